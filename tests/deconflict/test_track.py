"""Tracks and alerts (spec: deconfliction §9.1, §9.2, §9.6–§9.8)."""

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.deconflict import alert, criteria
from parley.deconflict.track import Category, Flag, Report, begin, follow, is_anchored, is_stale

CRITERIA = criteria.load()
KNOT = 1_852_000
FIRST = Report(1_000_000, 200_000_000, 1_200_000_000, 10 * KNOT, 900)
SHIP = begin("412000000", 0, Category.SHIP, FIRST)


def later(seconds: int, **changes: Any) -> Report:
    return replace(FIRST, **{"time_ms": FIRST.time_ms + seconds * 1000, **changes})


def test_motion_is_smoothed_the_short_way_round() -> None:
    north = begin("a", 0, Category.SHIP, replace(FIRST, course_tenths=3500))
    after, flag = follow(north, later(10, course_tenths=100, speed_mm_h=20 * KNOT), CRITERIA)
    assert flag == Flag.NONE and after.course_deg == pytest.approx(0.0)
    assert after.speed_m_s == pytest.approx(15 * 1852 / 3600)


@pytest.mark.parametrize("seconds", [0, -5])
def test_a_clock_that_runs_back_is_flagged_and_not_followed(seconds: int) -> None:
    after, flag = follow(SHIP, later(seconds, latitude_e7=210_000_000), CRITERIA)
    assert flag == Flag.BACKWARDS and after.last == FIRST and after.flags == flag


def test_a_leap_is_flagged_and_not_followed() -> None:
    after, flag = follow(SHIP, later(10, latitude_e7=260_000_000), CRITERIA)
    assert flag == Flag.JUMP and after.last == FIRST
    back, flag = follow(after, later(20), CRITERIA)
    assert flag == Flag.NONE and back.last == later(20) and back.flags == Flag.JUMP


def test_one_name_carried_by_two_is_flagged() -> None:
    track, _ = follow(SHIP, later(10, latitude_e7=260_000_000), CRITERIA)
    track, _ = follow(track, later(20), CRITERIA)
    track, flag = follow(track, later(30, latitude_e7=260_010_000), CRITERIA)
    assert Flag.TWIN in flag and track.last.latitude_e7 == 260_010_000
    track, flag = follow(track, later(40), CRITERIA)
    assert Flag.TWIN in flag and track.last == later(40)


@pytest.mark.parametrize(
    "change",
    [
        {"latitude_e7": 900_000_001}, {"longitude_e7": 1_800_000_000}, {"speed_mm_h": -1}, {"course_tenths": 3600},
        {"latitude_e7": math.nan}, {"speed_mm_h": math.inf}, {"height_mm": math.nan}, {"climb_mm_h": 10**9},
        {"height_mm": 10**9}, {"speed_mm_h": 4_085 * KNOT}, {"time_ms": -1}, {"time_ms": 10**18}, {"course_tenths": True},
    ],
)  # fmt: skip
def test_a_report_out_of_range_is_flagged_and_begins_no_track(change: dict[str, Any]) -> None:
    after, flag = follow(SHIP, later(10, **change), CRITERIA)
    assert flag == Flag.OUT_OF_RANGE and after.last == FIRST
    with pytest.raises(LocalError, match="bad-report"):
        begin("x", 0, Category.AIR, replace(FIRST, **change))


def test_no_ship_is_as_fast_as_a_plane() -> None:
    fast = replace(FIRST, speed_mm_h=400 * KNOT)
    assert begin("x", 0, Category.AIR, fast).last == fast
    with pytest.raises(LocalError, match="bad-report"):
        begin("x", 0, Category.SHIP, fast)


reports = st.builds(
    Report,
    st.integers(-1, 10**7), st.integers(-(10**9), 10**9), st.integers(-2 * 10**9, 2 * 10**9), st.integers(-1, 10**10),
    st.integers(-1, 3600),
)  # fmt: skip


