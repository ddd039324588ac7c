"""A Desk in memory, for the console's tests: two of them, paired, carry messages to each other at once.

It signs nothing and keeps nothing; it only behaves at the surface as the runtime's loop does.
"""

import asyncio
import csv
import hashlib
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec

from parley.base.errors import LocalError
from parley.messages.catalogue import Catalogue, build
from parley.messages.language import AGREED
from parley.node.affair_views import AffairViews
from parley.node.case_status import CallView, IncidentView
from parley.node.documents.status import DocumentView
from parley.node.effects import Announce
from parley.node.line_log import LineMinutes
from parley.node.notice_status import ClearingView, LeadView, NoticeView
from parley.node.notices import lead_view
from parley.node.picture_views import PictureViews
from parley.node.read_backs import read_back_views, reader
from parley.node.status import (
    AlarmView,
    CatalogueView,
    ContactView,
    FlashView,
    Ladder,
    LinkView,
    MessageView,
    PeerView,
    PostView,
    ReadBackView,
    StatusView,
    Step,
)
from parley.procedures.affairs import Affairs
from parley.procedures.asking.telling import FORMS
from parley.procedures.calls import Calls
from parley.procedures.contacts import Contacts
from parley.procedures.delivery import Delivery
from parley.procedures.foresight import foreseen
from parley.procedures.incidents import Incidents
from parley.procedures.knowledge import Knowledge
from parley.procedures.notice import Notices
from parley.procedures.notice_form import part_of
from parley.procedures.procedure import Fact
from parley.procedures.read_backs import ReadBacks
from parley.procedures.rules import places, rule_of_form
from parley.procedures.verdicts import Verdicts
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import Header
from parley.runtime.desk import Release
from tests.web.catalogues import Book

ROOT = Path(__file__).resolve().parents[2]
RECORD = "9d3ac41e77b05f6a" * 4
START = 1_765_872_000_000  # 160800Z DEC 25


def posts(own: int) -> tuple[PostView, PostView]:
    """Our post and theirs."""
    names = (("United States", "Washington"), ("China", "Beijing"))
    views = [PostView(f"{i}.0", side, post, i == own, i == own) for i, (side, post) in enumerate(names)]
    return views[own], views[1 - own]


class StubFiles:
    """Documents of a desk: what a test puts there. ``state`` is that of the next one that is added."""

    def __init__(self, author: PostView) -> None:
        self.author = author
        self.state = "held"
        self.kept: dict[str, tuple[DocumentView, bytes]] = {}

    def all(self) -> list[DocumentView]:
        return [view for view, _ in self.kept.values()]

    def one(self, ref: str) -> DocumentView:
        if ref not in self.kept:
            raise LocalError("node.no-such-document", ref=ref)
        return self.kept[ref][0]

    def named(self, sha256: bytes, size: int) -> DocumentView | None:
        return next((one for one in self.all() if (one.sha256, one.size) == (sha256.hex(), size)), None)

    async def add(self, data: bytes, media: str, title: str, to: list[str], role: str) -> DocumentView:
        ref, digest = f"0.0.000000d0:{len(self.kept)}", hashlib.sha256(data).hexdigest()
        held = 12 if self.state == "held" else 5
        view = DocumentView(
            ref, self.author, role, START, tuple(to), title, media, len(data), digest, self.state, held, 12
        )  # fmt: skip
        self.kept[ref] = view, data
        return view

    async def ask(self, ref: str) -> DocumentView:
        view = msgspec.structs.replace(self.one(ref), state="coming")
        self.kept[ref] = view, self.kept[ref][1]
        return view

    async def read(self, ref: str) -> AsyncIterator[bytes]:
        if self.one(ref).state != "held":
            raise LocalError("node.document-not-here", held=5, count=12)

        async def pieces() -> AsyncIterator[bytes]:
            yield self.kept[ref][1]

        return pieces()


