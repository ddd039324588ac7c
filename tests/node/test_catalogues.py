"""A catalogue is proposed, read, agreed by every side, and only then written by (spec: messages §7.5, §7.6)."""

from typing import Any

import pytest

from parley.base.errors import LocalError
from parley.base.instant import DAY
from parley.messages import catalogue as catalogues
from parley.messages.catalogue import Catalogue
from parley.messages.language import AGREED
from parley.node.release import Release
from parley.testing.station import Station
from parley.testing.world import World
from tests.node.scene import rungs, sent
from tests.small import changed, small

WHO = {"linguist": "Wang Li, translator", "role": "policy_staff"}
BOTH = ["en", "zh"]
FIRST = small()


def note_titled(title: str) -> Catalogue:
    """The small catalogue with another title for the note."""
    return changed(FIRST.sources, "catalogue/note/en.ftl", "title = Note", f"title = {title}")


def world_of(posts: tuple[int, ...] = (1, 1)) -> World:
    world = World(1, posts_per_side=posts, catalogue=FIRST)
    world.run(2)
    return world


def propose(world: World, by: Station, new: Catalogue) -> str:
    ref = str(by.running.propose_catalogue(new, WHO["linguist"], BOTH, WHO["role"], by.now()))
    world.soon(by)
    world.run(2)
    return ref


def read(station: Station, ref: str) -> Catalogue:
    return catalogues.build(station.running.proposed(ref).sources, AGREED)


def agree(world: World, by: Station, ref: str) -> None:
    by.running.agree_catalogue(ref, read(by, ref), WHO["linguist"], WHO["role"], by.now())
    world.soon(by)
    world.run(2)


def states(station: Station) -> list[tuple[str, str]]:
    return [(one.state, one.hash[:8]) for one in station.running.catalogues(station.now())]


NOTE = note_titled("Free note")


def test_a_catalogue_counts_when_every_side_has_agreed_and_not_before() -> None:
    world = world_of((1, 1, 1))
    a, b, c = world.posts
    ref = propose(world, a, NOTE)
    assert read(b, ref).hash == NOTE.hash
    agree(world, b, ref)
    for station in world.posts:
        assert states(station) == [("IN_FORCE", FIRST.hash.hex()[:8]), ("PROPOSED", NOTE.hash.hex()[:8])]
        assert station.running.core.catalogue.hash == FIRST.hash
    agree(world, c, ref)
    for station in world.posts:
        assert states(station) == [("EARLIER", FIRST.hash.hex()[:8]), ("IN_FORCE", NOTE.hash.hex()[:8])]
        assert station.running.core.catalogue.hash == NOTE.hash
    assert len(a.running.catalogues(a.now())[-1].words) == 3
    assert a.running.fold_bytes() == b.running.fold_bytes() == c.running.fold_bytes()


def test_old_messages_are_read_by_the_old_and_new_ones_by_the_new() -> None:
    world = world_of()
    a, b = world.posts
    before = sent(world, a)
    agree(world, b, propose(world, a, NOTE))
    after = sent(world, a)
    views = [b.running.message(str(one.head)) for one in (before, after)]
    assert [view.catalogue for view in views] == ["", NOTE.hash.hex()[:16]]
    assert "NOT_UNDERSTOOD" not in rungs(a, after, b)
    titles = [b.running.core.catalogues.named(bytes.fromhex(view.catalogue)).form("note").title("en") for view in views]  # type: ignore[union-attr]
    assert titles == ["Note", "Free note"]


def test_it_is_remembered_over_a_start() -> None:
    """Also by a post that has only the genesis' catalogue at hand: the files stand on the record."""
    world = world_of()
    a, b = world.posts
    agree(world, b, propose(world, a, NOTE))
    told = sent(world, a)
    for station in (a, b):
        station.stop()
        world.restart(station)
        world.run(2)
        assert station.running.core.catalogue.hash == NOTE.hash
    assert b.running.message(str(told.head)).marks == ["CLASSICAL", "RELEASED_BY_POST"]
    world.checkers.finish(world.posts)


def test_a_message_by_a_catalogue_that_is_not_agreed_is_answered_with_the_one_wanted() -> None:
    world = world_of()
    a, b = world.posts
    form = NOTE.form("note")
    fields: dict[int, Any] = {0: form.number, 5: NOTE.hash[:8], **form.read({"text": "x"}, "en")}
    told = a.running._writing.write(fields, a.now())
    world.soon(a)
    world.run(2)
    message = a.running._delivery.get(told.head)
    assert message is not None
    word = next(mark for mark in message.marks if mark.rung == "NOT_UNDERSTOOD")
    assert word.detail == "node.unknown-catalogue"
    entry = a.running.core.entry(word.entry)
    assert entry is not None
    assert a.running._keeper.open(entry, 0).fields[33] == FIRST.hash[:8]


