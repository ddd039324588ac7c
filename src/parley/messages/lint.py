"""Looks at a catalogue with the eyes of a distrustful linguist: all that is wrong in it, not only the first thing.

``build`` refuses a catalogue for the first fault. This module takes the same steps form by form, goes on after a fault, and
looks besides at what loads but is not finished or not plain: TODOs, text that was not translated, help that says nothing,
branches that no message reaches, replies that answer nothing, words that the glossary does not use.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from parley.base.errors import LocalError
from parley.messages import families, lint_form
from parley.messages.catalogue import Files
from parley.messages.faults import CatalogueError
from parley.messages.form import Form
from parley.messages.language import AGREED
from parley.messages.lint_finding import Finding, doubt, fault


class Step(NamedTuple):
    """One form, list or room looked at: what it was, and what was found in it."""

    what: str
    findings: list[Finding]


class Lint:
    """One catalogue under examination. ``count`` is how many steps ``run`` takes; ``forms`` grows while it runs."""

    def __init__(self, sources: Mapping[str, str], languages: tuple[str, ...] = AGREED) -> None:
        self.languages = languages
        self.forms: list[Form] = []
        self._sources = {path: text for path, text in sources.items() if _is_in(path, languages)}
        self._all = sources
        self._refused: set[str] = set()
        self._lists = _folders(sources, "lists")
        self._names = _folders(sources, "catalogue")

    @property
    def count(self) -> int:
        """Every list, every form, and the catalogue as a whole."""
        return len(self._lists) + len(self._names) + 1

    def run(self) -> Iterator[Step]:
        """Looks at one thing after another: lists, forms, the whole."""
        for name in self._lists:
            yield Step(f"lists/{name}", self._list(name))
        files = Files(self._sources, self.languages, ())
        for name in self._names:
            yield Step(f"catalogue/{name}", self._form(files, name))
        yield Step("catalogue", [*self._leftovers(files), *self._together()])

    def _list(self, name: str) -> list[Finding]:
        folder = f"lists/{name}/"
        own = {path: text for path, text in self._sources.items() if path.startswith(folder)}
        found = lint_form.texts(own, self.languages)
        try:
            Files(own, self.languages, ())
        except CatalogueError as error:
            found.append(refusal(error))
            self._refuse(folder)
        return found

    def _refuse(self, folder: str) -> None:
        """What cannot stand is taken out, so that it spoils nothing else."""
        self._refused.add(folder)
        self._sources = {path: text for path, text in self._sources.items() if not path.startswith(folder)}

    def _form(self, files: Files, name: str) -> list[Finding]:
        folder = f"catalogue/{name}/"
        own = {path: text for path, text in self._sources.items() if path.startswith(folder)}
        found = lint_form.texts(own, self.languages)
        try:
            form = files.declared(name)
        except CatalogueError as error:
            self._refused.add(folder)
            return [*found, refusal(error)]
        self.forms.append(form)
        for language in self.languages:
            try:
                files.word(form, language)
            except CatalogueError as error:
                found.append(refusal(error))
        if set(form.speeches) == set(self.languages):
            found += lint_form.form(form)
        return found

    def _leftovers(self, files: Files) -> Iterator[Finding]:
        for path in files.unread:
            if not path.startswith(tuple(self._refused)):
                yield fault("messages.unused-file", path[:200])
        used = {one["list"] for one in _declared_fields(files, self.forms) if "list" in one}
        for name in self._lists:
            if name not in used and f"lists/{name}/" not in self._refused:
                yield doubt("catalogue.list-unused", f"lists/{name}")

    def _together(self) -> Iterator[Finding]:
        numbers: dict[int, str] = {}
        replies = {reply for form in self.forms for reply in form.replies}
        for form in self.forms:
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
        by_name = {one.name: one for one in self.forms}
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
        for language in self.languages:
            titles: dict[str, str] = {}
            for form in self.forms:
                if language in form.speeches:
                    title = form.title(language)
                    if title in titles:
                        where = f"catalogue/{form.name}/{language}.ftl"
                        yield fault("catalogue.title-twice", where, title=title, other=titles[title])
                    titles.setdefault(title, form.name)


def refusal(error: LocalError) -> Finding:
    """What ``build`` would refuse, as a finding."""
    facts = dict(error.facts)
    return fault(error.code, str(facts.pop("where", "")), **facts)


def _declared_fields(files: Files, forms: list[Form]) -> list[dict[str, object]]:
    return [field for form in forms for field in files.fields_of(form)]


def _folders(sources: Mapping[str, str], room: str) -> list[str]:
    return sorted({path.split("/")[1] for path in sources if path.startswith(f"{room}/") and path.count("/") == 2})


def _is_in(path: str, languages: tuple[str, ...]) -> bool:
    return not path.endswith(".ftl") or path.rsplit("/", 1)[-1].removesuffix(".ftl") in languages
