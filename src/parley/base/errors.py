"""Errors, typed by whose fault they are, each with a stable code and a phrase in every console language.

The phrases stand in ``codes/<room>.toml``: a code is ``room.what-is-wrong``. A phrase may name facts in braces,
which the raiser gives as keywords.
"""

import tomllib
from functools import cache
from importlib import resources
from typing import Final

LANGUAGES: Final = ("en", "zh")


class ParleyError(Exception):
    """Anything that Parley refuses or cannot do.

    ``code`` never changes once published; ``facts`` fill the phrase.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def phrase(self, language: str = "en") -> str:
        """What is wrong, why, and what to do, in ``language`` (``en`` or ``zh``)."""
        template = phrases().get(self.code, {}).get(language, self.code)
        try:
            return template.format(**self.facts)
        except (KeyError, IndexError):
            return template

    def __str__(self) -> str:
        return f"{self.phrase('en')} [{self.code}]"


class LocalError(ParleyError):
    """We asked for what is forbidden or cannot be."""


class PeerError(ParleyError):
    """The other side broke a rule; ``evidence`` is what it sent."""

    def __init__(self, code: str, evidence: bytes = b"", **facts: object) -> None:
        super().__init__(code, **facts)
        self.evidence = evidence


class FaultError(ParleyError):
    """Disk, network or key device failed us."""


@cache
def phrases() -> dict[str, dict[str, str]]:
    """code → language → phrase, from all ``codes/*.toml``."""
    table: dict[str, dict[str, str]] = {}
    for file in sorted(resources.files(__package__).joinpath("codes").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml"):
            room = file.name.removesuffix(".toml")
            for what, by_language in tomllib.loads(file.read_text("utf-8")).items():
                table[f"{room}.{what}"] = by_language
    return table
