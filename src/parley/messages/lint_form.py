"""What a lint looks at in one form or list: its texts line by line, its words, its examples, its branches."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from parley.base import canon
from parley.messages import corpus, glossary
from parley.messages.faults import CatalogueError, FieldsError
from parley.messages.form import Form
from parley.messages.language import MARKERS, spoken
from parley.messages.lint_finding import Finding, doubt, fault
from parley.messages.phrases.pattern import Pattern, Select
from parley.messages.phrases.speech import Speech

TODO: Final = "TODO"
_SMALL_WORD: Final = re.compile(r"[a-z]{3,}")
_LABEL: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*) = (.+)")


def texts(sources: Mapping[str, str], languages: tuple[str, ...]) -> list[Finding]:
    """What the files of one folder show by themselves: TODOs, phrases that were not translated, words not used here."""
    found: list[Finding] = []
    for path, text in sorted(sources.items()):
        lines = text.split("\n")
        for number, line in enumerate(lines, 1):
            if TODO in line:
                found.append(fault("catalogue.todo", f"{path}:{number}", what=line.strip()[:80]))
        if path.endswith(".ftl"):
            found += _phrases(path, lines, languages)
    return found


def _phrases(path: str, lines: list[str], languages: tuple[str, ...]) -> Iterator[Finding]:
    language = path.rsplit("/", 1)[-1].removesuffix(".ftl")
    if language not in languages:
        return
    own_letters = not spoken(language).words[MARKERS[0]].isascii()
    for number, line in enumerate(lines, 1):
        said = _LABEL.fullmatch(line)
        phrase = said[2] if said else line if line.startswith("    ") else ""
        where = f"{path}:{number}"
        if said and own_letters and phrase.isascii() and _SMALL_WORD.search(phrase) and TODO not in phrase:
            yield fault("catalogue.untranslated", where, what=said[1], phrase=phrase[:60])
        for one in (*glossary.lint(phrase, language), *glossary.strays(phrase, language)) if phrase else ():
            if one.kind in glossary.WRONG:
                yield doubt("catalogue.wording", where, what=one.phrase)


def form(one: Form) -> list[Finding]:
    """What a form that is worded in every language shows: its help, its examples, its corpus."""
    return [*_help(one), *_examples(one), *_corpus(one)]


def _help(one: Form) -> Iterator[Finding]:
    for language in one.speeches:
        where = f"catalogue/{one.name}/{language}.ftl"
        for field in one.fields:
            if one.help(field.name, language).rstrip(".。") == one.label(field.name, language):
                yield doubt("catalogue.help-repeats", where, field=field.name)


def _examples(one: Form) -> Iterator[Finding]:
    where = f"catalogue/{one.name}/form.toml"
    seen: dict[bytes, int] = {}
    told: set[str] = set()
    for number, example in enumerate(one.examples_text, 1):
        try:
            payload = one.read(example, "en")
        except FieldsError as error:
            yield fault("catalogue.example-refused", where, number=number, why=error.errors[0].phrase)
            continue
        told |= set(example)
        same = seen.setdefault(canon.encode(payload), number)
        if same != number:
            yield doubt("catalogue.examples-alike", where, number=number, other=same)
    silent = [field.name for field in one.fields if field.name not in told]
    if silent:
        yield doubt("catalogue.never-in-example", where, fields=", ".join(silent)[:200])


def _corpus(one: Form) -> Iterator[Finding]:
    try:
        messages = corpus.messages(one)
    except FieldsError:
        return  # an example is refused, which is said already
    except CatalogueError as error:
        yield fault(error.code, error.where, limit=error.facts["limit"])
        return
    for language, speech in one.speeches.items():
        where = f"catalogue/{one.name}/{language}.ftl"
        yield from _heard(one, speech, messages, where)
        reached = {way for message in messages for way in _ways(one, speech.body, message, language)}
        for way in _branches(speech.body):
            if way not in reached:
                yield fault("catalogue.branch-unreached", where, branch=" › ".join(f"{n}: {case}" for n, case in way))


def _heard(one: Form, speech: Speech, messages: list[dict[int, Any]], where: str) -> Iterator[Finding]:
    """That every message of the corpus is read back from its rendering as what it was, and no two render alike."""
    said: dict[str, dict[int, Any]] = {}
    for message in messages:
        text = speech.say(message)
        if speech.hear(text.partition("\n")[2]) != message:
            yield fault("catalogue.not-heard", where, text=text[:200])
            return
        if said.setdefault(text, message) != message:
            yield fault("catalogue.two-alike", where, text=text[:200])
            return


Way = tuple[tuple[str, str], ...]


def _branches(pattern: Pattern, way: Way = ()) -> Iterator[Way]:
    for part in pattern:
        if isinstance(part, Select):
            for case, variant in part.variants:
                yield (*way, (part.field, case))
                yield from _branches(variant, (*way, (part.field, case)))


def _ways(one: Form, pattern: Pattern, message: Mapping[int, Any], language: str, way: Way = ()) -> Iterator[Way]:
    """The branches that a message's rendering goes through."""
    for part in pattern:
        if isinstance(part, Select):
            field = one.field_named(part.field)
            if field.key not in message:
                case = "absent"
            else:
                case = "present" if part.by_presence else field.case_of(message[field.key], language)
            here = (*way, (part.field, case))
            yield here
            yield from _ways(one, dict(part.variants)[case], message, language, here)
