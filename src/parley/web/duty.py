"""Who has the watch, by the rota and by the record; what is open at a handover; the roll-calls and who answered them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from parley.base.errors import ParleyError
from parley.base.instant import DAY
from parley.node.status import MessageView, PostView
from parley.procedures.duty import HANDOVER, ROLL_CALL
from parley.procedures.rota import Shift, on_watch, shifts
from parley.runtime.desk import Desk
from parley.web import board
from parley.web.texts import form_of, own_fields

if TYPE_CHECKING:
    from parley.web.console import Console

ROLLS_MAX_COUNT: Final = 50
PERSONS: Final = frozenset({"ANSWERED", "DECLINED"})


class Kept(NamedTuple):
    """A post's watch by its own last word: when it was taken over (its clock), by which role, until when; ``ref`` says it."""

    post: PostView
    at: int
    role: str
    relieved: str
    ref: str


class OnWatch(NamedTuple):
    """Our watch: by the rota, if there is one, and by our post's last word. ``roll_call_due``: it is time for one."""

    rota: Shift | None
    kept: Kept | None
    roll_call_due: bool


class Answer(NamedTuple):
    """What became of a roll-call at one post: ``code`` ANSWERED, NO_ANSWER or OPEN, when by its clock, and after how long;
    ``reached``: the highest rung of its ladder but NO ANSWER, as far as this node knows it; "" for none."""

    post: PostView
    code: str
    at: int | None
    took_ms: int | None
    ref: str
    reached: str


class RollCall(NamedTuple):
    """A roll-call with what became of it at every post; ``number`` as its author counted."""

    message: MessageView
    number: str
    answers: list[Answer]

    @property
    def answered_count(self) -> int:
        """How many posts have answered."""
        return sum(one.code == "ANSWERED" for one in self.answers)


class OpenMatters(NamedTuple):
    """What waits for a word of our side: messages, of them FLASH that nobody has taken over, incidents and calls."""

    messages: list[MessageView]
    flash_count: int
    incidents_count: int
    calls_count: int
    alarms_count: int

    @property
    def owed_count(self) -> int:
        """As the handover tells it."""
        return len(self.messages) + self.incidents_count + self.calls_count


def shown(desk: Desk, message: MessageView) -> dict[str, str]:
    """The fields of a message as they are shown; none where it cannot be read."""
    form = form_of(desk, message)
    try:
        return {name: text for name, _, text in form.table(own_fields(message.fields), "en")} if form else {}
    except ParleyError:
        return {}


def kept(desk: Desk) -> dict[str, Kept]:
    """The last handover of every post that has told one, by post."""
    found: dict[str, Kept] = {}
    for ref in desk.newest(HANDOVER):
        message = desk.message(ref)
        if message.author.id not in found:
            fields = shown(desk, message)
            role, relieved = fields.get("duty_role", ""), fields.get("relieved_at", "")
            found[message.author.id] = Kept(message.author, message.time, role, relieved, ref)
    return found


def ours(console: "Console", all_kept: dict[str, Kept] | None = None) -> OnWatch:
    """Our own watch now."""
    desk, settings = console.desk, console.settings
    now, me = desk.now(), desk.status().me.id
    has_rota = bool(settings.turns or settings.overrides)
    rota = on_watch(settings.turns, settings.overrides, now) if has_rota else None
    calls = (message.time for message in map(desk.message, desk.newest(ROLL_CALL)) if message.author.own)
    last = next(calls, None)
    due = last is None or now - last >= settings.roll_call_ms
    return OnWatch(rota, (kept(desk) if all_kept is None else all_kept).get(me), due)


def coming(console: "Console") -> list[Shift]:
    """The rota of the next day; empty where there is none."""
    settings, now = console.settings, console.desk.now()
    has_rota = bool(settings.turns or settings.overrides)
    return shifts(settings.turns, settings.overrides, now, now + DAY) if has_rota else []


def roll_calls(desk: Desk) -> list[RollCall]:
    """The newest roll-calls of every post, the newest first."""
    return [_roll_call(desk, desk.message(ref)) for ref in desk.newest(ROLL_CALL)[:ROLLS_MAX_COUNT]]


def latest(desk: Desk) -> list[RollCall]:
    """Our newest roll-call, and the newest of another post; the newer one first."""
    messages = [desk.message(ref) for ref in desk.newest(ROLL_CALL)[:ROLLS_MAX_COUNT]]
    found = [next((one for one in messages if one.author.own == own), None) for own in (True, False)]
    return [_roll_call(desk, one) for one in messages if one in found]


def _roll_call(desk: Desk, message: MessageView) -> RollCall:
    return RollCall(message, shown(desk, message).get("number", ""), list(_answers(message)))


def _answers(message: MessageView) -> Iterator[Answer]:
    """A reply counts whenever it came; NO ANSWER is the word that none had come in time."""
    for ladder in message.ladders:
        reply = next((step for step in ladder.steps if step.level in PERSONS), None)
        late = board.step(ladder, "NO_ANSWER")
        reached = next((level for level in reversed(board.RUNGS) if board.step(ladder, level)), "")
        if reply:
            yield Answer(ladder.to, "ANSWERED", reply.at, reply.at - message.time, reply.ref, reached)
        else:
            yield Answer(ladder.to, "NO_ANSWER" if late else "OPEN", late.at if late else None, None, "", reached)


def next_number(calls: list[RollCall]) -> int:
    """The number of our next roll-call: one more than the highest of ours."""
    own = (int(one.number) for one in calls if one.message.author.own and one.number.isdecimal())
    return max(own, default=0) + 1


def open_matters(desk: Desk) -> OpenMatters:
    """What both officers go through at a handover."""
    waiting = [one for one in board.inbox(desk) if board.waits_for_us(one)]
    incidents = [one for one in desk.incidents() if one.waits_for and one.state != "CLOSED"]
    calls = [one for one in desk.calls() if one.waits_for == "us"]
    return OpenMatters(waiting, len(desk.flash()), len(incidents), len(calls), len(desk.alarms()))
