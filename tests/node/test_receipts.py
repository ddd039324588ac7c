"""Receipts count when their issuer can be held to them, and cannot fill a node's memory or disk (spec: record §9.3)."""

from parley.base import canon, limits
from parley.line.frames import FrameType
from parley.record import receipt as receipts
from parley.record import signing
from parley.record.names import FeedId, Head
from parley.record.receipt import Receipt
from parley.testing.station import Station
from tests.node.scene import codes, evidence, give, made, pair, rungs, sent


def receipted(by: Station, head: Head, own: tuple[int, bytes] | None, incarnation: int | None = None) -> Receipt:
    core = by.running.core
    issuer = core.feed if incarnation is None else FeedId(*by.id, incarnation)
    return receipts.sign(by.role.signer, core.record.id, issuer, head, own, by.now(), False)


def test_receipts_under_feeds_that_are_never_written_neither_count_nor_keep_a_node_from_starting() -> None:
    world, a, b = pair()
    world.network.cut(a.id, b.id)
    told = sent(world, a)
    before = len(a.store.receipts())
    for number in range(limits.FEEDS_PER_POST_MAX_COUNT + 10):
        give(a, b, FrameType.RECEIPT, [receipted(b, told.head, None, number).cose])
    a.settle()
    assert "STORED" not in rungs(a, told, b)
    assert len(a.store.receipts()) == before
    assert len(a.running._receipts._unproven) <= limits.RECEIPTS_UNPROVEN_MAX_COUNT
    a.stop()
    world.restart(a)
    assert a.running.core.record.length(told.head.feed)


def test_a_receipt_counts_once_the_entry_that_it_names_is_linked_and_not_before() -> None:
    world, a, b = pair()
    world.network.cut(a.id, b.id)
    told = sent(world, a)
    entry = made(b, {0: 224, 33: ["en", "x"]})
    give(a, b, FrameType.RECEIPT, [receipted(b, told.head, (entry.seq, entry.id)).cose])
    assert "STORED" not in rungs(a, told, b)
    give(a, b, FrameType.ENTRY, entry.travelling())
    assert "STORED" in rungs(a, told, b)


def test_who_names_an_entry_that_it_then_does_not_write_has_contradicted_itself() -> None:
    world, a, b = pair()
    world.network.cut(a.id, b.id)
    told = sent(world, a)
    entry = made(b, {0: 224, 33: ["en", "x"]})
    give(a, b, FrameType.RECEIPT, [receipted(b, told.head, (entry.seq, bytes(32))).cose])
    give(a, b, FrameType.ENTRY, entry.travelling())
    assert "STORED" not in rungs(a, told, b)
    assert evidence(a) == ["record.bad-receipt"]


def test_a_receipt_that_promises_an_entry_far_ahead_does_not_free_its_issuer() -> None:
    world, a, b = pair()
    world.network.cut(a.id, b.id)
    told = sent(world, a)
    give(a, b, FrameType.RECEIPT, [receipted(b, told.head, (2**53 - 1, bytes(32))).cose])
    assert "STORED" not in rungs(a, told, b)


def test_a_post_is_remembered_for_so_many_feeds_and_no_more(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(limits, "RECEIPTED_PER_POST_MAX_COUNT", 0)
    world, a, b = pair()
    told = sent(world, a)
    own = b.running.core.record.feeds[b.running.core.feed]
    give(a, b, FrameType.RECEIPT, [receipted(b, told.head, (own.length - 1, own.last_id)).cose])
    assert "record.too-many-receipts" in evidence(a) and "node.evidence" in codes(a)


def test_what_a_peer_names_does_not_fill_the_memory() -> None:
    """Neither by receipts nor by beats nor by BUSY."""
    _, a, b = pair()
    core = b.running.core
    known = len(a.running.core.record.feeds)

    def signed(type_: str, body: object) -> list[bytes]:
        return [signing.sign(b.role.signer, type_, core.record.id, canon.encode(body)).cose]

    for number in range(5):
        have = [[*b.id, 1_000 * number + i, 0, bytes(32)] for i in range(1_000)]
        give(a, b, FrameType.BEAT, signed("beat", {0: 1, 1: list(core.feed), 2: b.now(), 4: have, 5: True}))
        body = {0: 1, 1: list(core.feed), 2: [*b.id, number], 3: 0, 4: b.now(), 5: 1}
        give(a, b, FrameType.BUSY, signed("busy", body))
        give(a, b, FrameType.RECEIPT, [receipted(b, Head(*a.id, number, 0, bytes(32)), None).cose])
    assert len(a.running._peers.get(b.id).level._feeds) <= known
