"""Key cards and revocations (spec: record §3.1, §3.2, §3.5, §3.6)."""

from typing import Any

import pytest

from parley.base import canon, limits
from parley.base.errors import LocalError, PeerError
from parley.record import card as cards
from parley.record import signing
from parley.record.card import Revocation
from parley.record.names import Head, PostId
from tests.record import made

CARD = made.a_card("Side A", 3)
ROOT = made.key("Side A")
RECORD = bytes(range(32))
ID = bytes(32)


def body() -> dict[int, Any]:
    found: dict[int, Any] = canon.decode(signing.split("card", signing.NO_RECORD, CARD.cose, 9999).payload, 9999)
    return found


def resigned(changes: dict[int, Any], drop: tuple[int, ...] = (), root: Any = ROOT) -> list[bytes]:
    """The card with fields changed, well signed again."""
    changed = {key: value for key, value in {**body(), **changes}.items() if key not in drop}
    cose = signing.sign(root, "card", signing.NO_RECORD, canon.encode(changed)).cose
    return [cose, CARD.sealing_key, CARD.archive_key]


def refused(value: Any, record_id: bytes = signing.NO_RECORD) -> str:
    with pytest.raises(PeerError) as caught:
        cards.read(value, record_id)
    return caught.value.code


def test_a_card_comes_back() -> None:
    assert cards.decode(CARD.encode()) == cards.read(CARD.travelling()) == CARD
    assert (CARD.side_name, CARD.post_number, CARD.post_name) == ("Side A", 3, "Post 3")
    assert CARD.root_key == ROOT.public


def test_the_signed_part_is_enough_to_check_entries_by() -> None:
    part = cards.read_signed_part(CARD.cose, signing.NO_RECORD)
    assert part == CARD._replace(sealing_key=b"", archive_key=b"")


@pytest.mark.parametrize(
    "changes",
    [
        {0: 2}, {0: True}, {1: 2}, {1: -1}, {2: ""}, {2: "x" * 65}, {2: "a\nb"}, {2: b"a"}, {3: bytes(31)}, {4: -1},
        {4: 65536}, {5: ""}, {5: "a\u202eb"}, {6: bytes(33)}, {7: bytes(32)}, {7: b""}, {8: -1}, {8: 2**53}, {8: None},
        {9: bytes(32)}, {10: 0},
    ],
    ids=str,
)  # fmt: skip
def test_a_card_out_of_shape_is_refused(changes: dict[int, Any]) -> None:
    assert refused(resigned(changes)) == "record.bad-card"


@pytest.mark.parametrize("key", range(10))
def test_no_field_may_be_missing(key: int) -> None:
    assert refused(resigned({}, drop=(key,))) == "record.bad-card"


def test_the_root_key_signs_for_itself() -> None:
    assert refused(resigned({}, root=made.key("Side B"))) == "record.bad-card"
    assert refused(resigned({3: made.key("Side B").public})) == "record.bad-card"
    assert refused(CARD.travelling(), RECORD) == "record.bad-card"


def test_the_public_keys_are_those_whose_hashes_are_signed() -> None:
    cose, sealing, archive = CARD.travelling()
    for parts in ([cose, archive, sealing], [cose, sealing, b""], [cose, sealing[:-1], archive]):
        assert refused(parts) == "record.bad-card"


@pytest.mark.parametrize(
    "value", [None, b"", [], CARD.travelling()[:2], [*CARD.travelling(), b""], [1, b"", b""], tuple(CARD.travelling())]
)
def test_only_three_byte_strings_are_a_card(value: Any) -> None:
    assert refused(value) == "record.bad-card"


def test_a_card_that_is_no_map_is_refused() -> None:
    cose = signing.sign(ROOT, "card", signing.NO_RECORD, canon.encode([1])).cose
    assert refused([cose, b"", b""]) == "record.bad-card"
    assert refused([bytes(limits.CARD_MAX + 1), b"", b""]) == "record.bad-card"
    with pytest.raises(PeerError):
        cards.read_signed_part(None, signing.NO_RECORD)


