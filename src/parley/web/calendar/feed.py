"""The calendar of a record: rounds and other meetings, the year's plan, promises that fall due, reviews of suspensions.

From the entries alone, so every node that holds the same ones writes the same bytes: nothing says what waits for whom, and no
clock is asked.
"""

from collections.abc import Sequence
from typing import Any, Final

from parley.base.errors import LANGUAGES, LocalError
from parley.formats.icalendar.item import Heading, Item, LeftOut
from parley.runtime.desk import Desk
from parley.web.calendar import meetings, plan, reviews
from parley.web.calendar.teller import Teller

NAME: Final = "parley.ics"
MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
BOTH: Final = "both"


def languages_of(text: str) -> tuple[str, ...]:
    """One language, or all where none or ``both`` is asked for. Raises LocalError ``cli.bad-language``."""
    if text in ("", BOTH):
        return LANGUAGES
    if text not in LANGUAGES:
        raise LocalError("cli.bad-language", language=text[:16], allowed=", ".join((*LANGUAGES, BOTH)))
    return (text,)


def gathered(desk: Desk, languages: Sequence[str]) -> tuple[Heading, list[Item], list[LeftOut]]:
    """All that has a day, and what is known to a month or a year only."""
    tell = Teller(desk, languages)
    items: list[Item] = []
    left: list[LeftOut] = []
    for part in (meetings.gather, plan.engagements, plan.promises, reviews.gather):
        for one in part(tell):
            (left if isinstance(one, LeftOut) else items).append(one)  # type: ignore[arg-type]
    return _heading(tell, len(left)), items, left


def written(desk: Desk, languages: Sequence[str]) -> bytes:
    """The same as iCalendar."""
    from parley.formats.icalendar.write import write  # slow to import, and seldom wanted

    return write(*gathered(desk, languages))


def document(desk: Desk, languages: Sequence[str]) -> dict[str, Any]:
    """The same for programs: the text, and what is not in it."""
    from parley.formats.icalendar.write import write

    heading, items, left = gathered(desk, languages)
    text = write(heading, items, left).decode()
    return {"calendar": text, "count": len(items), "left_out": [one._asdict() for one in left]}


def _heading(tell: Teller, left: int) -> Heading:
    status = tell.status
    language = tell.languages[0] if len(tell.languages) == 1 else ""
    name = tell.marked(tell.line("calendar.name", sides=" – ".join(tell.sides.values())))
    return Heading(name, tell.block("calendar.about", left=left), language, status.kind, status.record_id)
