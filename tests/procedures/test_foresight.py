"""What an officer is told before he releases a notice is what its entry says once it is signed (spec: deconfliction §11.8)."""

from hypothesis import given, settings

from parley.procedures import claim
from parley.procedures.claim import Standing
from parley.procedures.foresight import foreseen
from parley.procedures.notice_form import Act
from parley.procedures.procedure import Fact
from tests.procedures.test_notice import AREA, CANCELS, PARTS, changed, ended, facts, folded, head, opened

AT, NEXT = head(0, 0), head(0, 1)


@settings(max_examples=400, deadline=None)
@given(facts())
def test_what_is_foreseen_is_what_comes(given_facts: list[Fact]) -> None:
    """Of each entry that becomes the last version when it is folded last."""
    fold = folded(())
    for one in given_facts:
        part = PARTS.get(one.header.form)
        told = foreseen(fold, one, part)
        fold.fold(one)
        after = fold.get(one.head)
        if after is not None and after.stands.entry == one.head and not one.judgement and after.end is None:
            assert told == claim.lead(after, after.stands)
        if part is None or part.act not in (Act.OPENS, Act.CHANGES):
            assert told is None


def test_a_change_is_due_anew_where_it_says_where_or_when_and_only_then() -> None:
    windows = {34: [[1_000, 2_000]]}
    fold = folded([opened(AT)])
    late, early = (changed(NEXT, AT, time, windows) for time in (990, 900))
    told = [foreseen(fold, one, PARTS[one.header.form]) for one in (late, early, changed(NEXT, AT, 990, {}))]
    assert [one and one.standing for one in told] == [Standing.SHORT, Standing.IN_TIME, Standing.NONE_DUE]
    assert told[0] and (told[0].required_ms, told[0].by_author_ms) == (72, 10)


def test_of_what_would_count_for_nothing_nothing_is_foreseen() -> None:
    over = folded([opened(AT), ended(CANCELS, head(0, 2), AT, 5, 5)])
    theirs = changed(head(2, 0), AT, 990, {32: [AREA]})
    for fold, one in (
        (over, changed(NEXT, AT, 990, {32: [AREA]})),
        (folded([opened(AT)]), theirs),
        (folded(()), theirs),
    ):
        assert foreseen(fold, one, PARTS[one.header.form]) is None
