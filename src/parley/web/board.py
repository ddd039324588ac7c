"""What the watch screen shows, worked out of the Desk's views: who waits for whom, and what a line's silence can mean.

It never mixes the machine's signs with a person's: a beating node says nothing of people.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from parley.base import instant
from parley.node.status import Ladder, MessageView, PeerView, StatusView, Step
from parley.runtime.desk import Desk

FLASH: Final = 3
INBOX_MAX_COUNT: Final = 60
SENT_MAX_COUNT: Final = 30
OPEN_MAX_COUNT: Final = 200
PAGE_COUNT: Final = 60
PAGES_MAX_COUNT: Final = 4
HISTORY: Final = frozenset({"contact"})
# The rungs that every message can climb, in order; a refusal to speak takes the last one's place.
RUNGS: Final = ("QUEUED", "TRANSMITTED", "STORED", "DISPLAYED", "ACKNOWLEDGED", "ANSWERED")
# What may stand beside or instead of the last rung, in this order.
ASIDE: Final = ("NOT_UNDERSTOOD", "NO_ANSWER")
PERSONS: Final = frozenset({"ACKNOWLEDGED", "ANSWERED", "DECLINED"})
# A person's sign older than this no longer says that the watch there is manned.
PERSON_FRESH_MS: Final = 30 * instant.MINUTE
# Without a wish for an answer, an own message that nobody took over for this long counts as "nobody answering".
UNTAKEN_MS: Final = {3: 2 * instant.MINUTE, 2: 10 * instant.MINUTE}


def key(ref: str) -> str:
    """A ref as part of an element's id."""
    return "m-" + ref.replace(".", "-").replace(":", "-")


def step(ladder: Ladder, level: str) -> Step | None:
    """The rung of that level, if it was reached."""
    return next((one for one in ladder.steps if one.level == level), None)


def taken_by_us(message: MessageView) -> Step | None:
    """Our side's acknowledgement of a message of others."""
    ours = (ladder for ladder in message.ladders if ladder.to.same_side)
    return next((one for ladder in ours if (one := step(ladder, "ACKNOWLEDGED"))), None)


def is_incoming(message: MessageView) -> bool:
    """Did another post write it?"""
    return not message.author.own


def waits_for_us(message: MessageView) -> bool:
    """Do we owe an acknowledgement or an answer?"""
    return is_incoming(message) and message.waits_for == "us"


class Rung(NamedTuple):
    """One place on the ladder as it is drawn. ``state``: reached, skipped (a later one was), or open."""

    level: str
    step: Step | None
    state: str


def rungs(ladder: Ladder) -> list[Rung]:
    """All places of the ladder. What was not reached is shown as such: none of them means another."""
    by_level = {one.level: one for one in ladder.steps}
    levels = [*RUNGS[:-1], *(level for level in ASIDE if level in by_level)]
    levels.append("DECLINED" if "DECLINED" in by_level else "ANSWERED")
    if "STORED_AHEAD" in by_level and "STORED" not in by_level:
        levels[2] = "STORED_AHEAD"
    last = max((i for i, level in enumerate(levels) if level in by_level), default=-1)
    states = ["reached" if level in by_level else "skipped" if i < last else "open" for i, level in enumerate(levels)]
    return [Rung(level, by_level.get(level), state) for level, state in zip(levels, states, strict=True)]


def top(ladder: Ladder) -> Step | None:
    """The highest rung that was reached."""
    reached = [rung.step for rung in rungs(ladder) if rung.step]
    return reached[-1] if reached else None


def urgency(message: MessageView) -> tuple[bool, int, int, int]:
    """Sorts the inbox: what waits for us first, by precedence, then by deadline, then the newest."""
    waits = waits_for_us(message)
    deadline = message.wanted_by if waits and message.wanted_by else 2**60
    return not waits, -message.precedence if waits else 0, deadline if waits else 0, -message.arrived


