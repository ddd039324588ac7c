"""Voice between two desks within a call: offered, joined, on, ended; a function of what was said (spec: procedures §3.4).

The sound is nowhere in the record; who spoke, from when to when and why it ended is. Of several that could be on at once one
stands: two desks of a side never both speak for it unseen.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from parley.base.instant import MINUTE
from parley.procedures.offers import Kind, Outcome, Word
from parley.procedures.statement import Statement
from parley.record.names import Head

OFFER: Final = "voice-offer"
WORDS: Final = {"voice-answer": Kind.ACCEPT, "voice-decline": Kind.DECLINE, "voice-end": Kind.WITHDRAW}


OFFER_LASTS_MS: Final = 2 * MINUTE
"""At most so long can an offer be joined, whatever its author wishes: its keys live no longer than a page."""


class VoiceState(StrEnum):
    """How far it has come. ON: both desks said that they are connected; BESIDE: another one of the call stands in its place;
    NO_CALL: the call is not accepted, or is over."""

    OFFERED = "OFFERED"
    ANSWERED = "ANSWERED"
    ON = "ON"
    ENDED = "ENDED"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"
    NO_ANSWER = "NO_ANSWER"
    CROSSED = "CROSSED"
    LATE = "LATE"
    BESIDE = "BESIDE"
    NO_CALL = "NO_CALL"


LIVE: Final = {VoiceState.OFFERED: 1, VoiceState.ANSWERED: 2, VoiceState.ON: 3}
_ENDS: Final = {
    Outcome.DECLINED: VoiceState.DECLINED, Outcome.WITHDRAWN: VoiceState.WITHDRAWN, Outcome.CROSSED: VoiceState.CROSSED,
    Outcome.LATE: VoiceState.LATE,
}  # fmt: skip


class Voice(NamedTuple):
    """One voice. ``expires``: until when it could be joined, by the offering post's clock. ``by`` is the entry that brought it
    into its state; ``answer`` the joining that counts; ``on`` the first word of each side that it is connected; ``end`` the
    first word of either side that it has ended."""

    offer: Head
    expires: int
    state: VoiceState
    by: Head
    answer: Head | None
    on: tuple[Head, ...]
    end: Head | None


OutcomeOf = Callable[[Head, int | None], tuple[Outcome, Word | None]]


def voices(
    said: Iterable[Statement], outcome: OutcomeOf, unanswered: Mapping[Head, Head], stands: bool
) -> tuple[Voice, ...]:
    """Every voice of a call, by (time, head) of its offer. ``stands``: whether the call is accepted or placed, and not over."""
    statements = sorted((one for one in said if one.form.startswith("voice-")), key=lambda one: one.order)
    offers = [one for one in statements if one.form == OFFER]
    found = [_voice(one, statements, outcome, unanswered) for one in offers]
    last = max((one.time for one in offers), default=0)
    live = [one for one in found if one.state in LIVE and not (one.state is VoiceState.OFFERED and one.expires < last)]
    first = max(live, key=lambda one: LIVE[one.state], default=None)
    return tuple(_placed(one, first, stands) for one in found)


def _placed(one: Voice, first: Voice | None, stands: bool) -> Voice:
    """A live one where the call does not stand, or where another one of it does, is none."""
    if one.state not in LIVE or (stands and one is first):
        return one
    return one._replace(state=VoiceState.BESIDE if stands else VoiceState.NO_CALL)


def _voice(offer: Statement, statements: list[Statement], outcome: OutcomeOf, unanswered: Mapping[Head, Head]) -> Voice:
    latest = offer.time + OFFER_LASTS_MS
    expires = latest if offer.wanted_by is None else min(offer.wanted_by, latest)
    stands, word = outcome(offer.head, expires)
    if stands is Outcome.OPEN:
        silent = unanswered.get(offer.head)
        return Voice(
            offer.head,
            expires,
            VoiceState.NO_ANSWER if silent else VoiceState.OFFERED,
            silent or offer.head,
            None,
            (),
            None,
        )
    assert word is not None
    if stands is not Outcome.ACCEPTED:
        return Voice(offer.head, expires, _ENDS[stands], word.head, None, (), None)
    ours = (offer.author.side, word.head.side)
    about = [one for one in statements if offer.head in one.about[:1] and one.author.side in ours]
    on = {one.author.side: one for one in reversed(about) if one.form == "voice-on"}
    told = tuple(one.head for one in sorted(on.values(), key=lambda one: one.order))
    end = next((one.head for one in about if one.form == "voice-end"), None)
    if end is not None:
        return Voice(offer.head, expires, VoiceState.ENDED, end, word.head, told, end)
    if len(told) > 1:
        return Voice(offer.head, expires, VoiceState.ON, told[-1], word.head, told, None)
    return Voice(offer.head, expires, VoiceState.ANSWERED, word.head, word.head, told, None)
