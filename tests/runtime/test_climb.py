"""Whom to call now: everybody whose turn it is, each once, a flood in one call, and nobody once a person has acknowledged."""

from hypothesis import given
from hypothesis import strategies as st

from parley.node.status import FlashView, PostView
from parley.runtime.alerting.climb import APART_MS, Climb

LADDER = (120_000, 300_000)
SECOND = 1_000


def flash(ref: str, arrived: int = 0, author: str = "1.0") -> FlashView:
    return FlashView(ref, PostView(author, "B", "main", False, False), arrived)


def calls(climb: Climb, waiting: list[FlashView], now: int) -> list[tuple[int, str, int]]:
    return [(call.rung, call.waiting[0].author.id, len(call.waiting)) for call in climb.calls(waiting, now)]


def test_each_rung_is_called_once_at_its_time() -> None:
    climb = Climb(LADDER)
    told = {now: calls(climb, [flash("a")], now) for now in range(0, 3_600_000, SECOND)}
    assert {now: what for now, what in told.items() if what} == {120_000: [(1, "1.0", 1)], 300_000: [(2, "1.0", 1)]}


def test_a_flood_of_one_post_is_one_call_with_the_number() -> None:
    climb = Climb(LADDER)
    flood = [flash(f"m{i}") for i in range(500)] + [flash("other", author="2.0")]
    assert calls(climb, flood, 120_000) == [(1, "1.0", 500), (1, "2.0", 1)]


def test_acknowledged_is_not_called_any_more() -> None:
    climb = Climb(LADDER)
    assert calls(climb, [flash("a")], 120_000)
    assert not calls(climb, [], 300_000)


def test_what_comes_after_everything_was_acknowledged_is_called_at_its_own_time() -> None:
    climb = Climb(LADDER)
    assert calls(climb, [flash("a")], 120_000)
    calls(climb, [], 121_000)
    assert calls(climb, [flash("b", 2_000)], 122_000) == [(1, "1.0", 1)]


def test_after_a_restart_all_whose_turn_it_is_are_called_again() -> None:
    climb = Climb(LADDER)
    assert calls(climb, [flash("a")], 400_000) == [(1, "1.0", 1), (2, "1.0", 1)]
    assert calls(Climb(LADDER), [flash("a")], 401_000) == [(1, "1.0", 1), (2, "1.0", 1)]


def test_screens_are_drawn_anew_when_a_rung_is_climbed_and_not_else() -> None:
    climb = Climb(LADDER)
    moved = [now for now in range(0, 600_000, SECOND) if climb.moved([flash("a")], now)]
    assert moved == [120_000, 300_000]
    assert climb.moved([], 600_000)


flashes = st.lists(
    st.builds(
        lambda number, arrived, author: flash(f"{author}:{number}", arrived, author),
        st.integers(0, 1_000), st.integers(0, 600_000), st.sampled_from(["1.0", "2.0"]),
    ),
    unique_by=lambda one: one.ref,
    max_size=12,
)  # fmt: skip


@given(flashes, st.integers(0, 5))
def test_every_flash_is_in_a_call_of_each_rung_within_the_time_between_calls(
    everything: list[FlashView], step: int
) -> None:
    climb, covered, made = Climb(LADDER), set(), []
    for now in range(0, 1_200_000, (step + 1) * SECOND):
        for call in climb.calls([one for one in everything if one.arrived <= now], now):
            made.append((call.rung, call.waiting[0].author.id, now))
            covered |= {
                (one.ref, call.rung) for one in call.waiting if now - one.arrived >= LADDER[call.rung - 1]
            }  # fmt: skip
    assert covered == {(one.ref, rung) for one in everything for rung in (1, 2)}
    for rung, author, at in made:
        again = [other for other in made if other[:2] == (rung, author) and 0 < other[2] - at < APART_MS]
        assert not again
