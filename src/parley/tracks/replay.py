"""A picture that runs by the time of its feed: sightings in, and at every full step a round of looking ahead; events out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from parley.deconflict.alert import Alert, Pair, Quiet, level, update
from parley.deconflict.criteria import Criteria
from parley.deconflict.rounds import Approach, look
from parley.deconflict.track import Track
from parley.tracks.following import Doubt, Following
from parley.tracks.sides import Rules, Side
from parley.tracks.sighting import Named, Sighting, Told

EVERY_MS: Final = 30_000
_GAP_MS: Final = 3_600_000
_ALONE: Final = 16  # where no rules are given each unit is a side of its own: numbers that are none of ``Side``


class Change(StrEnum):
    RAISED = "raised"
    CLEARED = "cleared"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Event:
    """An alert that was raised or cleared at ``time_ms``; both tracks as they were, the approach, and what measured them
    (a ``Source``; empty if two different ones)."""

    change: Change
    time_ms: int
    alert: Alert
    tracks: tuple[Track, Track]
    approach: Approach
    level: int
    measured: str


class Replay:
    """Feeds may be mixed. ``quiet`` counts pairs that were close and kept quiet, by reason."""

    def __init__(self, rules: Rules | None, criteria: Criteria, every_ms: int = EVERY_MS) -> None:
        self.rules, self.criteria, self.every_ms = rules, criteria, every_ms
        self.following = Following(self._side, criteria)
        self.alerts: dict[Pair, Alert] = {}
        self.quiet: dict[Pair, Quiet] = {}
        self.doubts: Counter[str] = Counter()
        self.round_count = 0
        self.raised_count = 0
        self._next_ms: int | None = None
        self._last: dict[Pair, tuple[tuple[Track, Track], Approach]] = {}
        self._since: dict[Pair, int] = {}
        self._numbers: dict[str, int] = {}

    def take(self, told: Told) -> Iterator[Event | Doubt]:
        """What one thing told changes. Rounds that are due are run before it."""
        if isinstance(told, Named):
            self.following.name(*told)
        if not isinstance(told, Sighting):
            return
        yield from self._rounds(told)
        for doubt in self.following.take(told):
            self.doubts[doubt.code] += 1
            yield doubt
        if self._next_ms is None and self.following.now_ms is not None:
            self._next_ms = self.following.now_ms + self.every_ms

    def standing(self) -> Iterator[Event]:
        """The alerts that are raised now, each as it was last measured; ``time_ms``: when it was raised."""
        now_ms = self.following.now_ms or 0
        for pair, alert in self.alerts.items():
            if alert.raised and pair in self._last:
                tracks, approach = self._last[pair]
                close = level(approach.closest_m, self.criteria)
                since_ms = self._since.get(pair, now_ms)
                yield Event(Change.RAISED, since_ms, alert, tracks, approach, close, self._measured(pair))

    def finish(self) -> Iterator[Event]:
        """The last round, at the time of the last sighting."""
        if self.following.now_ms is not None:
            yield from self.round(self.following.now_ms)

    def _rounds(self, sighting: Sighting) -> Iterator[Event]:
        due_ms = self.following.due_ms(sighting)
        while self._next_ms is not None and due_ms is not None and self._next_ms <= due_ms:
            yield from self.round(self._next_ms)
            self._next_ms += self.every_ms
            if due_ms - self._next_ms > _GAP_MS:  # everything is stale in it
                self._next_ms = due_ms

    def round(self, now_ms: int) -> Iterator[Event]:
        """One look ahead from ``now_ms``."""
        self.round_count += 1
        tracks = self.following.tracks
        moving = [track for who, track in tracks.items() if who not in self.following.grounded]
        watched = self._watched if self.rules else None
        found = look(moving, now_ms, self.criteria, self._inside("confined"), self.alerts.keys(), watched)
        closings = [approach.closing for approach in found]
        after = update(self.alerts, closings, now_ms, tracks, self._inside("harbours"), self.criteria)
        for approach in found:
            one, two = approach.closing.pair
            self._last[approach.closing.pair] = ((tracks[one], tracks[two]), approach)
        before, self.alerts = self.alerts, after
        yield from self._changes(before, now_ms)
        for gone in self._last.keys() - after.keys():
            del self._last[gone]
            self._since.pop(gone, None)

    def _changes(self, before: dict[Pair, Alert], now_ms: int) -> Iterator[Event]:
        for pair in before.keys() | self.alerts.keys():
            was, now = before.get(pair), self.alerts.get(pair)
            if now and now.quiet != Quiet.NOT:
                self.quiet[pair] = now.quiet
            if bool(was and was.raised) == bool(now and now.raised):
                continue
            change = Change.RAISED if now and now.raised else Change.CLEARED
            self.raised_count += change == Change.RAISED
            self._since[pair] = now_ms
            tracks, approach = self._last[pair]
            told = now if change == Change.RAISED else was
            if told:
                close = level(approach.closest_m, self.criteria)
                yield Event(change, now_ms, told, tracks, approach, close, self._measured(pair))

    def _measured(self, pair: Pair) -> str:
        sources = {self.following.sources.get(who, "") for who in pair}
        return sources.pop() if len(sources) == 1 else ""

    def _side(self, sighting: Sighting) -> int:
        if self.rules:
            return int(self.rules.side(sighting.identity, sighting.own_station))
        return self._numbers.setdefault(sighting.identity, _ALONE + len(self._numbers))

    def _watched(self, one: int, two: int) -> bool:
        return self.rules is None or frozenset((Side(one), Side(two))) in self.rules.watched

    def _inside(self, kind: str) -> frozenset[str]:
        places = getattr(self.rules, kind) if self.rules else ()
        if not places:
            return frozenset()
        tracks = self.following.tracks.items()
        return frozenset(who for who, track in tracks if any(place.holds(track) for place in places))
