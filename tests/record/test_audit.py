"""The audit: what it says of records that are whole, damaged, or hold a breach."""

from collections.abc import Callable
from typing import Any

import pytest

from parley.base import canon
from parley.base.errors import FaultError
from parley.record import audit_order, signing, tree
from parley.record import card as cards
from parley.record import checkpoint as checkpoints
from parley.record import finding as findings
from parley.record.archive import Ahead, Checkpointed, Kept, Linked, Row, Secret
from parley.record.audit import ROWS_COUNT, Report, audit
from parley.record.audit_source import ArchiveSource
from parley.record.audit_words import StoredCheckpoint, StoredReceipt
from parley.record.card import Revocation
from parley.record.entry import Entry
from parley.record.examine import Secrets, Stored
from parley.record.finding import Level
from parley.record.names import FeedId, Head, PostId
from parley.stores.memory import MemoryStore
from tests.record import made

OF = made.sides(3)
A, B, C = OF.feed(0), OF.feed(1), OF.feed(2)


class Rows:
    """A Source of rows in memory, to be spoiled at will."""

    def __init__(self, rows: list[Row], genesis: bytes = OF.genesis.encoded) -> None:
        self.genesis_bytes = genesis
        self.linked = [stored(row.position, row.entry) for row in rows if isinstance(row, Linked)]
        self.ahead = [stored(0, row.entry) for row in rows if isinstance(row, Ahead)]
        kept = [row.receipt for row in rows if isinstance(row, Kept)]
        self.receipts = [StoredReceipt(each.issuer, each.head.feed, each.head.seq, each.cose) for each in kept]
        noted = [row for row in rows if isinstance(row, Checkpointed)]
        self.checkpoints = [StoredCheckpoint(row.feed, row.size, row.text.encode()) for row in noted]
        self.secret_rows = [row for row in rows if isinstance(row, Secret)]
        self.open_payloads = False

    def genesis(self) -> bytes:
        return self.genesis_bytes

    def extent(self) -> tuple[int, int]:
        return max((row.position for row in self.linked), default=0), len(self.linked)

    def rows(self, position: int, count: int) -> list[Stored]:
        return sorted(row for row in self.linked if row.position > position)[:count]

    def ahead_rows(self) -> list[Stored]:
        return self.ahead

    def receipt_rows(self) -> list[StoredReceipt]:
        return self.receipts

    def checkpoint_rows(self) -> list[StoredCheckpoint]:
        return self.checkpoints

    def secrets_at_hand(self) -> Secrets:
        return {(row.feed, row.epoch): row.secret for row in self.secret_rows} if self.open_payloads else {}

    def change(self, at: int, **columns: Any) -> None:
        """Another column in the row at position ``at``."""
        self.linked = [row._replace(**columns) if row.position == at else row for row in self.linked]


def stored(position: int, entry: Entry) -> Stored:
    return Stored(position, entry.feed, entry.seq, entry.id, entry.cose, entry.ciphertext, entry.table)


def in_order(*entries: Entry) -> list[Row]:
    return [Linked(position, entry, made.NOW) for position, entry in enumerate(entries, 1)]


def found(source: Any) -> list[tuple[str, str]]:
    report = audit(source)
    for each in report.findings:
        assert "{" not in each.phrase("en") + each.phrase("zh"), each
    return [(each.level.value, each.code) for each in report.findings]


WHOLE = made.rows(OF, 60)


def test_a_whole_record_has_no_findings() -> None:
    seen: list[int] = []
    report = audit(Rows(WHOLE), seen.append)
    assert report == Report(OF.id, 60, report.heads, (), dict.fromkeys(Level, 0))
    assert report.whole
    assert len(report.heads) == 3
    assert seen == []


def test_progress_is_told() -> None:
    seen: list[int] = []
    chain = made.chain(OF, A, ROWS_COUNT + 1)
    assert audit(Rows(in_order(*chain)), seen.append).whole
    assert seen == [ROWS_COUNT]


def test_an_empty_record_is_whole() -> None:
    assert audit(Rows([])) == Report(OF.id, 0, (), (), dict.fromkeys(Level, 0))


