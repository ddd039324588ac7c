"""What a console, the command line or a test may see of a node: plain values, no clock laid over them.

Times are milliseconds UTC by the clock of who wrote them. ``ref`` names an entry: ``side.post.incarnation:seq``.
"""

from typing import Any

import msgspec


class PostView(msgspec.Struct, frozen=True):
    """A post. ``own`` is this very node's post; ``same_side`` its side's."""

    id: str
    side_name: str
    post_name: str
    own: bool
    same_side: bool


class MemberView(msgspec.Struct, frozen=True):
    """A post and by what it belongs to the record. ``state``: FOUNDING, LATER (its CARD entry is linked here), INTRODUCED
    (its card came, its CARD entry did not), REVOKED. ``key`` is the newest signing key, ``heads`` are [incarnation, seq, id].
    """

    id: str
    side_name: str
    post_name: str
    own: bool
    state: str
    key: str
    made_at: int
    cards_count: int
    heads: list[tuple[int, int, str]]


class LinkView(msgspec.Struct, frozen=True):
    """One bearer to one peer. ``state`` is down, greeting, up, silent or refused."""

    bearer: str
    state: str
    since: int
    last_frame: int | None


class PeerView(msgspec.Struct, frozen=True):
    """Another post and what is known of the line to it.

    ``line`` is the best of its links' states. ``clock_low``/``clock_high``: its clock minus ours, in ms, lies between.
    ``last_person``: the last time a person there acknowledged or wrote (its clock). ``to_send``: entries that it is not
    known to hold.
    """

    post: PostView
    line: str
    links: list[LinkView]
    clock_low: int | None
    clock_high: int | None
    last_line_test: int | None
    last_person: int | None
    to_send: int
    busy_until: int | None


class Step(msgspec.Struct, frozen=True):
    """One rung of the delivery ladder: level, when (by the clock of ``by``), whose word it is, in which role.

    Levels: QUEUED, TRANSMITTED, STORED_AHEAD, STORED, DISPLAYED, ACKNOWLEDGED, ANSWERED, DECLINED, NO_ANSWER, NOT_UNDERSTOOD.
    None of these ever means another. With NO_ANSWER its author signed how his line was then: ``line`` is down, up or part (of
    several), ``last_frame`` the last sign of the other node by his clock.
    """

    level: str
    at: int
    by: str
    role: str = ""
    ref: str = ""
    line: str = ""
    last_frame: int | None = None


class Ladder(msgspec.Struct, frozen=True):
    """How far a message has come at one addressee."""

    to: PostView
    steps: list[Step]


class MessageView(msgspec.Struct, frozen=True):
    """A message of ours or theirs.

    ``state``: LINKED, AHEAD, DISPUTED or REVOKED; ``marks`` may hold CONCEALING, RECOVERED, LATE_SURFACED, CLASSICAL, UNREADABLE,
    and what a suspension of its channel does to it: CHANNEL_SUSPENDED, SENT_BEFORE_SUSPENSION_WAS_KNOWN, CHANNEL_CLOSED,
    SAFETY_FLOOR.
    ``fields`` are the payload's (keys as in record §7); ``form_name`` is "" for a form that the catalogue does not know.
    ``catalogue`` is the beginning of the hash of the catalogue by which it is written, "" for that of the genesis.
    ``wanted_by`` is when an answer is wanted. ``waits_for``: us, them or "".
    """

    ref: str
    id: str
    form: int
    form_name: str
    precedence: int
    author: PostView
    to: list[PostView]
    time: int
    arrived: int
    state: str
    marks: list[str]
    fields: dict[int, Any]
    about: list[str]
    role: str
    language: str
    wanted_by: int | None
    waits_for: str
    ladders: list[Ladder]
    answers: list[str]
    catalogue: str = ""


class ReadBackRow(msgspec.Struct, frozen=True):
    """One thing of a message beside what was read back of it: the list of the read-back and the place in it (from 1).
    ``sent`` is [measure, value], ``read`` the value in the list's notation; None where there is none."""

    list_name: str
    number: int
    sent: list[Any] | None
    read: Any
    agrees: bool


class ReadBackView(msgspec.Struct, frozen=True):
    """A read-back ``ref`` of ``message``. ``state``: AGREES, WORDS, DIFFERS, CONFIRMED, CORRECTED, REPLACED, WITHDRAWN or
    UNCOMPARED. ``unread_count``: values of the message that it leaves out."""

    ref: str
    message: str
    by: PostView
    time: int
    state: str
    rows: list[ReadBackRow]
    unread_count: int


class FlashView(msgspec.Struct, frozen=True):
    """A FLASH of another side that no person of ours has taken over yet. ``arrived`` is by this node's clock."""

    ref: str
    author: PostView
    arrived: int


class ContactView(msgspec.Struct, frozen=True):
    """A dated fact of the public record. Dates are [year], [year, month] or [year, month, day]."""

    ref: str
    key: str
    start: list[int]
    end: list[int] | None
    kind: str
    title: str
    host: str
    place: str
    level: str
    parties: str
    source: str
    verified: bool
    told_by: str


class AgreedView(msgspec.Struct, frozen=True):
    """One side's word on a catalogue."""

    by: PostView
    time: int
    role: str
    linguist: str
    ref: str


class CatalogueView(msgspec.Struct, frozen=True):
    """A catalogue. ``state`` is IN_FORCE, EARLIER (was in force), PROPOSED, ENDED (proposed, and its time is over) or PAST
    (proposed as a change of one that is no longer in force). That of the genesis has no ``ref`` and no words.

    ``words``: who stands behind it, a word a side; ``awaited``: the names of the sides that have not agreed. ``held``: it is
    built here.
    """

    hash: str
    base: str
    state: str
    ref: str
    expires: int
    authentic: list[str]
    words: list[AgreedView]
    awaited: list[str]
    held: bool


class AlarmView(msgspec.Struct, frozen=True):
    """Something that a watch officer must know: code and facts of a phrase, since when, how often."""

    code: str
    facts: dict[str, Any]
    since: int
    count: int
    ref: str


class StatusView(msgspec.Struct, frozen=True):
    """The node at a glance. ``kind`` is REAL or EXERCISE, from the genesis."""

    record_id: str
    kind: str
    purpose: str
    me: PostView
    posts: list[PostView]
    peers: list[PeerView]
    entries: int
    ahead: int
    catalogue: str
    alarms: list[AlarmView]
    now: int
