"""Proposals clear everything, and nothing cheaper of their kind does (spec: deconfliction §10.1–§10.4)."""

from random import Random

import pytest

from parley.base.errors import LocalError
from parley.base.limits import AMEND_VOLUMES_MAX_COUNT
from parley.deconflict import amend, criteria
from parley.deconflict.screen import State, judge
from parley.deconflict.volume import Volumes, joined, volume
from tests.deconflict import generate

CRITERIA = criteria.load()
HOUR = 3_600_000
MINUTE = 60_000
CIRCLE = [0, 0, 9_260_000, [200_000_000, 1_200_000_000]]
BAND = [0, 3_000_000, 6_000_000]
WINDOW = [100 * HOUR, 110 * HOUR]


def by_kind(area, heights, window, others: Volumes) -> dict[str, amend.Proposal]:
    return {p.kind: p for p in amend.proposals(area, heights, window, others, CRITERIA)}


def clears(proposal: amend.Proposal, others: Volumes) -> bool:
    own = volume(proposal.area, proposal.heights, proposal.window)
    return all(judge(own, others, CRITERIA, 0, j).state == State.CLEAR for j in range(len(others)))


def test_one_in_the_way() -> None:
    other = volume(CIRCLE, [0, 5_000_000, 8_000_000], [109 * HOUR, 130 * HOUR])
    found = by_kind(CIRCLE, BAND, WINDOW, other)
    assert found["time"].amount == -HOUR - 30 * MINUTE and found["time"].cost == 3
    assert found["height"].amount in (-1_304_800, -1_304_801)
    assert 27_780_000 <= found["place"].amount < 28_000_000  # two radii and the separation
    assert all(clears(p, other) for p in found.values())


def test_nothing_in_the_way_costs_nothing() -> None:
    other = volume(CIRCLE, BAND, [500 * HOUR, 501 * HOUR])
    assert all(p.amount == 0 and p.cost == 0 for p in by_kind(CIRCLE, BAND, WINDOW, other).values())


def test_a_gap_between_two_is_found() -> None:
    before = volume(CIRCLE, BAND, [90 * HOUR, 101 * HOUR])
    after = volume(CIRCLE, BAND, [113 * HOUR, 114 * HOUR])
    others = joined([before, after])
    found = by_kind(CIRCLE, BAND, WINDOW, others)
    assert found["time"].amount == 90 * MINUTE and clears(found["time"], others)


def test_a_kind_that_cannot_is_left_out() -> None:
    always = volume(CIRCLE, [0, 0, 40_000_000], [0, 1000 * HOUR])
    assert by_kind(CIRCLE, BAND, WINDOW, always).keys() == {"place"}


def test_no_proposal_begins_before_the_earliest_moment() -> None:
    other = volume(CIRCLE, BAND, [109 * HOUR, 130 * HOUR])
    limits = amend.Limits(earliest_ms=99 * HOUR)
    found = {p.kind: p for p in amend.proposals(CIRCLE, BAND, WINDOW, other, CRITERIA, limits)}
    assert found["time"].amount == 30 * HOUR + 30 * MINUTE  # an hour and a half earlier would begin too soon
    assert clears(found["time"], other)


def test_what_would_be_looked_through_for_too_long_is_refused() -> None:
    many = volume(CIRCLE, BAND, WINDOW)
    while len(many) <= AMEND_VOLUMES_MAX_COUNT:
        many = joined([many, many])
    with pytest.raises(LocalError, match="too-many-volumes"):
        amend.proposals(CIRCLE, BAND, WINDOW, many, CRITERIA)


@pytest.mark.parametrize("seed", range(8))
def test_proposals_clear_all_and_none_cheaper_does(seed: int) -> None:
    random = Random(seed)
    at = generate.centre(random)
    found: list[Volumes] = []
    while len(found) < 8:
        low, start = random.randrange(0, 9_000_000), random.randrange(0, 48 * HOUR)
        band = [random.choice((0, 0, 0, 2, 3)), low, low + random.randrange(2_000_000)]
        place = generate.ahead(at, random.uniform(0, 360), random.uniform(0, 60_000))
        try:
            found.append(volume(generate.area(random, place, (0, 1, 2)), band, [start, start + 12 * HOUR]))
        except LocalError:
            continue
    others = joined(found)
    area, band, window = [0, 0, 15_000_000, generate.wire(*at)], [0, 2_000_000, 4_000_000], [20 * HOUR, 26 * HOUR]
    proposals = by_kind(area, band, window, others)
    assert proposals and all(clears(p, others) for p in proposals.values())
    if "time" in proposals:
        amount = abs(proposals["time"].amount)
        for shift in range(0, amount, 20 * MINUTE):
            for sign in (-1, 1):
                if window[0] + sign * shift >= 0:
                    assert not clears(moved_time(area, band, window, sign * shift), others)
    if "height" in proposals:
        for shift in range(0, abs(proposals["height"].amount), 50_000):
            for sign in (-1, 1):
                moved = [band[0], band[1] + sign * shift, band[2] + sign * shift]
                assert not clears(amend.Proposal("height", 0, 0, 0, area, moved, window), others)


def moved_time(area, band, window, shift: int) -> amend.Proposal:
    return amend.Proposal("time", shift, 0, 0, area, band, [window[0] + shift, window[1] + shift])


@pytest.mark.parametrize("seed", range(6))
def test_a_whole_notice_is_moved_as_one(seed: int) -> None:
    """spec: deconfliction §10.5"""
    random = Random(seed)
    at = generate.centre(random)
    near = [generate.wire(*generate.ahead(at, random.uniform(0, 360), random.uniform(0, 40_000))) for _ in range(5)]
    starts = [random.randrange(0, 40 * HOUR) for _ in range(3)]
    others = joined(
        [
            volume([0, 0, 4_000_000, place], [0, 0, 3_000_000], [start, start + 4 * HOUR])
            for place, start in zip(near[:3], starts, strict=True)
        ]
    )
    areas, band, spans = (
        [[0, 0, 5_000_000, place] for place in near[3:]],
        [0, 0, 2_000_000],
        [[6 * HOUR, 8 * HOUR], [30 * HOUR, 32 * HOUR]],
    )
    found = amend.together(areas, band, spans, others, CRITERIA)
    assert {one.kind for one in found} == {"time", "height", "place"} or not any(
        judge(volume(area, band, span), others, CRITERIA, 0, j).state for area in areas for span in spans for j in range(len(others))
    )  # fmt: skip
    for one in found:
        shift = one.amount if one.kind == "time" else 0
        for area in one.areas:
            for begin, end in spans:
                moved = volume(area, one.heights, [begin + shift, end + shift])
                assert all(judge(moved, others, CRITERIA, 0, j).state == State.CLEAR for j in range(len(others)))


def test_one_area_and_one_span_are_moved_as_a_volume_is() -> None:
    others = joined(
        [volume(CIRCLE, BAND, WINDOW), volume(CIRCLE, [0, 0, 100_000], [WINDOW[0] + HOUR, WINDOW[1] + 9 * HOUR])]
    )
    one = {p.kind: (p.amount, p.bearing_deg, p.cost) for p in amend.proposals(CIRCLE, BAND, WINDOW, others, CRITERIA)}
    whole = {
        p.kind: (p.amount, p.bearing_deg, p.cost) for p in amend.together([CIRCLE], BAND, [WINDOW], others, CRITERIA)
    }
    assert one == whole
    assert [p.cost for p in amend.together([CIRCLE], BAND, [WINDOW], others, CRITERIA)] == sorted(
        cost for *_, cost in one.values()
    )
