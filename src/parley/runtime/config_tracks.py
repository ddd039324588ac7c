"""The configuration's part on tracks: which feed is followed, and whose the units are."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from parley.base.errors import LocalError
from parley.runtime.values import Endpoint


class Tracks(Struct, frozen=True, forbid_unknown_fields=True):
    """A feed of a sensor, whose tracks are shown beside the notices. Nothing of it goes on the record by itself."""

    format: Annotated[
        Literal["aivdm", "ais-csv", "sbs1", "modes", "beast", "cot"] | None,
        Meta(description="what the feed is of; absent: no tracks are followed"),
    ] = None
    tcp: Annotated[Endpoint | None, Meta(description="where the feed is dialled, again and again if it ends")] = None
    udp: Annotated[Endpoint | None, Meta(description="where its datagrams are awaited")] = None
    file: Annotated[Path | None, Meta(description="a recording, played by its own time")] = None
    speed: Annotated[int, Meta(ge=1, le=1_000_000, description="how many times faster a recording is played")] = 1
    sides: Annotated[
        Path | None, Meta(description="whose the units are; absent: all are neutral, and none is told")
    ] = None
    kept: Annotated[Path, Meta(description="folder in which encounters are kept, and who acknowledged them")] = Path(
        "encounters"
    )


def rooted(tracks: Tracks, folder: Path) -> Tracks:
    """The same with absolute paths."""
    places = {name: folder / path for name in ("file", "sides", "kept") if (path := getattr(tracks, name)) is not None}
    return msgspec.structs.replace(tracks, **places)


def check(tracks: Tracks) -> None:
    """What no single value shows. Raises LocalError ``runtime.bad-value``."""
    feeds = [name for name in ("tcp", "udp", "file") if getattr(tracks, name) is not None]
    if tracks.format is not None and len(feeds) != 1:
        raise LocalError("runtime.bad-value", why="tracks: name one feed: tcp, udp or file")
    if tracks.format is None and feeds:
        raise LocalError("runtime.bad-value", why="tracks.format is absent, but a feed is named")
