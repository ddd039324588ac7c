"""What consoles and the command line see of a document."""

import msgspec

from parley.node.status import PostView


class DocumentView(msgspec.Struct, frozen=True):
    """A document of the record. ``ref``: the entry that names it. ``sha256`` (hex) and ``size`` (bytes) are the file's.

    ``state``: ``held`` (all of it is here), ``coming`` (it is asked for), ``elsewhere`` (it is not asked for).
    ``to``: posts ("1.0") or sides ("1"), none for everybody. ``time``: the author's clock, ms UTC.
    """

    ref: str
    author: PostView
    role: str
    time: int
    to: tuple[str, ...]
    title: str
    media: str
    size: int
    sha256: str
    state: str
    pieces_held: int
    pieces_count: int
