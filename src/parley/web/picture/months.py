"""The chart of conflicts and encounters by month: the shape of a block says which of the two it is."""

from typing import Final

from parley.procedures.picture.shape import Picture
from parley.web.picture.axis import Years
from parley.web.picture.speech import Speech
from parley.web.picture.svg import WIDTH, Drawing

ROW: Final = 64
HEAD: Final = 28
_ROOM: Final = ROW - 24
_BLOCK_MOST: Final = 8.0
_WIDTH_LEAST, _WIDTH_MOST = 2.0, 14.0
KINDS: Final = (("conflicts", "hatch"), ("encounters", "solid"))
"""What is counted in a month, and how its blocks are filled."""


def months(seen: Picture, speech: Speech, drawing: Drawing) -> float:
    """A block for each, a column for each month, a row for each kind."""
    axis = Years(int(seen.months[0].month[:4]), int(seen.day[:4]))
    height = HEAD + ROW * len(KINDS)
    axis.draw(drawing, height)
    for at, (kind, fill) in enumerate(KINDS):
        base = HEAD + ROW * (at + 1)
        drawing.line(0, base, WIDTH, base, faint=True)
        drawing.text(8, base - 24, speech.tell(f"picture.{kind}"), 14)
        _row(drawing, axis, base, kind, fill, seen, speech)
        total = sum(len(getattr(one, kind)) for one in seen.months)
        drawing.text(WIDTH - 8, base - 24, str(total), 14, "end", bold=True)
    drawing.text(WIDTH - 8, 15, speech.tell("picture.total"), 11.5, "end", dim=True)
    return height + 2


def _row(drawing: Drawing, axis: Years, base: float, kind: str, fill: str, seen: Picture, speech: Speech) -> None:
    width = min(max(axis.column / 12 - 0.6, _WIDTH_LEAST), _WIDTH_MOST)
    unit = min(_BLOCK_MOST, _ROOM / _most(seen))
    for one in seen.months:
        count = len(getattr(one, kind))
        if count:
            told = f"{speech.tell(f'picture.{kind}')}, {speech.date(one.month)}: {count}"
            drawing.link(f"#m-{one.month}", told)
            for block in range(count):
                y = base - 3 - unit * (block + 1)
                drawing.rect(
                    axis.middle(one.month) - width / 2, y, width, max(unit - 1.5, 0.8), fill, stroke=fill != "solid"
                )
            drawing.end()


def _most(seen: Picture) -> int:
    return max(max(len(one.conflicts), len(one.encounters)) for one in seen.months)
