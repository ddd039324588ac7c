"""Several authors, honest and forking ones; entries that come to nodes in any order, twice, or never (spec: record §5).

Beside every Record runs a model that says what must hold of the *set* of entries given to it, whatever their order.
"""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from parley.base import limits
from parley.record.entry import Entry
from parley.record.names import FeedId, Head
from parley.record.record import Record, Verdict
from parley.record.tree import leaf_hash, root
from tests.record import made

OF = made.sides(3)
AUTHORS = tuple(OF.feed(side) for side in range(3))
NODES = 3
pick = st.integers(0, 10_000)


def closure(entries: set[Entry]) -> set[Head]:
    """The entries with everything before them in the set."""
    found: set[Head] = set()
    left = set(entries)
    while True:
        ready = {
            entry for entry in left
            if (entry.seq == 0 or Head(*entry.feed, entry.seq - 1, entry.prev) in found)
            and found.issuperset(entry.heads or ())
        }  # fmt: skip
        if not ready:
            return found
        found |= {entry.head for entry in ready}
        left -= ready


def forks(entries: set[Entry]) -> dict[FeedId, int]:
    """The lowest seq of each feed at which the set has two entries."""
    ids: dict[tuple[FeedId, int], set[bytes]] = {}
    for entry in entries:
        ids.setdefault((entry.feed, entry.seq), set()).add(entry.id)
    found: dict[FeedId, int] = {}
    for (feed, seq), several in ids.items():
        if len(several) > 1:
            found[feed] = min(seq, found.get(feed, seq))
    return found


class Records(RuleBasedStateMachine):
    """The authors' own records, and nodes to which entries are given."""

    def __init__(self) -> None:
        super().__init__()
        self.deck: list[Entry] = []
        self.own = {feed: made.a_record(OF) for feed in AUTHORS}
        self.nodes = [made.a_record(OF) for _ in range(NODES)]
        self.given: list[set[Entry]] = [set() for _ in range(NODES)]
        self.alarmed: list[set[FeedId]] = [set() for _ in range(NODES)]

    @rule(author=st.sampled_from(AUTHORS), self_contained=st.booleans())
    def write(self, author: FeedId, self_contained: bool) -> None:
        """The next entry, as its author's node makes it."""
        record = self.own[author]
        if record.folds_below(author) is not None:
            return
        seq = record.length(author)
        heads = None if self_contained else record.next_heads(author)
        assert heads is None or author not in {head.feed for head in heads}
        prev = record.id_at(author, seq - 1)
        entry = made.an_entry(OF, author, seq, prev, heads, time=len(self.deck))
        assert made.admit(record, entry).verdict is Verdict.LINKED
        self.deck.append(entry)

    @precondition(lambda self: self.deck)
    @rule(which=pick, author=st.sampled_from(AUTHORS))
    def read(self, which: int, author: FeedId) -> None:
        """An author's node is given an entry."""
        made.admit(self.own[author], self.deck[which % len(self.deck)])

    @precondition(lambda self: self.deck)
    @rule(which=pick)
    def fork(self, which: int) -> None:
        """Whoever wrote the entry signs another for its place."""
        self.deck.append(made.fork(OF, self.deck[which % len(self.deck)], f"fork {len(self.deck)}"))

    @precondition(lambda self: self.deck)
    @rule(which=pick, named=pick)
    def follow(self, which: int, named: int) -> None:
        """An entry behind any other, forked or not, that names any third of another feed."""
        before, other = self.deck[which % len(self.deck)], self.deck[named % len(self.deck)]
        heads = (other.head,) if other.feed != before.feed else ()
        time = len(self.deck)
        self.deck.append(made.an_entry(OF, before.feed, before.seq + 1, before.id, heads, time=time))

    @precondition(lambda self: self.deck)
    @rule(which=pick, node=st.integers(0, NODES - 1), last=st.booleans())
    def deliver(self, which: int, node: int, last: bool) -> None:
        """A node is given an entry: any, or the newest."""
        entry = self.deck[-1 if last else which % len(self.deck)]
        record = self.nodes[node]
        known = entry in self.given[node]
        admission = made.admit(record, entry)
        self.given[node].add(entry)
        assert (admission.verdict is Verdict.DUPLICATE) == known
        assert set(admission.linked).isdisjoint(admission.beside)
        if admission.contradicts is not None:
            assert admission.contradicts[:4] == entry.head[:4]
            assert admission.contradicts != entry.head
            self.alarmed[node].add(entry.feed)

    @invariant()
    def each_node_is_what_it_was_given(self) -> None:
        for node, record in enumerate(self.nodes):
            given = self.given[node]
            present = closure(given)
            assert {entry.head for entry in given if record.present(entry.head)} == present
            assert {entry.head for entry in record.waiting} == {entry.head for entry in given} - present
            assert {feed: record.folds_below(feed) for feed in AUTHORS} == {
                feed: forks(given).get(feed) for feed in AUTHORS
            }
            assert set(forks(given)) == self.alarmed[node]

    @invariant()
    def each_feed_is_a_chain(self) -> None:
        for record in self.nodes:
            for feed in record.feeds.values():
                ids = [record.id_at(feed.id, seq) for seq in range(feed.length)]
                chain = [record.archive.at(feed.id, seq) for seq in range(feed.length)]
                assert [entry.id for entry in chain if entry] == ids
                assert [entry.prev for entry in chain if entry] == [OF.id, *ids][:-1]
                assert feed.frontier.root() == root([leaf_hash(each or b"") for each in ids])
                assert feed.length < limits.AHEAD_MAX_COUNT

    @invariant()
    def what_waits_waits_for_something(self) -> None:
        for record in self.nodes:
            assert bool(record.waiting.missing()) == bool(len(record.waiting))

    @invariant()
    def nobody_names_itself(self) -> None:
        for record in self.nodes:
            for feed in AUTHORS:
                heads = record.next_heads(feed)
                assert feed not in {head.feed for head in heads}
                assert list(heads) == sorted(heads)
                assert all(record.present(head) for head in heads)

    @invariant()
    def a_snapshot_is_the_state(self) -> None:
        for record in self.nodes:
            twin = Record(OF.genesis, record.archive)
            twin.load(record.to_value())
            for entry in record.waiting:
                made.admit(twin, entry)
            assert twin.to_value() == record.to_value()
            assert set(twin.waiting) == set(record.waiting)
            assert [twin.next_heads(feed) for feed in AUTHORS] == [record.next_heads(feed) for feed in AUTHORS]

    @rule(order=st.randoms(use_true_random=False))
    def all_come_to_the_same(self, order: object) -> None:
        """Every node, given everything in an order of its own, has the same entries and forks."""
        outcomes = []
        for _ in range(2):
            record, shuffled = made.a_record(OF), list(self.deck)
            order.shuffle(shuffled)  # type: ignore[attr-defined]
            for entry in shuffled:
                made.admit(record, entry)
            present = {entry.head for entry in self.deck if record.present(entry.head)}
            outcomes.append((present, {feed: record.folds_below(feed) for feed in AUTHORS}))
        assert outcomes[0] == outcomes[1]


TestRecords = Records.TestCase
TestRecords.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
