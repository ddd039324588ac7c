"""Posts that come later: what each step refuses, and three real processes of which one joins and one changes its key."""

import json
import shutil
import signal
from pathlib import Path

import msgspec
import pytest

from parley.cli import founding
from parley.cli.client import Client
from parley.cli.home import Home
from parley.cli.post import cards, request
from parley.keys.directory import KeyDirectory
from parley.node.status import MemberView
from parley.record import card as record_cards
from parley.runtime.pair import free_ports
from tests.cli.conftest import Ended, Node, call, made
from tests.cli.test_up import running, stopped, until
from tests.web.desk import StubDesk


def post(home: Home, *args: object) -> Ended:
    return call("--home", home.path, "--json", "post", *args)


@pytest.fixture
def new(tmp_path: Path) -> Home:
    """The home of a post that asked for a card."""
    home = Home(tmp_path / "new")
    ended = post(home, "request", "--number", 7, "--post", "Ops room", "--listen", "none")
    assert ended.code == 0, ended.err
    return home


def certified(by: Home, home: Home) -> Path:
    """The card that ``by``'s root key makes of the request in ``home``."""
    number = request.read(home.request).short_number
    ended = post(by, "certify", home.request, "--heard", number)
    assert ended.code == 0, ended.out
    return Path(ended.document["file"])


def number_of(card: Path, genesis: Path) -> str:
    return founding.card_number(cards.read(card, cards.read_genesis(genesis)))


# -- each step -----------------------------------------------------------------------------------------------------------


def test_a_request_holds_no_secret_and_fits_the_keys(new: Home) -> None:
    asked, keys = request.read(new.request), KeyDirectory(new.keys)
    assert (asked.number, asked.name) == (7, "Ops room")
    assert (asked.post_key, asked.sealing_key) == (keys.signing_key().public, keys.sealing_keys()[0].public)
    secrets = [path.read_bytes()[-32:] for path in new.keys.iterdir()]
    assert not any(secret in new.request.read_bytes() for secret in secrets)


def test_a_home_that_waits_for_its_card_is_told_so(new: Home) -> None:
    for command in (["up"], ["status"], ["doctor"]):
        assert call("--home", new.path, "--json", *command).refusal == "cli.no-card-yet"


def test_a_card_is_certified_for_this_record_and_taken_with_its_genesis(home: Home, new: Home) -> None:
    path = certified(home, new)
    ended = post(
        new, "join", path, "--genesis", home.genesis, "--heard", number_of(path, home.genesis), "--peer", "0.0=a:1"
    )
    assert ended.code == 0 and ended.document["name"] == "Ops room"
    assert new.is_paired and founding.own_card(new).post_number == 7
    assert 'post = "0.0"' in new.config.read_text()
    again = post(new, "join", path, "--genesis", home.genesis, "--yes-phrase")
    assert again.refusal == "cli.already-paired"
    found = call("--home", new.path, "--json", "doctor").lines
    machine = {"peer-away", "disk-memory", "disk-full", "port-taken"}
    assert {one["code"] for one in found if one["grade"] == "wrong"} <= machine, found
    assert {"keys", "genesis", "clock"} <= {one["code"] for one in found}


def test_a_number_that_was_not_heard_certifies_nothing(home: Home, new: Home) -> None:
    for heard in ("1", "00000 00000 00000 00000 00000"):
        assert post(home, "certify", new.request, "--heard", heard).refusal == "cli.number-differs"
    assert post(home, "certify", new.request).refusal == "cli.heard-wanted"
    assert list(new.path.glob("*.card")) == []


def test_what_is_no_request_is_refused(home: Home, new: Home, tmp_path: Path) -> None:
    good = new.request.read_bytes()
    for data in (b"", good[:-1], good + b"\0", home.card.read_bytes(), b"\xa0"):
        path = tmp_path / "bad.request"
        path.write_bytes(data)
        assert post(home, "certify", path, "--yes-phrase").refusal == "cli.bad-card-request"


def test_a_root_key_of_no_party_certifies_nothing(home: Home, new: Home, tmp_path: Path) -> None:
    stranger = made(tmp_path / "stranger", "Elsewhere")
    ended = post(home, "certify", new.request, "--offline", stranger.offline, "--yes-phrase")
    assert ended.refusal == "cli.not-this-side"


