"""The door: signing in and out, one-time links, and how this browser likes the console to look."""

import asyncio

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from parley.base.errors import LANGUAGES, LocalError
from parley.web.accounts import Account
from parley.web.console import PREFERENCE_COOKIE, Console, checked_form, console_of
from parley.web.words import words

LOOK_SECONDS = 365 * 86_400


async def sign_in_page(request: Request) -> Response:
    """``GET /sign-in``."""
    return console_of(request).page(request, "sign_in.html", said="")


async def sign_in(request: Request) -> Response:
    """``POST /sign-in``: the same answer for a wrong name and a wrong passphrase, in the same time."""
    console = console_of(request)
    form = await request.form(max_files=0, max_fields=8)
    name, passphrase = str(form.get("name", ""))[:64], str(form.get("passphrase", ""))
    client = request.client.host if request.client else ""
    language, _ = console.look(request)
    try:
        console.brake.check(name, client)
        console.brake.failed(name, client)  # before it is looked at: many at once must not all pass the brake
        loop = asyncio.get_running_loop()
        account = await loop.run_in_executor(console.hashing, console.accounts.check, name, passphrase)
        if account is None:
            raise LocalError("web.bad-sign-in")
    except LocalError as error:
        status = 429 if error.code == "web.too-many-tries" else 401
        return console.page(request, "sign_in.html", status, said=error.phrase(language))
    console.brake.succeeded(name, client)
    return welcome(console, request, account)


async def enter_page(request: Request) -> Response:
    """``GET /enter``: the link's page. The token stays in the browser until the button is pressed."""
    return console_of(request).page(request, "enter.html", said="")


async def enter(request: Request) -> Response:
    """``POST /enter``: use a one-time link."""
    console = console_of(request)
    form = await request.form(max_files=0, max_fields=4)
    client = request.client.host if request.client else ""
    try:
        console.brake.check("/enter", client)
        name = console.links.use(str(form.get("token", ""))[:200], client)
        account = console.accounts.find(name)
        if account is None:
            raise LocalError("web.bad-link")
    except LocalError as error:
        console.brake.failed("/enter", client)
        return console.page(request, "enter.html", 401, said=error.phrase(console.look(request)[0]))
    return welcome(console, request, account)


def welcome(console: Console, request: Request, account: Account) -> Response:
    """Open a session for the account, in a fresh cookie."""
    console.sessions.close(request.cookies.get(console.cookie))
    token = console.sessions.open(account, *console.look(request))
    response = RedirectResponse("/watch", 303)
    secure = console.settings.secure
    response.set_cookie(console.cookie, token, path="/", secure=secure, httponly=True, samesite="strict")
    return response


async def sign_out(request: Request) -> Response:
    """``POST /sign-out``."""
    console = console_of(request)
    if session := console.session(request):
        await checked_form(request, session)
        console.sessions.close(request.cookies.get(console.cookie))
    language, _ = console.look(request)
    response = console.page(request, "sign_in.html", said=words(language)("sign-in.ended"))
    response.delete_cookie(console.cookie, path="/")
    return response


async def preferences(request: Request) -> Response:
    """``POST /preferences``: language and theme, for the session and for this browser's next visit."""
    console = console_of(request)
    session = console.session(request)
    if session:
        values = await checked_form(request, session)
    else:
        form = await request.form(max_files=0, max_fields=8)
        values = {name: value for name, value in form.items() if isinstance(value, str)}
    language, theme = console.look(request)
    language = values["language"] if values.get("language") in LANGUAGES else language
    theme = values["theme"] if values.get("theme") in ("dark", "light") else theme
    if session:
        session.language, session.theme = language, theme
    response = RedirectResponse(local_path(values.get("back", "")), 303)
    secure = console.settings.secure
    response.set_cookie(
        PREFERENCE_COOKIE, f"{language}.{theme}", LOOK_SECONDS, secure=secure, httponly=True, samesite="strict"
    )
    return response


def local_path(path: str) -> str:
    """A path of this console to go back to; never an address elsewhere."""
    good = path.startswith("/") and not path.startswith(("//", "/\\")) and "\n" not in path
    return path if good else "/"
