"""Tracks written as Cursor-on-Target: an event for each unit, where it was last heard."""

from parley.deconflict.criteria import Criteria
from parley.deconflict.track import Category
from parley.tracks import cot
from parley.tracks.following import Following
from parley.tracks.sides import Side


def events(following: Following, limits: Criteria, has_sides: bool) -> list[str]:
    """The events, by identity; without sides all are neutral."""
    found, now_ms = [], following.now_ms or 0
    for who, track in sorted(following.tracks.items()):
        name, call_sign = following.names.get(who, ("", ""))
        stale_ms = limits.tracks.stale_air_ms if track.category == Category.AIR else limits.tracks.stale_ship_ms
        side = Side(track.side) if has_sides else None
        found.append(cot.event(track, side, call_sign or name, now_ms, stale_ms))
    return found
