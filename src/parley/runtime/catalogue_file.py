"""The catalogue that the genesis names, kept beside it: a later version of the software packages another."""

import json
from pathlib import Path
from typing import Final

from parley.base import limits
from parley.base.errors import LocalError
from parley.messages import catalogue as catalogues
from parley.messages.catalogue import Catalogue
from parley.messages.language import AGREED
from parley.record.genesis import Genesis

NAME: Final = "catalogue.json"


def text_of(catalogue: Catalogue) -> bytes:
    """The file's content: the catalogue's files by their paths."""
    return json.dumps(dict(catalogue.sources), ensure_ascii=False, sort_keys=True, indent=1).encode()


def catalogue_of(genesis: Genesis, genesis_path: Path, courtesy: tuple[str, ...] = ()) -> Catalogue:
    """The catalogue of the genesis: the packaged one, which speaks ``courtesy`` languages too, or the one in the file. Raises
    LocalError ``runtime.no-catalogue``."""
    packaged = catalogues.load(courtesy=courtesy)
    if packaged.hash == genesis.catalogue:
        return packaged
    path = genesis_path.with_name(NAME)
    kept = read(path)
    if kept is None or kept.hash != genesis.catalogue:
        raise LocalError("runtime.no-catalogue", wanted=genesis.catalogue.hex()[:16], path=str(path))
    return kept


def read(path: Path) -> Catalogue | None:
    """The catalogue in a file of this kind, all of it proven; None where there is none that could stand."""
    try:
        with path.open("rb") as file:
            data = file.read(limits.IMPORT_FILE_MAX + 1)
        sources = json.loads(data) if len(data) <= limits.IMPORT_FILE_MAX else None
        if type(sources) is not dict or not all(type(text) is str for text in sources.values()):
            return None
        return catalogues.build(sources, AGREED)
    except (OSError, ValueError, RecursionError, LocalError):
        return None
