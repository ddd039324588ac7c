"""The rota: at every instant one person or nobody, overrides before turns, over midnight and over the week."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parley.base.instant import DAY, HOUR, MINUTE, parse
from parley.procedures.rota import EVERY_DAY, Override, Turn, on_watch, shifts

BEGIN = parse("010000Z DEC 25")
NAMES = st.sampled_from(("A", "B", "C"))
TURNS = st.lists(
    st.builds(Turn, NAMES, st.integers(0, DAY - 1), st.integers(0, DAY - 1), st.frozensets(st.integers(0, 6))),
    max_size=4,
)
OVERRIDES = st.lists(
    st.builds(
        lambda who, begins, length: Override(who, begins, begins + length),
        NAMES, st.integers(BEGIN, BEGIN + 4 * DAY), st.integers(1, 2 * DAY),
    ), max_size=3,
)  # fmt: skip


def slow(turns: list[Turn], overrides: list[Override], at: int) -> tuple[str, bool]:
    """Who has the watch then, looked up turn by turn."""
    for one in reversed(overrides):
        if one.begins <= at < one.ends:
            return one.who, True
    for turn in turns:
        for day in (at // DAY - 1, at // DAY):
            begins = day * DAY + turn.begins
            ends = day * DAY + turn.ends + (DAY if turn.ends <= turn.begins else 0)
            if begins <= at < ends and (day + 3) % 7 in turn.days:
                return turn.who, False
    return "", False


@given(TURNS, OVERRIDES, st.integers(BEGIN, BEGIN + 5 * DAY))
def test_at_every_instant_the_rota_names_who_a_slow_search_finds(
    turns: list[Turn], overrides: list[Override], at: int
) -> None:
    found = on_watch(turns, overrides, at)
    assert (found.who, found.is_override) == slow(turns, overrides, at)
    assert found.since <= at < found.until


@given(TURNS, OVERRIDES)
def test_the_rota_has_no_gap_and_no_seam(turns: list[Turn], overrides: list[Override]) -> None:
    found = shifts(turns, overrides, BEGIN, BEGIN + 5 * DAY)
    assert found[0].since == BEGIN and found[-1].until == BEGIN + 5 * DAY
    for one, other in pairwise(found):
        assert one.until == other.since and one[0::3] != other[0::3]


def test_a_night_watch_ends_on_the_next_day_and_weekdays_are_those_of_the_calendar() -> None:
    turns = [Turn("day", 6 * HOUR, 18 * HOUR), Turn("night", 18 * HOUR, 6 * HOUR, EVERY_DAY - {5})]
    assert on_watch(turns, [], parse("010300Z DEC 25")).who == "night"  # a Monday
    assert on_watch(turns, [], parse("062000Z DEC 25")).who == "", "no night watch begins on a Saturday"
    relief = Override("relief", parse("011000Z DEC 25"), parse("011200Z DEC 25"))
    assert on_watch(turns, [relief], parse("011100Z DEC 25"))[:3] == ("relief", relief.begins, relief.ends)
    after = on_watch(turns, [relief], relief.ends)
    assert (after.who, after.until - after.since) == ("day", 6 * HOUR)
    assert on_watch(turns, [relief], relief.begins - MINUTE).until == relief.begins
