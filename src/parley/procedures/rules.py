"""What the folds need of a form, by the catalogue: made once for each form (spec: procedures §1.2)."""

from typing import Final

from parley.messages.catalogue import Catalogue
from parley.messages.field import Field
from parley.messages.form import Form
from parley.messages.kinds.choice import Choice
from parley.messages.kinds.free_text import Text
from parley.messages.kinds.link import Reference, Source
from parley.messages.kinds.many import Many
from parley.procedures.channel import Place
from parley.procedures.statement import Rule

PROCEDURES: Final = frozenset(("call", "incident", "encounter", "watch", "channel", "talks", "commitment"))
# Whose views lay what the sides wrote side by side; of the others the numbers are enough.
_KEEPING: Final = frozenset(("channel", "talks", "commitment"))
SHORT_TEXT_MAX_CHARS: Final = 200
"""A text up to this length is kept in the state; a longer one stays in the record."""
MEETINGS, CALLS, VISITS, NOTICES, MESSAGES = range(1, 6)
_PART_OF_FAMILY: Final = {"talks": MEETINGS, "call": CALLS, "notices": NOTICES, "closures": NOTICES}
_VISITS: Final = frozenset(("visit-propose", "port-visit-propose"))
# The line's own tests, and the words by which a channel is opened and shut, no suspension touches.
_UNTOUCHED: Final = frozenset(("line", "channel"))

# What the folds rely on, each required. A form that a later catalogue has changed so that it is otherwise is none of theirs.
_NEEDED: Final = {
    "channel-propose": {"channel": "identifier", "members": "side"},
    "channel-change": {"channel": "identifier"}, "channel-agree": {"channel": "identifier", "act": "choice"},
    "channel-decline": {"channel": "identifier", "act": "choice"},
    "channel-suspend": {"channel": "identifier", "scope": "choice", "effective": "instant"},
    "channel-resume": {"channel": "identifier", "scope": "choice"}, "safety-floor": {"channel": "identifier"},
    "channel-close": {"channel": "identifier", "effective": "instant"},
    "round-propose": {"dates": "date-interval"}, "meeting-accept": {"dates": "date-interval"},
    "agenda-answer": {"answer": "choice"}, "concern-answer": {"response": "choice"},
    "minutes": {"version": "count", "documents": "document"}, "minutes-sign": {"documents": "document"},
    "joint-text-propose": {"documents": "document"}, "joint-text-agree": {"documents": "document"},
    "statement-point": {"topic": "choice"}, "statement-compare": {"what": "choice", "verdict": "choice"},
    "commitment": {"owner": "choice"}, "commitment-assess": {"assessment": "choice"},
    "engagement-status": {"status": "choice"}, "observed-action": {"relation": "choice"},
    "plan-agree": {"year": "count", "documents": "document"},
}  # fmt: skip
_MAY: Final = {
    "event_dates": "date-interval", "dates": "date-interval", "due": "date", "awaited_by": "date", "review": "date",
    "topics": "choice", "other_topics": "text",
}  # fmt: skip


def _is_as_expected(form: Form) -> bool:
    kinds = {one.name: (one.kind_name, one.required) for one in form.fields}
    needed = all(kinds.get(name) == (kind, True) for name, kind in _NEEDED.get(form.name, {}).items())
    return needed and all(kinds.get(name, (kind, False))[0] == kind for name, kind in _MAY.items())


def rule_of_form(form: Form | None) -> Rule | None:
    """What a fold needs of messages of this form; None for a form of no procedure that is folded by statements."""
    if form is None or form.procedure not in PROCEDURES:
        return None
    keys = tuple((one.name, one.key) for one in form.fields)
    if form.procedure not in _KEEPING:
        return Rule(form.name, form.procedure, form.effect, keys)
    if not _is_as_expected(form):
        return None
    references = tuple((one.name, one.key) for one in form.fields if isinstance(one.item, Reference))
    kept = tuple((one.name, one.key) for one in form.fields if _is_kept(one))
    long = tuple((one.name, one.key) for one in form.fields if _is_long(one))
    return Rule(form.name, form.procedure, form.effect, keys, kept, references, long)


def _is_kept(one: Field) -> bool:
    """Whether its value is kept as it stands: what is no single number, no reference and no long text."""
    if isinstance(one.item, Reference) or _is_long(one):
        return False
    return isinstance(one.item, Text) or isinstance(one.kind, Many) or not isinstance(one.kind.edges()[0], int)


def _is_long(one: Field) -> bool:
    """Whether it can hold a text that is better read in the record."""
    return isinstance(one.item, Source) or (isinstance(one.item, Text) and one.item.length > SHORT_TEXT_MAX_CHARS)


def places(catalogue: Catalogue) -> dict[int, Place]:
    """Of every form that a suspension can touch: its place in a channel (spec: procedures §7.3). A catalogue without channels
    has no families that a safety floor could name."""
    propose = next((form for form in catalogue.forms if form.name == "channel-propose"), None)
    fields = {one.name: one.item for one in propose.fields} if propose else {}
    families = fields.get("families")
    codes = families.codes if isinstance(families, Choice) else {}
    return {
        form.number: Place(codes.get(form.family, 0), _part(form))
        for form in catalogue.forms
        if form.family not in _UNTOUCHED
    }


def _part(form: Form) -> int:
    return VISITS if form.name in _VISITS else _PART_OF_FAMILY.get(form.family, MESSAGES)
