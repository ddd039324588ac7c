"""The node: what may be asked of one post in one record. It collects effects; ``settle`` hands out the batch.

Peer input never raises out of here; what officers ask for wrongly raises LocalError before anything is signed.
"""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from parley.base.errors import LocalError, PeerError
from parley.messages.catalogue import Catalogue
from parley.node import authority
from parley.node.affair_views import AffairViews
from parley.node.case_status import CallView, IncidentView
from parley.node.cases import Cases
from parley.node.catalogues import STANDS_MS, Files
from parley.node.checkpoints import Checkpoints
from parley.node.clocks import ClockEntries
from parley.node.conflicts import Conflicts
from parley.node.core import Core
from parley.node.documents.documents import Documents
from parley.node.effects import Effects
from parley.node.epochs import Epochs
from parley.node.folds import Folds
from parley.node.forks import Forks
from parley.node.index import Index
from parley.node.intake import Intake
from parley.node.keeper import Keeper
from parley.node.line_log import LineLog
from parley.node.members import members
from parley.node.narrowing import Narrowing
from parley.node.notices import NoticeDesk
from parley.node.peers import Peers
from parley.node.persons import Persons
from parley.node.picture_views import PictureViews
from parley.node.read_backs import ReadBackAlarms, check_release, read_back_views
from parley.node.receipts import Receipts
from parley.node.release import Release, draft_of, entries_of, payload_of
from parley.node.settings import Settings
from parley.node.start import Start
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
from parley.node.sync import Sync
from parley.node.traits import Traits
from parley.node.unanswered import Unanswered
from parley.node.views import Views
from parley.node.writing import Writing
from parley.record.archive import Archive, Mark, Snapshot
from parley.record.card import Card
from parley.record.genesis import Genesis
from parley.record.names import Head, PostId
from parley.record.payload import FORM, OWN, Precedence
from parley.record.payload import Core as CoreForm
from parley.record.seal import Sealing
from parley.record.signing import Signer

TICK_MS = 250


