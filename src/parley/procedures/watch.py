"""The watch as the record shows it: the last line test, the last sign of a person, the clock bounds, feeds opened."""

from typing import Any

from parley.procedures.procedure import Fact
from parley.record.names import PostId
from parley.record.payload import CATALOGUE_FIRST, OWN, Core


class Watch:
    """The fold. Times are the author's clock, ms; only the latest is kept, so the order does not matter."""

    name = "watch"

    def __init__(self, line_test_forms: frozenset[int]) -> None:
        self._line_test_forms = line_test_forms
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self.last_person: dict[PostId, int] = {}
        self.last_line_test: dict[PostId, int] = {}
        # (time, of author, about post) → offset bound, the author's latest word
        self.clocks: dict[tuple[PostId, PostId], tuple[int, int, int]] = {}

    def fold(self, fact: Fact) -> None:
        """Take one entry's signs in."""
        form = fact.header.form
        if fact.judgement:
            return  # what nobody understands is no sign of anybody
        if form in self._line_test_forms:
            self._latest(self.last_line_test, fact)
        elif form == Core.ACKNOWLEDGED or (form >= CATALOGUE_FIRST and fact.header.role):
            self._latest(self.last_person, fact)
        elif form == Core.CLOCK:
            self._clock(fact)

    def _latest(self, table: dict[PostId, int], fact: Fact) -> None:
        table[fact.author] = max(fact.time, table.get(fact.author, 0))

    def _clock(self, fact: Fact) -> None:
        values = [fact.fields.get(OWN + i) for i in range(4)]
        if not all(type(value) is int and abs(value) < 2**53 for value in values):
            return
        side, post, low, high = (int(value or 0) for value in values)
        key = (fact.author, PostId(side, post))
        self.clocks[key] = max(self.clocks.get(key, (0, 0, 0)), (fact.time, low, high))

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        return [
            [[*post, time] for post, time in sorted(self.last_person.items())],
            [[*post, time] for post, time in sorted(self.last_line_test.items())],
            [[*author, *about, *bound] for (author, about), bound in sorted(self.clocks.items())],
        ]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.last_person = {PostId(*item[:2]): item[2] for item in value[0]}
        self.last_line_test = {PostId(*item[:2]): item[2] for item in value[1]}
        self.clocks = {(PostId(*i[:2]), PostId(*i[2:4])): (i[4], i[5], i[6]) for i in value[2]}
