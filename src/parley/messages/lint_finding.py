"""What a lint of a catalogue finds: a fault, for which it is refused or not finished, or a doubt for a person to settle."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from parley.base.errors import LocalError


@dataclass(frozen=True)
class Finding:
    """``where`` names the file, with the line where it is known; ``facts`` fill the phrase of ``code``."""

    grave: bool
    code: str
    where: str
    facts: Mapping[str, Any]

    def phrase(self, language: str) -> str:
        """What is wrong, and what to do; a fact that is a function says itself in ``language``."""
        facts = {name: fact(language) if callable(fact) else fact for name, fact in self.facts.items()}
        return LocalError(self.code, where=self.where, **facts).phrase(language)


def fault(code: str, where: str, **facts: object) -> Finding:
    """A fault: the catalogue cannot be agreed as it is."""
    return Finding(True, code, where, facts)


def doubt(code: str, where: str, **facts: object) -> Finding:
    """A doubt: somebody who knows both languages should look."""
    return Finding(False, code, where, facts)
