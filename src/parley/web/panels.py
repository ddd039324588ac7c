"""The live panels: the facts of each, and its HTML for one officer. Stream and pages use the same templates."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from parley.base.errors import LANGUAGES, LocalError, phrases
from parley.messages.catalogue import Catalogue
from parley.node.case_status import CallView, IncidentView
from parley.node.status import AlarmView, MessageView, Step
from parley.runtime.alerting.delegates import CalledView
from parley.runtime.desk import Desk
from parley.web import board, duty
from parley.web.drawings import Drawings, mark_of
from parley.web.session import Session
from parley.web.texts import Text, gist, proper_name, texts, title
from parley.web.words import Words, words

if TYPE_CHECKING:
    from parley.web.console import Console

CASES_MAX_COUNT: Final = 200
# Forms that any watch officer may need at once, with the letter that opens them from anywhere, as far as the catalogue
# has them. Every other form that is always FLASH follows with a digit.
SAFETY: Final = {
    "s": "stop", "d": "danger", "m": "mayday-relay", "p": "person-in-distress", "a": "stop-complied",
    "n": "accident-notice",
}  # fmt: skip


class Item(NamedTuple):
    """A message as a row: its title, its text in short, whether that is the whole text, and our own acknowledgement."""

    message: MessageView
    title: str
    gist: str
    whole: bool
    taken: Step | None


class Open(NamedTuple):
    """A message as it stands opened, or in the FLASH band: in every language. ``catalogue``: the hash of the one that says what
    it says; empty where that is not agreed, or not to be had."""

    message: MessageView
    titles: dict[str, str]
    texts: list[Text]
    catalogue: str


class Band(NamedTuple):
    """What the FLASH band says of one post: its newest FLASH, how many wait, since when, and who has been called."""

    item: Open
    waiting_count: int
    since: int
    called: list[CalledView]


class SafetyForm(NamedTuple):
    """A form that stands two keystrokes away."""

    letter: str
    name: str
    title: str


class Alarm(NamedTuple):
    """An alarm in words."""

    text: str
    since: int
    times: int
    ref: str


def item(desk: Desk, message: MessageView, language: str) -> Item:
    """A message as a row of a list."""
    short, whole = gist(desk, message, language)
    return Item(message, title(desk, message, language), short, whole, board.taken_by_us(message))


def opened(desk: Desk, message: MessageView, first: str) -> Open:
    """A message in every language, the reader's own first."""
    titles = {language: title(desk, message, language) for language in LANGUAGES}
    catalogue = desk.catalogue_named(message.catalogue)
    return Open(message, titles, texts(desk, message, first), catalogue.hash.hex() if catalogue else "")


def safety_forms(catalogue: Catalogue, language: str) -> list[SafetyForm]:
    """What stands two keystrokes away: STOP, DANGER, distress, and every form that is never less than FLASH."""
    named = {one.name: one for one in catalogue.forms}
    found = {letter: named[name] for letter, name in SAFETY.items() if name in named}
    others = [one for one in catalogue.forms if one.least_precedence == board.FLASH and one not in found.values()]
    found |= dict(zip("123456789", others, strict=False))
    return [SafetyForm(letter, form.name, form.title(language)) for letter, form in found.items()]


def alarm(view: AlarmView, tell: Words) -> Alarm:
    """The alarm's phrase; one without a phrase says its code."""
    template = phrases().get(view.code, {}).get(tell.language)
    try:
        text = template.format(**view.facts) if template else tell("alarm.unknown", code=view.code)
    except (KeyError, IndexError, ValueError):
        text = tell("alarm.unknown", code=view.code)
    return Alarm(text, view.since, view.count, view.ref)


def _line(console: "Console", session: Session) -> dict[str, Any]:
    desk = console.desk
    own = board.owed_to_us(desk)
    now = desk.now()
    kept = duty.kept(desk)
    return {
        "on_watch": duty.ours(console, kept),
        "roll_calls": duty.latest(desk),
        "peers": [
            {"peer": peer, "people": board.people(peer, own, now), "kept": kept.get(peer.post.id)}
            for peer in desk.status().peers
        ],
    }


def _inbox(console: "Console", session: Session) -> dict[str, Any]:
    rows = board.inbox(console.desk)
    return {
        "inbox": [item(console.desk, one, session.language) for one in rows],
        "owed": sum(board.waits_for_us(one) for one in rows),
    }


def _sent(console: "Console", session: Session) -> dict[str, Any]:
    rows = board.sent(console.desk)
    return {
        "sent": [item(console.desk, one, session.language) for one in rows],
        "awaited": sum(one.waits_for == "them" for one in rows),
    }


def _alarms(console: "Console", session: Session) -> dict[str, Any]:
    desk = console.desk
    tell = words(session.language)
    alarming = board.alarming(desk)
    # the band says of a FLASH all that its alarm would
    banded = {one.message.author.id for one in alarming}
    others = [one for one in desk.alarms() if not (one.code == "node.flash" and one.facts.get("post") in banded)]
    return {
        "alarming": [_band(console, one, session.language) for one in alarming],
        "alarms": [alarm(one, tell) for one in others],
    }


