"""The picture as tables on the terminal, and its charts as files."""

from pathlib import Path

from parley.base.errors import LANGUAGES
from parley.cli.session import Session
from parley.procedures.picture.shape import Event, Lane, Month, Picture, Promise, Refusal, Responses, Span
from parley.web.picture.charts import CHARTS, drawn
from parley.web.picture.speech import Speech


def charts(seen: Picture, folder: Path) -> list[Path]:
    """One file a chart and language, of those for which the record has anything. Raises LocalError ``cli.file-exists``,
    FaultError ``cli.file-failed``."""
    from parley.cli.home import file_fault, write_new

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_fault(error, folder) from None
    written = []
    for name in CHARTS:
        for language in LANGUAGES:
            if svg := drawn(name, seen, language, links=False):
                path = folder / f"{name}.{language}.svg"
                write_new(path, svg.encode(), 0o644)
                written.append(path)
    return written


def tables(session: Session, seen: Picture) -> None:
    """What there is, a table each."""
    screen, speech = session.screen, Speech(session.screen.language)
    tell = speech.tell
    screen.show(f"{tell('picture.title')}: {speech.date(seen.day)}", "bold")
    if not any((seen.lanes, seen.channels, seen.refusals, seen.responses, seen.promises, seen.months)):
        screen.show(tell("picture.empty"))
    if seen.lanes:
        titles = [tell(f"picture.{name}") for name in ("level", "total", "last", "days-ago", "word")]
        screen.columns(titles, [_lane(one, one.last, speech) for one in seen.lanes if one.last])
    _channels(session, seen, speech)
    _rest(session, seen, speech)


def _lane(one: Lane, last: Event, speech: Speech) -> tuple[str, ...]:
    total = str(sum(len(year.events) for year in one.years))
    when, standing = speech.dates(last.start, last.end), speech.standing(last.standing, last.word)
    return speech.lane(one.name), total, when, speech.days(one.days), standing


def _channels(session: Session, seen: Picture, speech: Speech) -> None:
    """Every span: the last of each channel is how it stands."""
    titles = [
        speech.tell(f"picture.{name}") for name in ("channel", "state", "from", "until", "days-ago", "floor", "word")
    ]
    rows = [_span(one.name, span, speech) for one in seen.channels for span in one.spans]
    if rows:
        session.screen.columns(titles, rows)


def _span(name: str, one: Span, speech: Speech) -> tuple[str, ...]:
    floor = speech.tell(f"picture.floor-{one.floor}") if one.floor else ""
    word = speech.standing(one.by.standing, one.by.word) or speech.sides(one.by.word)
    since, until = speech.date(one.since), speech.date(one.until)
    return speech.channel(name), speech.state(one.state), since, until, speech.days(one.days), floor, word


def _rest(session: Session, seen: Picture, speech: Speech) -> None:
    tell, columns = speech.tell, session.screen.columns
    if seen.refusals:
        titles = [tell(f"picture.{name}") for name in ("when", "by", "outcome", "what", "asked-by", "entries")]
        columns(titles, [_refusal(one, speech) for one in seen.refusals])
    if seen.responses:
        names = ("side", "precedence", "answered", "declined", "unanswered", "waiting", "median", "longest")
        columns([tell(f"picture.{name}") for name in names], [_responses(one, speech) for one in seen.responses])
    if seen.promises:
        titles = [tell(f"picture.{name}") for name in ("promise", "state", "assessed", "entries")]
        columns(titles, [_promise(one, speech) for one in seen.promises])
    if seen.months:
        titles = [tell(f"picture.{name}") for name in ("month", "conflicts", "encounters", "entries")]
        columns(titles, [_month(one, speech) for one in seen.months])


def _refusal(one: Refusal, speech: Speech) -> tuple[str, ...]:
    what = speech.tell.known(f"refused.{one.what}", one.what)
    when, outcome = speech.date(one.event.start), speech.state(one.outcome)
    return when, speech.side(one.by), outcome, what, speech.side(one.asked_by), one.event.key


def _responses(one: Responses, speech: Speech) -> tuple[str, ...]:
    counts = (str(len(refs)) for refs in (one.answered, one.declined, one.unanswered, one.waiting))
    took = speech.took(one.median_ms), speech.took(one.longest_ms)
    return speech.side(one.side), speech.precedence(one.precedence), *counts, *took


def _promise(one: Promise, speech: Speech) -> tuple[str, ...]:
    state = speech.state(one.state) if one.state != "OPEN" else speech.tell("picture.open")
    words = (f"{speech.side(word.side)}: {speech.assessment(word.assessment)}" for word in one.assessed)
    return speech.date(one.event.start), state, "; ".join(words), one.event.key


def _month(one: Month, speech: Speech) -> tuple[str, ...]:
    keys = ", ".join(event.key for event in (*one.conflicts, *one.encounters))
    return speech.date(one.month), str(len(one.conflicts)), str(len(one.encounters)), keys
