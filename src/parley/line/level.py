"""What one peer holds, and what to send it next (spec: line §4). A feed is an opaque key here."""

from typing import Final, NamedTuple

WINDOW_MAX_COUNT: Final = 512
WINDOW_MAX_SIZE: Final = 1024 * 1024
RETRY_FIRST_MS: Final = 2_000
RETRY_MAX_MS: Final = 60_000

Feed = tuple[int, int, int]


class Patience(NamedTuple):
    """When what is not receipted is sent again, in ms: after ``first``, doubled each time up to ``most`` (spec: line §4.2)."""

    first: int = RETRY_FIRST_MS
    most: int = RETRY_MAX_MS


class Stretch(NamedTuple):
    """Entries of ``feed`` to send: from ``first``, at most ``most``."""

    feed: Feed
    first: int
    most: int


class _Progress:
    __slots__ = ("blocked_until", "known", "retry_ms", "sent", "sent_size", "since", "tries_count")

    def __init__(self, retry_ms: int) -> None:
        self.known = 0
        self.sent = 0
        self.sent_size = 0
        self.since = 0
        self.retry_ms = retry_ms
        self.blocked_until = 0
        self.tries_count = 0


class _Urgent(NamedTuple):
    at: int
    tries_count: int


class Level:
    """For each feed: how many entries the peer is known to hold linked, and up to where we have sent.

    Until the peer's first full beat nothing is known and nothing is sent in order: ``ready`` is False.
    """

    def __init__(self, patience: Patience = Patience()) -> None:  # noqa: B008 - immutable
        self.ready = False
        self._patience = patience
        self._feeds: dict[Feed, _Progress] = {}
        self._urgent: dict[tuple[Feed, int], _Urgent] = {}
        self._went: set[tuple[Feed, int]] = set()

    def reset(self) -> None:
        """A new connection: what was under way is not counted on."""
        self.ready = False
        self._urgent.clear()
        self._went.clear()
        for progress in self._feeds.values():
            progress.sent, progress.sent_size, progress.tries_count = progress.known, 0, 0
            progress.retry_ms = self._patience.first

    def full(self, lengths: dict[Feed, int], now: int) -> None:
        """The peer's full statement. It may be lower than what it receipted before: then its store was restored."""
        for feed, progress in self._feeds.items():
            if lengths.get(feed, 0) < progress.known:
                progress.known = progress.sent = lengths.get(feed, 0)
                progress.sent_size = 0
        for feed, length in lengths.items():
            self.holds(feed, length, now)
        self.ready = True

    def holds(self, feed: Feed, length: int, now: int) -> None:
        """The peer holds ``length`` entries of ``feed``, linked."""
        progress = self._progress(feed)
        if length <= progress.known:
            return
        sent_before = progress.sent - progress.known
        progress.known = length
        progress.sent = max(progress.sent, length)
        still = progress.sent - length
        progress.sent_size = progress.sent_size * still // sent_before if sent_before > 0 else 0
        progress.since, progress.retry_ms, progress.tries_count = now, self._patience.first, 0
        if self._went:
            self._went = {key for key in self._went if key[0] != feed or key[1] >= length}
            self._urgent = {key: sent for key, sent in self._urgent.items() if key[0] != feed or key[1] >= length}

    def holds_ahead(self, feed: Feed, seq: int, is_ours: bool = False) -> None:
        """The peer holds that one entry, ahead of a gap or beside a fork; ``is_ours``: it is what we have in that place."""
        self._urgent.pop((feed, seq), None)
        progress = self._progress(feed)
        if is_ours and seq == progress.known < progress.sent:
            self.holds(feed, seq + 1, progress.since)

    def known(self, feed: Feed) -> int:
        """Entries of ``feed`` that the peer is known to hold."""
        progress = self._feeds.get(feed)
        return progress.known if progress else 0

    def blocked(self, feed: Feed, until: int, resume_at: int) -> None:
        """The peer is BUSY with this feed (spec: line §5.2)."""
        progress = self._progress(feed)
        progress.blocked_until = until
        progress.sent, progress.sent_size = max(progress.known, min(progress.sent, resume_at)), 0

    def blocked_until(self, now: int) -> int | None:
        """Until when the peer reads some feed no further."""
        return max((p.blocked_until for p in self._feeds.values() if p.blocked_until > now), default=None)

    def next(self, feed: Feed, length: int, now: int) -> Stretch | None:
        """What to send now of a feed of which we hold ``length``; None: nothing, or the window is full."""
        if not self.ready:
            return None
        progress = self._progress(feed)
        if progress.sent >= length or progress.blocked_until > now or progress.sent_size >= WINDOW_MAX_SIZE:
            return None
        room = WINDOW_MAX_COUNT - (progress.sent - progress.known)
        return Stretch(feed, progress.sent, min(room, length - progress.sent)) if room > 0 else None

    def sent(self, feed: Feed, seq: int, size: int, now: int) -> None:
        """The entry went out, in order."""
        progress = self._progress(feed)
        if progress.sent == progress.known:
            progress.since = now
        progress.sent = max(progress.sent, seq + 1)
        progress.sent_size += size

    def sent_urgent(self, feed: Feed, seq: int, now: int) -> None:
        """The entry went out at once, ahead of order."""
        if seq >= self.known(feed):
            self._urgent[(feed, seq)] = _Urgent(now, 1)
            self._went.add((feed, seq))

    def went_ahead(self, feed: Feed, seq: int) -> bool:
        """Whether the entry went out ahead of order on this connection; then it is followed up until it is receipted."""
        return (feed, seq) in self._went

    def tries_count(self, feed: Feed) -> int:
        """How often what goes in order of ``feed`` was sent before without a receipt, on this connection."""
        progress = self._feeds.get(feed)
        return progress.tries_count if progress else 0

    def urgent_tries_count(self, feed: Feed, seq: int) -> int:
        """The same of an urgent entry."""
        sent = self._urgent.get((feed, seq))
        return sent.tries_count if sent else 0

    def overdue(self, now: int) -> list[tuple[Feed, int]]:
        """Take back what was not receipted in time (spec: line §4.2); returns the urgent ones to send again at once.

        Of a feed that the peer is BUSY with that is the newest one only (spec: line §5.2).
        """
        for progress in self._feeds.values():
            if progress.sent > progress.known and now - progress.since >= progress.retry_ms:
                progress.sent, progress.sent_size, progress.since = progress.known, 0, now
                progress.retry_ms = min(2 * progress.retry_ms, self._patience.most)
                progress.tries_count += 1
        late = [key for key, sent in self._urgent.items() if now - sent.at >= self._patience.first]
        sent_again = {key for key in late if self._goes_again(*key, now)}
        for key in late:
            self._urgent[key] = _Urgent(now, self._urgent[key].tries_count + (key in sent_again))
        return [key for key in late if key in sent_again]

    def _goes_again(self, feed: Feed, seq: int, now: int) -> bool:
        is_busy = self._progress(feed).blocked_until > now
        return not is_busy or seq == max(other for of, other in self._urgent if of == feed)

    def _progress(self, feed: Feed) -> _Progress:
        found = self._feeds.get(feed)
        if found is None:
            found = self._feeds[feed] = _Progress(self._patience.first)
        return found
