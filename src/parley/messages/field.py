"""One field of a form: its number, its name, its kind (spec: messages §2.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from parley.messages.faults import FieldError
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.kind import Kind
from parley.messages.kinds.many import Many
from parley.messages.kinds.number import Count, Truth
from parley.messages.language import spoken

FIRST_KEY: Final = 32
"""Field n of a catalogue form has payload key 32 + n (spec: messages §1.2, record §7)."""

Typed: TypeAlias = str | Sequence[str]
"""What an officer typed into a field: one text, or several where the field may be given several times."""


@dataclass(frozen=True)
class Field:
    """``key`` is the payload key; ``kind_name`` the name in the registry; ``kind`` what checks, reads and shows."""

    number: int
    name: str
    kind_name: str
    kind: Kind
    required: bool

    @property
    def item(self) -> Kind:
        """The kind of one value: of each item, where the field may be given several times."""
        return self.kind.item if isinstance(self.kind, Many) else self.kind

    @property
    def many(self) -> int:
        """How many times the field may be given."""
        return self.kind.most if isinstance(self.kind, Many) else 1

    @property
    def key(self) -> int:
        """The payload key."""
        return FIRST_KEY + self.number

    @staticmethod
    def is_typed(typed: Typed) -> bool:
        """Whether anything was typed at all."""
        return bool(typed.strip() if isinstance(typed, str) else "".join(typed).strip())

    def read(self, typed: Typed, language: str) -> Any:
        """The checked value of what was typed. Raises FieldError."""
        if isinstance(self.kind, Many):
            return self.kind.read(typed, language)
        texts = [typed] if isinstance(typed, str) else [text for text in typed if text.strip()]
        if len(texts) > 1:
            raise FieldError("messages.given-twice", self.name)
        return self.kind.read(texts[0], language)

    def cases(self, language: str, by_presence: bool) -> tuple[str, ...]:
        """The keys that a selector by this field must have, each once; none: it cannot select (spec: messages §5.4)."""
        if by_presence:
            return () if self.required else ("absent", "present")
        absent = () if self.required else ("absent",)
        if isinstance(self.kind, Choice):
            return (*absent, *self.kind.codes)
        if isinstance(self.kind, Truth):
            return (*absent, "no", "yes")
        if isinstance(self.kind, Count) and self.required:
            return tuple(spoken(language).plurals.reached(self.kind.low, self.kind.high))
        return ()

    def tells(self) -> bool:
        """Whether a selector's key, where it does not only ask for presence, alone tells the value."""
        return isinstance(self.kind, (Choice, Truth))

    def case_of(self, wire: Any, language: str) -> str:
        """The selector's key for the checked value ``wire``."""
        if isinstance(self.kind, Choice):
            return str(self.kind.names[wire])
        if isinstance(self.kind, Truth):
            return "yes" if wire else "no"
        return spoken(language).plurals.category(wire)

    def wire_for(self, case: str, language: str) -> Any:
        """A value that has this case: the one value where the case tells it, else the first edge that has it, else the
        lowest number that has it."""
        found = (wire for wire in self.kind.edges() if self.case_of(wire, language) == case)
        first = next(found, None)
        if first is None and isinstance(self.kind, Count):
            first = spoken(language).plurals.reached(self.kind.low, self.kind.high)[case]
        return first
