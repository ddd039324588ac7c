"""The catalogue: all forms in all languages, checked as a whole, named by one hash (spec: messages §7).

``build`` takes the files' texts, so that a catalogue proposed by another side is held to exactly the same checks as the
packaged one that ``load`` gives.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final

from parley.base import canon
from parley.base.errors import LocalError
from parley.base.limits import CATALOGUE_FILES_MAX_COUNT, CATALOGUE_MAX_CHARS
from parley.messages import corpus, lists, loader
from parley.messages.declaration import declare, table
from parley.messages.faults import CatalogueError, FieldsError
from parley.messages.form import Form
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.coded import Coded, CodeList
from parley.messages.language import AGREED, spoken
from parley.messages.phrases import ftl
from parley.messages.phrases.pattern import Phrases
from parley.messages.phrases.prove import Proof
from parley.messages.phrases.speech import Speech

RENDERER_VERSION: Final = 1
"""Goes up with every change of what any kind shows."""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """``forms`` in the order of their numbers; ``sources`` the files that they were built from, those in ``languages`` only.

    Every form speaks all ``languages``; ``courtesy`` ones as far as there are phrases, and the hash has no part of them.
    """

    forms: tuple[Form, ...]
    languages: tuple[str, ...]
    sources: Mapping[str, str]
    courtesy: tuple[str, ...] = ()

    @cached_property
    def _names(self) -> dict[str, Form]:
        return {form.name: form for form in self.forms}

    @cached_property
    def _numbers(self) -> dict[int, Form]:
        return {form.number: form for form in self.forms}

    def form(self, name: str) -> Form:
        """The form of that name; LocalError ``messages.no-such-form``."""
        try:
            return self._names[name]
        except KeyError:
            raise LocalError("messages.no-such-form", form=str(name)[:64]) from None

    def by_number(self, number: int) -> Form | None:
        """The form of that number, or None: the other side may have a catalogue that we have not."""
        return self._numbers.get(number)

    @cached_property
    def hash(self) -> bytes:
        """32 bytes that name this catalogue: its files, the renderer's words and version, and the rendered corpus."""
        words = [[name, spoken(name).text] for name in self.languages]
        files = [[path, self.sources[path]] for path in sorted(self.sources)]
        said = [
            [form.number, message, *(form.speeches[language].say(message) for language in self.languages)]
            for form in self.forms
            for message in corpus.messages(form)
        ]
        return hashlib.sha256(canon.encode(["parley/v1/catalogue", RENDERER_VERSION, words, files, said])).digest()


def load(languages: Sequence[str] = AGREED, courtesy: Sequence[str] = ()) -> Catalogue:
    """The packaged catalogue in ``languages``. Its hash is the agreed one only in all languages of the agreement."""
    return _loaded(tuple(languages), tuple(courtesy))


@cache
def _loaded(languages: tuple[str, ...], courtesy: tuple[str, ...]) -> Catalogue:
    return build(loader.packaged(), languages, courtesy)


def build(sources: Mapping[str, str], languages: tuple[str, ...], courtesy: tuple[str, ...] = ()) -> Catalogue:
    """The catalogue of ``sources`` (path → text). Raises CatalogueError for the first thing that cannot stand."""
    if len(sources) > CATALOGUE_FILES_MAX_COUNT or sum(map(len, sources.values())) > CATALOGUE_MAX_CHARS:
        raise CatalogueError(
            "messages.catalogue-too-large", "catalogue", files=CATALOGUE_FILES_MAX_COUNT, limit=CATALOGUE_MAX_CHARS
        )
    for language in (*languages, *courtesy):
        spoken(language)
    files = Files(
        {path: text for path, text in sources.items() if _is_in(path, (*languages, *courtesy))}, languages, courtesy
    )
    forms = [files.form(name) for name in files.folders("catalogue")]
    files.finish()
    _check_together(forms)
    agreed = {path: text for path, text in sources.items() if _is_in(path, languages)}
    return Catalogue(tuple(sorted(forms, key=lambda form: form.number)), languages, agreed, courtesy)


def _is_in(path: str, languages: tuple[str, ...]) -> bool:
    return not path.endswith(".ftl") or path.rsplit("/", 1)[-1].removesuffix(".ftl") in languages


def _check_together(forms: list[Form]) -> None:
    names = {form.name: form for form in forms}
    if len({form.number for form in forms}) != len(forms):
        raise CatalogueError("messages.number-twice", "catalogue")
    for form in forms:
        for reply in form.replies:
            if reply not in names:
                raise CatalogueError("messages.no-such-reply", f"{form.name}/form.toml", reply=reply)
        if any(form.answers_within) and not form.replies:
            raise CatalogueError("messages.no-answer", f"{form.name}/form.toml")


def check_examples(form: Form) -> None:
    """Refuses a form that cannot read one of its examples."""
    for example in form.examples_text:
        try:
            form.read(example, "en")
        except FieldsError as error:
            raise CatalogueError(
                "messages.bad-example", f"{form.name}/form.toml", what=error.errors[0].field
            ) from error


