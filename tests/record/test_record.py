"""What is linked, what waits, what contradicts (spec: record §5)."""

from itertools import permutations
from typing import Any

import pytest

from parley.base import limits
from parley.base.errors import FaultError, LocalError, PeerError
from parley.record import entry as entries
from parley.record import seal
from parley.record.card import Revocation
from parley.record.entry import Entry
from parley.record.feed import RECENT_MIN_COUNT, Feed
from parley.record.names import FeedId, Head, PostId
from parley.record.record import Record, Verdict
from tests.record import made

OF = made.sides(3)
A, B, C = OF.feed(0), OF.feed(1), OF.feed(2)


def record() -> Record:
    return made.a_record(OF)


def verdicts(of: Record, *given: Entry) -> list[str]:
    return [made.admit(of, entry).verdict.value for entry in given]


def code(call: Any, *arguments: Any) -> str:
    with pytest.raises((PeerError, LocalError, FaultError)) as caught:
        call(*arguments)
    error = caught.value
    return error.code


# -- verifying -------------------------------------------------------------------------------------------------------


def test_only_known_posts_are_heard() -> None:
    """spec: record §5.1."""
    entry = made.an_entry(OF, A, 0)
    assert record().verify(entry.travelling()) == entry
    stranger = record()
    del stranger._cards[A.author]
    assert code(stranger.verify, entry.travelling()) == "record.unknown-post"
    cose = made.spoilt(entry.cose)
    assert code(record().verify, [cose, entry.ciphertext]) == "record.bad-signature"


def test_nobody_signs_for_another_post() -> None:
    sealed = seal.seal(seal.CLEAR_KEY, {0: 1})
    draft = entries.Draft(A, 0, OF.id, (), made.NOW, 0, sealed.commitment, sealed.ciphertext)
    forged = entries.sign(OF.signer(B), OF.id, draft)
    assert code(record().verify, forged.travelling()) == "record.bad-signature"


# -- linking ---------------------------------------------------------------------------------------------------------


def test_in_order_all_is_linked() -> None:
    """spec: record §5.3."""
    held, chain = record(), made.chain(OF, A, 4)
    assert verdicts(held, *chain) == ["linked"] * 4
    assert verdicts(held, *chain) == ["duplicate"] * 4
    assert held.heads() == [chain[-1].head]
    assert held.length(A) == 4
    assert held.length(B) == 0
    assert [held.id_at(A, seq) for seq in (-1, 0, 3, 4)] == [None, chain[0].id, chain[3].id, None]
    assert held.id_at(B, 0) is None


def test_what_comes_too_early_waits_and_is_linked_with_what_it_waited_for() -> None:
    """spec: record §5.2."""
    held, chain = record(), made.chain(OF, A, 4)
    assert verdicts(held, chain[3], chain[1], chain[2], chain[2]) == ["ahead", "ahead", "ahead", "duplicate"]
    assert set(held.waiting.missing()) == {(A, 0), (A, 1), (A, 2)}
    assert (len(held.waiting), held.waiting.get(chain[3].head)) == (3, chain[3])
    assert held.waiting.at(A, 2) == [chain[2]]
    assert set(held.waiting) == set(chain[1:])
    admission = made.admit(held, chain[0])
    assert admission.linked == tuple(chain)
    assert len(held.waiting) == 0
    assert not held.waiting.missing()


def test_heads_must_be_linked_too() -> None:
    held = record()
    first, second = made.chain(OF, B, 2)
    names_both = made.an_entry(OF, A, 0, heads=(second.head, made.an_entry(OF, C, 0).head))
    assert verdicts(held, names_both, first, second) == ["ahead", "linked", "linked"]
    admission = made.admit(held, made.an_entry(OF, C, 0))
    assert admission.linked[-1] == names_both


def test_a_self_contained_entry_needs_its_own_feed_only() -> None:
    held = record()
    first = made.an_entry(OF, A, 0, heads=None)
    assert verdicts(held, first) == ["linked"]
    assert held.feeds[A].last_heads_seq == -1


def test_a_long_wait_is_no_recursion() -> None:
    held, chain = record(), made.chain(OF, A, 3_000)
    verdicts(held, *chain[:0:-1])
    assert len(made.admit(held, chain[0]).linked) == 3_000


