"""The tables of a record's SQLite file and the marks by which it is known."""

import hashlib
from typing import Final

import apsw

from parley.base.errors import FaultError, LocalError

APPLICATION: Final = int.from_bytes(b"Prly")
VERSION: Final = 1

_TABLES: Final = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
CREATE TABLE feeds(
    number INTEGER PRIMARY KEY, side INTEGER NOT NULL, post INTEGER NOT NULL, incarnation INTEGER NOT NULL,
    UNIQUE(side, post, incarnation)) STRICT;
CREATE TABLE entries(
    position INTEGER PRIMARY KEY, feed INTEGER NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL,
    arrived INTEGER NOT NULL, cose BLOB NOT NULL, ciphertext BLOB NOT NULL, head_table BLOB) STRICT;
CREATE UNIQUE INDEX entries_by_feed ON entries(feed, seq);
CREATE TABLE ahead(
    number INTEGER PRIMARY KEY, feed INTEGER NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL,
    arrived INTEGER NOT NULL, cose BLOB NOT NULL, ciphertext BLOB NOT NULL, head_table BLOB,
    UNIQUE(feed, seq, id)) STRICT;
CREATE TABLE stored(
    issuer INTEGER NOT NULL, subject INTEGER NOT NULL, seq INTEGER NOT NULL, cose BLOB NOT NULL,
    PRIMARY KEY(issuer, subject)) STRICT, WITHOUT ROWID;
CREATE TABLE stored_ahead(
    issuer INTEGER NOT NULL, subject INTEGER NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL, cose BLOB NOT NULL,
    PRIMARY KEY(issuer, subject, seq, id)) STRICT, WITHOUT ROWID;
CREATE TABLE secrets(
    feed INTEGER NOT NULL, epoch INTEGER NOT NULL, secret BLOB NOT NULL,
    PRIMARY KEY(feed, epoch)) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoints(
    feed INTEGER NOT NULL, size INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(feed, size)) STRICT, WITHOUT ROWID;
CREATE TABLE evidence(
    number INTEGER PRIMARY KEY, time INTEGER NOT NULL, source TEXT NOT NULL, code TEXT NOT NULL,
    size INTEGER NOT NULL, data BLOB NOT NULL) STRICT;
CREATE INDEX evidence_sizes ON evidence(source, code, size);
CREATE TABLE evidence_dropped(code TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE notes(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE snapshot(
    number INTEGER PRIMARY KEY CHECK(number = 1), position INTEGER NOT NULL, data BLOB NOT NULL) STRICT;
"""

# Of a file that an earlier version made: it had no documents, and reads on without this table.
_LATER: Final = """
CREATE TABLE IF NOT EXISTS pieces(
    root BLOB NOT NULL, number INTEGER NOT NULL, leaf BLOB NOT NULL, size INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS pieces_by_root ON pieces(root, number, leaf, size);
"""


def record_of(genesis: bytes) -> bytes:
    """The id of the record that ``genesis`` founds (spec: record §3.4)."""
    return hashlib.sha256(genesis).digest()


def is_made(db: apsw.Connection) -> bool:
    """Whether the file has any table; it has none after a crash in the middle of its making."""
    return bool(db.execute("SELECT count(*) FROM sqlite_schema").get)


def make(db: apsw.Connection, genesis: bytes) -> None:
    """Make the tables, in one transaction."""
    db.execute("BEGIN IMMEDIATE")
    db.execute(_TABLES + _LATER)
    db.execute("INSERT INTO meta VALUES('genesis', ?)", (genesis,))
    db.execute(f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT")


def complete(db: apsw.Connection) -> None:
    """Make the tables that came later, in a file made before there were any."""
    if not has_pieces(db):
        db.execute(f"BEGIN IMMEDIATE; {_LATER} COMMIT")


def has_pieces(db: apsw.Connection) -> bool:
    """Whether the file has the table of documents."""
    return bool(db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'pieces'").get)


def genesis_of(db: apsw.Connection, path: str) -> bytes:
    """The genesis in the file ``path``.

    Raises LocalError ``stores.not-a-record`` or ``stores.newer``, FaultError ``stores.damaged``.
    """
    if not is_made(db) or db.pragma("application_id") != APPLICATION:
        raise LocalError("stores.not-a-record", path=path)
    version = db.pragma("user_version")
    if version != VERSION:
        raise LocalError("stores.newer", path=path, version=version, known=VERSION)
    found = db.execute("SELECT value FROM meta WHERE name = 'genesis'").get
    if not isinstance(found, bytes):
        raise FaultError("stores.damaged", path=path, why="no genesis")
    return found
