"""Every clause of the specification of deconfliction is carried by a mark in the source and by one in a test.

A mark is ``spec: deconfliction §4.2``; several may stand in one, ``§4.2, §5.1``, or ``§4.1–§4.3``.
"""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLAUSE = re.compile(r"^- §(\d+\.\d+) ", re.MULTILINE)
MARK = re.compile(r"spec: deconfliction ((?:§\d+(?:\.\d+)?(?:–|,\s*)?)+)")
PIECE = re.compile(r"§(\d+)\.(\d+)(?:–§\1\.(\d+))?")

ONLY_IN_TESTS = {"12.1"}  # vectors

CLAUSES = set(CLAUSE.findall((ROOT / "docs" / "spec" / "deconfliction.md").read_text("utf-8")))


def pieces(text: str) -> set[str]:
    """The clauses that the marks in ``text`` name."""
    found = set()
    for mark in MARK.findall(text):
        for section, first, last in PIECE.findall(mark):
            found |= {f"{section}.{number}" for number in range(int(first), int(last or first) + 1)}
    return found


def marked(folder: str) -> set[str]:
    others = (path for path in (ROOT / folder).rglob("*.py") if path != Path(__file__).resolve())
    return {piece for path in others for piece in pieces(path.read_text("utf-8"))}


def test_marks_are_read() -> None:
    assert pieces("(spec: deconfliction §4.1–§4.3, §5.2) spec: deconfliction §6.1: §7.1") == {
        "4.1",
        "4.2",
        "4.3",
        "5.2",
        "6.1",
    }


def test_every_clause_is_carried_in_the_source_and_in_a_test() -> None:
    assert len(CLAUSES) >= 45
    for folder, due in (("src", CLAUSES - ONLY_IN_TESTS), ("tests", CLAUSES)):
        missing = sorted(due - marked(folder))
        assert not missing, f"{folder} carries no mark of {missing}"


def test_every_mark_names_a_clause() -> None:
    strange = {folder: sorted(marked(folder) - CLAUSES) for folder in ("src", "tests")}
    assert not any(strange.values()), strange
