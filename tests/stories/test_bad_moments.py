"""What two nodes' records share when things happen at once, too late, by a wrong clock, or over a line that breaks."""

from collections.abc import Sequence
from typing import Any

import pytest

from parley.base.instant import HOUR, MINUTE
from parley.record.card import Card
from parley.runtime.alerting.climb import Climb
from parley.testing.cast import Role
from parley.testing.station import Clock, Station
from parley.testing.world import World
from tests.stories.teller import Story

LADDER = (2 * MINUTE, 5 * MINUTE)
OPENED = {"kind": "collision", "situation": "going_on", "owner": "duty officer", "position": "18.5N 112.25E"}
STOPPED = {"activity": "all_activity", "reason": "collision"}


class WrongClock(World):
    """Of two posts the second one's clock is wrong, from its first start on."""

    def __init__(self, seed: int, wrong_ms: int) -> None:
        self._wrong_ms = wrong_ms
        super().__init__(seed)

    def station(self, role: Role, own_card: Card | None = None) -> Station:
        made = super().station(role, own_card)
        made.clock = Clock(self._wrong_ms if role.id.side else 0)
        return made


def told_in(world: World) -> Story:
    """A story of that world's first two posts."""
    story = Story()
    story.world = world
    story.a, story.b = world.posts[:2]
    world.run(1)
    return story


def share_all(stations: Sequence[Station]) -> bool:
    """Whether what the entries say together is the same, byte for byte."""
    return len({station.running.fold_bytes() for station in stations}) == 1


def levels(station: Station, ref: str, of: Station) -> list[str]:
    """The rungs of a message at one post, as another's record has them."""
    (ladder,) = [one for one in station.running.message(ref).ladders if one.to.id == str(of.id)]
    return [step.level for step in ladder.steps]


def cut(story: Story) -> None:
    story.world.network.cut(story.a.id, story.b.id)


def mend(story: Story) -> None:
    story.world.network.mend(story.a.id, story.b.id)
    story.minutes(2)


def asked(story: Story, **more: Any) -> str:
    """A call that a asks for."""
    return story.says(story.a, "call-request", {
        "level": "duty_officer", "caller": "duty officer", "called": "值班人员", "means": "secure_telephone",
        "earliest": story.at(0), "interpreter": "no", "subject": "The encounter.",
    }, **more)  # fmt: skip


def accepts(story: Story, call: str) -> None:
    story.says(story.b, "call-accept", {"at": story.at(0), "means": "secure_telephone", "speaker": "值班人员"}, call)


# -- two officers acknowledge at once


def test_two_officers_of_two_posts_acknowledge_before_either_knows_of_the_other() -> None:
    world = World(31, posts_per_side=(1, 2))
    story = told_in(world)
    author, first, second = world.posts
    flash = story.says(author, "stop", STOPPED)
    world.network.cut(first.id, second.id)
    world.run(1)
    for officer in (first, second):
        officer.running.acknowledge(flash, "duty_officer", officer.now())
        world.soon(officer)
    world.run(2)
    world.network.mend(first.id, second.id)
    story.minutes(1)
    for station in world.posts:
        for officer in (first, second):
            assert levels(station, flash, officer).count("ACKNOWLEDGED") == 1
    assert [officer.running.flash() for officer in (first, second)] == [[], []]
    assert share_all(world.posts)


def test_two_desks_of_one_post_acknowledge_and_the_record_has_one_word() -> None:
    story = Story(32)
    flash = story.says(story.a, "stop", STOPPED)
    for role in ("duty_officer", "policy_staff"):
        story.b.running.acknowledge(flash, role, story.b.now())
    story.world.soon(story.b)
    story.minutes(1)
    for station in (story.a, story.b):
        (ladder,) = station.running.message(flash).ladders
        assert [step.role for step in ladder.steps if step.level == "ACKNOWLEDGED"] == ["duty_officer"]
    assert share_all((story.a, story.b))


# -- both sides open the same incident at once


def test_both_sides_open_one_incident_while_the_line_is_cut() -> None:
    story = Story(33)
    both = (story.a, story.b)
    cut(story)
    ours, theirs = (story.says(one, "incident-open", {**OPENED, "time": story.at(0)}) for one in both)
    mend(story)
    for station in both:
        assert [one.state for one in station.running.incidents()] == ["OPEN", "OPEN"], "nobody guesses that two are one"
    story.says(story.b, "incident-open", {**OPENED, "time": story.at(0)}, theirs, ours)
    story.minutes(1)
    for station in both:
        (found,) = station.running.incidents()
        assert found.ref == ours and {ours, theirs} <= {said.ref for said in found.said}
        assert station.running.incident(theirs).ref == ours
    assert share_all(both)


# -- a step accepted after it was withdrawn


@pytest.mark.parametrize("precedence", [1, 2])
def test_a_step_accepted_after_its_withdrawal_came_binds_nobody_at_both(precedence: int) -> None:
    story = Story(34)
    stop = story.says(story.a, "stop", STOPPED)
    step = story.says(story.a, "step-offered", {
        "our_step": "open_distance", "your_step": "open_distance", "order": "together", "expires": story.at(30),
    }, stop)  # fmt: skip
    story.says(story.a, "step-withdrawn", {}, step)
    story.says(story.b, "step-accepted", {}, step, precedence=precedence)
    story.minutes(1)
    for station in (story.a, story.b):
        (incident,) = station.running.incidents()
        assert [one.offer.outcome for one in incident.steps] == ["WITHDRAWN"]
    assert share_all((story.a, story.b))


