"""The one shape of a procedure, and the list of all that run."""

from typing import Any, NamedTuple, Protocol

from parley.record.names import Head, PostId
from parley.record.payload import Header


class Fact(NamedTuple):
    """An entry, opened. ``judgement`` is "" or the code for which it was not understood; then ``fields`` may be empty.
    ``heads`` are what the entry names of other feeds; None in a self-contained one.

    ``time`` is the author's clock, ms. ``arrived`` is this node's, for screens only: no fold may let its state depend on it.
    """

    head: Head
    author: PostId
    time: int
    header: Header
    fields: dict[int, Any]
    judgement: str
    arrived: int
    heads: tuple[Head, ...] | None = None


class Procedure(Protocol):
    """A fold over linked entries: a function of their set, whatever the order (spec: record §5.6)."""

    name: str

    def fold(self, fact: Fact) -> None:
        """Take one linked entry into the state."""

    def reset(self) -> None:
        """Begin again with no entries."""

    def to_value(self) -> Any:
        """The whole state as plain values, for a snapshot: equal states give equal values."""

    def view(self) -> Any:
        """The state without anything that only this node knows: the same at every node that linked the same entries."""

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
