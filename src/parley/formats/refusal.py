"""What was not understood: a stable code, the facts, and where it stands in the text."""

from typing import Any, NamedTuple

from parley.base.errors import LocalError


class NotUnderstood(NamedTuple):
    """One refusal. ``start`` and ``end`` count characters of the text from 0: the passage that it is about."""

    code: str
    facts: dict[str, Any]
    start: int
    end: int

    def phrase(self, language: str = "en") -> str:
        """Why, and what to do, in ``language``."""
        return LocalError(self.code, **self.facts).phrase(language)


class RefusedError(LocalError):
    """A passage that is not understood for certain. Only between the parts of a reader; a reader's caller gets NotUnderstood."""

    def __init__(self, code: str, start: int = 0, end: int = 0, /, **facts: Any) -> None:
        super().__init__(code, **facts)
        self.start = start
        self.end = end

    def plain(self, start: int = 0, end: int = 0) -> NotUnderstood:
        """As a value; ``start`` and ``end`` for one that knows no place of its own."""
        return NotUnderstood(self.code, self.facts, self.start or start, self.end or end)
