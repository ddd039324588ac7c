"""Cut channels and long silences, worked out from the facts alone.

A channel is cut from the day of its suspension until people next met or spoke in it: in the channel that is told of both, or
at the level of the suspension where its channel is not told. This reads the facts; it adds none.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from parley.web.timeline.facts import Fact, is_held


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


def channel_of(suspension: Fact, channels: Mapping[str, str]) -> tuple[str, Callable[[Fact], bool]]:
    """The channel that a suspension speaks of, and which facts show that it works again. ``channels``: by the facts' keys."""
    if name := channels.get(suspension.view.key):
        return name, partial(_is_held_in, name, channels)
    level = suspension.view.level
    return level, partial(_is_held_at, level)


def _is_held_in(name: str, channels: Mapping[str, str], one: Fact) -> bool:
    return is_held(one) and channels.get(one.view.key) == name


def _is_held_at(level: str, one: Fact) -> bool:
    return is_held(one) and one.view.level == level


def cuts(facts: Iterable[Fact], channels: Mapping[str, str]) -> list[Cut]:
    """Every cut channel, in order of time; ``channels`` are those that the record tells, by the facts' keys."""
    ordered = list(facts)
    found = []
    for place, one in enumerate(ordered):
        if one.group == "suspension":
            name, resumes = channel_of(one, channels)
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
