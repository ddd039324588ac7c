"""What a check of the doctor says."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, NamedTuple

from parley.cli.home import Home


class Grade(Enum):
    """How a finding is to be taken."""

    GOOD = "good"
    NOTE = "note"  # not wrong; somebody may want to know
    WRONG = "wrong"


class Finding(NamedTuple):
    """``code`` names three sentences of the words: ``doctor.CODE.what``, ``.why`` and ``.do``; a good one has the first only."""

    grade: Grade
    code: str
    facts: dict[str, Any]


Check = Callable[[Home], Iterator[Finding]]


def good(code: str, **facts: Any) -> Finding:
    """All is well."""
    return Finding(Grade.GOOD, code, facts)


def note(code: str, **facts: Any) -> Finding:
    """Worth knowing."""
    return Finding(Grade.NOTE, code, facts)


def wrong(code: str, **facts: Any) -> Finding:
    """To be put right."""
    return Finding(Grade.WRONG, code, facts)