class Node:
    """One post in one record. Every argument ``now`` is this node's clock, ms UTC."""

    def __init__(
        self, genesis: Genesis, me: PostId, signer: Signer, sealing: Sealing, catalogue: Catalogue, archive: Archive,
        settings: Settings = Settings(), others: Iterable[Catalogue] = (),  # noqa: B008 - immutable
        own_card: Card | None = None,
    ) -> None:  # fmt: skip
        """``catalogue`` is the one that the genesis names, ``others`` are such as may have been agreed since."""
        self.core = core = Core(genesis, me, signer, sealing, catalogue, archive, settings, others, own_card)
        traits = Traits(core.catalogues)
        folds = Folds(core, traits)
        self._epochs = Epochs(core)
        core.catalogues.opens_with(self._epochs.secret)
        self._read_backs = folds.read_backs
        self._keeper = Keeper(core, self._epochs, folds.all)
        self.duty = folds.duty
        self._read_back_alarms = ReadBackAlarms(core, self._read_backs)
        self._delivery = folds.delivery
        self._index = Index(core, folds.delivery, traits.expects_reply, traits.asks_each_post)
        self._peers = Peers(core)
        self._receipts = Receipts(core, self._peers)
        narrowing = Narrowing(core, self._keeper)
        self._sync = Sync(core, self._peers, narrowing)
        self._forks = Forks(core, self._peers, self._sync)
        self._checkpoints = Checkpoints(core, self._peers)
        self._writing = Writing(
            core, self._epochs, self._keeper, self._index, self._receipts, self._sync, self._checkpoints, self._peers
        )  # fmt: skip
        self._unanswered = Unanswered(core, self._index, self._peers, self._writing)
        self._views = Views(core, self._peers, self._keeper, self._receipts, self._index, folds)
        self._persons = Persons(core, folds.delivery, self._keeper, self._views, self._writing)
        self.documents = Documents(core, self._peers, folds.documents, self._writing, self._persons, self._views.post)
        self._intake = Intake(
            core, self._peers, self._keeper, self._receipts, self._sync, self._checkpoints, self._writing,
            self._forks, narrowing, self.documents,
        )  # fmt: skip
        self.line_log = LineLog(core, self._peers)
        self._clocks = ClockEntries(core, self._peers, self._writing)
        self._cases = Cases(me, folds.calls, folds.incidents, self._views.post)
        self.affairs = AffairViews(me, folds, self._views.post, lambda: core.catalogue, genesis.cards)
        self.pictures = PictureViews(folds, self.affairs, len(genesis.parties))
        conflicts = Conflicts(core, folds.notices, folds.verdicts, self._writing)
        self.notices = NoticeDesk(
            core, folds.notices, folds.delivery, self._peers, self._receipts, self._views, conflicts
        )
        self._start = Start(
            core, self._epochs, self._keeper, self._index, self._receipts, self._checkpoints, self._writing, self._sync
        )
        self._snapshot_at = 0
        self._ticked_at = 0
        self._is_fenced = False

    # -- life --------------------------------------------------------------------------------------------------------

    def start(self, now: int, fence: Mark | None, incarnation: int) -> None:
        """Take up the record from the archive. Where ``fence`` matches the store the own feed goes on, else a new one
        is opened under ``incarnation`` (a random 32-bit number)."""
        # Counted from the last snapshot, not from this start: else a node that stops often would never make one.
        self._snapshot_at = self._start.run(now, fence, incarnation)
        self._forks.load()
        self.documents.load()
        self._read_back_alarms.settle(now)
        for author in self.core.others():
            for head in self._views.flash_waiting(author):
                self.core.alarm("node.flash", str(author), now, str(head), post=str(author))

    def link_up(self, peer: PostId, bearer: str, now: int) -> None:
        """A bearer reaches the peer."""
        self._peers.link_up(peer, bearer, now)

    def link_down(self, peer: PostId, bearer: str, now: int) -> None:
        """A bearer lost the peer."""
        self._peers.link_down(peer, bearer, now)

    def receive(self, peer: PostId, bearer: str, frame: bytes, now: int) -> None:
        """A frame from ``peer``. Never raises on what the peer did."""
        self._intake.frame(peer, bearer, frame, now)

    def refused(self, source: str, error: PeerError, is_grave: bool, now: int) -> None:
        """A bearer turned somebody away: kept as evidence; with ``is_grave`` officers are told, too."""
        if is_grave:
            self.core.evidence(error, source, now)
        else:
            self.core.keep_evidence(error, source, now)

    def tick(self, now: int) -> None:
        """What is due by the clock: beats, repeats, epochs, checkpoints, NO ANSWER."""
        self._ticked_at = now
        self._peers.tick(now)
        self.line_log.tick(now)
        self._sync.tick(now)
        self.documents.tick(now)
        self._forks.tick(now)
        self._checkpoints.tick(now)
        if self._start.take_up(now):
            self._writing.tick(now)
            self._clocks.tick(now)
            self._unanswered.tick(now)

    def settle(self, now: int, waiting: Callable[[PostId], int] = lambda _: 0) -> Effects:
        """The batch since the last one: receipts signed, entries for the peers queued as far as windows and
        ``waiting`` (bytes that a peer's bearers have not sent yet) allow."""
        self._introduce(now)
        self.core.alarm_if_revoked(now)
        self._writing.refold_if_due(now)
        self._read_back_alarms.settle(now)
        self.notices.conflicts.settle(now)
        self._checkpoints.settle(now)
        self._receipts.issue(now)
        self._sync.pump(waiting, now)
        self.documents.pump(waiting, now)
        # The larger the state, the rarer: a snapshot's cost grows with it, and an urgent message waits meanwhile.
        grown = self.core.position - self._snapshot_at
        if not self._keeper.is_stale and grown >= max(self.core.settings.snapshot_entries, self.core.position // 10):
            self.snapshot()
        own = self.core.record.feeds.get(self.core.feed)
        # The first batch moves the fence even if it keeps nothing: what a crash kept back is let out from now on.
        if own and own.head and (self.core.effects.persist or not self._is_fenced):
            self._is_fenced = True
            self.core.effects.fence = Mark(own.head, self.core.position)
        return self.core.take_batch()

    def _introduce(self, now: int) -> None:
        """Cards that came onto the record in this batch: ahead of the entries that follow them (spec: line §10.1)."""
        for card in self._keeper.new_cards:
            self._peers.introduce(card)
            self.core.tell("posts")
        if self._keeper.new_cards:
            self._keeper.new_cards.clear()
            self._start.take_up(now)
            self.core.alarm_if_replaced(now)

    def snapshot(self) -> None:
        """Have the state of all folds kept with this batch, so that the next start need not fold everything."""
        if self._keeper.is_stale:  # a start with it would never learn that it was to be folded anew
            self._writing.refold()
        self._snapshot_at = self.core.position
        self.line_log.flush()
        self.core.keep(Snapshot(self.core.position, self._start.snapshot()))

    def due_at(self) -> int:
        """When ``tick`` should be called at the latest."""
        at = self._ticked_at + TICK_MS
        answer = self._index.next_due()
        return min(at, answer) if answer is not None else at

    # -- what people do ----------------------------------------------------------------------------------------------

    def release(self, release: Release, now: int) -> Head:
        """Sign and keep a message. Raises LocalError: unknown form, bad fields, no authority, bad addressee, revoked."""
        self._persons.require_unrevoked()
        form = self._form(release.form)
        precedence = form.least_precedence if release.precedence is None else release.precedence
        authority.check(form, precedence, release.role)
        about = [self._views.head(ref) for ref in release.about]
        fields = payload_of(form, release, precedence, about, self.core, now)
        check_release(form, fields, self._read_backs, self.core.me)
        if self.affairs.concerns(form, release.channel):
            self.affairs.check(draft_of(fields, self.core, now), now)
        alone = form.self_contained or precedence >= Precedence.IMMEDIATE
        if alone:
            self._writing.name(entries_of(form, fields), now)
        entry = self._writing.write(fields, now, precedence, alone)
        self.core.tell("message", ref=str(entry.head), precedence=precedence, ahead=False)
        for head in about:
            self.core.tell("ladder", ref=str(head))
            self._persons.calm(head)
        if form.procedure == "picture":
            self.core.tell("contacts")
        return entry.head

    def _form(self, name: str) -> Any:
        try:
            return self.core.catalogue.form(name)
        except LocalError:
            raise LocalError("node.no-such-form", form=name[:64]) from None

    def acknowledge(self, ref: str, role: str, now: int) -> None:
        """A person of this post has taken the message over. Raises LocalError."""
        self._persons.acknowledge(ref, role, now)

    def certify(self, form: CoreForm, value: Any, now: int) -> Head:
        """Put a card (travelling) or a revocation (its bytes), signed by the root key of its side, on the record: what stands
        in it holds at every node that links the entry (spec: record §3.5, §3.6). Raises LocalError."""
        authority.check_certificate(form, value, self.core)
        entry = self._writing.write({FORM: int(form), OWN: value}, now)
        return entry.head

    def propose_catalogue(
        self, new: Catalogue, linguist: str, authentic: list[str], role: str, now: int, stands_ms: int = STANDS_MS
    ) -> Head:
        """Put ``new`` forward as a change of the catalogue in force; ``linguist`` has read all its columns for our side,
        ``authentic`` are the languages whose text decides (spec: messages §7.5). Raises LocalError."""
        authority.check_policy(role)
        proposal = self.core.catalogues.proposal(new, linguist, authentic, role, now, stands_ms)
        entry = self._writing.write(proposal, now)
        self.core.tell("catalogue", ref=str(entry.head))
        return entry.head

    def agree_catalogue(self, ref: str, read: Catalogue, linguist: str, role: str, now: int) -> Head:
        """Our side's word on a proposal; ``read`` was built from ``proposed``. Raises LocalError."""
        authority.check_policy(role)
        head = self._views.head(ref)
        entry = self._writing.write(self.core.catalogues.word(head, read, linguist, role, now), now)
        self.core.tell("catalogue", ref=ref)
        return entry.head

    def proposed(self, ref: str) -> Files:
        """A proposal's catalogue as files, to be built and read. Raises LocalError."""
        return self.core.catalogues.files(self._views.head(ref))

    def catalogues(self, now: int) -> list[CatalogueView]:
        """The catalogues in force, the newest last, then the proposals that are not."""
        return self._views.catalogues(now)

    def displayed(self, refs: Iterable[str], console: str, now: int) -> None:
        """The messages stood on a signed-in officer's screen: said once for each. Raises LocalError."""
        self._persons.displayed(refs, console, now)

    # -- what people see ---------------------------------------------------------------------------------------------

    def status(self, now: int) -> StatusView:
        """The node at a glance."""
        return self._views.status(now)

    def messages(self, box: str = "all", before: str | None = None, count: int = 50) -> list[MessageView]:
        """Newest first; see ``runtime.desk``."""
        return self._views.messages(box, before, count)

    def message(self, ref: str) -> MessageView:
        """One message. Raises LocalError."""
        return self._views.message(ref)

    def thread(self, ref: str) -> list[MessageView]:
        """The messages around it, oldest first."""
        return self._views.thread(ref)

    def read_backs(self, ref: str) -> list[ReadBackView]:
        """The read-backs of a message, the newest first; or the one that an entry is. Raises LocalError."""
        return read_back_views(self._read_backs, self._views.head(ref), self._views.post)

    def calls(self) -> list[CallView]:
        """All calls, newest first."""
        return self._cases.calls()

    def call(self, ref: str) -> CallView:
        """The call to which that message belongs. Raises LocalError."""
        return self._cases.call(self._views.head(ref))

    def incidents(self) -> list[IncidentView]:
        """All incidents, newest first."""
        return self._cases.incidents()

    def incident(self, ref: str) -> IncidentView:
        """The incident to which that message belongs. Raises LocalError."""
        return self._cases.incident(self._views.head(ref))

    def head(self, ref: str) -> Head:
        """The entry that a ref names. Raises LocalError."""
        return self._views.head(ref)

    def contacts(self) -> list[ContactView]:
        """All contacts, the same at every node that holds the same linked entries."""
        return self._views.contacts()

    def posts(self) -> list[MemberView]:
        """All posts, and by what they belong to the record."""
        return members(self.core)

    def alarms(self) -> list[AlarmView]:
        """Open alarms, gravest first."""
        return self.core.alarms.all()

    def flash(self) -> list[FlashView]:
        """The FLASH messages that wait for a person of ours, the oldest first."""
        return self._views.flash()

    def alarm(self, code: str, about: str, now: int, **facts: Any) -> None:
        """Something beside the node, which the watch must know of, has failed."""
        self.core.alarm(code, about, now, **facts)

    def end_alarm(self, code: str, about: str) -> None:
        """It works again."""
        if self.core.alarms.clear(code, about):
            self.core.tell("alarm", code=code)

    def fold_bytes(self) -> bytes:
        """The folds' whole state as bytes, arrival times left out: equal sets of linked entries give equal bytes."""
        return msgspec.msgpack.encode(list(self.folds().values()))

    def folds(self) -> dict[str, Any]:
        """The state of each fold by its name, arrival times left out."""
        return {procedure.name: procedure.view() for procedure in self._keeper.procedures}
