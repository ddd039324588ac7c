"""The rows of a CSV file that somebody gave us: strict, bounded by whoever read the bytes, every row with its line."""

import csv
import io
from collections.abc import Callable, Iterator

from parley.base.errors import LocalError


def text_of(data: bytes) -> str:
    """The file's text. Raises LocalError ``cli.not-utf8``."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise LocalError("cli.not-utf8", line=line, offset=error.start) from None


def records(
    text: str, wanted: tuple[str, ...], is_header: Callable[[list[str]], bool]
) -> Iterator[tuple[int, dict[str, str]]]:
    """(first line, cells by column). ``wanted`` names the columns, ``is_header`` judges the first row.

    Raises LocalError ``cli.bad-csv``, ``cli.bad-header``, ``cli.bad-row``.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        header = next(reader, [])
        if not is_header(header):
            raise LocalError("cli.bad-header", wanted=", ".join(wanted), found=", ".join(header)[:200])
        line = reader.line_num + 1
        for cells in reader:
            if cells and len(cells) != len(header):
                raise LocalError("cli.bad-row", line=line, wanted=len(header), found=len(cells))
            if cells:
                yield line, dict(zip(header, (cell.strip() for cell in cells), strict=True))
            line = reader.line_num + 1
    except csv.Error as error:
        raise LocalError("cli.bad-csv", line=line, why=str(error)) from None
