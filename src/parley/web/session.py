"""Who is signed in at this console: sessions in memory, the cookie's name, and the brake on guessing.

A restart signs everybody out, on purpose: nothing of a session is ever on a disk.
"""

import asyncio
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from parley.base.errors import LocalError
from parley.web.accounts import Account, Part

SESSIONS_MAX_COUNT: Final = 500
DRAFTS_MAX_COUNT: Final = 20
UNFINISHED_MAX_COUNT: Final = 8
TRIES: Final = 8
TRIES_PER_CLIENT: Final = 30
TRIES_WINDOW_S: Final = 600.0


@dataclass(slots=True)
class Session:
    """One officer at one browser. ``drafts`` holds what stands at the confirm step: what is seen is what is sent.
    ``unfinished`` is what was typed into a form and not confirmed, by the form's name. ``turn`` is held while something is
    released: who presses the button twice waits for the first, and is told of the one message that it sent."""

    account: str
    display: str
    part: Part
    csrf: str
    ends: float
    language: str
    theme: str
    drafts: dict[str, object] = field(default_factory=dict)
    released: dict[str, str] = field(default_factory=dict)
    unfinished: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def leave(self, form: str, typed: list[tuple[str, str]]) -> None:
        """Keep what was typed into a form, instead of what was kept of it before; nothing: forget it."""
        self.unfinished.pop(form, None)
        if typed:
            while len(self.unfinished) >= UNFINISHED_MAX_COUNT:
                self.unfinished.pop(next(iter(self.unfinished)))
            self.unfinished[form] = typed

    def keep_draft(self, draft: object) -> str:
        """Keep a draft under a new key; the oldest goes when there are too many."""
        while len(self.drafts) >= DRAFTS_MAX_COUNT:
            self.drafts.pop(next(iter(self.drafts)))
        key = secrets.token_urlsafe(12)
        self.drafts[key] = draft
        return key


class Sessions:
    """All sessions of one console. The cookie's token is kept as a hash only."""

    def __init__(self, lifetime_s: float, clock: Callable[[], float]) -> None:
        self._lifetime_s = lifetime_s
        self._clock = clock
        self._by_digest: dict[bytes, Session] = {}

    def open(self, account: Account, language: str, theme: str) -> str:
        """A new session; returns the cookie's token."""
        self._forget_old()
        while len(self._by_digest) >= SESSIONS_MAX_COUNT:
            self._by_digest.pop(next(iter(self._by_digest)))
        token = secrets.token_urlsafe(32)
        self._by_digest[_digest(token)] = Session(
            account=account.name,
            display=account.display or account.name,
            part=account.part,
            csrf=secrets.token_urlsafe(32),
            ends=self._clock() + self._lifetime_s,
            language=account.language or language,
            theme=theme,
        )
        return token

    def find(self, token: str | None) -> Session | None:
        """The session that the cookie names, unless it has ended."""
        session = self._by_digest.get(_digest(token)) if token else None
        return session if session and session.ends > self._clock() else None

    def is_open(self, session: Session) -> bool:
        """Is this session still among the open ones?"""
        return session.ends > self._clock()

    def close(self, token: str | None) -> None:
        """Sign out."""
        if token and (session := self._by_digest.pop(_digest(token), None)):
            session.ends = 0.0

    def _forget_old(self) -> None:
        now = self._clock()
        self._by_digest = {digest: one for digest, one in self._by_digest.items() if one.ends > now}


class Brake:
    """Slows guessing: so many failures for an account, and for a client, in ten minutes."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failures: dict[tuple[str, str], list[float]] = {}

    def check(self, account: str, client: str) -> None:
        """Raises LocalError ``web.too-many-tries``.

        An account is braked for each client apart, so that nobody can lock out an officer from afar.
        """
        waits = (self._wait((account, client), TRIES), self._wait(("", client), TRIES_PER_CLIENT))
        if wait_s := max(waits):
            raise LocalError("web.too-many-tries", minutes=int(wait_s // 60) + 1)

    def failed(self, account: str, client: str) -> None:
        """Count a failure."""
        if len(self._failures) > 10_000:
            self._failures.clear()
        for key in ((account, client), ("", client)):
            self._failures.setdefault(key, []).append(self._clock())

    def succeeded(self, account: str, client: str) -> None:
        """Forget the failures of this account at this client, and that this try was counted as one of the client's."""
        self._failures.pop((account, client), None)
        if others := self._failures.get(("", client)):
            others.pop()

    def _wait(self, key: tuple[str, str], most: int) -> float:
        since = self._clock() - TRIES_WINDOW_S
        recent = [at for at in self._failures.get(key, []) if at > since]
        if recent:
            self._failures[key] = recent
        else:
            self._failures.pop(key, None)
        return recent[-most] - since if len(recent) >= most else 0.0


def cookie_name(record_id: str, post: str, secure: bool) -> str:
    """Cookies do not part ports: two consoles on one machine need two names."""
    name = f"parley-{record_id[:8]}-{post.replace('.', '-')}"
    return f"__Host-{name}" if secure else name


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
