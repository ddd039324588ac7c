"""Real AIS through the alerts, each round held against a slow oracle: Karney's geodesics, all pairs, none of the code it judges."""

import csv
import math
from collections.abc import Iterator

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic

from parley.base.errors import LocalError
from parley.deconflict import criteria
from parley.deconflict.alert import Pair, Quiet
from parley.tracks import sides
from parley.tracks.noaa import NoaaReader
from parley.tracks.replay import Change, Event, Replay
from parley.tracks.sighting import Sighting
from tests.tracks.feeds import REAL, START_MS, real_lines, ship

WGS84 = Geodesic.WGS84
CRITERIA = criteria.load()
A, B = "412000001", "413000001"
RULES = sides.read('[own]\nmmsi = ["412*"]\n[other]\nmmsi = ["413*"]\n')
AHEAD_S, STEP_S, LATERAL_M, STALE_S = 1_200, 120, 2 * 1852.0, 600
EVERY = 2  # each second round is judged


class Plain:
    """Ships as spec §9.1–§9.3 says, once more and plainly: the last report, half of what is new."""

    def __init__(self) -> None:
        self.said: dict[str, tuple[float, float]] = {}
        self.known: dict[str, tuple[int, float, float, float, float]] = {}  # time, latitude, longitude, knots, course

    def take(self, row: dict[str, str]) -> None:
        who, time = row["MMSI"].zfill(9), int(np.datetime64(row["BaseDateTime"], "s").astype(int))
        last = self.said.get(who, (0.0, 0.0))
        speed = float(row["SOG"]) if float(row["SOG"]) < 102.3 else last[0]
        course = float(row["COG"]) % 360 if float(row["COG"]) < 360 else last[1]
        old = self.known.get(who)
        if old and time <= old[0]:
            return
        self.said[who] = (speed, course)
        if old:
            speed = (old[3] + speed) / 2
            course = (old[4] + ((course - old[4] + 540) % 360 - 180) / 2) % 360
        self.known[who] = (time, float(row["LAT"]), float(row["LON"]), speed, course)

    def way(self, who: str, now: float) -> np.ndarray:
        """Places every ``STEP_S`` from ``now`` on, in metres from the centre of the earth."""
        time, latitude, longitude, knots, course = self.known[who]
        line, speed = WGS84.Line(latitude, longitude, course), knots * 1852 / 3600
        ends = [line.Position(speed * (now - time + t)) for t in range(0, AHEAD_S + 1, STEP_S)]
        return np.array([ecef(end["lat2"], end["lon2"]) for end in ends])

    def judged(self, now: float) -> tuple[set[Pair], set[Pair]]:
        """Pairs that are surely too close within the look-ahead, and those that may be; not two that make no way."""
        fresh = sorted(who for who, ship in self.known.items() if now - ship[0] <= STALE_S)
        ways = np.array([self.way(who, now) for who in fresh])
        still = np.array([self.known[who][3] < 0.5 for who in fresh])
        must, may = set(), set()
        for i in range(len(fresh)):
            apart = ways[i + 1 :] - ways[i]
            least = _least(apart) if len(apart) else np.empty(0)
            for j in np.flatnonzero((least < LATERAL_M + 4) & ~(still[i + 1 :] & still[i])) + i + 1:
                pair = (f"mmsi:{fresh[i]}", f"mmsi:{fresh[j]}")
                may.add(pair)
                if least[j - i - 1] < LATERAL_M - 0.5:
                    must.add(pair)
        return must, may


def _least(apart: np.ndarray) -> np.ndarray:
    """The least distance along straight ways between samples (a chord of two minutes is a quarter of a metre under its arc)."""
    move = apart[:, 1:] - apart[:, :-1]
    share = -np.sum(apart[:, :-1] * move, axis=2) / np.maximum(np.sum(move * move, axis=2), 1e-9)
    nearest = apart[:, :-1] + np.clip(share, 0, 1)[:, :, None] * move
    return np.linalg.norm(nearest, axis=2).min(axis=1)


def ecef(latitude: float, longitude: float) -> tuple[float, float, float]:
    lat, lon, e2 = math.radians(latitude), math.radians(longitude), 0.0066943799901413165
    normal = 6_378_137.0 / math.sqrt(1 - e2 * math.sin(lat) ** 2)
    return (
        normal * math.cos(lat) * math.cos(lon),
        normal * math.cos(lat) * math.sin(lon),
        normal * (1 - e2) * math.sin(lat),
    )


def rows() -> Iterator[tuple[dict[str, str], Sighting]]:
    head, *lines = real_lines()
    reader = NoaaReader()
    reader.read(head, None)
    for row, line in zip(csv.DictReader(line.decode() for line in (head, *lines)), lines, strict=True):
        (sighting,) = reader.read(line, None)
        assert isinstance(sighting, Sighting)
        yield row, sighting


