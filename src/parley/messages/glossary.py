"""The glossary: agreed ways of saying a thing in both languages, and a lint of free text against them.

It finds terms of the glossary, words that come close to one, names that were rendered word for word, disputed words, and
words that are not used on this line; it proposes, and changes nothing. Fast enough to run as an officer types: the text is
read once, and only places that begin like a term are looked at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from parley.base.errors import LocalError
from parley.base.limits import TEXT_MAX_CHARS
from parley.messages import terms
from parley.messages.terms import OwnWord, Term, Use
from parley.messages.word_finding import Characters, Finder, Hit, Words

FINDINGS_MAX_COUNT: Final = 100
CODES: Final = {
    "forbidden": "glossary.forbidden",
    "name": "glossary.word-for-word",
    "variant": "glossary.variant",
    "near": "glossary.near",
    "disputed": "glossary.disputed",
    "untranslated": "glossary.untranslated",
    "pair": "glossary.pair",
}
"""Kind of finding → the code of its phrase, gravest first."""
WRONG: Final = frozenset(("forbidden", "name", "variant", "near", "disputed"))
"""What an officer should look at; the others only tell."""
_SOUGHT: Final = frozenset(("term", "name", "disputed", "phrase", "untranslated"))
"""Kinds of term that are looked for in a text; words of radio procedure and markers stand in every message."""
_WHY_DISPUTED: Final = {
    "en": "One side's word. Say what was done: who, where, at what distance, when.",
    "zh": "一方用语。请写明事实：何方、何处、距离多少、何时、何种行动。",
}
_WHY_STRAY: Final = {"en": "One thing has one word in every form.", "zh": "同一事物在各格式中只用一个词。"}


@dataclass(frozen=True)
class Finding:
    """One place of a text: characters ``start`` to ``end``, what is ``found`` there, and the pair to write ``instead``, by
    language; empty where the glossary proposes none."""

    kind: str
    start: int
    end: int
    found: str
    instead: Mapping[str, str]
    why: Mapping[str, str] = field(default_factory=dict)

    def phrase(self, language: str) -> str:
        """What an officer is told."""
        en, zh = (self.instead.get(one, "") for one in ("en", "zh"))
        code = "glossary.judgement" if self.kind == "disputed" and not en else CODES[self.kind]
        return LocalError(code, found=self.found, en=en, zh=zh, why=self.why.get(language, "")).phrase(language)


class Glossary:
    """Pairs and ways of writing, ready to be looked for."""

    def __init__(self, pairs: Sequence[Term], uses: Sequence[Use]) -> None:
        self.terms = tuple(pairs)
        self.uses = tuple(uses)
        self._finders: dict[str, Finder] = {"en": Words(), "zh": Characters()}
        for use in uses:
            for language, words in use.found.items():
                for word in words:
                    self._finders[language].add(word, use, alone=use.where == "alone")
        for term in pairs:
            if term.kind in _SOUGHT:
                for language, words in term.forms.items():
                    self._learn(language, words, term)

    def _learn(self, language: str, words: tuple[str, ...], term: Term) -> None:
        finder = self._finders[language]
        for number, word in enumerate(words):
            if "..." not in word and "……" not in word:
                finder.add(word, term, near=number == 0 and term.kind in ("term", "name"))

    def search(self, text: str) -> list[Term]:
        """The terms that hold ``text`` in any form, in either language, or in their note."""
        wanted = text.strip().casefold()
        return [one for one in self.terms if wanted in "\n".join((*sum(one.forms.values(), ()), one.note)).casefold()]

    def lint(self, text: str, language: str) -> list[Finding]:
        """What there is to say about a text that is written in ``language``, from left to right, at most
        ``FINDINGS_MAX_COUNT``; places that a longer finding covers are not named again.

        Terms are looked for in the text's own language; what is not written here, in both. Raises LocalError
        ``glossary.too-long``.
        """
        if len(text) > TEXT_MAX_CHARS:
            raise LocalError("glossary.too-long", size=len(text), limit=TEXT_MAX_CHARS)
        hits = [
            (hit, finding)
            for spoken, finder in self._finders.items()
            for hit in finder.hits(text)
            if (finding := _finding(hit, text, spoken, spoken == language)) is not None
        ]
        hits.sort(key=lambda pair: (pair[0].near, pair[0].start - pair[0].end, pair[0].start))
        covered = bytearray(len(text))
        kept = []
        for hit, finding in hits:
            if not any(covered[hit.start : hit.end]):
                covered[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
                kept.append(finding)
        return sorted(kept, key=lambda one: one.start)[:FINDINGS_MAX_COUNT]


def _finding(hit: Hit, text: str, language: str, own: bool) -> Finding | None:
    """What a hit means; None where there is nothing to say about it."""
    found = text[hit.start : hit.end]
    if isinstance(hit.what, Use):
        return Finding(hit.what.kind, hit.start, hit.end, found, hit.what.instead, hit.what.why)
    assert isinstance(hit.what, Term)
    term = hit.what
    pair = {one: term.form(one) for one in term.forms}
    if term.kind == "disputed":
        return Finding("disputed", hit.start, hit.end, found, pair, _WHY_DISPUTED)
    if not own:
        return None
    kind = "near" if hit.near else "untranslated" if term.kind == "untranslated" else "pair"
    return Finding(kind, hit.start, hit.end, found, pair)


@cache
def packaged() -> Glossary:
    """The glossary that comes with the program."""
    return Glossary(terms.packaged_terms(), terms.packaged_uses())


@cache
def own_words() -> tuple[OwnWord, ...]:
    """What the program itself calls things."""
    return terms.packaged_own_words()


def strays(text: str, language: str) -> list[Finding]:
    """Where a text of the program calls a thing by another word than its own: in forms, screens and errors one thing has one
    word. Not for what officers write. Only Chinese has such words."""
    if language != "zh":
        return []
    found = [(at, word, own) for own in own_words() for at, word in own.strays(text)]
    return [
        Finding("variant", at, at + len(word), word, own.forms, _WHY_STRAY)
        for at, word, own in sorted(found, key=lambda one: one[0])
    ][:FINDINGS_MAX_COUNT]


def lint(text: str, language: str) -> list[Finding]:
    """``Glossary.lint`` by the packaged glossary."""
    return packaged().lint(text, language)
