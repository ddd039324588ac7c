"""Collection ``conflicts``: each pair of notices that anybody ever found in conflict or nearly so, and who signed what of it."""

from typing import Any, Final

from parley.base import instant
from parley.node.notice_status import ConflictView, MeasuresView, NoticeView
from parley.runtime.desk import Desk
from parley.web.ogc.layers import Item, Layer, Make
from parley.web.ogc.notices import bands, drawn, spans


def take(desk: Desk) -> Make:
    """Every pair as it is now."""
    status, views = desk.status(), desk.notices()
    sides = {post.id.partition(".")[0]: post.side_name for post in (status.me, *status.posts)}
    return lambda: _items({view.ref: view for view in views}, sides, status.kind)


def _items(views: dict[str, NoticeView], sides: dict[str, str], kind: str) -> list[Item]:
    """Both notices tell of their conflict; the one whose ref comes first is heard."""
    return [
        _item(one, views[conflict.ref], conflict, sides, kind)
        for one in views.values()
        for conflict in one.conflicts
        if conflict.ref in views and (one.ref < conflict.ref or not _tells(views[conflict.ref], one.ref))
    ]


def _tells(view: NoticeView, ref: str) -> bool:
    return any(conflict.ref == ref for conflict in view.conflicts)


def _item(one: NoticeView, other: NoticeView, view: ConflictView, sides: dict[str, str], kind: str) -> Item:
    held = [span for notice in (one, other) for span in spans(notice) or []]
    both = [bands(notice.versions[-1].height) for notice in (one, other)]
    known = [band for found in both if found for band in found] if all(both) else None
    properties = {
        "record": kind, "first": one.ref, "second": other.ref, "first_side": one.author.side_name,
        "second_side": other.author.side_name, "state": view.state, "computed": view.computed, "differs": view.differs,
        "signed": _signed(view, sides), "begins": instant.iso(min(held)[0]) if held else None,
        "ends": instant.iso(max(end for _, end in held)) if held else None,
    }  # fmt: skip
    name = "~".join(sorted((one.ref, other.ref)))
    return Item(name, _geometry(one, other, view.measures), held, known, properties | _measures(view.measures))


def _signed(view: ConflictView, sides: dict[str, str]) -> list[str]:
    """``United States: CONFLICT, 2025-12-16T08:00:00.000Z, 0.0.0badcafe:9``."""
    return [
        f"{sides.get(str(word.side), str(word.side))}: {word.state}, {instant.iso(word.time)}, {word.ref}"
        for word in view.words
    ]


def _geometry(one: NoticeView, other: NoticeView, measures: MeasuresView | None) -> dict[str, Any] | None:
    """The two areas that decide; all areas of both where that is not known here."""
    shapes = [
        drawn(area)[0]
        for k, notice in enumerate((one, other))
        for place, area in enumerate(notice.versions[-1].areas)
        if measures is None or place == measures.areas[k]
    ]
    parts = [shape for shape in shapes if shape]
    return {"type": "GeometryCollection", "geometries": parts} if parts else None


def _measures(view: MeasuresView | None) -> dict[str, Any]:
    """Metres and seconds; negative where the two overlap."""
    return {
        "lateral_min_m": view.lateral_mm[0] / 1000 if view else None,
        "lateral_max_m": view.lateral_mm[1] / 1000 if view else None,
        "vertical_min_m": view.vertical_mm[0] / 1000 if view else None,
        "vertical_max_m": view.vertical_mm[1] / 1000 if view else None,
        "apart_s": view.time_ms / 1000 if view else None,
    }


LAYER: Final = Layer(
    "conflicts",
    "Conflicts 冲突",
    "One feature for each pair of notices of different sides that was ever in conflict or nearly so, with what each side "
    "signed of it; the geometry is of the two areas that decide. "
    "曾经冲突或接近冲突的每对通报为一个要素，附各方所签结论；几何为决定性的两个区域。",
    take,
)
