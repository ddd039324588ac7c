"""The officers' JSON interface over a Desk: what the command line and other programs of a side's own may ask and do.

``routes`` fits into any application: ``who`` says in which role a caller acts, or refuses. Everything is bounded before it
is parsed; every refusal is ``{"error": {"code", "fault", "phrase": {"en", "zh"}}}``. It decides nothing: the node does.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from functools import wraps
from typing import Annotated, Any, Final

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from parley.base import limits
from parley.base.errors import LANGUAGES, LocalError, ParleyError
from parley.messages.form import PRECEDENCES, Form
from parley.messages.kinds.many import MANY_MAX
from parley.messages.wording import render
from parley.node import contact_view
from parley.node.status import MessageView
from parley.runtime.desk import Desk, Release
from parley.web.api_documents import (
    answer,
    body,
    error_document,
    field_document,
    form_document,
    hexed,
    phrases,
    plain,
    status_of,
)
from parley.web.console import console_of, session_token_fits
from parley.web.foresight import short_notice
from parley.web.guard import SAFE_METHODS
from parley.web.texts import form_of
from parley.web.words import words

PREFIX: Final = "/api/v1"
MESSAGES_MAX_COUNT: Final = 500
RELEASES_MAX_COUNT: Final = 256
OWN_FIELDS: Final = 32
EVENT_PAUSE_S: Final = 15.0
BOXES: Final = ("all", "in", "out", "open")

Handler = Callable[[Request], Awaitable[Response]]
Who = Callable[[Request, str], str]
"""(request, role asked for) → the role in which the caller acts. It raises LocalError for whoever may not; for reading it
is called with an empty role."""

Short = Annotated[str, msgspec.Meta(max_length=128)]
Text = Annotated[str, msgspec.Meta(max_length=limits.TEXT_MAX_CHARS * 4)]

Texts = Annotated[tuple[Text, ...], msgspec.Meta(max_length=MANY_MAX)]


class Draft(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message as an officer writes it: ``values`` by field name, as text in ``language``, or as an array of texts where
    the field may be given several times. ``wanted_by``: ms UTC.

    ``precedence`` is a name (ROUTINE …), empty for the form's least. ``to``: posts ("1.0") or sides ("1"). ``catalogue``: the
    hash in hex that a preview gave, for what was read there and nothing else; empty: by whichever is in force.
    """

    form: Short
    values: dict[Short, Text | Texts] = {}
    language: Short = "en"
    precedence: Short = ""
    to: Annotated[tuple[Short, ...], msgspec.Meta(max_length=limits.PARTIES_MAX_COUNT)] = ()
    about: Annotated[tuple[Short, ...], msgspec.Meta(max_length=limits.PARTIES_MAX_COUNT)] = ()
    role: Short = ""
    wanted_by: int | None = None
    catalogue: Short = ""
    channel: Short = ""


class Drafts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Many messages, for imports."""

    releases: Annotated[tuple[Draft, ...], msgspec.Meta(max_length=RELEASES_MAX_COUNT)]


class Acknowledgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person took a message over."""

    ref: Short
    role: Short = ""


