"""The watch itself: who has it by the rota and by the record, the handover, the roll-calls of people."""

from starlette.requests import Request
from starlette.responses import Response

from parley.procedures.duty import HANDOVER, ROLL_CALL
from parley.web import duty
from parley.web.console import Console, signed_in
from parley.web.panels import item
from parley.web.session import Session

SHOWN_MAX_COUNT = 30


@signed_in
async def page(request: Request, console: Console, session: Session) -> Response:
    """``GET /duty``."""
    desk = console.desk
    calls, open_, kept = duty.roll_calls(desk), duty.open_matters(desk), duty.kept(desk)
    known = {form.name for form in desk.catalogue.forms}
    return console.page(
        request, "duty.html", here="duty", on_watch=duty.ours(console, kept), kept=list(kept.values()),
        coming=duty.coming(console), calls=calls, next_number=duty.next_number(calls), open=open_,
        waiting=[item(desk, one, session.language) for one in open_.messages[:SHOWN_MAX_COUNT]],
        may_write=session.part.acts and {HANDOVER, ROLL_CALL} <= known, back="/duty",
    )  # fmt: skip
