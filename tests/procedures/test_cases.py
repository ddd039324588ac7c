"""Calls and incidents: any interleaving of both sides' words ends in the same state at both (spec: record §5.6)."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.procedures.calls import Calls, CallState
from parley.procedures.incident import IncidentState
from parley.procedures.incidents import Incidents
from parley.procedures.knowledge import Knowledge
from parley.procedures.offers import Outcome
from parley.procedures.procedure import Fact, Procedure
from parley.record.names import Head
from parley.record.payload import Core
from tests.procedures.two_sides import RULES, Sides, any_order, fold_all, gone_on, rule_of

Folds = tuple[Knowledge, Calls, Incidents]


def folds() -> Folds:
    knowledge = Knowledge()
    return knowledge, Calls(rule_of, knowledge), Incidents(rule_of, knowledge, 2)


def folded(facts: list[Fact]) -> Folds:
    return fold_all(folds(), facts)


def told(found: Folds) -> list[Any]:
    """Everything that a console could show."""
    procedures: tuple[Procedure, ...] = found
    return [*(fold.view() for fold in procedures), found[1].all(), found[2].all()]


@st.composite
def histories(draw: st.DrawFn) -> list[Fact]:
    sides = Sides()
    heads: list[Head] = []
    for _ in range(draw(st.integers(1, 24))):
        side = draw(st.integers(0, 1))
        if draw(st.booleans()):
            sides.hear(side, draw(st.integers(0, 12)))
        form: str | Core = draw(st.sampled_from([*RULES, "incident-open", "step-offered", "stop"]))
        if draw(st.integers(0, 9)) == 0:
            form = Core.NO_ANSWER
        about = draw(st.lists(st.sampled_from(heads), max_size=3)) if heads else []
        values = {name: draw(st.integers(900, 1_400)) for name in ("expires", "valid_until") if draw(st.booleans())}
        heads.append(sides.say(side, form, *about, alone=draw(st.booleans()), **values))
    return sides.written


@settings(max_examples=400, deadline=None)
@given(histories(), st.integers(0, 2**32))
def test_any_order_gives_the_same(facts: list[Fact], seed: int) -> None:
    other = any_order(facts, random.Random(seed).randrange)
    assert told(folded(facts)) == told(folded(other))


@settings(max_examples=200, deadline=None)
@given(histories(), st.integers(0, 24))
def test_a_snapshot_anywhere_changes_nothing(facts: list[Fact], at: int) -> None:
    again = gone_on(folds(), facts[at:], folded(facts[:at]))
    assert told(again) == told(folded(facts))


# -- offers ----------------------------------------------------------------------------------------------------------


def step(sides: Sides) -> tuple[Head, Head]:
    opened = sides.say(0, "incident-open")
    offer = sides.say(0, "step-offered", opened, expires=2_000)
    sides.meet()
    return opened, offer


def outcome(sides: Sides) -> Outcome:
    (found,) = folded(sides.written)[2].all()
    return found.steps[0].outcome


def test_an_offer_is_open_until_it_is_accepted() -> None:
    sides = Sides()
    _, offer = step(sides)
    assert outcome(sides) is Outcome.OPEN
    accepted = sides.say(1, "step-accepted", offer)
    assert outcome(sides) is Outcome.ACCEPTED
    (found,) = folded(sides.written)[2].all()
    assert found.steps[0].by == accepted


def test_a_withdrawal_that_was_not_known_leaves_neither_bound() -> None:
    sides = Sides()
    _, offer = step(sides)
    sides.say(0, "step-withdrawn", offer)
    sides.say(1, "step-accepted", offer)
    assert outcome(sides) is Outcome.CROSSED
    sides.meet()
    sides.say(1, "step-accepted", offer)  # it changes nothing: the same side's second word
    assert outcome(sides) is Outcome.CROSSED


def test_who_knows_the_withdrawal_cannot_accept_and_who_knows_the_acceptance_cannot_withdraw() -> None:
    late, bound = Sides(), Sides()
    for sides, first, second in (
        (late, (0, "step-withdrawn"), (1, "step-accepted")),
        (bound, (1, "step-accepted"), (0, "step-withdrawn")),
    ):
        _, offer = step(sides)
        sides.say(*first, offer)
        sides.meet()
        sides.say(*second, offer)
    assert (outcome(late), outcome(bound)) == (Outcome.WITHDRAWN, Outcome.ACCEPTED)


def test_an_acceptance_after_the_offer_ran_out_binds_nobody() -> None:
    sides = Sides()
    _, offer = step(sides)
    sides.say(1, "step-accepted", offer, time=2_001)
    assert outcome(sides) is Outcome.LATE


def test_nobody_accepts_his_own_offer_nor_withdraws_another_s() -> None:
    sides = Sides()
    _, offer = step(sides)
    sides.say(0, "step-accepted", offer)
    sides.say(1, "step-withdrawn", offer)
    assert outcome(sides) is Outcome.OPEN


def test_a_side_that_declined_knowingly_cannot_accept() -> None:
    sides = Sides()
    _, offer = step(sides)
    sides.say(1, "step-declined", offer)
    sides.say(1, "step-accepted", offer)
    assert outcome(sides) is Outcome.DECLINED


# -- calls -----------------------------------------------------------------------------------------------------------


def call(sides: Sides) -> CallState:
    (found,) = folded(sides.written)[1].all()
    return found.state


def test_a_declined_call_and_one_without_answer_are_two_things() -> None:
    declined, unanswered = Sides(), Sides()
    for sides in (declined, unanswered):
        sides.say(0, "call-request", wanted_by=1_200)
        sides.meet()
    declined.say(1, "call-decline", declined.written[0].head)
    unanswered.say(0, Core.NO_ANSWER, unanswered.written[0].head)
    assert (call(declined), call(unanswered)) == (CallState.DECLINED, CallState.NO_ANSWER)
    unanswered.meet()
    unanswered.say(1, "call-accept", unanswered.written[0].head, time=1_300)
    assert call(unanswered) is CallState.NO_ANSWER
    (found,) = folded(unanswered.written)[1].all()
    assert [kind for _, kind in found.offers] == [Outcome.LATE]


def test_another_may_not_say_that_nobody_answered() -> None:
    sides = Sides()
    request = sides.say(0, "call-request")
    sides.meet()
    sides.say(1, Core.NO_ANSWER, request)
    assert call(sides) is CallState.REQUESTED


def test_a_call_from_request_to_a_joint_summary() -> None:
    sides, states = Sides(), []
    request = sides.say(0, "call-request")
    sides.meet()
    counter = sides.say(1, "call-counter", request, valid_until=5_000)
    states.append(call(sides))
    sides.meet()
    accepted = sides.say(0, "call-accept", counter)
    states.append(call(sides))
    placed = sides.say(0, "call-placed", accepted)
    states.append(call(sides))
    sides.say(0, "call-not-answered", placed)
    states.append(call(sides))
    again = sides.say(0, "call-placed", placed)
    ended = sides.say(0, "call-ended", again)
    states.append(call(sides))
    sides.meet()
    summary = sides.say(0, "call-joint-summary", ended, valid_until=5_000)
    sides.meet()
    sides.say(1, "call-summary-agree", summary)
    states.append(call(sides))
    wanted = [
        CallState.COUNTERED, CallState.ACCEPTED, CallState.PLACED, CallState.NOT_PICKED_UP, CallState.ENDED, CallState.SUMMED_UP,
    ]  # fmt: skip
    assert states == wanted


def test_each_side_may_sum_up_for_itself() -> None:
    sides = Sides()
    placed = sides.say(0, "call-placed")
    ended = sides.say(0, "call-ended", placed)
    sides.meet()
    sides.say(0, "call-summary", ended)
    assert call(sides) is CallState.ENDED
    sides.say(1, "call-summary", ended)
    assert call(sides) is CallState.SUMMED_UP_APART


# -- incidents -------------------------------------------------------------------------------------------------------


def state(sides: Sides) -> IncidentState:
    (found,) = folded(sides.written)[2].all()
    return found.state


def test_both_sides_open_the_same_incident_at_once() -> None:
    sides = Sides()
    one, two = sides.say(0, "incident-open"), sides.say(1, "incident-open")
    assert len(folded(sides.written)[2].all()) == 2
    sides.meet()
    sides.say(1, "incident-open", one, two)
    (found,) = folded(sides.written)[2].all()
    assert found.root == one and {said.head for said in found.statements} >= {one, two}
    sides.say(0, "incident-account", two)
    assert len(folded(sides.written)[2].all()) == 1


def test_an_incident_is_closed_when_both_close_it_and_open_again_by_an_alarm() -> None:
    sides = Sides()
    opened = sides.say(0, "stop", alone=True)
    sides.meet()
    offer = sides.say(0, "stand-down-proposal", opened, expires=9_000)
    sides.meet()
    sides.say(1, "stand-down-agreed", offer)
    assert state(sides) is IncidentState.STANDING_DOWN
    sides.say(1, "incident-close", opened)
    assert state(sides) is IncidentState.CLOSING
    sides.meet()
    sides.say(0, "incident-close", opened)
    assert state(sides) is IncidentState.CLOSED
    sides.say(1, "danger", opened, alone=True)
    assert state(sides) is IncidentState.CLOSING
    (found,) = folded(sides.written)[2].all()
    assert found.closed_by == ()
    sides.meet()
    sides.say(0, "incident-close", opened)
    sides.say(1, "incident-close", opened)
    assert state(sides) is IncidentState.CLOSED


def test_facts_requests_and_steps_are_told_item_by_item() -> None:
    sides = Sides()
    opened, offer = step(sides)
    facts = [sides.say(0, "fact-stated", opened) for _ in range(3)]
    asked = [sides.say(0, "request-for-information", opened, wanted_by=1_100) for _ in range(6)]
    sides.meet()
    sides.say(1, "facts-agreed", facts[0])
    sides.say(1, "fact-disputed", facts[1])
    sides.say(1, "information-given", asked[0])
    sides.say(1, "explanation", asked[1], complete=0)
    sides.say(1, "no-information", asked[2])
    sides.say(1, "information-given", asked[3], state=1)
    sides.say(1, "information-given", asked[4], state=4)
    accepted = sides.say(1, "step-accepted", offer)
    taken = sides.say(1, "step-taken", accepted)
    sides.meet()
    sides.say(0, "step-taken", offer)
    sides.say(0, "step-disputed", taken)
    (found,) = folded(sides.written)[2].all()
    assert [one.state for one in found.facts] == ["AGREED", "DISPUTED", "OPEN"]
    assert [one.state for one in found.requests] == ["ANSWERED", "PARTLY", "DECLINED", "PARTLY", "DECLINED", "OPEN"]
    assert [(one.said.author.side, one.verdict) for one in found.steps[0].reports] == [(0, ""), (1, "disputed")]


@pytest.mark.parametrize("form", ["note", "call-accept", "step-accepted"])
def test_what_is_about_nothing_that_its_author_knew_begins_nothing_in_calls(form: str) -> None:
    sides = Sides()
    request = sides.say(0, "call-request")
    sides.say(1, form, request)  # it has not heard of it
    calls, incidents = folded(sides.written)[1:]
    assert [len(one.statements) for one in calls.all()] == [1]
    assert calls.of(request) is not None and incidents.of(request) is None