def test_ids_that_are_not_at_hand_are_looked_up() -> None:
    held = record()
    count = 2 * RECENT_MIN_COUNT + 5
    feed = held.feeds[A] = Feed(A, OF.id)
    for seq in range(count):
        feed.append(seq, seq.to_bytes(32, "big"), None)
    assert held.id_at(A, count - 1) == (count - 1).to_bytes(32, "big")
    assert held.id_at(A, count - RECENT_MIN_COUNT) == (count - RECENT_MIN_COUNT).to_bytes(32, "big")
    assert held.id_at(A, 0) is None
    held.archive.keep((made.an_entry(OF, A, 0),))  # type: ignore[attr-defined]
    assert held.id_at(A, 0) == made.an_entry(OF, A, 0).id


def test_what_one_gap_releases_is_found_before_it_is_archived() -> None:
    """One batch may link thousands; the archive knows none of them yet."""
    held, chain = record(), made.chain(OF, A, limits.AHEAD_MAX_COUNT)
    late = made.an_entry(OF, B, 0, heads=(chain[1].head, made.an_entry(OF, C, 0).head))
    for entry in [*chain[:0:-1], late]:
        held.admit(entry)
    held.admit(chain[0])
    assert held.admit(made.an_entry(OF, C, 0)).linked[-1] == late


# -- forks -----------------------------------------------------------------------------------------------------------


def test_two_entries_of_one_place_are_found_and_both_kept() -> None:
    """spec: record §5.4."""
    held, chain = record(), made.chain(OF, A, 3)
    other = made.fork(OF, chain[1])
    verdicts(held, *chain)
    admission = made.admit(held, other)
    assert (admission.verdict, admission.contradicts, admission.refold) == (Verdict.BESIDE, chain[1].head, True)
    assert admission.beside == (other,)
    assert held.folds_below(A) == 1
    assert held.present(other.head)
    assert held.present(chain[1].head)
    assert verdicts(held, other) == ["duplicate"]
    again = made.admit(held, made.fork(OF, chain[2]))
    assert (again.verdict, again.refold) == (Verdict.BESIDE, False)
    assert held.folds_below(A) == 1


def test_a_fork_is_found_while_both_wait() -> None:
    held, chain = record(), made.chain(OF, A, 3)
    other = made.fork(OF, chain[2])
    made.admit(held, chain[2])
    admission = made.admit(held, other)
    assert (admission.verdict, admission.contradicts, admission.refold) == (Verdict.AHEAD, chain[2].head, True)
    assert held.folds_below(A) == 2


def test_what_follows_a_fork_is_kept_beside_it() -> None:
    held, chain = record(), made.chain(OF, A, 2)
    other = made.fork(OF, chain[1])
    after = made.an_entry(OF, A, 2, other.id)
    names_it = made.an_entry(OF, B, 0, heads=(after.head,))
    assert verdicts(held, *chain, names_it, after) == ["linked", "linked", "ahead", "ahead"]
    admission = made.admit(held, other)
    assert admission.beside == (other, after)
    assert admission.linked == (names_it,)


def test_what_names_one_branch_is_not_linked_by_the_other() -> None:
    held, chain = record(), made.chain(OF, A, 2)
    other = made.fork(OF, chain[1])
    names_it = made.an_entry(OF, B, 0, heads=(other.head,))
    follows_it = made.an_entry(OF, A, 2, other.id)
    assert verdicts(held, names_it, follows_it, *chain) == ["ahead", "ahead", "linked", "linked"]
    assert set(held.waiting) == {names_it, follows_it}
    admission = made.admit(held, other)
    assert (set(admission.linked), admission.beside) == ({names_it}, (other, follows_it))


def test_a_fork_of_the_first_entry() -> None:
    held, first = record(), made.an_entry(OF, A, 0)
    assert verdicts(held, first, made.fork(OF, first)) == ["linked", "beside"]
    assert held.folds_below(A) == 0


def test_nothing_is_signed_on_a_forked_feed() -> None:
    held, first = record(), made.an_entry(OF, A, 0)
    verdicts(held, first, made.fork(OF, first))
    assert code(held.draft, A, made.NOW, 0, (b"", bytes(32)), False) == "record.own-feed-forked"


