"""Verdicts are a function of the linked entries, whatever their order; only what is well put and one's own business counts (spec: deconfliction §13.3, §13.5)."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.procedures.procedure import Fact
from parley.procedures.verdicts import CLEAR, CONFLICT, MARGINAL, Pair, Verdicts, differs, payload
from parley.record.names import FeedId, Head
from parley.record.payload import Core, Header

FEEDS = (FeedId(0, 0, 1), FeedId(0, 1, 7), FeedId(1, 0, 3), FeedId(2, 0, 1))
BY = bytes(32)


def head(feed: int, seq: int) -> Head:
    return Head(*FEEDS[feed], seq, bytes([feed, seq]) * 16)


def pair(first: Head, second: Head, claims: bytes = bytes(32)) -> Pair:
    one, other = sorted((first, second))
    return Pair(one, other, claims, BY, 1)


def said(at: Head, time: int, *rows: tuple[Pair, int], judgement: str = "", **fields: Any) -> Fact:
    own = payload(BY, 1, list(rows)) | {int(key[1:]): value for key, value in fields.items()}
    return Fact(at, at.feed.author, time, Header(Core.VERDICTS, 0, (), (), b"", "", "", None), own, judgement, 0)


pairs = st.builds(
    pair, st.builds(head, st.integers(0, 1), st.integers(0, 2)), st.builds(head, st.just(2), st.integers(0, 2))
)


@st.composite
def facts(draw: st.DrawFn) -> list[Fact]:
    places = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(10, 15)), unique=True, max_size=14))
    found = []
    for feed, seq in places:
        rows = draw(st.lists(st.tuples(pairs, st.integers(0, 2)), min_size=1, max_size=4))
        judgement = draw(st.sampled_from(("", "", "record.does-not-open")))
        more = draw(st.sampled_from(({}, {}, {"k34": [[1]]}, {"k33": True}, {"k32": b"short"})))
        found.append(said(head(feed, seq), draw(st.integers(0, 3)), *rows, judgement=judgement, **more))
    return found


def folded(given_facts: list[Fact]) -> Verdicts:
    fold = Verdicts()
    for fact in given_facts:
        fold.fold(fact)
    return fold


@settings(max_examples=300, deadline=None)
@given(facts(), st.integers(0, 2**32), st.integers(0, 14))
def test_any_order_and_any_snapshot_give_the_same(given_facts: list[Fact], seed: int, at: int) -> None:
    whole, other = folded(given_facts), folded(random.Random(seed).sample(given_facts, len(given_facts)))
    assert whole.view() == other.view()
    second = Verdicts()
    second.load(folded(given_facts[:at]).to_value())
    for fact in given_facts[at:]:
        second.fold(fact)
    assert second.to_value() == whole.to_value()
    second.reset()
    assert second.to_value() == []


def test_the_last_word_of_a_post_and_the_gravest_of_a_side_count() -> None:
    about = pair(head(0, 0), head(2, 0))
    fold = folded(
        [
            said(head(0, 10), 1, (about, CONFLICT)),
            said(head(0, 11), 2, (about, CLEAR)),
            said(head(1, 10), 1, (about, MARGINAL)),
            said(head(2, 10), 1, (about, CLEAR)),
        ]
    )
    assert {side: one.state for side, one in fold.states(about).items()} == {0: MARGINAL, 1: CLEAR}
    assert not differs(fold.states(about))
    fold.fold(said(head(1, 11), 3, (about, CONFLICT)))
    assert differs(fold.states(about)) and fold.is_signed(about, 0, CONFLICT) and fold.is_signed(about, 0, CLEAR)
    assert fold.about(head(2, 0)) == {about} and fold.take_touched() == {about} and fold.take_touched() == set()


def test_a_third_side_and_what_is_badly_put_count_for_nothing() -> None:
    about = pair(head(0, 0), head(2, 0))
    own = pair(head(0, 0), head(1, 0))
    turned = Pair(about.other, about.one, *about[2:])
    many = [(pair(head(0, 0), head(2, seq)), CONFLICT) for seq in range(65)]
    for fact in (
        said(head(3, 10), 1, (about, CONFLICT)),
        said(head(0, 10), 1, (own, CONFLICT)),
        said(head(0, 10), 1, (turned, CONFLICT)),
        said(head(0, 10), 1, (about, 3)),
        said(head(0, 10), 1, (about, CONFLICT), (turned, CLEAR)),
        said(head(0, 10), 1, (about, CONFLICT), judgement="node.unknown-form"),
        said(head(0, 10), 1, *many),
        said(head(0, 10), 1),
    ):
        assert folded([fact]).to_value() == []
