"""The proof held against plain enumeration: bodies made at random from words that are made to be confused."""

import itertools
import random

from parley.base.errors import LocalError
from parley.messages import build, parse, render
from tests.messages.make_message_vectors import sources

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
