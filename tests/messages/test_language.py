"""A language is data: its plural rules, its shown forms."""

import pytest

from parley.base.errors import LocalError
from parley.messages.language import known, spoken
from parley.messages.plural import Plurals, rule

RUSSIAN = Plurals(
    {
        "one": "n % 10 = 1 and n % 100 != 11",
        "few": "n % 10 = 2..4 and n % 100 != 12..14",
        "many": "n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14",
    }
)


def test_plural_categories_of_whole_numbers():
    """spec: messages §5.4."""
    said = {n: RUSSIAN.category(n) for n in (0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, -1, -12)}
    assert [n for n, category in said.items() if category == "one"] == [1, 21, 101, -1]
    assert [n for n, category in said.items() if category == "few"] == [2, 4, 22]
    assert spoken("en").plurals.category(1) == "one" and spoken("en").plurals.category(21) == "other"
    assert spoken("zh").plurals.categories == ("other",)


def test_the_categories_that_a_range_reaches():
    """spec: messages §5.4."""
    assert RUSSIAN.reached(0, 2**63 - 1) == {"one": 1, "few": 2, "many": 0}
    assert RUSSIAN.reached(5, 8) == {"many": 5}
    assert RUSSIAN.reached(21, 30) == {"one": 21, "few": 22, "many": 25}
    assert spoken("en").plurals.reached(2, 9) == {"other": 2}


@pytest.mark.parametrize("text", ["", "n", "n = x", "n = 1 and", "i = 1", "n % 10 = 1 ; import"])
def test_what_is_no_plural_rule_is_refused(text):
    with pytest.raises(ValueError):
        rule(text)


def test_shown_forms_are_filled_and_matched():
    """spec: messages §6.1."""
    english = spoken("en")
    assert english.fill("post", side=1, post=2) == "side 1 post 2"
    assert english.shape("post", side="X", post="Y") == r"side\ X\ post\ Y"
    assert (english.first("side"), english.first("day"), english.first("height", "0-9-")) == ("s", "0-9", "0-9-")
    assert {one.code for one in known()} >= {"en", "zh"}


def test_a_language_that_is_not_there():
    with pytest.raises(LocalError) as caught:
        spoken("xx")
    assert caught.value.code == "messages.no-such-language"
