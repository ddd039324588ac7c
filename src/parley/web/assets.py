"""The console's own style and script, and the vendor parts: read once, compressed once, named by their hash.

A page works without the vendor parts: fonts fall back to the machine's; without htmx it is live by loading anew only.
"""

import gzip
import hashlib
import mimetypes
import re
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

# Only these are served; the licences that lie beside them are not.
SERVED: Final = {".css", ".js", ".svg", ".woff2"}
COMPRESSED: Final = {".css", ".js", ".svg"}
# The weights that console.css uses. A face that no rule asks for is never loaded, but its rule would still be read.
WEIGHTS: Final = {"IBM Plex Sans": (400, 600), "IBM Plex Mono": (400, 600), "Noto Sans SC": (400, 600)}
_FACE: Final = re.compile(r"@font-face \{[^}]*\}")
_CHARACTERS: Final = re.compile(r"unicode-range: *([^;}]*)")


class Asset(NamedTuple):
    """One file as it is sent."""

    plain: bytes
    packed: bytes | None
    kind: str
    tag: str


class Assets:
    """All files below ``static/``, and ``fonts.css``, which is made from the vendor's own."""

    def __init__(self) -> None:
        self._root: Traversable = resources.files(__package__).joinpath("static")
        self._kept: dict[str, Asset | None] = {}

    def address(self, name: str) -> str:
        """The address of a file, with its hash, so that browsers may keep it for good."""
        found = self.find(name)
        return f"/static/{name}?{found.tag}" if found else f"/static/{name}"

    def has(self, name: str) -> bool:
        """Is the file there? Vendor parts may be missing."""
        return self.find(name) is not None

    def find(self, name: str) -> Asset | None:
        """The file, or None; names cannot leave the folder."""
        if name not in self._kept:
            content = self._fonts() if name == "fonts.css" else self._read(name)
            self._kept[name] = _asset(name, content) if content is not None else None
        return self._kept[name]

    async def serve(self, request: Request) -> Response:
        """``GET /static/…``."""
        path = PurePosixPath(request.path_params["path"])
        found = self.find(str(path)) if path.suffix in SERVED and ".." not in path.parts else None
        if found is None:
            return PlainTextResponse("no such file", 404)
        headers = {"etag": f'"{found.tag}"', "vary": "accept-encoding"}
        headers["cache-control"] = (
            "public, max-age=31536000, immutable" if request.url.query or path.suffix == ".woff2" else "no-cache"
        )
        if request.headers.get("if-none-match") == headers["etag"]:
            return Response(status_code=304, headers=headers)
        if found.packed and "gzip" in request.headers.get("accept-encoding", ""):
            return Response(found.packed, media_type=found.kind, headers=headers | {"content-encoding": "gzip"})
        return Response(found.plain, media_type=found.kind, headers=headers)

    def _read(self, name: str) -> bytes | None:
        if len(self._kept) > 2_000:  # names that are not there are kept too, but not without end
            self._kept.clear()
        file = self._root.joinpath(*PurePosixPath(name).parts)
        return file.read_bytes() if file.is_file() else None

    def _fonts(self) -> bytes:
        content = self._read("vendor/fonts/fonts.css")
        rules = _FACE.findall(content.decode()) if content else []
        # The same slice of each weight together: its long list of characters is then packed once.
        wanted = sorted(filter(_is_wanted, rules), key=_characters)
        return "\n".join(wanted).replace("url(./", "url(/static/vendor/fonts/").encode()


def _is_wanted(rule: str) -> bool:
    return any(
        f"'{family}'" in rule and any(f"weight: {weight};" in rule for weight in weights)
        for family, weights in WEIGHTS.items()
    )


def _characters(rule: str) -> str:
    found = _CHARACTERS.search(rule)
    return found[1] if found else ""


def _asset(name: str, content: bytes) -> Asset:
    suffix = PurePosixPath(name).suffix
    packed = gzip.compress(content, 9, mtime=0) if suffix in COMPRESSED else None
    kind = "font/woff2" if suffix == ".woff2" else mimetypes.types_map.get(suffix, "application/octet-stream")
    return Asset(content, packed, kind, hashlib.sha256(content).hexdigest()[:12])
