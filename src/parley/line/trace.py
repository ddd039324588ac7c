"""When a count first reached a place: ascending (seq, time) pairs, looked up by seq."""

from array import array
from bisect import bisect_left

TRACE_MAX_COUNT = 65_536


class Trace:
    """Cumulative steps: at ``time`` everything up to ``seq`` was done. The oldest half is forgotten at the bound."""

    __slots__ = ("_seqs", "_single", "_times")

    def __init__(self) -> None:
        self._seqs: array[int] = array("q")
        self._times: array[int] = array("q")
        self._single: dict[int, int] = {}

    def reach(self, seq: int, time: int) -> None:
        """Everything up to ``seq`` is done."""
        if self._seqs and self._seqs[-1] >= seq:
            return
        if self._seqs and self._times[-1] == time:
            self._seqs[-1] = seq
            return
        self._seqs.append(seq)
        self._times.append(time)
        if len(self._seqs) > TRACE_MAX_COUNT:
            del self._seqs[: TRACE_MAX_COUNT // 2], self._times[: TRACE_MAX_COUNT // 2]

    def single(self, seq: int, time: int) -> None:
        """That one place is done, ahead of those before it; the first time counts."""
        self._single.setdefault(seq, time)
        if len(self._single) > TRACE_MAX_COUNT:
            del self._single[next(iter(self._single))]

    def first(self, seq: int) -> int | None:
        """When ``seq`` was first done, None if it is not."""
        at = bisect_left(self._seqs, seq)
        reached = self._times[at] if at < len(self._seqs) else None
        single = self._single.get(seq)
        return min(t for t in (reached, single) if t is not None) if (reached, single) != (None, None) else None

    def first_single(self, seq: int) -> int | None:
        """When ``seq`` was done on its own."""
        return self._single.get(seq)

    def first_reached(self, seq: int) -> int | None:
        """When everything up to ``seq`` was done."""
        at = bisect_left(self._seqs, seq)
        return self._times[at] if at < len(self._seqs) else None