def _band(console: "Console", one: board.Alarming, language: str) -> Band:
    called = console.delegates.called(one.message.author.id, language) if console.delegates else []
    return Band(opened(console.desk, one.message, language), one.untaken_count, one.since, called)


def _cases(views: Sequence[CallView | IncidentView], desk: Desk, language: str) -> list[tuple[Any, str, bool]]:
    """Of each incident or call: its view, its first message's title, whether it waits for us. The newest first."""
    found = []
    for view in views[:CASES_MAX_COUNT]:
        try:
            name = title(desk, desk.message(view.ref), language)
        except LocalError:
            name = view.ref
        found.append((view, name, bool(view.waits_for) and view.waits_for != "them"))
    return found


def _incidents(console: "Console", session: Session) -> dict[str, Any]:
    return {"incidents_rows": _cases(console.desk.incidents(), console.desk, session.language)}


def _calls(console: "Console", session: Session) -> dict[str, Any]:
    return {"calls_rows": _cases(console.desk.calls(), console.desk, session.language)}


def _notices(console: "Console", session: Session) -> dict[str, Any]:
    from parley.web.pages.notices import waits_for_us, worst

    desk, found = console.desk, []
    for view in desk.notices(CASES_MAX_COUNT):
        message = desk.message(view.ref)
        name = title(desk, message, session.language)
        found.append((view, name, proper_name(desk, message), waits_for_us(view), worst(view)))
    return {"notices_rows": found}


def _catalogues(console: "Console", session: Session) -> dict[str, Any]:
    found = console.desk.catalogues()
    in_force = [one for one in found if one.state == "IN_FORCE"]
    open_ = [one for one in found if one.state == "PROPOSED"]
    rest = [one for one in reversed(found) if one.state not in ("IN_FORCE", "PROPOSED")]
    return {
        "groups": [("in-force", in_force), ("proposed", open_), *([("earlier", rest)] if rest else [])],
        "handed": list(console.handed.items()), "us": console.desk.status().me.side_name,
        "forms_count": len(console.desk.catalogue.forms),
    }  # fmt: skip


PANELS: Final[dict[str, Callable[["Console", Session], dict[str, Any]]]] = {
    "alarms": _alarms,
    "line": _line,
    "inbox": _inbox,
    "sent": _sent,
    "incidents": _incidents,
    "calls": _calls,
    "notices": _notices,
    "catalogues": _catalogues,
}
# What a page keeps live, and which of its panels a topic of the Desk may change.
ON_PAGE: Final = {
    "watch": ("alarms", "inbox", "sent", "line"),
    "incidents": ("alarms", "incidents"),
    "calls": ("alarms", "calls"),
    "notices": ("alarms", "notices"),
    "catalogue": ("alarms", "catalogues"),
}
ELSEWHERE: Final = ("alarms",)
TOUCHED: Final = {
    "message": ("alarms", "inbox", "sent", "line", "incidents", "calls"),
    "ladder": ("alarms", "inbox", "sent", "line"),
    "line": ("line", "sent"),
    "alarm": ("alarms",),
    "catalogue": ("catalogues",),
    "notices": ("notices",),
    # The time alone changes whose watch it is.
    "minute": ("line",),
    "resync": ("alarms", "inbox", "sent", "line", "incidents", "calls", "notices", "catalogues"),
}


def panels_of(page: str) -> tuple[str, ...]:
    """The live panels of a page."""
    return ON_PAGE.get(page, ELSEWHERE)


def page_facts(console: "Console", session: Session, page: str) -> dict[str, Any]:
    """The facts of all live panels of a page, and ``seen``: their marks, from which the page's stream goes on."""
    facts: dict[str, Any] = {}
    marks = []
    for name in panels_of(page):
        found = PANELS[name](console, session)
        marks.append(f"{name}:{mark_of(found, session)}")
        facts |= found
    return facts | {"seen": ",".join(marks)}


def changed_panels(
    console: "Console", session: Session, names: Iterable[str], seen: dict[str, str], kept: Drawings | None = None
) -> list[tuple[str, str]]:
    """Name and HTML of those panels that do not show any more what was ``seen``, which is brought up to date. ``kept``: what was
    drawn for others since the last announcement."""
    drawn = []
    kept = kept or Drawings()
    for name in names:
        facts, mark = kept.facts(name, session, partial(PANELS[name], console, session))
        if seen.get(name) != mark:
            seen[name] = mark
            draw = partial(_draw, console, name, facts)
            drawn.append((name, kept.html(name, session, draw)))
    return drawn


def _draw(console: "Console", name: str, facts: dict[str, Any], session: Session) -> str:
    return console.fragment(f"_{name}.html", session, **facts)
