"""The catalogue as a whole: files, forms, numbers, replies, hash."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from parley.base.errors import LocalError, phrases
from parley.messages import (
    CatalogueError,
    build,
    catalogue,
    corpus,
    declaration,
    language,
    lists,
    load,
    loader,
    parse,
    render,
    script,
)
from parley.messages.kinds import KINDS
from parley.messages.language import MARKERS, spoken
from parley.messages.lint import Lint
from parley.messages.phrases import ftl
from parley.messages.phrases.pattern import Select
from tests.messages.make_message_vectors import FORM, GOOD, LABELS, sources

CATALOGUE = load()
SOURCES = loader.packaged()
DECLARED = {"number", "name", "family", "procedure", "marker", "release", "source", "replies", "effect", "fields"}
FIRST_DOZEN = {
    64: "line-test", 65: "line-test-reply", 66: "roll-call", 67: "roll-call-reply", 68: "read-back", 69: "correction",
    70: "understood", 71: "not-understood", 96: "stop", 97: "danger", 128: "call-request", 129: "call-accept",
    130: "call-decline", 192: "contact", 224: "note", 256: "signal", 257: "signal-question", 258: "signal-cancel",
}  # fmt: skip


def refused(files, languages=("en",)):
    with pytest.raises(LocalError) as caught:
        build(files, languages)
    error = caught.value
    assert error.phrase("zh") != error.code and not re.search(r"\{\w+\}", error.phrase("en")), error.facts
    return error.code


def with_form(old, new, extra=""):
    files = sources(extra=extra)
    text = files["catalogue/probe/form.toml"]
    assert old in text
    return {**files, "catalogue/probe/form.toml": text.replace(old, new)}


def test_numbers_never_change():
    """spec: messages §2.1, §7.4."""
    assert {number: CATALOGUE.form(name).name for number, name in FIRST_DOZEN.items()} == FIRST_DOZEN
    assert all(CATALOGUE.by_number(number).name == name for number, name in FIRST_DOZEN.items())


def test_the_specification_names_every_form_and_kind():
    """spec: messages §3, §7.4."""
    text = (Path(__file__).resolve().parents[2] / "docs" / "spec" / "messages.md").read_text("utf-8")
    kinds, forms = text.split("## 3 Kinds")[1].split("## 4 ")[0], text.split("## 8 ")[1]
    assert all(f"**{kind}**" in kinds or f"| {kind} |" in kinds for kind in KINDS)
    assert all(str(form.number) in forms for form in CATALOGUE.forms)
    assert all(f"`{option}`" in text for option in CATALOGUE.form("stop").__dataclass_fields__ if option in DECLARED)


def test_what_is_not_there():
    assert CATALOGUE.by_number(9999) is None
    with pytest.raises(LocalError) as caught:
        CATALOGUE.form("launch")
    assert caught.value.code == "messages.no-such-form"
    with pytest.raises(LocalError):
        load(("en", "xx"))


def test_it_is_loaded_once_and_in_one_language_too():
    assert load() is load(("en", "zh"))
    english = load(("en",))
    assert english.languages == ("en",) and english.hash != CATALOGUE.hash
    with pytest.raises(LocalError):
        english.form("stop").title("zh")


def test_safety_forms_may_be_sent_by_any_watch_officer():
    for name, least in (("stop", 3), ("danger", 2)):
        form = CATALOGUE.form(name)
        assert (form.release, form.self_contained, form.least_precedence) == ("any-watch-officer", True, least)
        assert form.answer_within(3) == 120_000


def test_every_reply_is_known_and_effects_stand_on_replies():
    """spec: messages §2.1."""
    for form in CATALOGUE.forms:
        for reply in form.replies:
            assert CATALOGUE.form(reply)
    assert CATALOGUE.form("call-decline").effect == "declines"
    assert CATALOGUE.form("call-accept").effect == CATALOGUE.form("roll-call-reply").effect == "answers"
    assert CATALOGUE.form("read-back").effect == ""


@pytest.mark.parametrize("form", CATALOGUE.forms, ids=lambda form: form.name)
def test_the_corpus_takes_every_branch(form):
    """spec: messages §7.2."""
    said = {code: [render(form, m, code) for m in corpus.messages(form)] for code in ("en", "zh")}
    for code, texts in said.items():
        assert len(set(texts)) == len(texts)
        for select, case, variant in branches(form.speeches[code].body):
            literal = next((part for part in variant if isinstance(part, str) and part.strip()), "")
            assert any(literal in text for text in texts), (select, case)


def branches(pattern):
    for part in pattern:
        if isinstance(part, Select):
            for case, variant in part.variants:
                yield part.field, case, variant
                yield from branches(variant)


@pytest.mark.parametrize("path", [path for path in SOURCES if path.endswith(".ftl")])
def test_labels_are_read_as_fluent_reads_them(path):
    """spec: messages §5.2."""
    language = path.rsplit("/", 1)[-1].removesuffix(".ftl")
    entries = FluentParser(with_spans=False).parse(SOURCES[path]).body
    labels = {
        e.id.name: "".join(part.value for part in e.value.elements)
        for e in entries
        if isinstance(e, ast.Message) and e.id.name != "body"
    }
    assert ftl.read(SOURCES[path], language, path).labels == labels
    assert not any(isinstance(entry, ast.Junk) for entry in entries)


def test_the_hash_covers_every_file_and_word():
    """spec: messages §7.3."""
    base = build(sources(), ("en",)).hash
    assert base == build(dict(reversed(sources().items())), ("en",)).hash
    changed = [
        sources(GOOD.replace("No time.", "No time given.")),
        sources(GOOD.replace("How many.", "How many?")),
        with_form('family = "line"', 'family = "other"'),
        sources(extra="self_contained = true"),
    ]
    assert len({base, *(build(files, ("en",)).hash for files in changed)}) == len(changed) + 1


def test_the_hash_covers_the_renderers_words_and_version(monkeypatch):
    base = build(sources(), ("en",)).hash
    monkeypatch.setattr(catalogue, "RENDERER_VERSION", 2)
    assert build(sources(), ("en",)).hash != base
    monkeypatch.undo()
    changed = language.read("en", spoken("en").text.replace('yd = "yd"', 'yd = "yard"'))
    monkeypatch.setitem(language._KNOWN, "en", changed)
    assert build(sources(), ("en",)).hash != base


FORM_FAULTS = [
    ("number = 64", "number = 63", "bad-option"),
    ("number = 64", 'number = "64"', "bad-option"),
    ('name = "probe"\nfamily', 'name = "other"\nfamily', "bad-option"),
    ('family = "line"', 'family = "Line!"', "bad-option"),
    ('family = "line"\n', "", "bad-option"),
    ('marker = "question"', 'marker = "order"', "bad-option"),
    ('procedure = "line"', "procedure = 5", "bad-option"),
    ('source = "unverified"', 'source = " "', "bad-option"),
    ('release = "officer"', 'release = "anyone"', "bad-option"),
    ('release = "officer"', 'release = "officer"\ncolour = "red"', "unknown-key"),
    ('release = "officer"', 'release = "officer"\neffect = "refuses"', "bad-option"),
    ('release = "officer"', 'release = "officer"\nleast_precedence = "URGENT"', "bad-option"),
    ('release = "officer"', 'release = "officer"\nreplies = [1]', "bad-option"),
    ('release = "officer"', 'release = "officer"\nreplies = ["probe", "probe"]', "bad-option"),
    ('release = "officer"', 'release = "officer"\nreplies = ["echo"]', "no-such-reply"),
    ('release = "officer"', 'release = "officer"\nanswer_within = { ROUTINE = "1h" }', "no-answer"),
    ('release = "officer"', 'release = "officer"\nanswer_within = { SOON = "1h" }', "bad-option"),
    ('release = "officer"', 'release = "officer"\nanswer_within = { FLASH = "soon" }', "bad-option"),
    ('release = "officer"', 'release = "officer"\nanswer_within = { FLASH = 5 }', "bad-option"),
    ('release = "officer"', 'release = "officer"\nlead_time = "long"', "bad-option"),
    ('release = "officer"', 'release = "officer"\nself_contained = 1', "bad-option"),
    ('release = "officer"', 'release = "officer"\nat_least_one = [["amount"]]', "bad-option"),
    ('release = "officer"', 'release = "officer"\nat_least_one = [[]]', "bad-option"),
    ('release = "officer"', 'release = "officer"\nat_least_one = ["at"]', "bad-option"),
    ("number = 2", "number = 1", "bad-option"),
    ("number = 2", "number = 300", "bad-option"),
    ("number = 2", "number = true", "bad-option"),
    ('name = "at"', 'name = "way"', "bad-option"),
    ('name = "at"', 'name = "At"', "bad-option"),
    ('name = "at"', "number_two = 2", "bad-option"),
    ('kind = "instant"', 'kind = "moment"', "bad-option"),
    ('kind = "instant"', 'kind = "instant"\nunit = "s"', "unknown-key"),
    ('kind = "choice"\nvalues = { north = 1, south = 2 }', 'kind = "choice"\nlist = "winds"', "bad-option"),
    ('amount = "2"\nway = "south"\nat = "160800Z DEC 25"', 'amount = "2"\nway = "east"', "bad-example"),
    ('[[examples]]\namount = "2"\nway = "south"\nat = "160800Z DEC 25"\n', "", "bad-option"),
    ('way = "south"\n', "way = 2\n", "bad-option"),
    ('name = "probe"\nfamily', "name = probe\nfamily", "not-toml"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code"), FORM_FAULTS)
def test_bad_declarations_are_refused(old, new, code):
    """spec: messages §2.1, §2.2."""
    assert refused(with_form(old, new)) == f"messages.{code}"


def test_good_declarations():
    files = with_form(
        'release = "officer"',
        'release = "two-officers"\nlead_time = "24h"\neffect = "answers"\n'
        'replies = ["probe"]\nanswer_within = { FLASH = "2min" }',
    )
    form = build(files, ("en",)).form("probe")
    assert (form.lead_time, form.answer_within(3), form.answer_within(0)) == (86_400_000, 120_000, None)
    assert form.answer_within(4) is form.answer_within(-1) is None


def test_a_form_without_fields_speaks_too():
    declared = FORM.format(extra="").split("[[fields]]")[0] + "[[examples]]\n[[examples]]\n"
    files = {
        "catalogue/probe/form.toml": declared,
        "catalogue/probe/en.ftl": "title = Probe\npurpose = Tests.\nbody =\n    Nothing more.\n",
    }
    form = build(files, ("en",)).form("probe")
    assert render(form, {}, "en") == "[64 probe] QUESTION: Probe\nNothing more."


def test_files_are_neither_missing_nor_left_over():
    """spec: messages §7.1."""
    assert refused({"catalogue/probe/form.toml": FORM.format(extra="")}) == "messages.missing-file"
    assert refused({**sources(), "catalogue/probe/notes.toml": ""}) == "messages.unused-file"
    assert refused({**sources(), "elsewhere.toml": ""}) == "messages.unused-file"
    assert refused(sources(), ("en", "zh")) == "messages.missing-file"
    other = {path.replace("probe", "echo"): text.replace('"probe"', '"echo"') for path, text in sources().items()}
    assert refused({**sources(), **other}) == "messages.number-twice"


def test_a_catalogue_has_a_bound():
    """spec: messages §7.1."""
    assert refused({**sources(), "x/y/z.toml": "#" * (16 * 1024 * 1024)}) == "messages.catalogue-too-large"
    assert refused({f"x/{n}/z.toml": "" for n in range(8193)}) == "messages.catalogue-too-large"


def test_spoilt_files_are_refused_and_nothing_else_happens():
    """spec: messages §2.1, §5.2, §5.3."""
    rng = random.Random(4)
    pieces = (
        *"{}[]*$->=.#\n \\\"'0aé\u202e\u0430",
        "{ $at }",
        "{ $way ->",
        "*[other]",
        "body =\n",
        "[[fields]]\n",
        "1e999",
        "many = 3\n",
    )
    signals = with_signals('IR1 = { code = 1, meaning = "seen", complement = "course" }', label="IR1 = me … an")
    refusals = 0
    for _ in range(1500):
        files = rng.choice((sources(), with_list(), signals))
        path = rng.choice(sorted(files))
        text = files[path]
        for _ in range(rng.randint(1, 3)):
            at = rng.randrange(len(text) + 1)
            text = text[:at] + rng.choice(("", rng.choice(pieces))) + text[at + rng.choice((0, 0, 1, 2, 9)) :]
        try:
            one = build({**files, path: text}, ("en",))
        except LocalError as error:
            refusals += 1
            assert error.code.startswith("messages.") and error.phrase("zh") != error.code
        else:
            (form,) = one.forms
            assert all(parse(one, render(form, m, "en"), "en") == (form, m) for m in corpus.messages(form))
    assert refusals > 500


LIST_FORM = ('kind = "choice"\nvalues = { north = 1, south = 2 }', 'kind = "choice"\nlist = "winds"')
LIST_LABELS = LABELS.replace("choice-way-north = northward\nchoice-way-south = southward\n", "")


def with_list(values="[values]\nnorth = 1\nsouth = 2\n", labels="north = northward\nsouth = southward\n"):
    files = with_form(*LIST_FORM)
    files["catalogue/probe/en.ftl"] = GOOD.replace(LABELS, LIST_LABELS)
    return {**files, "lists/winds/list.toml": values, "lists/winds/en.ftl": labels}


def test_lists_of_choices_are_shared_between_forms():
    """spec: messages §7.1."""
    form = build(with_list(), ("en",)).form("probe")
    assert form.choices("way", "en") == [(1, "north", "northward"), (2, "south", "southward")]
    assert refused(with_list(labels="north = northward\n")) == "messages.phrase-missing"
    assert refused(with_list(labels="north = up\nsouth = up\n")) == "messages.phrase-looks-alike"
    assert refused(with_list(values="[values]\n")) == "messages.bad-option"
    assert refused(with_list(values="[values]\nnorth = 1\nsouth = 2\n[more]\n")) == "messages.unknown-key"
    assert (
        refused(
            {
                **with_list(),
                "catalogue/probe/form.toml": with_list()["catalogue/probe/form.toml"].replace(
                    'list = "winds"', 'list = "winds"\nvalues = { a = 1 }'
                ),
            }
        )
        == "messages.unknown-key"
    )


SIGNALS_SEEN = "IR1 IR2 IR3 IR4 JH1 MH1 NB1 PJ1 PJ2 PJ3 PP8 QF1 QS6 QV2 QV3 RT2 RT3 RT4 RT5 RT6 RT7 RT8"
SIGNALS_FROM_MEMORY = (
    "RT9 RU2 RU3 RU4 RU5 RU6 RU7 RU8 SL2 TX1 UY1 UY2 UY3 UY4 UY5 UY6 UY7 UY8 UY9 UY10 UY11 UY12 ZL1 ZL2"
)
COMPLEMENTS = {
    "course": "QS6 UY1 UY6", "direction": "NB1 PP8 RT6 UY2 UY3 UY5", "hundreds": "RT7 RT8 RT9", "metres": "IR2",
    "minutes": "RU2 RU3",
}  # fmt: skip


def test_the_table_of_special_signals_is_complete():
    """spec: messages §3.13."""
    kind = CATALOGUE.form("signal").field_named("signal").kind
    table = lists.read("yv1", "lists/yv1/list.toml", declaration.table(SOURCES["lists/yv1/list.toml"], ""))
    assert list(kind.codes) == sorted(kind.codes, key=kind.codes.get)
    assert set(kind.codes) == set(f"{SIGNALS_SEEN} {SIGNALS_FROM_MEMORY}".split()) and len(kind.codes) == 46
    assert table.memory == set(SIGNALS_FROM_MEMORY.split())
    assert table.complements == {code: name for name, codes in COMPLEMENTS.items() for code in codes.split()}
    assert kind.codes["IR1"] == 1 and kind.codes["ZL2"] == 46


def with_signals(row='IR1 = { code = 1, meaning = "seen" }', head='prefix = "YV1"', label="IR1 = meaning"):
    files = with_form('kind = "choice"\nvalues = { north = 1, south = 2 }', 'kind = "signal"\nlist = "table"')
    files = {
        path: text.replace('way = "north"', 'way = "IR1"').replace('way = "south"', 'way = "IR1"')
        for path, text in files.items()
    }
    files["catalogue/probe/en.ftl"] = GOOD.replace(LABELS, LIST_LABELS)
    return {**files, "lists/table/list.toml": f"{head}\n[signals]\n{row}\n", "lists/table/en.ftl": f"{label}\n"}


SIGNAL_FAULTS = [
    ({"row": "IR1 = { code = 1 }"}, "bad-option"),
    ({"row": 'IR1 = { code = 1, meaning = "guess" }'}, "bad-option"),
    ({"row": 'IR1 = { code = 1, meaning = "seen", complement = "yards" }'}, "bad-option"),
    ({"row": 'IR1 = { code = 1, meaning = "seen", unit = "m" }'}, "unknown-key"),
    ({"row": 'IR1 = { code = -1, meaning = "seen" }'}, "bad-option"),
    ({"row": 'ir1 = { code = 1, meaning = "seen" }'}, "bad-option"),
    ({"row": "IR1 = 1"}, "bad-option"),
    ({"row": ""}, "bad-option"),
    ({"row": 'IR1 = { code = 1, meaning = "seen" }\nIR2 = { code = 1, meaning = "seen" }'}, "bad-option"),
    ({"head": ""}, "bad-option"),
    ({"head": 'prefix = "yv1"'}, "bad-option"),
    ({"head": 'prefix = "YV1"\ncolour = 1'}, "unknown-key"),
    ({"label": "IR1 = meaning …"}, "phrase-gap"),
    ({"row": 'IR1 = { code = 1, meaning = "seen", complement = "course" }'}, "phrase-gap"),
    ({"row": 'IR1 = { code = 1, meaning = "seen", complement = "course" }', "label": "IR1 = … and …"}, "phrase-gap"),
]


@pytest.mark.parametrize(("spoilt", "code"), SIGNAL_FAULTS)
def test_bad_lists_of_signals_are_refused(spoilt, code):
    """spec: messages §3.13, §7.1."""
    assert build(with_signals(), ("en",)).form("probe").choices("way", "en") == [(1, "IR1", "meaning")]
    assert refused(with_signals(**spoilt)) == f"messages.{code}"


def test_a_list_is_of_signals_or_of_choices():
    """spec: messages §3.13, §7.1."""
    files = with_signals()
    form = files["catalogue/probe/form.toml"]
    assert (
        refused({**files, "catalogue/probe/form.toml": form.replace('kind = "signal"', 'kind = "choice"')})
        == "messages.bad-option"
    )
    files = with_list()
    form = files["catalogue/probe/form.toml"]
    assert (
        refused({**files, "catalogue/probe/form.toml": form.replace('kind = "choice"', 'kind = "signal"')})
        == "messages.bad-option"
    )


AT = """    { $at ->
        [absent] No time.
       *[present] Time: { $at }.
    }
