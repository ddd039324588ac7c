"""The tables that are asked: contacts with all that is told of them, channels at a day, accounts, topics, links.

A row is made of entries, and names them. What a row says beyond a fact's own words comes from the forms ``contact-detail`` and
``contact-link``, or is worked out of dates alone: the state of a promise, of a suspension, of a channel.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from parley.procedures.dates import Date, first_day, iso, last_day

HELD_KINDS: Final = frozenset(
    (
        "visit", "ministers_meeting", "ministers_call", "ministers_contact", "summit", "dct_round", "dpct_round",
        "mmca_meeting", "working_group", "dialogue", "forum", "call", "port_visit", "exercise", "resumption",
    )
)  # fmt: skip
"""Kinds of contact at which people of both sides met or spoke."""
RELATIONS: Final = {
    "answers": "answered_by", "follows": "followed_by", "about": "spoken_of_by", "fulfils": "fulfilled_by",
    "resumes": "resumed_by", "settles": "settled_by", "part_of": "parts",
}  # fmt: skip
"""A link's relation, and its name seen from the other end."""
_DETAILS: Final = {
    "forum": "forum", "round_number": "round", "channel": "channel", "acted_by": "by", "word_of": "word_of",
    "beside": "beside", "means": "means", "refused": "refused", "asked_by": "asked_by", "awaited_from": "awaited_from",
}  # fmt: skip
RECORD: Final = "record"
"""The origin of what was done on the record itself; all else is told of the public record."""
LINKS: Final = frozenset((*RELATIONS, *RELATIONS.values()))


class Told(NamedTuple):
    """The content of one form, its values by name, choices by their values' names; the entries that tell it; which sides do."""

    form: str
    values: Mapping[str, Any]
    refs: tuple[str, ...]
    told_by: tuple[str, ...]


class Row(NamedTuple):
    """One row. ``dates`` is the interval that its date means, None where it has none; ``facts`` are the keys of the facts that it
    rests on, ``refs`` the entries."""

    key: str
    dates: list[Date] | None
    values: Mapping[str, Any]
    facts: tuple[str, ...]
    refs: tuple[str, ...]

    @property
    def begins(self) -> tuple[date, date] | None:
        """The first and the last day on which it can have begun."""
        return (first_day(self.dates[0]), last_day(self.dates[0])) if self.dates else None

    @property
    def ends(self) -> tuple[date, date] | None:
        """The first and the last day on which it can have ended."""
        return (first_day(self.dates[-1]), last_day(self.dates[-1])) if self.dates else None


