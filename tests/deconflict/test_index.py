"""The index gives all that is not clear, and follows what comes and goes (spec: deconfliction §7.1–§7.5)."""

from random import Random

import numpy as np
import pytest

from parley.base.errors import LocalError
from parley.deconflict import bulk, criteria, index, screen, tree
from parley.deconflict.boxes import Boxes, boxes
from parley.deconflict.index import Index, pack
from parley.deconflict.separation import rules
from parley.deconflict.volume import Volumes, joined, volume
from tests.deconflict import generate

CRITERIA = criteria.load()
RULES = rules(CRITERIA)
HOUR = 3_600_000
PLACES = [(20.0, 120.0), (10.0, 179.9), (-40.0, -179.5), (89.0, 30.0), (-89.8, 0.0), (0.0, 0.0)]


def some(random: Random, count: int) -> list[Volumes]:
    """Volumes crowded about few places, over a week, some for years, over every datum."""
    places = PLACES
    found: list[Volumes] = []
    while len(found) < count:
        at = generate.ahead(random.choice(places), random.uniform(0, 360), random.uniform(0, 300_000))
        low = random.randrange(0, 9_000_000)
        start = random.randrange(0, 168 * HOUR)
        length = random.choice((HOUR, 24 * HOUR, 24 * HOUR, 400 * 24 * HOUR))
        band = [random.choice((0, 0, 0, 1, 2, 3, 4)), low, low + random.randrange(0, 2_000_000)]
        try:
            found.append(volume(generate.area(random, at, (0, 1, 2)), band, [start, start + length]))
        except LocalError:
            continue
    return found


def plain(held: list[Volumes], alive: set[int], asked: Volumes) -> dict[int, int]:
    """Every pair, one by one."""
    states = {number: screen.judge(asked, held[number], CRITERIA).state for number in alive}
    return {number: int(state) for number, state in states.items() if state}


@pytest.mark.parametrize("seed", range(3))
def test_nothing_that_is_not_clear_is_left_out(seed: int) -> None:
    random = Random(seed)
    held = some(random, 400)
    flat, row = bulk.flat(joined(held)), Index(boxes(joined(held), RULES))
    met = 0
    for asked in some(random, 60) + held[:60]:
        numbers, states = bulk.against(row, flat, asked, RULES)
        found = dict(zip(numbers.tolist(), states.tolist(), strict=True))
        assert found == plain(held, set(range(len(held))), asked)
        met += len(found)
    assert met > 60


def test_it_follows_what_comes_and_goes() -> None:
    random = Random(5)
    held = some(random, 300)
    row = Index(boxes(joined(held[:50]), RULES))
    alive = set(range(50))
    snapshot = None
    for step in range(250):
        numbers = row.add(boxes(held[50 + step], RULES))
        alive.update(numbers.tolist())
        if step % 3 == 0:
            gone = random.choice(sorted(alive))
            row.remove(gone)
            alive.remove(gone)
        if step == 100:
            snapshot = pack(row.snapshot())
        if step == 150:
            assert snapshot is not None
            row.adopt(snapshot)  # packed elsewhere; fifty came since
        if step % 10 == 0:
            asked = held[random.randrange(len(held))]
            numbers, states = bulk.against(row, bulk.flat(joined(held)), asked, RULES)
            assert dict(zip(numbers.tolist(), states.tolist(), strict=True)) == plain(held, alive, asked)
    assert len(row) == len(alive)


def test_what_is_gone_cannot_go_again_and_old_packings_are_refused() -> None:
    held = joined(some(Random(6), 5))
    row = Index(boxes(held, RULES))
    old = pack(row.snapshot())
    row.add(boxes(held, RULES))
    row.adopt(pack(row.snapshot()))
    row.remove(3)
    for number in (3, -1, 10):
        with pytest.raises(LocalError, match="no-such-volume"):
            row.remove(number)
    with pytest.raises(LocalError, match="older-packing"):
        row.adopt(old)
    assert len(row) == 9 and not row.wants_packing()


def test_an_index_that_knows_more_than_its_volumes_is_refused() -> None:
    held = some(Random(6), 5)
    row = Index(boxes(joined(held), RULES))
    assert len(bulk.against(row, bulk.flat(joined(held)), held[4], RULES)[0])
    with pytest.raises(LocalError, match="no-such-volume"):
        bulk.against(row, bulk.flat(joined(held[:4])), held[4], RULES)


def test_an_empty_index_takes_and_gives() -> None:
    none = Boxes(np.empty((0, 4)), np.empty((0, 4)))
    row = Index(none)
    held = some(Random(7), 3)
    assert len(row.query(boxes(held[0], RULES))) == 0
    row.add(boxes(held[0], RULES))
    assert row.query(boxes(held[0], RULES)).tolist() == [0]


def test_it_asks_to_be_packed_when_much_has_come() -> None:
    one = boxes(some(Random(8), 1)[0], RULES)
    row = Index(one)
    many = Boxes(np.repeat(one.low, index.REPACK_COUNT, axis=0), np.repeat(one.high, index.REPACK_COUNT, axis=0))
    row.add(many)
    assert row.wants_packing()
    row.adopt(pack(row.snapshot()))
    assert not row.wants_packing() and len(row.query(one)) == len(row)


def round_the_pole(west: int, width: int) -> Volumes:
    """A corridor at 88° north over many longitudes: its box may reach far beyond 360°."""
    points = [[880_000_000, (west + k + 180) % 360 * 10_000_000 - 1_800_000_000] for k in range(0, width + 1, 10)]
    return volume([2, 0, 2_000_000, *points], [0, 0, 0], [0, HOUR])


@pytest.mark.parametrize("west", range(-180, 180, 30))
def test_boxes_that_reach_far_round_the_pole_are_met_from_every_longitude(west: int) -> None:
    held = round_the_pole(west, 300)
    row = Index(boxes(held, RULES))
    whole = tree.build(*row.snapshot()[:2])
    asked = joined(
        [volume([0, 0, 1_000, [880_000_000, lon * 10_000_000]], [0, 0, 0], [0, HOUR]) for lon in range(-180, 180, 10)]
    )
    states = [int(screen.judge(asked, held, CRITERIA, i, 0).state) for i in range(len(asked))]
    met = [(i, 0, s) for i, s in enumerate(states) if s]
    assert len(met) > 30
    pairs = bulk.all_pairs(whole, held, asked, RULES, 0, len(asked)).tolist()
    assert sorted(map(tuple, pairs)) == met
    for i, state in enumerate(states):
        assert bulk.against(row, bulk.flat(held), asked, RULES, i)[1].tolist() == [state] * (state > 0)


def test_all_pairs_are_those_one_by_one() -> None:
    random = Random(9)
    held, asked = joined(some(random, 1_000)), joined(some(random, 100))
    row = Index(boxes(held, RULES))
    whole = tree.build(*row.snapshot()[:2])
    pairs = (
        bulk.all_pairs(whole, held, asked, RULES, 0, 70).tolist()
        + bulk.all_pairs(whole, held, asked, RULES, 70, 100).tolist()
    )
    single = []
    for i in range(len(asked)):
        numbers, states = bulk.against(row, bulk.flat(held), asked, RULES, i)
        single += [[i, j, s] for j, s in zip(numbers.tolist(), states.tolist(), strict=True)]
    assert sorted(pairs) == single and len(pairs) > 100
