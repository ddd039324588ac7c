"""What consoles and the command line may ask of a running node. The loop keeps this promise; nothing else writes."""

from collections.abc import AsyncIterator, Mapping
from datetime import date
from typing import Protocol

from parley.messages.catalogue import Catalogue
from parley.node.affair_status import ChannelView, CommitmentsView, MeetingView
from parley.node.case_status import CallView, IncidentView
from parley.node.catalogues import STANDS_MS, Files
from parley.node.effects import Announce
from parley.node.line_log import LineMinutes
from parley.node.notice_status import ClearingView, LeadView, NoticeView
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
from parley.runtime.document_desk import DocumentDesk


class Desk(Protocol):
    """One post's desk in one record."""

    @property
    def catalogue(self) -> Catalogue:
        """The forms agreed in this record."""

    @property
    def files(self) -> DocumentDesk:
        """The documents of the record."""

    def now(self) -> int:
        """The node's clock, ms UTC."""

    def status(self) -> StatusView:
        """The node at a glance."""

    def messages(self, box: str = "all", before: str | None = None, count: int = 50) -> list[MessageView]:
        """Newest first. ``box``: all, in, out, open (an answer or acknowledgement is owed). ``before``: a ref, for paging."""

    def message(self, ref: str) -> MessageView:
        """One message. Raises LocalError ``node.no-such-entry``."""

    def thread(self, ref: str) -> list[MessageView]:
        """The messages that are about it or that it is about, oldest first."""

    def read_backs(self, ref: str) -> list[ReadBackView]:
        """The read-backs of a message, the newest first; or the one that an entry is. Raises LocalError."""

    def calls(self) -> list[CallView]:
        """All calls, newest first."""

    def call(self, ref: str) -> CallView:
        """The call to which that message belongs. Raises LocalError ``node.no-such-call``."""

    def incidents(self) -> list[IncidentView]:
        """All incidents, newest first."""

    def incident(self, ref: str) -> IncidentView:
        """The incident to which that message belongs. Raises LocalError ``node.no-such-incident``."""

    def channels(self) -> list[ChannelView]:
        """All channels of which the record speaks, by name."""

    def channel(self, name: str) -> ChannelView:
        """One of them. Raises LocalError ``node.no-such-channel``."""

    def meetings(self, skip: int = 0, count: int | None = None) -> list[MeetingView]:
        """Meetings, and all else on which there are public words, newest first: all, or ``count`` after the first ``skip``."""

    def meeting(self, ref: str) -> MeetingView:
        """The meeting to which that message belongs. Raises LocalError ``node.no-such-meeting``."""

    def commitments(self, skip: int = 0, count: int | None = None) -> CommitmentsView:
        """What the sides have promised, planned and declared, oldest first: all, or of each kind the newest ``count`` before
        the last ``skip``."""

    def told(self) -> list[Told]:
        """The facts of the public record and what is told of them besides, each with the entries that tell it."""

    def answer(self, question: Question) -> Answer:
        """What the facts of the record say. Raises LocalError for what cannot be asked."""

    def picture(self, at: int) -> Picture:
        """The state of the relationship at a moment, ms UTC: the same at every node that holds the same linked entries."""

    def bulletin(self, at: int, since: date | None = None) -> Bulletin:
        """A short report up to that moment, from a day on; without one, of the year before."""

    def newest(self, form: str) -> list[str]:
        """The newest handovers (``watch-handover``) or roll-calls (``roll-call``) of every post, the newest first."""

    def line_log(self, since: int, until: int) -> list[LineMinutes]:
        """What this node saw of every line, minute by minute, equal minutes put together."""

    def notices(self, count: int = 1_000) -> list[NoticeView]:
        """The first ``count`` notices: those that run or come first, by their beginning; then those that ended, the newest
        first."""

    def notice(self, ref: str) -> NoticeView:
        """The notice to which that message belongs. Raises LocalError ``node.no-such-notice``."""

    def foreseen(self, release: Release) -> LeadView | None:
        """Whether a notice, or the change of one, would come in time if it were released now; None for whatever needs no lead
        time. Raises LocalError for an unknown form."""

    async def clearing(self, ref: str) -> list[ClearingView]:
        """Changes that would clear that notice of all conflicts, the cheapest of each kind; it may take seconds. Raises
        LocalError."""

    def contacts(self) -> list[ContactView]:
        """All contacts, by start date, then key."""

    def alarms(self) -> list[AlarmView]:
        """Open alarms, gravest first."""

    def flash(self) -> list[FlashView]:
        """The FLASH messages that wait for a person of ours, the oldest first."""

    def posts(self) -> list[MemberView]:
        """All posts, and by what they belong to the record."""

    async def publish_card(self, card: bytes) -> str:
        """Put a card of our side on the record, encoded as in its file; returns the ref. Raises LocalError."""

    async def publish_revocation(self, cose: bytes) -> str:
        """Put a revocation on the record; returns the ref. Raises LocalError."""

    async def release(self, release: Release) -> str:
        """Sign, keep and send; returns the ref when the message is durable here. Raises LocalError."""

    async def release_many(self, releases: list[Release]) -> list[str]:
        """Many, some hundred in one transaction (imports). At the first that is refused it stops; those before it stand."""

    async def acknowledge(self, ref: str, role: str) -> None:
        """A person says that the message was taken over. Only call this for a person's act."""

    def catalogues(self) -> list[CatalogueView]:
        """The catalogues in force, the newest last, then the proposals that are not, as they stand now."""

    def catalogue_named(self, prefix: str) -> Catalogue | None:
        """The catalogue by which a message is written (``MessageView.catalogue``), if it can be had."""

    async def proposed_catalogue(self, ref: str) -> tuple[Catalogue, Catalogue]:
        """The catalogue that a proposal changes, and the one that it makes, built from its files. Raises LocalError."""

    def proposed_files(self, ref: str) -> Files:
        """What a proposal would make, as files that nobody has built: to be exported and examined. Raises LocalError."""

    async def propose_catalogue(
        self, sources: Mapping[str, str], linguist: str, authentic: list[str], role: str, stands_ms: int = STANDS_MS
    ) -> str:
        """Build a catalogue of files and put it forward, to be agreed to for ``stands_ms``; returns the ref. Raises
        LocalError."""

    async def agree_catalogue(self, ref: str, linguist: str, role: str) -> str:
        """Our side's word on a proposal, after it was built again from its files. Raises LocalError."""

    async def displayed(self, refs: list[str], console: str) -> None:
        """The messages stood on a signed-in officer's screen. Idempotent."""

    def events(self) -> AsyncIterator[Announce]:
        """What changes, from now on: topics ``message``, ``ladder``, ``line``, ``alarm``, ``contacts``, ``notices``,
        ``catalogue``, ``documents``, ``beat``."""


__all__ = ["Desk", "Release"]
