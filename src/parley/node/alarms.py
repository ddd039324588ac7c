"""What a watch officer must know, once each, with a count."""

from collections import Counter
from typing import Any

from parley.node.status import AlarmView

GRAVITY = (
    "record.equivocation", "node.rolled-back", "record.own-feed-forked", "record.concealing", "node.post-revoked",
    "node.flash", "node.read-back-differs", "node.verdicts-differ", "line.clock-off", "line.silent",
)  # fmt: skip
ALARMS_MAX_COUNT = 256
"""Of one code: a flood of one kind must not merge what is said of another."""


class Alarms:
    """Open alarms by (code, about what)."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, str], AlarmView] = {}
        self._counts: Counter[str] = Counter()

    def raise_(self, code: str, about: str, now: int, facts: dict[str, Any], ref: str = "") -> bool:
        """Open an alarm, or count it up; True if it is new."""
        known = self._open.get((code, about))
        if known is None and self._counts[code] >= ALARMS_MAX_COUNT:
            about = ""
            known = self._open.get((code, about))
        if known is None:
            self._counts[code] += 1
        since, count = (known.since, known.count + 1) if known else (now, 1)
        self._open[(code, about)] = AlarmView(code, facts, since, count, ref or (known.ref if known else ""))
        return known is None

    def clear(self, code: str, about: str) -> bool:
        """Close an alarm whose cause is gone; True if it stood."""
        if self._open.pop((code, about), None) is None:
            return False
        self._counts[code] -= 1
        return True

    def stands(self, code: str, about: str) -> bool:
        """Whether that alarm is open."""
        return (code, about) in self._open

    def all(self) -> list[AlarmView]:
        """Gravest first, then the oldest."""
        rank = {code: i for i, code in enumerate(GRAVITY)}
        return sorted(self._open.values(), key=lambda alarm: (rank.get(alarm.code, len(GRAVITY)), alarm.since))
