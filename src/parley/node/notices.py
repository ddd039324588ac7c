"""Notices as they are shown: the fold's state with this node's clock, and with what is known of who stored what when."""

from parley.base.errors import LocalError
from parley.node.conflicts import Conflicts
from parley.node.core import Core
from parley.node.notice_status import LeadView, NoticeView, VersionView
from parley.node.peers import Peers
from parley.node.receipts import Receipts
from parley.node.views import Views
from parley.procedures import claim
from parley.procedures.delivery import Delivery
from parley.procedures.notice import Notice, Notices, Version
from parley.record.names import Head, PostId


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

    def all(self, now: int) -> list[NoticeView]:
        """All notices; those that run or come first, by their beginning, then the rest, the newest first."""
        views = [self._view(notice, now) for notice in self._fold.all()]
        return sorted(views, key=_order)

    def one(self, ref: str, now: int) -> NoticeView:
        """The notice that an entry opened or speaks of. Raises LocalError ``node.no-such-notice``."""
        found = self._fold.get(self._views.head(ref))
        if found is None:
            raise LocalError("node.no-such-notice", ref=ref)
        return self._view(found, now)

    def _view(self, notice: Notice, now: int) -> NoticeView:
        opening, spans = notice.opening, claim.held(notice)
        return NoticeView(
            str(opening.entry), self._form_name(notice), self._views.post(notice.author), opening.time,
            claim.stage(notice, now).name, claim.due(notice, now),
            spans[0][0] if spans else None, max(end for _, end in spans) if spans else None,
            [self._version(notice, version, now) for version in notice.versions],
            str(notice.end.entry) if notice.end else "", [str(head) for head in notice.reports],
            [str(head) for head in notice.late], [str(head) for head in notice.forked],
            *self.conflicts.is_compared(str(opening.entry)), self.conflicts.of(notice),
        )  # fmt: skip

    def _form_name(self, notice: Notice) -> str:
        message = self._delivery.get(notice.opening.entry)
        catalogue = self._core.catalogues.named(message.catalogue) if message else None
        form = catalogue.by_number(notice.opening.form) if catalogue else None
        return form.name if form else ""

    def _version(self, notice: Notice, version: Version, now: int) -> VersionView:
        found = claim.lead(notice, version, *self._stored(version.entry, now))
        lead = LeadView(found.standing.name, found.required_ms, found.by_author_ms, found.by_stored_ms)
        return VersionView(
            str(version.entry), version.time, version.areas or [], version.height, version.windows, version.daily, lead
        )

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


def _order(view: NoticeView) -> tuple[bool, int, str]:
    over = view.stage in ("COMPLETED", "CANCELLED")
    return over, -view.time if over else (view.begins or 0), view.ref
