"""The fields that every payload has, and the core's own forms (spec: record §7). The catalogue's forms are opaque here."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, Final, NamedTuple

from parley.base import limits
from parley.base.errors import PeerError
from parley.record.names import Head, PostId, head_from, is_short_text

FORM, PRECEDENCE, CHANNEL, ABOUT, TO, CATALOGUE, LANGUAGE, ROLE, WANTED_BY = range(9)
_DEFAULTS: Final[dict[int, Any]] = {PRECEDENCE: 0, CHANNEL: "", ABOUT: [], TO: [], LANGUAGE: "", ROLE: ""}
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
    for key in fields:
        if key < OWN and (key > WANTED_BY or (key in _DEFAULTS and fields[key] == _DEFAULTS[key])):
            raise PeerError("record.bad-payload")  # spec: record §1.3, §7
    form, precedence = fields.get(FORM), fields.get(PRECEDENCE, 0)
    language, role, catalogue = fields.get(LANGUAGE, ""), fields.get(ROLE, ""), fields.get(CATALOGUE, b"")
    wanted_by = fields.get(WANTED_BY)
    if type(form) is not int or not 0 < form < 2**32 or type(precedence) is not int or not 0 <= precedence <= 3:
        raise PeerError("record.bad-payload")
    for text in (language, role, fields.get(CHANNEL, "")):
        if type(text) is not str or not is_short_text(text, SHORT_TEXT_MAX):
            raise PeerError("record.bad-payload")
    if type(catalogue) is not bytes or len(catalogue) not in (0, 8):
        raise PeerError("record.bad-payload")
    if wanted_by is not None and (type(wanted_by) is not int or not 0 <= wanted_by < 2**53):
        raise PeerError("record.bad-payload")
    return Header(form, precedence, _about(fields), _to(fields), catalogue, language, role, wanted_by)


def _about(fields: Mapping[int, Any]) -> tuple[Head, ...]:
    about = fields.get(ABOUT)
    if about is None:
        return ()
    if type(about) is not list or len(about) > ABOUT_MAX_COUNT:
        raise PeerError("record.bad-payload")
    return tuple(head_from(item) for item in about)


def _to(fields: Mapping[int, Any]) -> tuple[tuple[int, ...], ...]:
    to = fields.get(TO)
    if to is None:
        return ()
    if type(to) is not list or len(to) > limits.PARTIES_MAX_COUNT:
        raise PeerError("record.bad-payload")
    for item in to:
        if (
            type(item) is not list
            or not 1 <= len(item) <= 2
            or not all(type(n) is int and 0 <= n < 65536 for n in item)
        ):
            raise PeerError("record.bad-payload")
    return tuple(tuple(item) for item in to)
