"""Writes our own vectors of messages, and what is known of the packaged catalogue once it is proven:
``PYTHONPATH=src:. python tests/messages/make_message_vectors.py``.

Run it when the catalogue or the specification changes; the files then show what changed.
"""

# a trap reads better in one line

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parley.base import canon
from parley.messages import build, load, loader, proven, render
from parley.messages.kinds import KINDS
from parley.messages.kinds.kind import Kind, Options
from parley.messages.kinds.many import Many
from parley.messages.language import AGREED
from tests.messages import generate

OUT = Path(__file__).resolve().parents[2] / "vectors" / "messages"
HEAD = [0, 1, 42, 17, bytes(range(32))]

FORM = """number = 64
name = "probe"
family = "line"
marker = "question"
procedure = "line"
source = "unverified"
release = "officer"
{extra}
[[fields]]
number = 0
name = "amount"
kind = "count"
required = true
[[fields]]
number = 1
name = "way"
kind = "choice"
values = {{ north = 1, south = 2 }}
required = true
[[fields]]
number = 2
name = "at"
kind = "instant"
[[examples]]
amount = "1"
way = "north"
[[examples]]
amount = "2"
way = "south"
at = "160800Z DEC 25"
"""
LABELS = """title = Probe
purpose = For tests.
field-amount = Amount
help-amount = How many.
field-way = Way
help-way = Where to.
choice-way-north = northward
choice-way-south = southward
field-at = At
help-at = When.
"""
BODY = """body =
    { $amount } { $amount ->
        [one] ship goes
       *[other] ships go
    } { $way }.
    { $at ->
        [absent] No time.
       *[present] Time: { $at }.
    }
"""
GOOD = LABELS + BODY


def sources(phrases: str = GOOD, extra: str = "") -> dict[str, str]:
    """A catalogue of one form, in English."""
    return {"catalogue/probe/form.toml": FORM.format(extra=extra), "catalogue/probe/en.ftl": phrases}


