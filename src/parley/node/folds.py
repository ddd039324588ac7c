"""The folds of a node, in the order in which they take each entry: the registry of all procedures that run."""

from parley.node.core import Core
from parley.node.read_backs import reader
from parley.node.traits import Traits
from parley.procedures.affairs import Affairs
from parley.procedures.calls import Calls
from parley.procedures.contacts import Contacts
from parley.procedures.delivery import Delivery
from parley.procedures.documents import Documents
from parley.procedures.duty import Duty
from parley.procedures.incidents import Incidents
from parley.procedures.knowledge import Knowledge
from parley.procedures.notice import Notices
from parley.procedures.procedure import Procedure
from parley.procedures.read_backs import ReadBacks
from parley.procedures.verdicts import Verdicts
from parley.procedures.watch import Watch


class Folds:
    """All of them. ``all`` is their order."""

    def __init__(self, core: Core, traits: Traits) -> None:
        catalogue, sides_count = core.catalogues.shelf.first, len(core.genesis.parties)
        line_tests = frozenset(form.number for form in catalogue.forms if form.name in ("line-test", "line-test-reply"))
        self.delivery = Delivery(traits.effect_of, traits.is_message)
        self.contacts = Contacts(catalogue.form("contact").number)
        self.watch = Watch(line_tests)
        self.knowledge = Knowledge()
        self.calls = Calls(traits.rule_of, self.knowledge)
        self.incidents = Incidents(traits.rule_of, self.knowledge, sides_count)
        self.notices = Notices(traits.part_of, self.knowledge.knows, self.knowledge.ahead)
        self.verdicts = Verdicts()
        self.read_backs = ReadBacks(reader(core.catalogues))
        self.documents = Documents()
        self.duty = Duty(traits.rule_of)
        self.affairs = Affairs(traits.rule_of, self.knowledge, traits.place_of, traits.history, sides_count)
        # The agreement first: by it the others know what a message says; knowledge before those that ask it.
        self.all: tuple[Procedure, ...] = (
            core.catalogues.agreement, self.delivery, self.contacts, self.watch, self.knowledge, self.calls,
            self.incidents, self.notices, self.verdicts, self.read_backs, self.duty, self.affairs, self.documents,
        )  # fmt: skip
