"""The calendar of a record: rounds and other meetings, the year's plan, promises that fall due, reviews of suspensions.

From the entries alone, so every node that holds the same ones writes the same bytes: nothing says what waits for whom, and no
clock is asked.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, Final

from parley.base.errors import LANGUAGES, LocalError
from parley.formats.icalendar.item import Heading, Item, LeftOut
from parley.runtime.desk import Desk
from parley.web.calendar import meetings, plan, reviews
from parley.web.calendar.teller import Teller

NAME: Final = "parley.ics"
MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
BOTH: Final = "both"
PARTS: Final[tuple[Callable[[Teller], Iterable[Item | LeftOut]], ...]] = (
    meetings.gather, plan.engagements, plan.promises, reviews.gather,
)  # fmt: skip
TURN_COUNT: Final = 16
"""After so many things the node has its turn."""


def languages_of(text: str) -> tuple[str, ...]:
    """One language, or all where none or ``both`` is asked for. Raises LocalError ``cli.bad-language``."""
    if text in ("", BOTH):
        return LANGUAGES
    if text not in LANGUAGES:
        raise LocalError("cli.bad-language", language=text[:16], allowed=", ".join((*LANGUAGES, BOTH)))
    return (text,)


async def gathered(desk: Desk, languages: Sequence[str]) -> tuple[Heading, list[Item], list[LeftOut]]:
    """All that has a day, and what is known to a month or a year only. The node has its turn in between: another side may have
    proposed thousands of things."""
    tell = Teller(desk, languages)
    items: list[Item] = []
    left: list[LeftOut] = []
    for number, one in enumerate(chain.from_iterable(part(tell) for part in PARTS), 1):
        if isinstance(one, LeftOut):
            left.append(one)
        else:
            items.append(one)
        if number % TURN_COUNT == 0:
            await asyncio.sleep(0)
    return _heading(tell, len(left)), items, left


async def written(desk: Desk, languages: Sequence[str]) -> bytes:
    """The same as iCalendar."""
    from parley.formats.icalendar.write import write  # slow to import, and seldom wanted

    return await asyncio.to_thread(write, *await gathered(desk, languages))


async def document(desk: Desk, languages: Sequence[str]) -> dict[str, Any]:
    """The same for programs: the text, and what is not in it."""
    from parley.formats.icalendar.write import write

    heading, items, left = await gathered(desk, languages)
    text = (await asyncio.to_thread(write, heading, items, left)).decode()
    return {"calendar": text, "count": len(items), "left_out": [one._asdict() for one in left]}


def _heading(tell: Teller, left: int) -> Heading:
    status = tell.status
    language = tell.languages[0] if len(tell.languages) == 1 else ""
    name = tell.marked(tell.line("calendar.name", sides=" – ".join(tell.sides.values())))
    return Heading(name, tell.block("calendar.about", left=left), language, status.kind, status.record_id)
