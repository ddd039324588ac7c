"""What comes from others: kept before it is judged, answered once, and never raised (spec: record §5, line §1–§5)."""

import pytest

from parley.base import canon
from parley.base.instant import DAY, MINUTE
from parley.line import frames
from parley.line.frames import FrameType
from parley.node import writing
from parley.record import entry as entries
from parley.record import receipt as receipts
from parley.record import seal, signing
from parley.record.entry import Draft
from parley.record.names import Head
from parley.record.payload import Core
from parley.testing.cast import key_of
from parley.testing.world import World
from tests.node.scene import codes, evidence, give, made, pair, rungs, sent, view


def told_off(world: World, station, seq: int) -> list[str]:  # type: ignore[no-untyped-def]
    """The codes with which the other side answered NOT UNDERSTOOD."""
    feed = station.running.core.feed
    message = station.running._delivery.at(feed, seq)
    return [mark.detail for mark in message.marks if mark.rung == "NOT_UNDERSTOOD"] if message else []


# -- not understood --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "clear", "code"),
    [
        ({0: 77_777}, False, "node.unknown-form"),
        ({0: 224, 5: b"otherone", 33: ["en", "x"]}, False, "node.unknown-catalogue"),
        ({0: 224, 33: 5}, False, "messages."),
        ({0: 224, 33: ["en", "x"], 99: 1}, False, "messages.unknown-field"),
        ({0: 224, 33: ["en", "x"]}, True, "record.bad-payload"),
        ({0: 224, 1: 9, 33: ["en", "x"]}, False, "record.bad-payload"),
        ({0: 0}, False, "record.bad-payload"),
        ({5: 1}, False, "record.bad-payload"),
    ],
)
def test_what_is_not_understood_is_kept_and_answered_once(fields: dict[int, object], clear: bool, code: str) -> None:
    world, a, b = pair()
    entry = made(a, fields, clear)
    for _ in range(3):
        give(b, a, FrameType.ENTRY, entry.travelling())
        b.settle()
    assert b.store.at(entry.feed, entry.seq) == entry
    a.running.core.record.admit(entry)
    a.running._writing.linked(entry, a.now())
    world.soon(a)
    world.run(2)
    (answer,) = told_off(world, a, entry.seq)
    assert answer.startswith(code)
    shown = b.running.messages()[0]
    assert shown.ref == str(entry.head) and {"UNREADABLE", "NOT_UNDERSTOOD"} & set(shown.marks)


@pytest.mark.parametrize("form", [Core.OPENED, Core.EPOCH, Core.DISPLAYED, Core.NOT_UNDERSTOOD])
def test_a_machine_never_answers_a_machine(form: Core) -> None:
    _, a, b = pair()
    before = b.running.core.record.length(b.running.core.feed)
    give(b, a, FrameType.ENTRY, made(a, {0: int(form), 1: 9}, clear=form < 6).travelling())
    give(b, a, FrameType.ENTRY, made(a, {0: int(form), 33: []}, clear=form < 6).travelling())
    b.settle()
    assert b.running.core.record.length(b.running.core.feed) == before


def test_a_reader_left_out_says_so_once_an_epoch() -> None:
    world, a, b = pair()
    a.running.core.sealing.seal = lambda public, info, secret: bytes(1168)  # type: ignore[method-assign]
    a.running._writing.announce_epoch(a.now(), 1)
    told = [sent(world, a) for _ in range(4)]
    said = [told_off(world, a, one.head.seq) for one in told]
    assert said == [["record.epoch-unknown"], [], [], []]
    assert "UNREADABLE" in view(b, told[3]).marks


# -- what breaks a rule ----------------------------------------------------------------------------------------------


def test_rubbish_is_kept_as_evidence_and_nothing_else_happens() -> None:
    _, a, b = pair()
    before = b.running.fold_bytes()
    for data in (b"", b"\xff", frames.encode(FrameType.ENTRY, [b"x", b"y"]), canon.encode([99, b""]), bytes(2_000_000)):
        b.running.receive(a.id, "wire", data, b.now())
    assert sorted(evidence(b)) == [
        "base.not-canonical", "base.not-canonical", "base.too-large", "line.unknown-frame", "record.bad-cose",
    ]  # fmt: skip
    assert codes(b)["node.evidence"] and b.running.fold_bytes() == before


