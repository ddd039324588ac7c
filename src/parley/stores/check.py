"""What a record's SQLite file says against itself. It checks no signature: that is the audit's."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

import apsw

from parley.base.errors import PeerError
from parley.record import entry as entries
from parley.record import tree
from parley.stores import schema

_FINDINGS_MAX: Final = 100


def findings(db: apsw.Connection, record_id: bytes) -> list[str]:
    """SQLite's own findings, or else gaps and rows whose hashes do not match; at most a hundred. Raises apsw.Error."""
    found = [str(line) for (line,) in db.execute(f"PRAGMA integrity_check({_FINDINGS_MAX})")]
    if found != ["ok"]:
        return found
    return list(islice(chain(_gaps(db), _strays(db), _altered(db, record_id), _pieces(db)), _FINDINGS_MAX))


def _gaps(db: apsw.Connection) -> Iterator[str]:
    count, first, last = db.execute("SELECT count(*), min(position), max(position) FROM entries").get
    if count and (first, last) != (1, count):
        yield f"positions {first} to {last} hold {count} entries"
    for feed, count, first, last in db.execute("SELECT feed, count(*), min(seq), max(seq) FROM entries GROUP BY feed"):
        if (first, last) != (0, count - 1):
            yield f"feed {feed}: seqs {first} to {last} hold {count} entries"


def _strays(db: apsw.Connection) -> Iterator[str]:
    for table, column in (
        ("entries", "feed"), ("ahead", "feed"), ("secrets", "feed"), ("checkpoints", "feed"),
        ("stored", "issuer"), ("stored", "subject"), ("stored_ahead", "issuer"), ("stored_ahead", "subject"),
    ):  # fmt: skip
        missing = f"SELECT DISTINCT {column} FROM {table} WHERE {column} NOT IN (SELECT number FROM feeds)"
        for (feed,) in db.execute(missing):
            yield f"{table}: feed {feed} is not known"
    sql = "SELECT a.feed, a.seq FROM ahead a JOIN entries e ON e.feed = a.feed AND e.seq = a.seq AND e.id = a.id"
    for feed, seq in db.execute(sql):
        yield f"feed {feed}, seq {seq}: linked, and still ahead"


def _altered(db: apsw.Connection, record_id: bytes) -> Iterator[str]:
    feeds = {number: tuple(feed) for number, *feed in db.execute("SELECT number, side, post, incarnation FROM feeds")}
    for table in ("entries", "ahead"):
        sql = f"SELECT feed, seq, id, cose, ciphertext, head_table FROM {table}"
        for feed, seq, id_, *parts in db.execute(sql):
            try:
                entry, _ = entries.read(record_id, parts if parts[2] is not None else parts[:2])
                wrong = (entry.feed, entry.seq, entry.id) != (feeds.get(feed), seq, id_)
            except PeerError as error:
                yield f"{table}: feed {feed}, seq {seq}: {error.code}"
                continue
            if wrong:
                yield f"{table}: feed {feed}, seq {seq}: the row names another entry than its bytes"


def _pieces(db: apsw.Connection) -> Iterator[str]:
    if not schema.has_pieces(db):
        return
    for root, number, leaf, size, sealed in db.execute("SELECT root, number, leaf, size, sealed FROM pieces"):
        if tree.leaf_hash(sealed) != leaf or len(sealed) != size:
            yield f"document {root.hex()}, piece {number}: the row names another piece than its bytes"
