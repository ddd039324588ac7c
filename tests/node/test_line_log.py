"""The node's own log of the line: what was seen at every minute, over restarts, and never more than what was seen."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base import limits
from parley.base.instant import MINUTE
from parley.node.line_log import LineMinutes
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import pair, sent, view


def seen(station: Station, minutes: int) -> list[list[str]]:
    """What the log says of each of the last ``minutes``, this one included, the oldest first."""
    now = station.now()
    found: list[list[str]] = []
    for run in station.running.line_log.read(now - (minutes - 1) * MINUTE, now):
        found += [run.seen] * ((run.until - run.since) // MINUTE)
    assert len(found) == minutes
    return found


def at_a_full_minute() -> tuple[World, Station, Station]:
    world, a, b = pair()
    world.run(60 - a.now() / 1000 % 60 + 1)
    return world, a, b


def test_up_down_and_silent_are_told_apart_minute_by_minute() -> None:
    world, a, b = at_a_full_minute()
    world.run(120)
    world.network.cut(a.id, b.id)
    world.run(120)
    world.network.mend(a.id, b.id)
    world.run(60)
    world.network.cut(a.id, b.id, told=False)
    world.run(120)
    assert seen(a, 8) == [
        ["UP"], ["UP"], ["UP", "DOWN"], ["DOWN"], ["UP", "DOWN"], ["UP", "SILENT"], ["SILENT"], ["SILENT"],
    ]  # fmt: skip


def test_where_the_node_did_not_run_the_log_says_nothing() -> None:
    world, a, _ = at_a_full_minute()
    world.run(60)
    a.stop()
    world.run(180)
    world.restart(a)
    world.run(60)
    told = seen(a, 6)
    assert told[0] == ["UP"] and [] in told[1:4] and "UP" in told[-1]
    assert ["DOWN"] not in told[:4], "not running is not down"


def test_the_log_outlives_the_process_but_for_its_last_minute() -> None:
    world, a, _ = at_a_full_minute()
    world.run(300)
    before = seen(a, 5)
    a.stop()
    world.restart(a)
    assert seen(a, 5)[:-1] == before[:-1]


def test_no_answer_carries_what_its_author_signed_of_the_line() -> None:
    world, a, b = pair()
    asked = sent(world, a, wanted_by=a.now() + 5_000)
    world.run(10)
    world.network.cut(a.id, b.id)
    unreached = sent(world, a, wanted_by=a.now() + 5_000)
    world.run(10)
    words = [
        step for told in (asked, unreached) for step in view(a, told).ladders[0].steps if step.level == "NO_ANSWER"
    ]
    assert [step.line for step in words] == ["up", "down"]
    assert words[1].last_frame is not None and words[1].last_frame < words[1].at


@settings(max_examples=20)
@given(st.integers(0, 2**52), st.integers(0, 2**52))
def test_whatever_is_asked_for_is_bounded_and_whole(since: int, until: int) -> None:
    station = WORLD[1]
    runs = station.running.line_log.read(since, until)
    assert sum(run.until - run.since for run in runs) <= limits.LINE_LOG_ASKED_MIN * MINUTE
    for one, other in pairwise(runs):
        assert one.until == other.since and one.seen != other.seen
    assert all(isinstance(run, LineMinutes) for run in runs)


WORLD = pair()
