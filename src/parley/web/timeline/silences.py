"""Cut channels and long silences, worked out from the facts alone.

A channel is cut from the day of its suspension until people next met or spoke in it: by the kind of meeting that the
suspension names, else by its level. This reads the facts; it adds none.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from parley.web.timeline.facts import Fact, is_held

# How the public record names its channels, and the kind of meeting that each one is.
NAMED: Final = (
    ("mmca", "mmca_meeting"),
    ("defense policy coordination", "dpct_round"),
    ("defense consultative", "dct_round"),
)


class Cut(NamedTuple):
    """A channel that one side cut. ``until`` is the next meeting in it, or None where the facts hold none."""

    fact: Fact
    name: str
    until: Fact | None

    @property
    def days(self) -> int | None:
        """How long it was cut, in days; None where the facts do not tell its end."""
        return (self.until.first - self.fact.first).days if self.until else None


class Silence(NamedTuple):
    """No contact held between two facts."""

    since: Fact
    until: Fact | None
    days: int


def channel_of(suspension: Fact) -> tuple[str, Callable[[Fact], bool]]:
    """The channel that a suspension speaks of, and which facts show that it works again."""
    said = suspension.view.title.lower()
    for words, kind in NAMED:
        if words in said:
            return kind, partial(_is_kind, kind)
    level = suspension.view.level
    return level, partial(_is_held_at, level)


def _is_kind(kind: str, one: Fact) -> bool:
    return one.view.kind == kind


def _is_held_at(level: str, one: Fact) -> bool:
    return is_held(one) and one.view.level == level


def cuts(facts: Iterable[Fact]) -> list[Cut]:
    """Every cut channel, in order of time."""
    ordered = list(facts)
    found = []
    for place, one in enumerate(ordered):
        if one.group == "suspension":
            name, resumes = channel_of(one)
            later = (other for other in ordered[place + 1 :] if other.first > one.last and resumes(other))
            found.append(Cut(one, name, next(later, None)))
    return found


def silences(facts: Iterable[Fact], today: date) -> list[Silence]:
    """The times between contacts held, the longest first; the running one counts.

    A contact of which only the month or year is known fills all of it, so that no silence is told longer than it was.
    """
    held = [one for one in facts if is_held(one) and one.first <= today]
    found = []
    latest: Fact | None = None
    for one in held:
        if latest and one.first > latest.last:
            found.append(Silence(latest, one, (one.first - latest.last).days))
        if latest is None or one.last > latest.last:
            latest = one
    if latest and today > latest.last:
        found.append(Silence(latest, None, (today - latest.last).days))
    return sorted(found, key=lambda one: -one.days)


def last_contact(facts: Iterable[Fact], today: date) -> Fact | None:
    """The latest contact held that is over."""
    held = [one for one in facts if is_held(one) and one.last <= today]
    return max(held, key=lambda one: one.last, default=None)
