"""What a check found: by proofs, and by the audit of a whole record."""

from collections.abc import Mapping
from enum import Enum
from typing import Final, NamedTuple

from parley.base.errors import ParleyError

LISTED_MAX_COUNT: Final = 1_000


class Level(Enum):
    """How a finding is to be taken."""

    DAMAGE = "damage"  # the bytes are not those that were signed and stored: bring back a copy
    BREACH = "breach"  # they are, and a post broke a rule by what it signed
    NOTE = "note"  # neither; somebody may want to know


class Finding(NamedTuple):
    """One finding: ``code`` as for errors, ``where`` for a reader, ``facts`` for the phrase."""

    level: Level
    code: str
    where: str
    facts: Mapping[str, object]

    def phrase(self, language: str = "en") -> str:
        """What was found, in ``language`` (``en`` or ``zh``)."""
        return ParleyError(self.code, **self.facts).phrase(language)

    def __str__(self) -> str:
        return f"{self.level.value}: {self.where}: {self.phrase()} [{self.code}]"


class Findings:
    """Findings in the order in which they were made. The first thousand are kept, all are counted."""

    def __init__(self) -> None:
        self.listed: list[Finding] = []
        self.counts: dict[Level, int] = dict.fromkeys(Level, 0)

    def add(self, level: Level, code: str, where: str, **facts: object) -> None:
        """One more."""
        self.counts[level] += 1
        if len(self.listed) < LISTED_MAX_COUNT:
            self.listed.append(Finding(level, code, where, facts))
