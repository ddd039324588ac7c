"""The Desk that consoles and the command line get: views of the node, and requests that the loop puts to it."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, Protocol, TypeVar

from parley.base.errors import LocalError, ParleyError, PeerError
from parley.messages import catalogue as catalogues
from parley.messages.catalogue import Catalogue
from parley.messages.language import AGREED
from parley.node.affair_status import ChannelView, CommitmentsView, MeetingView
from parley.node.case_status import CallView, IncidentView
from parley.node.catalogues import STANDS_MS, Files
from parley.node.conflicts import Claimed, Compared
from parley.node.effects import Announce
from parley.node.line_log import LineMinutes
from parley.node.node import Node
from parley.node.notice_status import ClearingView, LeadView, NoticeView
from parley.node.notices import Moved
from parley.node.release import Release
from parley.node.status import (
    AlarmView,
    CatalogueView,
    ContactView,
    FlashView,
    MemberView,
    MessageView,
    ReadBackView,
    StatusView,
)  # fmt: skip
from parley.procedures.asking.answer import Answer
from parley.procedures.asking.question import Question
from parley.procedures.asking.table import Told
from parley.procedures.picture.shape import Bulletin, Picture
from parley.record import card as cards
from parley.record.payload import Core
from parley.runtime.clock import Clock
from parley.runtime.document_desk import DocumentDesk
from parley.runtime.requests import Requests
from parley.runtime.subscription import Audience, Subscription

RELEASES_AT_ONCE_MAX_COUNT: Final = 256
T = TypeVar("T")


async def _built(sources: Mapping[str, str]) -> Catalogue:
    """The catalogue of ``sources``, built in a thread of its own: the line does not wait for it. Raises CatalogueError."""

    def build() -> Catalogue:
        built = catalogues.build(sources, AGREED)
        _ = built.hash  # worked out here, where nobody waits
        return built

    return await asyncio.to_thread(build)


class Computer(Protocol):
    """Who computes beside the loop (``runtime.deconflicting``)."""

    async def clearing(self, key: str, earliest_ms: int) -> list[Moved]:
        """What would clear a notice."""


class OpenDesk:
    """A Desk. Once ``fault`` is set, every call raises it: what the node would show might not be durable."""

    def __init__(self, node: Node, clock: Clock, schedule: Callable[[], None]) -> None:
        self.fault: ParleyError | None = None
        self._node = node
        self._now = clock.now
        self._requests = Requests()
        self._audience = Audience()
        self._ask_loop = schedule
        self.computer: Computer | None = None
        self.files = DocumentDesk(self._sound, self._ask)

    @property
    def catalogue(self) -> Catalogue:
        """The forms agreed in this record."""
        return self._node.core.catalogue

    def catalogues(self) -> list[CatalogueView]:
        return self._sound().catalogues(self._now())

    def catalogue_named(self, prefix: str) -> Catalogue | None:
        return self._sound().core.catalogues.named(bytes.fromhex(prefix))

    def now(self) -> int:
        """The node's clock, ms UTC."""
        return self._now()

    # -- views -------------------------------------------------------------------------------------------------------

    def status(self) -> StatusView:
        return self._sound().status(self._now())

    def messages(self, box: str = "all", before: str | None = None, count: int = 50) -> list[MessageView]:
        return self._sound().messages(box, before, count)

    def message(self, ref: str) -> MessageView:
        return self._sound().message(ref)

    def thread(self, ref: str) -> list[MessageView]:
        return self._sound().thread(ref)

    def read_backs(self, ref: str) -> list[ReadBackView]:
        return self._sound().read_backs(ref)

    def calls(self) -> list[CallView]:
        return self._sound().calls()

    def call(self, ref: str) -> CallView:
        return self._sound().call(ref)

    def incidents(self) -> list[IncidentView]:
        return self._sound().incidents()

    def incident(self, ref: str) -> IncidentView:
        return self._sound().incident(ref)

    def channels(self) -> list[ChannelView]:
        return self._sound().affairs.channels(self._now())

    def channel(self, name: str) -> ChannelView:
        return self._sound().affairs.channel(name, self._now())

    def meetings(self, skip: int = 0, count: int | None = None) -> list[MeetingView]:
        return self._sound().affairs.meetings(self._now(), skip, count)

    def meeting(self, ref: str) -> MeetingView:
        node = self._sound()
        return node.affairs.meeting(node.head(ref), self._now())

    def commitments(self, skip: int = 0, count: int | None = None) -> CommitmentsView:
        return self._sound().affairs.commitments(skip, count)

    def told(self) -> list[Told]:
        return self._sound().affairs.told()

    def answer(self, question: Question) -> Answer:
        return self._sound().affairs.answer(question)

    def picture(self, at: int) -> Picture:
        return self._sound().pictures.picture(at)

    def bulletin(self, at: int, since: date | None = None) -> Bulletin:
        return self._sound().pictures.bulletin(at, since)

    def newest(self, form: str) -> list[str]:
        return [str(head) for head in self._sound().duty.newest(form)]

    def line_log(self, since: int, until: int) -> list[LineMinutes]:
        return self._sound().line_log.read(since, until)

    def notices(self, count: int = 1_000) -> list[NoticeView]:
        return self._sound().notices.all(self._now(), count)

    def notice(self, ref: str) -> NoticeView:
        return self._sound().notices.one(ref, self._now())

    def foreseen(self, release: Release) -> LeadView | None:
        return self._sound().notices.foreseen(release, self._now())

    async def clearing(self, ref: str) -> list[ClearingView]:
        key = self._sound().notices.key(ref)
        rows = await self.computer.clearing(key, self._now()) if self.computer else []
        return self._sound().notices.clearing(key, rows)

    def contacts(self) -> list[ContactView]:
        return self._sound().contacts()

    def alarms(self) -> list[AlarmView]:
        return self._sound().alarms()

    def flash(self) -> list[FlashView]:
        return self._sound().flash()

    def events(self) -> Subscription:
        """An asynchronous iterator of announcements, from this call on. It ends when the loop does."""
        self._sound()
        return self._audience.join()

    # -- requests ----------------------------------------------------------------------------------------------------

    async def release(self, release: Release) -> str:
        return await self._ask(lambda now: str(self._node.release(release, now)))

    async def release_many(self, releases: list[Release]) -> list[str]:
        """Some hundred in one transaction. At the first that is refused it stops; those before it stand."""
        refs: list[str] = []
        for first in range(0, len(releases), RELEASES_AT_ONCE_MAX_COUNT):
            refs += await self._ask(self._releasing(releases[first : first + RELEASES_AT_ONCE_MAX_COUNT]))
        return refs

    def _releasing(self, releases: list[Release]) -> Callable[[int], list[str]]:
        return lambda now: [str(self._node.release(release, now)) for release in releases]

    async def acknowledge(self, ref: str, role: str) -> None:
        await self._ask(lambda now: self._node.acknowledge(ref, role, now))

    async def proposed_catalogue(self, ref: str) -> tuple[Catalogue, Catalogue]:
        _, base, sources = self._sound().proposed(ref)
        return base, await _built(sources)

    def proposed_files(self, ref: str) -> Files:
        return self._sound().proposed(ref)

    async def propose_catalogue(
        self, sources: Mapping[str, str], linguist: str, authentic: list[str], role: str, stands_ms: int = STANDS_MS
    ) -> str:
        new = await _built(sources)
        return await self._ask(
            lambda now: str(self._node.propose_catalogue(new, linguist, authentic, role, now, stands_ms))
        )

    async def agree_catalogue(self, ref: str, linguist: str, role: str) -> str:
        _, read = await self.proposed_catalogue(ref)
        return await self._ask(lambda now: str(self._node.agree_catalogue(ref, read, linguist, role, now)))

    def posts(self) -> list[MemberView]:
        return self._sound().posts()

    async def publish_card(self, card: bytes) -> str:
        try:
            parts = cards.decode(card, self._sound().core.record.id).travelling()
        except PeerError as error:
            raise LocalError(error.code) from None
        return await self._ask(lambda now: str(self._node.certify(Core.CARD, parts, now)))

    async def publish_revocation(self, cose: bytes) -> str:
        return await self._ask(lambda now: str(self._node.certify(Core.REVOCATION, cose, now)))

    async def displayed(self, refs: list[str], console: str) -> None:
        await self._ask(lambda now: self._node.displayed(refs, console, now))

    # -- for the rooms beside the loop, not for consoles ---------------------------------------------------------------

    async def alarm(self, code: str, about: str, **facts: Any) -> None:
        """Tell the watch that something beside the node has failed. Raises FaultError once the loop has stopped."""
        await self._ask(lambda now: self._node.alarm(code, about, now, **facts))

    async def end_alarm(self, code: str, about: str) -> None:
        """Tell it that this works again."""
        await self._ask(lambda now: self._node.end_alarm(code, about))

    def take_claims(self) -> list[Claimed]:
        """What the notices claim that changed since this was asked last."""
        return self._sound().notices.conflicts.take_claims(self._now())

    async def compared(self, results: list[Compared]) -> None:
        """What came of comparing them."""
        await self._ask(lambda now: self._node.notices.conflicts.compared(results))

    def redraw(self, topic: str) -> None:
        """Have consoles look again at what a topic names: the time has changed it, and no entry did."""
        self._audience.tell([Announce(topic, {})])

    # -- inside ------------------------------------------------------------------------------------------------------

    def _sound(self) -> Node:
        """The node, as long as what it shows is durable."""
        if self.fault:
            raise self.fault
        return self._node

    async def _ask(self, ask: Callable[[int], T]) -> T:
        """Do ``ask`` in the next batch; returns when that is durable. Raises LocalError, FaultError."""
        self._sound()
        future = self._requests.add(ask)
        self._ask_loop()
        return await future
