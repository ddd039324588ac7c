"""``parley glossary``."""

from pathlib import Path

import pytest

from parley.base.limits import TEXT_MAX_CHARS
from parley.messages import glossary
from tests.cli.conftest import call


def test_list_has_every_term() -> None:
    assert len(call("glossary", "list", "--json").document) == len(glossary.packaged().terms)
    names = call("glossary", "list", "--kind", "name", "--json").document
    assert names and all(one["kind"] == "name" for one in names)
    assert "共" in call("--lang", "zh", "glossary", "list").out


def test_search_in_either_language() -> None:
    (one,) = call("glossary", "search", "国防部工作会晤", "--json").document
    assert one["forms"]["en"][0] == "Defense Policy Coordination Talks"
    assert "舷号" in call("glossary", "search", "hull number").out


def test_lint_of_standard_input_ends_with_7_if_there_is_something() -> None:
    ended = call("glossary", "lint", "--language", "en", "--json", typed="All well.\nThe enemy ship. Over.")
    assert ended.code == 7
    assert [(one["found"], one["line"], one["column"]) for one in ended.document] == [("enemy", 2, 5), ("Over", 2, 17)]
    assert all(one["phrase"]["zh"] for one in ended.document)


def test_lint_of_a_file_with_nothing_to_look_at(tmp_path: Path) -> None:
    file = tmp_path / "text"
    file.write_text("请告舷号。", "utf-8")
    assert call("glossary", "lint", file, "--language", "zh").code == 0
    assert "舷号" not in call("glossary", "lint", file, "--language", "zh").out
    told = call("glossary", "lint", file, "--language", "zh", "--all")
    assert told.code == 0 and "hull number" in told.out


@pytest.mark.parametrize(
    ("data", "code"), [(b"\xff", "cli.not-text"), (b"x" * (4 * TEXT_MAX_CHARS + 1), "base.too-large"), (b"x" * (TEXT_MAX_CHARS + 1), "glossary.too-long")]
)  # fmt: skip
def test_what_cannot_be_checked(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "text"
    file.write_bytes(data)
    ended = call("--json", "glossary", "lint", file)
    assert ended.code == 3 and ended.refusal == code