class Judged(Replay):
    """A replay whose rounds are held against the oracle."""

    def __init__(self) -> None:
        super().__init__(None, CRITERIA)
        self.plain, self.judged_count, self.must_count = Plain(), 0, 0
        self.before: set[tuple[str, ...]] = set()

    def round(self, now_ms: int) -> Iterator[Event]:
        yield from super().round(now_ms)
        if self.round_count % EVERY == 1:
            must, may = self.plain.judged(now_ms / 1000)
            told = {tuple(sorted(pair)) for pair, alert in self.alerts.items() if alert.last_close_ms == now_ms}
            assert must <= told, f"missed at {now_ms}: {sorted(must - told)[:5]}"
            wide = {pair for pair in told - may if pair not in self.before}
            assert not wide, f"invented at {now_ms}: {sorted(wide)[:5]}"
            self.judged_count += 1
            self.must_count += len(must)
        self.before = {tuple(sorted(pair)) for pair in self.alerts}


def test_no_approach_of_the_real_data_is_missed_and_none_invented() -> None:
    replay = Judged()
    for row, sighting in rows():
        list(replay.take(sighting))
        replay.plain.take(row)
    assert REAL.exists() and replay.judged_count >= 6 and replay.must_count > 500
    assert not replay.doubts.keys() - {"tracks.backwards", "tracks.leap"}


def run(replay: Replay, *sightings: Sighting) -> list[Event]:
    found = [one for sighting in sightings for one in replay.take(sighting)]
    return [one for one in (*found, *replay.finish()) if isinstance(one, Event)]


def meeting(minutes: int, gap_nm: float = 4.0) -> list[Sighting]:
    """Two ships that meet head on at 15 knots each, and go on: a report a minute."""
    found = []
    for minute in range(minutes):
        way = 15 * minute / 60 / 60  # degrees along the equator
        found += [ship(A, 60 * minute, 0, way, 15, 90), ship(B, 60 * minute + 1, 0.001, gap_nm / 60 - way, 15, 270)]
    return found


def test_an_alert_is_raised_once_and_cleared_late() -> None:
    replay = Replay(RULES, CRITERIA)
    events = run(replay, *meeting(30))
    assert [event.change for event in events] == [Change.RAISED, Change.CLEARED]
    raised, cleared = events
    assert raised.alert.pair == (f"mmsi:{A}", f"mmsi:{B}") and raised.approach.closest_m < 150
    assert abs(raised.approach.closest_ms - START_MS - 8 * 60_000) < 5_000
    assert cleared.time_ms >= START_MS + 12 * 60_000  # two miles apart again, and half a mile, and a minute
    assert raised.measured == "ais"


def test_same_side_and_unwatched_pairs_are_not_told() -> None:
    sightings = meeting(10)
    same = [one if one.identity == f"mmsi:{A}" else ship("412000002", 0, 0, 0) for one in sightings]
    assert run(Replay(RULES, CRITERIA), *same) == []
    neutral = sides.read('[own]\nmmsi = ["999*"]')
    assert run(Replay(neutral, CRITERIA), *sightings) == []


def test_two_at_anchor_in_harbour_or_in_company_are_quiet() -> None:
    anchored = [one for n in range(10) for one in (ship(A, 60 * n, 0, 0, 0.1), ship(B, 60 * n + 1, 0, 0.005, 0.2))]
    assert run(Replay(RULES, CRITERIA), *anchored) == []
    text = '[own]\nmmsi = ["412*"]\n[other]\nmmsi = ["413*"]\n[[harbour]]\nlatitude_deg = 0\nlongitude_deg = 0\nradius_nm = 30'
    replay = Replay(sides.read(text), CRITERIA)
    assert run(replay, *meeting(10)) == [] and set(replay.quiet.values()) == {Quiet.HARBOUR}
    together = [ship(who, 60 * n + k, k / 100, n / 240, 15, 90) for n in range(45) for k, who in enumerate((A, B))]
    replay = Replay(RULES, CRITERIA)
    events = run(replay, *together)
    assert [event.change for event in events] == [Change.RAISED, Change.CLEARED]
    assert replay.quiet == {(f"mmsi:{A}", f"mmsi:{B}"): Quiet.COMPANY}


def test_in_confined_waters_one_mile_is_asked() -> None:
    beside = [
        ship(who, 60 * n + k, k * 1.5 / 60, n / 240 if k else -n / 240, 15, 90 if k else 270)
        for n in range(5)
        for k, who in enumerate((A, B))
    ]
    assert [event.approach.lateral_m for event in run(Replay(RULES, CRITERIA), *beside)][:1] == [3704.0]
    text = '[own]\nmmsi = ["412*"]\n[other]\nmmsi = ["413*"]\n[[confined]]\nlatitude_deg = 0\nlongitude_deg = 0\nradius_nm = 30'
    assert run(Replay(sides.read(text), CRITERIA), *beside) == []


def test_a_gap_in_the_recording_is_passed_over() -> None:
    replay = Replay(None, CRITERIA)
    days = [
        ship(A, 0, 0, 0),
        ship(B, 0, 1, 1),
        ship(A, 9_000_000, 0, 0),
        ship(B, 9_000_000, 1, 1),
        ship(A, 9_000_060, 0, 0),
    ]
    run(replay, *days)
    assert replay.round_count < 200


def test_a_bad_row_stops_nothing() -> None:
    reader, replay = NoaaReader(), Replay(None, CRITERIA)
    head, *lines = real_lines()
    reader.read(head, None)
    with pytest.raises(LocalError):
        reader.read(b"\xff" + lines[0], None)
    for told in reader.read(lines[0], None):
        assert list(replay.take(told)) == []
    assert len(replay.following.tracks) == 1
