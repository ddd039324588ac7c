"""All 1,594 warnings: how many are understood, and that what they say of their own end agrees."""

from collections import Counter
from functools import cache

from parley.base.instant import DAY, MINUTE
from parley.deconflict.pieces import pieces
from parley.formats.navarea.read import read
from parley.formats.navarea.warning import Warning
from tests.formats.texts import texts

# What a text must have to be counted among those that bind an area and give a window, by hand: the 25 of them that are refused.
REFUSED_WITH_BOTH = 25


@cache
def warnings() -> dict[str, Warning]:
    return {number: read(text) for number, text in texts().items()}


def understood() -> list[Warning]:
    return [one for one in warnings().values() if any(notice.windows for notice in one.notices)]


def test_of_those_that_bind_an_area_and_give_a_window_97_in_100_are_understood() -> None:
    assert len(understood()) >= 882
    assert len(understood()) / (len(understood()) + REFUSED_WITH_BOTH) >= 0.97


def test_every_text_is_kept_and_every_passage_is_answered_for() -> None:
    for number, warning in warnings().items():
        assert warning.text == texts()[number]
        assert warning.notices or warning.not_understood or warning.cancels != ((), None, False), number


def test_reasons_are_few_and_known() -> None:
    found = Counter(one.code for warning in warnings().values() for one in warning.not_understood)
    assert found["formats.no-area"] > 500
    assert found["formats.contradicts-cancel"] < 20
    assert all(one.phrase(language) != one.code for warning in warnings().values() for one in warning.not_understood
               for language in ("en", "zh"))  # fmt: skip


def test_warnings_end_an_hour_or_a_minute_after_their_last_window() -> None:
    """As their authors set it; where it is otherwise the text was looked at."""
    after = Counter()
    for warning in understood():
        if warning.cancels.itself_at is not None and all(notice.open_since is None for notice in warning.notices):
            last = max(end for notice in warning.notices for _, end in notice.windows)
            after[(warning.cancels.itself_at - last) // MINUTE] += 1
    assert sum(after[minutes] for minutes in (0, 1, 59, 60, 61)) / after.total() > 0.98


def test_all_areas_are_volumes_or_become_some() -> None:
    count = Counter(
        len(pieces(area.wire)) for warning in warnings().values() for notice in warning.notices for area in notice.areas
    )
    assert count[1] > 1_300
    assert count.total() - count[1] > 20
    assert max(count) <= 4


def test_windows_are_in_order_and_near_the_date_of_issue() -> None:
    for warning in understood():
        assert warning.issued is not None
        for notice in warning.notices:
            assert notice.windows == sorted(notice.windows)
            assert all(begin < end <= warning.issued + 400 * DAY for begin, end in notice.windows)
            assert all(span in notice.windows for span in notice.alternates)
