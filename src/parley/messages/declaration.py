"""Reads form.toml: what a form declares, every key known, every value bounded (spec: messages §2.1)."""

import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, Final

from parley.base.limits import (
    EXAMPLES_MAX_COUNT,
    FORM_FILE_MAX_CHARS,
    NAME_MAX_CHARS,
    PAYLOAD_FIELDS_MAX,
    SOURCE_NOTE_MAX_CHARS,
)
from parley.messages import script
from parley.messages.faults import CatalogueError, FieldError
from parley.messages.field import FIRST_KEY, Field, Typed
from parley.messages.form import PRECEDENCES, Content, Form
from parley.messages.kinds import KINDS
from parley.messages.kinds.coded import CodeList
from parley.messages.kinds.duration import Duration
from parley.messages.kinds.kind import Kind, Options
from parley.messages.kinds.many import MANY_MAX, Many
from parley.messages.language import MARKERS

FIRST_NUMBER: Final = 64
"""The numbers below are the core's (spec: messages §7.4)."""
NUMBER_MAX: Final = 2**31 - 1
EFFECTS: Final = ("", "answers", "declines")
RELEASES: Final = ("officer", "any-watch-officer", "two-officers")

_FORM_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_FIELD_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")

Lists = Mapping[str, CodeList]


def is_form_name(name: str) -> bool:
    """Whether a form or a list may have that name."""
    return len(name) <= NAME_MAX_CHARS and bool(_FORM_NAME.fullmatch(name))


def table(text: str, where: str) -> dict[str, Any]:
    """The TOML table of one file; CatalogueError ``messages.not-toml``, ``messages.phrase-too-long``,
    ``messages.phrase-character``: also a comment is read by people before they agree."""
    if len(text) > FORM_FILE_MAX_CHARS:
        raise CatalogueError("messages.phrase-too-long", where, limit=FORM_FILE_MAX_CHARS)
    if character := script.unseen(text):
        raise CatalogueError("messages.phrase-character", where, character=script.name_of(character))
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        raise CatalogueError("messages.not-toml", where) from None


def declare(name: str, declared: dict[str, Any], make: Callable[[Form], Content]) -> Form:
    """The form of folder ``name`` from its table; ``make`` will make its content."""
    options = Options("", f"{name}/form.toml", declared)
    options.take("fields", list, [])
    form = Form(
        number=_number(options),
        name=_checked(options, "name", options.take("name", str) == name and is_form_name(name), name),
        family=_word(options, "family"),
        marker=_one_of(options, "marker", MARKERS),
        procedure=_word(options, "procedure"),
        at_least_one=_groups(options),
        replies=tuple(_texts(options, "replies", options.take("replies", list, []))),
        effect=_one_of(options, "effect", EFFECTS, ""),
        least_precedence=PRECEDENCES.index(_one_of(options, "least_precedence", PRECEDENCES, "ROUTINE")),
        release=_one_of(options, "release", RELEASES),
        self_contained=options.take("self_contained", bool, False),
        lead_time=_duration(options, "lead_time", options.take("lead_time", str, "")),
        source=_source(options),
        answers_within=_answers(options),
        examples_text=_examples(options),
        make=make,
    )
    options.finish()
    return form


def _source(options: Options) -> str:
    text = options.take("source", str, "")
    # it is shown beside the form: nothing in it may be invisible, or turn the words around it
    good = 1 <= len(text.strip()) <= SOURCE_NOTE_MAX_CHARS and not script.unspeakable(text) and script.is_composed(text)
    return str(_checked(options, "source", good, text.strip()))


def _number(options: Options) -> int:
    number = options.take("number", int, 0)
    return int(_checked(options, "number", FIRST_NUMBER <= number <= NUMBER_MAX, number))


def _checked(options: Options, key: str, good: bool, value: Any) -> Any:
    if not good:
        raise options.bad(key)
    return value


