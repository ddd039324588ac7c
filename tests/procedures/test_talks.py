"""Talks: negotiated without an organiser, minutes that both lock by one hash, statements side by side and never merged."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.procedures.divergence import Verdict, divergence
from parley.procedures.knowledge import Knowledge
from parley.procedures.meeting import Meeting, MeetingState, due, owed
from parley.procedures.procedure import Fact
from parley.procedures.talks import Talks
from parley.record.names import Head
from tests.procedures.real_forms import CATALOGUE, RealSides, rule_of
from tests.procedures.two_sides import any_order

LATER = 100_000
DECEMBER, JANUARY = [[2025, 12, 15], [2025, 12, 16]], [[2026, 1, 12], [2026, 1, 13]]
Folds = tuple[Knowledge, Talks]


def folds() -> Folds:
    knowledge = Knowledge()
    return knowledge, Talks(rule_of, knowledge, 2)


def folded(facts: list[Fact]) -> Folds:
    found = folds()
    for fact in facts:
        for fold in found:
            fold.fold(fact)
    return found


def told(found: Folds) -> list[Any]:
    reports = [divergence(one.statements, one.compared) for one in found[1].all()]
    return [*(fold.view() for fold in found), found[1].all(), reports]


def meeting(sides: RealSides, head: Head) -> Meeting:
    found = folded(sides.written)[1].of(head)
    assert found is not None
    return found


def propose(sides: RealSides, side: int = 0, **more: Any) -> Head:
    values = {
        "forum": "dpct", "round_number": 19, "level": "deputy_assistant_secretary", "dates": [DECEMBER], "means": "in_person",
        "host": "US", "place": ["en", "Washington"], "expires": LATER,
    } | more  # fmt: skip
    return sides.write(side, "round-propose", **values)


def held() -> tuple[RealSides, Head]:
    sides = RealSides()
    root = propose(sides)
    sides.meet()
    sides.write(1, "meeting-accept", about=root, dates=DECEMBER)
    sides.write(1, "session-held", meeting=root, session="plenary", dates=DECEMBER, means="in_person")
    sides.meet()
    return sides, root


# -- any order -------------------------------------------------------------------------------------------------------

FORMS = (
    "round-propose", "meeting-counter", "meeting-accept", "meeting-accept", "proposal-decline", "proposal-withdraw",
    "meeting-cancel", "meeting-postpone", "agenda-item", "agenda-answer", "concern-raise", "concern-answer", "session-held",
    "minutes", "minutes-amend", "minutes-sign", "statement", "statement-point", "statement-compare", "joint-text-propose",
    "joint-text-agree", "delegation", "follow-up-call", "note",
)  # fmt: skip


@st.composite
def histories(draw: st.DrawFn) -> list[Fact]:
    sides = RealSides()
    heads: list[Head] = []
    for _ in range(draw(st.integers(1, 24))):
        side = draw(st.integers(0, 1))
        if draw(st.booleans()):
            sides.hear(side, draw(st.integers(0, 14)))
        form = CATALOGUE.form(draw(st.sampled_from(FORMS)))
        one_of = st.sampled_from(heads) if heads else st.just(Head(0, 0, 7, 99, bytes(32)))
        written: dict[str, Any] = {
            "dates": draw(st.sampled_from((DECEMBER, JANUARY))), "expires": draw(st.integers(900, 1_400)),
            "documents": [[draw(st.sampled_from((b"a", b"b"))) * 32, "text/plain", 1]], "version": draw(st.integers(1, 3)),
            "answer": draw(st.integers(0, 2)), "response": draw(st.integers(0, 4)), "answer_wanted": True, "topic": 2,
            "topics": draw(st.lists(st.integers(0, 3), min_size=1, max_size=3, unique=True)),
            "other_topics": [["en", "reassurance"]], "event_dates": draw(st.sampled_from((DECEMBER, JANUARY))),
            "what": draw(st.integers(0, 2)), "verdict": draw(st.integers(0, 1)), "item": 1, "other_item": 1, "round_number": 19,
        }  # fmt: skip
        for name in ("about", "meeting", "other", "previous", "replaces"):
            written[name] = list(draw(one_of))
        fields = {one.key: written[one.name] for one in form.fields if one.name in written}
        if form.name == "round-propose":
            fields[form.field_named("dates").key] = [DECEMBER, JANUARY]
        if form.name == "meeting-counter":
            fields[form.field_named("dates").key] = [JANUARY]
        if form.name == "concern-raise":
            fields[form.field_named("about").key] = [written["about"]]
        about = tuple(draw(st.lists(one_of, max_size=1)))
        heads.append(sides.put(side, form.number, about, fields, alone=draw(st.integers(0, 4)) == 0))
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


# -- negotiation -----------------------------------------------------------------------------------------------------


def test_a_counter_keeps_what_it_does_not_name_and_either_may_accept() -> None:
    sides = RealSides()
    root = propose(sides)
    sides.meet()
    counter = sides.write(1, "meeting-counter", about=root, dates=[JANUARY], expires=LATER)
    assert meeting(sides, root).state is MeetingState.COUNTERED
    sides.meet()
    accept = sides.write(0, "meeting-accept", about=counter, dates=JANUARY)
    found = meeting(sides, root)
    assert (found.state, found.by) == (MeetingState.AGREED, accept)
    assert found.terms.values["round_number"] == 19
    assert (found.terms.marks["dates"], found.terms.marks["place"]) == ([JANUARY], ["en", "Washington"])


def test_who_accepts_other_dates_than_offered_accepts_nothing() -> None:
    sides = RealSides()
    root = propose(sides)
    sides.meet()
    sides.write(1, "meeting-accept", about=root, dates=JANUARY)
    assert meeting(sides, root).state is MeetingState.PROPOSED


def test_a_withdrawal_that_crosses_the_acceptance_binds_nobody() -> None:
    sides = RealSides()
    root = propose(sides)
    sides.meet()
    sides.write(0, "proposal-withdraw", about=root)
    sides.write(1, "meeting-accept", about=root, dates=DECEMBER)
    assert meeting(sides, root).state is MeetingState.CROSSED


def test_the_states_of_what_came_to_nothing_are_told_apart() -> None:
    states = []
    for form, values in (
        ("proposal-decline", {"reason": "act_of_yours"}), ("meeting-accept", {"dates": DECEMBER, "time": LATER + 1}),
    ):  # fmt: skip
        sides = RealSides()
        root = propose(sides)
        sides.meet()
        time = values.pop("time", None)
        sides.write(1, form, about=root, **values, **({"time": time} if time else {}))
        states.append(meeting(sides, root).state)
    assert states == [MeetingState.DECLINED, MeetingState.LAPSED]


def test_a_cancelled_meeting_is_agreed_again_only_by_who_knew_that_it_was_off() -> None:
    sides = RealSides()
    root = propose(sides)
    sides.meet()
    sides.write(1, "meeting-accept", about=root, dates=DECEMBER)
    sides.meet()
    counter = sides.write(0, "meeting-counter", about=root, dates=[JANUARY], expires=LATER)
    sides.write(1, "meeting-cancel", about=root, reason="act_of_yours")
    assert meeting(sides, root).state is MeetingState.CANCELLED
    sides.meet()
    sides.write(1, "meeting-accept", about=counter, dates=JANUARY)
    found = meeting(sides, root)
    assert (found.state, found.terms.marks["dates"]) == (MeetingState.AGREED, [JANUARY])


def test_a_meeting_is_held_by_the_word_of_those_who_say_so() -> None:
    sides, root = held()
    assert (meeting(sides, root).state, meeting(sides, root).held_by) == (MeetingState.HELD, (1,))
    sides.write(0, "session-held", meeting=root, session="plenary", dates=DECEMBER, means="in_person")
    assert meeting(sides, root).held_by == (0, 1)


# -- agenda, concerns ------------------------------------------------------------------------------------------------


def test_agenda_items_are_agreed_declined_or_deferred_by_the_other_side() -> None:
    sides = RealSides()
    root = propose(sides)
    items = [sides.write(0, "agenda-item", meeting=root, item=["en", f"item {n}"], aim="exchange") for n in range(4)]
    sides.meet()
    for item, answer in zip(items, ("agreed", "declined", "deferred"), strict=False):
        sides.write(1, "agenda-answer", about=item, answer=answer)
    sides.write(0, "agenda-answer", about=items[3], answer="agreed")  # nobody answers himself
    assert [one.state for one in meeting(sides, root).agenda] == ["AGREED", "DECLINED", "DEFERRED", "OPEN"]


def test_a_concern_is_owed_an_answer_until_there_is_one() -> None:
    sides, root = held()
    concern = sides.write(
        0, "concern-raise", topic="south_china_sea", concern=["en", "x"], meeting=root, answer_wanted=True, answer_by=9_000
    )  # fmt: skip
    sides.meet()
    (one,) = meeting(sides, root).concerns
    assert owed(one) and [(due_.what, due_.at) for due_ in due(meeting(sides, root), 2_000)] == [("concern", 9_000)]
    sides.write(1, "concern-answer", about=concern, response="later", later_by=12_000)
    (one,) = meeting(sides, root).concerns
    assert owed(one) and due(meeting(sides, root), 2_000)[0].at == 12_000
    sides.write(1, "concern-answer", about=concern, response="explained")
    (one,) = meeting(sides, root).concerns
    assert not owed(one) and one.state == "EXPLAINED"


# -- minutes ---------------------------------------------------------------------------------------------------------


def file(letter: bytes) -> list[Any]:
    return [[letter * 32, "application/pdf", 9]]


def test_minutes_are_locked_when_every_side_signed_the_same_files() -> None:
    sides, root = held()
    first = sides.write(0, "minutes", meeting=root, version=1, documents=file(b"a"), languages=[0, 1])
    sides.meet()
    sides.write(1, "minutes-amend", about=first, paragraph=["en", "3"], change="delete", old_text=["en", "x"])
    second = sides.write(1, "minutes", meeting=root, version=2, documents=file(b"b"), languages=[0, 1], replaces=first)
    sides.meet()
    sides.write(0, "minutes-sign", about=second, documents=file(b"a"), signatory="head")  # other files than the draft's
    sides.write(1, "minutes-sign", about=second, documents=file(b"b"), signatory="head")
    assert meeting(sides, root).locked is None
    sides.write(0, "minutes-sign", about=second, documents=file(b"b"), signatory="head")
    found = meeting(sides, root)
    assert found.locked is not None and found.locked.said.head == second
    assert [(len(one.amendments), one.replaces, one.is_locked) for one in found.minutes] == [
        (1, None, False),
        (0, first, True),
    ]


def test_a_round_is_linked_to_the_round_before_by_its_minutes() -> None:
    sides, root = held()
    before = sides.write(0, "minutes", meeting=root, version=1, documents=file(b"a"), languages=[0])
    following = propose(sides, round_number=20)
    sides.meet()
    sides.write(1, "minutes", meeting=following, version=1, documents=file(b"c"), languages=[0], previous=before)
    assert meeting(sides, following).previous == root


def test_a_joint_text_is_agreed_by_the_same_files_only() -> None:
    sides, root = held()
    text = sides.write(
        0, "joint-text-propose", about=root, kind="points", title=["en", "Points"], version=1, documents=file(b"j"),
        languages=[0, 1], publication="public", expires=LATER,
    )  # fmt: skip
    sides.meet()
    sides.write(1, "joint-text-agree", about=text, documents=file(b"x"), signatory="head")
    assert meeting(sides, root).joint[0].outcome == "OPEN"
    sides.write(1, "joint-text-agree", about=text, documents=file(b"j"), signatory="head")
    assert meeting(sides, root).joint[0].outcome == "ACCEPTED"


# -- statements ------------------------------------------------------------------------------------------------------


def state(sides: RealSides, side: int, about: Head, **more: Any) -> Head:
    values = {
        "issuer": "ministry",
        "kind": "readout",
        "published": [2024, 9, 10],
        "languages": [0],
        "text": ["en", "x"],
    } | more
    return sides.write(side, "statement", about=about, **values)


def test_the_same_call_on_two_dates_and_topics_that_only_one_names() -> None:
    sides, root = held()
    ours = state(
        sides, 0, root, event_dates=[[2024, 9, 9]], topics=[2, 31], other_topics=[["en", "operational safety"]],
        event_place=["en", "by video"],
    )  # fmt: skip
    theirs = state(
        sides, 1, root, event_dates=[[2024, 9, 10]], topics=[1, 2], other_topics=[["zh", "海空安全"]], event_place=["zh", "视频"]
    )  # fmt: skip
    sides.meet()
    found = meeting(sides, root)
    report = divergence(found.statements, found.compared)
    facts = {one.what: one.verdict for one in report.facts}
    assert facts == {"dates": Verdict.DIFFER, "place": Verdict.UNCOMPARED}
    assert [one.code for one in report.common] == [2]
    assert [one.code for one in report.only(0)] == [31, None]
    assert [one.code for one in report.only(1)] == [1, None]
    for what, item in (("place", {}), ("topic", {"item": 1, "other_item": 1})):
        sides.write(0, "statement-compare", about=ours, other=theirs, what=what, verdict="same", **item)
    found = meeting(sides, root)
    report = divergence(found.statements, found.compared)
    assert {one.what: one.verdict for one in report.facts}["place"] is Verdict.SAME
    (matched,) = [one for one in report.topics if one.matched]
    assert (sorted(matched.named), len(matched.words)) == ([0, 1], 2)
    sides.write(1, "statement-compare", about=theirs, other=ours, what="place", verdict="differ")
    found = meeting(sides, root)
    facts = {one.what: one.verdict for one in divergence(found.statements, found.compared).facts}
    assert facts["place"] is Verdict.UNCOMPARED  # officers who read it differently settle nothing


def test_a_date_known_to_the_month_does_not_contradict_the_day() -> None:
    sides, root = held()
    state(sides, 0, root, event_dates=[[2024, 9]])
    state(sides, 1, root, event_dates=[[2024, 9, 10]])
    found = meeting(sides, root)
    (dates,) = divergence(found.statements, found.compared).facts
    assert dates.verdict is Verdict.WITHIN


def test_statements_on_something_that_is_no_meeting_stand_side_by_side() -> None:
    sides = RealSides()
    contact = sides.write(0, "note", text=["en", "any entry"])
    sides.meet()
    state(sides, 0, contact)
    state(sides, 1, contact)
    found = meeting(sides, contact)
    assert (found.state, len(found.statements)) == (MeetingState.SUBJECT, 2)


def test_a_new_round_proposed_in_answer_to_a_cancelled_one_is_another_meeting() -> None:
    sides = RealSides()
    root = propose(sides)
    sides.meet()
    sides.write(1, "meeting-cancel", about=root, reason="dates")
    sides.meet()
    again = sides.write(
        0, "round-propose", root, forum="dpct", level="working", dates=[JANUARY], means="video", expires=LATER
    )  # fmt: skip
    assert [one.root for one in folded(sides.written)[1].all()] == [root, again]
