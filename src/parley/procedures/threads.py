"""Statements by what they belong to: the first that began it gives a thread its name. What calls and incidents are made of."""

from typing import Any

from parley.procedures.statement import Statement, from_plain
from parley.record.names import Head


class Threads:
    """Every statement, in the thread to which it was added; nothing that comes later moves it."""

    def __init__(self) -> None:
        self._statements: dict[Head, Statement] = {}
        self._root_of: dict[Head, Head] = {}
        self._said: dict[Head, list[Statement]] = {}

    def add(self, said: Statement, root: Head | None = None) -> Head:
        """Take a statement into the thread of ``root``, or begin one with it; returns the thread's name."""
        root = root or said.head
        self._statements[said.head], self._root_of[said.head] = said, root
        self._said.setdefault(root, []).append(said)
        return root

    def roots(self) -> list[Head]:
        """The names of all threads, in ascending order."""
        return sorted(self._said)

    def is_root(self, head: Head) -> bool:
        """Whether a thread has that name: a statement's, or that of what statements are about."""
        return head in self._said

    def root_of(self, head: Head) -> Head | None:
        """The thread of a statement."""
        return self._root_of.get(head)

    def roots_of(self, heads: tuple[Head, ...]) -> list[Head]:
        """The threads of those that are statements here, in their order."""
        return [self._root_of[head] for head in heads if head in self._root_of]

    def form(self, head: Head) -> str:
        """The form of a statement, or ""."""
        found = self._statements.get(head)
        return found.form if found else ""

    def said(self, root: Head) -> list[Statement]:
        """The statements of a thread."""
        return self._said[root]

    def plain(self) -> list[Any]:
        """As a snapshot holds them."""
        return [[list(self._root_of[head]), one.plain()] for head, one in sorted(self._statements.items())]

    def load(self, value: list[Any]) -> list[Statement]:
        """Back from ``plain``, into threads that are empty; returns the statements in ascending order of their names."""
        for root, plain in value:
            self.add(from_plain(plain), Head(*root))
        return list(self._statements.values())
