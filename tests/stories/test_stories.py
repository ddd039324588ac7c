"""Hours that went wrong, channels that were cut, talks that were held, told over the record: at the end both nodes tell apart
what was sent, stored, displayed, acknowledged, declined and unanswered.

The facts are the public record's; the words are ours. Nothing here says who was right.
"""

from typing import Any

import pytest

from parley.base.errors import LocalError
from tests.stories.teller import Story


def test_hainan_2001_calls_that_nobody_answered() -> None:
    """1 April 2001: a collision; for twelve hours calls were not returned. Later two accounts, a crew, a letter."""
    story = Story()
    a, b = story.a, story.b
    opened = story.says(
        a, "incident-open",
        {"kind": "collision", "situation": "going_on", "time": story.at(-5), "owner": "duty officer", "position": "18.5N 112.25E"},
    )  # fmt: skip
    call = story.says(
        a, "call-request",
        {"level": "minister", "caller": "Ambassador", "called": "Vice Minister", "means": "open_telephone", "earliest": story.at(1),
         "interpreter": "yes", "subject": "The collision and the crew"},
        precedence=3, wanted_by=a.now() + 20 * 60_000,
    )  # fmt: skip
    story.shown(b, opened, call)
    story.minutes(25)
    (view,) = a.running.calls()
    assert view.state == "NO_ANSWER" and story.both("calls")[1][0].state == "NO_ANSWER"
    assert "DISPLAYED" in story.rungs(a, call) and "NO_ANSWER" in story.rungs(a, call)
    assert not {"ACKNOWLEDGED", "DECLINED", "ANSWERED"} & set(story.rungs(a, call))

    story.minutes(12 * 60)
    story.says(b, "incident-account", {"state": "first", "text": "对方飞机突然转向，撞上我方飞机。"}, opened)
    story.says(a, "incident-account", {"state": "first", "text": "Our aircraft flew straight and level."}, opened)
    fact = story.says(a, "fact-stated", {"item": "1", "kind": "movement", "fact": "Our aircraft did not turn."}, opened)
    story.says(b, "fact-disputed", {"your_version": "飞机未转向。", "our_version": "飞机突然转向。"}, fact)
    asked = story.says(a, "request-for-information", {"wanted": ["persons"]}, opened)
    story.says(b, "information-given", {"state": "all", "text": "机组二十四人均安全。"}, asked)
    for station in (a, b):
        (incident,) = station.running.incidents()
        assert incident.state == "OPEN" and incident.ref == opened
        assert [one.state for one in incident.facts] == ["DISPUTED"] and [one.state for one in incident.requests] == [
            "ANSWERED"
        ]
        accounts = {said.author.id for said in incident.said if said.form_name == "incident-account"}
        assert accounts == {"0.0", "1.0"}


def test_deir_ez_zor_2016_a_warning_that_waited_27_minutes() -> None:
    """17 September 2016: the line rang, the right man was not there, and the strikes went on for 27 minutes."""
    story = Story(2)
    a, b = story.a, story.b
    stop = story.says(b, "stop", {"activity": "air_strike", "reason": "own_forces", "position": "35.3N 40.1E"})
    story.shown(a, stop)
    assert [alarm.code for alarm in a.running.alarms()] == ["node.flash"]
    story.minutes(27)
    assert not {"ACKNOWLEDGED", "ANSWERED"} & set(story.rungs(b, stop))
    assert "node.flash" in {alarm.code for alarm in a.running.alarms()}  # it does not tire
    story.takes(a, stop)
    story.says(a, "stop-complied", {"activity": "air_strike", "response": "stopped", "at": story.at(0)}, stop)
    times = {step.level: step.at for step in story.steps(b, stop)}
    assert times["ACKNOWLEDGED"] - times["DISPLAYED"] >= 27 * 60_000
    assert times["STORED"] - b.running.message(stop).time < 5_000
    (incident,) = b.running.incidents()
    assert [said.form_name for said in incident.said] == ["stop", "stop-complied"]


def test_february_2023_a_call_that_was_declined() -> None:
    """4 February 2023: a call between the ministers was asked for and declined; a reason was given for it afterwards."""
    story = Story(3)
    a, b = story.a, story.b
    wish = {
        "level": "minister", "caller": "Secretary of Defense", "called": "Minister of National Defense", "means": "secure_telephone",
        "earliest": story.at(30), "interpreter": "yes", "subject": "The balloon",
    }  # fmt: skip
    declined = story.says(a, "call-request", wish, wanted_by=a.now() + 60 * 60_000)
    story.says(b, "call-decline", {"reason": "conditions"}, declined)
    story.world.network.cut(a.id, b.id)
    unreached = story.says(a, "call-request", wish, wanted_by=a.now() + 10 * 60_000)
    story.minutes(15)
    states = {view.ref: view.state for view in a.running.calls()}
    assert states == {declined: "DECLINED", unreached: "NO_ANSWER"}
    assert "DECLINED" in story.rungs(a, declined) and "NO_ANSWER" not in story.rungs(a, declined)
    assert "STORED" not in story.rungs(a, unreached)  # it never reached their node: silence of the line, not of people
    story.world.network.mend(a.id, b.id)
    story.minutes(2)
    assert {view.ref: view.state for view in b.running.calls()} == states


def test_taiwan_strait_june_2023_one_crossing_two_accounts() -> None:
    """3 June 2023: a ship crossed ahead of another at 150 yards; both sides told it, each in its own way."""
    story = Story(4)
    a, b = story.a, story.b
    danger = story.says(
        a, "danger", {"danger": "collision", "advice": "keep_clear", "position": "24.6N 119.4E", "from": story.at(0)}
    )
    story.takes(b, danger)
    report = story.says(
        a, "encounter-report",
        {"kind": "ship_ship", "own_units": ["warship; crewed; 93"], "other_units": ["warship; crewed; 132"], "began": story.at(-20),
         "ended": story.at(0), "own_position": "24.6N 119.4E", "other_position": "24.6N 119.41E", "distance": "137 m", "answered": "not_answered"},
        danger,
    )  # fmt: skip
    why = story.says(a, "request-for-explanation", {"concern": "The crossing ahead at 137 m"}, report)
    fact = story.says(
        a,
        "fact-stated",
        {"item": "1", "kind": "distance", "fact": "The closest distance.", "distance": "137 m"},
        report,
    )
    story.says(b, "explanation", {"text": "我舰依法依规处置，措施得当。", "complete": "yes"}, why)
    story.says(b, "facts-agreed", {}, fact)
    for station in (a, b):
        station.running.incident(danger)
    step = story.says(
        b,
        "step-offered",
        {"our_step": "open_distance", "your_step": "open_distance", "order": "together", "expires": story.at(60)},
        danger,
    )
    # The line breaks: one side withdraws while the other accepts. Nobody is bound, and both see it.
    story.world.network.cut(a.id, b.id)
    story.says(b, "step-withdrawn", {}, step)
    story.says(a, "step-accepted", {}, step)
    story.world.network.mend(a.id, b.id)
    story.minutes(1)
    for station in (a, b):
        incident = station.running.incident(danger)
        assert [one.offer.outcome for one in incident.steps] == ["CROSSED"]
        assert [one.state for one in incident.facts] == ["AGREED"] and [one.state for one in incident.requests] == [
            "ANSWERED"
        ]
    for station in (a, b):
        story.says(station, "incident-close", {"closed": story.at(0)}, danger)
    assert [views[0].state for views in story.both("incidents")] == ["CLOSED", "CLOSED"]


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
