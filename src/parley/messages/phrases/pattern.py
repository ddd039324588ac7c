"""What a phrase is made of, once read: text, a field's value, a selection by a field (spec: messages §5.3)."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Show:
    """A field's value stands here."""

    field: str


@dataclass(frozen=True)
class Select:
    """One of ``variants`` stands here, by the field's case; the order is the file's."""

    field: str
    variants: "tuple[tuple[str, Pattern], ...]"

    @property
    def by_presence(self) -> bool:
        """Whether it only asks if the field is there."""
        return any(key == "present" for key, _ in self.variants)


Part: TypeAlias = str | Show | Select
Pattern: TypeAlias = tuple[Part, ...]


@dataclass(frozen=True)
class Phrases:
    """One phrase file: the labels by their id, and the body, which a list of choices has not."""

    labels: dict[str, str]
    body: Pattern
