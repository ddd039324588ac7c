"""When an entry goes narrow, and how often a peer is asked for whole ones (spec: line §9.4, §9.5)."""

from hypothesis import given
from hypothesis import strategies as st

from parley.line.narrow import ASKED_AGAIN_MS, ASKED_MAX_COUNT, Asked, goes_narrow

F = (0, 0, 1)


def test_twice_narrow_then_whole() -> None:
    assert [goes_narrow(tries_count) for tries_count in range(4)] == [True, True, False, False]


def test_a_place_is_asked_for_once_in_two_seconds() -> None:
    asked = Asked()
    assert asked.may(F, 7, 1_000)
    assert not asked.may(F, 7, 1_000 + ASKED_AGAIN_MS - 1)
    assert asked.may(F, 8, 1_000)
    assert asked.may((1, 0, 1), 7, 1_000)
    assert asked.may(F, 7, 1_000 + ASKED_AGAIN_MS)


def test_a_clock_that_was_set_back_does_not_silence() -> None:
    asked = Asked()
    assert asked.may(F, 7, 10**9)
    assert asked.may(F, 7, 5)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 300)), max_size=700))
def test_no_peer_decides_how_much_it_is_asked(places: list[tuple[int, int]]) -> None:
    asked, now, at = Asked(), 0, list[int]()
    for seq, pause in places:
        now += pause // 100
        if asked.may(F, seq, now):
            at.append(now)
    for end in at:
        assert sum(end - ASKED_AGAIN_MS < one <= end for one in at) <= ASKED_MAX_COUNT
    assert len(asked._at) <= ASKED_MAX_COUNT


def test_at_most_so_many_at_a_time() -> None:
    asked = Asked()
    assert sum(asked.may(F, seq, 0) for seq in range(1_000)) == ASKED_MAX_COUNT
    assert asked.may(F, 5_000, ASKED_AGAIN_MS)