def test_an_unknown_post_is_evidence() -> None:
    from parley.record.names import PostId

    _, _, b = pair()
    b.running.receive(PostId(9, 9), "wire", b"\x81\x00", b.now())
    assert evidence(b) == ["record.unknown-post"]


@pytest.mark.parametrize("type_", ["hello", "beat", "busy"])
def test_words_of_the_line_in_another_shape_are_evidence(type_: str) -> None:
    _, a, b = pair()
    frame_type = FrameType[type_.upper()]
    core = a.running.core
    good: dict[str, dict[int, object]] = {
        "hello": {0: 1, 1: list(core.feed), 2: 5, 3: bytes(32), 4: [1], 5: bytes(16)},
        "beat": {0: 1, 1: list(core.feed), 2: 5, 4: []},
        "busy": {0: 1, 1: list(core.feed), 2: list(core.feed), 3: 0, 4: 1, 5: 1},
    }
    bad: list[object] = [
        [],
        7,
        {},
        {**good[type_], 0: 2},
        {**good[type_], 1: [1, 2]},
        {**good[type_], 2: -1},
        {**good[type_], 9: 1},
    ]
    bad += [{**good[type_], 1: [5, 5, 5]}, {key: value for key, value in good[type_].items() if key != 2}]
    for body in bad:
        cose = signing.sign(a.role.signer, type_, core.record.id, canon.encode(body)).cose
        give(b, a, frame_type, [cose])
    assert len(evidence(b)) == len(bad)


def test_a_bad_hello_closes_the_link_and_is_answered_nothing() -> None:
    _, a, b = pair()
    core = a.running.core
    body = {0: 1, 1: list(core.feed), 2: 5, 3: bytes(32), 4: [7], 5: bytes(16)}
    b.running.settle(b.now())
    give(b, a, FrameType.HELLO, [signing.sign(a.role.signer, "hello", core.record.id, canon.encode(body)).cose])
    effects = b.running.settle(b.now())
    assert effects.transmit == []
    assert ("line", "refused") in {(topic, facts.get("state")) for topic, facts in effects.announce}


def test_an_entry_of_another_record_or_key_is_refused() -> None:
    _, a, b = pair()
    entry = made(a, {0: 224, 33: ["en", "x"]})
    core = a.running.core
    draft = Draft(
        core.feed, entry.seq, entry.prev, entry.heads, entry.time, entry.epoch, entry.commitment, entry.ciphertext
    )
    give(b, a, FrameType.ENTRY, entries.sign(key_of("stranger"), core.record.id, draft).travelling())
    give(b, a, FrameType.ENTRY, entries.sign(a.role.signer, bytes(32), draft).travelling())
    give(b, a, FrameType.ENTRY, [entry.cose, entry.ciphertext + b"x"])
    assert sorted(evidence(b)) == ["record.bad-ciphertext", "record.bad-signature", "record.bad-signature"]
    assert b.running.core.record.length(core.feed) == entry.seq


# -- receipts and busy -----------------------------------------------------------------------------------------------


def test_a_receipt_for_what_we_do_not_hold_tells_of_a_store_that_went_back() -> None:
    _, a, b = pair()
    core = b.running.core
    head = Head(*a.running.core.feed, 99, bytes(32))
    receipt = receipts.sign(b.role.signer, core.record.id, core.feed, head, None, b.now(), False)
    give(a, b, FrameType.RECEIPT, [receipt.cose])
    assert "node.rolled-back" in codes(a)


def test_a_receipt_in_anothers_name_counts_for_nothing() -> None:
    world, a, b = pair()
    told = sent(world, a)
    world.network.cut(a.id, b.id)
    later = sent(world, a)
    core = b.running.core
    receipt = receipts.sign(a.role.signer, core.record.id, core.feed, later.head, None, b.now(), False)
    give(a, b, FrameType.RECEIPT, [receipt.cose])
    assert "STORED" in rungs(a, told, b) and "STORED" not in rungs(a, later, b)


