"""Tracks from sightings: each sighting is followed, or told to be doubted, with a stable code. A bad one stops no other."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from parley.base.errors import LocalError
from parley.base.limits import TRACKS_MAX_COUNT
from parley.deconflict.criteria import Criteria
from parley.deconflict.track import SPEED_MAX_MM_H, Flag, Report, Track, apart_m, begin, follow, is_stale
from parley.tracks.sighting import Sighting

AHEAD_MAX_MS: Final = 120_000
"""How far a report may be ahead of all before it: beyond, a second unit must agree before the time moves on, or nobody else may
be heard for so many reports:"""
ALONE_COUNT: Final = 3
PER_MINUTE_MAX_COUNT: Final = 300
"""Of one unit: ADS-B sends six a second at most, half of them positions and velocities; AIS one in two seconds."""
NEW_PER_MINUTE_MAX_COUNT: Final = 200
LEAP_MIN_M: Final = 10_000.0
_MINUTE_MS: Final = 60_000
_HOUR_MS: Final = 3_600_000
_CODES: Final = (
    (Flag.OUT_OF_RANGE, "tracks.out-of-range"),
    (Flag.BACKWARDS, "tracks.backwards"),
    (Flag.TWIN, "tracks.twin"),
    (Flag.JUMP, "tracks.jump"),
)


class Doubt(NamedTuple):
    """Why a report is doubted; ``followed`` says whether the track went on to it all the same."""

    code: str
    identity: str
    time_ms: int
    followed: bool


@dataclass(slots=True)
class _Minute:
    since_ms: int = 0
    count: int = 0

    def add(self, time_ms: int) -> int:
        if not 0 <= time_ms - self.since_ms < _MINUTE_MS:
            self.since_ms, self.count = time_ms, 0
        self.count += 1
        return self.count


class Following:
    """All tracks of a picture. ``side`` says whose a unit is; ``now_ms`` is the latest time that the feed itself has shown."""

    def __init__(self, side: Callable[[Sighting], int], criteria: Criteria) -> None:
        self._side, self._criteria = side, criteria
        self.tracks: dict[str, Track] = {}
        self.names: dict[str, tuple[str, str]] = {}
        self.grounded: set[str] = set()
        self.sources: dict[str, str] = {}
        self.now_ms: int | None = None
        self._began_ms = 0
        self._rates: dict[str, _Minute] = {}
        self._new = _Minute()
        self._ahead: tuple[str, int, int] | None = None

    def take(self, sighting: Sighting) -> list[Doubt]:
        """Follow one sighting; says what is doubtful about it."""
        who, time_ms = sighting.identity, sighting.time_ms
        if not self._in_time(sighting):
            return [Doubt("tracks.ahead", who, time_ms, False)]
        self.name(who, sighting.name, sighting.call_sign)
        known = self.tracks.get(who)
        if known and self._again(known, sighting):
            return []
        if (known or sighting).category != sighting.category:
            return [Doubt("tracks.other-kind", who, time_ms, False)]
        doubts = self._burst(who, time_ms, known is None)
        if sighting.height_mm is None and not sighting.on_surface and known is None:
            return [*doubts, Doubt("tracks.no-height", who, time_ms, False)]
        return doubts + (self._followed(known, sighting) if known else self._begun(sighting))

    def name(self, identity: str, name: str, call_sign: str) -> None:
        """What the unit calls itself; the latest word counts, and an empty one changes nothing."""
        if identity in self.names or len(self.names) < TRACKS_MAX_COUNT:
            old = self.names.get(identity, ("", ""))
            self.names[identity] = (name or old[0], call_sign or old[1])

    def due_ms(self, sighting: Sighting) -> int | None:
        """The time to which the sighting moves the picture; none before the first."""
        if self.now_ms is None:
            return None
        ahead = sighting.time_ms > self.now_ms + AHEAD_MAX_MS
        return max(self.now_ms, sighting.time_ms) if not ahead or self._agreed(sighting) else self.now_ms

    def _in_time(self, sighting: Sighting) -> bool:
        """Whether the sighting's time is one that the feed has come to; it moves ``now_ms``."""
        due_ms = self.due_ms(sighting)
        if due_ms is None:
            due_ms = self._began_ms = sighting.time_ms
        if due_ms < sighting.time_ms:
            count = self._ahead[2] if self._ahead and self._ahead[0] == sighting.identity else 0
            self._ahead = (sighting.identity, sighting.time_ms, count + 1)
            return False
        self._ahead = None
        self.now_ms = due_ms
        return True

    def _agreed(self, sighting: Sighting) -> bool:
        if not self._ahead or abs(self._ahead[1] - sighting.time_ms) > AHEAD_MAX_MS:
            return False
        return self._ahead[0] != sighting.identity or self._ahead[2] + 1 >= ALONE_COUNT

    @staticmethod
    def _again(known: Track, sighting: Sighting) -> bool:
        """The same report once more, by another receiver."""
        last = known.last
        same = (last.time_ms, last.latitude_e7, last.longitude_e7)
        return same == (sighting.time_ms, sighting.latitude_e7, sighting.longitude_e7)

    def _burst(self, who: str, time_ms: int, new: bool) -> list[Doubt]:
        doubts = []
        if self._rates.setdefault(who, _Minute()).add(time_ms) == PER_MINUTE_MAX_COUNT:
            doubts.append(Doubt("tracks.burst-of-one", who, time_ms, True))
        settled = self.now_ms is not None and self.now_ms - self._began_ms >= 3 * _MINUTE_MS
        most = max(NEW_PER_MINUTE_MAX_COUNT, len(self.tracks) // 4)
        if new and self._new.add(time_ms) > most and settled:
            doubts.append(Doubt("tracks.burst", who, time_ms, True))
        return doubts

    def _begun(self, sighting: Sighting) -> list[Doubt]:
        who, time_ms = sighting.identity, sighting.time_ms
        if len(self.tracks) >= TRACKS_MAX_COUNT:
            self.forget_stale()
        if len(self.tracks) >= TRACKS_MAX_COUNT:
            self._rates.pop(who, None)
            return [Doubt("tracks.too-many", who, time_ms, False)]
        try:
            self.tracks[who] = begin(who, self._side(sighting), sighting.category, self._report(None, sighting))
        except LocalError:
            self._rates.pop(who, None)
            return [Doubt("tracks.out-of-range", who, time_ms, False)]
        self._ground(sighting)
        return []

    def _followed(self, known: Track, sighting: Sighting) -> list[Doubt]:
        who, report = sighting.identity, self._report(known, sighting)
        after, flag = follow(known, report, self._criteria)
        self.tracks[who] = after
        if after.last == report:
            self._ground(sighting)
        doubts = [Doubt(code, who, report.time_ms, after.last == report) for bit, code in _CODES if bit in flag][:1]
        if not flag and _leaps(known, report):
            doubts.append(Doubt("tracks.leap", who, report.time_ms, True))
        return doubts

    def _ground(self, sighting: Sighting) -> None:
        self.sources[sighting.identity] = sighting.source.value
        if sighting.on_surface and sighting.category == 0:
            self.grounded.add(sighting.identity)
        else:
            self.grounded.discard(sighting.identity)

    @staticmethod
    def _report(known: Track | None, sighting: Sighting) -> Report:
        """What the sighting does not say stays as the track was."""
        last = known.last if known else None
        report = Report(
            sighting.time_ms, sighting.latitude_e7, sighting.longitude_e7, last.speed_mm_h if last else 0,
            last.course_tenths if last else 0, last.height_mm if last else 0, last.climb_mm_h if last else 0,
        )  # fmt: skip
        told = {
            "speed_mm_h": sighting.speed_mm_h, "course_tenths": sighting.course_tenths,
            "height_mm": sighting.height_mm, "climb_mm_h": sighting.climb_mm_h,
        }  # fmt: skip
        return replace(report, **{name: value for name, value in told.items() if value is not None})

    def forget_stale(self) -> list[str]:
        """Drops tracks that are stale: so long unheard that nobody knows where the unit is."""
        now_ms = self.now_ms or 0
        gone = [who for who, track in self.tracks.items() if is_stale(track, now_ms, self._criteria)]
        for who in gone:
            del self.tracks[who]
            self._rates.pop(who, None)
            self.grounded.discard(who)
            self.sources.pop(who, None)
        return gone


def _leaps(known: Track, report: Report) -> bool:
    """Whether the unit would have gone faster than its kind can, over a distance that no error of position explains."""
    metres = apart_m(known.last, report)
    hours = max(1, report.time_ms - known.last.time_ms) / _HOUR_MS
    return metres > LEAP_MIN_M and metres * 1000 > SPEED_MAX_MM_H[known.category] * hours + LEAP_MIN_M * 1000
