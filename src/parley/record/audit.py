"""The audit: everything that a store holds of a record, verified from the genesis on (spec: record §3–§5, §9, §10).

It trusts no column, no snapshot and no earlier check. What it finds it reports; it never raises on what is stored. Rows
come in the order of their positions and are forgotten again: of a million entries it keeps their ids, 32 MB. Not
covered, because nobody signed them: the times of arrival, secrets, evidence, notes and snapshots.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, Protocol, TypeVar

from parley.base.errors import ParleyError
from parley.record import genesis as geneses
from parley.record.audit_order import OrderAudit
from parley.record.audit_words import StoredCheckpoint, StoredReceipt, WordAudit
from parley.record.examine import SEALED, Examined, Keys, Secrets, Stored, examine
from parley.record.finding import Finding, Findings, Level
from parley.record.genesis import Genesis
from parley.record.names import Head

ROWS_COUNT: Final = 1_000
Progress = Callable[[int], None]
T = TypeVar("T")


class Source(Protocol):
    """A store, read as it stands. Its methods may raise FaultError; the audit then says where it could not read."""

    def genesis(self) -> bytes:
        """The genesis."""

    def extent(self) -> tuple[int, int]:
        """The highest position, and the number of rows of linked entries."""

    def rows(self, position: int, count: int) -> list[Stored]:
        """Up to ``count`` rows of linked entries behind ``position``, in order."""

    def ahead_rows(self) -> list[Stored]:
        """The rows of entries ahead of a gap or beside a fork."""

    def receipt_rows(self) -> list[StoredReceipt]:
        """The rows of receipts."""

    def checkpoint_rows(self) -> list[StoredCheckpoint]:
        """The rows of checkpoints."""

    def secrets_at_hand(self) -> Secrets:
        """Epoch secrets by feed and epoch; empty where payloads are not to be opened."""


class Report(NamedTuple):
    """What the audit found: the first thousand findings, and the number of all by level."""

    record_id: bytes
    entry_count: int
    heads: tuple[Head, ...]
    findings: tuple[Finding, ...]
    counts: dict[Level, int]

    @property
    def whole(self) -> bool:
        """Whether nothing is damaged. Breaches may be there: the record is kept to show them."""
        return not self.counts[Level.DAMAGE]


class Audit:
    """One run. ``take`` wants what ``examine`` says of every row, in order of position; ``finish`` judges the rest."""

    def __init__(self, genesis: Genesis, source: Source, secrets: Secrets) -> None:
        self._genesis = genesis
        self._source = source
        self._secrets = secrets
        self._findings = Findings()
        self._words = WordAudit(genesis, self._findings)
        self._order = OrderAudit(genesis, self._words, self._findings)
        self._words.load(self._read("receipts", source.receipt_rows), self._read("checkpoints", source.checkpoint_rows))
        self._ahead = self._read("ahead", source.ahead_rows)
        for row in self._ahead:
            self._order.know_aside(examine(genesis.id, self._words.keys, row, secrets))

    @property
    def row_count(self) -> int:
        """Rows taken so far."""
        return self._order.row_count

    def take(self, row: Examined) -> None:
        """The next linked row."""
        self._order.take(row)

    def finish(self) -> Report:
        """After the last row."""
        self._order.finish(examine(self._genesis.id, self._words.keys, row, self._secrets) for row in self._ahead)
        self._words.finish(self._order)
        findings = self._findings
        return Report(
            self._genesis.id, self._order.row_count, self._order.heads(), tuple(findings.listed), findings.counts
        )

    def _read(self, what: str, read: Callable[[], list[T]]) -> list[T]:
        try:
            return read()
        except ParleyError as error:
            self._findings.add(Level.DAMAGE, "audit.unreadable", f"{what}: {error.code}")
            return []


def audit(source: Source, progress: Progress | None = None) -> Report:
    """Verify all of ``source``. ``progress`` is told the number of rows done, every thousand."""
    try:
        genesis = geneses.decode(source.genesis())
        secrets, last = source.secrets_at_hand(), source.extent()[0]
    except ParleyError as error:
        return refused(error)
    keys = founding_keys(genesis)
    run = Audit(genesis, source, secrets)
    for row in examined(source, genesis.id, keys, secrets, 0, last):
        run.take(row)
        if progress and run.row_count % ROWS_COUNT == 0:
            progress(run.row_count)
    return run.finish()


def refused(error: ParleyError) -> Report:
    """The report on a store that has no genesis, or cannot be read at all: nothing else of it can be judged."""
    findings = Findings()
    findings.add(Level.DAMAGE, error.code, "the store as a whole", **error.facts)
    return Report(b"", 0, (), tuple(findings.listed), findings.counts)


def founding_keys(genesis: Genesis) -> Keys:
    """The keys of the posts that the genesis certifies."""
    return {post: (card.post_key,) for post, card in genesis.cards.items()}


def examined(
    source: Source, record_id: bytes, keys: Keys, secrets: Secrets, first: int, last: int
) -> Iterator[Examined]:
    """The rows behind position ``first`` up to ``last``, each by itself; one that cannot be read is marked so."""
    position = first
    while position < last:
        try:
            rows = source.rows(position, min(ROWS_COUNT, last - position))
        except ParleyError:
            rows = []
            yield from _one_by_one(source, record_id, keys, secrets, position, min(position + ROWS_COUNT, last))
            position += ROWS_COUNT
            continue
        for row in rows:
            if row.position <= last:
                yield examine(record_id, keys, row, secrets)
        position = rows[-1].position if rows else last


def _one_by_one(
    source: Source, record_id: bytes, keys: Keys, secrets: Secrets, first: int, last: int
) -> Iterator[Examined]:
    """Where a run of rows cannot be read as a whole: all but the bad ones."""
    for position in range(first, last):
        try:
            rows = source.rows(position, 1)
        except ParleyError:
            yield Examined(position + 1, None, 0, b"", None, None, 0, SEALED, ("audit.unreadable",))
            continue
        if rows and rows[0].position == position + 1:
            yield examine(record_id, keys, rows[0], secrets)
