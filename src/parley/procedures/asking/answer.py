"""Answering: filter, order, take, count. Where reduced dates leave it open whether a row belongs, it stands among ``perhaps``."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import msgspec

from parley.base.errors import LocalError
from parley.procedures.asking.question import Condition, Question
from parley.procedures.asking.table import LINKS, Row, Tables
from parley.procedures.dates import from_iso, iso, span

_EMPTY: Final[tuple[Any, ...]] = ("", [], None)
Days = tuple[date, date]


class Rest(msgspec.Struct, frozen=True):
    """A fact that an answer rests on, and the entries that tell it."""

    fact: str
    entries: list[str]


class Answer(msgspec.Struct, frozen=True):
    """``known`` is false where the record does not know. ``rows`` hold what was asked to be shown, and their keys; ``value`` is
    the tally, if one was asked for; ``missing`` are those of ``among`` that do not occur; ``perhaps`` keys of facts whose dates
    are not exact enough to tell."""

    known: bool
    rows: list[dict[str, Any]]
    value: Any
    missing: list[str]
    perhaps: list[str]
    rests_on: list[Rest]


def answer(question: Question, tables: Tables) -> Answer:
    """The answer. Raises LocalError ``procedures.no-such-table``, ``procedures.no-such-field``, ``procedures.bad-time``."""
    return _Asked(question, tables).answer()


class _Asked:
    """One question being answered. ``_used`` are facts that it named itself and rests on, too."""

    def __init__(self, question: Question, tables: Tables) -> None:
        self._question = question
        self._tables = tables
        self._used: dict[str, Row] = {}
        if question.table not in tables.names():
            raise LocalError("procedures.no-such-table", table=question.table, tables=", ".join(tables.names()))
        on = self._days(question.on)[1] if question.on else None
        self._rows = tables.rows(question.table, on)
        self._fields = {name for row in self._rows for name in row.values} | {"key", "start", "end", "days"} | LINKS
        for name in (*question.show, *(one.field for one in question.where), question.per, question.of):
            self._require(name)

    def _require(self, name: str) -> None:
        if name and self._rows and name.partition(".")[0] not in self._fields:
            fields = ", ".join(sorted(self._fields))
            raise LocalError("procedures.no-such-field", field=name, table=self._question.table, fields=fields)

    def answer(self) -> Answer:
        """Filter, take, show, tally."""
        sure, perhaps = self._filtered()
        taken = self._taken(sure)
        rows = [self._shown(row) for row in taken]
        value, known = self._tally(taken)
        rests = self._rests([*taken, *self._used.values()])
        values = (
            {text for row in taken for text in _texts(_value(row, self._question.of))} if self._question.of else set()
        )
        missing = [one for one in self._question.among if one not in values]
        return Answer(known, rows, value, missing, [row.key for row in perhaps], rests)

    def _filtered(self) -> tuple[list[Row], list[Row]]:
        sure, perhaps = [], []
        bounds = self._bounds()
        for row in self._rows:
            if all(_holds(row, one) for one in self._question.where):
                verdict = _within(row, bounds)
                if verdict:
                    sure.append(row)
                elif verdict is None:
                    perhaps.append(row)
        return sure, perhaps

    def _bounds(self) -> list[tuple[str, Days]]:
        asked = self._question
        named = (("after", asked.after), ("before", asked.before), ("since", asked.since), ("until", asked.until))
        bounds = [(name, self._days(text)) for name, text in named if text]
        if asked.during:
            days = self._days(asked.during)
            bounds += [("since", days), ("until", days)]
        return bounds

    def _days(self, text: str) -> Days:
        """The days that a date or a fact means. Raises LocalError ``procedures.bad-time``."""
        fact = self._tables.fact(text)
        if fact is not None and fact.dates:
            self._used[fact.key] = fact
            return span(fact.dates)
        try:
            return span([from_iso(text)])
        except ValueError:
            raise LocalError("procedures.bad-time", text=text[:80]) from None

    def _taken(self, rows: list[Row]) -> list[Row]:
        """The first or the last, of all or of each value; the last ones newest first."""
        asked = self._question
        if asked.first is None and asked.last is None:
            return rows
        groups: dict[str, list[Row]] = {}
        for row in rows:
            groups.setdefault(str(_value(row, asked.per)) if asked.per else "", []).append(row)
        found: list[Row] = []
        for name in sorted(groups):
            some = groups[name]
            found += some[: asked.first] if asked.first is not None else list(reversed(some))[: asked.last]
        return found

    def _shown(self, row: Row) -> dict[str, Any]:
        asked = self._question
        names = asked.show or tuple(sorted(name for name, value in row.values.items() if value not in _EMPTY))
        found = {"key": row.key} | _dates(row) if not asked.show else {"key": row.key}
        found |= {name: _value(row, name) for name in names if name != "days"}
        if asked.days_from or asked.days_to:
            found["days"] = self._between(row)
        for name in {name.partition(".")[0] for name in asked.show} & LINKS:
            self._use(row.values.get(name, ()))
        return found

    def _between(self, row: Row) -> Any:
        """The days from one end to the other; ``[least, most]`` where the dates are not exact, None where there is none."""
        name = self._question.days_from or self._question.days_to
        begins, ends = self._ends(row, name)
        own_begin, own_end = row.begins, row.ends
        if begins is None or ends is None or own_begin is None or own_end is None:
            return None
        earlier, later = (ends, own_begin) if self._question.days_from else (own_end, begins)
        least, most = (later[0] - earlier[1]).days, (later[1] - earlier[0]).days
        return least if least == most else [least, most]

    def _ends(self, row: Row, name: str) -> tuple[Days | None, Days | None]:
        """When that which ``name`` means began and ended: a link of the row, a fact, or a date."""
        if name in LINKS:
            linked = self._use(row.values.get(name, ()))
            return (linked[0].begins, linked[0].ends) if linked else (None, None)
        fact = self._tables.fact(name)
        days = self._days(name)
        return (fact.begins, fact.ends) if fact is not None else (days, days)

    def _use(self, keys: Iterable[str]) -> list[Row]:
        found = [row for key in keys if (row := self._tables.fact(key)) is not None]
        self._used |= {row.key: row for row in found}
        return found

    def _tally(self, rows: list[Row]) -> tuple[Any, bool]:
        """The value asked for, and whether the record knows."""
        asked = self._question
        if asked.tally == "count":
            return len(rows), bool(rows)
        if asked.tally == "distinct":
            found = list(dict.fromkeys(text for row in rows for text in _texts(_value(row, asked.of))))
            return found, bool(found)
        if asked.tally == "group":
            groups: dict[str, list[str]] = {}
            for row in rows:
                for text in _texts(_value(row, asked.of)) or ["-"]:
                    groups.setdefault(text, []).append(row.key)
            return {name: list(dict.fromkeys(groups[name])) for name in sorted(groups)}, bool(groups)
        if asked.tally == "next":
            turn = _next([str(_value(row, asked.of)) for row in sorted(rows, key=_begin)])
            return turn, turn is not None
        return None, bool(rows)

    def _rests(self, rows: Iterable[Row]) -> list[Rest]:
        found: dict[str, list[str]] = {}
        for row in rows:
            for fact in row.facts or (row.key,):
                own = self._tables.fact(fact)
                found.setdefault(fact, []).extend(own.refs if own and len(row.facts) > 1 else row.refs)
        return [Rest(fact, list(dict.fromkeys(refs))) for fact, refs in sorted(found.items())]


def _begin(row: Row) -> tuple[Days, str]:
    return (row.begins or (date.max, date.max), row.key)


def _value(row: Row, name: str) -> Any:
    """The value of a field; ``people.US`` of a field that holds several by name."""
    if name == "key":
        return row.key
    if name in ("start", "end"):
        return _dates(row)[name]
    first, _, rest = name.partition(".")
    value = row.values.get(first, "")
    return value.get(rest, "") if rest and isinstance(value, dict) else value


def _dates(row: Row) -> dict[str, str]:
    if not row.dates:
        return {"start": "", "end": ""}
    return {"start": iso(row.dates[0]), "end": iso(row.dates[-1])}


def _texts(value: Any) -> list[str]:
    """A value as the texts that conditions are held against."""
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, list):
        return [str(one) for one in value]
    if isinstance(value, dict):
        return [f"{name}: {one}" for name, one in value.items()]
    return [str(value)] if value not in _EMPTY else []


def _holds(row: Row, condition: Condition) -> bool:
    texts = _texts(_value(row, condition.field))
    if condition.op == "~":
        sought = condition.values[0].casefold() if condition.values else ""
        return any(sought in text.casefold() for text in texts)
    found = not set(texts).isdisjoint(condition.values)
    return found if condition.op == "=" else not found


def _within(row: Row, bounds: list[tuple[str, Days]]) -> bool | None:
    """Whether a row began within all bounds; None where its date does not tell. What has no date is in none."""
    if not bounds:
        return True
    begins = row.begins
    if begins is None:
        return False
    verdicts = {_bounded(begins, name, days) for name, days in bounds}
    return False if False in verdicts else None if None in verdicts else True


def _bounded(begins: Days, name: str, bound: Days) -> bool | None:
    least, most = begins
    if name == "after":
        return True if least > bound[1] else None if most > bound[1] else False
    if name == "since":
        return True if least >= bound[0] else None if most >= bound[0] else False
    if name == "before":
        return True if most < bound[0] else None if least < bound[0] else False
    return True if most <= bound[1] else None if least <= bound[1] else False


def _next(turns: list[str]) -> str | None:
    """Whose turn comes after a strict rotation: as many different ones as it takes, always in the same order."""
    period = len(set(turns))
    if period < 2 or len(turns) <= period or "" in turns:
        return None
    strict = all(turns[at] == turns[at - period] for at in range(period, len(turns)))
    return turns[-period] if strict and len(set(turns[:period])) == period else None
