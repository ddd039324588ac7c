"""Text of others made fit to be shown on one line: nothing in it moves a cursor, ends a line or stands where it is not seen."""

from typing import Final

REPLACEMENT: Final = "\ufffd"


def printable(text: str, instead: str = REPLACEMENT) -> str:
    """The text with ``instead`` for each character that cannot be printed."""
    return "".join(character if character.isprintable() else instead for character in text)
