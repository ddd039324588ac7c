"""Files that go along with a message: named in its field for documents, put on the record once the officer has confirmed."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from parley.base.errors import LocalError
from parley.cli import document
from parley.cli.client import segment
from parley.runtime.media import media_of

if TYPE_CHECKING:
    from parley.cli.client import Client
    from parley.cli.screen import Screen


class Attached(NamedTuple):
    """A file to be sent along."""

    title: str
    media: str
    data: bytes

    @property
    def named(self) -> str:
        """What a message's field names it by."""
        return document.named(hashlib.sha256(self.data).hexdigest(), self.media, len(self.data))


def read(
    client: "Client", form: str, paths: Sequence[Path], values: dict[str, str | list[str]]
) -> list[Attached]:  # fmt: skip
    """The files, each named in the form's first field for documents, which is added to. Raises LocalError."""
    fields = [one["field"] for one in client.get(f"/form/{segment(form)}")["fields"] if one["kind"] == "document"]
    if not fields:
        raise LocalError("cli.no-document-field", form=form)
    found = [Attached(path.name, media_of(path.name), document.read_file(path)) for path in paths]
    before = values.get(fields[0], [])
    names = [*([before] if isinstance(before, str) else before), *(one.named for one in found)]
    values[fields[0]] = names[0] if len(names) == 1 else names
    return found


def put(client: "Client", screen: "Screen", files: Sequence[Attached], to: Sequence[str], role: str) -> None:
    """Put them on the record, for those whom the message is for."""
    for one in files:
        document.put(client, screen, one.data, one.title, one.media, to, role)