def test_the_order_of_arrival_changes_no_fork() -> None:
    chain = made.chain(OF, A, 2)
    given = [*chain, made.fork(OF, chain[1]), made.an_entry(OF, B, 0, heads=(chain[1].head,))]
    outcomes = set()
    for order in permutations(given):
        held = record()
        verdicts(held, *order)
        outcomes.add((held.folds_below(A), held.length(A), held.length(B), len(held.waiting)))
    assert outcomes == {(1, 2, 1, 0)}


# -- bounds ----------------------------------------------------------------------------------------------------------


def test_so_many_wait_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """spec: record §8."""
    monkeypatch.setattr(limits, "AHEAD_MAX_COUNT", 3)
    held, chain = record(), made.chain(OF, A, 6)
    verdicts(held, *chain[2:5])
    before = held.to_value()
    assert code(held.admit, chain[5]) == "record.too-far-ahead"
    assert code(held.admit, made.fork(OF, chain[5])) == "record.too-far-ahead"
    assert (held.to_value(), len(held.waiting), held.folds_below(A)) == (before, 3, None)
    assert verdicts(held, chain[0], chain[1], chain[5]) == ["linked"] * 3
    assert held.length(A) == 6


def test_a_post_cannot_fill_the_memory_by_opening_feeds(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = made.an_entry(OF, A, 1, bytes(32))
    monkeypatch.setattr(limits, "AHEAD_MAX_SIZE", 3 * waiting.size)
    held = record()
    for incarnation in range(3):
        made.admit(held, made.an_entry(OF, OF.feed(0, 0, incarnation), 1, bytes(32)))
    assert code(held.admit, made.an_entry(OF, OF.feed(0, 0, 9), 1, bytes(32))) == "record.too-far-ahead"
    assert verdicts(held, made.an_entry(OF, B, 1, bytes(32))) == ["ahead"]


def test_a_post_has_so_many_feeds_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FEEDS_PER_POST_MAX_COUNT", 2)
    held = record()
    verdicts(held, *(made.an_entry(OF, OF.feed(0, 0, n), 0) for n in (1, 2)))
    assert code(held.admit, made.an_entry(OF, OF.feed(0, 0, 3), 0)) == "record.too-many-feeds"
    assert code(held.admit, made.an_entry(OF, OF.feed(0, 0, 3), 1, bytes(32))) == "record.too-many-feeds"
    assert verdicts(held, made.an_entry(OF, B, 0)) == ["linked"]


def test_so_many_stand_beside_a_fork_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "AHEAD_MAX_COUNT", 2)
    held, first = record(), made.an_entry(OF, A, 0)
    assert verdicts(held, first, *(made.fork(OF, first, str(n)) for n in range(2))) == ["linked", "beside", "beside"]
    assert code(held.admit, made.fork(OF, first, "9")) == "record.too-far-ahead"
    assert verdicts(held, made.an_entry(OF, A, 1, first.id)) == ["linked"]


