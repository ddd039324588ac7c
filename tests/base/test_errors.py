"""Errors: codes, phrases, whose fault."""

import pickle

import pytest

from parley.base.errors import LANGUAGES, FaultError, LocalError, ParleyError, PeerError, phrases


def test_a_phrase_takes_its_facts() -> None:
    error = PeerError("base.too-large", b"evidence", what="The card", size=9, limit=8)
    assert error.phrase() == "The card has 9 bytes; at most 8 are taken."
    assert "9" in error.phrase("zh")
    assert error.phrase("zh") != error.phrase("en")
    assert str(error) == "The card has 9 bytes; at most 8 are taken. [base.too-large]"
    assert error.evidence == b"evidence"


@pytest.mark.parametrize("facts", [{}, {"size": 1}])
def test_a_phrase_without_its_facts_is_still_a_phrase(facts: dict[str, object]) -> None:
    assert "{what}" in ParleyError("base.too-large", **facts).phrase()


def test_an_unknown_code_says_itself() -> None:
    assert LocalError("base.no-such-code").phrase("zh") == "base.no-such-code"
    assert FaultError("base.too-large").phrase("fr") == "base.too-large"


def test_every_code_has_both_languages_with_the_same_facts() -> None:
    assert phrases()
    for code, by_language in phrases().items():
        assert set(by_language) == set(LANGUAGES), code
        assert all(text.strip() == text and text for text in by_language.values()), code


def test_the_kinds_are_kept_apart() -> None:
    assert not issubclass(LocalError, PeerError)
    assert not issubclass(PeerError, FaultError)
    assert PeerError("base.too-large").evidence == b""


def test_errors_survive_the_way_back_from_another_process() -> None:
    error = pickle.loads(pickle.dumps(LocalError("base.too-large", what="x", size=1, limit=2)))
    assert (error.code, type(error)) == ("base.too-large", LocalError)
