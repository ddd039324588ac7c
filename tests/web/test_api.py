"""The officers' JSON interface: over the control socket's application, and within the console behind its sign-in."""

import asyncio
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from parley.base import limits
from parley.base.errors import FaultError, LocalError, PeerError
from parley.node.status import AlarmView
from parley.web import api, control
from parley.web.app import build
from tests.web.conftest import ORIGIN, PASSPHRASE, Side
from tests.web.desk import StubDesk, pair

V1 = api.PREFIX
TEST = {"form": "line-test", "values": {"number": "7"}}


def link(account: str) -> str:
    if account != "officer":
        raise LocalError("web.no-such-account", name=account)
    return "http://127.0.0.1:8441/enter#token"


@pytest.fixture
def desks() -> tuple[StubDesk, StubDesk]:
    return pair()


@pytest.fixture
def client(desks: tuple[StubDesk, StubDesk]) -> TestClient:
    return TestClient(control.build(desks[0], link, lambda: None))


def code_of(answer: Any) -> str:
    """The refusal's code; every refusal has both phrases and says whose fault it was."""
    error = answer.json()["error"]
    assert error["phrase"]["en"] and error["phrase"]["zh"]
    assert error["fault"] in ("local", "peer", "fault")
    return str(error["code"])


def test_status_is_the_desks(client: TestClient) -> None:
    status = client.get(f"{V1}/status").json()
    assert status["kind"] == "EXERCISE"
    assert status["me"]["side_name"] == "United States"
    assert [peer["line"] for peer in status["peers"]] == ["up"]


def test_alarms_carry_their_phrases(client: TestClient, desks: tuple[StubDesk, StubDesk]) -> None:
    desks[0].open_alarms.append(AlarmView("node.flash", {"post": "1.0"}, 1, 1, ""))
    (alarm,) = client.get(f"{V1}/alarms").json()
    assert "1.0" in alarm["phrase"]["en"] and "1.0" in alarm["phrase"]["zh"]


def test_a_preview_signs_and_sends_nothing(client: TestClient, desks: tuple[StubDesk, StubDesk]) -> None:
    preview = client.post(f"{V1}/form/line-test/preview", json=TEST).json()
    assert "line test number 7" in preview["text"]["en"] and "第7号" in preview["text"]["zh"]
    assert preview["precedence"] == "ROUTINE" and preview["wanted_by"] > desks[0].time
    assert not desks[0].kept and not desks[1].kept


def test_what_was_previewed_by_another_catalogue_is_not_released(client: TestClient) -> None:
    preview = client.post(f"{V1}/form/line-test/preview", json=TEST).json()
    stale = client.post(f"{V1}/release", json=TEST | {"catalogue": preview["catalogue"][:-1] + "x"})
    assert stale.status_code >= 400 and stale.json()["error"]["code"] == "node.catalogue-moved"
    assert client.post(f"{V1}/release", json=TEST | {"catalogue": preview["catalogue"]}).status_code == 201


def test_what_is_previewed_is_what_is_released(client: TestClient) -> None:
    preview = client.post(f"{V1}/form/line-test/preview", json=TEST).json()
    answer = client.post(f"{V1}/release", json=TEST)
    assert answer.status_code == 201
    shown = client.get(f"{V1}/message/{answer.json()['ref']}").json()
    assert shown["text"] == preview["text"] and shown["wanted_by"] == preview["wanted_by"]
    assert shown["role"] == control.DEFAULT_ROLE and shown["shown"] == {"number": "7"}


def test_messages_come_by_box_and_page(client: TestClient) -> None:
    refs = [client.post(f"{V1}/release", json=TEST).json()["ref"] for _ in range(3)]
    found = client.get(f"{V1}/messages", params={"box": "out", "count": "2"}).json()
    assert len(found) == 2 and {one["ref"] for one in found} <= set(refs)
    assert client.get(f"{V1}/messages", params={"box": "in"}).json() == []


@pytest.mark.parametrize(
    "query", [{"box": "sent"}, {"count": "0"}, {"count": "501"}, {"count": "-1"}, {"count": "9" * 9}]
)
def test_a_bad_query_is_refused(client: TestClient, query: dict[str, str]) -> None:
    assert code_of(client.get(f"{V1}/messages", params=query)) == "cli.bad-query"


def test_a_thread_shows_what_belongs_together(client: TestClient) -> None:
    ref = client.post(f"{V1}/release", json=TEST).json()["ref"]
    reply = {"form": "line-test-reply", "values": {"number": "7", "reception": "good"}, "about": [ref]}
    other = client.post(f"{V1}/release", json=reply).json()["ref"]
    assert {one["ref"] for one in client.get(f"{V1}/message/{ref}/thread").json()} == {ref, other}


