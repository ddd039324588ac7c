"""How two posts show each other, inside a TLS channel, who they are (spec: line §7). Bytes in, bytes out.

Each greeting is a generator: it is sent the messages of the other side, yields the answers to send, and returns whom
it has found. It raises PeerError at the first thing that is wrong.
"""

import hmac
from collections.abc import Callable, Generator
from typing import Any, Final, NamedTuple

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.bearers.bearer import Identity
from parley.record import signing
from parley.record.names import PostId

NONCE_SIZE: Final = 32
_CALLED: Final = {0: int, 1: list, 2: bytes, 3: bytes}
_CALLER: Final = {**_CALLED, 4: bool}
CARD: Final = 5


class Greeted(NamedTuple):
    """The post at the other end, and the key that showed it; ``last`` is still to be sent."""

    identity: Identity
    peer: PostId
    key: bytes
    last: bytes = b""


Greeting = Generator[bytes, bytes, Greeted]


def greet_as_caller(identity: Identity, wanted: PostId, certificate_hash: bytes) -> Greeting:
    """The dialling side. ``certificate_hash`` is of the certificate that this very channel showed."""
    shown = yield canon.encode([identity.record_id])
    peer, key, body = _read(shown, identity, _CALLED, certificate_hash)
    if peer != wanted:
        raise PeerError("bearers.other-post", shown, post=peer, wanted=wanted)
    _introduce(identity, body)
    answer = _signed(identity, {2: certificate_hash, 3: body[3], 4: True})
    return Greeted(identity, peer, key, answer)


def greet_as_called(identity_of: Callable[[bytes], Identity | None], certificate_hash: bytes, nonce: bytes) -> Greeting:
    """The listening side. ``identity_of`` gives this post in the record of that id, ``nonce`` is fresh."""
    call = yield b""
    identity = identity_of(_record_id(call))
    if identity is None:
        raise PeerError("bearers.unknown-record", call)
    answer = yield _signed(identity, {2: certificate_hash, 3: nonce})
    peer, key, body = _read(answer, identity, _CALLER, certificate_hash)
    if not hmac.compare_digest(body[3], nonce):  # spec: line §7.6
        raise PeerError("bearers.old-preamble", answer)
    _introduce(identity, body)
    return Greeted(identity, peer, key)


def _record_id(call: bytes) -> bytes:
    try:
        value = canon.decode(call, limits.PREAMBLE_MAX)
    except PeerError:
        value = None
    if type(value) is not list or len(value) != 1 or type(value[0]) is not bytes or len(value[0]) != 32:
        raise PeerError("bearers.bad-preamble", call)
    return value[0]


def _signed(identity: Identity, body: dict[int, Any]) -> bytes:
    shown = {CARD: identity.shown_card} if identity.shown_card else {}
    return identity.sign("bearer", canon.encode({0: 1, 1: list(identity.me), **body, **shown}))


def _read(
    cose: bytes, identity: Identity, shape: dict[int, type], certificate_hash: bytes
) -> tuple[PostId, bytes, dict[int, Any]]:
    body, signed = _body(cose, identity.record_id, shape)
    peer = PostId(*body[1])
    try:
        public = None if peer == identity.me else identity.key_of(peer, body.get(CARD))
    except PeerError:  # spec: line §7.5, a card that is not the signer's
        public = None
    if public is None:  # spec: line §7.5
        raise PeerError("bearers.unknown-post", cose, post=peer)
    if not signing.verify(public, signed.tbs, signed.signature):
        raise PeerError("bearers.not-the-key", cose, post=peer)
    if not hmac.compare_digest(body[2], certificate_hash):  # spec: line §7.5; a man in the middle has another one
        raise PeerError("bearers.other-channel", cose, post=peer)
    return peer, public, body


def _introduce(identity: Identity, body: dict[int, Any]) -> None:
    """Last of all: whoever was given another's card could else shut that post out, by showing it (spec: line §10.1)."""
    if (card := body.get(CARD)) is not None:
        identity.introduce(card)


def _body(cose: bytes, record_id: bytes, shape: dict[int, type]) -> tuple[dict[int, Any], signing.Signed]:
    try:
        signed = signing.split("bearer", record_id, cose, limits.PREAMBLE_MAX)
        body = canon.decode(signed.payload, limits.PREAMBLE_MAX)
    except PeerError:
        raise PeerError("bearers.bad-preamble", cose) from None
    if type(body) is not dict or {key: type(value) for key, value in body.items()} not in (
        shape,
        {**shape, CARD: bytes},
    ):
        raise PeerError("bearers.bad-preamble", cose)
    numbers = body[1]
    named = len(numbers) == 2 and all(type(n) is int and 0 <= n < 65536 for n in numbers)
    sized = len(body[2]) == 32 and len(body[3]) == NONCE_SIZE
    if body[0] != 1 or not named or not sized or body.get(4, True) is not True:
        raise PeerError("bearers.bad-preamble", cose)
    return body, signed
