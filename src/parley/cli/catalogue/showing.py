"""Forms on the screen, and as documents for programs."""

from typing import Any

from parley.base.errors import LANGUAGES, LocalError
from parley.cli.catalogue import sizes
from parley.cli.screen import Screen
from parley.messages import describing, families
from parley.messages.catalogue import Catalogue
from parley.messages.form import PRECEDENCES, Form
from parley.messages.kinds.duration import Duration
from parley.messages.kinds.kind import Options
from parley.messages.language import spoken


def list_forms(screen: Screen, catalogue: Catalogue, family: str | None) -> None:
    """All forms in a table, or those of a family."""
    forms = of_family(catalogue, family)
    if screen.json:
        screen.emit({"hash": catalogue.hash.hex(), "forms": [document(form) for form in forms]})
        return
    titles = ("number", "form", "family", "marker", "least", "title", "source")
    screen.table([f"catalogue.{title}" for title in titles], [_row(screen, form) for form in forms])
    unverified = sum(form.source == "unverified" for form in forms)
    screen.say("catalogue.count", count=len(forms), unverified=unverified, hash=catalogue.hash.hex())


def of_family(catalogue: Catalogue, family: str | None) -> list[Form]:
    """The forms of a family, or all. Raises LocalError ``cli.no-family``."""
    if family is not None and family not in {form.family for form in catalogue.forms}:
        known = ", ".join(name for name, _ in families.grouped(catalogue.forms))
        raise LocalError("cli.no-family", family=family[:64], known=known)
    return [form for form in catalogue.forms if family in (None, form.family)]


def _row(screen: Screen, form: Form) -> tuple[str, ...]:
    language = screen.language
    return (
        str(form.number), form.name, families.title(form.family, language), spoken(language).words[form.marker],
        screen.tell(f"precedence.{PRECEDENCES[form.least_precedence]}"), form.title(language), source(screen, form),
    )  # fmt: skip


def source(screen: Screen, form: Form) -> str:
    """The form's source, or the word for one whose wording nobody has seen."""
    return screen.tell("catalogue.unverified") if form.source == "unverified" else form.source


def show_form(screen: Screen, catalogue: Catalogue, form: Form) -> None:
    """Everything of one form."""
    if screen.json:
        screen.emit(document(form) | {"hash": catalogue.hash.hex()} | _whole(form))
        return
    first, second = sorted(LANGUAGES, key=lambda language: language != screen.language)
    screen.show(f"{form.number}  {form.name}: {form.title(first)} · {form.title(second)}", "bold")
    for language in (first, second):
        screen.show(form.purpose(language))
    for key, value in _facts(screen, form):
        screen.show(f"{screen.tell(f'catalogue.{key}')}  {value}", "dim")
    titles = ("field-number", "field", "label", "kind", "must", "help")
    screen.table(
        [f"catalogue.{title}" for title in titles], [_field_row(screen, form, one.name) for one in form.fields]
    )
    _show_phrases(screen, catalogue, form, first, second)
    for number, example in enumerate(form.examples_text, 1):
        payload = form.read(example, "en")
        screen.show("\n" + screen.tell("catalogue.example", number=number), "bold")
        said = (form.speech(language).say(payload) for language in (first, second))
        screen.table([f"catalogue.{language}" for language in (first, second)], [tuple(said)])


def show_courtesy(screen: Screen, form: Form, language: str) -> None:
    """The form's examples as a courtesy language says them; or that it does not."""
    if screen.json:
        return
    screen.say("catalogue.courtesy", style="bold", language=spoken(language).name)
    if not form.speaks(language):
        screen.say("catalogue.courtesy-none", language=spoken(language).name)
        return
    screen.show(form.purpose(language))
    for example in form.examples_text:
        screen.show("\n" + form.speech(language).say(form.read(example, "en")))


def _facts(screen: Screen, form: Form) -> list[tuple[str, str]]:
    tell, language = screen.tell, screen.language
    facts = [
        ("family", families.title(form.family, language)),
        ("marker", spoken(language).words[form.marker]),
        ("least", tell(f"precedence.{PRECEDENCES[form.least_precedence]}")),
        ("release", tell(f"catalogue.release-{form.release}")),
        ("source", source(screen, form)),
        ("replies", ", ".join(form.replies) or "–"),
    ]
    within = [
        f"{tell(f'precedence.{PRECEDENCES[level]}')} {duration(ms, language)}"
        for level, ms in enumerate(form.answers_within)
        if ms is not None
    ]
    if within:
        facts.append(("answer-within", " · ".join(within)))
    if form.lead_time is not None:
        facts.append(("lead-time", duration(form.lead_time, language)))
    if form.effect:
        facts.append(("effect", tell(f"catalogue.effect-{form.effect}")))
    if form.at_least_one:
        facts.append(("at-least-one", " · ".join(" | ".join(group) for group in form.at_least_one)))
    return facts


def duration(ms: int, language: str) -> str:
    """A time in words of the catalogue."""
    return Duration(Options("", "", {})).show(ms, language)