def test_what_may_not_be_proposed_or_agreed() -> None:
    world = world_of()
    a, b = world.posts

    def refusal(call: Any, *arguments: Any) -> str:
        with pytest.raises(LocalError) as caught:
            call(*arguments)
        return caught.value.code

    node = a.running
    assert refusal(node.propose_catalogue, FIRST, "Li", BOTH, "policy_staff", a.now()) == "node.same-catalogue"
    assert refusal(node.propose_catalogue, NOTE, "", BOTH, "policy_staff", a.now()) == "node.bad-short-text"
    ref = propose(world, a, NOTE)
    other = note_titled("Other")
    assert refusal(b.running.agree_catalogue, ref, other, "Li", "policy_staff", b.now()) == "node.catalogue-other"
    late = b.now() + 91 * 86_400_000
    assert refusal(b.running.agree_catalogue, ref, NOTE, "Li", "policy_staff", late) == "node.proposal-past"
    note = sent(world, a)
    assert (
        refusal(b.running.agree_catalogue, str(note.head), NOTE, "Li", "policy_staff", b.now())
        == "node.no-such-proposal"
    )
    assert refusal(b.running.proposed, str(note.head)) == "node.no-such-proposal"


def test_no_side_stands_behind_two_catalogues_that_messages_name_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some billion tries give two catalogues whose hashes begin alike; agreed one after the other, the later would change what was
    signed by the earlier. spec: messages §7.5."""
    world = world_of()
    a, b = world.posts
    first = propose(world, a, NOTE)
    agree(world, b, first)
    like = note_titled("Paper")
    made = NOTE.hash[:8] + bytes(24)
    real = Catalogue.computed
    monkeypatch.setattr(Catalogue, "computed", lambda one: made if one.sources == like.sources else real(one))
    fields = a.running.core.catalogues.proposal(note_titled("Slip"), "Li", BOTH, "policy_staff", a.now())
    like = catalogues.build(like.sources, AGREED)
    assert like.hash == made
    forged = {**fields, 32: made, 34: [["catalogue/note/en.ftl", like.sources["catalogue/note/en.ftl"]]]}
    entry = a.running._writing.write(forged, a.now())
    world.soon(a)
    world.run(2)
    for call, arguments in (
        (b.running.agree_catalogue, (str(entry.head), read(b, str(entry.head)), "Li", "policy_staff", b.now())),
        (b.running.propose_catalogue, (like, "Li", BOTH, "policy_staff", b.now())),
    ):
        with pytest.raises(LocalError) as caught:
            call(*arguments)
        assert caught.value.code == "node.catalogue-like-another" and NOTE.hash.hex() in caught.value.phrase("zh")


@pytest.mark.parametrize("authentic", [["fr"], ["en", "en"], ["en", "\u0435n"]])
def test_nobody_agrees_to_a_text_that_decides_and_is_not_there(authentic: list[str]) -> None:
    """spec: messages §7.5."""
    world = world_of()
    a, b = world.posts
    fields = a.running.core.catalogues.proposal(NOTE, "Li", BOTH, "policy_staff", a.now())
    entry = a.running._writing.write({**fields, 36: authentic}, a.now())
    world.soon(a)
    world.run(2)
    with pytest.raises(LocalError) as caught:
        b.running.agree_catalogue(str(entry.head), read(b, str(entry.head)), "Li", "policy_staff", b.now())
    assert caught.value.code == "node.bad-authentic"


def test_of_two_changes_of_one_catalogue_the_same_stands_at_both() -> None:
    world = world_of()
    a, b = world.posts
    one, other = NOTE, note_titled("Word")
    refs = [propose(world, a, one), propose(world, b, other)]
    b.running.agree_catalogue(refs[0], read(b, refs[0]), "Li", "policy_staff", b.now())
    a.running.agree_catalogue(refs[1], read(a, refs[1]), "Li", "policy_staff", a.now())
    for station in (a, b):
        world.soon(station)
    world.run(2)
    assert states(a) == states(b)
    assert [state for state, _ in states(a)] == ["EARLIER", "IN_FORCE", "PAST"]
    sent_now = sent(world, a)
    assert "NOT_UNDERSTOOD" not in rungs(a, sent_now, b)


@pytest.mark.parametrize(
    "change",
    [{32: b""}, {33: None}, {34: 5}, {35: ""}, {36: []}, {36: [""]}, {37: -1}, {38: 1}, {33: NOTE.hash}],
    ids=str,
)  # fmt: skip
def test_an_ill_formed_proposal_is_kept_and_proposes_nothing(change: dict[int, Any]) -> None:
    world = world_of()
    a, b = world.posts
    fields = a.running.core.catalogues.proposal(NOTE, "Li", BOTH, "policy_staff", a.now())
    a.running._writing.write({**fields, **change}, a.now())
    world.soon(a)
    world.run(2)
    assert len(b.running.catalogues(b.now())) == 1
    assert world.run_while(lambda: not world.are_level(), 20)


def test_files_that_are_no_change_are_refused_when_they_are_read() -> None:
    world = world_of()
    a, b = world.posts
    fields = a.running.core.catalogues.proposal(NOTE, "Li", BOTH, "policy_staff", a.now())
    for files in ([], [["b", "x"], ["a", "y"]], [["a"]], [[1, "x"]], [["a", 5]], [["nowhere", None]]):
        entry = a.running._writing.write({**fields, 34: files}, a.now())
        world.soon(a)
        world.run(2)
        with pytest.raises(LocalError) as caught:
            b.running.proposed(str(entry.head))
        assert caught.value.code == "messages.bad-change"


def test_releases_go_by_the_one_in_force() -> None:
    world = world_of()
    a, b = world.posts
    agree(world, b, propose(world, a, NOTE))
    form = NOTE.form("note")
    head = a.running.release(Release("note", form.read({"text": "x"}, "en"), role="duty officer"), a.now())
    assert a.running.message(str(head)).catalogue == NOTE.hash.hex()[:16]


def write_by(station: Station, new: Catalogue, text: str = "x") -> Any:
    form = new.form("note")
    return station.running._writing.write(
        {0: form.number, 5: new.hash[:8], **form.read({"text": text}, "en")}, station.now()
    )


def test_what_was_read_by_one_catalogue_is_not_signed_by_another() -> None:
    """A draft waits for a second officer; meanwhile the other side gives its word, and the same values say something else."""
    world = world_of()
    a, b = world.posts
    fields = FIRST.form("note").read({"text": "As agreed."}, "en")
    seen = Release("note", fields, role="duty officer", catalogue=FIRST.hash)
    agree(world, b, propose(world, a, NOTE))
    with pytest.raises(LocalError) as caught:
        a.release(seen)
    assert caught.value.code == "node.catalogue-moved"
    a.release(Release("note", fields, role="duty officer", catalogue=NOTE.hash))


def test_a_message_from_before_the_agreement_is_read_alike_by_all_whoever_heard_of_what_first() -> None:
    """Else the folds of two posts differ for ever, though they hold the same entries (spec: record §5.6)."""
    world = world_of((1, 1, 1))
    a, b, c = world.posts
    ref = propose(world, a, NOTE)
    agree(world, b, ref)
    world.network.cut(c.id, a.id)
    world.network.cut(c.id, b.id)
    told = write_by(a, NOTE)  # b judges it before c's word comes, c afterwards
    c.running.agree_catalogue(ref, read(c, ref), "Li", "policy_staff", c.now())
    world.soon(a)
    world.soon(c)
    world.run(5)
    message = b.running._delivery.get(told.head)
    assert message is not None and message.judgement == "node.unknown-catalogue"
    world.heal()
    assert world.run_while(lambda: not world.are_level(), 60)
    world.run(10)
    judged = [station.running._delivery.get(told.head).judgement for station in world.posts]  # type: ignore[union-attr]
    assert judged == ["", "", ""]
    assert len({station.running.fold_bytes() for station in world.posts}) == 1
    for station in world.posts:
        before = station.running.fold_bytes()
        station.running._writing.refold()
        assert station.running.fold_bytes() == before


def test_what_was_written_by_an_agreed_catalogue_stays_readable_whatever_is_agreed_afterwards() -> None:
    """One side could else agree to an older proposal of the other, and so make unreadable what was said since."""
    world = world_of()
    a, b = world.posts
    one, other = NOTE, note_titled("Word")
    refs = [propose(world, a, one), propose(world, a, other)]
    lower, higher = sorted(refs, key=lambda ref: a.running._views.head(ref).id)
    agree(world, b, higher)
    told = sent(world, a)
    agreement = b.running.core.catalogues.agreement
    head = b.running._views.head(lower)
    hash_ = agreement.proposals[head].hash
    b.running._writing.write({0: 13, 3: [list(head)], 32: hash_, 35: "Li"}, b.now())  # as no honest post does
    world.soon(b)
    world.run(2)
    for station in (a, b):
        assert station.running.core.catalogue.hash == hash_
        message = station.running._delivery.get(told.head)  # type: ignore[arg-type]
        assert message is not None and message.judgement == ""


def test_an_agreed_catalogue_that_is_another_than_it_says_is_built_once_and_not_read_by(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Our side's key was stolen, say. Building takes seconds of a large catalogue, and every message would ask for it."""
    world = world_of()
    a, b = world.posts
    fields = a.running.core.catalogues.proposal(NOTE, "Li", BOTH, "policy_staff", a.now())
    false = {**fields, 32: bytes(32)}
    entry = a.running._writing.write(false, a.now())
    b_word = {0: 13, 3: [list(entry.head)], 32: bytes(32), 35: "Li"}
    world.soon(a)
    world.run(2)
    built: list[int] = []
    build = catalogues.build
    monkeypatch.setattr(catalogues, "build", lambda *given: (built.append(1), build(*given))[1])
    b.running._writing.write(b_word, b.now())
    for _ in range(5):
        assert b.running.core.catalogue.hash == FIRST.hash
        assert b.running.core.catalogues.named(bytes(8)) is None
    assert len(built) == 1


