"""The forms as an officer chooses among them: what is wanted first stands first, and every family is a group.

Order: drafts that wait for a second officer, answers that the message at hand names, what this post sent last, the
families that cannot wait, all others by number. It decides only what is offered; the browser narrows it.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from parley.base.errors import LANGUAGES
from parley.messages import families
from parley.messages.catalogue import Catalogue
from parley.messages.form import Form
from parley.runtime.desk import Desk
from parley.web import board
from parley.web.drafts import Draft
from parley.web.words import Words

# The families that cannot wait, first to last, and the key that leads to one from an empty line.
URGENT: Final = (("safety", "!"), ("line", "?"))
RECENT_KEY: Final = "*"
RECENT_MAX_COUNT: Final = 5


class Option(NamedTuple):
    """One form as it is offered. ``key`` is its own on the page; ``sought`` what a typed word may be found in besides
    number, name and titles; ``note`` stands beside the titles."""

    key: str
    form: Form
    address: str
    sought: str
    note: str = ""


class Group(NamedTuple):
    """Forms under one heading. ``prefix``: the key that leads here; ``lasting``: it stays while a word narrows the list,
    as a family does. What is in another group stands in its family as well."""

    name: str
    title: str
    prefix: str
    options: list[Option]
    lasting: bool = True


def groups(
    desk: Desk, tell: Words, waiting: Iterable[tuple[str, Draft, str]] = (), about: str = "", query: str = ""
) -> list[Group]:
    """All that is offered. ``waiting``: key, draft and note of each that wants a second officer; ``about``: the ref that
    the message will be about; ``query`` goes on in the addresses. Raises LocalError for an unknown ``about``."""
    found = [
        Group("waiting", tell("compose.second-title"), "", [_waiting(*one) for one in waiting]),
        Group("replies", tell("compose.replies"), "", _some(replies(desk, about), "reply", query), lasting=False),
        Group("recent", tell("compose.recent"), RECENT_KEY, _some(recent(desk), "recent", query), lasting=False),
    ]
    return [one for one in found if one.options] + _families(desk.catalogue, tell.language, query)


def _families(catalogue: Catalogue, language: str, query: str) -> list[Group]:
    prefixes = dict(URGENT)
    urgent = list(prefixes)
    by_family = families.grouped(catalogue.forms)
    by_family.sort(key=lambda one: urgent.index(one[0]) if one[0] in prefixes else len(urgent))
    return [
        Group(name, families.title(name, language), prefixes.get(name, ""), _some(forms, "form", query))
        for name, forms in by_family
    ]


def recent(desk: Desk) -> list[Form]:
    """The forms of what this post sent last, newest first, each once."""
    forms = (desk.catalogue.by_number(one.form) for one in board.sent(desk) if one.author.own)
    once = {one.name: one for one in forms if one}
    return list(once.values())[:RECENT_MAX_COUNT]


def replies(desk: Desk, about: str) -> list[Form]:
    """The answers that the form of a message names, in its order."""
    if not about:
        return []
    form = desk.catalogue.by_number(desk.message(about).form)
    known = {one.name: one for one in desk.catalogue.forms}
    return [known[name] for name in (form.replies if form else ()) if name in known]


def _some(forms: Iterable[Form], key: str, query: str) -> list[Option]:
    return [Option(f"{key}-{one.number}", one, f"/compose/{one.name}{query}", _sought(one)) for one in forms]


def _waiting(key: str, draft: Draft, note: str) -> Option:
    return Option(f"waiting-{key}", draft.form, f"/confirm/{key}", _sought(draft.form), note)


def _sought(form: Form) -> str:
    """Families and purposes in both languages."""
    said = (f"{families.title(form.family, language)} {form.purpose(language)}" for language in LANGUAGES)
    return " ".join([form.family, *said]).lower()
