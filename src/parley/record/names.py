"""How posts, feeds and entries are named inside a record (spec: record §3.4, §4.1, §4.3)."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

from parley.base import limits
from parley.base.errors import PeerError

ID_SIZE: Final = 32
# Control, format and separator characters that could make one name look like another. The list is fixed: what Unicode
# calls printable changes with every edition, and two nodes must refuse the same names.
_NOT_IN_NAMES: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\U000e0000-\U000e007f]"
)


class PostId(NamedTuple):
    """A post: the side's index in the genesis, the post's number in its side."""

    side: int
    post: int

    def __str__(self) -> str:
        return f"{self.side}.{self.post}"


class FeedId(NamedTuple):
    """One post's chain of entries between two openings of its store."""

    side: int
    post: int
    incarnation: int

    @property
    def author(self) -> PostId:
        """The post that writes this feed."""
        return _post(self[0], self[1])

    def __str__(self) -> str:
        return f"{self.side}.{self.post}.{self.incarnation:08x}"


# Names are asked for many times an entry; there are few posts and feeds.
_post = lru_cache(maxsize=4096)(PostId)
_feed = lru_cache(maxsize=4096)(FeedId)


class Head(NamedTuple):
    """One entry, named: its feed's three numbers, its seq and its id (32 bytes)."""

    side: int
    post: int
    incarnation: int
    seq: int
    id: bytes

    @property
    def feed(self) -> FeedId:
        """The feed in which the entry stands."""
        return _feed(self[0], self[1], self[2])

    def __str__(self) -> str:
        return f"{self.feed}:{self.seq}"


def is_name(text: str, most: int = limits.NAME_MAX) -> bool:
    """Whether a side or a post may be called so (spec: record §3.1): 1 to ``most`` bytes in UTF-8, none invisible."""
    return is_short_text(text, most) and text != ""


def is_short_text(text: str, most: int) -> bool:
    """A name, or nothing."""
    return len(text) <= most and _is_short(text, most)


@lru_cache(maxsize=1024)
def _is_short(text: str, most: int) -> bool:
    try:
        size = len(text.encode())
    except UnicodeEncodeError:  # half a surrogate pair
        return False
    return size <= most and text == text.strip(" ") and not _NOT_IN_NAMES.search(text)


def feed_from(value: Any) -> FeedId:
    """A FeedId from its decoded array. Raises PeerError ``record.bad-shape``."""
    if type(value) is not list or len(value) != 3 or not _small(value):
        raise PeerError("record.bad-shape", what="feed")
    return FeedId(*value)


def head_from(value: Any) -> Head:
    """A Head from its decoded array. Raises PeerError ``record.bad-shape``."""
    if type(value) is not list or len(value) != 5 or not _small(value):
        raise PeerError("record.bad-shape", what="head")
    seq, id_ = value[3:]
    if type(seq) is not int or not 0 <= seq < 2**53 or type(id_) is not bytes or len(id_) != ID_SIZE:
        raise PeerError("record.bad-shape", what="head")
    return Head(*value)


def heads_from(value: Any, most: int, least: int = 0) -> tuple[Head, ...]:
    """Heads in ascending order, one a feed, ``least`` to ``most`` of them. Raises PeerError ``record.bad-shape``."""
    if type(value) is not list or not least <= len(value) <= most:
        raise PeerError("record.bad-shape", what="heads")
    heads = tuple(head_from(item) for item in value)
    if any(a[:3] >= b[:3] for a, b in pairwise(heads)):
        raise PeerError("record.bad-shape", what="heads")
    return heads


def _small(value: list[Any]) -> bool:
    side, post, incarnation = value[:3]
    return (
        type(side) is int and type(post) is int and type(incarnation) is int
        and 0 <= side < 64 and 0 <= post < 65536 and 0 <= incarnation < 2**32
    )  # fmt: skip
