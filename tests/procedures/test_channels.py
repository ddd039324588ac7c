"""Channels: cut by one side's word, opened again by both; a message that crossed the cut is told from one that came after it."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.procedures.channel import Channel, ChannelState, Mark, due
from parley.procedures.channels import Channels
from parley.procedures.knowledge import Knowledge
from parley.procedures.offers import Outcome
from parley.procedures.procedure import Fact
from parley.record.names import Head
from tests.procedures.real_forms import CATALOGUE, RealSides, place_of, rule_of
from tests.procedures.two_sides import any_order

LATER = 100_000
Folds = tuple[Knowledge, Channels]


def folds() -> Folds:
    knowledge = Knowledge()
    return knowledge, Channels(rule_of, knowledge, place_of)


def folded(facts: list[Fact]) -> Folds:
    found = folds()
    for fact in facts:
        for fold in found:
            fold.fold(fact)
    return found


def told(found: Folds) -> list[Any]:
    return [*(fold.view() for fold in found), found[1].all()]


def channel(sides: RealSides, name: str = "talks") -> Channel:
    found = folded(sides.written)[1].named(name)
    assert found is not None
    return found


def propose(sides: RealSides, side: int = 0, name: str = "talks", **more: Any) -> Head:
    return sides.write(
        side, "channel-propose", channel=name, name=["en", "Talks"], level="deputy_assistant_secretary",
        purpose=["en", "Yearly rounds."], members=[0, 1], families=[8, 9], ceiling=0, languages=[0], answer_normal=600_000,
        effective=1_000, valid_until=LATER, **more,
    )  # fmt: skip


def agree(sides: RealSides, side: int, about: Head, act: str = "opening", name: str = "talks", **more: Any) -> Head:
    return sides.write(side, "channel-agree", about=about, channel=name, act=act, **more)


def suspend(sides: RealSides, side: int = 1, name: str = "talks", **more: Any) -> Head:
    values = {"scope": [0], "effective": 1_000, "floor": "stays", "reason": "event"} | more
    return sides.write(side, "channel-suspend", channel=name, **values)


def resume(sides: RealSides, side: int = 1, name: str = "talks", **more: Any) -> Head:
    values = {"scope": [0], "effective": 1_000, "valid_until": LATER} | more
    return sides.write(side, "channel-resume", channel=name, **values)


def note(sides: RealSides, side: int, name: str = "talks", form: str = "note") -> Head:
    values = {"note": {"text": ["en", "x"]}, "stop": {}}.get(form, {})
    return sides.write(side, form, channel_header=name, **values)


def opened(**more: Any) -> RealSides:
    sides = RealSides()
    offer = propose(sides, **more)
    sides.meet()
    agree(sides, 1, offer)
    sides.meet()
    return sides


def cut() -> RealSides:
    sides = opened()
    suspend(sides)
    sides.meet()
    return sides


# -- any order -------------------------------------------------------------------------------------------------------

FORMS = (
    "channel-propose", "channel-agree", "channel-agree", "channel-decline", "channel-suspend", "channel-resume", "channel-change",
    "channel-close", "safety-floor", "note",
)  # fmt: skip


@st.composite
def histories(draw: st.DrawFn) -> list[Fact]:
    sides = RealSides()
    heads: list[Head] = []
    for _ in range(draw(st.integers(1, 24))):
        side = draw(st.integers(0, 1))
        if draw(st.booleans()):
            sides.hear(side, draw(st.integers(0, 14)))
        name, form = draw(st.sampled_from(("a", "b"))), CATALOGUE.form(draw(st.sampled_from(FORMS)))
        about = tuple(draw(st.lists(st.sampled_from(heads), max_size=2))) if heads else ()
        written: dict[str, Any] = {
            "channel": name, "scope": draw(st.sampled_from(([0], [1, 2], [5]))), "members": [0, 1], "floor_families": [15],
            "families": [15], "effective": draw(st.integers(900, 1_300)), "valid_until": draw(st.integers(1_000, 1_400)),
            "floor": draw(st.integers(0, 1)), "act": draw(st.integers(0, 3)), "reason": 0, "level": 12,
        }  # fmt: skip
        fields = {form.field_named(one.name).key: written[one.name] for one in form.fields if one.name in written}
        if draw(st.booleans()):
            fields[2] = name
        alone = draw(st.integers(0, 4)) == 0
        heads.append(sides.put(side, form.number, about, fields, alone=alone))
    return sides.written


@settings(max_examples=400, deadline=None)
@given(histories(), st.integers(0, 2**32))
def test_any_order_gives_the_same(facts: list[Fact], seed: int) -> None:
    other = any_order(facts, random.Random(seed).randrange)
    assert told(folded(facts)) == told(folded(other))


@settings(max_examples=200, deadline=None)
@given(histories(), st.integers(0, 24))
def test_a_snapshot_anywhere_changes_nothing(facts: list[Fact], at: int) -> None:
    again = folds()
    for fold, before in zip(again, folded(facts[:at]), strict=True):
        fold.load(before.to_value())
    for fact in facts[at:]:
        for fold in again:
            fold.fold(fact)
    assert told(again) == told(folded(facts))


# -- opening ---------------------------------------------------------------------------------------------------------


def test_a_channel_opens_when_every_member_has_agreed_to_that_very_proposal() -> None:
    sides = RealSides()
    offer = propose(sides)
    assert channel(sides).state is ChannelState.PROPOSED
    sides.meet()
    agree(sides, 1, offer, act="resumption")  # a slip: it repeats what it does not answer
    assert channel(sides).state is ChannelState.PROPOSED
    agree(sides, 0, offer)  # nor can its own side agree to it
    assert channel(sides).state is ChannelState.PROPOSED
    agree(sides, 1, offer)
    found = channel(sides)
    assert found.state is ChannelState.OPEN
    assert found.terms is not None and found.terms.values["level"] == 12


def test_a_third_member_that_has_not_answered_keeps_it_proposed() -> None:
    sides = RealSides()
    offer = sides.write(
        0, "channel-propose", channel="talks", name=["en", "Talks"], level="working", purpose=["en", "."], members=[0, 1, 2],
        families=[9], ceiling=0, languages=[0], answer_normal=600_000, effective=1_000, valid_until=LATER,
    )  # fmt: skip
    sides.meet()
    agree(sides, 1, offer)
    assert channel(sides).state is ChannelState.PROPOSED


def test_a_refused_and_a_lapsed_proposal_are_two_things() -> None:
    refused, lapsed = RealSides(), RealSides()
    offers = [propose(refused), propose(lapsed)]
    refused.meet()
    lapsed.meet()
    refused.write(1, "channel-decline", about=offers[0], channel="talks", act="opening", reason="terms")
    agree(lapsed, 1, offers[1], time=LATER + 1)
    assert (channel(refused).state, channel(lapsed).state) == (ChannelState.DECLINED, ChannelState.LAPSED)


def test_an_agreed_change_changes_the_terms_and_nothing_else() -> None:
    sides = opened()
    change = sides.write(0, "channel-change", channel="talks", level="minister", effective=1_000, valid_until=LATER)
    sides.meet()
    agree(sides, 1, change, act="change")
    found = channel(sides)
    assert found.terms is not None
    assert (found.state, found.terms.values["level"]) == (ChannelState.OPEN, 2)
    assert found.terms.marks["families"] == [8, 9]


# -- August 2022 -----------------------------------------------------------------------------------------------------


def test_one_side_suspends_by_its_own_word_and_both_resume() -> None:
    sides = cut()
    assert channel(sides).state is ChannelState.SUSPENDED
    offer = resume(sides)
    sides.meet()
    assert channel(sides).state is ChannelState.SUSPENDED
    agreed = agree(sides, 0, offer, act="resumption")
    found = channel(sides)
    assert (found.state, found.by) == (ChannelState.OPEN, agreed)


def test_three_channels_are_cut_apart_and_come_back_apart() -> None:
    sides = RealSides()
    names = ("theater-commanders", "dpct", "mmca")
    for name in names:
        offer = propose(sides, name=name)
        sides.meet()
        agree(sides, 1, offer, name=name)
    for name in names:
        suspend(sides, name=name)
    sides.meet()
    offer = resume(sides, name="dpct")
    sides.meet()
    agree(sides, 0, offer, act="resumption", name="dpct")
    states = {one.name: one.state for one in folded(sides.written)[1].all()}
    assert states == {
        "dpct": ChannelState.OPEN, "mmca": ChannelState.SUSPENDED, "theater-commanders": ChannelState.SUSPENDED
    }  # fmt: skip


def test_a_resumption_that_crosses_a_suspension_leaves_it_standing() -> None:
    sides = cut()
    offer = resume(sides, side=0)
    suspend(sides, side=1)  # its author had not seen the offer, nor the offer's author this suspension
    sides.meet()
    agree(sides, 1, offer, act="resumption")
    found = channel(sides)
    assert found.state is ChannelState.SUSPENDED
    assert [bool(one.open_parts()) for one in found.suspensions] == [False, True]


def test_parts_are_suspended_and_resumed_apart() -> None:
    sides = opened()
    suspend(sides, scope=[1, 3])
    sides.meet()
    assert channel(sides).state is ChannelState.PARTLY_SUSPENDED
    offer = resume(sides, scope=[1])
    sides.meet()
    agree(sides, 0, offer, act="resumption")
    found = channel(sides)
    assert (found.state, found.suspensions[0].open_parts()) == (ChannelState.PARTLY_SUSPENDED, frozenset({3}))


def test_an_effective_time_never_lies_before_the_word() -> None:
    sides = cut()
    (suspension,) = channel(sides).suspensions
    assert suspension.at == suspension.said.time > 1_000


def test_availability_is_told_for_any_time() -> None:
    sides = opened()
    suspend(sides, effective=5_000)
    sides.meet()
    offer = resume(sides, effective=9_000)
    sides.meet()
    agree(sides, 0, offer, act="resumption")
    spans = channel(sides).spans()
    assert [(since, state) for since, _, state in spans[1:]] == [
        (5_000, ChannelState.SUSPENDED), (9_000, ChannelState.OPEN)
    ]  # fmt: skip
    assert channel(sides).state_at(4_999) is ChannelState.OPEN


# -- messages against a suspension -----------------------------------------------------------------------------------


def marks(sides: RealSides) -> dict[Head, Mark]:
    return dict(channel(sides).marked)


def test_before_the_suspension_was_known_and_after_it() -> None:
    sides = opened()
    before = note(sides, 0)
    sides.hear(1)
    suspend(sides)
    crossed = note(sides, 0)
    sides.hear(0)
    after = note(sides, 0)
    assert before not in marks(sides)
    assert marks(sides) == {crossed: Mark.SENT_BEFORE_SUSPENSION_WAS_KNOWN, after: Mark.CHANNEL_SUSPENDED}


def test_after_the_resumption_is_known_nothing_is_marked() -> None:
    sides = cut()
    offer = resume(sides)
    sides.meet()
    unaware = note(sides, 1)
    agree(sides, 0, offer, act="resumption")
    sides.meet()
    note(sides, 0)
    note(sides, 1)
    assert marks(sides) == {unaware: Mark.CHANNEL_SUSPENDED}


def test_the_safety_floor_stays_open_unless_it_is_named() -> None:
    named, unnamed = (opened(floor_forms=[224]) for _ in range(2))
    for sides, floor in ((named, "suspended"), (unnamed, "stays")):
        suspend(sides, floor=floor)
        sides.meet()
        note(sides, 0)
    assert (*marks(named).values(), *marks(unnamed).values()) == (Mark.CHANNEL_SUSPENDED, Mark.SAFETY_FLOOR)


def test_a_floor_agreed_later_counts() -> None:
    sides = opened()
    floor = sides.write(0, "safety-floor", channel="talks", families=[15], effective=1_000, valid_until=LATER)
    sides.meet()
    agree(sides, 1, floor, act="floor")
    suspend(sides)
    sides.meet()
    urgent = note(sides, 0)
    assert marks(sides) == {urgent: Mark.SAFETY_FLOOR}


def test_a_suspension_of_meetings_leaves_other_messages_alone() -> None:
    sides = opened()
    suspend(sides, scope=[1])
    sides.meet()
    note(sides, 0)
    assert marks(sides) == {}


def test_a_closed_channel_is_closed_for_good() -> None:
    sides = opened()
    sides.write(0, "channel-close", channel="talks", effective=1_000, reason="served")
    sides.meet()
    late = note(sides, 1)
    offer = propose(sides)
    sides.meet()
    agree(sides, 1, offer)
    assert channel(sides).state is ChannelState.CLOSED
    assert marks(sides) == {late: Mark.CHANNEL_CLOSED}


# -- due -------------------------------------------------------------------------------------------------------------


def test_an_open_offer_wants_an_answer_and_a_suspension_its_review() -> None:
    sides = RealSides()
    offer = propose(sides, wanted_by=50_000)
    (awaited,) = due(channel(sides), 2_000)
    assert (awaited.what, awaited.at, awaited.head) == ("answer", 50_000, offer)
    assert due(channel(sides), LATER + 1) == []
    sides.meet()
    agree(sides, 1, offer)
    word = suspend(sides, review=[1970, 1, 2])
    assert [(one.what, one.at, one.head) for one in due(channel(sides), 2_000)] == [("review", 86_400_000, word)]
    assert channel(sides).offers[0].outcome is Outcome.ACCEPTED
