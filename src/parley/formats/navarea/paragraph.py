"""A paragraph that binds areas: what its head says holds for all of its lettered items, what an item says for itself alone."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from parley.base.instant import DAY, HOUR
from parley.base.limits import WARNING_AREAS_MAX_COUNT
from parley.formats.navarea import segment
from parley.formats.navarea.area import Way, area_wire
from parley.formats.navarea.dating import Frame, When, dated
from parley.formats.navarea.layout import Item, Paragraph, items
from parley.formats.navarea.segment import Segment
from parley.formats.navarea.times import Part, Shape
from parley.formats.navarea.token import tokens
from parley.formats.navarea.warning import Area, Notice
from parley.formats.refusal import RefusedError

_ZONE_E7: Final = 150_000_000
"""15 degrees: an hour. The time of a place is taken to be within an hour of its zone's."""
_DATE_LINE_E7: Final = 1_500_000_000
"""Beyond 150 degrees the islands' own date may be another one."""


T = TypeVar("T")


class Leaf(NamedTuple):
    """An item with positions, and what stands above it, from the paragraph down."""

    label: str
    own: Segment
    above: tuple[Segment, ...]


def notices(text: str, paragraph: Paragraph, frame: Frame) -> list[Notice]:
    """The notices of one paragraph. Raises RefusedError: then none of it holds."""
    leaves = list(_leaves(text, items(text, paragraph), ()))
    if not leaves or any(not leaf.own.places for leaf in leaves):
        raise RefusedError("formats.no-positions", paragraph.start, paragraph.end)
    if len(leaves) > WARNING_AREAS_MAX_COUNT:
        raise RefusedError("formats.too-many-areas", paragraph.start, paragraph.end, limit=WARNING_AREAS_MAX_COUNT)
    _check_tail(leaves)
    found: list[Notice] = []
    for leaf in leaves:
        try:
            notice = _notice(paragraph, leaf, leaves[-1].own, frame)
        except RefusedError as error:
            start, end = (error.start, error.end) if error.end else leaf.own.span
            raise RefusedError(error.code, start, end, **error.facts) from None
        _add(found, notice)
    return found


def _leaves(text: str, item: Item, above: tuple[Segment, ...]) -> Iterator[Leaf]:
    head = above[-1].intro if above else None
    own = segment.read(tokens(text[item.start : item.end], item.start), head, (item.start, item.end))
    if item.items and own.places:
        raise RefusedError("formats.two-areas", item.start, item.end)
    if not item.items:
        yield Leaf(item.label, own, above)
    elif own.intro is None and head is not None:
        own.intro = head
    for below in item.items:
        yield from _leaves(text, below, (*above, own))


def _check_tail(leaves: list[Leaf]) -> None:
    """A time after the last item's positions may be meant for all items, or for that one."""
    last = leaves[-1].own
    if len(leaves) > 1 and last.times_last and not all(leaf.own.times_last for leaf in leaves):
        raise RefusedError("formats.tail-in-doubt", *last.span)
    berths = [leaf.own.berth_mm for leaf in leaves]
    if len(leaves) > 1 and berths[-1] is not None and any(berths[:-1]) and not all(one is not None for one in berths):
        raise RefusedError("formats.tail-in-doubt", *last.span)


def _notice(paragraph: Paragraph, leaf: Leaf, last: Segment, frame: Frame) -> Notice:
    rows = (*leaf.above, leaf.own)
    berth = _only([row.berth_mm for row in rows], "formats.two-berths")
    berth = last.berth_mm if berth is None else berth
    chart = _only([row.chart for row in rows], "formats.two-charts")
    height = _only([row.height for row in rows], "formats.height-not-understood")
    intro = leaf.own.intro
    assert intro is not None, "positions are taken only after an intro"
    reach = intro.reach_mm or (berth or None if intro.way in (Way.LINE, Way.AT) else None)
    area = Area(leaf.label, area_wire(intro.way, chart or 0, leaf.own.places, reach), intro.vague)
    parts = _parts([row.parts for row in rows])
    when = dated(parts, frame)
    _check_weekdays(parts, when, leaf.own.places[0][1])
    kind = " ".join(word for row in rows for word in row.kind)
    return Notice(
        paragraph.number, kind, (area,), height, when.windows, when.alternates, berth, when.open_since, _ships(rows)
    )  # fmt: skip


def _ships(rows: Sequence[Segment]) -> str:
    """The names after BY, as they stand: a comma where one was."""
    return " ".join(word for row in rows for word in row.ships).replace(" ,", ",").strip(", ")


def _only(given: Sequence[T | None], code: str) -> T | None:
    found = [one for one in given if one is not None]
    if len(found) > 1:
        raise RefusedError(code)
    return found[0] if found else None


def _parts(rows: list[list[Part]]) -> list[Part]:
    """The time phrase: that of the item or of what stands above it, or days of the one with hours of the other."""
    given = [parts for parts in rows if parts]
    if len(given) == 2 and (both := _days_with_hours(*given)):
        given = [both]
    if not given:
        raise RefusedError("formats.no-window")
    if len(given) > 1:
        raise RefusedError("formats.two-times")
    if any(part.shape is Shape.DAYS and not part.dates for part in given[0]):
        raise RefusedError("formats.no-window")
    return given[0]


def _days_with_hours(above: list[Part], own: list[Part]) -> list[Part] | None:
    one = own[0]
    fits = len(own) == 1 and one.shape is Shape.DAYS and one.hours and not one.dates
    if not fits or not all(part.shape is Shape.DAYS and part.dates and not part.hours for part in above):
        return None
    return [part._replace(hours=one.hours, daily=one.daily) for part in above]


def _check_weekdays(parts: list[Part], when: When, longitude_e7: int) -> None:
    """Weekdays are those of the place: refused where they may part from those of UTC."""
    if not any(part.except_days for part in parts):
        return
    zone = round(longitude_e7 / _ZONE_E7) * HOUR
    for begin, end in when.windows:
        days = {(moment + zone + slack) // DAY for moment in (begin, end - 1) for slack in (-HOUR, HOUR)}
        if days != {begin // DAY} or abs(longitude_e7) > _DATE_LINE_E7:
            raise RefusedError("formats.weekday-in-doubt")


def _add(found: list[Notice], notice: Notice) -> None:
    """Areas that hold alike make one notice."""
    for at, one in enumerate(found):
        if one._replace(areas=()) == notice._replace(areas=()):
            found[at] = one._replace(areas=one.areas + notice.areas)
            return
    found.append(notice)
