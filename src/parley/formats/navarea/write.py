"""Notices as the text of a broadcast warning. Whatever is written was read back first and is the same; what is not is refused."""

import textwrap
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.instant import DAY, HOUR, MINUTE
from parley.formats.drafts import rows_of_days
from parley.formats.length import FEET_MM
from parley.formats.navarea.position import written as position
from parley.formats.navarea.read import read
from parley.formats.navarea.warning import Area, Notice, Warning

WIDTH: Final = 68
_NM_MM: Final = 1_852_000
_HIGH_MM: Final = 40_000_000_000
_DATUMS: Final = ("AMSL", "AGL")


def write(
    name: str, issued: int, notices: Sequence[Notice], regions: Sequence[str] = (), others: Sequence[str] = ()
) -> str:
    """The text of a warning that claims ``notices`` and cancels ``others``. It cancels itself an hour after its last window.

    Raises LocalError ``formats.cannot-be-written`` for what such a text cannot say exactly: sectors, heights over the ellipsoid,
    windows that are not whole minutes, dates more than 300 days ahead.
    """
    text = "\n".join(_lines(name, issued, notices, regions, others)) + "\n"
    back = read(text)
    same = [_plain(one) for one in back.notices] == [_plain(one) for one in notices]
    if not same or back.not_understood or not _is_head(back, name, issued, others):
        raise LocalError("formats.cannot-be-written")
    return text


def _plain(notice: Notice) -> Notice:
    """Without what the layout of the new text gives: numbers and letters."""
    return notice._replace(paragraph=0, areas=tuple(area._replace(label="") for area in notice.areas))


def _is_head(back: Warning, name: str, issued: int, others: Sequence[str]) -> bool:
    return (back.name, back.issued, back.cancels.others) == (name, issued, tuple(others))


def _lines(
    name: str, issued: int, notices: Sequence[Notice], regions: Sequence[str], others: Sequence[str]
) -> Iterator[str]:
    yield instant.dtg(issued)
    yield f"{name}."
    yield from (f"{region}." for region in regions)
    number = 0
    for number, notice in enumerate(notices, 1):
        yield from _paragraph(f"{number}. ", _notice(notice, issued))
    for other in others:
        number += 1
        yield f"{number}. CANCEL {other}."
    ends = [end for notice in notices for _, end in notice.windows]
    if ends and all(notice.open_since is None for notice in notices):
        yield f"{number + 1}. CANCEL THIS MSG {instant.dtg(max(ends) + HOUR)}."


def _paragraph(head: str, parts: list[str]) -> Iterator[str]:
    """The head and, each on lines of its own, what follows it. Positions are not broken."""
    for index, part in enumerate(parts):
        first = head if index == 0 else "   "
        bound = part.replace("N ", "N\u00a0").replace("S ", "S\u00a0") if part[-2:-1] in "EW" else part
        for line in textwrap.wrap(bound, WIDTH, initial_indent=first, subsequent_indent="   ", break_long_words=False,
                                  break_on_hyphens=False):  # fmt: skip
            yield line.replace("\u00a0", " ")


def _notice(notice: Notice, issued: int) -> list[str]:
    head = f"{notice.kind} {_when(notice, issued)}" + (f" BY {notice.ships}" if notice.ships else "")
    if len(notice.areas) == 1:
        said = [f"{head} {_area(notice.areas[0], notice)}"]
    elif len(notice.areas) <= 26:
        letters = (chr(ord("A") + n) for n in range(26))
        said = [
            f"{head}:",
            *(f"{letter}. {_area(area, notice)}" for letter, area in zip(letters, notice.areas, strict=False)),
        ]
    else:
        raise LocalError("formats.cannot-be-written")
    return [*said, *_tail(notice)]


def _tail(notice: Notice) -> Iterator[str]:
    charts = {area.wire[1] for area in notice.areas}
    if len(charts) > 1 or (charts == {1} and len(notice.areas) > 1):
        raise LocalError("formats.cannot-be-written")
    if notice.height is not None:
        if len(notice.areas) > 1:
            raise LocalError("formats.cannot-be-written")
        yield f"{_height(notice.height)}."
    if charts == {1}:
        yield "CGCS2000."
    if notice.berth_mm is not None:
        yield "WIDE BERTH REQUESTED." if notice.berth_mm == 0 else f"{_length(notice.berth_mm)} BERTH REQUESTED."


