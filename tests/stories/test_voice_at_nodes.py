"""Voice at two real nodes, by the simulated clock: silence, a line that breaks, offers that cross, a second desk."""

from typing import Any

import pytest

from parley.base.errors import LocalError
from parley.testing.station import Station
from tests.stories.teller import Story

TERMS = {
    "speaker": "duty officer", "fingerprint": ":".join(["0A"] * 32), "user": "Zx7k", "password": "0123456789abcdefABCDEF",
    "addresses": ["192.0.2.17:50000"],
}  # fmt: skip


def accepted(story: Story) -> str:
    """A call that a asks for and b accepts."""
    call = story.says(story.a, "call-request", {
        "level": "duty_officer", "caller": "duty officer", "called": "值班人员", "means": "secure_telephone",
        "earliest": story.at(0), "interpreter": "no", "subject": "The encounter.",
    })  # fmt: skip
    story.says(story.b, "call-accept", {"at": story.at(0), "means": "secure_telephone", "speaker": "值班人员"}, call)
    return call


def told(station: Station, call: str) -> list[Any]:
    """How the voices of the call stand there, and by which entries."""
    found = station.running.call(call).voices
    return [(one.ref, one.state, one.by, one.answer, one.on, one.end) for one in found]


def states(story: Story, call: str) -> list[str]:
    """The same at both, or the test fails."""
    assert told(story.a, call) == told(story.b, call)
    return [one[1] for one in told(story.a, call)]


def test_who_does_not_join_in_two_minutes_has_not_answered_and_cannot_any_more() -> None:
    story = Story(11)
    call = accepted(story)
    offer = story.says(story.a, "voice-offer", TERMS, call)
    assert states(story, call) == ["OFFERED"]
    story.minutes(3)
    assert states(story, call) == ["NO_ANSWER"]
    with pytest.raises(LocalError, match=r"procedures\.answers-nothing"):
        story.says(story.b, "voice-answer", TERMS, offer)
    again = story.says(story.b, "voice-offer", TERMS, call)
    story.says(story.a, "voice-answer", TERMS, again)
    for station in (story.a, story.b):
        story.says(station, "voice-on", {"at": story.at(0)}, again)
    assert states(story, call) == ["NO_ANSWER", "ON"]


def test_both_offer_and_end_while_the_line_is_cut_and_agree_when_it_is_back() -> None:
    story = Story(12)
    call = accepted(story)
    story.world.network.cut(story.a.id, story.b.id)
    ours = story.says(story.a, "voice-offer", TERMS, call)
    story.says(story.b, "voice-offer", TERMS, call)
    story.says(story.a, "voice-end", {"at": story.at(0), "reason": "line_down"}, ours)
    story.world.network.mend(story.a.id, story.b.id)
    story.minutes(1)
    assert states(story, call) == ["WITHDRAWN", "OFFERED"]


def test_no_voice_is_offered_in_a_call_that_nobody_accepted_or_that_is_over() -> None:
    story = Story(13)
    call = accepted(story)
    story.says(story.a, "call-ended", {
        "time": f"{story.at(-1)} to {story.at(0)}", "means": "secure_telephone", "our_speakers": ["duty officer"],
        "your_speakers": ["值班人员"], "end": "agreed", "summary": "each",
    }, call)  # fmt: skip
    with pytest.raises(LocalError, match=r"procedures\.no-call-to-speak"):
        story.says(story.b, "voice-offer", TERMS, call)
    assert states(story, call) == []


def test_a_second_desk_is_refused_before_it_signs() -> None:
    story = Story(14)
    call = accepted(story)
    offer = story.says(story.a, "voice-offer", TERMS, call)
    for station in (story.a, story.b):
        with pytest.raises(LocalError, match=r"procedures\.voice-stands"):
            story.says(station, "voice-offer", TERMS, call)
    story.says(story.b, "voice-answer", TERMS, offer)
    with pytest.raises(LocalError, match=r"procedures\.answers-nothing"):
        story.says(story.b, "voice-answer", TERMS, offer)
    assert states(story, call) == ["ANSWERED"]
