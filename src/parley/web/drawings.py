"""Live panels drawn once for all who would see the same: many consoles stand open, and an alarm must not wait for each.

What is kept holds until something is announced. Every stream says so itself, before it draws what it was told of (``moved``);
so no stream ever gets a drawing that is older than what it was told.
"""

import dataclasses
import hashlib
import secrets
from collections.abc import Callable
from typing import Any, Final

from parley.web.accounts import Part
from parley.web.session import Session

Facts = dict[str, Any]
OWN: Final = frozenset({"catalogues"})
"""Panels that differ from officer to officer."""


class Drawings:
    """Of one console: the facts of each panel by language, its HTML by language and by what the account is for."""

    def __init__(self) -> None:
        self._generation = 0
        self._facts: dict[tuple[str, str], tuple[int, Facts, str]] = {}
        self._html: dict[tuple[str, str, Part], tuple[int, str]] = {}
        # Stands in what is kept where each reader's own page token goes. Nobody outside knows it.
        self._token = secrets.token_urlsafe(32)

    def moved(self) -> None:
        """Something was announced: what is kept may be out of date."""
        self._generation += 1

    def facts(self, name: str, session: Session, gather: Callable[[], Facts]) -> tuple[Facts, str]:
        """A panel's facts and their mark."""
        kept = self._facts.get((name, session.language))
        if kept is not None and kept[0] == self._generation and name not in OWN:
            return kept[1:]
        facts = gather()
        mark = mark_of(facts, session)
        self._facts[name, session.language] = (self._generation, facts, mark)
        return facts, mark

    def html(self, name: str, session: Session, draw: Callable[[Session], str]) -> str:
        """A panel as this officer's page gets it."""
        if name in OWN:
            return draw(session)
        key = (name, session.language, session.part)
        kept = self._html.get(key)
        if kept is None or kept[0] != self._generation:
            kept = self._html[key] = (self._generation, draw(dataclasses.replace(session, csrf=self._token)))
        return kept[1].replace(self._token, session.csrf)


def mark_of(facts: Facts, session: Session) -> str:
    """A short mark of what a panel shows, ages apart: two panels with one mark need not be drawn twice."""
    return hashlib.sha256(f"{session.language} {facts!r}".encode()).hexdigest()[:12]
