"""What the sides did on this record itself, as rows beside the facts of the public record: so that one question finds both.

A row of this kind has ``origin`` record, and the ref of an entry for its key; who acted is told by the side's name. Days are
UTC by the authors' clocks. States are those of now; a channel's is that of the day that is asked for.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from typing import Any, Final, NamedTuple

from parley.base.instant import DAY, from_datetime, to_datetime
from parley.node.affair_words import Words
from parley.node.meeting_view import terms
from parley.procedures.affairs import Affairs
from parley.procedures.asking.table import RECORD, Row
from parley.procedures.calls import Calls, CallState
from parley.procedures.channel import Channel, ChannelState, Suspension
from parley.procedures.dates import Date, from_iso
from parley.procedures.incident import IncidentState
from parley.procedures.incidents import Incidents
from parley.procedures.meeting import Meeting, MeetingState
from parley.procedures.offers import Outcome
from parley.procedures.statement import Statement
from parley.record.names import PostId

_KIND_OF_FORUM: Final = {"dpct": "dpct_round", "dct": "dct_round", "mmca": "mmca_meeting"}
_KIND_OF_FORM: Final = {
    "round-propose": "dialogue", "meeting-beside-propose": "meeting", "visit-propose": "visit",
    "port-visit-propose": "port_visit",
}  # fmt: skip
_CALL_WORDS: Final = frozenset(
    ("call-placed", "call-ended", "call-summary", "call-joint-summary", "call-summary-agree")
)
_PLACED: Final = frozenset((CallState.PLACED, CallState.ENDED, CallState.SUMMED_UP, CallState.SUMMED_UP_APART))


class Sources(NamedTuple):
    """Where the rows come from; ``side`` gives a post's side by its name."""

    affairs: Affairs
    calls: Calls
    incidents: Incidents
    side: Callable[[PostId], str]
    words: Words


def live_rows(folds: Sources) -> list[Row]:
    """Meetings, calls, suspensions, resumptions, refusals, incidents and promises of this record."""
    return [*_channels(folds), *_meetings(folds), *_calls(folds), *_incidents(folds), *_promises(folds)]


def live_channels(folds: Sources, on: date | None) -> list[Row]:
    """The channels of this record as they stood at the end of that day, or in the end."""
    found = []
    for one in folds.affairs.channels.all():
        at = None if on is None else from_datetime(datetime.combine(on, time(), UTC)) + DAY - 1
        if at is None or min(said.time for said in one.statements) <= at:
            found.append(_channel(folds, one, at))
    return found


def _channel(folds: Sources, one: Channel, at: int | None) -> Row:
    state = one.state if at is None else one.state_at(at)
    cuts = [cut for cut in one.suspensions if cut.open_parts(at)]
    word = "open" if state is ChannelState.OPEN else state.value.lower().replace("_", " ")
    values: dict[str, Any] = {
        "channel": one.name, "state": word, "status": word, "origin": RECORD, "last_request": "", "last_held": "",
        "last_held_on": "",
        "suspended_by": ", ".join(sorted({folds.side(cut.said.author) for cut in cuts})),
    }  # fmt: skip
    rests = [str(cut.said.head) for cut in cuts] or [str(one.by)]
    return Row(one.name, [day(cuts[-1].at)] if cuts else None, values, (), tuple(rests))


def day(at: int) -> Date:
    """The UTC day of an instant."""
    moment = to_datetime(at)
    return [moment.year, moment.month, moment.day]


def _row(folds: Sources, said: Statement, kind: str, dates: list[Date], state: str, **values: Any) -> Row:
    own: dict[str, Any] = {
        "kind": kind, "state": state, "origin": RECORD, "by": folds.side(said.author), "title": "", "held": False,
        "word_of": [folds.side(said.author)], "one_sided": True,
    }  # fmt: skip
    return Row(str(said.head), dates, own | values, (), (str(said.head),))


