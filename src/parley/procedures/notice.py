"""Notices: what a side will do, where and when; changed, cancelled, completed (spec: deconfliction §11.2–§11.4).

The fold says what the linked entries say together. What of that is in progress, late or due is asked with a time (``claim``).
"""

from collections.abc import Callable
from contextlib import suppress
from heapq import heappop, heappush
from typing import Any, Final, NamedTuple

from parley.base.errors import PeerError
from parley.procedures.amendments import Amendments
from parley.procedures.notice_form import Act, Part
from parley.procedures.offers import Outcome
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId, head_from
from parley.record.payload import Header

SEVERAL_MAX_COUNT: Final = 64
_INSTANT_MAX: Final = 253_402_300_799_999
_VERSIONS: Final = frozenset((Act.OPENS, Act.CHANGES))
_TIMELESS: Final = _VERSIONS | {Act.ACCEPTS, Act.DECLINES, Act.WITHDRAWS}


class Word(NamedTuple):
    """One entry of the procedure. Of the four parts of a claim those are None that it leaves as they were, or open."""

    act: int
    entry: Head
    about: Head | None
    form: int
    time: int
    role: str
    lead_ms: int
    areas: list[Any] | None
    height: list[int] | None
    windows: list[list[int]] | None
    daily: list[int] | None
    moment: int | None = None
    danger: list[Any] | None = None
    goes_on: bool = False
    in_view_of: Head | None = None


class Version(NamedTuple):
    """What the notice claims from one entry on. ``claims_anew``: the entry says where or when, so a lead time is due anew.
    ``agreed``: the proposal that the entry accepts; what both sides agreed to needs no lead time."""

    entry: Head
    time: int
    areas: list[Any] | None
    height: list[int] | None
    windows: list[list[int]]
    daily: list[int] | None
    claims_anew: bool
    agreed: Head | None = None


class Proposed(NamedTuple):
    """A proposed change of the notice, how it stands, the word that brought it there, and the proposal that it counters."""

    word: Word
    outcome: Outcome
    by: Head | None
    counters: Head | None

    @property
    def expires(self) -> int:
        """Until when it may be accepted, ms."""
        return self.word.moment or 0


class Notice(NamedTuple):
    """A notice as its side left it.

    ``end`` cancelled or completed it. ``reports`` say that part of it is over; ``late`` came after the end and changed nothing;
    ``forked`` are changes that name the same entry as another one: both count, in the order of their times.
    """

    opening: Word
    versions: tuple[Version, ...]
    end: Word | None
    reports: tuple[Head, ...]
    late: tuple[Head, ...]
    forked: tuple[Head, ...]
    proposals: tuple[Proposed, ...] = ()

    @property
    def author(self) -> PostId:
        """Whose it is."""
        return self.opening.entry.feed.author

    @property
    def stands(self) -> Version:
        """The last version."""
        return self.versions[-1]


