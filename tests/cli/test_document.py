"""``parley document`` and ``send --attach`` over two real nodes that talk over TLS."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from parley.base.errors import LocalError
from parley.cli import document
from parley.cli.demo import sides
from parley.cli.home import Home
from tests.cli.conftest import call
from tests.cli.test_up import running, until

SCAN = b"%PDF-1.7\n" + bytes(i * 31 & 0xFF for i in range(3_000_000))
TEXT = b"Minutes of the nineteenth round.\n" * 620


class Two(NamedTuple):
    """Two homes whose nodes run, and a folder for files."""

    a: Home
    b: Home
    folder: Path


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    folder = tmp_path_factory.mktemp("two")
    sides.make(folder)
    sides.configure(folder)
    a, b = (Home(folder / name) for name in sorted(path.name for path in folder.iterdir() if path.is_dir()))
    with running(a), running(b):
        until(
            lambda: all(one["line"] == "up" for one in call("--home", a.path, "status", "--json").document["peers"]),
            "up",
        )
        yield Two(a, b, folder)


def file(two: Two, name: str, data: bytes) -> Path:
    path = two.folder / name
    path.write_bytes(data)
    return path


def test_a_file_goes_to_the_other_side(two: Two) -> None:
    added = call("--home", two.a.path, "document", "add", file(two, "Scan.pdf", SCAN), "--json").document
    assert (added["title"], added["media"], added["size"]) == ("Scan.pdf", "application/pdf", len(SCAN))
    assert added["sha256"] == hashlib.sha256(SCAN).hexdigest()
    until(lambda: call("--home", two.b.path, "document", "list", "--json").lines, "the entry is there")
    out = two.folder / "got.pdf"
    got = call("--home", two.b.path, "document", "get", added["sha256"][:10], "--out", out, "--json").document
    assert (got["state"], got["out"]) == ("held", str(out))
    assert out.read_bytes() == SCAN
    again = call("--home", two.b.path, "document", "get", added["ref"], "--out", out, "--json")
    assert again.refusal == "cli.file-exists"
    shown = call("--home", two.b.path, "document", "list").out
    assert "Scan.pdf" in shown and added["sha256"][:12] in shown
    assert call("--home", two.b.path, "document", "status").out.strip() == "No document is under way."
    assert call("--home", two.b.path, "document", "status", "--lang", "zh").out.strip() == "没有正在索取的文件。"


def test_a_message_brings_its_file(two: Two) -> None:
    path = file(two, "Minutes.txt", TEXT)
    sent = call(
        "--home", two.a.path, "send", "document-offered", "title=Minutes", "kind=minutes", "publication=not_public",
        "--attach", path, "--yes", "--json",
    ).document  # fmt: skip
    assert hashlib.sha256(TEXT).hexdigest() in sent["text"]["en"]
    found = until(
        lambda: [
            one
            for one in call("--home", two.b.path, "document", "list", "--json").lines
            if one["title"] == "Minutes.txt" and one["state"] == "held"
        ],
        "the file is there",
    )
    assert found[0]["media"] == "text/plain"


def test_what_cannot_be_is_refused(two: Two) -> None:
    home = ("--home", two.a.path)
    assert call(*home, "document", "add", two.folder / "none", "--json").refusal == "cli.no-file"
    assert call(*home, "document", "add", file(two, "empty", b""), "--json").refusal == "cli.document-size"
    assert (
        call(*home, "document", "add", file(two, "x", b"x"), "--title", "a\nb", "--json").refusal
        == "record.bad-document"
    )
    assert call(*home, "document", "get", "0123456789", "--json").refusal == "cli.no-such-document"
    assert call(*home, "document", "get", "ab", "--json").refusal == "cli.no-such-document"
    refused = call(*home, "send", "note", "text=x", "--attach", file(two, "y", b"y"), "--yes", "--json")
    assert refused.refusal == "cli.no-document-field"


def test_which_document_is_meant() -> None:
    one = {"ref": "0.0.1:2", "sha256": "ab" * 32, "state": "coming", "pieces_held": 1}
    same = one | {"ref": "1.0.1:2", "state": "held"}
    other = one | {"ref": "0.0.1:3", "sha256": "abababab" + "cd" * 28}
    assert document.find([one, same], "ABABABABABAB") == same
    assert document.find([one, same], "0.0.1:2") == one
    with pytest.raises(LocalError, match=r"cli\.several-documents"):
        document.find([one, other], "abababab")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Minutes.pdf", "Minutes.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        (".bashrc", "bashrc"),
        ("...", "document"),
    ],
)
def test_another_side_chooses_no_path(title: str, name: str) -> None:
    assert document.file_name(title) == name
