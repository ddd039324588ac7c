"""Verifying a file over several processes: the same report, however many there are."""

from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import apsw
import pytest

from parley.base.errors import FaultError, LocalError
from parley.record.archive import Row
from parley.record.finding import Level
from parley.runtime import verify
from parley.runtime.verify import FileSource, audit_parallel
from parley.stores.sqlite import SqliteStore
from tests.record import made

OF = made.sides(2)


def a_file(folder: Path, rows: list[Row]) -> str:
    path = str(folder / "record.sqlite")
    with SqliteStore(path, OF.genesis.encoded) as store:
        store.commit(rows)
    return path


@pytest.fixture(autouse=True)
def short_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few entries are many spans. The workers keep the full size: a span's end is the parent's to say."""
    monkeypatch.setattr(verify, "SPAN_COUNT", 16)


def spoil(path: str, sql: str) -> None:
    db = apsw.Connection(path)
    db.execute(sql)
    db.close()


def test_one_process_and_two_say_the_same(tmp_path: Path) -> None:
    path = a_file(tmp_path, made.rows(OF, 50))
    seen: list[int] = []
    whole = audit_parallel(path, 1)
    assert (whole.entry_count, whole.findings) == (50, ())
    assert audit_parallel(path, 2, seen.append) == whole
    assert seen == [16, 32, 48, 50]
    assert audit_parallel(path, 2, open_payloads=True) == whole
    spoil(path, "UPDATE entries SET ciphertext = x'00' WHERE position = 20")
    damaged = audit_parallel(path, 2)
    assert [each.code for each in damaged.findings] == ["record.bad-ciphertext"]
    assert audit_parallel(path, 1) == damaged


def test_positions_with_holes_are_for_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_file(tmp_path, made.rows(OF, 40))
    spoil(path, "DELETE FROM entries WHERE position = 20")

    def never(*_: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(verify, "_by_workers", never)
    assert not audit_parallel(path, 2).whole
    assert audit_parallel(path, 2).counts[Level.DAMAGE] >= 1


@pytest.mark.parametrize("error", [BrokenProcessPool("gone"), OSError("none to be had")])
def test_without_workers_it_is_done_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    path = a_file(tmp_path, made.rows(OF, 40))

    def fail(*_: Any) -> None:
        raise error

    monkeypatch.setattr(verify, "_by_workers", fail)
    assert audit_parallel(path, 2).whole


def test_a_file_with_a_damaged_genesis(tmp_path: Path) -> None:
    path = a_file(tmp_path, made.rows(OF, 4))
    spoil(path, "UPDATE meta SET value = x'ff' WHERE name = 'genesis'")
    assert [each.code for each in audit_parallel(path, 2).findings] == ["base.not-canonical"]


def test_a_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises((LocalError, FaultError)):
        audit_parallel(str(tmp_path / "missing.sqlite"))


def test_strays_are_shown_as_they_stand(tmp_path: Path) -> None:
    path = a_file(tmp_path, made.rows(OF, 4))
    spoil(path, "UPDATE checkpoints SET feed = 99 WHERE feed = 1; UPDATE stored SET subject = 98 WHERE subject = 1")
    with FileSource(path) as source:
        assert any(row.subject is None for row in source.receipt_rows())
    assert {each.code for each in audit_parallel(path).findings} == {"audit.row-differs"}
