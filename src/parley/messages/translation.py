"""Courtesy translations of free text: the port to an engine, and what such a translation must say of itself.

The text in its author's language is the authoritative one; a courtesy translation stands beside it, never in its place, and names
who had it made, how, and who compared it (spec: messages §1, the form ``translation``). No engine comes with the program.
"""

from dataclasses import dataclass
from typing import Final, Protocol

from parley.base.errors import FaultError, LocalError
from parley.messages import script
from parley.messages.catalogue import Catalogue

FORM: Final = "translation"
TEXT_MAX_CHARS: Final = 7_000
"""What the form's field takes."""
METHODS: Final = ("human", "machine", "assisted")


class Engine(Protocol):
    """What translates. It may take its time, and it may fail; it is given one text and knows nothing of the message."""

    @property
    def name(self) -> str:
        """What its translations are marked with."""

    def takes(self, source: str, target: str) -> bool:
        """Whether it translates from ``source`` to ``target``, both two or three small letters."""

    async def translate(self, text: str, source: str, target: str) -> str:
        """The translation, as it comes. Raises FaultError, LocalError ``translation.busy``."""


@dataclass(frozen=True)
class Courtesy:
    """One courtesy translation. ``method`` is ``human``, ``machine`` or ``assisted`` (a machine's, revised by a person);
    ``author`` and ``reviewer`` are roles, never persons, the reviewer empty where nobody compared; ``engine`` names the
    machine, and is empty where there was none."""

    source: str
    target: str
    original: str
    text: str
    method: str
    author: str
    engine: str = ""
    reviewer: str = ""

    def typed(self, entry: str, field: int) -> dict[str, str]:
        """The values of the form ``translation`` as an officer would type them; ``entry`` is the message's whole name."""
        said = {"about": entry, "field": str(field), "source": self.source, "target": self.target}
        said |= {"text": f"{script.OPEN}{self.target}: {self.text}{script.CLOSE}", "method": self.method}
        return said | {"author": self.author} | ({"reviewer": self.reviewer} if self.reviewer else {})


async def by_machine(engine: Engine, text: str, source: str, target: str, author: str) -> Courtesy:
    """A machine's translation of ``text``, not revised. Raises LocalError ``translation.no-pair``,
    ``translation.too-long``, ``translation.busy``; FaultError from the engine, or for what it gave."""
    if not engine.takes(source, target):
        raise LocalError("translation.no-pair", source=source, target=target, engine=engine.name)
    if len(text) > TEXT_MAX_CHARS:
        raise LocalError("translation.too-long", size=len(text), limit=TEXT_MAX_CHARS)
    made = usable(await engine.translate(text, source, target), engine.name)
    return Courtesy(source, target, text, made, "machine", author, engine.name)


def usable(text: str, engine: str) -> str:
    """What an engine gave, as free text may stand on the record (spec: messages §4.1): composed, without white space at the
    ends of lines. Raises FaultError ``translation.not-a-text`` for anything else; nothing is cut or replaced."""
    lines = [line.replace("\t", " ").rstrip() for line in script.composed(text).strip().splitlines()]
    made = "\n".join(lines)
    character = script.unspeakable(made.replace("\n", "")) or script.loose_mark(made)
    if not made or len(made) > TEXT_MAX_CHARS or character:
        what = script.name_of(character) if character else str(len(made))
        raise FaultError("translation.not-a-text", engine=engine, what=what, limit=TEXT_MAX_CHARS)
    return made


def carried_by(catalogue: Catalogue) -> bool:
    """Whether the catalogue has the form that carries courtesy translations."""
    return any(form.name == FORM for form in catalogue.forms)
