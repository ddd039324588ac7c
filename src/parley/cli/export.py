"""Writing a record out in plain files, for archives and third parties: as it travelled, with an index and a README.

An export is a folder or one .tar file. It appears under its name whole or not at all.
"""

import hashlib
import json
import os
import shutil
import tarfile
import tomllib
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import IO, Any

from parley.base import instant
from parley.base.errors import LANGUAGES, LocalError, ParleyError
from parley.cli.certificates import certified
from parley.cli.home import file_fault
from parley.cli.screen import json_line
from parley.line import frames
from parley.line.frames import FrameType
from parley.messages import catalogue
from parley.messages.wording import render
from parley.record import genesis as geneses
from parley.record import payload, seal
from parley.record.archive import Linked
from parley.record.card import KINDS
from parley.record.entry import Entry
from parley.record.genesis import Genesis
from parley.record.names import FeedId
from parley.stores.sqlite import SqliteReader

Progress = Callable[[int, int], None]
RUN_COUNT = 1_000


def write(store: Path, out: Path, clear: bool, progress: Progress) -> dict[str, Any]:
    """Export ``store`` to the new folder or .tar file ``out``; returns what was counted. Raises FaultError, LocalError."""
    partial = out.with_name(f".{out.name}.{os.getpid()}.partial")
    try:
        with SqliteReader(str(store)) as reader:
            partial.mkdir(mode=0o700)
            facts = Exporter(reader, partial, clear).run(progress)
            _name(partial, out)
    except FileExistsError:
        raise LocalError("cli.file-exists", path=str(out)) from None
    except OSError as error:
        raise file_fault(error, out) from None
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return facts


def _name(partial: Path, out: Path) -> None:
    if out.suffix != ".tar":
        partial.rename(out)
        return
    beside = partial.with_suffix(".tar")
    with tarfile.open(beside, "x") as archive:
        for path in sorted(partial.rglob("*")):
            archive.add(path, f"{out.stem}/{path.relative_to(partial)}", recursive=False)
    try:
        os.link(beside, out)
    finally:
        beside.unlink()