class StubDesk:
    """One side's desk. ``pair`` joins two."""

    def __init__(self, own: int = 0, kind: str = "EXERCISE", now: int = START) -> None:
        self.me, self.them = posts(own)
        self.files = StubFiles(self.me)
        self.kind = kind
        self.time = now
        self.line = "up"
        self.peer: StubDesk | None = None
        self.book = Book()
        self.kept: dict[str, MessageView] = {}
        self.facts: list[ContactView] = []
        self.open_incidents: list[IncidentView] = []
        self.open_calls: list[CallView] = []
        self.open_notices: list[NoticeView] = []
        self.ways: list[ClearingView] = []
        self.open_alarms: list[AlarmView] = []
        self.shown: list[str] = []
        self.released: list[Release] = []
        self.seq = 0
        self._queues: set[asyncio.Queue[Announce]] = set()
        self.last_person: int | None = None

    def catalogue_named(self, prefix: str) -> Catalogue | None:
        return self.book.named(prefix)

    @property
    def catalogue(self) -> Catalogue:
        return self.book.current

    def catalogues(self) -> list[CatalogueView]:
        return self.book.views(self.me, self.them, self.time)

    def proposed_files(self, ref: str) -> Any:
        return self.book.files(ref)

    async def proposed_catalogue(self, ref: str) -> tuple[Catalogue, Catalogue]:
        one = self.book.proposed(ref)
        return one.base, build(one.files, AGREED)

    async def propose_catalogue(
        self, sources: Mapping[str, str], linguist: str, authentic: list[str], role: str, stands_ms: int = 0
    ) -> str:
        terms = {
            "linguist": linguist, "authentic": authentic, "role": role, "stands_ms": stands_ms, "now": self.time
        }  # fmt: skip
        ref = self.book.propose(self.me, build(sources, AGREED), terms)
        self.tell("catalogue", ref=ref)
        if self.peer:
            self.peer.tell("catalogue", ref=ref)
        return ref

    async def agree_catalogue(self, ref: str, linguist: str, role: str) -> str:
        word = self.book.agree(self.me, ref, {"linguist": linguist, "role": role, "now": self.time})
        self.tell("catalogue", ref=ref)
        if self.peer:
            self.peer.tell("catalogue", ref=ref)
        return word

    def now(self) -> int:
        return self.time

    def status(self) -> StatusView:
        links = [
            LinkView("tls", self.line, self.time - 5_400_000, self.time - 900),
            LinkView("courier", "down", self.time - 90_000_000, None),
        ]
        peer = PeerView(self.them, self.line, links, -14, 9, self.time - 1_900_000, self.last_person, 0, None)
        return StatusView(
            RECORD, self.kind, "Defence line, exercise", self.me, [self.me, self.them], [peer],
            len(self.kept) + 40, 0, self.catalogue.hash.hex(), self.open_alarms, self.time,
        )  # fmt: skip

    def messages(self, box: str = "all", before: str | None = None, count: int = 50) -> list[MessageView]:
        rows = sorted(self.kept.values(), key=lambda one: -one.arrived)
        if before is not None:
            rows = rows[[one.ref for one in rows].index(before) + 1 :]
        fits = {
            "in": lambda one: not one.author.own,
            "out": lambda one: one.author.own,
            "open": lambda one: bool(one.waits_for),
        }.get(box, lambda one: True)
        return [one for one in rows if fits(one)][:count]

    def message(self, ref: str) -> MessageView:
        if ref not in self.kept:
            raise LocalError("node.no-such-entry", ref=ref)
        return self.kept[ref]

    def thread(self, ref: str) -> list[MessageView]:
        one = self.message(ref)
        linked = [other for other in self.kept.values() if ref in other.about or other.ref in one.about]
        return sorted([one, *linked], key=lambda view: view.time)

    def form(self, header: Header) -> Any:
        """The form of a message, as a node's catalogues tell it."""
        return self.catalogue.by_number(header.form)

    def read_backs(self, ref: str) -> list[ReadBackView]:
        fold = ReadBacks(reader(self))  # type: ignore[arg-type]
        for one in self.kept.values():
            about = tuple(head_of(self.kept[other]) for other in one.about if other in self.kept)
            header = Header(one.form, one.precedence, about, (), b"", one.language, one.role, one.wanted_by)
            head = head_of(one)
            fold.fold(Fact(head, head.feed.author, one.time, header, one.fields, "", one.arrived))
        named = {self.me.id: self.me, self.them.id: self.them}
        return read_back_views(fold, head_of(self.message(ref)), lambda post: named[str(post)])

    def affairs(self) -> AffairViews:
        """Channels, talks and commitments of what was released here: each message knows all that came before it."""
        forms = self.catalogue
        knowledge, contacts = Knowledge(), Contacts(forms.form("contact").number)
        rules, where = {form.number: rule_of_form(form) for form in forms.forms}, places(forms)
        history = {form.number: form.name for form in forms.forms if form.name in FORMS}
        fold = Affairs(lambda h: rules.get(h.form), knowledge, lambda h: where.get(h.form), history, 2)
        calls, incidents = (
            Calls(lambda h: rules.get(h.form), knowledge),
            Incidents(lambda h: rules.get(h.form), knowledge, 2),
        )
        effects = {
            form.number: {"answers": "ANSWERED", "declines": "DECLINED"}.get(form.effect, "") for form in forms.forms
        }
        told = {form.number for form in forms.forms if form.procedure == "picture"}
        delivery = Delivery(lambda h: effects.get(h.form, ""), lambda h: h.form not in told)
        last: dict[FeedId, Head] = {}
        for one in self.kept.values():
            head = head_of(one)
            about = tuple(head_of(self.kept[other]) for other in one.about if other in self.kept)
            header = Header(one.form, one.precedence, about, (), b"", one.language, one.role, one.wanted_by)
            heads = tuple(sorted(other for feed, other in last.items() if feed != head.feed))
            fact = Fact(head, head.feed.author, one.time, header, one.fields, "", one.arrived, heads)
            last[head.feed] = head
            for each in (delivery, knowledge, contacts, calls, incidents, fold):
                each.fold(fact)
        named = {self.me.id: self.me, self.them.id: self.them}
        me = PostId(*map(int, self.me.id.split(".")))
        folds: Any = SimpleNamespace(
            affairs=fold, contacts=contacts, calls=calls, incidents=incidents, delivery=delivery, verdicts=Verdicts()
        )
        self.folds = folds
        return AffairViews(me, folds, lambda post: named[str(post)], lambda: forms, (PostId(0, 0), PostId(1, 0)))

    def pictures(self) -> PictureViews:
        affairs = self.affairs()
        return PictureViews(self.folds, affairs, 2)

    def picture(self, at: int) -> Any:
        return self.pictures().picture(at)

    def bulletin(self, at: int, since: Any = None) -> Any:
        return self.pictures().bulletin(at, since)

    def channels(self) -> Any:
        return self.affairs().channels(self.time)

    def channel(self, name: str) -> Any:
        return self.affairs().channel(name, self.time)

    def meetings(self, skip: int = 0, count: int | None = None) -> Any:
        return self.affairs().meetings(self.time, skip, count)

    def meeting(self, ref: str) -> Any:
        return self.affairs().meeting(head_of(self.message(ref)), self.time)

    def commitments(self, skip: int = 0, count: int | None = None) -> Any:
        return self.affairs().commitments(skip, count)

    def told(self) -> Any:
        return self.affairs().told()

    def answer(self, question: Any) -> Any:
        return self.affairs().answer(question)

    def contacts(self) -> list[ContactView]:
        return self.facts

    def calls(self) -> list[CallView]:
        return self.open_calls

    def call(self, ref: str) -> CallView:
        return next(one for one in self.open_calls if any(said.ref == ref for said in one.said))

    def notices(self, count: int = 1_000) -> list[NoticeView]:
        return self.open_notices[:count]

    def notice(self, ref: str) -> NoticeView:
        found = next((one for one in self.open_notices if ref in (one.ref, one.versions[-1].ref)), None)
        if found is None:
            raise LocalError("node.no-such-notice", ref=ref)
        return found

    def foreseen(self, release: Release) -> LeadView | None:
        """Of a notice that is opened; what stands of those before is not known here."""
        form = self.catalogue.form(release.form)
        head = Head(*map(int, self.me.id.split(".")), 1, self.seq, bytes(32))
        header = Header(form.number, 0, (), (), b"", "", "", None)
        fact = Fact(head, head.feed.author, self.time, header, dict(release.fields), "", self.time)
        found = foreseen(Notices(lambda _: None, lambda *_: True), fact, part_of(form))
        return lead_view(found) if found else None

    async def clearing(self, ref: str) -> list[ClearingView]:
        return self.ways

    def incidents(self) -> list[IncidentView]:
        return self.open_incidents

    def incident(self, ref: str) -> IncidentView:
        found = next((one for one in self.open_incidents if any(said.ref == ref for said in one.said)), None)
        if found is None:
            raise LocalError("node.no-such-incident", ref=ref)
        return found

    def newest(self, form: str) -> list[str]:
        found = [one for one in self.kept.values() if one.form_name == form]
        return [one.ref for one in sorted(found, key=lambda one: -one.time)]

    def line_log(self, since: int, until: int) -> list[LineMinutes]:
        """Up, but for two minutes in the middle, and nothing known of the first."""
        first, last = since // 60_000, until // 60_000 + 1
        seen = [[], ["UP"], ["UP", "DOWN"], ["DOWN"], ["UP"]]
        edges = [first, first + 1, first + 3, first + 4, first + 5, last]
        spans = zip(edges, edges[1:], seen, strict=False)
        return [LineMinutes(self.them.id, a * 60_000, b * 60_000, words) for a, b, words in spans if a < b]

    def alarms(self) -> list[AlarmView]:
        return self.open_alarms

    def flash(self) -> list[FlashView]:
        return [
            FlashView(one.ref, one.author, one.arrived)
            for one in self.kept.values() if one.precedence == 3 and one.waits_for == "us"
        ]  # fmt: skip

    async def alarm(self, code: str, about: str, **facts: Any) -> None:
        self.open_alarms.append(AlarmView(code, facts, self.time, 1, ""))
        self.tell("alarm", code=code)

    async def end_alarm(self, code: str, about: str) -> None:
        self.open_alarms = [one for one in self.open_alarms if one.code != code]
        self.tell("alarm", code=code)

    def redraw(self, topic: str) -> None:
        self.tell(topic)

    async def release(self, release: Release) -> str:
        form = self.catalogue.form(release.form)
        form.check(release.fields)
        self.released.append(release)
        self.seq += 1
        ref = f"{self.me.id}.0badcafe:{self.seq}"
        precedence = release.precedence or form.least_precedence
        steps = [Step("QUEUED", self.time, self.me.id), Step("TRANSMITTED", self.time, self.me.id)]
        within = form.answer_within(precedence)
        wanted = release.wanted_by or (self.time + within if within else None)
        waits = "them" if wanted or precedence >= 2 else ""
        view = MessageView(
            ref, f"{self.seq:064x}", form.number, form.name, precedence, self.me, [self.them], self.time, self.time,
            "LINKED", ["CLASSICAL", "RELEASED_BY_POST"], dict(release.fields), list(release.about), release.role,
            release.language, wanted, waits, [Ladder(self.them, steps)], [],
        )  # fmt: skip
        self.kept[ref] = view
        self.tell("message", ref=ref)
        if self.peer:
            self.peer.take(view)
            self.climb(ref, Step("STORED", self.time + 40, self.them.id))
        return ref

    async def release_many(self, releases: list[Release]) -> list[str]:
        return [await self.release(one) for one in releases]

    def take(self, view: MessageView) -> None:
        """A message of the other side has come."""
        steps = [Step("QUEUED", view.time, self.them.id), Step("STORED", self.time, self.me.id)]
        changes: dict[str, Any] = {
            "author": self.them, "to": [self.me], "arrived": self.time, "ladders": [Ladder(self.me, steps)],
            "waits_for": "us" if view.waits_for else "",
        }  # fmt: skip
        self.kept[view.ref] = msgspec.structs.replace(view, **changes)
        for about in view.about:
            self.climb(about, Step("ANSWERED", view.time, self.them.id, view.role, view.ref), settle=True)
        if view.role:
            self.last_person = view.time
        self.tell("message", ref=view.ref)

    def climb(self, ref: str, step: Step, settle: bool = False) -> None:
        """One more rung on a message's ladder."""
        one = self.kept.get(ref)
        if one is None:
            return
        ladder = Ladder(one.ladders[0].to, [*one.ladders[0].steps, step])
        waits = "" if settle else one.waits_for
        self.kept[ref] = msgspec.structs.replace(one, ladders=[ladder], waits_for=waits)
        self.tell("ladder", ref=ref)

    async def acknowledge(self, ref: str, role: str) -> None:
        step = Step("ACKNOWLEDGED", self.time, self.me.id, role)
        self.message(ref)
        self.climb(ref, step, settle=True)
        if self.peer:
            self.peer.last_person = self.time
            self.peer.climb(ref, step, settle=True)

    async def displayed(self, refs: list[str], console: str) -> None:
        for ref in refs:
            if ref not in self.shown:
                self.shown.append(ref)
                step = Step("DISPLAYED", self.time, self.me.id)
                self.climb(ref, step)
                if self.peer:
                    self.peer.climb(ref, step)

    def events(self) -> AsyncIterator[Announce]:
        queue: asyncio.Queue[Announce] = asyncio.Queue()
        self._queues.add(queue)
        return self._told(queue)

    async def _told(self, queue: asyncio.Queue[Announce]) -> AsyncIterator[Announce]:
        try:
            while True:
                yield await queue.get()
        finally:
            self._queues.discard(queue)

    def tell(self, topic: str, **facts: Any) -> None:
        """Announce something to every console."""
        for queue in self._queues:
            queue.put_nowait(Announce(topic, facts))


