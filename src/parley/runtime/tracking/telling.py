"""What is told of a picture: its tracks, the alerts that stand and those that were cleared lately, as plain values."""

from typing import Final

import msgspec

from parley.deconflict.alert import Pair
from parley.deconflict.criteria import Criteria
from parley.deconflict.ellipsoid import E7
from parley.deconflict.track import Category, Track, is_stale
from parley.runtime.tracking.view import ENCOUNTERS_MAX_COUNT, SHOWN_MAX_COUNT, SIDES, EncounterView, TrackView
from parley.tracks.replay import Change, Event, Replay
from parley.tracks.report import prefilled
from parley.tracks.sides import Side
from parley.tracks.trails import Trails
from parley.tracks.ways import Heard

KNOTS: Final = 3600 / 1852
PAST_MS: Final = 600_000
"""So long an encounter is told after it was cleared."""


class Picture:
    """Of one replay. Sides are those of the post's own rules."""

    def __init__(self, replay: Replay, criteria: Criteria) -> None:
        self._replay = replay
        self._criteria = criteria
        self._raised: dict[Pair, int] = {}
        self._past: list[EncounterView] = []
        self._trails = Trails()

    def heard(self, identity: str) -> None:
        """A unit has told where it is."""
        if track := self._replay.following.tracks.get(identity):
            self._trails.add(track, any(identity in pair for pair in self._raised))

    def changed(self, event: Event) -> None:
        """An alert was raised or cleared."""
        pair = event.alert.pair
        if event.change == Change.RAISED:
            self._raised[pair] = event.time_ms
        elif event.change == Change.CLEARED:
            over = self._encounter(event, self._raised.pop(pair, event.time_ms), event.time_ms)
            self._past = [*self._past, over][-ENCOUNTERS_MAX_COUNT:]

    def past(self, now_ms: int) -> list[EncounterView]:
        """Those that were cleared within ``PAST_MS``."""
        self._past = [one for one in self._past if now_ms - one.cleared < PAST_MS]
        return [msgspec.structs.replace(one, ways=self._ways(one.first, one.second)) for one in self._past]

    def _ways(self, one: str, two: str) -> tuple[list[Heard], list[Heard]]:
        return self._trails.of(one), self._trails.of(two)

    def tracks(self, now_ms: int) -> list[TrackView]:
        """Those in encounters first, then own, other, neutral; the last heard first."""
        close = {who for event in self._replay.standing() for who in event.alert.pair}
        order = sorted(
            self._replay.following.tracks.values(),
            key=lambda one: (one.identity not in close, one.side, -one.last.time_ms),
        )
        return [self._track(one, now_ms) for one in order[:SHOWN_MAX_COUNT]]

    def _track(self, one: Track, now_ms: int) -> TrackView:
        is_air = one.category == Category.AIR
        return TrackView(
            one.identity, self._name(one), SIDES[one.side], "air" if is_air else "ship", one.last.latitude_e7 / E7,
            one.last.longitude_e7 / E7, round(one.course_deg, 1) % 360, round(one.speed_m_s * KNOTS, 1),
            round(one.last.height_mm / 1000) if is_air else None, one.last.time_ms, is_stale(one, now_ms, self._criteria),
        )  # fmt: skip

    def _name(self, one: Track) -> str:
        name, call_sign = self._replay.following.names.get(one.identity, ("", ""))
        return name or call_sign

    def encounters(self) -> list[EncounterView]:
        """The alerts that stand, the nearest first."""
        found = sorted(self._replay.standing(), key=lambda event: event.approach.closest_m)
        return [self._encounter(event, event.time_ms) for event in found[:ENCOUNTERS_MAX_COUNT]]

    def _encounter(self, event: Event, since_ms: int, cleared_ms: int = 0) -> EncounterView:
        near, places, (one, two) = event.approach, list(event.approach.places), event.tracks
        if two.side == Side.OWN != one.side:
            one, two = two, one
            places.reverse()
            near = near._replace(places=(places[0], places[1]))
        report = prefilled(one, two, near, event.measured)
        return EncounterView(
            " ".join(event.alert.pair), one.identity, two.identity, since_ms, near.closing.entry_ms, near.closest_ms,
            round(near.closest_m, 1), round(near.lateral_m, 1), event.level, places, report,
            (self._name(one), self._name(two)), (SIDES[one.side], SIDES[two.side]), cleared_ms,
            self._ways(one.identity, two.identity),
        )  # fmt: skip
