"""The charts of a picture, each an SVG of its own: the table is deliberate, it shows in one place all that is drawn."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final
from urllib.parse import quote

from parley.procedures.commitment import SCALE
from parley.procedures.picture.shape import Channel, Event, Picture, Refusal, Responses, Span
from parley.web.picture.axis import Years
from parley.web.picture.months import months
from parley.web.picture.speech import Speech
from parley.web.picture.svg import LABEL, RIGHT, WIDTH, Drawing, legend, wide

ROW: Final = 44
CHANNEL_ROW: Final = 52
HEAD: Final = 28
_CUT: Final = frozenset(("SUSPENDED", "PARTLY_SUSPENDED"))


def href(event: Event) -> str:
    """Where an event's entries are shown: a fact of the public record, or a message of this one."""
    return f"/m/{quote(event.key, safe=':')}" if ":" in event.key else f"/contacts?fact={quote(event.key)}#fact"


def label(event: Event, speech: Speech) -> str:
    """An event in a line."""
    kind = speech.tell.known(f"contact-kind.{event.kind}", event.title or event.kind)
    return f"{speech.dates(event.start, event.end)}: {event.title or kind}"


def _begun(seen: Picture) -> int:
    return int(seen.day[:4])


def contacts(seen: Picture, speech: Speech, drawing: Drawing) -> float:
    """A block for each contact, a column for each year, a row for each level."""
    first = min(year.year for lane in seen.lanes for year in lane.years)
    axis = Years(first, _begun(seen))
    most = max(len(year.events) for lane in seen.lanes for year in lane.years)
    unit = min(7.0, 26 / most)
    height = HEAD + ROW * len(seen.lanes)
    axis.draw(drawing, height)
    for at, lane in enumerate(seen.lanes):
        base = HEAD + ROW * (at + 1)
        drawing.line(0, base, WIDTH, base, faint=True)
        drawing.text(8, base - 14, speech.lane(lane.name), 14)
        for year in lane.years:
            count, x = len(year.events), axis.year(year.year) + axis.column * 0.2
            drawing.link(f"#r-{lane.name}-{year.year}", f"{speech.lane(lane.name)}, {year.year}: {count}")
            for block in range(count):
                drawing.rect(x, base - 3 - unit * (block + 1), axis.column * 0.6, unit - 1.5)
            drawing.text(x + axis.column * 0.3, base - 6 - unit * count, str(count), 11, "middle", bold=True)
            drawing.end()
        total = sum(len(year.events) for year in lane.years)
        drawing.text(WIDTH - 8, base - 14, str(total), 14, "end", bold=True)
    drawing.text(WIDTH - 8, 15, speech.tell("picture.total"), 11.5, "end", dim=True)
    return height + 2


def days(seen: Picture, speech: Speech, drawing: Drawing) -> float:
    """A bar for each level, as long as the days since its last contact."""
    known = [lane for lane in seen.lanes if lane.days and lane.last]
    most = max((lane.days[-1] for lane in known), default=1) or 1
    room = WIDTH - LABEL - 190
    for at, lane in enumerate(known):
        y = 6 + 32 * at
        drawing.text(8, y + 17, speech.lane(lane.name), 14)
        if lane.last is None:
            continue
        least, far = lane.days[0] / most * room, lane.days[-1] / most * room
        told = speech.days(lane.days)
        drawing.link(href(lane.last), f"{told}. {label(lane.last, speech)}")
        drawing.rect(LABEL, y + 3, max(least, 2), 18)
        if far - least > 1:
            drawing.rect(LABEL + least, y + 3, far - least, 18, "hatch", stroke=True)
        drawing.text(LABEL + max(far, 2) + 8, y + 17, told, 14, bold=True)
        drawing.end()
    return 6 + 32 * len(known) + 4


