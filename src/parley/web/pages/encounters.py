"""An encounter that the post kept: its geometry, replayed by a slider from what was heard, and what is known of it. None of it is
on the record."""

from typing import Any, Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from parley.base.errors import LocalError
from parley.base.instant import dtg
from parley.runtime.tracking.keeping import Encounter
from parley.tracks.replayed import Told, picture
from parley.tracks.ways import Nearest, nearest, position
from parley.web.console import Console, signed_in
from parley.web.session import Session
from parley.web.words import words

LISTED_MAX_COUNT: Final = 20
STEP_MS: Final = 5_000
SAID: Final = ("title", "closest", "asked", "apart")


@signed_in
async def encounter(request: Request, console: Console, session: Session) -> Response:
    """``GET /tracks/encounters/{name}?at=MS``: the picture alone where it was asked for. Raises LocalError
    ``runtime.no-such-encounter``."""
    one = kept(console, request.path_params["name"])
    given = request.query_params.get("at", "")
    facts = _facts(
        one, session, int(given) if given.isascii() and given[:16].isdecimal() and len(given) <= 16 else None
    )
    if request.headers.get("hx-target") == "encounter":
        return HTMLResponse(console.fragment("_encounter.html", session, **facts))
    standing = console.tracking.standing() if console.tracking else set()
    return console.page(
        request, "encounter.html", here="tracks", one=one.told, seen=one.acknowledged,
        stands=one.told.id in standing, acts=session.part.acts, **facts,
    )  # fmt: skip


def kept(console: Console, name: str) -> Encounter:
    """One that is kept. Raises LocalError ``runtime.no-such-encounter``."""
    if console.tracking is None:
        raise LocalError("runtime.no-such-encounter", name=name[:64])
    return console.tracking.encounter(name)


def _facts(one: Encounter, session: Session, at: int | None) -> dict[str, Any]:
    tell, told = words(session.language), one.told
    begins, ends = _span(one)
    near = nearest(*told.ways)
    at = min(max(at, begins), ends) if at is not None else near.time_ms if near else begins
    said = {key: tell(f"encounter.{key}") for key in SAID}
    drawn = picture(
        Told((called(told.names[0], told.first), called(told.names[1], told.second)), told.ways, told.asked_m), at, said
    )
    return {
        "drawn": Markup(drawn) if drawn else "",
        "near": near,
        "at": at,
        "begins": begins,
        "ends": ends,
        "step": STEP_MS,
    }


def _span(one: Encounter) -> tuple[int, int]:
    """From the first to the last report of either."""
    times = [each[0] for way in one.told.ways for each in way] or [one.told.since]
    return min(times), max(times)


def called(name: str, identity: str) -> str:
    """A unit as people see it; ``name`` "" where it tells none."""
    return f"{name} ({identity})" if name else identity


def reported(one: Encounter) -> dict[str, str]:
    """The fields of ``encounter-report``: as they were heard once the nearest has passed, else as they are forecast."""
    near = nearest(*one.told.ways)
    if near is None or near.time_ms >= _span(one)[1]:
        return one.told.report
    return one.told.report | _measured(near)


def _measured(near: Nearest) -> dict[str, str]:
    at, to = near.places
    return {
        "own_position": position(*at), "other_position": position(*to), "closest_time": dtg(near.time_ms),
        "distance": f"{round(near.metres)} m",
    }  # fmt: skip


def past(found: list[Encounter], standing: set[str]) -> list[Encounter]:
    """The latest of those that do not stand any more."""
    return [one for one in found if one.told.id not in standing][:LISTED_MAX_COUNT]
