"""How a warning is laid out: the head with its name and date, numbered paragraphs, lettered items within them."""

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.limits import WARNING_LISTS_MAX_COUNT
from parley.formats.navarea.token import MONTHS
from parley.formats.refusal import RefusedError

SERIES: Final = r"(?:HYDROPAC|HYDROLANT|HYDROARC|SPECIAL\s+WARNING|NAVAREA\s+[IVX]{1,5}|NAVAREA\s+\d{1,2})"
_DTG: Final = re.compile(rf"^\s*+(\d{{6}})\s?Z\s+({'|'.join(MONTHS)})[A-Z]*\s+(\d{{2}})\.?\s*+$")
_NAME: Final = re.compile(rf"^\s*+({SERIES})\s+(\d{{1,4}})/(\d{{2,4}})\s*+(\([^)]{{0,80}}\))?\.?\s*+$")
_LIST: Final = re.compile(r"^\s*+(\d{1,2})\s*+\.(?!\d)\s*+")
_CANCEL: Final = re.compile(r"^\s*+CANCEL\s")
_REGION: Final = re.compile(r"^\s*+(?:DNC\s+\d{1,2}(?:,\s*DNC\s+\d{1,2})*|[A-Z][A-Z ,.'()/-]{0,60}?)\.?\s*+$")
_MARK: Final = re.compile(r"(?:^|\n|[.:,;])[ ]*+([A-Z])(?=[.)]\s)")
_COORDINATE: Final = re.compile(r"\d[NS]\b")


@dataclass
class Item:
    """A stretch of the text with its letter, and the items below it. The stretch is what stands before the first of these."""

    label: str
    start: int
    end: int
    items: list["Item"] = field(default_factory=list)


class Paragraph(NamedTuple):
    """A numbered paragraph; 0 where none is."""

    number: int
    start: int
    end: int


class Layout(NamedTuple):
    """The parts of a warning, by their places in the text."""

    name: str
    issued: int | None
    regions: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


def laid_out(text: str) -> Layout:
    """The layout of ``text``, in capitals. Raises RefusedError ``formats.year-contradicts``."""
    lines = _lines(text)
    name, year, issued = "", "", None
    while lines:
        start, line = lines[0]
        if (match := _DTG.match(line)) and issued is None:
            issued = _instant(match, start)
        elif (match := _NAME.match(line)) and not name:
            name, year = f"{' '.join(match[1].split())} {match[2]}/{match[3]}", match[3]
        elif line.strip() and not line.strip().startswith("ZCZC"):
            break
        lines.pop(0)
    if issued is not None and len(year) == 2 and not _fits(year, issued):
        raise RefusedError("formats.year-contradicts", 0, lines[0][0] if lines else len(text))
    regions, paragraphs = _paragraphs(lines, len(text))
    return Layout(name, issued, regions, paragraphs)


def is_dated(line: str) -> bool:
    """Whether a line is the date-time group of a warning."""
    return _DTG.match(line.upper()) is not None


def is_named(line: str) -> bool:
    """Whether a line is the name of a warning."""
    return _NAME.match(line.upper()) is not None


