"""How much of one post is read (spec: line §5.1, §5.3)."""

from hypothesis import given
from hypothesis import strategies as st

from parley.base.instant import DAY, HOUR, MINUTE, SECOND
from parley.line.budget import SPARE_MAX_SIZE, Allowance, Budget, Candidate


def plain(size: int = 1) -> Candidate:
    """An entry that waits its turn."""
    return Candidate(size, False, 0)


def urgent(time: int, size: int = 300) -> Candidate:
    """A self-contained entry, written at ``time`` by its author's clock."""
    return Candidate(size, True, time)


def test_what_was_agreed_is_read() -> None:
    budget = Budget(Allowance(bytes_a_day=300, entries_a_minute=3))
    assert [budget.take(plain(100), 0) for _ in range(3)] == [None] * 3


def test_too_many_entries_wait_for_the_next_minute() -> None:
    budget = Budget(Allowance(entries_a_minute=2))
    now = 5 * MINUTE + 10
    assert [budget.take(plain(), now) for _ in range(3)] == [None, None, 6 * MINUTE]
    assert budget.take(plain(), 6 * MINUTE) is None


def test_too_many_bytes_wait_for_the_next_day() -> None:
    budget = Budget(Allowance(bytes_a_day=100))
    assert budget.take(plain(101), 3 * DAY) == 4 * DAY
    assert budget.take(plain(100), 3 * DAY) is None
    assert budget.take(plain(), 3 * DAY + MINUTE) == 4 * DAY
    assert budget.take(plain(), 4 * DAY) is None


def test_too_many_urgent_ones_wait_for_the_next_hour_and_the_others_do_not() -> None:
    budget, now = Budget(Allowance(flash_an_hour=2)), 7 * HOUR
    taken = [budget.take(urgent(now), now) for _ in range(4)]
    assert taken == [None, None, None, 8 * HOUR]  # the third is the minute's spare one
    assert budget.take(plain(), now) is None
    assert budget.take(urgent(8 * HOUR), 8 * HOUR) is None


def test_old_ones_that_a_catch_up_brings_are_not_urgent_any_more() -> None:
    budget, now = Budget(Allowance(flash_an_hour=1)), 7 * HOUR
    assert [budget.take(urgent(now - HOUR), now) for _ in range(50)] == [None] * 50
    assert [budget.take(urgent(now - HOUR + 1), now) for _ in range(3)] == [None, None, 8 * HOUR]


def test_the_longest_wait_is_told() -> None:
    budget = Budget(Allowance(bytes_a_day=0, entries_a_minute=0))
    assert budget.take(plain(), 0) == DAY


def test_one_self_contained_entry_a_minute_is_read_all_the_same() -> None:
    budget = Budget(Allowance(bytes_a_day=0, entries_a_minute=0, flash_an_hour=0))
    assert budget.take(plain(), 0) == DAY
    assert budget.take(urgent(0), 0) is None
    assert budget.take(urgent(0), MINUTE - 1) == DAY
    assert budget.take(urgent(0), MINUTE) is None


def test_room_for_a_stop_is_no_room_for_more() -> None:
    budget = Budget(Allowance(entries_a_minute=0))
    assert budget.take(urgent(0, SPARE_MAX_SIZE + 1), 0) == MINUTE
    assert budget.take(urgent(0, SPARE_MAX_SIZE), 0) is None


floods = st.lists(
    st.tuples(st.integers(1, 500), st.integers(0, 90_000), st.booleans(), st.integers(-2 * HOUR, HOUR)), max_size=60
)


@given(floods)
def test_no_flood_gets_more_than_the_allowance_and_one_a_minute(entries: list[tuple[int, int, bool, int]]) -> None:
    allowance = Allowance(bytes_a_day=5_000, entries_a_minute=4, flash_an_hour=6)
    budget, now = Budget(allowance), 3 * HOUR
    taken: list[tuple[int, int, bool]] = []
    for size, pause, alone, age in entries:
        now += pause
        before = budget.take(Candidate(size, alone, now + age), now)
        if before is None:
            taken.append((now, size, alone and age > -HOUR))
        else:
            assert before > now
    spare_size = 500
    for minute in {at // MINUTE for at, *_ in taken}:
        assert sum(at // MINUTE == minute for at, *_ in taken) <= allowance.entries_a_minute + 1
    for hour in {at // HOUR for at, *_ in taken}:
        assert sum(is_urgent for at, _, is_urgent in taken if at // HOUR == hour) <= allowance.flash_an_hour + 60
    for day in {at // DAY for at, *_ in taken}:
        minutes_count = len({at // MINUTE for at, *_ in taken if at // DAY == day})
        size = sum(size for at, size, _ in taken if at // DAY == day)
        assert size <= allowance.bytes_a_day + spare_size * minutes_count


@given(floods, st.integers(0, 59))
def test_a_stop_in_a_minute_of_its_own_is_always_read(entries: list[tuple[int, int, bool, int]], second: int) -> None:
    """Whatever came before: in a minute in which the author sent nothing else self-contained, its STOP is read."""
    budget, now = Budget(Allowance(bytes_a_day=5_000, entries_a_minute=4, flash_an_hour=6)), 3 * HOUR
    for size, pause, alone, age in entries:
        now += pause
        budget.take(Candidate(size, alone, now + age), now)
    now = (now // MINUTE + 1) * MINUTE + second * SECOND
    assert budget.take(urgent(now), now) is None
