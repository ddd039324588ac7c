"""Read-backs: who said back which values of a message, whether they are what it says, and how a difference ends.

spec: messages §9.4, §9.5. The fold knows no forms: what an entry does, and what a message says exactly, it is told by ``read``.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from parley.messages.kinds.kind import Said
from parley.messages.restating import Row, compare, unread
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId

KEPT_MAX_COUNT = 64
"""Of one side's read-backs of one message the newest so many: what is older was said again since."""


class Act(NamedTuple):
    """What an entry does here. ``kind``: ``reads`` (it reads back ``about``), ``confirms`` (it says that the read-back
    ``about`` is correct), ``corrects`` (it puts right what ``about`` says), ``withdraws`` (it cancels that); "" for none of
    these. ``said``: what it says exactly; ``lists``: what it reads back.
    """

    kind: str = ""
    about: tuple[Head, ...] = ()
    said: tuple[Said, ...] = ()
    lists: Mapping[str, Sequence[Any]] = {}


class Reading(NamedTuple):
    """One read-back: its entry, its author, their clock, and the lists that it gives."""

    entry: Head
    author: PostId
    time: int
    lists: Mapping[str, Sequence[Any]]


class ReadBacks:
    """The fold. ``read`` tells what an entry does."""

    name = "read-backs"

    def __init__(self, read: Callable[[Fact], Act]) -> None:
        self._read = read
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        # what each message says exactly; those that say nothing so are not kept
        self._sayings: dict[Head, tuple[Said, ...]] = {}
        self._readings: dict[Head, list[Reading]] = {}
        # about what, and by which side
        self._corrected: set[tuple[Head, int]] = set()
        self._confirmed: set[tuple[Head, int]] = set()
        self._withdrawn: set[tuple[Head, int]] = set()
        self._of: dict[Head, Head] = {}
        # What was compared once; neither of the two ever changes.
        self._compared_rows: dict[Head, list[Row]] = {}
        # Messages of which something changed since somebody last looked; no part of the state.
        self._touched: set[Head] = set()

    def fold(self, fact: Fact) -> None:
        """Take a message, a read-back, or a word on one in; anything else is none of ours."""
        if fact.judgement:
            return
        act = self._read(fact)
        if act.said:
            self._sayings[fact.head] = act.said
            self._touch(fact.head)
        if act.kind == "reads":
            for about in act.about:
                self._take(about, Reading(fact.head, fact.author, fact.time, act.lists))
        words = {"withdraws": self._withdrawn, "confirms": self._confirmed, "corrects": self._corrected}.get(act.kind)
        if words is not None:
            self._word(words, act.about, fact.author.side)

    def _take(self, about: Head, reading: Reading) -> None:
        """Of one side's read-backs the newest few stand: which, no order can change."""
        grown = sorted((*self._readings.get(about, ()), reading), key=_order)
        same = [one for one in grown if one.author.side == reading.author.side]
        if len(same) > KEPT_MAX_COUNT:
            grown.remove(same[0])
            self._compared_rows.pop(same[0].entry, None)
        self._readings[about] = grown
        self._of[reading.entry] = about
        self._touch(about)

    def _word(self, words: set[tuple[Head, int]], about: tuple[Head, ...], side: int) -> None:
        for head in about:
            words.add((head, side))
            self._touch(self._of.get(head, head))

    def _touch(self, message: Head) -> None:
        if message in self._readings:
            self._touched.add(message)

    # -- what it says ------------------------------------------------------------------------------------------------

    def take_touched(self) -> set[Head]:
        """The messages that are read back, and of which something changed since the last call."""
        touched, self._touched = self._touched, set()
        return touched

    def message_of(self, read_back: Head) -> Head | None:
        """The message that an entry reads back."""
        return self._of.get(read_back)

    def readings(self, message: Head) -> list[Reading]:
        """The read-backs of a message, the oldest first. Nobody reads back what the own side wrote."""
        return [one for one in self._readings.get(message, ()) if one.author.side != message.side]

    def rows(self, message: Head, reading: Reading) -> list[Row]:
        """What the message says beside what that read-back says; nothing while the message is not linked."""
        if message not in self._sayings:
            return []
        if reading.entry not in self._compared_rows:
            self._compared_rows[reading.entry] = compare(self._sayings[message], reading.lists)
        return self._compared_rows[reading.entry]

    def unread_count(self, message: Head, reading: Reading) -> int:
        """How many values of the message that read-back leaves out."""
        return unread(self._sayings.get(message, ()), reading.lists)

    def state(self, message: Head, reading: Reading) -> str:
        """How a read-back stands.

        WITHDRAWN: the message or the read-back was cancelled by its side. CORRECTED: the message's side put right what is
        read back. UNCOMPARED: the message is not linked here, or says nothing exactly. REPLACED: the reading side has said
        it anew. DIFFERS, AGREES, and WORDS where nothing can be compared. CONFIRMED: the message's side says so, of what
        agrees or is in words; a difference cannot be confirmed away.
        """
        if {(message, message.side), (reading.entry, reading.author.side)} & self._withdrawn:
            return "WITHDRAWN"
        if (reading.entry, message.side) in self._corrected:
            return "CORRECTED"
        if reading.lists and (said := self._compared(message, reading)):
            return said
        if (reading.entry, message.side) in self._confirmed:
            return "CONFIRMED"
        return "AGREES" if reading.lists else "WORDS"

    def _compared(self, message: Head, reading: Reading) -> str:
        """UNCOMPARED, DIFFERS or REPLACED, or "" where all that it says stands and agrees."""
        if message not in self._sayings:
            return "UNCOMPARED"
        latest = self._latest(message, reading)
        differing = {row.list_name for row in self.rows(message, reading) if not row.agrees}
        if differing & latest:
            return "DIFFERS"
        return "REPLACED" if differing or not latest else ""

    def _latest(self, message: Head, reading: Reading) -> set[str]:
        """The lists of a read-back that its side has not read back anew."""
        side, at = reading.author.side, _order(reading)
        later = [
            one for one in self._readings[message]
            if one.author.side == side and _order(one) > at and (one.entry, side) not in self._withdrawn
        ]  # fmt: skip
        return {name for name in reading.lists if not any(name in one.lists for one in later)}

    def differing(self, message: Head) -> list[tuple[Reading, list[Row]]]:
        """The read-backs that say otherwise than the message and stand so, each with its rows that differ."""
        found = []
        for reading in self.readings(message):
            if self.state(message, reading) == "DIFFERS":
                latest = self._latest(message, reading)
                rows = [row for row in self.rows(message, reading) if not row.agrees and row.list_name in latest]
                found.append((reading, rows))
        return found

    # -- state -------------------------------------------------------------------------------------------------------

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        return [
            [[list(head), [list(one) for one in said]] for head, said in sorted(self._sayings.items())],
            [
                [
                    list(head),
                    [[list(one.entry), one.time, {k: list(v) for k, v in sorted(one.lists.items())}] for one in some],
                ]
                for head, some in sorted(self._readings.items())
            ],
            *(
                [[list(head), side] for head, side in sorted(words)]
                for words in (self._corrected, self._confirmed, self._withdrawn)
            ),
        ]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        sayings, readings, *words = value
        for head, said in sayings:
            self._sayings[Head(*head)] = tuple(Said(*one) for one in said)
        for head, some in readings:
            for entry, time, lists in some:
                name = Head(*entry)
                self._take(Head(*head), Reading(name, name.feed.author, time, lists))
        self._corrected, self._confirmed, self._withdrawn = (
            {(Head(*head), side) for head, side in some} for some in words
        )


def _order(reading: Reading) -> tuple[int, Head]:
    return (reading.time, reading.entry)
