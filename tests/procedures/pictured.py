"""Pictures of what two sides wrote, and of the 27 years as the demonstration imports them."""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

from parley.cli import contacts_file, facts_file
from parley.messages.form import PRECEDENCES
from parley.node.affair_views import AffairViews
from parley.node.picture_views import PictureViews
from parley.node.status import PostView
from parley.procedures.affairs import Affairs
from parley.procedures.asking.telling import FORMS
from parley.procedures.calls import Calls
from parley.procedures.contacts import Contacts
from parley.procedures.delivery import Delivery
from parley.procedures.incidents import Incidents
from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact
from parley.procedures.verdicts import Verdicts
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import Header
from tests.procedures.real_forms import CATALOGUE, place_of, rule_of

NAMES = ("United States", "China")
EFFECTS = {"answers": "ANSWERED", "declines": "DECLINED"}
PRECEDENCE_COUNT = len(PRECEDENCES)


class Folds:
    """The folds of which a picture is made, as a node has them."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self.knowledge = Knowledge()
        self.delivery = Delivery(_effect, lambda header: _form(header).procedure != "picture")
        self.contacts = Contacts(CATALOGUE.form("contact").number)
        self.calls = Calls(rule_of, self.knowledge)
        self.incidents = Incidents(rule_of, self.knowledge, 2)
        history = {form.number: form.name for form in CATALOGUE.forms if form.name in FORMS}
        self.verdicts = Verdicts()
        self.affairs = Affairs(rule_of, self.knowledge, place_of, history, 2)
        cases = (self.calls, self.incidents, self.verdicts)
        self.all = (self.delivery, self.contacts, self.knowledge, *cases, self.affairs)
        for fact in facts:
            for fold in self.all:
                fold.fold(fact)


def _form(header: Header) -> Any:
    return CATALOGUE.by_number(header.form)


def _effect(header: Header) -> str:
    form = CATALOGUE.by_number(header.form)
    return EFFECTS.get(form.effect, "") if form else ""


def views(facts: Iterable[Fact], me: int = 0) -> PictureViews:
    """What a node of side ``me`` shows of these entries."""
    folds: Any = Folds(facts)
    mine = PostId(me, 0)

    def post(one: PostId) -> PostView:
        return PostView(str(one), NAMES[one.side], "post", one == mine, one.side == me)

    affairs = AffairViews(mine, folds, post, lambda: CATALOGUE, (PostId(0, 0), PostId(1, 0)))
    return PictureViews(folds, affairs, 2)


@cache
def years() -> tuple[Fact, ...]:
    """The 27 years as one side imports them."""
    data = resources.files("parley.cli").joinpath("data")
    contact = CATALOGUE.form("contact")
    rows, faults = contacts_file.parse(data.joinpath("contacts.csv").read_bytes(), contact, "en")
    assert not faults
    written = [(contact.number, row.fields) for row in rows]
    for name in FORMS:
        form = CATALOGUE.form(name)
        more, faults = facts_file.parse(data.joinpath(f"history/{name}.csv").read_bytes(), form, "en")
        assert not faults, faults
        written += [(form.number, row.fields) for row in more]
    feed = FeedId(0, 0, 9)
    return tuple(
        Fact(
            Head(*feed, seq, seq.to_bytes(32, "big")), feed.author, 1_700_000_000_000 + seq, Header(number, 0, (), (), b"", "", "", None),
            fields, "", 0, (),
        )
        for seq, (number, fields) in enumerate(written)
    )  # fmt: skip