@given(st.lists(reports, max_size=12))
def test_a_track_goes_on_only_from_reports_and_only_forward(stream: list[Report]) -> None:
    track = SHIP
    for report in stream:
        after, flag = follow(track, report, CRITERIA)
        assert after.last in (track.last, report) and after.flags == track.flags | flag
        assert (after.last == report) == (flag == Flag.NONE or Flag.TWIN in flag)
        assert after.last == track.last or after.last.time_ms > track.last.time_ms
        assert 0 <= after.course_deg < 360
        track = after


def test_a_track_grows_stale_by_its_category() -> None:
    plane = replace(SHIP, category=Category.AIR)
    at = FIRST.time_ms + CRITERIA.tracks.stale_air_ms
    assert (
        not is_stale(plane, at, CRITERIA) and is_stale(plane, at + 1, CRITERIA) and not is_stale(SHIP, at + 1, CRITERIA)
    )


PAIR = ("a", "b")
CLOSE = alert.Closing(PAIR, 2_000.0, 500.0, 60_000)
TRACKS = {name: replace(SHIP, identity=name) for name in PAIR}
NOBODY: frozenset[str] = frozenset()


def rounds(times_s: list[int], tracks=TRACKS, harboured=NOBODY, closing=(CLOSE,)) -> dict[alert.Pair, alert.Alert]:
    found: dict[alert.Pair, alert.Alert] = {}
    for second in times_s:
        found = alert.update(found, closing, second * 1000, tracks, harboured, CRITERIA)
    return found


def test_an_alert_is_raised_at_once_and_cleared_late() -> None:
    found = rounds([0])
    assert found[PAIR].raised and not found[PAIR].acknowledged
    seen = alert.acknowledge(found, PAIR)
    assert alert.update(seen, [CLOSE], 1_000, TRACKS, NOBODY, CRITERIA)[PAIR].acknowledged
    assert alert.update(seen, [], 59_999, TRACKS, NOBODY, CRITERIA)[PAIR].acknowledged
    assert not alert.update(seen, [], 60_000, TRACKS, NOBODY, CRITERIA)


def test_what_is_near_separation_keeps_an_alert_and_raises_none() -> None:
    beyond = CLOSE._replace(within=False)
    assert not rounds([0], closing=[beyond])
    raised = rounds([0])
    kept = alert.update(raised, [beyond], 600_000, TRACKS, NOBODY, CRITERIA)
    assert kept[PAIR].raised and kept[PAIR].last_close_ms == 600_000
    quiet = rounds([0], harboured=frozenset(PAIR))
    assert not alert.update(quiet, [beyond], 1_000, TRACKS, NOBODY, CRITERIA)[PAIR].raised


def test_anchored_harboured_and_in_company_are_quiet() -> None:
    still = {name: replace(track, speed_m_s=0.1) for name, track in TRACKS.items()}
    assert is_anchored(still["a"], CRITERIA) and not is_anchored(SHIP, CRITERIA)
    assert rounds([0], still)[PAIR].quiet == alert.Quiet.ANCHORED
    assert rounds([0], {**TRACKS, "a": still["a"]})[PAIR].raised
    assert rounds([0], harboured=frozenset(PAIR))[PAIR].quiet == alert.Quiet.HARBOUR
    assert rounds([0], harboured=frozenset("a"))[PAIR].raised
    assert rounds([0, 1_799])[PAIR].raised
    assert rounds([0, 1_800])[PAIR].quiet == alert.Quiet.COMPANY


def test_company_that_parted_begins_anew() -> None:
    found = rounds([0])
    found = alert.update(found, [CLOSE._replace(now_m=6_000.0)], 900_000, TRACKS, NOBODY, CRITERIA)
    assert alert.update(found, [CLOSE], 1_800_000, TRACKS, NOBODY, CRITERIA)[PAIR].raised


@pytest.mark.parametrize(("metres", "level"), [(9_260, 0), (9_259, 1), (1_851, 2), (304.7, 3), (152.3, 4), (0, 4)])
def test_levels_of_closeness(metres: float, level: int) -> None:
    assert alert.level(metres, CRITERIA) == level
