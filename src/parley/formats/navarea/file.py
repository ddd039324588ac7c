"""A file of warnings as single texts: JSON lines with ``id`` and ``text``, a JSON array of them, or plain text.

In plain text a warning begins at a line with a date-time group, or at one with its name that does not follow such a line; what
stands between ``ZCZC`` and ``NNNN`` is one.
"""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from parley.base.errors import LocalError
from parley.base.limits import WARNINGS_MAX_COUNT
from parley.formats.navarea.layout import is_dated, is_named


class Text(NamedTuple):
    """One warning's text, and what the file calls it: its ``id``, or the number of its first line."""

    name: str
    text: str


def texts(data: str) -> list[Text]:
    """All texts of a file, in order. Raises LocalError ``formats.not-warnings``, ``formats.too-many-texts``."""
    given = data.lstrip("\ufeff \r\n\t")
    if given.startswith("["):
        found = [_from_json(one, number) for number, one in enumerate(_loaded(given, 1, list), 1)]
    elif given.startswith("{"):
        lines = enumerate(data.lstrip("\ufeff").splitlines(), 1)
        found = [_from_json(_loaded(line, number, dict), number) for number, line in lines if line.strip()]
    else:
        found = list(_plain(data.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")))
    if len(found) > WARNINGS_MAX_COUNT:
        raise LocalError("formats.too-many-texts", count=len(found), limit=WARNINGS_MAX_COUNT)
    return found


def _loaded(text: str, line: int, kind: type) -> Any:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise LocalError("formats.not-warnings", line=line) from None
    if type(value) is not kind:
        raise LocalError("formats.not-warnings", line=line)
    return value


def _from_json(one: Any, line: int) -> Text:
    text = one.get("text") if type(one) is dict else None
    name = one.get("id", str(line)) if type(one) is dict else None
    if type(text) is not str or type(name) is not str:
        raise LocalError("formats.not-warnings", line=line)
    return Text(name, text)


def _plain(data: str) -> Iterator[Text]:
    lines: list[str] = []
    first, dated = 1, False
    for number, line in enumerate([*data.split("\n"), "NNNN"], 1):
        said = line.strip()
        fence = said == "NNNN" or said.startswith("ZCZC")
        if fence or (said and (is_dated(said) or (is_named(said) and not dated))):
            if any(lines):
                yield Text(str(first), "\n".join(lines).strip("\n"))
            lines, first = [], number + fence
        if said:
            dated = is_dated(said)
        if not fence:
            lines.append(line if said else "")