def _lines(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    while found and found[-1][1].strip() in ("", "NNNN"):
        found.pop()
    return found


def _instant(match: "re.Match[str]", start: int) -> int:
    try:
        return instant.parse(f"{match[1]}Z {match[2]} {match[3]}")
    except LocalError:
        raise RefusedError("formats.no-such-date", start, start + match.end()) from None


def _fits(year: str, issued: int) -> bool:
    """The year of the name is that of the date, or the one across a turn of the year."""
    moment = instant.to_datetime(issued)
    step = int(year) - moment.year % 100
    return step == 0 or (step == 1 and moment.month == 12) or (step == -1 and moment.month == 1)


def _paragraphs(lines: list[tuple[int, str]], end: int) -> tuple[tuple[str, ...], tuple[Paragraph, ...]]:
    """Numbers must follow one another; what stands before the first is regions, and a body if that is not 1."""
    if lines:
        end = min(end, lines[-1][0] + len(lines[-1][1]))
    marks: list[tuple[int, int, int]] = []
    wanted = (1, 2)
    for start, line in lines:
        match = _LIST.match(line)
        if match and int(match[1]) in wanted:
            marks.append((int(match[1]), start, start + match.end()))
            wanted = int(match[1]), int(match[1]) + 1  # one number twice is a misprint that changes nothing
        elif _CANCEL.match(line) and _follows_stop(lines, start):
            marks.append((marks[-1][0] if marks else 0, start, start))
    before = [(start, line) for start, line in lines if not marks or start < marks[0][1]]
    regions = []
    numbered = bool(marks and marks[0][0] == 1)
    while before and _is_region(before, numbered):
        regions.append(before.pop(0)[1].strip().rstrip("."))
    ends = [start for _, start, _ in marks[1:]] + [end]
    found = [Paragraph(number, start, stop) for (number, _, start), stop in zip(marks, ends, strict=False)]
    if before:
        found.insert(0, Paragraph(0, before[0][0], marks[0][1] if marks else end))
    return tuple(one for one in regions if one), tuple(found)


def _follows_stop(lines: list[tuple[int, str]], start: int) -> bool:
    """Whether the line before the one at ``start`` ends a sentence, or there is none."""
    before = [line.rstrip() for at, line in lines if at < start and line.strip()]
    return not before or before[-1].endswith(".")


def _is_region(before: list[tuple[int, str]], numbered: bool) -> bool:
    """A line that names a sea or a chart. Without numbered paragraphs it must end in a full stop, and not be the last line."""
    line = before[0][1]
    if not line.strip():
        return True
    return bool(_REGION.match(line)) and (numbered or (len(before) > 1 and line.rstrip().endswith(".")))


def items(text: str, paragraph: Paragraph) -> Item:
    """The paragraph as a tree. A letter counts only in its turn. Raises RefusedError ``formats.letters-in-doubt``."""
    root = Item("", paragraph.start, paragraph.end)
    path: list[Item] = [root]
    for match in _MARK.finditer(text, max(0, paragraph.start - 3), paragraph.end):
        letter, place = match[1], match.start(1)
        if place < paragraph.start:
            continue
        levels = [depth for depth, one in enumerate(path) if _turn(one, letter)]
        levels = [depth for depth in levels if _may_open(text, path, depth, place)]
        if len(levels) > 1:
            levels = [depth for depth in levels if _is_in_column(text, path[depth], place)] or levels
        if len(levels) > 1 or (levels and levels[0] >= WARNING_LISTS_MAX_COUNT):
            raise RefusedError("formats.letters-in-doubt", place, place + 1, letter=letter)
        if not levels:
            continue
        path = path[: levels[0] + 1]
        item = Item(path[-1].label + letter, place + 2, paragraph.end)
        _close(path[-1], place)
        path[-1].items.append(item)
        path.append(item)
    return root


def _turn(one: Item, letter: str) -> bool:
    wanted = "A" if not one.items else chr(ord(one.items[-1].label[-1]) + 1)
    return letter == wanted


def _is_in_column(text: str, one: Item, place: int) -> bool:
    """Whether a letter stands under those of the items before it."""
    columns = [at - text.rfind("\n", 0, at) for at in (place, *(item.start - 2 for item in one.items))]
    return len(columns) > 1 and len(set(columns)) == 1


def _may_open(text: str, path: list[Item], depth: int, place: int) -> bool:
    """Letters below an item begin only before any position of its own: after them an A is something else."""
    one = path[depth]
    return bool(one.items) or not _COORDINATE.search(text, one.start, place)


def _close(one: Item, place: int) -> None:
    """What was open ends here."""
    while True:
        one.end = min(one.end, place) if not one.items else one.end
        if not one.items:
            return
        one = one.items[-1]
