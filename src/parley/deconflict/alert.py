"""Alerts on encounters (spec: deconfliction §9.6, §9.7): raised at once, cleared late, quiet where closeness means nothing.

Ships at anchor, in harbour or in company are close all day; an officer who is told of each no longer looks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from parley.deconflict.criteria import Criteria
from parley.deconflict.track import Track, is_anchored

Pair = tuple[str, str]


class Quiet(IntEnum):
    """Why a close pair is not told."""

    NOT = 0
    ANCHORED = 1
    HARBOUR = 2
    COMPANY = 3


class Closing(NamedTuple):
    """A pair that is or will be close: how near they are now and will be, in metres, and when.

    ``within`` says that it is within separation; else it is within ``clear_beyond`` of it: that keeps an alert and raises none.
    """

    pair: Pair
    now_m: float
    closest_m: float
    entry_ms: int
    within: bool = True


@dataclass(frozen=True, slots=True)
class Alert:
    """A pair under watch. ``together_since_ms``: since when they have been within company distance without a break."""

    pair: Pair
    raised: bool
    acknowledged: bool
    quiet: Quiet
    closest_m: float
    entry_ms: int
    last_close_ms: int
    together_since_ms: int | None


Alerts = Mapping[Pair, Alert]


def update(
    alerts: Alerts,
    closing: Iterable[Closing],
    now_ms: int,
    tracks: Mapping[str, Track],
    harboured: frozenset[str],
    criteria: Criteria,
) -> dict[Pair, Alert]:
    """The alerts after one round. ``closing`` holds the pairs within separation, and those within ``clear_beyond`` of it."""
    found: dict[Pair, Alert] = {}
    for close in closing:
        old = alerts.get(close.pair)
        if close.within or old:
            found[close.pair] = _one(old, close, now_ms, tracks, harboured, criteria)
    for pair, old in alerts.items():
        if pair not in found and now_ms - old.last_close_ms < criteria.tracks.clear_after_ms:
            found[pair] = old  # not close any more, but not for long enough
    return found


def acknowledge(alerts: Alerts, pair: Pair) -> dict[Pair, Alert]:
    """The officer has seen it. It stays until it clears, and comes up anew when it comes again."""
    return {p: replace(alert, acknowledged=True) if p == pair else alert for p, alert in alerts.items()}


def _one(
    old: Alert | None,
    close: Closing,
    now_ms: int,
    tracks: Mapping[str, Track],
    harboured: frozenset[str],
    criteria: Criteria,
) -> Alert:
    near = close.now_m * 1000 <= criteria.tracks.company_within_mm
    since = (old.together_since_ms if old and old.together_since_ms is not None else now_ms) if near else None
    quiet = _quiet(close.pair, since, now_ms, tracks, harboured, criteria)
    raised = quiet == Quiet.NOT and (close.within or bool(old and old.raised))
    acknowledged = bool(old and old.acknowledged)
    return Alert(close.pair, raised, acknowledged, quiet, close.closest_m, close.entry_ms, now_ms, since)


def _quiet(
    pair: Pair,
    since: int | None,
    now_ms: int,
    tracks: Mapping[str, Track],
    harboured: frozenset[str],
    criteria: Criteria,
) -> Quiet:
    both = [tracks[name] for name in pair if name in tracks]
    if len(both) == 2 and all(is_anchored(track, criteria) for track in both):
        return Quiet.ANCHORED
    if harboured.issuperset(pair):
        return Quiet.HARBOUR
    if since is not None and now_ms - since >= criteria.tracks.company_for_ms:
        return Quiet.COMPANY
    return Quiet.NOT


def level(distance_m: float, criteria: Criteria) -> int:
    """How close an encounter was: 4 nearest, 0 beyond the first level (spec: deconfliction §9.8)."""
    levels = criteria.levels
    limits = (levels.first_mm, levels.second_mm, levels.third_mm, levels.fourth_mm)
    return sum(distance_m * 1000 < limit for limit in limits)
