"""What is held in memory of new entries is bounded by number and by size."""

import pytest

from parley.node import at_hand
from parley.node.at_hand import AtHand
from parley.record.entry import Entry
from tests.node.scene import made, pair


@pytest.mark.parametrize(("count", "size", "left"), [(3, 1 << 30, 3), (1 << 30, 1_000, 2)])
def test_the_oldest_go_by_number_and_by_size(monkeypatch, count: int, size: int, left: int) -> None:  # type: ignore[no-untyped-def]
    _, a, _ = pair()
    entry: Entry = made(a, {0: 77_777, 32: bytes(200)})
    assert 333 < entry.size < 500
    monkeypatch.setattr(at_hand, "MAX_COUNT", count)
    monkeypatch.setattr(at_hand, "MAX_SIZE", size)
    held: AtHand[int] = AtHand()
    for key in (*range(10), 9):
        held.add(key, entry)
    assert [key for key in range(10) if held.get(key) is entry] == list(range(10 - left, 10))