class Exporter:
    """One export of what ``reader`` sees, into ``folder``."""

    def __init__(self, reader: SqliteReader, folder: Path, clear: bool) -> None:
        self._reader = reader
        self._folder = folder
        self._clear = clear
        self._genesis = geneses.decode(reader.genesis())
        self._opener = Opener(reader, self._genesis) if clear else None

    def run(self, progress: Progress) -> dict[str, Any]:
        """Write all files; the manifest last, with the hash of every other."""
        self._cards()
        entries = self._entries(progress)
        receipts = self._frames("receipts.frames", FrameType.RECEIPT, (one.cose for one in self._reader.receipts()))
        checkpoints = self._frames("checkpoints.frames", FrameType.CHECKPOINT, self._checkpoints())
        with self._new("README.txt") as file:
            file.write(
                tomllib.loads(resources.files("parley.cli").joinpath("data/export.toml").read_text("utf-8"))[
                    "readme"
                ].encode()
            )
        facts = {
            "record_id": self._genesis.id.hex(), "kind": KINDS[self._genesis.kind], "purpose": self._genesis.purpose,
            "entries": entries, "receipts": receipts, "checkpoints": checkpoints, "clear": self._clear,
        }  # fmt: skip
        self._manifest(facts)
        return facts

    def _new(self, name: str) -> IO[bytes]:
        path = self._folder / name
        path.parent.mkdir(exist_ok=True)
        return path.open("xb")

    def _cards(self) -> None:
        with self._new("genesis.cbor") as file:
            file.write(self._genesis.encoded)
        for post, card in self._genesis.cards.items():
            with self._new(f"cards/{post}.card") as file:
                file.write(card.encode())
        later = dict.fromkeys((post, card.encode()) for post, card in certified(self._reader, self._genesis))
        for number, (post, data) in enumerate(later, 1):
            with self._new(f"cards/{post}.later-{number}.card") as file:
                file.write(data)

    def _entries(self, progress: Progress) -> int:
        total, count = self._reader.position(), 0
        with self._new("entries.frames") as file, self._new("index.jsonl") as index:
            for row in self._linked():
                line = self._indexed(row, "LINKED") | {"offset": file.tell()}
                _put(file, FrameType.ENTRY, row.entry.travelling())
                index.write(json_line(line).encode() + b"\n")
                count += 1
                if count % RUN_COUNT == 0:
                    progress(count, total)
            for ahead in self._reader.ahead():
                line = self._indexed(Linked(0, *ahead), "AHEAD") | {"offset": file.tell()}
                _put(file, FrameType.ENTRY, ahead.entry.travelling())
                index.write(json_line(line).encode() + b"\n")
                count += 1
        progress(count, count)
        return count

    def _linked(self) -> Iterator[Linked]:
        position = 0
        while rows := self._reader.since(position, RUN_COUNT):
            yield from rows
            position = rows[-1].position

    def _indexed(self, row: Linked, state: str) -> dict[str, Any]:
        entry = row.entry
        line = {
            "ref": str(entry.head), "id": entry.id.hex(), "state": state, "position": row.position,
            "time": instant.iso(entry.time), "arrived": instant.iso(row.arrived_at), "sealed": entry.epoch > 0,
        }  # fmt: skip
        return line | self._opener.said(entry) if self._opener else line

    def _checkpoints(self) -> Iterator[bytes]:
        for head in self._reader.heads():
            if row := self._reader.checkpoint(head.feed):
                yield row.text.encode()

    def _frames(self, name: str, type_: FrameType, parts: Iterator[bytes]) -> int:
        count = 0
        with self._new(name) as file:
            for part in parts:
                _put(file, type_, [part])
                count += 1
        return count

    def _manifest(self, facts: dict[str, Any]) -> None:
        names = sorted(path for path in self._folder.rglob("*") if path.is_file())
        hashes = {str(path.relative_to(self._folder)): _hash(path) for path in names}
        with self._new("manifest.json") as file:
            file.write(json.dumps(facts | {"sha256": hashes}, ensure_ascii=False, indent=1).encode() + b"\n")


class Opener:
    """What entries say, as far as the store has the secrets that open them."""

    def __init__(self, reader: SqliteReader, genesis: Genesis) -> None:
        self._genesis = genesis
        self._secrets: dict[tuple[FeedId, int], bytes] = {(row.feed, row.epoch): row.secret for row in reader.secrets()}
        self._catalogue = catalogue.load()

    def said(self, entry: Entry) -> dict[str, Any]:
        """The opened fields, the form's name and the text in every language; or why not."""
        secret = self._secrets.get((entry.feed, entry.epoch))
        if entry.epoch and secret is None:
            return {"unopened": "record.epoch-unknown"}
        try:
            key = seal.entry_key(secret if entry.epoch else None, self._genesis.id, entry.feed, entry.seq)
            fields = seal.open_(key, entry.ciphertext, entry.commitment).fields
        except ParleyError as error:
            return {"unopened": error.code}
        return {"fields": _plain(fields)} | self._text(fields)

    def _text(self, fields: dict[int, Any]) -> dict[str, Any]:
        number = fields.get(payload.FORM)
        form = self._catalogue.by_number(number) if isinstance(number, int) else None
        if form is None:
            return {"form": number}
        own = {key: value for key, value in fields.items() if key >= payload.OWN}
        try:
            return {"form": form.name, "text": {language: render(form, own, language) for language in LANGUAGES}}
        except ParleyError as error:
            return {"form": form.name, "unreadable": error.code}


def _plain(value: Any) -> Any:
    """For JSON: bytes in hex, keys as text."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _put(file: IO[bytes], type_: FrameType, parts: list[bytes]) -> None:
    frame = frames.encode(type_, parts)
    file.write(len(frame).to_bytes(4) + frame)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
