"""What a lying post can sign with its own key, and what anybody can send without one."""

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from parley.base import canon
from parley.base.errors import ParleyError
from parley.line import frames
from parley.line.frames import FrameType
from parley.record import checkpoint as checkpoints
from parley.record import entry as entries
from parley.record import receipt as receipts
from parley.record import seal, signing
from parley.record.entry import Draft, Entry
from parley.record.names import Head
from parley.record.payload import Core

if TYPE_CHECKING:
    from parley.testing.lying import Liar


def damaged(frame: bytes, rng: random.Random) -> bytes:
    """One bit turned, some bytes cut off or added, or nothing of it left."""
    at = rng.randrange(max(1, len(frame)))
    return rng.choice((
        frame[:at] + bytes(((frame[at] if frame else 0) ^ 1 << rng.randrange(8),)) + frame[at + 1 :],
        frame[:at], frame + rng.randbytes(at % 9), rng.randbytes(at), b"",
    ))  # fmt: skip


def _frame(kind: FrameType, *parts: Any) -> bytes:
    return frames.encode(kind, list(parts))


def _signed(liar: "Liar", type_: str, body: Any) -> bytes:
    return signing.sign(liar.role.signer, type_, liar.cast.genesis.id, canon.encode(body)).cose


def _random_head(liar: "Liar") -> Head:
    """An entry that is there, or none."""
    rng, held = liar.world.rng, liar.running.core.record.heads()
    head = rng.choice(held)
    if rng.random() < 0.5:
        return head
    return Head(*head.feed, rng.choice((0, head.seq + 1, head.seq + 3, 2**40)), rng.randbytes(32))


# -- entries -------------------------------------------------------------------------------------------------------


def _odd_values(rng: random.Random) -> list[Any]:
    return [
        None,
        True,
        -1,
        0,
        2**63,
        "",
        "x" * 300,
        "\u202e",
        b"",
        b"\x00" * 32,
        [],
        [[]],
        {},
        [0, "y"],
        {0: 1},
        rng.random() > 2,
    ]


def _odd_fields(liar: "Liar") -> dict[int, Any]:
    """A payload of any form with values of any kind."""
    rng = liar.world.rng
    forms = [form.number for form in liar.cast.catalogue.forms] + [*map(int, Core), 11, 63, 2**31]
    fields: dict[int, Any] = {0: rng.choice(forms)}
    for key in rng.sample((1, 2, 3, 4, 5, 6, 7, 8, 32, 33, 34, 35, 36), rng.randint(0, 6)):
        fields[key] = rng.choice(_odd_values(rng))
    if rng.random() < 0.5:
        fields[3] = [list(_random_head(liar)) for _ in range(rng.randint(1, 3))]
    return fields


def odd_entry(liar: "Liar") -> list[bytes]:
    """The next entry of its feed, good by the record's rules, with a payload that makes no sense."""
    node = liar.running
    try:
        fields = _odd_fields(liar)
        entry = _written(liar, fields, in_the_clear=fields[0] <= int(Core.REVOCATION) or liar.world.rng.random() < 0.1)
    except ParleyError:
        return []  # not even a liar can encode it
    node.core.record.admit(entry)
    node._writing.linked(entry, liar.now())
    liar.world.soon(liar)
    return [_frame(FrameType.ENTRY, *entry.travelling())]


def _written(liar: "Liar", fields: dict[int, Any], in_the_clear: bool) -> Entry:
    core = liar.running.core
    feed, length = core.feed, core.record.length(core.feed)
    epoch = 0 if in_the_clear else liar.running._epochs.choose(length, 0, False)
    key = seal.entry_key(liar.running._epochs.secret(feed, epoch), core.record.id, feed, length)
    sealed = seal.seal(key, fields)
    alone = liar.world.rng.random() < 0.3
    draft = core.record.draft(feed, liar.now(), epoch, (sealed.ciphertext, sealed.commitment), alone)
    return entries.sign(liar.role.signer, core.record.id, draft)


def stray_entry(liar: "Liar") -> list[bytes]:
    """Entries far ahead, beside its own feed, of a feed never opened, or naming what does not exist."""
    rng, core = liar.world.rng, liar.running.core
    feed = core.feed if rng.random() < 0.7 else core.feed._replace(incarnation=rng.getrandbits(32))
    seq = rng.choice((0, 1, core.record.length(feed), core.record.length(feed) + 1, 2**40))
    prev = core.record.id if seq == 0 else core.record.id_at(feed, seq - 1) or rng.randbytes(32)
    named = sorted({head.feed: head for head in [_random_head(liar)] if head.feed != feed}.values())
    heads = None if rng.random() < 0.5 else tuple(named)
    draft = Draft(
        feed, seq, prev, heads, rng.choice((0, liar.now(), 2**53 - 1)), 0, rng.randbytes(32), rng.randbytes(40)
    )
    entry = entries.sign(liar.role.signer, core.record.id, draft)
    return [_frame(FrameType.ENTRY, *entry.travelling())] * rng.randint(1, 2)


