"""Entries by themselves: what is signed, read, refused (spec: record §4, §5.1)."""

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base import canon, limits
from parley.base.errors import PeerError
from parley.record import entry as entries
from parley.record import signing
from parley.record.entry import Draft, Entry
from parley.record.names import FeedId, Head
from tests.record import made

OF = made.sides(2)
FEED = OF.feed(0)
KEY = OF.signer(FEED)
ID = bytes(range(32))


def head(number: int) -> Head:
    return Head(1, 0, number, number, ID)


def signed(**changes: Any) -> Entry:
    draft = Draft(FEED, 5, ID, (), made.NOW, 1, bytes(32), b"ciphertext")._replace(**changes)
    return entries.sign(KEY, OF.id, draft)


def read(entry: Entry) -> Entry:
    found, whole = entries.read(OF.id, entry.travelling())
    signing.check(whole, KEY.public)
    assert whole.id == entry.id
    return found


def payload(entry: Entry) -> dict[int, Any]:
    body: dict[int, Any] = canon.decode(signing.split("entry", OF.id, entry.cose, 1 << 17).payload, 1 << 17)
    return body


def outcome(body: Any, ciphertext: bytes = b"ciphertext", table: bytes | None = None) -> str:
    """What becomes of a well signed entry with this payload."""
    cose = signing.sign(KEY, "entry", OF.id, canon.encode(body)).cose
    try:
        entries.read(OF.id, [cose, ciphertext] if table is None else [cose, ciphertext, table])
    except PeerError as error:
        return error.code
    return ""


GOOD = payload(signed())
heads = st.lists(
    st.builds(Head, st.just(1), st.integers(0, 65535), st.integers(0, 2**32 - 1), st.integers(0, 2**53 - 1),
    st.just(ID)),
    max_size=9, unique_by=lambda each: each[:3],
).map(lambda listed: tuple(sorted(listed)))  # fmt: skip