def _area(area: Area, notice: Notice) -> str:
    shape, _, *rest = area.wire
    places = [position(place) for place in rest[shape != 1 :] if shape in (0, 1, 2)]
    vague = "VICINITY OF " if area.vague else ""
    if shape == 1:
        return f"IN {vague}AREA BOUND BY {', '.join(places)}."
    if shape == 0:
        return f"IN VICINITY {places[0]}." if area.vague else f"IN AREA WITHIN {_length(rest[0])} OF {places[0]}."
    if shape == 2:
        return f"{_along(rest[0], vague)} TRACKLINE JOINING {', '.join(places)}."
    raise LocalError("formats.cannot-be-written")


def _along(width_mm: int, vague: str) -> str:
    if vague:
        return f"IN {vague}".rstrip()
    if width_mm % 2:
        raise LocalError("formats.cannot-be-written")
    return f"WITHIN {_length(width_mm // 2)} OF"


def _length(mm: int) -> str:
    """In sea miles if these come out with at most four decimals, else in metres or kilometres."""
    if mm * 10_000 % _NM_MM == 0:
        return f"{_decimal(Fraction(mm, _NM_MM))} {'MILE' if mm == _NM_MM else 'MILES'}"
    return f"{_decimal(Fraction(mm, 1000))} METERS" if mm < 100_000_000 else f"{_decimal(Fraction(mm, 1_000_000))} KM"


def _decimal(value: Fraction) -> str:
    whole = f"{float(value):.6f}".rstrip("0").rstrip(".")
    if Fraction(whole) != value:
        raise LocalError("formats.cannot-be-written")
    return whole


def _height(band: list[int]) -> str:
    datum, low, high = band
    if datum == 3:
        return f"FROM {'SURFACE' if low == 0 else _level(low)} TO {_level(high)}"
    if datum not in (0, 1):
        raise LocalError("formats.cannot-be-written")
    over = _DATUMS[datum]
    bottom = "SURFACE" if low == 0 else f"{_feet(low)} {over}"
    return f"FROM {bottom} TO {'UNLIMITED' if high == _HIGH_MM else f'{_feet(high)} {over}'}"


def _level(mm: int) -> str:
    return f"FL {_whole(Fraction(mm) / (100 * FEET_MM)):03d}"


def _feet(mm: int) -> str:
    feet = Fraction(mm) / FEET_MM
    if feet.denominator == 1 and feet < 100_000:
        return f"{int(feet)} FEET"
    return f"{_decimal(Fraction(mm, 1000))} METERS"


def _whole(value: Fraction) -> int:
    if value.denominator != 1:
        raise LocalError("formats.cannot-be-written")
    return int(value)


def _when(notice: Notice, issued: int) -> str:
    if notice.open_since is not None:
        since = "IN PROGRESS" if notice.open_since == issued else instant.dtg(notice.open_since)
        return f"{since} UNTIL FURTHER NOTICE"
    first = [span for span in notice.windows if span not in notice.alternates]
    said = [_row(row) for row in rows_of_days(first)]
    others = [_row(row) for row in rows_of_days(notice.alternates)]
    return ", ".join(said) + (f", ALTERNATE {', '.join(others)}" if others else "")


def _row(row: Sequence[list[int]]) -> str:
    """One window with both its moments, or the hours of days in a row."""
    (begin, end), (last, _) = row[0], row[-1]
    if begin % MINUTE or end % MINUTE:
        raise LocalError("formats.cannot-be-written")
    if len(row) == 1:
        return f"{instant.dtg(begin)} TO {instant.dtg(end)}"
    return f"{_clock(begin)} TO {_clock(end)} DAILY {_day(begin)} THRU {_day(last)}"


def _clock(moment: int) -> str:
    at = moment % DAY // MINUTE
    return f"{at // 60:02d}{at % 60:02d}Z"


def _day(moment: int) -> str:
    said = instant.dtg(moment)
    return f"{said[:2]} {said[8:]}"
