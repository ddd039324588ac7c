"""What stands before every page: names, sizes, origins, headers."""

import pytest

from parley.base import limits
from parley.web.guard import POLICY
from tests.web.conftest import ORIGIN, PASSPHRASE, Client, Side

SIGN_IN = {"name": "officer", "passphrase": PASSPHRASE}


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "", "localhost.", "[::2]"])
def test_a_foreign_name_opens_nothing(side: Side, host: str) -> None:
    answer = side.client().get("/sign-in", headers={"host": host})
    assert answer.status_code == 421 and "web.wrong-host" in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8101", "localhost", "LOCALHOST:9", "[::1]:8101"])
def test_own_names_open_the_door(side: Side, host: str) -> None:
    assert side.client().get("/sign-in", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": ORIGIN, "sec-fetch-site": "cross-site"},
        {"origin": ORIGIN, "sec-fetch-site": "same-site"},
        {"origin": ""},
    ],
)
def test_what_another_page_sends_is_not_carried_out(side: Side, headers: dict[str, str]) -> None:
    answer = side.client().post("/sign-in", data=SIGN_IN, headers=headers, follow_redirects=False)
    assert answer.status_code == 403 and "web.foreign-origin" in answer.text


def test_a_request_that_names_no_origin_is_not_carried_out(side: Side) -> None:
    client = side.client()
    del client.headers["origin"]
    assert client.post("/sign-in", data=SIGN_IN, follow_redirects=False).status_code == 403
    same = client.post("/sign-in", data=SIGN_IN, headers={"sec-fetch-site": "same-origin"}, follow_redirects=False)
    assert same.status_code == 303


def test_a_body_is_bounded_before_it_is_parsed(side: Side) -> None:
    big = b"name=" + b"x" * limits.HTTP_BODY_MAX
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert side.client().post("/sign-in", content=big, headers=kind).status_code == 413
    pieces = (big[i : i + 10_000] for i in range(0, len(big), 10_000))
    assert side.client().post("/sign-in", content=pieces, headers=kind).status_code == 413


def test_every_answer_is_dressed(officer: Client, side: Side) -> None:
    for path in ("/watch", "/sign-in", "/no-such", "/static/console.css", "/contacts"):
        headers = officer.get(path).headers
        assert headers["content-security-policy"] == POLICY, path
        assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"
    assert officer.get("/watch").headers["cache-control"] == "no-store"
    assert "unsafe" not in POLICY and "http" not in POLICY


def test_static_files_stay_in_their_folder(side: Side) -> None:
    client = side.client()
    assert client.get("/static/console.js").status_code == 200
    for path in (
        "../app.py",
        "..%2fapp.py",
        "vendor/../../app.py",
        "%2e%2e/settings.py",
        "vendor/htmx/LICENSE",
        "x.css",
    ):
        assert client.get(f"/static/{path}").status_code == 404, path


def test_no_page_holds_inline_script_or_style(officer: Client) -> None:
    for path in ("/watch", "/compose", "/compose/stop", "/contacts", "/sign-in", "/enter"):
        text = officer.get(path).text
        assert "<style" not in text and " style=" not in text and "javascript:" not in text and " onclick" not in text
        assert text.count("<script") == text.count("<script src=")