class Tables:
    """All that may be asked, made of what the record holds."""

    def __init__(
        self,
        told: Iterable[Told],
        rows: Iterable[Row] = (),
        channels: Callable[[date | None], list[Row]] = lambda _: [],
    ) -> None:
        """``rows`` are what was done on the record itself, whose state they hold; ``channels`` its channels on a day."""
        self._live_channels = channels
        by_form: dict[str, list[Told]] = {}
        for one in told:
            by_form.setdefault(one.form, []).append(one)
        self._details = _by_fact(by_form.get("contact-detail", ()))
        self._accounts = by_form.get("contact-version", [])
        self._topics = by_form.get("contact-topic", [])
        self._links = by_form.get("contact-link", [])
        self._linked = _linked(self._links)
        self._differing = _by_fact(self._accounts)
        made = [*(self._contact(one) for one in by_form.get("contact", ())), *rows]
        self._contacts = sorted(made, key=lambda row: (row.begins or (date.max, date.max), row.key))
        self._by_key = {row.key: row for row in self._contacts}
        self._in_channel: dict[str, list[Row]] = {}
        for row in self._contacts:
            if _is_public(row) and row.begins is not None and (name := row.values.get("channel")):
                self._in_channel.setdefault(str(name), []).append(row)
        self._held = {name: [row for row in rows if row.values["held"]] for name, rows in self._in_channel.items()}

    def fact(self, key: str) -> Row | None:
        """The contact of that key."""
        return self._by_key.get(key)

    def names(self) -> tuple[str, ...]:
        """The tables."""
        return ("contacts", "channels", "accounts", "topics", "links")

    def rows(self, table: str, on: date | None) -> list[Row]:
        """The rows of a table, by time; as of the day ``on``, where a state depends on it."""
        if table == "contacts":
            return [row._replace(values={**row.values, "state": self._state(row, on)}) for row in self._contacts]
        if table == "channels":
            return [*self._channels(on), *self._live_channels(on)]
        told = {"accounts": self._accounts, "topics": self._topics, "links": self._links}[table]
        return sorted((self._beside(one) for one in told), key=_order)

    # -- contacts ----------------------------------------------------------------------------------------------------

    def _contact(self, told: Told) -> Row:
        values, key = told.values, str(told.values["fact"])
        found = {name: values.get(name, "") for name in ("kind", "title", "place", "host", "level", "parties")}
        found |= {
            "source": values.get("public_source", ""),
            "seen": bool(values["verified"]),
            "told_by": list(told.told_by),
        }
        found |= {"origin": "public", "people": _people(str(found["parties"])), "held": found["kind"] in HELD_KINDS}
        refs = list(told.refs)
        for one in self._details.get(key, ()):
            found |= {name: one.values[field] for field, name in _DETAILS.items() if field in one.values}
            refs += one.refs
        for relation, other, link in self._linked.get(key, ()):
            found.setdefault(relation, []).append(other)
            refs += link.refs
        differing = self._differing.get(key, ())
        found["differs_on"] = sorted({str(one.values["aspect"]) for one in differing})
        found["one_sided"] = len(found.get("word_of", ())) == 1
        return Row(key, [list(part) for part in values["dates"]], found, (key,), tuple(dict.fromkeys(refs)))

    def _state(self, row: Row, on: date | None) -> str:
        """What became of it, as far as the facts up to that day say; "" where nothing is to be said."""
        kind = row.values["kind"]
        if row.values.get("origin") == RECORD:
            return str(row.values["state"])
        if kind == "refusal":
            return "declined"
        if kind == "commitment":
            return "kept" if self._happened(row, "fulfilled_by", on) else "open"
        if kind == "incident":
            return "settled" if self._happened(row, "settled_by", on) else ""
        if kind == "suspension":
            return "lifted" if self._happened(row, "resumed_by", on) or self._next_held(row, on) else "in force"
        return "held" if row.values["held"] and _is_over(row, on) else ""

    def _happened(self, row: Row, link: str, on: date | None) -> bool:
        facts = (self._by_key.get(key) for key in row.values.get(link, ()))
        return any(one is not None and _is_over(one, on) for one in facts)

    def _next_held(self, row: Row, on: date | None) -> Row | None:
        """The next contact in the channel that was cut."""
        if row.begins is None:
            return None
        held = self._held.get(str(row.values.get("channel", "")), [])
        for one in held[bisect_right(held, row.begins[0], key=_first_day) :]:
            if on is not None and _first_day(one) > on:
                return None
            if _is_over(one, on):
                return one
        return None

    # -- channels ----------------------------------------------------------------------------------------------------

    def _channels(self, on: date | None) -> list[Row]:
        names = sorted(self._in_channel)
        return [row for name in names if (row := self._channel(name, on)) is not None]

    def _channel(self, name: str, on: date | None) -> Row | None:
        """A channel is suspended from a suspension on until a resumption, or until people met or spoke in it again."""
        events = [row for row in self._in_channel[name] if _is_over(row, on)]
        if not events:
            return None
        held = _last([row for row in events if row.values["held"]])
        cut = _last([row for row in events if row.values["kind"] == "suspension"])
        refused = _last([row for row in events if row.values["kind"] == "refusal"])
        is_cut = cut is not None and self._state(cut, on) == "in force"
        is_refused = refused is not None and (held is None or _later(refused, held))
        by = [row for row in (cut if is_cut else held, refused if is_refused else None) if row is not None]
        values: dict[str, Any] = {
            "channel": name, "origin": "public", "state": "suspended" if is_cut else "open",
            "last_request": "refused" if is_refused else "",
            "last_held": held.key if held else "", "last_held_on": iso(held.dates[0]) if held and held.dates else "",
            "suspended_by": cut.values.get("by", "") if is_cut and cut else "",
        }  # fmt: skip
        values["status"] = values["state"] + (", last request refused" if is_refused else "")
        dates = by[0].dates if by else None
        return Row(name, dates, values, tuple(row.key for row in by), tuple(ref for row in by for ref in row.refs))

    # -- what is told beside -----------------------------------------------------------------------------------------

    def _beside(self, told: Told) -> Row:
        names = {"account_of": "side", "named_by": "side", "by_account_of": "side", "public_source": "source"}
        values = {names.get(name, name): value for name, value in told.values.items()}
        key = str(values["fact"])
        fact = self._by_key.get(key)
        own = told.values.get("dates")
        values.pop("dates", None)
        dates = [list(part) for part in own] if own else fact.dates if fact else None
        values |= {"dated": bool(own), "told_by": list(told.told_by)}
        return Row(key, dates, values, (key,), (*told.refs, *(fact.refs if fact else ())))


def _by_fact(told: Iterable[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for one in told:
        found.setdefault(str(one.values["fact"]), []).append(one)
    return found


def _linked(links: Iterable[Told]) -> dict[str, list[tuple[str, str, Told]]]:
    """Of each fact: a relation, the other fact, the link; seen from both ends."""
    found: dict[str, list[tuple[str, str, Told]]] = {}
    for one in links:
        fact, relation, other = (str(one.values[name]) for name in ("fact", "relation", "other"))
        found.setdefault(fact, []).append((relation, other, one))
        found.setdefault(other, []).append((RELATIONS[relation], fact, one))
    return {key: sorted(some, key=lambda link: link[:2]) for key, some in found.items()}


def _people(parties: str) -> dict[str, str]:
    """``US: William Cohen; CN: Chi Haotian`` by side: what is written before a colon is the side."""
    parts = (part.split(":", 1) for part in parties.split(";") if ":" in part)
    return {side.strip(): name.strip() for side, name in parts}


def _is_over(row: Row, on: date | None) -> bool:
    """Whether it has surely taken place by that day; what is known to the month has on the month's last day."""
    return on is None or (row.begins is not None and row.begins[1] <= on)


def _first_day(row: Row) -> date:
    return row.begins[0] if row.begins else date.max


def _is_public(row: Row) -> bool:
    return row.values.get("origin") != RECORD


def _later(one: Row, other: Row) -> bool:
    return one.begins is not None and other.begins is not None and one.begins[0] > other.begins[0]


def _last(rows: list[Row]) -> Row | None:
    return max(rows, key=lambda row: row.begins or (date.min, date.min), default=None)


def _order(row: Row) -> tuple[Any, ...]:
    """By time, then by fact, then by what it says."""
    return (
        row.begins or (date.max, date.max),
        row.key,
        sorted((name, str(value)) for name, value in row.values.items()),
    )
