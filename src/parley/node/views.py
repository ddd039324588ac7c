"""What a node shows: its state as plain values (``status``). Views read; they change nothing."""

from collections.abc import Iterator
from heapq import nlargest

from parley.base.errors import LocalError
from parley.node.catalogue_view import Names, catalogue_views
from parley.node.contact_view import contact_view
from parley.node.core import Core
from parley.node.folds import Folds
from parley.node.index import Index, Key, head_of
from parley.node.keeper import Keeper
from parley.node.peers import Peers
from parley.node.receipts import Receipts
from parley.node.status import (
    CatalogueView,
    ContactView,
    FlashView,
    Ladder,
    LinkView,
    MessageView,
    PeerView,
    PostView,
    StatusView,
    Step,
)
from parley.node.turns import Open, in_turn
from parley.procedures.contacts import Telling
from parley.procedures.delivery import Mark, Message
from parley.procedures.procedure import Fact
from parley.record.card import KINDS
from parley.record.names import FeedId, Head, PostId
from parley.record.payload import CATALOGUE_FIRST, CHANNEL, OWN, Precedence

MESSAGES_MAX_COUNT = 1_000
LINE_THEN: dict[object, str] = {0: "down", 1: "up", 2: "part"}


class Views:
    """The screens' source."""

    def __init__(
        self, core: Core, peers: Peers, keeper: Keeper, receipts: Receipts, index: Index, folds: Folds
    ) -> None:
        self._core = core
        self._peers = peers
        self._keeper = keeper
        self._receipts = receipts
        self._index = index
        self._delivery, self._contacts, self._watch = folds.delivery, folds.contacts, folds.watch
        self._channels = folds.affairs.channels

    # -- posts and lines ---------------------------------------------------------------------------------------------

    def post(self, post: PostId) -> PostView:
        """A post by its names."""
        me = self._core.me
        card = self._core.record.posts.get(post) or self._core.introduced.newest(post) or self._core.card
        return PostView(str(post), card.side_name, card.post_name, post == me, post.side == me.side)

    def status(self, now: int) -> StatusView:
        """The node at a glance."""
        core = self._core
        return StatusView(
            core.record.id.hex(), KINDS[core.genesis.kind], core.genesis.purpose, self.post(core.me),
            [self.post(post) for post in sorted(core.record.posts)], [self._peer(post, now) for post in core.others()],
            core.position, len(core.record.waiting), core.catalogue.hash.hex(), core.alarms.all(), now,
        )  # fmt: skip

    def _peer(self, post: PostId, now: int) -> PeerView:
        peer = self._peers.get(post)
        links = [LinkView(bearer, k.state.value, k.since, k.last_frame) for bearer, k in sorted(peer.links.items())]
        bound = peer.clock.at(now)
        to_send = sum(
            max(0, f.length - peer.level.known(id_)) for id_, f in self._core.record.feeds.items() if id_.author != post
        )
        return PeerView(
            self.post(post), peer.line.value, links, bound.low if bound else None, bound.high if bound else None,
            self._watch.last_line_test.get(post), self._watch.last_person.get(post), to_send,
            peer.level.blocked_until(now),
        )  # fmt: skip

    # -- messages ----------------------------------------------------------------------------------------------------

    def head(self, ref: str) -> Head:
        """The entry named by ``ref``: linked, ahead, or beside a fork. Raises LocalError."""
        return head_of(ref, self._find)

    def _find(self, feed: FeedId, seq: int) -> bytes | None:
        record = self._core.record
        linked = record.id_at(feed, seq) or next((entry.id for entry in record.waiting.at(feed, seq)), None)
        return linked or min((head.id for head in record.beside if (head.feed, head.seq) == (feed, seq)), default=None)

    def messages(self, box: str, before: str | None, count: int) -> list[MessageView]:
        """Newest first, those that are ahead of a gap first of all; the open ones in turn (``turns``), the most urgent
        first. Raises LocalError ``node.bad-ref``."""
        wanted = min(count, MESSAGES_MAX_COUNT)
        start = self.head(before) if before else None
        if box == "open":
            return [self._view_of(what) for what in self._open(start)[:wanted]]
        found = [] if before else [self._ahead(f) for f in self._newest_ahead(wanted, box)]
        for feed, seq in self._index.newest((start.feed, start.seq) if start else None):
            if len(found) >= wanted:
                break
            if self._in_box(box, feed.author):
                found.append(self._message(feed, seq))
        return found[:wanted]

    def _open(self, start: Head | None) -> list[Key | Fact]:
        """What waits for somebody, behind ``start`` if it is given; the most urgent of those ahead of a gap among them."""
        rows = [
            Open(m.precedence, m.arrived, key[0].author, key)
            for key in self._index.open
            if (m := self._delivery.at(*key))
        ]
        ahead = nlargest(
            MESSAGES_MAX_COUNT, self._shown_ahead(), key=lambda fact: (fact.header.precedence, fact.arrived)
        )
        rows += [
            Open(fact.header.precedence, fact.arrived, fact.author, fact)
            for fact in ahead if self._index.waits_for(fact.author, self._early(fact))
        ]  # fmt: skip
        found = in_turn(rows)
        at = next((i for i, what in enumerate(found) if start and _place(what) == (start.feed, start.seq)), -1)
        return found[at + 1 :]

    def _view_of(self, what: Key | Fact) -> MessageView:
        return self._ahead(what) if isinstance(what, Fact) else self._message(*what)

    def _shown_ahead(self) -> Iterator[Fact]:
        return (fact for fact in self._keeper.ahead.values() if fact.header.form >= CATALOGUE_FIRST or fact.judgement)

    def _newest_ahead(self, count: int, box: str) -> list[Fact]:
        facts = (fact for fact in self._shown_ahead() if self._in_box(box, fact.author))
        return nlargest(count, facts, key=lambda fact: (fact.arrived, fact.head))

    def _in_box(self, box: str, author: PostId) -> bool:
        own = author == self._core.me
        return {"in": not own, "out": own}.get(box, True)

    def message(self, ref: str) -> MessageView:
        """One message. Raises LocalError ``node.no-such-entry`` or ``node.bad-ref``."""
        head = self.head(ref)
        if head in self._keeper.ahead:
            return self._ahead(self._keeper.ahead[head])
        if self._delivery.at(head.feed, head.seq) is None:
            return self._unfolded(head)
        return self._message(head.feed, head.seq)

    def thread(self, ref: str) -> list[MessageView]:
        """What it is about, and what is about it, oldest first."""
        seen: dict[str, MessageView] = {}
        wanted = [ref]
        while wanted and len(seen) < 100:
            at = wanted.pop()
            if at not in seen:
                try:
                    seen[at] = self.message(at)
                except LocalError:
                    continue
                wanted += [*seen[at].about, *seen[at].answers]
        return sorted(seen.values(), key=lambda view: (view.time, view.ref))

    def _message(self, feed: FeedId, seq: int) -> MessageView:
        message = self._delivery.messages[feed][seq]
        entry = next(iter(self._core.run(feed, seq, 1)))
        return self._view(self._keeper.open(entry, message.arrived), message, "LINKED")

    def _unfolded(self, head: Head) -> MessageView:
        """An entry that the fold of messages does not have: a contact, one that is disputed, one that is revoked."""
        entry = self._core.entry(head)
        if entry is None:
            raise LocalError("node.no-such-entry", ref=str(head))
        fact = self._keeper.open(entry, entry.time)
        below = self._core.record.folds_below(head.feed)
        if below is None or head.seq < below:
            if fact.header.form < CATALOGUE_FIRST:
                raise LocalError("node.no-such-entry", ref=str(head))
            return self._view(fact, _bare(fact), "LINKED")
        state = "REVOKED" if head.feed.author in self._core.record.revoked else "DISPUTED"
        return self._view(fact, _bare(fact), state)

    def _ahead(self, fact: Fact) -> MessageView:
        return self._view(fact, self._early(fact), "AHEAD")

    def _early(self, fact: Fact) -> Message:
        """A message that is ahead of a gap, with what was said of it already."""
        message = _bare(fact)
        message.marks = self._delivery.early(fact.head)
        return message

    def flash(self) -> list[FlashView]:
        """The FLASH messages, linked or ahead of a gap, that wait for a person of ours; the oldest first."""
        return [FlashView(str(head), self.post(head.feed.author), arrived) for arrived, head in self._flash()]

    def flash_waiting(self, author: PostId) -> list[Head]:
        """Those of that post; the oldest first."""
        return [head for _, head in self._flash() if head.feed.author == author]

    def _flash(self) -> list[tuple[int, Head]]:
        linked = [
            (message.arrived, Head(*key[0], key[1], message.id))
            for key, whom in self._index.open.items()
            if whom == "us" and (message := self._delivery.at(*key)) and message.precedence == Precedence.FLASH
            and not self._index.taken_over(message)
        ]  # fmt: skip
        ahead = [
            (fact.arrived, fact.head)
            for fact in self._keeper.ahead.values()
            if fact.header.precedence == Precedence.FLASH
            and self._index.waits_for(fact.author, message := self._early(fact)) == "us"
            and not self._index.taken_over(message)
        ]  # fmt: skip
        return sorted(linked + ahead)

    def _view(self, fact: Fact, message: Message, state: str) -> MessageView:
        header, author, core = fact.header, fact.author, self._core
        form = core.catalogues.form(header)
        answers = [str(mark.entry) for mark in message.marks if mark.rung in ("ANSWERED", "DECLINED")]
        waits_for = self._index.waits_for(author, message) if state in ("LINKED", "AHEAD") else ""
        return MessageView(
            str(fact.head), fact.head.id.hex(), header.form, form.name if form else "", header.precedence,
            self.post(author), [self.post(post) for post in self._addressees(author, message)], fact.time, fact.arrived,
            state, self._marks(fact), dict(fact.fields), [str(head) for head in header.about], header.role,
            header.language, header.wanted_by, waits_for, self._ladders(fact.head, author, message), answers,
            header.catalogue.hex(),
        )  # fmt: skip

    def _marks(self, fact: Fact) -> list[str]:
        core, marks = self._core, []
        if fact.judgement:
            marks.append("UNREADABLE" if fact.judgement.startswith("record.") else "NOT_UNDERSTOOD")
        if fact.head in core.record.concealing:
            marks.append("CONCEALING")
        if fact.author == core.me and fact.head.feed != core.feed:
            marks.append("EARLIER_FEED")
        channel = self._channels.named(str(name)) if (name := fact.fields.get(CHANNEL)) is not None else None
        if channel is not None and fact.head in channel.marked:
            marks.append(channel.marked[fact.head].value)
        return [*marks, "CLASSICAL", "RELEASED_BY_POST"]

    def _addressees(self, author: PostId, message: Message) -> list[PostId]:
        return [post for post in sorted(self._core.record.posts) if post != author and message.addresses(post)]

    # -- ladders -----------------------------------------------------------------------------------------------------

    def _ladders(self, head: Head, author: PostId, message: Message) -> list[Ladder]:
        return [
            Ladder(self.post(post), self._steps(head, author, post, message))
            for post in self._addressees(author, message)
        ]

    def _steps(self, head: Head, author: PostId, to: PostId, message: Message) -> list[Step]:
        steps = [Step("QUEUED", message.time, str(author))]
        if author == self._core.me:
            steps += self._own_steps(head, to)
        elif to == self._core.me:
            steps.append(Step("STORED", message.arrived, str(to)))
        for mark in message.marks:
            if (mark.side, mark.post) == to or mark.rung == "NO_ANSWER":
                steps.append(self._step(mark))
        return steps

    def _step(self, mark: Mark) -> Step:
        line, last = "", None
        entry = self._core.entry(mark.entry) if mark.rung == "NO_ANSWER" else None
        if entry is not None:
            fields = self._keeper.open(entry, entry.time).fields
            line, last = LINE_THEN.get(fields.get(OWN + 1), ""), fields.get(OWN + 2)
        by = str(PostId(mark.side, mark.post))
        return Step(mark.rung, mark.time, by, mark.role, str(mark.entry), line, last if type(last) is int else None)

    def _own_steps(self, head: Head, to: PostId) -> list[Step]:
        steps = []
        sent = self._peers.get(to).sent.first(head.seq) if head.feed == self._core.feed else None
        if sent is not None:
            steps.append(Step("TRANSMITTED", sent, str(self._core.me)))
        if (ahead := self._receipts.stored_ahead(to, head.feed, head.seq)) is not None:
            steps.append(Step("STORED_AHEAD", ahead, str(to)))
        if (stored := self._receipts.stored(to, head.feed, head.seq)) is not None:
            steps.append(Step("STORED", stored, str(to)))
        return steps

    # -- catalogues --------------------------------------------------------------------------------------------------

    def catalogues(self, now: int) -> list[CatalogueView]:
        """Those in force, the newest last, then the proposals that are not."""
        sides = {post.side: card.side_name for post, card in self._core.genesis.cards.items()}
        return catalogue_views(self._core.catalogues, Names(self.post, sides), now)

    # -- contacts ----------------------------------------------------------------------------------------------------

    def contacts(self) -> list[ContactView]:
        """All contacts, by start date, then key, then content."""
        views = [self._contact(tellings) for tellings in self._contacts.tellings()]
        return sorted(views, key=lambda view: (_padded(view.start), view.key))

    def _contact(self, tellings: list[Telling]) -> ContactView:
        values = self._core.catalogue.form("contact").values(tellings[0].fields)
        told = sorted({self.post(telling.author).side_name for telling in tellings})
        return contact_view(str(tellings[0].head), values, " + ".join(told))


def _place(what: Key | Fact) -> Key:
    return (what.head.feed, what.head.seq) if isinstance(what, Fact) else what


def _bare(fact: Fact) -> Message:
    header = fact.header
    return Message(
        fact.head.id,
        header.form,
        header.precedence,
        fact.time,
        header.to,
        header.wanted_by,
        fact.arrived,
        fact.judgement,
        header.catalogue,
    )


def _padded(date: list[int]) -> tuple[int, ...]:
    return tuple(date) + (0,) * (3 - len(date))
