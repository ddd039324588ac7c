"""The catalogue: all forms in all languages, checked as a whole, named by one hash (spec: messages §7).

``build`` takes the files' texts, so that a catalogue proposed by another side is held to exactly the same checks as the
packaged one that ``load`` gives.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final

from parley.base import canon
from parley.base.errors import LocalError
from parley.base.limits import CATALOGUE_FILES_MAX_COUNT, CATALOGUE_MAX_CHARS, CORPUS_MAX_CHARS
from parley.messages import alike, corpus, loader, proven
from parley.messages.faults import CatalogueError
from parley.messages.files import Files, Wanted, check_examples
from parley.messages.form import Form
from parley.messages.language import AGREED, spoken

RENDERER_VERSION: Final = 1
"""Goes up with every change of what any kind shows."""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """``forms`` in the order of their numbers; ``sources`` the files that they were built from, those in ``languages`` only.

    Every form speaks all ``languages``; ``courtesy`` ones as far as there are phrases, and the hash has no part of them.
    ``known`` is the hash where that is known already, of files that were proven before (``proven``).
    """

    forms: tuple[Form, ...]
    languages: tuple[str, ...]
    sources: Mapping[str, str]
    courtesy: tuple[str, ...] = ()
    known: bytes = b""

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
        """32 bytes that name this catalogue: its files, the renderer's words and version, and the rendered corpus. Raises
        CatalogueError ``messages.corpus-too-large`` where that cannot be bounded."""
        return self.known or self.computed()

    def computed(self) -> bytes:
        """The hash, computed: every message of the corpus is rendered for it (spec: messages §7.3)."""
        words = [[name, spoken(name).text] for name in self.languages]
        files = [[path, self.sources[path]] for path in sorted(self.sources)]
        said = list(self._said())
        return hashlib.sha256(canon.encode(["parley/v1/catalogue", RENDERER_VERSION, words, files, said])).digest()

    def _said(self) -> Iterator[list[Any]]:
        """The rendered corpus, up to its bound."""
        total = 0
        for form in self.forms:
            for message in corpus.messages(form):
                texts = [form.speeches[language].say(message) for language in self.languages]
                total += sum(map(len, texts))
                if total > CORPUS_MAX_CHARS:
                    raise corpus.too_large("catalogue")
                yield [form.number, message, *texts]


def load(languages: Sequence[str] = AGREED, courtesy: Sequence[str] = ()) -> Catalogue:
    """The packaged catalogue in ``languages``. Its hash is the agreed one only in all languages of the agreement."""
    return _loaded(tuple(languages), tuple(courtesy))


@cache
def _loaded(languages: tuple[str, ...], courtesy: tuple[str, ...]) -> Catalogue:
    sources = loader.packaged()
    if languages == AGREED and (found := proven.read(sources)):
        # no digest covers what is said in courtesy languages: that is proven form by form, when it is first asked for
        wanted, agreed = Wanted(languages, courtesy), proven.agreed(sources)
        return _joined(Files(sources if courtesy else agreed, wanted, found.tables), agreed, wanted, found.hash)
    return build(sources, languages, courtesy)


def build(sources: Mapping[str, str], languages: tuple[str, ...], courtesy: tuple[str, ...] = ()) -> Catalogue:
    """The catalogue of ``sources`` (path → text), all of it read and proven now. Raises CatalogueError for the first thing
    that cannot stand."""
    if len(sources) > CATALOGUE_FILES_MAX_COUNT or sum(map(len, sources.values())) > CATALOGUE_MAX_CHARS:
        raise CatalogueError(
            "messages.catalogue-too-large", "catalogue", files=CATALOGUE_FILES_MAX_COUNT, limit=CATALOGUE_MAX_CHARS
        )
    wanted = Wanted(languages, courtesy)
    for language in (*languages, *courtesy):
        spoken(language)
    files = Files({path: text for path, text in sources.items() if _is_in(path, (*languages, *courtesy))}, wanted)
    files.check_lists()
    alike.check_names(files.folders("lists"), "lists")
    catalogue = _joined(files, {path: text for path, text in sources.items() if _is_in(path, languages)}, wanted, b"")
    for form in catalogue.forms:
        check_examples(form)
    files.finish()
    _check_together(catalogue.forms, (*languages, *courtesy))
    return catalogue


def _joined(files: Files, agreed: Mapping[str, str], wanted: Wanted, known: bytes) -> Catalogue:
    forms = [files.form(name) for name in files.folders("catalogue")]
    by_number = tuple(sorted(forms, key=lambda form: form.number))
    return Catalogue(by_number, wanted.languages, agreed, wanted.courtesy, known)


def _is_in(path: str, languages: tuple[str, ...]) -> bool:
    return not path.endswith(".ftl") or path.rsplit("/", 1)[-1].removesuffix(".ftl") in languages


def _check_together(forms: tuple[Form, ...], languages: tuple[str, ...]) -> None:
    names = {form.name: form for form in forms}
    if len({form.number for form in forms}) != len(forms):
        raise CatalogueError("messages.number-twice", "catalogue")
    for form in forms:
        for reply in form.replies:
            if reply not in names:
                raise CatalogueError("messages.no-such-reply", f"{form.name}/form.toml", reply=reply)
        if any(form.answers_within) and not form.replies:
            raise CatalogueError("messages.no-answer", f"{form.name}/form.toml")
    alike.check_names(names, "catalogue")
    for form, language, other in alike.titles(forms, languages):
        where = f"catalogue/{form.name}/{language}.ftl"
        raise CatalogueError("messages.title-twice", where, title=form.title(language), other=other.name)