# name: what it tries, code, and how it differs from the good file: old, new, and so on
TRAPS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "good": ("the file that all the others spoil", "accept", ("", "")),
    "comment": ("a comment among the labels is fine", "accept", ("title = Probe", "# for the linguist\ntitle = Probe")),
    "select-by-choice": ("a selection that itself tells the value", "accept", ("{ $way }.", "{ $way ->\n        [north] to the north\n       *[south] to the south\n    }.")),
    "end-or-more": ("a message that may end where another goes on", "accept", ("    { $at ->\n        [absent] No time.\n       *[present] Time: { $at }.\n    }\n", "    At{ $at ->\n        [absent] any time\n       *[present] any time but { $at }\n    }\n")),
    "escape": ("an escape", "phrase-character", ("No time.", '{ "\\u202e" }')),
    "literal": ("a text literal", "phrase-syntax", ("No time.", '{ "No time." }')),
    "number-literal": ("a number literal", "phrase-syntax", ("No time.", "{ 5 }")),
    "function": ("a function", "phrase-syntax", ("{ $at }", "{ DATETIME($at) }")),
    "message-reference": ("a reference to a label", "phrase-syntax", ("No time.", "{ title }")),
    "attribute-reference": ("a reference to an attribute", "phrase-syntax", ("No time.", "{ title.x }")),
    "term-reference": ("a reference to a term", "phrase-syntax", ("No time.", "{ -side }")),
    "term": ("a term", "phrase-syntax", ("title = Probe", "title = Probe\n-side = us")),
    "attribute": ("an attribute of the body", "phrase-syntax", ("Time: { $at }.\n    }\n", "Time: { $at }.\n    }\n    .hidden = x\n")),
    "label-attribute": ("an attribute of a label", "phrase-syntax", ("title = Probe", "title = Probe\n    .x = y")),
    "label-in-lines": ("a label of two lines", "phrase-syntax", ("title = Probe", "title = Probe\n    and more")),
    "label-placeable": ("a value in a label", "phrase-syntax", ("title = Probe", "title = Probe { $amount }")),
    "label-twice": ("a label given twice", "phrase-twice", ("title = Probe", "title = Probe\ntitle = Other")),
    "label-missing": ("a label left out", "phrase-missing", ("help-at = When.\n", "")),
    "label-unused": ("a label that nothing uses", "phrase-unused", ("title = Probe", "title = Probe\nextra = More")),
    "choice-label-missing": ("a choice without a phrase", "phrase-missing", ("choice-way-south = southward\n", "")),
    "choice-labels-equal": ("two choices with one phrase", "phrase-looks-alike", ("southward", "northward")),
    "choice-labels-look-alike": ("two choices whose phrases only look alike", "phrase-looks-alike", ("northward", "sector l", "southward", "sector I")),
    "choice-labels-figures": ("two choices whose phrases differ in a letter like a figure", "phrase-looks-alike", ("northward", "row 10", "southward", "row lO")),
    "field-labels-alike": ("two fields of one label", "phrase-looks-alike", ("field-at = At", "field-at = Amount")),
    "cases-look-alike": ("two cases that differ in a dash only", "phrase-looks-alike", ("{ $way }.", "{ $way ->\n        [north] go on - now\n       *[south] go on – now\n    }.")),
    "absence-looks-like-presence": ("absence and presence that differ in a full stop's form", "phrase-looks-alike", ("{ $way }.\n", "{ $way }.\n    { $at ->\n        [absent] Time: I\n       *[present] Time: l\n    }\n")),
    "choice-label-prefix": ("a choice whose phrase and what follows could be another's", "phrase-alike", ("northward", "southward by night.", "{ $way }.\n    { $at ->\n        [absent] No time.", "{ $way } { $at ->\n        [absent] by night. Time: 160800Z DEC 25.")),
    "no-body": ("no body", "phrase-silent", (BODY, "")),
    "second-body": ("two bodies", "phrase-syntax", ("help-at = When.\n", "help-at = When.\n" + BODY)),
    "after-body": ("a message after the body", "phrase-syntax", ("Time: { $at }.\n    }\n", "Time: { $at }.\n    }\nextra = More\n")),
    "junk": ("what is no Fluent", "phrase-syntax", ("Time: { $at }.\n    }\n", "Time: { $at }.\n")),
    "unknown-field": ("a value that no field has", "phrase-unknown-field", ("{ $at }.", "{ $at } { $who }.")),
    "unknown-selector": ("a selection by what is no field", "phrase-unknown-field", ("{ $at ->", "{ $who ->")),
    "field-hidden": ("an optional value that is never told", "phrase-silent", ("Time: { $at }.", "The time is given.")),
    "field-left-out": ("a required value that is never told", "phrase-silent", ("{ $way }", "on")),
    "told-in-one-case": ("a value told in one case only", "phrase-silent", ("    { $amount } { $amount ->\n        [one] ship goes\n       *[other] ships go", "    { $amount ->\n        [one] ship goes\n       *[other] { $amount } ships go")),
    "maybe-absent": ("an optional value shown unguarded", "phrase-maybe-absent", ("{ $way }.", "{ $way } at { $at }.")),
    "shown-when-absent": ("a value shown where it is absent", "phrase-maybe-absent", ("No time.", "No { $at }.")),
    "case-missing": ("a choice that no variant covers", "phrase-cases", ("{ $way }.", "{ $way ->\n       *[north] up\n    }.")),
    "case-unknown": ("a variant for a value that is not declared", "phrase-cases", ("[absent]", "[unknown]")),
    "case-invented": ("a third variant", "phrase-cases", ("{ $way }.", "{ $way ->\n        [north] up\n        [south] down\n       *[east] right\n    }.")),
    "case-twice": ("one variant twice", "phrase-twice", ("[absent] No time.", "[absent] No time.\n        [absent] No.")),
    "case-number": ("a variant for one number: keep clear for all values but one", "phrase-syntax", ("[one] ship goes", "[7] ship may come\n        [one] ship goes")),
    "select-again": ("a selection by what was selected already", "phrase-cases", ("Time: { $at }.", "Time: { $at }{ $at ->\n            [absent] x\n           *[present] .\n        }")),
    "select-by-instant": ("a selection by a value that has no cases", "phrase-cases", ("{ $at ->\n        [absent] No time.\n       *[present] Time: { $at }.", "{ $at ->\n       *[now] { $at }")),
    "select-by-function": ("a selection by a function", "phrase-syntax", ("{ $at ->", "{ NUMBER($at) ->")),
    "select-by-label": ("a selection by a label's attribute", "phrase-syntax", ("{ $at ->", "{ -title.x ->")),
    "required-present": ("a required field asked whether it is there", "phrase-cases", ("{ $way }.", "{ $way ->\n        [absent] x\n       *[present] { $way }\n    }.")),
    "cases-alike": ("two cases said with the same words", "phrase-alike", ("{ $way }.", "{ $way ->\n        [north] there\n       *[south] there\n    }.")),
    "absent-like-present": ("absence that could be a value", "phrase-alike", ("No time.", "Time: 160800Z DEC 25.")),
    "number-runs-on": ("a number followed by a digit", "phrase-runs-on", ("{ $amount } {", "{ $amount }0 {")),
    "values-touch": ("two values with nothing between", "phrase-runs-on", ("    { $amount } {", "    { ", "No time.", "No time { $amount }.", "Time: { $at }.", "Time: { $at }{ $amount }.")),
    "nesting": ("selections too deep", "phrase-syntax", ("No time.", "{ $way ->\n            [north] a { $amount ->\n            [one] b { $x ->\n            [absent] c { $y ->\n           *[absent] d\n           }\n           *[present] e\n           }\n           *[other] f\n           }\n           *[south] g\n            }")),
    "right-to-left-override": ("a bidirectional override", "phrase-character", ("No time.", "No \u202etime.")),
    "isolate": ("an isolate that only the renderer may add", "phrase-character", ("No time.", "No \u2068time.")),
    "zero-width": ("a zero-width space", "phrase-character", ("No time.", "No\u200b time.")),
    "homoglyph": ("a Cyrillic letter that looks Latin", "phrase-character", ("No time.", "N\u043e time.")),
    "full-width": ("full-width letters", "phrase-character", ("No time.", "Ｎo time.")),
    "delimiter": ("the delimiter of free text", "phrase-character", ("No time.", "⟦en: No time.⟧")),
    "combining": ("a combining accent", "phrase-character", ("No time.", "No time\u0301.")),
    "no-break-space": ("a no-break space", "phrase-character", ("No time.", "No\u00a0time.")),
    "carriage-return": ("a carriage return", "phrase-character", ("No time.", "No time.\r")),
    "tab": ("a tab", "phrase-character", ("No time.", "No\ttime.")),
    "byte-order-mark": ("a byte order mark", "phrase-character", ("title = Probe", "\ufefftitle = Probe")),
    "backslash": ("a backslash in a label", "phrase-character", ("title = Probe", "title = Pro\\be")),
    "double-space": ("two spaces", "phrase-spaces", ("No time.", "No  time.")),
    "empty-line": ("an empty line in the body", "phrase-spaces", ("{ $way }.\n", "{ $way }.\n\n")),
    "label-space": ("a space that ends a label", "phrase-spaces", ("title = Probe", "title = Probe ")),
    "long-label": ("a label without end", "phrase-too-long", ("title = Probe", "title = " + "x" * 301)),
    "long-file": ("a file without end", "phrase-too-long", ("title = Probe", "# " + "x" * 66_000 + "\ntitle = Probe")),
    "plural-of-two-senses": ("a sentence that is another for the one number 1", "phrase-plural", ("[one] ship goes", "[one] ship goes. Pay no heed to what follows, come as near as you like")),
    "plural-of-another-word": ("another word for the one number 1", "phrase-senses", ("[one] ship goes", "[one] ship stays")),
    "plural-of-a-word-more": ("a word more for the one number 1", "phrase-senses", ("[one] ship goes", "[one] ship never goes")),
    "plural-of-no-and-not": ("an ending that no plural has", "phrase-senses", ("[one] ship goes", "[one] ship no", "ships go\n", "ships not\n")),
    "plural-without": ("a word within a longer one", "phrase-senses", ("[one] ship goes", "[one] with ships", "*[other] ships go", "*[other] without ships")),
    "plural-of-endings": ("plurals that differ in endings only", "accept", ("[one] ship goes", "[one] class goes", "ships go\n", "classes go\n")),
    "help-outside-the-range": ("a number in the help that the field refuses", "help-contradicts", ("How many.", "How many, -3 for none known.")),
    "choice-labels-crossed": ("each of two choices called by the other's name", "labels-crossed", ("northward", "south", "southward", "north")),
    "choice-label-is-anothers-name": ("a choice called like another's name, in capitals", "labels-crossed", ("northward", "South")),
    "choice-label-is-a-code": ("a choice called by the number of another", "labels-crossed", ("northward", "2")),
    "plural-number": ("a number hidden in a plural", "phrase-plural", ("[one] ship goes", "[one] of 50 ships goes")),
    "plural-value": ("a value shown for one number only", "phrase-plural", ("    { $amount } { $amount ->\n        [one] ship goes\n       *[other] ships go\n    } { $way }.", "    { $amount } { $amount ->\n        [one] ship goes { $way }\n       *[other] ships go { $way }\n    }.")),
    "unreachable-branch": ("a branch that no message reaches, and no sample shows", "phrase-cases", ("[one] ship goes", "[few] ships come\n        [one] ship goes")),
    "shown-twice": ("a value shown twice", "phrase-twice", ("{ $amount } {", "{ $amount } of { $amount } {")),
    "shown-twice-in-one-case": ("a value shown twice in one case", "phrase-twice", ("Time: { $at }.", "Time: { $at }, I say { $at }.")),
    "nested-placeable": ("a placeable in a placeable", "phrase-syntax", ("{ $amount } {", "{ { $amount } } {")),
    "open-braces": ("braces that open thousands deep", "phrase-syntax", ("No time.", "{" * 3000)),
    "deep-selections": ("selections a hundred deep", "phrase-syntax", ("No time.", "{ $way -> [north] " * 100 + "x" + "}" * 100)),
    "attribute-of-a-value": ("an attribute of a value", "phrase-syntax", ("{ $way }.", "{ $way.north }.")),
    "call-with-options": ("a function with options", "phrase-syntax", ("{ $amount } {", "{ NUMBER($amount, minimumFractionDigits: 2) } {")),
    "own-function": ("a function of one's own", "phrase-syntax", ("{ $way }.", "{ REVERSE($way) }.")),
    "message-attribute-select": ("a selection by another message", "phrase-syntax", ("{ $at ->", "{ title ->")),
    "string-variant": ("a variant named by a text", "phrase-syntax", ("[absent]", '["absent"]')),
    "no-default": ("a selection without the star that Fluent wants", "phrase-syntax", ("*[present]", " [present]")),
    "two-defaults": ("a selection with two stars", "phrase-syntax", ("[absent]", "*[absent]")),
    "cyrillic-a": ("a Cyrillic \u0430 in a label", "phrase-character", ("Amount", "\u0410mount")),
    "greek-omicron": ("a Greek omicron in the body", "phrase-character", ("No time.", "N\u03bf time.")),
    "full-width-digits": ("full-width digits", "phrase-character", ("No time.", "No time before １２.")),
    "arabic-digits": ("Arabic-Indic digits", "phrase-character", ("No time.", "No time before \u0661\u0662.")),
    "soft-hyphen": ("a soft hyphen", "phrase-character", ("No time.", "No ti\u00adme.")),
    "left-to-right-mark": ("a left-to-right mark in a label", "phrase-character", ("title = Probe", "title = Pro\u200ebe")),
    "line-separator": ("a line separator", "phrase-character", ("No time.", "No\u2028time.")),
    "next-line": ("a next-line control", "phrase-character", ("No time.", "No\u0085time.")),
    "nul": ("a NUL", "phrase-character", ("No time.", "No\0time.")),
    "escape-sequence": ("what steers a terminal", "phrase-character", ("No time.", "No \x1b[2Jtime.")),
    "tag-characters": ("invisible tag characters", "phrase-character", ("No time.", "No time.\U000e0041")),
    "variation-selector": ("a variation selector", "phrase-character", ("No time.", "No time\ufe0f.")),
    "hidden-comment": ("a bidirectional override in a comment", "phrase-character", ("title = Probe", "# \u202eeborP\ntitle = Probe")),
    "choice-labels-of-two-forms": ("two choices whose phrases are one after NFC", "phrase-character", ("southward", "northwa\u0308rd", "northward", "northw\u00e4rd")),
    "choice-labels-in-capitals": ("two choices that differ in capitals only", "phrase-looks-alike", ("southward", "Northward")),
    "choice-label-space": ("two choices that differ in a space at the end", "phrase-spaces", ("southward", "northward ")),
    "choice-label-empty": ("a choice with an empty phrase", "phrase-syntax", ("choice-way-south = southward", "choice-way-south = ")),
    "label-leading-spaces": ("spaces before a label", "phrase-syntax", ("title = Probe", "title =   Probe")),
    "label-indented": ("a label that stands indented", "phrase-syntax", ("title = Probe", " title = Probe")),
    "space-lines": ("a line of spaces in the body", "phrase-spaces", ("{ $way }.\n", "{ $way }.\n     \n     x\n")),
    "body-in-one-line": ("a body that stands on its label's line", "phrase-syntax", (BODY, "body = { $amount } { $way } { $at }\n")),
    "delimiter-in-label": ("the delimiter of free text in a choice", "phrase-character", ("northward", "⟦en: northward⟧")),
    "like-a-heading": ("a body that begins like the heading of another form", "phrase-syntax", ("    { $amount } {", "    [65 other] QUESTION: Other\n    { $amount } {")),
    "comment-in-body": ("a comment below the body", "phrase-syntax", ("Time: { $at }.\n    }\n", "Time: { $at }.\n    }\n# hidden\n")),
}  # fmt: skip


