"""The files of a catalogue while it is built from them: declared, worded in every language, proven (spec: messages §7.1).

What no form and no list has a use for is refused at the end.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from parley.messages import alike, lists
from parley.messages.declaration import declare, fields_of, is_form_name, table
from parley.messages.faults import CatalogueError, FieldsError
from parley.messages.field import Field
from parley.messages.form import Content, Form
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.coded import Coded, CodeList
from parley.messages.language import spoken
from parley.messages.phrases import ftl
from parley.messages.phrases.pattern import Phrases
from parley.messages.phrases.prove import Proof
from parley.messages.phrases.speech import Speech

Tables = Mapping[str, dict[str, Any]]


@dataclass(frozen=True)
class Wanted:
    """Which languages every form must speak, and which it may."""

    languages: tuple[str, ...]
    courtesy: tuple[str, ...] = ()


class Files:
    """``sources`` maps a path to its text; with ``tables``, path to what its TOML holds, the files are known to be proven."""

    def __init__(self, sources: Mapping[str, str], wanted: Wanted, tables: Tables | None = None) -> None:
        self._sources = sources
        self._unread = set(sources)
        self._wanted = wanted
        self._tables = tables
        self._lists = {name: self._list(name) for name in self.folders("lists")}
        self._list_labels = cache(self._read_list_labels)
        self._forms: dict[str, Form] = {}

    def folders(self, room: str) -> list[str]:
        """The names of the folders in ``room``."""
        return sorted(
            {path.split("/")[1] for path in self._sources if path.startswith(f"{room}/") and path.count("/") == 2}
        )

    def check_lists(self) -> None:
        """Reads every list in every language."""
        for name in self._lists:
            for language in (*self._wanted.languages, *self._wanted.courtesy):
                if language in self._wanted.languages or f"lists/{name}/{language}.ftl" in self._sources:
                    self._list_labels(name, language)

    @property
    def unread(self) -> list[str]:
        """The files that no form or list has had a use for."""
        return sorted(self._unread)

    def finish(self) -> None:
        """Refuses files that no form or list has a use for."""
        for path in self.unread:
            raise CatalogueError("messages.unused-file", path[:200])

    def form(self, name: str) -> Form:
        """One form, declared; what it holds and says is made when it is first asked for."""
        if name not in self._forms:
            declared = self._table(f"catalogue/{name}/form.toml")
            self._forms[name] = declare(name, declared, lambda form: self._content(form, declared))
        return self._forms[name]

    def _text(self, path: str) -> str:
        if path not in self._sources:
            raise CatalogueError("messages.missing-file", path)
        self._unread.discard(path)
        return self._sources[path]

    def _table(self, path: str) -> dict[str, Any]:
        return self._tables[path] if self._tables else table(self._text(path), path)

    def _list(self, name: str) -> CodeList:
        path = f"lists/{name}/list.toml"
        if not is_form_name(name):  # it is shown to people, and names a folder where the catalogue is written out
            raise CatalogueError("messages.bad-option", path[:200], key="name")
        return lists.read(name, path, self._table(path))

    def _read_list_labels(self, name: str, language: str) -> dict[str, str]:
        phrases = self._phrases(f"lists/{name}", language, set(self._lists[name].codes))
        if phrases.body:
            raise CatalogueError("messages.phrase-unused", f"lists/{name}/{language}.ftl", what=ftl.BODY)
        return phrases.labels

    def _phrases(self, folder: str, language: str, wanted: set[str]) -> Phrases:
        path = f"{folder}/{language}.ftl"
        phrases = ftl.read(self._text(path), language, path)
        if missing := sorted(wanted - set(phrases.labels)):
            raise CatalogueError("messages.phrase-missing", path, what=", ".join(missing)[:200])
        if unused := sorted(set(phrases.labels) - wanted):
            raise CatalogueError("messages.phrase-unused", path, what=", ".join(unused)[:200])
        return phrases

    def _content(self, form: Form, declared: dict[str, Any]) -> Content:
        fields = fields_of(form, declared, self._lists)
        listed = {one["name"]: one["list"] for one in declared.get("fields", ()) if "list" in one}
        content = Content(fields)
        if not self._tables:
            alike.check_names((field.name for field in fields), f"{form.name}/form.toml")
            for codes in (field.item.codes for field in fields if isinstance(field.item, Coded)):
                alike.check_names(codes, f"{form.name}/form.toml")
        for language in self._wanted.languages:
            content.speeches[language] = self._speech(form, fields, listed, language)
        if not self._tables:
            alike.check_crossed(form.name, fields)
        for language in self._wanted.courtesy:
            if f"catalogue/{form.name}/{language}.ftl" in self._sources:
                content.courtesy[language] = self._speech(form, fields, listed, language)
        return content

    def _speech(self, form: Form, fields: tuple[Field, ...], listed: dict[str, str], language: str) -> Speech:
        own = {
            field.name: {value: f"choice-{field.name}-{value}" for value in field.item.codes}
            for field in fields
            if isinstance(field.item, Choice) and field.name not in listed
        }
        wanted = {"title", "purpose", *(f"{what}-{field.name}" for field in fields for what in ("field", "help"))}
        wanted.update(label for labels in own.values() for label in labels.values())
        phrases = self._phrases(f"catalogue/{form.name}", language, wanted)
        for field in fields:
            if isinstance(field.item, Coded):
                name = listed.get(field.name)
                labels = (
                    self._list_labels(name, language)
                    if name
                    else {value: phrases.labels[label] for value, label in own[field.name].items()}
                )
                alike.check_labels(labels, f"{language}.ftl", field.name)
                field.item.learn(language, labels, f"{language}.ftl {field.name}")
        alike.check_labels(
            {field.name: phrases.labels[f"field-{field.name}"] for field in fields}, f"{language}.ftl", "field"
        )
        by_name = {field.name: field for field in fields}
        if not self._tables or language in self._wanted.courtesy:
            Proof(by_name, language, f"catalogue/{form.name}/{language}.ftl").run(phrases.body)
            alike.check_helps(by_name, phrases.labels, language, f"catalogue/{form.name}/{language}.ftl")
        words = spoken(language).words
        heading = f"[{form.number} {form.name}] {words[form.marker]}{words['heading']}{phrases.labels['title']}"
        return Speech(language, heading, phrases.labels, phrases.body, by_name)


def check_examples(form: Form) -> None:
    """Refuses a form one of whose examples cannot be read."""
    for example in form.examples_text:
        try:
            form.read(example, "en")
        except FieldsError as error:
            what = error.errors[0].field
            raise CatalogueError("messages.bad-example", f"{form.name}/form.toml", what=what) from error
