"""Notices: what a side will do, where and when; changed, cancelled, completed (spec: deconfliction §11.2–§11.4).

The fold says what the linked entries say together. What of that is in progress, late or due is asked with a time (``claim``).
"""

from collections.abc import Callable
from contextlib import suppress
from heapq import heappop, heappush
from typing import Any, Final, NamedTuple

from parley.base.errors import PeerError
from parley.procedures.notice_form import Act, Part
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId, head_from
from parley.record.payload import Header

SEVERAL_MAX_COUNT: Final = 64
_INSTANT_MAX: Final = 253_402_300_799_999


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


class Version(NamedTuple):
    """What the notice claims from one entry on. ``claims_anew``: the entry says where or when, so a lead time is due anew."""

    entry: Head
    time: int
    areas: list[Any] | None
    height: list[int] | None
    windows: list[list[int]]
    daily: list[int] | None
    claims_anew: bool


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

    @property
    def author(self) -> PostId:
        """Whose it is."""
        return self.opening.entry.feed.author

    @property
    def stands(self) -> Version:
        """The last version."""
        return self.versions[-1]


class Notices:
    """The fold. ``part_of`` says what a message's form does to notices (``notice_form``), by its own catalogue."""

    name = "notices"

    def __init__(self, part_of: Callable[[Header], Part | None]) -> None:
        self._part_of = part_of
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

    def fold(self, fact: Fact) -> None:
        """Take a notice, a change or an end in; anything else is none of ours."""
        part = None if fact.judgement else self._part_of(fact.header)
        if part is not None and (word := word_of(fact, part)) is not None:
            self._take(word)

    def _take(self, word: Word) -> None:
        self._words[word.entry] = word
        if word.about is None:
            self._link(word.entry, word.entry)
            return
        self._about.setdefault(word.about, []).append(word.entry)
        if word.about in self._root and _is_own(self._words[word.about], word):
            self._link(word.entry, self._root[word.about])

    def _link(self, entry: Head, root: Head) -> None:
        waiting = [entry]
        while waiting:
            found = waiting.pop()
            self._root[found] = root
            own = self._words[found]
            waiting += [head for head in self._about.get(found, ()) if _is_own(own, self._words[head])]
        self._made.pop(root, None)
        self._touched.add(root)

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
        versions, end = [_first(opening)], None
        reports: list[Head] = []
        late: list[Head] = []
        forked: list[Head] = []
        ready: list[tuple[int, Head]] = []
        self._make_ready(ready, root, forked)
        while ready:
            word = self._words[heappop(ready)[1]]
            self._make_ready(ready, word.entry, forked)
            if end is not None:
                late.append(word.entry)
            elif word.act == Act.CHANGES:
                versions.append(_changed(versions[-1], word))
            elif word.goes_on:
                reports.append(word.entry)
            else:
                end = word
        return Notice(opening, tuple(versions), end, tuple(reports), tuple(late), tuple(sorted(forked)))

    def _make_ready(self, ready: list[tuple[int, Head]], about: Head, forked: list[Head]) -> None:
        own = self._words[about]
        following = [word for head in self._about.get(about, ()) if _is_own(own, word := self._words[head])]
        for word in following:
            heappush(ready, (word.time, word.entry))
        changes = [word.entry for word in following if word.act == Act.CHANGES]
        if len(changes) > 1:
            forked += changes

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values: the words, in ascending order of their entries."""
        return [_plain(self._words[head]) for head in sorted(self._words)]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for act, entry, about, *rest in value:
            self._take(Word(act, Head(*entry), None if about is None else Head(*about), *rest))


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
    good = (
        (areas is own["areas"] and danger is own["danger"] and windows is own["windows"])
        and (daily is None or _is_window(daily))
        and (height is None or _is_whole(height, 3))
        and ((own["moment"] is None) == (part.act in (Act.OPENS, Act.CHANGES)))
        and (own["moment"] is None or _is_instant(own["moment"]))
    )
    if not good:
        return None
    return Word(
        int(part.act), fact.head, about, fact.header.form, fact.time, fact.header.role, part.lead_ms,
        areas, height, windows, daily, own["moment"], danger, bool(own["goes_on"]),
    )  # fmt: skip


def _first(word: Word) -> Version:
    return Version(word.entry, word.time, word.areas, word.height, word.windows or [], word.daily, True)


def _changed(before: Version, word: Word) -> Version:
    """Whatever the change does not name stays as it was (spec: messages, form ``notice-change``)."""
    named = {
        name: value for name in ("areas", "height", "windows", "daily") if (value := getattr(word, name)) is not None
    }
    return before._replace(entry=word.entry, time=word.time, claims_anew=bool(named), **named)


def _is_own(about: Word, word: Word) -> bool:
    """Each side changes and ends its own notices only; an entry that opens one is about nothing."""
    return about.entry.side == word.entry.side and word.act != Act.OPENS


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
    return [word.act, list(word.entry), None if word.about is None else list(word.about), *word[3:]]
