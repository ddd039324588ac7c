"""Local accounts: who may sign in, and as what. One JSON file, mode 0600, Argon2id hashes, written whole.

Refuses a file that others may read, short passphrases, and unknown parts. It holds no session and no clock.
"""

import os
import re
import stat
from enum import StrEnum
from pathlib import Path
from typing import Final

import argon2
import msgspec

from parley.base.errors import FaultError, LocalError
from parley.node.authority import POLICY_ROLES

PASSPHRASE_MIN_CHARS: Final = 12
PASSPHRASE_MAX_CHARS: Final = 1024
ACCOUNTS_MAX_COUNT: Final = 1000
_NAME: Final = re.compile(r"[a-z][a-z0-9_.-]{1,31}", re.ASCII)


class Part(StrEnum):
    """What an account is for. The console translates it; the record carries it as the releasing role."""

    DUTY_OFFICER = "duty_officer"
    POLICY_STAFF = "policy_staff"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"

    @property
    def acts(self) -> bool:
        """May release and acknowledge; its screen counts as a watch's screen."""
        return self in (Part.DUTY_OFFICER, Part.POLICY_STAFF)

    @property
    def binds(self) -> bool:
        """May speak for the side in what binds it for long: agreement to a catalogue."""
        return self.value in POLICY_ROLES


class Account(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person's account. ``hash`` is an Argon2id string with its own salt and costs."""

    name: str
    part: Part
    hash: str
    display: str = ""
    language: str = ""


class Book(msgspec.Struct, forbid_unknown_fields=True):
    """The file's content."""

    version: int = 1
    accounts: list[Account] = []


class Accounts:
    """The accounts of one console, read anew for every question: a change by the command line counts at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._hasher = argon2.PasswordHasher(memory_cost=64 * 1024, time_cost=3, parallelism=1)
        self._decoy = self._hasher.hash("no account has this passphrase")

    def all(self) -> list[Account]:
        """Every account, by name."""
        return sorted(self._read().accounts, key=lambda account: account.name)

    def find(self, name: str) -> Account | None:
        """The account of that name."""
        return next((account for account in self._read().accounts if account.name == name), None)

    def add(self, name: str, part: str, passphrase: str, display: str = "", language: str = "") -> Account:
        """Add an account.

        Raises LocalError ``web.bad-account-name``, ``web.account-exists``, ``web.bad-part``, ``web.weak-passphrase``.
        """
        if not _NAME.fullmatch(name):
            raise LocalError("web.bad-account-name", name=name)
        if part not in list(Part):
            raise LocalError("web.bad-part", part=part, parts=", ".join(Part))
        if not PASSPHRASE_MIN_CHARS <= len(passphrase) <= PASSPHRASE_MAX_CHARS:
            raise LocalError("web.weak-passphrase", least=PASSPHRASE_MIN_CHARS)
        book = self._read()
        if any(account.name == name for account in book.accounts) or len(book.accounts) >= ACCOUNTS_MAX_COUNT:
            raise LocalError("web.account-exists", name=name)
        account = Account(name, Part(part), self._hasher.hash(passphrase), display or name, language)
        book.accounts.append(account)
        self._write(book)
        return account

    def remove(self, name: str) -> None:
        """Remove an account. Raises LocalError ``web.no-such-account``."""
        book = self._read()
        kept = [account for account in book.accounts if account.name != name]
        if len(kept) == len(book.accounts):
            raise LocalError("web.no-such-account", name=name)
        self._write(Book(accounts=kept))

    def check(self, name: str, passphrase: str) -> Account | None:
        """The account, if the passphrase is its own. Slow by design, and as slow for a name that does not exist."""
        account = self.find(name)
        try:
            self._hasher.verify(account.hash if account else self._decoy, passphrase[:PASSPHRASE_MAX_CHARS])
        except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
            return None
        return account

    def _read(self) -> Book:
        try:
            if stat.S_IMODE(self.path.stat().st_mode) & 0o077:
                raise FaultError("web.accounts-readable", path=str(self.path))
            return msgspec.json.decode(self.path.read_bytes(), type=Book)
        except FileNotFoundError:
            return Book()
        except (OSError, msgspec.DecodeError) as error:
            raise FaultError("web.accounts-damaged", path=str(self.path), why=str(error)) from error

    def _write(self, book: Book) -> None:
        beside = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.json.format(msgspec.json.encode(book), indent=1))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError as error:
            raise FaultError("web.accounts-damaged", path=str(self.path), why=str(error)) from error
