"""What officers do, what each word on a message means, and that none of them stands for another."""

import pytest

from parley.base.errors import LocalError
from parley.base.instant import MINUTE, SECOND
from parley.line.frames import FrameType
from parley.node.release import Release
from parley.record.entry import Entry
from parley.record.names import Head
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import codes, give, pair, rungs, sent, view

ROLE = "duty officer"


def code(error: pytest.ExceptionInfo[LocalError]) -> str:
    return error.value.code


# -- release ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        (Release("no-such-form", {}, role=ROLE), "node.no-such-form"),
        (Release("note", {33: ["en", "x"]}, role=""), "node.may-not-release"),
        (Release("note", {33: ["en", "x"]}, role="auditor"), "node.may-not-release"),
        (Release("stop", {32: 2, 33: 0}, precedence=0, role=ROLE), "node.precedence-too-low"),
        (Release("note", {33: ["en", "x"]}, precedence=4, role=ROLE), "node.precedence-too-low"),
        (Release("note", {33: ["en", "x"]}, to=("7",), role=ROLE), "node.bad-addressee"),
        (Release("note", {33: ["en", "x"]}, to=("x",), role=ROLE), "node.bad-addressee"),
        (Release("note", {33: ["en", "x"]}, to=("0.0.0",), role=ROLE), "node.bad-addressee"),
        (Release("note", {33: ["en", "x"]}, about=("nonsense",), role=ROLE), "node.bad-ref"),
        (Release("note", {33: ["en", "x"]}, about=("0.0.00000001:3",), role=ROLE), "node.no-such-entry"),
        (Release("note", {33: ["en", "x"]}, role="x" * 129), "node.bad-short-text"),
        (Release("note", {33: ["en", "x"]}, role="du\nty"), "node.bad-short-text"),
        (Release("note", {33: ["en", "x"]}, language="\u202e", role=ROLE), "node.bad-short-text"),
    ],
)
def test_what_may_not_be_released_is_refused_before_it_is_signed(release: Release, expected: str) -> None:
    _, a, _ = pair()
    before = a.running.core.record.length(a.running.core.feed)
    with pytest.raises(LocalError) as caught:
        a.running.release(release, a.now())
    assert code(caught) == expected
    assert a.running.core.record.length(a.running.core.feed) == before


def test_bad_fields_are_refused() -> None:
    _, a, _ = pair()
    with pytest.raises(LocalError):
        a.running.release(Release("note", {33: 7}, role=ROLE), a.now())
    with pytest.raises(LocalError):
        a.running.release(Release("note", {}, role=ROLE), a.now())


def test_a_release_comes_as_it_was_written() -> None:
    world, a, b = pair()
    told = sent(world, a, "note", to=("1",), language="en", precedence=1, wanted_by=a.now() + MINUTE)
    there = view(b, told)
    assert (there.form_name, there.precedence, there.state, there.language, there.role) == (
        "note",
        1,
        "LINKED",
        "en",
        ROLE,
    )
    assert there.fields[33][1].startswith("Good morning")
    assert [post.id for post in there.to] == ["1.0"] and there.author.side_name == "Side A"
    assert there.wanted_by == view(a, told).wanted_by and there.waits_for == "us"


def test_a_form_sets_the_time_by_which_an_answer_is_wanted() -> None:
    world, a, _ = pair()
    assert view(a, sent(world, a, "stop")).wanted_by is not None
    assert view(a, sent(world, a, "note")).wanted_by is None


# -- words -----------------------------------------------------------------------------------------------------------


def test_displayed_is_said_once_and_means_no_more() -> None:
    world, a, b = pair()
    told = sent(world, a)
    for _ in range(2):
        b.running.displayed([told.ref], "console 1", b.now())
        b.settle()
    world.run(1)
    assert rungs(a, told, b) == ["QUEUED", "TRANSMITTED", "STORED", "DISPLAYED"]
    assert view(b, told).waits_for == ""  # a note without a clock is owed nothing
    b.stop()
    world.restart(b)
    world.run(1)
    b.running.displayed([told.ref], "console 1", b.now())
    world.run(1)
    assert rungs(a, told, b).count("DISPLAYED") == 1


def test_own_messages_are_neither_displayed_nor_acknowledged() -> None:
    world, a, _ = pair()
    told = sent(world, a)
    length = a.running.core.position
    a.running.displayed([told.ref], "console", a.now())
    assert a.running.core.position == length
    with pytest.raises(LocalError) as caught:
        a.running.acknowledge(told.ref, ROLE, a.now())
    assert code(caught) == "node.own-message"


@pytest.mark.parametrize("role", ["", "auditor"])
def test_nobody_without_a_part_acknowledges(role: str) -> None:
    world, a, b = pair()
    told = sent(world, a)
    with pytest.raises(LocalError) as caught:
        b.running.acknowledge(told.ref, role, b.now())
    assert code(caught) == "node.may-not-release"


def test_a_role_that_no_payload_takes_is_refused_before_it_is_signed() -> None:
    world, a, b = pair()
    told = sent(world, a)
    before = b.running.core.position
    with pytest.raises(LocalError) as caught:
        b.running.acknowledge(told.ref, "x" * 129, b.now())
    assert code(caught) == "node.bad-short-text"
    assert b.running.core.position == before


