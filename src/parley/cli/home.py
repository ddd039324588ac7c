"""The home folder of a post: where everything of one post in one record lies.

It knows names and rights, no contents. What leaves the machine by hand lies apart: ``offline/`` is taken to a safe.
"""

import os
import sys
from pathlib import Path

from parley.base.errors import FaultError, LocalError


class Home:
    """The folder ``path``; nothing is read or made by naming it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.config = path / "parley.toml"
        self.keys = path / "keys"
        self.offline = path / "offline"
        self.card = path / "own.card"
        self.request = path / "own.request"
        self.next_key = path / "next" / "post.key"
        self.cards = path / "cards"
        self.genesis = path / "genesis.cbor"
        self.store = path / "record.sqlite3"
        self.accounts = path / "accounts.json"
        self.tokens = path / "tokens.json"
        self.control = path / "control.sock"
        self.running = path / "running.json"

    @property
    def is_made(self) -> bool:
        """``parley init`` was run here."""
        return self.config.exists() and self.card.exists()

    @property
    def is_paired(self) -> bool:
        """``parley pair`` was run here."""
        return self.genesis.exists()

    def require_made(self) -> None:
        """Raises LocalError ``cli.no-home`` or ``cli.no-card-yet``."""
        if self.config.exists() and self.request.exists() and not self.is_made:
            raise LocalError("cli.no-card-yet", path=str(self.path))
        if not self.is_made:
            raise LocalError("cli.no-home", path=str(self.path))

    def require_paired(self) -> None:
        """Raises LocalError ``cli.no-home``, ``cli.no-card-yet`` or ``cli.not-paired``."""
        self.require_made()
        if not self.is_paired:
            raise LocalError("cli.not-paired", path=str(self.path))

    def make(self) -> None:
        """Make the folder, for its owner's eyes only. Raises LocalError ``cli.home-exists`` over anything that is there."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            if any(self.path.iterdir()):
                raise LocalError("cli.home-exists", path=str(self.path))
            self.path.chmod(0o700)
            self.cards.mkdir(mode=0o700)
        except OSError as error:
            raise file_fault(error, self.path) from None


def default_home() -> Path:
    """``$PARLEY_HOME``, else ``.parley`` in the user's own folder."""
    return Path(os.environ.get("PARLEY_HOME") or Path.home() / ".parley")


def file_fault(error: OSError, path: Path) -> FaultError:
    """The fault of a file that cannot be read or written."""
    return FaultError("cli.file-failed", path=str(path), why=error.strerror or str(error))


def read_bounded(path: Path, limit: int, what: str) -> bytes:
    """The bytes of a file that somebody gave us. Raises FaultError ``cli.file-failed``, LocalError ``base.too-large``.

    Nothing that is no plain file is opened: a pipe would hang, a device would never end.
    """
    try:
        if not path.is_file():
            raise FaultError("cli.no-file", path=str(path))
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise file_fault(error, path) from None
    if len(data) > limit:
        raise LocalError("base.too-large", what=what, size=path.stat().st_size, limit=limit)
    return data


def given_text(path: Path, limit: int) -> str:
    """The text of a file, or of standard input where the path is ``-``. Raises LocalError ``cli.not-text``,
    ``base.too-large``; FaultError as ``read_bounded``."""
    is_piped = str(path) == "-"
    data = sys.stdin.buffer.read(limit + 1) if is_piped else read_bounded(path, limit, str(path))
    if len(data) > limit:
        raise LocalError("base.too-large", what="-", size=len(data), limit=limit)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise LocalError("cli.not-text", path=str(path)) from None


def write_new(path: Path, data: bytes, mode: int = 0o600) -> None:
    """A new file, durable when this returns. Raises LocalError ``cli.file-exists``, FaultError ``cli.file-failed``."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        _sync_folder(path.parent)
    except FileExistsError:
        raise LocalError("cli.file-exists", path=str(path)) from None
    except OSError as error:
        raise file_fault(error, path) from None


def replace(path: Path, data: bytes, mode: int = 0o600) -> None:
    """The file with new content, whole or not at all. Raises FaultError ``cli.file-failed``."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise file_fault(error, path) from None


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