"""
SELECTED = """body =
    { $amount } { $way ->
        [north] to the north
       *[south] to the south
    }{ $at ->
        [absent] .
       *[present] , at { $at }
    }
"""


def test_a_selection_may_tell_the_value_and_a_message_may_end_where_another_goes_on():
    """spec: messages §5.4, §5.5."""
    one = build(sources(LABELS + SELECTED), ("en",))
    form = one.form("probe")
    for payload in ({32: 1, 33: 1}, {32: 2, 33: 2}, {32: 3, 33: 2, 34: 0}):
        assert parse(one, render(form, payload, "en"), "en") == (form, payload)
    assert render(form, {32: 3, 33: 2, 34: 0}, "en").endswith("3 to the south, at 010000Z JAN 1970")


def test_an_optional_choice_is_selected_by_presence_or_by_every_case():
    """spec: messages §5.4."""
    declared = with_form("values = { north = 1, south = 2 }\nrequired = true", "values = { north = 1, south = 2 }")
    for cases in (
        "[absent] nowhere\n       *[present] { $way }",
        "[absent] nowhere\n [north] up\n       *[south] down",
    ):
        body = f"body =\n    {{ $amount }} {{ $way ->\n        {cases}\n    }}.\n" + AT
        one = build({**declared, "catalogue/probe/en.ftl": LABELS + body}, ("en",))
        form = one.form("probe")
        for payload in ({32: 1}, {32: 1, 33: 1}, {32: 1, 33: 2, 34: 0}):
            assert parse(one, render(form, payload, "en"), "en") == (form, payload)


def test_phrases_must_be_composed(monkeypatch):
    """spec: messages §5.2."""
    english = spoken("en")
    monkeypatch.setitem(language._KNOWN, "en", replace(english, characters=english.characters | {"\u0301"}))
    assert refused(sources(GOOD.replace("No time.", "No time\u0301."))) == "messages.phrase-character"


def test_a_plural_that_the_range_cannot_reach_needs_no_phrase():
    """spec: messages §5.4."""
    files = with_form('kind = "count"', 'kind = "count"\nrange = [2, 9]')
    files["catalogue/probe/form.toml"] = files["catalogue/probe/form.toml"].replace('amount = "1"', 'amount = "3"')
    assert refused(files) == "messages.phrase-cases"
    files["catalogue/probe/en.ftl"] = GOOD.replace("        [one] ship goes\n", "")
    assert build(files, ("en",))


def test_every_code_has_a_phrase_in_both_languages():
    room = Path(catalogue.__file__).parent
    said = {
        code for file in room.rglob("*.py") for code in re.findall(r'"(messages\.[a-z-]+)"', file.read_text("utf-8"))
    }
    known = {code: by for code, by in phrases().items() if code.startswith("messages.")}
    assert said == set(known)
    assert all(set(by) == {"en", "zh"} for by in known.values())


def test_languages_have_the_same_words():
    """spec: messages §6.1."""
    english = spoken("en")
    assert len(MARKERS) == 8
    for one in language.known():
        assert set(one.words) == set(english.words) >= set(MARKERS)
        assert {name: len(words) for name, words in one.lists.items()} == {
            name: len(words) for name, words in english.lists.items()
        }
        assert len({one.words[marker] for marker in MARKERS}) == 8
        for name, text in one.words.items():
            assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", english.words[name])), name
            assert not script.foreign(re.sub(r"\{\w+\}", "", text), one.characters | script.SYNTAX), name


def test_a_refusal_names_the_file():
    with pytest.raises(CatalogueError) as caught:
        build(sources(GOOD.replace("No time.", "No  time.")), ("en",))
    assert caught.value.where == "catalogue/probe/en.ftl body"


def greedy(fields: int, values: int) -> dict[str, str]:
    """A catalogue of one form whose fields all choose from one list."""
    head = FORM.partition("[[fields]]")[0].format(extra="")
    names = [f"v{number}" for number in range(values)]
    declared = "".join(
        f'[[fields]]\nnumber = {n}\nname = "f{n}"\nkind = "choice"\nlist = "big"\nrequired = true\n'
        for n in range(fields)
    )
    examples = "".join("[[examples]]\n" + "".join(f'f{n} = "v{which}"\n' for n in range(fields)) for which in range(2))
    labels = "title = T\npurpose = P.\n" + "".join(f"field-f{n} = F{n}\nhelp-f{n} = H.\n" for n in range(fields))
    body = "body =\n" + "".join(f"    the value of this field is {{ $f{n} }}\n" for n in range(fields))
    return {
        "catalogue/probe/form.toml": head + declared + examples,
        "catalogue/probe/en.ftl": labels + body,
        "lists/big/list.toml": "[values]\n" + "".join(f"{name} = {n}\n" for n, name in enumerate(names)),
        "lists/big/en.ftl": "".join(f"{name} = {name}.\n" for name in names),
    }


def test_a_small_proposal_that_makes_a_huge_corpus_is_refused_before_it_is_rendered():
    """Sixty kilobytes of files would take minutes and a gigabyte of whoever looks at them. spec: messages §7.2."""
    rendered = []
    one = build(greedy(60, 1000), ("en",))
    one.forms[0].speeches["en"].say = lambda message: rendered.append(message) or ""
    with pytest.raises(CatalogueError) as caught:
        _ = one.hash
    assert caught.value.code == "messages.corpus-too-large" and "catalogue/probe" in caught.value.phrase("zh")
    assert not rendered
    assert len(build(greedy(3, 1000), ("en",)).hash) == 32


def test_a_corpus_of_many_characters_is_refused_before_the_memory_is_full(monkeypatch):
    """spec: messages §7.2."""
    sources = greedy(2, 1000)
    monkeypatch.setattr("parley.messages.catalogue.CORPUS_MAX_CHARS", 100_000)
    with pytest.raises(CatalogueError) as caught:
        _ = build(sources, ("en",)).hash
    assert caught.value.code == "messages.corpus-too-large" and caught.value.where == "catalogue"


def test_the_lint_says_so_too():
    steps = [finding.code for step in Lint(greedy(60, 1000), ("en",)).run() for finding in step.findings]
    assert "messages.corpus-too-large" in steps


LOOK_ALIKE = [
    ("annex l", "annex I"), ("annex 1", "annex l"), ("500 m", "5OO m"), ("barn", "bam"), ("fire - out", "fire — out"),
    ("干扰，停止", "干扰、停止"), ("已停止。", "己停止．"), ("一号", "—号"), ("士兵", "土兵"), ("二〇号", "二0号"), ("Пост З", "Пост 3"),
    ("“ready”", '"ready"'), ("keep clear", "keepclear"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), LOOK_ALIKE)
def test_what_most_fonts_draw_alike_looks_alike(one, other):
    """spec: messages §5.7."""
    assert one != other and script.skeleton(one) == script.skeleton(other)


def test_what_is_plainly_unlike_does_not_look_alike():
    for one, other in (
        ("port", "starboard"),
        ("左舷", "右舷"),
        ("2", "3"),
        ("yes", "no"),
        ("RU2", "RU3"),
        ("1 h", "7 h"),
    ):
        assert script.skeleton(one) != script.skeleton(other)


def test_labels_of_a_list_may_not_look_alike_in_any_language():
    """spec: messages §5.2, §5.7."""
    path = "lists/level/zh.ftl"
    first, second = [line for line in SOURCES[path].split("\n") if " = " in line][:2]
    label = first.partition(" = ")[2]
    spoilt = SOURCES[path].replace(first, f"{first}，一").replace(second, f"{second.partition(' = ')[0]} = {label}、—")
    with pytest.raises(CatalogueError) as caught:
        build(SOURCES | {path: spoilt}, ("en", "zh"))
    assert caught.value.code == "messages.phrase-looks-alike" and "zh" in caught.value.where
