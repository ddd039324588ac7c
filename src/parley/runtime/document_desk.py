"""Documents as consoles and the command line handle them: a file in, a file out, none of it at once in the node's loop.

A file of 32 MiB takes a tenth of a second to seal or to open, and a FLASH must not wait for that: it is sealed in a thread,
kept a megabyte at a time, and opened piece by piece.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from typing import Any, Final

from parley.base.errors import PeerError
from parley.node.documents.status import DocumentView
from parley.node.node import Node
from parley.record import document
from parley.record.document import Document

KEPT_AT_ONCE_COUNT: Final = 32
OPENED_AT_ONCE_COUNT: Final = 8


class DocumentDesk:
    """``sound`` gives the node as long as it is sound; ``ask`` does something in the next batch."""

    def __init__(
        self, sound: Callable[[], Node], ask: Callable[[Callable[[int], Any]], Coroutine[Any, Any, Any]]
    ) -> None:
        self._sound = sound
        self._ask = ask
        self._proven: set[str] = set()

    def all(self) -> list[DocumentView]:
        """Every document of the record, the latest first."""
        return self._sound().documents.all()

    def one(self, ref: str) -> DocumentView:
        """The document that an entry names. Raises LocalError ``node.no-such-document``."""
        node = self._sound()
        return node.documents.one(node.head(ref))

    def named(self, sha256: bytes, size: int) -> DocumentView | None:
        """The document that a message names by its hash and size, if an entry says how to get it."""
        return self._sound().documents.named(sha256, size)

    async def add(self, data: bytes, media: str, title: str, to: Sequence[str], role: str) -> DocumentView:
        """Seal a file, keep it and put it on the record; returns when that is durable. Raises LocalError."""
        key = self._sound().core.sealing.draw()
        sealed = await asyncio.to_thread(document.seal, key, data, media, title)
        for first in range(0, len(sealed.pieces), KEPT_AT_ONCE_COUNT):
            await self._ask(self._keeping(sealed, first))
        entry = await self._ask(lambda now: self._sound().documents.carry(sealed.document, to, role, now))
        return self._sound().documents.one(entry)

    def _keeping(self, sealed: document.SealedDocument, first: int) -> Callable[[int], None]:
        pieces = sealed.pieces[first : first + KEPT_AT_ONCE_COUNT]
        return lambda _: self._sound().documents.keep(sealed.document.root, first, pieces, sealed.document.size)

    async def ask(self, ref: str) -> DocumentView:
        """An officer wants to read it: have it brought, over narrow links too. Raises LocalError."""
        head = self._sound().head(ref)
        await self._ask(lambda _: self._sound().documents.ask(head))
        return self.one(ref)

    async def read(self, ref: str) -> AsyncIterator[bytes]:
        """The file, once it was found to be the one that its entry names. Raises LocalError ``node.document-not-here``, PeerError
        ``record.document-differs``."""
        node = self._sound()
        named = node.documents.file(node.head(ref))
        if ref not in self._proven:
            await self._prove(named)
            self._proven.add(ref)
        return self._pieces(named)

    async def _prove(self, named: Document) -> None:
        digest = hashlib.sha256()
        async for piece in self._pieces(named):
            digest.update(piece)
        if digest.digest() != named.digest:
            raise PeerError("record.document-differs", named.root)

    async def _pieces(self, named: Document) -> AsyncIterator[bytes]:
        for number in range(named.pieces_count):
            if number % OPENED_AT_ONCE_COUNT == 0:
                await asyncio.sleep(0)
            yield self._sound().documents.opened(named, number)
