"""A channel's own minutes: agreed by its members, they take the place of the post's for what is said in it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.base.instant import MINUTE
from parley.node.status import FlashView, PostView
from parley.record.payload import CHANNEL
from parley.runtime.alerting.climb import Climb
from parley.runtime.alerting.ladders import Ladders, agreed

OWN = (2 * MINUTE, 5 * MINUTE, 9 * MINUTE)
figures = st.one_of(st.none(), st.integers(1, 10**8))


class Told:
    """A post that holds one message of each channel, and channels as they are set."""

    def __init__(self, **channels: Any) -> None:
        self.named = channels
        self.asked = 0

    def message(self, ref: str) -> Any:
        self.asked += 1
        if ref == "unread":
            raise LocalError("node.no-such-entry", ref=ref)
        return type("Message", (), {"fields": {CHANNEL: ref} if ref in self.named else {}})

    def channel(self, name: str) -> Any:
        state, terms = self.named[name]
        return type("Channel", (), {"name": name, "now": state, "terms": terms})

    def channels(self) -> list[Any]:
        return [self.channel(name) for name in sorted(self.named)]


@given(st.lists(st.integers(1, 10**8), max_size=8).map(sorted), st.lists(figures, max_size=2))
def test_rungs_stay_in_their_order_whatever_was_agreed(own: list[int], terms: list[int | None]) -> None:
    found = agreed(own, terms)
    assert len(found) == len(own) and list(found) == sorted(found)
    if own and terms and terms[0]:
        assert found[0] == terms[0]


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("open", (MINUTE, 3 * MINUTE, 9 * MINUTE)),
        ("slow", (7 * MINUTE, 7 * MINUTE, 9 * MINUTE)),
        ("cut", (MINUTE, 5 * MINUTE, 9 * MINUTE)),
        ("proposed", OWN),
        ("shut", OWN),
        ("elsewhere", OWN),
        ("unread", OWN),
    ],
)
def test_what_was_agreed_counts_while_the_channel_stands(ref: str, expected: tuple[int, ...]) -> None:
    post = Told(
        open=("OPEN", {"first_delegate": MINUTE, "second_delegate": 3 * MINUTE}),
        slow=("OPEN", {"first_delegate": 7 * MINUTE}),
        cut=("SUSPENDED", {"first_delegate": MINUTE}),
        proposed=("PROPOSED", {"first_delegate": MINUTE}),
        shut=("CLOSED", {"first_delegate": MINUTE}),
    )
    assert Ladders(post, OWN).of(ref) == expected  # type: ignore[arg-type]


def test_a_message_is_read_once_and_a_change_of_terms_counts_at_once() -> None:
    post = Told(hotline=("OPEN", {"first_delegate": 4 * MINUTE}))
    ladders = Ladders(post, OWN)  # type: ignore[arg-type]
    assert ladders.of("hotline")[0] == 4 * MINUTE
    post.named["hotline"] = ("OPEN", {"first_delegate": MINUTE})
    assert ladders.of("hotline")[0] == MINUTE and post.asked == 1


def test_each_flash_climbs_by_its_own_channel() -> None:
    post = Told(hotline=("OPEN", {"first_delegate": MINUTE}))
    climb = Climb(OWN, Ladders(post, OWN).of)  # type: ignore[arg-type]
    author = PostView("1.0", "B", "main", False, False)
    other = PostView("2.0", "C", "main", False, False)
    waiting = [FlashView("hotline", author, 0), FlashView("plain", other, 0)]
    called = [
        (now, call.rung, call.waiting[0].ref)
        for now in range(0, 6 * MINUTE, MINUTE)
        for call in climb.calls(waiting, now)
    ]
    assert called == [
        (MINUTE, 1, "hotline"), (2 * MINUTE, 1, "plain"), (5 * MINUTE, 2, "hotline"), (5 * MINUTE, 2, "plain"),
    ]  # fmt: skip


def test_every_channel_is_told_with_what_counts_in_it_and_what_was_agreed() -> None:
    post = Told(
        cut=("SUSPENDED", {"second_delegate": MINUTE}),
        open=("OPEN", {"first_delegate": MINUTE, "second_delegate": 3 * MINUTE}),
        proposed=("PROPOSED", {"first_delegate": MINUTE}),
        silent=("OPEN", {}),
    )
    ladders = Ladders(post, OWN)  # type: ignore[arg-type]
    told = {one.name: (one.now, one.figures_ms, one.agreed) for one in ladders.all()}
    assert told == {
        "cut": ("SUSPENDED", (2 * MINUTE, 2 * MINUTE, 9 * MINUTE), (False, True, False)),
        "open": ("OPEN", (MINUTE, 3 * MINUTE, 9 * MINUTE), (True, True, False)),
        "proposed": ("PROPOSED", OWN, (False, False, False)), "silent": ("OPEN", OWN, (False, False, False)),
    }  # fmt: skip
    assert all(ladders.of(name) == figures for name, (_, figures, _) in told.items()), "what is shown is what counts"


@given(st.lists(st.integers(1, 10**8), max_size=8).map(sorted))
def test_however_many_rungs_a_post_has_each_is_told(own: list[int]) -> None:
    post = Told(open=("OPEN", {"first_delegate": MINUTE, "second_delegate": 3 * MINUTE}))
    [one] = Ladders(post, own).all()  # type: ignore[arg-type]
    assert len(one.figures_ms) == len(one.agreed) == len(own) and sum(one.agreed) == min(len(own), 2)
