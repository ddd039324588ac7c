"""Who has the watch, and the roll-calls: the same at every node, in whatever order they came, and bounded."""

import random

from parley.procedures.duty import KEPT_COUNT, Duty
from parley.procedures.procedure import Fact
from parley.procedures.statement import Rule
from parley.record.names import Head, PostId
from parley.record.payload import Header
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import pair, rungs, view

RULES = {
    100: Rule("watch-handover", "watch", "", ()),
    101: Rule("roll-call", "watch", "", ()),
    102: Rule("note", "", "", ()),
}


def fact(form: int, side: int, seq: int, time: int, judgement: str = "") -> Fact:
    head = Head(side, 0, 7, form * 1_000 + seq, bytes([side]) * 32)
    return Fact(head, PostId(side, 0), time, Header(form, 0, (), (), b"", "", "", None), {}, judgement, time)


def folded(facts: list[Fact]) -> Duty:
    duty = Duty(lambda header: RULES.get(header.form))
    for one in facts:
        duty.fold(one)
    return duty


def test_the_newest_few_are_kept_whatever_the_order() -> None:
    facts = [
        fact(form, side, seq, random.Random(seq * form).randrange(1_000))
        for form in RULES for side in (0, 1) for seq in range(100)
    ]  # fmt: skip
    shuffled = facts.copy()
    random.Random(4).shuffle(shuffled)
    one, other = folded(facts), folded(shuffled)
    assert one.to_value() == other.to_value()
    for name, count in KEPT_COUNT.items():
        found = one.newest(name)
        assert len(found) == 2 * count
        times = {one.head: one.time for one in facts}
        assert [times[head] for head in found] == sorted((times[head] for head in found), reverse=True)
    again = folded([])
    again.load(one.to_value())
    assert again.to_value() == one.to_value()
    one.reset()
    assert one.newest("roll-call") == []


def test_what_nobody_understood_says_nothing() -> None:
    assert folded([fact(100, 0, 1, 5, "messages.bad-field")]).newest("watch-handover") == []


def test_a_roll_call_is_answered_by_a_person_or_by_nobody() -> None:
    world, a, b = pair()

    def says(station: Station, form: str, values: dict[str, str], *about: str) -> str:
        fields = station.cast.catalogue.form(form).read(values, "en")
        told = world.release(station, form, fields=fields, about=about)
        world.run(1)
        return told.ref

    first = says(a, "roll-call", {"number": "1", "scope": "duty_officer"})
    reply = {"number": "1", "duty_role": "duty officer", "on_watch": "2", "interpreter": "yes"}
    says(b, "roll-call-reply", reply, first)
    second = world.release(
        a, "roll-call", fields=a.cast.catalogue.form("roll-call").read({"number": "2", "scope": "whole_watch"}, "en")
    )
    world.run(40 * 60)
    handed = says(
        b, "watch-handover",
        {"at": "160800Z DEC 25", "duty_role": "duty officer", "on_watch": "2", "interpreter": "yes", "open_count": "0"},
    )  # fmt: skip
    assert "NO_ANSWER" in rungs(a, second, b) and "ANSWERED" not in rungs(a, second, b)
    for station in (a, b):
        assert [str(one) for one in station.running.duty.newest("roll-call")] == [second.ref, first]
        assert [str(one) for one in station.running.duty.newest("watch-handover")] == [handed]
    levels = [step.level for step in a.running.message(first).ladders[0].steps]
    assert "ANSWERED" in levels and "NO_ANSWER" not in levels


def test_each_post_answers_a_roll_call_for_itself_and_the_authors_own_side_too() -> None:
    """spec: procedures §5.3. Else a post is silent for days behind another that answers."""
    world = World(3, posts_per_side=2)
    caller, beside, first, second = world.posts
    world.run(1)
    asks = caller.cast.catalogue.form("roll-call").read({"number": "1", "scope": "duty_officer"}, "en")
    told = world.release(caller, "roll-call", fields=asks)
    world.run(1)
    assert [view(one, told).waits_for for one in world.posts] == ["them", "us", "us", "us"]
    said = {"number": "1", "duty_role": "duty officer", "on_watch": "1", "interpreter": "no"}
    reply = caller.cast.catalogue.form("roll-call-reply").read(said, "en")
    world.release(first, "roll-call-reply", fields=reply, about=(told.ref,))
    world.run(1)
    assert [view(one, told).waits_for for one in world.posts] == ["them", "us", "", "us"]
    world.run(40 * 60)
    for one in world.posts:
        assert "NO_ANSWER" not in rungs(one, told, first) or "ANSWERED" in rungs(one, told, first)
        assert rungs(one, told, second)[-1] == rungs(one, told, beside)[-1] == "NO_ANSWER"
    for late in (beside, second):
        world.release(late, "roll-call-reply", fields=reply, about=(told.ref,))
    world.run(5)
    assert {view(one, told).waits_for for one in world.posts} == {""}
    assert len({one.running.fold_bytes() for one in world.posts}) == 1


def test_of_any_other_question_one_post_answers_for_its_side() -> None:
    world = World(4, posts_per_side=2)
    caller, beside, first, second = world.posts
    world.run(1)
    told = world.release(caller, "line-test")
    world.run(1)
    assert [view(one, told).waits_for for one in world.posts] == ["them", "", "us", "us"]
    world.release(second, "line-test-reply", about=(told.ref,))
    world.run(1)
    assert {view(one, told).waits_for for one in (caller, beside, first, second)} == {""}
