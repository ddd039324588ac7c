"""Feeds: whatever comes, each reader gives what it understood or its typed refusal, and reads on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.tracks import formats
from tests.tracks.feeds import START_MS, outcome
from tests.tracks.test_adsb import EVEN, ODD, sbs1
from tests.tracks.test_ais import HEAD, SHIP, checked, table
from tests.tracks.test_cot import EVENT

GOOD = {
    "aivdm": SHIP, "ais-csv": table(), "sbs1": sbs1(3, height="1000", lat="1", lon="1", speed="5"), "modes": EVEN, "beast": ODD,
    "cot": EVENT,
}  # fmt: skip
payloads = st.text(st.sampled_from([chr(c) for c in (*range(48, 88), *range(96, 120))]), max_size=100)
sealed = st.builds(
    lambda total, number, sequence, payload, fill: checked(f"AIVDM,{total},{number},{sequence},A,{payload},{fill}"),
    st.integers(1, 3), st.integers(1, 3), st.sampled_from(["", "1"]), payloads, st.integers(0, 5),
)  # fmt: skip


def parity_fits(bits: int) -> bytes:
    from parley.tracks.frame import parity

    bits = bits << 24
    return f"{bits | parity(bits):028x}".encode()


frames = st.integers(0, (1 << 83) - 1).map(lambda rest: parity_fits(17 << 83 | rest))


def damaged(line: bytes) -> st.SearchStrategy[bytes]:
    cuts = st.tuples(st.integers(0, len(line)), st.integers(0, 12), st.binary(max_size=12))
    return cuts.map(lambda cut: line[: cut[0]] + cut[2] + line[cut[0] + cut[1] :])


def cells(line: bytes) -> st.SearchStrategy[bytes]:
    """One cell or value of the line replaced by what a number's reader may stumble over."""
    odd = st.sampled_from(
        [b"nan", b"inf", b"-0", b"1e400", b"1_0", b"0x1", b"", b"9" * 400, b'"', b"-", b"1e-400", b"\xd9\xa3"]
    )
    parts = line.split(b",")
    return st.tuples(st.integers(0, len(parts) - 1), odd).map(
        lambda change: b",".join([*parts[: change[0]], change[1], *parts[change[0] + 1 :]])
    )


@pytest.mark.parametrize("name", formats.READERS)
@settings(max_examples=300, deadline=None)
@given(st.data())
def test_nothing_but_the_typed_refusal(name: str, data: st.DataObject) -> None:
    good = GOOD[name]
    reader = formats.reader(name, data.draw(st.none() | st.just(START_MS)))
    if name == "ais-csv" and data.draw(st.booleans()):
        reader.read(HEAD, None)
    lines = st.binary(max_size=120) | damaged(good) | cells(good) | sealed | frames
    for line in data.draw(st.lists(lines, max_size=6)):
        outcome(reader, line, data.draw(st.none() | st.integers(0, 2**53)))


@given(st.binary(max_size=300))
def test_any_file_has_a_format_or_is_refused(data: bytes) -> None:
    from parley.base.errors import LocalError

    try:
        name = formats.told_by(data)
    except LocalError as error:
        assert error.code == "tracks.unknown-format"
        return
    for piece in formats.split(name, data):
        outcome(formats.reader(name, START_MS), piece, None)
