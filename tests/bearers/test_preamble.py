"""The preamble as bytes, without a network: every rule of line §7 has a message that breaks it."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base import canon
from parley.base.errors import PeerError
from parley.bearers.preamble import Greeted, Greeting, greet_as_called, greet_as_caller
from parley.record.names import PostId
from tests.bearers.posts import RECORD, A, B, C, Key, Post, acquainted

HERE, ELSEWHERE = b"h" * 32, b"e" * 32
NONCE = b"n" * 32


def end(greeting: Greeting, message: bytes) -> Greeted:
    """Whom the greeting has found after its last message."""
    with pytest.raises(StopIteration) as done:
        greeting.send(message)
    found = done.value.value
    assert isinstance(found, Greeted)
    return found


def called(post: Post, nonce: bytes = NONCE) -> Greeting:
    """The listening side of ``post``, waiting for message 1."""
    greeting = greet_as_called(lambda record_id: post if record_id == post.record_id else None, HERE, nonce)
    assert next(greeting) == b""
    return greeting


def signed(post: Post, **changes: Any) -> bytes:
    """Message 2 or 3 by ``post``, with changes: keys of the map as ``k0`` …"""
    body = {0: 1, 1: list(post.me), 2: HERE, 3: NONCE} | {int(key[1:]): value for key, value in changes.items()}
    return post.sign("bearer", canon.encode({key: value for key, value in body.items() if value is not None}))


def refused(greeting: Greeting, message: bytes) -> str:
    with pytest.raises(PeerError) as caught:
        greeting.send(message)
    assert caught.value.evidence == message
    return caught.value.code


def test_two_posts_find_each_other() -> None:
    a, b = acquainted(A, B)
    caller, callee = greet_as_caller(a, B, HERE), called(b)
    shown = callee.send(next(caller))
    found = end(caller, shown)
    assert (found.peer, found.key) == (B, b.key.public)
    assert end(callee, found.last)[:3] == (b, A, a.key.public)


bad_replies: dict[str, tuple[Callable[[Post, Post], bytes], str]] = {
    "another certificate": (lambda a, b: signed(b, k2=ELSEWHERE), "bearers.other-channel"),
    "the key of somebody else": (lambda a, b: signed(Post(B)), "bearers.not-the-key"),
    "another post than was dialled": (lambda a, b: signed(Post(C, key=b.key)), "bearers.other-post"),
    "the own post": (lambda a, b: signed(a), "bearers.unknown-post"),
    "a post that nobody certified": (lambda a, b: signed(Post(PostId(5, 5))), "bearers.unknown-post"),
    "another record": (lambda a, b: signed(Post(B, b.key, ELSEWHERE)), "bearers.not-the-key"),
    "an answer in place of an offer": (lambda a, b: signed(b, k4=True), "bearers.bad-preamble"),
    "a version of the future": (lambda a, b: signed(b, k0=2), "bearers.bad-preamble"),
    "no nonce": (lambda a, b: signed(b, k3=None), "bearers.bad-preamble"),
    "a short nonce": (lambda a, b: signed(b, k3=b"n"), "bearers.bad-preamble"),
    "a post of three numbers": (lambda a, b: signed(b, k1=[1, 0, 0]), "bearers.bad-preamble"),
    "a negative post": (lambda a, b: signed(b, k1=[1, -1]), "bearers.bad-preamble"),
    "text for numbers": (lambda a, b: signed(b, k1=["1", "0"]), "bearers.bad-preamble"),
    "nothing signed": (lambda a, b: canon.encode([RECORD]), "bearers.bad-preamble"),
    "a receipt in place of a preamble": (
        lambda a, b: b.sign("receipt", canon.encode({0: 1, 1: [1, 0], 2: HERE, 3: NONCE})), "bearers.not-the-key",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", bad_replies)
def test_the_caller_refuses(name: str) -> None:
    a, b = acquainted(A, B)
    a.known[C] = b.key.public
    make, code = bad_replies[name]
    greeting = greet_as_caller(a, B, HERE)
    next(greeting)
    assert refused(greeting, make(a, b)) == code  # spec: line §7.5


bad_answers: dict[str, tuple[Callable[[Post, Post], bytes], str]] = {
    "another certificate": (lambda a, b: signed(a, k2=ELSEWHERE, k4=True), "bearers.other-channel"),
    "the key of somebody else": (lambda a, b: signed(Post(A, Key()), k4=True), "bearers.not-the-key"),
    "an old nonce": (lambda a, b: signed(a, k3=b"o" * 32, k4=True), "bearers.old-preamble"),
    "what the callee itself signed": (lambda a, b: signed(b), "bearers.bad-preamble"),
    "the callee's own name": (lambda a, b: signed(b, k4=True), "bearers.unknown-post"),
    "false": (lambda a, b: signed(a, k4=False), "bearers.bad-preamble"),
    "an unknown key in the map": (lambda a, b: signed(a, k4=True, k5=1), "bearers.bad-preamble"),
}


@pytest.mark.parametrize("name", bad_answers)
def test_the_callee_refuses(name: str) -> None:
    a, b = acquainted(A, B)
    make, code = bad_answers[name]
    greeting = called(b)
    greeting.send(canon.encode([RECORD]))
    assert refused(greeting, make(a, b)) == code  # spec: line §7.5, §7.6


def test_posts_that_the_record_does_not_name_yet_show_their_cards() -> None:
    """spec: line §7.5."""
    a, b = acquainted(A, B)
    a.shown_card, b.shown_card = a.certified(), b.certified()
    a.known, b.known = {}, {}
    caller, callee = greet_as_caller(a, B, HERE), called(b)
    shown = callee.send(next(caller))
    found = end(caller, shown)
    assert (found.peer, found.key) == (B, b.key.public)
    assert end(callee, found.last)[:3] == (b, A, a.key.public)


bad_cards: dict[str, tuple[Callable[[Post, Post], Any], str]] = {
    "not signed by the root": (lambda a, b: b"forged" + a.certified(), "bearers.unknown-post"),
    "of another post": (lambda a, b: Post(C).certified(), "bearers.unknown-post"),
    "with the key of somebody else": (lambda a, b: Post(A, Key()).certified(), "bearers.not-the-key"),
    "no card": (lambda a, b: 5, "bearers.bad-preamble"),
}


@pytest.mark.parametrize("name", bad_cards)
def test_a_bad_card_introduces_nobody(name: str) -> None:
    a, b = acquainted(A, B)
    b.known = {}
    make, code = bad_cards[name]
    greeting = called(b)
    greeting.send(canon.encode([RECORD]))
    assert refused(greeting, signed(a, k4=True, k5=make(a, b))) == code
    assert b.known == {}


def test_who_shows_a_card_that_he_was_given_shuts_nobody_out() -> None:
    """spec: line §10.1: the key counts once it has been shown on this very connection."""
    a, b = acquainted(A, B)
    b.known = {}
    for answer in (signed(a, k4=True, k5=Post(A).certified()), signed(a, k4=True, k5=a.certified(), k3=b"o" * 32)):
        greeting = called(b)
        greeting.send(canon.encode([RECORD]))
        refused(greeting, answer)
        assert b.known == {}


def test_a_card_does_not_bring_an_older_key_back() -> None:
    a, b = acquainted(A, B)
    b.known[A] = Key().public
    greeting = called(b)
    greeting.send(canon.encode([RECORD]))
    assert refused(greeting, signed(a, k4=True, k5=a.certified())) == "bearers.not-the-key"


def test_a_revoked_post_is_nobody() -> None:
    a, b = acquainted(A, B)
    greeting = called(b)
    greeting.send(canon.encode([RECORD]))
    del b.known[A]
    assert refused(greeting, signed(a, k4=True)) == "bearers.unknown-post"


def test_a_record_that_is_not_served_gets_no_answer() -> None:
    _, b = acquainted(A, B)
    assert refused(called(b), canon.encode([ELSEWHERE])) == "bearers.unknown-record"  # spec: line §7.4


@given(st.binary(max_size=2048))
def test_any_bytes_are_refused_as_a_first_message(data: bytes) -> None:
    _, b = acquainted(A, B)
    assert refused(called(b), data) == "bearers.bad-preamble"


@given(st.data())
def test_any_change_to_an_answer_is_refused(data: st.DataObject) -> None:
    a, b = acquainted(A, B)
    good = bytearray(signed(a, k4=True))
    good[data.draw(st.integers(0, len(good) - 1))] ^= data.draw(st.integers(1, 255))
    greeting = called(b)
    greeting.send(canon.encode([RECORD]))
    refused(greeting, bytes(good))
