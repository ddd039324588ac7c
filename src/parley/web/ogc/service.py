"""The addresses of ``/ogc``: a token is asked for, the query is read strictly, a page is cut out."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any
from urllib.parse import quote, urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.base import instant
from parley.base.errors import LANGUAGES, FaultError, LocalError, ParleyError
from parley.runtime.desk import Desk
from parley.runtime.tracking.view import FeedView
from parley.web.ogc import documents
from parley.web.ogc.documents import GEOJSON, JSON, OPENAPI, PREFIX, link
from parley.web.ogc.door import Door
from parley.web.ogc.layers import Item, Layer, layers
from parley.web.ogc.query import Query, read, require_none
from parley.web.words import words

STATUSES = {
    "web.no-token": 401, "web.too-many-tries": 429, "web.no-such-collection": 404, "web.no-such-feature": 404,
    "web.no-such-page": 404,
}  # fmt: skip
# Bearer only: to a challenge for Basic a browser would ask its officer for a password and send it from then on.
CHALLENGE = 'Bearer realm="Parley /ogc"'


class Service:
    """The handlers over one Desk."""

    def __init__(self, desk: Desk, door: Door, secure: bool, feed: Callable[[], FeedView] | None = None) -> None:
        self._desk = desk
        self._door = door
        self._scheme = "https" if secure else "http"
        self._layers = layers(feed)
        self._turn = asyncio.Lock()

    def routes(self) -> list[BaseRoute]:
        """Every address; all else below ``/ogc`` is refused here as well."""
        table = (
            ("", self._landing), ("/", self._landing), ("/conformance", self._conformance), ("/api", self._definition),
            ("/collections", self._collections), ("/collections/{layer}", self._collection),
            ("/collections/{layer}/items", self._items), ("/collections/{layer}/items/{feature}", self._feature),
            ("/{rest:path}", self._nothing),
        )  # fmt: skip
        return [Route(PREFIX + path, self._answering(handler), methods=["GET"]) for path, handler in table]

    def _answering(self, handler: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        @wraps(handler)
        async def answered(request: Request) -> Response:
            try:
                self._door.require(request)
                if handler != self._items:
                    require_none(request.query_params.multi_items())
                return await handler(request)
            except ParleyError as error:
                return _refusal(error)

        return answered

    # -- about the service -------------------------------------------------------------------------------------------

    async def _landing(self, request: Request) -> Response:
        return _json(documents.landing(self._base(request), self._mark()))

    async def _conformance(self, request: Request) -> Response:
        return _json({"conformsTo": list(documents.CLASSES)})

    async def _definition(self, request: Request) -> Response:
        return _json(documents.definition(self._base(request), self._mark(), self._layers), OPENAPI)

    async def _collections(self, request: Request) -> Response:
        return _json(documents.collections(self._base(request), self._mark(), self._layers))

    async def _collection(self, request: Request) -> Response:
        return _json(documents.collection(self._base(request), self._mark(), self._layer(request)))

    async def _nothing(self, request: Request) -> Response:
        raise LocalError("web.no-such-page")

    # -- features ----------------------------------------------------------------------------------------------------

    async def _items(self, request: Request) -> Response:
        layer, query = self._layer(request), read(request.query_params.multi_items())
        found = [item for item in await self._read(layer) if item.fits(query)]
        page = found[query.offset : query.offset + query.limit]
        return _json(
            {
                "type": "FeatureCollection", "title": f"{self._mark()} · {layer.title}",
                "timeStamp": instant.iso(self._desk.now()), "numberMatched": len(found), "numberReturned": len(page),
                "links": self._links(request, layer, query, len(found)),
                "features": [item.document() for item in page],
            },
            GEOJSON,
        )  # fmt: skip

    async def _feature(self, request: Request) -> Response:
        layer, name = self._layer(request), request.path_params["feature"]
        found = next((item for item in await self._read(layer) if item.id == name), None)
        if found is None:
            raise LocalError("web.no-such-feature", name=name[:128])
        base, path = self._base(request), f"/collections/{layer.name}"
        links = [
            link(base, f"{path}/items/{quote(name, safe=':~')}", "self", GEOJSON), link(base, path, "collection", JSON)
        ]  # fmt: skip
        return _json(found.document() | {"links": links}, GEOJSON)

    async def _read(self, layer: Layer) -> list[Item]:
        """All items, in the order of their names. One reader after the other: drawing takes time that the node's loop has not."""
        async with self._turn:
            return sorted(await asyncio.to_thread(layer.take(self._desk)), key=lambda item: item.id)

    def _links(self, request: Request, layer: Layer, query: Query, count: int) -> list[dict[str, str]]:
        base, path = self._base(request), f"/collections/{layer.name}"
        given = dict(request.query_params)

        def at(rel: str, offset: int) -> dict[str, str]:
            asked = urlencode(given | {"limit": query.limit, "offset": offset}, safe=":/,.")
            return link(base, f"{path}/items?{asked}", rel, GEOJSON)

        found = [at("self", query.offset), link(base, path, "collection", JSON)]
        if query.offset + query.limit < count:
            found.append(at("next", query.offset + query.limit))
        if query.offset:
            found.append(at("prev", max(0, min(query.offset, count) - query.limit)))
        return found

    def _layer(self, request: Request) -> Layer:
        name = request.path_params["layer"]
        if name not in self._layers:
            raise LocalError("web.no-such-collection", name=name[:64])
        return self._layers[name]

    def _base(self, request: Request) -> str:
        """The service's address, by the name under which it was asked for; the guard has looked at that."""
        return f"{self._scheme}://{request.headers['host']}{PREFIX}"

    def _mark(self) -> str:
        """EXERCISE or REAL, in both languages."""
        said = [words(language)(f"kind.{self._desk.status().kind}") for language in LANGUAGES]
        return " ".join(dict.fromkeys(said))


def _json(value: dict[str, Any], media: str = JSON) -> Response:
    return Response(msgspec.json.encode(value), media_type=media)


def _refusal(error: ParleyError) -> Response:
    """17-069r4 §7.5: an exception with its code; both languages."""
    status = 503 if isinstance(error, FaultError) else STATUSES.get(error.code, 400)
    phrase = {language: error.phrase(language) for language in LANGUAGES}
    value = {"code": error.code, "description": "\n".join(phrase.values()), "phrase": phrase}
    headers = {"www-authenticate": CHALLENGE} if status == 401 else {}
    return Response(msgspec.json.encode(value), status, headers, JSON)


def routes(
    desk: Desk, door: Door, secure: bool, feed: Callable[[], FeedView] | None = None
) -> list[BaseRoute]:  # fmt: skip
    """The routes, to stand before the console's own. ``feed`` tells what is known of the feed that is followed."""
    return Service(desk, door, secure, feed).routes()