def test_acknowledging_names_the_role(client: TestClient, desks: tuple[StubDesk, StubDesk]) -> None:
    asyncio.run(desks[1].release(_release()))
    (held,) = client.get(f"{V1}/messages", params={"box": "in"}).json()
    assert client.post(f"{V1}/acknowledge", json={"ref": held["ref"], "role": "policy_staff"}).status_code == 200
    steps = client.get(f"{V1}/message/{held['ref']}").json()["ladders"][0]["steps"]
    assert (steps[-1]["level"], steps[-1]["role"]) == ("ACKNOWLEDGED", "policy_staff")


def _release() -> Any:
    from parley.runtime.desk import Release

    return Release("line-test", {32: 1}, role="duty_officer")


def test_all_bad_fields_are_named_at_once(client: TestClient) -> None:
    answer = client.post(f"{V1}/release", json={"form": "call-request", "values": {"level": "x", "nothing": "y"}})
    assert answer.status_code == 400 and code_of(answer) == "messages.bad-fields"
    fields = {one["field"] for one in answer.json()["error"]["fields"]}
    assert {"level", "nothing", "caller", "subject"} <= fields


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (TEST | {"form": "no-such"}, "messages.no-such-form"),
        (TEST | {"precedence": "URGENT"}, "cli.bad-precedence"),
        (TEST | {"language": "fr"}, "cli.bad-language"),
        (TEST | {"wanted_by": "soon"}, "cli.bad-request"),
        (TEST | {"more": 1}, "cli.bad-request"),
        (TEST | {"to": ["1"] * 100}, "cli.bad-request"),
        ({"values": {}}, "cli.bad-request"),
        ([], "cli.bad-request"),
    ],
)
def test_a_bad_draft_is_refused_before_anything_is_signed(
    client: TestClient, desks: tuple[StubDesk, StubDesk], draft: Any, code: str
) -> None:
    assert code_of(client.post(f"{V1}/release", json=draft)) == code
    assert not desks[0].kept


def test_a_batch_is_read_whole_before_its_first_is_signed(client: TestClient, desks: tuple[StubDesk, StubDesk]) -> None:
    bad = {"releases": [TEST, TEST | {"values": {}}]}
    assert code_of(client.post(f"{V1}/releases", json=bad)) == "messages.bad-fields"
    assert not desks[0].kept
    assert len(client.post(f"{V1}/releases", json={"releases": [TEST, TEST]}).json()["refs"]) == 2


def test_a_body_above_its_bound_is_not_parsed(client: TestClient) -> None:
    answer = client.post(f"{V1}/release", content=b"[" * (limits.HTTP_BODY_MAX + 1))
    assert answer.status_code == 413 and code_of(answer) == "web.body-too-large"


def test_a_name_that_stands_twice_is_refused(client: TestClient, desks: tuple[StubDesk, StubDesk]) -> None:
    """Of two texts for one field the first would be lost."""
    text = json.dumps({"form": "note", "values": {"text": "one"}}).replace('"one"', '"one", "text": "two"')
    answer = client.post(f"{V1}/release", content=text)
    assert code_of(answer) == "cli.bad-request" and "'text' stands twice" in answer.text and not desks[0].kept


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: json.dumps({"form": text}).encode()))
@settings(max_examples=60, deadline=None)
def test_no_body_makes_the_interface_fail(data: bytes) -> None:
    answer = TestClient(control.build(StubDesk(), link, lambda: None)).post(f"{V1}/release", content=data)
    assert 400 <= answer.status_code < 500 and code_of(answer)


def test_deep_nesting_is_refused(client: TestClient) -> None:
    answer = client.post(f"{V1}/release", content=b'{"form":' + b"[" * 100_000)
    assert code_of(answer) == "cli.bad-request"


def test_forms_and_their_fields_are_told_in_both_languages(client: TestClient) -> None:
    forms = client.get(f"{V1}/forms").json()
    assert {"line-test", "contact"} <= {form["form"] for form in forms}
    form = client.get(f"{V1}/form/line-test-reply").json()
    reception = next(field for field in form["fields"] if field["field"] == "reception")
    assert set(reception["choices"]["good"]) == {"en", "zh"} and reception["required"]


def test_contacts_are_the_canonical_bytes(client: TestClient, desks: tuple[StubDesk, StubDesk]) -> None:
    from parley.node import contact_view
    from tests.web.desk import shipped_facts

    desks[0].facts = shipped_facts()
    assert client.get(f"{V1}/contacts").content == contact_view.canonical(desks[0].facts)


@pytest.mark.parametrize(
    ("error", "status", "fault"),
    [(FaultError("stores.full"), 503, "fault"), (PeerError("record.bad-card"), 422, "peer")],
)
def test_whose_fault_it_was_is_told(error: Exception, status: int, fault: str) -> None:
    class FailingDesk(StubDesk):
        def status(self) -> Any:
            raise error

    answer = TestClient(control.build(FailingDesk(), link, lambda: None)).get(f"{V1}/status")
    assert answer.status_code == status and answer.json()["error"]["fault"] == fault