def test_any_archive_can_be_audited() -> None:
    store = MemoryStore(OF.genesis.encoded)
    store.commit(WHOLE)
    for open_payloads in (False, True):
        assert found(ArchiveSource(store, OF.genesis.encoded, open_payloads)) == []
    store.commit([Ahead(made.an_entry(OF, A, 9, bytes(32)), made.NOW)])
    assert found(ArchiveSource(store, OF.genesis.encoded)) == []
    store.close()
    assert found(ArchiveSource(store, OF.genesis.encoded)) == [("damage", "stores.closed")]


def test_payloads_are_held_against_their_commitments_where_the_secret_is_at_hand() -> None:
    source = Rows(WHOLE)
    source.open_payloads = True
    assert found(source) == []
    source.secret_rows = [row._replace(secret=bytes(32)) for row in source.secret_rows]
    assert set(found(source)) == {("breach", "record.does-not-open")}


# -- damage ----------------------------------------------------------------------------------------------------------


def test_without_its_genesis_nothing_can_be_judged() -> None:
    report = audit(Rows(WHOLE, b"\xff"))
    assert [each.code for each in report.findings] == ["base.not-canonical"]
    assert not report.whole


def test_another_genesis_founds_another_record() -> None:
    value = canon.decode(OF.genesis.encoded, 1 << 20)
    codes = {code for _, code in found(Rows(WHOLE, canon.encode({**value, 6: made.NOW + 1})))}
    assert codes >= {"record.wrong-link", "record.bad-signature", "checkpoint.wrong-origin"}


@pytest.mark.parametrize("at", [1, 7, 60])
@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"seq": 2**40}, "audit.row-differs"), ({"id": bytes(32)}, "audit.row-differs"), ({"id": b""},
        "audit.row-differs"),
        ({"feed": None}, "audit.row-differs"), ({"feed": FeedId(5, 5, 5)}, "audit.row-differs"),
        ({"cose": b""}, "record.bad-cose"), ({"cose": bytes(20_000)}, "base.too-large"),
        ({"ciphertext": b"x"}, "record.bad-ciphertext"), ({"table": b"x"}, "record.bad-head-table"),
    ],
    ids=lambda value: str(value)[:20],
)  # fmt: skip
def test_one_spoilt_column_is_one_finding(at: int, columns: dict[str, Any], code: str) -> None:
    source = Rows(WHOLE)
    source.change(at, **columns)
    assert ("damage", code) in found(source)
    readable = "cose" not in columns and "ciphertext" not in columns and "table" not in columns
    assert not readable or found(source) == [("damage", code)]


def test_a_damaged_entry_does_not_make_what_names_it_look_damaged() -> None:
    source = Rows(WHOLE)
    source.change(20, ciphertext=b"x")
    assert found(source) == [("damage", "record.bad-ciphertext")]


def test_a_row_that_names_no_feed_and_cannot_be_read() -> None:
    source = Rows(WHOLE)
    source.change(60, cose=b"", feed=None)
    codes = [code for _, code in found(source)]
    assert codes[0] == "record.bad-cose"
    assert set(codes[1:]) <= {"audit.receipt-beyond", "audit.checkpoint-beyond"}


@pytest.mark.parametrize("columns", [{"seq": "text"}, {"seq": None}, {"id": None}, {"cose": None}, {"ciphertext": 5}])
def test_columns_of_another_type(columns: dict[str, Any]) -> None:
    """A page of the file may have turned into anything."""
    source = Rows(WHOLE)
    source.change(60, **{"cose": b"", **columns})
    assert found(source)[0][0] == "damage"


@pytest.mark.parametrize("at", [1, 4, 33])
def test_a_removed_row_leaves_a_gap(at: int) -> None:
    source = Rows(WHOLE)
    source.linked = [row for row in source.linked if row.position != at]
    codes = {code for _, code in found(source)}
    assert "audit.gap" in codes
    assert codes <= {"audit.gap", "audit.missing-head"}


def test_a_cut_end_shows_by_what_was_said_of_it() -> None:
    source = Rows(WHOLE)
    source.linked = source.linked[:-1]
    assert set(found(source)) == {("note", "audit.receipt-beyond"), ("note", "audit.checkpoint-beyond")}