def test_a_flood_of_proposals_hides_nobody_elses() -> None:
    world = world_of()
    a, b = world.posts
    refs = [propose(world, b, note_titled(f"Note {number}")) for number in range(18)]
    ref = propose(world, a, NOTE)
    shown = [one.ref for one in a.running.catalogues(a.now())]
    assert ref in shown and refs[-1] in shown and refs[0] not in shown and len(shown) == 1 + 1 + 16


def test_only_policy_staff_speak_for_a_side_here() -> None:
    world = world_of()
    a, b = world.posts
    ref = propose(world, a, NOTE)
    for role in ("duty_officer", "auditor", ""):
        with pytest.raises(LocalError) as caught:
            a.running.propose_catalogue(note_titled("Word"), "Li", BOTH, role, a.now())
        assert caught.value.code == "node.not-policy"
        with pytest.raises(LocalError) as caught:
            b.running.agree_catalogue(ref, NOTE, "Li", role, b.now())
        assert caught.value.code == "node.not-policy"
    assert states(b)[-1][0] == "PROPOSED"


@pytest.mark.parametrize(
    ("authentic", "stands_ms", "code"),
    [
        ([], 90 * DAY, "node.bad-authentic"),
        (["en", "en"], 90 * DAY, "node.bad-authentic"),
        (["en", "fr"], 90 * DAY, "node.bad-authentic"),
        (["zh"], 59_999, "node.bad-stands"),
        (["zh"], 366 * DAY + 1, "node.bad-stands"),
    ],
)
def test_terms_that_no_proposal_may_have(authentic: list[str], stands_ms: int, code: str) -> None:
    a = world_of().posts[0]
    with pytest.raises(LocalError) as caught:
        a.running.propose_catalogue(NOTE, "Li", authentic, "policy_staff", a.now(), stands_ms)
    assert caught.value.code == code