@pytest.mark.parametrize("data", [b"", b"\x00", bytes(limits.CARD_MAX + 1), canon.encode([b"", b""])])
def test_a_file_that_is_no_card_is_refused(data: bytes) -> None:
    with pytest.raises(PeerError) as caught:
        cards.decode(data)
    assert caught.value.code == "record.bad-card"


@pytest.mark.parametrize("names", [("", 0, "Post"), ("Side", 65536, "Post"), ("Side", 0, "a\tb")])
def test_a_card_that_nobody_would_take_is_not_made(names: tuple[str, int, str]) -> None:
    with pytest.raises(LocalError) as caught:
        cards.make(ROOT, cards.REAL, names, bytes(32), b"", b"", 0)
    assert caught.value.code == "record.bad-card"


# -- revocations -----------------------------------------------------------------------------------------------------

ROOTS = (made.key("Side A").public, made.key("Side B").public)
REVOKED = Revocation(PostId(0, 3), (Head(0, 3, 1, 9, ID), Head(0, 3, 2, 0, ID)), made.NOW)


def revocation(changes: dict[int, Any] | None = None, root: Any = ROOT, drop: tuple[int, ...] = ()) -> bytes:
    whole = {0: 1, 1: 0, 2: 3, 3: [list(head) for head in REVOKED.last_valid], 4: made.NOW, **(changes or {})}
    payload = canon.encode({key: value for key, value in whole.items() if key not in drop})
    return signing.sign(root, "revocation", RECORD, payload).cose


def test_a_revocation_comes_back() -> None:
    assert cards.revoke(ROOT, RECORD, REVOKED) == revocation()
    assert cards.read_revocation(revocation(), RECORD, ROOTS) == REVOKED
    unordered = REVOKED._replace(last_valid=REVOKED.last_valid[::-1])
    assert cards.revoke(ROOT, RECORD, unordered) == revocation()


def test_a_revocation_may_name_every_feed_that_a_post_may_have() -> None:
    heads = tuple(Head(0, 3, 2**31 + i, 2**40, ID) for i in range(limits.FEEDS_PER_POST_MAX_COUNT))
    cose = cards.revoke(ROOT, RECORD, REVOKED._replace(last_valid=heads))
    assert cards.read_revocation(cose, RECORD, ROOTS).last_valid == heads


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({0: 2}, "record.bad-shape"), ({1: 2}, "record.bad-shape"), ({1: -1}, "record.bad-shape"),
        ({2: 65536}, "record.bad-shape"), ({2: -1}, "record.bad-shape"), ({3: 0}, "record.bad-shape"),
        ({3: [0]}, "record.bad-shape"), ({3: [[1, 3, 1, 0, ID]]}, "record.bad-shape"),
        ({3: [[0, 4, 1, 0, ID]]}, "record.bad-shape"), ({4: -1}, "record.bad-shape"), ({4: 2**53}, "record.bad-shape"),
        ({5: 0}, "record.bad-shape"), ({1: 1, 3: []}, "record.bad-signature"),
    ],
    ids=str,
)  # fmt: skip
def test_a_revocation_out_of_shape_is_refused(changes: dict[int, Any], code: str) -> None:
    with pytest.raises(PeerError) as caught:
        cards.read_revocation(revocation(changes), RECORD, ROOTS)
    assert caught.value.code == code


def test_only_the_side_s_own_root_revokes() -> None:
    for cose, code in (
        (revocation(root=made.key("Side B")), "record.bad-signature"), (b"", "record.bad-cose"),
        (None, "record.bad-cose"),
        (revocation(drop=(4,)), "record.bad-shape"), (bytes(limits.REVOCATION_MAX + 1), "base.too-large"),
        (signing.sign(ROOT, "revocation", RECORD, b"\xff").cose, "base.not-canonical"),
        (signing.sign(ROOT, "revocation", RECORD, b"\x80").cose, "record.bad-shape"),
    ):  # fmt: skip
        with pytest.raises(PeerError) as caught:
            cards.read_revocation(cose, RECORD, ROOTS)
        assert caught.value.code == code
