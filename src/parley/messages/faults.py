"""What can be wrong with a value, a form or a phrase: the typed errors of this room.

All are LocalErrors with ``messages.*`` codes, even where the value came from another side: this room does not know who
wrote a payload. The node turns one about a received entry into NOT UNDERSTOOD (spec: record §5.7).
"""

from collections.abc import Mapping

from parley.base.errors import LocalError


class FieldError(LocalError):
    """One field's value cannot stand. ``field`` is the field's name in its form; ``item`` counts from 1 within a field
    that was given several times, and is 0 elsewhere. ``labels`` are the field's names for people, by language.

    A fact that is a function says itself in the language that it is given: a range, a list of what is allowed.
    """

    def __init__(self, code: str, field: str, item: int = 0, **facts: object) -> None:
        super().__init__(code, **{**facts, "field": field})
        self.field = field
        self.item = item
        self.labels: Mapping[str, str] = {}

    def phrase(self, language: str = "en") -> str:
        """The phrase, naming the field as people do."""
        facts = {name: fact(language) if callable(fact) else fact for name, fact in self.facts.items()}
        return LocalError(self.code, **{**facts, "field": self.named(language)}).phrase(language)

    def named(self, language: str) -> str:
        """The field's label and its name, and which item it is."""
        named = self.field
        if label := self.labels.get(language):
            named = LocalError("messages.field-named", label=label, name=named).phrase(language)
        if self.item:
            named = LocalError("messages.field-item", field=named, item=self.item).phrase(language)
        return named

    def in_item(self, number: int) -> "FieldError":
        """The same error, naming the item that it is about."""
        facts = {name: fact for name, fact in self.facts.items() if name != "field"}
        return FieldError(self.code, self.field, number, **facts)


class FieldsError(LocalError):
    """What an officer typed cannot be read; ``errors`` holds every bad field, in the form's order."""

    def __init__(self, errors: list[FieldError]) -> None:
        super().__init__("messages.bad-fields", count=len(errors), fields=", ".join(e.field for e in errors))
        self.errors = errors

    def phrase(self, language: str = "en") -> str:
        """Every field's own phrase, one a line, below the summary."""
        fields = ", ".join(dict.fromkeys(error.labels.get(language) or error.field for error in self.errors))
        summary = LocalError(self.code, count=len(self.errors), fields=fields)
        return "\n".join([summary.phrase(language), *(error.phrase(language) for error in self.errors)])


class CatalogueError(LocalError):
    """A form or a phrase file is refused at load. ``where`` names the file and what in it."""

    def __init__(self, code: str, where: str, **facts: object) -> None:
        super().__init__(code, where=where, **facts)
        self.where = where
