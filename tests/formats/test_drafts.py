"""Windows as forms take them: what the fold of notices makes of them are the windows of the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.instant import DAY, HOUR
from parley.deconflict.pieces import pieces
from parley.formats.drafts import SEVERAL_MAX_COUNT, drafts
from parley.formats.navarea.read import read
from parley.procedures.claim import spans
from tests.formats.texts import texts

AREA = [0, 0, 1_852_000, [0, 0]]
BASE = 20_000 * DAY


@st.composite
def rows(draw: st.DrawFn) -> list[list[int]]:
    found = set()
    for _ in range(draw(st.integers(1, 6))):
        begin = BASE + draw(st.integers(0, 40)) * DAY + draw(st.integers(0, 23)) * HOUR
        length = draw(st.integers(1, 40)) * HOUR
        found |= {(begin + day * DAY, begin + day * DAY + length) for day in range(draw(st.integers(1, 30)))}
    return sorted(map(list, found))


@settings(deadline=None)
@given(rows())
def test_spans_come_back(windows: list[list[int]]) -> None:
    made = drafts([AREA], None, windows)
    assert sorted(span for one in made for span in spans(one.windows, one.daily)) == [tuple(span) for span in windows]
    assert all(len(one.windows) <= SEVERAL_MAX_COUNT for one in made)


def test_all_warnings_become_few_drafts_that_say_the_same() -> None:
    counts = []
    for text in texts().values():
        for notice in read(text).notices:
            if notice.windows:
                made = drafts([area.wire for area in notice.areas], notice.height, notice.windows, pieces)
                counts.append(len(made))
                back = {tuple(span) for one in made for span in spans(one.windows, one.daily)}
                assert sorted(map(list, back)) == notice.windows
    assert len(counts) > 900
    assert sum(count == 1 for count in counts) / len(counts) > 0.85


def test_seven_days_are_one_window() -> None:
    windows = [[BASE + day * DAY, BASE + day * DAY + HOUR] for day in range(7)]
    assert drafts([AREA], None, windows) == [([AREA], None, [[BASE, BASE + 6 * DAY + HOUR]], [BASE, BASE + HOUR])]


def test_many_areas_are_several_drafts() -> None:
    made = drafts([AREA] * 20, None, [[BASE, BASE + HOUR]])
    assert [len(one.areas) for one in made] == [16, 4]
