"""Contacts from a CSV file: bounded, read whole before anything is done, every fault named by line and column.

The columns are those of ``cli/data/contacts.csv``; each row becomes the fields of the form ``contact``.
"""

from pathlib import Path
from typing import Any, Final, NamedTuple

from parley.base import limits
from parley.base.errors import LocalError
from parley.cli.csv_file import records, text_of
from parley.cli.home import read_bounded
from parley.messages.faults import FieldsError
from parley.messages.form import Form

ROWS_MAX_COUNT: Final = 20_000
FAULTS_MAX_COUNT: Final = 20
COLUMNS: Final = {
    "id": "fact", "kind": "kind", "title": "title", "place": "place", "host": "host", "level": "level",
    "parties": "parties", "source": "public_source", "verified": "verified",
}  # fmt: skip
"""Column → field of the form. The dates stand in two columns and become one field."""
HEADER: Final = ("id", "date_start", "date_end", *list(COLUMNS)[1:])
_COLUMN_OF: Final = {field: column for column, field in COLUMNS.items()} | {"dates": "date_start"}
_VERIFIED: Final = {"yes": "yes", "memory": "no", "no": "no"}


class Fault(NamedTuple):
    """What is wrong in the file, and where; ``column`` is the header's name for it."""

    line: int
    column: str
    error: LocalError


class Row(NamedTuple):
    """A contact: the line where it begins, its values as text, the fields that they mean."""

    line: int
    values: dict[str, str]
    fields: dict[int, Any]

    @property
    def key(self) -> str:
        """By which the contact is known."""
        return self.values["fact"]


def read(path: Path, form: Form, language: str) -> tuple[list[Row], list[Fault]]:
    """All rows that can be read, and the first faults. Raises LocalError and FaultError for what is no such file."""
    return parse(read_bounded(path, limits.IMPORT_FILE_MAX, "The file"), form, language)


def parse(data: bytes, form: Form, language: str) -> tuple[list[Row], list[Fault]]:
    """Like ``read``, from the file's bytes."""
    rows: list[Row] = []
    faults: list[Fault] = []
    lines: dict[str, int] = {}
    for line, cells in records(text_of(data), HEADER, _is_header):
        row = _row(line, cells, form, language, faults)
        if row and lines.setdefault(row.key, line) != line:
            faults.append(Fault(line, "id", LocalError("cli.key-twice", key=row.key, line=lines[row.key])))
        elif row:
            rows.append(row)
        if len(faults) >= FAULTS_MAX_COUNT or len(rows) > ROWS_MAX_COUNT:
            break
    if len(rows) > ROWS_MAX_COUNT:
        raise LocalError("cli.too-many-rows", limit=ROWS_MAX_COUNT)
    return rows, faults


def _is_header(header: list[str]) -> bool:
    return sorted(header) == sorted(HEADER)


def _row(line: int, cells: dict[str, str], form: Form, language: str, faults: list[Fault]) -> Row | None:
    """The row, or None and its faults added."""
    values = values_of(cells)
    if cells["verified"] not in _VERIFIED:
        allowed = ", ".join(_VERIFIED)
        faults.append(
            Fault(line, "verified", LocalError("cli.bad-verified", found=cells["verified"][:40], allowed=allowed))
        )
        return None
    try:
        return Row(line, values, form.read(values, language))
    except FieldsError as error:
        faults += [Fault(line, _COLUMN_OF.get(one.field, one.field), one) for one in error.errors]
        return None


def values_of(cells: dict[str, str]) -> dict[str, str]:
    """A row's cells as an officer would type them into the form."""
    values = {field: cells[column] for column, field in COLUMNS.items()}
    start, end = cells["date_start"], cells["date_end"]
    # Some rows repeat the first day as the last; an interval of one day is that day (form ``contact``, field dates).
    values["dates"] = f"{start}/{end}" if end and end != start else start
    values["verified"] = _VERIFIED.get(cells["verified"], "")
    return {field: value for field, value in values.items() if value}
