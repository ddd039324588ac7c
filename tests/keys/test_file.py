"""Key files and the key directory: private, whole, never overwritten, and read only if they are exactly ours."""

import os
from pathlib import Path
from typing import Any

import nacl.exceptions
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base import canon
from parley.base.errors import LANGUAGES, FaultError, LocalError, ParleyError, phrases
from parley.keys import file
from parley.keys.directory import KeyDirectory
from parley.keys.file import Cost, Kept
from parley.keys.hpke import SealingKey
from parley.keys.key import Purpose, SigningKey

CHEAP = Cost(1, 8)
POST = Kept(Purpose.POST, 1_769_068_800_000, SigningKey(b"p" * 32))
OLD = Kept(Purpose.SEALING, 1_769_068_800_000, SealingKey(b"o" * 32))
NEW = Kept(Purpose.SEALING, 1_771_660_800_000, SealingKey(b"n" * 32))
ARCHIVE = Kept(Purpose.ARCHIVE, 1_769_068_800_000, SealingKey(b"a" * 32))
ROOT = Kept(Purpose.ROOT, 1_769_068_800_000, SigningKey(b"r" * 32))
ALL = [POST, OLD, ARCHIVE, ROOT]


def same(one: Kept, other: Kept) -> bool:
    return one[:2] == other[:2] and one.key.reveal_seed() == other.key.reveal_seed()


