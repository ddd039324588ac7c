"""Reading a NOTAM. What has not the form of one is refused whole; an area or hours that are not certain are left out."""

import re
from typing import Any, Final

from parley.base.errors import LocalError
from parley.base.limits import WARNING_MAX_CHARS
from parley.deconflict.outline import reach_m
from parley.formats.length import FEET_MM
from parley.formats.notam.area import area_of
from parley.formats.notam.height import band
from parley.formats.notam.notam import Notam
from parley.formats.notam.schedule import moment, windows
from parley.formats.refusal import NotUnderstood, RefusedError

_NM_M: Final = 1852.0
_E7: Final = 10_000_000
_SLACK_NM: Final = 1.5
"""The centre in item Q is rounded to a minute, its radius to a mile."""

_NAME: Final = r"[A-Z]\d{4}/\d{2}"
_HEAD: Final = re.compile(rf"\(?\s*({_NAME})\s+NOTAM([NRC])(?:\s+({_NAME}))?\s*")
_Q: Final = re.compile(
    r"([A-Z]{4})/(Q[A-Z]{4})/([IVK]{1,2})/([NBOMK]{1,4})/([AEWK]{1,2})/(\d{3})/(\d{3})/(\d{4}[NS]\d{5}[EW])(\d{3})"
)
_ITEMS: Final = re.compile(
    r"Q\)\s*(?P<Q>\S+)\s+A\)\s*(?P<A>[A-Z]{4}(?:\s+[A-Z]{4}){0,7})\s+B\)\s*(?P<B>\d{10})\s+C\)\s*(?P<C>\d{10}(?:\s?EST)?|PERM)"
    r"(?:\s+D\)\s*(?P<D>[^()]{1,2000}?))?\s+E\)\s*(?P<E>.*?)"
    r"(?:\s+F\)\s*(?P<F>[A-Z0-9 ]{1,20})\s+G\)\s*(?P<G>[A-Z0-9 ]{1,20}))?\s*\)?\s*",
    re.DOTALL,
)


def read(text: str) -> Notam:
    """A NOTAM. Raises LocalError ``formats.text-too-long``, ``formats.not-a-notam`` (with the item), and those of its moments."""
    if len(text) > WARNING_MAX_CHARS:
        raise LocalError("formats.text-too-long", size=len(text), limit=WARNING_MAX_CHARS)
    said = " ".join(text.upper().split())  # one space between words: nothing below has to look through long gaps
    head = _HEAD.match(said)
    items = _ITEMS.fullmatch(said, head.end()) if head else None
    if head is None or items is None or (head[2] == "N") != (head[3] is None):
        raise LocalError("formats.not-a-notam", item="Q-G" if head else "-")
    q = _Q.fullmatch(items["Q"])
    if q is None:
        raise LocalError("formats.not-a-notam", item="Q")
    return _read(head, items, q)


def _read(head: "re.Match[str]", items: "re.Match[str]", q: "re.Match[str]") -> Notam:
    begin = moment(items["B"])
    end = None if items["C"] == "PERM" else moment(items["C"][:10])
    if end is not None and end <= begin:
        raise LocalError("formats.window-ends-first")
    refused: list[NotUnderstood] = []
    text = " ".join(items["E"].split())
    area = _kept(lambda: area_of(text), refused, text)
    height = _kept(lambda: band(items["F"], items["G"]), refused, text) if items["F"] else None
    spans = [] if end is None else _kept(lambda: windows(begin, end, items["D"] or ""), refused, text) or []
    if end is None and items["D"]:
        refused.append(NotUnderstood("formats.time-not-understood", {}, 0, len(text)))
    if area is not None and not (_is_in_circle(area, q) and _is_between(height, q)):
        refused.append(NotUnderstood("formats.q-contradicts", {}, 0, len(text)))
        area = None
    return Notam(
        head[1], head[2], head[3] or "", q[1], q[2], q[3], q[4], q[5], " ".join(items["A"].split()), begin, end,
        items["C"].endswith("EST"), spans, text, area, height, tuple(refused),
    )  # fmt: skip


def _kept(reading: Any, refused: list[NotUnderstood], text: str) -> Any:
    try:
        return reading()
    except RefusedError as error:
        refused.append(error.plain(0, len(text)))
        return None


def _is_in_circle(area: list[Any], q: "re.Match[str]") -> bool:
    """Whether the circle of item Q holds the area, but for its rounding."""
    said = q[8]
    latitude = int(said[:2]) * 60 + int(said[2:4])
    longitude = int(said[5:8]) * 60 + int(said[8:10])
    if latitude > 5400 or longitude > 10800 or int(said[2:4]) > 59 or int(said[8:10]) > 59:
        return False
    centre = [
        latitude * _E7 // 60 * (-1 if said[4] == "S" else 1),
        longitude * _E7 // 60 * (-1 if said[10] == "W" else 1),
    ]
    return reach_m(centre, area) <= (int(q[9]) + _SLACK_NM) * _NM_M


def _is_between(height: list[int] | None, q: "re.Match[str]") -> bool:
    """Whether the levels of item Q hold the band, where they can be compared."""
    if height is None or height[0] == 1:
        return True
    low, high = (int(q[n]) * 100 * FEET_MM for n in (6, 7))
    return low <= height[1] and (int(q[7]) == 999 or height[2] <= high + 100 * FEET_MM)
