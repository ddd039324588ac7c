"""From verified entries to facts and folds: opening, judging, folding again when a fork or a revocation changes what counts."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from parley.base.errors import ParleyError, PeerError
from parley.node.core import Core
from parley.node.epochs import Epochs
from parley.procedures import agreement
from parley.procedures.procedure import Fact, Procedure
from parley.record import card as cards
from parley.record import payload, seal
from parley.record.archive import Linked
from parley.record.card import Card
from parley.record.entry import Entry
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import CATALOGUE_FIRST, FORM, IN_THE_CLEAR, OWN, Header
from parley.record.payload import Core as CoreForm

REPLAY_COUNT = 1_000
_NO_HEADER = Header(0, 0, (), (), b"", "", "", None)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No looking for garbage: folding makes what is kept, a million objects at a hundred thousand entries."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Keeper:
    """The folds over all linked entries, and the facts of those that are still ahead."""

    def __init__(self, core: Core, epochs: Epochs, procedures: tuple[Procedure, ...]) -> None:
        self._core = core
        self._epochs = epochs
        self.procedures = procedures
        self.ahead: dict[Head, Fact] = {}
        # CARD and REVOCATION entries as they came: what a snapshot must hold of them.
        self.certified: list[list[Any]] = []
        # Cards taken in since the line last looked.
        self.new_cards: list[Card] = []
        # A revocation cut off what is folded already, or a catalogue was agreed to by which it is read.
        self.is_stale = False

    def open(self, entry: Entry, arrived: int) -> Fact:
        """The fact in ``entry``; what cannot be opened or understood carries its judgement (spec: record §5.7)."""
        author = entry.feed.author
        try:
            secret = self._epochs.secret(entry.feed, entry.epoch)
            key = seal.entry_key(secret, self._core.record.id, entry.feed, entry.seq)
            fields = seal.open_(key, entry.ciphertext, entry.commitment).fields
        except PeerError as error:
            return Fact(entry.head, author, entry.time, _NO_HEADER, {}, error.code, arrived, entry.heads)
        try:
            header = payload.header(fields)
        except PeerError as error:
            # The form is kept, if it is one: a machine's word must not be answered, however badly it is put.
            form = fields.get(FORM)
            known = form if type(form) is int and 0 < form < CATALOGUE_FIRST else 0
            header = _NO_HEADER._replace(form=known)
            return Fact(entry.head, author, entry.time, header, {}, error.code, arrived, entry.heads)
        judgement = self._judge(entry, header, fields)
        fact = Fact(entry.head, author, entry.time, header, fields, judgement, arrived, entry.heads)
        if not fact.judgement and header.form in (CoreForm.CATALOGUE, CoreForm.AGREED):
            try:
                agreement.check(fact)
            except PeerError as error:
                return fact._replace(judgement=error.code)
        return fact

    def commitment(self, feed: FeedId, seq: int, epoch: int, ciphertext: bytes) -> bytes | None:
        """The commitment of what a ciphertext in that place holds; None if we cannot open it."""
        try:
            key = seal.entry_key(self._epochs.secret(feed, epoch), self._core.record.id, feed, seq)
            return seal.commitment_of(key, ciphertext)
        except PeerError:
            return None

    def _judge(self, entry: Entry, header: Header, fields: dict[int, object]) -> str:
        if (header.form in IN_THE_CLEAR) != (entry.epoch == 0) or (entry.seq == 0) != (header.form == CoreForm.OPENED):
            return "record.bad-payload"  # spec: record §4.5, §7.2
        if header.form < CATALOGUE_FIRST:
            return "" if header.form in set(CoreForm) else "node.unknown-form"
        catalogue = self._core.catalogues.of(header)
        if catalogue is None:
            return "node.unknown-catalogue"
        form = catalogue.by_number(header.form)
        if form is None:
            return "node.unknown-form"
        try:
            form.check({key: value for key, value in fields.items() if key >= OWN})
        except ParleyError as error:
            return error.code
        return ""

    def link(self, entry: Entry, arrived: int, fact: Fact | None = None) -> Fact:
        """Open, unless ``fact`` is given, and fold an entry that has just been linked."""
        fact = fact or self.ahead.pop(entry.head, None)
        if fact is None or fact.judgement:
            fact = self.open(entry, arrived)
        if not self._excluded(entry):
            readable = self._core.catalogues.agreement.readable()
            for procedure in self.procedures:
                procedure.fold(fact)
            # Messages may have come before the agreement by which they are read: they are judged anew, at every node alike.
            self.is_stale = self.is_stale or self._core.catalogues.agreement.readable() != readable
        # Whether a card is taken depends on what came before it, so no fold may see that judgement.
        return fact if fact.judgement else self._core_effects(entry, fact)

    def wait(self, entry: Entry, arrived: int) -> Fact:
        """Open an entry that is ahead, for showing and alarming."""
        fact = self.open(entry, arrived)
        self.ahead[entry.head] = fact
        return fact

    def take_ahead(self, entry: Entry, fact: Fact) -> None:
        """The secret of an EPOCH that is ahead of a gap (spec: record §6.3): a FLASH that it seals came beside it, and must
        not wait for a catch-up. What is wrong with it is judged when it is linked."""
        if not fact.judgement and entry.feed != self._core.feed:
            with suppress(PeerError):
                self._epochs.take(entry, fact.fields)

    def reopen_ahead(self) -> list[Fact]:
        """Try those ahead again that did not open for want of a secret; returns those that do now."""
        opened = []
        for head, fact in self.ahead.items():
            if fact.judgement == "record.epoch-unknown" and (entry := self._core.record.waiting.get(head)):
                again = self.open(entry, fact.arrived)
                if again.judgement != fact.judgement:
                    opened.append(again)
        for fact in opened:
            self.ahead[fact.head] = fact
        return opened

    def _excluded(self, entry: Entry) -> bool:
        below = self._core.record.folds_below(entry.feed)
        return below is not None and entry.seq >= below

    def _core_effects(self, entry: Entry, fact: Fact) -> Fact:
        """What the core's own forms do to the record and its secrets; a bad one is judged, not obeyed."""
        form, value = fact.header.form, fact.fields.get(OWN)
        try:
            if form == CoreForm.EPOCH and entry.feed != self._core.feed:
                self._epochs.take(entry, fact.fields)
            elif form in (CoreForm.CARD, CoreForm.REVOCATION):
                self.certify(fact.author.side, int(form), value)
            elif form == CoreForm.KEYS:
                key = self._core.record.signer_of(entry)
                self.certify(fact.author.side, int(form), [fact.author.post, key, fact.time, value])
        except PeerError as error:
            return fact._replace(judgement=error.code)
        return fact

    def certify(self, side: int, form: int, value: Any) -> None:
        """Take in a card, a revocation or a sealing key that stands in the record (spec: record §3.5, §3.6, §7).

        Raises PeerError.
        """
        record = self._core.record
        if form == CoreForm.KEYS:
            self._epochs.publish(PostId(side, value[0]), *value[1:])
        elif form == CoreForm.CARD:
            card = cards.read(value, record.id)
            if not record.genesis.certifies(card):
                raise PeerError("record.bad-card", card.cose)
            post = record.genesis.post_of(card)
            if post in record.posts and card in record.cards_of(post):
                return  # several posts may well publish the same card
            record.certify(post, card)
            self._core.introduced.certified(post, card)
            self.new_cards.append(card)
        else:
            revocation = cards.read_revocation(value, record.id, record.genesis.roots)
            if [side, form, value] in self.certified:
                return
            self.is_stale = record.revoke(revocation) or self.is_stale
        self.certified.append([side, form, value])

    def beside(self, entry: Entry) -> None:
        """An entry stands beside a fork here, and is linked elsewhere: what a root key signed holds all the same, or
        whoever publishes a card at a fork of his feed would part the nodes (spec: record §3.5)."""
        fact = self.open(entry, 0) if entry.epoch == 0 else None
        if fact and not fact.judgement and fact.header.form in (CoreForm.CARD, CoreForm.REVOCATION):
            with suppress(PeerError):
                self.certify(fact.author.side, int(fact.header.form), fact.fields.get(OWN))

    def refold(self, pending: Iterable[Linked]) -> None:
        """Fold everything again, without what is disputed or revoked now; ``pending`` is linked in this batch."""
        self.is_stale = False
        pending = list(pending)
        had_proposals = bool(self._core.catalogues.agreement.proposals)
        for procedure in self.procedures:
            procedure.reset()
        with _uncollected():
            self._fold_all(pending, had_proposals)

    def _fold_all(self, pending: list[Linked], had_proposals: bool) -> None:
        first, *others = self.procedures
        # What is agreed comes out of all entries before any message is judged by it (spec: record §5.6).
        passes = ((first,), others) if had_proposals else (self.procedures,)
        for folding in passes:
            for row in self._all(pending):
                if not self._excluded(row.entry):
                    fact = self.open(row.entry, row.arrived_at)
                    for procedure in folding:
                        procedure.fold(fact)

    def _all(self, pending: Iterable[Linked]) -> Iterator[Linked]:
        position = 0
        while rows := self._core.archive.since(position, REPLAY_COUNT):
            yield from rows
            position = rows[-1].position
        yield from (row for row in pending if row.position > position)
