"""Which catalogue a command means: the program's own, a folder, the hash of one that is known here, or one on the record."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from parley.base.errors import LocalError
from parley.base.limits import CATALOGUE_FILES_MAX_COUNT, CATALOGUE_MAX_CHARS
from parley.cli.home import file_fault, read_bounded
from parley.cli.session import Session
from parley.messages import catalogue, loader
from parley.messages.catalogue import Catalogue
from parley.messages.form import Form
from parley.messages.language import AGREED
from parley.runtime import catalogue_file

if TYPE_CHECKING:
    from parley.cli.client import Client

ROOMS: Final = ("catalogue", "lists")
KEPT: Final = "catalogues"
IN_FORCE: Final = "in-force"
_HASH: Final = re.compile("[0-9a-f]{6,64}")
_REF: Final = re.compile(r"\d{1,2}\.\d{1,5}\.[0-9a-f]{8}:\d{1,16}", re.ASCII)


def found(session: Session, which: str | None) -> Catalogue:
    """The catalogue that ``which`` names: None the program's own; a folder, or a file as it lies beside a genesis; the
    beginning of a hash (six figures or more) of one that is known here; ``in-force`` or the ref of a proposal, for which the
    home's node is asked.

    Raises LocalError ``cli.no-catalogue``, CatalogueError for a folder that cannot stand, what ``proposed`` raises.
    """
    if which is None:
        return catalogue.load()
    if is_on_record(which):
        return proposed(session.client(), which)
    if Path(which).is_dir():
        return catalogue.build(sources_in(Path(which)), AGREED)
    if Path(which).is_file() and (one := catalogue_file.read(Path(which))):
        return one
    if _HASH.fullmatch(which.lower()):
        for one in _here(session):
            if one.hash.hex().startswith(which.lower()):
                return one
    own = catalogue.load().hash.hex()[:16]
    raise LocalError("cli.no-catalogue", which=which[:200], own=own, kept=str(session.home.path / KEPT))


def is_on_record(which: str) -> bool:
    """Whether the running node is asked for it."""
    return which == IN_FORCE or _REF.fullmatch(which) is not None


def proposed(client: "Client", ref: str) -> Catalogue:
    """The catalogue of a proposal, or the one in force, built here from the files that the node gives.

    Raises LocalError ``node.no-such-proposal``, ``node.catalogue-other``; CatalogueError for files that cannot stand.
    """
    from parley.cli.client import segment

    found = client.get(f"/catalogues/{segment(ref)}/files")
    own = catalogue.load()
    built = own if own.sources == found["files"] else catalogue.build(found["files"], AGREED)
    if built.hash.hex() != found["hash"]:
        raise LocalError("node.catalogue-other", said=found["hash"][:16], found=built.hash.hex()[:16])
    return built


def _here(session: Session) -> Iterator[Catalogue]:
    """What is known by its hash: the program's own, the one of the home's genesis, those kept in ``catalogues/``."""
    yield catalogue.load()
    kept = session.home.path / KEPT
    files = [session.home.genesis.with_name(catalogue_file.NAME), *(sorted(kept.iterdir()) if kept.is_dir() else [])]
    for place in files:
        if place.is_dir():
            yield catalogue.build(sources_in(place), AGREED)
        elif place.is_file() and (one := catalogue_file.read(place)):
            yield one


def sources(which: Path | None) -> dict[str, str]:
    """The files of a catalogue folder, or of the program's own: path below it → text."""
    return sources_in(which) if which else loader.packaged()


def sources_in(folder: Path) -> dict[str, str]:
    """The files of a catalogue folder: the one that holds ``catalogue/`` and ``lists/``, or ``catalogue/`` itself.

    Raises LocalError ``cli.no-catalogue-folder``, ``cli.not-text``, FaultError ``cli.file-failed``.
    """
    root = rooted(folder)
    found: dict[str, str] = {}
    total = 0
    for room in ROOMS:
        for path in sorted(root.joinpath(room).glob("*/*")):
            if path.name.endswith(loader.SUFFIXES) and len(found) <= CATALOGUE_FILES_MAX_COUNT:
                text = _text(path)
                total += len(text)
                if total > CATALOGUE_MAX_CHARS:
                    raise LocalError("base.too-large", what=str(folder), size=total, limit=CATALOGUE_MAX_CHARS)
                found[path.relative_to(root).as_posix()] = text
    return found


def rooted(folder: Path) -> Path:
    """The folder that holds ``catalogue/``: this one, or the one above. Raises LocalError ``cli.no-catalogue-folder``."""
    for root in (folder, folder.absolute().parent):
        if (root / "catalogue").is_dir() and (root == folder or folder.name in ROOMS):
            return root
    raise LocalError("cli.no-catalogue-folder", path=str(folder))


def _text(path: Path) -> str:
    try:
        return read_bounded(path, 4 * CATALOGUE_MAX_CHARS, str(path)).decode("utf-8")
    except UnicodeDecodeError:
        raise LocalError("cli.not-text", path=str(path)) from None
    except OSError as error:
        raise file_fault(error, path) from None


def form_of(one: Catalogue, wanted: str) -> Form:
    """A form by its name or its number. Raises LocalError ``messages.no-such-form``."""
    if wanted.isascii() and wanted.isdecimal() and len(wanted) < 11:
        form = one.by_number(int(wanted))
        if form is None:
            raise LocalError("messages.no-such-form", form=wanted)
        return form
    return one.form(wanted)
