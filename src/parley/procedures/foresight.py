"""Whether a notice that is about to be signed would come in time (spec: deconfliction §11.8), asked of the folds as they stand.

It binds nobody: the mark that both sides see is worked out of the entry, once it is one.
"""

from parley.procedures import claim
from parley.procedures.claim import Lead
from parley.procedures.notice import Notice, Notices, Word, changed_version, first_version, word_of
from parley.procedures.notice_form import Act, Part
from parley.procedures.procedure import Fact


def foreseen(notices: Notices, fact: Fact, part: Part | None) -> Lead | None:
    """The lead time of what ``fact`` would claim if it were signed at its time; ``part``: what its form does to notices. None
    for what opens and changes none, and for a change that would count for nothing."""
    word = word_of(fact, part) if part else None
    after = _with(notices, word) if word else None
    return claim.lead(after, after.stands) if after else None


def _with(notices: Notices, word: Word) -> Notice | None:
    """The notice as it would stand after that word."""
    if word.act == Act.OPENS:
        return Notice(word, (first_version(word),), None, (), (), ())
    before = notices.get(word.about) if word.act == Act.CHANGES and word.about else None
    if before is None or before.end is not None or before.author.side != word.entry.side:
        return None
    return before._replace(versions=(*before.versions, changed_version(before.stands, word)))
