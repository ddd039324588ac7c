"""Offer and acceptance over a record in which nobody's clock decides (spec: procedures §2).

Each word is held against what its author knew: so every node comes to the same, in whatever order words arrive.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from parley.procedures.statement import Statement
from parley.record.names import FeedId, Head


class Outcome(StrEnum):
    """Where an offer stands. CROSSED: accepted at one side while withdrawn, or declined, beside it: nobody is bound."""

    OPEN = "OPEN"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"
    CROSSED = "CROSSED"
    LATE = "LATE"


class Kind(StrEnum):
    """What a word does to an offer."""

    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"


class Word(NamedTuple):
    """An acceptance, a refusal or a withdrawal; ``knew``: the other words on the same offer that its author knew.
    ``ahead``: how far the clock of the offer's author was ahead of his, ms (spec: procedures §2.5)."""

    kind: Kind
    time: int
    head: Head
    knew: frozenset[Head]
    ahead: int = 0

    def is_in_time(self, expires: int | None) -> bool:
        """Whether it was said by ``expires``, by the clock of the offer's author (spec: procedures §2.2)."""
        return expires is None or self.time + self.ahead <= expires


class Offers:
    """The words on all offers of one procedure. Of one feed the first word of each kind on an offer counts: more say
    nothing more, and would cost everybody time."""

    def __init__(self, knows: Callable[[Head, Head], bool], ahead: Callable[[Head, Head], int]) -> None:
        self._knows = knows
        self._ahead = ahead
        self._words: dict[Head, dict[tuple[FeedId, Kind], Word]] = {}

    def add(self, offer: Head, kind: Kind, said: Statement) -> None:
        """Take a word in while it is folded. Whoever made the offer withdraws it, any other side accepts or declines."""
        if (kind is Kind.WITHDRAW) != (said.author.side == offer.side):
            return
        words, key = self._words.setdefault(offer, {}), (said.head.feed, kind)
        if key not in words:
            knew = frozenset(word.head for word in words.values() if self._knows(said.head, word.head))
            words[key] = Word(kind, said.time, said.head, knew, self._ahead(said.head, offer))

    def words(self, offer: Head) -> list[Word]:
        """By time, then name."""
        return sorted(self._words.get(offer, {}).values(), key=lambda word: (word.time, word.head))

    def outcome(self, offer: Head, expires: int | None) -> tuple[Outcome, Word | None]:
        """Where the offer stands, and the word that brought it there. ``expires`` counts by the offering post's clock."""
        words = self.words(offer)
        in_time = [w for w in words if w.kind is Kind.ACCEPT and w.is_in_time(expires)]
        ends = [word for word in words if word.kind is not Kind.ACCEPT]
        # An acceptance whose author knew the end, and an end whose author knew the acceptance, come too late.
        accepts = [word for word in in_time if not _ended(word, ends)]
        live = [end for end in ends if not any(a.head in end.knew and _concerns(end, a) for a in accepts)]
        crossing = next((end for end in live if any(_concerns(end, accept) for accept in accepts)), None)
        if crossing is not None:
            return Outcome.CROSSED, crossing
        if accepts:
            return Outcome.ACCEPTED, accepts[0]
        for kind, outcome in ((Kind.WITHDRAW, Outcome.WITHDRAWN), (Kind.DECLINE, Outcome.DECLINED)):
            if found := [end for end in live if end.kind is kind]:
                return outcome, found[0]
        late = [word for word in words if word.kind is Kind.ACCEPT]
        return (Outcome.LATE, late[0]) if late else (Outcome.OPEN, None)

    def plain(self) -> list[Any]:
        """As a snapshot holds them."""
        return [
            [list(offer), [_plain(word) for word in self.words(offer)]]
            for offer in sorted(self._words)
        ]  # fmt: skip

    def load(self, value: Iterable[Any]) -> None:
        """Back from ``plain``."""
        self._words = {}
        for offer, words in value:
            read = [Word(Kind(w[0]), w[1], Head(*w[2]), frozenset(Head(*h) for h in w[3]), w[4]) for w in words]
            self._words[Head(*offer)] = {(word.head.feed, word.kind): word for word in read}


def _plain(word: Word) -> list[Any]:
    return [word.kind.value, word.time, list(word.head), [list(head) for head in sorted(word.knew)], word.ahead]


def _concerns(end: Word, accept: Word) -> bool:
    """Whether the end is about that acceptance: a withdrawal is about all, a refusal about its own side's."""
    return end.kind is Kind.WITHDRAW or end.head.side == accept.head.side


def _ended(accept: Word, ends: Iterable[Word]) -> bool:
    return any(end.head in accept.knew and _concerns(end, accept) for end in ends)
