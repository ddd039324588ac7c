"""Voice within a call: whatever both desks do, and in whatever order it comes, both nodes say the same (spec: procedures §3.4)."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.base.instant import MINUTE
from parley.procedures.calls import Calls
from parley.procedures.checks import check_voice
from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact
from parley.procedures.voice import LIVE, Voice, VoiceState
from parley.record.names import Head
from parley.record.payload import Core, Header
from tests.procedures.two_sides import NUMBERS, Sides, any_order, fold_all, gone_on, rule_of

SAID = ("voice-offer", "voice-answer", "voice-decline", "voice-on", "voice-end")


def folds() -> tuple[Knowledge, Calls]:
    knowledge = Knowledge()
    return knowledge, Calls(rule_of, knowledge)


def calls_of(facts: list[Fact]) -> Calls:
    return fold_all(folds(), facts)[1]


def standing(sides: Sides) -> Head:
    """A call that is asked for and accepted."""
    request = sides.say(0, "call-request")
    sides.meet()
    sides.say(1, "call-accept", request)
    sides.meet()
    return request


@st.composite
def courses(draw: st.DrawFn) -> list[Fact]:
    """Both desks offer, join, decline, connect and end as they like, each knowing only what has reached it."""
    sides = Sides()
    heads = [standing(sides)]
    for _ in range(draw(st.integers(1, 20))):
        side = draw(st.integers(0, 1))
        if draw(st.booleans()):
            sides.hear(side, draw(st.integers(0, 16)))
        form: str | Core = draw(
            st.sampled_from([*SAID, *SAID, "call-placed", "call-ended", "call-accept", Core.NO_ANSWER])
        )
        wanted = {"wanted_by": draw(st.integers(1_000, 1_300))} if draw(st.booleans()) else {}
        about = draw(st.sampled_from(heads))
        heads.append(sides.say(side, form, about, alone=draw(st.integers(0, 4)) == 0, **wanted))
    return sides.written


@settings(max_examples=300, deadline=None)
@given(courses(), st.integers(0, 2**32), st.integers(0, 24))
def test_any_interleaving_gives_the_same_at_both(facts: list[Fact], seed: int, at: int) -> None:
    first = calls_of(facts).all()
    assert calls_of(any_order(facts, random.Random(seed).randrange)).all() == first
    assert gone_on(folds(), facts[at:], fold_all(folds(), facts[:at]))[1].all() == first


@settings(max_examples=200, deadline=None)
@given(courses())
def test_never_two_at_once_and_none_outside_a_call(facts: list[Fact]) -> None:
    for call in calls_of(facts).all():
        live = [one for one in call.voices if one.state in LIVE]
        assert len(live) <= (1 if call.state in ("ACCEPTED", "PLACED") else 0)
        for one in call.voices:
            assert one.answer is None or one.answer.side != one.offer.side
            assert one.state is not VoiceState.ON or len({head.side for head in one.on}) == 2


def told(sides: Sides) -> tuple[Voice, ...]:
    return calls_of(sides.written).all()[0].voices


def spoken(sides: Sides, call: Head) -> Head:
    """Offered by 0, joined by 1, connected at both."""
    offer = sides.say(0, "voice-offer", call)
    sides.meet()
    sides.say(1, "voice-answer", offer)
    sides.meet()
    sides.say(0, "voice-on", offer)
    sides.say(1, "voice-on", offer)
    sides.meet()
    return offer


def test_it_is_on_when_both_desks_say_so_and_ends_by_the_word_of_one() -> None:
    sides = Sides()
    offer = spoken(sides, standing(sides))
    (voice,) = told(sides)
    assert (voice.state, [head.side for head in voice.on]) == (VoiceState.ON, [0, 1])
    end = sides.say(1, "voice-end", offer)
    (voice,) = told(sides)
    assert (voice.state, voice.end, voice.by) == (VoiceState.ENDED, end, end)


def test_a_desk_that_alone_says_so_is_not_on() -> None:
    sides = Sides()
    offer = sides.say(0, "voice-offer", standing(sides))
    sides.meet()
    sides.say(1, "voice-answer", offer)
    sides.meet()
    sides.say(0, "voice-on", offer)
    sides.say(0, "voice-on", offer)
    assert [(one.state, len(one.on)) for one in told(sides)] == [(VoiceState.ANSWERED, 1)]


def test_a_second_answer_of_the_same_side_takes_nothing_over() -> None:
    sides = Sides()
    offer = sides.say(0, "voice-offer", standing(sides))
    sides.meet()
    first = sides.say(1, "voice-answer", offer)
    sides.say(1, "voice-answer", offer)
    assert told(sides)[0].answer == first


def test_of_two_offers_that_cross_one_stands_and_is_the_same_for_both() -> None:
    sides = Sides()
    call = standing(sides)
    first, second = sides.say(0, "voice-offer", call), sides.say(1, "voice-offer", call)
    assert [(one.offer, one.state) for one in told(sides)] == [(first, VoiceState.OFFERED), (second, VoiceState.BESIDE)]
    sides.meet()
    sides.say(0, "voice-answer", second)
    assert [one.state for one in told(sides)] == [VoiceState.BESIDE, VoiceState.ANSWERED]


def test_an_offer_lasts_two_minutes_whatever_it_says_and_blocks_no_other_after() -> None:
    sides = Sides()
    call = standing(sides)
    offer = sides.say(0, "voice-offer", call, wanted_by=10**12)
    sides.meet()
    late = calls_of(sides.written).draft(draft(sides, 1, "voice-offer", call, 1_000 + 3 * MINUTE))
    assert late is not None
    check_voice(late, calls_of(sides.written))
    sides.say(1, "voice-answer", offer, time=1_000 + 3 * MINUTE)
    assert [one.state for one in told(sides)] == [VoiceState.LATE]
    first = sides.say(0, "voice-offer", call, wanted_by=10**12)
    second = sides.say(1, "voice-offer", call, time=1_000 + 4 * MINUTE)
    assert {one.offer: one.state for one in told(sides)[1:]} == {first: VoiceState.BESIDE, second: VoiceState.OFFERED}


def test_the_end_of_the_call_ends_its_voice() -> None:
    sides = Sides()
    call = standing(sides)
    spoken(sides, call)
    sides.say(1, "call-ended", call)
    assert [one.state for one in told(sides)] == [VoiceState.NO_CALL]


def test_a_joining_that_crosses_a_withdrawal_connects_nobody() -> None:
    sides = Sides()
    offer = sides.say(0, "voice-offer", standing(sides))
    sides.meet()
    sides.say(0, "voice-end", offer)
    sides.say(1, "voice-answer", offer)
    assert [one.state for one in told(sides)] == [VoiceState.CROSSED]


def test_a_call_is_not_accepted_by_a_word_on_its_voice() -> None:
    sides = Sides()
    request = sides.say(0, "call-request")
    sides.meet()
    sides.say(1, "voice-answer", request)
    offer = sides.say(0, "voice-offer", request)
    sides.meet()
    sides.say(1, "call-accept", offer)
    (call,) = calls_of(sides.written).all()
    assert (call.state, [one.state for one in call.voices]) == ("REQUESTED", [VoiceState.NO_CALL])


def draft(sides: Sides, side: int, form: str, about: Head, time: int = 2_000) -> Fact:
    head = Head(side, 0, 7, 99, bytes(32))
    return Fact(head, head.feed.author, time, Header(NUMBERS[form], 0, (about,), (), b"", "", "", None), {}, "", 0)


@pytest.mark.parametrize(
    ("side", "form", "on_offer", "code"),
    [
        (0, "voice-offer", False, "procedures.voice-stands"),
        (1, "voice-offer", False, "procedures.voice-stands"),
        (0, "voice-answer", True, "procedures.answers-nothing"),
        (1, "voice-answer", False, "procedures.answers-nothing"),
        (1, "voice-answer", True, ""),
        (1, "voice-decline", True, ""),
        (0, "voice-end", True, ""),
    ],
)
def test_what_would_count_for_nothing_is_not_signed(side: int, form: str, on_offer: bool, code: str) -> None:
    sides = Sides()
    call = standing(sides)
    offer = sides.say(0, "voice-offer", call)
    sides.meet()
    calls = calls_of(sides.written)
    said = calls.draft(draft(sides, side, form, offer if on_offer else call))
    assert said is not None
    if not code:
        check_voice(said, calls)
        return
    with pytest.raises(LocalError) as refused:
        check_voice(said, calls)
    assert refused.value.code == code


def test_no_voice_is_offered_before_the_call_is_accepted() -> None:
    sides = Sides()
    request = sides.say(0, "call-request")
    calls = calls_of(sides.written)
    said = calls.draft(draft(sides, 0, "voice-offer", request))
    assert said is not None
    with pytest.raises(LocalError) as refused:
        check_voice(said, calls)
    assert refused.value.code == "procedures.no-call-to-speak"
