"""The sea of the demonstration: real broadcast warnings as notices of the side whose waters they are about, and a few passages of
the other side through them, made up, which are in conflict.

The warnings are of the summer of 2026. All their times are moved by one number of whole days, so that they lie about now; each
notice says so, and by how many. Nothing else of them is changed.
"""

from collections.abc import Iterator, Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from parley.base import instant
from parley.cli.client import Client
from parley.cli.importing import batches
from parley.messages import catalogue

if TYPE_CHECKING:
    from parley.formats.drafts import Draft
    from parley.formats.navarea.warning import Warning
    from parley.messages.form import Form

FILE: Final = "data/warnings.json"
FORM: Final = "navigational-warning"
PASSAGE: Final = "transit-notice"
DANGERS: Final = (
    ("ROCKET", "rocket"), ("SPACE DEBRIS", "debris"), ("GUNNERY", "gunnery"), ("CABLE", "cable"),
    ("HAZARDOUS OPERATIONS", "operations"),
)  # fmt: skip
"""What stands in the text, and the form's word; the more special first."""
BEFORE_NOW_DAYS: Final = 4
"""So long ago the first of them began, after they are moved."""
AHEAD_MS: Final = 4 * instant.DAY
PASSAGES_MAX_COUNT: Final = 3
PASSAGE_WIDTH: Final = "4海里"
E7: Final = 10_000_000
REACH_E7: Final = 8_000_000
REMARK_MAX_CHARS: Final = 500
STEP_E7: Final = 500_000
"""Made-up positions are whole twentieths of a degree."""
MOVED: Final = "Real broadcast warning {name}; all its times are moved by {days} days for this demonstration."
MADE_UP: Final = "本通告为演示虚构，与任何真实航行无关。"


class Told(NamedTuple):
    """One notice that a form takes: what it claims, and its values as they are typed."""

    claim: "Draft"
    values: dict[str, Any]


def tell(first: Client, second: Client) -> tuple[int, int]:
    """Release warnings and passages, each side only if it never gave a notice; returns how many of each."""
    done = [_gave(client) for client in (first, second)]
    if all(done):
        return 0, 0
    now = first.get("/status")["now"]
    forms = catalogue.load()
    warnings = [one for one in told(forms.form(FORM), now) if one.claim.windows[-1][1] > now]
    crossing = passages(forms.form(PASSAGE), [one.claim for one in warnings], now)
    return (
        0 if done[0] else _give(first, FORM, warnings, "en"),
        0 if done[1] else _give(second, PASSAGE, crossing, "zh"),
    )


def _give(client: Client, form: str, wanted: list[Told], language: str) -> int:
    return sum(map(len, batches(client, form, wanted, language, "duty_officer")))


def _gave(client: Client) -> bool:
    return any(one["author"]["same_side"] for one in client.get("/notices"))


def told(form: "Form", now: int) -> list[Told]:
    """The warnings of the file as values of ``form``, moved to lie about ``now``."""
    from parley.deconflict.pieces import pieces
    from parley.formats.drafts import drafts
    from parley.formats.navarea import read
    from parley.formats.navarea.file import texts

    data = resources.files("parley.cli").joinpath(FILE).read_text("utf-8")
    found = [read.read(one.text) for one in texts(data)]
    claimed = [(one, notice) for one in found for notice in one.notices if notice.windows]
    first = min(notice.windows[0][0] for _, notice in claimed)
    days = (now - BEFORE_NOW_DAYS * instant.DAY - first) // instant.DAY
    made = []
    for warning, notice in claimed:
        windows = [[moment + days * instant.DAY for moment in window] for window in notice.windows]
        said = {"number": warning.name, "danger": _danger(notice.kind), "remark": _remark(warning, notice.kind, days)}
        for draft in drafts([area.wire for area in notice.areas], notice.height, windows, pieces):
            made.append(Told(draft, said | _typed(form, draft, "en")))
    return made


def _danger(kind: str) -> str:
    """The form's word for what the text says; where it says hazardous operations and no more, so does the notice."""
    return next((word for said, word in DANGERS if said in kind), "other")


def _remark(warning: "Warning", kind: str, days: int) -> str:
    """How far it is moved, and its whole text where there is room for all of it, else what it calls the danger."""
    moved = MOVED.format(name=warning.name, days=days)
    whole = f"{moved} Its text: {' '.join(warning.text.split())}"
    return whole if len(whole) <= REMARK_MAX_CHARS else f"{moved} The danger in its words: {kind}."


def passages(form: "Form", claims: "Sequence[Draft]", now: int) -> list[Told]:
    """Passages through the first areas whose first window is far enough ahead, each at the time at which it is dangerous."""
    from parley.formats.drafts import Draft

    found = []
    for claim in sorted(_ahead(claims, now), key=lambda one: one.windows[0]):
        latitude, longitude = _middle(claim.areas[0])
        begin, end = _first_span(claim)
        ends = [[latitude - REACH_E7 // 2, longitude - REACH_E7], [latitude + REACH_E7 // 2, longitude + REACH_E7]]
        area = [2, 0, form.field_named("areas").item.understand(f"走廊; {PASSAGE_WIDTH}; 0N 0E; 1N 1E", "zh")[2], *ends]
        draft = Draft([area], [0, 0, 100_000], [[begin, end]], None)
        found.append(Told(draft, {"remark": MADE_UP} | _typed(form, draft, "zh")))
        if len(found) == PASSAGES_MAX_COUNT:
            break
    return found


def _ahead(claims: "Sequence[Draft]", now: int) -> "Iterator[Draft]":
    seen: set[tuple[int, int]] = set()
    for claim in claims:
        latitude, longitude = _middle(claim.areas[0])
        near = latitude // E7, longitude // E7
        if claim.windows[0][0] > now + AHEAD_MS and claim.areas[0][0] == 1 and near not in seen:
            seen.add(near)
            yield claim


def _first_span(claim: "Draft") -> list[int]:
    return claim.daily or claim.windows[0]


def _middle(area: Sequence[Any]) -> tuple[int, int]:
    """A position among its corners; these areas do not lie across 180°."""
    corners = [part for part in area[2:] if isinstance(part, list)]
    latitude, longitude = (sum(one[axis] for one in corners) // len(corners) for axis in (0, 1))
    return latitude // STEP_E7 * STEP_E7, longitude // STEP_E7 * STEP_E7


def _typed(form: "Form", draft: "Draft", language: str) -> dict[str, Any]:
    """What a draft claims, as an officer would type it."""
    parts = {"areas": draft.areas, "height": [draft.height], "windows": draft.windows, "daily": [draft.daily]}
    typed = {
        name: [form.field_named(name).item.show(value, language) for value in values if value is not None]
        for name, values in parts.items()
    }
    return {name: texts if form.field_named(name).many > 1 else texts[0] for name, texts in typed.items() if texts}
