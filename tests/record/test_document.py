"""Documents: what is cut and sealed comes back whole, and nothing else does (spec: record §6.7)."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base import limits
from parley.base.errors import LocalError, PeerError
from parley.record import document, tree
from parley.record.document import Document

KEY = bytes(range(32))
STEP = limits.DOCUMENT_PIECE_SIZE


def sealed(data: bytes) -> document.SealedDocument:
    return document.seal(KEY, data, "application/pdf", "Minutes.pdf")


@pytest.mark.parametrize("size", [1, 20_000, STEP - 1, STEP, STEP + 1, 3 * STEP, 3_000_000])
def test_a_file_comes_back_whole(size: int) -> None:
    data = bytes(i * 7 & 0xFF for i in range(size))
    found, pieces = sealed(data)
    assert found.pieces_count == len(pieces) == -(-size // STEP)
    assert document.open_(found, pieces) == data
    leaves = [tree.leaf_hash(piece) for piece in pieces]
    for number in {0, len(pieces) // 2, len(pieces) - 1}:
        assert found.fits(number, document.path_of(leaves, number), pieces[number])


def test_the_largest_document_has_a_path_of_ten_hashes() -> None:
    count = limits.DOCUMENT_MAX // STEP
    assert len(document.path_of([bytes(32)] * count, 0)) == 32 * document.PATH_MAX_COUNT


@pytest.mark.parametrize(
    ("data", "media", "title"),
    [
        (b"", "text/plain", "a"), (b"x", "text", "a"), (b"x", "Text/Plain", "a"), (b"x", "text/plain", ""),
        (b"x", "text/plain", " a"), (b"x", "text/plain", "a\u202eb"), (b"x", "text/plain", "a" * 129),
        (bytes(limits.DOCUMENT_MAX + 1), "text/plain", "a"),
    ],
)  # fmt: skip
def test_what_no_reader_would_take_is_not_sealed(data: bytes, media: str, title: str) -> None:
    with pytest.raises(LocalError, match=r"record\.bad-document"):
        document.seal(KEY, data, media, title)


@settings(max_examples=60)
@given(st.integers(0, 2), st.integers(0, 2**32), st.data())
def test_a_turned_bit_fits_nowhere(number: int, seed: int, data: st.DataObject) -> None:
    found, pieces = sealed(bytes(2 * STEP + 100))
    leaves = [tree.leaf_hash(piece) for piece in pieces]
    path, piece = bytearray(document.path_of(leaves, number)), bytearray(pieces[number])
    turned = data.draw(st.sampled_from((path, piece)))
    turned[seed % len(turned)] ^= 1 << seed % 8
    assert not found.fits(number, bytes(path), bytes(piece))


@given(st.integers(-3, 5), st.binary(max_size=400), st.binary(max_size=200))
def test_rubbish_fits_nowhere(number: int, path: bytes, piece: bytes) -> None:
    found, _ = sealed(bytes(2 * STEP + 100))
    assert not found.fits(number, path, piece)


def test_another_key_or_hash_opens_to_nothing() -> None:
    found, pieces = sealed(b"agreed")
    for other in (found._replace(key=bytes(32)), found._replace(digest=bytes(32)), found._replace(size=7)):
        with pytest.raises(PeerError, match=r"record\.document-differs"):
            document.open_(other, pieces)


def test_pieces_in_another_order_do_not_open() -> None:
    found, pieces = sealed(bytes(2 * STEP))
    with pytest.raises(PeerError, match=r"record\.document-differs"):
        document.open_(found, pieces[::-1])


def test_an_entry_names_the_document() -> None:
    found, _ = sealed(b"text")
    assert document.read({0: 15, 4: [[1]], **document.fields_of(found)}) == found


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (32, bytes(31)), (32, "root"), (33, 0), (33, True), (33, -1), (33, limits.DOCUMENT_MAX + 1), (34, bytes(33)),
        (35, None), (36, "pdf"), (36, b"text/plain"), (37, ""), (37, "\n"), (37, 5), (38, 1),
    ],
)  # fmt: skip
def test_a_field_that_is_not_so_names_nothing(key: int, value: Any) -> None:
    assert document.read({0: 15, **document.fields_of(sealed(b"text")[0]), key: value}) is None


def test_a_field_less_names_nothing() -> None:
    fields = document.fields_of(sealed(b"text")[0])
    for key in fields:
        assert document.read({k: v for k, v in fields.items() if k != key}) is None


def test_the_sealing_is_the_one_of_the_specification() -> None:
    """A known answer: another implementation must come to these bytes."""
    found, pieces = sealed(b"Minutes of the round")
    assert isinstance(found, Document)
    assert pieces[0].hex() == KNOWN_PIECE
    assert found.root.hex() == KNOWN_ROOT


KNOWN_PIECE = "7515519d2b0820ebc27b04d0426b455cdc866d834bad5aee8fc807c48c2cd965a8fb3d69"
KNOWN_ROOT = "0e553f1575a16d1996c9d223829512a1f99a5380fdf5274e10f86bab0640e115"