def test_an_urgent_acceptance_by_who_named_the_offer_and_not_its_withdrawal_crosses_it() -> None:
    """He says nothing of what he has seen since: by the record the two crossed, and nobody is bound."""
    story = Story(35)
    stop = story.says(story.a, "stop", STOPPED)
    step = story.says(story.a, "step-offered", {
        "our_step": "open_distance", "your_step": "open_distance", "order": "together", "expires": story.at(30),
    }, stop)  # fmt: skip
    story.shown(story.b, step)
    story.says(story.a, "step-withdrawn", {}, step)
    story.says(story.b, "step-accepted", {}, step, precedence=2)
    story.minutes(1)
    for station in (story.a, story.b):
        (incident,) = station.running.incidents()
        assert [one.offer.outcome for one in incident.steps] == ["CROSSED"]
    assert share_all((story.a, story.b))


# -- the ladder runs out


def called(story: Story, minutes: int) -> list[tuple[int, int]]:
    """Which rungs a's post calls, and how long after the FLASH arrived, each ten seconds looked at."""
    climb, found = Climb(LADDER), []
    for _ in range(minutes * 6):
        waiting, now = story.a.running.flash(), story.a.now()
        found += [(call.rung, (now - call.waiting[0].arrived) // MINUTE) for call in climb.calls(waiting, now)]
        story.minutes(1 / 6)
    return found


def test_when_everybody_was_called_and_nobody_came_both_records_say_that_nobody_did() -> None:
    story = Story(36)
    flash = story.says(story.b, "stop", STOPPED)
    assert called(story, 30) == [(1, 2), (2, 5)]
    assert [one.ref for one in story.a.running.flash()] == [flash]
    assert "node.flash" in [alarm.code for alarm in story.a.running.alarms()], "it stands until a person takes it over"
    for station in (story.a, story.b):
        assert levels(station, flash, story.a).count("NO_ANSWER") == 1
        assert "ACKNOWLEDGED" not in levels(station, flash, story.a)
    story.takes(story.a, flash)
    story.minutes(1)
    for station in (story.a, story.b):
        assert levels(station, flash, story.a)[-2:] == ["NO_ANSWER", "ACKNOWLEDGED"]
    assert story.a.running.flash() == [] and share_all((story.a, story.b))


# -- the clock of one side is an hour wrong


@pytest.mark.parametrize("wrong_ms", [HOUR, -HOUR])
def test_an_offer_lasts_as_its_author_signed_it_however_wrong_the_other_clock_is(wrong_ms: int) -> None:
    story = told_in(WrongClock(37, wrong_ms))
    both = (story.a, story.b)
    story.minutes(2)
    in_time = asked(story, wanted_by=story.a.now() + 30 * MINUTE)
    story.minutes(20)
    accepts(story, in_time)
    late = asked(story, wanted_by=story.a.now() + 30 * MINUTE)
    story.minutes(40)
    accepts(story, late)
    story.minutes(1)
    for station in both:
        assert station.running.call(in_time).state == "ACCEPTED"
        assert [one.outcome for one in station.running.call(late).offers] == ["LATE"]
        assert station.running.call(late).state == "NO_ANSWER"
        (peer,) = station.running.status(station.now()).peers
        assert peer.clock_low is not None and peer.clock_high is not None
        assert peer.clock_low <= (wrong_ms if station is story.a else -wrong_ms) <= peer.clock_high
    assert share_all(both)


@pytest.mark.parametrize("wrong_ms", [HOUR, -HOUR])
def test_the_ladder_climbs_by_our_own_clock_whatever_the_senders_says(wrong_ms: int) -> None:
    story = told_in(WrongClock(38, wrong_ms))
    story.says(story.b, "stop", STOPPED)
    assert called(story, 8) == [(1, 2), (2, 5)]
    assert share_all((story.a, story.b))


# -- the line drops in mid-call


def test_each_side_ends_and_sums_up_the_call_while_the_line_is_down() -> None:
    story = Story(39)
    both = (story.a, story.b)
    call = asked(story)
    accepts(story, call)
    story.says(story.a, "call-placed", {
        "at": story.at(0), "means": "secure_telephone", "caller": "duty officer", "called": "值班人员", "attempt": "1",
    }, call)  # fmt: skip
    story.minutes(3)
    cut(story)
    window = f"{story.at(-3)} to {story.at(0)}"
    speakers = {"our_speakers": ["duty officer"], "your_speakers": ["值班人员"]}
    ended, summed = {}, {}
    for station in both:
        ended[station] = story.says(station, "call-ended", {
            "time": window, "means": "secure_telephone", **speakers, "end": "cut_off", "summary": "each",
        }, call)  # fmt: skip
        summed[station] = story.says(station, "call-summary", {
            "time": window, **speakers, "text": "…", "publication": "not_public",
        }, call)  # fmt: skip
        found = station.running.call(call)
        assert (found.state, found.by) == ("ENDED", ended[station]), (
            "of the other side's word nothing is known, nor supposed"
        )
        other = story.b if station is story.a else story.a
        assert "STORED" not in levels(station, ended[station], other)
    mend(story)
    for station in both:
        found = station.running.call(call)
        assert found.state == "SUMMED_UP_APART" and {*ended.values(), *summed.values()} <= {
            said.ref for said in found.said
        }
    for station, other in ((story.a, story.b), (story.b, story.a)):
        assert "STORED" in levels(station, ended[station], other)
    assert share_all(both)