def test_only_the_card_that_was_asked_for_is_taken(homes: tuple[Home, Home], new: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    assert post(other, "request", "--number", 8, "--post", "Annex", "--listen", "none").code == 0
    card = certified(homes[0], other)
    ended = post(new, "join", card, "--genesis", homes[0].genesis, "--yes-phrase")
    assert ended.refusal == "cli.card-of-another" and not new.is_paired
    ended = post(new, "join", homes[0].card, "--genesis", homes[0].genesis, "--yes-phrase")
    assert ended.refusal == "cli.not-a-later-card"  # a founding card is of no record
    ended = post(new, "join", certified(homes[0], new), "--genesis", homes[0].genesis, "--yes-phrase", "--peer", "b:1")
    assert ended.refusal == "cli.bad-peer" and not new.is_paired
    assert post(homes[0], "join", card, "--genesis", homes[0].genesis, "--yes-phrase").refusal == "cli.already-paired"
    assert post(Home(tmp_path / "none"), "join", card, "--genesis", homes[0].genesis).refusal == "cli.no-card-request"


def test_a_new_key_waits_beside_the_old_one_until_its_card_is_there(home: Home) -> None:
    before = KeyDirectory(home.keys).signing_key().public
    assert post(home, "rekey", home.card, "--yes-phrase", "--yes").refusal == "cli.no-card-request"
    assert post(home, "rekey").code == 0
    assert post(home, "rekey").refusal == "cli.rekey-begun"
    assert KeyDirectory(home.keys).signing_key().public == before
    card = certified(home, home)
    assert post(home, "rekey", card, "--yes-phrase").refusal == "cli.confirm-wanted"
    ended = post(home, "rekey", card, "--heard", number_of(card, home.genesis), "--yes")
    assert ended.code == 0
    assert KeyDirectory(home.keys).signing_key().public == founding.own_card(home).post_key != before
    assert len(list(home.keys.glob("post-until-*.key"))) == 1 and not home.request.exists()


# -- what others publish, what is signed away from the node ---------------------------------------------------------------


class Publishing(StubDesk):
    """A desk that takes cards and revocations."""

    def __init__(self, members: list[MemberView]) -> None:
        super().__init__()
        self.members = members
        self.published: list[bytes] = []

    def posts(self) -> list[MemberView]:
        return self.members

    async def publish_card(self, card: bytes) -> str:
        self.published.append(card)
        return "0.0.00000001:5"

    publish_revocation = publish_card


def member(home: Home, heads: list[tuple[int, int, str]]) -> MemberView:
    card, genesis = founding.own_card(home), cards.read_genesis(home.genesis)
    return MemberView(
        str(genesis.post_of(card)), card.side_name, card.post_name, True, "FOUNDING", card.post_key.hex(), 5, 1, heads
    )


@pytest.fixture
def publishing(home: Home, node: Node) -> Publishing:
    node.desk = desk = Publishing([member(home, [(1, 6, "ab" * 32)])])  # type: ignore[assignment]
    return desk


def test_the_card_of_another_side_is_published_once_its_number_was_heard(
    homes: tuple[Home, Home], new: Home, publishing: Publishing
) -> None:
    """A side that lost its only key hands its card over (spec: record §3.5)."""
    home, theirs = homes
    card = certified(theirs, new)
    number = number_of(card, home.genesis)
    assert post(home, "publish", card).refusal == "cli.heard-wanted"
    assert post(home, "publish", card, "--heard", "00000 " * 5).refusal == "cli.number-differs"
    assert publishing.published == []
    assert post(home, "publish", card, "--heard", number).code == 0
    assert publishing.published == [card.read_bytes()]
    card.unlink()
    assert post(home, "publish", certified(home, new)).code == 0 and len(publishing.published) == 2


def test_a_revocation_is_a_file_that_any_side_publishes(
    homes: tuple[Home, Home], publishing: Publishing, tmp_path: Path
) -> None:
    home, theirs = homes
    whom, listed = member(theirs, [(9, 4, "cd" * 32)]), tmp_path / "posts.json"
    listed.write_bytes(msgspec.json.encode([whom]))
    options = ("--genesis", home.genesis, "--offline", theirs.offline, "--posts", listed, "--yes")
    out, none = tmp_path / "revocation", Home(tmp_path / "none")
    assert post(none, "revoke", whom.id, *options).refusal == "cli.out-wanted"
    made_ = post(none, "revoke", whom.id, *options, "--out", out).document
    genesis = cards.read_genesis(home.genesis)
    read = record_cards.read_revocation(out.read_bytes(), genesis.id, genesis.roots)
    assert [str(head) for head in read.last_valid] == [f"{whom.id}.00000009:4"]
    assert post(home, "publish", out, "--yes").refusal == "cli.heard-wanted"
    assert post(home, "publish", out, "--heard", made_["number"]).refusal == "cli.confirm-wanted"
    assert post(home, "publish", out, "--heard", made_["number"], "--yes").code == 0
    assert publishing.published == [out.read_bytes()]
    out.write_bytes(out.read_bytes()[:-1] + b"x")
    assert post(home, "publish", out, "--yes").refusal == "cli.not-a-revocation"


def test_what_goes_on_counting_can_be_named_away_from_the_node(homes: tuple[Home, Home], tmp_path: Path) -> None:
    home, _ = homes
    whom, listed, out = member(home, [(9, 4, "cd" * 32)]), tmp_path / "posts.json", tmp_path / "revocation"
    options = ("--genesis", home.genesis, "--offline", home.offline, "--posts", listed, "--out", out, "--yes")

    def asked(*kept: str) -> Ended:
        named = [part for one in kept for part in ("--keep", one)]
        return post(Home(tmp_path / "none"), "revoke", whom.id, *options, *named)

    for data in (b"", b"[", b"{}", b"[5]", msgspec.json.encode([member(home, [(2**40, 4, "cd" * 32)])])):
        listed.write_bytes(data)
        assert asked().refusal == "cli.bad-post-list"
    listed.write_bytes(msgspec.json.encode([whom]))
    feed = f"{whom.id}.00000009"
    assert asked(f"{feed}:3").refusal == "cli.id-wanted" == asked(f"{feed}:3=ab").refusal
    assert asked("1.9.00000009:3=" + "ab" * 32).refusal == "cli.not-its-entry"
    assert asked(f"{feed}:4", f"{feed}:3=" + "ab" * 32).refusal == "cli.one-entry-a-feed"
    assert asked("x").refusal == "node.bad-ref" and not out.exists()
    assert asked(f"{feed}:3=" + "ab" * 32).code == 0
    genesis = cards.read_genesis(home.genesis)
    read = record_cards.read_revocation(out.read_bytes(), genesis.id, genesis.roots)
    assert [head.seq for head in read.last_valid] == [3]


# -- three processes -----------------------------------------------------------------------------------------------------


def listening(homes: tuple[Home, ...]) -> list[int]:
    """The homes with ports of their own; where their lines listen."""
    ports = free_ports(2 * len(homes))
    for number, home in enumerate(homes):
        text = home.config.read_text()
        text = text.replace("127.0.0.1:8441", f"127.0.0.1:{ports[2 * number]}").replace("127.0.0.1:1", "127.0.0.1:9")
        home.config.write_text(
            text.replace('# listen = "0.0.0.0:7441"', f'listen = "127.0.0.1:{ports[2 * number + 1]}"')
        )
    return ports[1::2]


def states(home: Home) -> dict[str, str]:
    return {one["id"]: one["state"] for one in Client(home.control).get("/posts")}


def texts(home: Home) -> set[str]:
    return {str(one["text"].get("en")) for one in Client(home.control).get("/messages")}


def says(home: Home, text: str) -> None:
    ended = call("--home", home.path, "--json", "send", "note", f"text={text}", "--yes")
    assert ended.code == 0, ended.out


def revoke_away_from_the_node(home: Home, whom: str, tmp_path: Path) -> None:
    """The root key signs on a machine without a home or a network; the file is brought back."""
    away = tmp_path / "away"
    away.mkdir()
    (away / "posts.json").write_text(post(home, "list").out)
    shutil.copy(home.genesis, away / "genesis.cbor")
    options = ("--posts", away / "posts.json", "--genesis", away / "genesis.cbor", "--offline", home.offline)
    written = post(Home(tmp_path / "none"), "revoke", whom, *options, "--out", away / "revocation", "--yes")
    assert written.code == 0, written.out
    assert post(home, "publish", away / "revocation").refusal == "cli.confirm-wanted"
    assert post(home, "publish", away / "revocation", "--yes").document["revoked"] == whom


def test_a_post_joins_a_running_record_and_another_changes_its_key(
    homes: tuple[Home, Home], new: Home, tmp_path: Path
) -> None:
    a, b = homes
    lines = listening((a, b, new))
    card = certified(a, new)
    me = cards.read_genesis(a.genesis).post_of(cards.read(card, cards.read_genesis(a.genesis)))
    other = f"{1 - me.side}.0"
    for home, where in ((a, lines[1]), (b, lines[0])):
        home.config.write_text(home.config.read_text().replace("127.0.0.1:9", f"127.0.0.1:{where}"))
    joined = post(new, "join", card, "--genesis", a.genesis, "--yes-phrase", "--peer", f"{other}=127.0.0.1:{lines[1]}")
    assert joined.code == 0, joined.out
    with running(b), running(new), running(a) as first:
        until(
            lambda: states(b).get(str(me)) == "INTRODUCED",
            "the other side greets a post that is not on the record yet",
        )
        assert post(a, "publish", card).code == 0
        until(lambda: set(states(new).values()) == {"FOUNDING", "LATER"}, "its card reaches the new post")
        says(new, "from the ops room")
        until(lambda: "from the ops room" in str(texts(b) and texts(a)), "what it says is read")
        assert post(a, "rekey").code == 0
        next_card = certified(a, a)
        taken = post(a, "rekey", next_card, "--yes-phrase", "--yes")
        assert taken.code == 0, taken.out
        assert json.loads(first.stdout.readline())["event"] == "ready"  # type: ignore[union-attr]
        says(a, "under the new key")
        until(lambda: "under the new key" in str(texts(b)), "what is said under the new key is read")
        until(lambda: "under the new key" in str(texts(new)), "also by the post that joined")
        revoke_away_from_the_node(a, str(me), tmp_path)
        until(lambda: states(b)[str(me)] == "REVOKED", "the revocation arrives")
        assert post(a, "revoke", "9.9", "--yes").refusal == "cli.no-such-post"
        assert stopped(first, signal.SIGTERM)[0] == 0
    assert call("--home", b.path, "--json", "record", "verify").code == 0
    shutil.rmtree(new.path)
