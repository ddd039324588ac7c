"""Documents at this post: put on the record, asked for, given to who asks, and opened (spec: record §6.7, line §11)."""

from collections.abc import Callable, Iterable
from typing import Final

from parley.base import canon
from parley.base.errors import LocalError
from parley.line import frames
from parley.line.frames import Frame, FrameType
from parley.node import authority
from parley.node.core import Core
from parley.node.documents.fetching import Fetching
from parley.node.documents.holdings import Holdings
from parley.node.documents.serving import Serving
from parley.node.documents.status import DocumentView
from parley.node.peers import Peer, Peers
from parley.node.persons import Persons
from parley.node.release import addressee, short_text
from parley.node.status import PostView
from parley.node.writing import Writing
from parley.procedures.documents import Carried
from parley.procedures.documents import Documents as Fold
from parley.record import document
from parley.record.archive import Note
from parley.record.document import Document
from parley.record.names import Head, PostId
from parley.record.payload import FORM, ROLE, TO
from parley.record.payload import Core as CoreForm

ASKED_FOR: Final = "documents-asked-for"
"""Names the note in the store: what officers asked for, so that a new start goes on with it."""
ASKED_FOR_MAX_COUNT: Final = 1_000
SHOWN_MAX_COUNT: Final = 1_000


class Documents:
    """The desk of documents."""

    def __init__(
        self,
        core: Core,
        peers: Peers,
        fold: Fold,
        writing: Writing,
        persons: Persons,
        post: Callable[[PostId], PostView],
    ) -> None:
        self._core = core
        self._fold = fold
        self._writing = writing
        self._persons = persons
        self._post = post
        self._holdings = Holdings(core)
        self._fetching = Fetching(core, peers, self._holdings)
        self._serving = Serving(core, peers, fold, self._holdings)
        self._asked_for: dict[Head, None] = {}

    def load(self) -> None:
        """What is held, and what officers had asked for."""
        self._holdings.load()
        note = self._core.archive.note(ASKED_FOR) or b"\x80"
        self._asked_for = {Head(*item): None for item in canon.decode(note, len(note))}

    # -- the line ----------------------------------------------------------------------------------------------------

    def frame(self, peer: Peer, bearer: str, frame: Frame, now: int) -> None:
        """A FETCH or a PIECE. Raises PeerError."""
        if frame.type is FrameType.FETCH:
            self._serving.asked(peer, bearer, frames.read_fetch(frame.parts))
        elif frame.type is FrameType.PIECE:
            self._fetching.take(peer, frames.read_piece(frame.parts), now)

    def tick(self, now: int) -> None:
        """Ask for what came onto the record and is meant for us, and again for what is late."""
        new = self._fold.take_new()
        for carried in new:
            # Our own, too: a post whose disk was lost gets its documents back from those that have them.
            is_ours = carried.entry.feed.author == self._core.me
            if is_ours or carried.addresses(self._core.me) or carried.entry in self._asked_for:
                self._fetching.want(carried, carried.entry in self._asked_for)
        if new:
            self._core.tell("documents")
        self._fetching.tick(now)

    def pump(self, waiting: Callable[[PostId], int], now: int) -> None:
        """Give to who asked, where little else waits."""
        self._serving.pump(waiting, now)
        self._holdings.settled()

    # -- what people do ----------------------------------------------------------------------------------------------

    def keep(self, root: bytes, first: int, pieces: Iterable[bytes], room: int) -> None:
        """Pieces of a document of ours, ahead of its entry; ``room``: its bytes in all. Raises LocalError
        ``node.documents-full``."""
        most = self._core.settings.documents_most
        if first == 0 and self._holdings.size + room > most:
            raise LocalError("node.documents-full", most=most, size=room)
        for number, sealed in enumerate(pieces, first):
            self._holdings.keep(root, number, sealed)

    def carry(self, named: Document, to: Iterable[str], role: str, now: int) -> Head:
        """Put a document on the record whose pieces were kept. Raises LocalError."""
        authority.check_role(role, "DOCUMENT")
        self._persons.require_unrevoked()
        fields = {FORM: int(CoreForm.DOCUMENT), ROLE: short_text(role), **document.fields_of(named)}
        addressed = sorted(addressee(text, self._core) for text in to)
        if addressed:
            fields[TO] = addressed
        self._holdings.forget(named.root)
        return self._writing.write(fields, now).head

    def ask(self, entry: Head) -> None:
        """An officer wants to read it: ask for it, over narrow links too. Raises LocalError."""
        carried = self._get(entry)
        if not self._is_whole(carried) and entry not in self._asked_for:
            self._asked_for[entry] = None
            while len(self._asked_for) > ASKED_FOR_MAX_COUNT:
                del self._asked_for[next(iter(self._asked_for))]
            self._core.keep(Note(ASKED_FOR, canon.encode([list(head) for head in self._asked_for])))
        self._fetching.want(carried, by_officer=True)

    # -- what people see ---------------------------------------------------------------------------------------------

    def all(self) -> list[DocumentView]:
        """The latest documents, the latest first."""
        return [self._view(carried) for carried in self._fold.all()[:SHOWN_MAX_COUNT]]

    def carried(self) -> list[Carried]:
        """What the entries name, the latest first."""
        return self._fold.all()

    def one(self, entry: Head) -> DocumentView:
        """One of them. Raises LocalError ``node.no-such-document``."""
        return self._view(self._get(entry))

    def named(self, sha256: bytes, size: int) -> DocumentView | None:
        """The document that a message names by its hash; of several authors' the one of which most is here, then the earliest."""
        found = self._fold.of_file(sha256, size)
        best = max(
            found,
            key=lambda one: (self._is_whole(one), self._holdings.count(one.document.root), -one.time),
            default=None,
        )
        return self._view(best) if best else None

    def file(self, entry: Head) -> Document:
        """What its entry says of it. Raises LocalError ``node.no-such-document``, ``node.document-not-here``."""
        carried = self._get(entry)
        if not self._is_whole(carried):
            held, count = self._holdings.count(carried.document.root), carried.document.pieces_count
            raise LocalError("node.document-not-here", held=held, count=count)
        return carried.document

    def opened(self, named: Document, number: int) -> bytes:
        """One piece of a file that is here, opened. Raises PeerError ``record.document-differs``."""
        return document.open_piece(named, number, self._holdings.piece(named.root, number) or b"")

    def _get(self, entry: Head) -> Carried:
        carried = self._fold.get(entry)
        if carried is None:
            raise LocalError("node.no-such-document", ref=str(entry))
        return carried

    def _is_whole(self, carried: Carried) -> bool:
        return self._holdings.count(carried.document.root) >= carried.document.pieces_count

    def _view(self, carried: Carried) -> DocumentView:
        named = carried.document
        is_coming = self._fetching.is_wanted(carried)
        return DocumentView(
            str(carried.entry), self._post(carried.entry.feed.author), carried.role, carried.time,
            tuple(".".join(map(str, to)) for to in carried.to), named.title, named.media, named.size, named.digest.hex(),
            "held" if self._is_whole(carried) else "coming" if is_coming else "elsewhere",
            min(self._holdings.count(named.root), named.pieces_count), named.pieces_count,
        )  # fmt: skip
