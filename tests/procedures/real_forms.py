"""Two sides that write by the packaged catalogue's own forms: a slip in a form's field names shows here."""

from typing import Any

from parley.messages import load
from parley.procedures.procedure import Fact
from parley.procedures.rules import places, rule_of_form
from parley.procedures.statement import Rule
from parley.record.names import FeedId, Head
from parley.record.payload import CHANNEL, Header
from tests.procedures.two_sides import Sides

CATALOGUE = load()
RULES = {form.number: rule for form in CATALOGUE.forms if (rule := rule_of_form(form)) is not None}
PLACES = places(CATALOGUE)


def rule_of(header: Header) -> Rule | None:
    return RULES.get(header.form)


def place_of(header: Header) -> Any:
    return PLACES.get(header.form)


class RealSides(Sides):
    """Values by the fields' names, choices by their values' names; entries as heads."""

    def write(self, side: int, form: str, *about: Head, **values: Any) -> Head:
        """One checked message of a side. ``channel_header``, ``time``, ``wanted_by`` and ``alone`` are of the entry."""
        entry = {name: values.pop(name) for name in ("time", "wanted_by", "alone") if name in values}
        channel = values.pop("channel_header", "")
        found = CATALOGUE.form(form)
        plain = {name: list(value) if isinstance(value, Head) else value for name, value in values.items()}
        fields = found.payload(plain)
        if channel:
            fields[CHANNEL] = channel
        return self.put(side, found.number, about, fields, **entry)

    def put(
        self, side: int, form: int, about: tuple[Head, ...], fields: dict[int, Any], alone: bool = False,
        time: int | None = None, wanted_by: int | None = None,
    ) -> Head:  # fmt: skip
        """An entry with those fields as they stand."""
        feed, self.time = FeedId(side, 0, 7), self.time + 10
        seq = self._lengths[side]
        head = Head(*feed, seq, bytes((side, seq // 256, seq % 256)) + bytes(29))
        header = Header(form, 0, about, (), b"", "", "", wanted_by)
        heads = None if alone else self._heads(side)
        self.written.append(Fact(head, feed.author, time or self.time, header, fields, "", 0, heads))
        self._lengths[side] += 1
        return head