def channels(seen: Picture, speech: Speech, drawing: Drawing) -> float:
    """When each channel was open, suspended or closed."""
    shown = [one for one in seen.channels if one.spans]
    begins = [one.spans[0].since for one in shown] + [one.start for one in seen.unnamed]
    axis = Years(min(int(begin[:4]) for begin in begins), _begun(seen))
    today = axis.day(date.fromisoformat(seen.day))
    height = HEAD + CHANNEL_ROW * (len(shown) + bool(seen.unnamed))
    axis.draw(drawing, height)
    for at, one in enumerate(shown):
        y = HEAD + CHANNEL_ROW * at
        drawing.line(0, y + CHANNEL_ROW, WIDTH, y + CHANNEL_ROW, faint=True)
        _name(drawing, y, one, speech)
        used = max((axis.middle(event.end) for event in one.held), default=today)
        for span in one.spans:
            _span(drawing, axis, y, span, (used, today), speech)
        for event in one.held:
            drawing.link(href(event), label(event, speech))
            drawing.rect(axis.middle(event.start) - 1.2, y + 27 - 6, 2.4, 12)
            drawing.end()
        for event in one.refused:
            drawing.link(href(event), f"{speech.tell('picture.legend-refused')}. {label(event, speech)}")
            drawing.cross(axis.middle(event.start), y + 27)
            drawing.end()
    if seen.unnamed:
        _unnamed(drawing, axis, HEAD + CHANNEL_ROW * len(shown), seen.unnamed, speech)
    tell = speech.tell
    states = {span.state for one in shown for span in one.spans}
    keys = [("line", tell("picture.legend-open"))]
    keys += [("thin", tell("picture.legend-not-used"))] * any(one.held for one in shown)
    keys += [("hatch", tell("picture.legend-cut"))] * ("SUSPENDED" in states)
    keys += [("bars", tell("picture.legend-unnamed"))] * bool(seen.unnamed)
    keys += [("dots", tell("picture.legend-partly"))] * ("PARTLY_SUSPENDED" in states)
    keys += [("none", tell("picture.legend-closed"))] * ("CLOSED" in states)
    keys += [("floor", tell("picture.legend-floor"))] * any(
        span.floor == "stays" for one in shown for span in one.spans
    )
    keys += [("tick", tell("picture.legend-held"))] * any(one.held for one in shown)
    keys += [("cross", tell("picture.legend-refused"))] * any(one.refused for one in shown)
    return legend(drawing, height + 20, keys)


def _unnamed(drawing: Drawing, axis: Years, y: float, cuts: list[Event], speech: Speech) -> None:
    """Suspensions of which no channel is told: that they began, and no more."""
    drawing.line(0, y + CHANNEL_ROW, WIDTH, y + CHANNEL_ROW, faint=True)
    drawing.text(8, y + 32, speech.tell("picture.unnamed"), 14)
    for one in cuts:
        drawing.link(href(one), f"{speech.tell('picture.legend-cut')}. {label(one, speech)}")
        drawing.bars(axis.middle(one.start), y + 27)
        drawing.end()


def _name(drawing: Drawing, y: float, one: Channel, speech: Speech) -> None:
    drawing.text(8, y + 27 + 5, speech.channel(one.name), 14)
    if one.origin != "public":
        drawing.text(8, y + 27 + 18, speech.tell("picture.this-record"), 10.5, dim=True)


def _span(drawing: Drawing, axis: Years, y: float, span: Span, ends: tuple[float, float], speech: Speech) -> None:
    """``ends``: where the channel was used last, and today. An open one that is not used is a thin line."""
    used, today = ends
    left = axis.begin(span.since)
    right = axis.begin(span.until) if span.until else max(today, left)
    until = speech.date(span.until) or speech.tell("picture.still")
    told = f"{speech.state(span.state)}: {speech.date(span.since)} – {until}, {speech.days(span.days)}"
    drawing.link(href(span.by), told)
    if span.state == "OPEN":
        middle = right if span.until else min(max(used, left), right)
        drawing.line(left, y + 27, middle, y + 27, 3)
        drawing.line(middle, y + 27, right, y + 27, 1)
    elif span.state in _CUT:
        fill = "hatch" if span.state == "SUSPENDED" else "dots"
        drawing.rect(left, y + 17, max(right - left, 2), CHANNEL_ROW - 32, fill, stroke=True, dashed=not span.until)
        _length(drawing, left, right, y, speech.days(span.days))
        if span.floor == "stays":
            drawing.line(left, y + 41, right, y + 41, 1.5)
            drawing.line(left, y + 44, right, y + 44, 1.5)
    elif span.state == "CLOSED":
        drawing.rect(left, y + 17, max(right - left, 2), CHANNEL_ROW - 32, "none", stroke=True, dashed=True)
    else:
        drawing.line(left, y + 27, right, y + 27, 1, dash="2 4")
    drawing.end()


