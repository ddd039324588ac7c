"""Collection ``notices``: the areas of each notice as it stands, one feature each."""

from functools import lru_cache, partial
from typing import Any, Final

import msgspec

from parley.base import instant
from parley.base.errors import LANGUAGES, LocalError
from parley.deconflict.pieces import pieces
from parley.formats.geojson.write import geometry
from parley.messages.kinds.height import DATUMS
from parley.node.notice_status import NoticeView
from parley.procedures import claim
from parley.runtime.desk import Desk
from parley.web.ogc.layers import Band, Item, Layer, Make
from parley.web.texts import title

GEOID_M: Final = 110.0
"""No place's sea level is farther from the ellipsoid."""
_SEA_LEVEL, _ELLIPSOID = DATUMS.index("sea-level"), DATUMS.index("ellipsoid")


def take(desk: Desk) -> Make:
    """Every notice as it is now."""
    kind = desk.status().kind
    rows = [(view, titles(desk, view)) for view in desk.notices()]
    return lambda: [item for view, named in rows for item in _items(view, named, kind)]


def titles(desk: Desk, view: NoticeView) -> dict[str, str]:
    """The names of its form."""
    message = desk.message(view.ref)
    return {language: title(desk, message, language) for language in LANGUAGES}


def spans(view: NoticeView) -> list[tuple[int, int]] | None:
    """When its last version holds, up to its end; None: it ended before it began, so it never claims anything."""
    stands = view.versions[-1]
    found = claim.spans(stands.windows, stands.daily)
    if not view.end:
        return found
    if view.ends is None:
        return None
    return [(begin, min(end, view.ends)) for begin, end in found if begin < view.ends]


def bands(height: list[int] | None) -> list[Band] | None:
    """Between which heights above the ellipsoid it lies at most; None where that cannot be known here."""
    if height is None or height[0] not in (_SEA_LEVEL, _ELLIPSOID):
        return None
    doubt = GEOID_M if height[0] == _SEA_LEVEL else 0.0
    return [(height[1] / 1000 - doubt, height[2] / 1000 + doubt)]


def drawn(area: list[Any]) -> tuple[dict[str, Any] | None, str]:
    """An area's geometry, or the code of why it is none."""
    return _drawn(msgspec.json.encode(area))


@lru_cache(maxsize=4096)
def _drawn(encoded: bytes) -> tuple[dict[str, Any] | None, str]:
    area = msgspec.json.decode(encoded)
    try:
        pieces(area)  # what is no area cannot be drawn
        return geometry(area), ""
    except LocalError as error:
        return None, error.code


def _items(view: NoticeView, named: dict[str, str], kind: str) -> list[Item]:
    held, stands = spans(view), view.versions[-1]
    if held is None:
        return []
    common = _common(view, named, kind, held)
    make = partial(_item, view, held, common, len(stands.areas))
    return [make(number, area) for number, area in enumerate(stands.areas, 1)]


def _item(
    view: NoticeView, held: list[tuple[int, int]], common: dict[str, Any], count: int, number: int, area: list[Any]
) -> Item:
    shape, refused = drawn(area)
    own = {
        "number": number, "count": count, "refused": refused, "area": area,
        "width_m": area[2] / 1000 if shape and area[0] == 2 else None,
    }  # fmt: skip
    return Item(f"{view.ref}-{number}", shape, held, bands(view.versions[-1].height), common | own)


def _common(view: NoticeView, named: dict[str, str], kind: str, held: list[tuple[int, int]]) -> dict[str, Any]:
    stands, author = view.versions[-1], view.author
    height = stands.height
    return {
        "record": kind, "ref": view.ref, "version": stands.ref, "side": author.side_name, "post": author.post_name,
        "own": author.own, "kind": view.form_name, "title_en": named["en"], "title_zh": named["zh"], "stage": view.stage,
        "verdict": (view.conflicts[0].state if view.conflicts else "CLEAR") if view.is_compared and not view.refused else "",
        "signed": instant.iso(view.time), "begins": instant.iso(held[0][0]) if held else None,
        "ends": instant.iso(max(end for _, end in held)) if held else None,
        "low_m": height[1] / 1000 if height else None, "high_m": height[2] / 1000 if height else None,
        "datum": DATUMS[height[0]] if height else None, "height": height,
        "windows": [[instant.iso(begin), instant.iso(end)] for begin, end in held],
    }  # fmt: skip


LAYER: Final = Layer(
    "notices",
    "Notices 通报",
    "One feature for each area of each notice as it stands; a corridor is drawn as its middle line, width_m beside it. What "
    "ended before it began is left out. "
    "每个通报现行版本的每个区域为一个要素；走廊以中线表示，宽度见 width_m。开始前即已终止者不列。",
    take,
)
