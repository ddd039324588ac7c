"""Values of statements as plain words: choices by their values' names, dates in ISO 8601, files by their hashes."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from parley.base.errors import LocalError
from parley.messages.catalogue import Catalogue
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.date import DateInterval, ReducedDate
from parley.messages.kinds.free_text import Text
from parley.messages.kinds.kind import Kind
from parley.messages.kinds.link import Document
from parley.procedures.dates import iso
from parley.procedures.statement import Statement


class Words:
    """By the catalogue in force: what it does not know any more stands as it was written."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def of(self, said: Statement) -> dict[str, Any]:
        """All that is kept of a statement, by its fields' names."""
        return self.named(said.form, {**said.values, **said.marks})

    def named(self, form: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values by names, those of ``form`` in words; of a meeting's terms some come from the form of a counter."""
        found: dict[str, Any] = {}
        for name, value in sorted(values.items()):
            kind = self._kind(form, name)
            found[name] = value if kind is None else _word(kind, value)
        return found

    def choice(self, said: Statement, name: str) -> str:
        """The name of a choice's value, "" where it was not given."""
        return str(self.of_field(said.form, name, said.values[name])) if name in said.values else ""

    def of_field(self, form: str, name: str, value: Any) -> Any:
        """One value in words."""
        kind = self._kind(form, name)
        return value if kind is None else _word(kind, value)

    def _kind(self, form: str, name: str) -> Kind | None:
        with suppress(LocalError):
            return self._catalogue.form(form).field_named(name).item
        return None


def _word(kind: Kind, value: Any) -> Any:
    """One value, or each of several."""
    if value is True:
        return True
    if isinstance(kind, Choice):
        return [kind.names.get(one, one) for one in value] if isinstance(value, list) else kind.names.get(value, value)
    if isinstance(kind, Text):
        return value[1] if _is_text(value) else [one[1] for one in value]
    if isinstance(kind, DateInterval):
        return interval(value) if isinstance(value[0][0], int) else [interval(one) for one in value]
    if isinstance(kind, ReducedDate):
        return iso(value)
    if isinstance(kind, Document):
        return files(value if isinstance(value[0], list) else [value])
    return value


def _is_text(value: Any) -> bool:
    return isinstance(value[0], str)


def interval(dates: list[list[int]]) -> str:
    """``2025-12-15/2025-12-16``, or one date."""
    return "/".join(iso(date) for date in dates)


def files(documents: list[Any]) -> list[str]:
    """The hashes of documents."""
    return [bytes(one[0]).hex() for one in documents]