def _length(drawing: Drawing, left: float, right: float, y: float, text: str) -> None:
    """How long it was, over the middle of it; at the edge it stays within the drawing."""
    half = wide(text, 11.5) / 2
    middle = min(max((left + right) / 2, LABEL + half), WIDTH - half - 2)
    drawing.text(middle, y + 13, text, 11.5, "middle", bold=True)


def refusals(seen: Picture, speech: Speech, drawing: Drawing) -> float:
    """Marks along the years, a row for each side that refused or did not answer."""
    axis = Years(min(int(one.event.start[:4]) for one in seen.refusals), _begun(seen))
    rows: dict[str, list[Refusal]] = {}
    for one in seen.refusals:
        rows.setdefault(speech.side(one.by), []).append(one)
    height = HEAD + 40 * len(rows)
    axis.draw(drawing, height)
    for at, name in enumerate(sorted(rows)):
        y = HEAD + 40 * at
        drawing.line(0, y + 40, WIDTH, y + 40, faint=True)
        drawing.text(8, y + 25, name, 14)
        for one in rows[name]:
            _refusal(drawing, axis.middle(one.event.start), y + 20, one, speech)
        drawing.text(WIDTH - 8, y + 25, str(len(rows[name])), 14, "end", bold=True)
    tell = speech.tell
    shapes = {"DECLINED": "cross", "NO_ANSWER": "ring", "NOT_PICKED_UP": "none"}
    names = {"DECLINED": "legend-declined", "NO_ANSWER": "legend-no-answer", "NOT_PICKED_UP": "legend-not-picked-up"}
    there = {one.outcome for one in seen.refusals}
    keys = [(shapes[one], tell(f"picture.{names[one]}")) for one in shapes if one in there]
    return legend(drawing, height + 20, keys)


def _refusal(drawing: Drawing, x: float, y: float, one: Refusal, speech: Speech) -> None:
    drawing.link(href(one.event), f"{speech.state(one.outcome)}. {label(one.event, speech)}")
    if one.outcome == "DECLINED":
        drawing.cross(x, y)
    elif one.outcome == "NO_ANSWER":
        drawing.ring(x, y)
    else:
        drawing.rect(x - 5, y - 5, 10, 10, "none", stroke=True)
    drawing.end()


def responses(seen: Picture, speech: Speech, drawing: Drawing) -> float:
    """For each side and precedence: how long half of the answers took at most, and the longest; beside it how many."""
    most = max((one.longest_ms or 0 for one in seen.responses), default=0) or 1
    room = WIDTH - LABEL - RIGHT - 330
    for at, one in enumerate(seen.responses):
        y = 8 + 40 * at
        drawing.text(8, y + 14, speech.side(one.side), 14)
        drawing.text(8, y + 29, speech.precedence(one.precedence), 11, dim=True)
        if one.median_ms is not None and one.longest_ms is not None:
            half, far = LABEL + one.median_ms / most * room, LABEL + one.longest_ms / most * room
            drawing.rect(LABEL, y + 6, max(half - LABEL, 2), 16)
            drawing.line(half, y + 14, far, y + 14, 2)
            drawing.line(far, y + 8, far, y + 20, 2)
            took = f"{speech.tell('picture.median')} {speech.took(one.median_ms)}"
            drawing.text(
                far + 8, y + 19, f"{took}, {speech.tell('picture.longest')} {speech.took(one.longest_ms)}", 12.5
            )
        drawing.text(WIDTH - 8, y + 19, _counts(one, speech), 12.5, "end", bold=True)
        drawing.line(0, y + 36, WIDTH, y + 36, faint=True)
    return 8 + 40 * len(seen.responses)