def test_unknown_addresses_and_methods_are_documents_too(client: TestClient) -> None:
    assert client.get(f"{V1}/nothing").status_code == 404
    assert client.get(f"{V1}/release").status_code == 405
    assert code_of(client.get(f"{V1}/nothing")) == "web.no-such-page"


def test_events_tell_what_changes(desks: tuple[StubDesk, StubDesk]) -> None:
    async def scenario() -> None:
        found = api.Api(desks[0], control.role_named)._stream(None)  # type: ignore[arg-type]
        assert await anext(found) == b": connected\n\n"
        waiting = asyncio.ensure_future(anext(found))
        await asyncio.sleep(0)
        desks[0].tell("ladder", ref="0.0.0badcafe:1")
        said = await asyncio.wait_for(waiting, 5)
        assert said == b'event: ladder\ndata: {"ref":"0.0.0badcafe:1"}\n\n'
        await found.aclose()  # type: ignore[attr-defined]

    asyncio.run(scenario())


def test_a_link_is_for_an_account_that_exists(client: TestClient) -> None:
    assert client.post(f"{V1}/link", json={"account": "officer"}).json()["address"].endswith("#token")
    assert code_of(client.post(f"{V1}/link", json={"account": "nobody"})) == "web.no-such-account"


# -- within the console ------------------------------------------------------------------------------------------------


@pytest.fixture
def console(side: Side) -> TestClient:
    """The console of one side with the interface in it; nobody is signed in."""
    app = build(side.desk, side.accounts, extra=api.routes(side.desk, api.officer))
    return TestClient(app, base_url=ORIGIN, headers={"origin": ORIGIN}, client=("127.0.0.1", 50_000))


def sign_in(console: TestClient, name: str) -> dict[str, str]:
    """Sign in; the header that shows the session's token."""
    console.post("/sign-in", data={"name": name, "passphrase": PASSPHRASE})
    of_app = console.app.state.console  # type: ignore[attr-defined]
    return {"x-csrf": of_app.sessions.find(console.cookies[of_app.cookie]).csrf}


def test_nobody_asks_without_signing_in(console: TestClient) -> None:
    for answer in (console.get(f"{V1}/status"), console.post(f"{V1}/release", json=TEST), console.get(f"{V1}/events")):
        assert answer.status_code == 401 and code_of(answer) == "cli.not-signed-in"


def test_an_officer_releases_as_what_the_account_is_for(console: TestClient, side: Side) -> None:
    token = sign_in(console, "officer")
    ref = console.post(f"{V1}/release", json=TEST | {"role": "administrator"}, headers=token).json()["ref"]
    assert side.desk.kept[ref].role == "duty_officer"


def test_a_release_without_the_sessions_token_is_refused(console: TestClient, side: Side) -> None:
    sign_in(console, "officer")
    assert code_of(console.post(f"{V1}/release", json=TEST)) == "web.stale-page"
    assert not side.desk.kept


def test_an_auditor_reads_but_does_not_release(console: TestClient, side: Side) -> None:
    token = sign_in(console, "auditor")
    assert console.get(f"{V1}/status").status_code == 200
    assert code_of(console.post(f"{V1}/release", json=TEST, headers=token)) == "web.not-yours-to-do"
    assert not side.desk.kept


def test_a_form_of_two_officers_is_left_to_the_console(
    client: TestClient, desks: tuple[StubDesk, StubDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    form = replace(desks[0].catalogue.form("note"), release="two-officers")
    monkeypatch.setattr(type(desks[0].catalogue), "form", lambda self, name: form)
    assert code_of(client.post(f"{V1}/release", json={"form": "note", "values": {"text": "x"}})) == "cli.two-officers"
    assert not desks[0].kept


def test_only_the_script_of_an_exercise_speaks_for_screens_and_for_two_officers(
    client: TestClient, desks: tuple[StubDesk, StubDesk]
) -> None:
    ref = client.post(f"{V1}/release", json={"form": "line-test", "values": {"number": "7"}}).json()["ref"]
    two = {"form": "facts-agreed", "values": {"about": f"{ref}#{desks[0].message(ref).id}"}, "about": [ref]}
    assert code_of(client.post(f"{V1}/release", json=two)) == "cli.two-officers"
    assert client.post(f"{V1}/scripted/release", json=two).status_code == 201
    assert client.post(f"{V1}/scripted/displayed", json={"refs": [ref]}).status_code == 200
    assert desks[0].shown == [ref]
    desks[0].kind = "REAL"
    for name, body in (("release", two), ("displayed", {"refs": [ref]})):
        assert code_of(client.post(f"{V1}/scripted/{name}", json=body)) == "web.exercise-only"
