"""What the messages of a form come to on the wire."""

import random

import pytest

from parley.base import canon, limits
from parley.messages import load, parse, render
from parley.messages.sizes import largest, least, measure, measure_all, size_of
from tests.messages import generate, several
from tests.messages.test_kinds import ALL, name_of

CATALOGUE = load()


@pytest.mark.parametrize("kind", ALL, ids=name_of)
def test_no_value_is_larger_than_the_largest(kind):
    rng = random.Random(3)
    most = len(canon.encode(kind.largest()))
    kind.check(kind.largest())
    for wire in (*kind.edges(), *(generate.value(kind, rng) for _ in range(300))):
        assert len(canon.encode(wire)) <= most


@pytest.mark.parametrize("form", CATALOGUE.forms, ids=lambda form: form.name)
def test_the_largest_message_of_a_form_can_be_sent_and_read(form):
    payload = largest(form)
    form.check(payload)
    # an entry's common fields and its seal come to far less than what is left here
    assert size_of(form, payload) <= limits.CIPHERTEXT_MAX - 64 * 1024
    for language in ("en", "zh"):
        text = render(form, payload, language)
        assert len(text) <= limits.RENDERING_MAX_CHARS
        assert parse(CATALOGUE, text, language) == (form, payload)


@pytest.mark.parametrize("form", CATALOGUE.forms, ids=lambda form: form.name)
def test_sizes_stand_in_order(form):
    form.check(least(form))
    size = measure(form)
    rng = random.Random(form.number)
    drawn = [size_of(form, generate.message(form, rng)) for _ in range(20)]
    assert size.least <= size.typical <= size.largest and max(drawn) <= size.largest
    assert (size.number, size.name) == (form.number, form.name)


def test_sizes_are_those_of_the_payload():
    stop, many = CATALOGUE.form("stop"), several.catalogue().form("several")
    # {0: 96, 32: 1, 33: 1}: a map of three, the key 0, the number in two bytes, two keys of two bytes with a byte each
    assert size_of(stop, {32: 1, 33: 1}) == 1 + 1 + 2 + 2 * (2 + 1) == measure(stop).least
    assert len(largest(many)[32]) == 3 and len(least(many)) == 1
    assert [size.name for size in measure_all((stop, many))] == ["stop", "several"]