def _field_row(screen: Screen, form: Form, name: str) -> tuple[str, ...]:
    field, language = form.field_named(name), screen.language
    takes = [describing.kind(field.kind_name, language), *describing.limits(field, language)]
    kind = spoken(language).words["item_between"].join(takes)
    must = screen.tell("catalogue.required" if field.required else "catalogue.optional")
    return str(field.number), name, form.label(name, language), kind, must, form.help(name, language)


def _show_phrases(screen: Screen, catalogue: Catalogue, form: Form, first: str, second: str) -> None:
    """Both phrase files line by line, help apart; a choice of a list by the list's labels."""
    one, other = (form.speech(language).labels for language in (first, second))
    rows = [(key, one[key], other[key]) for key in one if not key.startswith("help-")]
    for field in form.fields:
        both = zip(form.choices(field.name, first), form.choices(field.name, second), strict=True)
        for (_, name, said), (_, _, also) in both:
            if f"choice-{field.name}-{name}" not in one:
                rows.append((f"{field.name}: {name}", said, also))
    rows.append(("body", body(catalogue, form, first), body(catalogue, form, second)))
    screen.table(["catalogue.phrase", f"catalogue.{first}", f"catalogue.{second}"], rows)


def body(catalogue: Catalogue, form: Form, language: str) -> str:
    """The body of a form as it stands in its phrase file."""
    text = catalogue.sources[f"catalogue/{form.name}/{language}.ftl"]
    lines = text.partition("\nbody =\n")[2].rstrip("\n").split("\n")
    return "\n".join(line.removeprefix("    ") for line in lines)


def document(form: Form) -> dict[str, Any]:
    """A form for programs, without its fields."""
    return {
        "number": form.number, "form": form.name, "family": form.family, "marker": form.marker, "procedure": form.procedure,
        "least_precedence": PRECEDENCES[form.least_precedence], "release": form.release, "source": form.source,
        "verified": form.source != "unverified", "replies": form.replies, "effect": form.effect,
        "self_contained": form.self_contained, "lead_time_ms": form.lead_time, "at_least_one": form.at_least_one,
        "answer_within_ms": {
            PRECEDENCES[level]: ms for level, ms in enumerate(form.answers_within) if ms is not None
        },
        "title": {language: form.title(language) for language in LANGUAGES},
        "purpose": {language: form.purpose(language) for language in LANGUAGES},
    }  # fmt: skip


def _whole(form: Form) -> dict[str, Any]:
    examples = [form.read(example, "en") for example in form.examples_text]
    return {
        "fields": [_field_document(form, field.name) for field in form.fields],
        "phrases": {language: dict(form.speech(language).labels) for language in LANGUAGES},
        "examples": [
            {
                "typed": typed,
                "text": {language: form.speech(language).say(payload) for language in LANGUAGES},
            }
            for typed, payload in zip(form.examples_text, examples, strict=True)
        ],
    }


def _field_document(form: Form, name: str) -> dict[str, Any]:
    field = form.field_named(name)
    return {
        "number": field.number, "field": name, "kind": field.kind_name, "required": field.required, "many": field.many,
        "limits": {language: describing.limits(field, language) for language in LANGUAGES},
        "label": {language: form.label(name, language) for language in LANGUAGES},
        "help": {language: form.help(name, language) for language in LANGUAGES},
        "choices": [
            {"code": code, "value": value, "label": {"en": en, "zh": zh}}
            for (code, value, en), (_, _, zh) in zip(form.choices(name, "en"), form.choices(name, "zh"), strict=True)
        ],
    }  # fmt: skip


def list_sizes(screen: Screen, catalogue: Catalogue, family: str | None) -> None:
    """How many bytes messages take, by form."""
    with screen.progress() as progress:
        forms = of_family(catalogue, family)
        task = progress.add_task(screen.tell("catalogue.bar-sizes"), total=len(forms))
        found = []
        for form in forms:
            found.append(sizes.size(catalogue, form))
            progress.advance(task)
    if screen.json:
        screen.emit([_size_document(one) for one in found])
        return
    titles = ("number", "form", "least-bytes", "typical", "largest", "typical-entry", "largest-entry")
    rows = [(str(one.form.number), one.form.name, *(f"{count:,}" for count in _counts(one))) for one in found]
    screen.table([f"catalogue.{title}" for title in titles], rows)
    typical = sorted(one.typical_entry for one in found)
    screen.say("catalogue.sizes", middle=typical[len(typical) // 2], most=max(one.largest_entry for one in found))


def _counts(one: sizes.Size) -> tuple[int, ...]:
    return one.payload.least, one.payload.typical, one.payload.largest, one.typical_entry, one.largest_entry


def _size_document(one: sizes.Size) -> dict[str, Any]:
    names = ("least", "typical", "largest", "typical_entry", "largest_entry")
    return {"number": one.form.number, "form": one.form.name} | dict(zip(names, _counts(one), strict=True))
