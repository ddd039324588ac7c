"""A moment as a clock on a wall shows it, with its distance from UTC (spec: messages §3.15): ``[instant, offset]``.

The instant is in milliseconds UTC, the offset in minutes east of it. Shown as ``16 December 2025 16:00 (UTC+08:00)``. The
offset is part of what was said: a zone's name would leave open which rules hold that day.
"""

from collections.abc import Iterable
from typing import Any, Final

from parley.base import instant
from parley.messages import spelling
from parley.messages.kinds import clock
from parley.messages.kinds.clock import OFFSET_LEAST_MIN, OFFSET_MOST_MIN
from parley.messages.kinds.date import read_date, shape_of_date, show_date, starts_of_date
from parley.messages.kinds.kind import Kind, Said, is_int, is_list
from parley.messages.kinds.moment import INSTANT_MAX
from parley.messages.language import spoken

_CLOCK: Final = r"[0-2][0-9]:[0-5][0-9](?::[0-5][0-9]\.[0-9]{3})?"
_OFFSET: Final = r"[+-][01][0-9]:[0-5][0-9]"


class LocalTime(Kind):
    """One moment, by a local clock."""

    code = "messages.not-a-local-time"
    marks = spelling.FIGURES

    def starts(self, language: str) -> str:
        return starts_of_date(language)

    def check(self, wire: Any) -> None:
        if not (
            is_list(wire, 2) and is_int(wire[0], 0, INSTANT_MAX) and is_int(wire[1], OFFSET_LEAST_MIN, OFFSET_MOST_MIN)
        ):
            raise self.refuse()
        if not 0 <= wire[0] + wire[1] * instant.MINUTE <= INSTANT_MAX:
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        at = instant.to_datetime(wire[0] + wire[1] * instant.MINUTE)
        day = show_date([at.year, at.month, at.day], language)
        within = f":{at:%S}.{at.microsecond // 1000:03d}" if wire[0] % instant.MINUTE else ""
        sign = "-" if wire[1] < 0 else "+"
        offset = f"{sign}{abs(wire[1]) // 60:02d}:{abs(wire[1]) % 60:02d}"
        return spoken(language).fill("local_time", day=day, clock=f"{at:%H:%M}{within}", offset=offset)

    def shape(self, language: str) -> str:
        return self._shape(language, "(?:{})")

    def _shape(self, language: str, part: str) -> str:
        day, clock, offset = (part.format(inner) for inner in (shape_of_date(language), _CLOCK, _OFFSET))
        return spoken(language).shape("local_time", day=day, clock=clock, offset=offset)

    def unshow(self, text: str, language: str) -> Any:
        found = self.compiled(f"parts {language}", lambda: self._shape(language, "({})")).fullmatch(text)
        assert found is not None, "it matched shape"
        day = read_date(self, found[1], spoken(language))
        clock = found[2] if len(found[2]) > 5 else f"{found[2]}:00.000"
        if len(day) != 3:
            raise self.refuse()
        return self.loose("{:04d}-{:02d}-{:02d}T".format(*day) + clock + found[3], language)

    def loose(self, text: str, language: str) -> Any:
        """As any moment; its offset is kept."""
        found = clock.understood(text)
        if found is None:
            raise self.refuse()
        return list(found)

    def said(self, wire: Any) -> Iterable[Said]:
        return ()

    def largest(self) -> Any:
        return [INSTANT_MAX, OFFSET_LEAST_MIN]

    def edges(self) -> list[Any]:
        day = 1_765_872_000_000
        return [
            [day, 480],
            [day, -300],
            [day, 0],
            [day + 1, 345],
            [0, 840],
            [INSTANT_MAX, 0],
            [INSTANT_MAX, -720],
            [86_400_000, -720],
        ]


def local_time_of(moment: int, offset_min: int) -> list[int]:
    """A moment by a clock so many minutes east of UTC; by UTC itself where that clock would leave the calendar."""
    wall = moment + offset_min * instant.MINUTE
    return [moment, offset_min if 0 <= wall <= INSTANT_MAX else 0]


def agrees(said: list[int], moment: int) -> bool:
    """Whether a local time is that moment. One said to the whole minute is as good as a minute."""
    apart = abs(said[0] - moment)
    return apart < instant.MINUTE if said[0] % instant.MINUTE == 0 else apart == 0
