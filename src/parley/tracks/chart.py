"""Pieces of a picture in SVG: a flat map about a middle, lines, rings, texts, a bar that shows the scale. North is up."""

from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from parley.base.printable import printable
from parley.tracks.ways import Point, metres, wrapped

SIZE: Final = 480
ROOM: Final = 84
NAME_MAX_CHARS: Final = 36
COLOURS: Final = ("#0b5cad", "#a14a00")
RED: Final = "#b00020"
_STEPS_NM: Final = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)


class Map(NamedTuple):
    """``scale`` is pixels a metre."""

    latitude_deg: float
    longitude_deg: float
    scale: float

    def at(self, place: Point) -> Point:
        """Pixels from the left and from the top."""
        x, y = metres(place, (self.latitude_deg, self.longitude_deg))
        return round(SIZE / 2 + x * self.scale, 1), round(SIZE / 2 - y * self.scale, 1)


def document(title: str, parts: list[str]) -> str:
    """The whole picture, on white."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" role="img"'
    back = f'<rect width="{SIZE}" height="{SIZE}" fill="#fff"/>'
    return f"{head} aria-label={quoteattr(printable(title))}>{back}{''.join(parts)}</svg>\n"


def middle(places: tuple[Point, Point]) -> Point:
    """Between two places, the short way round."""
    east = wrapped(places[1][1] - places[0][1])
    return (places[0][0] + places[1][0]) / 2, wrapped(places[0][1] + east / 2)


def name(at: Point, said: str, number: int) -> str:
    """A unit's own word beside its place, within the picture; ``number`` 0 above it, 1 below."""
    right = at[0] > SIZE * 0.55
    x, y = at[0] + (-9 if right else 9), at[1] + (18 if number else -9)
    shown = said[:NAME_MAX_CHARS]
    return text((x, min(max(y, 84), SIZE - 40)), shown, 12, COLOURS[number], "end" if right else "start")


def ring(at: Point, radius: float) -> str:
    """A dotted circle: what is asked."""
    return f'<circle cx="{at[0]}" cy="{at[1]}" r="{radius:.1f}" fill="none" stroke="#888" stroke-dasharray="2 4"/>'


def line(a: Point, b: Point, colour: str, width: str, dash: str = "") -> str:
    """A straight line."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    ends = f'x1="{a[0]}" y1="{a[1]}" x2="{b[0]}" y2="{b[1]}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"{dashes}/>'


def scale_bar(scale: float) -> str:
    """A whole number of miles, at the lower left."""
    miles = max((step for step in _STEPS_NM if step * 1852 * scale <= SIZE / 3), default=_STEPS_NM[0])
    left, y = 12, SIZE - 16
    right = left + round(miles * 1852 * scale, 1)
    return line((left, y), (right, y), "#222", "2") + text((left, y - 6), f"{miles:g} NM")


def text(at: Point, said: str, size: int = 12, colour: str = "#222", anchor: str = "start") -> str:
    """Whatever it says, it is escaped."""
    font = f'font-family="sans-serif" font-size="{size}" fill="{colour}" text-anchor="{anchor}"'
    return f'<text x="{at[0]}" y="{at[1]}" {font}>{escape(printable(said))}</text>'
