"""Who stands behind a catalogue does not depend on the order in which words arrive, nor on how many there are."""

from itertools import permutations
from typing import Any

from parley.procedures.agreement import Agreement
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId
from parley.record.payload import Core, Header

FIRST, ONE, TWO = bytes(32), b"1" * 32, b"2" * 32


def head(side: int, seq: int) -> Head:
    return Head(side, 0, 1, seq, bytes((side, seq)) * 16)


def fact(form: Core, at: Head, time: int, fields: dict[int, Any], about: tuple[Head, ...] = ()) -> Fact:
    header = Header(int(form), 0, about, (), b"", "", "", None)
    return Fact(at, PostId(at.side, at.post), time, header, {0: int(form), **fields}, "", time)


def proposed(at: Head, hash_: bytes, base: bytes = FIRST) -> Fact:
    fields = {32: hash_, 33: base, 34: [["x", "y"]], 35: "Li", 36: ["en"], 37: 100}
    return fact(Core.CATALOGUE, at, 10, fields)


def agreed(at: Head, about: Head, hash_: bytes, time: int = 50) -> Fact:
    return fact(Core.AGREED, at, time, {32: hash_, 35: "Li"}, (about,))


def folded(facts: Any) -> Agreement:
    agreement = Agreement(FIRST, 2)
    for one in facts:
        agreement.fold(one)
    return agreement


def test_the_order_changes_nothing() -> None:
    one, two = head(0, 5), head(0, 6)
    facts = [
        proposed(one, ONE), proposed(two, TWO, ONE), agreed(head(1, 5), one, ONE, 60), agreed(head(1, 6), one, ONE, 40),
        agreed(head(1, 7), two, TWO),
    ]  # fmt: skip
    views = {str(folded(order).view()) for order in permutations(facts)}
    assert len(views) == 1
    found = folded(facts)
    assert found.in_force() == [FIRST, ONE, TWO] and found.readable() == {FIRST, ONE, TWO}
    assert [word.time for word in found.words(one)] == [10, 40]
    again = Agreement(FIRST, 2)
    again.load(found.to_value())
    assert again.view() == found.view() and again.in_force() == found.in_force()


def test_a_word_too_late_or_on_another_hash_is_none() -> None:
    one = head(0, 5)
    late = [proposed(one, ONE), agreed(head(1, 5), one, ONE, 101), agreed(head(1, 6), one, TWO)]
    assert not folded(late).is_agreed(one)
    assert folded([*late, agreed(head(1, 7), one, ONE, 100)]).is_agreed(one)


def test_what_builds_on_itself_is_never_read_by() -> None:
    one, two = head(0, 5), head(0, 6)
    facts = [
        proposed(one, ONE, TWO),
        proposed(two, TWO, ONE),
        agreed(head(1, 5), one, ONE),
        agreed(head(1, 6), two, TWO),
    ]
    assert folded(facts).readable() == {FIRST} and folded(facts).in_force() == [FIRST]


def test_a_flood_of_words_is_one_word_a_side_and_hash() -> None:
    one = head(0, 5)
    found = folded([proposed(one, ONE), *(agreed(head(1, seq), one, ONE, seq) for seq in range(200))])
    assert len(found.view()[1]) == 1 and found.is_agreed(one)


def test_a_flood_of_words_on_other_hashes_is_not_looked_through_at_each_word() -> None:
    """A peer may sign as many hashes as he likes about one proposal: whoever stands behind it is found side by side."""

    class Watched(dict[Any, Any]):
        looked = 0

        def items(self) -> Any:
            Watched.looked += 1
            return super().items()

    one = head(0, 5)
    found = folded([proposed(one, ONE)])
    found._words[one] = Watched()
    for seq in range(200):
        found.fold(agreed(head(1, seq), one, seq.to_bytes(32, "big")))
    assert Watched.looked == 0 and len(found._words[one]) == 200 and not found.is_agreed(one)
    found.fold(agreed(head(1, 200), one, ONE))
    assert found.is_agreed(one) and [word.author.side for word in found.words(one)] == [0, 1]


def test_what_a_side_stands_behind_is_known_before_the_others_agree() -> None:
    one, two = head(0, 5), head(1, 5)
    found = Agreement(FIRST, 3)
    for fact_ in (proposed(one, ONE), proposed(two, TWO), agreed(head(2, 5), two, TWO)):
        found.fold(fact_)
    assert [found.backed(side) for side in range(3)] == [{FIRST, ONE}, {FIRST, TWO}, {FIRST, TWO}]