RUSSIAN = """title = Проба
purpose = Для проверок.
field-amount = Число
help-amount = Сколько.
field-way = Направление
help-way = Куда.
choice-way-north = на север
choice-way-south = на юг
field-at = Время
help-at = Когда.
body =
    { $amount } { $amount ->
        [one] корабль
        [few] корабля
       *[many] кораблей
    } { $way }.
    { $at ->
        [absent] Время не указано.
       *[present] Время: { $at }.
    }
"""
TABLE = 'prefix = "YV1"\n[signals]\nIR1 = { code = 1, meaning = "seen" }\nIR2 = { code = 2, meaning = "memory", complement = "metres" }\n'
MEANINGS = "IR1 = surveying\nIR2 = gear … astern\n"
FORM_FILE, RU_FILE = "catalogue/probe/form.toml", "catalogue/probe/ru.ftl"
TABLE_FILE, TABLE_PHRASES = "lists/table/list.toml", "lists/table/en.ftl"


def _second(name: str, title: str) -> tuple[str, ...]:
    """What puts a second form beside the first."""
    form = sources()[FORM_FILE].replace('"probe"', f'"{name}"').replace("number = 64", "number = 65", 1)
    phrases = GOOD.replace("title = Probe", f"title = {title}")
    return (f"catalogue/{name}/form.toml", "", form, f"catalogue/{name}/en.ftl", "", phrases)


