"""Encounters as they were told, and who acknowledged them: one file each in a folder of the post's own. They are no part of the
record. What a feed says fills no disk: the oldest go when there are too many.
"""

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from parley.base.errors import FaultError, LocalError
from parley.runtime.tracking.view import EncounterView, FeedView
from parley.tracks.ways import Heard

KEPT_MAX_COUNT: Final = 500
FILE_MAX: Final = 1024 * 1024
WAY_MAX_COUNT: Final = 1_000
"""Reports of one unit in one encounter: more than four hours."""
AGAIN_MS: Final = 30_000
"""Of the feed's time: so often what stands is written anew."""

log = logging.getLogger(__name__)


class Acknowledged(msgspec.Struct, frozen=True):
    """An officer has seen it: in which role, and when by the node's clock."""

    role: str
    at: int


class Encounter(msgspec.Struct, frozen=True):
    """``told`` is as of the nearest forecast; ``heard`` is the feed's time when it was told last."""

    told: EncounterView
    heard: int
    acknowledged: Acknowledged | None = None


class Keeping:
    """The encounters of one feed. ``folder`` None: only as long as the process runs. What changes them runs in one thread at a
    time, and what is read meanwhile is as it was before."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._kept: dict[str, Encounter] = {}
        self._written: dict[str, int] = {}

    def load(self) -> None:
        """What an earlier process kept; what cannot be read is left where it is, and said in the log."""
        for path in sorted(self._folder.glob("*.json")) if self._folder else ():
            try:
                with path.open("rb") as file:
                    one = msgspec.json.decode(file.read(FILE_MAX), type=Encounter)
            except (OSError, msgspec.DecodeError) as error:
                log.warning("a kept encounter cannot be read: %s: %s", path, error)
                continue
            self._kept[one.told.id] = one
            self._written[one.told.id] = one.heard

    def all(self) -> list[Encounter]:
        """The latest raised first."""
        return sorted(self._kept.values(), key=lambda one: -one.told.since)

    def find(self, name: str) -> Encounter:
        """Raises LocalError ``runtime.no-such-encounter``."""
        if name not in self._kept:
            raise LocalError("runtime.no-such-encounter", name=name[:64])
        return self._kept[name]

    def acknowledge(self, name: str, role: str, at: int) -> Encounter:
        """The first word stands: who acknowledges once more changes nothing. It is on the disk when this returns.

        Raises LocalError ``runtime.no-such-encounter``, FaultError ``runtime.encounter-not-kept``.
        """
        one = self.find(name)
        if one.acknowledged is None:
            one = msgspec.structs.replace(one, acknowledged=Acknowledged(role, at))
            self._write(one, durable=True)
            self._kept = self._kept | {name: one}
        return one

    def hear(self, view: FeedView) -> None:
        """Takes in what the feed's process told. What cannot be written is said in the log, and tried again."""
        heard = [_after(self._kept.get(told.id), told, view.now) for told in (*view.encounters, *view.past)]
        self._kept = self._kept | {one.told.id: one for one in heard}
        for one in filter(self._is_due, heard):
            try:
                self._write(one)
            except FaultError as error:
                log.warning("%s", error.phrase())
        self._forget([one.told.id for one in self.all()[KEPT_MAX_COUNT:]])

    def _is_due(self, one: Encounter) -> bool:
        written = self._written.get(one.told.id)
        return written is None or one.heard - written >= AGAIN_MS or written < one.told.cleared

    def _forget(self, names: Sequence[str]) -> None:
        self._kept = {name: one for name, one in self._kept.items() if name not in names}
        for name in names:
            self._written.pop(name, None)
            if self._folder:
                self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        assert self._folder is not None
        return self._folder / f"{name}.json"

    def _write(self, one: Encounter, durable: bool = False) -> None:
        if self._folder is None:
            return
        path = self._path(one.told.id)
        beside = path.with_suffix(".new")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with beside.open("wb") as file:
                file.write(msgspec.json.encode(one))
                file.flush()
                if durable:
                    os.fsync(file.fileno())
            beside.replace(path)
        except OSError as error:
            raise FaultError("runtime.encounter-not-kept", path=str(path), why=error.strerror or "") from None
        self._written[one.told.id] = one.heard


def _after(known: Encounter | None, told: EncounterView, now: int) -> Encounter:
    """The nearest forecast stays: once two units have passed each other, each new one is farther."""
    if known is None:
        return Encounter(told, now)
    nearest = min(known.told, told, key=lambda one: one.closest_m)
    nearest = msgspec.structs.replace(nearest, cleared=told.cleared, names=told.names, ways=_ways(known.told, told))
    return msgspec.structs.replace(known, told=nearest, heard=now)


def _ways(before: EncounterView, now: EncounterView) -> tuple[list[Heard], list[Heard]]:
    one, two = (_longer(*both) for both in zip(before.ways, now.ways, strict=True))
    return one, two


def _longer(kept: list[Heard], told: list[Heard]) -> list[Heard]:
    """What was kept stays, and what is new follows it."""
    last = kept[-1][0] if kept else -1
    return [*kept, *(one for one in told if one[0] > last)][:WAY_MAX_COUNT]
