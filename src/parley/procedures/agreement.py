"""Agreement on catalogues: one post proposes, every other side agrees, and all may write by it (spec: messages §7.5).

An agreement is a hash that all sides signed. The fold knows nothing of what the catalogue says.
"""

from contextlib import suppress
from typing import Any, NamedTuple

from parley.base.errors import PeerError
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId, is_short_text
from parley.record.payload import OWN, SHORT_TEXT_MAX, Core

HASH, BASE, FILES, LINGUIST, AUTHENTIC, EXPIRES = range(OWN, OWN + 6)
LANGUAGES_MAX_COUNT = 16


class Word(NamedTuple):
    """Somebody's AGREED or the proposal itself, which agrees to itself."""

    author: PostId
    time: int
    role: str
    linguist: str
    entry: Head


class Proposal(NamedTuple):
    """A catalogue put forward: its hash, that of the one it changes, whose texts are authentic, until when it stands."""

    hash: bytes
    base: bytes
    authentic: tuple[str, ...]
    expires: int
    word: Word


class Agreement:
    """The fold. ``first`` is the hash in the genesis, ``sides_count`` the number of sides that must agree."""

    name = "agreement"

    def __init__(self, first: bytes, sides_count: int) -> None:
        self._first = first
        self._sides_count = sides_count
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self.proposals: dict[Head, Proposal] = {}
        # Of each side's words on one entry, by the hash that they name, the first in time: more say nothing more.
        self._words: dict[Head, dict[tuple[int, bytes], Word]] = {}
        # Whoever proposes or agrees again and again must not have all proposals looked through each time.
        self._agreed: set[Head] = set()
        self._in_force: list[bytes] | None = None
        self._readable: frozenset[bytes] | None = None

    def fold(self, fact: Fact) -> None:
        """Take a proposal or a word on one in; anything else is none of ours."""
        if fact.judgement or fact.header.form not in (Core.CATALOGUE, Core.AGREED):
            return
        with suppress(PeerError):  # an ill-formed one, even of our own, proposes nothing
            if fact.header.form == Core.CATALOGUE:
                self.proposals[fact.head] = proposal_of(fact)
                self._look(fact.head)
            else:
                self._take(fact.header.about[0], *_word_of(fact))
                self._look(fact.header.about[0])

    def _take(self, about: Head, hash_: bytes, word: Word) -> None:
        words, key = self._words.setdefault(about, {}), (word.author.side, hash_)
        known = words.get(key)
        if known is None or (word.time, word.entry) < (known.time, known.entry):
            words[key] = word

    def _look(self, head: Head) -> None:
        """Whether every side stands behind it now: once it does, nothing that comes later takes that away."""
        if head not in self._agreed and head in self.proposals and len(self.words(head)) == self._sides_count:
            self._agreed.add(head)
            self._in_force = self._readable = None

    def words(self, head: Head) -> list[Word]:
        """Who stands behind a proposal: its author, and each side's first word in time; in the order of the sides."""
        proposal, words = self.proposals[head], self._words.get(head, {})
        # side by side, never word by word: whoever floods one proposal with other hashes must not slow each word down
        found = [
            proposal.word if side == proposal.word.author.side else words.get((side, proposal.hash))
            for side in range(self._sides_count)
        ]
        return [word for word in found if word is not None and (word is proposal.word or word.time <= proposal.expires)]

    def backed(self, side: int) -> frozenset[bytes]:
        """The hashes of all catalogues behind which that side stands, agreed by the others or not."""
        stands = {
            one.hash for head, one in self.proposals.items()
            if one.word.author.side == side or (side, one.hash) in self._words.get(head, {})
        }  # fmt: skip
        return self.readable() | stands

    def is_agreed(self, head: Head) -> bool:
        """Whether every side stands behind it."""
        return head in self._agreed

    def agreed(self, hash_: bytes) -> list[Head]:
        """The proposals of that catalogue behind which every side stands."""
        return sorted(head for head in self._agreed if self.proposals[head].hash == hash_)

    def readable(self) -> frozenset[bytes]:
        """The hashes of all catalogues by which a message may be read: to each, and to all that it builds on, every side
        has agreed. What was written by one of them stays readable, whatever is agreed afterwards."""
        if self._readable is None:
            found = {self._first}
            pairs = {(self.proposals[head].base, self.proposals[head].hash) for head in self._agreed}
            while more := {hash_ for base, hash_ in pairs if base in found} - found:
                found |= more
            self._readable = frozenset(found)
        return self._readable

    def in_force(self) -> list[bytes]:
        """The hashes of all catalogues by which one may write: that of the genesis, then each that was agreed as a change
        of the one before. Of two changes of one catalogue that were both agreed the one with the lower entry id stands.
        """
        if self._in_force is None:
            self._in_force = self._chain()
        return self._in_force

    def _chain(self) -> list[bytes]:
        chain = [self._first]
        agreed = sorted((head.id, head) for head in self._agreed)
        while True:
            following = next((self.proposals[head].hash for _, head in agreed if self._follows(head, chain)), None)
            if following is None:
                return chain
            chain.append(following)

    def _follows(self, head: Head, chain: list[bytes]) -> bool:
        proposal = self.proposals[head]
        return proposal.base == chain[-1] and proposal.hash not in chain

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        proposals = [
            [list(head), one.hash, one.base, list(one.authentic), one.expires, _plain(one.word)]
            for head, one in sorted(self.proposals.items())
        ]
        words = [
            [list(about), hash_, _plain(word)]
            for about in sorted(self._words)
            for (_, hash_), word in sorted(self._words[about].items())
        ]
        return [proposals, words]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for head, hash_, base, authentic, expires, word in value[0]:
            self.proposals[Head(*head)] = Proposal(hash_, base, tuple(authentic), expires, _from_plain(word))
        for about, hash_, word in value[1]:
            self._take(Head(*about), hash_, _from_plain(word))
        for head in self.proposals:
            self._look(head)


