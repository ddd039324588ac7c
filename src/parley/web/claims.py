"""What notices claim, in words: areas, heights, periods as the catalogue shows them, distances and shifts as people say them."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from parley.messages.form import Form
from parley.node.notice_status import ClearingView, MeasuresView
from parley.runtime.desk import Desk
from parley.web import clocks
from parley.web.words import words

FORM: Final = "notice-change"
"""Whose fields say how areas, heights, periods and daily hours are written."""
MM_PER_NM: Final = 1_852_000
MM_PER_M: Final = 1_000
POINTS: Final = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")


class Measures(NamedTuple):
    """How far apart two notices are, in words: place, height, time."""

    place: str
    height: str
    time: str


class Claims:
    """In one language. A field that the catalogue has not is left out."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._form: Form | None = next((form for form in desk.catalogue.forms if form.name == FORM), None)
        self._language = language
        self._tell = words(language)

    def rows(
        self,
        areas: Sequence[Any] | None,
        height: Sequence[int] | None,
        windows: Sequence[Any] | None,
        daily: Sequence[int] | None,
    ) -> list[tuple[str, list[str]]]:
        """Of each part that is there its name, and its values as they are read."""
        return [
            (self._tell(f"claim.{name}"), self._shown(name, values))
            for name, values in (("areas", areas), ("height", [height] if height else None), ("windows", windows),
                                 ("daily", [daily] if daily else None))
            if values
        ]  # fmt: skip

    def _shown(self, name: str, values: Sequence[Any]) -> list[str]:
        if self._form is None:
            return [str(value) for value in values]
        kind = self._form.field_named(name).item
        return [kind.show(list(value), self._language) for value in values]

    def typed(self, way: ClearingView) -> dict[str, list[str]]:
        """The fields of a form that asks for it, as an officer would type them."""
        parts = (
            ("areas", way.areas), ("height", [way.height] if way.height else None), ("windows", way.windows),
            ("daily", [way.daily] if way.daily else None),
        )  # fmt: skip
        return {name: self._shown(name, values) for name, values in parts if values}

    def measures(self, view: MeasuresView) -> Measures:
        """The distances of the pair that decides."""
        tell = self._tell
        far_mm = view.lateral_mm[1]
        place = tell("claim.nm", n=f"{view.lateral_mm[0] / MM_PER_NM:.1f}") if far_mm else tell("claim.meet")
        gap_m = round(view.vertical_mm[0] / MM_PER_M)
        height = tell("claim.overlap-m" if gap_m < 0 else "claim.apart-m", n=f"{abs(gap_m):,}")
        key = "claim.overlap-time" if view.time_ms < 0 else "claim.apart-time"
        return Measures(place, height, tell(key, time=clocks.age(abs(view.time_ms), tell)))

    def shift(self, way: ClearingView) -> str:
        """By how much it moves: ``2 h 30 min later``, ``300 m lower``, ``4.2 NM to the NE``."""
        tell = self._tell
        if way.kind == "time":
            return tell("claim.later" if way.amount > 0 else "claim.earlier", time=clocks.age(abs(way.amount), tell))
        if way.kind == "height":
            return tell("claim.higher" if way.amount > 0 else "claim.lower", n=f"{abs(way.amount) / MM_PER_M:,.0f}")
        point = tell(f"compass.{POINTS[round(way.bearing_deg / 22.5) % len(POINTS)]}")
        return tell("claim.moved", n=f"{way.amount / MM_PER_NM:.1f}", point=point, degrees=f"{way.bearing_deg:05.1f}")