# name: what it tries, code, and what it changes: file, old, new, and so on; a file of Russian or a list is there if it is named
FILE_TRAPS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "russian": ("a second language", "accept", (RU_FILE, "", "")),
    "russian-mixed": ("a Latin o in a Russian word", "phrase-character", (RU_FILE, "корабля", "кoрабля")),
    "russian-latin-word": ("a Latin word that looks Russian", "phrase-character", (RU_FILE, "Проба", "Poca")),
    "russian-case": ("a plural category left out", "phrase-cases", (RU_FILE, "        [few] корабля\n", "")),
    "russian-other": ("a plural category that whole numbers never have", "phrase-cases", (RU_FILE, "[few]", "[other] корабля\n        [few]")),
    "russian-numero": ("a letterlike sign that NFC keeps and NFKC does not", "accept", (RU_FILE, "title = Проба", "title = Проба № 1")),
    "signals": ("a list of signals", "accept", (TABLE_FILE, "", "")),
    "signal-gap-missing": ("a complement that the phrase leaves out", "phrase-gap", (TABLE_PHRASES, "gear … astern", "gear astern")),
    "signal-gap-twice": ("a complement told twice", "phrase-gap", (TABLE_PHRASES, "gear … astern", "gear … or … astern")),
    "signal-gap-extra": ("a gap for a complement that the signal has not", "phrase-gap", (TABLE_PHRASES, "surveying", "surveying …")),
    "signal-complement-unknown": ("a complement that nobody knows", "bad-option", (TABLE_FILE, '"metres"', '"cables"')),
    "signal-state-unknown": ("a meaning that is neither seen nor from memory", "bad-option", (TABLE_FILE, '"memory"', '"sure"')),
    "signal-code-twice": ("two signals of one code", "bad-option", (TABLE_FILE, "code = 2", "code = 1")),
    "signal-small-letters": ("a signal in small letters", "bad-option", (TABLE_FILE, "IR2 =", "ir2 =")),
    "list-body": ("a list whose phrases have a body, which nothing says", "phrase-unused", (TABLE_PHRASES, "IR2 = gear … astern\n", "IR2 = gear … astern\nbody =\n    hidden\n")),
    "list-name-turned": ("a list named with a bidirectional override", "bad-option", (TABLE_FILE, "", "", "lists/ta\u202eble/list.toml", "", "")),
    "form-name-long": ("a field of a hundred letters", "bad-option", (FORM_FILE, 'name = "at"', 'name = "' + "a" * 100 + '"')),
    "many-one": ("many times, but once", "bad-option", (FORM_FILE, 'kind = "count"', 'kind = "count"\nmany = 1')),
    "many-too-many": ("more times than there are", "bad-option", (FORM_FILE, 'kind = "count"', 'kind = "count"\nmany = 17')),
    "many-selects": ("a selection by what is given several times", "phrase-cases", (FORM_FILE, 'kind = "count"', 'kind = "count"\nmany = 3')),
    "many-runs-on": ("a phrase that goes on like the next item of a list", "phrase-runs-on", (FORM_FILE, 'kind = "choice"', 'kind = "choice"\nmany = 3', "catalogue/probe/en.ftl", "{ $way }.", "{ $way }; (2) northward.")),
    "many-labels": ("a choice whose phrase is two items of a list", "phrase-alike", (FORM_FILE, 'kind = "choice"', 'kind = "choice"\nmany = 3', "catalogue/probe/en.ftl", "= southward", "= northward; (2) northward")),
    "form-key": ("a form with a key that nobody knows", "unknown-key", (FORM_FILE, 'release = "officer"', 'release = "officer"\nsecret = true')),
    "form-source-turned": ("a source with a bidirectional override", "phrase-character", (FORM_FILE, '"unverified"', '"MMCA \u202e8991"')),
    "form-comment-turned": ("a comment with a bidirectional override", "phrase-character", (FORM_FILE, 'release = "officer"', 'release = "officer" # \u202ereciffo')),
    "form-source-none": ("a form without a source", "bad-option", (FORM_FILE, 'source = "unverified"\n', "")),
    "form-huge": ("a form of a hundred thousand characters", "phrase-too-long", (FORM_FILE, 'release = "officer"', 'release = "officer"\n# ' + "x" * 100_000)),
    "form-deep": ("a form a thousand deep", "not-toml", (FORM_FILE, 'release = "officer"', 'release = "officer"\nx = ' + "[" * 5000)),
    "form-look-alike": ("a form whose key has a Cyrillic letter", "not-toml", (FORM_FILE, "release =", "rel\u0435ase =")),
    "form-value-look-alike": ("a choice whose name has a Cyrillic letter", "not-toml", (FORM_FILE, "south = 2", "s\u043euth = 2")),
    "form-number-of-the-core": ("a number below 64, which the core has", "bad-option", (FORM_FILE, "number = 64", "number = 9")),
    "form-fields-look-alike": ("two fields whose names differ in a letter like a figure", "phrase-looks-alike", (FORM_FILE, 'name = "amount"', 'name = "w1"', FORM_FILE, 'name = "way"', 'name = "wl"')),
    "form-values-look-alike": ("two values whose names differ in a letter like a figure", "phrase-looks-alike", (FORM_FILE, "north = 1, south = 2", "N1 = 1, Nl = 2")),
    "lists-look-alike": ("two lists whose names differ in a letter like a figure", "phrase-looks-alike", (TABLE_FILE, "", "", "lists/tab1e/list.toml", "", '[values]\nup = 1\n', "lists/tab1e/en.ftl", "", "up = upward\n")),
    "forms-look-alike": ("two forms whose names look alike", "phrase-looks-alike", (*_second("pr0be", "Other"),)),
    "titles-equal": ("two forms of one title", "title-twice", (*_second("other", "Probe"),)),
    "titles-in-capitals": ("two titles that differ in capitals and a space", "title-twice", (*_second("other", "PRO BE"),)),
    "form-example": ("an example out of its range", "bad-example", (FORM_FILE, 'amount = "2"', 'amount = "-2"')),
    "form-examples": ("one example too few", "bad-option", (FORM_FILE, '[[examples]]\namount = "1"\nway = "north"\n', "")),
    "file-unused": ("a file that nothing uses", "unused-file", ("catalogue/probe/more.toml", "", "")),
    "file-of-a-form-that-is-not": ("phrases without a form", "missing-file", ("catalogue/other/en.ftl", "", "")),
}  # fmt: skip


