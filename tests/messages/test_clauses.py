"""Every clause of the messages' specification is carried by a mark in the source and by one in a test.

A mark is ``spec: messages §4.2``; several may stand in one, ``spec: messages §4.2, §5.1``.
"""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLAUSE = re.compile(r"^- §(\d+\.\d+) ", re.MULTILINE)
MARK = re.compile(r"spec: (?:record §[\d.]+, )?messages ((?:§\d+(?:\.\d+)?(?:,\s*|:)?)+)")
PIECE = re.compile(r"§(\d+(?:\.\d+)?)")

CLAUSES = set(CLAUSE.findall((ROOT / "docs" / "spec" / "messages.md").read_text("utf-8")))


def marked(folder: str) -> dict[str, str]:
    """Clause → a file that has its mark."""
    found = {}
    for path in sorted((ROOT / folder).rglob("*.py")):
        if path != Path(__file__).resolve():
            for mark in MARK.findall(path.read_text("utf-8")):
                found.update(dict.fromkeys(PIECE.findall(mark), path.name))
    return found


def test_marks_are_read() -> None:
    text = "spec: messages §4.2, §5.1 (spec: messages §5.2)\nspec: messages §6.1:"
    assert [piece for mark in MARK.findall(text) for piece in PIECE.findall(mark)] == ["4.2", "5.1", "5.2", "6.1"]


def test_every_clause_is_carried_in_the_source_and_in_a_test() -> None:
    assert len(CLAUSES) >= 35
    for folder in ("src", "tests"):
        missing = sorted(CLAUSES - marked(folder).keys())
        assert not missing, f"{folder} carries no mark of {missing}"


def test_every_mark_names_a_clause() -> None:
    sections = {clause.split(".")[0] for clause in CLAUSES} | {"8"}
    for folder in ("src", "tests"):
        strange = {mark: where for mark, where in marked(folder).items() if mark not in CLAUSES | sections}
        assert not strange
