"""What a catalogue may not say twice, or not in two ways: names that look alike, cases of a count with two senses, help that
speaks of values which the field refuses (spec: messages §5.2, §5.4, §5.7, §7.1)."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from parley.messages import loader, script
from parley.messages.faults import CatalogueError, FieldError
from parley.messages.field import Field
from parley.messages.form import Form
from parley.messages.kinds.coded import Coded
from parley.messages.kinds.free_text import Text
from parley.messages.kinds.measure import Quantity
from parley.messages.kinds.number import Count

STEM_MIN_CHARS: Final = 2
ENDING_MAX_CHARS: Final = 2
_NUMBER: Final = re.compile(r"(?<![0-9.:])-?[0-9]+(?![0-9:]|\.[0-9])")
_GROUPED: Final = re.compile("(?<=[0-9])[ ,](?=[0-9]{3}(?![0-9]))")
_QUANTITY: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?[ ]?[^0-9\s.,;:()，。；：（）、]+")
_LENGTH: Final = re.compile(r"([0-9]+) ?(?:characters|letters|个字符|个字|字)")


def twins(names: Iterable[str]) -> tuple[str, str] | None:
    """The first two of ``names`` that look alike, or None."""
    seen: dict[str, str] = {}
    for name in names:
        if (other := seen.setdefault(script.skeleton(name), name)) != name:
            return other, name
    return None


def check_names(names: Iterable[str], where: str) -> None:
    """Refuses two names that look alike: they are typed, and read aloud."""
    if found := twins(names):
        raise CatalogueError("messages.phrase-looks-alike", where, what=", ".join(found))


def check_labels(labels: Mapping[str, str], where: str, name: str) -> None:
    """Refuses two labels of one field, or of one form's fields, that look alike."""
    seen: dict[str, str] = {}
    for value, label in labels.items():
        if (other := seen.setdefault(script.skeleton(label), value)) != value:
            raise CatalogueError("messages.phrase-looks-alike", where, what=f"{name}: {other}, {value}")


def check_crossed(where: str, fields: Iterable[Field]) -> None:
    """Refuses a choice one of whose values is called, in any language, what another is called: an officer who types it would say
    the other. A value's code can be typed as well as its name."""
    for field in fields:
        if isinstance(field.item, Coded):
            called = [(word, code) for name, code in field.item.codes.items() for word in (name, str(code))]
            called += [(label, code) for labels in field.item.labels.values() for code, label in labels.items()]
            seen: dict[str, int] = {}
            for word, code in called:
                if (other := seen.setdefault(script.skeleton(word), code)) != code:
                    what = f"{field.name}: {field.item.names[other]}, {field.item.names[code]}"
                    raise CatalogueError("messages.labels-crossed", f"{where}/form.toml", what=what)


def titles(forms: Iterable[Form], languages: Iterable[str]) -> Iterator[tuple[Form, str, Form]]:
    """Every form whose title in a language looks like the title of another in any: it, the language, the other."""
    seen: dict[str, Form] = {}
    spoken = list(languages)
    for form in forms:
        for language in filter(form.speaks, spoken):
            other = seen.setdefault(script.skeleton(form.title(language)), form)
            if other is not form:
                yield form, language, other


def senses(cases: Mapping[str, str], language: str) -> tuple[str, str] | None:
    """The first two cases of a count that differ in more than the endings of their words, or None."""
    (first, said), *rest = cases.items()
    return next(((first, case) for case, text in rest if not _inflected(said, text, language)), None)


def _inflected(one: str, other: str, language: str) -> bool:
    words, others = one.split(" "), other.split(" ")
    return len(words) == len(others) and all(
        a == b or _is_one_word(a, b, _endings().get(language)) for a, b in zip(words, others, strict=True)
    )


def _is_one_word(one: str, other: str, endings: list[str] | None) -> bool:
    """Whether two forms of a word have a stem in common and endings that the language's plurals have: short ones, if it has no
    list of them."""
    stems = (n for n in range(STEM_MIN_CHARS, min(len(one), len(other)) + 1) if one[:n] == other[:n])
    tails = ((one[n:], other[n:]) for n in stems)
    return any(
        all(len(tail) <= ENDING_MAX_CHARS if endings is None else tail in endings for tail in two) for two in tails
    )


@cache
def _endings() -> Mapping[str, list[str]]:
    return tomllib.loads(loader.text("endings.toml"))


def check_helps(fields: Mapping[str, Field], labels: Mapping[str, str], language: str, where: str) -> None:
    """Refuses help that speaks of a value which its field refuses: one officer would follow the help, the other the range."""
    for name, field in fields.items():
        if number := astray(field, labels[f"help-{name}"], language):
            raise CatalogueError("messages.help-contradicts", where, what=name, number=number)


def astray(field: Field, help_text: str, language: str) -> str:
    """The first number in a field's help that the field refuses, or an empty string."""
    item = field.item
    help_text = _GROUPED.sub("", help_text)
    if isinstance(item, Count):
        return next((n for n in _NUMBER.findall(help_text) if not item.low <= int(n) <= item.high), "")
    if isinstance(item, Text):
        return next((n for n in _LENGTH.findall(help_text) if int(n) > item.length), "")
    if isinstance(item, Quantity):
        return next((text for text in _QUANTITY.findall(help_text) if _is_refused(item, text, language)), "")
    return ""


def _is_refused(item: Quantity, text: str, language: str) -> bool:
    """Whether a text is a quantity of that kind and lies outside its range."""
    try:
        size = item.loose(text, language)
    except FieldError:
        return False
    return not item.low <= size <= item.high
