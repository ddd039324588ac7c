"""What is told of contacts besides the facts themselves, from a CSV file: the columns are the fields of one form.

A cell of a field that may be given several times holds its values with a semicolon between. Bounded, read whole before anything
is done, every fault named by line and column.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from parley.base.errors import LocalError
from parley.cli.contacts_file import FAULTS_MAX_COUNT, ROWS_MAX_COUNT, Fault
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
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise LocalError("cli.not-utf8", line=line, offset=error.start) from None
    rows: list[Row] = []
    faults: list[Fault] = []
    for line, values in _records(text, form):
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
    """(first line, what is typed into each field). Raises LocalError ``cli.bad-csv``, ``cli.bad-header``, ``cli.bad-row``."""
    several = {one.name for one in form.fields if one.many > 1}
    names = [one.name for one in form.fields]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        if not header or not set(header) <= set(names) or len(set(header)) != len(header):
            raise LocalError("cli.bad-header", wanted=", ".join(names), found=", ".join(header)[:200])
        line = reader.line_num + 1
        for cells in reader:
            if cells and len(cells) != len(header):
                raise LocalError("cli.bad-row", line=line, wanted=len(header), found=len(cells))
            if cells:
                yield (
                    line,
                    {
                        name: [part.strip() for part in cell.split(SEVERAL)] if name in several else cell.strip()
                        for name, cell in zip(header, cells, strict=True)
                        if cell.strip()
                    },
                )
            line = reader.line_num + 1
    except csv.Error as error:
        raise LocalError("cli.bad-csv", line=reader.line_num, why=str(error)) from None
