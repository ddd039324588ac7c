"""What stands in the book, gathered from a catalogue: families, forms, fields, lists, indexes. It knows no page and no font."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from parley.cli.catalogue.book.lines import BodyLines, Line
from parley.cli.catalogue.book.wording import Pair, Wording
from parley.cli.words import words as cli_words
from parley.messages import describing, families, lists
from parley.messages.catalogue import Catalogue
from parley.messages.field import Field
from parley.messages.form import PRECEDENCES, Form
from parley.messages.kinds.coded import CodeList
from parley.messages.kinds.duration import Duration
from parley.messages.kinds.kind import Options
from parley.messages.language import spoken


@dataclass(frozen=True)
class Row:
    """A field: what it takes and what to write; ``choices`` as code and pair, unless they stand in ``list_name``."""

    number: int
    name: str
    required: bool
    label: Pair
    takes: Pair
    help: Pair
    choices: list[tuple[int, Pair]]
    list_name: str


@dataclass(frozen=True)
class FormPart:
    """One form. ``facts`` are what and pair; ``body`` and ``example`` rows of what stands left and right: line by
    line where both have as many lines, else all in one row."""

    form: Form
    anchor: str
    title: Pair
    purpose: Pair
    marker: Pair
    precedence: str
    facts: list[tuple[str, Pair]]
    unverified: bool
    rows: list[Row]
    body: list[tuple[list[Line], list[Line]]]
    example: list[tuple[list[str], list[str]]]


@dataclass(frozen=True)
class FamilyPart:
    """One family with its forms."""

    name: str
    title: Pair
    forms: list[FormPart]

    @property
    def numbers(self) -> str:
        """First and last number of its forms here."""
        first, last = self.forms[0].form.number, self.forms[-1].form.number
        return f"{first}" if first == last else f"{first}–{last}"


@dataclass(frozen=True)
class ListPart:
    """A list that forms share: rows of code, value, complement, whether the meaning is from memory, and labels."""

    name: str
    prefix: str
    rows: list[tuple[int, str, Pair | None, bool, Pair]]
    used_by: list[int]


class Gathering:
    """One book in the making."""

    def __init__(self, catalogue: Catalogue, words: Wording, only: tuple[str, ...] = ()) -> None:
        self.catalogue = catalogue
        self.words = words
        self.order = words.order
        self._listed = {form.name: _listed(catalogue, form) for form in catalogue.forms}
        self.families = [
            FamilyPart(
                name, self._pair(lambda one, n=name: families.title(n, one)), [self._form(form) for form in forms]
            )
            for name, forms in families.grouped(catalogue.forms)
            if not only or name in only
        ]
        self.forms = [form for family in self.families for form in family.forms]
        self.lists = list(self._lists())

    def _pair(self, say: Any) -> Pair:
        return Pair(*(say(language) for language in self.order))

    def _form(self, form: Form) -> FormPart:
        fullest = max((form.read(example, "en") for example in form.examples_text), key=len)
        bodies = [BodyLines(form, language, self.words).lines() for language in self.order]
        return FormPart(
            form, f"form-{form.number}", self._pair(form.title), self._pair(form.purpose),
            self._pair(lambda one: spoken(one).words[form.marker]), PRECEDENCES[form.least_precedence],
            list(self._facts(form)), form.source == "unverified", [self._row(form, field) for field in form.fields],
            beside(*bodies), beside(*(form.speech(one).say(fullest).split("\n") for one in self.order)),
        )  # fmt: skip

    def _row(self, form: Form, field: Field) -> Row:
        listed = self._listed[form.name].get(field.name, "")
        first, second = (form.choices(field.name, language) for language in self.order)
        choices = [(code, Pair(left, right)) for (code, _, left), (_, _, right) in zip(first, second, strict=True)]
        return Row(
            field.number, field.name, field.required, self._pair(lambda one: form.label(field.name, one)),
            self._pair(lambda one: takes(field, one)), self._pair(lambda one: form.help(field.name, one)),
            [] if listed else choices, listed,
        )  # fmt: skip

    def _facts(self, form: Form) -> Iterator[tuple[str, Pair]]:
        tell = self._told
        yield "least", tell(f"precedence.{PRECEDENCES[form.least_precedence]}")
        yield "release", tell(f"catalogue.release-{form.release}")
        if any(within is not None for within in form.answers_within):
            yield "within", self._pair(lambda one: _within(form, one))
        if form.lead_time is not None:
            yield "lead", self._pair(lambda one: _duration(form.lead_time or 0, one))
        if form.effect:
            yield "effect", tell(f"catalogue.effect-{form.effect}")
        for group in form.at_least_one:
            yield "one-of", self._pair(lambda one, g=group: _joined([form.label(name, one) for name in g], one))
        if form.self_contained:
            yield "self-contained", tell("catalogue.yes")
        yield "replies", self._pair(lambda one: self._replies(form, one))
        if form.source != "unverified":
            yield "source", Pair(form.source, form.source)

    def _told(self, key: str) -> Pair:
        return self._pair(lambda one: cli_words(one)(key))

    def _replies(self, form: Form, language: str) -> str:
        replies = [self.catalogue.form(name) for name in form.replies]
        said = [
            f"{one.number}\N{NO-BREAK SPACE}{one.title(language)}"
            for one in sorted(replies, key=lambda one: one.number)
        ]
        none = self.words("fact.none")
        return _joined(said, language) or (none.left if language == self.order[0] else none.right)

    def _lists(self) -> Iterator[ListPart]:
        used: dict[str, list[int]] = {}
        for part in self.forms:
            for name in self._listed[part.form.name].values():
                used.setdefault(name, []).append(part.form.number)
        for name in sorted(used):
            path = f"lists/{name}/list.toml"
            values = lists.read(name, path, tomllib.loads(self.catalogue.sources[path]))
            yield ListPart(name, values.prefix, self._list_rows(name, values), sorted(set(used[name])))

    def _list_rows(self, name: str, values: CodeList) -> list[tuple[int, str, Pair | None, bool, Pair]]:
        labels = [_labels(self.catalogue.sources[f"lists/{name}/{language}.ftl"]) for language in self.order]
        return [
            (
                code, value, self.words(f"complement.{values.complements[value]}") if value in values.complements else None,
                value in values.memory, Pair(labels[0][value], labels[1][value]),
            )
            for value, code in values.codes.items()
        ]  # fmt: skip


def beside(left: list[Any], right: list[Any]) -> list[tuple[list[Any], list[Any]]]:
    """Two columns as rows: line by line where they have as many, so that what belongs together stands side by side."""
    if len(left) != len(right):
        return [(left, right)]
    return [([one], [other]) for one, other in zip(left, right, strict=True)]


def takes(field: Field, language: str) -> str:
    """What a field takes: its kind and its limits."""
    return _joined([describing.kind(field.kind_name, language), *describing.limits(field, language)], language)


def _joined(texts: list[str], language: str) -> str:
    return spoken(language).words["item_between"].join(texts)


def _within(form: Form, language: str) -> str:
    tell = cli_words(language)
    levels = [(PRECEDENCES[level], ms) for level, ms in enumerate(form.answers_within) if ms is not None]
    return _joined(
        [f"{tell(f'precedence.{name}')}\N{NO-BREAK SPACE}{_duration(ms, language)}" for name, ms in levels], language
    )


def _duration(ms: int, language: str) -> str:
    return Duration(Options("", "", {})).show(ms, language)


def _listed(catalogue: Catalogue, form: Form) -> dict[str, str]:
    table = tomllib.loads(catalogue.sources[f"catalogue/{form.name}/form.toml"])
    return {one["name"]: one["list"] for one in table.get("fields", []) if "list" in one}


def _labels(text: str) -> dict[str, str]:
    rows = (line.partition(" = ") for line in text.split("\n") if line and not line.startswith("#"))
    return {key: value for key, _, value in rows}


def by_title(forms: list[FormPart], language: str, order: tuple[str, str]) -> list[tuple[str, FormPart]]:
    """The forms by their title in one language: English by letter, Chinese by sound, as GB 2312 orders its first level."""
    side = order.index(language)
    rows = [(part.title[side], part) for part in forms]
    return sorted(
        rows, key=lambda row: (row[0].casefold() if language == "en" else row[0].encode("gb18030"), row[1].form.number)
    )