def head_of(view: MessageView) -> Head:
    """The entry that a message is."""
    feed, seq = view.ref.split(":")
    side, post, incarnation = feed.split(".")
    return Head(*FeedId(int(side), int(post), int(incarnation, 16)), int(seq), bytes.fromhex(view.id))


def pair(now: int = START) -> tuple[StubDesk, StubDesk]:
    """Two desks that carry to each other."""
    one, two = StubDesk(0, now=now), StubDesk(1, now=now)
    one.peer, two.peer = two, one
    two.book = one.book
    return one, two


def facts_of(path: Path) -> list[ContactView]:
    """The contacts of a file as a node would show them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [
        ContactView(
            f"0.0.0badcafe:{number}", row["id"], _date(row["date_start"]) or [1998], _date(row["date_end"]),
            row["kind"],
            row["title"], row["host"], row["place"], row["level"], row["parties"], row["source"],
            row["verified"] == "yes", "United States",
        )
        for number, row in enumerate(rows)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.start, one.key))


def _date(text: str) -> list[int] | None:
    return [int(part) for part in text.split("-")] if text else None


def shipped_facts() -> list[ContactView]:
    """The contacts that the package ships."""
    return facts_of(ROOT / "src" / "parley" / "cli" / "data" / "contacts.csv")
