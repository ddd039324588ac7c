"""Every clause of the record's specification is checked somewhere, and every mark names a clause.

A mark is ``spec: record §4.2`` in a comment or docstring of the source or of a test; several may stand in one,
``spec: record §4.2, §5.1``, and a range ``§5.2–§5.4`` names all between.
"""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLAUSE = re.compile(r"^- §(\d+\.\d+) ", re.MULTILINE)
MARK = re.compile(r"spec: record ((?:§\d+(?:\.\d+)?(?:[–,]\s*(?:and )?)?(?:record )?)+)")
PIECE = re.compile(r"§(\d+)(?:\.(\d+))?(?:–§(\d+)\.(\d+))?")


def clauses() -> set[str]:
    return set(CLAUSE.findall((ROOT / "docs" / "spec" / "record.md").read_text("utf-8")))


def marks(text: str) -> Iterator[str]:
    """The clauses, or whole sections, that a text's marks name."""
    for mark in MARK.findall(text):
        for section, first, other, last in PIECE.findall(mark):
            if other and other == section:
                yield from (f"{section}.{number}" for number in range(int(first), int(last) + 1))
            elif first:
                yield f"{section}.{first}"
            else:
                yield section


def marked(*folders: str) -> dict[str, str]:
    found = {}
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if path != Path(__file__).resolve():
                found.update(dict.fromkeys(marks(path.read_text("utf-8")), path.name))
    return found


def test_marks_are_read() -> None:
    text = "spec: record §4.2, §5.1 (spec: record §5.2–§5.4) spec: record §8). spec: record §6.3,\n§6.4"
    assert list(marks(text)) == ["4.2", "5.1", "5.2", "5.3", "5.4", "8", "6.3", "6.4"]


def test_every_clause_has_a_mark() -> None:
    known = clauses()
    assert len(known) >= 39
    found = marked("src", "tests")
    assert not known - found.keys(), f"nothing checks {sorted(known - found.keys())}"


def test_every_mark_names_a_clause() -> None:
    sections = {clause.split(".")[0] for clause in clauses()} | {"7", "8"}
    strange = {mark: where for mark, where in marked("src", "tests").items() if mark not in clauses() | sections}
    assert not strange