@given(
    st.builds(FeedId, st.just(0), st.integers(0, 65535), st.integers(0, 2**32 - 1)), st.integers(1, 2**53 - 1),
    st.none() | heads, st.integers(0, 2**53 - 1), st.binary(max_size=80),
)  # fmt: skip
def test_what_is_signed_is_read_again(
    feed: FeedId, seq: int, named: tuple[Head, ...] | None, time: int, ciphertext: bytes
) -> None:
    entry = signed(
        feed=feed,
        seq=seq,
        heads=named,
        time=time,
        ciphertext=ciphertext,
        epoch=max(seq // 2, seq - 2**16) if seq > 1 else 0,
    )
    assert read(entry) == entry
    assert entry.head == Head(*feed, seq, entry.id)
    assert entry.size == sum(map(len, entry.travelling()))
    assert entries.read_signed_part(OF.id, entry.cose)[0] == entry.head


def test_the_payload_is_the_map_of_the_specification() -> None:
    """spec: record §4.2."""
    entry = signed(heads=(head(1), head(2)))
    assert payload(entry) == {
        0: 1, 1: list(FEED), 2: 5, 3: ID, 4: [list(head(1)), list(head(2))], 5: made.NOW, 6: 1, 7: bytes(32),
        8: hashlib.sha256(b"ciphertext").digest(),
    }  # fmt: skip
    assert list(payload(signed(heads=None, epoch=0))) == [0, 1, 2, 3, 5, 7, 8]


def test_heads_stand_inline_up_to_four_and_then_in_a_table() -> None:
    """spec: record §4.2, §4.3, §4.4."""
    four, five = signed(heads=tuple(map(head, range(4)))), signed(heads=tuple(map(head, range(5))))
    assert (four.table, four.heads_hash, len(four.travelling())) == (None, None, 2)
    assert five.table is not None
    assert payload(five)[4] == five.heads_hash == hashlib.sha256(five.table).digest()
    assert read(five).heads == five.heads
    assert read(signed(heads=())).heads == ()
    assert read(signed(heads=None)).heads is None


def test_a_table_must_be_the_one_that_was_signed() -> None:
    body = {**GOOD, 4: hashlib.sha256(b"x").digest()}
    five = canon.encode([list(head(i)) for i in range(5)])
    four = canon.encode([list(head(i)) for i in range(4)])
    many = canon.encode([list(head(i)) for i in range(limits.HEADS_TABLE_MAX_COUNT + 1)])
    named = {table: {**GOOD, 4: hashlib.sha256(table).digest()} for table in (five, four, many, b"\xff", b"\x80")}
    assert outcome(named[five], table=five) == ""
    assert outcome(body, table=five) == outcome(named[five]) == "record.bad-head-table"
    assert outcome(GOOD, table=five) == "record.bad-head-table"
    assert outcome(named[four], table=four) == outcome(named[many], table=many) == "record.bad-shape"
    assert outcome(named[b"\x80"], table=b"\x80") == "record.bad-shape"
    assert outcome(named[b"\xff"], table=b"\xff") == "base.not-canonical"


def test_the_largest_table_is_within_its_limit() -> None:
    entry = signed(heads=tuple(Head(1, 65535, 2**31 + i, 2**53 - 1, ID) for i in range(limits.HEADS_TABLE_MAX_COUNT)))
    assert entry.table is not None
    assert len(entry.table) <= limits.HEAD_TABLE_MAX
    assert read(entry) == entry


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({0: 2}, "record.bad-version"), ({0: 0}, "record.bad-version"), ({0: "1"}, "record.bad-version"),
        ({1: [0, 0]}, "record.bad-shape"), ({1: [64, 0, 0]}, "record.bad-shape"), ({1: [0, -1, 0]}, "record.bad-shape"),
        ({1: [0, 0, 2**32]}, "record.bad-shape"), ({1: b"x"}, "record.bad-shape"), ({1: [0, 0, None]},
        "record.bad-shape"),
        ({2: -1}, "record.bad-shape"), ({2: 2**53}, "record.bad-shape"), ({2: True}, "record.bad-shape"),
        ({3: bytes(31)}, "record.bad-shape"), ({3: 0}, "record.bad-shape"), ({4: b"short"}, "record.bad-shape"),
        ({4: 0}, "record.bad-shape"), ({4: None}, "record.bad-shape"), ({4: [0]}, "record.bad-shape"),
        ({4: [list(head(i)) for i in range(5)]}, "record.bad-shape"), ({4: [list(head(2)), list(head(1))]},
        "record.bad-shape"),
        ({5: -1}, "record.bad-shape"), ({5: 2**53}, "record.bad-shape"), ({5: None}, "record.bad-shape"),
        ({6: 0}, "record.bad-shape"), ({6: 5}, "record.bad-shape"), ({6: 6}, "record.bad-shape"), ({6: -1},
        "record.bad-shape"),
        ({7: bytes(33)}, "record.bad-shape"), ({8: ""}, "record.bad-shape"), ({8: ID}, "record.bad-ciphertext"),
        ({9: 0}, "record.bad-shape"), ({"a": 0}, "record.bad-shape"), ({2: 0, 6: 1}, "record.bad-shape"),
        ({4: [[*FEED, 4, ID]]}, "record.bad-shape"),
    ],
    ids=lambda value: str(value)[:50],
)  # fmt: skip
def test_a_payload_out_of_shape_is_refused(changes: dict[Any, Any], code: str) -> None:
    """spec: record §1.3, §4.2, §4.3, §5.1."""
    assert outcome(GOOD) == ""
    assert outcome({**GOOD, **changes}) == code


@pytest.mark.parametrize("key", [0, 1, 2, 3, 5, 7, 8])
def test_no_field_may_be_missing(key: int) -> None:
    assert outcome({other: value for other, value in GOOD.items() if other != key}) == "record.bad-shape"