class Notices:
    """The fold. ``part_of`` says what a message's form does to notices (``notice_form``), by its own catalogue; ``knows`` whether
    the author of an entry that is being folded knew another (``knowledge``), ``ahead`` how far the clock of
    another's author was ahead of his."""

    name = "notices"

    def __init__(
        self, part_of: Callable[[Header], Part | None], knows: Callable[[Head, Head], bool],
        ahead: Callable[[Head, Head], int] = lambda *_: 0,
    ) -> None:  # fmt: skip
        self._part_of = part_of
        self._knows = knows
        self._ahead = ahead
        self._root: dict[Head, Head] = {}
        self._touched: set[Head] = set()
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._touched |= {head for head, root in self._root.items() if head == root}
        self._words: dict[Head, Word] = {}
        self._about: dict[Head, list[Head]] = {}
        # The notice of each word, once all between are linked: else a long chain would cost its length each time.
        self._root = {}
        self._made: dict[Head, Notice] = {}
        self._amendments = Amendments(self._knows, self._ahead)
        self._proposed: dict[Head, set[Head]] = {}

    def fold(self, fact: Fact) -> None:
        """Take a notice, a change or an end in; anything else is none of ours."""
        part = None if fact.judgement else self._part_of(fact.header)
        if part is not None and (word := word_of(fact, part)) is not None:
            self._take(word)

    def _take(self, word: Word) -> None:
        about = word.about
        if word.act >= Act.PROPOSES and about is not None:
            owner = about.side if about in self._words and self._words[about].act in _VERSIONS else None
            about = self._amendments.take(word, owner)
            if about is None:
                return
        self._words[word.entry] = word
        self._hang(word, about)

    def _hang(self, word: Word, about: Head | None) -> None:
        if about is None:
            self._link(word.entry, word.entry)
            return
        self._about.setdefault(about, []).append(word.entry)
        if about in self._root and self._is_own(about, word):
            self._link(word.entry, self._root[about])

    def _link(self, entry: Head, root: Head) -> None:
        waiting = [entry]
        while waiting:
            found = waiting.pop()
            self._root[found] = root
            if self._words[found].act in (Act.PROPOSES, Act.COUNTERS):
                self._proposed.setdefault(root, set()).add(found)
            waiting += [head for head in self._about.get(found, ()) if self._is_own(found, self._words[head])]
        self._made.pop(root, None)
        self._touched.add(root)

    def _is_own(self, about: Head, word: Word) -> bool:
        """Each side changes and ends its own notices only; an entry that opens one is about nothing. Proposals and the words on
        them were looked at when they were taken in."""
        if word.act >= Act.PROPOSES:
            return True
        return word.act != Act.OPENS and self._amendments.owner(self._words[about]) == word.entry.side

    def take_touched(self) -> set[Head]:
        """The notices that may have changed since this was asked last, by the entries that opened them; some may be gone."""
        touched, self._touched = self._touched, set()
        return touched

    def get(self, entry: Head) -> Notice | None:
        """The notice that ``entry`` opened or speaks of; None if it is not linked here, or speaks of nothing that is."""
        root = self._root.get(entry)
        if root is None:
            return None
        if root not in self._made:
            self._made[root] = self._make(root)
        return self._made[root]

    def all(self) -> list[Notice]:
        """Every notice, in ascending order of the entries that opened them."""
        opened = sorted(head for head, root in self._root.items() if head == root)
        return [notice for head in opened if (notice := self.get(head))]

    def _make(self, root: Head) -> Notice:
        """Words in the order of their times, none before the one that it is about (spec: deconfliction §11.3)."""
        opening = self._words[root]
        versions, end = [first_version(opening)], None
        reports: list[Head] = []
        late: list[Head] = []
        forked: list[Head] = []
        ready: list[tuple[int, Head]] = []
        self._make_ready(ready, root, forked)
        while ready:
            word = self._words[heappop(ready)[1]]
            self._make_ready(ready, word.entry, forked)
            agreed = self._amendments.binding(word)
            if word.act == Act.ACCEPTS and agreed is None:
                continue
            if end is not None:
                late.append(word.entry)
            elif word.act == Act.CHANGES:
                versions.append(changed_version(versions[-1], word))
            elif agreed is not None:
                versions.append(_agreed(versions[-1], word, self._words[agreed]))
            elif word.goes_on:
                reports.append(word.entry)
            else:
                end = word
        proposals = tuple(self._proposal(head) for head in sorted(self._proposed.get(root, ()), key=self._by_time))
        return Notice(opening, tuple(versions), end, tuple(reports), tuple(late), tuple(sorted(forked)), proposals)

    def _by_time(self, entry: Head) -> tuple[int, Head]:
        return self._words[entry].time, entry

    def _proposal(self, head: Head) -> Proposed:
        return Proposed(self._words[head], *self._amendments.outcome(head), self._amendments.get(head).counters)

    def _make_ready(self, ready: list[tuple[int, Head]], about: Head, forked: list[Head]) -> None:
        following = [
            word for head in self._about.get(about, ())
            if self._is_own(about, word := self._words[head]) and (word.act < Act.PROPOSES or word.act == Act.ACCEPTS)
        ]  # fmt: skip
        for word in following:
            heappush(ready, (word.time, word.entry))
        changes = [word.entry for word in following if word.act == Act.CHANGES or self._amendments.binding(word)]
        if len(changes) > 1:
            forked += changes

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values: the words, in ascending order of their entries, and the proposals."""
        return [[_plain(self._words[head]) for head in sorted(self._words)], self._amendments.to_value()]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        words, amendments = value
        self._amendments.load(amendments)
        read = [_word(one) for one in words]
        self._words = {word.entry: word for word in read}
        for word in read:
            self._hang(word, word.about if word.act < Act.PROPOSES else self._amendments.base_of(word))


def word_of(fact: Fact, part: Part) -> Word | None:
    """What an entry says of a notice; None if its values are not those of such a form (spec: deconfliction §11.2)."""
    own = {name: fact.fields.get(key) if (key := getattr(part, name)) else None for name in Part._fields[2:]}
    about: Head | None = None
    if part.act != Act.OPENS:
        with suppress(PeerError):
            about = head_from(own["about"])
        if about is None:
            return None
    areas, danger = _several(own["areas"], _is_area), _several(own["danger"], _is_area)
    windows, daily, height = _several(own["windows"], _is_window), own["daily"], own["height"]
    in_view_of: Head | None = None
    with suppress(PeerError):
        in_view_of = head_from(own["in_view_of"])
    good = (
        (areas is own["areas"] and danger is own["danger"] and windows is own["windows"])
        and (daily is None or _is_window(daily))
        and (height is None or _is_whole(height, 3))
        and ((own["moment"] is None) == (part.act in _TIMELESS))
        and (own["moment"] is None or _is_instant(own["moment"]))
    )
    if not good:
        return None
    return Word(
        int(part.act), fact.head, about, fact.header.form, fact.time, fact.header.role, part.lead_ms,
        areas, height, windows, daily, own["moment"], danger, bool(own["goes_on"]), in_view_of,
    )  # fmt: skip


def first_version(word: Word) -> Version:
    """What the entry that opens a notice claims."""
    return Version(word.entry, word.time, word.areas, word.height, word.windows or [], word.daily, True)


def changed_version(before: Version, word: Word) -> Version:
    """Whatever the change does not name stays as it was (spec: messages, form ``notice-change``)."""
    named = {
        name: value for name in ("areas", "height", "windows", "daily") if (value := getattr(word, name)) is not None
    }
    return before._replace(entry=word.entry, time=word.time, claims_anew=bool(named), agreed=None, **named)


def _agreed(before: Version, word: Word, proposal: Word) -> Version:
    """The version that both sides signed, from the acceptance ``word`` on (spec: deconfliction §14.3, §14.4)."""
    changed = changed_version(before, proposal)
    return changed._replace(entry=word.entry, time=word.time, claims_anew=False, agreed=proposal.entry)


def _several(value: Any, is_item: Callable[[Any], bool]) -> list[Any] | None:
    good = type(value) is list and 0 < len(value) <= SEVERAL_MAX_COUNT and all(map(is_item, value))
    return value if good else None


def _is_area(value: Any) -> bool:
    """Whether it is one at all is asked of ``deconflict``, which gives the reason."""
    return type(value) is list and len(value) > 0


def _is_window(value: Any) -> bool:
    return _is_whole(value, 2) and all(map(_is_instant, value)) and value[0] < value[1]


def _is_whole(value: Any, count: int) -> bool:
    return type(value) is list and len(value) == count and all(type(part) is int for part in value)


def _is_instant(value: Any) -> bool:
    return type(value) is int and 0 <= value <= _INSTANT_MAX


def _plain(word: Word) -> list[Any]:
    about, other = (None if head is None else list(head) for head in (word.about, word.in_view_of))
    return [word.act, list(word.entry), about, *word[3:-1], other]


def _word(value: list[Any]) -> Word:
    """Back from ``_plain``."""
    act, entry, about, *rest, other = value
    about, other = (None if head is None else Head(*head) for head in (about, other))
    return Word._make([act, Head(*entry), about, *rest, other])
