"""When a place was reached, looked up long after."""

from hypothesis import given
from hypothesis import strategies as st

from parley.line import trace as traces
from parley.line.trace import TRACE_MAX_COUNT, Trace


def test_everything_up_to_a_place_is_reached_with_it() -> None:
    trace = Trace()
    trace.reach(4, 100)
    trace.reach(9, 200)
    assert [trace.first_reached(seq) for seq in (0, 4, 5, 9, 10)] == [100, 100, 200, 200, None]
    assert trace.first(5) == 200 and trace.first(10) is None


def test_the_first_time_counts() -> None:
    trace = Trace()
    trace.reach(4, 100)
    trace.reach(3, 150)
    trace.reach(4, 150)
    assert trace.first_reached(4) == 100
    trace.single(7, 120)
    trace.single(7, 130)
    assert trace.first_single(7) == 120


def test_steps_of_one_instant_are_one() -> None:
    trace = Trace()
    trace.reach(4, 100)
    trace.reach(6, 100)
    assert trace.first_reached(6) == 100 and trace.first_reached(0) == 100


def test_the_earlier_of_both_ways_is_told() -> None:
    trace = Trace()
    trace.single(9, 50)
    trace.reach(9, 200)
    assert (trace.first(9), trace.first_reached(9), trace.first_single(9)) == (50, 200, 50)
    trace.single(3, 300)
    assert trace.first(3) == 200


def test_it_stays_bounded() -> None:
    trace = Trace()
    for seq in range(TRACE_MAX_COUNT + 2):
        trace.reach(seq, 1_000 + seq)
        trace.single(seq, seq)
    assert len(trace._seqs) <= TRACE_MAX_COUNT and len(trace._single) <= TRACE_MAX_COUNT
    assert trace.first_reached(TRACE_MAX_COUNT + 1) == 1_000 + TRACE_MAX_COUNT + 1
    assert trace.first_single(0) is None


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 30)), max_size=40))
def test_it_answers_as_a_plain_list_would(steps: list[tuple[bool, int]]) -> None:
    trace, done = Trace(), list[tuple[bool, int, int]]()
    for time, (whole, seq) in enumerate(steps):
        (trace.reach if whole else trace.single)(seq, time)
        done.append((whole, seq, time))
    for place in range(32):
        reached = [time for whole, seq, time in done if whole and seq >= place]
        single = [time for whole, seq, time in done if not whole and seq == place]
        assert trace.first_reached(place) == min(reached, default=None)
        assert trace.first_single(place) == min(single, default=None)
        assert trace.first(place) == min(reached + single, default=None)
    assert traces.TRACE_MAX_COUNT > 0
