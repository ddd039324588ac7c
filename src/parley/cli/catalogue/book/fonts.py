"""The console's fonts, put into the book itself: only those slices that its characters need.

In Chinese text only letters and figures come from the Latin face: quotation marks, dashes and dots are those of the Chinese one,
which are a full character wide.
"""

import base64
import re
from collections.abc import Iterator
from importlib import resources
from typing import Final

FACES: Final = {
    ("IBM Plex Sans", 400): "Book Sans", ("IBM Plex Sans", 600): "Book Sans", ("IBM Plex Mono", 400): "Book Mono",
    ("Noto Sans SC", 400): "Book Chinese", ("Noto Sans SC", 600): "Book Chinese",
}  # fmt: skip
"""Which of the laid-out faces are used, and under which name."""
LETTERS: Final = "U+20-21,U+23-26,U+28-7E,U+A0-B6,U+B8-FF"
"""What Chinese text takes from the Latin face, called Book Letters: ASCII without quotation marks, and its neighbours."""

_RULE: Final = re.compile(r"@font-face \{[^}]*\}")
_FAMILY: Final = re.compile(r"font-family: '([^']+)'")
_WEIGHT: Final = re.compile(r"font-weight: (\d+)")
_FILE: Final = re.compile(r"url\(\./([\w./-]+\.woff2)\)")
_RANGE: Final = re.compile(r"unicode-range: ([^;]+);")


def style(text: str) -> str:
    """The font rules for a book whose text is ``text``, fonts inside; empty where the fonts are not laid out."""
    folder = resources.files("parley.web").joinpath("static", "vendor", "fonts")
    sheet = folder.joinpath("fonts.css")
    if not sheet.is_file():
        return ""
    needed = frozenset(map(ord, set(text)))
    rules = []
    for rule in _RULE.findall(sheet.read_text("utf-8")):
        family, weight, file = _FAMILY.findall(rule)[0], int(_WEIGHT.findall(rule)[0]), _FILE.findall(rule)[0]
        span = _RANGE.findall(rule)[0]
        name = FACES.get((family, weight))
        if name and any(low <= one <= high for low, high in _spans(span) for one in needed):
            data = base64.b64encode(folder.joinpath(*file.split("/")).read_bytes()).decode()
            rules.append(_face(name, weight, data, span))
            if name == "Book Sans" and "latin-ext" not in file:
                rules.append(_face("Book Letters", weight, data, LETTERS))
    return "\n".join(rules)


def _face(name: str, weight: int, data: str, span: str) -> str:
    source = f"url(data:font/woff2;base64,{data}) format('woff2')"
    return f"@font-face{{font-family:'{name}';font-weight:{weight};src:{source};unicode-range:{span}}}"


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for part in text.split(","):
        low, _, high = part.strip()[2:].partition("-")
        yield int(low, 16), int(high or low, 16)
