"""The registry of collections, and what each of them has to give: items with a place, a time and properties.

A further one is one file, and one line in ``LAYERS``.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from parley.runtime.desk import Desk
from parley.runtime.tracking.view import FeedView
from parley.web.ogc.meeting import meets
from parley.web.ogc.query import Query

Make = Callable[[], "list[Item]"]
Band = tuple[float, float]


class Item(NamedTuple):
    """One feature. ``spans``: ms, none where it has no time; ``bands``: metres above the ellipsoid, what it can be at most; None
    where that is not known."""

    id: str
    geometry: dict[str, Any] | None
    spans: list[tuple[int, int]]
    bands: list[Band] | None
    properties: dict[str, Any]

    def fits(self, query: Query) -> bool:
        """Whether it is asked for. What has no place is everywhere, what has no time always (17-069r4 §7.15.3, §7.15.4)."""
        return self._is_when(query) and self._is_high(query) and self._is_where(query)

    def _is_when(self, query: Query) -> bool:
        if query.span is None or not self.spans:
            return True
        begin, end = query.span
        return any((end is None or one <= end) and (begin is None or other >= begin) for one, other in self.spans)

    def _is_high(self, query: Query) -> bool:
        if query.band is None or self.bands is None:
            return True
        low, high = query.band
        return any(one <= high and other >= low for one, other in self.bands)

    def _is_where(self, query: Query) -> bool:
        if query.boxes is None or self.geometry is None:
            return True
        return any(meets(self.geometry, box) for box in query.boxes)

    def document(self) -> dict[str, Any]:
        """The GeoJSON feature."""
        return {"type": "Feature", "id": self.id, "geometry": self.geometry, "properties": self.properties}


class Layer(NamedTuple):
    """A collection. ``title`` and ``description`` are in English and Chinese; ``take`` asks the Desk, in its loop, and gives what
    makes the items, which may take a while and touches the Desk no more."""

    name: str
    title: str
    description: str
    take: Callable[[Desk], Make]


def layers(feed: Callable[[], FeedView] | None = None) -> dict[str, Layer]:
    """All collections, by name; those of a feed where one is followed."""
    from parley.web.ogc import conflicts, notices, tracks

    followed = tracks.layers_of(feed) if feed else ()
    return {layer.name: layer for layer in (notices.LAYER, conflicts.LAYER, *followed)}
