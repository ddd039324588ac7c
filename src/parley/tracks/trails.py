"""Where units of the sides were lately: what an encounter is drawn from once it is raised. Bounded in units and in time."""

from collections import deque
from typing import Final

from parley.deconflict.ellipsoid import E7
from parley.deconflict.track import Track
from parley.tracks.sides import Side
from parley.tracks.ways import Heard

STEP_MS: Final = 15_000
POINTS_MAX_COUNT: Final = 80
"""Of one unit: twenty minutes."""
UNITS_MAX_COUNT: Final = 2_000


class Trails:
    """Of neutral units only those that are ``wanted``."""

    def __init__(self) -> None:
        self._of: dict[str, deque[Heard]] = {}

    def add(self, track: Track, wanted: bool) -> None:
        """Where the unit was last reported."""
        if track.side == Side.NEUTRAL and not wanted:
            return
        trail = self._of.pop(track.identity, None) or deque(maxlen=POINTS_MAX_COUNT)
        last = track.last
        if not trail or last.time_ms - trail[-1][0] >= STEP_MS:
            trail.append((last.time_ms, last.latitude_e7 / E7, last.longitude_e7 / E7))
        self._of[track.identity] = trail  # the last heard stands last
        if len(self._of) > UNITS_MAX_COUNT:
            del self._of[next(iter(self._of))]

    def of(self, identity: str) -> list[Heard]:
        """In the order of time."""
        return list(self._of.get(identity, ()))
