"""Areas and windows of a text as the forms of notices take them (spec: messages §3.12): at most 16 of each, and one ``daily``.

Windows that come again at the same hours on days in a row become one window with ``daily`` (spec: deconfliction §11.5); the spans
that the fold of notices makes of it are those of the text.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from parley.base.instant import DAY

SEVERAL_MAX_COUNT: Final = 16

Span = list[int]


class Draft(NamedTuple):
    """What one notice claims. ``height`` None: nothing is said of it."""

    areas: list[Any]
    height: list[int] | None
    windows: list[Span]
    daily: Span | None


def drafts(
    areas: Sequence[Any],
    height: list[int] | None,
    windows: Sequence[Span],
    cut: Callable[[Any], list[Any]] | None = None,
) -> list[Draft]:
    """As few notices as hold all ``areas`` in all ``windows`` (ascending). ``cut`` makes areas that can be compared of one that
    is too large (``deconflict.pieces``); what it raises goes on."""
    pieces = [piece for area in areas for piece in (cut(area) if cut else [area])]
    return [Draft(list(some), height, when, daily) for when, daily in _when(windows) for some in _batches(pieces)]


def _when(windows: Sequence[Span]) -> Iterator[tuple[list[Span], Span | None]]:
    rows: dict[tuple[int, int], list[list[Span]]] = {}
    alone: list[Span] = []
    for row in rows_of_days(windows):
        if len(row) > 1:
            rows.setdefault((row[0][0] % DAY, row[0][1] - row[0][0]), []).append(row)
        else:
            alone += row
    for several in rows.values():
        for some in _batches(several):
            yield [[row[0][0], row[-1][1]] for row in some], list(some[0][0])
    for some in _batches(alone):
        yield [list(span) for span in some], None


def rows_of_days(windows: Sequence[Span]) -> list[list[Span]]:
    """Windows of less than a day that follow one another by a day."""
    open_rows: dict[tuple[int, int], list[Span]] = {}
    found: list[list[Span]] = []
    for begin, end in windows:
        row = open_rows.get((begin, end))
        if row is None or end - begin >= DAY:
            row = []
            found.append(row)
        row.append([begin, end])
        open_rows[begin + DAY, end + DAY] = row
    return found


def _batches(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for first in range(0, len(items), SEVERAL_MAX_COUNT):
        yield items[first : first + SEVERAL_MAX_COUNT]
