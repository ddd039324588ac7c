"""Read-backs do not depend on the order in which entries are linked, nor on a snapshot, nor on how many there are."""

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.messages.kinds.kind import Said
from parley.procedures.procedure import Fact
from parley.procedures.read_backs import KEPT_MAX_COUNT, Act, ReadBacks
from parley.record.names import FeedId, Head
from parley.record.payload import Header

FEEDS = (FeedId(0, 0, 1), FeedId(1, 0, 3), FeedId(1, 1, 4))
KINDS = ("", "reads", "confirms", "corrects", "withdraws")


def head(feed: int, seq: int, fork: int = 0) -> Head:
    return Head(*FEEDS[feed], seq, bytes([feed, seq, fork]) + bytes(29))


def fact(at: Head, time: int, act: Act, judgement: str = "") -> Fact:
    """An entry whose fields are what it does: the fold is told so by ``read``."""
    header = Header(224, 0, (), (), b"", "", "duty officer", None)
    return Fact(at, at.feed.author, time, header, {32: act}, judgement, 0)


def fold() -> ReadBacks:
    return ReadBacks(lambda one: one.fields[32])


def folded(facts: Any) -> ReadBacks:
    made = fold()
    for one in facts:
        made.fold(one)
    return made


heads = st.builds(head, st.integers(0, 2), st.integers(0, 6), st.integers(0, 1))
said = st.lists(
    st.sampled_from((Said("count", 1), Said("count", 2), Said("bearing", 450), Said("time", 60_000))), max_size=3
)
lists = st.dictionaries(
    st.sampled_from(("counts", "bearings", "times")),
    st.lists(st.sampled_from((1, 2, 450)), min_size=1, max_size=2),
    max_size=2,
).map(lambda one: {name: [[n, 0] for n in wires] if name == "times" else wires for name, wires in one.items()})
acts = st.builds(
    lambda kind, about, one, wires: Act(kind, (about,) if kind else (), tuple(one), wires if kind == "reads" else {}),
    st.sampled_from(KINDS), heads, said, lists,
)  # fmt: skip
places = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 6)), unique=True, max_size=16)


@st.composite
def facts(draw: st.DrawFn) -> list[Fact]:
    return [
        fact(
            head(*place), draw(st.integers(0, 3)), draw(acts), draw(st.sampled_from(("", "", "", "node.unknown-form")))
        )
        for place in draw(places)
    ]


def seen(made: ReadBacks) -> Any:
    """All that people see of it."""
    return {
        message: [(one.entry, made.state(message, one), made.rows(message, one)) for one in made.readings(message)]
        + [(one.entry, rows) for one, rows in made.differing(message)]
        for message in sorted(head(f, s, k) for f in range(3) for s in range(7) for k in range(2))
    }


@settings(max_examples=300, deadline=None)
@given(facts(), st.integers(0, 2**32))
def test_any_order_gives_the_same(given_facts: list[Fact], seed: int) -> None:
    """spec: messages §9.5."""
    one = folded(given_facts)
    other = folded(random.Random(seed).sample(given_facts, len(given_facts)))
    assert one.view() == other.view() and seen(one) == seen(other)


@settings(max_examples=200, deadline=None)
@given(facts(), st.integers(0, 16))
def test_a_snapshot_anywhere_changes_nothing(given_facts: list[Fact], at: int) -> None:
    first, second = folded(given_facts[:at]), fold()
    second.load(first.to_value())
    assert second.to_value() == first.to_value()
    for one in given_facts[at:]:
        second.fold(one)
    whole = folded(given_facts)
    assert second.to_value() == whole.to_value() and seen(second) == seen(whole)
    second.reset()
    assert second.to_value() == fold().to_value() and second.take_touched() == set()


@settings(max_examples=200, deadline=None)
@given(facts(), st.integers(0, 16))
def test_whoever_looks_only_at_what_was_touched_misses_nothing(given_facts: list[Fact], at: int) -> None:
    made, standing = fold(), {}
    for part in (given_facts[:at], given_facts[at:]):
        for one in part:
            made.fold(one)
        for message in made.take_touched():
            standing[message] = made.differing(message)
    every = {message: made.differing(message) for message in seen(made)}
    assert {message: rows for message, rows in standing.items() if rows} == {
        m: rows for m, rows in every.items() if rows
    }


MESSAGE = fact(head(0, 0), 1, Act(said=(Said("count", 4), Said("bearing", 450))))


def reading(seq: int, time: int, feed: int = 1, **wires: list[Any]) -> Fact:
    return fact(head(feed, seq), time, Act("reads", (head(0, 0),), (), wires))


def states(*more: Fact) -> list[str]:
    made = folded((MESSAGE, *more))
    return [made.state(head(0, 0), one) for one in made.readings(head(0, 0))]


def test_one_list_may_be_read_back_anew_by_itself() -> None:
    first = reading(0, 5, counts=[5], bearings=[450])
    assert states(first) == ["DIFFERS"]
    assert states(first, reading(1, 6, bearings=[450])) == ["DIFFERS", "AGREES"]
    assert states(first, reading(1, 6, counts=[4])) == ["REPLACED", "AGREES"]
    assert states(first, reading(1, 4, counts=[4])) == ["REPLACED", "DIFFERS"], "the later one counts"


def test_another_post_of_the_reading_side_may_read_back_anew() -> None:
    assert states(reading(0, 5, counts=[5]), reading(0, 6, feed=2, counts=[4])) == ["REPLACED", "AGREES"]


def test_a_read_back_that_was_cancelled_replaces_nothing() -> None:
    cancelled = fact(head(1, 2), 7, Act("withdraws", (head(1, 1),)))
    assert states(reading(0, 5, counts=[5]), reading(1, 6, counts=[4]), cancelled) == ["DIFFERS", "WITHDRAWN"]


def test_without_the_message_nothing_is_compared() -> None:
    made = folded([reading(0, 5, counts=[5])])
    assert [made.state(head(0, 0), one) for one in made.readings(head(0, 0))] == ["UNCOMPARED"]
    assert made.differing(head(0, 0)) == []
    made.fold(MESSAGE)
    assert made.take_touched() == {head(0, 0)} and len(made.differing(head(0, 0))) == 1


def test_of_a_flood_the_newest_stand() -> None:
    flood = [reading(seq, seq, counts=[seq]) for seq in range(200)]
    random.Random(1).shuffle(flood)
    made = folded([MESSAGE, *flood])
    assert [one.time for one in made.readings(head(0, 0))] == list(range(200 - KEPT_MAX_COUNT, 200))
    assert [one.time for one, _ in made.differing(head(0, 0))] == [199]
