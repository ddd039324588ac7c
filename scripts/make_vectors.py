"""Writes ``vectors/record/own``: entries, cards, a genesis, receipts, revocations, payloads, proofs, orders of arrival.

Run it only when the specification changes; the files then show what changed. All keys are fixed and public:
``python scripts/make_vectors.py``.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from parley.base import canon  # noqa: E402
from parley.record import card as cards  # noqa: E402
from parley.record import proof, seal, signing  # noqa: E402
from parley.record.card import Revocation  # noqa: E402
from parley.record.entry import Entry  # noqa: E402
from parley.record.names import Head  # noqa: E402
from tests.record import made as m  # noqa: E402

OUT = ROOT / "vectors" / "record" / "own"
OF = m.sides(2)
A, B = OF.feed(0, 0, 0xC0FFEE), OF.feed(1)
KEY = OF.signer(A)
ORDER = 2**252 + 27742317777372353535851937790883648493
Vector = dict[str, Any]

OTHERS = tuple(m.an_entry(OF, OF.feed(1, 0, n), 0) for n in range(5))
FIRST = m.an_entry(OF, A, 0)
ENTRY = m.an_entry(OF, A, 3, bytes(range(32)), (OTHERS[0].head,), {0: 64, 1: 3, 32: "text"}, epoch=1)
TABLE = m.an_entry(OF, A, 3, bytes(range(32)), tuple(entry.head for entry in OTHERS), epoch=1)
CARD = OF.genesis.cards[A.author]
LATER = m.a_card(OF.named(0), 0, record_id=OF.id, post_key=m.key("later").public)
RECEIPT = m.a_receipt(OF, B, ENTRY.head, Head(*B, 7, bytes(32)))


def body_of(type_: str, cose: bytes, record_id: bytes = OF.id) -> dict[int, Any]:
    found: dict[int, Any] = canon.decode(signing.split(type_, record_id, cose, 1 << 18).payload, 1 << 18)
    return found


def signed(type_: str, body: Any, record_id: bytes = OF.id, key: signing.Signer = KEY) -> bytes:
    payload = body if isinstance(body, bytes) else canon.encode(body)
    return signing.sign(key, type_, record_id, payload).cose


def without(body: dict[int, Any], key: int) -> dict[int, Any]:
    return {other: value for other, value in body.items() if other != key}


# -- what is wrong with any signed object ------------------------------------------------------------------------------


def wrongly_signed(type_: str, cose: bytes, code: str = "record.bad-signature") -> dict[str, tuple[str, bytes, str]]:
    """name → what, cose, outcome: the variations that do not depend on what the payload says."""
    scalar = int.from_bytes(cose[-32:], "little")
    body = body_of(type_, cose) if type_ != "card" else body_of(type_, cose, signing.NO_RECORD)
    shape = code if type_ == "card" else "record.bad-cose"
    head, payload, tail = cose[:6], cose[6:-66], cose[-66:]
    other = next(name for name in ("entry", "receipt") if name != type_)
    return {
        "signature-flipped": ("one bit of the signature flipped", m.spoilt(cose), code),
        "signature-plus-order": ("S + L in the place of S", cose[:-32] + (scalar + ORDER).to_bytes(32, "little"), code),
        "signature-zero": ("a signature of zeros: R of low order", cose[:-64] + bytes(64), code),
        "other-key": ("signed by another key", signed(type_, body, key=m.key("stranger")), code),
        "other-type": ("signed as another type of object", signed(other, body), code),
        "other-record": ("signed for another record", signed(type_, body, bytes([1]) * 32), code),
        "tagged": ("the COSE tag 18 before it", b"\xd2" + cose, shape),
        "eddsa": ("algorithm -8, EdDSA", bytes.fromhex("8443a10127a0") + payload + tail, shape),
        "unprotected": ("something in the unprotected map", bytes.fromhex("8443a10132a10400") + payload + tail, shape),
        "payload-length": ("the payload's length not the shortest", head + _long(payload) + tail, shape),
        "trailing": ("a byte after the end", cose + b"\x00", shape),
        "cut": ("the last byte missing", cose[:-1], shape),
        "nothing": ("no bytes at all", b"", shape),
    }


def _long(encoded: bytes) -> bytes:
    """The same byte string, its length in four bytes."""
    payload = canon.decode(encoded, 1 << 18)
    return b"\x5a" + len(payload).to_bytes(4, "big") + payload


def not_canonical(body: dict[int, Any]) -> dict[str, tuple[str, bytes]]:
    """Payloads that say the same and are not its one encoding."""
    whole = canon.encode(body)
    pairs = [canon.encode(key) + canon.encode(value) for key, value in body.items()]
    head = bytes([0xA0 | len(body)])
    return {
        "keys-out-of-order": ("map keys out of order", head + b"".join(pairs[::-1])),
        "indefinite-map": ("a map of indefinite length", b"\xbf" + b"".join(pairs) + b"\xff"),
        "long-integer": ("an integer that is not the shortest", head + b"\x00\x18\x01" + b"".join(pairs[1:])),
        "duplicate-key": ("a key twice", bytes([head[0] + 1]) + pairs[0] + b"".join(pairs)),
        "tagged-value": ("a tag before a value", head + b"\x00\xc1\x01" + b"".join(pairs[1:])),
        "trailing-in-payload": ("a byte after the map", whole + b"\x00"),
    }


# -- entries -----------------------------------------------------------------------------------------------------------


def entry_vector(what: str, spec: str, cose: bytes, outcome: str, like: Entry = ENTRY, **more: Any) -> Vector:
    vector = {
        "kind": "entry", "what": what, "spec": spec, "record_id": OF.id.hex(), "author_public": KEY.public.hex(),
        "cose": cose.hex(), "ciphertext": like.ciphertext.hex(), "table": like.table.hex() if like.table else None,
        "outcome": outcome,
    }  # fmt: skip
    return {**vector, **more}


def named(entry: Entry) -> Vector:
    """What an entry says, in the clear."""
    heads = None if entry.heads is None else [[*head[:4], head.id.hex()] for head in entry.heads]
    return {
        "says": {
            "id": entry.id.hex(), "feed": list(entry.feed), "seq": entry.seq, "prev": entry.prev.hex(), "heads": heads,
            "time": entry.time, "epoch": entry.epoch, "commitment": entry.commitment.hex(),
        }
    }  # fmt: skip


def entries() -> dict[str, Vector]:
    plain = m.an_entry(OF, A, 3, bytes(range(32)), None, {0: 64}, 1)
    nothing = m.an_entry(OF, A, 3, bytes(range(32)), (), {0: 64}, 1)
    files = {
        "good": entry_vector("one inline head", "record §4.2", ENTRY.cose, "accept", **named(ENTRY)),
        "good-table": entry_vector("a head table", "record §4.3", TABLE.cose, "accept", TABLE, **named(TABLE)),
        "good-self-contained": entry_vector("no heads", "record §4.3", plain.cose, "accept", plain, **named(plain)),
        "good-nothing-moved": entry_vector(
            "heads empty", "record §4.3", nothing.cose, "accept", nothing, **named(nothing)
        ),
        "good-first": entry_vector("seq 0", "record §4.2, §4.5", FIRST.cose, "accept", FIRST, **named(FIRST)),
    }
    for name, (what, cose, outcome) in wrongly_signed("entry", ENTRY.cose).items():
        files[name] = entry_vector(what, "record §2.1, §2.2, §2.3", cose, outcome)
    body = body_of("entry", ENTRY.cose)
    for name, (what, payload) in not_canonical(body).items():
        files[name] = entry_vector(what, "record §1.1, §1.2", signed("entry", payload), "base.not-canonical")
    for name, (what, changes, outcome) in entry_changes(body).items():
        files[name] = entry_vector(what, "record §4.2, §4.3, §5.1", signed("entry", {**body, **changes}), outcome)
    opening = body_of("entry", FIRST.cose)
    cose = signed("entry", without(opening, 4))
    files["first-without-heads"] = entry_vector("seq 0 without heads", "record §4.5", cose, "record.bad-shape")
    for key in (0, 1, 2, 3, 5, 7, 8):
        cose = signed("entry", without(body, key))
        files[f"without-{key}"] = entry_vector(f"key {key} missing", "record §4.2", cose, "record.bad-shape")
    files |= beside_entries()
    return files


def entry_changes(body: dict[int, Any]) -> dict[str, tuple[str, dict[int, Any], str]]:
    low, high = ([*head[:4], head.id] for head in (OTHERS[0].head, OTHERS[1].head))
    five = [[*entry.head[:4], entry.head.id] for entry in OTHERS]
    shape = "record.bad-shape"
    return {
        "version-2": ("version 2", {0: 2}, "record.bad-version"), "feed-two-numbers": ("feed too short", {1: [0, 0]}, shape),
        "side-64": ("side beyond 63", {1: [64, 0, 0]}, shape), "seq-2-53": ("seq 2^53", {2: 2**53}, shape),
        "seq-negative": ("seq negative", {2: -1}, shape), "prev-short": ("prev of 31 bytes", {3: bytes(31)}, shape),
        "epoch-at-0": ("an epoch at seq 0", {2: 0, 6: 1}, shape), "heads-five-inline": ("five inline heads", {4: five}, shape),
        "heads-descending": ("heads descend", {4: [high, low]}, shape),
        "heads-twice": ("one feed twice", {4: [low, low]}, shape), "heads-null": ("heads null", {4: None}, shape),
        "heads-own-feed": ("a head of its own feed", {4: [[*A, 2, bytes(32)]]}, shape),
        "time-negative": ("time negative", {5: -1}, shape), "time-2-53": ("time 2^53", {5: 2**53}, shape),
        "epoch-0": ("epoch 0 written out", {6: 0}, shape), "epoch-itself": ("epoch = its own seq", {6: body[2]}, shape),
        "epoch-far-below": ("an epoch more than 65,536 below", {2: 65_538}, shape),
        "commitment-text": ("commitment a text", {7: "x" * 32}, shape), "unknown-key": ("key 9", {9: 0}, shape),
        "ciphertext-hash": ("the hash of another ciphertext", {8: bytes(32)}, "record.bad-ciphertext"),
    }  # fmt: skip


def beside_entries() -> dict[str, Vector]:
    """What travels beside the signed part, and seq 0."""
    spec = "record §4.3, §4.4, §5.1"
    bad_table = "record.bad-head-table"
    first = {**without(body_of("entry", FIRST.cose), 3), 3: bytes(32)}
    swapped = (TABLE.table or b"")[:-1] + b"\x01"
    return {
        "ciphertext-flipped": entry_vector(
            "ciphertext altered", spec, ENTRY.cose, "record.bad-ciphertext", ciphertext="00"
        ),
        "table-missing": entry_vector("no table beside it", spec, TABLE.cose, bad_table, TABLE, table=None),
        "table-other": entry_vector("another table", spec, TABLE.cose, bad_table, TABLE, table=swapped.hex()),
        "table-needless": entry_vector("a table that nothing names", spec, ENTRY.cose, bad_table, table="80"),
        "first-other-record": entry_vector(
            "seq 0, prev not the record id", "record §4.2", signed("entry", first), "record.wrong-link", FIRST
        ),
    }


# -- cards, genesis, revocations, receipts -----------------------------------------------------------------------------


def card_vectors() -> dict[str, Vector]:
    late = m.a_card(CARD.side_name, 5, OF.id)

    def vector(what: str, cose: bytes, outcome: str, record_id: bytes = signing.NO_RECORD, **more: Any) -> Vector:
        return {
            "kind": "card", "what": what, "spec": "record §3.1, §3.2, §3.5", "record_id": record_id.hex(),
            "cose": cose.hex(), "sealing_public": CARD.sealing_key.hex(), "archive_public": CARD.archive_key.hex(),
            "outcome": outcome,
        } | more  # fmt: skip

    files = {
        "good": vector("made before its record", CARD.cose, "accept"),
        "good-late": vector("made for a record", late.cose, "accept", OF.id, sealing_public=late.sealing_key.hex()),
        "wrong-record": vector("made before its record, read as made for one", CARD.cose, "record.bad-card", OF.id),
        "sealing-other": vector("another sealing key beside it", CARD.cose, "record.bad-card", sealing_public="00"),
        "archive-other": vector("another archive key beside it", CARD.cose, "record.bad-card", archive_public="00"),
    }
    for name, (what, cose, outcome) in wrongly_signed("card", CARD.cose, "record.bad-card").items():
        files[name] = vector(what, cose, outcome)
    root = next(key for key in OF.roots if key.public == CARD.root_key)
    body = body_of("card", CARD.cose, signing.NO_RECORD)
    for name, what, changes in (
        ("kind-2", "a third kind", {1: 2}), ("name-empty", "side name empty", {2: ""}),
        ("name-65", "side name of 65 characters", {2: "x" * 65}), ("name-control", "a line feed in a name", {5: "a\nb"}),
        ("name-bidi", "a direction override in a name", {5: "a\u202eb"}), ("name-space", "a space before a name", {5: " a"}),
        ("post-65536", "post number beyond 65535", {4: 65536}), ("made-negative", "made before 1970", {8: -1}),
        ("unknown-key", "key 10", {10: 0}), ("root-other", "another side's root key in it", {3: OF.roots[1].public}),
    ):  # fmt: skip
        cose = signed("card", {**body, **changes}, signing.NO_RECORD, root)
        files[name] = vector(what, cose, "record.bad-card")
    return files


def genesis_vectors() -> dict[str, Vector]:
    def vector(what: str, data: bytes, outcome: str, **more: Any) -> Vector:
        head = {"kind": "genesis", "what": what, "spec": "record §3.3, §3.4"}
        return {**head, "genesis": data.hex(), "outcome": outcome, **more}

    body = canon.decode(OF.genesis.encoded, 1 << 20)
    twice = [*body[4], body[4][-1]]
    files = {"good": vector("two sides, one post each", OF.genesis.encoded, "accept", says={"id": OF.id.hex()})}
    for name, what, changes, outcome in (
        ("parties-descending", "parties out of order", {3: body[3][::-1]}, "record.bad-genesis"),
        ("one-party", "one party", {3: body[3][:1]}, "record.bad-genesis"),
        ("cards-descending", "cards out of order", {4: body[4][::-1]}, "record.bad-genesis"),
        ("card-missing", "a side without a post", {4: body[4][:1]}, "record.bad-genesis"),
        ("card-twice", "a post twice", {4: twice}, "record.bad-genesis"),
        ("other-kind", "cards of another kind", {1: cards.REAL}, "record.bad-genesis"),
        ("made-negative", "made before 1970", {6: -1}, "record.bad-genesis"),
        ("purpose-control", "a line feed in the purpose", {2: "a\nb"}, "record.bad-genesis"),
        ("unknown-key", "key 7", {7: 0}, "record.bad-genesis"),
        ("card-damaged", "a card's signature altered", {4: [[m.spoilt(body[4][0][0]), *body[4][0][1:]], body[4][1]]},
         "record.bad-card"),
    ):  # fmt: skip
        files[name] = vector(what, canon.encode({**body, **changes}), outcome)
    files["trailing"] = vector("a byte after the end", OF.genesis.encoded + b"\x00", "base.not-canonical")
    return files


def receipt_vectors() -> dict[str, Vector]:
    key = OF.signer(B)

    def vector(what: str, cose: bytes, outcome: str) -> Vector:
        return {
            "kind": "receipt", "what": what, "spec": "record §9.1", "record_id": OF.id.hex(),
            "issuer_public": key.public.hex(), "cose": cose.hex(), "outcome": outcome,
        }  # fmt: skip

    body = body_of("receipt", RECEIPT.cose)
    files = {
        "good": vector("STORED", RECEIPT.cose, "accept"),
        "good-ahead": vector("STORED AHEAD", m.a_receipt(OF, B, ENTRY.head, RECEIPT.own_head, True).cose, "accept"),
        "good-before-own": vector("its issuer wrote nothing yet", m.a_receipt(OF, B, ENTRY.head).cose, "accept"),
    }
    for name, (what, cose, outcome) in wrongly_signed("receipt", RECEIPT.cose).items():
        files[name] = vector(what, cose, outcome)
    for name, (what, payload) in not_canonical(body).items():
        files[name] = vector(what, signed("receipt", payload, key=key), "base.not-canonical")
    for name, what, changes in (
        ("version-2", "version 2", {0: 2}), ("head-short", "a head without id", {2: body[2][:4]}),
        ("own-null", "own last entry null", {3: None}), ("own-seq", "own last entry without its id", {3: 7}),
        ("own-id-short", "own last entry's id too short", {3: [7, bytes(31)]}), ("ahead-false", "false written out", {5: False}),
        ("time-negative", "time negative", {4: -1}), ("unknown-key", "key 6", {6: 0}),
    ):  # fmt: skip
        files[name] = vector(what, signed("receipt", {**body, **changes}, key=key), "record.bad-shape")
    return files


def revocation_vectors() -> dict[str, Vector]:
    good = cards.revoke(OF.roots[0], OF.id, Revocation(A.author, (ENTRY.head,), m.NOW))
    body = body_of("revocation", good)

    def vector(what: str, cose: bytes, outcome: str) -> Vector:
        return {
            "kind": "revocation", "what": what, "spec": "record §3.6", "record_id": OF.id.hex(),
            "roots": [root.hex() for root in OF.genesis.roots], "cose": cose.hex(), "outcome": outcome,
        }  # fmt: skip

    files = {"good": vector("one feed, up to seq 3", good, "accept")}
    for name, what, changes, outcome in (
        ("side-beyond", "a side that is none", {1: 2}, "record.bad-shape"),
        ("other-side", "another side's post", {1: 1, 3: []}, "record.bad-signature"),
        ("foreign-head", "a head of another post", {3: [[*RECEIPT.head[:1], 9, 1, 0, bytes(32)]]}, "record.bad-shape"),
        ("time-negative", "time negative", {4: -1}, "record.bad-shape"),
    ):
        files[name] = vector(what, signed("revocation", {**body, **changes}, key=OF.roots[0]), outcome)
    return files


# -- payloads, proofs, orders ------------------------------------------------------------------------------------------


def payload_vectors() -> dict[str, Vector]:
    fields = {0: 64, 1: 3, 32: "course 090", 33: [119_500_000, 24_500_000], 34: None}
    key = seal.entry_key(m.SECRET, OF.id, A, 3)
    sealed = seal.seal(key, fields)
    clear = seal.seal(seal.CLEAR_KEY, fields)

    def vector(
        what: str, ciphertext: bytes, commitment: bytes, outcome: str, secret: bytes | None = m.SECRET
    ) -> Vector:
        return {
            "kind": "payload", "what": what, "spec": "record §6.1, §6.4, §6.5", "record_id": OF.id.hex(),
            "feed": list(A), "seq": 3, "epoch_secret": secret.hex() if secret else None,
            "ciphertext": ciphertext.hex(), "commitment": commitment.hex(), "outcome": outcome,
        }  # fmt: skip

    said = {
        "entry_key": key.hex(), "salts": seal.salts_of(key, len(fields)).hex(), "plaintext": canon.encode([fields]).hex()
    }  # fmt: skip
    in_clear = {
        "entry_key": bytes(32).hex(),
        "salts": seal.salts_of(bytes(32), 5).hex(),
        "plaintext": said["plaintext"],
    }
    files = {
        "good": {**vector("sealed", *sealed, "accept"), "says": said},
        "good-clear": {**vector("in the clear", *clear, "accept", None), "says": in_clear},
        "other-secret": vector("another epoch's secret", *sealed, "record.does-not-open", bytes(32)),
        "commitment-other": vector("another commitment", sealed.ciphertext, bytes(32), "record.bad-commitment"),
        "flipped": vector("one bit altered", m.spoilt(sealed.ciphertext), sealed.commitment, "record.does-not-open"),
    }
    for name, what, value in (
        ("no-map", "no map of fields", [5]), ("text-key", "a field named by text", [{"a": 0}]),
        ("negative-key", "a negative field number", [{-1: 0}]), ("officer-null", "null for the officer", [fields, None]),
        ("three-parts", "three parts", [fields, [], []]), ("257-fields", "257 fields", [dict.fromkeys(range(257))]),
    ):  # fmt: skip
        files[name] = vector(what, canon.encode(value), bytes(32), "record.bad-payload", None)
    return files


def proof_vectors() -> dict[str, Vector]:
    other = m.fork(OF, ENTRY)
    good = proof.encode(OF.id, [CARD], ENTRY.cose, other.cose)
    body = canon.decode(good, 1 << 16)
    elsewhere = m.an_entry(OF, A, 4, bytes(32))

    def vector(what: str, data: bytes, outcome: str, roots: tuple[bytes, ...] = OF.genesis.roots) -> Vector:
        return {
            "kind": "equivocation", "what": what, "spec": "record §5.4", "roots": [root.hex() for root in roots],
            "proof": data.hex(), "outcome": outcome,
        }  # fmt: skip

    files = {"good": vector("two entries of one place", good, "accept")}
    for name, what, changes in (
        ("swapped", "its entries in the other order", {3: body[4], 4: body[3]}), ("same", "one entry twice", {4: body[3]}),
        ("two-places", "entries of two places", {4: elsewhere.cose}), ("other-record", "of another record", {1: bytes(32)}),
        ("other-card", "the other side's card", {2: [OF.genesis.cards[B.author].cose]}), ("no-card", "without a card", {2: []}),
        ("needless-card", "a card that is not needed", {2: sorted([CARD.cose, LATER.cose])}), ("unknown-key", "key 7", {7: 0}),
        ("forged", "one signature altered", {4: m.spoilt(body[4])}),
    ):  # fmt: skip
        files[name] = vector(what, canon.encode({**body, **changes}), "record.bad-proof")
    by_later = signing.sign(
        m.key("later"), "entry", OF.id, signing.split("entry", OF.id, other.cose, 9999).payload
    ).cose
    files["good-two-cards"] = vector(
        "two entries of one place under two keys", proof.encode(OF.id, [CARD, LATER], ENTRY.cose, by_later), "accept"
    )
    files["other-roots"] = vector("its root is no party's", good, "record.bad-proof", OF.genesis.roots[::-1])
    return files


def order_vectors() -> dict[str, Vector]:
    """Entries as they come, and what is linked (with what stands beside a fork), what waits, where feeds are forked."""
    a0, a1, a2 = m.chain(OF, A, 3)
    fork = m.fork(OF, a1)
    behind = m.an_entry(OF, A, 2, fork.id)
    b0 = m.an_entry(OF, B, 0, heads=(a1.head,))
    names_fork = m.an_entry(OF, B, 0, heads=(fork.head,))
    far = m.an_entry(OF, B, 0, heads=(Head(*A, 9, bytes(32)),))
    orders = {
        "in-order": ("all in order", (a0, a1, a2, b0)), "backwards": ("all backwards", (b0, a2, a1, a0)),
        "gap": ("one never comes", (a0, a2, b0)), "fork": ("two entries of one place", (a0, a1, a2, fork, behind)),
        "fork-first": ("the same in another order", (behind, fork, a2, a0, a1)),
        "fork-ahead": ("both while they wait", (a1, fork)),
        "fork-named": ("one names the other branch", (a0, a1, names_fork, fork)),
        "fork-of-another": ("a fork does not stop who names it", (a0, a1, b0, fork)),
        "head-unknown": ("a head that nobody has", (a0, far)), "twice": ("one comes twice", (a0, a0, a1, a1)),
    }  # fmt: skip
    files = {}
    for name, (what, given) in orders.items():
        record = m.a_record(OF)
        for entry in given:
            m.admit(record, entry)
        below = {str(feed): record.folds_below(feed) for feed in sorted(record.feeds)}
        files[name] = {
            "kind": "order", "what": what, "spec": "record §5.2, §5.3, §5.4", "record_id": OF.id.hex(),
            "posts": {str(feed.author): OF.signer(feed).public.hex() for feed in (A, B)},
            "entries": [[part.hex() for part in entry.travelling()] for entry in given],
            "outcome": "accept",
            "present": sorted({entry.id.hex() for entry in given if record.present(entry.head)}),
            "ahead": sorted(entry.id.hex() for entry in record.waiting),
            "folds_below": {feed: seq for feed, seq in below.items() if seq is not None},
        }  # fmt: skip
    return files


KINDS: dict[str, Callable[[], dict[str, Vector]]] = {
    "entry": entries, "card": card_vectors, "genesis": genesis_vectors, "receipt": receipt_vectors,
    "revocation": revocation_vectors, "payload": payload_vectors, "equivocation": proof_vectors, "order": order_vectors,
}  # fmt: skip


def made() -> dict[str, Vector]:
    """File name in ``vectors/record/own`` → its content."""
    return {f"{kind}-{name}.json": vector for kind, make in KINDS.items() for name, vector in make().items()}


def main() -> int:
    """Write them all, and remove what is no longer made."""
    OUT.mkdir(parents=True, exist_ok=True)
    files = made()
    for path in OUT.glob("*.json"):
        if path.name not in files:
            path.unlink()
    for name, vector in files.items():
        (OUT / name).write_text(json.dumps(vector, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"{len(files)} vectors")
    return 0


if __name__ == "__main__":
    sys.exit(main())
