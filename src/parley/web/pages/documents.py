"""The documents of a message on its page: what is here, what is coming, and the file itself, to be saved."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from parley.web.api_files import attachment
from parley.web.attached import attached
from parley.web.console import Console, acting, checked_form, signed_in
from parley.web.session import Session


@signed_in
async def of_message(request: Request, console: Console, session: Session) -> Response:
    """``GET /m/{ref}/documents``: how far the documents of an open message have come."""
    one = console.desk.message(request.path_params["ref"])
    return HTMLResponse(
        console.fragment("_documents.html", session, documents=attached(console.desk, one), documents_of=one.ref)
    )


@signed_in
async def file(request: Request, console: Console, session: Session) -> Response:
    """``GET /documents/{ref}``: the file, as an attachment."""
    return await attachment(console.desk, request.path_params["ref"])


@acting
async def ask(request: Request, console: Console, session: Session) -> Response:
    """``POST /documents/{ref}/ask``: have it brought; back to the message from which that was asked."""
    values = await checked_form(request, session)
    await console.desk.files.ask(request.path_params["ref"])
    return RedirectResponse(f"/m/{console.desk.message(values.get('message', '')).ref}", 303)
