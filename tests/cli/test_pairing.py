"""Making posts and pairing them: what must be refused, and that both sides found the same record."""

import hashlib
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError, PeerError
from parley.cli import founding
from parley.cli.home import Home
from parley.keys import file as key_file
from parley.keys.file import Cost
from parley.record import card as cards
from parley.record import genesis as geneses
from parley.runtime import config
from tests.cli.conftest import Ended, call, made


def pair(home: Home, *args: object) -> Ended:
    return call("--home", home.path, "--json", "pair", *args)


@pytest.fixture
def two(tmp_path: Path) -> tuple[Home, Home]:
    """Two homes that are not paired."""
    return made(tmp_path / "a", "Blue"), made(tmp_path / "b", "Green")


# -- init --------------------------------------------------------------------------------------------------------------


def test_a_home_is_for_its_owner_alone(two: tuple[Home, Home]) -> None:
    home = two[0]
    for path in (home.path, home.keys, home.offline):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    for path in (*home.keys.iterdir(), *home.offline.iterdir(), home.config):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {path.name for path in home.offline.iterdir()} == {"root.key", "archive.key"}


def test_the_card_certifies_the_keys_that_were_made(two: tuple[Home, Home]) -> None:
    from parley.keys.directory import KeyDirectory

    card = founding.read_card(two[0].card)
    folder = KeyDirectory(two[0].keys)
    assert card.post_key == folder.signing_key().public
    assert card.sealing_key == folder.sealing_keys()[0].public
    assert (card.side_name, card.post_name, card.kind) == ("Blue", "Watch", cards.EXERCISE)


def test_nothing_is_overwritten(two: tuple[Home, Home]) -> None:
    before = {path: path.read_bytes() for path in two[0].path.rglob("*") if path.is_file()}
    ended = call("--home", two[0].path, "--json", "init", "--side", "X", "--post", "Y", "--kind", "real")
    assert ended.code == 3 and ended.refusal == "cli.home-exists"
    assert before == {path: path.read_bytes() for path in two[0].path.rglob("*") if path.is_file()}


def test_a_second_post_of_a_side_has_the_same_root(tmp_path: Path) -> None:
    first = made(tmp_path / "a", "Blue")
    second = made(tmp_path / "b", "Blue", number=1, offline=first.offline)
    one, other = founding.read_card(first.card), founding.read_card(second.card)
    assert one.root_key == other.root_key and one.archive_key == other.archive_key and one.post_key != other.post_key
    assert not second.offline.exists()


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--side", " ", "--post", "P", "--kind", "real"), "cli.bad-name"),
        (("--side", "S\x1b[2J", "--post", "P", "--kind", "real"), "cli.bad-name"),
        (("--side", "S" * 65, "--post", "P", "--kind", "real"), "cli.bad-name"),
        (("--side", "S", "--post", "P"), "cli.option-wanted"),
        (("--side", "S", "--post", "P", "--kind", "real", "--console", "nowhere"), "cli.bad-address"),
        (("--side", "S", "--post", "P", "--kind", "real", "--lock"), "cli.passphrase-wanted"),
    ],
)
def test_a_bad_wish_makes_nothing(tmp_path: Path, options: tuple[str, ...], code: str) -> None:
    ended = call("--home", tmp_path / "x", "--json", "init", *options)
    assert ended.code == 3 and ended.refusal == code
    assert not (tmp_path / "x").exists()


@pytest.mark.usefixtures("attended")
def test_names_and_kind_are_asked_for(tmp_path: Path) -> None:
    ended = call("--home", tmp_path / "x", "init", typed="Blue\nWatch\nexercise\n")
    assert ended.code == 0 and "EXERCISE" in ended.out
    assert founding.read_card(tmp_path / "x" / "own.card").side_name == "Blue"


def test_keys_can_be_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_file, "COST", Cost(1, 64))
    secret = tmp_path / "secret"
    secret.write_text("a lantern on the quiet pier\n")
    secret.chmod(0o600)
    options = (
        "--side",
        "S",
        "--post",
        "P",
        "--kind",
        "exercise",
        "--lock",
        "--lock-offline",
        "--passphrase-file",
        secret,
    )
    assert call("--home", tmp_path / "x", "init", *options).code == 0
    from parley.keys.directory import KeyDirectory

    with pytest.raises(LocalError, match="passphrase"):
        KeyDirectory(tmp_path / "x" / "keys").signing_key()
    assert KeyDirectory(tmp_path / "x" / "keys").signing_key("a lantern on the quiet pier")