class Api:
    """The handlers over one Desk."""

    def __init__(self, desk: Desk, who: Who) -> None:
        self._desk = desk
        self._who = who

    def routes(self) -> list[BaseRoute]:
        """Every address of the interface. What changes something is a POST."""
        return routed([
            ("GET", "/status", self.status),
            ("GET", "/alarms", self.alarms),
            ("GET", "/messages", self.messages),
            ("GET", "/message/{ref}", self.message),
            ("GET", "/message/{ref}/thread", self.thread),
            ("GET", "/incidents", self.incidents),
            ("GET", "/incident/{ref}", self.incident),
            ("GET", "/calls", self.calls),
            ("GET", "/call/{ref}", self.call),
            ("GET", "/contacts", self.contacts),
            ("GET", "/forms", self.forms),
            ("GET", "/form/{name}", self.form),
            ("POST", "/form/{name}/preview", self.preview),
            ("POST", "/release", self.release),
            ("POST", "/releases", self.releases),
            ("POST", "/acknowledge", self.acknowledge),
            ("GET", "/events", self.events),
        ])  # fmt: skip

    # -- what stands -------------------------------------------------------------------------------------------------

    async def status(self, request: Request) -> Response:
        """The node at a glance."""
        self._who(request, "")
        return answer(self._desk.status())

    async def alarms(self, request: Request) -> Response:
        """Open alarms, each with its phrases."""
        self._who(request, "")
        return answer([plain(alarm) | {"phrase": phrases(alarm.code, alarm.facts)} for alarm in self._desk.alarms()])

    async def messages(self, request: Request) -> Response:
        """``?box=all|in|out|open&before=REF&count=N``, newest first."""
        self._who(request, "")
        query = request.query_params
        box, count = query.get("box", "all"), query.get("count", "50")
        if box not in BOXES or not count.isdecimal() or not 1 <= int(count[:6]) <= MESSAGES_MAX_COUNT:
            raise LocalError("cli.bad-query", boxes=", ".join(BOXES), most=MESSAGES_MAX_COUNT)
        return answer([self._document(one) for one in self._desk.messages(box, query.get("before"), int(count))])

    async def message(self, request: Request) -> Response:
        """One message."""
        self._who(request, "")
        return answer(self._document(self._desk.message(request.path_params["ref"][:128])))

    async def thread(self, request: Request) -> Response:
        """The messages around it, oldest first."""
        self._who(request, "")
        return answer([self._document(one) for one in self._desk.thread(request.path_params["ref"][:128])])

    async def incidents(self, request: Request) -> Response:
        """All incidents, newest first."""
        self._who(request, "")
        return answer(self._desk.incidents())

    async def incident(self, request: Request) -> Response:
        """The incident to which a message belongs."""
        self._who(request, "")
        return answer(self._desk.incident(request.path_params["ref"][:128]))

    async def calls(self, request: Request) -> Response:
        """All calls, newest first."""
        self._who(request, "")
        return answer(self._desk.calls())

    async def call(self, request: Request) -> Response:
        """The call to which a message belongs."""
        self._who(request, "")
        return answer(self._desk.call(request.path_params["ref"][:128]))

    async def contacts(self, request: Request) -> Response:
        """All contacts; the answer's bytes are the canonical ones, equal at every node that holds the same entries."""
        self._who(request, "")
        return Response(contact_view.canonical(self._desk.contacts()), media_type="application/json")

    async def forms(self, request: Request) -> Response:
        """The agreed catalogue, without the fields."""
        self._who(request, "")
        return answer([form_document(form) for form in self._desk.catalogue.forms])

    async def form(self, request: Request) -> Response:
        """One form with its fields."""
        self._who(request, "")
        found = self._desk.catalogue.form(request.path_params["name"])
        return answer(form_document(found) | {"fields": [field_document(found, one.name) for one in found.fields]})

    def _document(self, view: MessageView) -> dict[str, Any]:
        """A message with its fields by name, and what it says in every language as far as the catalogue can say it."""
        form = form_of(self._desk, view)
        document: dict[str, Any] = plain(view) | {"title": {}, "shown": {}, "text": {}, "from_memory": []}
        if form is None:
            return document
        document["title"] = {language: form.title(language) for language in LANGUAGES}
        own = {key: value for key, value in view.fields.items() if key >= OWN_FIELDS}
        try:
            document["text"] = {language: render(form, own, language) for language in LANGUAGES}
            document["from_memory"] = form.from_memory(own)
            document["shown"] = {name: shown for name, _, shown in form.table(own, "en")}
        except ParleyError as error:
            document["unreadable"] = error_document(error)
        return document

    # -- what people do ----------------------------------------------------------------------------------------------

    async def preview(self, request: Request) -> Response:
        """What a draft would say, in every language. Nothing is signed, kept or sent."""
        draft = msgspec.structs.replace(await body(request, Draft), form=request.path_params["name"])
        release = self.read(draft, self._who(request, draft.role))
        form, lead = self._desk.catalogue.form(release.form), self._desk.foreseen(release)
        return answer(form_document(form) | {
            "text": {language: render(form, release.fields, language) for language in LANGUAGES},
            "from_memory": form.from_memory(release.fields),
            "precedence": PRECEDENCES[self._precedence(form, release)], "to": release.to, "about": release.about,
            "wanted_by": self._wanted_by(form, release), "role": release.role, "catalogue": release.catalogue.hex(),
            "lead": lead, "short_notice": {one: short_notice(lead, words(one)) for one in LANGUAGES},
        })  # fmt: skip

    async def release(self, request: Request) -> Response:
        """Sign, keep and send one message; answered when it is durable."""
        draft = await body(request, Draft)
        ref = await self._desk.release(self.read(draft, self._who(request, draft.role)))
        return answer({"ref": ref}, 201)

    async def releases(self, request: Request) -> Response:
        """Many messages, all read before the first is signed."""
        drafts = (await body(request, Drafts)).releases
        read = [self.read(draft, self._who(request, draft.role)) for draft in drafts]
        return answer({"refs": await self._desk.release_many(read)}, 201)

    async def acknowledge(self, request: Request) -> Response:
        """A person says that a message was taken over."""
        wanted = await body(request, Acknowledgement)
        await self._desk.acknowledge(wanted.ref, self._who(request, wanted.role))
        return answer({"ref": wanted.ref})

    def read(self, draft: Draft, role: str, officers_count: int = 1) -> Release:
        """The draft as it would be released, by so many officers. Raises LocalError."""
        current = self._desk.catalogue
        form = current.form(draft.form)
        if draft.catalogue not in ("", current.hash.hex()):
            raise LocalError("node.catalogue-moved", form=form.name)
        if form.release == "two-officers" and officers_count < 2:
            raise LocalError("cli.two-officers", form=form.name)
        if draft.precedence and draft.precedence not in PRECEDENCES:
            raise LocalError("cli.bad-precedence", precedence=draft.precedence, allowed=", ".join(PRECEDENCES))
        if draft.language not in LANGUAGES:
            raise LocalError("cli.bad-language", language=draft.language, allowed=", ".join(LANGUAGES))
        precedence = PRECEDENCES.index(draft.precedence) if draft.precedence else None
        fields = form.read(draft.values, draft.language)
        return Release(
            form.name,
            fields,
            precedence,
            draft.to,
            draft.about,
            draft.language,
            role,
            draft.wanted_by,
            current.hash,
            draft.channel,
        )

    def _precedence(self, form: Form, release: Release) -> int:
        return form.least_precedence if release.precedence is None else release.precedence

    def _wanted_by(self, form: Form, release: Release) -> int | None:
        within = form.answer_within(self._precedence(form, release))
        return release.wanted_by or (self._desk.now() + within if within is not None else None)

    # -- what changes ------------------------------------------------------------------------------------------------

    async def events(self, request: Request) -> Response:
        """Server-sent events: one for each announcement, its topic and its facts."""
        self._who(request, "")
        return StreamingResponse(
            self._stream(request), media_type="text/event-stream", headers={"x-accel-buffering": "no"}
        )

    async def _stream(self, request: Request) -> AsyncIterator[bytes]:
        announcements = aiter(self._desk.events())
        yield b": connected\n\n"
        while True:
            next_one = asyncio.ensure_future(anext(announcements))
            try:
                while not (await asyncio.wait({next_one}, timeout=EVENT_PAUSE_S))[0]:
                    yield b": quiet\n\n"  # a reader that is gone is noticed by writing to it
                announcement = next_one.result()
            except StopAsyncIteration:
                return
            finally:
                next_one.cancel()
            facts = msgspec.json.encode(hexed(announcement.facts), enc_hook=str)
            yield b"event: %s\ndata: %s\n\n" % (announcement.topic.encode(), facts)


