"""The bound on another clock: from four timestamps, never wrong for an honest peer (spec: line §3.3)."""

from hypothesis import given
from hypothesis import strategies as st

from parley.base.instant import HOUR, MINUTE
from parley.line.clocks import DRIFT_PPM, ClockBound, Offset


def test_one_exchange() -> None:
    # Theirs is 500 ahead; 30 there, 20 back.
    assert ClockBound().exchange(1_000, 1_530, 1_600, 1_120) == Offset(480, 530)


def test_nothing_is_known_before_the_first_and_an_hour_after_the_last() -> None:
    bound = ClockBound()
    assert bound.at(0) is None
    bound.exchange(0, 10, 10, 20)
    assert bound.at(20 + HOUR - 1) is not None
    assert bound.at(20 + HOUR) is None
    assert bound.at(19) is None  # our own clock went back


def test_the_tightest_of_several_stands_and_widens_with_age() -> None:
    bound = ClockBound()
    bound.exchange(0, 10, 10, 20)
    assert bound.exchange(1_000, 1_500, 1_500, 2_000) == Offset(-10, 10)
    widened = 10 * MINUTE * DRIFT_PPM // 1_000_000
    assert bound.at(2_000 + 10 * MINUTE) == Offset(-10 - widened, 10 + widened)


def test_a_clock_that_was_set_gives_a_new_bound() -> None:
    bound = ClockBound()
    bound.exchange(0, 10, 10, 20)
    assert bound.exchange(1_000, 91_010, 91_010, 1_020) == Offset(89_990, 90_010)


def test_stamps_that_cannot_be_give_no_inverted_bound() -> None:
    low, high = ClockBound().exchange(1_000, 0, 5_000, 1_020)
    assert low <= high


@given(
    st.integers(-10**6, 10**6), st.integers(-DRIFT_PPM // 2, DRIFT_PPM // 2),
    st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 5_000), st.integers(0, 60_000)), min_size=1, max_size=10),
)  # fmt: skip
def test_the_true_offset_lies_within(offset: int, drift_ppm: int, trips: list[tuple[int, int, int]]) -> None:
    bound, now = ClockBound(), 10**6

    def theirs(at: int) -> int:
        return at + offset + at * drift_ppm // 1_000_000

    for there, back, pause in trips:
        sent, arrived = now, now + there + back
        low, high = bound.exchange(sent, theirs(sent + there), theirs(sent + there), arrived)
        assert low - 1 <= theirs(arrived) - arrived <= high + 1
        now = arrived + pause
        held = bound.at(now)
        assert held is not None and held.low - 1 <= theirs(now) - now <= held.high + 1