def test_an_acknowledgement_is_a_persons_and_said_once() -> None:
    world, a, b = pair()
    told = sent(world, a, "stop")
    assert codes(b)["node.flash"] == 1
    for _ in range(2):
        b.running.acknowledge(told.ref, ROLE, b.now())
        b.settle()
    world.run(1)
    assert rungs(a, told, b)[-1] == "ACKNOWLEDGED"
    assert rungs(a, told, b).count("ACKNOWLEDGED") == 1
    assert "node.flash" not in codes(b)


def test_repeated_flash_is_one_alarm_until_all_are_taken_over() -> None:
    world, a, b = pair()
    told = [sent(world, a, "stop") for _ in range(3)]
    assert codes(b)["node.flash"] == 3
    for one in told[:2]:
        b.running.acknowledge(one.ref, ROLE, b.now())
        assert "node.flash" in codes(b)
    b.running.acknowledge(told[2].ref, ROLE, b.now())
    assert "node.flash" not in codes(b)


def test_an_answer_closes_what_it_is_about_and_an_acknowledgement_does_not() -> None:
    world, a, b = pair()
    told = sent(world, a, "line-test")
    assert view(a, told).waits_for == "them" and view(b, told).waits_for == "us"
    b.running.acknowledge(told.ref, ROLE, b.now())
    world.soon(b)
    world.run(1)
    assert view(a, told).waits_for == "them" and view(b, told).waits_for == "us"
    answer = sent(world, b, "line-test-reply", about=(told.ref,))
    for station in (a, b):
        assert view(station, told).waits_for == ""
        assert view(station, told).answers == [answer.ref]
    assert rungs(a, told, b)[-1] == "ANSWERED"
    assert [one.ref for one in a.running.thread(told.ref)] == [told.ref, answer.ref]


def test_a_declined_request_is_declined_and_not_answered() -> None:
    world, a, b = pair()
    told = sent(world, a, "call-request")
    sent(world, b, "call-decline", about=(told.ref,))
    assert rungs(a, told, b)[-1] == "DECLINED" and "ANSWERED" not in rungs(a, told, b)
    assert view(a, told).waits_for == ""


def test_no_answer_by_t_says_so_once_and_a_later_answer_stands_beside_it() -> None:
    world, a, b = pair()
    told = sent(world, a, "line-test", wanted_by=a.now() + 10 * SECOND)
    world.run(8)
    assert "NO_ANSWER" not in rungs(a, told, b)
    world.run(30)
    assert rungs(a, told, b).count("NO_ANSWER") == 1
    assert rungs(b, told, b).count("NO_ANSWER") == 1  # they can read our word too
    word = next(
        mark for _, _, message in a.running._delivery.all() for mark in message.marks if mark.rung == "NO_ANSWER"
    )
    fields = a.running._keeper.open(a.running.core.entry(word.entry), 0).fields  # type: ignore[arg-type]
    assert fields[33] == 1 and fields[34] > 0  # the line was up: nobody answered
    sent(world, b, "line-test-reply", about=(told.ref,))
    assert rungs(a, told, b)[-2:] == ["NO_ANSWER", "ANSWERED"]


def test_no_answer_tells_a_line_that_was_down() -> None:
    world, a, b = pair()
    world.network.cut(a.id, b.id)
    world.run(1)
    sent(world, a, "line-test", wanted_by=a.now() + 5 * SECOND)
    world.run(10)
    word = next(mark for _, _, message in a.running._delivery.all() for mark in message.marks)
    fields = a.running._keeper.open(a.running.core.entry(word.entry), 0).fields  # type: ignore[arg-type]
    assert word.rung == "NO_ANSWER" and fields[33] == 0


def test_no_answer_is_remembered_over_a_restart() -> None:
    world, a, b = pair()
    told = sent(world, a, "line-test", wanted_by=a.now() + 20 * SECOND)
    a.stop()
    world.restart(a)
    assert a.running.due_at() <= a.now() + 20 * SECOND
    world.run(30)
    a.stop()
    world.restart(a)
    world.run(10)
    assert rungs(a, told, b).count("NO_ANSWER") == 1


# -- lists -----------------------------------------------------------------------------------------------------------


def test_boxes_and_paging() -> None:
    world, a, b = pair()
    ours = [sent(world, a) for _ in range(3)]
    theirs = sent(world, b, "stop")
    refs = lambda *query: [one.ref for one in a.running.messages(*query)]  # noqa: E731
    assert refs() == [theirs.ref, *(one.ref for one in reversed(ours))]
    assert refs("in") == [theirs.ref] and refs("open") == [theirs.ref]
    assert refs("out", None, 2) == [ours[2].ref, ours[1].ref]
    assert refs("out", ours[1].ref, 2) == [ours[0].ref]
    assert refs("open", theirs.ref) == []
    with pytest.raises(LocalError):
        a.running.messages("all", "nonsense")
    with pytest.raises(LocalError):
        a.running.message("0.0.00000001:99")


