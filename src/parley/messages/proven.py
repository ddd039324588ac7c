"""The packaged catalogue is proven once, when it is written; a start finds by its digest that it is still the same.

``proven.json`` holds the SHA-256 of every packaged file, the catalogue's hash, and what the TOML files hold. If the files
are those, a load reads no TOML, proves nothing again, and words a form when it is first needed; if one byte differs, it
builds and proves everything, as it does with every catalogue from elsewhere. docs/adr says why this skips no check.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from parley.messages import loader
from parley.messages.declaration import table
from parley.messages.language import AGREED

VERSION: Final = 4
"""Goes up with every change of what ``build`` checks: what was proven before is then proven again."""


class Proven(NamedTuple):
    """The catalogue's hash, and the tables of its TOML files by their paths."""

    hash: bytes
    tables: dict[str, dict[str, Any]]


def agreed(sources: Mapping[str, str]) -> dict[str, str]:
    """The files that the agreement covers: all but the phrases in other languages."""
    endings = tuple(f"/{language}.ftl" for language in AGREED)
    return {path: text for path, text in sources.items() if path.endswith((".toml", *endings))}


def digest(sources: Mapping[str, str]) -> str:
    """What names the files and the languages' own, every byte of them."""
    texts = {**agreed(sources), **{f"languages/{language}.toml": loader.language(language) for language in AGREED}}
    said = hashlib.sha256(f"parley/v1/proven {VERSION}".encode())
    for path in sorted(texts):
        for piece in (path.encode(), texts[path].encode()):
            said.update(len(piece).to_bytes(8, "big") + piece)
    return said.hexdigest()


def read(sources: Mapping[str, str]) -> Proven | None:
    """What is known of ``sources``, if they are the files that were proven."""
    text = loader.proven()
    found = json.loads(text) if text else {}
    if not found or found["digest"] != digest(sources):
        return None
    return Proven(bytes.fromhex(found["hash"]), found["tables"])


def write(sources: Mapping[str, str], catalogue_hash: bytes) -> str:
    """The text of ``proven.json`` for files from which a catalogue with this hash was just built and proven."""
    tables = {path: table(text, path) for path, text in sorted(sources.items()) if path.endswith(".toml")}
    rows = ",\n".join(
        f"{json.dumps(path)}: {json.dumps(one, ensure_ascii=False, separators=(',', ':'))}"
        for path, one in tables.items()
    )
    return f'{{"digest": "{digest(sources)}",\n"hash": "{catalogue_hash.hex()}",\n"tables": {{\n{rows}\n}}}}\n'