def test_a_position_of_its_own_is_seen() -> None:
    source = Rows(WHOLE)
    source.change(60, position=1 << 40)
    assert found(source) == [("damage", "audit.gap")]


def test_rows_in_another_order() -> None:
    first, second = made.chain(OF, A, 2)
    named = made.an_entry(OF, B, 0, heads=(first.head,))
    assert found(Rows(in_order(second, first))) == [("damage", "audit.gap"), ("damage", "audit.twice")]
    assert found(Rows(in_order(named, first, second))) == [("note", "audit.later-head")]
    assert found(Rows(in_order(first, first))) == [("damage", "audit.twice")]


def test_a_seq_far_off_takes_no_memory() -> None:
    far = made.an_entry(OF, A, 2**50, bytes(32))
    assert found(Rows(in_order(far))) == [("damage", "audit.gap")]


def test_what_follows_another_entry_than_it_names() -> None:
    first = made.an_entry(OF, A, 0)
    assert found(Rows(in_order(first, made.an_entry(OF, A, 1, bytes(32))))) == [("damage", "record.wrong-link")]


def test_a_head_that_nobody_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    named = made.an_entry(OF, B, 0, heads=(made.an_entry(OF, A, 0).head,))
    assert found(Rows(in_order(named))) == [("damage", "audit.missing-head")]
    monkeypatch.setattr(audit_order, "UNRESOLVED_MAX_COUNT", 0)
    assert found(Rows(in_order(named))) == [("damage", "audit.missing-head")]


def test_a_forged_entry() -> None:
    entry = made.an_entry(OF, A, 0)
    source = Rows(in_order(entry))
    source.change(1, cose=made.spoilt(entry.cose))
    assert found(source) == [("damage", "record.bad-signature")]


class Unreadable(Rows):
    """A store that cannot give some of it back."""

    def __init__(self, rows: list[Row], bad: set[int], what: str = "") -> None:
        super().__init__(rows)
        self.bad, self.what = bad, what

    def rows(self, position: int, count: int) -> list[Stored]:
        rows = super().rows(position, count)
        if any(row.position in self.bad for row in rows):
            raise FaultError("stores.damaged", path="x", why="y")
        return rows

    def fail(self, what: str, rows: list[Any]) -> list[Any]:
        if what == self.what:
            raise FaultError("stores.damaged", path="x", why="y")
        return rows

    def ahead_rows(self) -> list[Stored]:
        return self.fail("ahead", self.ahead)

    def receipt_rows(self) -> list[StoredReceipt]:
        return self.fail("receipts", self.receipts)

    def checkpoint_rows(self) -> list[StoredCheckpoint]:
        return self.fail("checkpoints", self.checkpoints)


def test_rows_that_cannot_be_read_are_passed_over() -> None:
    codes = found(Unreadable(WHOLE, {5, 50}))
    assert codes.count(("damage", "audit.unreadable")) == 2
    assert {code for _, code in codes} <= {"audit.unreadable", "audit.gap", "audit.missing-head"}


@pytest.mark.parametrize("what", ["ahead", "receipts", "checkpoints"])
def test_a_table_that_cannot_be_read(what: str) -> None:
    assert found(Unreadable(WHOLE, set(), what)) == [("damage", "audit.unreadable")]


# -- breaches --------------------------------------------------------------------------------------------------------


def test_a_fork_is_a_breach_and_no_damage() -> None:
    """spec: record §5.4."""
    chain = made.chain(OF, A, 3)
    other = made.fork(OF, chain[1])
    after = made.an_entry(OF, A, 2, other.id)
    names_it = made.an_entry(OF, B, 0, heads=(after.head,))
    ahead: list[Row] = [Ahead(entry, made.NOW) for entry in (after, other, made.fork(OF, other, "third"))]
    source = Rows([*in_order(*chain, names_it), *ahead])
    assert found(source) == [("breach", "record.equivocation")] * 2
    source.ahead = source.ahead[:1]
    assert found(source) == [("breach", "record.equivocation"), ("damage", "audit.missing-head")]


def test_a_fork_among_those_that_wait() -> None:
    waiting = made.an_entry(OF, A, 5, bytes(32))
    rows: list[Row] = [Ahead(waiting, made.NOW), Ahead(made.fork(OF, waiting), made.NOW)]
    assert found(Rows(rows)) == [("breach", "record.equivocation")]


