"""What is different between two catalogues: field by field, phrase by phrase, and what the same message says in each.

Agreeing to a new hash is agreeing to all of this, so nothing is left out for being small. A message whose bytes both catalogues
take but whose rendering changed is shown before and after: that is where a meaning could change under a signature.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, Final, NamedTuple

from parley.base import canon
from parley.messages import corpus
from parley.messages.catalogue import Catalogue
from parley.messages.faults import FieldError, FieldsError
from parley.messages.form import Form

SAMPLES_MAX_COUNT: Final = 4
"""So many renderings are shown of one form; how many changed is counted beside them."""

_LISTED: Final = ("fields", "examples")


class Change(NamedTuple):
    """One thing that is ``before`` in the one catalogue and ``after`` in the other; None where it is not there."""

    what: str
    before: str | None
    after: str | None


class Sample(NamedTuple):
    """One message, and what it says in ``language`` by each catalogue."""

    payload: dict[int, Any]
    language: str
    before: str
    after: str


@dataclass(frozen=True)
class FormDifference:
    """One form of both catalogues.

    ``declared`` names keys of form.toml, fields as ``field <number>: <key>``; ``phrases`` as ``<language> <id>``, a body by
    the lines that differ. ``rendered`` counts messages that both take and that render differently; ``only_before`` and
    ``only_after`` those of the corpus that only one of them takes.
    """

    name: str
    number: int
    declared: list[Change]
    phrases: list[Change]
    samples: list[Sample]
    rendered: int
    only_before: int
    only_after: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing is different."""
        return not (self.declared or self.phrases or self.rendered or self.only_before or self.only_after)


@dataclass(frozen=True)
class Difference:
    """Two catalogues, by their hashes; forms and lists that only one has, by name. ``introduced`` is all of the forms that
    were added: nothing stands before, and their samples are their examples. ``texts`` is what differs in the files and in no
    message: comments and layout, by the files' paths."""

    before: bytes
    after: bytes
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    introduced: list[FormDifference] = field(default_factory=list)
    changed: list[FormDifference] = field(default_factory=list)
    lists: list[Change] = field(default_factory=list)
    texts: list[Change] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether the two catalogues are the same."""
        return self.before == self.after


def compare(before: Catalogue, after: Catalogue) -> Difference:
    """All that is different, forms in the order of their numbers."""
    old, new = ({form.name: form for form in one.forms} for one in (before, after))
    both = [form for form in after.forms if form.name in old]
    touched = _touched(before.sources, after.sources)
    forms = [_form(old[form.name], form, before, after) for form in both if touched is None or form.name in touched]
    added = [form for form in after.forms if form.name not in old]
    return Difference(
        before.hash,
        after.hash,
        added=[form.name for form in added],
        removed=[form.name for form in before.forms if form.name not in new],
        introduced=[_introduced(form, after) for form in added],
        changed=[one for one in forms if not one.is_empty],
        lists=list(_lists(before.sources, after.sources)),
        texts=list(_texts(before.sources, after.sources)),
    )


def _form(old: Form, new: Form, before: Catalogue, after: Catalogue) -> FormDifference:
    path = f"catalogue/{new.name}/form.toml"
    declared = list(_differ(_declared(before.sources[path]), _declared(after.sources[path])))
    languages = [language for language in after.languages if language in before.languages]
    phrases = [change for language in languages for change in _phrases(old, new, before, after, language)]
    seen = _Renderings(old, new, languages)
    return FormDifference(
        new.name, new.number, declared, phrases, seen.samples, seen.rendered, seen.only_before, seen.only_after
    )


def _touched(before: Mapping[str, str], after: Mapping[str, str]) -> set[str] | None:
    """The forms whose own files differ: no other can say anything else. None, any of them, where a list differs too."""
    differing = [path for path in {*before, *after} if before.get(path) != after.get(path)]
    if any(path.startswith("lists/") for path in differing):
        return None
    return {path.split("/")[1] for path in differing}


def _introduced(form: Form, after: Catalogue) -> FormDifference:
    """A form that only the second catalogue has: all that it declares and says."""
    declared = [
        Change(what, None, now) for what, now in _declared(after.sources[f"catalogue/{form.name}/form.toml"]).items()
    ]
    phrases, samples = [], []
    for language in after.languages:
        phrases += [Change(f"{language} {what}", None, now) for what, now in form.speech(language).labels.items()]
        body = "\n".join(_body(after.sources[f"catalogue/{form.name}/{language}.ftl"]))
        phrases.append(Change(f"{language} body", None, body))
    for payload in [payload for example in form.examples_text for payload in _read(form, example)][:SAMPLES_MAX_COUNT]:
        samples += [Sample(payload, language, "", form.speech(language).say(payload)) for language in after.languages]
    return FormDifference(form.name, form.number, declared, phrases, samples, 0, 0, 0)


def _declared(text: str) -> dict[str, str]:
    """A form.toml as one flat table, a field under its number: its name may change, its number never."""
    table = tomllib.loads(text)
    flat = {key: _written(value) for key, value in table.items() if key not in _LISTED}
    for one in table.get("fields", []):
        for key, value in one.items():
            inner = {f" {name}": each for name, each in value.items()} if isinstance(value, dict) else {"": value}
            flat |= {f"field {one['number']}: {key}{name}": _written(each) for name, each in inner.items()}
    for number, example in enumerate(table.get("examples", []), 1):
        flat[f"example {number}"] = _written(example)
    return flat


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} = {_written(one)}" for key, one in value.items())
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def _phrases(old: Form, new: Form, before: Catalogue, after: Catalogue, language: str) -> Iterator[Change]:
    path = f"catalogue/{new.name}/{language}.ftl"
    for what, was, now in _differ(old.speech(language).labels, new.speech(language).labels):
        yield Change(f"{language} {what}", was, now)
    first, second = (_body(one.sources[path]) for one in (before, after))
    for tag, i, j, k, m in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Change(f"{language} body", "\n".join(first[i:j]) or None, "\n".join(second[k:m]) or None)


def _body(text: str) -> list[str]:
    return text.partition("\nbody =\n")[2].rstrip("\n").split("\n")


def _lists(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    """Lists line by line: a value's code or its label."""
    paths = sorted({path for one in (before, after) for path in one if path.startswith("lists/")})
    for path in paths:
        first, second = (_listed(path, one.get(path, "")) for one in (before, after))
        for what, was, now in _differ(first, second):
            yield Change(f"{path.removeprefix('lists/')} {what}", was, now)