class Files:
    """The sources while a catalogue is built from them; what nobody asks for is refused at the end.

    A lint takes the same steps one by one, so that it finds all that ``build`` would refuse.
    """

    def __init__(self, sources: Mapping[str, str], languages: tuple[str, ...], courtesy: tuple[str, ...]) -> None:
        self._sources = sources
        self._unread = set(sources)
        self._tables: dict[str, dict[str, Any]] = {}
        self._languages = languages
        self._courtesy = courtesy
        self._lists = {name: self._list(name) for name in self.folders("lists")}
        self._list_phrases = {
            (name, language): self._labels(f"lists/{name}", language, set(values.codes)).labels
            for name, values in self._lists.items()
            for language in (*languages, *courtesy)
            if language in languages or f"lists/{name}/{language}.ftl" in sources
        }

    def folders(self, room: str) -> list[str]:
        """The names of the folders in ``room``."""
        return sorted(
            {path.split("/")[1] for path in self._sources if path.startswith(f"{room}/") and path.count("/") == 2}
        )

    @property
    def unread(self) -> list[str]:
        """The files that no form or list has had a use for."""
        return sorted(self._unread)

    def finish(self) -> None:
        """Refuses files that no form or list has a use for."""
        for path in self.unread:
            raise CatalogueError("messages.unused-file", path[:200])

    def _text(self, path: str) -> str:
        if path not in self._sources:
            raise CatalogueError("messages.missing-file", path)
        self._unread.discard(path)
        return self._sources[path]

    def _table(self, path: str) -> dict[str, Any]:
        if path not in self._tables:
            self._tables[path] = table(self._text(path), path)
        return self._tables[path]

    def _list(self, name: str) -> CodeList:
        path = f"lists/{name}/list.toml"
        return lists.read(name, path, self._table(path))

    def _labels(self, folder: str, language: str, wanted: set[str]) -> Phrases:
        path = f"{folder}/{language}.ftl"
        phrases = ftl.read(self._text(path), language, path)
        if missing := sorted(wanted - set(phrases.labels)):
            raise CatalogueError("messages.phrase-missing", path, what=", ".join(missing)[:200])
        if unused := sorted(set(phrases.labels) - wanted):
            raise CatalogueError("messages.phrase-unused", path, what=", ".join(unused)[:200])
        return phrases

    def form(self, name: str) -> Form:
        """One form, declared, worded in every language, proven, its examples read."""
        form = self.declared(name)
        for language in (*self._languages, *self._courtesy):
            self.word(form, language)
        check_examples(form)
        return form

    def declared(self, name: str) -> Form:
        """One form, yet without a word in any language."""
        return declare(name, self._table(f"catalogue/{name}/form.toml"), self._lists)

    def fields_of(self, form: Form) -> list[dict[str, Any]]:
        """The tables in which a form's fields are declared."""
        return list(self._table(f"catalogue/{form.name}/form.toml")["fields"]) if form.fields else []

    def word(self, form: Form, language: str) -> None:
        """Teaches a form one language, and proves what it says in it; a courtesy language only if there are phrases."""
        if language in self._languages:
            form.speeches[language] = self._speech(form, language)
        elif f"catalogue/{form.name}/{language}.ftl" in self._sources:
            form.courtesy[language] = self._speech(form, language)

    def _speech(self, form: Form, language: str) -> Speech:
        listed = {one["name"]: one["list"] for one in self.fields_of(form) if "list" in one}
        wanted = {"title", "purpose"}
        own: dict[str, dict[str, str]] = {}
        for field in form.fields:
            wanted |= {f"field-{field.name}", f"help-{field.name}"}
            if isinstance(field.item, Choice) and field.name not in listed:
                own[field.name] = {value: f"choice-{field.name}-{value}" for value in field.item.codes}
                wanted |= set(own[field.name].values())
        phrases = self._labels(f"catalogue/{form.name}", language, wanted)
        for field in form.fields:
            if isinstance(field.item, Coded):
                labels = self._choice_labels(field.name, own, listed, phrases, language)
                field.item.learn(language, labels, f"{language}.ftl {field.name}")
        fields = {field.name: field for field in form.fields}
        Proof(fields, language, f"catalogue/{form.name}/{language}.ftl").run(phrases.body)
        words = spoken(language).words
        heading = f"[{form.number} {form.name}] {words[form.marker]}{words['heading']}{phrases.labels['title']}"
        return Speech(language, heading, phrases.labels, phrases.body, fields)

    def _choice_labels(
        self, name: str, own: dict[str, dict[str, str]], listed: dict[str, str], phrases: Phrases, language: str
    ) -> dict[str, str]:
        if name in listed:
            if (listed[name], language) not in self._list_phrases:
                raise CatalogueError("messages.missing-file", f"lists/{listed[name]}/{language}.ftl")
            labels = self._list_phrases[listed[name], language]
        else:
            labels = {value: phrases.labels[label] for value, label in own[name].items()}
        if len({label.casefold() for label in labels.values()}) != len(labels):
            raise CatalogueError("messages.phrase-twice", f"{language}.ftl", what=name)
        return labels