def code_of(call: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(ParleyError) as caught:
        call(*args, **kwargs)
    assert not isinstance(caught.value.__cause__, OSError)
    assert "{" not in caught.value.phrase("en") + caught.value.phrase("zh")
    return caught.value.code


@pytest.fixture
def directory(tmp_path: Path) -> KeyDirectory:
    return KeyDirectory.create(tmp_path / "keys")


@pytest.mark.parametrize("kept", ALL, ids=lambda kept: kept.purpose.name)
@pytest.mark.parametrize("passphrase", [None, "correct horse", "长城 battery"])
def test_what_is_written_reads_back(tmp_path: Path, kept: Kept, passphrase: str | None) -> None:
    path = tmp_path / "a.key"
    file.write(path, kept, passphrase, CHEAP)
    assert same(file.read(path, kept.purpose, passphrase), kept)
    assert path.stat().st_mode & 0o7777 == 0o600
    assert os.listdir(tmp_path) == ["a.key"]
    assert (kept.key.reveal_seed() in path.read_bytes()) == (passphrase is None)


def test_a_wide_umask_changes_nothing(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        file.write(tmp_path / "a.key", POST)
    finally:
        os.umask(before)
    assert (tmp_path / "a.key").stat().st_mode & 0o7777 == 0o600


def test_no_key_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.key"
    file.write(path, POST)
    assert code_of(file.write, path, ROOT) == "keys.exists"
    assert same(file.read(path, Purpose.POST), POST)
    assert os.listdir(tmp_path) == ["a.key"]


@pytest.mark.parametrize("step", ["fsync", "link"])
def test_a_disk_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    assert code_of(file.write, tmp_path / "a.key", POST) == "keys.cannot-write"
    monkeypatch.undo()
    assert os.listdir(tmp_path) == []


def test_a_failed_sync_of_the_directory_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_fsync, calls = os.fsync, []

    def fsync(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(5, "Input/output error")
        real_fsync(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert code_of(file.write, tmp_path / "a.key", POST) == "keys.cannot-write"


def test_a_directory_that_is_not_there(tmp_path: Path) -> None:
    assert code_of(file.write, tmp_path / "none" / "a.key", POST) == "keys.cannot-write"
    assert code_of(file.read, tmp_path / "none" / "a.key", Purpose.POST) == "keys.cannot-read"
    assert code_of(KeyDirectory, tmp_path / "none") == "keys.cannot-read"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o610, 0o666, 0o602])
def test_what_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.key"
    file.write(path, POST)
    path.chmod(mode)
    assert code_of(file.read, path, Purpose.POST) == "keys.too-open"


def test_what_is_not_ours_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.key"
    file.write(path, POST)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert code_of(file.read, path, Purpose.POST) == "keys.too-open"


def test_what_is_no_plain_file_is_refused(tmp_path: Path) -> None:
    file.write(tmp_path / "a.key", POST)
    (tmp_path / "link.key").symlink_to(tmp_path / "a.key")
    assert code_of(file.read, tmp_path / "link.key", Purpose.POST) == "keys.cannot-read"
    os.mkfifo(tmp_path / "pipe.key", 0o600)
    assert code_of(file.read, tmp_path / "pipe.key", Purpose.POST) == "keys.damaged"
    (tmp_path / "large.key").write_bytes(bytes(file.KEY_FILE_MAX + 1))
    (tmp_path / "large.key").chmod(0o600)
    assert code_of(file.read, tmp_path / "large.key", Purpose.POST) == "keys.damaged"


def test_a_key_is_used_for_its_purpose_only(tmp_path: Path) -> None:
    file.write(tmp_path / "root.key", ROOT)
    assert code_of(file.read, tmp_path / "root.key", Purpose.POST) == "keys.wrong-purpose"
    assert code_of(file.encode, Kept(Purpose.POST, 0, SealingKey(b"s" * 32))) == "keys.wrong-purpose"


def test_the_passphrase_must_fit() -> None:
    locked = file.encode(POST, "Gruß", CHEAP)
    assert code_of(file.decode, locked, "gruß") == "keys.wrong-passphrase"
    assert code_of(file.decode, locked) == "keys.passphrase-wanted"
    assert code_of(file.decode, locked, "") == "keys.empty-passphrase"
    assert code_of(file.encode, POST, "") == "keys.empty-passphrase"
    assert same(file.decode(file.encode(POST), "needless"), POST)


def test_one_passphrase_however_it_is_typed() -> None:
    assert same(file.decode(file.encode(POST, "é", CHEAP), "e\u0301"), POST)


def test_the_same_key_is_locked_differently_each_time() -> None:
    assert file.encode(POST, "same", CHEAP) != file.encode(POST, "same", CHEAP)


def test_too_little_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise nacl.exceptions.RuntimeError("memory")

    monkeypatch.setattr(file.argon2id, "kdf", fail)
    assert code_of(file.encode, POST, "word") == "keys.no-memory"


def body_of(data: bytes) -> dict[int, Any]:
    body: dict[int, Any] = canon.decode(data.removeprefix(b"parley-key\n"), 4096)
    return body


def with_fields(data: bytes, **changes: Any) -> bytes:
    body = body_of(data) | {int(key[1:]): value for key, value in changes.items()}
    return b"parley-key\n" + canon.encode({key: value for key, value in body.items() if value is not ...})


CLEAR = file.encode(POST)
ROOT_CLEAR = file.encode(ROOT)
LOCKED = file.encode(POST, "word", CHEAP)
SALT = body_of(LOCKED)[5][2]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"parley-key\n",
        CLEAR[:-1],
        CLEAR + b"\n",
        CLEAR.removeprefix(b"parley-key\n"),
        b"parley-key\n" + canon.encode([1, 2]),
        with_fields(CLEAR, _0=2),
        with_fields(CLEAR, _0=True),
        with_fields(CLEAR, _1=0),
        with_fields(ROOT_CLEAR, _1=True),
        with_fields(CLEAR, _1=5),
        with_fields(CLEAR, _2="now"),
        with_fields(CLEAR, _3=None),
        with_fields(CLEAR, _3=bytes(32)),
        with_fields(CLEAR, _4=bytes(31)),
        with_fields(CLEAR, _4="s" * 32),
        with_fields(CLEAR, _7=0),
        with_fields(CLEAR, _4=...),
        with_fields(LOCKED, _4=bytes(32)),
        with_fields(LOCKED, _5=[1, 8]),
        with_fields(LOCKED, _5=SALT),
        with_fields(LOCKED, _5=[0, 8, SALT]),
        with_fields(LOCKED, _5=[17, 8, SALT]),
        with_fields(LOCKED, _5=[1, 7, SALT]),
        with_fields(LOCKED, _5=[1, 2**20 + 1, SALT]),
        with_fields(LOCKED, _5=[True, 8, SALT]),
        with_fields(LOCKED, _5=[1, 8, SALT[:-1]]),
        with_fields(LOCKED, _6=bytes(47)),
    ],
)
def test_what_is_no_key_file_is_refused(data: bytes) -> None:
    assert code_of(file.decode, data, "word") == "keys.damaged"