def sources_of(changes: tuple[str, ...]) -> tuple[dict[str, str], list[str], list[str]]:
    """The files after ``changes``, the agreed languages, the courtesy ones."""
    files, paths = sources(), changes[::3]
    courtesy = ["ru"] if RU_FILE in paths else []
    if courtesy:
        files[RU_FILE] = RUSSIAN
    if TABLE_FILE in paths or TABLE_PHRASES in paths:
        form = files[FORM_FILE].replace(
            'kind = "choice"\nvalues = { north = 1, south = 2 }', 'kind = "signal"\nlist = "table"'
        )
        files[FORM_FILE] = form.replace('way = "north"', 'way = "IR1"').replace('way = "south"', 'way = "IR2 5 m"')
        files["catalogue/probe/en.ftl"] = "".join(
            line for line in GOOD.splitlines(True) if not line.startswith("choice-")
        )
        files |= {TABLE_FILE: TABLE, TABLE_PHRASES: MEANINGS}
    for path, old, new in zip(paths, changes[1::3], changes[2::3], strict=True):
        text = files.get(path, "")
        assert old in text, (path, old)
        files[path] = text.replace(old, new) if old else text or new
    return files, ["en"], courtesy


def traps() -> Iterator[tuple[str, dict[str, Any]]]:
    """Phrase files, each with the one outcome of building its catalogue."""
    for name, (what, outcome, changes) in TRAPS.items():
        phrases = GOOD
        for old, new in zip(changes[::2], changes[1::2], strict=True):
            assert old in phrases, name
            phrases = phrases.replace(old, new) if old else phrases
        files = sources(phrases)
        yield (
            name,
            {"what": what, "spec": "messages §5", "files": files, "languages": ["en"], "outcome": code_of(outcome)},
        )
    for name, (what, outcome, changes) in FILE_TRAPS.items():
        files, languages, courtesy = sources_of(changes)
        said = {"files": files, "languages": languages, **({"courtesy": courtesy} if courtesy else {})}
        yield name, {"what": what, "spec": "messages §2, §3, §5, §6", **said, "outcome": code_of(outcome)}


