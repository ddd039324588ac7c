"""Catalogues of one record: by which of them a message is read, and how a new one is proposed and agreed.

spec: messages §7.5, §7.6. Building a catalogue takes a while and is done outside the node (``runtime``); what stands on
the record as agreed by every side, our own among them, is built here when it is needed first.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from parley.base.errors import LocalError, ParleyError
from parley.base.instant import DAY, MINUTE
from parley.messages import catalogue as catalogues
from parley.messages.catalogue import Catalogue
from parley.messages.change import applied, changes
from parley.messages.form import Form
from parley.messages.language import AGREED
from parley.messages.shelf import PREFIX_SIZE, Shelf
from parley.node.release import short_text
from parley.procedures.agreement import AUTHENTIC, BASE, EXPIRES, FILES, HASH, LINGUIST, Agreement, Proposal
from parley.record import seal
from parley.record.names import Head, is_name
from parley.record.payload import ABOUT, FORM, ROLE, SHORT_TEXT_MAX, Header
from parley.record.payload import Core as CoreForm

if TYPE_CHECKING:
    from parley.node.core import Core

STANDS_MS = 90 * DAY
"""How long a proposal stands unless it says otherwise."""
STANDS_LEAST_MS, STANDS_MOST_MS = MINUTE, 366 * DAY


class Files(NamedTuple):
    """A proposal's catalogue as files, and the catalogue that it changes."""

    proposal: Proposal
    base: Catalogue
    sources: Mapping[str, str]


