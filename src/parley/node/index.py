"""Which messages there are, newest first, and which still wait for whom: kept beside the folds, for screens."""

import heapq
from collections.abc import Callable, Iterator

from parley.base.errors import LocalError
from parley.node.core import Core
from parley.procedures.delivery import Delivery, Message
from parley.procedures.procedure import Fact
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import Precedence

Key = tuple[FeedId, int]
OfForm = Callable[[int, bytes], bool]
"""(number of a form, catalogue by which its message is written) → whether it is such a form."""


class Index:
    """Order and open ends. ``replies_of`` tells whether a form expects a reply, ``each_post_of`` whether from each post."""

    def __init__(self, core: Core, delivery: Delivery, replies_of: OfForm, each_post_of: OfForm) -> None:
        self._core = core
        self._delivery = delivery
        self._replies_of = replies_of
        self._each_post_of = each_post_of
        self.order: list[Key] = []
        self.open: dict[Key, str] = {}
        self._due: list[tuple[int, Key]] = []
        self._awaited: set[Key] = set()

    def rebuild(self) -> None:
        """From the fold, after a start or a refold."""
        rows = [(m.arrived, feed, seq) for feed, seq, m in self._delivery.all()]
        self.order = [(feed, seq) for _, feed, seq in sorted(rows)]
        self.open = {}
        self._due = []
        self._awaited = set()
        for key in self.order:
            self._look(key)

    def folded(self, fact: Fact) -> None:
        """A fact was folded: it may be a message, and it may close others."""
        key = (fact.head.feed, fact.head.seq)
        if self._delivery.at(*key) is not None:
            self.order.append(key)
            self._look(key)
        for about in fact.header.about:
            self._look((about.feed, about.seq))

    def message(self, key: Key) -> Message | None:
        """The message of that key."""
        return self._delivery.at(*key)

    def _look(self, key: Key) -> None:
        message = self._delivery.at(*key)
        if message is None:
            return
        waits_for = self.waits_for(key[0].author, message)
        if waits_for:
            self.open[key] = waits_for
        else:
            self.open.pop(key, None)
        wanted_by = message.wanted_by if waits_for == "them" and not message.has("NO_ANSWER") else None
        if wanted_by is not None and key not in self._awaited:  # once, however often it is spoken of
            self._awaited.add(key)
            heapq.heappush(self._due, (wanted_by, key))

    def waits_for(self, author: PostId, message: Message) -> str:
        """``us``, ``them`` or "": who still owes an acknowledgement or an answer."""
        me = self._core.me
        expects = message.wanted_by is not None or message.precedence >= Precedence.IMMEDIATE
        if message.judgement or not (expects or self._replies_of(message.form, message.catalogue)):
            return ""
        if author == me:
            return "" if self.answered(message) else "them"
        each = self._asks_each_post(message)
        if not message.addresses(me) or (author.side == me.side and not each):
            return ""
        return "" if _who(me, each) in self._answered_by(message, each) else "us"

    def answered(self, message: Message) -> bool:
        """Whether all that our post asked have answered: every other side, or every other post."""
        me, each = self._core.me, self._asks_each_post(message)
        asked = {
            _who(post, each)
            for post in self._core.others() if message.addresses(post) and (each or post.side != me.side)
        }  # fmt: skip
        return asked <= self._answered_by(message, each)

    def _asks_each_post(self, message: Message) -> bool:
        return self._each_post_of(message.form, message.catalogue)

    def _answered_by(self, message: Message, each: bool) -> set[tuple[int, ...]]:
        """By a reply where the form asks for one, else by a person's word. Both ends count alike: an acknowledgement stops
        no answer clock, at the asked side as little as at the asking one."""
        enough = {"ANSWERED", "DECLINED"}
        if not self._replies_of(message.form, message.catalogue):
            enough.add("ACKNOWLEDGED")
        return {_who(PostId(mark.side, mark.post), each) for mark in message.marks if mark.rung in enough}

    def taken_over(self, message: Message) -> bool:
        """Whether a person of our side took it over, or answered it at once."""
        me = self._core.me.side
        return any(mark.side == me and mark.rung in ("ACKNOWLEDGED", "ANSWERED", "DECLINED") for mark in message.marks)

    def due(self, now: int) -> Iterator[tuple[Head, int]]:
        """Own messages whose answer was wanted by now and is not there, each once: name and T."""
        while self._due and self._due[0][0] <= now:
            at, key = heapq.heappop(self._due)
            self._awaited.discard(key)
            message = self._delivery.at(*key)
            if message and not message.has("NO_ANSWER") and self.open.get(key) == "them":
                yield Head(*key[0], key[1], message.id), at

    def next_due(self) -> int | None:
        """When the next answer is due."""
        return self._due[0][0] if self._due else None

    def newest(self, before: Key | None) -> Iterator[Key]:
        """Keys, newest first, after ``before`` if it is given."""
        keys = reversed(self.order)
        if before is not None:
            for key in keys:
                if key == before:
                    break
        yield from keys


def head_of(text: str, find: Callable[[FeedId, int], bytes | None]) -> Head:
    """The entry that ``side.post.incarnation:seq`` names. Raises LocalError ``node.bad-ref`` or ``node.no-such-entry``."""
    try:
        feed_text, seq_text = text.split(":")
        side, post, incarnation = feed_text.split(".")
        feed, seq = FeedId(int(side), int(post), int(incarnation, 16)), int(seq_text)
    except ValueError:
        raise LocalError("node.bad-ref", ref=text[:80]) from None
    id_ = find(feed, seq) if 0 <= seq < 2**53 else None
    if id_ is None:
        raise LocalError("node.no-such-entry", ref=text[:80])
    return Head(*feed, seq, id_)


def _who(post: PostId, each: bool) -> tuple[int, ...]:
    """For whom a word of ``post`` answers: for itself alone where ``each`` post is asked, else for its side (spec: procedures
    §5.3)."""
    return tuple(post) if each else (post.side,)