@pytest.mark.parametrize("body", [[], 5, b"", None])
def test_only_a_map_is_a_payload(body: Any) -> None:
    assert outcome(body) == "record.bad-shape"


def test_a_feed_begins_at_the_record() -> None:
    """spec: record §4.2: prev of seq 0 needs no other entry to be judged."""
    first = {key: value for key, value in GOOD.items() if key != 6} | {2: 0}
    assert outcome(first) == "record.wrong-link"
    assert outcome({**first, 3: OF.id}) == ""
    with pytest.raises(PeerError):
        entries.read_signed_part(OF.id, signing.sign(KEY, "entry", OF.id, canon.encode(first)).cose)


def test_an_entry_never_names_its_own_feed_in_a_table_either() -> None:
    own = sorted([*(head(i) for i in range(5)), Head(*FEED, 4, ID)])
    with pytest.raises(PeerError) as caught:
        read(signed(heads=tuple(own)))
    assert caught.value.code == "record.bad-shape"


@pytest.mark.parametrize(
    "parts", [None, b"", [], [b""], [b"", b"", b"", b""], [b"", 1], [None, b""], (b"", b""), {0: b"", 1: b""}]
)
def test_only_two_or_three_byte_strings_travel(parts: Any) -> None:
    with pytest.raises(PeerError) as caught:
        entries.read(OF.id, parts)
    assert caught.value.code == "record.bad-shape"


def test_sizes_are_asked_first() -> None:
    """spec: record §8."""
    cose, ciphertext = signed().travelling()
    for parts in (
        [bytes(limits.ENTRY_COSE_MAX + 1), ciphertext], [cose, bytes(limits.CIPHERTEXT_MAX + 1)],
        [cose, ciphertext, bytes(limits.HEAD_TABLE_MAX + 1)],
    ):  # fmt: skip
        with pytest.raises(PeerError) as caught:
            entries.read(OF.id, parts)
        assert caught.value.code == "base.too-large"
    largest = signed(ciphertext=bytes(limits.CIPHERTEXT_MAX))
    assert read(largest) == largest


@given(st.none() | heads)
def test_what_was_kept_is_restored(named: tuple[Head, ...] | None) -> None:
    entry = signed(heads=named)
    assert entries.restore(OF.id, entry.id, entry.cose, entry.ciphertext, entry.table) == entry


def test_what_is_not_what_was_kept_is_not_restored() -> None:
    four, five = (signed(heads=tuple(map(head, range(count)))) for count in (4, 5))
    for entry, id_, ciphertext, table, code in (
        (four, five.id, four.ciphertext, None, "record.bad-cose"),
        (four, four.id, b"", None, "record.bad-ciphertext"),
        (four, four.id, four.ciphertext, five.table, "record.bad-head-table"),
        (four, four.id, four.ciphertext, b"", "record.bad-head-table"),
        (five, five.id, five.ciphertext, None, "record.bad-head-table"),
        (five, five.id, five.ciphertext, b"", "record.bad-head-table"),
        (five, five.id, five.ciphertext, b"\x80", "record.bad-head-table"),
    ):
        with pytest.raises(PeerError) as caught:
            entries.restore(OF.id, id_, entry.cose, ciphertext, table)
        assert caught.value.code == code


def test_the_signature_is_no_part_of_the_id() -> None:
    """spec: record §2.2."""
    entry = signed()
    other = entry.cose[:-64] + bytes(64)
    found, whole = entries.read(OF.id, [other, entry.ciphertext])
    assert (found.id, found.head) == (entry.id, entry.head)
    with pytest.raises(PeerError):
        signing.check(whole, KEY.public)


def test_an_entry_of_another_record_is_another_entry() -> None:
    entry = signed()
    found, whole = entries.read(ID, entry.travelling())
    assert found.id != entry.id
    with pytest.raises(PeerError):
        signing.check(whole, KEY.public)
