"""Documents in a drawn schedule: an officer attaches one, another asks for one that was not meant for him; and what must hold of
them once faults have ceased."""

from collections.abc import Callable, Iterable
from typing import Final

from parley.base.errors import LocalError
from parley.procedures.documents import Carried
from parley.record import document
from parley.record.names import Head
from parley.testing.acts import ACTS, Stage
from parley.testing.checkers import Breach
from parley.testing.station import Station
from parley.testing.world import World

SIZES: Final = (1, 20_000, 70_000, 200_000)
BROUGHT_WITHIN_S: Final = 240


def attach(world: World, station: Station, data: bytes, to: tuple[str, ...] = (), title: str = "Minutes.pdf") -> Head:
    """Put a file on the record at ``station``. Raises LocalError."""
    documents, key = station.running.documents, station.running.core.sealing.draw()
    sealed = document.seal(key, data, "application/pdf", title)
    documents.keep(sealed.document.root, 0, sealed.pieces, len(data))
    head = documents.carry(sealed.document, to, "duty officer", station.now())
    world.soon(station)
    return head


def read(station: Station, entry: Head) -> bytes:
    """The file as the post has it. Raises LocalError, PeerError."""
    documents = station.running.documents
    named = documents.file(entry)
    return b"".join(documents.opened(named, number) for number in range(named.pieces_count))


def _attaching(stage: Stage) -> str:
    """An officer attaches a file, for everybody or for one side."""
    station = stage.speaker()
    if station is None:
        return ""
    to = stage.rng.choice(((), (str(stage.rng.choice(stage.world.posts).id.side),)))
    data = stage.rng.randbytes(stage.rng.choice(SIZES))
    return f"{attach(stage.world, station, data, to)} to {', '.join(to) or 'all'}, {len(data)} bytes"


def _asking(stage: Stage) -> str:
    """An officer wants to read a document."""
    station = stage.someone()
    found = station.running.folds()["documents"] if station else []
    if station is None or not found:
        return ""
    entry = Head(*stage.rng.choice(found)[0])
    try:
        station.running.documents.ask(entry)
    except LocalError:
        return ""
    stage.world.soon(station)
    return f"{entry} at {station.id}"


def acts() -> dict[str, tuple[int, Callable[[Stage], str]]]:
    """All that happens in other worlds, and this."""
    return {**ACTS, "attach": (14, _attaching), "ask": (4, _asking)}


def is_brought(group: list[Station]) -> bool:
    """Whether every addressed honest post holds each document that any honest post holds."""
    return not list(_missing(group))


def check(world: World) -> None:
    """Once faults have ceased and all are level, which they are again afterwards; over narrow links only officers bring
    documents. Raises Breach."""
    if world.settings.narrow:
        for station in world.honest:
            for carried in _named(station):
                station.running.documents.ask(carried.entry)
    if not world.run_while(lambda: not is_brought(world.honest), BROUGHT_WITHIN_S):
        raise Breach(f"not brought: {list(_missing(world.honest))[:4]} (seed {world.seed})")
    world.run_while(lambda: not world.are_level(), BROUGHT_WITHIN_S)  # clocks are recorded meanwhile
    for station in world.honest:
        for carried in _named(station):
            if not world.stations[carried.entry.feed.author].lying and _holds(station, carried):
                document.open_(carried.document, _pieces(station, carried))


def _missing(group: list[Station]) -> Iterable[str]:
    for station in group:
        for carried in _named(station):
            is_missing = carried.addresses(station.id) and not _holds(station, carried)
            if is_missing and any(_holds(other, carried) for other in group):
                yield f"{carried.entry} at {station.id}"


def _named(station: Station) -> list[Carried]:
    return station.running.documents.carried()


def _holds(station: Station, carried: Carried) -> bool:
    stock = station.store.documents().get(carried.document.root)
    return stock is not None and stock.pieces_count == carried.document.pieces_count


def _pieces(station: Station, carried: Carried) -> list[bytes]:
    root = carried.document.root
    return [station.store.piece(root, number) or b"" for number in range(carried.document.pieces_count)]
