"""What a node may be told to do otherwise; times in milliseconds."""

from typing import NamedTuple

from parley.base.instant import DAY, MINUTE, SECOND
from parley.line.budget import Allowance
from parley.line.level import Patience


class Settings(NamedTuple):
    """Defaults for a wide line."""

    beat_every: int = 5 * SECOND
    beats_to_silence: int = 3
    relay_after: int = 1 * SECOND
    checkpoint_entries: int = 64
    checkpoint_every: int = MINUTE
    epoch_entries: int = 1_000
    epoch_every: int = DAY
    clock_alarm: int = 5 * SECOND
    snapshot_entries: int = 5_000
    backlog_max: int = 512 * 1024
    allowance: Allowance = Allowance()
    retry: Patience = Patience()
    narrow: frozenset[str] = frozenset()
    """Bearers over which entries go without what the other post has (spec: line §9)."""
    documents_a_day: int = 256 * 1024 * 1024
    """Bytes of one post's documents that are asked for in a day (spec: line §11.6)."""
    documents_most: int = 4 * 1024 * 1024 * 1024
    """Bytes of documents that are held in all."""
