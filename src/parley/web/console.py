"""One console: the Desk it stands on, who is signed in, and how a page is made. Built once, held by the application."""

import json
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property, partial, wraps
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import jinja2
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from parley.base import instant
from parley.base.errors import LANGUAGES, FaultError, LocalError, ParleyError
from parley.messages.translation import Engine
from parley.runtime.alerting.delegates import Delegates
from parley.runtime.desk import Desk
from parley.runtime.tracking.tracking import Tracking
from parley.web import board, clocks
from parley.web.accounts import Accounts
from parley.web.assets import Assets
from parley.web.drafts import Draft
from parley.web.drawings import Drawings
from parley.web.links import Links
from parley.web.map.land import FILE as LAND_FILE
from parley.web.map.land import Land
from parley.web.map.units import written
from parley.web.readings import Agreeing, Proposing, Readings
from parley.web.session import Brake, Session, Sessions, cookie_name
from parley.web.settings import WebSettings
from parley.web.texts import html_lang
from parley.web.words import Words, words

Handler = Callable[[Request], Awaitable[Response]]
HASHING_AT_ONCE_COUNT = 2
HANDED_MAX_COUNT = 20
STATUSES = {
    "web.no-such-page": 404, "web.not-yours-to-do": 403, "web.not-yours-to-bind": 403, "web.stale-page": 403,
    "web.draft-gone": 409,
}  # fmt: skip
PREFERENCE_COOKIE = "parley-look"
SCRIPT_WORDS = ("age.", "sound.", "script.")
KEY_LIST = (
    ("! S", "safety"), ("! D", "danger"), ("W", "watch"), ("C", "compose"), ("O", "notices"), ("I", "incidents"),
    ("P", "calls"), ("L", "talks"), ("T", "contacts"), ("V", "picture"), ("G", "catalogue"),
    ("J K", "move"), ("Enter", "open-message"),
    ("A", "acknowledge"),
    ("/", "find"), ("Enter", "next-field"), ("Alt+Enter", "add-row"), ("Alt+Delete", "remove-row"), ("F2", "wanting"),
    ("Ctrl+Enter", "release"), ("M", "sound"), ("? F1", "help"), ("Esc", "escape"),
)  # fmt: skip


