"""The media type that a file's name tells. It is a label for readers; no part of the program acts by it."""

import mimetypes
from typing import Final

OTHER: Final = "application/octet-stream"


def media_of(name: str) -> str:
    """By the ending of ``name``; OTHER where that tells nothing."""
    guessed, _ = mimetypes.guess_type(name)
    return guessed or OTHER
