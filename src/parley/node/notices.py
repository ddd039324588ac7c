"""Notices as they are shown: the fold's state with this node's clock, and with what is known of who stored what when."""

from collections.abc import Iterable
from heapq import nsmallest
from typing import Any, Final

from parley.base.errors import LocalError
from parley.node.conflicts import Conflicts
from parley.node.core import Core
from parley.node.notice_status import ClearingView, LeadView, NoticeView, ProposalView, VersionView
from parley.node.peers import Peers
from parley.node.receipts import Receipts
from parley.node.release import Release, draft_of
from parley.node.views import Views
from parley.procedures import claim
from parley.procedures.claim import Lead
from parley.procedures.delivery import Delivery
from parley.procedures.foresight import foreseen
from parley.procedures.notice import Notice, Notices, Proposed, Version
from parley.procedures.notice_form import part_of
from parley.procedures.offers import Outcome
from parley.record.names import Head, PostId
from parley.record.payload import FORM

NOTICES_MAX_COUNT: Final = 1_000

Moved = tuple[str, int, float, float, list[Any], list[int]]
"""A change that would clear a notice, as the worker tells it: kind, amount, bearing in degrees, cost, areas, band."""


class NoticeDesk:
    """What officers see of notices and of their conflicts."""

    def __init__(
        self, core: Core, fold: Notices, delivery: Delivery, peers: Peers, receipts: Receipts, views: Views,
        conflicts: Conflicts,
    ) -> None:  # fmt: skip
        self._core = core
        self._fold = fold
        self._delivery = delivery
        self._peers = peers
        self._receipts = receipts
        self._views = views
        self.conflicts = conflicts

    def all(self, now: int, count: int = NOTICES_MAX_COUNT) -> list[NoticeView]:
        """The first ``count`` notices: those that run or come first, by their beginning, then what is over, the newest first."""
        first = nsmallest(count, self._fold.all(), key=self._order)
        return [self._view(notice, now) for notice in first]

    def _order(self, notice: Notice) -> tuple[bool, int, Head]:
        opening = notice.opening
        if notice.end is not None:
            return True, -opening.time, opening.entry
        spans = self.conflicts.spans(str(opening.entry))
        return False, spans[0][0] if spans else opening.time, opening.entry

    def one(self, ref: str, now: int) -> NoticeView:
        """The notice that an entry opened or speaks of. Raises LocalError ``node.no-such-notice``."""
        return self._view(self._notice(ref), now)

    def foreseen(self, release: Release, now: int) -> LeadView | None:
        """The lead time of what is about to be released, if it were signed now; None for what needs none. Raises LocalError."""
        form = self._core.catalogue.form(release.form)
        fact = draft_of({FORM: form.number, **release.fields}, self._core, now)
        found = foreseen(self._fold, fact, part_of(form))
        return lead_view(found) if found else None

    def _notice(self, ref: str) -> Notice:
        found = self._fold.get(self._views.head(ref))
        if found is None:
            raise LocalError("node.no-such-notice", ref=ref)
        return found

    def key(self, ref: str) -> str:
        """By what the worker knows that notice. Raises LocalError ``node.no-such-notice``."""
        return str(self._notice(ref).opening.entry)

    def _view(self, notice: Notice, now: int) -> NoticeView:
        opening = notice.opening
        spans = self.conflicts.spans(str(opening.entry))
        return NoticeView(
            str(opening.entry), self._form_name(notice), self._views.post(notice.author), opening.time,
            claim.stage(notice, now, spans).name, claim.due(notice, now, spans),
            spans[0][0] if spans else None, max(end for _, end in spans) if spans else None,
            [self._version(notice, version, now) for version in notice.versions],
            str(notice.end.entry) if notice.end else "", [str(head) for head in notice.reports],
            [str(head) for head in notice.late], [str(head) for head in notice.forked],
            *self.conflicts.is_compared(str(opening.entry)), self.conflicts.of(notice),
            [self._proposal(one, now) for one in notice.proposals],
        )  # fmt: skip

    def _form_name(self, notice: Notice) -> str:
        message = self._delivery.get(notice.opening.entry)
        catalogue = self._core.catalogues.named(message.catalogue) if message else None
        form = catalogue.by_number(notice.opening.form) if catalogue else None
        return form.name if form else ""

    def _version(self, notice: Notice, version: Version, now: int) -> VersionView:
        lead = lead_view(claim.lead(notice, version, *self._stored(version.entry, now)))
        return VersionView(
            str(version.entry), version.time, version.areas or [], version.height, version.windows, version.daily, lead,
            str(version.agreed or ""),
        )  # fmt: skip

    def _proposal(self, one: Proposed, now: int) -> ProposalView:
        word = one.word
        is_open = one.outcome is Outcome.OPEN and now <= one.expires
        waits_for = ("them" if word.entry.side == self._core.me.side else "us") if is_open else ""
        return ProposalView(
            str(word.entry), self._views.post(word.entry.feed.author), word.time, one.expires, one.outcome.value,
            str(one.by or ""), waits_for, str(one.counters or ""), str(word.in_view_of or ""),
            word.areas, word.height, word.windows, word.daily,
        )  # fmt: skip

    def clearing(self, key: str, rows: Iterable[Moved]) -> list[ClearingView]:
        """What the worker found for a notice, as its fields would be. Raises LocalError ``node.no-such-notice``."""
        stands = self._notice(key).stands
        return [_cleared(stands, *row) for row in rows]

    def _stored(self, entry: Head, now: int) -> tuple[int | None, int]:
        """When another side first said that it holds the entry (its clock), and how far that clock may differ from the author's.
        Of another side's entry we know our own word only."""
        core, author = self._core, entry.feed.author
        if author.side != core.me.side:
            message = self._delivery.get(entry)
            return (message.arrived if message else None), self._doubt(author, now)
        told = [
            (stored, post)
            for post in core.others()
            if post.side != author.side and (stored := self._receipts.stored(post, entry.feed, entry.seq)) is not None
        ]
        if not told:
            return None, 0
        stored, post = min(told)
        return stored, self._doubt(post, now)

    def _doubt(self, post: PostId, now: int) -> int:
        bound = self._peers.get(post).clock.at(now)
        return max(abs(bound.low), abs(bound.high)) if bound else 0


def lead_view(lead: Lead) -> LeadView:
    """As consoles get it."""
    return LeadView(lead.standing.name, lead.required_ms, lead.by_author_ms, lead.by_stored_ms)


def _cleared(
    stands: Version, kind: str, amount: int, bearing_deg: float, cost: float, areas: list[Any], heights: list[int]
) -> ClearingView:  # fmt: skip
    windows, daily = None, None
    if kind == "time":
        windows = [[begin + amount, end + amount] for begin, end in stands.windows]
        daily = [moment + amount for moment in stands.daily] if stands.daily else None
    return ClearingView(
        kind, amount, bearing_deg, cost, areas if kind == "place" else None, heights if kind == "height" else None, windows, daily
    )  # fmt: skip
