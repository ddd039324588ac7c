"""A place in a row of tokens: what stands there, and going on."""

from collections.abc import Sequence
from typing import Any, NoReturn

from parley.formats.navarea.token import Is, Token
from parley.formats.refusal import RefusedError


class Cursor:
    """Reads tokens from left to right; ``at`` may be set back."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> Token | None:
        """The token ``ahead`` of the next one, if there is one."""
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else None

    def sees(self, *kinds: Is, ahead: int = 0) -> bool:
        """Whether it is of one of these kinds."""
        token = self.peek(ahead)
        return token is not None and token.kind in kinds

    def says(self, *words: str, ahead: int = 0) -> bool:
        """Whether it is one of these words or marks."""
        token = self.peek(ahead)
        return token is not None and token.said(*words)

    def take(self, *words: str) -> bool:
        """Go over one of these words or marks, if it is next."""
        found = self.says(*words)
        self.at += found
        return found

    def phrase(self, text: str) -> bool:
        """Go over these words, if all of them are next; in ``text`` words that may be wanting stand in brackets, and ``|`` parts
        words that may stand for each other."""
        start = self.at
        for word in text.split():
            wanted = word.strip("[]").split("|")
            if not self.take(*wanted) and not word.startswith("["):
                self.at = start
                return False
        return True

    def take_kind(self, kind: Is) -> Token | None:
        """The next token if it is of that kind."""
        if not self.sees(kind):
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def refuse(self, code: str, since: int | None = None, **facts: Any) -> NoReturn:
        """Refuse what stands here, or from token ``since`` to here."""
        if not self.tokens:
            raise RefusedError(code, **facts)
        last = min(self.at, len(self.tokens) - 1)
        first = last if since is None else min(since, last)
        raise RefusedError(code, self.tokens[first].start, self.tokens[last].end, **facts)
