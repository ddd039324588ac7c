"""Changes of notices that one side proposes and the other accepts, declines or counters (spec: deconfliction §14.1, §14.2).

Offer and acceptance as everywhere (``offers``). Whose notice it is decides who must agree: its owner is one of the two.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from parley.procedures.notice_form import Act
from parley.procedures.offers import Kind, Offers, Outcome
from parley.procedures.statement import Statement
from parley.record.names import Head

if TYPE_CHECKING:
    from parley.procedures.notice import Word

_KINDS: Final = {Act.ACCEPTS: Kind.ACCEPT, Act.DECLINES: Kind.DECLINE, Act.WITHDRAWS: Kind.WITHDRAW}


class Amendment(NamedTuple):
    """A proposal: the version that it would change, the side whose notice that is, the proposal that it counters, until when."""

    base: Head
    owner: int
    counters: Head | None
    expires: int


class Amendments:
    """The proposals of all notices and what was said of them. ``knows``: whether the author of an entry that is being folded knew
    another; ``ahead``: how far, by what he knew, the clock of another's author was ahead of his, ms."""

    def __init__(self, knows: Callable[[Head, Head], bool], ahead: Callable[[Head, Head], int]) -> None:
        self._knows = knows
        self._all: dict[Head, Amendment] = {}
        # The proposal that each acceptance accepts, binding or not.
        self._accepts: dict[Head, Head] = {}
        self._offers = Offers(knows, ahead)

    def take(self, word: "Word", owner: int | None) -> Head | None:
        """Take a proposal or a word on one in; the version under which it belongs, None if it counts for nothing.

        ``owner`` is the side of the entry that the word is about, if that is a notice or a change of one.
        """
        about = word.about
        if about is None or not self._knows(word.entry, about):
            return None
        if word.act == Act.PROPOSES:
            accepted = self._accepts.get(about)
            side = self._all[accepted].owner if accepted else owner
            return self._add(word, about, side, None) if side is not None else None
        proposal = self._all.get(about)
        if proposal is None or (word.entry.side != about.side and proposal.owner not in (word.entry.side, about.side)):
            return None
        if word.act == Act.COUNTERS:
            self._say(about, Kind.WITHDRAW if word.entry.side == about.side else Kind.DECLINE, word)
            return self._add(word, proposal.base, proposal.owner, about)
        self._say(about, _KINDS[Act(word.act)], word)
        if word.act == Act.ACCEPTS:
            self._accepts[word.entry] = about
        return proposal.base

    def _add(self, word: "Word", base: Head, owner: int, counters: Head | None) -> Head:
        self._all[word.entry] = Amendment(base, owner, counters, word.moment or 0)
        return base

    def _say(self, proposal: Head, kind: Kind, word: "Word") -> None:
        said = Statement(word.entry, word.entry.feed.author, word.time, "", "", (proposal,), None, {})
        self._offers.add(proposal, kind, said)

    def get(self, proposal: Head) -> Amendment:
        """The proposal of that name."""
        return self._all[proposal]

    def outcome(self, proposal: Head) -> tuple[Outcome, Head | None]:
        """Where it stands, and the word that brought it there."""
        outcome, by = self._offers.outcome(proposal, self._all[proposal].expires)
        return outcome, by.head if by else None

    def binding(self, word: "Word") -> Head | None:
        """The proposal that an entry makes binding; None for any other."""
        proposal = self._accepts.get(word.entry)
        if proposal is None or self.outcome(proposal) != (Outcome.ACCEPTED, word.entry):
            return None
        return proposal

    def owner(self, word: "Word") -> int:
        """The side whose notice an entry speaks of: its own, or that of the proposal that it accepts."""
        proposal = self._accepts.get(word.entry)
        return self._all[proposal].owner if proposal else word.entry.side

    def base_of(self, word: "Word") -> Head | None:
        """The version under which a word that was taken in belongs."""
        found = self._all.get(word.entry) or (self._all.get(word.about) if word.about else None)
        return found.base if found else None

    def to_value(self) -> list[Any]:
        """Plain values."""
        proposals = [
            [list(head), list(one.base), one.owner, list(one.counters) if one.counters else None, one.expires]
            for head, one in sorted(self._all.items())
        ]
        accepts = [[list(head), list(proposal)] for head, proposal in sorted(self._accepts.items())]
        return [proposals, accepts, self._offers.plain()]

    def load(self, value: Iterable[Any]) -> None:
        """Back from ``to_value``."""
        proposals, accepts, offers = value
        self._all = {
            Head(*head): Amendment(Head(*base), owner, Head(*counters) if counters else None, expires)
            for head, base, owner, counters, expires in proposals
        }
        self._accepts = {Head(*head): Head(*proposal) for head, proposal in accepts}
        self._offers.load(offers)
