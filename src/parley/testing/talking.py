"""Calls, incidents, read-backs, roll-calls in a drawn schedule: officers begin them and answer what they see, in any order, late,
twice, or while the other side says the contrary. What both nodes then tell must be the same.
"""

from collections.abc import Callable
from typing import Any, Final

from parley.base.errors import LocalError
from parley.base.instant import MINUTE, SECOND
from parley.messages.form import Form
from parley.testing.acts import ACTS, Stage
from parley.testing.station import Station

BEGINNINGS: Final = (
    "call-request", "call-request", "call-placed", "incident-open", "incident-open", "stop", "danger", "encounter-report",
    "hazardous-incident", "roll-call", "watch-handover",
)  # fmt: skip
ABOUT_INCIDENTS: Final = (
    "incident-account", "fact-stated", "request-for-information", "request-for-explanation", "step-offered", "incident-open",
    "stand-down-proposal", "incident-close", "checklist-item", "step-withdrawn", "step-taken",
)  # fmt: skip
OFFERS: Final = frozenset((
    "call-request", "call-counter", "call-joint-summary", "call-placed", "step-offered", "step-accepted", "step-taken",
    "stand-down-proposal", "fact-stated", "request-for-information", "request-for-explanation", "roll-call", "incident-close",
))  # fmt: skip
PROCEDURES: Final = frozenset(("call", "incident", "encounter", "watch"))
ENDS: Final = frozenset(("expires", "valid_until"))
SEEN_COUNT: Final = 40


def _says(stage: Stage, station: Station, name: str, *about: str) -> str:
    """A message of that form, its first or another example; where it expires, soon or after the schedule."""
    form, now = station.cast.catalogue.form(name), station.now()
    fields = form.read(stage.rng.choice(form.examples_text), "en")
    for one in form.fields:
        if one.name in ENDS and (one.key in fields or stage.rng.random() < 0.3):
            fields[one.key] = now + stage.rng.choice((SECOND, 5 * SECOND, 10 * MINUTE)) // SECOND * SECOND
    wanted_by = now + stage.rng.choice((2, 10, 600)) * SECOND if stage.rng.random() < 0.4 else None
    try:
        told = stage.world.release(station, name, fields=fields, about=about, wanted_by=wanted_by)
    except LocalError:
        return ""  # an answer to something of one's own, a read-back of what has nothing to read back
    return f"{name} {told.ref}{' about ' if about else ''}{', '.join(about)}"


def begin(stage: Stage) -> str:
    """An officer asks for a call, opens an incident, sends STOP, calls the roll."""
    station = stage.speaker()
    return _says(stage, station, stage.rng.choice(BEGINNINGS)) if station else ""


def _seen(stage: Stage, station: Station, fits: Callable[[Form], bool]) -> list[tuple[str, Form]]:
    """What stands on the post's screen of such forms."""
    found = []
    for one in station.running.messages("all", count=SEEN_COUNT):
        form = station.cast.catalogue.by_number(one.form)
        if form is not None and one.state in ("LINKED", "AHEAD") and fits(form):
            found.append((one.ref, form))
    return found


def _fits(form: Form, wants_word: bool) -> bool:
    return bool(form.replies) and (form.name in OFFERS or not wants_word)


def reply(stage: Stage) -> str:
    """An officer answers by one of the forms that the message's own form lists: accepts, declines, disputes, reads back."""
    station = stage.speaker()
    if station is None:
        return ""
    wants_word = stage.rng.random() < 0.7
    seen = _seen(stage, station, lambda form: form.procedure in PROCEDURES and _fits(form, wants_word))
    if not seen:
        return ""
    ref, form = stage.rng.choice(seen)
    catalogue = station.cast.catalogue
    binding = [name for name in form.replies if catalogue.form(name).procedure in PROCEDURES]
    return _says(stage, station, stage.rng.choice(binding if wants_word else form.replies), ref)


def add(stage: Stage) -> str:
    """An officer adds to an incident, or joins two of them."""
    station = stage.speaker()
    seen = _seen(stage, station, lambda form: form.procedure in ("incident", "encounter")) if station else []
    if station is None or not seen:
        return ""
    about = stage.rng.sample([ref for ref, _ in seen], min(len(seen), stage.rng.choice((1, 1, 1, 2))))
    return _says(stage, station, stage.rng.choice(ABOUT_INCIDENTS), *about)


def look(stage: Stage) -> str:
    """An officer opens the pages of calls and incidents: nothing of what stands there may fail."""
    station = stage.someone()
    if station is None:
        return ""
    node = station.running
    views: list[Any] = [*node.calls(), *node.incidents()]
    for view in views:
        for said in view.said:
            node.message(said.ref)
            node.read_backs(said.ref)
    node.line_log.read(station.now() - 10 * MINUTE, station.now())
    return f"{len(views)} at {station.id}"


def acts() -> dict[str, tuple[int, Callable[[Stage], str]]]:
    """All that happens in other worlds, and this."""
    return {**ACTS, "begin": (12, begin), "reply": (40, reply), "add": (12, add), "look": (4, look)}
