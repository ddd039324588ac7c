"""A proposed change stands from its acceptance on, at every node alike, whatever crossed it (spec: deconfliction §14.1–§14.4)."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.procedures.claim import Standing, lead
from parley.procedures.knowledge import Knowledge
from parley.procedures.notice import Notice, Notices
from parley.procedures.notice_form import Act, Part
from parley.procedures.offers import Outcome
from parley.record.names import Head
from tests.procedures.two_sides import Sides, any_order

OPENS, CHANGES, PROPOSES, COUNTERS, ACCEPTS, DECLINES, WITHDRAWS, CANCELS = range(600, 608)
PARTS = {
    OPENS: Part(Act.OPENS, 72, areas=32, height=33, windows=34, daily=35),
    CHANGES: Part(Act.CHANGES, about=36, areas=32, height=33, windows=34, daily=35),
    PROPOSES: Part(Act.PROPOSES, about=36, areas=32, height=33, windows=34, daily=35, moment=37, in_view_of=38),
    COUNTERS: Part(Act.COUNTERS, about=36, areas=32, height=33, windows=34, daily=35, moment=37),
    ACCEPTS: Part(Act.ACCEPTS, about=36),
    DECLINES: Part(Act.DECLINES, about=36),
    WITHDRAWS: Part(Act.WITHDRAWS, about=36),
    CANCELS: Part(Act.CANCELS, about=36, moment=37),
}
AREA = [0, 0, 1_000, [0, 0]]
LATER = [[5_000, 6_000]]


class Tale(Sides):
    """Two sides that speak of notices."""

    def word(self, side: int, form: int, about: Head | None = None, **fields: Any) -> Head:
        head = self.say(side, form)  # type: ignore[arg-type]
        own = {int(key[1:]): value for key, value in fields.items()} | ({36: list(about)} if about else {})
        self.written[-1] = self.written[-1]._replace(fields=own)
        return head

    def opens(self, side: int) -> Head:
        return self.word(side, OPENS, k32=[AREA], k34=[[1_000, 2_000]])

    def proposes(self, side: int, about: Head, expires: int = 9_999, form: int = PROPOSES) -> Head:
        return self.word(side, form, about, k34=LATER, k37=expires)

    def notices(self, facts: Any = None) -> Notices:
        knowledge = Knowledge()
        fold = Notices(lambda header: PARTS.get(header.form), knowledge.knows)
        for fact in self.written if facts is None else facts:
            knowledge.fold(fact)
            fold.fold(fact)
        return fold

    def notice(self, head: Head) -> Notice:
        found = self.notices().get(head)
        assert found is not None
        return found


@pytest.mark.parametrize("owner", [0, 1])
def test_what_one_side_proposes_and_the_other_accepts_stands(owner: int) -> None:
    tale = Tale()
    opened = tale.opens(owner)
    tale.meet()
    proposal = tale.proposes(1, opened)
    tale.meet()
    assert [one.outcome for one in tale.notice(opened).proposals] == [Outcome.OPEN] and len(
        tale.notice(opened).versions
    ) == 1
    accepted = tale.word(0, ACCEPTS, proposal)
    notice = tale.notice(opened)
    assert notice.stands.windows == LATER and notice.stands.areas == [AREA]
    assert (notice.stands.entry, notice.stands.agreed) == (accepted, proposal)
    assert [(one.outcome, one.by) for one in notice.proposals] == [(Outcome.ACCEPTED, accepted)]
    assert lead(notice, notice.stands).standing is Standing.NONE_DUE
    assert tale.notices().get(proposal) == tale.notices().get(accepted) == notice
    tale.meet()
    tale.word(1 - owner, CHANGES, accepted, k34=[[7_000, 8_000]])  # who does not own it changes nothing
    changed = tale.word(owner, CHANGES, accepted, k34=[[8_000, 9_000]])
    stands = tale.notice(opened).stands
    assert (stands.entry, stands.windows, stands.agreed) == (changed, [[8_000, 9_000]], None)
    tale.meet()
    again = tale.proposes(1 - owner, accepted)
    tale.meet()
    tale.word(owner, ACCEPTS, again)
    assert tale.notice(opened).stands.agreed == again


def test_a_withdrawal_that_crosses_an_acceptance_leaves_the_notice_as_it_was() -> None:
    tale = Tale()
    opened = tale.opens(0)
    tale.meet()
    proposal = tale.proposes(1, opened)
    tale.meet()
    accepted = tale.word(0, ACCEPTS, proposal)
    follow = tale.word(0, CHANGES, accepted, k33=[0, 0, 5])  # by a side that believed itself bound
    assert tale.notice(opened).stands.entry == follow and tale.notice(opened).stands.windows == LATER
    tale.word(1, WITHDRAWS, proposal)
    notice = tale.notice(opened)
    assert [one.outcome for one in notice.proposals] == [Outcome.CROSSED]
    assert (notice.stands.entry, notice.stands.windows, notice.stands.height) == (follow, [[1_000, 2_000]], [0, 0, 5])


@pytest.mark.parametrize(("form", "outcome"), [(DECLINES, Outcome.DECLINED), (COUNTERS, Outcome.DECLINED)])
def test_a_refusal_and_a_counter_end_a_proposal(form: int, outcome: Outcome) -> None:
    tale = Tale()
    opened = tale.opens(0)
    tale.meet()
    proposal = tale.proposes(1, opened)
    tale.meet()
    answer = tale.proposes(0, proposal, form=form) if form == COUNTERS else tale.word(0, form, proposal)
    tale.meet()
    found = {one.word.entry: one for one in tale.notice(opened).proposals}
    assert found[proposal].outcome is outcome and found[proposal].by == answer
    if form == COUNTERS:
        assert found[answer].counters == proposal and found[answer].outcome is Outcome.OPEN
        accepted = tale.word(1, ACCEPTS, answer)
        assert tale.notice(opened).stands.entry == accepted


def test_too_late_and_too_early_do_not_bind() -> None:
    tale = Tale()
    opened = tale.opens(0)
    tale.meet()
    proposal = tale.proposes(1, opened, expires=tale.time + 11)
    unheard = tale.proposes(1, opened)
    tale.hear(0, 1)
    tale.word(0, ACCEPTS, unheard)  # its author cannot have read it
    tale.meet()
    tale.word(0, ACCEPTS, proposal)
    tale.word(1, ACCEPTS, unheard)  # nobody accepts his own
    notice = tale.notice(opened)
    assert [one.outcome for one in notice.proposals] == [Outcome.LATE, Outcome.OPEN] and len(notice.versions) == 1
    tale.word(1, PROPOSES, proposal, k34=LATER, k37=9_999)  # a proposal is no notice
    tale.word(1, COUNTERS, opened, k34=LATER, k37=9_999)  # and a notice no proposal
    tale.word(1, PROPOSES, opened, k34=LATER)  # one without an end is none
    assert len(tale.notice(opened).proposals) == 2


def test_what_is_accepted_after_the_end_changes_nothing_and_is_shown() -> None:
    tale = Tale()
    opened = tale.opens(0)
    tale.meet()
    proposal = tale.proposes(1, opened)
    tale.meet()
    tale.word(0, CANCELS, opened, k37=3_000)
    accepted = tale.word(0, ACCEPTS, proposal)
    notice = tale.notice(opened)
    assert notice.late == (accepted,) and notice.stands.windows == [[1_000, 2_000]]


def test_a_change_beside_an_agreed_one_is_forked() -> None:
    tale = Tale()
    opened = tale.opens(0)
    tale.meet()
    proposal = tale.proposes(1, opened)
    tale.meet()
    accepted = tale.word(0, ACCEPTS, proposal)
    changed = tale.word(0, CHANGES, opened, k33=[0, 0, 7])
    notice = tale.notice(opened)
    assert (
        set(notice.forked) == {accepted, changed}
        and notice.stands.windows == LATER
        and notice.stands.height == [0, 0, 7]
    )


FORMS = (OPENS, CHANGES, PROPOSES, COUNTERS, ACCEPTS, DECLINES, WITHDRAWS, CANCELS)
acts = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(FORMS), st.integers(0, 30)), max_size=24)


@settings(max_examples=300, deadline=None)
@given(acts, st.integers(0, 2**32), st.integers(0, 24))
def test_any_order_and_any_snapshot_give_the_same(drawn: list[tuple[int, int, int]], seed: int, at: int) -> None:
    tale = Tale()
    tale.opens(0)
    for who, form, number in drawn:
        if who == 2:
            tale.meet()
            continue
        about = tale.written[number % len(tale.written)].head
        values: dict[str, Any] = {"k34": LATER} if form in (OPENS, CHANGES, PROPOSES, COUNTERS) else {}
        if form in (PROPOSES, COUNTERS, CANCELS):
            values["k37"] = 1_000 + number * 20
        tale.word(who, form, None if form == OPENS else about, **values)
    whole = tale.notices()
    mixed = tale.notices(any_order(tale.written, random.Random(seed).randrange))
    assert whole.view() == mixed.view() and whole.all() == mixed.all()
    knowledge = Knowledge()
    kept = Notices(lambda header: PARTS.get(header.form), knowledge.knows)
    for fact in tale.written[:at]:
        knowledge.fold(fact)
        kept.fold(fact)
    second = Notices(lambda header: PARTS.get(header.form), knowledge.knows)
    second.load(kept.to_value())
    assert second.to_value() == kept.to_value()
    for fact in tale.written[at:]:
        knowledge.fold(fact)
        second.fold(fact)
    assert second.to_value() == whole.to_value() and second.all() == whole.all()
    for notice in whole.all():
        for version in notice.versions:
            agreed = [one for one in notice.proposals if one.word.entry == version.agreed]
            assert version.agreed is None or agreed[0].outcome is Outcome.ACCEPTED
