"""The bulletin: a short report on the state of the relationship, as sentences before they are put into a language.

Every sentence names the entries that it rests on. What the record does not know is not said: a section may be empty.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from parley.procedures.dates import first_day, from_iso, last_day
from parley.procedures.picture.drawn import Material, picture
from parley.procedures.picture.events import between, day_of, said
from parley.procedures.picture.sentences import is_since, sentence
from parley.procedures.picture.shape import Bulletin, Channel, Event, Lane, Picture, Promise, Refusal, Section, Sentence
from parley.procedures.picture.talks import divergences, meetings
from parley.procedures.picture.waits import waits

_PUBLIC: Final = "public"


def bulletin(of: Material, at: int, since: date) -> Bulletin:
    """The report on the days from ``since`` to that of ``at``, both included."""
    seen, day = picture(of, at), day_of(at)
    sections = {
        "contacts": _contacts(seen, since, day), "channels": _channels(seen, since),
        "talks": meetings(of, since, day), "divergences": divergences(of, at, since, day),
        "commitments": _commitments(seen, since, day), "calls": _refusals(seen, since), "waits": waits(of, at, since, day),
    }  # fmt: skip
    found = [Section(name, list(sentences)) for name, sentences in sections.items()]
    return Bulletin(at, day.isoformat(), since.isoformat(), seen.sides, found)


# -- contacts --------------------------------------------------------------------------------------------------------


def _contacts(seen: Picture, since: date, day: date) -> Iterator[Sentence]:
    by_lane = [
        (lane, [one for year in lane.years for one in year.events if is_since(one, since)]) for lane in seen.lanes
    ]
    every = [one for _, events in by_lane for one in events]
    if every:
        yield sentence("contacts-count", *every, count=len(every), since=since.isoformat(), day=day.isoformat())
    for lane, events in by_lane:
        yield from _lane(lane, events)


def _lane(lane: Lane, events: list[Event]) -> Iterator[Sentence]:
    last = lane.last
    if last is None:
        return
    facts: dict[str, Any] = {
        "lane": lane.name,
        "kind": last.kind,
        "start": last.start,
        "end": last.end,
        "days": lane.days,
    }
    if events:
        others = [one for one in events if one.key != last.key]
        yield sentence("contacts-level", *others, last, count=len(events), **facts)
    else:
        yield sentence("contacts-level-none", last, **facts)


# -- channels --------------------------------------------------------------------------------------------------------


def _channels(seen: Picture, since: date) -> Iterator[Sentence]:
    for one in seen.channels:
        if one.spans:
            yield _channel(one, since)
            yield from _refused_since(one)
    for cut in seen.unnamed:
        if is_since(cut, since):
            name = "channel-unnamed" if cut.by else "channel-unnamed-unsaid"
            yield sentence(name, cut, start=cut.start, title=cut.title, sides=cut.by)


def _channel(one: Channel, since: date) -> Sentence:
    now = one.spans[-1]
    facts: dict[str, Any] = {"channel": one.name, "since": now.since, "days": now.days, "origin": one.origin}
    if now.state in ("SUSPENDED", "PARTLY_SUSPENDED"):
        floor = {"stays": "-floor", "suspended": "-no-floor"}.get(now.floor, "")
        name = "channel-cut" if now.state == "SUSPENDED" else "channel-partly"
        return sentence(name + floor if now.by.by else "channel-suspended", now.by, sides=now.by.by, **facts)
    if now.state == "OPEN" and len(one.spans) > 1 and first_day(from_iso(now.since)) >= since:
        cut = one.spans[-2]
        if cut.state in ("SUSPENDED", "PARTLY_SUSPENDED"):
            more = {"cut": cut.since, "sides": cut.by.by, "cut_days": cut.days}
            name = "channel-back" if cut.by.by else "channel-back-unsaid"
            return sentence(name, cut.by, now.by, **facts, **more)
    if now.state == "OPEN" and one.held:
        last = max(one.held, key=lambda event: (last_day(from_iso(event.end)), event.key))
        return sentence("channel-used", last, **facts, start=last.start, end=last.end)
    return sentence(f"channel-{now.state.lower().replace('_', '-')}", now.by, **facts)


def _refused_since(one: Channel) -> Iterator[Sentence]:
    """A request in the channel that was refused after the last contact in it."""
    last = max((last_day(from_iso(event.end)) for event in one.held), default=date.min)
    for event in one.refused:
        if first_day(from_iso(event.start)) > last:
            yield sentence("channel-refused", event, channel=one.name, start=event.start)


# -- promises, refusals ----------------------------------------------------------------------------------------------


def _commitments(seen: Picture, since: date, day: date) -> Iterator[Sentence]:
    for one in seen.promises:
        ended = one.kept_by
        if one.state == "OPEN" or is_since(one.event, since) or (ended is not None and is_since(ended, since)):
            yield from _public_promise(one, day) if one.origin == _PUBLIC else _promise(one, seen.sides)


def _public_promise(one: Promise, day: date) -> Iterator[Sentence]:
    made = from_iso(one.event.start)
    begun = first_day(made), last_day(made)
    facts: dict[str, Any] = {"start": one.event.start, "title": one.event.title}
    if one.kept_by is None:
        yield sentence("promise-open", one.event, days=between(begun, (day, day)), **facts)
        return
    kept = from_iso(one.kept_by.start)
    days = between(begun, (first_day(kept), last_day(kept)))
    yield sentence("promise-kept", one.event, one.kept_by, days=days, kept=one.kept_by.start, **facts)


def _promise(one: Promise, sides: list[str]) -> Iterator[Sentence]:
    facts: dict[str, Any] = {"start": one.event.start, "sides": one.owners}
    name = {"KEPT": "promise-complete", "WITHDRAWN": "promise-withdrawn"}.get(one.state, "promise-stands")
    due = {"due": one.due} if one.due and one.state == "OPEN" else {}
    yield sentence(name + ("-due" if due else ""), one.event, **facts, **due)
    if one.state != "OPEN":
        return
    for word in one.assessed:
        told = said("assessment", word.as_of, [word.ref, *one.event.refs], [word.side])
        more = {"side": word.side, "assessment": word.assessment, "as_of": word.as_of}
        yield sentence("promise-assessed" if word.as_of else "promise-assessed-undated", told, **facts, **more)
    missing = [side for side in sides if side not in {word.side for word in one.assessed}]
    if missing and one.assessed:
        told = said("assessment", one.event.start, [*one.event.refs, *(word.ref for word in one.assessed)], sides)
        yield sentence("promise-not-assessed", told, **facts, missing=missing)


def _refusals(seen: Picture, since: date) -> Iterator[Sentence]:
    for one in seen.refusals:
        if is_since(one.event, since):
            yield _refusal(one)


def _refusal(one: Refusal) -> Sentence:
    name = {"NO_ANSWER": "call-no-answer", "NOT_PICKED_UP": "call-not-picked-up"}.get(one.outcome, "declined")
    facts: dict[str, Any] = {"what": one.what, "start": one.event.start, "title": one.event.title}
    facts |= {"by": one.by, "asked_by": one.asked_by}
    if name == "declined":
        name += ("-what" if one.what else "") + ("-asked" if one.asked_by else "")
    return sentence(name, one.event, **facts)
