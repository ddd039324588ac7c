"""The proof held against plain enumeration: bodies made at random from words that are made to be confused."""

import itertools
import random

import pytest

from parley.base.errors import LocalError
from parley.messages import build, parse, render
from tests.messages.make_message_vectors import GOOD, sources

WORDS = ("a", "ab", "b", "ba", "1", "a1", "no", "yes", "0", ".", "b.", "1 a")
LABELS = """title = Probe
purpose = For tests.
field-amount = Amount
help-amount = How many.
field-way = Way
help-way = Where to.
choice-way-north = {north}
choice-way-south = {south}
field-at = At
help-at = When.
"""
PAYLOADS = [
    {32: amount, 33: way, **({34: at} if at is not None else {})}
    for amount, way, at in itertools.product((0, 1, 2, 10, 11, 100, 110), (1, 2), (None, 0, 60_000, 946_684_740_000))
]


def words(rng):
    return rng.choice(("", " ", rng.choice(WORDS), rng.choice(WORDS) + " ", " " + rng.choice(WORDS)))


def variant(rng, inner=""):
    return (words(rng) + inner + words(rng)).strip() or "x"


def selection(field, cases):
    keys = "".join(f"\n       {'*' if i == 0 else ' '}[{key}] {text}" for i, (key, text) in enumerate(cases.items()))
    return f"{{ ${field} ->{keys}\n    }}"


def body(rng):
    ways = ("{ $way }", selection("way", {"north": variant(rng), "south": variant(rng)}))
    inner = rng.choice(("", rng.choice(ways)))
    told = selection("at", {"absent": variant(rng, inner), "present": variant(rng, inner + words(rng) + "{ $at }")})
    plural = selection("amount", {"one": variant(rng), "other": variant(rng)})
    parts = ["{ $amount }", told, *([] if inner else [rng.choice(ways)]), *rng.choice(([], [plural]))]
    rng.shuffle(parts)
    return "body =\n    x" + "".join(words(rng) + part for part in parts) + words(rng).rstrip() + "\n"


LISTS = ("", ";", "; (2) 1", "; (3) 1", "; (2) 1; (3) 1", " (1) a", "; (2) b")


def with_lists(rng):
    """A catalogue with lists, in words that are made to be taken for items: of amounts, or of ways."""
    labels = LABELS.format(north=rng.choice(WORDS), south=rng.choice((*WORDS, "b; (2) b", "a; (2) a")))
    told = selection("at", {"absent": variant(rng), "present": variant(rng, "{ $at }")})
    if amounts := rng.random() < 0.5:
        way = selection("way", {"north": rng.choice(LISTS) or "x", "south": rng.choice(LISTS) or "y"})
        parts = ["{ $amount }" + rng.choice(("", words(rng))) + way, told]
    else:
        parts = ["{ $way }" + rng.choice(LISTS), "{ $amount }", told]
    rng.shuffle(parts)
    files = sources(labels + "body =\n    x" + " ".join(parts) + words(rng).rstrip() + "\n")
    form, line = files["catalogue/probe/form.toml"], 'kind = "count"' if amounts else 'kind = "choice"'
    return amounts, {**files, "catalogue/probe/form.toml": form.replace(line, f"{line}\nmany = 3")}


def test_lists_that_the_proof_lets_pass_are_never_ambiguous():
    """spec: messages §3.12, §5.5."""
    rng = random.Random(12)
    several = [list(some) for size in (1, 2, 3) for some in itertools.product((1, 2), repeat=size)]
    passed = [0, 0]
    for _ in range(3000):
        amounts, files = with_lists(rng)
        try:
            one = build(files, ("en",))
        except LocalError:
            continue
        passed[amounts] += 1
        form = one.form("probe")
        payloads = [
            {32: some, 33: n} if amounts else {32: n, 33: some} for some, n in itertools.product(several, (1, 2))
        ]
        payloads += [payload | {34: at} for payload in payloads for at in (0, 60_000)]
        said = [render(form, payload, "en") for payload in payloads]
        assert len(set(said)) == len(said)
        assert all(parse(one, text, "en") == (form, payload) for text, payload in zip(said, payloads, strict=True))
    assert min(passed) > 50, passed


def test_cases_of_a_count_may_be_said_with_the_same_words():
    """spec: messages §5.5."""
    files = sources(GOOD.replace("ship goes", "ships go"))
    form = build(files, ("en",)).form("probe")
    assert "1 ships go northward" in render(form, {32: 1, 33: 1}, "en")


def test_what_the_proof_lets_pass_is_never_ambiguous():
    """spec: messages §5.5."""
    rng = random.Random(5)
    passed = 0
    for _ in range(1500):
        labels = LABELS.format(north=rng.choice(WORDS), south=rng.choice(WORDS))
        try:
            one = build(sources(labels + body(rng)), ("en",))
        except LocalError:
            continue
        passed += 1
        form = one.form("probe")
        said = [render(form, payload, "en") for payload in PAYLOADS]
        assert len(set(said)) == len(said)
        assert all(parse(one, text, "en") == (form, payload) for text, payload in zip(said, PAYLOADS, strict=True))
    assert passed > 100


def choices(count, letters):
    """So many choices of 26 values each, one behind another without a word between them."""
    labels = [f"field-f{i} = F {i}\nhelp-f{i} = Help.\n" for i in range(count)]
    labels += [f"choice-f{i}-o{j} = {letters[j]}\n" for i in range(count) for j in range(26)]
    body = "".join(f"{{ $f{i} }}" for i in range(count))
    return f"title = Probe\npurpose = For tests.\n{''.join(labels)}body =\n    {body}\n"


def test_what_can_go_on_in_too_many_ways_is_refused_before_the_memory_is_full():
    """Four choices have half a million beginnings: a proposal of a few thousand bytes would stop who builds it."""
    values = ", ".join(f"o{j} = {j}" for j in range(26))
    form = """number = 300
name = "probe"
family = "free"
marker = "information"
procedure = "free"
source = "unverified"  # for tests
release = "officer"
replies = []
"""
    for i in range(4):
        form += (
            f'\n[[fields]]\nnumber = {i}\nname = "f{i}"\nkind = "choice"\nrequired = true\nvalues = {{ {values} }}\n'
        )
    for letter in "ab":
        form += "\n[[examples]]\n" + "".join(f'f{i} = "{letter}"\n' for i in range(4))
    han = [chr(0x4E00 + j) for j in range(26)]
    files = {
        "catalogue/probe/form.toml": form, "catalogue/probe/en.ftl": choices(4, "abcdefghijklmnopqrstuvwxyz"),
        "catalogue/probe/zh.ftl": choices(4, han),
    }  # fmt: skip
    with pytest.raises(LocalError) as caught:
        build(files, ["en", "zh"])
    assert caught.value.code == "messages.phrase-too-many-ways"