def _listed(path: str, text: str) -> dict[str, str]:
    """A list's file as one flat table. A declaration is read as what it means: TOML can write one thing in many ways, and
    two lines of it may begin alike."""
    if not path.endswith(".toml"):
        return _lines(text)
    table = tomllib.loads(text)
    rooms = {name: value for name, value in table.items() if isinstance(value, dict)}
    flat = {key: _written(value) for key, value in table.items() if key not in rooms}
    return flat | {key: _written(value) for room in rooms.values() for key, value in room.items()}


def _lines(text: str) -> dict[str, str]:
    rows = (line.partition(" = ") for line in text.split("\n") if line and not line.startswith("#"))
    return {key: value for key, _, value in rows}


def _texts(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    """What differs in a file's text but in nothing that it means. The hash covers every character, so people see every one."""
    for path in sorted({*before, *after}):
        was, now = before.get(path, ""), after.get(path, "")
        if was != now:
            of_all = path in before and path in after and _meaning(path, was) == _meaning(path, now)
            first, second = ([line for line in one.split("\n") if of_all or "#" in line] for one in (was, now))
            for tag, i, j, k, m in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
                if tag != "equal":
                    yield Change(path, "\n".join(first[i:j]) or None, "\n".join(second[k:m]) or None)


def _meaning(path: str, text: str) -> Any:
    return tomllib.loads(text) if path.endswith(".toml") else (_lines(text.partition("\nbody =\n")[0]), _body(text))


def _differ(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for what in dict.fromkeys((*before, *after)):
        if before.get(what) != after.get(what):
            yield Change(what, before.get(what), after.get(what))


class _Renderings:
    """The corpora of both forms, rendered by both."""

    def __init__(self, old: Form, new: Form, languages: list[str]) -> None:
        self.samples: list[Sample] = []
        self.rendered = self.only_before = self.only_after = 0
        self._told: set[tuple[str, str, str]] = set()
        for payload in _messages(old, new):
            took = _takes(old, payload), _takes(new, payload)
            self.only_before += took == (True, False)
            self.only_after += took == (False, True)
            if all(took):
                self._render(payload, old, new, languages)

    def _render(self, payload: dict[int, Any], old: Form, new: Form, languages: list[str]) -> None:
        differs = False
        for language in languages:
            was, now = old.speech(language).say(payload), new.speech(language).say(payload)
            if was != now:
                differs = True
                self._take(Sample(payload, language, was, now))
        self.rendered += differs

    def _take(self, sample: Sample) -> None:
        """Keeps a sample that shows a changed line which no other one shows."""
        was, now = sample.before.split("\n"), sample.after.split("\n")
        lines = {(sample.language, a, "") for a in was if a not in now} | {
            (sample.language, "", b) for b in now if b not in was
        }
        if len(self.samples) < SAMPLES_MAX_COUNT and (lines - self._told or not self.samples):
            self._told |= lines
            self.samples.append(sample)


def _messages(*forms: Form) -> list[dict[int, Any]]:
    """The messages of both corpora once; the examples, which people can picture, first."""
    found: dict[bytes, dict[int, Any]] = {}
    examples = [payload for form in forms for example in form.examples_text for payload in _read(form, example)]
    for payload in [*examples, *(message for form in forms for message in corpus.messages(form))]:
        found.setdefault(canon.encode(payload), payload)
    return list(found.values())


def _read(form: Form, example: Any) -> Iterator[dict[int, Any]]:
    try:
        yield form.read(example, "en")
    except FieldsError:
        return


def _takes(form: Form, payload: dict[int, Any]) -> bool:
    try:
        form.check(payload)
    except FieldError:
        return False
    return True