def test_what_is_ahead_is_examined_too() -> None:
    waiting = made.an_entry(OF, A, 5, bytes(32))
    source = Rows([Ahead(waiting, made.NOW)])
    assert found(source) == []
    source.ahead = [source.ahead[0]._replace(cose=made.spoilt(waiting.cose))]
    assert found(source) == [("damage", "record.bad-signature")]
    source.ahead = [source.ahead[0]._replace(cose=b"", feed=None)]
    assert found(source) == [("damage", "record.bad-cose")]
    first = made.an_entry(OF, A, 0)
    assert found(Rows([*in_order(first), Ahead(first, made.NOW)])) == [("damage", "audit.twice")]


@pytest.mark.parametrize(
    ("seq", "fields", "epoch", "code"),
    [
        (0, {0: 3}, 0, "record.bad-payload"), (1, {0: 1}, 0, "record.bad-payload"), (1, {0: 64},
        0, "record.bad-payload"),
        (1, {0: "x"}, 0, "record.bad-payload"), (1, {1: 0}, 0, "record.bad-payload"), (2, {0: 64},
        1, "audit.epoch-not-announced"),
    ],
)  # fmt: skip
def test_payloads_against_the_rules(seq: int, fields: dict[int, Any], epoch: int, code: str) -> None:
    """spec: record §4.5, §6.3, §7.2."""
    chain = made.chain(OF, A, seq)
    last = made.an_entry(OF, A, seq, chain[-1].id if chain else OF.id, fields=fields, epoch=epoch)
    assert found(Rows(in_order(*chain, last))) == [("breach", code)]


def test_a_payload_against_its_commitment() -> None:
    entry = made.an_entry(OF, A, 0)
    draft = made.Draft(A, 0, OF.id, (), made.NOW, 0, bytes(32), entry.ciphertext)
    assert found(Rows(in_order(made.entries.sign(OF.signer(A), OF.id, draft)))) == [("breach", "record.bad-commitment")]


# -- words -----------------------------------------------------------------------------------------------------------


def spoil_receipt(change: Callable[[StoredReceipt], StoredReceipt]) -> list[tuple[str, str]]:
    source = Rows(WHOLE)
    source.receipts[0] = change(source.receipts[0])
    return found(source)


def test_receipts_must_be_signed_and_stand_where_they_belong() -> None:
    assert spoil_receipt(lambda row: row._replace(cose=made.spoilt(row.cose))) == [("damage", "record.bad-signature")]
    assert spoil_receipt(lambda row: row._replace(cose=b"")) == [("damage", "record.bad-cose")]
    for columns in ({"issuer": None}, {"subject": C}, {"seq": 0}):
        assert spoil_receipt(lambda row, columns=columns: row._replace(**columns)) == [("damage", "audit.row-differs")]


def with_receipt(*entries: Entry, **receipt: Any) -> list[tuple[str, str]]:
    return found(Rows([*in_order(*entries), Kept(made.a_receipt(OF, **receipt))]))


def test_receipts_must_fit() -> None:
    """spec: record §9.1."""
    a0, a1 = made.chain(OF, A, 2)
    assert with_receipt(a0, issuer=B, head=a0.head) == []
    assert with_receipt(a0, issuer=B, head=made.fork(OF, a0).head) == [("breach", "record.bad-receipt")]
    assert with_receipt(a0, issuer=B, head=a1.head) == [("note", "audit.receipt-beyond")]
    other = made.fork(OF, a0)
    rows: list[Row] = [*in_order(a0, a1), Ahead(other, made.NOW), Kept(made.a_receipt(OF, B, other.head, ahead=True))]
    assert found(Rows(rows)) == [("breach", "record.equivocation")]
    rows.append(Kept(made.a_receipt(OF, C, made.an_entry(OF, A, 1, other.id).head)))
    assert found(Rows(rows)) == [("breach", "record.equivocation"), ("note", "audit.receipt-beyond")]