def check(fact: Fact) -> None:
    """Demand that a CATALOGUE or AGREED entry is well formed. Raises PeerError ``record.bad-payload``."""
    (proposal_of if fact.header.form == Core.CATALOGUE else _word_of)(fact)


def proposal_of(fact: Fact) -> Proposal:
    """The proposal in a CATALOGUE entry, its files left unread. Raises PeerError ``record.bad-payload``."""
    fields = fact.fields
    authentic, expires = fields.get(AUTHENTIC), fields.get(EXPIRES)
    named = type(authentic) is list and 0 < len(authentic) <= LANGUAGES_MAX_COUNT and all(map(_is_name, authentic))
    timed = type(expires) is int and 0 <= expires < 2**53
    hashed = _is_hash(fields.get(HASH)) and _is_hash(fields.get(BASE)) and fields[HASH] != fields[BASE]
    if not (named and timed and hashed and type(fields.get(FILES)) is list and not fields.keys() - _KEYS):
        raise PeerError("record.bad-payload")
    return Proposal(fields[HASH], fields[BASE], tuple(authentic or ()), int(expires or 0), _signed(fact))


_KEYS = frozenset(range(EXPIRES + 1))


def _word_of(fact: Fact) -> tuple[bytes, Word]:
    hash_ = fact.fields.get(HASH)
    if not _is_hash(hash_) or len(fact.header.about) != 1 or fact.fields.keys() - {*range(OWN), HASH, LINGUIST}:
        raise PeerError("record.bad-payload")
    return bytes(hash_ or b""), _signed(fact)


def _signed(fact: Fact) -> Word:
    linguist = fact.fields.get(LINGUIST)
    if not _is_name(linguist):
        raise PeerError("record.bad-payload")
    return Word(fact.author, fact.time, fact.header.role, str(linguist), fact.head)


def _is_hash(value: Any) -> bool:
    return type(value) is bytes and len(value) == 32


def _is_name(value: Any) -> bool:
    return type(value) is str and value != "" and is_short_text(value, SHORT_TEXT_MAX)


def _plain(word: Word) -> list[Any]:
    return [list(word.author), word.time, word.role, word.linguist, list(word.entry)]


def _from_plain(value: list[Any]) -> Word:
    author, time, role, linguist, entry = value
    return Word(PostId(*author), time, role, linguist, Head(*entry))