def _counts(one: Responses, speech: Speech) -> str:
    tell = speech.tell
    parts = [
        ("answered", one.answered),
        ("declined", one.declined),
        ("unanswered", one.unanswered),
        ("waiting", one.waiting),
    ]
    return ", ".join(f"{tell(f'picture.{name}')} {len(refs)}" for name, refs in parts if refs)


def promises(seen: Picture, speech: Speech, drawing: Drawing) -> float:
    """A square for each promise: by the assessment of each side; of the public record by whether a fact fulfils it."""
    columns, rows = assessed(seen, speech)
    step = (WIDTH - LABEL - 10) / len(columns)
    for at, name in enumerate(columns):
        drawing.text(LABEL + step * at + 4, 16, name, 12, dim=True)
    y = 28.0
    for name, cells in rows:
        lines = max(1, *(-(-len(events) // 8) for events in cells))
        drawing.text(8, y + 20, name, 14)
        for at, events in enumerate(cells):
            x = LABEL + step * at + 4
            if events:
                drawing.text(x, y + 20, str(len(events)), 14, bold=True)
            for number, event in enumerate(events):
                drawing.link(href(event), f"{name}, {columns[at]}. {label(event, speech)}")
                drawing.rect(x + 22 + 13 * (number % 8), y + 8 + 13 * (number // 8), 10, 10)
                drawing.end()
        y += 14 + 13 * lines + 8
        drawing.line(0, y, WIDTH, y, faint=True)
    return y + 2


def assessed(seen: Picture, speech: Speech) -> tuple[list[str], list[tuple[str, list[list[Event]]]]]:
    """The columns, and of each side, then of the public record, the promises in each."""
    tell = speech.tell
    own = [one for one in seen.promises if one.origin != "public"]
    public = [one for one in seen.promises if one.origin == "public"]
    columns, rows = [], []
    if own:
        columns = [tell("picture.none"), *(tell(f"assessment.{name}") for name in SCALE)]
        for side in seen.sides:
            cells: list[list[Event]] = [[] for _ in columns]
            for one in own:
                word = next((each.assessment for each in one.assessed if each.side == side), None)
                cells[SCALE.index(word) + 1 if word in SCALE else 0].append(one.event)
            rows.append((speech.side(side), cells))
    if public:
        empty: list[list[Event]] = [[] for _ in columns]
        for row in rows:
            row[1].extend(([], []))
        columns += [tell("picture.open"), tell("picture.kept")]
        open_, kept = (
            [one.event for one in public if (one.kept_by is not None) == is_kept] for is_kept in (False, True)
        )
        rows.append((tell("picture.public"), [*empty, open_, kept]))
    return columns, rows


Draw = Callable[[Picture, Speech, Drawing], float]
CHARTS: Final[Mapping[str, tuple[Draw, Callable[[Picture], bool]]]] = {
    "contacts": (contacts, lambda seen: bool(seen.lanes)),
    "days": (days, lambda seen: bool(seen.lanes)),
    "channels": (channels, lambda seen: bool(seen.unnamed) or any(one.spans for one in seen.channels)),
    "refusals": (refusals, lambda seen: bool(seen.refusals)),
    "responses": (responses, lambda seen: bool(seen.responses)),
    "promises": (promises, lambda seen: bool(seen.promises)),
    "months": (months, lambda seen: bool(seen.months)),
}
"""Each chart, and whether a picture has anything for it."""


def drawn(name: str, seen: Picture, language: str, links: bool) -> str:
    """One chart; "" where the picture has nothing for it. With ``links`` for a page, else as a file of its own."""
    draw, has = CHARTS[name]
    if not has(seen):
        return ""
    speech = Speech(language)
    tell = speech.tell
    title = f"{tell(f'picture.{name}')} · {speech.date(seen.day)}"
    drawing = Drawing(name, title, tell(f"picture.{name}-sub"), links)
    return drawing.done(draw(seen, speech, drawing))
