"""Channels: proposed, open, suspended by one side's word, resumed by both, closed (spec: procedures §7).

August 2022 is why each channel is cut by a message of its own, and why the safety floor is agreed beforehand.
"""

from bisect import bisect_right
from collections.abc import Callable
from typing import Any, Final

from parley.procedures.channel import OFFERS, Channel, Passing, Place, Teller
from parley.procedures.knowledge import Knowledge
from parley.procedures.offers import Kind, Offers
from parley.procedures.procedure import Fact
from parley.procedures.statement import Reader, RuleOf, Statement, from_plain
from parley.record.names import FeedId, Head
from parley.record.payload import CATALOGUE_FIRST, CHANNEL, Header

PROCEDURE: Final = frozenset(("channel",))
_WORDS: Final = {"channel-agree": Kind.ACCEPT, "channel-decline": Kind.DECLINE}
# What an agreement or a refusal must say that it answers: a reply repeats it, so that a slip shows.
_ACTS: Final = {"channel-propose": 0, "channel-resume": 1, "channel-change": 2, "safety-floor": 3}
_SIGNALS: Final = frozenset(("channel-suspend", "channel-close", "channel-agree"))
_KNOWING: Final = frozenset(("channel-suspend", "channel-resume", "channel-close"))

PlaceOf = Callable[[Header], Place | None]


class Channels:
    """The fold: every word on a channel by the channel's name, and of the messages in it what their authors knew.

    ``place_of`` gives a form's place in a channel; None for one that no suspension touches.
    """

    name = "channels"

    def __init__(self, rule_of: RuleOf, knowledge: Knowledge, place_of: PlaceOf) -> None:
        self._reader = Reader(rule_of, knowledge)
        self._knowledge = knowledge
        self._place_of = place_of
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._said: dict[str, list[Statement]] = {}
        self._of: dict[Head, Statement] = {}
        self._offers = Offers(self._reader.knows, self._reader.ahead)
        self._knew: dict[Head, dict[FeedId, int]] = {}
        self._signals: dict[str, dict[FeedId, list[int]]] = {}
        self._passing: dict[str, list[Passing]] = {}
        self._made: dict[str, Channel] = {}

    def fold(self, fact: Fact) -> None:
        """Take in a word on a channel, or what its author knew of a channel in which a message stands."""
        if fact.header.form < CATALOGUE_FIRST or fact.judgement:
            return
        name = fact.fields.get(CHANNEL)
        if name is not None:
            self._pass(str(name), fact)
        said = self._reader.read(fact, PROCEDURE)
        if said is not None:
            self._take(said)

    def _take(self, said: Statement) -> None:
        name = said.marks["channel"]
        self._keep(name, said)
        if said.form in _KNOWING:
            self._knew[said.head] = self._knowledge.all_of(said.head)
        kind, target = _WORDS.get(said.form), self.answered(said)
        if kind is not None and target is not None:
            self._offers.add(target.head, kind, said)

    def _keep(self, name: str, said: Statement) -> None:
        self._said.setdefault(name, []).append(said)
        self._of[said.head] = said
        if said.form in _SIGNALS:
            self._signals.setdefault(name, {}).setdefault(said.head.feed, []).append(said.head.seq)
        self._made.pop(name, None)

    def answered(self, said: Statement) -> Statement | None:
        """The offer that an agreement or a refusal answers: the first that it is about, if it repeats what that was."""
        name = said.marks["channel"]
        target = next((self._of[head] for head in said.about if self._is_offer(head, name)), None)
        return target if target is not None and said.values.get("act") == _ACTS[target.form] else None

    def _is_offer(self, head: Head, name: str) -> bool:
        found = self._of.get(head)
        return found is not None and found.form in OFFERS and found.marks["channel"] == name

    def _pass(self, name: str, fact: Fact) -> None:
        place = self._place_of(fact.header)
        if place is None:
            return
        knew = {}
        for feed, seqs in self._signals.get(name, {}).items():
            if at := bisect_right(seqs, self._reader.reach(fact.head, feed)):
                knew[feed] = seqs[at - 1]
        self._passing.setdefault(name, []).append(Passing(fact.head, fact.time, fact.header.form, place, knew))
        self._made.pop(name, None)

    def all(self) -> list[Channel]:
        """Every channel of which anything was said, by name; each worked out once for each change."""
        return [channel for name in sorted(self._said) if (channel := self.named(name)) is not None]

    def named(self, name: str) -> Channel | None:
        """One of them."""
        if name not in self._said:
            return None
        if name not in self._made:
            teller = Teller(self._offers, self._knew)
            self._made[name] = teller.channel(name, self._said[name], self._passing.get(name, ()))
        return self._made[name]

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        said = [[name, one.plain()] for name in sorted(self._said) for one in sorted(self._said[name])]
        knew = [[list(head), _plain(reach)] for head, reach in sorted(self._knew.items())]
        passing = [
            [name, list(one.head), one.time, one.form, list(one.place), _plain(one.knew)]
            for name in sorted(self._passing)
            for one in sorted(self._passing[name])
        ]
        return [said, self._offers.plain(), knew, passing]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        said, offers, knew, passing = value
        for name, plain in said:
            self._keep(name, from_plain(plain))
        self._offers.load(offers)
        self._knew = {Head(*head): _reach(reach) for head, reach in knew}
        for name, head, time, form, place, reach in passing:
            one = Passing(Head(*head), time, form, Place(*place), _reach(reach))
            self._passing.setdefault(name, []).append(one)


def _plain(reach: Any) -> list[Any]:
    return [[*feed, seq] for feed, seq in sorted(reach.items())]


def _reach(value: Any) -> dict[FeedId, int]:
    return {FeedId(*one[:3]): one[3] for one in value}
