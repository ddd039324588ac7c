"""Our reading of phrase files held against Fluent's own parser: what we take, it takes, and reads as the same."""

import random

import pytest
from fluent.syntax import FluentParser, ast

from parley.base.errors import LocalError
from parley.messages import loader
from parley.messages.phrases import ftl
from parley.messages.phrases.pattern import Phrases, Select, Show
from tests.messages.make_message_vectors import BODY, GOOD, LABELS

SOURCES = loader.packaged()
FILES = {path: text for path, text in SOURCES.items() if path.endswith(".ftl")}


def by_fluent(text: str) -> Phrases:
    """A phrase file as Fluent reads it; AssertionError for what Fluent refuses or we never take."""
    labels, body = {}, ()
    for entry in FluentParser(with_spans=False).parse(text).body:
        if isinstance(entry, ast.Comment):
            continue
        assert isinstance(entry, ast.Message) and entry.value is not None and not entry.attributes, entry
        if entry.id.name == "body":
            body = pattern(entry.value)
        else:
            (label,) = pattern(entry.value)
            labels[entry.id.name] = label
    return Phrases(labels, body)


def pattern(value):
    return tuple(part(element) for element in value.elements)


def part(element):
    if isinstance(element, ast.TextElement):
        return element.value
    inside = element.expression
    if isinstance(inside, ast.VariableReference):
        return Show(inside.id.name)
    assert isinstance(inside, ast.SelectExpression) and isinstance(inside.selector, ast.VariableReference), inside
    assert all(isinstance(one.key, ast.Identifier) for one in inside.variants)
    return Select(inside.selector.id.name, tuple((one.key.name, pattern(one.value)) for one in inside.variants))


@pytest.mark.parametrize("path", FILES)
def test_packaged_phrases_are_read_as_fluent_reads_them(path):
    """spec: messages §5.2, §5.3."""
    language = path.rsplit("/", 1)[-1].removesuffix(".ftl")
    assert ftl.read(FILES[path], language, path) == by_fluent(FILES[path])


NESTED = """body =
    { $amount }: { $way ->
        [north] up { $at ->
            [absent] at
             any time
           *[present] at { $at }
        } or so
       *[south] down
        there
    }
    and { $way } on.
"""
PIECES = (
    *"{}[]*$->=.# \n\"'0aé", "\n    ", "\n        ", "{ $at }", "{$at}", "{ $way ->", "\n       *[other] ", "*", "[x]", " }", "{ ", "->",
    "\n#", "\nbody =", "\nx = y", "{ -t }", "{ f() }", "{ \"s\" }", ".attr = x", "\n  .a = b", "  ", "\n\n",
)  # fmt: skip


def test_whatever_we_take_fluent_takes_and_reads_as_the_same():
    """spec: messages §5.3."""
    rng = random.Random(11)
    taken = 0
    for _ in range(6000):
        text = rng.choice((GOOD, LABELS + NESTED, BODY, NESTED))
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(text) + 1)
            text = text[:at] + rng.choice(("", rng.choice(PIECES))) + text[at + rng.choice((0, 0, 1, 2, 5, 12)) :]
        try:
            ours = ftl.read(text, "en", "")
        except LocalError:
            continue
        taken += 1
        assert ours == by_fluent(text), text
    assert taken > 500
