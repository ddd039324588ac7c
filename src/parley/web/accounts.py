"""Local accounts: who may sign in, and as what. One JSON file, mode 0600, Argon2id hashes, written whole.

Refuses a file that others may read, short passphrases, and unknown parts. It holds no session and no clock.
"""

import re
from enum import StrEnum
from pathlib import Path
from typing import Final

import argon2
import msgspec

from parley.base.errors import LocalError
from parley.node.authority import POLICY_ROLES
from parley.web.book_file import BookFile

PASSPHRASE_MIN_CHARS: Final = 12
PASSPHRASE_MAX_CHARS: Final = 1024
ACCOUNTS_MAX_COUNT: Final = 1000
ACCOUNTS_FILE_MAX_BYTES: Final = 4 * 1024 * 1024
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
        self._file = BookFile(path, Book, "web.accounts-readable", "web.accounts-damaged", ACCOUNTS_FILE_MAX_BYTES)
        self._hasher = argon2.PasswordHasher(memory_cost=64 * 1024, time_cost=3, parallelism=1)
        self._decoy = self._hasher.hash("no account has this passphrase")

    def all(self) -> list[Account]:
        """Every account, by name."""
        return sorted(self._file.read().accounts, key=lambda account: account.name)

    def find(self, name: str) -> Account | None:
        """The account of that name."""
        return next((account for account in self._file.read().accounts if account.name == name), None)

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
        book = self._file.read()
        if any(account.name == name for account in book.accounts) or len(book.accounts) >= ACCOUNTS_MAX_COUNT:
            raise LocalError("web.account-exists", name=name)
        account = Account(name, Part(part), self._hasher.hash(passphrase), display or name, language)
        book.accounts.append(account)
        self._file.write(book)
        return account

    def remove(self, name: str) -> None:
        """Remove an account. Raises LocalError ``web.no-such-account``."""
        book = self._file.read()
        kept = [account for account in book.accounts if account.name != name]
        if len(kept) == len(book.accounts):
            raise LocalError("web.no-such-account", name=name)
        self._file.write(Book(accounts=kept))

    def check(self, name: str, passphrase: str) -> Account | None:
        """The account, if the passphrase is its own. Slow by design, and as slow for a name that does not exist."""
        account = self.find(name)
        try:
            self._hasher.verify(account.hash if account else self._decoy, passphrase[:PASSPHRASE_MAX_CHARS])
        except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
            return None
        return account