def test_links_found_once_are_not_sought_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of heads that come one by one must not cost a search of the whole table each time."""
    held = record()
    feeds = [OF.feed(1, 0, n) for n in range(60)]
    named = [made.an_entry(OF, feed, 0) for feed in feeds]
    made.admit(held, made.an_entry(OF, A, 0, heads=tuple(entry.head for entry in named)))
    sought = 0
    present = held.present

    def counting(head: Head) -> bool:
        nonlocal sought
        sought += head in {entry.head for entry in named}
        return present(head)

    monkeypatch.setattr(held, "present", counting)
    for entry in named:
        held.admit(entry)
    assert held.length(A) == 1
    assert sought <= 4 * len(named)


# -- receipts and concealing -----------------------------------------------------------------------------------------


def told_off(held: Record, *given: Entry) -> list[int]:
    """Seqs of the entries that are found to conceal something."""
    found = []
    for entry in given:
        for linked in made.admit(held, entry).linked:
            found += [linked.seq] if held.conceals(linked) else []
            assert held.conceals(linked) is None
    return found


def test_leaving_out_what_was_receipted_is_found() -> None:
    """spec: record §5.5."""
    b0 = made.an_entry(OF, B, 0)
    quiet, telling = made.chain(OF, A, 3), [made.an_entry(OF, A, 0)]
    telling.append(made.an_entry(OF, A, 1, telling[0].id, (b0.head,)))
    for chain, found in ((quiet, [1]), (telling, [])):
        held = record()
        verdicts(held, b0, chain[0])
        held.note_receipt(made.a_receipt(OF, A, b0.head, chain[0].head))
        assert told_off(held, *chain[1:]) == found


def test_concealing_is_judged_alike_one_by_one_and_in_one_go() -> None:
    """The first entry after the receipt leaves it out, the second names it; linked together, the first is found."""
    b0 = made.an_entry(OF, B, 0)
    a0 = made.an_entry(OF, A, 0)
    a1 = made.an_entry(OF, A, 1, a0.id, ())
    a2 = made.an_entry(OF, A, 2, a1.id, (b0.head,))
    for order in permutations((a1, a2)):
        held = record()
        verdicts(held, b0, a0)
        held.note_receipt(made.a_receipt(OF, A, b0.head, own=a0.head))
        assert told_off(held, *order) == [1]


def test_entries_before_the_receipt_and_self_contained_ones_are_not_held_to_it() -> None:
    b0 = made.an_entry(OF, B, 0)
    a0 = made.an_entry(OF, A, 0)
    a1 = made.an_entry(OF, A, 1, a0.id, ())
    a2 = made.an_entry(OF, A, 2, a1.id, None)
    a3 = made.an_entry(OF, A, 3, a2.id, (b0.head,))
    held = record()
    verdicts(held, b0, a0)
    held.note_receipt(made.a_receipt(OF, A, b0.head, own=a1.head))
    held.note_receipt(made.a_receipt(OF, A, b0.head, own=a1.head))
    assert told_off(held, a1, a2, a3) == []
    assert not held.feeds[A].pending


def test_a_receipt_from_before_the_first_entry_binds_once_the_feed_is_open() -> None:
    b0, a0 = made.an_entry(OF, B, 0), made.an_entry(OF, A, 0, heads=())
    held = record()
    verdicts(held, b0)
    early = made.a_receipt(OF, A, b0.head, own=None)
    held.note_receipt(early)
    assert not held.is_proven(early) and A not in held.feeds
    assert told_off(held, a0) == []
    held.note_receipt(early)
    assert held.is_proven(early)
    assert told_off(held, made.an_entry(OF, A, 1, a0.id, heads=())) == [1]


def test_a_receipt_that_names_an_entry_far_ahead_does_not_push_out_one_that_can_be_judged() -> None:
    """spec: record §5.5, §9.3."""
    b0, b1 = made.chain(OF, B, 2)
    a0 = made.an_entry(OF, A, 0)
    held = record()
    verdicts(held, b0, b1, a0)
    held.note_receipt(made.a_receipt(OF, A, b0.head, own=a0.head))
    held.note_receipt(made.a_receipt(OF, A, b1.head, own=a0.head._replace(seq=2**53 - 1)))
    assert told_off(held, made.an_entry(OF, A, 1, a0.id, ())) == [1]


def test_the_farthest_receipt_counts() -> None:
    b0, b1 = made.chain(OF, B, 2)
    a0 = made.an_entry(OF, A, 0, heads=())
    held = record()
    verdicts(held, b0, b1, a0)
    for head in (b1.head, b0.head):
        held.note_receipt(made.a_receipt(OF, A, head, own=a0.head))
    assert told_off(held, made.an_entry(OF, A, 1, a0.id, (b0.head,))) == [1]


def test_receipts_that_bind_nobody() -> None:
    held, (a0, a1) = record(), made.chain(OF, A, 2)
    b0 = made.an_entry(OF, B, 0)
    verdicts(held, a0, b0)
    held.note_receipt(made.a_receipt(OF, A, b0.head, own=a0.head, ahead=True))
    held.note_receipt(made.a_receipt(OF, A, a0.head, own=a0.head))
    held.note_receipt(made.a_receipt(OF, A, made.an_entry(OF, C, 0).head, own=a0.head))
    assert not held.feeds[A].pending
    assert told_off(held, a1) == []


def test_a_full_table_excuses_what_found_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HEADS_TABLE_MAX_COUNT", 1)
    b0, c0 = made.an_entry(OF, B, 0), made.an_entry(OF, C, 0)
    a0 = made.an_entry(OF, A, 0, heads=())
    held = record()
    verdicts(held, b0, c0, a0)
    held.note_receipt(made.a_receipt(OF, A, c0.head, own=a0.head))
    assert told_off(held, made.an_entry(OF, A, 1, a0.id, (b0.head,))) == []


def test_a_receipt_is_its_issuer_s_word() -> None:
    held, b0 = record(), made.an_entry(OF, B, 0)
    receipt = made.a_receipt(OF, A, b0.head)
    assert held.check_receipt(receipt.cose) == receipt
    assert code(held.check_receipt, made.spoilt(receipt.cose)) == "record.bad-signature"
    stranger = FeedId(0, 9, 1)
    forged = made.receipts.sign(OF.signer(A), OF.id, stranger, b0.head, None, made.NOW, False)
    assert code(held.check_receipt, forged.cose) == "record.unknown-post"


# -- own entries -----------------------------------------------------------------------------------------------------


def test_the_next_entry_names_what_moved_and_never_itself() -> None:
    """spec: record §4.3."""
    held = record()
    b0, b1 = made.chain(OF, B, 2)
    verdicts(held, b0)
    assert held.next_heads(A) == (b0.head,)
    draft = held.draft(A, made.NOW, 0, (b"", bytes(32)), False)
    assert (draft.seq, draft.prev, draft.heads) == (0, OF.id, (b0.head,))
    a0 = made.an_entry(OF, A, 0, heads=draft.heads)
    verdicts(held, a0)
    assert held.next_heads(A) == ()
    verdicts(held, b1)
    assert held.next_heads(A) == (b1.head,)
    assert held.draft(A, made.NOW, 0, (b"", bytes(32)), True).heads is None
    assert held.draft(A, made.NOW, 0, (b"", bytes(32)), False)[1:3] == (1, a0.id)


def test_an_earlier_feed_of_the_own_post_is_named() -> None:
    """spec: record §4.5."""
    held = record()
    old = made.an_entry(OF, A, 0)
    verdicts(held, old)
    assert held.next_heads(OF.feed(0, 0, 99)) == (old.head,)


def test_more_heads_than_a_table_holds_are_named_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HEADS_TABLE_MAX_COUNT", 2)
    held = record()
    verdicts(held, *(made.an_entry(OF, OF.feed(1, 0, n), 0) for n in range(3)))
    first = made.an_entry(OF, A, 0, heads=held.next_heads(A))
    assert len(first.heads or ()) == 2
    verdicts(held, first)
    assert [head.feed for head in held.next_heads(A)] == [OF.feed(1, 0, 2)]


# -- revocations -----------------------------------------------------------------------------------------------------


def test_revoked_entries_do_not_count() -> None:
    """spec: record §3.6."""
    held, chain = record(), made.chain(OF, A, 3)
    verdicts(held, *chain)
    assert held.folds_below(A) is None
    assert held.revoke(Revocation(A.author, (chain[1].head,), made.NOW))
    assert held.folds_below(A) == 2
    assert held.folds_below(OF.feed(0, 0, 7)) == 0
    assert held.folds_below(B) is None


def test_revocations_hold_together_in_any_order() -> None:
    one, two = OF.feed(0, 0, 1), OF.feed(0, 0, 2)
    heads = {(feed, seq): Head(*feed, seq, bytes(32)) for feed in (one, two) for seq in (4, 7)}
    given = [
        Revocation(PostId(0, 0), (heads[one, 7], heads[two, 7]), 3), Revocation(PostId(0, 0), (heads[one, 4],), 2),
        Revocation(PostId(0, 0), (heads[one, 7], heads[two, 4]), 1),
    ]  # fmt: skip
    outcomes = set()
    for order in permutations(given):
        held = record()
        for revocation in order:
            held.revoke(revocation)
        outcomes.add((held.folds_below(one), held.folds_below(two), held.revoked[PostId(0, 0)]))
        assert not any(held.revoke(revocation) for revocation in given)
    assert {outcome[:2] for outcome in outcomes} == {(5, 0)}
    assert len(outcomes) == 1


def test_the_lower_of_fork_and_revocation_counts() -> None:
    held, chain = record(), made.chain(OF, A, 4)
    verdicts(held, *chain, made.fork(OF, chain[2]))
    held.revoke(Revocation(A.author, (chain[3].head,), made.NOW))
    assert held.folds_below(A) == 2


# -- snapshots -------------------------------------------------------------------------------------------------------


def test_a_snapshot_gives_the_same_state() -> None:
    held = record()
    rows = list(made.written(OF, 40))
    for row in rows:
        made.admit(held, row.entry)
    made.admit(held, made.fork(OF, rows[30].entry))
    twin = Record(OF.genesis, held.archive)
    twin.load(held.to_value())
    assert twin.to_value() == held.to_value()
    assert twin.heads() == held.heads()
    assert all(twin.next_heads(feed) == held.next_heads(feed) for feed in held.feeds)
    assert all(twin.present(row.entry.head) for row in rows)
    assert all(twin.folds_below(feed) == held.folds_below(feed) for feed in held.feeds)


def test_a_start_gives_the_state_that_stood_before_it() -> None:
    """Snapshot, then what was linked after it, then what is ahead.

    An entry that names one beside a fork comes to stand where it stood, though what it names is admitted later."""
    held = record()
    chain = made.chain(OF, A, 3)
    other = made.fork(OF, chain[1])
    names_it = made.an_entry(OF, B, 0, heads=(other.head,))
    after = made.an_entry(OF, B, 1, names_it.id)
    linked: list[Entry] = []
    for entry in (*chain, other, names_it, after):
        linked += made.admit(held, entry).linked
    for known in range(len(linked) + 1):
        twin, before = Record(OF.genesis, held.archive), record()
        for entry in linked[:known]:
            before.relink(entry)
        twin.load(before.to_value())
        for entry in linked[known:]:
            twin.relink(entry)
        assert made.admit(twin, other).verdict is Verdict.BESIDE
        assert twin.to_value() == held.to_value()


def test_an_archive_that_gives_back_something_else_is_not_believed() -> None:
    held, chain = record(), made.chain(OF, A, 3)
    held.relink(chain[0])
    for wrong in (chain[0], chain[2], made.an_entry(OF, A, 1, bytes(32))):
        assert code(held.relink, wrong) == "record.damaged-archive"


def test_feeds_that_only_receipts_speak_of_are_not_in_a_snapshot() -> None:
    held, b0 = record(), made.an_entry(OF, B, 0)
    verdicts(held, b0)
    before = held.to_value()
    held.note_receipt(made.a_receipt(OF, A, b0.head))
    held.next_heads(C)
    assert held.to_value() == before


def test_a_post_signs_by_the_key_on_any_of_its_cards_whatever_their_order() -> None:
    """spec: record §3.5."""
    other = made.key("another key of the post")
    later = made.a_card(OF.named(0), 0, record_id=OF.id, post_key=other.public)._replace(made_at=made.NOW + 1)
    entry = made.an_entry(OF, A, 0)
    sealed = seal.seal(seal.CLEAR_KEY, {0: 1})
    draft = entries.Draft(A._replace(incarnation=9), 0, OF.id, (), made.NOW, 0, sealed.commitment, sealed.ciphertext)
    by_other = entries.sign(other, OF.id, draft)
    held = record()
    assert code(held.verify, by_other.travelling()) == "record.bad-signature"
    held.certify(A.author, later)
    held.certify(A.author, later)
    assert [held.verify(each.travelling()) for each in (entry, by_other)] == [entry, by_other]
    assert held.posts[A.author] == later and held.key_of(A.author) == other.public
    held.certify(A.author, OF.genesis.cards[A.author])
    assert len(held.cards_of(A.author)) == 2


def test_a_receipt_that_names_another_last_entry_than_is_linked_is_belied() -> None:
    """spec: record §9.1."""
    held, (a0, a1) = record(), made.chain(OF, A, 2)
    b0 = made.an_entry(OF, B, 0)
    verdicts(held, a0, b0)
    for own, belied in ((None, False), (a0.head, False), (a1.head, False), (Head(*A, 0, bytes(32)), True)):
        assert held.belies(made.a_receipt(OF, A, b0.head, own)) is belied
