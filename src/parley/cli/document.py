"""``parley document``: files that go over the line beside the record."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from parley.base.errors import FaultError, LocalError
from parley.cli.exits import Exit
from parley.cli.groups import Group
from parley.cli.session import Session, shared

if TYPE_CHECKING:
    from parley.cli.client import Client
    from parley.cli.screen import Screen

ID_SHOWN_CHARS: Final = 12
ID_LEAST_CHARS: Final = 6
LOOK_EVERY_S: Final = 0.3
STYLES: Final = {"coming": "yellow", "elsewhere": "dim"}


@click.group("document", cls=Group)
@shared
def command(session: Session) -> None:
    """Documents: files that the line brings, sealed, behind everything urgent.

    A message names a document by its SHA-256. ID is the beginning of that, or the entry that put the document on the record.
    """


@command.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", multiple=True, help="A side or post, by number or name, that is to get it by itself.  [all]")
@click.option("--title", help="What it is called.  [the file's name]")
@click.option("--media", help="Its media type.  [by the file's name]")
@click.option("--role", default="duty_officer", show_default=True, help="The role that releases it.")
@shared
def add(session: Session, file: Path, to: tuple[str, ...], title: str | None, media: str | None, role: str) -> int:
    """Put a file on the record, to be had over the line. It cannot be taken back.

    Prints what a message names it by: its SHA-256, media type and size.
    """
    from parley.cli import values

    client, screen = session.client(), session.screen
    posts = client.get("/status")["posts"] if to else []
    data = read_file(file)
    found = put(client, screen, data, title or file.name, media, [values.addressee(one, posts) for one in to], role)
    if screen.json:
        screen.emit(found)
        return Exit.DONE
    screen.say("document.added", style="green", title=found["title"], ref=found["ref"])
    screen.show(named(found["sha256"], found["media"], found["size"]))
    return Exit.DONE


@command.command("list")
@shared
def list_all(session: Session) -> int:
    """List the documents of the record, the latest first, and how much of each is here."""
    found = session.client().get("/documents")
    show_all(session.screen, found, "document.none")
    return Exit.DONE


@command.command("status")
@shared
def status(session: Session) -> int:
    """What is under way: the documents that this post asks for, and how far each has come."""
    found = [one for one in session.client().get("/documents") if one["state"] == "coming"]
    show_all(session.screen, found, "document.nothing-coming")
    return Exit.DONE


@command.command("get")
@click.argument("id_", metavar="ID")
@click.option("--out", type=click.Path(path_type=Path), help="A new file.  [the document's title, here]")
@click.option("--no-wait", is_flag=True, help="Only ask for it, if it is not here yet.")
@shared
def get(session: Session, id_: str, out: Path | None, no_wait: bool) -> int:
    """Write a document to a file; have it brought first, over narrow links too, if it is not here.

    What has come is kept: stop with Ctrl-C and go on later.
    """
    from parley.cli.client import segment
    from parley.cli.home import write_new

    client, screen = session.client(), session.screen
    found = find(client.get("/documents"), id_)
    address = f"/document/{segment(found['ref'])}"
    if found["state"] != "held":
        found = client.post(f"{address}/ask", {})
        if no_wait and found["state"] != "held":
            screen.emit(found) if screen.json else screen.say("document.asked", title=found["title"])
            return Exit.DONE
        found = wait_for(client, screen, address, found)
    path = out or Path(file_name(found["title"]))
    data = b"".join(watched(screen, "document.writing", client.download(f"{address}/file"), found["size"]))
    if hashlib.sha256(data).hexdigest() != found["sha256"]:
        raise FaultError("cli.bad-answer", status=200)
    write_new(path, data)
    if screen.json:
        screen.emit(found | {"out": str(path)})
    screen.say("document.written", style="green", out=str(path), size=found["size"], sha256=found["sha256"])
    return Exit.DONE


def put(
    client: "Client", screen: "Screen", data: bytes, title: str, media: str | None, to: Sequence[str], role: str
) -> dict[str, Any]:  # fmt: skip
    """Have the node take a file in; ``to`` are numbers of posts and sides."""
    slices = watched(screen, "document.sending", sliced(data), len(data))
    query = [("title", title), ("role", role), *(("to", one) for one in to), *([("media", media)] if media else [])]
    found: dict[str, Any] = client.upload("/documents", slices, len(data), query)
    return found


def read_file(path: Path) -> bytes:
    """A file to be put on the record. Raises LocalError ``cli.no-file``, ``cli.document-size``; FaultError."""
    from parley.base import limits
    from parley.cli.home import file_fault

    try:
        with path.open("rb") as file:
            data = file.read(limits.DOCUMENT_MAX + 1)
    except FileNotFoundError:
        raise LocalError("cli.no-file", path=str(path)) from None
    except OSError as error:
        raise file_fault(error, path) from None
    if not 0 < len(data) <= limits.DOCUMENT_MAX:
        raise LocalError("cli.document-size", path=str(path), limit=limits.DOCUMENT_MAX)
    return data


def named(sha256: str, media: str, size: int) -> str:
    """What a message's field names a document by."""
    return f"{sha256} {media} {size}"


