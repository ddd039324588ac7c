"""Mutated warnings: nothing is raised, and no figure changes without the answer changing."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.base.limits import WARNING_MAX_CHARS
from parley.formats.navarea.read import read
from parley.formats.navarea.warning import Warning
from tests.formats.texts import texts

ALL = sorted(texts().items())
READ = [(number, text) for number, text in ALL if any(notice.windows for notice in read(text).notices)]
FIGURES = re.compile(
    r"\d\d-\d\d\.\d\d[NS]|\d{3}-\d\d\.\d\d[EW]|\d{6}Z|\b\d{4}Z|\b\d\d(?= (?:THRU|AND|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))"
)
WORDS = [
    "DAILY",
    "EXCEPT",
    "AND",
    "THRU",
    "A.",
    "2.",
    "0000Z",
    "31",
    "FEB",
    "IN AREA BOUND BY",
    "00-00.00N 000-00.00E",
    ",",
    ".",
    "\n",
]


def said(warning: Warning) -> Warning:
    return warning._replace(text="")


def places(warning: Warning) -> list[object]:
    found = []
    for notice in warning.notices:
        for area in notice.areas:
            found += area.wire[2 if area.wire[0] == 1 else 3 :]
    return found


@st.composite
def mutated_figures(draw: st.DrawFn) -> tuple[str, str, str]:
    """A text that is understood, the same with one figure of a position, an hour or a date changed, and what was there."""
    _, text = draw(st.sampled_from(READ))
    match = draw(st.sampled_from(list(FIGURES.finditer(text))))
    at = draw(st.sampled_from([match.start() + n for n, one in enumerate(match[0]) if one.isdigit()]))
    figure = draw(st.sampled_from([one for one in "0123456789" if one != text[at]]))
    return text, text[:at] + figure + text[at + 1 :], match[0]


@settings(max_examples=400, deadline=None)
@given(mutated_figures())
def test_a_changed_figure_changes_the_answer_or_is_refused(case: tuple[str, str, str]) -> None:
    text, changed, _ = case
    assert said(read(text)) != said(read(changed))


@settings(max_examples=300, deadline=None)
@given(mutated_figures())
def test_a_changed_position_moves_one_corner_and_no_window(case: tuple[str, str, str]) -> None:
    text, changed, where = case
    assume(where[-1] in "NSEW")
    before, after = read(text), read(changed)
    if after.not_understood == before.not_understood:
        one, two = places(before), places(after)
        assert sum(a != b for a, b in zip(one, two, strict=False)) == 1 or len(one) != len(two)
        assert [notice.windows for notice in before.notices] == [notice.windows for notice in after.notices]
    else:
        assert len(after.not_understood) > len(before.not_understood)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(ALL), st.data())
def test_whatever_is_done_to_a_text_nothing_is_raised(case: tuple[str, str], data: st.DataObject) -> None:
    text = case[1]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        end = min(len(text), at + data.draw(st.integers(0, 30)))
        text = text[:at] + data.draw(st.one_of(st.sampled_from(WORDS), st.text(max_size=8))) + text[end:]
    check(read(text))


@settings(deadline=None)
@given(st.text(max_size=300), st.text(alphabet="ABN0123456789-.,:Z \n", max_size=300))
def test_any_text_at_all(one: str, other: str) -> None:
    check(read(one))
    check(read("021211Z APR 26\nHYDROPAC 1/26.\n1. FIRING 05 APR IN AREA BOUND BY " + other))


@settings(deadline=None)
@given(
    st.integers(WARNING_MAX_CHARS - 2, WARNING_MAX_CHARS + 2),
    st.sampled_from(
        ["A", "(", "A. ", "1.\n", "00-00.00N 000-00.00E,", "05 AND ", " ", "\n", " \n", "AREA ", "CANCEL ", "1/26 AND "]
    ),
)
def test_length_is_bounded(size: int, unit: str) -> None:
    text = (unit * size)[:size]
    try:
        check(read("021211Z APR 26\n" + text[15:]))
    except LocalError as error:
        assert error.code == "formats.text-too-long"
        assert size > WARNING_MAX_CHARS


def test_lists_within_lists_are_bounded() -> None:
    warning = read("021211Z APR 26\nHYDROPAC 1/26.\n1. FIRING 05 APR IN AREA BOUND BY: " + "A. " * 4_000)
    assert [one.code for one in warning.not_understood] == ["formats.letters-in-doubt"]


def check(warning: Warning) -> None:
    for notice in warning.notices:
        assert notice.areas
        assert bool(notice.windows) == (notice.open_since is None)
        assert all(begin < end for begin, end in notice.windows)
        for area in notice.areas:
            assert area.wire[0] in (0, 1, 2)
            assert len(area.wire) <= 67
    for one in warning.not_understood:
        assert 0 <= one.start <= one.end <= len(warning.text)
        assert one.phrase("zh") != one.code
