"""What a peer holds and what it is sent next (spec: line §4)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.line.level import (
    RETRY_FIRST_MS,
    RETRY_MAX_MS,
    WINDOW_MAX_COUNT,
    WINDOW_MAX_SIZE,
    Level,
    Patience,
    Stretch,
)

F = (0, 0, 1)
G = (1, 0, 7)


def ready(**held: int) -> Level:
    level = Level()
    level.full({F: held.get("f", 0), G: held.get("g", 0)}, 0)
    return level


def send(level: Level, length: int, now: int = 0, size: int = 100) -> list[int]:
    """Send what may be sent of F; the seqs."""
    stretch = level.next(F, length, now)
    if stretch is None:
        return []
    seqs = list(range(stretch.first, stretch.first + stretch.most))
    for seq in seqs:
        level.sent(F, seq, size, now)
    return seqs


def test_nothing_goes_in_order_before_the_peer_has_said_what_it_holds() -> None:
    level = Level()
    assert level.next(F, 10, 0) is None
    level.full({}, 0)
    assert level.next(F, 10, 0) == Stretch(F, 0, 10)


def test_what_the_peer_holds_is_not_sent() -> None:
    assert ready(f=7).next(F, 10, 0) == Stretch(F, 7, 3)
    assert ready(f=10).next(F, 10, 0) is None
    assert ready(f=12).next(F, 10, 0) is None  # it holds more than we do


def test_the_window_holds_so_many_entries() -> None:
    level = ready()
    assert len(send(level, 10_000)) == WINDOW_MAX_COUNT
    assert level.next(F, 10_000, 0) is None
    level.holds(F, 100, 1)
    assert level.next(F, 10_000, 1) == Stretch(F, WINDOW_MAX_COUNT, 100)


def test_the_window_holds_so_many_bytes() -> None:
    level = ready()
    send(level, 4, size=WINDOW_MAX_SIZE // 4)
    assert level.next(F, 10, 0) is None
    level.holds(F, 2, 1)  # half of it is receipted
    assert level.next(F, 10, 1) is not None


def test_what_is_not_receipted_is_sent_again_later_and_later() -> None:
    level = ready()
    now, waits = 0, []
    for _ in range(8):
        assert send(level, 3, now) == [0, 1, 2]
        wait = next(
            ms
            for ms in range(0, 2 * RETRY_MAX_MS, 500)
            if level.overdue(now + ms) is not None and level.next(F, 3, now + ms)
        )
        now, waits = now + wait, [*waits, wait]
    assert waits == [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]


def test_progress_makes_it_quick_again() -> None:
    level = ready()
    send(level, 5)
    level.overdue(RETRY_FIRST_MS)
    send(level, 5, RETRY_FIRST_MS)
    level.holds(F, 2, 3_000)
    level.overdue(3_000 + RETRY_FIRST_MS)
    assert level.next(F, 5, 5_000) == Stretch(F, 2, 3)


def test_a_restored_peer_is_sent_what_it_lost() -> None:
    level = ready(f=10)
    level.full({F: 4}, 5)
    assert level.known(F) == 4
    assert level.next(F, 10, 5) == Stretch(F, 4, 6)
    level.full({}, 6)
    assert level.known(F) == 0


def test_a_new_connection_counts_on_what_was_receipted_only() -> None:
    level = ready(f=2)
    send(level, 8)
    level.reset()
    assert not level.ready and level.next(F, 8, 0) is None
    level.full({F: 2}, 1)
    assert level.next(F, 8, 1) == Stretch(F, 2, 6)


def test_word_of_what_is_known_already_changes_nothing() -> None:
    level = ready(f=5)
    send(level, 9)
    level.holds(F, 3, 1)
    assert level.known(F) == 5 and level.next(F, 9, 1) is None


def test_urgent_ones_come_again_until_they_are_receipted() -> None:
    level = ready()
    level.sent_urgent(F, 40, 0)
    level.sent_urgent(F, 41, 0)
    level.sent_urgent(G, 3, 0)
    assert level.overdue(RETRY_FIRST_MS - 1) == []
    assert level.overdue(RETRY_FIRST_MS) == [(F, 40), (F, 41), (G, 3)]
    level.holds_ahead(F, 40)
    assert level.overdue(2 * RETRY_FIRST_MS) == [(F, 41), (G, 3)]
    level.holds(F, 42, 5_000)
    assert level.overdue(4 * RETRY_FIRST_MS) == [(G, 3)]
    level.reset()
    assert level.overdue(8 * RETRY_FIRST_MS) == []


def test_an_urgent_one_that_the_peer_holds_is_not_followed_up() -> None:
    level = ready(f=9)
    level.sent_urgent(F, 8, 0)
    assert level.overdue(RETRY_FIRST_MS) == []


def test_a_slow_bearer_is_given_time() -> None:
    level = Level(Patience(60_000, 100_000))
    level.full({}, 0)
    send(level, 3)
    level.sent_urgent(F, 9, 0)
    assert level.overdue(59_999) == [] and level.next(F, 3, 59_999) is None
    assert level.overdue(60_000) == [(F, 9)] and level.next(F, 3, 60_000) == Stretch(F, 0, 3)
    send(level, 3, 60_000)
    level.overdue(159_999)
    assert level.next(F, 3, 159_999) is None
    level.overdue(160_000)
    assert level.next(F, 3, 160_000) == Stretch(F, 0, 3)


def test_tries_are_counted_until_there_is_a_receipt() -> None:
    level, now = ready(), 0
    assert level.tries_count(F) == 0
    for tries_count in range(3):
        send(level, 5, now)
        assert level.tries_count(F) == tries_count
        now += RETRY_MAX_MS
        level.overdue(now)
    level.holds(F, 1, now)
    assert level.tries_count(F) == 0
    now += RETRY_MAX_MS
    send(level, 5, now)
    level.overdue(now + RETRY_MAX_MS)
    assert level.tries_count(F) == 1
    level.reset()
    assert level.tries_count(F) == 0 and level.tries_count(G) == 0


def test_tries_of_an_urgent_one_are_counted_for_itself() -> None:
    level = ready()
    assert level.urgent_tries_count(F, 4) == 0
    level.sent_urgent(F, 4, 0)
    level.sent_urgent(F, 6, 1_000)
    assert level.overdue(RETRY_FIRST_MS) == [(F, 4)]
    assert (level.urgent_tries_count(F, 4), level.urgent_tries_count(F, 6)) == (2, 1)
    level.holds_ahead(F, 4)
    assert level.urgent_tries_count(F, 4) == 0


def test_a_busy_peer_is_sent_again_the_newest_urgent_one_only() -> None:
    """It reads one a minute: that must not be an old one (spec: line §5.2)."""
    level = ready()
    for seq in (3, 9, 5):
        level.sent_urgent(F, seq, 0)
    level.sent_urgent(G, 1, 0)
    level.blocked(F, 60_000, 0)
    assert level.overdue(RETRY_FIRST_MS) == [(F, 9), (G, 1)]
    assert level.overdue(60_000) == [(F, 3), (F, 9), (F, 5), (G, 1)]


def test_single_receipts_count_on_where_they_join() -> None:
    """Beside a fork there are no others (spec: record §9.1)."""
    level = ready()
    send(level, 4)
    level.holds_ahead(F, 1, is_ours=True)
    assert level.known(F) == 0
    level.holds_ahead(F, 0, is_ours=True)
    level.holds_ahead(F, 1, is_ours=True)
    assert level.known(F) == 2
    level.holds_ahead(F, 2)  # another entry than ours
    assert level.known(F) == 2
    level.holds_ahead(F, 7, is_ours=True)
    assert level.known(F) == 2


def test_a_busy_peer_is_left_alone_until_then() -> None:
    level = ready()
    send(level, 6)
    level.blocked(F, 10_000, 3)
    assert level.blocked_until(0) == 10_000
    assert level.next(F, 6, 9_999) is None
    assert level.next(F, 6, 10_000) == Stretch(F, 3, 3)
    assert level.blocked_until(10_000) is None
    assert level.next(G, 2, 0) == Stretch(G, 0, 2)  # other feeds go on


def test_a_busy_peer_cannot_ask_for_what_was_not_sent_or_is_held() -> None:
    level = ready(f=2)
    send(level, 4)
    level.blocked(F, 0, 99)
    assert level.next(F, 4, 1) is None
    level.blocked(F, 0, 0)
    assert level.next(F, 4, 1) == Stretch(F, 2, 2)


acts = st.lists(
    st.one_of(
        st.tuples(st.just("send"), st.integers(0, 40)), st.tuples(st.just("holds"), st.integers(0, 40)),
        st.tuples(st.just("full"), st.integers(0, 40)), st.tuples(st.just("late"), st.integers(0, 70_000)),
        st.tuples(st.just("ahead"), st.integers(0, 40)), st.tuples(st.just("reset"), st.just(0)),
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(acts)
def test_a_peer_that_goes_on_answering_gets_everything(drawn: list[tuple[str, int]]) -> None:
    """Whatever happened before, an honest peer that says what it holds is sent the rest, in order, and only that."""
    level, now, length = Level(), 0, 40
    for act, number in drawn:
        if act == "send":
            send(level, length, now)
        elif act == "holds":
            level.holds(F, number, now)
        elif act == "full":
            level.full({F: number}, now)
        elif act == "late":
            now += number
            level.overdue(now)
        elif act == "ahead":
            level.holds_ahead(F, number, is_ours=True)
        else:
            level.reset()
    held = 3
    level.full({F: held}, now)
    for _ in range(length):
        now += RETRY_MAX_MS
        level.overdue(now)
        seqs = send(level, length, now)
        if not seqs:
            break
        assert seqs[0] == held
        held = seqs[-1] + 1
        level.holds(F, held, now)
    assert held == length
