"""What a broadcast warning says: areas, bands and windows as on the wire (spec: messages §3.5, §3.6, §3.11)."""

from typing import Any, NamedTuple

from parley.formats.refusal import NotUnderstood

Span = list[int]


class Area(NamedTuple):
    """One area. ``label`` is its letter in the text. ``vague``: the text says "in vicinity of"."""

    label: str
    wire: list[Any]
    vague: bool


class Notice(NamedTuple):
    """Areas that hold in the same windows.

    ``alternates`` are those of the ``windows`` that stand for a first one that falls out. ``berth_mm`` is the distance that the
    text asks to keep (0: a wide one, without a figure); where it makes a line or a position an area it is in the area already.
    ``open_since`` is not None where no end is said: then there are no windows. ``height`` is None where none is given: all
    heights. ``ships`` is what stands after BY.
    """

    paragraph: int
    kind: str
    areas: tuple[Area, ...]
    height: list[int] | None
    windows: list[Span]
    alternates: list[Span]
    berth_mm: int | None
    open_since: int | None
    ships: str = ""


class Cancels(NamedTuple):
    """What the warning cancels: others by name, and itself at a time, or at once."""

    others: tuple[str, ...]
    itself_at: int | None
    at_once: bool


class Warning(NamedTuple):
    """A warning: its text, and beside it what was understood and what was not."""

    name: str
    issued: int | None
    regions: tuple[str, ...]
    text: str
    notices: tuple[Notice, ...]
    cancels: Cancels
    not_understood: tuple[NotUnderstood, ...]
