"""Accounts, one-time links, sessions, and the brake on guessing."""

import stat
from pathlib import Path

import pytest

from parley.base.errors import FaultError, LocalError
from parley.web.accounts import Accounts, Part
from parley.web.links import LIFETIME_S, Links, is_loopback
from parley.web.session import DRAFTS_MAX_COUNT, TRIES, TRIES_WINDOW_S, Brake, Sessions, cookie_name
from tests.web.conftest import PASSPHRASE, Seconds


def code_of(error: pytest.ExceptionInfo[LocalError]) -> str:
    return error.value.code


def test_an_account_is_added_found_checked_and_removed(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "home" / "accounts.json")
    assert accounts.all() == []
    accounts.add("li.ming", "duty_officer", PASSPHRASE, "李明", "zh")
    again = Accounts(accounts.path)
    found = again.find("li.ming")
    assert found and found.part is Part.DUTY_OFFICER and found.display == "李明" and found.language == "zh"
    assert again.check("li.ming", PASSPHRASE) == found
    assert again.check("li.ming", PASSPHRASE + "x") is None
    assert again.check("nobody", PASSPHRASE) is None
    again.remove("li.ming")
    assert accounts.find("li.ming") is None


def test_the_file_is_for_its_owner_alone_and_holds_no_passphrase(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "accounts.json")
    accounts.add("officer", "duty_officer", PASSPHRASE)
    assert stat.S_IMODE(accounts.path.stat().st_mode) == 0o600
    text = accounts.path.read_text("utf-8")
    assert "$argon2id$" in text and PASSPHRASE not in text
    accounts.path.chmod(0o640)
    with pytest.raises(FaultError) as error:
        accounts.all()
    assert error.value.code == "web.accounts-readable"


def test_a_damaged_file_is_a_fault_and_not_an_empty_list(tmp_path: Path) -> None:
    path = tmp_path / "accounts.json"
    path.touch(0o600)
    with pytest.raises(FaultError) as error:
        Accounts(path).all()
    assert error.value.code == "web.accounts-damaged"


@pytest.mark.parametrize(
    ("name", "part", "passphrase", "code"),
    [
        ("Officer", "duty_officer", PASSPHRASE, "web.bad-account-name"),
        ("../x", "duty_officer", PASSPHRASE, "web.bad-account-name"),
        ("officer", "admiral", PASSPHRASE, "web.bad-part"),
        ("officer", "duty_officer", "short", "web.weak-passphrase"),
        ("officer", "duty_officer", "x" * 2000, "web.weak-passphrase"),
    ],
)
def test_what_is_no_account_is_refused(tmp_path: Path, name: str, part: str, passphrase: str, code: str) -> None:
    with pytest.raises(LocalError) as error:
        Accounts(tmp_path / "a.json").add(name, part, passphrase)
    assert code_of(error) == code


def test_a_name_is_used_once(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "a.json")
    accounts.add("officer", "duty_officer", PASSPHRASE)
    with pytest.raises(LocalError) as error:
        accounts.add("officer", "auditor", PASSPHRASE)
    assert code_of(error) == "web.account-exists"
    with pytest.raises(LocalError) as error:
        accounts.remove("other")
    assert code_of(error) == "web.no-such-account"


def test_a_link_signs_in_once_within_ten_minutes_on_this_machine() -> None:
    clock = Seconds()
    links = Links("EXERCISE", clock)
    token = links.issue("officer").partition("#")[2]
    assert token and token not in repr(vars(links))
    for client in ("10.0.0.7", "", "testclient"):
        with pytest.raises(LocalError):
            links.use(token, client)
    assert links.use(token, "127.0.0.1") == "officer"
    with pytest.raises(LocalError) as error:
        links.use(token, "127.0.0.1")
    assert code_of(error) == "web.bad-link"
    late = links.issue("officer").partition("#")[2]
    clock.at += LIFETIME_S + 1
    with pytest.raises(LocalError):
        links.use(late, "::1")


def test_links_exist_in_exercises_only() -> None:
    with pytest.raises(LocalError) as error:
        Links("REAL", Seconds()).issue("officer")
    assert code_of(error) == "web.links-exercise-only"
    assert is_loopback("127.0.0.9") and is_loopback("::1") and not is_loopback("192.0.2.1")


def test_a_session_ends_with_the_watch_or_by_signing_out(accounts: Accounts) -> None:
    clock = Seconds()
    sessions = Sessions(12 * 3600, clock)
    account = accounts.find("officer")
    assert account
    one, two = (sessions.open(account, "en", "dark") for _ in range(2))
    found = sessions.find(one)
    assert found and sessions.is_open(found) and sessions.find(two) is not found
    assert sessions.find("no such token") is None and sessions.find(None) is None
    sessions.close(one)
    assert sessions.find(one) is None and not sessions.is_open(found)
    clock.at += 12 * 3600 + 1
    assert sessions.find(two) is None


def test_drafts_are_bounded(accounts: Accounts) -> None:
    sessions = Sessions(60, Seconds())
    account = accounts.find("officer")
    assert account
    session = sessions.find(sessions.open(account, "en", "dark"))
    assert session
    keys = [session.keep_draft(number) for number in range(DRAFTS_MAX_COUNT + 3)]
    assert len(session.drafts) == DRAFTS_MAX_COUNT and keys[-1] in session.drafts and keys[0] not in session.drafts


def test_guessing_is_braked_for_the_one_who_guesses() -> None:
    clock = Seconds()
    brake = Brake(clock)
    for _ in range(TRIES):
        brake.check("officer", "10.0.0.7")
        brake.failed("officer", "10.0.0.7")
    with pytest.raises(LocalError) as error:
        brake.check("officer", "10.0.0.7")
    assert code_of(error) == "web.too-many-tries"
    brake.check("officer", "10.0.0.8")
    clock.at += TRIES_WINDOW_S + 1
    brake.check("officer", "10.0.0.7")


def test_two_consoles_on_one_machine_have_two_cookies() -> None:
    record = "9d3ac41e77b05f6a"
    assert cookie_name(record, "0.0", False) != cookie_name(record, "1.0", False)
    assert cookie_name(record, "0.0", True).startswith("__Host-")