@pytest.mark.parametrize("changes", [{"_2": 1}, {"_1": 1}, {"_5": [2, 8, SALT]}, {"_6": bytes(48)}, {"_3": bytes(32)}])
def test_what_stands_before_the_box_is_bound_to_it(changes: dict[str, Any]) -> None:
    assert code_of(file.decode, with_fields(LOCKED, **changes), "word") == "keys.wrong-passphrase"


@given(st.binary(max_size=120))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_refused_with_a_code(data: bytes) -> None:
    for candidate in (data, b"parley-key\n" + data):
        with pytest.raises(FaultError):
            file.decode(candidate)


def test_the_directory_is_private(tmp_path: Path) -> None:
    made = KeyDirectory.create(tmp_path / "a" / "keys")
    assert made.path.stat().st_mode & 0o7777 == 0o700
    assert KeyDirectory.create(made.path).path == made.path
    made.path.chmod(0o750)
    assert code_of(KeyDirectory, made.path) == "keys.too-open"
    assert code_of(KeyDirectory.create, made.path) == "keys.too-open"


def test_a_directory_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert code_of(KeyDirectory.create, tmp_path / "file" / "keys") == "keys.cannot-write"
    assert code_of(KeyDirectory, tmp_path / "file") == "keys.cannot-read"


def test_the_directory_holds_one_post(directory: KeyDirectory) -> None:
    for kept in (OLD, POST, NEW):
        directory.add(kept, "word", CHEAP)
    assert directory.signing_key("word").public == POST.key.public
    assert [key.public for key in directory.sealing_keys("word")] == [NEW.key.public, OLD.key.public]
    assert directory.sealing("word").public == NEW.key.public
    assert code_of(directory.signing_key) == "keys.passphrase-wanted"
    assert code_of(directory.add, POST) == "keys.exists"
    assert code_of(directory.add, OLD) == "keys.exists"


@pytest.mark.parametrize("kept", [ROOT, ARCHIVE], ids=["root", "archive"])
def test_what_belongs_offline_is_not_kept_beside_the_node(directory: KeyDirectory, kept: Kept) -> None:
    assert code_of(directory.add, kept) == "keys.keep-offline"
    assert os.listdir(directory.path) == []


def test_an_old_sealing_key_can_be_destroyed(directory: KeyDirectory) -> None:
    """spec: record §6.6."""
    directory.add(OLD)
    directory.add(NEW)
    assert isinstance(OLD.key, SealingKey)
    directory.destroy(OLD.key)
    assert [key.public for key in directory.sealing_keys()] == [NEW.key.public]
    assert code_of(directory.destroy, OLD.key) == "keys.cannot-write"


def test_an_empty_directory_has_no_keys(directory: KeyDirectory) -> None:
    assert directory.sealing_keys() == []
    assert code_of(directory.signing_key) == "keys.cannot-read"


def test_kept_keys_show_no_seed() -> None:
    assert all(repr(kept.key.reveal_seed())[2:-1] not in repr(kept) for kept in ALL)


def test_every_code_has_its_phrases() -> None:
    ours = {code: by for code, by in phrases().items() if code.startswith(("keys.", "checkpoint."))}
    assert len(ours) > 20
    assert all(set(by) == set(LANGUAGES) and all(by.values()) for by in ours.values())


def test_local_and_fault_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FaultError):
        file.read(tmp_path / "none.key", Purpose.POST)
    with pytest.raises(LocalError):
        file.encode(POST, "")


def test_a_sealing_key_is_drawn_when_the_newest_is_old(tmp_path: Path) -> None:
    folder = KeyDirectory.create(tmp_path / "keys")
    assert folder.rotate_sealing(1_000, 500)
    first = folder.sealing().public
    assert not folder.rotate_sealing(1_499, 500)
    assert folder.sealing().public == first
    assert folder.rotate_sealing(1_500, 500)
    assert folder.sealing().public != first
    assert [key.public for key in folder.sealing_keys()][1:] == [first]
