"""A drawing in SVG that needs nothing else: ink in the colour of the text around it, told apart by shape, hatching and words.

Presentation attributes only, so that it stands in a page without inline style and in a file of its own. Names come from the
record and are escaped.
"""

from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from parley.base.printable import printable

WIDTH: Final = 1000
LABEL: Final = 196
RIGHT: Final = 64
FONT: Final = "IBM Plex Sans, Noto Sans SC, Noto Sans CJK SC, sans-serif"


class Drawing:
    """One chart. ``name`` keeps its patterns apart from those of other charts on a page; ``links`` are left out in a file."""

    def __init__(self, name: str, title: str, subtitle: str, links: bool) -> None:
        self._name = name
        self._title = title
        self._subtitle = subtitle
        self._links = links
        self._parts: list[str] = []

    def text(
        self, x: float, y: float, text: str, size: float = 13, anchor: str = "start", bold: bool = False,
        dim: bool = False,
    ) -> None:  # fmt: skip
        """Words at a place; ``dim`` ones stand back."""
        weight = ' font-weight="600"' if bold else ""
        faint = ' opacity="0.75"' if dim else ""
        place = f'x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" text-anchor="{anchor}"'
        self._parts.append(f"<text {place}{weight}{faint}>{escape(printable(text))}</text>")

    def rect(
        self, x: float, y: float, width: float, height: float, fill: str = "solid", stroke: bool = False,
        dashed: bool = False,
    ) -> None:  # fmt: skip
        """``fill``: solid, none, hatch, dots."""
        paint = {"solid": "currentColor", "none": "none"}.get(fill, f"url(#{self._name}-{fill})")
        edge = ' stroke="currentColor"' if stroke else ""
        edge += ' stroke-dasharray="5 3"' if dashed else ""
        size = f'width="{_n(width)}" height="{_n(height)}"'
        self._parts.append(f'<rect x="{_n(x)}" y="{_n(y)}" {size} fill="{paint}"{edge}/>')

    def line(
        self, x1: float, y1: float, x2: float, y2: float, width: float = 1, faint: bool = False, dash: str = ""
    ) -> None:
        """A line."""
        more = (' opacity="0.25"' if faint else "") + (f' stroke-dasharray="{dash}"' if dash else "")
        ends = f'x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}"'
        self._parts.append(f'<line {ends} stroke="currentColor" stroke-width="{_n(width)}"{more}/>')

    def cross(self, x: float, y: float, half: float = 5) -> None:
        """A request refused."""
        self.line(x - half, y - half, x + half, y + half, 2)
        self.line(x - half, y + half, x + half, y - half, 2)

    def ring(self, x: float, y: float, radius: float = 5.5) -> None:
        """A request to which nobody answered."""
        place = f'cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"'
        self._parts.append(f'<circle {place} fill="none" stroke="currentColor" stroke-width="2"/>')

    def bars(self, x: float, y: float, half: float = 7) -> None:
        """A suspension that began."""
        self.rect(x - 4, y - half, 3, 2 * half)
        self.rect(x + 1, y - half, 3, 2 * half)

    def link(self, href: str, label: str) -> None:
        """What follows leads to ``href``, until ``end``; ``label`` is said of it."""
        title = f"<title>{escape(printable(label))}</title>"
        if self._links:
            self._parts.append(f"<a href={quoteattr(href)}>{title}")
        else:
            self._parts.append(f"<g>{title}")

    def end(self) -> None:
        """The end of a link."""
        self._parts.append("</a>" if self._links else "</g>")

    def done(self, height: float) -> str:
        """The document. In a file of its own it has its title on it, and paper under it."""
        title = f"{self._title}. {self._subtitle}"
        head, shift = "", 0
        if not self._links:
            shift = 56
            head = f'<rect y="-{shift}" width="{WIDTH}" height="{_n(height + shift)}" fill="#fff"/>'
            head += f'<text x="8" y="-32" font-size="19" font-weight="600">{escape(printable(self._title))}</text>'
            head += f'<text x="8" y="-12" font-size="12.5" opacity="0.75">{escape(printable(self._subtitle))}</text>'
        box = f'viewBox="0 {-shift} {WIDTH} {_n(height + shift)}"'
        ink = ' color="#111"' if not self._links else ""
        role = f'role="group" aria-label={quoteattr(printable(title))}' if self._links else 'role="img"'
        name = "" if self._links else f"<title>{escape(printable(title))}</title>"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {box} {role} fill="currentColor"{ink} font-family="{FONT}">'
            f"{name}{self._patterns()}{head}{''.join(self._parts)}</svg>\n"
        )

    def _patterns(self) -> str:
        hatch = (
            f'<pattern id="{self._name}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            '<rect width="3" height="7" fill="currentColor" opacity="0.55"/></pattern>'
        )
        dots = (
            f'<pattern id="{self._name}-dots" width="6" height="6" patternUnits="userSpaceOnUse">'
            '<circle cx="2" cy="2" r="1.3" fill="currentColor" opacity="0.7"/></pattern>'
        )
        return f"<defs>{hatch}{dots}</defs>"


def wide(text: str, size: float) -> float:
    """About how wide words are: a Chinese character takes twice as much as a letter."""
    return sum(size * (0.52 if letter.isascii() else 1.0) for letter in text)


def legend(drawing: Drawing, y: float, items: Iterable[tuple[str, str]]) -> float:
    """Shapes and what they mean, in as many lines as it takes; returns where it ends. Shapes: the names of fills, line, thin,
    tick, bars, cross, ring, floor."""
    x = 8.0
    for shape, text in items:
        room = 24 + wide(text, 12)
        if x + room > WIDTH and x > 8.0:
            x, y = 8.0, y + 22
        _sample(drawing, shape, x, y)
        drawing.text(x + 24, y + 4, text, 12)
        x += room + 18
    return y + 16


def _sample(drawing: Drawing, shape: str, x: float, y: float) -> None:
    if shape == "cross":
        drawing.cross(x + 9, y)
    elif shape == "bars":
        drawing.bars(x + 9, y)
    elif shape == "ring":
        drawing.ring(x + 9, y)
    elif shape == "thin":
        drawing.line(x, y, x + 18, y, 1)
    elif shape == "line":
        drawing.line(x, y, x + 18, y, 3)
    elif shape == "tick":
        drawing.rect(x + 8, y - 6, 2.5, 12)
    elif shape == "floor":
        drawing.line(x, y - 2, x + 18, y - 2, 1.5)
        drawing.line(x, y + 2, x + 18, y + 2, 1.5)
    else:
        drawing.rect(x, y - 7, 18, 14, shape, stroke=True, dashed=shape == "none")


def _n(value: float) -> str:
    """A number without needless digits: the same text at every node."""
    return f"{value:.1f}".removesuffix(".0")
