"""A book of the console as one JSON file, mode 0600, written whole: read anew for every question, so a change counts at once."""

import os
import stat
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from parley.base.errors import FaultError

Book = TypeVar("Book", bound=msgspec.Struct)


class BookFile(Generic[Book]):
    """The file at ``path``. ``readable`` is the code of the fault that others may read it, ``damaged`` of that it cannot be read
    or written; ``limit`` bytes are read at most."""

    def __init__(self, path: Path, kind: type[Book], readable: str, damaged: str, limit: int) -> None:
        self.path = path
        self._kind, self._readable, self._damaged, self._limit = kind, readable, damaged, limit

    def read(self) -> Book:
        """What it holds; an empty book where there is no file. Raises FaultError."""
        try:
            with self.path.open("rb") as file:
                if stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                    raise FaultError(self._readable, path=str(self.path))
                return msgspec.json.decode(file.read(self._limit), type=self._kind)
        except FileNotFoundError:
            return self._kind()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise self._fault(error) from error

    def write(self, book: Book) -> None:
        """All of it, or nothing. Raises FaultError."""
        beside = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.json.format(msgspec.json.encode(book), indent=1))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError as error:
            raise self._fault(error) from error

    def _fault(self, error: Exception) -> FaultError:
        return FaultError(self._damaged, path=str(self.path), why=str(error))
