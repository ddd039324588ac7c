"""The values of a picture in words, and the sentences of a bulletin, in one language.

Pure functions of the picture, the packaged words and the packaged catalogue: the same text wherever the picture is the same.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

import msgspec

from parley.base.errors import LocalError
from parley.messages import load
from parley.messages.form import PRECEDENCES
from parley.procedures.dates import from_iso
from parley.procedures.picture.shape import BOTH, ONE, QUOTED, Bulletin, Sentence
from parley.web.words import Words, words

_SECOND, _MINUTE, _HOUR, _DAY = 1_000, 60_000, 3_600_000, 86_400_000
_DATES: Final = {"since", "day", "as_of", "made", "kept", "cut", "due"}
_SIDES: Final = {"sides", "missing"}
_SIDE: Final = {"side", "by", "asked_by", "awaited_from"}


class Spoken(msgspec.Struct, frozen=True):
    """A sentence in a language: its text, and beside it, if need be, on whose word alone it stands."""

    text: str
    standing: str
    keys: list[str]
    refs: list[str]


class SpokenSection(msgspec.Struct, frozen=True):
    """A section in a language."""

    name: str
    title: str
    sentences: list[Spoken]


class SpokenBulletin(msgspec.Struct, frozen=True):
    """The bulletin in a language."""

    language: str
    title: str
    lead: str
    sections: list[SpokenSection]


def spoken(found: Bulletin, language: str) -> SpokenBulletin:
    """Every sentence by its phrase."""
    speech = Speech(language)
    tell = speech.tell
    sections = [
        SpokenSection(one.name, tell(f"bulletin.{one.name}"), [speech.sentence(each) for each in one.sentences])
        for one in found.sections
    ]
    lead = tell("bulletin.lead", since=speech.date(found.since), day=speech.date(found.day))
    return SpokenBulletin(language, tell("bulletin.title"), lead, sections)


class Speech:
    """Values in one language."""

    def __init__(self, language: str) -> None:
        self.tell: Words = words(language)
        self.language = self.tell.language

    # -- sentences ---------------------------------------------------------------------------------------------------

    def sentence(self, one: Sentence) -> Spoken:
        """A sentence by its phrase."""
        facts: dict[str, str] = {}
        for name, value in one.facts.items():
            facts |= self._fact(name, value)
        if "start" in one.facts:
            facts["date"] = self.dates(one.facts["start"], one.facts.get("end", ""))
            facts["on"] = self._on(one.facts["start"], facts["date"])
        if "days" in one.facts:
            least = one.facts["days"][:1]
            facts["ago"] = self.tell("say.ago", days=facts["days"]) if least != [0] else self.tell("say.ago-none")
        return Spoken(self._say(one.phrase, facts), self.standing(one.standing, one.word), one.keys, one.refs)

    def _say(self, phrase: str, facts: dict[str, str]) -> str:
        text = self.tell(f"say.{phrase}", **facts)
        return text[:1].upper() + text[1:]

    def _fact(self, name: str, value: Any) -> dict[str, str]:
        """A fact as the phrase has it."""
        if name in _DATES:
            shown = self.date(value)
            return {name: shown, f"{name}_on": self._on(value, shown)}
        if name in _SIDES:
            return {name: self.sides(value)}
        if name in _SIDE:
            return {name: self.side_in_text(value)}
        if name in ("days", "cut_days"):
            return {name: self.days(value)}
        if name == "count":
            return {"times": self.tell("say.times-one") if value == 1 else self.tell("say.times-many", n=value)}
        if name == "topics":
            return {name: self.tell("say.parts").join(map(self.topic, value))}
        if name == "aspects":
            return {name: self.listed(map(self.aspect, value))}
        return {name: self._word(name, str(value))}

    def _word(self, name: str, value: str) -> str:
        if name == "form":
            return _title(value, self.language)
        prefix = {
            "kind": "contact-kind", "lane": "lane", "channel": "channel", "assessment": "assessment", "what": "refused",
            "level": "contact-level",
        }.get(name)  # fmt: skip
        return self.tell.known(f"{prefix}.{value}", value) if prefix else value

    def standing(self, standing: str, word: Sequence[str]) -> str:
        """On whose word alone it stands; "" for what several sides stand behind."""
        if standing == QUOTED:
            whose, told = self.side_in_text(word[0]), self.side_in_text(word[-1])
            if whose != told:
                return self.tell("bulletin.standing-quoted", word=whose, told=told)
            standing = ONE
        return "" if standing == BOTH else self.tell(f"bulletin.standing-{standing}", sides=self.sides(word))

    # -- values ------------------------------------------------------------------------------------------------------

    def side(self, name: str) -> str:
        """A side by its name in this language, where it is known: the record has one name of each."""
        return self.tell.known(f"host.{_codes().get(name, name)}", name)

    def sides(self, names: Iterable[str]) -> str:
        """Several, each once."""
        return self.listed(dict.fromkeys(self.side_in_text(name) for name in names))

    def side_in_text(self, name: str) -> str:
        """A side as it stands in a sentence."""
        return self.tell.known(f"side-in-text.{_codes().get(name, name)}", self.side(name))

    def listed(self, parts: Iterable[str]) -> str:
        """One after the other."""
        found = list(parts)
        if len(found) < 2:
            return "".join(found)
        return self.tell("say.list").join(found[:-1]) + self.tell("say.and") + found[-1]

    def topic(self, name: str) -> str:
        """A topic of the list, or in the words that were used."""
        return _topics(self.language).get(name, name)

    def aspect(self, name: str) -> str:
        """What accounts differ on."""
        return self.tell.known(f"aspect.{name}", name)

    def days(self, days: Sequence[int]) -> str:
        """So many days, or the least and the most."""
        if len(days) > 1:
            return self.tell("say.days-span", least=f"{days[0]:,}", most=f"{days[1]:,}")
        return self.tell("say.days-one") if list(days) == [1] else self.tell("say.days-many", n=f"{days[0]:,}")

    def date(self, text: str) -> str:
        """A date as exact as it is known: ``16 December 2025``, ``2025年12月16日``."""
        if not text:
            return ""
        year, *rest = from_iso(text)
        if self.language == "zh":
            return "".join((f"{year}年", *(f"{part}{unit}" for part, unit in zip(rest, "月日", strict=False))))
        month = [self.tell(f"say.month-{rest[0]}")] if rest else []
        return " ".join((*map(str, rest[1:]), *month, str(year)))

    def dates(self, start: str, end: str) -> str:
        """One date, or from one to another; what both have in common is said once."""
        if not end or end == start:
            return self.date(start)
        first, last = self.date(start), self.date(end)
        one, other = from_iso(start), from_iso(end)
        if len(one) == len(other) == 3 and one[:2] == other[:2]:
            first, last = (first, f"{other[2]}日") if self.language == "zh" else (str(one[2]), last)
        return self.tell("say.range", first=first, last=last)

    def _on(self, start: str, shown: str) -> str:
        return self.tell("say.on" if start.count("-") == 2 else "say.in", date=shown)

    def took(self, ms: int | None) -> str:
        """How long something took."""
        if ms is None:
            return "—"
        for unit, name in ((_DAY, "ms-days"), (_HOUR, "hours"), (_MINUTE, "minutes")):
            if ms >= unit:
                return self.tell(f"picture.{name}", n=f"{ms / unit:.1f}".removesuffix(".0"))
        return self.tell("picture.seconds", n=f"{ms / _SECOND:.1f}".removesuffix(".0"))

    def state(self, state: str) -> str:
        """A state in words."""
        return self.tell.known(f"picture-state.{state}", state)

    def precedence(self, name: str) -> str:
        """A precedence in words."""
        return self.tell(f"precedence.{PRECEDENCES.index(name)}") if name in PRECEDENCES else name

    def assessment(self, name: str) -> str:
        """An assessment in words."""
        return self.tell.known(f"assessment.{name}", name)

    def lane(self, name: str) -> str:
        """A lane of levels in words."""
        return self.tell.known(f"lane.{name}", name)

    def channel(self, name: str) -> str:
        """A channel's name."""
        return self.tell.known(f"channel.{name}", name)


@cache
def _codes() -> dict[str, str]:
    """The code of a side by its English name: in the record each side has one name only."""
    return {text: key.removeprefix("host.") for key, text in words("en").table.items() if key.startswith("host.")}


@cache
def _topics(language: str) -> dict[str, str]:
    return _labels("statement-point", "topic", language)


def _labels(form: str, field: str, language: str) -> dict[str, str]:
    return {name: label for _, name, label in load().form(form).choices(field, language)}


def _title(form: str, language: str) -> str:
    """A form's title, or its name where this program has no such form."""
    try:
        return load().form(form).title(language)
    except LocalError:
        return form
