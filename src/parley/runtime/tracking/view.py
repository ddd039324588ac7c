"""What the node knows of its feed: plain values, as they come from the process that follows it."""

import hashlib
from typing import Any, Final

import msgspec

SIDES: Final = ("own", "other", "neutral")
SHOWN_MAX_COUNT: Final = 2_000
"""Tracks that are handed on; those in encounters first, then own, other, neutral."""
ENCOUNTERS_MAX_COUNT: Final = 200
REFUSED_MAX_COUNT: Final = 20


class TrackView(msgspec.Struct, frozen=True):
    """A unit. ``side`` is own, other or neutral, as the post's own rules say; ``category`` air or ship; degrees, knots, metres
    (None for a ship); ``heard`` is the feed's own time."""

    identity: str
    name: str
    side: str
    category: str
    latitude: float
    longitude: float
    course: float
    knots: float
    height_m: float | None
    heard: int
    is_stale: bool


class EncounterView(msgspec.Struct, frozen=True):
    """An alert that stands: two units, ours first where one is ours, and how close they will come if nothing changes.

    ``level`` is 0 to 4, the nearest. ``report`` holds the fields of ``encounter-report`` that were measured, as typed.
    ``names`` and ``sides`` are those of the two. ``cleared`` is when it was no longer too close, 0 while it stands. Times are
    the feed's. ``ways``: where each was lately, as (ms, latitude, longitude) in the order of time."""

    key: str
    first: str
    second: str
    since: int
    entry: int
    closest: int
    closest_m: float
    asked_m: float
    level: int
    places: list[tuple[float, float]]
    report: dict[str, str]
    names: tuple[str, str] = ("", "")
    sides: tuple[str, str] = ("", "")
    cleared: int = 0
    ways: tuple[list[tuple[int, float, float]], list[tuple[int, float, float]]] = ([], [])

    @property
    def id(self) -> str:
        """Its name for people and files: the same two raised again are another encounter."""
        return hashlib.sha256(f"{self.key} {self.since}".encode()).hexdigest()[:10]


class FeedView(msgspec.Struct, frozen=True):
    """The feed: ``state`` is waiting, open, broken, ended or refused; ``why`` says more in words of the system; ``now`` the
    feed's own time, 0 before it told one. ``count`` tracks are followed, ``tracks`` are those shown."""

    state: str
    why: str = ""
    now: int = 0
    heard_count: int = 0
    refused: dict[str, int] = {}
    doubts: dict[str, int] = {}
    count: int = 0
    tracks: list[TrackView] = []
    encounters: list[EncounterView] = []
    past: list[EncounterView] = []


class Settings(msgspec.Struct, frozen=True):
    """What the process is told: of ``tcp``, ``udp`` and ``file`` one is set. ``kept`` is the folder of encounters; the process
    itself leaves it alone."""

    format: str
    tcp: tuple[str, int] | None
    udp: tuple[str, int] | None
    file: str
    speed: float
    sides: str
    criteria: str
    kernels: str
    kept: str = ""


def encode(value: Any) -> bytes:
    """A length and MessagePack."""
    data = msgspec.msgpack.encode(value)
    return len(data).to_bytes(4, "big") + data
