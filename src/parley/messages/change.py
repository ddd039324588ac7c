"""What makes one catalogue of another: the files that differ (spec: messages §7.6)."""

from collections.abc import Mapping
from typing import Any, Final

from parley.base import limits
from parley.base.errors import LocalError

Change = list[Any]
"""``[path, text]``; the text is None for a file that is gone."""
FILES_MAX_COUNT: Final = 4_096
PATH_MAX_CHARS: Final = 128


def changes(base: Mapping[str, str], new: Mapping[str, str]) -> list[Change]:
    """The files of ``new`` that ``base`` has not so, and those that are gone, in ascending order of their paths."""
    return [[path, new.get(path)] for path in sorted({*base, *new}) if base.get(path) != new.get(path)]


def applied(base: Mapping[str, str], listed: Any) -> dict[str, str]:
    """The files that ``listed`` makes of ``base``. Raises LocalError ``messages.bad-change`` for what ``changes`` never gives."""
    if type(listed) is not list or not 0 < len(listed) <= FILES_MAX_COUNT:
        raise LocalError("messages.bad-change")
    files, before = dict(base), ""
    for item in listed:
        path, text = item if type(item) is list and len(item) == 2 else (None, None)
        if type(path) is not str or not before < path or len(path) > PATH_MAX_CHARS or base.get(path) == text:
            raise LocalError("messages.bad-change")
        if text is None:
            del files[path]
        elif type(text) is str and len(text) <= limits.PHRASE_FILE_MAX_CHARS:
            files[path] = text
        else:
            raise LocalError("messages.bad-change")
        before = path
    return files