def test_a_receipt_must_name_its_issuers_own_last_entry() -> None:
    """spec: record §9.1."""
    a0, b0, b1 = made.an_entry(OF, A, 0), *made.chain(OF, B, 2)
    assert with_receipt(a0, b0, b1, issuer=B, head=a0.head, own=b1.head) == []
    belied = with_receipt(a0, b0, b1, issuer=B, head=a0.head, own=made.fork(OF, b1).head)
    assert belied == [("breach", "record.bad-receipt")]


def test_concealing_is_found() -> None:
    """spec: record §5.5."""
    b0 = made.an_entry(OF, B, 0)
    a0 = made.an_entry(OF, A, 0)
    a1 = made.an_entry(OF, A, 1, a0.id, None)
    quiet = made.an_entry(OF, A, 2, a1.id, ())
    telling = made.an_entry(OF, A, 2, a1.id, (b0.head,))
    words: dict[str, Any] = {"issuer": A, "head": b0.head, "own": a0.head}
    assert with_receipt(b0, a0, a1, telling, **words) == []
    assert with_receipt(b0, a0, a1, quiet, **words) == [("breach", "record.concealing")]
    forged = made.spoilt(made.a_receipt(OF, A, b0.head, a0.head).cose)
    source = Rows([*in_order(b0, a0, a1, quiet), Kept(made.a_receipt(OF, A, b0.head, a0.head)._replace(cose=forged))])
    assert found(source) == [("damage", "record.bad-signature")]


def test_words_of_strangers() -> None:
    stranger = FeedId(0, 9, 1)
    a0 = made.an_entry(OF, A, 0)
    receipt = made.receipts.sign(OF.signer(A), OF.id, stranger, a0.head, None, made.NOW, False)
    checkpoint = checkpoints.sign(OF.signer(A), OF.id, stranger, 1, tree.leaf_hash(a0.id))
    rows: list[Row] = [Kept(receipt), Checkpointed(stranger, 1, checkpoint.encode().decode())]
    assert found(Rows([*in_order(a0), *rows])) == [("damage", "record.unknown-post")] * 2


def with_checkpoint(*lines: Any, size: int = 1, root: bytes | None = None, **columns: Any) -> list[tuple[str, str]]:
    a0 = made.an_entry(OF, A, 0)
    checkpoint = checkpoints.sign(OF.signer(A), OF.id, A, size, root or tree.leaf_hash(a0.id))
    text = checkpoints.with_lines(checkpoint, lines).encode().decode()
    source = Rows(in_order(a0))
    source.checkpoints = [StoredCheckpoint(A, size, text.encode())._replace(**columns)]
    return found(source)


def test_checkpoints_must_have_the_tree_s_root() -> None:
    """spec: record §10.1, §10.2."""
    assert with_checkpoint() == []
    assert with_checkpoint(root=bytes(32)) == [("breach", "checkpoint.root-differs")]
    assert with_checkpoint(size=2) == [("note", "audit.checkpoint-beyond")]


def test_checkpoints_must_be_signed_and_stand_where_they_belong() -> None:
    assert with_checkpoint(text=b"nonsense") == [("damage", "checkpoint.bad-note")]
    assert with_checkpoint(text=b"\xff") == [("damage", "checkpoint.bad-note")]
    assert with_checkpoint(feed=B) == with_checkpoint(feed=None) == [("damage", "audit.row-differs")]
    forged = checkpoints.sign(OF.signer(B), OF.id, A, 1, tree.leaf_hash(made.an_entry(OF, A, 0).id))
    assert with_checkpoint(text=forged.encode()) == [("damage", "checkpoint.not-signed")]


def test_a_bad_cosignature_is_found() -> None:
    """spec: record §10.3."""
    a0 = made.an_entry(OF, A, 0)
    good = checkpoints.sign(OF.signer(A), OF.id, A, 1, tree.leaf_hash(a0.id))
    line = checkpoints.cosign(good, OF.signer(B), B.author, good.root, 1)
    assert with_checkpoint(line) == []
    assert with_checkpoint(line._replace(signature=made.spoilt(line.signature))) == [
        ("damage", "checkpoint.bad-signature")
    ]


# -- members ---------------------------------------------------------------------------------------------------------


def core_entry(seq: int, prev: bytes, form: int, value: Any) -> Entry:
    return made.an_entry(OF, A, seq, prev, fields={0: form, 32: value})


