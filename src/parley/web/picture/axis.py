"""The years along a chart: where a day stands, and the lines of the years."""

from datetime import date
from typing import Final

from parley.procedures.dates import first_day, from_iso, last_day
from parley.web.picture.svg import LABEL, RIGHT, WIDTH, Drawing

_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)
_YEAR_PX: Final = 34
_LINE_PX: Final = 8


class Years:
    """From the first of January of one year to the end of another."""

    def __init__(self, first: int, last: int) -> None:
        self.years = range(first, max(last, first) + 1)
        self._start = date(first, 1, 1).toordinal()
        self._days = date(self.years[-1], 12, 31).toordinal() + 1 - self._start
        self.column = (WIDTH - LABEL - RIGHT) / len(self.years)

    def day(self, day: date) -> float:
        """Where a day begins."""
        share = (day.toordinal() - self._start) / self._days
        return LABEL + min(max(share, 0.0), 1.0) * (WIDTH - LABEL - RIGHT)

    def begin(self, text: str) -> float:
        """Where a date begins, by the first day that it can mean."""
        return self.day(first_day(from_iso(text)))

    def middle(self, text: str) -> float:
        """The middle of what a date can mean."""
        parts = from_iso(text)
        return (self.day(first_day(parts)) + self.day(last_day(parts))) / 2

    def year(self, year: int) -> float:
        """Where a year begins."""
        return self.day(date(year, 1, 1))

    def draw(self, drawing: Drawing, height: float) -> None:
        """Lines and numbers; so many numbers as have room."""
        step = next((step for step in _STEPS if self.column * step >= _YEAR_PX), _STEPS[-1])
        for year in self.years:
            is_named = (year - self.years[0]) % step == 0
            if is_named or self.column > _LINE_PX:
                drawing.line(self.year(year), 22, self.year(year), height, faint=True)
            if is_named:
                drawing.text(self.year(year) + 3, 15, str(year), 11.5, dim=True)
