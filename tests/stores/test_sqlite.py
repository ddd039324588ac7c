"""The file: who may open it, what it is refused for, what damage is found, and reading beside a writer."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from parley.base.errors import FaultError, LocalError
from parley.record.archive import Ahead, Note
from parley.stores.connection import Ownership
from parley.stores.sqlite import SqliteReader, SqliteStore
from tests.stores.made import GENESIS, NOW, A, B, a_piece, chain, code_of, contents, evidence, linked


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "record.db")


def raw(path: str, sql: str) -> list[tuple[object, ...]]:
    """What another program does to the file."""
    db = apsw.Connection(path)
    try:
        return db.execute(sql).fetchall()
    finally:
        db.close()


def test_only_a_start_that_knows_the_genesis_makes_a_file(path: str) -> None:
    for opening in (SqliteStore, SqliteReader):
        with pytest.raises(LocalError, match=r"stores\.missing"):
            opening(path)
    assert os.listdir(os.path.dirname(path)) == []
    SqliteStore(path, GENESIS).close()
    with SqliteStore(path) as store:
        assert store.genesis() == GENESIS


def test_another_record_is_refused(path: str) -> None:
    SqliteStore(path, GENESIS).close()
    with pytest.raises(LocalError, match=r"stores\.other-record"):
        SqliteStore(path, GENESIS + b"!")
    with SqliteStore(path, GENESIS):
        pass


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("PRAGMA application_id = 7", "stores.not-a-record"),
        ("PRAGMA user_version = 2", "stores.newer"),
        ("DELETE FROM meta", "stores.damaged"),
    ],
)
def test_a_file_with_other_marks_is_refused(path: str, sql: str, code: str) -> None:
    SqliteStore(path, GENESIS).close()
    raw(path, sql)
    for opening in (SqliteStore, SqliteReader):
        with pytest.raises((LocalError, FaultError)) as caught:
            opening(path)
        assert code_of(caught.value) == code


def test_a_file_of_something_else_is_refused(path: str) -> None:
    Path(path).write_bytes(b"Dear Sir or Madam, " * 1000)
    for opening in (SqliteReader, lambda path: SqliteStore(path, GENESIS)):
        with pytest.raises(FaultError, match=r"stores\.damaged"):
            opening(path)
    assert Path(path).read_bytes() == b"Dear Sir or Madam, " * 1000


def test_an_empty_file_is_made_good_only_with_a_genesis(path: str) -> None:
    Path(path).touch()
    for opening in (SqliteStore, SqliteReader):
        with pytest.raises(LocalError, match=r"stores\.not-a-record"):
            opening(path)
    SqliteStore(path, GENESIS).close()


def test_the_settings_that_durability_hangs_on(path: str) -> None:
    with SqliteStore(path, GENESIS) as store:
        assert store._db.pragma("journal_mode") == "wal"
        assert store._db.pragma("synchronous") == 2
        modes = {stat.S_IMODE(file.stat().st_mode) for file in Path(path).parent.iterdir()}
    assert modes == {0o600}


def test_one_writer(path: str) -> None:
    with SqliteStore(path, GENESIS):
        with pytest.raises(FaultError) as caught:
            SqliteStore(path)
        assert code_of(caught.value) == "stores.in-use"
        assert f"process {os.getpid()}" in str(caught.value)
    SqliteStore(path).close()


def test_one_writer_among_processes(path: str) -> None:
    program = (
        "import sys; from parley.stores.sqlite import SqliteStore\n"
        "try: SqliteStore(sys.argv[1])\n"
        "except Exception as error: print(error.code)"
    )
    with SqliteStore(path, GENESIS):
        done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "stores.in-use"


def test_a_foreign_writer_is_waited_for_and_reported(path: str) -> None:
    with SqliteStore(path, GENESIS) as store:
        store._db.set_busy_timeout(10)
        other = apsw.Connection(path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FaultError, match=r"stores\.in-use"):
            store.commit([Note("x", b"1")])
        other.execute("ROLLBACK")
        other.close()
        store.commit([Note("x", b"2")])
        assert store.note("x") == b"2"


def test_readers_beside_the_writer_see_one_moment(path: str, tmp_path: Path) -> None:
    entries = chain(A, 400)
    with SqliteStore(path, GENESIS) as store:
        store.commit(linked(entries[:100]))
        with SqliteReader(path) as reader, SqliteReader(path) as second:
            before = contents(reader)
            for first in (100, 200, 300):
                store.commit(linked(entries[first : first + 100], first + 1))
            assert contents(reader) == before
            assert reader.check() == []
            second.backup(str(tmp_path / "backup.db"))
            with pytest.raises(AttributeError):
                reader.commit([])  # type: ignore[attr-defined]
        with SqliteReader(path) as later:
            assert later.position() == 400
        store.backup(str(tmp_path / "now.db"))
    with SqliteReader(str(tmp_path / "backup.db")) as copy, SqliteReader(str(tmp_path / "now.db")) as now:
        assert contents(copy) == before
        assert now.position() == 400


def test_a_reader_in_another_process(path: str) -> None:
    program = (
        "import sys; from parley.stores.sqlite import SqliteReader\n"
        "reader = SqliteReader(sys.argv[1]); print(reader.position(), reader.check(), len(reader.since(0, 99)))"
    )
    with SqliteStore(path, GENESIS) as store:
        store.commit(linked(chain(A, 7)))
        done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)
        assert done.stdout.split() == ["7", "[]", "7"]
        store.commit([Note("x", b"1")])


def test_a_read_only_file(path: str) -> None:
    """Rights bind no superuser: the program drops them first."""
    with SqliteStore(path, GENESIS) as store:
        store.commit(linked(chain(A, 3)))
    program = (
        "import os, sys; from parley.stores.sqlite import SqliteReader, SqliteStore\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "try: SqliteStore(sys.argv[1])\n"
        "except Exception as error: print(error.code)\n"
        "print(SqliteReader(sys.argv[1]).position())"
    )
    folder = Path(path).parent
    for shelf in (folder, *folder.parents):
        if shelf.name.startswith(("pytest-", "popen-", "test_")):  # the runner's own folders above it
            shelf.chmod(0o755)
    Path(path).chmod(0o444)
    folder.chmod(0o555)
    try:
        done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=False)
    finally:
        folder.chmod(0o755)
    assert done.stdout.split() == ["stores.no-access", "3"], done.stderr


def test_a_commit_that_may_not_write(path: str) -> None:
    with SqliteStore(path, GENESIS) as store:
        store.commit(linked(chain(A, 3)))
        before = contents(store)
        store._db.execute("PRAGMA query_only = 1")
        with pytest.raises(FaultError, match=r"stores\.read-only"):
            store.commit([Note("x", b"1")])
        assert contents(store) == before
        store._db.execute("PRAGMA query_only = 0")
        store.commit([Note("x", b"1")])


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LocalError, match=r"stores\.missing"):
        SqliteStore(str(tmp_path / "none" / "record.db"), GENESIS)


def test_a_row_that_cannot_be_kept_leaves_nothing(path: str) -> None:
    with SqliteStore(path, GENESIS) as store:
        before = contents(store)
        with pytest.raises(TypeError):
            store.commit([*linked(chain(A, 3)), Note("x", object())])  # type: ignore[arg-type]
        assert contents(store) == before
        store.commit(linked(chain(A, 3)))


DAMAGE = [
    ("DELETE FROM entries WHERE position = 2", "positions 1 to 5 hold 4 entries"),
    ("DELETE FROM entries WHERE position = 2", "seqs 0 to 3 hold 3 entries"),
    ("UPDATE entries SET ciphertext = x'00' WHERE position = 2", "record.bad-ciphertext"),
    ("UPDATE entries SET id = zeroblob(32) WHERE position = 3", "the row names another entry"),
    ("UPDATE entries SET cose = x'00' WHERE position = 3", "record.bad-cose"),
    ("UPDATE pieces SET sealed = x'00'", "the row names another piece"),
    ("UPDATE ahead SET head_table = x'00'", "record.bad-head-table"),
    ("UPDATE evidence_dropped SET count = 1; DELETE FROM feeds WHERE side = 1", "is not known"),
    (
        "INSERT INTO ahead SELECT NULL, feed, seq, id, arrived, cose, ciphertext, head_table FROM entries LIMIT 1",
        "linked, and still ahead",
    ),
]


@pytest.mark.parametrize(("sql", "finding"), DAMAGE)
def test_check_finds_what_was_done_to_the_rows(path: str, sql: str, finding: str) -> None:
    ours, theirs = chain(A, 5), chain(B, 1)
    with SqliteStore(path, GENESIS) as store:
        store.commit([*linked([*ours[:4], *theirs]), Ahead(ours[4], NOW), evidence(1), a_piece(bytes(32), 0)])
        assert store.check() == []
    raw(path, sql)
    with SqliteStore(path) as store:
        assert any(finding in line for line in store.check()), store.check()


def test_a_file_made_before_there_were_documents(path: str) -> None:
    """A reader finds none in it, and a writer makes room for them."""
    SqliteStore(path, GENESIS).close()
    raw(path, "DROP TABLE pieces")
    with SqliteReader(path) as reader:
        assert reader.documents() == {}
        assert (reader.leaves(bytes(32)), reader.piece(bytes(32), 0), reader.check()) == ([], None, [])
    for _ in range(2):
        with SqliteStore(path) as store:
            store.commit([a_piece(bytes(32), 0)])
            assert store.piece(bytes(32), 0) == b"sealed"


def test_reading_an_altered_row_says_damaged(path: str) -> None:
    with SqliteStore(path, GENESIS) as store:
        store.commit(linked(chain(A, 3)))
        store._db.execute("UPDATE entries SET ciphertext = x'00' WHERE seq = 1")
        assert store.at(A, 0) is not None
        for reading in (lambda: store.at(A, 1), lambda: store.run(A, 0, 3), lambda: store.since(0, 3)):
            with pytest.raises(FaultError, match=r"stores\.damaged"):
                reading()


def test_pages_overwritten_are_found(path: str) -> None:
    with SqliteStore(path, GENESIS) as store:
        store.commit(linked(chain(A, 200)))
    with open(path, "r+b") as file:
        for page in range(18, 26):
            file.seek(page * 4096)
            file.write(os.urandom(4096))
    with SqliteStore(path) as store:
        try:
            assert store.check() != []
        except FaultError as error:
            assert code_of(error) == "stores.damaged"


def test_a_store_under_an_odd_name(tmp_path: Path) -> None:
    path = str(tmp_path / "a b%20?c#d&immutable=1 记录.db")
    with SqliteStore(path, GENESIS) as store:
        store.commit([Note("x", b"1")])
        with SqliteReader(path) as reader:
            assert reader.note("x") == b"1"


def test_ownership_ends_with_its_release(path: str) -> None:
    first = Ownership(path)
    with pytest.raises(FaultError):
        Ownership(path)
    first.release()
    first.release()
    Ownership(path).release()