def code_of(outcome: str) -> str:
    """The code of an outcome, unless it is accepted."""
    return outcome if outcome == "accept" else f"messages.{outcome}"


def renderings() -> Iterator[tuple[str, dict[str, Any]]]:
    """The examples and some random messages of every form, in both languages."""
    for form in load().forms:
        rng = random.Random(form.name)
        examples = [form.read(example, "en") for example in form.examples_text]
        for i, payload in enumerate([*examples, *(generate.message(form, rng) for _ in range(3))]):
            said = {language: render(form, payload, language) for language in ("en", "zh")}
            yield (
                f"{form.name}-{i}",
                {
                    "what": f"a message of the form {form.name}",
                    "spec": "messages §5.1",
                    "number": form.number,
                    "payload_hex": canon.encode(payload).hex(),
                    **said,
                    "outcome": "accept",
                },
            )


SIGNAL: dict[int, Any] = {33: [0, True, "170", ""], 35: 0, 37: 0}
REFUSALS: dict[str, tuple[str, str, dict[int, Any], str]] = {
    "missing": ("a required field is missing", "line-test", {}, "missing-field"),
    "unknown": ("a field that the form has not", "line-test", {32: 1, 99: 1}, "unknown-field"),
    "bool-as-count": ("true where a number is wanted", "line-test", {32: True}, "not-a-count"),
    "out-of-range": ("a number above the declared range", "line-test", {32: 1_000_000}, "not-a-count"),
    "null": ("null where a value is wanted", "line-test", {32: None}, "not-a-count"),
    "text-bare": ("text without its language", "line-test", {32: 1, 33: "hello"}, "not-a-text"),
    "text-format": ("text with a bidirectional override", "line-test", {32: 1, 33: ["en", "a\u202eb"]}, "bad-character"),
    "text-newline": ("a line feed in a text of one line", "line-test", {32: 1, 33: ["en", "a\nb"]}, "bad-character"),
    "text-delimiter": ("text with the closing delimiter", "line-test", {32: 1, 33: ["en", "a⟧b"]}, "bad-character"),
    "text-like-delimiter": ("text with a bracket that looks like the closing delimiter", "line-test", {32: 1, 33: ["en", "a\u301bb"]}, "bad-character"),
    "text-begins-with-a-mark": ("text whose first character is a mark on nothing", "line-test", {32: 1, 33: ["en", "\u0338a"]}, "loose-mark"),
    "text-piled-marks": ("nine marks on one character", "line-test", {32: 1, 33: ["en", "a" + "\u0363" * 9]}, "loose-mark"),
    "text-decomposed": ("text not in NFC", "line-test", {32: 1, 33: ["en", "e\u0301"]}, "not-composed"),
    "text-long": ("text above the declared length", "line-test", {32: 1, 33: ["en", "x" * 201]}, "too-long"),
    "undeclared-choice": ("a choice that is not declared", "roll-call", {32: 1, 33: 2}, "not-a-choice"),
    "no-place": ("none of two fields of which one is needed", "danger", {32: 0, 33: 0, 37: 0}, "none-of"),
    "pole": ("a latitude beyond the pole", "danger", {32: 0, 33: 0, 34: [900_000_001, 0], 37: 0}, "not-a-position"),
    "antimeridian": ("longitude +180°, which is written −180°", "danger", {32: 0, 33: 0, 34: [0, 1_800_000_000], 37: 0}, "not-a-position"),
    "two-points": ("a polygon of two points", "danger", {32: 0, 33: 0, 35: [1, 0, [0, 0], [0, 1]], 37: 0}, "not-an-area"),
    "bow-tie": ("a polygon whose sides cross", "danger", {32: 0, 33: 0, 35: [1, 0, [0, 0], [10, 10], [0, 10], [10, 0]], 37: 0}, "area-crosses"),
    "touching": ("a polygon that touches itself in a point", "danger", {32: 0, 33: 0, 35: [1, 0, [0, 0], [0, 20], [10, 10], [20, 20], [20, 0], [10, 10]], 37: 0}, "area-crosses"),
    "spike": ("a polygon that goes back over its own side", "danger", {32: 0, 33: 0, 35: [1, 0, [0, 0], [0, 20], [0, 10], [20, 0]], 37: 0}, "area-crosses"),
    "point-twice": ("a polygon with one point twice", "danger", {32: 0, 33: 0, 35: [1, 0, [0, 0], [0, 20], [0, 20], [20, 0]], 37: 0}, "area-crosses"),
    "on-one-line": ("a polygon of three points on one line", "danger", {32: 0, 33: 0, 35: [1, 0, [0, 0], [5, 5], [10, 10]], 37: 0}, "area-crosses"),
    "round-a-pole": ("a polygon round the pole", "danger", {32: 0, 33: 0, 35: [1, 0, [800000000, 0], [800000000, 1200000000], [800000000, -1200000000]], 37: 0}, "area-round-a-pole"),
    "role-of-two-alphabets": ("a role with a Cyrillic letter in a Latin word", "call-accept", {32: HEAD, 33: 0, 34: 0, 35: "dut\u0443 officer"}, "mixed-alphabets"),
    "role-full-width": ("a role in full-width letters", "call-accept", {32: HEAD, 33: 0, 34: 0, 35: "\uff21"}, "disguised-letter"),
    "role-foreign-digit": ("a Bengali four, which looks like 8", "call-accept", {32: HEAD, 33: 0, 34: 0, 35: "unit 17\u09ea"}, "disguised-letter"),
    "role-like-a-bar": ("a click that looks like the bar", "call-accept", {32: HEAD, 33: 0, 34: 0, 35: "a\u01c0b"}, "disguised-letter"),
    "role-two-spaces": ("a role with two spaces together", "call-accept", {32: HEAD, 33: 0, 34: 0, 35: "duty  officer"}, "not-a-name"),
    "upside-down": ("a height band upside down", "danger", {32: 0, 33: 0, 34: [0, 0], 36: [0, 5, 4], 37: 0}, "not-a-height-band"),
    "before-1970": ("an instant before 1970", "danger", {32: 0, 33: 0, 34: [0, 0], 37: -1}, "not-an-instant"),
    "short-id": ("a reference with an id of 31 bytes", "call-accept", {32: [0, 1, 2, 3, bytes(31)], 33: 0, 34: 0, 35: "a"}, "not-a-reference"),
    "role-space": ("a role that begins with a space", "call-accept", {32: HEAD, 33: 0, 34: 0, 35: " a"}, "not-a-name"),
    "no-such-day": ("30 February", "contact", {32: "a", 33: 0, 34: ["en", "a"], 35: [[2025, 2, 30]], 41: True}, "not-a-date-interval"),
    "signal-alone": ("a signal without its complement", "signal", SIGNAL | {32: [11]}, "complement-missing"),
    "signal-and-more": ("UY12 with a direction, which it has not", "signal", SIGNAL | {32: [44, 450]}, "complement-extra"),
    "signal-unit": ("hundreds of a unit that is neither metres nor yards", "signal", SIGNAL | {32: [21, [2, 5]]}, "not-hundreds"),
    "signal-unknown": ("a signal that the table has not", "signal", SIGNAL | {32: [47]}, "not-a-signal"),
    "grid-beyond-its-band": ("a grid square that its band has not", "read-back", {32: HEAD, 33: ["49QFK3195845961"]}, "not-a-grid"),
    "grid-of-another-zone": ("a column of squares that its zone has not", "read-back", {32: HEAD, 33: ["49QJA3195845961"]}, "not-a-grid"),
    "grid-of-ten-metres": ("a grid square of ten metres", "read-back", {32: HEAD, 33: ["49QFA31954596"]}, "not-a-grid"),
    "local-before-1970": ("a local clock that shows a time before 1970", "read-back", {32: HEAD, 35: [[0, -60]]}, "not-a-local-time"),
    "offset-of-a-day": ("a local clock a day away from UTC", "read-back", {32: HEAD, 35: [[1_765_872_000_000, 1440]]}, "not-a-local-time"),
    "figure-below-zero": ("a speed below zero", "read-back", {32: HEAD, 36: [[5, -1]]}, "not-a-figure"),
    "figure-without-unit": ("a unit that is not listed", "read-back", {32: HEAD, 36: [[13, 1]]}, "not-a-figure"),
    "read-back-of-nothing": ("a read-back that says nothing", "read-back", {32: HEAD}, "none-of"),
    "backwards": ("an interval that ends before it begins", "contact", {32: "a", 33: 0, 34: ["en", "a"], 35: [[2025], [2024]], 41: True}, "window-backwards"),
}  # fmt: skip


