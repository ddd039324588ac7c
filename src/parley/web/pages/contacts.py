"""The contacts on a time axis, and as a table: ``/contacts``. Everything is drawn here; the browser only shows."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from parley.base.errors import LocalError
from parley.procedures.asking.table import RELATIONS
from parley.web.console import Console, signed_in
from parley.web.session import Session
from parley.web.timeline import facts as of_facts
from parley.web.timeline.chart import chart
from parley.web.timeline.facts import GROUPS, Fact
from parley.web.timeline.silences import cuts, last_contact, silences
from parley.web.words import Words, words

SORTS: Final = {
    "date": lambda one: (one.first, one.last, one.view.key),
    "kind": lambda one: (one.view.kind, one.first),
    "level": lambda one: (one.lane, one.view.level, one.first),
    "host": lambda one: (one.view.host, one.first),
    "what": lambda one: one.view.title.lower(),
    "place": lambda one: (one.view.place.lower(), one.first),
}
NAMED_COUNT: Final = 4


@signed_in
async def contacts(request: Request, console: Console, session: Session) -> Response:
    """``GET /contacts``, narrowed by kind, level, host and text, sorted by a column."""
    tell = words(session.language)
    everything = of_facts.facts(console.desk.contacts())
    query = request.query_params
    asked = {name: query.get(name, "")[:80] for name in ("kind", "level", "host", "text")}
    shown = [one for one in everything if _fits(one, asked)]
    sort, lanes = query.get("sort", "date"), "kind" if query.get("lanes") == "kind" else "level"
    downwards = query.get("order") == "down"
    rows = sorted(shown, key=SORTS.get(sort, SORTS["date"]), reverse=downwards)
    today = of_facts.today_of(console.desk.now())
    cut, quiet, latest = (
        cuts(everything, channels_of(console)),
        silences(everything, today),
        last_contact(everything, today),
    )
    chosen = next((one for one in everything if one.view.key == query.get("fact")), latest)
    return console.page(
        request,
        "contacts.html",
        here="contacts",
        back=str(request.url.path),
        everything=everything,
        shown=shown,
        rows=rows,
        asked=asked,
        choices=_choices(everything, tell),
        chart=chart(shown, everything, cut, quiet, today, lanes, partial(_strip_words, tell)) if everything else None,
        lanes_by=lanes,
        sort=sort if sort in SORTS else "date",
        downwards=downwards,
        columns=tuple(SORTS),
        cuts=cut,
        silences=quiet[:NAMED_COUNT],
        latest=latest,
        today=today,
        groups=tuple(GROUPS),
        chosen=chosen,
        told=told_of(console, chosen.view.key) if chosen else None,
        written=of_facts.written,
        when=of_facts.when,
        sources=of_facts.sources,
        channel=partial(channel_word, tell),
        link=partial(_link, asked, lanes),
    )


@signed_in
async def contact(request: Request, console: Console, session: Session) -> Response:
    """``GET /contacts/{key}``: one fact, as the part of the page that shows it."""
    key = request.path_params["key"]
    found = next((view for view in console.desk.contacts() if view.key == key), None)
    if found is None:
        raise LocalError("web.no-such-contact", key=key[:80])
    return HTMLResponse(
        console.fragment(
            "_fact.html",
            session,
            chosen=of_facts.fact(found),
            when=of_facts.when,
            sources=of_facts.sources,
            told=told_of(console, key),
        )
    )


def channels_of(console: Console) -> dict[str, str]:
    """The channel of each fact of which the record tells one."""
    details = (one.values for one in console.desk.told() if one.form == "contact-detail")
    return {str(values["fact"]): str(values["channel"]) for values in details if values.get("channel")}


class ToldOf(NamedTuple):
    """What is told of a contact besides: each side's accounts, the topics that each side named, the facts linked to it."""

    accounts: list[Mapping[str, Any]]
    topics: dict[str, list[Mapping[str, Any]]]
    links: list[tuple[str, str]]


def told_of(console: Console, key: str) -> ToldOf:
    """All of it, side by side and nothing merged. A link is named from this fact's end."""
    found = ToldOf([], {}, [])
    for one in console.desk.told():
        values = one.values
        if one.form == "contact-version" and values["fact"] == key:
            found.accounts.append(values)
        elif one.form == "contact-topic" and values["fact"] == key:
            found.topics.setdefault(str(values["named_by"]), []).append(values)
        elif one.form == "contact-link" and values["fact"] == key:
            found.links.append((str(values["relation"]), str(values["other"])))
        elif one.form == "contact-link" and values["other"] == key:
            found.links.append((RELATIONS[str(values["relation"])], str(values["fact"])))
    found.accounts.sort(key=lambda values: (str(values["aspect"]), str(values["account_of"])))
    return found


def channel_word(tell: Words, name: str) -> str:
    """A channel in words, or a level."""
    return tell.known(f"channel.{name}", tell.known(f"contact-level.{name}", name))


def _strip_words(tell: Words, name: str, days: int) -> str:
    told = tell("contacts.days", n=days)
    return f"{channel_word(tell, name)} · {tell('contacts.cut')} · {told}" if name else told


def _fits(one: Fact, asked: dict[str, str]) -> bool:
    view = one.view
    exact = all(not asked[name] or asked[name] == (getattr(view, name) or "-") for name in ("kind", "level", "host"))
    searched = f"{view.title} {view.place} {view.parties} {of_facts.when(view)}".lower()
    return exact and all(word in searched for word in asked["text"].lower().split())


def _choices(everything: list[Fact], tell: Words) -> dict[str, list[tuple[str, str]]]:
    """What the three lists offer: code and word, as far as the facts have them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, prefix in (("kind", "contact-kind"), ("level", "contact-level"), ("host", "host")):
        codes = {getattr(one.view, name) or "-" for one in everything}
        named = [
            (code, tell("contacts.no-host") if code == "-" else tell.known(f"{prefix}.{code}", code)) for code in codes
        ]
        found[name] = sorted(named, key=lambda pair: pair[1].lower())
    return found


def _link(asked: dict[str, str], lanes: str, **change: Any) -> dict[str, str]:
    """The query of this page, sorted anew; what is empty is left out."""
    query = {**asked, "lanes": lanes, **change}
    return {name: value for name, value in query.items() if value}