def find(documents: Sequence[dict[str, Any]], id_: str) -> dict[str, Any]:
    """The one that ``id_`` names. Raises LocalError ``cli.no-such-document``, ``cli.several-documents``."""
    by_ref = [one for one in documents if one["ref"] == id_]
    is_short = len(id_) < ID_LEAST_CHARS
    found = by_ref or [one for one in documents if not is_short and one["sha256"].startswith(id_.lower())]
    if not found:
        raise LocalError("cli.no-such-document", id=id_[:80], least=ID_LEAST_CHARS)
    if len({one["sha256"] for one in found}) > 1:
        raise LocalError("cli.several-documents", id=id_[:80])
    return max(found, key=lambda one: (one["state"] == "held", one["pieces_held"]))


def wait_for(client: "Client", screen: "Screen", address: str, found: dict[str, Any]) -> dict[str, Any]:
    """Watch it come, until all of it is here."""
    import time

    with screen.progress() as bar:
        task = bar.add_task(screen.tell("document.coming"), total=found["pieces_count"], completed=found["pieces_held"])
        while found["state"] != "held":
            time.sleep(LOOK_EVERY_S)
            found = client.get(address)
            bar.update(task, completed=found["pieces_held"])
    return found


def sliced(data: bytes) -> Iterator[bytes]:
    """``data`` in pieces that a bar can follow."""
    from parley.cli.client import SLICE_SIZE

    for at in range(0, len(data), SLICE_SIZE):
        yield data[at : at + SLICE_SIZE]


def watched(screen: "Screen", what: str, slices: Iterable[bytes], size: int) -> Iterator[bytes]:
    """The same slices, with a bar of kilobytes beside them."""
    with screen.progress() as bar:
        task = bar.add_task(screen.tell(what), total=-(-size // 1000))
        for one in slices:
            yield one
            bar.advance(task, len(one) / 1000)


def show_all(screen: "Screen", found: list[dict[str, Any]], none: str) -> None:
    """A table of documents."""
    titles = ("document.id", "document.title", "document.size", "document.author", "document.state", "document.ref")
    screen.listing(found, none, titles, lambda one: row(screen, one), lambda one: STYLES.get(one["state"], ""))


def row(screen: "Screen", one: dict[str, Any]) -> tuple[str, ...]:
    """One of its lines."""
    state = screen.tell(f"document.{one['state']}-now", held=one["pieces_held"], count=one["pieces_count"])
    author = f"{one['author']['side_name']} / {one['author']['post_name']}"
    return one["sha256"][:ID_SHOWN_CHARS], one["title"], f"{one['size']:,}", author, state, one["ref"]


def file_name(title: str) -> str:
    """A title as the name of a file in this folder: another side chose it."""
    import re

    return re.sub(r"[/\\\x00-\x1f]", "_", title).lstrip(".") or "document"
