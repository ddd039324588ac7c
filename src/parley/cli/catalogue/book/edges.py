"""Running heads and page numbers: margin boxes, which the browser fills page by page when it prints.

Outer edges hold the part of the book and the page number, inner edges the book and what it was printed from, as in a
bound book. The title page has none.
"""

from collections.abc import Mapping
from typing import Final

from parley.cli.catalogue.book.wording import Pair

_HEAD: Final = (
    "font: 7.4pt 'Book Sans', 'Book Chinese', 'Noto Sans CJK SC', sans-serif; color: #4a4f53; white-space: pre; "
    "padding-bottom: 3mm; vertical-align: bottom"
)
_NUMBER: Final = "font: 600 8.6pt 'Book Sans', sans-serif; color: #111; vertical-align: top; padding-top: 3mm"
_FOOT: Final = "font: 6.6pt 'Book Mono', monospace; color: #4a4f53; vertical-align: top; padding-top: 3.4mm"
_BOXES: Final = ("top-left", "top-right", "bottom-left", "bottom-right")
_SIDES: Final = (("left", "left", "right"), ("right", "right", "left"))
"""Which page, and which of its sides is the outer and which the inner one."""


def style(parts: Mapping[str, Pair], foot: str) -> str:
    """The rules for each named part (empty: whatever has no name), ``foot`` at the inner foot of all."""
    rules = [_part(name, title, foot) for name, title in parts.items()]
    none = " ".join(f"@{box} {{ content: none }}" for box in _BOXES)
    return "\n".join([*rules, f"@page :first {{ {none} }}"])


def _part(name: str, title: Pair, foot: str) -> str:
    return "\n".join(
        f'@page {name}:{side} {{ @top-{outer} {{ content: "{title.left}   {title.right}"; {_HEAD} }} '
        f"@top-{inner} {{ content: 'Parley'; {_HEAD} }} @bottom-{outer} {{ content: counter(page); {_NUMBER} }} "
        f"@bottom-{inner} {{ content: '{foot}'; {_FOOT} }} }}"
        for side, outer, inner in _SIDES
    )
