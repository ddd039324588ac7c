"""The contract of a store. It keeps one record's rows durably and gives them back; it judges nothing."""

from collections.abc import Sequence
from typing import Protocol

from parley.record.archive import Archive, Row


class Store(Archive, Protocol):
    """An Archive that rows can be added to."""

    def commit(self, rows: Sequence[Row]) -> None:
        """Keep all rows, durably, in one transaction; when it returns, no crash loses them.

        Raises FaultError ``stores.*`` and keeps none of them: disk full, read-only, damaged, closed.
        """

    def genesis(self) -> bytes:
        """The record's genesis, as it was given when the store was made."""

    def check(self) -> list[str]:
        """What the store itself finds wrong with its files; empty when nothing is."""

    def backup(self, path: str) -> None:
        """Write a consistent copy of the whole store to the new file ``path``, while it is in use."""

    def close(self) -> None:
        """Give the files free. The store is used no more."""
