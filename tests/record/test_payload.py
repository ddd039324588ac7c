"""The fields that every payload has (spec: record §7)."""

from typing import Any

import pytest

from parley.base.errors import PeerError
from parley.record import payload
from parley.record.names import Head, PostId
from tests.record import made

HEAD = Head(*made.sides(2).feed(0), 5, bytes(32))


def test_defaults_are_what_an_absent_field_means() -> None:
    header = payload.header({0: 64})
    assert header == payload.Header(64, 0, (), (), b"", "", "", None)
    assert header.addresses(PostId(0, 0))


def test_all_fields_are_read() -> None:
    fields = {
        0: 64, 1: 3, 2: "crisis", 3: [list(HEAD)], 4: [[1], [0, 7]], 5: bytes(8),
        6: "en", 7: "watch", 8: made.NOW, 32: 0,
    }  # fmt: skip
    header = payload.header(fields)
    assert (header.precedence, header.about, header.to) == (payload.Precedence.FLASH, (HEAD,), ((1,), (0, 7)))
    assert (header.catalogue, header.language, header.role, header.wanted_by) == (bytes(8), "en", "watch", made.NOW)
    assert header.addresses(PostId(1, 9))
    assert header.addresses(PostId(0, 7))
    assert not header.addresses(PostId(0, 8))


@pytest.mark.parametrize(
    "changes",
    [
        {0: 0}, {0: -1}, {0: 2**32}, {0: "x"}, {0: None}, {1: 4}, {1: -1}, {1: True}, {2: 5}, {2: "x" * 129}, {2: "a\n"},
        {3: 0}, {3: [0]}, {3: [list(HEAD)] * 65}, {4: 0}, {4: [[]]}, {4: [[0, 0, 0]]}, {4: [[-1]]}, {4: [["a"]]},
        {4: [[0]] * 65}, {9: 1}, {31: 1}, {1: 0}, {2: ""}, {3: []}, {4: []}, {6: ""}, {7: ""}, {5: bytes(7)}, {5: ""}, {6: b""}, {7: "\u202e"}, {8: -1}, {8: 2**53}, {8: "soon"},
    ],
    ids=lambda value: str(value)[:30],
)  # fmt: skip
def test_a_header_out_of_shape_is_refused(changes: dict[int, Any]) -> None:
    with pytest.raises(PeerError) as caught:
        payload.header({0: 64, **changes})
    assert caught.value.code in ("record.bad-payload", "record.bad-shape")


def test_the_core_s_forms_stand_below_the_catalogue() -> None:
    assert all(form < payload.CATALOGUE_FIRST for form in payload.Core)
    assert set(payload.Core) > payload.IN_THE_CLEAR
