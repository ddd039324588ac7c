"""The delegate ladder by the clock: it only climbs, it does not care who else waits, and an acknowledgement ends it."""

from hypothesis import given
from hypothesis import strategies as st

from parley.procedures.delegates import called, climbed, highest

ladders = st.lists(st.integers(1, 10**7), unique=True, max_size=8).map(lambda times: tuple(sorted(times)))
times = st.integers(0, 2**50)


def test_two_and_five_minutes() -> None:
    ladder = (120_000, 300_000)
    assert [highest(called(ladder, 1_000, 1_000 + ms)) for ms in (0, 119_999, 120_000, 299_999, 300_000, 10**9)] == [
        0, 0, 1, 1, 2, 2,
    ]  # fmt: skip
    assert called(ladder, 1_000, 301_000) == ((1, 121_000), (2, 301_000))


@given(ladders, times, times, st.integers(0, 10**8))
def test_it_climbs_with_the_clock_and_never_down(ladder: tuple[int, ...], arrived: int, now: int, later: int) -> None:
    before, after = called(ladder, arrived, now), called(ladder, arrived, now + later)
    assert after[: len(before)] == before
    assert [rung.number for rung in after] == list(range(1, len(after) + 1))
    assert all(rung.at <= now + later for rung in after)


@given(ladders, times, times)
def test_each_rung_is_called_from_its_time_on(ladder: tuple[int, ...], arrived: int, now: int) -> None:
    numbers = {rung.number for rung in called(ladder, arrived, now)}
    assert numbers == {number for number, after in enumerate(ladder, 1) if now >= arrived + after}


@given(ladders, st.dictionaries(st.text(max_size=4), times, max_size=6), times, st.data())
def test_an_acknowledgement_takes_off_that_one_and_moves_no_other(
    ladder: tuple[int, ...], waiting: dict[str, int], now: int, data: st.DataObject
) -> None:
    before = climbed(lambda _: ladder, waiting, now)
    taken = data.draw(st.sets(st.sampled_from(sorted(waiting)))) if waiting else set()
    after = climbed(lambda _: ladder, {name: at for name, at in waiting.items() if name not in taken}, now)
    assert after == {name: rungs for name, rungs in before.items() if name not in taken}
