"""Offers that expire, between clocks that differ: by both posts' CLOCK entries, and by no reader's clock (spec: procedures §2.5)."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.instant import HOUR
from parley.procedures.calls import Calls
from parley.procedures.clocks import Clocks
from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId
from parley.record.payload import Core
from tests.procedures.two_sides import Sides, any_order, fold_all, gone_on, rule_of

A, B = PostId(0, 0), PostId(1, 0)
EXPIRES = 100_000


def folds() -> tuple[Knowledge, Calls]:
    knowledge = Knowledge()
    return knowledge, Calls(rule_of, knowledge)


def outcome(facts: list[Fact]) -> str:
    (call,) = fold_all(folds(), facts)[1].all()
    return dict(call.offers)[call.root].value


def answered(sides: Sides, at: int) -> str:
    """An offer of 0, and an acceptance of 1 when its clock shows ``at``."""
    request = sides.say(0, "call-request", valid_until=EXPIRES)
    sides.meet()
    sides.say(1, "call-accept", request, time=at)
    return outcome(sides.written)


@given(st.integers(-24 * HOUR, 24 * HOUR), st.integers(0, 500), st.integers(-60_000, 60_000))
def test_however_wrong_a_clock_is_the_offers_clock_decides(ahead: int, within: int, after: int) -> None:
    sides = Sides()
    sides.compare(ahead, within)
    told = answered(sides, EXPIRES + ahead + after)
    if abs(after) > within:
        assert told == ("LATE" if after > 0 else "ACCEPTED")


def test_without_a_bound_of_both_the_times_stand_as_they_are_written() -> None:
    for side in (0, 1):
        sides = Sides()
        sides.say(side, Core.CLOCK, of_side=1 - side, of_post=0, low=HOUR, high=HOUR)
        sides.meet()
        assert answered(sides, EXPIRES) == "ACCEPTED"
        sides = Sides()
        sides.say(side, Core.CLOCK, of_side=1 - side, of_post=0, low=HOUR, high=HOUR)
        sides.meet()
        assert answered(sides, EXPIRES + 1) == "LATE"


def test_bounds_that_contradict_each_other_move_nothing() -> None:
    sides = Sides()
    sides.say(0, Core.CLOCK, of_side=1, of_post=0, low=-50, high=50)
    sides.say(1, Core.CLOCK, of_side=0, of_post=0, low=-HOUR, high=-HOUR + 50)
    sides.meet()
    assert answered(sides, EXPIRES + 1) == "LATE"


def test_a_bound_that_its_author_did_not_know_moves_nothing() -> None:
    sides = Sides()
    request = sides.say(0, "call-request", valid_until=EXPIRES)
    sides.meet()
    sides.say(1, Core.CLOCK, of_side=0, of_post=0, low=-HOUR, high=-HOUR)
    sides.say(0, Core.CLOCK, of_side=1, of_post=0, low=HOUR, high=HOUR)
    sides.say(1, "call-accept", request, time=EXPIRES + 1)
    assert outcome(sides.written) == "LATE"


def test_the_last_bound_counts_and_an_ill_formed_one_does_not() -> None:
    sides = Sides()
    sides.compare(5 * HOUR)
    sides.compare(HOUR, 10)
    sides.say(1, Core.CLOCK, of_side=0, of_post=0, low=7, high=-7)
    sides.say(1, Core.CLOCK, of_side=0, of_post=0, low=-(2**53), high=0)
    sides.say(1, Core.CLOCK, of_side=1, of_post=0, low=9 * HOUR, high=9 * HOUR)
    assert answered(sides, EXPIRES + HOUR - 100) == "ACCEPTED"


@st.composite
def courses(draw: st.DrawFn) -> list[Fact]:
    """Both compare clocks, offer and accept as they like."""
    sides, heads = Sides(), list[Head]()
    heads.append(sides.say(0, "call-request", valid_until=2_000))
    for _ in range(draw(st.integers(1, 14))):
        side, low = draw(st.integers(0, 1)), draw(st.integers(-2_000, 2_000))
        sides.hear(side, draw(st.integers(0, 16)))
        if draw(st.booleans()):
            sides.say(side, Core.CLOCK, of_side=1 - side, of_post=0, low=low, high=low + draw(st.integers(-2, 900)))
        else:
            form = draw(st.sampled_from(("call-accept", "call-counter", "call-accept")))
            heads.append(sides.say(side, form, draw(st.sampled_from(heads)), time=draw(st.integers(1_000, 4_000))))
    return sides.written


@settings(max_examples=200, deadline=None)
@given(courses(), st.integers(0, 2**32), st.integers(0, 16))
def test_any_order_and_any_snapshot_come_to_the_same(facts: list[Fact], seed: int, at: int) -> None:
    whole = fold_all(folds(), facts)
    other = fold_all(folds(), any_order(facts, random.Random(seed).randrange))
    later = gone_on(folds(), facts[at:], fold_all(folds(), facts[:at]))
    for found in (other, later):
        assert found[1].all() == whole[1].all()
        assert [one.to_value() for one in found] == [one.to_value() for one in whole]


def test_the_least_offset_that_both_allow() -> None:
    sides, clocks = Sides(), Clocks()
    sides.say(0, Core.CLOCK, of_side=1, of_post=0, low=-300, high=200)
    sides.say(1, Core.CLOCK, of_side=0, of_post=0, low=-100, high=900)
    for fact in sides.written:
        clocks.fold(fact)
    reach = {fact.head.feed: fact.head.seq for fact in sides.written}
    assert (clocks.ahead(A, B, reach), clocks.ahead(B, A, reach)) == (0, 0)
    sides.compare(500, 20)
    for fact in sides.written[2:]:
        clocks.fold(fact)
    reach = {fact.head.feed: fact.head.seq for fact in sides.written}
    assert (clocks.ahead(A, B, reach), clocks.ahead(B, A, reach)) == (480, -480)
