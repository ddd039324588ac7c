"""Addresses of alerts. They may hold passwords and tokens, so they never show themselves: in no log, error, page or ``repr``."""

import re
import stat
from pathlib import Path
from typing import Final

from parley.base.errors import FaultError

ADDRESS_MAX_CHARS: Final = 2_048
FILE_MAX: Final = 4_096
_ADDRESS: Final = re.compile(r"([a-z][a-z0-9+.-]{0,31})://[^\s\x00-\x1f\x7f]+", re.ASCII)
_FILE: Final = "file:"


class AlertAddress:
    """``scheme`` may be shown: what kind of service it is. The rest, or the file in which all of it stands, may not."""

    # No dataclass: msgspec would read one as a table.
    __slots__ = ("scheme", "text")

    def __init__(self, scheme: str, text: str) -> None:
        self.scheme = scheme
        self.text = text

    def __str__(self) -> str:
        return self.scheme

    __repr__ = __str__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AlertAddress) and other.text == self.text and other.scheme == self.scheme

    def __hash__(self) -> int:
        return hash(self.text)

    def rooted(self, folder: Path) -> "AlertAddress":
        """The same, its file's path made absolute."""
        return AlertAddress(self.scheme, str(folder / self.text)) if self.scheme == "file" else self

    def reveal(self) -> str:
        """The address itself. It reads the file that holds it, if one does: raises FaultError ``alert.no-file`` or
        ``alert.open-file``, for a file that others may read."""
        if self.scheme != "file":
            return self.text
        try:
            with Path(self.text).open("rb") as file:
                mode = Path(self.text).stat().st_mode
                line = file.read(FILE_MAX).decode("utf-8", "replace").partition("\n")[0].strip()
        except OSError as error:
            raise FaultError("alert.no-file", why=error.strerror or type(error).__name__) from None
        if stat.S_IMODE(mode) & 0o077:
            raise FaultError("alert.open-file")
        return line


def address(text: str) -> AlertAddress:
    """``scheme://…`` or ``file:path``. Raises ValueError, which does not repeat the text."""
    if text.startswith(_FILE) and not text.startswith(_FILE + "/" * 2) and 5 < len(text) <= ADDRESS_MAX_CHARS:
        return AlertAddress("file", text.removeprefix(_FILE))
    match = _ADDRESS.fullmatch(text) if len(text) <= ADDRESS_MAX_CHARS else None
    if match is None:
        raise ValueError('write an address such as "mailtos://…", or "file:" and the file whose first line it is')
    return AlertAddress(match[1], text)