def test_a_contact_is_no_message_but_told_by_whoever_told_it() -> None:
    world, a, b = pair()
    for station in (a, b):
        sent(world, station, "contact")
    told = a.running.contacts()
    assert len(told) == 1 and told[0].told_by == "Side A + Side B"
    assert a.running.messages() == []


def test_status_tells_what_stands() -> None:
    world, a, b = pair(7)
    sent(world, b, "line-test")
    world.run(10)
    status = a.running.status(a.now())
    peer = status.peers[0]
    assert (status.kind, status.me.id, [post.id for post in status.posts]) == ("EXERCISE", "0.0", ["0.0", "1.0"])
    assert (peer.post.id, peer.line, peer.to_send) == ("1.0", "up", 0)
    assert peer.clock_low is not None and peer.clock_low <= 0 <= peer.clock_high  # type: ignore[operator]
    assert peer.last_line_test is not None
    assert status.entries == a.store.position() and status.ahead == 0


def test_a_node_that_is_not_certified_does_not_start() -> None:
    from parley.node.node import Node
    from parley.record.names import PostId

    world = World(1)
    a = world.posts[0]
    with pytest.raises(LocalError) as caught:
        Node(world.cast.genesis, PostId(5, 5), a.role.signer, a.running.core.sealing, world.cast.catalogue, a.store)
    assert code(caught) == "node.not-a-member"


# -- what a flood must not hide --------------------------------------------------------------------------------------


def apart(world: World, a: Station, b: Station, *forms: str) -> list[Entry]:
    """Entries that ``a`` writes while nothing reaches ``b``: the test hands them over as it likes."""
    world.network.cut(a.id, b.id)
    heads = [sent(world, a, form).head for form in forms]
    return [entry for head in heads if head and (entry := a.running.core.entry(head))]


def test_the_alarm_stays_for_a_flash_that_is_ahead_of_a_gap_and_not_taken_over() -> None:
    """Else an author that leaves a gap has its second STOP silenced together with the first."""
    world, a, b = pair()
    first, note, second = apart(world, a, b, "stop", "note", "stop")
    for entry in (first, second):
        give(b, a, FrameType.ENTRY, entry.travelling())
    b.running.acknowledge(str(first.head), ROLE, b.now())
    assert "node.flash" in codes(b)
    give(b, a, FrameType.ENTRY, note.travelling())
    assert "node.flash" in codes(b)
    b.running.acknowledge(str(second.head), ROLE, b.now())
    assert "node.flash" not in codes(b)


def test_a_flash_taken_over_ahead_of_a_gap_alarms_no_more_and_is_still_to_be_answered() -> None:
    world, a, b = pair()
    _, stop = apart(world, a, b, "note", "stop")
    give(b, a, FrameType.ENTRY, stop.travelling())
    assert b.running.message(str(stop.head)).waits_for == "us"
    b.running.acknowledge(str(stop.head), ROLE, b.now())
    assert "node.flash" not in codes(b)
    assert b.running.message(str(stop.head)).waits_for == "us"


def test_a_start_sounds_the_alarm_for_what_was_not_taken_over() -> None:
    world, a, b = pair()
    told = sent(world, a, "stop")
    b.stop()
    world.restart(b)
    assert codes(b)["node.flash"] == 1
    b.running.acknowledge(told.ref, ROLE, b.now())
    assert "node.flash" not in codes(b)


def test_no_flood_pushes_a_flash_of_another_out_of_what_is_open() -> None:
    world = World(1, sides=3)
    a, b, c = world.posts
    world.run(1)
    told = sent(world, a, "stop")
    for form in ["line-test"] * 15 + ["stop"] * 15:
        world.release(c, form)
    world.run(5)
    world.network.cut(c.id, a.id)
    _, *ahead = apart(world, c, b, "note", *["line-test"] * 8, *["stop"] * 8)
    for entry in ahead:
        if entry.heads is None:
            give(b, c, FrameType.ENTRY, entry.travelling())
    shown = b.running.messages("open", None, 4)
    assert told.ref in [one.ref for one in shown]
    whole = [one.ref for one in b.running.messages("open", None, 1_000)]
    assert len(whole) == len(set(whole)) == 31 + 8
    paged: list[str] = []
    while page := b.running.messages("open", paged[-1] if paged else None, 7):
        paged += [one.ref for one in page]
    assert paged == whole


def test_what_is_spoken_of_again_and_again_waits_once() -> None:
    """Sixty-four times in each entry of another side: what it costs us must not grow with that."""
    world, a, b = pair()
    told = sent(world, a, "line-test", wanted_by=a.now() + 60 * SECOND)
    unknown = Head(*told.head.feed, 9_999, bytes(32))  # type: ignore[union-attr]
    for _ in range(3):
        about = [list(told.head)] * 32 + [list(unknown)] * 32  # type: ignore[arg-type]
        b.running._writing.write({0: 6, 3: about, 32: "console"}, b.now())
    world.soon(b)
    world.run(2)
    assert len(a.running._index._due) == 1
    assert sum(map(len, a.running._delivery._early.values())) == 3
    world.run(70)
    assert rungs(a, told, b).count("NO_ANSWER") == 1
