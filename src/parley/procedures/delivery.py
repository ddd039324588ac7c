"""Messages and how far they have come: DISPLAYED, ACKNOWLEDGED, ANSWERED, DECLINED, NO ANSWER, NOT UNDERSTOOD.

These rungs are entries. QUEUED, TRANSMITTED and STORED are none: the node lays them beside. None of them ever means another.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from parley.procedures.procedure import Fact
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import CATALOGUE_FIRST, OWN, Core, Header

RUNGS: dict[int, str] = {
    Core.DISPLAYED: "DISPLAYED", Core.ACKNOWLEDGED: "ACKNOWLEDGED",
    Core.NO_ANSWER: "NO_ANSWER", Core.NOT_UNDERSTOOD: "NOT_UNDERSTOOD",
}  # fmt: skip

SAME_WORDS_MAX_COUNT = 64
"""So many words of one rung, by one post, on one message: more say nothing more, and would cost everybody time."""


class Mark(NamedTuple):
    """Somebody's word on a message: the rung, their clock, their post, their role, their entry, and its one detail."""

    rung: str
    time: int
    side: int
    post: int
    role: str
    entry: Head
    detail: int | str | None = None


class Message:
    """A message as its entry has it, and the words on it."""

    __slots__ = ("arrived", "catalogue", "form", "id", "judgement", "marks", "precedence", "time", "to", "wanted_by")

    def __init__(
        self,
        id_: bytes,
        form: int,
        precedence: int,
        time: int,
        to: Any,
        wanted_by: int | None,
        arrived: int,
        judgement: str,
        catalogue: bytes = b"",
    ) -> None:
        self.id = id_
        self.form = form
        self.precedence = precedence
        self.time = time
        self.to = to
        self.wanted_by = wanted_by
        self.arrived = arrived
        self.judgement = judgement
        self.catalogue = catalogue
        self.marks: tuple[Mark, ...] = ()

    def addresses(self, post: PostId) -> bool:
        """Whether it is for ``post``."""
        return not self.to or (post.side,) in self.to or tuple(post) in self.to

    def has(self, rung: str, by: PostId | None = None) -> bool:
        """Whether there is such a word, by anyone or by ``by``."""
        return any(m.rung == rung and (by is None or (m.side, m.post) == by) for m in self.marks)


class Delivery:
    """The fold of all messages. ``effect_of`` gives what a message does to what it is about: answers, declines or ""."""

    name = "delivery"

    def __init__(self, effect_of: Callable[[Header], str], is_message: Callable[[Header], bool]) -> None:
        self._effect_of = effect_of
        self._is_message = is_message
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self.messages: dict[FeedId, dict[int, Message]] = {}
        # Words on messages that are not linked yet here; they find them when they are.
        self._early: dict[tuple[FeedId, int], list[tuple[bytes, Mark]]] = {}

    def fold(self, fact: Fact) -> None:
        """Take a message in, and lay its word on what it is about."""
        form = fact.header.form
        if (form >= CATALOGUE_FIRST and self._is_message(fact.header)) or fact.judgement:
            self._add(fact)
        rung = RUNGS.get(form) or self._effect_of(fact.header)
        if rung and not fact.judgement:
            detail = fact.fields.get(OWN)
            mark = Mark(
                rung, fact.time, *fact.author, fact.header.role, fact.head,
                detail if isinstance(detail, int | str) else None,
            )  # fmt: skip
            for about in dict.fromkeys(fact.header.about):
                self._lay(about, mark)

    def get(self, head: Head) -> Message | None:
        """The message of that name."""
        found = self.messages.get(head.feed, {}).get(head.seq)
        return found if found and found.id == head.id else None

    def at(self, feed: FeedId, seq: int) -> Message | None:
        """The message at that place."""
        return self.messages.get(feed, {}).get(seq)

    def early(self, head: Head) -> tuple[Mark, ...]:
        """The words on a message that is not linked here yet."""
        found = self._early.get((head.feed, head.seq), ())
        return tuple(sorted((mark for id_, mark in found if id_ == head.id and _may(head, mark)), key=_order))

    def all(self) -> Iterator[tuple[FeedId, int, Message]]:
        """Every message, feed by feed."""
        for feed, by_seq in self.messages.items():
            for seq, message in by_seq.items():
                yield feed, seq, message

    def _add(self, fact: Fact) -> None:
        header = fact.header
        message = Message(
            fact.head.id,
            header.form,
            header.precedence,
            fact.time,
            header.to,
            header.wanted_by,
            fact.arrived,
            fact.judgement,
            header.catalogue,
        )
        self.messages.setdefault(fact.head.feed, {})[fact.head.seq] = message
        for id_, mark in self._early.pop((fact.head.feed, fact.head.seq), ()):
            # Words about another entry of that place stay early, as they would have if they had come later.
            self._lay(Head(*fact.head[:4], id_), mark)

    def _lay(self, about: Head, mark: Mark) -> None:
        message = self.get(about)
        if message is None:
            self._early.setdefault((about.feed, about.seq), []).append((about.id, mark))
        elif _may(about, mark) and mark not in message.marks:
            message.marks = _with(message.marks, mark)

    def view(self) -> Any:
        """The state without arrival times."""
        value = self.to_value()
        return [[[*item[:10], *item[11:]] for item in value[0]], value[1]]

    def to_value(self) -> Any:
        """Plain values: messages by place, early words."""
        messages = [
            [*feed, seq, *_plain(message)]
            for feed in sorted(self.messages) for seq, message in sorted(self.messages[feed].items())
        ]  # fmt: skip
        early = [
            [*feed, seq, id_, [*mark[:5], list(mark.entry), mark.detail]]
            for (feed, seq), items in sorted(self._early.items())
            for id_, mark in sorted(items, key=lambda item: (item[0], _order(item[1])))
        ]
        return [messages, early]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for item in value[0]:
            message = Message(
                item[4], item[5], item[6], item[7], tuple(map(tuple, item[8])), item[9], item[10], item[11], item[12]
            )
            message.marks = tuple(_mark(mark) for mark in item[13])
            self.messages.setdefault(FeedId(*item[:3]), {})[item[3]] = message
        for item in value[1]:
            self._early.setdefault((FeedId(*item[:3]), item[3]), []).append((item[4], _mark(item[5])))


def _may(about: Head, mark: Mark) -> bool:
    """Nobody speaks for another: NO ANSWER is the author's word, every other rung an addressee's."""
    by = PostId(mark.side, mark.post)
    if mark.rung == "NO_ANSWER":
        return by == about.feed.author
    return by != about.feed.author


def _plain(m: Message) -> list[Any]:
    marks = [[*mark[:5], list(mark.entry), mark.detail] for mark in m.marks]
    to = [list(t) for t in m.to]
    return [m.id, m.form, m.precedence, m.time, to, m.wanted_by, m.arrived, m.judgement, m.catalogue, marks]


def _with(marks: tuple[Mark, ...], mark: Mark) -> tuple[Mark, ...]:
    """``marks`` and one more, in order. Of one post's same words the earliest few stand: which, no order can change."""
    grown = tuple(sorted((*marks, mark), key=_order))
    same = [m for m in grown if (m.rung, m.side, m.post) == (mark.rung, mark.side, mark.post)]
    return grown if len(same) <= SAME_WORDS_MAX_COUNT else tuple(m for m in grown if m != same[-1])


def _order(mark: Mark) -> tuple[Any, ...]:
    return (mark.time, mark.entry)


def _mark(value: list[Any]) -> Mark:
    rung, time, side, post, role, entry, detail = value
    return Mark(rung, time, side, post, role, Head(*entry), detail)
