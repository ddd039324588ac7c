"""Files of warnings as single texts."""

import json

import pytest

from parley.base.errors import LocalError
from parley.formats.navarea import file
from parley.formats.navarea.file import Text, texts

ONE = "021211Z APR 26\nHYDROPAC 1000/26.\nINDIA.\n1. FIRING."
TWO = "NAVAREA XII 3/26\nALASKA.\n1. SURVEY."


def test_plain_text_is_cut_where_a_warning_begins() -> None:
    assert texts(f"{ONE}\n\n{TWO}\n{ONE}\n") == [Text("1", ONE), Text("6", TWO), Text("9", ONE)]
    assert [one.text for one in texts(f"ZCZC\r\n{TWO}\r\nNNNN\r\nZCZC\r\n{TWO}\r\nNNNN")] == [TWO] * 2
    assert texts("") == texts(" \n\n") == []
    assert texts("no warning at all") == [Text("1", "no warning at all")]


def test_json_lines_and_arrays() -> None:
    rows = [{"id": "A", "text": ONE}, {"id": "B", "text": TWO}]
    wanted = [Text("A", ONE), Text("B", TWO)]
    assert texts("\n".join(map(json.dumps, rows))) == texts(json.dumps(rows)) == wanted
    assert texts(json.dumps({"text": ONE})) == [Text("1", ONE)]


@pytest.mark.parametrize("data", ["{", '{"text": 1}', '[{"id": 1, "text": "x"}]', "[" * 100_000, '{"id": "x"}', "[[]]"])
def test_what_is_neither_is_refused(data: str) -> None:
    with pytest.raises(LocalError, match="not-warnings"):
        texts(data)


def test_the_number_of_texts_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "WARNINGS_MAX_COUNT", 1)
    with pytest.raises(LocalError, match="too-many-texts"):
        texts(f"{ONE}\n{ONE}")
