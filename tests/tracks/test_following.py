"""Sightings that are doubted: each with its code, and nothing else stops."""

from dataclasses import replace

import pytest

from parley.base import limits
from parley.base.errors import phrases
from parley.deconflict import criteria
from parley.deconflict.track import Category
from parley.tracks import following
from parley.tracks.following import AHEAD_MAX_MS, NEW_PER_MINUTE_MAX_COUNT, PER_MINUTE_MAX_COUNT, Following
from parley.tracks.sighting import Sighting
from tests.tracks.feeds import KNOT, START_MS, ship

CRITERIA = criteria.load()
A, B = "412000001", "412000002"


def picture() -> Following:
    return Following(lambda sighting: 0, CRITERIA)


def codes(all_: Following, *sightings: Sighting) -> list[str]:
    found = [doubt for sighting in sightings for doubt in all_.take(sighting)]
    assert all(set(phrases()[doubt.code]) == {"en", "zh"} for doubt in found)
    return [doubt.code for doubt in found]


def test_a_good_track_is_followed_and_smoothed() -> None:
    all_ = picture()
    assert codes(all_, ship(A, 0, 20, 120, 10, 350), ship(A, 60, 20.002, 120, 20, 10)) == []
    track = all_.tracks[f"mmsi:{A}"]
    assert track.course_deg == pytest.approx(0) and track.speed_m_s == pytest.approx(15 * 1852 / 3600)


def test_time_that_runs_backwards_and_repeats() -> None:
    all_ = picture()
    assert codes(all_, ship(A, 60, 20, 120), ship(A, 0, 20.1, 120), ship(A, 60, 20, 120)) == ["tracks.backwards"]
    assert codes(all_, ship(B, 70, 21, 120)) == [] and all_.tracks[f"mmsi:{A}"].last.latitude_e7 == 200_000_000


def test_a_leap_of_500_km_is_not_followed() -> None:
    all_ = picture()
    assert codes(all_, ship(A, 0, 20, 120), ship(A, 60, 25, 120), ship(A, 120, 20.001, 120)) == ["tracks.jump"]
    assert all_.tracks[f"mmsi:{A}"].last.latitude_e7 == 200_010_000


def test_a_leap_that_no_ship_makes_is_followed_in_doubt() -> None:
    all_ = picture()
    assert codes(all_, ship(A, 0, 20, 120), ship(A, 60, 20.5, 120)) == ["tracks.leap"]
    assert all_.tracks[f"mmsi:{A}"].last.latitude_e7 == 205_000_000


def test_two_units_under_one_identity() -> None:
    all_ = picture()
    found = codes(all_, *(ship(A, 10 * n, 30 if n % 2 else 20, 120 + n / 1e4) for n in range(6)))
    assert found[:1] == ["tracks.jump"] and set(found[1:]) == {"tracks.twin"}


def test_what_no_ship_reports() -> None:
    all_ = picture()
    assert codes(all_, ship(A, 0, 20, 120, speed=110), ship(B, 0, 20, 120)) == ["tracks.out-of-range"]
    assert set(all_.tracks) == {f"mmsi:{B}"}


def test_a_time_far_ahead_moves_nothing_unless_a_second_unit_agrees() -> None:
    all_ = picture()
    far = AHEAD_MAX_MS / 1000 + 3_600
    assert codes(all_, ship(A, 0, 20, 120), ship(B, far, 21, 120), ship(B, far + 10, 21, 120)) == ["tracks.ahead"] * 2
    assert all_.now_ms == START_MS
    assert codes(all_, ship(A, far + 20, 20, 120)) == [] and all_.now_ms == START_MS + (far + 20) * 1000


def test_a_unit_that_is_heard_alone_after_a_gap_is_believed_at_its_third_report() -> None:
    all_ = picture()
    alone = [ship(A, seconds, 20, 120) for seconds in (0, 5_000, 5_010, 5_020, 5_030)]
    assert codes(all_, *alone) == ["tracks.ahead"] * 2 and all_.now_ms == START_MS + 5_030_000


def test_what_a_sighting_does_not_say_stays_as_it_was() -> None:
    all_ = picture()
    codes(all_, ship(A, 0, 20, 120, 12, 45), replace(ship(A, 60, 20.001, 120.001), speed_mm_h=None, course_tenths=None))
    last = all_.tracks[f"mmsi:{A}"].last
    assert (last.speed_mm_h, last.course_tenths) == (12 * KNOT, 450)


def test_an_aircraft_without_a_height_begins_no_track_and_on_the_ground_is_known() -> None:
    all_ = picture()
    plane = replace(
        ship(A, 0, 20, 120), category=Category.AIR, identity="icao:40621d", height_mm=None, on_surface=False
    )
    assert codes(all_, plane) == ["tracks.no-height"]
    assert codes(all_, replace(plane, time_ms=START_MS + 1, height_mm=1_000_000)) == [] and not all_.grounded
    assert codes(all_, replace(plane, time_ms=START_MS + 2, on_surface=True)) == [] and all_.grounded == {"icao:40621d"}
    assert codes(all_, replace(ship(A, 60, 20, 120), identity="icao:40621d")) == ["tracks.other-kind"]


def test_one_unit_that_floods() -> None:
    all_ = picture()
    found = codes(all_, *(ship(A, n / 10, 20, 120 + n / 1e5) for n in range(PER_MINUTE_MAX_COUNT + 50)))
    assert found == ["tracks.burst-of-one"]


def test_many_new_units_at_once_are_flagged_and_followed() -> None:
    all_ = picture()
    first = [ship(f"{100_000_000 + n}", n / 100, 20, 120) for n in range(400)]
    assert codes(all_, *first) == []  # a feed begins with all units new
    settle = [ship(A, seconds, 20, 120) for seconds in (100, 200, 290)]
    assert codes(all_, *settle) == []
    later = [ship(f"{200_000_000 + n}", 300 + n / 100, 21, 121) for n in range(NEW_PER_MINUTE_MAX_COUNT + 5)]
    assert codes(all_, *later) == ["tracks.burst"] * 5 and len(all_.tracks) == 401 + len(later)


def test_tracks_are_bounded_and_stale_ones_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    assert following.TRACKS_MAX_COUNT == limits.TRACKS_MAX_COUNT
    monkeypatch.setattr(following, "TRACKS_MAX_COUNT", 2)
    all_ = picture()
    assert codes(all_, ship(A, 0, 20, 120), ship(B, 0, 20, 121), ship("3", 1, 20, 122)) == ["tracks.too-many"]
    assert (
        codes(
            all_,
            ship(A, 100, 20, 120),
            ship(A, 200, 20, 120),
            ship(A, 300, 20, 120),
            ship(A, 400, 20, 120),
            ship(A, 500, 20, 120),
            ship("3", 601, 20, 122),
        )
        == []
    )
    assert set(all_.tracks) == {f"mmsi:{A}", "mmsi:3"}
