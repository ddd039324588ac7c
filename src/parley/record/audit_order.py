"""The audit of feeds: does each entry follow what it names, in a store that lost none (spec: record §4, §5)?

It takes what ``examine`` says of each row, in order of position. It keeps every entry's id, and forgets the rest.
"""

from collections.abc import Iterable
from typing import Final

from parley.base import canon, limits
from parley.record import payload, signing
from parley.record.audit_words import WordAudit
from parley.record.examine import Examined
from parley.record.feed import Feed
from parley.record.finding import Findings, Level
from parley.record.genesis import Genesis
from parley.record.names import ID_SIZE, FeedId, Head

GAP_MAX_COUNT: Final = 1 << 20
UNRESOLVED_MAX_COUNT: Final = 10_000
_UNKNOWN_ID: Final = bytes(ID_SIZE)


class OrderAudit:
    """All feeds as far as their rows were taken."""

    def __init__(self, genesis: Genesis, words: WordAudit, findings: Findings) -> None:
        self._record_id = genesis.id
        self._words = words
        self._findings = findings
        self._feeds: dict[FeedId, Feed] = {}
        self._ids: dict[FeedId, bytearray] = {}
        # Feeds of which something is damaged: what follows from that alone is not reported again.
        self._broken: set[FeedId] = set()
        self._epochs: set[tuple[FeedId, int]] = set()
        self._unresolved: list[tuple[Examined, Head]] = []
        self._position = 0
        self._ahead: set[Head] = set()
        self._forked: dict[FeedId, int] = {}
        self.row_count = 0

    def heads(self) -> tuple[Head, ...]:
        """The last linked entry of each feed, ascending."""
        return tuple(head for _, feed in sorted(self._feeds.items()) if (head := feed.head))

    def length(self, feed: FeedId) -> int:
        """Linked entries of ``feed``."""
        return self._feeds[feed].length if feed in self._feeds else 0

    def id_at(self, feed: FeedId, seq: int) -> bytes | None:
        """The id of the linked entry there."""
        ids = self._ids.get(feed, b"")
        return bytes(ids[seq * ID_SIZE : (seq + 1) * ID_SIZE]) if 0 <= seq * ID_SIZE < len(ids) else None

    def is_ahead(self, head: Head) -> bool:
        """Whether that entry is held ahead of a gap or beside a fork; known from ``finish`` on."""
        return head in self._ahead

    def is_forked(self, feed: FeedId, seq: int) -> bool:
        """Whether the feed has two entries at ``seq`` or below; known from ``finish`` on."""
        return self._forked.get(feed, seq + 1) <= seq

    # -- rows --------------------------------------------------------------------------------------------------------

    def know_aside(self, row: Examined) -> None:
        """A row that is ahead or beside, before the first linked one."""
        if row.clear:
            self._words.know_aside(row.form, _certificate(row))

    def take(self, row: Examined) -> None:
        """The next linked row."""
        self.row_count += 1
        if row.position != self._position + 1:
            self._damage("audit.gap", row, expected=self._position + 1, found=row.position)
        self._position = max(row.position, self._position)
        if row.faults or row.notes or row.unchecked:
            self._faults(row)
        if row.feed is None:
            return
        feed = self._feed(row.feed)
        if self._follows(feed, row):
            self._append(feed, row)
            if row.prev is not None:
                self._links(feed, row)

    def _faults(self, row: Examined) -> bool:
        """What is wrong with the row itself, its signature included where only now a key is at hand; whether anything
        is."""
        faults = row.faults
        if row.unchecked is not None and row.feed is not None:
            keys = self._words.keys.get(row.feed.author)
            if keys is None:
                faults = (*faults, "record.unknown-post")
            elif not any(signing.verify(key, *row.unchecked) for key in keys):
                faults = (*faults, "record.bad-signature")
        for code in faults:
            post = str(row.feed.author) if row.feed else "?"
            self._damage(code, row, post=post, what="entry", version="?", size="?", limit="?")
            if row.feed is not None:
                self._broken.add(row.feed)
        for code in row.notes:
            self._findings.add(Level.BREACH, code, _where(row))
        return bool(faults)

    def _follows(self, feed: Feed, row: Examined) -> bool:
        """Whether the row can stand at the end of its feed."""
        if row.seq == feed.length:
            if row.prev is not None and row.prev != feed.last_id and feed.last_id != _UNKNOWN_ID:
                self._damage("record.wrong-link", row)
            return True
        if row.seq < feed.length:
            self._damage("audit.twice", row)
            return False
        self._damage("audit.gap", row, expected=feed.length, found=row.seq)
        self._broken.add(feed.id)
        missing_count = row.seq - feed.length
        if row.faults or missing_count > GAP_MAX_COUNT:
            return False
        self._ids[feed.id] += _UNKNOWN_ID * missing_count
        return True

    def _append(self, feed: Feed, row: Examined) -> None:
        id_ = row.id if len(row.id) == ID_SIZE else _UNKNOWN_ID
        feed.append(row.seq, id_, row.heads)
        self._ids[feed.id] += id_
        if feed.id not in self._broken:
            self._words.root(feed.id, feed.length, feed.frontier)

    def _links(self, feed: Feed, row: Examined) -> None:
        for head in row.heads or ():
            if self.id_at(head.feed, head.seq) != head.id:
                if len(self._unresolved) < UNRESOLVED_MAX_COUNT:
                    self._unresolved.append((row, head))
                else:
                    self._damage("audit.missing-head", row, head=str(head))
        if row.epoch and (feed.id, row.epoch) not in self._epochs and feed.id not in self._broken:
            self._findings.add(Level.BREACH, "audit.epoch-not-announced", _where(row), epoch=row.epoch)
        if row.form == payload.Core.EPOCH:
            self._epochs.add((feed.id, row.seq))
        elif row.clear:
            self._words.certify(row.form, _certificate(row), _where(row))
        # A full table may have left a feed out for want of room (spec: record §5.5).
        if row.heads is not None and feed.pending and len(row.heads) < limits.HEADS_TABLE_MAX_COUNT:
            receipt = feed.judge()
            if receipt is not None and self._words.is_good(receipt):
                facts = {"feed": str(feed.id), "seq": row.seq}
                self._findings.add(Level.BREACH, "record.concealing", _where(row), **facts)

    # -- the end -----------------------------------------------------------------------------------------------------

    def finish(self, ahead: Iterable[Examined]) -> None:
        """After the last linked row: the rows that are ahead or beside, then the heads that were not found."""
        good: dict[Head, Examined] = {}
        for row in ahead:
            if self._faults(row) or row.feed is None:
                continue
            head = Head(*row.feed, row.seq, row.id)
            if head in good or self.id_at(row.feed, row.seq) == row.id:
                self._damage("audit.twice", row)
            good[head] = row
        self._ahead = set(good)
        self._forks()
        self._resolve(_closure(good, self))

    def _forks(self) -> None:
        """spec: record §5.4: two entries of one place."""
        places: dict[tuple[FeedId, int], set[bytes]] = {}
        for head in self._ahead:
            ids = places.setdefault((head.feed, head.seq), set())
            linked = self.id_at(head.feed, head.seq)
            ids.update((head.id,) if linked is None else (head.id, linked))
        for (feed, seq), ids in sorted(places.items(), key=lambda item: item[0]):
            if len(ids) > 1:
                self._forked.setdefault(feed, seq)
                self._findings.add(Level.BREACH, "record.equivocation", f"{feed}:{seq}", feed=str(feed), seq=seq)

    def _resolve(self, beside: set[Head]) -> None:
        """Heads that were not found when they were named: entries beside a fork may stand anywhere."""
        for row, head in self._unresolved:
            if head in beside:
                continue
            if self.id_at(head.feed, head.seq) == head.id:
                # The set of entries is whole; only this node's own numbering of them is not causal.
                self._findings.add(Level.NOTE, "audit.later-head", _where(row), head=str(head))
            else:
                self._damage("audit.missing-head", row, head=str(head))

    def _feed(self, id_: FeedId) -> Feed:
        feed = self._feeds.get(id_)
        if feed is None:
            feed = self._feeds[id_] = Feed(id_, self._record_id)
            feed.pending = dict(self._words.pending.get(id_, {}))
            self._ids[id_] = bytearray()
        return feed

    def _damage(self, code: str, row: Examined, **facts: object) -> None:
        self._findings.add(Level.DAMAGE, code, _where(row), **facts)


def _certificate(row: Examined) -> object:
    """What a CARD or REVOCATION entry holds."""
    return canon.decode(row.clear, limits.CIPHERTEXT_MAX)[0].get(payload.OWN)


def _where(row: Examined) -> str:
    place = f"{row.feed}:{row.seq}" if row.feed else "unknown feed"
    return f"position {row.position}, {place}" if row.position else f"ahead, {place}"


def _closure(rows: dict[Head, Examined], linked: OrderAudit) -> set[Head]:
    """Those of ``rows`` with everything before them held: they may be named as the linked ones may."""
    found: set[Head] = set()
    left = dict(rows)

    def present(head: Head) -> bool:
        return head in found or linked.id_at(head.feed, head.seq) == head.id

    while True:
        ready = [
            head for head, row in left.items()
            if (row.seq == 0 or present(Head(*head.feed, head.seq - 1, row.prev or b"")))
            and all(map(present, row.heads or ()))
        ]  # fmt: skip
        if not ready:
            return found
        found.update(ready)
        for head in ready:
            del left[head]
