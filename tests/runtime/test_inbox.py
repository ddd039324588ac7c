"""What comes in waits its turn, and nobody can fill the memory."""

from hypothesis import given
from hypothesis import strategies as st

from parley.base.limits import LINK_WAITING_MAX_COUNT, LINK_WAITING_MAX_SIZE
from parley.record.names import PostId
from parley.runtime.inbox import Change, Inbox, Source

A, B = Source("tls", PostId(0, 0)), Source("tls", PostId(1, 0))


def emptied(inbox: Inbox) -> list[tuple[Source, bytes | Change]]:
    found = []
    while inbox:
        source, items = inbox.take()
        found += [(source, item) for item in items]
    return found


@given(
    st.lists(st.tuples(st.sampled_from([A, B]), st.binary(max_size=3) | st.sampled_from(list(Change))), max_size=200)
)
def test_each_link_keeps_its_order(items: list[tuple[Source, bytes | Change]]) -> None:
    inbox = Inbox(lambda source, on: None)
    for source, item in items:
        inbox.put(source, item)
    found = emptied(inbox)
    for one in (A, B):
        assert [item for source, item in found if source == one] == [item for source, item in items if source == one]


def test_a_flood_of_one_does_not_keep_the_other_waiting() -> None:
    inbox = Inbox(lambda source, on: None)
    for _ in range(1000):
        inbox.put(A, b"flood")
    inbox.put(B, b"STOP")
    assert (B, b"STOP") in emptied(inbox)[:40]


def test_a_peer_is_held_when_its_frames_pile_up_and_let_go_again() -> None:
    for frame, count in (
        (b"x", LINK_WAITING_MAX_COUNT + 1),
        (bytes(1024 * 1024), LINK_WAITING_MAX_SIZE // 1024**2 + 1),
    ):
        said: list[tuple[Source, bool]] = []
        inbox = Inbox(lambda source, on, said=said: said.append((source, on)))  # type: ignore[misc]
        for _ in range(count):
            inbox.put(A, frame)
        assert said == [(A, True)]
        assert inbox.waits("tls")
        emptied(inbox)
        assert said == [(A, True), (A, False)]
        assert not inbox.waits("tls")