@dataclass
class Console:
    """What every page needs. ``engine`` makes courtesy translations, if there is one; ``delegates`` is the ladder that an
    unacknowledged FLASH climbs; ``tracking`` follows a feed, if there is one.
    ``templates`` escapes all that it is given and refuses a name that is missing."""

    desk: Desk
    accounts: Accounts
    settings: WebSettings
    links: Links
    sessions: Sessions
    brake: Brake
    engine: Engine | None = None
    delegates: Delegates | None = None
    tracking: Tracking | None = None
    assets: Assets = field(default_factory=Assets)
    for_second: dict[str, Draft] = field(default_factory=dict)
    # Words on catalogues that a second officer is to sign.
    handed: dict[str, Agreeing | Proposing] = field(default_factory=dict)
    readings: Readings = field(init=False)
    drawings: Drawings = field(default_factory=Drawings)
    # Each passphrase that is checked takes 64 MiB: a crowd at the door waits, and does not fill the memory.
    hashing: Executor = field(default_factory=lambda: ThreadPoolExecutor(HASHING_AT_ONCE_COUNT, "sign-in"))
    templates: jinja2.Environment = field(init=False)

    def __post_init__(self) -> None:
        self.readings = Readings(self.desk)
        self.templates = jinja2.Environment(
            loader=jinja2.PackageLoader("parley.web"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.templates.globals.update(
            asset=self.assets.address, clock_time=clocks.clock_time, countdown=clocks.countdown, day_of=clocks.day_of,
            dtg=instant.dtg, iso=instant.iso, key=board.key, rungs=board.rungs, top=board.top,
            local_day=local_day, local_time=local_time, position=written,
            languages=LANGUAGES, tag=html_lang,
        )  # fmt: skip

    @cached_property
    def land(self) -> Land | None:
        """The world's land, if the vendor part is there."""
        found = self.assets.find(LAND_FILE)
        return Land(found.plain) if found else None

    @property
    def cookie(self) -> str:
        """The session cookie's name, this post's own."""
        status = self.desk.status()
        return cookie_name(status.record_id, status.me.id, self.settings.secure)

    def session(self, request: Request) -> Session | None:
        """Who asks; nobody, once the account is gone or is for something else than when its officer signed in."""
        token = request.cookies.get(self.cookie)
        session = self.sessions.find(token)
        if session is not None and not self._is_still(session):
            self.sessions.close(token)
            return None
        return session

    def is_open(self, session: Session) -> bool:
        """Whether a stream that this session began goes on."""
        return self.sessions.is_open(session) and self._is_still(session)

    def _is_still(self, session: Session) -> bool:
        account = self.accounts.find(session.account)
        return account is not None and account.part == session.part

    def look(self, request: Request) -> tuple[str, str]:
        """Language and theme: the session's, else what this browser last chose, else the settings'."""
        if session := self.session(request):
            return session.language, session.theme
        language, _, theme = request.cookies.get(PREFERENCE_COOKIE, "").partition(".")
        return (
            language if language in LANGUAGES else self.settings.language,
            theme if theme in ("dark", "light") else self.settings.theme,
        )

    def hand_on(self, key: str, draft: Agreeing | Proposing) -> None:
        """Keep it for a second officer; the oldest goes when there are too many."""
        while len(self.handed) >= HANDED_MAX_COUNT:
            self.handed.pop(next(iter(self.handed)))
        self.handed[key] = draft

    def fragment(self, template: str, session: Session, **facts: object) -> str:
        """A part of a page, for an officer."""
        return self.templates.get_template(template).render(**self.frame(session), **facts)

    def frame(self, session: Session) -> dict[str, Any]:
        """What every part of an officer's page may name."""
        status = self.desk.status()
        tell = words(session.language)
        posts = {post.id: post for post in (status.me, *status.posts)}
        return {
            "session": session, "lang": session.language, "theme": session.theme, "t": tell, "kind": status.kind,
            "status": status, "now": self.desk.now(), "age": partial(clocks.age, words=tell),
            "has_htmx": self.assets.has("vendor/htmx/htmx.min.js"),
            "has_symbols": self.assets.has("vendor/milsymbol/milsymbol.js"),
            "has_delegates": self.delegates is not None,
            "engine_name": self.engine.name if self.engine else "",
            "name_of": lambda post: f"{posts[post].side_name} {posts[post].post_name}" if post in posts else post,
            "side_name": lambda side: next((one.side_name for one in posts.values() if one.id.startswith(f"{side}.")), str(side)),
            "offset": lambda low, high: tell("line.offset-range", low=f"{low:+d}", high=f"{high:+d}"),
        }  # fmt: skip

    def page(self, request: Request, template: str, status_code: int = 200, **facts: object) -> Response:
        """A whole page for whoever asks."""
        language, theme = self.look(request)
        session = self.session(request)
        status = self.desk.status()
        common: dict[str, Any] = {
            "lang": language, "theme": theme, "t": words(language), "kind": status.kind, "status": status,
            "session": None, "has_htmx": self.assets.has("vendor/htmx/htmx.min.js"), "here": "",
            "back": _place(request),
        }  # fmt: skip
        if session:
            common |= self.frame(session) | self.bar(session, str(facts.get("here", "")))
        html = self.templates.get_template(template).render(**(common | facts))
        return HTMLResponse(html, status_code)

    def bar(self, session: Session, here: str) -> dict[str, Any]:
        """What the frame of an officer's page names: clocks, keys, safety forms, alarms, the stream's start."""
        from parley.web.panels import page_facts, safety_forms

        tell = words(session.language)
        zones = [
            (side, self.settings.zones[side])
            for side in board.sides_of(self.desk.status())
            if side in self.settings.zones
        ]
        script = {key: text for key, text in tell.table.items() if key.startswith(SCRIPT_WORDS)}
        return page_facts(self, session, here) | {
            "zones": [(side, zone) for side, zone in zones if zone_of(zone)],
            "script_words": json.dumps(script, ensure_ascii=False),
            "stale_after_s": self.settings.stale_after_s,
            "key_list": [(keys, tell(f"keys.{what}")) for keys, what in KEY_LIST],
            "catalogue_waits": board.catalogues_waiting(self.desk),
            "safety_forms": safety_forms(self.desk.catalogue, session.language),
        }


def _place(request: Request) -> str:
    """The page that was asked for, to come back to."""
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path


def console_of(request: Request) -> Console:
    """The application's console."""
    console: Console = request.app.state.console
    return console


def tell_of(request: Request) -> Words:
    """The words for whoever asks."""
    return words(console_of(request).look(request)[0])


def signed_in(handler: Callable[[Request, Console, Session], Awaitable[Response]], *, acting: bool = False) -> Handler:
    """A page for signed-in officers; with ``acting``, only for those whose account may act."""

    @wraps(handler)
    async def guarded(request: Request) -> Response:
        console = console_of(request)
        session = console.session(request)
        if session is None:
            return to_sign_in(request)
        if acting and not session.part.acts:
            raise LocalError("web.not-yours-to-do", part=words(session.language)(f"part.{session.part}"))
        return await handler(request, console, session)

    return guarded


def acting(handler: Callable[[Request, Console, Session], Awaitable[Response]]) -> Handler:
    """A page for officers whose account may act."""
    return signed_in(handler, acting=True)


def to_sign_in(request: Request) -> Response:
    """Send the browser to the door; a part of a page cannot go there by itself."""
    if "hx-request" in request.headers or request.method != "GET" or request.url.path == "/stream":
        return Response(status_code=401, headers={"hx-redirect": "/sign-in"})
    return RedirectResponse("/sign-in", 303)


async def checked_form(request: Request, session: Session) -> dict[str, str]:
    """The form's values, if its token is the session's. Raises LocalError ``web.stale-page``."""
    form = await request.form(max_files=0, max_fields=400)
    values = {name: value for name, value in form.multi_items() if isinstance(value, str)}
    if not session_token_fits(request, session, values.get("csrf", "")):
        raise LocalError("web.stale-page")
    request.state.form = form
    return values


def session_token_fits(request: Request, session: Session, given: str) -> bool:
    """Does the page's token, in its header or its field, belong to this session?"""
    import hmac

    return hmac.compare_digest(request.headers.get("x-csrf", given).encode(), session.csrf.encode())


async def show_error(request: Request, error: Exception) -> Response:
    """What was not done, why, and what to do, in the officer's language."""
    console = console_of(request)
    if isinstance(error, HTTPException):
        error = LocalError("web.no-such-page")
    assert isinstance(error, ParleyError)
    if isinstance(error, FaultError):
        return plain_fault(error)
    code = STATUSES.get(error.code, 404 if "no-such" in error.code else 400)
    language = console.look(request)[0]
    said = error.phrase(language).split("\n")
    template = "error.html" if console.session(request) else "error_door.html"
    return console.page(request, template, code, said=said, code=error.code)


def plain_fault(error: FaultError) -> Response:
    """The node itself has failed: there is nothing to draw a page from."""
    said = "\n\n".join([*(error.phrase(language) for language in LANGUAGES), f"[{error.code}]"])
    return PlainTextResponse(said, 503, headers={"retry-after": "5"})


@cache
def zone_of(name: str) -> ZoneInfo | None:
    """The time zone, if this machine knows it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def local_time(ms: int, zone: str) -> str:
    """The time of day at a side, ``HH:MM``."""
    moment = datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone_of(zone))
    return f"{moment:%H:%M}"


def offset_min(console: Console, ms: int) -> int:
    """How many minutes east of UTC the clocks of our side stand at a moment; none where its zone is not known."""
    zone = zone_of(console.settings.zones.get(console.desk.status().me.side_name, "UTC"))
    try:
        offset = datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone).utcoffset()
    except (OverflowError, ValueError):
        return 0  # at an end of the calendar
    return offset // timedelta(minutes=1) if offset else 0


def local_day(ms: int, zone: str) -> str:
    """The day at a side, ``16 DEC``: the two sides are often not on the same."""
    moment = datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone_of(zone))
    return f"{moment:%d %b}".upper()
