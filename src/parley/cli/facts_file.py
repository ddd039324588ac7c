"""What is told of contacts besides the facts themselves, from a CSV file: the columns are the fields of one form.

A cell of a field that may be given several times holds its values with a semicolon between. Bounded, read whole before anything
is done, every fault named by line and column.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from parley.base.errors import LocalError
from parley.cli.contacts_file import FAULTS_MAX_COUNT, ROWS_MAX_COUNT, Fault
from parley.cli.csv_file import records, text_of
from parley.messages.faults import FieldsError
from parley.messages.form import Form

SEVERAL: Final = ";"


class Row(NamedTuple):
    """One message: the line where it begins, its values as typed, the fields that they mean."""

    line: int
    values: dict[str, str | list[str]]
    fields: dict[int, Any]


def parse(data: bytes, form: Form, language: str) -> tuple[list[Row], list[Fault]]:
    """All rows that can be read, and the first faults. Raises LocalError for what is no such file."""
    rows: list[Row] = []
    faults: list[Fault] = []
    for line, values in _records(text_of(data), form):
        try:
            rows.append(Row(line, values, form.read(values, language)))
        except FieldsError as error:
            faults += [Fault(line, one.field, one) for one in error.errors]
        if len(faults) >= FAULTS_MAX_COUNT:
            break
        if len(rows) > ROWS_MAX_COUNT:
            raise LocalError("cli.too-many-rows", limit=ROWS_MAX_COUNT)
    return rows, faults


def new(rows: list[Row], form: Form, held: list[dict[str, Any]]) -> list[Row]:
    """The rows that the record does not hold yet, each once; ``held`` is what it does, as the node tells it."""
    from parley.procedures.asking.telling import told

    standing = {_content(one["values"]) for one in held if one["form"] == form.name}
    by_content = {_content(told(form, row.fields, ()).values): row for row in reversed(rows)}
    return sorted((row for content, row in by_content.items() if content not in standing), key=lambda row: row.line)


def _content(values: Mapping[str, Any]) -> str:
    return json.dumps(dict(values), sort_keys=True, ensure_ascii=False)


def _records(text: str, form: Form) -> Iterator[tuple[int, dict[str, str | list[str]]]]:
    """(first line, what is typed into each field). Raises LocalError as ``csv_file.records`` does."""
    several = {one.name for one in form.fields if one.many > 1}
    names = tuple(one.name for one in form.fields)

    def is_header(header: list[str]) -> bool:
        return bool(header) and set(header) <= set(names) and len(set(header)) == len(header)

    for line, cells in records(text, names, is_header):
        typed = {name: cell for name, cell in cells.items() if cell}
        yield line, {name: _parts(cell) if name in several else cell for name, cell in typed.items()}


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(SEVERAL)]
