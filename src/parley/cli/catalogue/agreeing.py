"""Catalogues between the sides, through the home's running node: what is proposed, putting one forward, agreeing to one.

What is signed was read here: every catalogue is built on this side of the socket from its files, and an agreement names
the hash that this gave, typed by whoever agrees. The node builds it once more.
"""

import re
from pathlib import Path
from typing import Any, Final

import click

from parley.base import instant
from parley.base.errors import LocalError
from parley.cli.catalogue import differing, linting
from parley.cli.catalogue.known import IN_FORCE, proposed, sources_in
from parley.cli.client import segment
from parley.cli.exits import Exit
from parley.cli.home import file_fault, write_new
from parley.cli.session import Session
from parley.messages import catalogue
from parley.messages.change import changes
from parley.messages.difference import compare
from parley.messages.language import AGREED
from parley.runtime import values

TYPED_LEAST_DIGITS: Final = 8
NAMED_LEAST_DIGITS: Final = 16
TRIES: Final = 3
_STATES: Final = {"IN_FORCE": "green", "PROPOSED": "yellow"}
_PATH: Final = re.compile(r"(catalogue|lists)/[a-z0-9-]{1,64}/[a-z0-9-]{1,64}\.(toml|ftl)", re.ASCII)


def list_proposals(session: Session) -> None:
    """Every catalogue that is or was in force, and every proposal."""
    found: list[dict[str, Any]] = session.client().get("/catalogues")
    if session.screen.json:
        session.screen.emit(found)
        return
    titles = ("ref", "hash", "state", "behind", "awaited", "ends", "authentic")
    styles = [_STATES.get(one["state"], "dim") for one in found]
    session.screen.table([f"catalogue.{title}" for title in titles], [_row(session, one) for one in found], styles)
    if any(one["state"] == "PROPOSED" for one in found):
        session.screen.say("catalogue.proposals-next")


def _row(session: Session, one: dict[str, Any]) -> tuple[str, ...]:
    tell = session.screen.tell
    behind = [
        tell("catalogue.word", side=word["by"]["side_name"], role=tell.known(f"role.{word['role']}", word["role"]),
             linguist=word["linguist"], time=instant.dtg(word["time"]))
        for word in one["words"]
    ]  # fmt: skip
    return (
        one["ref"] or tell("catalogue.of-genesis"), grouped(one["hash"]), tell(f"catalogue.state-{one['state']}"),
        "\n".join(behind) or tell("catalogue.by-genesis"), ", ".join(one["awaited"]) or "–",
        instant.dtg(one["expires"]) if one["expires"] else "–", ", ".join(one["authentic"]) or "–",
    )  # fmt: skip


def grouped(hash_: str, digits: int = NAMED_LEAST_DIGITS) -> str:
    """The beginning of a hash as it is read aloud: groups of four."""
    return " ".join(hash_[at : at + 4] for at in range(0, digits, 4))


def propose(
    session: Session, folder: Path, linguist: str, authentic: tuple[str, ...], open_for: str, role: str, yes: bool
) -> int:
    """Lints, shows what would change, asks, and puts the folder's catalogue forward."""
    screen, client = session.screen, session.client()
    stands_ms = _stands_ms(open_for)
    sources = sources_in(folder)
    if linting.faults(screen, sources):
        return Exit.FOUND
    new, current = catalogue.build(sources, AGREED), proposed(client, IN_FORCE)
    found = compare(current, new)
    if not screen.json:
        differing.show(screen, found, current, new)
    if found.is_empty:
        raise LocalError("node.same-catalogue")
    told = authentic or AGREED
    screen.confirm(
        "catalogue.confirm-propose", yes, hash=grouped(new.hash.hex()), languages=", ".join(told), open_for=open_for
    )
    given = {
        "base": current.hash.hex(), "changes": changes(current.sources, new.sources), "linguist": linguist,
        "authentic": list(told), "stands_ms": stands_ms, "role": role,
    }  # fmt: skip
    ref = client.post("/catalogues", given)["ref"]
    if screen.json:
        screen.emit({"ref": ref, "hash": new.hash.hex(), "difference": differing.document(found)})
    key = "catalogue.proposed" if ref else "catalogue.handed"
    screen.say(key, style="bold", ref=ref, hash=grouped(new.hash.hex()))
    return Exit.DONE


def _stands_ms(text: str) -> int:
    """How long, in milliseconds. Raises LocalError ``cli.bad-open-for``."""
    try:
        return int(values.duration(text))
    except ValueError:
        raise LocalError("cli.bad-open-for", text=text[:32]) from None


def agree(session: Session, ref: str, linguist: str, named: str | None, role: str) -> None:
    """Shows what would change, has the hash typed, and gives our side's word."""
    screen, client = session.screen, session.client()
    new, current = proposed(client, ref), proposed(client, IN_FORCE)
    if not screen.json:
        differing.show(screen, compare(current, new), current, new)
    hash_ = new.hash.hex()
    if named is None:
        _ask_for(session, hash_)
    elif len(named) < NAMED_LEAST_DIGITS or not hash_.startswith(_digits(named)):
        raise LocalError("cli.hash-differs", read=named[:NAMED_LEAST_DIGITS], said=hash_[:NAMED_LEAST_DIGITS])
    told = client.post(f"/catalogues/{segment(ref)}/agree", {"hash": hash_, "linguist": linguist, "role": role})
    if screen.json:
        screen.emit(told | {"proposal": ref})
    screen.say("catalogue.agreed", style="bold", ref=ref, hash=grouped(hash_))


def _ask_for(session: Session, hash_: str) -> None:
    """Whoever must type the hash has looked at which catalogue this is: at the other side's paper, say."""
    screen = session.screen
    if not screen.attended:
        raise LocalError("cli.hash-wanted")
    screen.say("catalogue.agree-hash", style="bold", hash=grouped(hash_))
    for _ in range(TRIES):
        typed = _digits(click.prompt(screen.tell("catalogue.ask-hash", digits=TYPED_LEAST_DIGITS), err=True))
        if len(typed) >= TYPED_LEAST_DIGITS and hash_.startswith(typed):
            return
        screen.note("catalogue.hash-wrong")
    raise click.Abort


def _digits(text: str) -> str:
    return "".join(text.split()).lower()


def export(session: Session, ref: str, folder: Path) -> None:
    """Writes the files of a proposal, or of the one in force, into a new folder: to be read, linted, changed."""
    found = session.client().get(f"/catalogues/{segment(ref)}/files")
    files: dict[str, str] = found["files"]
    for path in files:
        if not _PATH.fullmatch(path):  # nobody has built these files yet, and another side named them
            raise LocalError("cli.bad-path", path=path[:128])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise LocalError("cli.folder-not-empty", path=str(folder))
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            write_new(folder / path, text.encode(), 0o644)
    except FileExistsError:
        raise LocalError("cli.folder-not-empty", path=str(folder)) from None
    except OSError as error:
        raise file_fault(error, folder) from None
    if session.screen.json:
        session.screen.emit({"folder": str(folder), "files": len(files), "hash": found["hash"]})
    session.screen.say(
        "catalogue.exported", style="green", count=len(files), folder=folder, hash=grouped(found["hash"])
    )
