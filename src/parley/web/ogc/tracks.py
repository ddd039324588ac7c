"""Collections ``tracks`` and ``encounters``: what the node's feed says now. They are there only where a feed is followed."""

from collections.abc import Callable
from typing import Any

from parley.base import instant
from parley.runtime.desk import Desk
from parley.runtime.tracking.view import EncounterView, FeedView, TrackView
from parley.web.ogc.layers import Item, Layer, Make

Feed = Callable[[], FeedView]


def layers_of(feed: Feed) -> tuple[Layer, Layer]:
    """Both collections over one feed."""

    def tracks(desk: Desk) -> Make:
        view, kind = feed(), desk.status().kind
        return lambda: [_track(one, kind) for one in view.tracks]

    def encounters(desk: Desk) -> Make:
        view, kind = feed(), desk.status().kind
        return lambda: [_encounter(one, kind) for one in view.encounters]

    return (
        Layer(
            "tracks",
            "Tracks 航迹",
            "One feature for each unit of this node's feed, where it was last heard; whose it is by the post's own rules. "
            "Nothing of it is on the record. "
            "本节点数据源中的每个单位为一个要素，位置为最近报告；归属依本站点自定规则。均不在记录中。",
            tracks,
        ),
        Layer(
            "encounters",
            "Encounters 相遇",
            "One feature for each pair that comes too close if nothing changes: a line between their places at the closest "
            "approach. A forecast, and not on the record. "
            "若无变化将接近过近的每对单位为一个要素：最接近时两单位位置的连线。属推算，不在记录中。",
            encounters,
        ),
    )


def _track(one: TrackView, kind: str) -> Item:
    properties: dict[str, Any] = {
        "record": kind, "identity": one.identity, "name": one.name, "side": one.side, "category": one.category,
        "course": one.course, "knots": one.knots, "height_m": one.height_m, "heard": instant.iso(one.heard),
        "stale": one.is_stale,
    }  # fmt: skip
    place = {"type": "Point", "coordinates": [one.longitude, one.latitude]}
    # No feed's heights are heights above the ellipsoid, so that no box with heights leaves a unit out.
    return Item(one.identity, place, [(one.heard, one.heard)], None, properties)


def _encounter(one: EncounterView, kind: str) -> Item:
    properties: dict[str, Any] = {
        "record": kind, "first": one.first, "second": one.second, "raised": instant.iso(one.since),
        "closest": instant.iso(one.closest), "closest_m": one.closest_m, "asked_m": one.asked_m, "level": one.level,
    }  # fmt: skip
    (latitude, longitude), (other_latitude, other_longitude) = one.places
    if abs(longitude - other_longitude) > 180:  # RFC 7946 §3.1.9: two parts; each end is its own here
        ends = [[longitude, latitude], [other_longitude, other_latitude]]
        shape: dict[str, Any] = {"type": "MultiPoint", "coordinates": ends}
    else:
        shape = {"type": "LineString", "coordinates": [[longitude, latitude], [other_longitude, other_latitude]]}
    return Item(one.key.replace(" ", "~"), shape, [(one.since, max(one.since, one.closest))], None, properties)
