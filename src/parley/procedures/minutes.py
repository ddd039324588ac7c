"""Texts that both must stand behind: minutes with their history, joint texts. Agreed is a hash that every side signed.

Pure functions of statements (spec: procedures §8.5, §8.6). The files travel elsewhere; the record holds their hashes.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from parley.procedures.offers import Offers, Outcome, Word
from parley.procedures.statement import Statement
from parley.record.names import Head


class Version(NamedTuple):
    """A draft of the minutes: the draft that it replaces, the amendments proposed to it, each side's first signature."""

    said: Statement
    replaces: Head | None
    amendments: tuple[Statement, ...]
    signatures: tuple[Statement, ...]
    is_locked: bool

    @property
    def locked_at(self) -> tuple[int, Head]:
        """When the last of the signatures came, by its author's clock."""
        return max((one.order for one in self.signatures), default=self.said.order)


class Joint(NamedTuple):
    """A joint text: the proposal, how it stands, the word that brought it there."""

    said: Statement
    outcome: Outcome
    by: Word | None


def versions(
    drafts: Iterable[Statement], amendments: Iterable[Statement], signatures: Iterable[Statement], sides_count: int
) -> tuple[Version, ...]:
    """The history, by version number, then time. A signature counts that names the draft and the same files; the author of a
    draft signs like everybody else."""
    amended, signed = _by_about(amendments), _by_about(signatures)
    found = []
    for one in sorted(drafts, key=lambda one: (one.values["version"], one.order)):
        first: dict[int, Statement] = {}
        for word in signed.get(one.head, ()):
            if same_files(word.marks["documents"], one.marks["documents"]):
                first.setdefault(word.author.side, word)
        replaces = next(iter(one.named.get("replaces", ())), None)
        words = tuple(first[side] for side in sorted(first))
        found.append(Version(one, replaces, tuple(amended.get(one.head, ())), words, len(words) == sides_count))
    return tuple(found)


def joint_texts(proposals: Iterable[Statement], offers: Offers) -> tuple[Joint, ...]:
    """Every joint text that was proposed."""
    return tuple(Joint(one, *offers.outcome(one.head, one.values.get("expires"))) for one in proposals)


def same_files(one: Any, other: Any) -> bool:
    """Whether two lists of documents name the same files, by their hashes."""
    return sorted(bytes(file[0]) for file in one) == sorted(bytes(file[0]) for file in other)


def _by_about(words: Iterable[Statement]) -> Mapping[Head, list[Statement]]:
    found: dict[Head, list[Statement]] = {}
    for one in sorted(words, key=lambda one: one.order):
        for head in one.about:
            found.setdefault(head, []).append(one)
    return found
