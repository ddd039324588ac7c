"""How much of one feed is read (spec: line §5.1)."""

from hypothesis import given
from hypothesis import strategies as st

from parley.base.instant import DAY, MINUTE, SECOND
from parley.line.budget import Allowance, Budget


def test_what_was_agreed_is_read() -> None:
    budget = Budget(Allowance(bytes_a_day=300, entries_a_minute=3))
    assert [budget.take(100, 0, False) for _ in range(3)] == [None] * 3


def test_too_many_entries_wait_for_the_next_minute() -> None:
    budget = Budget(Allowance(entries_a_minute=2))
    now = 5 * MINUTE + 10
    assert [budget.take(1, now, False) for _ in range(3)] == [None, None, 6 * MINUTE]
    assert budget.take(1, 6 * MINUTE, False) is None


def test_too_many_bytes_wait_for_the_next_day() -> None:
    budget = Budget(Allowance(bytes_a_day=100))
    assert budget.take(101, 3 * DAY, False) == 4 * DAY
    assert budget.take(100, 3 * DAY, False) is None
    assert budget.take(1, 3 * DAY + MINUTE, False) == 4 * DAY
    assert budget.take(1, 4 * DAY, False) is None


def test_one_self_contained_entry_a_second_is_read_all_the_same() -> None:
    budget = Budget(Allowance(entries_a_minute=0))
    assert budget.take(1, 0, False) == MINUTE
    assert budget.take(1, 0, True) is None
    assert budget.take(1, SECOND - 1, True) == MINUTE
    assert budget.take(1, SECOND, True) is None


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 30_000), st.booleans()), max_size=60))
def test_no_flood_gets_more_than_the_allowance_and_one_a_second(entries: list[tuple[int, int, bool]]) -> None:
    allowance = Allowance(bytes_a_day=5_000, entries_a_minute=4)
    budget, now, ordinary, spare = Budget(allowance), 0, [], []
    for size, pause, alone in entries:
        now += pause
        before = budget.take(size, now, alone)
        if before is None:
            (spare if alone else ordinary).append((now, size))
        else:
            assert before > now
    for minute in {at // MINUTE for at, _ in ordinary}:
        assert sum(at // MINUTE == minute for at, _ in ordinary) <= allowance.entries_a_minute
    for day in {at // DAY for at, _ in ordinary}:
        assert sum(size for at, size in ordinary if at // DAY == day) <= allowance.bytes_a_day
    for second in {at // SECOND for at, _ in spare}:
        assert sum(at // SECOND == second for at, _ in spare) <= 1 + allowance.entries_a_minute
