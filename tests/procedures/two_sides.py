"""Two sides that write about one another's words, each knowing only what has reached it: facts as folds get them."""

from collections.abc import Sequence
from typing import Any, TypeVar

from parley.procedures.procedure import Fact
from parley.procedures.statement import Rule
from parley.record.names import FeedId, Head
from parley.record.payload import Core, Header

FIRST = 1_000
CLOCK_KEYS = {"of_side": 32, "of_post": 33, "low": 34, "high": 35}
F = TypeVar("F", bound=Sequence[Any])
RULES = {
    name: Rule(name, procedure, effect, (("expires", 40), ("valid_until", 41), ("complete", 42), ("state", 43)))
    for name, procedure, effect in (
        ("call-request", "call", ""), ("call-accept", "call", "answers"), ("call-decline", "call", "declines"),
        ("call-counter", "call", "answers"), ("call-placed", "call", ""), ("call-not-answered", "call", ""),
        ("call-ended", "call", ""), ("call-joint-summary", "call", ""), ("call-summary", "call", ""),
        ("call-summary-agree", "call", "answers"), ("call-summary-decline", "call", "declines"),
        ("stop", "incident", ""), ("danger", "incident", ""), ("incident-open", "incident", ""),
        ("incident-account", "incident", ""), ("request-for-information", "incident", ""),
        ("information-given", "incident", "answers"), ("no-information", "incident", "declines"),
        ("step-offered", "incident", ""), ("step-accepted", "incident", "answers"),
        ("step-declined", "incident", "declines"), ("step-withdrawn", "incident", ""), ("step-taken", "incident", ""),
        ("step-confirmed", "incident", "answers"), ("step-disputed", "incident", "answers"),
        ("stand-down-proposal", "incident", ""), ("stand-down-agreed", "incident", "answers"),
        ("stand-down-declined", "incident", "declines"), ("incident-close", "incident", ""),
        ("fact-stated", "encounter", ""), ("facts-agreed", "encounter", "answers"),
        ("fact-disputed", "encounter", "answers"), ("request-for-explanation", "encounter", ""),
        ("explanation", "encounter", "answers"), ("note", "text", ""),
        ("voice-offer", "call", ""), ("voice-answer", "call", "answers"), ("voice-decline", "call", "declines"),
        ("voice-on", "call", ""), ("voice-end", "call", ""),
    )
}  # fmt: skip
NUMBERS = {name: FIRST + at for at, name in enumerate(RULES)}
_BY_NUMBER = {number: RULES[name] for name, number in NUMBERS.items()}


def rule_of(header: Header) -> Rule | None:
    return _BY_NUMBER.get(header.form)


class Sides:
    """``written`` is in an order in which it may be linked. A side hears by ``hear``."""

    def __init__(self) -> None:
        self.written: list[Fact] = []
        self.time = 1_000
        self._known: dict[int, dict[FeedId, Fact]] = {0: {}, 1: {}}
        self._named: dict[int, dict[FeedId, int]] = {0: {}, 1: {}}
        self._lengths = [0, 0]

    def say(
        self, side: int, form: str | Core, *about: Head, alone: bool = False, time: int | None = None, **values: int
    ) -> Head:
        """One entry of a side about others; ``alone`` as a self-contained entry, which names nothing."""
        feed, self.time = FeedId(side, 0, 7), self.time + 10
        seq = self._lengths[side]
        head = Head(*feed, seq, bytes((side, seq // 256, seq % 256)) + bytes(29))
        number = NUMBERS[form] if isinstance(form, str) else int(form)
        header = Header(number, 0, about, (), b"", "", "", values.pop("wanted_by", None))
        keys = dict(RULES["note"].keys) | (CLOCK_KEYS if form is Core.CLOCK else {})
        fields: dict[int, Any] = {keys[name]: value for name, value in values.items()}
        heads = None if alone else self._heads(side)
        fact = Fact(head, feed.author, time or self.time, header, fields, "", 0, heads)
        self._lengths[side] += 1
        self.written.append(fact)
        return head

    def hear(self, side: int, count: int | None = None) -> None:
        """The side links what the other wrote, all of it or up to ``count`` entries."""
        other = FeedId(1 - side, 0, 7)
        facts = [fact for fact in self.written if fact.head.feed == other][:count]
        if facts and facts[-1].head.seq > self._named[side].get(other, -1):
            self._known[side][other] = facts[-1]

    def _heads(self, side: int) -> tuple[Head, ...]:
        new = [fact.head for feed, fact in self._known[side].items() if fact.head.seq > self._named[side].get(feed, -1)]
        self._named[side].update({head.feed: head.seq for head in new})
        return tuple(sorted(new))

    def compare(self, ahead: int, within: int = 0) -> None:
        """Both say by how much the clock of side 1 is ahead of that of side 0, and hear it."""
        self.say(0, Core.CLOCK, of_side=1, of_post=0, low=ahead - within, high=ahead + within)
        self.say(1, Core.CLOCK, of_side=0, of_post=0, low=-ahead - within, high=within - ahead)
        self.meet()

    def meet(self) -> None:
        """Both link all."""
        self.hear(0)
        self.hear(1)


def fold_all(folds: F, facts: list[Fact]) -> F:
    """The folds, which take each fact in turn."""
    for fact in facts:
        for fold in folds:
            fold.fold(fact)
    return folds


def gone_on(folds: F, facts: list[Fact], before: F) -> F:
    """New ``folds`` that take over what those ``before`` hold, and go on with ``facts``."""
    for fold, held in zip(folds, before, strict=True):
        fold.load(held.to_value())
    return fold_all(folds, facts)


def any_order(facts: list[Fact], draw: Any) -> list[Fact]:
    """Another order in which the same entries may be linked: each after its feed's last and after all that it names."""
    left, linked, found = list(facts), set[Head](), list[Fact]()
    while left:
        ready = [fact for fact in left if _is_ready(fact, left, linked)]
        fact = ready[draw(len(ready))]
        left.remove(fact)
        linked.add(fact.head)
        found.append(fact)
    return found


def _is_ready(fact: Fact, left: list[Fact], linked: set[Head]) -> bool:
    first = next(one for one in left if one.head.feed == fact.head.feed)
    return fact is first and set(fact.heads or ()) <= linked
