"""The documents about the service: landing page, conformance, collections, and the definition of the interface."""

from typing import Any, Final

from parley import __version__
from parley.web.ogc.layers import Layer
from parley.web.ogc.query import LIMIT_DEFAULT, LIMIT_MAX

PREFIX: Final = "/ogc"
JSON: Final = "application/json"
GEOJSON: Final = "application/geo+json"
OPENAPI: Final = "application/vnd.oai.openapi+json;version=3.0"
CRS84: Final = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
CLASSES: Final = tuple(
    f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{name}" for name in ("core", "oas30", "geojson")
)


def link(base: str, path: str, rel: str, media: str, title: str = "") -> dict[str, str]:
    """A link; ``base`` is the address of the service, without a slash at its end."""
    found = {"href": base + path, "rel": rel, "type": media}
    return found | {"title": title} if title else found


def landing(base: str, mark: str) -> dict[str, Any]:
    """17-069r4 §7.2."""
    return {
        "title": f"{mark} · Parley",
        "description": "What stands on the record, for reading. 记录现状，仅供读取。",
        "links": [
            link(base, "", "self", JSON),
            link(base, "/api", "service-desc", OPENAPI),
            link(base, "/conformance", "conformance", JSON),
            link(base, "/collections", "data", JSON),
        ],
    }


def collections(base: str, mark: str, layers: dict[str, Layer]) -> dict[str, Any]:
    """17-069r4 §7.13."""
    return {
        "links": [link(base, "/collections", "self", JSON)],
        "collections": [collection(base, mark, layer) for layer in layers.values()],
    }


def collection(base: str, mark: str, layer: Layer) -> dict[str, Any]:
    """17-069r4 §7.14. The mark of the record stands before its title."""
    path = f"/collections/{layer.name}"
    return {
        "id": layer.name, "title": f"{mark} · {layer.title}", "description": layer.description, "itemType": "feature",
        "crs": [CRS84], "extent": {"spatial": {"bbox": [[-180, -90, 180, 90]], "crs": CRS84}},
        "links": [link(base, path, "self", JSON), link(base, f"{path}/items", "items", GEOJSON, layer.title)],
    }  # fmt: skip


def definition(base: str, mark: str, layers: dict[str, Layer]) -> dict[str, Any]:
    """OpenAPI 3.0 (17-069r4 §7.3, §9): every address and every parameter there is."""
    paths: dict[str, Any] = {
        "/": _get("Landing page", JSON),
        "/conformance": _get("Conformance classes", JSON),
        "/api": _get("This document", OPENAPI),
        "/collections": _get("All collections", JSON),
    }
    for layer in layers.values():
        path = f"/collections/{layer.name}"
        paths[path] = _get(layer.title, JSON)
        paths[f"{path}/items"] = _get(layer.description, GEOJSON, *_PARAMETERS)
        paths[f"{path}/items/{{featureId}}"] = _get("One feature", GEOJSON, _FEATURE_ID)
    schemes = {"token": {"type": "http", "scheme": "bearer"}, "password": {"type": "http", "scheme": "basic"}}
    return {
        "openapi": "3.0.3",
        "info": {"title": f"{mark} · Parley, OGC API – Features", "version": __version__},
        "servers": [{"url": base}],
        "security": [{name: []} for name in schemes],
        "paths": paths,
        "components": {"securitySchemes": schemes, "schemas": {"exception": _EXCEPTION}},
    }


def _parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {
        "name": name, "in": "query", "required": False, "style": "form", "explode": False, "schema": schema,
        "description": description,
    }  # fmt: skip


_FEATURE_ID: Final = {"name": "featureId", "in": "path", "required": True, "schema": {"type": "string"}}
_EXCEPTION: Final = {
    "type": "object",
    "required": ["code"],
    "properties": {"code": {"type": "string"}, "description": {"type": "string"}, "phrase": {"type": "object"}},
}
_BBOX: Final = {
    "type": "array",
    "items": {"type": "number"},
    "oneOf": [{"minItems": 4, "maxItems": 4}, {"minItems": 6, "maxItems": 6}],
}
_PARAMETERS: Final = (
    _parameter("bbox", _BBOX, "West, south, east, north in degrees; with six numbers a least and a greatest height in metres "
               "above the ellipsoid after each two. West may be greater than east: the box runs across 180°."),
    _parameter("datetime", {"type": "string"}, "RFC 3339: an instant, or two and a slash; .. or nothing is an open end."),
    _parameter("limit", {"type": "integer", "minimum": 1, "maximum": LIMIT_MAX, "default": LIMIT_DEFAULT}, "Features in a page."),
    _parameter("offset", {"type": "integer", "minimum": 0, "default": 0}, "Features passed over, as next and prev do."),
)  # fmt: skip


def _get(summary: str, media: str, *parameters: dict[str, Any]) -> dict[str, Any]:
    error = {"content": {JSON: {"schema": {"$ref": "#/components/schemas/exception"}}}}
    answers: dict[str, Any] = {"200": {"description": summary, "content": {media: {"schema": {"type": "object"}}}}}
    for status, why in (("400", "A parameter is not as described."), ("401", "No token."), ("429", "Too many tries.")):
        answers[status] = {"description": why} | error
    if any(one["in"] == "path" for one in parameters):
        answers["404"] = {"description": "No such feature."} | error
    return {"get": {"summary": summary, "parameters": list(parameters), "responses": answers}}
