"""May this stand here? What an officer is about to sign is held against the state, so that nothing is signed that says nothing.

A fold takes whatever comes and lets count what the specification says; this refuses, before it is signed, a word that would
count for nothing (spec: procedures §7–§10). It judges own drafts only, and never what another side wrote.
"""

from typing import Final

from parley.base.errors import LocalError
from parley.procedures.calls import STANDING, Calls
from parley.procedures.channel import Channel, ChannelState, scope
from parley.procedures.channels import Channels
from parley.procedures.commitments import Commitments
from parley.procedures.minutes import same_files
from parley.procedures.statement import Statement
from parley.procedures.talks import Talks
from parley.procedures.voice import OFFER, VoiceState
from parley.record.names import Head

_UNOPENED: Final = frozenset((ChannelState.UNAGREED, ChannelState.PROPOSED, ChannelState.DECLINED, ChannelState.LAPSED))
_CHANNEL_ANSWERS: Final = frozenset(("channel-agree", "channel-decline"))
_ANSWERS: Final = frozenset(("meeting-accept", "joint-text-agree", "proposal-decline", "proposal-withdraw"))


def check_channel(said: Statement, channels: Channels) -> None:
    """A word on a channel. Raises LocalError ``procedures.answers-nothing``, ``procedures.not-open``,
    ``procedures.not-suspended``, ``procedures.closed``."""
    name = said.marks["channel"]
    channel = channels.named(name)
    if channel is not None and channel.state is ChannelState.CLOSED:
        raise LocalError("procedures.closed", channel=name)
    if said.form in _CHANNEL_ANSWERS:
        _require_answered(said, channels.answered(said), said.about)
    elif said.form != "channel-propose":
        if channel is None or channel.state in _UNOPENED:
            raise LocalError("procedures.not-open", channel=name)
        if said.form == "channel-resume" and not _suspended(channel) & scope(said):
            raise LocalError("procedures.not-suspended", channel=name)


def _suspended(channel: Channel) -> frozenset[int]:
    return frozenset[int]().union(*(one.open_parts() for one in channel.suspensions))


def check_in_channel(name: str, form: int, channels: Channels, now: int, part: int, family: int) -> None:
    """A message in a channel. Raises LocalError ``procedures.not-open``, ``procedures.closed``, ``procedures.suspended``."""
    channel = channels.named(name)
    if channel is None or channel.state in _UNOPENED:
        raise LocalError("procedures.not-open", channel=name)
    if channel.state is ChannelState.CLOSED:
        raise LocalError("procedures.closed", channel=name)
    floor = channel.terms is not None and channel.terms.allows_in_floor(form, family)
    for one in channel.suspensions:
        if part in one.open_parts(now) and not (floor and one.floor_stays):
            raise LocalError("procedures.suspended", channel=name)


def check_talks(said: Statement, talks: Talks) -> None:
    """A word on a meeting. Raises LocalError ``procedures.answers-nothing``, ``procedures.other-files``."""
    if said.form in _ANSWERS:
        _require_answered(said, talks.answered(said), said.about)
    if said.form == "minutes-sign":
        drafts = [one for one in map(talks.statement, said.about) if one is not None and one.form == "minutes"]
        if not drafts:
            raise LocalError("procedures.answers-nothing", about=_named(said.about))
        if not same_files(drafts[0].marks["documents"], said.marks["documents"]):
            raise LocalError("procedures.other-files", about=_named(said.about))


def check_commitment(said: Statement, commitments: Commitments) -> None:
    """A word on a promise. Raises LocalError ``procedures.answers-nothing``, ``procedures.not-ours-to-change``."""
    if said.form not in ("commitment-change", "commitment-withdraw", "commitment-assess", "commitment-evidence"):
        return
    found = next((one for head in said.about if (one := commitments.commitment(head)) is not None), None)
    if found is None:
        raise LocalError("procedures.answers-nothing", about=_named(said.about))
    side, owner = said.author.side, found.said.author.side
    if said.form == "commitment-change" and side != owner:
        raise LocalError("procedures.not-ours-to-change", about=str(found.said.head))
    if said.form == "commitment-withdraw" and side not in found.owners:
        raise LocalError("procedures.not-ours-to-change", about=str(found.said.head))


def check_voice(said: Statement, calls: Calls) -> None:
    """A word on voice. Raises LocalError ``procedures.no-call-to-speak``, ``procedures.voice-stands``,
    ``procedures.answers-nothing``."""
    call = next((one for one in map(calls.of, said.about[:1]) if one is not None), None)
    if call is None:
        raise LocalError("procedures.answers-nothing", about=_named(said.about))
    if said.form == OFFER:
        if call.state not in STANDING:
            raise LocalError("procedures.no-call-to-speak", about=str(call.root))
        if call.voice is not None and not (call.voice.state is VoiceState.OFFERED and call.voice.expires < said.time):
            raise LocalError("procedures.voice-stands", about=str(call.voice.offer))
        return
    if said.form == "voice-end" and said.about[0] == call.root:
        return  # where no voice could be offered, that stands on the record too
    voice = next((one for one in call.voices if one.offer == said.about[0]), None)
    waits = voice is not None and voice.state is VoiceState.OFFERED and voice.offer.side != said.author.side
    if voice is None or (said.form in ("voice-answer", "voice-decline") and not waits):
        raise LocalError("procedures.answers-nothing", about=_named(said.about))


def _require_answered(said: Statement, offer: Statement | None, about: tuple[Head, ...]) -> None:
    """An acceptance and a refusal answer another side's offer, a withdrawal one of one's own."""
    own = said.form == "proposal-withdraw"
    if offer is None or (offer.author.side == said.author.side) != own:
        raise LocalError("procedures.answers-nothing", about=_named(about))


def _named(about: tuple[Head, ...]) -> str:
    return ", ".join(map(str, about)) or "-"
