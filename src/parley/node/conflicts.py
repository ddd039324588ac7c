"""Conflicts of notices at this node: what is to be computed elsewhere, what came of it, what of that is signed, and the alarm.

spec: deconfliction §13. Nothing is computed here: a worker beside the loop takes ``take_claims`` and gives ``compared`` back.
"""

import hashlib
from collections.abc import Iterable
from itertools import islice
from typing import Final, NamedTuple

from parley.node.core import Core
from parley.node.notice_status import ConflictView, MeasuresView, VerdictView
from parley.node.writing import Writing
from parley.procedures import claim, verdicts
from parley.procedures.claim import Span
from parley.procedures.notice import Notice, Notices
from parley.procedures.verdicts import CLEAR, ROWS_MAX_COUNT, Pair, Verdicts
from parley.record.names import Head
from parley.record.payload import FORM
from parley.record.payload import Core as CoreForm

ALARM: Final = "node.verdicts-differ"
STATES: Final = ("CLEAR", "MARGINAL", "CONFLICT")
ENTRIES_A_BATCH: Final = 4
"""So much is signed with one batch; what is left follows with the next ones."""


class Claimed(NamedTuple):
    """What a notice claims, for the worker: ``key`` names the notice, ``hash`` all that follows. No areas: it claims nothing."""

    key: str
    hash: bytes
    side: int
    areas: list[object]
    heights: list[int]
    spans: list[Span]


class Found(NamedTuple):
    """A pair that is not clear. ``areas`` and ``spans`` are the places of those that decide; distances as ``deconflict`` gives
    them, lengths in mm, negative where they overlap."""

    other: str
    other_hash: bytes
    state: int
    areas: tuple[int, int]
    spans: tuple[int, int]
    lateral_mm: tuple[int, int]
    vertical_mm: tuple[int, int]
    time_ms: int

    def turned(self, by: "Compared") -> "Found":
        """The same, seen from the other notice."""
        return self._replace(other=by.key, other_hash=by.hash, areas=self.areas[::-1], spans=self.spans[::-1])


class Compared(NamedTuple):
    """A notice was compared with all that the other sides claim. ``refused``: the code of an area that is none, or ""."""

    key: str
    hash: bytes
    refused: str
    found: list[Found]
    criteria: bytes
    algorithm: int


