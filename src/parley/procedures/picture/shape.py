"""What a picture and a bulletin are, as plain values. Dates are ISO 8601, as exact as they are known; times ms UTC.

``days`` are one number, or the least and the most where dates are not exact.
"""

from typing import Any

import msgspec

BOTH, ONE, TOLD, QUOTED, MIXED = "both", "one", "told", "quoted", "mixed"
"""Whose word a thing stands on: that of several sides; of one side alone; or it is a fact of the public record that one side
alone put on this record, or (QUOTED) the word of one side as one side alone put it on this record: ``word`` then names whose word
it is, and who put it there. Of several things: MIXED where some stand on one side's word alone and others do not."""


class Event(msgspec.Struct, frozen=True):
    """A fact, with the entries that tell it. ``key``: of the fact, or the ref of its first entry. ``word``: whose word it is;
    ``by``: who acted, none where that is not told."""

    key: str
    kind: str
    title: str
    start: str
    end: str
    refs: list[str]
    standing: str
    word: list[str]
    by: list[str]


class Year(msgspec.Struct, frozen=True):
    """The contacts that began in a year, oldest first: as many as there are."""

    year: int
    events: list[Event]


class Lane(msgspec.Struct, frozen=True):
    """Contacts at one level; the last one that is over, and how long ago it ended."""

    name: str
    years: list[Year]
    last: Event | None
    days: list[int]


class Span(msgspec.Struct, frozen=True):
    """How a channel stood from a day to another; ``until`` "": still. ``state``: OPEN, PARTLY_SUSPENDED, SUSPENDED, CLOSED,
    PROPOSED or UNAGREED. ``floor``: "stays", "suspended", or "" where none was agreed. ``by`` brought it there."""

    since: str
    until: str
    state: str
    days: list[int]
    floor: str
    by: Event


class Channel(msgspec.Struct, frozen=True):
    """A channel: its spans in order, the contacts in it, and those that were refused. ``origin``: public or record."""

    name: str
    origin: str
    spans: list[Span]
    held: list[Event]
    refused: list[Event]


class Refusal(msgspec.Struct, frozen=True):
    """Something that was asked for and not had. ``what``: call, visit, meeting …; ``outcome``: DECLINED, NO_ANSWER (by the time
    that was asked for) or NOT_PICKED_UP. ``by``: who refused or did not answer."""

    what: str
    outcome: str
    by: str
    asked_by: str
    event: Event


class Responses(msgspec.Struct, frozen=True):
    """How one side answered what asked it for an answer, at one precedence. ``median_ms`` and ``longest_ms`` of those answered or
    declined, by the authors' clocks, None without any. The lists are the refs of what was asked."""

    side: str
    precedence: str
    answered: list[str]
    declined: list[str]
    unanswered: list[str]
    waiting: list[str]
    median_ms: int | None
    longest_ms: int | None
    longest: list[str]


class Assessment(msgspec.Struct, frozen=True):
    """One side's last word on a promise. ``awaits``: it says that it still waits for something."""

    side: str
    assessment: str
    as_of: str
    awaits: bool
    ref: str


class Promise(msgspec.Struct, frozen=True):
    """A promise. ``state``: OPEN, KEPT or WITHDRAWN; one of the public record is KEPT when a fact fulfils it (``kept_by``), and
    nobody assesses it. ``owners``: the sides that owe it, as far as is told."""

    event: Event
    origin: str
    state: str
    owners: list[str]
    due: str
    assessed: list[Assessment]
    kept_by: Event | None


class Month(msgspec.Struct, frozen=True):
    """A month, ``2026-11``, or a year where no month is told: conflicts between notices of the sides that somebody signed in it
    first, incidents and encounters that began in it."""

    month: str
    conflicts: list[Event]
    encounters: list[Event]


class Picture(msgspec.Struct, frozen=True):
    """All of it, at a moment. ``sides``: their names, in their order; ``unnamed``: suspensions of which no channel is told."""

    at: int
    day: str
    sides: list[str]
    lanes: list[Lane]
    channels: list[Channel]
    unnamed: list[Event]
    refusals: list[Refusal]
    responses: list[Responses]
    promises: list[Promise]
    months: list[Month]


class Sentence(msgspec.Struct, frozen=True):
    """One sentence before it is put into a language: the name of its phrase, its facts, the facts' keys and entries."""

    phrase: str
    facts: dict[str, Any]
    keys: list[str]
    refs: list[str]
    standing: str
    word: list[str]


class Section(msgspec.Struct, frozen=True):
    """Sentences on one matter; none where the record knows nothing of it."""

    name: str
    sentences: list[Sentence]


class Bulletin(msgspec.Struct, frozen=True):
    """The report on what was from ``since`` to ``day``, the day of ``at``, both included."""

    at: int
    day: str
    since: str
    sides: list[str]
    sections: list[Section]


def encode(value: Picture | Bulletin) -> bytes:
    """Its bytes: equal wherever it is equal."""
    return msgspec.json.encode(value, order="deterministic")
