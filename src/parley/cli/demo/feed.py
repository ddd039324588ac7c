"""The feed of the demonstration: a short real recording of AIS off Cape Henry, replayed beside both nodes as if it were now.

All its times are moved by one number of seconds, so that it begins as the nodes start; nothing else of it is changed. Whose a
unit is, is made up: two merchant ships that passed each other are taken as one of each side. They are neither's.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Final

from parley.cli.home import Home, replace

FILE: Final = "data/tracks.csv"
COPY: Final = "feed.csv"
RULES: Final = "sides.toml"
UNITS: Final = (("563051700",), ("477598200",))
"""MMSIs of the first side's units and of the second's; the rest is neutral."""
TABLE: Final = f"""
[tracks]
format = "ais-csv"
file = "../{COPY}"
sides = "{RULES}"
"""
_TIME: Final = "%Y-%m-%dT%H:%M:%S"


def lay(folder: Path, homes: Sequence[Home], now_ms: int) -> str:
    """Write the recording, moved to begin at ``now_ms``, into ``folder``, and each side's rules into its home, which stands in
    that folder. Returns what is added to both configurations. Raises FaultError ``cli.file-failed``."""
    data = resources.files("parley.cli").joinpath(FILE).read_text("utf-8")
    replace(folder / COPY, "".join(moved(data, now_ms)).encode())
    for number, home in enumerate(homes):
        replace(home.path / RULES, rules(UNITS[number], UNITS[1 - number]).encode())
    return TABLE


def moved(data: str, now_ms: int) -> Iterator[str]:
    """The lines of the table with every time moved by as much; its second column is the time."""
    head, *rows = data.splitlines(keepends=True)
    yield head
    by: timedelta | None = None
    for row in rows:
        unit, time, rest = row.split(",", 2)
        was = datetime.strptime(time, _TIME).replace(tzinfo=UTC)
        by = by if by is not None else datetime.fromtimestamp(now_ms // 1000, UTC) - was
        yield f"{unit},{(was + by).strftime(_TIME)},{rest}"


def rules(own: Sequence[str], other: Sequence[str]) -> str:
    """The rules of a side: pairs of own and other are told, no others."""
    ours, theirs = (", ".join(f'"{one}"' for one in units) for units in (own, other))
    return f"""\
# For the demonstration, and made up: these ships are neither side's.
default = "neutral"
watch = [["own", "other"]]

[own]
mmsi = [{ours}]
[other]
mmsi = [{theirs}]
"""