def inbox(desk: Desk) -> list[MessageView]:
    """Messages of others: the newest, and whatever is still owed however old."""
    found = {one.ref: one for one in _recent(desk, "in", INBOX_MAX_COUNT)}
    found |= {one.ref: one for one in desk.messages("open", count=OPEN_MAX_COUNT) if is_incoming(one)}
    return sorted(found.values(), key=urgency)


def sent(desk: Desk) -> list[MessageView]:
    """Own messages: the newest, and whatever is still owed, the newest first."""
    found = {one.ref: one for one in _recent(desk, "out", SENT_MAX_COUNT)}
    found |= {one.ref: one for one in owed_to_us(desk)}
    return sorted(found.values(), key=lambda one: -one.time)


def owed_to_us(desk: Desk) -> list[MessageView]:
    """Own messages that still wait for an acknowledgement or an answer."""
    return [one for one in desk.messages("open", count=OPEN_MAX_COUNT) if not is_incoming(one)]


def _recent(desk: Desk, box: str, wanted: int) -> list[MessageView]:
    """The newest messages, facts of the past left out: an import of them must not bury what was said."""
    found: list[MessageView] = []
    before = None
    for _ in range(PAGES_MAX_COUNT):
        page = desk.messages(box, before, PAGE_COUNT)
        found += [one for one in page if one.form_name not in HISTORY]
        if len(page) < PAGE_COUNT or len(found) >= wanted:
            break
        before = page[-1].ref
    return found[:wanted]


class Alarming(NamedTuple):
    """The newest FLASH of one post that nobody here took over, of how many, and when the oldest of them arrived."""

    message: MessageView
    untaken_count: int
    since: int


def alarming(desk: Desk) -> list[Alarming]:
    """What the band shows: one FLASH a post, however many it sends (spec: line §5.4); the post that waits longest first."""
    waiting = [one for one in inbox(desk) if one.precedence == FLASH and not taken_by_us(one) and waits_for_us(one)]
    of_post: dict[str, list[MessageView]] = {}
    for one in sorted(waiting, key=lambda one: one.arrived):
        of_post.setdefault(one.author.id, []).append(one)
    return [Alarming(several[-1], len(several), several[0].arrived) for several in of_post.values()]


def catalogues_waiting(desk: Desk) -> int:
    """How many proposed catalogues wait for our side's word."""
    us = desk.status().me.side_name
    return sum(one.state == "PROPOSED" and us in one.awaited for one in desk.catalogues())


class People(NamedTuple):
    """What is known of people at a peer. ``code``: unreachable, unanswered, seen, quiet or never."""

    code: str
    since: int | None
    unanswered: int


def people(peer: PeerView, own: Iterable[MessageView], now: int) -> People:
    """What may be said of people there, kept apart from the state of the machine."""
    if peer.line not in ("up", "greeting"):
        return People("unreachable", peer.last_person, 0)
    overdue = [one for one in own if _unanswered_at(one, peer, now)]
    if overdue:
        return People("unanswered", min(one.time for one in overdue), len(overdue))
    if peer.last_person is None:
        return People("never", None, 0)
    # By the author's clock: a sign from the far future would else be fresh for ever.
    fresh = abs(now - peer.last_person) < PERSON_FRESH_MS
    return People("seen" if fresh else "quiet", peer.last_person, 0)


def _unanswered_at(message: MessageView, peer: PeerView, now: int) -> bool:
    ladder = next((one for one in message.ladders if one.to.id == peer.post.id), None)
    if ladder is None or message.waits_for != "them" or any(one.level in PERSONS for one in ladder.steps):
        return False
    due = message.wanted_by or message.time + UNTAKEN_MS.get(message.precedence, 2**60)
    return now > due


def sides_of(status: StatusView) -> list[str]:
    """The names of all sides, ours first."""
    names = [status.me.side_name, *(post.side_name for post in status.posts)]
    return list(dict.fromkeys(names))
