"""``parley warnings``."""

import json
from pathlib import Path

import pytest

from parley.formats.geojson.read import read
from tests.cli.conftest import call

WARNINGS = Path(__file__).parents[1] / "formats" / "navwarnings.jsonl"
ONE = """021211Z APR 26
HYDROPAC 1000/26.
BAY OF BENGAL.
1. HAZARDOUS OPERATIONS 0030Z TO 0500Z
   DAILY 05 THRU 15 APR IN AREA WITHIN THREE MILES OF 13-00.00N 080-00.00E.
2. CANCEL THIS MSG 150600Z APR 26.
"""
OTHER = ONE.replace("1000/26", "1001/26").replace("THRU 15", "THRU 25")


def test_all_in_one_file() -> None:
    ended = call("warnings", "read", WARNINGS, "--json")
    *documents, last = ended.lines
    assert len(documents) == last["counts"]["warnings"] == 1594
    assert last["counts"]["with_windows"] >= 882
    assert sum(last["counts"][name] for name in ("with_windows", "open", "rest")) == 1594
    first = documents[0]
    assert first["name"] == "HYDROPAC 1000/26" and first["text"].startswith("021211Z APR 26")
    assert first["notices"][0]["windows"][0] == ["2026-04-05T00:30:00.000Z", "2026-04-05T05:00:00.000Z"]
    assert all(one["phrase"]["zh"] for document in documents for one in document["not_understood"])


def test_plain_text_of_several_warnings() -> None:
    ended = call("warnings", "read", "-", "--refused", typed=f"{ONE}\n\n{OTHER}NNNN\n")
    assert "050030Z APR 26 – 150500Z APR 26, 11 times" in ended.out
    assert "formats.contradicts-cancel" in ended.out
    assert "2 warnings: 1 claim areas in windows" in ended.out
    assert "共 11 次" in call("--lang", "zh", "warnings", "read", "-", typed=ONE).out


def test_areas_as_geojson(tmp_path: Path) -> None:
    out = tmp_path / "areas.geojson"
    ended = call("warnings", "read", "-", "--geojson", out, typed=ONE)
    (found,) = read(json.loads(out.read_text("utf-8")))
    assert found.area == [0, 0, 5_556_000, [130_000_000, 800_000_000]]
    assert len(found.windows) == 11
    assert "1 areas written" in ended.out
    again = call("warnings", "read", "-", "--geojson", out, "--json", typed=ONE)
    assert again.code == 3 and again.refusal == "cli.file-exists"


def test_a_text_that_is_too_long_is_refused_alone() -> None:
    ended = call("warnings", "read", "-", "--json", typed=ONE + "X" * 20_000)
    assert ended.lines[0]["not_understood"][0]["code"] == "formats.text-too-long"


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\xff", "cli.not-text"), (b'{"id": 1}', "formats.not-warnings"), (b"[1]", "formats.not-warnings"), (b'{"text"', "formats.not-warnings")],
)  # fmt: skip
def test_what_is_no_file_of_warnings(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "warnings"
    file.write_bytes(data)
    ended = call("--json", "warnings", "read", file)
    assert ended.code == 3 and ended.refusal == code
