"""What the sides arrange with one another, in one fold: channels, talks, commitments, facts of the public record.

It looks at each entry once and hands it to the fold whose form it is: of all other entries, which are the most, none of these
takes any notice.
"""

from collections.abc import Mapping
from typing import Any, Final

from parley.procedures.channels import Channels, PlaceOf
from parley.procedures.checks import check_channel, check_commitment, check_in_channel, check_talks
from parley.procedures.commitments import PROCEDURES as TALKED
from parley.procedures.commitments import Commitments
from parley.procedures.history import History
from parley.procedures.knowledge import Knowledge
from parley.procedures.procedure import Fact, Procedure
from parley.procedures.statement import Reader, RuleOf
from parley.procedures.talks import Talks
from parley.record.payload import CATALOGUE_FIRST, CHANNEL

PROCEDURES: Final = TALKED | {"channel"}


class Affairs:
    """The fold of folds. ``history``: the names of the forms that tell more of a contact, by number."""

    name = "affairs"

    def __init__(
        self, rule_of: RuleOf, knowledge: Knowledge, place_of: PlaceOf, history: Mapping[int, str], sides_count: int
    ) -> None:
        self._rule_of = rule_of
        self._place_of = place_of
        self._reader = Reader(rule_of, knowledge)
        self._history_forms = history
        self.channels = Channels(rule_of, knowledge, place_of)
        self.talks = Talks(rule_of, knowledge, sides_count)
        self.commitments = Commitments(rule_of, knowledge, sides_count)
        self.history = History(history)
        self._folds: tuple[Procedure, ...] = (self.channels, self.talks, self.commitments, self.history)

    def reset(self) -> None:
        """Begin again with no entries."""
        for fold in self._folds:
            fold.reset()

    def fold(self, fact: Fact) -> None:
        """Hand an entry to those whose it is."""
        header = fact.header
        if header.form < CATALOGUE_FIRST or fact.judgement:
            return
        rule = self._rule_of(header)
        procedure = rule.procedure if rule is not None else ""
        if procedure == "channel" or CHANNEL in fact.fields:
            self.channels.fold(fact)
        said = self._reader.read(fact, TALKED) if procedure in TALKED else None
        if said is not None:
            if procedure == "talks":
                self.talks.take(said)
            self.commitments.take(said)
        if header.form in self._history_forms:
            self.history.fold(fact)

    def check(self, draft: Fact, now: int) -> None:
        """Refuse what would count for nothing, before it is signed: ``draft`` is what we are about to say. Raises LocalError."""
        said = self._reader.draft(draft, PROCEDURES)
        name = draft.fields.get(CHANNEL)
        place = self._place_of(draft.header) if name is not None else None
        if place is not None:
            check_in_channel(str(name), draft.header.form, self.channels, now, place.part, place.family)
        if said is None:
            return
        procedure = getattr(self._rule_of(draft.header), "procedure", "")
        if procedure == "channel":
            check_channel(said, self.channels)
        elif procedure == "talks" and not any(map(self.commitments.of, said.about)):
            check_talks(said, self.talks)
        elif procedure == "commitment":
            check_commitment(said, self.commitments)

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        return [fold.to_value() for fold in self._folds]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        for fold, own in zip(self._folds, value, strict=True):
            fold.load(own)
