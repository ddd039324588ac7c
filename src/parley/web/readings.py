"""Proposed catalogues as officers read them: built from their files, compared with what they change, laid out by languages.

Building takes a second or two and is done outside the loop, one at a time; what was read is kept, by the proposal's hash.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from parley.base.errors import LocalError, ParleyError
from parley.messages.catalogue import Catalogue
from parley.messages.difference import Change, Difference, FormDifference, Sample, compare
from parley.runtime.desk import Desk
from parley.web.marking import Marked, marked

KEPT_MAX_COUNT: Final = 4


class Row(NamedTuple):
    """One thing that changed: in ``by_language`` one pair a language, in the order of the page's languages."""

    what: str
    by_language: list[list[Marked]]


class FormRead(NamedTuple):
    """A form as it is read: titles by language; declarations have one column only."""

    name: str
    number: int
    titles: dict[str, str]
    declared: list[Row]
    phrases: list[Row]
    samples: list[Row]
    difference: FormDifference


class Reading(NamedTuple):
    """A proposal that was built. ``removed``: number, name and titles of the forms that go."""

    hash: str
    languages: tuple[str, ...]
    introduced: list[FormRead]
    changed: list[FormRead]
    removed: list[tuple[int, str, dict[str, str]]]
    lists: list[Row]
    texts: list[Row]

    @property
    def forms_count(self) -> int:
        """How many forms are shown in full."""
        return len(self.introduced) + len(self.changed)


@dataclass(frozen=True)
class Agreeing:
    """Our side's word as it stands at the confirm step: what is seen is what is signed. ``by`` is who prepared it."""

    ref: str
    hash: str
    linguist: str
    by: str


@dataclass(frozen=True)
class Proposing:
    """A catalogue that was prepared at the command line, where the post asks for two officers: one of the policy staff puts it
    forward. ``base`` is the hash in hex of the one that it was compared with."""

    base: str
    new: Catalogue
    linguist: str
    authentic: tuple[str, ...]
    stands_ms: int

    @property
    def hash(self) -> str:
        """The new catalogue's, in hex."""
        return self.new.hash.hex()


@dataclass
class Readings:
    """What was read at one console."""

    desk: Desk
    _kept: dict[str, Reading] = field(default_factory=dict)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def of(self, ref: str) -> Reading:
        """The proposal, read. Raises LocalError ``node.no-such-proposal``, ``node.catalogue-other``,
        ``node.unknown-catalogue``; CatalogueError for files that cannot stand."""
        said = self.desk.proposed_files(ref).proposal.hash.hex()
        async with self._turn:
            if said not in self._kept:
                base, new = await self.desk.proposed_catalogue(ref)
                if new.hash.hex() != said:
                    raise LocalError("node.catalogue-other", said=said[:16], found=new.hash.hex()[:16])
                await self._keep(said, base, new)
            return self._kept[said]

    async def prepared(self, draft: Proposing) -> Reading:
        """What is to be put forward, read. Raises LocalError ``cli.base-moved``."""
        base = self.desk.catalogue
        if base.hash.hex() != draft.base:
            raise LocalError("cli.base-moved", base=draft.base[:16], current=base.hash.hex()[:16])
        async with self._turn:
            if draft.hash not in self._kept:
                await self._keep(draft.hash, base, draft.new)
            return self._kept[draft.hash]

    async def _keep(self, hash_: str, base: Catalogue, new: Catalogue) -> None:
        while len(self._kept) >= KEPT_MAX_COUNT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[hash_] = await asyncio.to_thread(read, base, new)

    async def tried(self, ref: str) -> tuple[Reading | None, ParleyError | None]:
        """The proposal, or why it cannot be read. Raises LocalError ``node.no-such-proposal``."""
        try:
            return await self.of(ref), None
        except ParleyError as error:
            if error.code == "node.no-such-proposal":
                raise
            return None, error


def read(base: Catalogue, new: Catalogue) -> Reading:
    """All that ``new`` changes, laid out."""
    found = compare(base, new)
    languages = new.languages
    removed = [base.form(name) for name in found.removed]
    return Reading(
        new.hash.hex(), languages,
        [_form(one, new, languages) for one in found.introduced],
        [_form(one, new, languages) for one in found.changed],
        [(form.number, form.name, {each: form.title(each) for each in languages}) for form in removed],
        _lists(found, languages),
        [Row(change.what, [[marked(change.before, change.after)]]) for change in found.texts],
    )  # fmt: skip


def _form(one: FormDifference, new: Catalogue, languages: tuple[str, ...]) -> FormRead:
    form = new.form(one.name)
    return FormRead(
        one.name, one.number, {language: form.title(language) for language in languages},
        [Row(change.what, [[marked(change.before, change.after)]]) for change in one.declared],
        _by_language(_spoken(one.phrases), languages), _samples(one.samples, languages), one,
    )  # fmt: skip


def _spoken(changes: Iterable[Change]) -> Iterable[tuple[str, str, Change]]:
    """(language, what, change) of changes that are called ``<language> <what>``."""
    for change in changes:
        language, _, what = change.what.partition(" ")
        yield language, what, change


def _lists(found: Difference, languages: tuple[str, ...]) -> list[Row]:
    """``<list>/<language>.ftl <value>``, and ``<list>/list.toml <value>``, which is of no language and stands in every column."""
    told = []
    for change in found.lists:
        file, _, value = change.what.partition(" ")
        name, _, end = file.partition("/")
        language = end.removesuffix(".ftl")
        for each in (language,) if language in languages else languages:
            told.append((each, f"{name}: {value}" + ("" if language in languages else f" ({end})"), change))
    return _by_language(told, languages)


def _by_language(told: Iterable[tuple[str, str, Change]], languages: tuple[str, ...]) -> list[Row]:
    rows: dict[str, list[list[Marked]]] = {}
    for language, what, change in told:
        if language in languages:
            row = rows.setdefault(what, [[] for _ in languages])
            row[languages.index(language)].append(marked(change.before, change.after))
    return [Row(what, by_language) for what, by_language in rows.items()]


def _samples(samples: Iterable[Sample], languages: tuple[str, ...]) -> list[Row]:
    """The samples of each message beside each other; where a language says the same as before it has none."""
    rows: list[tuple[object, list[list[Marked]]]] = []
    for sample in samples:
        if not rows or rows[-1][0] != sample.payload or rows[-1][1][languages.index(sample.language)]:
            rows.append((sample.payload, [[] for _ in languages]))
        rows[-1][1][languages.index(sample.language)].append(marked(sample.before, sample.after))
    return [Row(str(number), by_language) for number, (_, by_language) in enumerate(rows, 1)]
