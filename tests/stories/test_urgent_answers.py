"""An answer that goes ahead of everything counts like any other: its author has named what it is about (spec: procedures §1.3)."""

from typing import Any

import pytest

from parley.line.frames import FrameType
from parley.node.settings import Settings
from parley.record.entry import Entry
from parley.record.payload import OWN
from parley.record.payload import Core as CoreForm
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.test_narrow import LORA_MAX, Wire
from tests.stories.teller import Story

URGENT = [2, 3]


def asked(story: Story) -> str:
    return story.says(story.a, "call-request", {
        "level": "duty_officer", "caller": "duty officer", "called": "值班人员", "means": "secure_telephone",
        "earliest": story.at(0), "interpreter": "no", "subject": "The encounter.",
    })  # fmt: skip


def accepts(story: Story, call: str, precedence: int) -> str:
    at = {"at": story.at(0), "means": "secure_telephone", "speaker": "值班人员"}
    return story.says(story.b, "call-accept", at, call, precedence=precedence)


def states(story: Story, call: str) -> list[str]:
    return [station.running.call(call).state for station in (story.a, story.b)]


def length(station: Station) -> int:
    return station.running.core.record.length(station.running.core.feed)


def entry_at(station: Station, seq: int) -> Entry:
    (entry,) = station.running.core.run(station.running.core.feed, seq, 1)
    return entry


def forms(station: Station, first: int) -> list[tuple[int, dict[int, Any]]]:
    """What a post wrote from there on."""
    core = station.running.core
    facts = [station.running._keeper.open(entry, 0) for entry in core.run(core.feed, first, 99)]
    return [(fact.header.form, dict(fact.fields)) for fact in facts]


@pytest.mark.parametrize("precedence", URGENT)
def test_an_urgent_acceptance_of_a_call_counts_at_both(precedence: int) -> None:
    story = Story(21)
    call = asked(story)
    first = length(story.b)
    accepts(story, call, precedence)
    assert states(story, call) == ["ACCEPTED", "ACCEPTED"]
    (naming, own), (answer, _) = forms(story.b, first)
    assert (naming, answer) == (CoreForm.CLOCK, story.b.cast.catalogue.form("call-accept").number)
    assert [own[OWN + at] for at in range(4)] == [1, 0, 0, 0]


@pytest.mark.parametrize("precedence", URGENT)
def test_an_urgent_word_on_a_step_counts_at_both(precedence: int) -> None:
    story = Story(22)
    stop = story.says(story.a, "stop", {"activity": "all_activity", "reason": "collision"})
    step = story.says(story.a, "step-offered", {
        "our_step": "open_distance", "your_step": "open_distance", "order": "together", "expires": story.at(30),
    }, stop)  # fmt: skip
    story.says(story.b, "step-accepted", {}, step, precedence=precedence)
    for station in (story.a, story.b):
        (incident,) = station.running.incidents()
        assert [one.offer.outcome for one in incident.steps] == ["ACCEPTED"]


def test_what_was_named_before_is_not_named_again() -> None:
    story = Story(23)
    call = asked(story)
    story.shown(story.b, call)
    first = length(story.b)
    accepts(story, call, 3)
    assert length(story.b) == first + 1
    assert states(story, call) == ["ACCEPTED", "ACCEPTED"]


def test_the_answer_goes_ahead_of_what_names_and_the_naming_fits_a_narrow_frame() -> None:
    story = Story(24)
    story.world = World(24, settings=Settings(narrow=frozenset({"wire"})))
    story.a, story.b = story.world.posts
    story.world.run(20)
    call = asked(story)
    story.world.run(5)
    wire = Wire(story.world)
    first = length(story.b)
    answer = accepts(story, call, 3)
    urgent, naming = (entry_at(story.b, first + 1), entry_at(story.b, first))
    carried = [frame for frame in wire.frames if frame[1] == FrameType.NARROW]
    assert urgent.ciphertext in carried[0] and naming.ciphertext in carried[1]
    assert len(carried[1]) <= LORA_MAX
    assert story.a.running.message(answer).fields and length(story.b) == first + 2
    assert states(story, call) == ["ACCEPTED", "ACCEPTED"]


@pytest.mark.parametrize("fence_kept", [True, False])
def test_a_restored_post_names_anew_what_it_answers(fence_kept: bool) -> None:
    story = Story(25)
    call = asked(story)
    copy = story.b.backup()
    story.shown(story.b, call)
    story.b.restore(copy, fence_kept)
    story.b.start()
    story.world.connect_all()
    assert story.world.run_while(lambda: not story.world.are_level(), 90)
    accepts(story, call, 3)
    assert states(story, call) == ["ACCEPTED", "ACCEPTED"]