def test_a_busy_peer_is_left_alone_for_a_day_at_most() -> None:
    world, a, b = pair()
    core = b.running.core
    body = {0: 1, 1: list(core.feed), 2: list(a.running.core.feed), 3: 2, 4: 2**53 - 1, 5: 1}
    give(a, b, FrameType.BUSY, [signing.sign(b.role.signer, "busy", core.record.id, canon.encode(body)).cose])
    told = world.release(a, "note")
    world.run(60)
    assert not world.holds(b, told.head)
    assert a.running.status(a.now()).peers[0].busy_until == pytest.approx(a.now() + DAY, abs=2 * MINUTE)


def test_a_want_is_answered_with_what_is_there() -> None:
    world, a, b = pair()
    told = [sent(world, a) for _ in range(5)]
    a.running.settle(a.now())
    give(a, b, FrameType.WANT, [list(told[0].head.feed), told[1].head.seq, 3])
    got = [frames.decode(each.frame) for each in a.running.settle(a.now()).transmit]
    assert [entries.read(world.cast.genesis.id, frame.parts)[0].head for frame in got] == [
        one.head for one in told[1:4]
    ]
    give(a, b, FrameType.WANT, [[0, 0, 77], 0, 512])
    assert a.running.settle(a.now()).transmit == []


def test_a_card_that_comes_as_a_frame_must_be_of_this_record() -> None:
    _, a, b = pair()
    give(b, a, FrameType.CARD, [b"x", b"y", b"z"])
    assert evidence(b) == ["record.bad-card"]


# -- clocks ----------------------------------------------------------------------------------------------------------


def test_a_clock_far_off_is_alarmed_and_recorded() -> None:
    from parley.testing.faults import Faults

    world = World(3, faults=Faults(clock_offset_most=60_000))
    a, b = world.posts
    world.run(12)
    true = b.now() - a.now()
    assert abs(true) > 5_000
    peer = a.running.status(a.now()).peers[0]
    assert peer.clock_low is not None and peer.clock_high is not None
    assert peer.clock_low <= true <= peer.clock_high
    assert "line.clock-off" in codes(a)
    bound = a.running._views._watch.clocks[(a.id, b.id)]
    assert bound[1] <= true <= bound[2]


def test_a_clock_that_jumps_with_each_beat_does_not_fill_the_record() -> None:
    world, a, b = pair()
    world.run(10)
    feed = a.running.core.feed
    before = a.running.core.record.length(feed)
    core = b.running.core
    for number in range(200):
        world.run(0.3)
        shift = 1_000_000 if number % 2 else 0
        body = {0: 1, 1: list(core.feed), 2: a.now() + shift, 3: [a.now() - 2, a.now() + shift - 1], 4: []}
        give(a, b, FrameType.BEAT, [signing.sign(b.role.signer, "beat", core.record.id, canon.encode(body)).cose])
    assert a.running.core.record.length(feed) - before <= 3


# -- forks again and again -------------------------------------------------------------------------------------------


def test_forks_lower_and_lower_do_not_fold_everything_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """One signature costs its author nothing; folding a long record anew takes seconds, in which nobody is heard."""
    monkeypatch.setattr(writing, "REFOLDED_PER_MS_COUNT", 0.002)  # some ten seconds, for a record as short as this
    world, a, b = pair()
    told = [sent(world, b) for _ in range(10)]
    feed, record = b.running.core.feed, a.running.core.record
    folded: list[int] = []
    refold = a.running._keeper.refold
    monkeypatch.setattr(a.running._keeper, "refold", lambda pending: (folded.append(1), refold(pending)))
    for one in reversed(told):
        assert one.head
        sealed = seal.seal(seal.CLEAR_KEY, {0: 3, 32: b"other"})
        prev = record.id_at(feed, one.head.seq - 1) or b""
        draft = Draft(feed, one.head.seq, prev, None, b.now(), 0, sealed.commitment, sealed.ciphertext)
        give(a, b, FrameType.ENTRY, entries.sign(b.role.signer, record.id, draft).travelling())
        a.settle()
    assert len(folded) == 1 and a.running._delivery.get(told[0].head) is not None  # type: ignore[arg-type]
    world.run(30)
    assert len(folded) == 2 and a.running._delivery.get(told[0].head) is None  # type: ignore[arg-type]
    assert view(a, told[0]).state == "DISPUTED"
