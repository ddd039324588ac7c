"""Verdicts against the slow oracle (spec: deconfliction §1.1, §1.2, §6.1–§6.9)."""

import os
from random import Random
from typing import Any

import pytest

from parley.base.errors import LocalError
from parley.deconflict import bulk, criteria, screen
from parley.deconflict.separation import State, lateral_margin_m, rules
from parley.deconflict.volume import Volumes, volume
from tests.deconflict import generate, oracle

CRITERIA = criteria.load()
REQUIRED_M = CRITERIA.volumes.lateral_mm / 1000
DAY = [0, 86_400_000]
SURFACE = [0, 0, 0]


def at_sea(area: Any) -> Volumes:
    return volume(area, SURFACE, DAY)


def proved(a: list[Any], b: list[Any]) -> State:
    """The state, after the oracle has proved it, and that both orders give the same verdict."""
    one, two = at_sea(a), at_sea(b)
    verdict = screen.judge(one, two, CRITERIA)
    assert verdict == screen.judge(two, one, CRITERIA)
    first, second = oracle.figure(a), oracle.figure(b)
    charts = a[1] != b[1]
    margin = lateral_margin_m(REQUIRED_M + first.pad_m + second.pad_m, charts)
    assert oracle.proves(first, second, verdict.state, REQUIRED_M, margin), (a, b, verdict)
    return verdict.state


def prove_many(seed: int, count: int) -> dict[State, int]:
    random = Random(seed)
    found = dict.fromkeys(State, 0)
    done = 0
    while done < count:
        kind = random.random()
        if kind < 0.1:
            a, b = generate.circles_apart(random, REQUIRED_M + random.choice((0, 0.5, 3, 50)) * random.uniform(-1, 1))
        else:
            a, b = generate.pair(random, (0, 1, 2, 3) if kind < 0.12 else (0, 1, 2))
        try:
            found[proved(a, b)] += 1
            done += 1
        except LocalError as error:
            assert error.code in ("deconflict.crosses-itself", "deconflict.no-area", "deconflict.point-twice"), (a, b)
    return found


def test_states_hold_by_the_oracle() -> None:
    found = prove_many(1, 1_500)
    assert min(found.values()) > 10, found


def at_the_limit(random: Random) -> tuple[list[Any], list[Any]]:
    """Two areas, any shapes, so far apart that their verdict is a matter of decimetres."""
    a, b = generate.pair(random, (0, 1, 2, 3))
    lateral = screen.judge(at_sea(a), at_sea(b), CRITERIA).lateral_m
    if b[0] == 0 and lateral[0] > REQUIRED_M:
        b = [0, b[1], min(10**9, b[2] + round((lateral[0] - REQUIRED_M + random.uniform(-0.5, 1)) * 1000)), b[3]]
    return a, b


def test_many_at_once_are_judged_as_one_by_one_in_either_order() -> None:
    random, rule, found = Random(3), rules(CRITERIA), dict.fromkeys(State, 0)
    for _ in range(3_000):
        try:
            a, b = (at_sea(area) for area in at_the_limit(random))
        except LocalError:
            continue
        state = screen.judge(a, b, CRITERIA).state
        assert bulk.state(bulk.flat(a), 0, bulk.flat(b), 0, rule) == state
        assert bulk.state(bulk.flat(b), 0, bulk.flat(a), 0, rule) == state
        found[state] += 1
    assert min(found.values()) > 50, found


@pytest.mark.soak
def test_states_hold_by_the_oracle_for_long() -> None:
    count = int(os.environ.get("PARLEY_SOAK_PAIRS", "100000"))
    found = prove_many(2, count)
    assert min(found.values()) > count // 150, found