class Catalogues:
    """What may be written by and read by here."""

    def __init__(self, core: "Core", shelf: Shelf, agreement: Agreement) -> None:
        self._core = core
        self.shelf = shelf
        self.agreement = agreement
        self._secret: Any = None
        self._unbuilt: set[Head] = set()

    def opens_with(self, secret: Any) -> None:
        """How a sealed proposal is opened: ``epochs.secret``."""
        self._secret = secret

    @property
    def current(self) -> Catalogue:
        """The one to write by: the last in force that can be had."""
        for hash_ in reversed(self.agreement.in_force()):
            if (found := self._built(hash_)) is not None:
                return found
        return self.shelf.first

    def of(self, header: Header) -> Catalogue | None:
        """The one that a message names, if all sides agreed to it; None: its form is not understood."""
        return self.named(header.catalogue)

    def named(self, prefix: bytes) -> Catalogue | None:
        """The agreed one whose hash begins so; nothing names that of the genesis."""
        if not prefix:
            return self.shelf.first
        found = min((h for h in self.agreement.readable() if h[:PREFIX_SIZE] == prefix), default=None)
        return self._built(found) if found else None

    def form(self, header: Header) -> Form | None:
        """The form of a message by its own catalogue."""
        found = self.of(header)
        return found.by_number(header.form) if found else None

    def _built(self, hash_: bytes) -> Catalogue | None:
        found = self.shelf.get(hash_)
        if found is None and hash_ in self.agreement.readable():
            heads = (head for head in self.agreement.agreed(hash_) if head not in self._unbuilt)
            found = next((built for head in heads if (built := self._build(head, hash_))), None)
        return found

    def _build(self, head: Head, hash_: bytes) -> Catalogue | None:
        """What does not build, or to another catalogue than it says, is not tried again: that would cost each message."""
        self._unbuilt.add(head)
        try:
            built = catalogues.build(self.files(head).sources, AGREED)
            if built.hash != hash_:
                return None
        except ParleyError:
            return None
        self.shelf.add(built)
        return built

    # -- proposals ---------------------------------------------------------------------------------------------------

    def files(self, head: Head) -> Files:
        """What a proposal would make. Raises LocalError ``node.no-such-proposal``, ``node.unknown-catalogue``,
        ``messages.bad-change``; PeerError where it does not open."""
        proposal, entry = self.agreement.proposals.get(head), self._core.entry(head)
        if proposal is None or entry is None:
            raise LocalError("node.no-such-proposal", ref=str(head))
        base = self._built(proposal.base)
        if base is None:
            raise LocalError("node.unknown-catalogue", wanted=proposal.base.hex()[:16])
        key = seal.entry_key(self._secret(entry.feed, entry.epoch), self._core.record.id, entry.feed, entry.seq)
        fields = seal.open_(key, entry.ciphertext, entry.commitment).fields
        return Files(proposal, base, applied(base.sources, fields[FILES]))

    def proposal(
        self, new: Catalogue, linguist: str, authentic: list[str], role: str, now: int, stands_ms: int = STANDS_MS
    ) -> dict[int, Any]:
        """The payload that puts ``new`` forward as a change of the current one, to be agreed to for ``stands_ms``.

        Raises LocalError ``node.same-catalogue``, ``node.bad-authentic``, ``node.bad-stands``,
        ``node.bad-short-text``, ``node.catalogue-like-another``.
        """
        check_terms(new, linguist, authentic, stands_ms)
        self._check_name(new.hash)
        base = self.current
        if new.hash == base.hash or new.hash in self.agreement.in_force():
            raise LocalError("node.same-catalogue")
        self.shelf.add(new)
        return {
            FORM: int(CoreForm.CATALOGUE), ROLE: short_text(role), HASH: new.hash, BASE: base.hash,
            FILES: changes(base.sources, new.sources), LINGUIST: linguist, AUTHENTIC: authentic,
            EXPIRES: now + stands_ms,
        }  # fmt: skip

    def word(self, head: Head, read: Catalogue, linguist: str, role: str, now: int) -> dict[int, Any]:
        """The payload that agrees to a proposal whose catalogue, as built from its files, is ``read``.

        Raises LocalError ``node.no-such-proposal``, ``node.catalogue-other``, ``node.proposal-past``,
        ``node.bad-authentic``, ``node.catalogue-like-another``, ``node.bad-short-text``.
        """
        proposal = self.agreement.proposals.get(head)
        if proposal is None:
            raise LocalError("node.no-such-proposal", ref=str(head))
        if read.hash != proposal.hash:
            raise LocalError("node.catalogue-other", said=proposal.hash.hex()[:16], found=read.hash.hex()[:16])
        if now > proposal.expires or proposal.base not in self.agreement.in_force()[-1:]:
            raise LocalError("node.proposal-past", ref=str(head))
        _check_authentic(read, list(proposal.authentic))
        self._check_name(read.hash)
        self.shelf.add(read)
        return {
            FORM: int(CoreForm.AGREED), ABOUT: [list(head)], ROLE: short_text(role), HASH: read.hash,
            LINGUIST: _linguist(linguist),
        }  # fmt: skip

    def _check_name(self, hash_: bytes) -> None:
        """Messages name a catalogue by the first bytes of its hash (record §7), and some billion tries give two that begin alike:
        who had agreed to both would see what was signed by the one read by the other. Raises LocalError
        ``node.catalogue-like-another``."""
        like = (one for one in self.agreement.backed(self._core.me.side) if one[:PREFIX_SIZE] == hash_[:PREFIX_SIZE])
        if other := next((one for one in like if one != hash_), None):
            raise LocalError("node.catalogue-like-another", name=hash_[:PREFIX_SIZE].hex(), other=other.hex())


def check_terms(new: Catalogue, linguist: str, authentic: list[str], stands_ms: int) -> None:
    """Only a language that the catalogue speaks can decide, and each is named once. Raises LocalError ``node.bad-short-text``,
    ``node.bad-authentic``, ``node.bad-stands``."""
    _linguist(linguist)
    _check_authentic(new, authentic)
    if not STANDS_LEAST_MS <= stands_ms <= STANDS_MOST_MS:
        raise LocalError("node.bad-stands", most=STANDS_MOST_MS // DAY)


def _check_authentic(new: Catalogue, authentic: list[str]) -> None:
    if not authentic or len(set(authentic)) != len(authentic) or not set(authentic) <= set(new.languages):
        raise LocalError("node.bad-authentic", named=", ".join(authentic)[:80], spoken=", ".join(new.languages))


def _linguist(text: str) -> str:
    if not is_name(text, SHORT_TEXT_MAX):
        raise LocalError("node.bad-short-text", text=text[:SHORT_TEXT_MAX], limit=SHORT_TEXT_MAX)
    return text