def routes(desk: Desk, who: Who) -> list[BaseRoute]:
    """The interface's routes, to be mounted where ``who`` can judge callers."""
    return Api(desk, who).routes()


def officer(request: Request, asked: str) -> str:
    """``Who`` for the console's application: a signed-in officer acts as what the account is for, whatever was asked.

    Raises LocalError ``cli.not-signed-in``, ``web.stale-page``, ``web.not-yours-to-do``.
    """
    session = console_of(request).session(request)
    if session is None:
        raise LocalError("cli.not-signed-in")
    if request.method not in SAFE_METHODS:
        if not session_token_fits(request, session, ""):
            raise LocalError("web.stale-page")
        if not session.part.acts:
            raise LocalError("web.not-yours-to-do", part=words(session.language)(f"part.{session.part}"))
    return str(session.part)


def routed(table: Iterable[tuple[str, str, Handler]]) -> list[BaseRoute]:
    """Routes of the interface: method, path behind its prefix, handler."""
    return [Route(PREFIX + path, answering(handler), methods=[method]) for method, path, handler in table]


def answering(handler: Handler) -> Handler:
    """``handler``, its refusals answered as documents."""

    @wraps(handler)
    async def answered(request: Request) -> Response:
        try:
            return await handler(request)
        except ParleyError as error:
            return answer({"error": error_document(error)}, status_of(error))

    return answered


async def show_http_error(request: Request, error: Exception) -> Response:
    """An address or a method that the interface has not."""
    code = error.status_code if isinstance(error, HTTPException) else 500
    return answer({"error": error_document(LocalError("web.no-such-page"))}, code)