def test_a_passphrase_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a lantern on the quiet pier\n")
    secret.chmod(0o644)
    options = ("--side", "S", "--post", "P", "--kind", "exercise", "--lock", "--passphrase-file", secret)
    assert call("--home", tmp_path / "x", "--json", "init", *options).refusal == "keys.too-open"


# -- pair --------------------------------------------------------------------------------------------------------------


def test_both_sides_found_the_same_record(two: tuple[Home, Home]) -> None:
    a, b = two
    one = pair(a, b.card, "--yes-phrase", "--address", "127.0.0.1:7442").document
    other = pair(b, a.card, "--yes-phrase").document
    assert one["record_id"] == other["record_id"] and one["record_number"] == other["record_number"]
    assert a.genesis.read_bytes() == b.genesis.read_bytes()
    genesis = geneses.decode(a.genesis.read_bytes())
    assert genesis.id == hashlib.sha256(a.genesis.read_bytes()).digest() and genesis.purpose == "Crisis line"
    (peer,) = config.load(a.config).record[0].peer
    assert str(peer.post) == other["me"] and str(peer.tls[0]) == "127.0.0.1:7442"


def test_three_sides_found_the_same_record_in_any_order(tmp_path: Path) -> None:
    homes = [made(tmp_path / name, name.upper()) for name in "abc"]
    ids = set()
    for number, home in enumerate(homes):
        others = [other.card for other in homes if other is not home]
        ids.add(pair(home, *(others if number % 2 else others[::-1]), "--yes-phrase").document["record_id"])
    assert len(ids) == 1


def test_another_purpose_is_another_record(two: tuple[Home, Home]) -> None:
    a, b = two
    one = pair(a, b.card, "--yes-phrase", "--purpose", "Coast guards").document
    other = pair(b, a.card, "--yes-phrase").document
    assert one["record_number"] != other["record_number"]


def test_a_record_is_founded_once(two: tuple[Home, Home]) -> None:
    assert pair(two[0], two[1].card, "--yes-phrase").code == 0
    before = two[0].genesis.read_bytes()
    again = pair(two[0], two[1].card, "--yes-phrase", "--purpose", "Other")
    assert again.code == 3 and again.refusal == "cli.already-paired" and two[0].genesis.read_bytes() == before


def test_the_number_that_was_heard_decides(two: tuple[Home, Home]) -> None:
    a, b = two
    number = founding.card_number(founding.read_card(b.card))
    wrong = ("0" if number[0] != "0" else "1") + number[1:]
    refused = pair(a, b.card, "--heard", wrong)
    assert refused.code == 3 and refused.refusal == "cli.number-differs" and not a.is_paired and not a.store.exists()
    assert pair(a, b.card, "--heard", number.replace(" ", "-")).code == 0


@pytest.mark.usefixtures("attended")
def test_the_officer_types_what_was_read(two: tuple[Home, Home]) -> None:
    a, b = two
    own, other = (founding.card_number(founding.read_card(home.card)) for home in (a, b))
    slip = other[:-1] + ("0" if other[-1] != "0" else "1")
    ended = call("--home", a.path, "pair", b.card, typed=f"yes\n{slip}\n{other}\n")
    assert ended.code == 0 and own in ended.out, ended.err
    assert other not in ended.out, "who must type it must not find it on the screen"
    assert "group 5 differs" in ended.err


@pytest.mark.usefixtures("attended")
def test_three_wrong_numbers_found_nothing(two: tuple[Home, Home]) -> None:
    own = founding.card_number(founding.read_card(two[0].card))
    ended = call("--home", two[0].path, "pair", two[1].card, typed=f"{own}\n" * 3)
    assert ended.code == 3 and not two[0].is_paired


def test_nobody_to_ask_founds_nothing(two: tuple[Home, Home]) -> None:
    assert pair(two[0], two[1].card).refusal == "cli.heard-wanted"
    assert not two[0].is_paired


