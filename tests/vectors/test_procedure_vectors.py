"""``vectors/procedures``: entries in, the canonical bytes of calls and incidents out, in every order in which they may be linked."""

import json
import random
from typing import Any

import pytest

from parley.base import canon
from parley.procedures.procedure import Fact
from parley.procedures.statement import Rule
from parley.record.names import Head, PostId
from parley.record.payload import Header
from tests.procedures.make_procedure_vectors import OUT, folded, vectors
from tests.procedures.two_sides import CLOCK_KEYS, any_order

FILES = sorted(OUT.glob("*.json"))
ORDERS_COUNT = 10


def head(value: list[Any]) -> Head:
    return Head(*value[:4], bytes.fromhex(value[4]))


class Read:
    """A vector's entries as facts, by rules that stand in the vector alone."""

    def __init__(self, entries: list[dict[str, Any]]) -> None:
        self._keys: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._rules: dict[int, tuple[str, str, str]] = {}
        self.facts = [self._fact(one) for one in entries]

    def rule_of(self, header: Header) -> Rule | None:
        found = self._rules.get(header.form)
        return Rule(*found, tuple(self._keys.items())) if found else None

    def _fact(self, one: dict[str, Any]) -> Fact:
        name = head(one["head"])
        form = one.get("core") or self._numbers.setdefault(one["form"], 2_000 + len(self._numbers))
        if "form" in one:
            self._rules[form] = one["form"], one["procedure"], one["effect"]
        fields = {
            CLOCK_KEYS[key] if "core" in one else self._keys.setdefault(key, 32 + len(self._keys)): value
            for key, value in one["values"].items()
        }
        about = tuple(head(value) for value in one["about"])
        header = Header(form, 0, about, (), b"", "", "", one["wanted_by"])
        heads = None if one["heads"] is None else tuple(head(value) for value in one["heads"])
        return Fact(name, PostId(*name[:2]), one["time"], header, fields, "", 0, heads)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_order_comes_to_the_vectors_bytes(path: Any) -> None:
    """spec: procedures §6.1, §6.2, §6.3."""
    vector = json.loads(path.read_text("utf-8"))
    read = Read(vector["entries"])
    draw = random.Random(path.stem).randrange
    for facts in (read.facts, *(any_order(read.facts, draw) for _ in range(ORDERS_COUNT))):
        assert [one.hex() for one in folded(facts, read.rule_of)] == [vector["calls"], vector["incidents"]]


def test_the_files_are_those_that_are_made() -> None:
    assert {path.name: json.loads(path.read_text("utf-8")) for path in FILES} == vectors()


def test_the_vectors_hold_every_state_and_outcome() -> None:
    said = set[str]()
    for path in FILES:
        vector = json.loads(path.read_text("utf-8"))
        for name in ("calls", "incidents"):
            said |= set(_words(canon.decode(bytes.fromhex(vector[name]), 1 << 16)))
    assert said >= {
        "DECLINED", "NO_ANSWER", "ENDED", "LATE", "REQUESTED", "SUMMED_UP", "SUMMED_UP_APART", "ACCEPTED", "CROSSED",
        "WITHDRAWN", "OPEN", "CLOSING", "CLOSED", "AGREED", "DISPUTED", "ANSWERED", "PARTLY", "confirmed", "disputed",
    }, said  # fmt: skip


def _words(value: Any) -> list[str]:
    if isinstance(value, list):
        return [word for inner in value for word in _words(inner)]
    return [value] if isinstance(value, str) else []
