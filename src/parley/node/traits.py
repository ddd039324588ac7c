"""What the folds need to know of forms: asked for every entry, so it is worked out once for each catalogue."""

from parley.messages.catalogue import Catalogue
from parley.node.catalogues import Catalogues
from parley.procedures import notice_form
from parley.procedures.asking.telling import FORMS
from parley.procedures.channel import Place
from parley.procedures.duty import ROLL_CALL
from parley.procedures.notice_form import Part
from parley.procedures.rules import places, rule_of_form
from parley.procedures.statement import Rule
from parley.record.payload import CATALOGUE_FIRST, Header

_EFFECTS = {"answers": "ANSWERED", "declines": "DECLINED"}


class _Of:
    """Of all forms of one catalogue, by number."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.rules: dict[int, Rule | None] = {}
        self.notices = frozenset(form.number for form in catalogue.forms if form.procedure == "notice")
        self.parts: dict[int, Part | None] = {}
        self.effects = {form.number: _EFFECTS.get(form.effect, "") for form in catalogue.forms}
        self.places: dict[int, Place] | None = None
        self.facts = frozenset(form.number for form in catalogue.forms if form.procedure == "picture")
        self.asking = frozenset(
            form.number
            for form in catalogue.forms
            if form.replies and any(within is not None for within in form.answers_within)
        )
        self.asking_posts = frozenset(form.number for form in catalogue.forms if form.name == ROLL_CALL)


class Traits:
    """Of the forms of all catalogues in force, each message by its own."""

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues
        self._first = _Of(catalogues.shelf.first)
        self._others: dict[bytes, _Of] = {}
        # Like the contacts themselves, known by the catalogue of the genesis.
        self.history = {form.number: form.name for form in self._first.catalogue.forms if form.name in FORMS}

    def effect_of(self, header: Header) -> str:
        """The rung that a message sets on what it is about, or ""."""
        return self._of(header).effects.get(header.form, "") if header.form >= CATALOGUE_FIRST else ""

    def is_message(self, header: Header) -> bool:
        """Whether it goes into the inbox; a contact does not. What nobody knows does."""
        return header.form not in self._of(header).facts

    def rule_of(self, header: Header) -> Rule | None:
        """What the folds of procedures need of a message's form; None for one that is in no procedure, or not known."""
        of = self._of(header)
        if header.form not in of.rules:
            of.rules[header.form] = rule_of_form(of.catalogue.by_number(header.form))
        return of.rules.get(header.form)

    def place_of(self, header: Header) -> Place | None:
        """Where a message's form stands in a channel; None for one that no suspension touches."""
        of = self._of(header)
        if of.places is None:  # most records have messages in no channel
            of.places = places(of.catalogue)
        return of.places.get(header.form)

    def part_of(self, header: Header) -> Part | None:
        """What a message's form does to notices; None for nothing, which most forms do."""
        of = self._of(header)
        if header.form not in of.notices:
            return None
        if header.form not in of.parts:
            form = of.catalogue.by_number(header.form)
            of.parts[header.form] = notice_form.part_of(form) if form else None
        return of.parts[header.form]

    def expects_reply(self, form: int, catalogue: bytes) -> bool:
        """Whether the form asks for one of its replies within some time."""
        return form in self._named(catalogue).asking

    def asks_each_post(self, form: int, catalogue: bytes) -> bool:
        """Whether each post answers for itself, where otherwise one of a side does for all (spec: procedures §5.3)."""
        return form in self._named(catalogue).asking_posts

    def _of(self, header: Header) -> _Of:
        return self._named(header.catalogue)

    def _named(self, prefix: bytes) -> _Of:
        if not prefix:
            return self._first
        found = self._others.get(prefix)
        if found is None:
            catalogue = self._catalogues.named(prefix)
            if catalogue is None:
                return self._first  # it may be agreed to later
            found = self._others[prefix] = _Of(catalogue)
        return found
