"""Folds are functions of a set: in whatever order entries are linked, every node sees the same (spec: record §5.6)."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.procedures import delivery
from parley.procedures.contacts import Contacts
from parley.procedures.delivery import Delivery
from parley.procedures.procedure import Fact, Procedure
from parley.procedures.watch import Watch
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import Core, Header

CONTACT, NOTE, ANSWER, DECLINE, TEST = 192, 224, 65, 130, 64
FEEDS = (FeedId(0, 0, 1), FeedId(0, 1, 7), FeedId(1, 0, 3), FeedId(1, 0, 4))
FORMS = (*map(int, Core), CONTACT, NOTE, ANSWER, DECLINE, TEST, 999)


def folds() -> tuple[Procedure, ...]:
    effects = {ANSWER: "ANSWERED", DECLINE: "DECLINED"}
    return (
        Delivery(lambda header: effects.get(header.form, ""), lambda header: header.form != CONTACT), Contacts(CONTACT),
        Watch(frozenset((TEST,))),
    )  # fmt: skip


def head(feed: int, seq: int, fork: int = 0) -> Head:
    return Head(*FEEDS[feed], seq, bytes([feed, seq, fork]) + bytes(29))


heads = st.builds(head, st.integers(0, 3), st.integers(0, 5), st.integers(0, 1))


@st.composite
def facts(draw: st.DrawFn) -> list[Fact]:
    """One fact a place at most; words about entries that are there, are not, or are other entries of the same place."""
    found = []
    places = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5)), unique=True, max_size=16))
    for feed, seq in places:
        form = draw(st.sampled_from(FORMS))
        header = Header(
            form, draw(st.integers(0, 3)), tuple(draw(st.lists(heads, max_size=3))), draw(st.sampled_from(((), ((0,),), ((1, 0),)))),
            b"", "", draw(st.sampled_from(("", "duty officer"))), draw(st.sampled_from((None, 5))),
        )  # fmt: skip
        fields: dict[int, Any] = {
            32: draw(st.sampled_from((0, 1, "x", [1], -3))),
            33: draw(st.integers(0, 1)),
            34: 2,
            35: 9,
        }
        judgement = draw(st.sampled_from(("", "", "", "record.does-not-open", "node.unknown-form")))
        time, arrived = draw(st.integers(0, 4)), draw(st.integers(0, 10**6))
        found.append(Fact(head(feed, seq), FEEDS[feed].author, time, header, fields, judgement, arrived))
    return found


@settings(max_examples=300, deadline=None)
@given(facts(), st.integers(0, 2**32))
def test_any_order_gives_the_same(given_facts: list[Fact], seed: int) -> None:
    shuffled = random.Random(seed).sample(given_facts, len(given_facts))
    for one, other in zip(folds(), folds(), strict=True):
        for fact in given_facts:
            one.fold(fact)
        for fact in shuffled:
            other.fold(fact._replace(arrived=fact.arrived + 1))
        assert one.view() == other.view()


@settings(max_examples=200, deadline=None)
@given(facts(), st.integers(0, 16))
def test_a_snapshot_anywhere_changes_nothing(given_facts: list[Fact], at: int) -> None:
    for whole, first, second in zip(folds(), folds(), folds(), strict=True):
        for fact in given_facts:
            whole.fold(fact)
        for fact in given_facts[:at]:
            first.fold(fact)
        second.load(first.to_value())
        assert second.to_value() == first.to_value()
        for fact in given_facts[at:]:
            second.fold(fact)
        assert second.to_value() == whole.to_value()


@settings(max_examples=100, deadline=None)
@given(facts())
def test_a_reset_fold_begins_anew(given_facts: list[Fact]) -> None:
    for one, fresh in zip(folds(), folds(), strict=True):
        for fact in given_facts:
            one.fold(fact)
        one.reset()
        assert one.to_value() == fresh.to_value()


def word(form: int, seq: int, about: Head, time: int, feed: int = 2, judgement: str = "") -> Fact:
    header = Header(form, 0, (about,), (), b"", "", "duty officer", None)
    return Fact(head(feed, seq), FEEDS[feed].author, time, header, {32: "console"}, judgement, 0)


def note(seq: int = 0, feed: int = 0) -> Fact:
    return Fact(head(feed, seq), FEEDS[feed].author, 1, Header(NOTE, 0, (), (), b"", "", "", None), {}, "", 0)


def test_nobody_speaks_for_another() -> None:
    fold = folds()[0]
    assert isinstance(fold, Delivery)
    fold.fold(note())
    fold.fold(word(Core.ACKNOWLEDGED, 1, head(0, 0), 5, feed=0))  # an author does not take over its own message
    fold.fold(word(Core.NO_ANSWER, 0, head(0, 0), 6, feed=2))  # nor does a reader say that no answer came
    message = fold.get(head(0, 0))
    assert message is not None and message.marks == ()
    fold.fold(word(Core.NO_ANSWER, 2, head(0, 0), 6, feed=0))
    fold.fold(word(Core.ACKNOWLEDGED, 1, head(0, 0), 7, feed=2))
    assert [mark.rung for mark in fold.get(head(0, 0)).marks] == ["NO_ANSWER", "ACKNOWLEDGED"]  # type: ignore[union-attr]


def test_what_is_not_understood_says_nothing() -> None:
    fold = folds()[0]
    assert isinstance(fold, Delivery)
    fold.fold(note())
    fold.fold(word(Core.ACKNOWLEDGED, 0, head(0, 0), 5, judgement="record.bad-payload"))
    assert not fold.get(head(0, 0)).has("ACKNOWLEDGED")  # type: ignore[union-attr]


def test_a_word_about_the_other_half_of_a_fork_is_not_ours() -> None:
    fold = folds()[0]
    assert isinstance(fold, Delivery)
    fold.fold(word(Core.DISPLAYED, 0, head(0, 0, fork=1), 5))
    fold.fold(note())
    assert fold.get(head(0, 0)).marks == ()  # type: ignore[union-attr]
    assert fold.get(head(0, 0, fork=1)) is None


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32))
def test_a_flood_of_words_leaves_the_earliest(seed: int) -> None:
    most = delivery.SAME_WORDS_MAX_COUNT
    flood = [word(Core.DISPLAYED, seq, head(0, 0), 1_000 - seq % 7) for seq in range(most + 30)]
    states = []
    for order in (flood, random.Random(seed).sample(flood, len(flood))):
        fold = folds()[0]
        fold.fold(note())
        for fact in order:
            fold.fold(fact)
        states.append(fold.view())
    assert states[0] == states[1]
    assert len(states[0][0][0][12]) == most


def test_the_latest_sign_of_a_person_stands() -> None:
    fold = folds()[2]
    assert isinstance(fold, Watch)
    for seq, time in enumerate((7, 9, 8)):
        fold.fold(word(Core.ACKNOWLEDGED, seq, head(0, 0), time))
    assert fold.last_person == {PostId(1, 0): 9}
    assert fold.last_line_test == {}


def test_a_clock_bound_of_no_numbers_is_passed_over() -> None:
    fold = folds()[2]
    assert isinstance(fold, Watch)
    for fields in ({32: "x", 33: 0, 34: 1, 35: 2}, {32: 0, 33: 0, 34: 1}, {32: 0, 33: 0, 34: 2**60, 35: 1}):
        fold.fold(Fact(head(2, 0), PostId(1, 0), 1, Header(Core.CLOCK, 0, (), (), b"", "", "", None), fields, "", 0))
    assert fold.clocks == {}


def test_one_contact_told_by_several_is_one() -> None:
    fold = folds()[1]
    assert isinstance(fold, Contacts)
    for feed in (2, 0):
        fields = {0: CONTACT, 32: "1998-dct", 33: 1}
        header = Header(CONTACT, 0, (), (), b"", "", "", None)
        fold.fold(Fact(head(feed, 0), FEEDS[feed].author, 1, header, fields, "", 0))
    tellings = fold.tellings()
    assert [[telling.author for telling in told] for told in tellings] == [[PostId(0, 0), PostId(1, 0)]]
