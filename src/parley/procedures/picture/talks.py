"""What the bulletin tells of meetings and calls, and of where the sides' public words differ."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

from parley.procedures.asking.table import RECORD, Row
from parley.procedures.divergence import Divergence, Topic, Verdict, divergence
from parley.procedures.meeting import Meeting
from parley.procedures.picture.drawn import Material
from parley.procedures.picture.events import day_of, event, is_over, said, text
from parley.procedures.picture.sentences import is_since, sentence
from parley.procedures.picture.shape import BOTH, TOLD, Event, Sentence

MEETINGS: Final = frozenset(
    (
        "summit", "ministers_meeting", "ministers_call", "dct_round", "dpct_round", "mmca_meeting", "working_group", "dialogue",
        "call", "resumption", "meeting",
    )
)  # fmt: skip
_STATES: Final = ("agreed", "postponed", "cancelled")
_OTHER: Final = "other"
Named = dict[str, dict[str, list[Row]]]


def meetings(of: Material, since: date, day: date) -> Iterator[Sentence]:
    """Those that were held, oldest first; then those of this record that are agreed, postponed or cancelled."""
    for row in of.rows:
        one = event(row)
        if row.values.get("held") and row.values["kind"] in MEETINGS and is_over(row, day) and is_since(one, since):
            name = "meeting-round" if row.values.get("round") else "meeting-held"
            yield sentence(name, one, **_facts(row, one))
    for row in of.rows:
        state = row.values.get("state")
        if row.values.get("origin") == RECORD and state in _STATES and is_since(event(row), since):
            one = event(row)
            yield sentence(f"meeting-{state}", one, **_facts(row, one))


def _facts(row: Row, one: Event) -> dict[str, Any]:
    return _when(one) | {"round": text(row.values.get("round")), "level": text(row.values.get("level"))}


# -- divergences -----------------------------------------------------------------------------------------------------


def divergences(of: Material, at: int, since: date, day: date) -> Iterator[Sentence]:
    """Of the facts of the public record, then of the meetings of this one. Nothing is matched but by the list of topics, by the
    calendar, and by officers' words."""
    facts = {row.key: row for row in of.rows if row.begins and is_over(row, day) and is_since(event(row), since)}
    yield from _accounts(of.accounts, facts)
    yield from _topics(of.topics, facts)
    for meeting in of.affairs.talks.all():
        words = [one for one in meeting.statements if one.time <= at]
        if words and day_of(words[-1].time) >= since:
            compared = [one for one in meeting.compared if one.time <= at]
            yield from _own(of, meeting, divergence(words, compared))


def _accounts(accounts: Iterable[Row], facts: dict[str, Row]) -> Iterator[Sentence]:
    by_fact: dict[str, list[Row]] = {}
    for row in accounts:
        if row.key in facts:
            by_fact.setdefault(row.key, []).append(row)
    for key, rows in by_fact.items():
        one = event(facts[key])
        aspects = list(dict.fromkeys(str(row.values["aspect"]) for row in rows))
        refs = [ref for row in rows for ref in row.refs]
        told = Event(key, one.kind, "", one.start, one.end, refs, *_told_by(rows), [])
        yield sentence("accounts-differ", one, told, aspects=aspects, **_when(one))


def _told_by(rows: Iterable[Row]) -> tuple[str, list[str]]:
    """Whose word it is that the sides' public words are so."""
    told = sorted({str(side) for row in rows for side in row.values.get("told_by", ())})
    return (TOLD if len(told) == 1 else BOTH), told


def _topics(topics: Iterable[Row], facts: dict[str, Row]) -> Iterator[Sentence]:
    """What only one side's words name, where several sides' words are told."""
    by_fact: dict[str, Named] = {}
    for row in topics:
        if row.key in facts:
            sides = by_fact.setdefault(row.key, {})
            sides.setdefault(str(row.values["side"]), {}).setdefault(_topic(row), []).append(row)
    for key, sides in by_fact.items():
        if len(sides) > 1:
            yield from _alone(event(facts[key]), sides)


def _topic(row: Row) -> str:
    """The nearest name of the list, else the words that were used."""
    subject = text(row.values.get("subject"))
    return subject if subject not in ("", _OTHER) else text(row.values.get("topic")).casefold()


def _alone(one: Event, sides: Named) -> Iterator[Sentence]:
    for side in sorted(sides):
        others = {name for other, names in sides.items() if other != side for name in names}
        alone = [name for name in sides[side] if name not in others]
        rows = [row for name in alone for row in sides[side][name]]
        refs = list(dict.fromkeys(ref for row in rows for ref in row.refs))
        if alone:
            told = Event(one.key, one.kind, "", one.start, one.end, refs, *_told_by(rows), [])
            names = [_shown(name, sides[side][name][0]) for name in alone]
            yield sentence("topics-alone", told, side=side, topics=names, count=len(alone), **_when(one))


def _shown(name: str, row: Row) -> str:
    """A topic of the list by its name there, any other as it was written."""
    return name if name == row.values.get("subject") else text(row.values.get("topic"))


def _own(of: Material, meeting: Meeting, found: Divergence) -> Iterator[Sentence]:
    """Of a meeting of this record, or of whatever else there are public words about."""
    first = meeting.said[0]
    row = next((row for row in of.rows if row.key == str(first.head) and row.values["kind"] != "refusal"), None)
    facts = _when(event(row)) if row else {"start": day_of(first.time).isoformat()}
    spoken = "" if row else "own-"
    for one in found.facts:
        if one.verdict in (Verdict.DIFFER, Verdict.WITHIN):
            sides = [of.side(account.side) for account in one.accounts]
            told = said("statement", facts["start"], [account.head for account in one.accounts], sides)
            aspects = ["date" if one.what == "dates" else one.what]
            yield sentence(f"{spoken}accounts-differ", told, aspects=aspects, **facts)
    for number in found.sides if len(found.sides) > 1 else ():
        alone = found.only(number)
        refs = [place.head for one in alone for place in one.named[number]]
        if alone:
            told, names = (
                said("statement", facts["start"], refs, [of.side(number)]),
                [_words(one, of.topic) for one in alone],
            )
            yield sentence(f"{spoken}topics-alone", told, side=of.side(number), topics=names, count=len(alone), **facts)


def _when(one: Event) -> dict[str, Any]:
    return {"kind": one.kind, "start": one.start, "end": one.end}


def _words(one: Topic, topic: Callable[[int], str]) -> str:
    if one.code is not None:
        return topic(one.code)
    value = one.words[0][1] if one.words else ""
    return str(value[1]) if isinstance(value, list) else str(value)
