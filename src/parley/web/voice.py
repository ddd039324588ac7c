"""Voice as a desk needs it: how it stands, by what to reach the other desk, and what of it the record holds.

What a peer wrote is handed on as checked values, never as a text that the browser would read as a description of media.
"""

from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Any, Final, NamedTuple

from parley.base.errors import LocalError, ParleyError
from parley.messages.form import Form
from parley.node.case_status import CallView, VoiceView
from parley.node.status import MessageView, PostView
from parley.procedures.calls import STANDING
from parley.procedures.voice import LIVE
from parley.runtime.desk import Desk
from parley.web.texts import form_of, own_fields

FORMS: Final = ("voice-offer", "voice-answer", "voice-decline", "voice-on", "voice-end")
OPENING: Final = ("voice-offer", "voice-answer")
ADDRESSES_MAX_COUNT: Final = 8
CANDIDATES_MAX_COUNT: Final = 64
HIDDEN: Final = ".local"
SHOWN_MAX_COUNT: Final = 20
_STANDING: Final = frozenset(state.value for state in STANDING)
_LIVE: Final = frozenset(state.value for state in LIVE)


class Row(NamedTuple):
    """One voice as the record has it: who offered and who joined, in which roles, from when to when, and why it ended."""

    view: VoiceView
    offered_at: int
    speaker: str
    joined_at: int | None
    joined_by: str
    on_at: int | None
    ended_at: int | None
    ended_by: PostView | None
    reason: str


def has_voice(desk: Desk) -> bool:
    """Whether the catalogue in force has the forms."""
    return set(FORMS) <= {form.name for form in desk.catalogue.forms}


def is_standing(call: CallView) -> bool:
    """Whether desks may speak in this call."""
    return call.state in _STANDING


def live(call: CallView, now: int) -> VoiceView | None:
    """The voice that is offered and can still be joined, or is joined or on."""
    found = next((one for one in call.voices if one.state in _LIVE), None)
    return None if found is None or (found.state == "OFFERED" and found.expires < now) else found


def rows(desk: Desk, call: CallView, language: str) -> list[Row]:
    """What the record holds of each voice, the newest first."""
    return [_row(desk, one, language) for one in reversed(call.voices[-SHOWN_MAX_COUNT:])]


def _row(desk: Desk, one: VoiceView, language: str) -> Row:
    offer = desk.message(one.ref)
    answer = desk.message(one.answer) if one.answer else None
    on = [desk.message(ref).time for ref in one.on]
    last = desk.message(one.by)
    over = one.state in ("ENDED", "DECLINED", "WITHDRAWN", "CROSSED")
    return Row(
        one, offer.time, _shown(desk, offer, "speaker", language), answer.time if answer else None,
        _shown(desk, answer, "speaker", language) if answer else "", max(on) if len(on) > 1 else None,
        last.time if over else None, last.author if over else None, _shown(desk, last, "reason", language),
    )  # fmt: skip


def _shown(desk: Desk, message: MessageView, name: str, language: str) -> str:
    """A field's value in words, "" where there is none."""
    form = form_of(desk, message)
    try:
        table = form.table(own_fields(message.fields), language) if form else []
    except ParleyError:
        return ""
    return next((shown for field, _, shown in table if field == name), "").strip("⟦⟧")


def state(desk: Desk, call: CallView, networks: Iterable[str]) -> dict[str, Any]:
    """How voice stands in a call, for a desk that asks again and again."""
    status, current = desk.status(), live(call, desk.now())
    recent = [*call.voices[-SHOWN_MAX_COUNT:], *([current] if current else [])]
    with_post = current and (current.answered_by if current.offered_by.same_side else current.offered_by)
    others = [peer for peer in status.peers if (peer.post.id == with_post.id if with_post else not peer.post.same_side)]
    found: dict[str, Any] = {
        "stands": is_standing(call), "line": "up" if any(peer.line == "up" for peer in others) else "down",
        "now": desk.now(), "voices": {one.ref: [one.state, one.answer] for one in recent},
        "live": None,
    }  # fmt: skip
    if current is not None:
        ours = current.offered_by.same_side
        found["live"] = {
            "ref": current.ref, "state": current.state, "ours": ours, "answer": current.answer,
            "with": (current.answered_by.side_name if current.answered_by else "") if ours else current.offered_by.side_name,
            "terms": terms(desk, (current.answer or None) if ours else current.ref, networks),
        }  # fmt: skip
    return found


def terms(desk: Desk, ref: str | None, networks: Iterable[str]) -> dict[str, Any] | None:
    """By what to reach the other desk, of its checked message; without addresses outside ``networks``, if there are any."""
    message = desk.message(ref) if ref else None
    form = form_of(desk, message) if message else None
    if message is None or form is None:
        return None
    values = _values(form, own_fields(message.fields))
    allowed = [ip_network(one) for one in networks]
    return {
        "fingerprint": values["fingerprint"].hex(":").upper(), "user": values["user"], "password": values["password"],
        "addresses": [
            {"address": str(address), "port": port}
            for packed, port in values["addresses"] if _may_be_reached(address := ip_address(packed), allowed)
        ],
    }  # fmt: skip


def _may_be_reached(address: Any, allowed: list[IPv4Network | IPv6Network]) -> bool:
    return not allowed or any(address in one for one in allowed)


def _values(form: Form, payload: dict[int, Any]) -> dict[str, Any]:
    form.check(payload)
    return {one.name: payload[one.key] for one in form.fields if one.key in payload}


def usable(form: Form, candidates: Iterable[tuple[str, int]], own_address: str) -> list[str]:
    """Our own addresses as the form takes them: a name that hides one becomes ``own_address``; what would reach nobody goes.

    Raises LocalError ``web.no-voice-address`` where none is left.
    """
    kind = form.field_named("addresses").item
    found: dict[str, None] = {}
    for host, port in candidates:
        address = own_address if host.endswith(HIDDEN) else host
        text = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
        try:
            kind.read(text, "en")
        except LocalError:
            continue
        found[text] = None
    if not found:
        raise LocalError("web.no-voice-address")
    return list(found)[:ADDRESSES_MAX_COUNT]
