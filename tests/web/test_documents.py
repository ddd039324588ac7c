"""Documents at the console: beside the message that names them, in every state, and out of it as nothing that a browser runs."""

import asyncio
import hashlib
from typing import Any

import msgspec
import pytest
from starlette.testclient import TestClient

from parley.base import limits
from parley.node.documents.status import DocumentView
from parley.runtime.desk import Release
from parley.web import api, api_files, guard
from parley.web.accounts import Accounts
from parley.web.app import build
from tests.web.conftest import ORIGIN, Client, Side
from tests.web.desk import StubDesk

SCRIPT = b"<script>alert(1)</script>"
TITLE = 'Minutes "7"/../<b>.html'


def added(side: Side, state: str = "held", title: str = TITLE, data: bytes = SCRIPT) -> DocumentView:
    side.desk.files.state = state
    return asyncio.run(side.desk.files.add(data, "text/html", title, [], "policy_staff"))


def naming(side: Side, *documents: tuple[str, str, int]) -> str:
    """Evidence offered: a message that names documents."""
    about = "0.1.0000002a:17#" + "00" * 32
    named = [f"{digest} {media} {size}" for digest, media, size in documents]
    values = {"about": [about], "kind": "photographs", "documents": named, "handover": "line"}
    fields = side.desk.catalogue.form("evidence-offered").read(values, "en")
    return asyncio.run(side.desk.release(Release("evidence-offered", fields, role="duty_officer", language="en")))


def of(view: DocumentView) -> tuple[str, str, int]:
    return view.sha256, view.media, view.size


def section(officer: Client, ref: str) -> str:
    page: str = officer.get(f"/m/{ref}").text
    return page.partition('id="documents"')[2].partition("</section>")[0]


def test_a_message_without_documents_has_no_place_for_them(side: Side, officer: Client) -> None:
    fields = side.desk.catalogue.form("note").read({"text": "Good morning."}, "en")
    ref = asyncio.run(side.desk.release(Release("note", fields, role="duty_officer", language="en")))
    assert not section(officer, ref)


def test_what_is_here_can_be_saved(side: Side, officer: Client) -> None:
    view = added(side)
    shown = section(officer, naming(side, of(view)))
    assert f'href="/documents/{view.ref}"' in shown and "All of it is here." in shown
    assert "&lt;b&gt;.html" in shown and "<b>" not in shown, "another side chose the title"
    assert view.sha256 in shown


def test_it_comes_out_as_nothing_that_a_browser_runs(side: Side, officer: Client) -> None:
    view = added(side)
    answer = officer.get(f"/documents/{view.ref}")
    assert answer.content == SCRIPT
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith("attachment; filename=\"document\"; filename*=UTF-8''")
    assert "/" not in disposition and '"7"' not in disposition and "<" not in disposition


def test_what_is_coming_shows_how_far_it_has_come(side: Side, officer: Client) -> None:
    view = added(side, "coming")
    ref = naming(side, of(view))
    shown = section(officer, ref)
    assert '<progress max="12" value="5"' in shown and "5 of 12 pieces are here." in shown
    assert f'hx-get="/m/{ref}/documents"' in officer.get(f"/m/{ref}").text
    part = officer.get(f"/m/{ref}/documents").text
    assert "5 of 12 pieces are here." in part and "<html" not in part
    refused = officer.get(f"/documents/{view.ref}")
    assert refused.status_code == 400 and "5 of 12 pieces" in refused.text


def test_an_officer_has_one_brought(side: Side, officer: Client) -> None:
    view = added(side, "elsewhere")
    ref = naming(side, of(view))
    assert f'action="/documents/{view.ref}/ask"' in section(officer, ref)
    answer = officer.post(f"/documents/{view.ref}/ask", message=ref)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/m/{ref}")
    assert side.desk.files.one(view.ref).state == "coming"


def test_who_only_looks_on_asks_for_none(side: Side) -> None:
    view = added(side, "elsewhere")
    auditor = side.signed_in("auditor")
    assert "Not asked for by this post." in section(auditor, naming(side, of(view)))
    assert auditor.post(f"/documents/{view.ref}/ask", message="").status_code == 403
    assert side.desk.files.one(view.ref).state == "elsewhere"


def test_without_the_pages_token_nothing_is_asked_for(side: Side, officer: Client) -> None:
    view = added(side, "elsewhere")
    answer = officer.http.post(f"/documents/{view.ref}/ask", data={"csrf": "x"}, follow_redirects=False)
    assert answer.status_code == 403
    assert side.desk.files.one(view.ref).state == "elsewhere"


