"""Writing a NOTAM. What is written was read back first and is the same; what such a text cannot say exactly is refused."""

from math import ceil
from typing import Any

from parley.base.errors import LocalError
from parley.deconflict.outline import middle, reach_m
from parley.formats.notam.area import phrase_of
from parley.formats.notam.height import items, levels
from parley.formats.notam.notam import Notam
from parley.formats.notam.read import read
from parley.formats.notam.schedule import schedule, stamp


def write(notam: Notam) -> str:
    """The text. Item E is ``notam.text`` with the area after it, unless it says that area already; items B to D come from
    ``windows``.

    Raises LocalError ``formats.cannot-be-written``: sectors, charts other than WGS 84, windows of a day or longer beside others,
    an area that no circle of 999 miles holds.
    """
    if notam.area is None or not notam.windows:
        raise LocalError("formats.cannot-be-written")
    text = "\n".join(_lines(notam, notam.area))
    if not _is_same(read(text), notam):
        raise LocalError("formats.cannot-be-written")
    return text


def _is_same(back: Notam, notam: Notam) -> bool:
    given = notam._replace(
        text="", begin=notam.windows[0][0], end=max(end for _, end in notam.windows), not_understood=()
    )
    return back._replace(text="") == given and back.text.startswith(notam.text)


def _lines(notam: Notam, area: list[Any]) -> list[str]:
    about = f" {notam.about}" if notam.about else ""
    end = max(end for _, end in notam.windows)
    estimated = " EST" if notam.estimated else ""
    phrase = phrase_of(area)
    said = notam.text if phrase in notam.text else f"{notam.text} {phrase}".strip()
    when = schedule(notam.windows)
    found = [
        f"({notam.name} NOTAM{notam.kind}{about}",
        f"Q) {notam.fir}/{notam.code}/{notam.traffic}/{notam.purpose}/{notam.scope}/{_circle(area, notam.height)}",
        f"A) {notam.place} B) {stamp(notam.windows[0][0])} C) {stamp(end)}{estimated}",
        *([f"D) {when}"] if when else []),
        f"E) {said}",
    ]
    if notam.height is not None:
        low, high = items(notam.height)
        found.append(f"F) {low} G) {high}")
    return [*found[:-1], f"{found[-1]})"]


def _circle(area: list[Any], height: list[int] | None) -> str:
    centre = middle(area)
    radius = ceil(reach_m(centre, area) / 1852)
    if radius > 999:
        raise LocalError("formats.cannot-be-written")
    low, high = levels(height)
    return f"{low:03d}/{high:03d}/{_minutes(centre[0], 2, 'NS')}{_minutes(centre[1], 3, 'EW')}{radius:03d}"


def _minutes(value: int, figures: int, sides: str) -> str:
    minutes = round(abs(value) * 60 / 10_000_000)
    return f"{minutes // 60:0{figures}d}{minutes % 60:02d}{sides[value < 0]}"
