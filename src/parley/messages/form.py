"""One form of the catalogue: what a message of it may hold, who may release it, what answers it (spec: messages §2).

Every refusal of a payload is a LocalError of this room (``faults``), whoever wrote the payload: the node knows
whose it was.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, Final

from parley.base.errors import LocalError
from parley.messages.faults import FieldError, FieldsError
from parley.messages.field import FIRST_KEY, Field, Typed
from parley.messages.kinds.coded import Coded
from parley.messages.phrases.speech import Speech

PRECEDENCES: Final = ("ROUTINE", "PRIORITY", "IMMEDIATE", "FLASH")


@dataclass(frozen=True)
class Content:
    """What a form holds and how it says it: its fields, its speeches in the agreed languages and in others."""

    fields: tuple[Field, ...]
    speeches: dict[str, Speech] = field(default_factory=dict)
    courtesy: dict[str, Speech] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Form:
    """``number`` (64 and above) and ``name`` never change their meaning. Times are milliseconds; precedences 0 to 3.

    ``effect`` says what a reply of this form does to the request that it is about: ``answers``, ``declines``, or
    ``""``. ``release`` is ``officer``, ``any-watch-officer`` or ``two-officers``. ``self_contained``: its entry names
    no heads (spec: record §4.3), so nothing delays it. ``source`` is the agreement and clause, or ``unverified``.
    ``make`` makes its content when that is first needed: most of a catalogue is never needed in one run.
    """

    number: int
    name: str
    family: str
    marker: str
    procedure: str
    at_least_one: tuple[tuple[str, ...], ...]
    replies: tuple[str, ...]
    effect: str
    least_precedence: int
    release: str
    self_contained: bool
    lead_time: int | None
    source: str
    answers_within: tuple[int | None, ...]
    examples_text: tuple[dict[str, Typed], ...]
    make: Callable[["Form"], Content] = field(repr=False)

    @cached_property
    def content(self) -> Content:
        """Its fields and its speeches. Raises CatalogueError while a catalogue is built, never after."""
        return self.make(self)

    @property
    def fields(self) -> tuple[Field, ...]:
        """In the order of their numbers."""
        return self.content.fields

    @property
    def speeches(self) -> dict[str, Speech]:
        """How it speaks the agreed languages."""
        return self.content.speeches

    # -- the payload

    def field_named(self, name: str) -> Field:
        """The field of that name; LocalError ``messages.no-such-field``."""
        for one in self.fields:
            if one.name == name:
                return one
        raise LocalError("messages.no-such-field", form=self.name, field=name)

    def check(self, payload: Mapping[int, Any]) -> None:
        """Passes a payload whose keys from 32 up are this form's fields with values that may stand; keys below are
        not looked at. Raises FieldError for the first that may not, or for one that is missing or unknown
        (spec: messages §2.3)."""
        known = 0
        for key, check, name in self._checks:
            if key in payload:
                check(payload[key])
                known += 1
            elif name:
                raise FieldError("messages.missing-field", name)
        if known != len(payload):
            self._check_unknown(payload)
        for group in self.at_least_one:
            if not any(self.field_named(name).key in payload for name in group):
                raise FieldError("messages.none-of", group[0], fields=partial(self._listed, group))

    @cached_property
    def _checks(self) -> list[tuple[int, Callable[[Any], None], str]]:
        """Key and check of every field, and its name where it is required."""
        return [(one.key, one.kind.check, one.name if one.required else "") for one in self.fields]

    def _check_unknown(self, payload: Mapping[int, Any]) -> None:
        keys = {one.key for one in self.fields}
        for key in payload:
            if type(key) is not int or (key >= FIRST_KEY and key not in keys):
                raise self._unknown(str(key)[:20])

    def read(self, values: Mapping[str, Typed], language: str) -> dict[int, Any]:
        """The payload's own fields from what an officer typed, by field name; an empty text is no value. A field that
        may be given several times takes a list of texts, or one text with one item a line.

        Raises FieldsError with every bad field at once (spec: messages §2.4).
        """
        known = [one.name for one in self.fields]
        errors = [self._unknown(name) for name in values if name not in known]
        payload: dict[int, Any] = {}
        for one in self.fields:
            try:
                if one.is_typed(typed := values.get(one.name, "")):
                    payload[one.key] = one.read(typed, language)
                elif one.required:
                    raise FieldError("messages.missing-field", one.name)
            except FieldError as error:
                errors.append(error)
        if not errors:
            try:
                self.check(payload)
            except FieldError as error:
                errors.append(error)
        for one_of in errors:
            one_of.labels = self._labels(one_of.field)
        if errors:
            raise FieldsError(errors)
        return payload

    def _labels(self, name: str) -> dict[str, str]:
        """The label of a field in every language; empty if there is no such field."""
        return {code: speech.labels.get(f"field-{name}", "") for code, speech in self.content.speeches.items()}

    def _listed(self, names: Iterable[str], language: str) -> str:
        """Fields as people name them."""
        return ", ".join(self._labels(name).get(language) or name for name in names)

    def _unknown(self, name: str) -> FieldError:
        return FieldError(
            "messages.unknown-field",
            name[:64],
            fields=lambda language: ", ".join(f"{f.name} ({self._listed([f.name], language)})" for f in self.fields),
        )

    def values(self, payload: Mapping[int, Any]) -> dict[str, Any]:
        """The form's own fields by name; a choice by its value's name, everything else as on the wire."""
        return {one.name: one.kind.named(payload[one.key]) for one in self.fields if one.key in payload}

    def payload(self, values: Mapping[str, Any]) -> dict[int, Any]:
        """The reverse of ``values``, checked. Raises FieldError."""
        payload: dict[int, Any] = {}
        for name, value in values.items():
            one = self.field_named(name)
            payload[one.key] = one.kind.coded(value)
        self.check(payload)
        return payload

    # -- what it asks for

    def answer_within(self, precedence: int) -> int | None:
        """By how many milliseconds after storage an answer is owed, or None: no answer is owed."""
        return self.answers_within[precedence] if 0 <= precedence < len(self.answers_within) else None

    # -- what it says

    def speech(self, language: str) -> Speech:
        """How the form speaks ``language``; LocalError ``messages.no-such-language``."""
        speech = self.content.speeches.get(language) or self.content.courtesy.get(language)
        if speech is None:
            raise LocalError("messages.no-such-language", language=str(language)[:20])
        return speech

    def speaks(self, language: str) -> bool:
        """Whether the form is worded in that language: always in the agreed ones, perhaps in others."""
        return language in self.content.speeches or language in self.content.courtesy

    def title(self, language: str) -> str:
        """The form's name for people."""
        return self.speech(language).labels["title"]

    def purpose(self, language: str) -> str:
        """One sentence: what the form is for."""
        return self.speech(language).labels["purpose"]

    def label(self, name: str, language: str) -> str:
        """The field's name for people."""
        return self.speech(language).labels[f"field-{self.field_named(name).name}"]

    def help(self, name: str, language: str) -> str:
        """What to write into the field, and why."""
        return self.speech(language).labels[f"help-{self.field_named(name).name}"]

    def choices(self, name: str, language: str) -> list[tuple[int, str, str]]:
        """``(code, value's name, label)`` of a choice or signal field, in the declared order; empty for other kinds."""
        self.speech(language)
        kind = self.field_named(name).item
        if not isinstance(kind, Coded):
            return []
        return [(code, value, kind.labels[language][code]) for value, code in kind.codes.items()]

    def from_memory(self, payload: Mapping[int, Any]) -> list[str]:
        """The signals in a checked payload whose meaning is from memory, not seen in a source: ``YV1 RU2``."""
        return [name for one in self.fields if one.key in payload for name in one.kind.from_memory(payload[one.key])]

    def table(self, payload: Mapping[int, Any], language: str) -> list[tuple[str, str, str]]:
        """``(field's name, label, shown value)`` of every field that a checked payload has."""
        return [
            (one.name, self.label(one.name, language), one.kind.show(payload[one.key], language))
            for one in self.fields
            if one.key in payload
        ]