def refusals() -> Iterator[tuple[str, dict[str, Any]]]:
    """Payloads that their form refuses, each with the one code."""
    for name, (what, form, payload, outcome) in REFUSALS.items():
        yield (
            name,
            {
                "what": what,
                "spec": "messages §2.3",
                "number": load().form(form).number,
                "payload_hex": canon.encode(payload).hex(),
                "outcome": f"messages.{outcome}",
            },
        )


def shown_values() -> Iterator[tuple[str, dict[str, Any]]]:
    """The edges of every kind that needs no labels, as they are shown."""
    for name in KINDS:
        if name in ("choice", "signal"):
            continue
        for many in (1, 3):
            kind = kind_of(name, many)
            for i, wire in enumerate(kind.edges()):
                said = {language: kind.show(wire, language) for language in ("en", "zh")}
                head = {"what": f"a value of the kind {name}", "spec": "messages §3", "kind": name}
                if many > 1:
                    head |= {"what": f"values of the kind {name}", "spec": "messages §3.12", "many": many}
                vector = {**head, "wire_hex": canon.encode(wire).hex(), **said, "outcome": "accept"}
                yield f"{name}-{'many-' if many > 1 else ''}{i}", vector


def kind_of(name: str, many: int) -> Kind:
    """A kind as a form declares it, without options of its own."""
    options = Options("f", name, {"many": many})
    return Many(KINDS[name](options), options) if many > 1 else KINDS[name](options)


def made() -> dict[str, dict[str, Any]]:
    """Path below ``vectors/messages`` → vector."""
    files = {"catalogue.json": {"what": "the packaged catalogue", "spec": "messages §7.3", "hash": load().hash.hex()}}
    for folder, vectors in (
        ("phrases", traps()),
        ("render", renderings()),
        ("refuse", refusals()),
        ("show", shown_values()),
    ):
        files.update({f"{folder}/{name}.json": vector for name, vector in vectors})
    return files


def proven_text() -> str:
    """What ``proven.json`` must be: everything is read and proven for it."""
    sources = loader.packaged()
    return proven.write(sources, build(sources, AGREED).computed())


def main() -> None:
    (Path(loader.__file__).parent / "proven.json").write_text(proven_text(), "utf-8")
    files = made()
    for old in OUT.rglob("*.json"):
        old.unlink()
    for path, vector in files.items():
        file = OUT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(vector, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{len(files)} files", file=sys.stderr)


if __name__ == "__main__":
    main()
