"""Claims of notices: spans, bands, ends; stages and lead times (spec: deconfliction §11.5–§11.8)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.procedures import claim
from parley.procedures.claim import DAY_MS, Stage, Standing, spans
from parley.procedures.notice import Notice
from tests.procedures.test_notice import AREA, CANCELS, COMPLETES, FAR, changed, ended, head, only, opened

HOUR = 3_600_000
AT = head(0, 0)


def notice(*facts: object, windows: list[list[int]] | None = None, **fields: object) -> Notice:
    given = {34: windows or [[10 * HOUR, 20 * HOUR]], **{int(key[1:]): value for key, value in fields.items()}}
    return only([opened(AT, fields=given), *facts])


# -- spans

hours = st.integers(0, 24 * 12)
periods = st.tuples(hours, st.integers(1, 24 * 5)).map(lambda p: [p[0] * HOUR, (p[0] + p[1]) * HOUR])


@settings(max_examples=300)
@given(st.lists(periods, min_size=1, max_size=4), st.none() | periods)
def test_spans_are_the_hours_of_the_windows(windows: list[list[int]], daily: list[int] | None) -> None:
    """Against the definition, half hour by half hour."""
    found = spans(windows, daily)
    assert found == sorted(set(found)) and all(begin < end for begin, end in found)

    def in_hours(t: int) -> bool:
        return daily is None or (t - daily[0]) % DAY_MS < daily[1] - daily[0]

    def meant(t: int, window: list[int]) -> bool:
        empty = not any(in_hours(u) for u in range(window[0], window[1], HOUR // 2))
        return window[0] <= t < window[1] and (in_hours(t) or empty)

    for t in range(0, 18 * DAY_MS, HOUR // 2):
        assert any(begin <= t < end for begin, end in found) == any(meant(t, window) for window in windows), t


def test_more_days_than_a_year_are_claimed_whole() -> None:
    year, long, daily = [0, 366 * DAY_MS], [0, 253_402_300_799_999], [HOUR, 2 * HOUR]
    assert len(spans([year], daily)) == 366
    assert spans([long], daily) == [tuple(long)]
    assert spans([year, [DAY_MS, 99 * DAY_MS]], daily) == [tuple(year), (DAY_MS, 99 * DAY_MS)]


def test_daily_hours_over_midnight_hold_from_the_evening_before() -> None:
    assert spans([[DAY_MS, 2 * DAY_MS]], [22 * HOUR, 26 * HOUR]) == [(DAY_MS, 26 * HOUR), (46 * HOUR, 48 * HOUR)]


# -- claims


def test_without_a_height_all_heights_are_claimed_and_without_an_area_nothing() -> None:
    assert claim.claims(notice()) == [claim.Claim(AREA, [0, -12_000_000, 40_000_000_000], [10 * HOUR, 20 * HOUR])]
    assert claim.claims(notice(_33=[3, 0, 5]))[0].heights == [3, 0, 5]
    assert len(claim.claims(notice(_32=[AREA, FAR], windows=[[1, 2], [3, 4]]))) == 4
    assert claim.claims(notice(_32=None)) == []


@pytest.mark.parametrize(
    ("time", "moment", "held"),
    [
        (5, 15, [(10, 15)]), (5, 5, []), (12, 5, [(10, 12)]), (30, 25, [(10, 20)]), (5, 10, []), (5, 99, [(10, 20)]),
    ],
)  # fmt: skip
def test_an_end_cuts_the_spans_at_its_moment_and_not_before_it_was_said(
    time: int, moment: int, held: list[tuple[int, int]]
) -> None:
    found = notice(ended(CANCELS, head(0, 1), AT, time * HOUR, moment * HOUR))
    assert claim.held(found) == [(begin * HOUR, end * HOUR) for begin, end in held]
    assert claim.is_in_force(found, 11 * HOUR) == bool(held)
    assert not claim.is_in_force(found, 20 * HOUR)


# -- stages


def test_stages_in_their_order() -> None:
    plain = notice(windows=[[10 * HOUR, 12 * HOUR], [15 * HOUR, 20 * HOUR]])
    times = [9, 10, 13, 19.9, 20]
    wanted = [Stage.NOTIFIED, *[Stage.IN_PROGRESS] * 3, Stage.NOT_REPORTED]
    assert [claim.stage(plain, int(t * HOUR)) for t in times] == wanted
    assert [claim.due(plain, t * HOUR) for t in (9, 13, 30)] == [10 * HOUR, 20 * HOUR, 20 * HOUR]
    assert not claim.is_in_force(plain, 13 * HOUR) and claim.is_in_force(plain, 15 * HOUR)
    moved = notice(changed(head(0, 1), AT, 5, {34: [[30 * HOUR, 40 * HOUR]]}))
    assert claim.stage(moved, 12 * HOUR) == Stage.CHANGED and claim.stage(moved, 30 * HOUR) == Stage.IN_PROGRESS
    for form, stage in ((CANCELS, Stage.CANCELLED), (COMPLETES, Stage.COMPLETED)):
        over = notice(ended(form, head(0, 1), AT, 5, 5))
        assert claim.stage(over, 0) == claim.stage(over, 99 * HOUR) == stage and claim.due(over, 0) is None


def test_a_plan_without_times_claims_nothing_until_a_change_gives_them() -> None:
    plan = opened(AT, fields={34: None})
    found = only([plan])
    assert claim.claims(found) == [] and claim.stage(found, 99) == Stage.NOTIFIED and claim.due(found, 99) is None
    assert claim.lead(found, found.stands) == claim.Lead(0, None, None, Standing.NONE_DUE)
    found = only([plan, changed(head(0, 1), AT, 5, {34: [[10, 20]]})])
    assert len(claim.claims(found)) == 1 and claim.lead(found, found.stands).by_author_ms == 5


# -- lead times: 72 ms by the tests' form


@pytest.mark.parametrize(
    ("signed", "stored", "doubt", "standing"),
    [
        (28, None, 0, Standing.IN_TIME), (29, None, 0, Standing.SHORT), (0, 28, 0, Standing.IN_TIME), (0, 29, 0, Standing.SHORT),
        (0, 28, 1, Standing.DISPUTED), (0, 29, 1, Standing.DISPUTED), (0, 27, 1, Standing.IN_TIME), (0, 30, 1, Standing.SHORT),
        (29, 0, 50, Standing.SHORT), (150, 150, 0, Standing.SHORT),
    ],
)  # fmt: skip
def test_lead_time_counts_from_the_later_of_signed_and_stored(
    signed: int, stored: int | None, doubt: int, standing: Standing
) -> None:
    found = only([opened(AT, signed, fields={34: [[100, 200]]})])
    lead = claim.lead(found, found.stands, stored, doubt)
    assert lead == claim.Lead(72, 100 - signed, None if stored is None else 100 - stored, standing)


def test_a_change_of_time_or_place_is_due_anew_and_another_is_not() -> None:
    at = [opened(AT, 0, fields={34: [[100, 200], [300, 400]]}), changed(head(0, 1), AT, 250, {32: [FAR]})]
    found = only([*at, changed(head(0, 2), head(0, 1), 260, {})])
    leads = [claim.lead(found, version) for version in found.versions]
    assert [lead.standing for lead in leads] == [Standing.IN_TIME, Standing.SHORT, Standing.NONE_DUE]
    assert leads[1].by_author_ms == 50  # to the span that is still ahead