class Conflicts:
    """The verdicts of this node and of the others on the notices as they stand, each known by the ref of its opening."""

    def __init__(self, core: Core, notices: Notices, fold: Verdicts, writing: Writing) -> None:
        self._core = core
        self._notices = notices
        self._fold = fold
        self._writing = writing
        self._standing: dict[str, tuple[Notice, Claimed]] = {}
        self._due: set[str] = set()
        self._compared: dict[str, Compared] = {}
        self._found: dict[str, dict[str, Found]] = {}
        # Of a notice those with which anybody ever found it in conflict or nearly so: of these CLEAR is said, too.
        self._once: dict[str, set[str]] = {}
        self._to_sign: dict[Pair, int] = {}
        self._alarmed: set[Pair] = set()

    # -- for the worker ----------------------------------------------------------------------------------------------

    def take_claims(self, now: int) -> list[Claimed]:
        """What has to be compared: notices that changed since the last time, each as it stands. What is over claims nothing."""
        due, self._due = self._due, set()
        return [self._current(key, now) for key in sorted(due)]

    def _current(self, key: str, now: int) -> Claimed:
        held = self._standing.get(key)
        if held is None:
            return Claimed(key, b"", 0, [], [], [])
        claimed = held[1]
        is_over = all(end <= now for _, end in claimed.spans)
        return claimed._replace(areas=[], spans=[]) if is_over else claimed

    def compared(self, results: Iterable[Compared]) -> None:
        """The worker's words. What is about a version that no longer stands is passed over: a newer word follows."""
        taken = [one for one in results if self._hash(one.key) == one.hash]
        for one in taken:
            self._take(one)
        for one in taken:
            for other in {*self._found.get(one.key, ()), *self._once.get(one.key, ())}:
                self._wish(one.key, other)
        self._core.tell("notices")

    def _take(self, one: Compared) -> None:
        self._forget(one.key)
        self._compared[one.key] = one
        for found in one.found:
            if self._hash(found.other) == found.other_hash:
                self._found.setdefault(one.key, {})[found.other] = found
                self._found.setdefault(found.other, {})[one.key] = found.turned(one)

    def _forget(self, key: str) -> None:
        self._compared.pop(key, None)
        for other in self._found.pop(key, {}):
            self._found[other].pop(key, None)

    def _hash(self, key: str) -> bytes | None:
        held = self._standing.get(key)
        return held[1].hash if held else None

    def state(self, key: str, other: str) -> int | None:
        """What this node computed of two notices as they stand; None if it has not yet, or could not."""
        held = [self._compared.get(one) for one in (key, other)]
        if None in held:
            return None
        found = self._found.get(key, {}).get(other)
        if found is not None:
            return found.state
        return None if any(one and one.refused for one in held) else CLEAR

    # -- what the folds have anew --------------------------------------------------------------------------------------

    def settle(self, now: int) -> None:
        """Take in what changed; alarms; sign what waits, as much as one batch should."""
        touched, pairs = self._notices.take_touched(), self._fold.take_touched()
        for root in sorted(touched):
            self._renew(root)
        for pair in pairs:
            self._heed(pair)
        if touched or pairs:
            self._alarm(pairs | self._alarmed, now)
            self._core.tell("notices")
        if self._to_sign and self._core.writes and not self._core.is_revoked:
            self._sign(now)

    def _renew(self, root: Head) -> None:
        key, notice = str(root), self._notices.get(root)
        if notice is None and key in self._standing and self._standing[key][0].opening.entry != root:
            return  # a fork put another entry in its place
        if notice is None:
            self._standing.pop(key, None)
            self._forget(key)
            self._due.add(key)
            return
        before, claimed = self._hash(key), _claimed(notice)
        self._standing[key] = notice, claimed
        if before != claimed.hash:
            self._forget(key)
            self._due.add(key)

    def _heed(self, pair: Pair) -> None:
        """Another word on a pair: from now on CLEAR is said of these two as well, and now, if that is what we have."""
        notices = [self._notices.get(head) for head in (pair.one, pair.other)]
        keys = [str(notice.opening.entry) for notice in notices if notice]
        if len(keys) == 2 and any(said.state != CLEAR for said in self._fold.states(pair).values()):
            self._remember(*keys)
            self._wish(*keys)

    def _remember(self, key: str, other: str) -> None:
        self._once.setdefault(key, set()).add(other)
        self._once.setdefault(other, set()).add(key)

    # -- what is signed ----------------------------------------------------------------------------------------------

    def pair(self, key: str, other: str, criteria: bytes, algorithm: int) -> Pair | None:
        """Two notices as they stand; None if one is not there, or both are of one side (spec: deconfliction §13.1)."""
        held = [self._standing.get(one) for one in (key, other)]
        named = sorted((one[0].opening.entry, one[1].hash) for one in held if one)
        if len(named) < 2 or named[0][0].side == named[1][0].side:
            return None
        claims = hashlib.sha256(named[0][1] + named[1][1]).digest()
        return Pair(named[0][0], named[1][0], claims, criteria, algorithm)

    def _wish(self, key: str, other: str) -> None:
        """Have our word on two notices signed, if one is ours and our side has not said it (spec: deconfliction §13.4)."""
        state, me = self.state(key, other), self._core.me.side
        by = self._by(key, other)
        pair = self.pair(key, other, by.criteria, by.algorithm) if by and state is not None else None
        if pair is None or state is None or me not in (pair.one.side, pair.other.side):
            return
        if state != CLEAR:
            self._remember(key, other)
        if not self._fold.is_signed(pair, me, state):
            self._to_sign[pair] = state

    def _by(self, key: str, other: str) -> Compared | None:
        """What says by which criteria two notices were compared here."""
        return next((one for each in (key, other) if (one := self._compared.get(each)) and one.criteria), None)

    def _sign(self, now: int) -> None:
        """A few entries, each under one set of criteria."""
        for _ in range(ENTRIES_A_BATCH):
            if not self._to_sign:
                return
            by = next(iter(self._to_sign))[3:]
            some = list(islice((one for one in self._to_sign.items() if one[0][3:] == by), ROWS_MAX_COUNT))
            self._writing.write({FORM: int(CoreForm.VERDICTS), **verdicts.payload(*by, some)}, now)
            for pair, _ in some:
                del self._to_sign[pair]

    # -- the alarm ---------------------------------------------------------------------------------------------------

    def _alarm(self, pairs: Iterable[Pair], now: int) -> None:
        """CONFLICT against CLEAR on two notices as they stand (spec: deconfliction §13.5)."""
        for pair in sorted(pairs):
            keys = self._keys(pair)
            stands = keys is not None and verdicts.differs(self._fold.states(pair))
            about = f"{pair.one} {pair.other}"
            if stands and pair not in self._alarmed:
                self._alarmed.add(pair)
                self._core.alarm(ALARM, about, now, str(pair.one), first=str(pair.one), second=str(pair.other))
            elif not stands and pair in self._alarmed:
                self._alarmed.discard(pair)
                if self._core.alarms.clear(ALARM, about):
                    self._core.tell("alarm", code=ALARM)

    def _keys(self, pair: Pair) -> tuple[str, str] | None:
        """The notices of a pair, if it is they as they stand."""
        notices = [self._notices.get(head) for head in (pair.one, pair.other)]
        keys = [str(notice.opening.entry) for notice in notices if notice]
        is_it = len(keys) == 2 and self.pair(keys[0], keys[1], pair.criteria, pair.algorithm) == pair
        return (keys[0], keys[1]) if is_it else None

    # -- what is shown -----------------------------------------------------------------------------------------------

    def spans(self, key: str) -> list[Span]:
        """What a notice as it stands claims in time; nothing for one that is not there."""
        held = self._standing.get(key)
        return held[1].spans if held else []

    def is_compared(self, key: str) -> tuple[bool, str]:
        """Whether this node has compared a notice as it stands; and the code of an area of it that is none, or ""."""
        one = self._compared.get(key)
        return one is not None, one.refused if one else ""

    def of(self, notice: Notice) -> list[ConflictView]:
        """Its conflicts and near ones with the notices of other sides, and whatever was once one of the two and is CLEAR now."""
        key = str(notice.opening.entry)
        by_pair: dict[str, list[Pair]] = {}
        for pair in sorted(self._fold.about(notice.opening.entry)):
            if keys := self._keys(pair):
                by_pair.setdefault(keys[1] if keys[0] == key else keys[0], []).append(pair)
        others = {*self._found.get(key, ()), *by_pair}
        views = [self._view(key, other, by_pair.get(other, ())) for other in others]
        return sorted(views, key=lambda view: (-STATES.index(view.state), view.ref))

    def _view(self, key: str, other: str, pairs: Iterable[Pair]) -> ConflictView:
        own, found, by = self.state(key, other), self._found.get(key, {}).get(other), self._by(key, other)
        words = [
            VerdictView(side, STATES[said.state], str(said.entry), said.time, pair.criteria.hex(), pair.algorithm)
            for pair in pairs
            for side, said in sorted(self._fold.states(pair).items())
        ]
        gravest = max([STATES.index(word.state) for word in words] + ([own] if own is not None else []))
        return ConflictView(
            other, STATES[gravest], STATES[own] if own is not None else "", words,
            any(verdicts.differs(self._fold.states(pair)) for pair in pairs), _measures(found) if found else None,
            *((by.criteria.hex(), by.algorithm) if by else ("", 0)),
        )  # fmt: skip


def _claimed(notice: Notice) -> Claimed:
    spans = claim.held(notice)
    heights = list(notice.stands.height or claim.WHOLE_BAND)
    areas = list(notice.stands.areas or [])
    key = str(notice.opening.entry)
    return Claimed(key, claim.claim_hash(notice), notice.opening.entry.side, areas, heights, spans)


def _measures(found: Found) -> MeasuresView:
    return MeasuresView(
        list(found.areas), list(found.spans), list(found.lateral_mm), list(found.vertical_mm), found.time_ms
    )