def test_a_post_added_later_is_known_from_its_card_on() -> None:
    """spec: record §3.5."""
    late_post = PostId(0, 5)
    late_key = made.key("late")
    card = made.a_card(OF.named(0), 5, OF.id, post_key=late_key.public)
    with_late = OF._replace(posts={**OF.posts, late_post: late_key})
    late = made.an_entry(with_late, FeedId(0, 5, 1), 0)
    a0 = made.an_entry(OF, A, 0)
    a1 = core_entry(1, a0.id, 4, card.travelling())
    assert found(Rows(in_order(a0, a1, late))) == []
    assert found(Rows(in_order(a0, late, a1))) == [("damage", "record.unknown-post")]
    source = Rows(in_order(a0, a1, late))
    source.change(3, cose=made.spoilt(late.cose))
    assert found(source) == [("damage", "record.bad-signature")]
    other = made.a_card(OF.named(0), 5, OF.id, post_key=made.key("second").public)
    again = made.a_card(OF.named(0), 6, OF.id, post_key=late_key.public)
    a2 = core_entry(2, a1.id, 4, other.travelling())
    a3 = core_entry(3, a2.id, 4, again.travelling())
    assert found(Rows(in_order(a0, a1, a2, a3, late))) == []


def test_a_card_certifies_whoever_published_it_and_wherever_that_stands() -> None:
    """spec: record §3.5: by another side, or beside a fork."""
    late_key, late_post = made.key("late"), PostId(1, 5)
    card = made.a_card(OF.named(1), 5, OF.id, post_key=late_key.public)
    late = made.an_entry(OF._replace(posts={**OF.posts, late_post: late_key}), FeedId(1, 5, 1), 0)
    a0 = made.an_entry(OF, A, 0)
    a1 = core_entry(1, a0.id, 4, card.travelling())
    assert found(Rows(in_order(a0, a1, late))) == []
    other = made.an_entry(OF, A, 1, a0.id)
    beside = Rows([*in_order(a0, other, late), Ahead(a1, 5)])
    assert found(beside) == [("breach", "record.equivocation")]


@pytest.mark.parametrize(
    "value",
    [
        0, None, made.a_card("Side A", 5).travelling(), made.a_card("stranger", 5, OF.id).travelling(),
        made.a_card(OF.named(0), 5, OF.id, kind=cards.REAL).travelling(),
    ],
    ids=["number", "nothing", "for-no-record", "stranger", "other-kind"],
)  # fmt: skip
def test_cards_that_certify_nothing(value: Any) -> None:
    a0 = made.an_entry(OF, A, 0)
    assert found(Rows(in_order(a0, core_entry(1, a0.id, 4, value)))) == [("breach", "record.bad-card")]


def test_revocations() -> None:
    """spec: record §3.6."""
    a0 = made.an_entry(OF, A, 0)
    good = cards.revoke(OF.roots[1], OF.id, Revocation(B.author, (), made.NOW))
    assert found(Rows(in_order(a0, core_entry(1, a0.id, 5, good)))) == []
    bad = cards.revoke(OF.roots[0], OF.id, Revocation(B.author, (), made.NOW))
    assert found(Rows(in_order(a0, core_entry(1, a0.id, 5, bad)))) == [("breach", "record.bad-signature")]
    assert found(Rows(in_order(a0, core_entry(1, a0.id, 5, 0)))) == [("breach", "record.bad-cose")]


def test_only_the_first_thousand_findings_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "LISTED_MAX_COUNT", 5)
    source = Rows(WHOLE)
    source.linked = [row._replace(id=bytes(32)) for row in source.linked]
    report = audit(source)
    assert (len(report.findings), report.counts[Level.DAMAGE], report.whole) == (5, 60, False)


def test_a_type_is_not_another_s() -> None:
    """An entry's bytes in a receipt's row prove nothing."""
    cose = signing.sign(OF.signer(B), "entry", OF.id, b"\xa0").cose
    assert [code for _, code in spoil_receipt(lambda row: row._replace(cose=cose))] == ["record.bad-shape"]


def test_heads_are_those_of_the_feeds() -> None:
    chain = made.chain(OF, A, 3)
    assert audit(Rows(in_order(*chain))).heads == (Head(*A, 2, chain[2].id),)
