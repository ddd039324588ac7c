"""New entries, held in memory because the archive does not know them before their batch is durable."""

from typing import Final, Generic, TypeVar

from parley.record.entry import Entry

MAX_COUNT: Final = 2_048
MAX_SIZE: Final = 128 * 1024 * 1024
"""Bytes. More than one batch of the loop can bring, with all that it lets link."""

Key = TypeVar("Key")


class AtHand(Generic[Key]):
    """The newest ones, so many and so large: who writes large entries must not fill the memory with them."""

    def __init__(self) -> None:
        self._entries: dict[Key, Entry] = {}
        self._size = 0

    def add(self, key: Key, entry: Entry) -> None:
        """Hold one more; the oldest go."""
        self._drop(key)
        self._entries[key] = entry
        self._size += entry.size
        while len(self._entries) > MAX_COUNT or self._size > MAX_SIZE:
            self._drop(next(iter(self._entries)))

    def get(self, key: Key) -> Entry | None:
        """The entry, if it is still at hand."""
        return self._entries.get(key)

    def _drop(self, key: Key) -> None:
        gone = self._entries.pop(key, None)
        if gone is not None:
            self._size -= gone.size
