"""Notices are a function of the linked entries, whatever their order, and each side speaks of its own (spec: deconfliction §11.1–§11.4)."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.messages.catalogue import load
from parley.procedures.notice import Notice, Notices
from parley.procedures.notice_form import Act, Part, part_of
from parley.procedures.procedure import Fact
from parley.record.names import FeedId, Head
from parley.record.payload import Header

OPENS, CHANGES, CANCELS, COMPLETES, OTHER = 288, 296, 297, 305, 224
PARTS = {
    OPENS: Part(Act.OPENS, 72, areas=32, height=33, windows=34, daily=35),
    CHANGES: Part(Act.CHANGES, about=36, areas=32, height=33, windows=34, daily=35),
    CANCELS: Part(Act.CANCELS, about=36, moment=37),
    COMPLETES: Part(Act.COMPLETES, about=36, moment=37, danger=38, goes_on=39),
}
FEEDS = (FeedId(0, 0, 1), FeedId(0, 1, 7), FeedId(1, 0, 3))
AREA, FAR = [0, 0, 1_000, [0, 0]], [0, 0, 1_000, [9, 9]]


def head(feed: int, seq: int) -> Head:
    return Head(*FEEDS[feed], seq, bytes([feed, seq]) * 16)


def fact(form: int, at: Head, time: int, fields: dict[int, Any], judgement: str = "") -> Fact:
    return Fact(at, at.feed.author, time, Header(form, 0, (), (), b"", "", "duty officer", None), fields, judgement, 0)


def opened(at: Head, time: int = 0, **more: Any) -> Fact:
    return fact(OPENS, at, time, {32: [AREA], 34: [[1_000, 2_000]], **more.get("fields", {})})


def changed(at: Head, about: Head, time: int, fields: dict[int, Any]) -> Fact:
    return fact(CHANGES, at, time, {36: list(about), **fields})


def ended(form: int, at: Head, about: Head, time: int, moment: int, fields: dict[int, Any] | None = None) -> Fact:
    return fact(form, at, time, {36: list(about), 37: moment, **(fields or {})})


def folded(facts: Any) -> Notices:
    fold = Notices(lambda header: PARTS.get(header.form), lambda of, other: True)
    for one in facts:
        fold.fold(one)
    return fold


def only(facts: Any) -> Notice:
    found = folded(facts).all()
    assert len(found) == 1
    return found[0]


# -- any order, any snapshot

heads = st.builds(head, st.integers(0, 2), st.integers(0, 6))
windows = st.lists(st.lists(st.integers(-1, 50), min_size=2, max_size=2), max_size=3)
values: dict[int, st.SearchStrategy[Any]] = {
    32: st.sampled_from(([AREA], [FAR], [AREA, FAR], [], "x", [1])),
    33: st.sampled_from(([0, 0, 5], [0, 0], None, [0, 0.5, 1])),
    34: windows,
    35: st.sampled_from(([0, 5], [5, 0], "x")),
    36: heads.map(list) | st.sampled_from(([], "x", [0, 0, 0, 0, b""])),
    37: st.integers(-1, 50) | st.just(True),
    38: st.sampled_from(([AREA], "x")),
    39: st.booleans(),
}


@st.composite
def facts(draw: st.DrawFn) -> list[Fact]:
    """One fact a place at most, good and bad, about entries that are there or not."""
    found = []
    for feed, seq in draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 6)), unique=True, max_size=18)):
        form = draw(st.sampled_from((OPENS, OPENS, CHANGES, CHANGES, CHANGES, CANCELS, COMPLETES, OTHER)))
        fields = {key: draw(value) for key, value in values.items() if draw(st.integers(0, 4))}
        if draw(st.booleans()):  # mostly what a form's check lets through
            fields = {32: [AREA], 34: [[1, 9]], 36: list(draw(heads)), 37: draw(st.integers(0, 9))}
        judgement = draw(st.sampled_from(("", "", "", "", "record.does-not-open")))
        found.append(fact(form, head(feed, seq), draw(st.integers(0, 4)), fields, judgement))
    return found


@settings(max_examples=400, deadline=None)
@given(facts(), st.integers(0, 2**32))
def test_any_order_gives_the_same(given_facts: list[Fact], seed: int) -> None:
    one, other = folded(given_facts), folded(random.Random(seed).sample(given_facts, len(given_facts)))
    assert one.view() == other.view() and one.all() == other.all()
    for each in given_facts:
        assert one.get(each.head) == other.get(each.head)


@settings(max_examples=200, deadline=None)
@given(facts(), st.integers(0, 18))
def test_a_snapshot_anywhere_changes_nothing(given_facts: list[Fact], at: int) -> None:
    whole, first, second = folded(given_facts), folded(given_facts[:at]), folded(())
    first.all()  # what was looked at is not kept beyond what comes later
    second.load(first.to_value())
    assert second.to_value() == first.to_value()
    for each in given_facts[at:]:
        first.fold(each)
        second.fold(each)
    assert first.all() == second.all() == whole.all()
    second.reset()
    assert second.to_value() == Notices(PARTS.get, bool).to_value() and second.all() == []


@settings(max_examples=400, deadline=None)
@given(facts())
def test_what_a_notice_is_made_of_is_its_own_sides(given_facts: list[Fact]) -> None:
    fold = folded(given_facts)
    by_head = {each.head: each for each in given_facts}
    seen: list[Head] = []
    for notice in fold.all():
        words = [version.entry for version in notice.versions] + [*notice.reports, *notice.late]
        words += [notice.end.entry] if notice.end else []
        seen += words
        assert {head.side for head in words} == {notice.author.side}
        assert words[0] == notice.opening.entry and by_head[words[0]].header.form == OPENS
        assert all(not by_head[head].judgement and fold.get(head) == notice for head in words)
        assert set(notice.forked) <= {version.entry for version in notice.versions} | set(notice.late)
    assert len(seen) == len(set(seen))


# -- what changes and ends


def test_a_change_replaces_what_it_names_and_leaves_the_rest() -> None:
    at = head(0, 0)
    found = only([
        opened(at, fields={33: [0, 0, 9]}), changed(head(0, 1), at, 5, {34: [[3, 4], [5, 6]]}),
        changed(head(1, 0), head(0, 1), 6, {32: [FAR], 35: [0, 1]}), changed(head(0, 2), head(1, 0), 7, {}),
    ])  # fmt: skip
    assert [version.windows for version in found.versions] == [[[1_000, 2_000]], *[[[3, 4], [5, 6]]] * 3]
    assert [version.areas for version in found.versions] == [[AREA], [AREA], [FAR], [FAR]]
    assert found.stands.height == [0, 0, 9] and found.stands.daily == [0, 1] and not found.forked
    assert [version.claims_anew for version in found.versions] == [True, True, True, False]


def test_changes_of_one_entry_both_count_in_time_and_are_shown() -> None:
    at = head(0, 0)
    found = only(
        [
            opened(at),
            changed(head(0, 1), at, 9, {32: [FAR]}),
            changed(head(1, 0), at, 8, {32: [AREA, FAR], 33: [0, 0, 1]}),
        ]
    )
    assert found.stands.areas == [FAR] and found.stands.height == [0, 0, 1]
    assert found.forked == (head(0, 1), head(1, 0))


def test_no_word_counts_before_the_one_it_is_about_whatever_the_clocks() -> None:
    at = head(0, 0)
    found = only(
        [opened(at, 50), changed(head(0, 1), at, 40, {32: [FAR]}), changed(head(0, 2), head(0, 1), 1, {32: [AREA]})]
    )
    assert [version.entry for version in found.versions] == [at, head(0, 1), head(0, 2)] and found.stands.areas == [
        AREA
    ]


def test_the_first_end_stands_and_what_comes_later_is_shown() -> None:
    at = head(0, 0)
    found = only([
        opened(at), ended(CANCELS, head(0, 2), at, 10, 11), changed(head(0, 1), at, 9, {32: [FAR]}),
        changed(head(0, 3), at, 12, {32: [AREA, FAR]}), ended(COMPLETES, head(1, 0), at, 13, 13),
    ])  # fmt: skip
    assert found.end is not None and found.end.entry == head(0, 2) and found.end.moment == 11
    assert found.stands.areas == [FAR] and found.late == (head(0, 3), head(1, 0))


def test_a_report_that_it_goes_on_is_no_end() -> None:
    at = head(0, 0)
    facts_ = [opened(at), ended(COMPLETES, head(0, 1), at, 10, 10, {39: True})]
    assert only(facts_).end is None and only(facts_).reports == (head(0, 1),)
    found = only([*facts_, ended(COMPLETES, head(0, 2), head(0, 1), 20, 19, {38: [FAR], 39: False})])
    assert found.end is not None and found.end.danger == [FAR]


def test_nobody_ends_the_other_sides_notice() -> None:
    at = head(0, 0)
    found = only([opened(at), ended(CANCELS, head(2, 0), at, 10, 10), changed(head(2, 1), at, 10, {32: [FAR]})])
    assert found.end is None and len(found.versions) == 1
    fold = folded(
        [opened(at), changed(head(2, 1), at, 10, {32: [FAR]}), ended(CANCELS, head(0, 1), head(2, 1), 11, 11)]
    )
    assert fold.all()[0].end is None and fold.get(head(0, 1)) is None  # nor does one's own word on the other's word


def test_what_comes_before_its_notice_waits_for_it() -> None:
    at = head(0, 0)
    fold = folded([ended(CANCELS, head(0, 2), head(0, 1), 10, 10), changed(head(0, 1), at, 9, {32: [FAR]})])
    assert fold.all() == [] and fold.get(head(0, 2)) is None
    fold.fold(opened(at))
    found = fold.get(head(0, 2))
    assert found is not None and found.end is not None and found.stands.areas == [FAR]


def test_a_long_chain_costs_its_length_once() -> None:
    chain = [opened(head(0, 0))]
    chain += [changed(Head(0, 0, 1, k, k.to_bytes(32)), chain[-1].head, k, {32: [FAR]}) for k in range(1, 3_000)]
    fold = folded(chain[::-1])
    assert len(fold.all()[0].versions) == 3_000 and fold.get(chain[-1].head) is fold.all()[0]


# -- the catalogue's forms

CATALOGUE = load()


def test_the_forms_of_the_catalogue_have_their_parts() -> None:
    found = {form.name: part for form in CATALOGUE.forms if (part := part_of(form))}
    by_act = {act: {name for name, part in found.items() if part.act == act} for act in Act}
    assert by_act == {
        Act.OPENS: {
            "exercise-notice", "live-firing-notice", "missile-launch-notice", "space-launch-notice", "transit-notice",
            "major-activity-notice", "closure-area-notice", "river-passage-notice", "significant-force-notice",
            "goodwill-notice", "flight-operations", "laser-intended", "calendar-entry",
            "navigational-warning",
        },
        Act.CHANGES: {"notice-change"},
        Act.CANCELS: {"notice-cancellation"},
        Act.COMPLETES: {"notice-completion", "launch-completed", "closure-lifted"},
        Act.PROPOSES: {"amendment-propose"},
        Act.COUNTERS: {"amendment-counter"},
        Act.ACCEPTS: {"amendment-accept"},
        Act.DECLINES: {"amendment-decline"},
        Act.WITHDRAWS: {"amendment-withdraw"},
    }  # fmt: skip
    assert found["missile-launch-notice"].lead_ms == 24 * 3_600_000
    for name, part in found.items():
        required = {"windows"} if part.act == Act.OPENS else {"about"}
        required |= {"moment"} if Act.CANCELS <= part.act <= Act.COUNTERS else set()
        assert all(getattr(part, key) >= 32 for key in required), name


def test_every_example_of_the_catalogue_is_a_word() -> None:
    count = 0
    for form in CATALOGUE.forms:
        if part := part_of(form):
            for example in form.examples_text:
                payload = form.read(example, "en")
                at = head(0, 0)
                fold = Notices(lambda _, part=part: part, lambda of, other: True)  # type: ignore[misc]
                fold.fold(fact(form.number, at, 0, payload))
                assert len(fold.view()[0]) == (part.act < Act.PROPOSES), form.name  # a word on a proposal needs one
                assert len(fold.all()) == (part.act == Act.OPENS)
                count += 1
    assert count >= 30
