"""What has labels: kinds whose value is a code of a declared list (spec: messages §3.2, §3.13).

Their shown forms are labels of the phrase files, so such a kind learns them while the catalogue is built.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from parley.messages.kinds.kind import Kind, Options

LISTED_MAX_COUNT: Final = 24


@dataclass(frozen=True)
class CodeList:
    """A list that forms share: each value's name and its code.

    A list of signals has a ``prefix``; ``complements`` names what a signal takes besides, and ``memory`` holds those whose
    meaning is from memory, not seen in a source.
    """

    codes: dict[str, int]
    prefix: str = ""
    complements: Mapping[str, str] = field(default_factory=dict)
    memory: frozenset[str] = frozenset()


class Coded(Kind):
    """``codes`` maps each value's name to its code, ``labels`` language and code to what is shown."""

    def __init__(self, options: Options, codes: dict[str, int]) -> None:
        super().__init__(options)
        self.codes = codes
        self.names = {code: name for name, code in codes.items()}
        self.labels: dict[str, dict[int, str]] = {}

    def allowed(self, language: str) -> str:
        """What may be chosen, as names and as people call them; of a long list its beginning."""
        labels = self.labels.get(language, {})
        said = [f"{name} ({labels[code]})" if code in labels else name for name, code in self.codes.items()]
        return (
            ", ".join(said)
            if len(said) <= LISTED_MAX_COUNT
            else f"{', '.join(said[:LISTED_MAX_COUNT])}, … ({len(said)})"
        )

    def learn(self, language: str, labels: Mapping[str, str], where: str) -> None:
        """Takes the label of every value in ``language``; called once, while the catalogue is built.

        Raises CatalogueError naming ``where`` for labels that cannot be.
        """
        self.labels[language] = {self.codes[name]: label for name, label in labels.items()}

    def speaks(self, language: str) -> bool:
        return language in self.labels
