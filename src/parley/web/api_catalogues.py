"""Catalogues over the officers' JSON interface: what stands and is proposed, its files, putting one forward, agreeing to one.

It decides nothing: who may speak for the side is the node's to say. Where the post asks for a second officer, a program
cannot be one: what it prepares is handed to the console, or refused.
"""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from typing import Annotated, Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.base.errors import LocalError
from parley.messages import catalogue
from parley.messages.change import FILES_MAX_COUNT, PATH_MAX_CHARS, applied
from parley.messages.language import AGREED
from parley.node import authority, catalogues
from parley.node.catalogues import STANDS_MS
from parley.runtime.desk import Desk
from parley.web.api import PREFIX, Short, Who, answering
from parley.web.api_documents import answer, body
from parley.web.readings import Proposing
from parley.web.settings import TWO_OFFICERS

BODY_MAX: Final = 4 * 1024 * 1024
"""The files of a proposal as JSON: an entry takes 1 MiB of them, and escapes make them longer."""
IN_FORCE: Final = "in-force"

HandOn = Callable[[str, Proposing], None]
"""(key, draft): keeps it for a second officer at the console."""
Path = Annotated[str, msgspec.Meta(max_length=PATH_MAX_CHARS)]
FileChange = tuple[Path, str | None]
Languages = Annotated[tuple[Short, ...], msgspec.Meta(max_length=16)]


class Wanted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A catalogue as the files that differ from those of ``base``, the hash in hex of the one in force."""

    base: Short
    changes: Annotated[tuple[FileChange, ...], msgspec.Meta(max_length=FILES_MAX_COUNT)]
    linguist: Short
    authentic: Languages = AGREED
    stands_ms: int = STANDS_MS
    role: Short = ""


class Agreeing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``hash``, in hex, of the catalogue that the officer has read: it must be the one that is proposed."""

    hash: Short
    linguist: Short
    role: Short = ""


class CatalogueApi:
    """The handlers over one Desk."""

    def __init__(self, desk: Desk, who: Who, policy_release: str, hand_on: HandOn | None) -> None:
        self._desk = desk
        self._who = who
        self._policy_release = policy_release
        self._hand_on = hand_on

    def routes(self) -> list[BaseRoute]:
        """Every address. What changes something is a POST."""
        place = PREFIX + "/catalogues"
        return [
            Route(place, answering(self.listed)),
            Route(place, answering(self.propose), methods=["POST"]),
            Route(place + "/{ref}/files", answering(self.files)),
            Route(place + "/{ref}/agree", answering(self.agree), methods=["POST"]),
        ]

    async def listed(self, request: Request) -> Response:
        """Those in force, the newest last, then the proposals that are not."""
        self._who(request, "")
        return answer(self._desk.catalogues())

    async def files(self, request: Request) -> Response:
        """The files of the one in force (``in-force``), or those that a proposal would make, which nobody has built."""
        self._who(request, "")
        ref = request.path_params["ref"][:128]
        if ref == IN_FORCE:
            current = self._desk.catalogue
            return answer({"hash": current.hash, "files": dict(current.sources)})
        found = self._desk.proposed_files(ref)
        return answer({"hash": found.proposal.hash, "base": found.proposal.base, "files": dict(found.sources)})

    async def propose(self, request: Request) -> Response:
        """Build it and put it forward, answered when that is durable; or hand it to a second officer, answered without ref."""
        wanted = await body(request, Wanted, BODY_MAX)
        hands_on = self._policy_release == TWO_OFFICERS and self._hand_on is not None
        role = self._who(request, wanted.role) if hands_on else self._acting(request, wanted.role)
        current = self._desk.catalogue
        if wanted.base != current.hash.hex():
            raise LocalError("cli.base-moved", base=wanted.base[:16], current=current.hash.hex()[:16])
        files = applied(current.sources, [list(change) for change in wanted.changes])
        authentic = list(wanted.authentic)
        if hands_on:
            return await self._handed(wanted, files, role)
        ref = await self._desk.propose_catalogue(files, wanted.linguist, authentic, role, wanted.stands_ms)
        return answer({"ref": ref}, 201)

    async def _handed(self, wanted: Wanted, files: Mapping[str, str], role: str) -> Response:
        """Everything is checked now; the second officer reads it and signs."""
        authority.check_policy(role)
        new = await asyncio.to_thread(catalogue.build, files, AGREED)
        catalogues.check_terms(new, wanted.linguist, list(wanted.authentic), wanted.stands_ms)
        assert self._hand_on is not None
        draft = Proposing(wanted.base, new, wanted.linguist, wanted.authentic, wanted.stands_ms)
        self._hand_on(secrets.token_urlsafe(12), draft)
        return answer({"ref": "", "hash": new.hash}, 202)

    async def agree(self, request: Request) -> Response:
        """Our side's word; answered when it is durable."""
        wanted = await body(request, Agreeing)
        ref = request.path_params["ref"][:128]
        said = self._desk.proposed_files(ref).proposal.hash.hex()
        if wanted.hash != said:
            raise LocalError("cli.hash-differs", read=wanted.hash[:16], said=said[:16])
        role = self._acting(request, wanted.role)
        return answer({"ref": await self._desk.agree_catalogue(ref, wanted.linguist, role), "hash": said}, 201)

    def _acting(self, request: Request, role: str) -> str:
        if self._policy_release == TWO_OFFICERS:
            raise LocalError("cli.policy-two-officers")
        return self._who(request, role)


def routes(desk: Desk, who: Who, policy_release: str, hand_on: HandOn | None = None) -> list[BaseRoute]:
    """The routes, to be mounted beside those of ``api``; ``policy_release`` as in the settings. ``hand_on`` keeps a proposal for
    a second officer; without it none is taken where two are asked for."""
    return CatalogueApi(desk, who, policy_release, hand_on).routes()
