"""Which words of two wordings differ: so that a reader of a long line sees the one word that a signature would change."""

import re
from difflib import SequenceMatcher
from typing import Final, NamedTuple

PIECES_MAX_COUNT: Final = 1_500
"""Of longer texts the whole is marked: comparing takes the square of their lengths."""
_PIECE: Final = re.compile(r"[A-Za-z0-9_]+|\s+|.", re.DOTALL)


class Piece(NamedTuple):
    """Some of a text, and whether the other text has it otherwise."""

    text: str
    differs: bool


class Marked(NamedTuple):
    """Both texts in pieces; none where there is no such text, and then nothing of the other stands out."""

    before: list[Piece]
    after: list[Piece]


def marked(before: str | None, after: str | None) -> Marked:
    """Both texts, with what differs: words of Latin script, else single characters, for Chinese has no spaces."""
    if not before or not after:
        return Marked(_whole(before, False), _whole(after, False))
    first, second = _PIECE.findall(before), _PIECE.findall(after)
    if len(first) + len(second) > PIECES_MAX_COUNT:
        return Marked(_whole(before, True), _whole(after, True))
    found = Marked([], [])
    for tag, i, j, k, m in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        for pieces, texts in ((found.before, first[i:j]), (found.after, second[k:m])):
            if texts:
                pieces.append(Piece("".join(texts), tag != "equal"))
    return found


def _whole(text: str | None, differs: bool) -> list[Piece]:
    return [Piece(text, differs)] if text else []
