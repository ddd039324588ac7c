"""What an officer releases, and the payload that it becomes (spec: record §7)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from parley.base.errors import LocalError
from parley.messages.form import Form
from parley.messages.kinds.link import Reference
from parley.procedures.procedure import Fact
from parley.record import payload
from parley.record.names import Head, is_short_text
from parley.record.payload import SHORT_TEXT_MAX

if TYPE_CHECKING:
    from parley.node.core import Core


class Release(msgspec.Struct, frozen=True):
    """A message that an officer releases.

    ``fields`` are the form's own (keys 32 …), already read by the form. ``to`` lists posts ("1.0") or sides ("1");
    empty is everybody. ``about`` lists refs. ``wanted_by``: ms UTC, None takes the form's rule.
    ``catalogue``: the hash of the one by which the officer read what is to be signed; empty: by whichever is in force.
    ``channel`` is that in which it is said, "" for none.
    """

    form: str
    fields: Mapping[int, Any]
    precedence: int | None = None
    to: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    language: str = ""
    role: str = ""
    wanted_by: int | None = None
    catalogue: bytes = b""
    channel: str = ""


def payload_of(
    form: Form, release: Release, precedence: int, about: list[Head], core: "Core", now: int
) -> dict[int, Any]:
    """The payload's fields, all checked. Raises LocalError."""
    if release.catalogue not in (b"", core.catalogue.hash):  # the same values may say something else by another one
        raise LocalError("node.catalogue-moved", form=form.name)
    form.check(release.fields)
    fields: dict[int, Any] = {payload.FORM: form.number}
    if precedence:
        fields[payload.PRECEDENCE] = precedence
    if about:
        fields[payload.ABOUT] = [list(head) for head in about]
    if release.to:
        fields[payload.TO] = sorted(addressee(text, core) for text in release.to)
    if core.catalogue.hash != core.genesis.catalogue:
        fields[payload.CATALOGUE] = core.catalogue.hash[:8]
    words = ((payload.CHANNEL, release.channel), (payload.LANGUAGE, release.language), (payload.ROLE, release.role))
    for key, text in words:
        if text:
            fields[key] = short_text(text)
    wanted_by = release.wanted_by
    if wanted_by is None and (within := form.answer_within(precedence)) is not None:
        wanted_by = now + within
    if wanted_by is not None:
        fields[payload.WANTED_BY] = wanted_by
    return {**fields, **release.fields}


def draft_of(fields: Mapping[int, Any], core: "Core", now: int) -> Fact:
    """What is about to be signed, as a fold would get it, without its id."""
    head = Head(*core.feed, core.record.length(core.feed), bytes(32))
    return Fact(head, core.me, now, payload.header(fields), dict(fields), "", now)


def entries_of(form: Form, fields: Mapping[int, Any]) -> list[Head]:
    """All entries that a payload is about, by its common field or by the form's own (spec: procedures §1.2)."""
    found = list(fields.get(payload.ABOUT, ()))
    for one in form.fields:
        if isinstance(one.item, Reference) and (value := fields.get(one.key)):
            found += [value] if isinstance(value[0], int) else value
    return [Head(*one) for one in found]


def short_text(text: str) -> str:
    """``text`` as it may stand in a payload's common fields. Raises LocalError ``node.bad-short-text``."""
    if not is_short_text(text, SHORT_TEXT_MAX):
        raise LocalError("node.bad-short-text", text=text[:SHORT_TEXT_MAX], limit=SHORT_TEXT_MAX)
    return text


def addressee(text: str, core: "Core") -> list[int]:
    """The post or side that ``text`` names. Raises LocalError ``node.bad-addressee``."""
    try:
        numbers = [int(part) for part in text.split(".")]
    except ValueError:
        raise LocalError("node.bad-addressee", to=text[:80]) from None
    known = {tuple(post) for post in core.record.posts} | {(side,) for side in range(len(core.genesis.parties))}
    if tuple(numbers) not in known:
        raise LocalError("node.bad-addressee", to=text[:80])
    return numbers
