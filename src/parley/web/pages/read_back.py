"""Reading back: each value of a message in another notation, to be looked at, changed and sent; and what came back, compared.

spec: messages §9. The page for sending only fills in the form of a read-back: it goes the way of every message.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from parley.base.errors import LocalError
from parley.messages import mgrs, restating
from parley.messages.form import Form
from parley.messages.kinds.kind import Said
from parley.messages.kinds.many import MANY_MAX
from parley.node.status import MessageView, ReadBackRow, ReadBackView
from parley.record.payload import Precedence
from parley.runtime.desk import Desk, Release
from parley.web.console import Console, acting, checked_form, offset_min
from parley.web.drafts import PREFIX
from parley.web.echo import Echo, Place, echo, way
from parley.web.session import Session
from parley.web.texts import form_of, own_fields

NEAR_M: Final = 0.5
MM_PER_TENTH_NM: Final = 185_200


class Asked(NamedTuple):
    """A value to be read back: of which list, its place in it, its field's label, as sent, and as the node restates it."""

    list_name: str
    number: int
    label: str
    sent: str
    restated: str


class Compared(NamedTuple):
    """A row of what came back: as sent, as read back, whether they agree, and how far a position is off."""

    list_name: str
    number: int
    sent: str
    read: str
    agrees: bool
    away: str


class Shown(NamedTuple):
    """A read-back on screen: what the node found, its rows in words, its map echo."""

    view: ReadBackView
    rows: list[Compared]
    drawing: Echo | None


@acting
async def write(request: Request, console: Console, session: Session) -> Response:
    """``GET /m/{ref}/read-back``: everything in the message that counts, in the other notation, ready to be changed."""
    message = console.desk.message(request.path_params["ref"])
    form, back = form_of(console.desk, message), _read_back_form(console.desk)
    if message.author.own:
        raise LocalError("node.own-message", ref=message.ref)
    asked = _asked(console, form, message, session.language) if form and back else []
    if not asked or back is None:
        return RedirectResponse(f"/compose/{restating.READ_BACK}?about={message.ref}", 303)
    said = [value.said for value in restating.values(form, own_fields(message.fields))] if form else []
    return console.page(
        request, "read_back.html", here="watch", message=message, form=back, of=form, prefix=PREFIX,
        lists=[(name, [one for one in asked if one.list_name == name]) for name in restating.LISTS],
        left_out=restating.unread(said, {one.list_name: () for one in asked}),
        precedence=max(back.least_precedence, min(message.precedence, Precedence.IMMEDIATE)),
        to=message.author.id.partition(".")[0], reference=f"{message.ref}#{message.id}",
        drawing=_drawing(said, []), in_words=partial(in_words, language=session.language),
    )  # fmt: skip


def _read_back_form(desk: Desk) -> Form | None:
    return next((form for form in desk.catalogue.forms if form.name == restating.READ_BACK), None)


def _asked(console: Console, form: Form, message: MessageView, language: str) -> list[Asked]:
    values = restating.values(form, own_fields(message.fields))
    said = [value.said for value in values]
    label_of = {id(value.said): _label(form, value, language) for value in values}
    wires = restating.restated(said, partial(offset_min, console))
    return [
        Asked(
            name, i, label_of[id(one)], restating.show(one, language), restating.show_read(name, wire, language)
        )
        for name, some in wires.items()
        for i, (one, wire) in enumerate(zip(restating.wanted(name, said), some, strict=True), 1)
    ]  # fmt: skip


def _label(form: Form, value: restating.Value, language: str) -> str:
    label = form.label(value.field, language)
    return f"{label} ({value.item})" if value.item else label


# -- what came back ------------------------------------------------------------------------------------------------------


def shown(desk: Desk, message: MessageView, language: str) -> list[Shown]:
    """The read-backs of an open message; or the one that it is."""
    return [
        Shown(view, [_row(row, language) for row in view.rows], _drawing_of(view.rows))
        for view in desk.read_backs(message.ref)
    ]


def _row(row: ReadBackRow, language: str) -> Compared:
    sent = restating.show(Said(*row.sent), language) if row.sent else ""
    read = restating.show_read(row.list_name, row.read, language) if row.read is not None else ""
    return Compared(row.list_name, row.number, sent, read, row.agrees, _away(row, language))


def _away(row: ReadBackRow, language: str) -> str:
    """How far a position that differs was moved, and which way."""
    if row.agrees or row.sent is None or row.read is None or row.sent[0] != "position":
        return ""
    gone = way((row.sent[1][0], row.sent[1][1]), _position(row.list_name, row.read))
    return "" if gone.distance_m < NEAR_M else _in_words(gone.distance_m, gone.bearing, language)


def _position(list_name: str, wire: Any) -> tuple[int, int]:
    square = mgrs.read(wire) if list_name == "grids" else None
    return mgrs.position_of(square) if square else (wire[0], wire[1])


def _drawing_of(rows: Sequence[ReadBackRow]) -> Echo | None:
    """Both positions of each row, where the list has positions."""
    rows = [row for row in rows if row.list_name in ("grids", "positions")]
    sent = [Said(*row.sent) for row in rows if row.sent]
    return _drawing(
        sent,
        [(row.number, _position(row.list_name, row.read)) for row in rows if row.read is not None and not row.agrees],
    )


def _drawing(sent: Sequence[Said], read: Sequence[tuple[int, tuple[int, int]]]) -> Echo | None:
    positions = [one.value for one in sent if one.measure == "position"][:MANY_MAX]
    places = [Place(at[0], at[1], number, "sent") for number, at in enumerate(positions, 1)]
    places += [Place(at[0], at[1], number, "read") for number, at in read]
    return echo(places) if places else None


def in_words(drawing: Echo, language: str) -> tuple[str, str]:
    """What the drawing says of the first position: how far from which whole degree."""
    return _in_words(drawing.way.distance_m, drawing.way.bearing, language), restating.show(
        Said("position", list(drawing.degree)), language
    )


def _in_words(distance_m: float, bearing: int, language: str) -> str:
    """To a tenth of a mile; below one tenth to a metre."""
    size = round(distance_m * 1000 / MM_PER_TENTH_NM) * MM_PER_TENTH_NM or round(distance_m) * 1000
    return f"{restating.show(Said('length', size), language)} · {restating.show(Said('bearing', bearing), language)}"


def differing_count(desk: Desk, form: Form, payload: dict[int, Any], about: Sequence[str]) -> int:
    """In how many places a read-back that is about to be sent says otherwise than the message."""
    of = form_of(desk, message := desk.message(about[0])) if about and form.name == restating.READ_BACK else None
    if of is None:
        return 0
    said = [value.said for value in restating.values(of, own_fields(message.fields))]
    return sum(not row.agrees for row in restating.compare(said, restating.lists_of(form, payload))) if said else 0


@acting
async def correct(request: Request, console: Console, session: Session) -> Response:
    """``POST /m/{ref}/read-back-correct``: our side says that this read-back of our message is right. One keystroke."""
    await checked_form(request, session)
    message = console.desk.message(request.path_params["ref"])
    side = message.author.id.partition(".")[0]
    fields = console.desk.catalogue.form(restating.CORRECT).read(
        {"about": f"{message.ref}#{message.id}"}, session.language
    )
    await console.desk.release(
        Release(restating.CORRECT, fields, None, (side,), (message.ref,), session.language, session.part.value)
    )
    return RedirectResponse(f"/m/{message.ref}", 303)