def test_a_document_that_comes_another_way_is_named_all_the_same(side: Side, officer: Client) -> None:
    shown = section(officer, naming(side, ("ab" * 32, "image/jpeg", 2_204_811), ("ab" * 32, "image/jpeg", 2_204_811)))
    assert "it comes another way" in shown and "2,204,811 bytes" in shown
    assert shown.count("ab" * 32) == 1


@pytest.mark.parametrize("fields", [{34: "x"}, {34: [1]}, {34: [["x", "y", 1]]}, {34: [[b"", "a/b", -1]]}, {34: {}}])
def test_a_message_that_is_not_understood_may_hold_anything(
    side: Side, officer: Client, fields: dict[int, Any]
) -> None:
    ref = naming(side, ("ab" * 32, "image/jpeg", 9))
    side.desk.kept[ref] = msgspec.structs.replace(side.desk.kept[ref], fields=fields)
    assert not section(officer, ref)


def test_both_languages(side: Side, officer: Client) -> None:
    view = added(side, "coming")
    ref = naming(side, of(view))
    officer.post("/preferences", language="zh", back="/watch")
    assert "12 个分块中已有 5 个。" in section(officer, ref)


def test_the_page_that_writes_offers_to_put_a_file_on_the_record(officer: Client) -> None:
    page = officer.get("/compose/minutes").text
    assert 'data-attach="f.documents"' in page or 'data-attach="' in page
    assert "attach.js" in page and 'type="file"' in page
    assert "cannot be taken back" in page
    assert 'type="file"' not in officer.get("/compose/note").text


# -- the interface ----------------------------------------------------------------------------------------------------


@pytest.fixture
def door(side: Side, accounts: Accounts) -> Side:
    """A console with the officers' interface to documents."""
    side.app = build(side.desk, accounts, side.console.settings, extra=api_files.routes(side.desk, api.officer))
    side.console = side.app.state.console
    return side


def hand_over(client: Client, data: bytes, token: str | None = None, **more: Any) -> Any:
    headers = {"x-csrf": client.session.csrf if token is None else token, "content-type": "application/octet-stream"}
    query = {"title": "Minutes.pdf", **more}
    return client.http.post("/api/v1/documents", params=query, content=data, headers=headers)


def test_a_file_is_handed_over(door: Side) -> None:
    data = b"%PDF" + bytes(limits.HTTP_BODY_MAX * 2)
    answer = hand_over(door.signed_in(), data, to=["1", "0.0"], role="commander")
    assert answer.status_code == 201
    found = answer.json()
    assert (found["sha256"], found["media"], found["size"]) == (
        hashlib.sha256(data).hexdigest(),
        "application/pdf",
        len(data),
    )
    assert (found["to"], found["role"]) == (["1", "0.0"], "duty_officer"), "as what the account is for"
    again = door.signed_in().get(f"/api/v1/document/{found['ref']}/file")
    assert again.content == data and again.headers["content-disposition"].startswith("attachment")


def test_a_file_is_handed_over_only_by_who_may_act(door: Side) -> None:
    assert hand_over(door.signed_in(), b"x", token="y").status_code == 403
    assert hand_over(door.signed_in("auditor"), b"x").status_code == 403
    stranger = TestClient(door.app, base_url=ORIGIN, headers={"origin": ORIGIN})
    assert stranger.post("/api/v1/documents?title=x", content=b"x").status_code == 401
    assert stranger.get("/api/v1/documents").status_code == 401
    assert not door.desk.files.all()


def test_only_there_may_a_body_be_large(door: Side) -> None:
    officer = door.signed_in()
    data = bytes(limits.HTTP_BODY_MAX + 1)
    headers = {"x-csrf": officer.session.csrf}
    for path in ("/api/v1/documents/", "/api/v1/document/x/ask", "/watch", "/api/v1/release"):
        assert guard.body_limit(path) == limits.HTTP_BODY_MAX
        assert officer.http.post(path, content=data, headers=headers).status_code == 413
    assert guard.body_limit("/api/v1/documents") == limits.DOCUMENT_MAX
    large = {"content-length": str(limits.DOCUMENT_MAX + 1)}
    assert officer.http.post("/api/v1/documents", content=b"x", headers=headers | large).status_code == 413


def test_an_unknown_document_is_told_apart(door: Side) -> None:
    officer = door.signed_in()
    assert officer.get("/api/v1/document/0.0.1:7").status_code == 404
    assert isinstance(door.desk, StubDesk)