def test_wrong_partners_are_refused(two: tuple[Home, Home], tmp_path: Path) -> None:
    a, b = two
    real = made(tmp_path / "real", "Real side", kind="real")
    sister = made(tmp_path / "sister", "Blue", number=1, offline=a.offline)
    namesake = made(tmp_path / "namesake", "Blue")
    renamed = made(tmp_path / "renamed", "Azure", number=2, offline=a.offline)
    for others, code in (
        ([a.card], "cli.own-card"), ([real.card], "record.wrong-kind"), ([sister.card], "cli.same-root"),
        ([namesake.card], "cli.name-twice"), ([b.card, b.card], "cli.one-post-twice"),
        ([b.card, renamed.card], "cli.root-twice"),
    ):  # fmt: skip
        ended = pair(a, *others, "--yes-phrase")
        assert (ended.code, ended.refusal) == (3, code)
    assert not a.is_paired


def test_addresses_and_numbers_must_be_as_many_as_cards(two: tuple[Home, Home]) -> None:
    a, b = two
    assert pair(a, b.card, "--address", "x:1", "--address", "y:2").refusal == "cli.addresses-differ"
    assert pair(a, b.card, "--heard", "1", "--heard", "2").refusal == "cli.heard-differ"
    assert pair(a, b.card, "--address", "x", "--yes-phrase").refusal == "cli.bad-address"
    assert pair(a, b.card, "--purpose", "a\nb", "--yes-phrase").refusal == "cli.bad-purpose"


# -- cards that others send --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"\x80", b"no card", b"\xff" * 9000])
def test_what_is_no_card_is_the_other_sides_fault(two: tuple[Home, Home], tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "bad.card"
    bad.write_bytes(content)
    ended = pair(two[0], bad, "--yes-phrase")
    assert (ended.code, ended.refusal) in ((4, "record.bad-card"), (3, "base.too-large"))
    assert not two[0].is_paired


def test_a_card_that_is_no_file_is_refused_at_once(two: tuple[Home, Home], tmp_path: Path) -> None:
    assert pair(two[0], tmp_path / "none.card").refusal == "cli.no-file"
    assert pair(two[0], "/dev/zero").refusal == "cli.no-file"


@pytest.fixture(scope="module")
def card_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(tmp_path_factory.mktemp("one") / "a", "Blue").card.read_bytes()


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_no_changed_card_is_taken(card_bytes: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(card_bytes) - 1))
    flip = data.draw(st.integers(1, 255))
    changed = card_bytes[:at] + bytes([card_bytes[at] ^ flip]) + card_bytes[at + 1 :]
    with pytest.raises(PeerError):
        cards.decode(changed)


@given(st.binary(max_size=600))
@settings(max_examples=60, deadline=None)
def test_no_bytes_make_card_reading_fail(data: bytes) -> None:
    with pytest.raises(PeerError):
        cards.decode(data)


# -- numbers -----------------------------------------------------------------------------------------------------------


def test_every_card_has_a_number_of_its_own(two: tuple[Home, Home]) -> None:
    one, other = (founding.card_number(founding.read_card(home.card)) for home in two)
    assert one != other
    assert [len(group) for group in one.split()] == [5] * 5 and one.replace(" ", "").isdecimal()
    # 25 digits are 83 bits, and each card has its own: a second card with the same number takes 2⁸³ tries.
    assert 10**25 > 2**83


@given(st.integers(0, 10**25 - 1), st.sampled_from([" ", "-", ", ", "", "\u3000"]))
def test_a_number_is_heard_however_it_is_typed(value: int, between: str) -> None:
    digits = f"{value:025d}"
    groups = [digits[at : at + 5] for at in range(0, 25, 5)]
    assert founding.heard(between.join(groups)) == " ".join(groups)
    wide = "".join(chr(0xFF10 + int(digit)) for digit in digits)
    assert founding.heard(wide) == " ".join(groups)


@given(st.text(max_size=60))
def test_no_text_makes_hearing_fail(text: str) -> None:
    found = founding.heard(text)
    assert found is None or len(found) == 29
