"""Channels that were cut and talks that were held, told over the record: both nodes tell apart what crossed a cut and what came
after it, what both sides said and what only one did. The facts are the public record's; the words are ours.
"""

from typing import Any

import pytest

from parley.base.errors import LocalError
from tests.stories.teller import Story


def opened(story: Story, name: str, **more: Any) -> str:
    """A channel that both sides have opened."""
    offer = story.says(story.a, "channel-propose", {
        "channel": name, "name": name, "level": "deputy_assistant_secretary", "purpose": "Talks.", "members": ["0", "1"],
        "families": ["talks", "free"], "ceiling": "FLASH", "languages": ["en", "zh"], "answer_normal": "7d",
        "effective": story.at(0), "valid_until": story.at(600),
    } | more)  # fmt: skip
    return story.says(story.b, "channel-agree", {"channel": name, "act": "opening"}, offer)


def test_august_2022_three_channels_cut_at_once_and_back_one_by_one() -> None:
    """5 August 2022: three channels were cancelled by a statement; they came back between December 2023 and September 2024."""
    story = Story(5)
    a, b = story.a, story.b
    names = ("theater-commanders", "dpct", "mmca")
    for name in names:
        opened(story, name, floor_families=["safety"])
    story.world.network.cut(a.id, b.id)
    for name in names:
        cut = {"channel": name, "scope": "everything", "effective": story.at(0), "floor": "stays", "reason": "event"}
        story.says(b, "channel-suspend", cut, precedence=1)
    crossed = story.says(a, "note", {"text": "The agenda for the next round."}, channel="dpct")
    story.world.network.mend(a.id, b.id)
    story.minutes(2)
    with pytest.raises(LocalError, match=r"procedures\.suspended"):
        story.says(a, "note", {"text": "Is the round still on?"}, channel="dpct")
    after = story.says(a, "course-and-speed", {
        "unit": "warship; crewed; 170", "course": "090.0", "speed": "12 kn", "from": story.at(0),
    }, channel="dpct")  # fmt: skip
    danger = story.says(
        a,
        "danger",
        {"danger": "fire", "advice": "help", "position": "18.5N 112.25E", "from": story.at(0)},
        channel="dpct",
    )
    for station in (a, b):
        views = {view.name: view for view in station.running.affairs.channels(station.now())}
        assert {view.now for view in views.values()} == {"SUSPENDED"}
        marks = {mark.ref: mark.mark for mark in views["dpct"].marked}
        assert marks == {
            crossed: "SENT_BEFORE_SUSPENSION_WAS_KNOWN",
            after: "CHANNEL_SUSPENDED",
            danger: "SAFETY_FLOOR",
        }
    for open_now, name in enumerate(("dpct", "mmca", "theater-commanders"), 1):
        wish = {"channel": name, "scope": "everything", "effective": story.at(0), "valid_until": story.at(600)}
        offer = story.says(b, "channel-resume", wish)
        assert [view.waits_for for view in a.running.affairs.channels(a.now()) if view.name == name] == [[offer]]
        story.says(a, "channel-agree", {"channel": name, "act": "resumption"}, offer)
        states = [view.now for view in b.running.affairs.channels(b.now())]
        assert states.count("OPEN") == open_now
    assert a.running.folds() == b.running.folds()


def test_the_19th_round_negotiated_held_and_told_twice() -> None:
    """December 2025: a round of two days, each side's own statement; the follow-up of what was promised."""
    story = Story(6)
    a, b = story.a, story.b
    root = story.says(a, "round-propose", {
        "forum": "dpct", "round_number": "19", "level": "deputy_assistant_secretary", "dates": ["2025-12-08/2025-12-09"],
        "means": "in_person", "host": "US", "place": "Washington", "expires": story.at(600),
    })  # fmt: skip
    counter = story.says(b, "meeting-counter", {"dates": ["2025-12-15/2025-12-16"], "expires": story.at(600)}, root)
    story.says(a, "meeting-accept", {"dates": "2025-12-15/2025-12-16"}, counter)
    meeting = b.running.affairs.meeting(b.running.head(root), b.now())
    assert (meeting.state, meeting.terms["dates"], meeting.terms["round_number"]) == (
        "AGREED",
        ["2025-12-15/2025-12-16"],
        19,
    )
    ours = story.says(a, "statement", {
        "issuer": "Department", "kind": "readout", "published": "2025-12-16", "languages": "en", "text": "x",
        "topics": ["channels", "security_interests"], "event_dates": "2025-12-15/2025-12-16",
    }, root)  # fmt: skip
    story.says(b, "statement", {
        "issuer": "国防部", "kind": "spokesperson", "published": "2025-12-17", "languages": "zh", "text": "x",
        "topics": ["channels", "taiwan"], "event_dates": "2025-12-16",
    }, root)  # fmt: skip
    for station in (a, b):
        report = station.running.affairs.meeting(station.running.head(ours), station.now()).divergence
        assert report is not None
        named = {topic.name: sorted(topic.named) for topic in report.topics}
        assert named == {"channels": [0, 1], "security_interests": [0], "taiwan": [1]}
        assert [(fact.what, fact.verdict) for fact in report.facts] == [("dates", "WITHIN")]
    promise = story.says(a, "commitment", {
        "text": "Both set up channels to deconflict.", "second_text": "⟦zh: 双方建立避免冲突的渠道。⟧", "authentic": "open",
        "owner": "both", "basis": "our_account",
    })  # fmt: skip
    story.says(
        b, "commitment-assess", {"assessment": "no_evidence", "as_of": "2025-12-17", "awaited": "具体行动"}, promise
    )
    (one,) = a.running.affairs.commitments().commitments
    assert (one.state, [word.assessment for word in one.assessed]) == ("OPEN", ["NO_EVIDENCE"])
    assert a.running.folds() == b.running.folds()
