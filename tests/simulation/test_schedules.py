"""Drawn schedules: 2,000 in every run of the tests, 100,000 in the soak. A seed is all that a failure needs to be told.

``python -m parley.testing.playbook SEED`` plays one again and tells what happens in it.
"""

import os
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import pytest

from parley.record import elide
from parley.testing.playbook import plan, play

COUNT = int(os.environ.get("PARLEY_SCHEDULES", "2000"))
"""The compiled run plays fewer: those in full are for the sources as they stand."""
CHANGING_COUNT = 200
TALKING_COUNT = 200
CHUNK_COUNT = 50
CARRYING_COUNT = 100
FOUND = (13663,)
"""Seeds that a soak found: each stands for a fault that was mended. 13663: a snapshot of folds that were due to be folded anew."""
FOUND_CHANGING = (2935, 3089, 6237, 6501, 6567, 7576, 8496, 8753, 8929, 10646, 11047)
"""The same for posts that join and change keys. 2935 to 8929: a frame of a post whose card was forgotten in a restart. 10646: the
world published nothing while all honest posts asked before they wrote. 11047: in it, all of them had taken keys of no card."""
SOAK_COUNT = 100_000


def failure(seed: int, changing: bool = False, talking: bool = False, carrying: bool = False) -> str:
    """What is wrong in the schedule of ``seed``, and how to see it; nothing if it holds."""
    try:
        play(seed, changing=changing, talking=talking, carrying=carrying)
    except Exception as error:
        kind = f"{type(error).__name__}: {error}"[:800]
        ways = {"--changing ": changing, "--talking ": talking, "--carrying ": carrying}
        how = "".join(way for way, is_on in ways.items() if is_on)
        return f"seed {seed}: {kind}\n    replay: python -m parley.testing.playbook {how}{seed}"
    return ""


def failures(seeds: range, changing: bool = False, talking: bool = False) -> list[str]:
    return [found for seed in seeds if (found := failure(seed, changing, talking))]


@pytest.mark.parametrize("first", range(0, COUNT, CHUNK_COUNT))
def test_schedules_hold(first: int) -> None:
    found = failures(range(first, first + CHUNK_COUNT))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("seed", FOUND)
def test_schedules_hold_that_once_did_not(seed: int) -> None:
    assert not failure(seed)


@pytest.mark.parametrize("seed", FOUND_CHANGING)
def test_schedules_with_changing_posts_hold_that_once_did_not(seed: int) -> None:
    assert not failure(seed, changing=True)


@pytest.mark.parametrize("first", range(0, CHANGING_COUNT, CHUNK_COUNT))
def test_schedules_hold_in_which_posts_join_and_change_their_keys(first: int) -> None:
    found = failures(range(first, first + CHUNK_COUNT), changing=True)
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("first", range(0, TALKING_COUNT, CHUNK_COUNT))
def test_schedules_hold_in_which_officers_carry_on_calls_and_incidents(first: int) -> None:
    """With every second chunk, posts join and change their keys meanwhile."""
    found = failures(range(first, first + CHUNK_COUNT), changing=first // CHUNK_COUNT % 2 == 1, talking=True)
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("first", range(0, CARRYING_COUNT, CHUNK_COUNT))
def test_schedules_hold_in_which_documents_are_brought(first: int) -> None:
    """Every addressed honest post comes to hold each document that any honest post holds, and opens it."""
    seeds = range(first, first + CHUNK_COUNT)
    changing = first // CHUNK_COUNT % 2 == 1
    found = [why for seed in seeds if (why := failure(seed, changing=changing, carrying=True))]
    assert not found, "\n" + "\n".join(found)


def test_documents_are_attached_and_asked_for() -> None:
    acts = Counter[str]()
    for seed in range(8):
        acts += play(seed, carrying=True).acts
    assert {"attach", "ask"} <= acts.keys()


def test_officers_carry_on_calls_and_incidents() -> None:
    acts = Counter[str]()
    for seed in range(8):
        acts += play(seed, talking=True).acts
    assert {"begin", "reply", "add", "look"} <= acts.keys()


def test_posts_join_and_change_their_keys() -> None:
    acts = Counter[str]()
    for seed in range(8):
        acts += play(seed, changing=True).acts
    assert {"join", "publish", "renew", "take key", "lose key"} <= acts.keys()


def test_schedules_hold_though_nothing_comes_out_of_narrow_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stands in the way of rebuilding, nothing is lost by it and nobody accused (spec: line §9.4, §9.5)."""
    monkeypatch.setattr(elide, "_base", lambda given, before, announced: 1)
    narrow = [seed for seed in range(60) if plan(seed).settings.narrow]
    found = [why for seed in narrow if (why := failure(seed))]
    assert len(narrow) > 20 and not found, "\n" + "\n".join(found)


def test_a_seed_stands_for_one_schedule() -> None:
    """The same seed gives the same world, to the last frame: otherwise nothing could be replayed."""
    for seed in (1, 4, 27):
        one, other = play(seed), play(seed)
        assert (one.frames, one.entries, one.level_after_s, one.acts) == (
            other.frames,
            other.entries,
            other.level_after_s,
            other.acts,
        )
        assert one.digest == other.digest


def test_schedules_differ_in_all_that_matters() -> None:
    """The plans of the seeds that are played have every kind of fault, and worlds without it."""
    plans = [plan(seed) for seed in range(COUNT)]
    for name in ("loss", "duplication", "flip", "straggle", "in_order"):
        assert {bool(getattr(one.faults.wire, name)) for one in plans} == {True, False}, name
    for name in ("commit_lost", "commit_kept", "fence_fails", "crash", "clock_offset_most", "clock_drift_ppm"):
        assert {bool(getattr(one.faults, name)) for one in plans} == {True, False}, name
    assert {one.lying for one in plans} == {True, False}
    assert {one.settings.narrow for one in plans} >= {frozenset(), frozenset({"wire"}), frozenset({"satellite"})}
    assert {one.posts for one in plans} >= {(1, 1), (1, 1, 1), (2, 1), (2, 2)}
    acts = Counter[str]()
    for seed in range(20):
        acts += play(seed).acts
    assert len(acts) >= 15


@pytest.mark.soak
def test_many_schedules_hold() -> None:
    """On all cores, with a line of progress; PARLEY_SOAK_FIRST moves on to seeds that were not played yet."""
    first = int(os.environ.get("PARLEY_SOAK_FIRST", COUNT))
    chunks = [range(at, at + CHUNK_COUNT) for at in range(first, first + SOAK_COUNT, CHUNK_COUNT)]
    began, done, found = time.monotonic(), 0, list[str]()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for result in pool.map(failures, chunks):
            done += CHUNK_COUNT
            found += result
            if done % (20 * CHUNK_COUNT) == 0 or result:
                rate = done / (time.monotonic() - began)
                print(f"{done} of {SOAK_COUNT} schedules, {rate:.0f}/s, {len(found)} failed", flush=True)
            for line in result:
                print(line, flush=True)
    changing = chunks[: len(chunks) // 10]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for result in pool.map(failures, changing, [True] * len(changing)):
            found += result
        for result in pool.map(failures, changing, [False] * len(changing), [True] * len(changing)):
            found += result
    assert not found, "\n" + "\n".join(found[:50])
