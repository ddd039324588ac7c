"""The delegate ladder as it is configured, those of all channels, and the test of every way: who would be called, and how."""

from starlette.requests import Request
from starlette.responses import Response

from parley.base.errors import LocalError
from parley.runtime.alerting.delegates import Delegates, WayView
from parley.web.accounts import Part
from parley.web.console import Console, checked_form, signed_in
from parley.web.session import Session
from parley.web.words import words

MAY_TEST = frozenset({Part.DUTY_OFFICER, Part.ADMINISTRATOR})


@signed_in
async def alerts(request: Request, console: Console, session: Session) -> Response:
    """``GET /alerts``."""
    return _page(request, console, session, _delegates(console).ways(), tested=False)


@signed_in
async def test(request: Request, console: Console, session: Session) -> Response:
    """``POST /alerts/test``: answered when every way has succeeded, failed or was given up."""
    await checked_form(request, session)
    if session.part not in MAY_TEST:
        raise LocalError("web.not-yours-to-do", part=words(session.language)(f"part.{session.part}"))
    return _page(request, console, session, await _delegates(console).test(), tested=True)


def _page(request: Request, console: Console, session: Session, ways: list[WayView], tested: bool) -> Response:
    may = session.part in MAY_TEST
    return console.page(
        request, "alerts.html", here="alerts", ways=ways, channels=_delegates(console).of_channels(), tested=tested,
        may_test=may, back="/alerts",
    )  # fmt: skip


def _delegates(console: Console) -> Delegates:
    if console.delegates is None:
        raise LocalError("web.no-such-page")
    return console.delegates
