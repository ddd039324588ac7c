"""Looks at a catalogue with the eyes of a distrustful linguist: all that is wrong in it, not only the first thing.

``build`` refuses a catalogue for the first fault. This module takes the same steps form by form, goes on after a fault, and
looks besides at what loads but is not finished or not plain: TODOs, text that was not translated, help that says nothing,
branches that no message reaches, replies that answer nothing, words that the glossary does not use.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from parley.base.errors import LocalError
from parley.messages import alike, families, lint_form
from parley.messages.faults import CatalogueError
from parley.messages.files import Files, Wanted
from parley.messages.form import Form
from parley.messages.language import AGREED
from parley.messages.lint_finding import Finding, doubt, fault

_LISTED: Final = re.compile(r'list\s*=\s*"([^"]*)"')


class Step(NamedTuple):
    """One form, list or room looked at: what it was, and what was found in it."""

    what: str
    findings: list[Finding]


class Lint:
    """One catalogue under examination. ``count`` is how many steps ``run`` takes; ``forms``, those that nothing keeps from
    being built, grows while it runs."""

    def __init__(self, sources: Mapping[str, str], languages: tuple[str, ...] = AGREED) -> None:
        self.languages = languages
        self.forms: list[Form] = []
        self._declared: list[Form] = []
        self._sources = {path: text for path, text in sources.items() if _is_in(path, languages)}
        self._refused: set[str] = set()
        self._listed: set[str] = set()
        self._lists = _folders(sources, "lists")
        self._names = _folders(sources, "catalogue")
        self._read: dict[tuple[str, ...], Files] = {}

    @property
    def count(self) -> int:
        """Every list, every form, and the catalogue as a whole."""
        return len(self._lists) + len(self._names) + 1

    def run(self) -> Iterator[Step]:
        """Looks at one thing after another: lists, forms, the whole."""
        for name in self._lists:
            yield Step(f"lists/{name}", self._list(name))
        for name in self._names:
            yield Step(f"catalogue/{name}", self._form(name))
        yield Step("catalogue", [*self._leftovers(self._files(self.languages)), *self._together()])

    def _files(self, languages: tuple[str, ...]) -> Files:
        """All files but the lists that were refused, worded in these languages."""
        if languages not in self._read:
            self._read[languages] = Files(self._sources, Wanted(languages))
        return self._read[languages]

    def _in(self, folder: str) -> dict[str, str]:
        return {path: text for path, text in self._sources.items() if path.startswith(folder)}

    def _list(self, name: str) -> list[Finding]:
        folder = f"lists/{name}/"
        own = self._in(folder)
        refused = self._refusals(lambda languages: Files(own, Wanted(languages)).check_lists())
        if refused:
            # what cannot stand is taken out, so that it spoils nothing else
            self._refused.add(folder)
            self._sources = {path: text for path, text in self._sources.items() if not path.startswith(folder)}
        return [*lint_form.texts(own, self.languages), *refused]

    def _form(self, name: str) -> list[Finding]:
        folder = f"catalogue/{name}/"
        own = self._in(folder)
        found = lint_form.texts(own, self.languages)
        self._listed |= set(_LISTED.findall(own.get(f"{folder}form.toml", "")))
        refused = self._refusals(lambda languages: self._files(languages).form(name).content)
        if refused:
            self._refused.add(folder)
        try:
            self._declared.append(self._files(self.languages).form(name))
        except CatalogueError:
            return [*found, *refused]
        if refused:
            return [*found, *refused]
        self.forms.append(self._declared[-1])
        return [*found, *lint_form.form(self.forms[-1])]

    def _refusals(self, read: Callable[[tuple[str, ...]], object]) -> list[Finding]:
        """What keeps ``read`` from coming to its end, in each language by itself: one fault hides none in another."""
        found: list[Finding] = []
        for languages in (self.languages, *((language,) for language in self.languages)):
            try:
                read(languages)
            except CatalogueError as error:
                if (one := refusal(error)) not in found:
                    found.append(one)
            if not found:
                break
        return found

    def _leftovers(self, files: Files) -> Iterator[Finding]:
        files.check_lists()
        for path in files.unread:
            if not path.startswith(tuple(self._refused)):
                yield fault("messages.unused-file", path[:200])
        for name in self._lists:
            if name not in self._listed and f"lists/{name}/" not in self._refused:
                yield doubt("catalogue.list-unused", f"lists/{name}")

    def _together(self) -> Iterator[Finding]:
        numbers: dict[int, str] = {}
        replies = {reply for form in self._declared for reply in form.replies}
        for form in self._declared:
            where = f"catalogue/{form.name}/form.toml"
            if form.number in numbers:
                yield fault("catalogue.number-twice", where, number=form.number, other=numbers[form.number])
            numbers.setdefault(form.number, form.name)
            yield from self._family(form, where)
            yield from self._replies(form, where, replies)
        yield from self._titles()

    def _family(self, form: Form, where: str) -> Iterator[Finding]:
        family = families.known().get(form.family)
        if family is None:
            known = ", ".join(families.known())
            yield fault("catalogue.family-unknown", where, family=form.family, known=known)
        elif not family.has(form.number):
            facts = {"number": form.number, "family": form.family, "first": family.first, "last": family.last}
            yield doubt("catalogue.number-outside", where, **facts)

    def _replies(self, form: Form, where: str, replies: set[str]) -> Iterator[Finding]:
        by_name = {one.name: one for one in self._declared}
        for reply in form.replies:
            if reply not in self._names:
                yield fault("messages.no-such-reply", where, reply=reply)
        owed = any(within is not None for within in form.answers_within)
        if owed and not form.replies:
            yield fault("messages.no-answer", where)
        elif owed and not any(by_name[reply].effect for reply in form.replies if reply in by_name):
            yield doubt("catalogue.nothing-answers", where)
        if form.effect and form.name not in replies:
            yield doubt("catalogue.never-a-reply", where, effect=form.effect)

    def _titles(self) -> Iterator[Finding]:
        for form, language, other in alike.titles(self.forms, self.languages):
            where = f"catalogue/{form.name}/{language}.ftl"
            yield fault("messages.title-twice", where, title=form.title(language), other=other.name)
        for room, names in (("catalogue", self._names), ("lists", self._lists)):
            if found := alike.twins(names):
                yield fault("messages.phrase-looks-alike", room, what=", ".join(found))


def refusal(error: LocalError) -> Finding:
    """What ``build`` would refuse, as a finding."""
    facts = dict(error.facts)
    return fault(error.code, str(facts.pop("where", "")), **facts)


def _folders(sources: Mapping[str, str], room: str) -> list[str]:
    return sorted({path.split("/")[1] for path in sources if path.startswith(f"{room}/") and path.count("/") == 2})


def _is_in(path: str, languages: tuple[str, ...]) -> bool:
    return not path.endswith(".ftl") or path.rsplit("/", 1)[-1].removesuffix(".ftl") in languages
