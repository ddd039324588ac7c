"""A question, as it is asked and as it is bounded."""

from typing import Annotated, Final

import msgspec

from parley.base.errors import LocalError

ROWS_MAX_COUNT: Final = 20_000
Word = Annotated[str, msgspec.Meta(max_length=128)]
Words = Annotated[tuple[Word, ...], msgspec.Meta(max_length=64)]
Count = Annotated[int, msgspec.Meta(ge=1, le=ROWS_MAX_COUNT)]

OPERATORS: Final = ("!=", "=", "~")


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``field`` ``op`` one of ``values``: ``=`` is one of them (or holds one), ``!=`` is none, ``~`` contains the text."""

    field: Word
    op: Annotated[str, msgspec.Meta(pattern="^(=|!=|~)$")]
    values: Words


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked of a table.

    Times (``after``, ``before``: not that day itself; ``since``, ``until``: with it; ``during``; ``on``: as it stood then) are
    dates known to the year, the month or the day, or keys of facts, which mean their days. ``first`` or ``last`` so many by
    time, of each value of ``per``. ``days_from``, ``days_to``: the days between each row and a date, a fact, or the fact to which
    a link of the row leads. ``tally``: count, group, distinct, next (whose turn it is, in turns that the rows show), of ``of``;
    ``among``: values of which to say which do not occur.
    """

    table: Word
    where: Annotated[tuple[Condition, ...], msgspec.Meta(max_length=32)] = ()
    after: Word = ""
    before: Word = ""
    since: Word = ""
    until: Word = ""
    during: Word = ""
    on: Word = ""
    first: Count | None = None
    last: Count | None = None
    per: Word = ""
    show: Words = ()
    days_from: Word = ""
    days_to: Word = ""
    tally: Annotated[str, msgspec.Meta(pattern="^(|count|group|distinct|next)$")] = ""
    of: Word = ""
    among: Words = ()


def condition(text: str) -> Condition:
    """``kind=suspension,refusal``, ``by!=CN``, ``title~arms``. Raises LocalError ``procedures.bad-condition``."""
    found = min((at, -len(op), op) for op in OPERATORS if (at := text.find(op)) > 0) if _has_operator(text) else None
    if found is None:
        raise LocalError("procedures.bad-condition", text=text[:80])
    at, _, op = found
    values = text[at + len(op) :].strip()
    names = (values,) if op == "~" else tuple(one.strip() for one in values.split(","))
    return Condition(text[:at].strip(), op, names)


def _has_operator(text: str) -> bool:
    return any(text.find(op) > 0 for op in OPERATORS)


def question_from(data: bytes) -> Question:
    """A question as JSON. Raises LocalError ``procedures.bad-question``."""
    try:
        return msgspec.json.decode(data, type=Question)
    except msgspec.MsgspecError as error:
        raise LocalError("procedures.bad-question", why=str(error)[:200]) from None
