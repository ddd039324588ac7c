"""Events of a calendar file as proposals for the year's plan: through the ordinary form and its checks."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from zoneinfo import available_timezones

from parley.base.errors import LocalError
from parley.cli.contacts_file import FAULTS_MAX_COUNT, Fault
from parley.formats.icalendar.read import Event, read
from parley.messages.faults import FieldsError
from parley.messages.form import Form
from parley.node.affair_words import interval


class Row(NamedTuple):
    """One proposal: the line where its event begins, its values as typed, the fields that they mean."""

    line: int
    values: dict[str, str]
    fields: dict[int, Any]


def events(data: bytes) -> list[Event]:
    """All events of the file. Zones are the machine's own, by their names. Raises LocalError."""
    zones = available_timezones()
    return read(data, zones.__contains__)


def rows(found: Sequence[Event], common: Mapping[str, str], form: Form, language: str) -> tuple[list[Row], list[Fault]]:
    """A proposal of each event that is not cancelled, and the first faults. ``common`` are the values that no file can know."""
    made: list[Row] = []
    faults: list[Fault] = []
    for event in found:
        if event.is_cancelled:
            continue
        values = _values(event) | dict(common)
        try:
            made.append(Row(event.line, values, form.read(values, language)))
        except FieldsError as error:
            faults += [Fault(event.line, one.field, one) for one in error.errors]
        except LocalError as error:
            faults.append(Fault(event.line, "", error))
        if len(faults) >= FAULTS_MAX_COUNT:
            break
    return made, faults


def _values(event: Event) -> dict[str, str]:
    period = "/".join(dict.fromkeys((event.first.isoformat(), event.last.isoformat())))
    values = {"year": str(event.first.year), "title": event.summary, "period": period}
    return values | ({"place": event.location} if event.location else {})


def new(found: Sequence[Row], form: Form, engagements: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Those that the plan does not hold yet under the same title and days, each once."""
    standing = {(one["terms"].get("title"), one["terms"].get("period")) for one in engagements}
    title, period = form.field_named("title").key, form.field_named("period").key
    kept: dict[tuple[str, str], Row] = {}
    for row in found:
        kept.setdefault((row.fields[title][1], interval(row.fields[period])), row)
    return [row for key, row in kept.items() if key not in standing]