def wrong_author(liar: "Liar") -> list[bytes]:
    """An entry in another post's name, signed by its own key."""
    head = _random_head(liar)
    sealed = seal.seal(seal.CLEAR_KEY, {0: 1})
    draft = Draft(head.feed, head.seq + 1, head.id, (), liar.now(), 0, sealed.commitment, sealed.ciphertext)
    entry = entries.sign(liar.role.signer, liar.cast.genesis.id, draft)
    return [_frame(FrameType.ENTRY, *entry.travelling())]


# -- what is no entry ----------------------------------------------------------------------------------------------


def false_receipt(liar: "Liar") -> list[bytes]:
    """That it holds what it may not hold."""
    rng, core = liar.world.rng, liar.running.core
    own_seq = rng.choice((None, 0, core.record.length(core.feed), 2**52))
    own = None if own_seq is None else (own_seq, core.record.id_at(core.feed, own_seq) or rng.randbytes(32))
    receipt = receipts.sign(
        liar.role.signer, core.record.id, core.feed, _random_head(liar), own, liar.now(), rng.random() < 0.3
    )  # fmt: skip
    return [_frame(FrameType.RECEIPT, receipt.cose)]


def false_beat(liar: "Liar") -> list[bytes]:
    """That it holds much, or little, with clocks that make no sense."""
    rng, core = liar.world.rng, liar.running.core
    have = sorted({head.feed: list(head) for head in (_random_head(liar) for _ in range(3))}.values())
    body = {0: 1, 1: list(core.feed), 2: rng.choice((0, liar.now(), 2**53 - 1)), 4: have}
    if rng.random() < 0.7:
        body[3] = rng.choice(([0, 0], [liar.now(), 2**53 - 1], [2**53 - 1, 0], [], [1], ["x", 1]))
    if rng.random() < 0.5:
        body[5] = True
    return [_frame(FrameType.BEAT, _signed(liar, "beat", body))]


def odd_hello(liar: "Liar") -> list[bytes]:
    """A greeting in an unknown version, of another catalogue, or not of our shape."""
    rng, core = liar.world.rng, liar.running.core
    body: dict[int, Any] = {0: 1, 1: list(core.feed), 2: liar.now(), 3: rng.randbytes(32), 4: [1], 5: bytes(16)}
    key = rng.choice((2, 3, 4, 5))
    if rng.random() < 0.5:
        body[key] = rng.choice(_odd_values(rng))
    try:
        return [_frame(FrameType.HELLO, _signed(liar, "hello", body))]
    except ParleyError:
        return []


def false_busy(liar: "Liar") -> list[bytes]:
    """That it reads some feed no further for a year."""
    core, head = liar.running.core, _random_head(liar)
    until = liar.world.rng.choice((0, liar.now() + 60_000, 2**53 - 1))
    body = {0: 1, 1: list(core.feed), 2: list(head.feed), 3: head.seq, 4: until, 5: 1}
    return [_frame(FrameType.BUSY, _signed(liar, "busy", body))]


def false_checkpoint(liar: "Liar") -> list[bytes]:
    """A checkpoint of its own feed with another root, or of another's in its own name."""
    rng, core = liar.world.rng, liar.running.core
    feed = core.feed if rng.random() < 0.7 else _random_head(liar).feed
    size = rng.choice((1, core.record.length(feed) or 1, core.record.length(feed) + 5))
    signed = checkpoints.sign(liar.role.signer, core.record.id, feed, size, rng.randbytes(32))
    return [_frame(FrameType.CHECKPOINT, signed.encode())]


def greedy_want(liar: "Liar") -> list[bytes]:
    """Everything, or places where nothing is."""
    rng, head = liar.world.rng, _random_head(liar)
    first = rng.choice((0, head.seq, 2**53 - 1))
    return [_frame(FrameType.WANT, list(head.feed), first, rng.choice((1, 512)))] * rng.randint(1, 5)


def rubbish(liar: "Liar") -> list[bytes]:
    """Bytes, frames of no type, frames with parts of the wrong kind."""
    rng = liar.world.rng
    odd = [
        _frame(kind, *(rng.choice((0, b"", "x", [], b"\x00" * 90)) for _ in range(rng.randint(0, 4))))
        for kind in FrameType
    ]
    return [*odd, rng.randbytes(rng.randint(0, 300)), canon.encode([99, b""]), canon.encode({}), b"\x9f\xff"]


FORGERIES: Final[tuple[tuple[str, Callable[["Liar"], list[bytes]]], ...]] = (
    ("odd entry", odd_entry), ("odd entry", odd_entry), ("odd entry", odd_entry), ("stray entry", stray_entry),
    ("entry in another's name", wrong_author), ("receipt", false_receipt), ("beat", false_beat), ("hello", odd_hello),
    ("busy", false_busy), ("checkpoint", false_checkpoint), ("want", greedy_want), ("rubbish", rubbish),
)  # fmt: skip
