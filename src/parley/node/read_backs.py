"""Read-backs at this node: what an entry does to them, the alarm at both sides while one differs, and what people see.

spec: messages §9. What differs is found by the fold, from the record alone; here it is only told.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from parley.base.errors import LocalError
from parley.messages import restating
from parley.messages.form import Form
from parley.node.catalogues import Catalogues
from parley.node.core import Core
from parley.node.status import PostView, ReadBackRow, ReadBackView
from parley.procedures.procedure import Fact
from parley.procedures.read_backs import Act, ReadBacks, Reading
from parley.record.names import Head, PostId
from parley.record.payload import CATALOGUE_FIRST

ALARM: Final = "node.read-back-differs"
CORRECTING: Final = frozenset({"correction", "repetition", "notice-change"})
WITHDRAWING: Final = frozenset({"cancel", "notice-cancellation"})
ABOUT: Final = "about"
"""The field by which each of these forms names an entry."""


def reader(catalogues: Catalogues) -> Callable[[Fact], Act]:
    """What an entry does to read-backs, told by its form's name and by its values (spec: messages §9.4)."""

    def read(fact: Fact) -> Act:
        form = catalogues.form(fact.header) if fact.header.form >= CATALOGUE_FIRST else None
        return _act(form, fact) if form else Act()

    return read


def _act(form: Form, fact: Fact) -> Act:
    if form.name == restating.READ_BACK:
        return Act("reads", _named(form, fact.fields), lists=restating.lists_of(form, fact.fields))
    if form.name == restating.CORRECT:
        return Act("confirms", _named(form, fact.fields))
    said = tuple(value.said for value in restating.values(form, fact.fields))
    about = tuple(dict.fromkeys((*_named(form, fact.fields), *fact.header.about)))
    if form.name in CORRECTING:
        return Act("corrects", about, said)
    return Act("withdraws", about, said) if form.name in WITHDRAWING else Act(said=said)


def _named(form: Form, fields: Mapping[int, Any]) -> tuple[Head, ...]:
    """The entry that the form's own reference names: what is shown to people, not only what the envelope says."""
    found: list[Any] = []
    for one in form.fields:
        if one.name == ABOUT and one.kind_name == "reference" and one.key in fields:
            found += fields[one.key] if one.many > 1 else [fields[one.key]]
    return tuple(Head(*wire) for wire in found)


class ReadBackAlarms:
    """One alarm for each message that a side has read back otherwise than it says, as long as that stands."""

    def __init__(self, core: Core, fold: ReadBacks) -> None:
        self._core = core
        self._fold = fold
        self._standing: dict[Head, tuple[str, int]] = {}

    def settle(self, now: int) -> None:
        """Raise and end alarms as the fold has it now."""
        for message in sorted(self._fold.take_touched() | self._lost()):
            differing = self._fold.differing(message)
            if not differing:
                self._end(message)
                continue
            newest, _ = differing[-1]
            facts = (str(newest.entry), sum(len(rows) for _, rows in differing))
            if self._standing.get(message) != facts:
                self._end(message)
                self._standing[message] = facts
                self._core.alarm(
                    ALARM, str(message), now, facts[0], message=str(message), post=str(newest.author), count=facts[1]
                )

    def _lost(self) -> set[Head]:
        """After all was folded anew, what stood may be gone."""
        return {message for message in self._standing if not self._fold.readings(message)}

    def _end(self, message: Head) -> None:
        if self._standing.pop(message, None) and self._core.alarms.clear(ALARM, str(message)):
            self._core.tell("alarm", code=ALARM)


def check_release(form: Form, fields: Mapping[int, Any], fold: ReadBacks, me: PostId) -> None:
    """Demand that what is released as correct is a read-back of our side's message that agrees with it (spec: messages §9.4).

    Raises LocalError ``node.no-such-read-back``, ``node.read-back-not-correct``.
    """
    if form.name != restating.CORRECT:
        return
    about = next(iter(_named(form, fields)), None)
    message = fold.message_of(about) if about else None
    reading = next((one for one in fold.readings(message) if one.entry == about), None) if message else None
    if message is None or reading is None or message.side != me.side:
        raise LocalError("node.no-such-read-back", ref=str(about))
    if fold.state(message, reading) not in ("AGREES", "WORDS", "CONFIRMED"):
        raise LocalError("node.read-back-not-correct", ref=str(about))


def read_back_views(fold: ReadBacks, head: Head, post: Callable[[PostId], PostView]) -> list[ReadBackView]:
    """The read-backs of a message, the newest first; or the one that an entry is."""
    message = fold.message_of(head)
    if message is not None:
        return [_view(fold, message, one, post) for one in fold.readings(message) if one.entry == head]
    return [_view(fold, head, one, post) for one in reversed(fold.readings(head))]


def _view(fold: ReadBacks, message: Head, one: Reading, post: Callable[[PostId], PostView]) -> ReadBackView:
    rows = [
        ReadBackRow(row.list_name, row.number, list(row.sent) if row.sent else None, row.read, row.agrees)
        for row in fold.rows(message, one)
    ]
    return ReadBackView(
        str(one.entry), str(message), post(one.author), one.time, fold.state(message, one), rows,
        fold.unread_count(message, one),
    )  # fmt: skip