def _word(options: Options, key: str) -> str:
    word: str = options.take(key, str, "")
    return str(_checked(options, key, is_form_name(word), word))


def _one_of(options: Options, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
    value = options.take(key, str, default)
    return str(_checked(options, key, value in allowed, value))


def _texts(options: Options, key: str, value: Any) -> list[str]:
    good = isinstance(value, list) and all(type(text) is str for text in value) and len(set(value)) == len(value)
    return list(_checked(options, key, good, value))


def _duration(options: Options, key: str, text: Any) -> int | None:
    if text == "":
        return None
    try:
        read = Duration(Options(key, options.where, {})).loose(_checked(options, key, type(text) is str, text), "en")
    except FieldError:
        raise options.bad(key) from None
    return int(read)


def _answers(options: Options) -> tuple[int | None, ...]:
    by_name = options.take("answer_within", dict, {})
    if not set(by_name) <= set(PRECEDENCES):
        raise options.bad("answer_within")
    return tuple(_duration(options, "answer_within", by_name.get(name, "")) for name in PRECEDENCES)


def _examples(options: Options) -> tuple[dict[str, Typed], ...]:
    examples = options.take("examples", list, [])
    good = 2 <= len(examples) <= EXAMPLES_MAX_COUNT and all(
        type(e) is dict and all(map(_is_typed, e.values())) for e in examples
    )
    return tuple(_checked(options, "examples", good, examples))


def _is_typed(value: Any) -> bool:
    several = type(value) is list and 1 <= len(value) <= MANY_MAX
    return type(value) is str or (several and all(type(one) is str for one in value))


def fields_of(form: Form, declared: dict[str, Any], lists: Lists) -> tuple[Field, ...]:
    """The form's fields from its table. Raises CatalogueError."""
    options = Options("", f"{form.name}/form.toml", declared)
    tables = options.take("fields", list, [])
    _checked(options, "fields", all(type(one) is dict for one in tables), tables)
    fields = tuple(_field(one, f"{options.where} field {i}", lists) for i, one in enumerate(tables))
    numbers, names = [f.number for f in fields], {f.name for f in fields}
    in_order = numbers == sorted(set(numbers)) and len(names) == len(fields)
    optional = {f.name for f in fields if not f.required}
    _checked(options, "at_least_one", all(set(group) <= optional for group in form.at_least_one), ())
    return tuple(_checked(options, "fields", in_order, fields))


def _field(declared: dict[str, Any], where: str, lists: Lists) -> Field:
    name = declared.get("name")
    if type(name) is not str or not _FIELD_NAME.fullmatch(name) or len(name) > NAME_MAX_CHARS:
        raise CatalogueError("messages.bad-option", where, key="name")
    options = Options(name, f"{where} {name}", {key: value for key, value in declared.items() if key != "name"})
    number = options.take("number", int, -1)
    _checked(options, "number", 0 <= number < PAYLOAD_FIELDS_MAX - FIRST_KEY, number)
    kind_name = options.take("kind", str, "")
    if kind_name not in KINDS:
        raise options.bad("kind")
    required = options.take("required", bool, False)
    if "list" in declared:
        options = _with_list(options, lists)
    kind: Kind = KINDS[kind_name](options)
    if "many" in declared:
        kind = Many(kind, options)
    options.finish()
    return Field(number, name, kind_name, kind, required)


def _with_list(options: Options, lists: Lists) -> Options:
    named = options.take("list", str, "")
    if named not in lists:
        raise options.bad("list")
    one = lists[named]
    options.add("signals" if one.prefix else "values", one if one.prefix else dict(one.codes))
    return options


def _groups(options: Options) -> tuple[tuple[str, ...], ...]:
    groups = [_texts(options, "at_least_one", group) for group in options.take("at_least_one", list, [])]
    return tuple(tuple(_checked(options, "at_least_one", bool(g), g)) for g in groups)
