"""Promises, plans, positions: each side's own word beside the other's."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.procedures.commitment import Commitment, CommitmentState, due
from parley.procedures.commitments import Commitments
from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact
from parley.record.names import Head
from tests.procedures.real_forms import CATALOGUE, RealSides, rule_of
from tests.procedures.two_sides import any_order

Folds = tuple[Knowledge, Commitments]


def folds() -> Folds:
    knowledge = Knowledge()
    return knowledge, Commitments(rule_of, knowledge, 2)


def folded(facts: list[Fact]) -> Folds:
    found = folds()
    for fact in facts:
        for fold in found:
            fold.fold(fact)
    return found


def told(found: Folds) -> list[Any]:
    fold = found[1]
    views = [fold.commitments(), fold.engagements(), fold.plans(), fold.positions()]
    return [*(one.view() for one in found), *views]


def commitment(sides: RealSides) -> Commitment:
    (found,) = folded(sides.written)[1].commitments()
    return found


def promise(sides: RealSides, side: int = 0, **more: Any) -> Head:
    values = {
        "text": ["en", "We set up channels."], "second_text": ["zh", "我们将建立渠道。"], "authentic": "both", "owner": "both",
        "basis": "our_account",
    } | more  # fmt: skip
    return sides.write(side, "commitment", **values)


def assess(sides: RealSides, side: int, about: Head, assessment: str, **more: Any) -> Head:
    return sides.write(
        side, "commitment-assess", about=about, assessment=assessment, as_of=[2025, 12, 16], **more
    )  # fmt: skip


FORMS = (
    "commitment", "commitment-evidence", "commitment-assess", "commitment-change", "commitment-withdraw",
    "engagement-propose", "engagement-status", "plan-agree", "interest-declare", "concern-declare", "observed-action",
    "proposal-decline", "goodwill-message", "note",
)  # fmt: skip


@st.composite
def histories(draw: st.DrawFn) -> list[Fact]:
    sides = RealSides()
    heads: list[Head] = []
    for _ in range(draw(st.integers(1, 20))):
        side = draw(st.integers(0, 1))
        if draw(st.booleans()):
            sides.hear(side, draw(st.integers(0, 14)))
        form = CATALOGUE.form(draw(st.sampled_from(FORMS)))
        one_of = st.sampled_from(heads) if heads else st.just(Head(0, 0, 7, 99, bytes(32)))
        written: dict[str, Any] = {
            "owner": draw(st.integers(0, 2)), "assessment": draw(st.integers(0, 4)), "due": [2026, draw(st.integers(1, 12))],
            "year": draw(st.sampled_from((2025, 2026))), "status": draw(st.integers(0, 6)), "relation": draw(st.integers(0, 2)),
            "documents": [[draw(st.sampled_from((b"a", b"b"))) * 32, "text/plain", 1]], "awaited": ["en", "x"],
        }  # fmt: skip
        for name in ("about", "replaces"):
            written[name] = list(draw(one_of))
        fields = {one.key: written[one.name] for one in form.fields if one.name in written}
        if form.name == "concern-declare":
            fields[form.field_named("about").key] = [written["about"]]
        heads.append(sides.put(side, form.number, (), fields, alone=draw(st.integers(0, 4)) == 0))
    return sides.written


@settings(max_examples=300, deadline=None)
@given(histories(), st.integers(0, 2**32))
def test_any_order_gives_the_same(facts: list[Fact], seed: int) -> None:
    other = any_order(facts, random.Random(seed).randrange)
    assert told(folded(facts)) == told(folded(other))


@settings(max_examples=150, deadline=None)
@given(histories(), st.integers(0, 20))
def test_a_snapshot_anywhere_changes_nothing(facts: list[Fact], at: int) -> None:
    again = folds()
    for fold, before in zip(again, folded(facts[:at]), strict=True):
        fold.load(before.to_value())
    for fact in facts[at:]:
        for fold in again:
            fold.fold(fact)
    assert told(again) == told(folded(facts))


def test_two_assessments_stand_beside_one_another() -> None:
    sides = RealSides()
    root = promise(sides)
    sides.meet()
    assess(sides, 0, root, "substantial")
    assess(sides, 1, root, "not_started", awaited=["zh", "具体行动"], awaited_from="yours", awaited_by=[2026, 3])
    found = commitment(sides)
    assert (found.state, found.differs) == (CommitmentState.OPEN, True)
    assert {side: one.values["assessment"] for side, one in found.assessed.items()} == {0: 3, 1: 1}
    assert [one.author.side for one in found.awaited()] == [1]


def test_a_promise_is_kept_when_every_side_says_so() -> None:
    sides = RealSides()
    root = promise(sides)
    sides.meet()
    assess(sides, 0, root, "complete")
    assert commitment(sides).state is CommitmentState.OPEN
    assess(sides, 1, root, "complete")
    assert commitment(sides).state is CommitmentState.KEPT
    assess(sides, 1, root, "limited")
    found = commitment(sides)
    assert (found.state, len(found.history)) == (CommitmentState.OPEN, 3)


def test_evidence_is_named_by_hash_and_by_entry() -> None:
    sides = RealSides()
    root = promise(sides)
    shown = sides.write(0, "note", text=["en", "x"])
    sides.meet()
    sides.write(1, "commitment-evidence", about=root, entries=[list(shown)], documents=[[bytes(32), "text/plain", 3]])
    (evidence,) = commitment(sides).evidence
    assert evidence.named["entries"] == (shown,)
    assert evidence.marks["documents"][0][0] == bytes(32)


def test_nobody_takes_back_or_changes_the_other_sides_promise() -> None:
    sides = RealSides()
    root = promise(sides, owner="ours", due=[2026, 6])
    sides.meet()
    sides.write(1, "commitment-withdraw", about=root, **{"from": [2026, 1]}, reason="other")
    sides.write(1, "commitment-change", about=root, due=[2027])
    found = commitment(sides)
    assert (found.state, found.due, found.owners) == (CommitmentState.OPEN, [2026, 6], (0,))
    sides.write(0, "commitment-change", about=root, due=[2026, 9])
    assert commitment(sides).due == [2026, 9]
    assert [one.what for one in due(commitment(sides))] == ["due"]
    sides.write(0, "commitment-withdraw", about=root, **{"from": [2026, 1]}, reason="other")
    assert commitment(sides).state is CommitmentState.WITHDRAWN


def test_each_side_sets_its_own_status_of_an_engagement() -> None:
    sides = RealSides()
    root = sides.write(
        0, "engagement-propose", year=2026, kind="talks", title=["en", "x"], period=[[2026, 5]], level="working", expires=9_000
    )  # fmt: skip
    sides.meet()
    sides.write(0, "engagement-status", about=root, status="agreed", as_of=[2026, 1, 5])
    sides.write(1, "engagement-status", about=root, status="refused", as_of=[2026, 1, 6])
    (found,) = folded(sides.written)[1].engagements()
    assert {side: one.values["status"] for side, one in found.status.items()} == {0: 0, 1: 2}


def test_a_plan_is_agreed_when_all_named_the_same_files() -> None:
    sides = RealSides()
    for side, letter in ((0, b"a"), (1, b"b")):
        sides.write(side, "plan-agree", year=2026, documents=[[letter * 32, "text/plain", 1]], signatory="head")
    (plan,) = folded(sides.written)[1].plans()
    assert not plan.is_agreed
    sides.write(1, "plan-agree", year=2026, documents=[[b"a" * 32, "text/plain", 1]], signatory="head")
    (plan,) = folded(sides.written)[1].plans()
    assert plan.is_agreed


def test_actions_stand_beside_the_position_as_each_side_sees_them() -> None:
    sides = RealSides()
    root = sides.write(0, "interest-declare", topic="navigation_overflight", interest=["en", "x"])
    sides.meet()
    for side, relation in ((0, "confirms"), (1, "contradicts")):
        sides.write(
            side, "observed-action", about=root, relation=relation, action=["en", "x"], actor="both", dates=[[2026, 1]]
        )  # fmt: skip
    (found,) = folded(sides.written)[1].positions()
    assert [(one.author.side, one.values["relation"]) for one in found.actions] == [(0, 0), (1, 1)]
    theirs = sides.write(1, "interest-declare", topic="taiwan", interest=["en", "y"], replaces=root)
    positions = folded(sides.written)[1].positions()
    assert [one.said.head for one in positions] == [root, theirs]  # nobody replaces another's position