def test_a_proposal_says_who_stands_behind_it_who_is_awaited_and_when_it_ends() -> None:
    world = world_of((1, 1, 1))
    a, b, _ = world.posts
    ref = str(a.running.propose_catalogue(NOTE, "Wang Li", ["zh"], "policy_staff", a.now(), 2 * DAY))
    world.soon(a)
    world.run(2)
    agree(world, b, ref)
    for station in world.posts:
        one = station.running.catalogues(station.now())[-1]
        assert (one.ref, one.state, one.authentic) == (ref, "PROPOSED", ["zh"])
        assert [word.by.side_name for word in one.words] == ["Side A", "Side B"] and one.awaited == ["Side C"]
        assert one.words[0].linguist == "Wang Li"
        assert station.running.catalogues(one.expires)[-1].state == "PROPOSED"
        assert station.running.catalogues(one.expires + 1)[-1].state == "ENDED"


def test_consoles_are_told_of_what_another_side_proposes_and_agrees_to(monkeypatch: pytest.MonkeyPatch) -> None:
    world = world_of()
    a, b = world.posts
    told: list[tuple[Station, str]] = []
    for station in (a, b):
        monkeypatch.setattr(station.running.core, "tell", lambda topic, _of=station, **_: told.append((_of, topic)))
    ref = propose(world, a, NOTE)
    assert (b, "catalogue") in told
    told.clear()
    agree(world, b, ref)
    assert {(a, "catalogue"), (a, "resync"), (b, "catalogue"), (b, "resync")} <= set(told)


def test_a_change_too_large_for_an_entry_is_refused_before_it_is_signed() -> None:
    a = world_of().posts[0]
    padding = "# " + "x" * 60_000 + "\n"
    padded = {
        path: padding + text if path.endswith(".toml") else text for path, text in catalogues.load().sources.items()
    }
    with pytest.raises(LocalError) as caught:
        a.running.propose_catalogue(
            Catalogue(FIRST.forms, FIRST.languages, padded, (), bytes(32)), "Li", BOTH, "policy_staff", a.now()
        )
    assert caught.value.code == "base.too-large"
    assert len(a.running.catalogues(a.now())) == 1
