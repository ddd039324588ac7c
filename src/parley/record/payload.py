"""The fields that every payload has, and the core's own forms (spec: record §7). The catalogue's forms are opaque here."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, Final, NamedTuple

from parley.base import limits
from parley.base.errors import PeerError
from parley.record.names import Head, PostId, head_from, is_short_text

FORM, PRECEDENCE, CHANNEL, ABOUT, TO, CATALOGUE, LANGUAGE, ROLE, WANTED_BY = range(9)
OWN: Final = 32
CATALOGUE_FIRST: Final = 64
ABOUT_MAX_COUNT: Final = 64
SHORT_TEXT_MAX: Final = 128
"""Bytes in UTF-8."""


class Precedence(IntEnum):
    """How much haste a message is in."""

    ROUTINE = 0
    PRIORITY = 1
    IMMEDIATE = 2
    FLASH = 3


class Core(IntEnum):
    """Forms that no catalogue can change."""

    OPENED = 1
    EPOCH = 2
    KEYS = 3
    CARD = 4
    REVOCATION = 5
    DISPLAYED = 6
    ACKNOWLEDGED = 7
    NO_ANSWER = 8
    NOT_UNDERSTOOD = 9
    CLOCK = 10
    SHREDDED = 11
    CATALOGUE = 12
    AGREED = 13
    VERDICTS = 14
    DOCUMENT = 15


IN_THE_CLEAR: Final = frozenset((Core.OPENED, Core.EPOCH, Core.KEYS, Core.CARD, Core.REVOCATION))


class Header(NamedTuple):
    """The common fields, checked."""

    form: int
    precedence: int
    about: tuple[Head, ...]
    to: tuple[tuple[int, ...], ...]
    catalogue: bytes
    language: str
    role: str
    wanted_by: int | None

    def addresses(self, post: PostId) -> bool:
        """Whether the message is for ``post``."""
        return not self.to or (post.side,) in self.to or tuple(post) in self.to


def header(fields: Mapping[int, Any]) -> Header:
    """The common fields of an opened payload. Raises PeerError ``record.bad-payload``."""
    # Any until they are checked: compiled, a variable of type str would not take in what a peer puts there.
    form: Any = fields.get(FORM)
    precedence: Any = 0
    language: Any = ""
    role: Any = ""
    catalogue: Any = b""
    wanted_by: Any = None
    about: tuple[Head, ...] = ()
    to: tuple[tuple[int, ...], ...] = ()
    good = type(form) is int and 0 < form < 2**32
    for key, value in fields.items():
        if key >= OWN or key == FORM:
            continue
        if key == ROLE:
            role, good = value, good and _is_text(value)
        elif key == LANGUAGE:
            language, good = value, good and _is_text(value)
        elif key == WANTED_BY:
            wanted_by, good = value, good and type(value) is int and 0 <= value < 2**53
        elif key == PRECEDENCE:
            precedence, good = value, good and type(value) is int and 0 < value <= 3
        elif key == ABOUT:
            about = _about(value)
        elif key == TO:
            to = _to(value)
        elif key == CATALOGUE:
            catalogue, good = value, good and type(value) is bytes and len(value) == 8
        else:  # spec: record §7, the channel, or a key that is reserved
            good = good and key == CHANNEL and _is_text(value)
        if not good:
            break
    if not good:
        raise PeerError("record.bad-payload")
    return Header(form, precedence, about, to, catalogue, language, role, wanted_by)


def _is_text(value: Any) -> bool:
    """spec: record §1.3, §7: a default, here nothing, is absent."""
    return type(value) is str and value != "" and is_short_text(value, SHORT_TEXT_MAX)


def _about(about: Any) -> tuple[Head, ...]:
    if type(about) is not list or not 0 < len(about) <= ABOUT_MAX_COUNT:
        raise PeerError("record.bad-payload")
    return tuple(head_from(item) for item in about)


def _to(to: Any) -> tuple[tuple[int, ...], ...]:
    if type(to) is not list or not 0 < len(to) <= limits.PARTIES_MAX_COUNT:
        raise PeerError("record.bad-payload")
    for item in to:
        if (
            type(item) is not list
            or not 1 <= len(item) <= 2
            or not all(type(n) is int and 0 <= n < 65536 for n in item)
        ):
            raise PeerError("record.bad-payload")
    return tuple(tuple(item) for item in to)