def _channels(folds: Sources) -> Iterator[Row]:
    for one in folds.affairs.channels.all():
        for cut in one.suspensions:
            yield _suspension(folds, one, cut)
            for lift in cut.lifts:
                yield _row(
                    folds, lift.resume, "resumption", [day(lift.at)], "", channel=one.name, one_sided=False,
                    resumes=[str(cut.said.head)],
                )._replace(refs=(str(lift.resume.head), str(lift.by)))  # fmt: skip


def _suspension(folds: Sources, one: Channel, cut: Suspension) -> Row:
    state = "in force" if cut.open_parts() else "lifted"
    lifted = [str(lift.resume.head) for lift in cut.lifts]
    return _row(folds, cut.said, "suspension", [day(cut.at)], state, channel=one.name, resumed_by=lifted)


def _meetings(folds: Sources) -> Iterator[Row]:
    for one in folds.affairs.talks.all():
        if one.state in (MeetingState.AGREED, MeetingState.HELD, MeetingState.CANCELLED, MeetingState.POSTPONED):
            yield _meeting(folds, one)
        for offer in one.offers:
            if offer.outcome is Outcome.DECLINED and offer.by is not None:
                refused = next(said for said in one.said if said.head == offer.by.head)
                asked = folds.side(offer.said.author)
                yield _row(
                    folds, refused, "refusal", [day(offer.by.time)], "declined", refused="meeting", asked_by=asked
                )


def _meeting(folds: Sources, one: Meeting) -> Row:
    words = terms(one, folds.words)
    dates = words.get("dates", "")
    first = dates[0] if isinstance(dates, list) and dates else dates
    forum = str(words.get("forum", ""))
    kind = _KIND_OF_FORUM.get(forum, _KIND_OF_FORM.get(one.kind, "dialogue"))
    if kind == "meeting" and words.get("level") == "minister":
        kind = "ministers_meeting"
    values: dict[str, Any] = {
        name: words[name] for name in ("forum", "level", "host", "place", "means") if name in words
    }
    values |= {"round": words["round_number"]} if "round_number" in words else {}
    both = {"one_sided": len(one.held_by) == 1, "word_of": [folds.side(PostId(side, 0)) for side in one.held_by]}
    row = _row(
        folds, one.said[0], kind, [from_iso(part) for part in str(first).split("/")] if first else [day(one.said[0].time)],
        one.state.value.lower(), held=one.state is MeetingState.HELD, **values, **both,
    )  # fmt: skip
    return row._replace(refs=tuple(dict.fromkeys((str(one.root), str(one.by)))))


def _calls(folds: Sources) -> Iterator[Row]:
    for call in folds.calls.all():
        first = call.statements[0]
        by = next((said for said in call.statements if said.head == call.by), first)
        if call.state is CallState.DECLINED:
            asked = folds.side(first.author)
            yield _row(folds, by, "refusal", [day(by.time)], "declined", refused="call", asked_by=asked)
        elif call.state in _PLACED:
            words = sorted({said.author.side for said in call.statements if said.form in _CALL_WORDS})
            both = {"one_sided": len(words) == 1, "word_of": [folds.side(PostId(side, 0)) for side in words]}
            yield _row(folds, first, "call", [day(by.time)], call.state.value.lower(), held=True, **both)


def _incidents(folds: Sources) -> Iterator[Row]:
    for one in folds.incidents.all():
        first = one.statements[0]
        state = "settled" if one.state is IncidentState.CLOSED else "open"
        said = list(dict.fromkeys(folds.side(each.author) for each in one.statements))
        yield _row(folds, first, "incident", [day(first.time)], state, word_of=said, one_sided=len(said) == 1)


def _promises(folds: Sources) -> Iterator[Row]:
    for one in folds.affairs.commitments.commitments():
        made = one.said.marks.get("made")
        row = _row(folds, one.said, "commitment", [made or day(one.said.time)], one.state.value.lower())
        assessed = {folds.side(said.author): folds.words.choice(said, "assessment") for said in one.assessed.values()}
        yield row._replace(values={**row.values, "assessed": assessed})
