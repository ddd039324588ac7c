"""Readers' tokens: programs that may read ``/ogc`` and nothing else. One JSON file, mode 0600, hashes only.

A token has 256 random bits, so a plain hash keeps it; it is never a cookie and never signs anybody in.
"""

import hashlib
import hmac
import re
import secrets
from pathlib import Path
from typing import Final

import msgspec

from parley.base.errors import LocalError
from parley.web.book_file import BookFile

TOKENS_MAX_COUNT: Final = 100
TOKEN_MAX_CHARS: Final = 256
FILE_MAX_BYTES: Final = 65_536
PREFIX: Final = "parley-read-"
_NAME: Final = re.compile(r"[a-z][a-z0-9_.-]{1,31}", re.ASCII)


class ReaderToken(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One program's token. ``hash``: SHA-256 in hex; ``made``: ms UTC."""

    name: str
    hash: str
    made: int


class Book(msgspec.Struct, forbid_unknown_fields=True):
    """The file's content."""

    version: int = 1
    tokens: list[ReaderToken] = []


class Tokens:
    """The tokens of one console, read anew for every question: a revocation counts at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = BookFile(path, Book, "web.tokens-readable", "web.tokens-damaged", FILE_MAX_BYTES)

    def all(self) -> list[ReaderToken]:
        """Every token, by name."""
        return sorted(self._file.read().tokens, key=lambda token: token.name)

    def add(self, name: str, now: int) -> str:
        """A new token, which is kept nowhere. Raises LocalError ``web.bad-account-name``, ``web.token-exists``."""
        if not _NAME.fullmatch(name):
            raise LocalError("web.bad-account-name", name=name)
        book = self._file.read()
        if any(one.name == name for one in book.tokens) or len(book.tokens) >= TOKENS_MAX_COUNT:
            raise LocalError("web.token-exists", name=name)
        token = PREFIX + secrets.token_urlsafe(32)
        book.tokens.append(ReaderToken(name, _digest(token), now))
        self._file.write(book)
        return token

    def revoke(self, name: str) -> None:
        """The token opens nothing any more. Raises LocalError ``web.no-such-token``."""
        book = self._file.read()
        kept = [one for one in book.tokens if one.name != name]
        if len(kept) == len(book.tokens):
            raise LocalError("web.no-such-token", name=name)
        self._file.write(Book(tokens=kept))

    def check(self, token: str) -> ReaderToken | None:
        """Whose token it is. Every hash is compared, each in constant time."""
        digest, found = _digest(token[:TOKEN_MAX_CHARS]), None
        for one in self._file.read().tokens:
            if hmac.compare_digest(one.hash.encode(), digest.encode()):
                found = one
        return found


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
