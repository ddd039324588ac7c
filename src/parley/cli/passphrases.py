"""Passphrases of key files: asked for at the terminal, or read from a file that only its owner may read. Never an option."""

import os
import stat
from pathlib import Path

import click

from parley.base.errors import LocalError
from parley.cli.home import file_fault
from parley.cli.session import Session

FILE_MAX = 4096


def new_passphrase(session: Session, what: str, wanted: bool, file: Path | None) -> str | None:
    """A passphrase for new keys, typed twice; None if none is wanted."""
    if not wanted:
        return None
    if file is not None:
        return from_file(file)
    require_attended(session)
    tell = session.screen.tell
    typed: str = click.prompt(
        tell(f"passphrase.new-{what}"), hide_input=True, confirmation_prompt=tell("passphrase.again"), err=True
    )
    return typed


def passphrase_for(session: Session, what: str, file: Path | None) -> str:
    """The passphrase of keys that stand."""
    if file is not None:
        return from_file(file)
    require_attended(session)
    typed: str = click.prompt(session.screen.tell(f"passphrase.open-{what}"), hide_input=True, err=True)
    return typed


def passphrase_if_locked(session: Session, what: str, key: Path, file: Path | None) -> str | None:
    """The passphrase of the key file ``key``, if it has one."""
    from parley.keys import file as key_file
    from parley.keys.key import Purpose

    if file is not None:
        return from_file(file)
    try:
        key_file.read(key, Purpose.ROOT if what == "offline" else Purpose.POST)
    except LocalError as error:
        if error.code != "keys.passphrase-wanted":
            raise
        return passphrase_for(session, what, None)
    return None


def from_file(path: Path) -> str:
    """The file's first line. Raises LocalError ``keys.too-open`` if others may read it, ``keys.empty-passphrase``."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode) and status.st_mode & 0o077:
                raise LocalError("keys.too-open", path=str(path), mode=f"{stat.S_IMODE(status.st_mode):04o}")
            line = file.readline(FILE_MAX).decode("utf-8", "strict").rstrip("\r\n")
    except OSError as error:
        raise file_fault(error, path) from None
    except UnicodeDecodeError:
        raise LocalError("keys.empty-passphrase") from None
    if not line:
        raise LocalError("keys.empty-passphrase")
    return line


def require_attended(session: Session) -> None:
    """Raises LocalError ``cli.passphrase-wanted`` where nobody can be asked."""
    if not session.screen.attended:
        raise LocalError("cli.passphrase-wanted")
