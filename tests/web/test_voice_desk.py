"""The voice desk's side of the node: what it hands to a browser, what it takes from one, and from whom."""

import asyncio
from typing import Any

import msgspec
import pytest

from parley.base.errors import LocalError
from parley.messages.catalogue import load
from parley.node.case_status import CallView, VoiceView
from parley.web import voice
from tests.web.cases import _named, _said, _say
from tests.web.conftest import Side

FINGERPRINT = ":".join(["0A"] * 32)
PASSWORD = "0123456789abcdefABCDEF"
TERMS = {"fingerprint": FINGERPRINT, "user": "Zx7k", "password": PASSWORD}
OFFER = load().form("voice-offer")


async def offered(ours: Side, theirs: Side) -> CallView:
    """Our call is accepted, and they offer voice in it."""
    asked = {
        "level": "minister", "caller": "Secretary", "called": "Minister", "means": "secure_telephone",
        "earliest": "160930Z MAR 30", "interpreter": "yes", "subject": "x",
    }  # fmt: skip
    request = await _say(ours.desk, "call-request", asked)
    values = {
        **TERMS, "about": _named(ours.desk, request), "speaker": "值班人员",
        "addresses": ["192.0.2.17:50000", "198.51.100.4:50001"],
    }  # fmt: skip
    offer = await _say(theirs.desk, "voice-offer", values, request)
    said = [_said(ours.desk, ref) for ref in (request, offer)]
    spoken = VoiceView(offer, "OFFERED", offer, said[1].author, "", None, [], "", theirs.desk.now() + 60_000)
    call = CallView(request, "ACCEPTED", request, said, [], "", [spoken])
    ours.desk.open_calls = [call]
    return call


@pytest.fixture
def call(sides: tuple[Side, Side]) -> CallView:
    return asyncio.run(offered(*sides))


def said(client: Any, call: CallView, word: str, csrf: bool = True, **facts: Any) -> Any:
    headers = {"x-csrf": client.session.csrf} if csrf else {}
    path = f"/calls/{call.ref}/voice/{word}"
    return client.http.post(path, content=msgspec.json.encode(facts), headers=headers, follow_redirects=False)


def test_the_microphone_is_for_our_own_pages_only(side: Side) -> None:
    headers = side.signed_in().get("/calls").headers
    assert "microphone=(self)" in headers["permissions-policy"] and "camera=()" in headers["permissions-policy"]
    assert "default-src 'none'" in headers["content-security-policy"]


def test_a_hidden_address_becomes_the_operators_and_what_reaches_nobody_goes() -> None:
    given = [
        ("9c1d.local", 50_000),
        ("127.0.0.1", 50_001),
        ("fe80::1", 50_002),
        ("fd00::2", 50_003),
        ("192.0.2.9", 443),
    ]
    assert voice.usable(OFFER, given, "192.0.2.17") == ["192.0.2.17:50000", "[fd00::2]:50003"]
    assert len(voice.usable(OFFER, [("192.0.2.9", 2_000 + n) for n in range(64)], "")) == voice.ADDRESSES_MAX_COUNT
    with pytest.raises(LocalError) as refused:
        voice.usable(OFFER, [("9c1d.local", 50_000)], "")
    assert refused.value.code == "web.no-voice-address"


def test_a_browser_gets_checked_values_and_no_address_outside_the_networks(side: Side, call: CallView) -> None:
    live = voice.state(side.desk, call, ())["live"]
    assert live["terms"] == {**TERMS, "addresses": [
        {"address": "192.0.2.17", "port": 50_000}, {"address": "198.51.100.4", "port": 50_001},
    ]}  # fmt: skip
    assert (live["state"], live["ours"]) == ("OFFERED", False)
    within = voice.state(side.desk, call, ("198.51.100.0/24", "2001:db8::/32"))["live"]["terms"]
    assert [one["address"] for one in within["addresses"]] == ["198.51.100.4"]


def test_who_only_looks_gets_no_terms_and_says_nothing(side: Side, call: CallView) -> None:
    auditor = side.signed_in("auditor")
    assert auditor.get(f"/calls/{call.ref}/voice/state").json()["live"]["terms"] is None
    assert said(auditor, call, "decline", about=call.voices[0].ref, reason="in_writing").status_code == 403


def test_a_word_is_signed_with_the_role_of_the_account(side: Side, call: CallView) -> None:
    candidates = [{"address": "192.0.2.9", "port": 50_000}]
    answer = said(side.signed_in(), call, "answer", about=call.voices[0].ref, candidates=candidates, **TERMS)
    assert answer.status_code == 201, answer.text
    message = side.desk.message(answer.json()["ref"])
    assert (message.form_name, message.role, message.about) == ("voice-answer", "duty_officer", [call.voices[0].ref])


@pytest.mark.parametrize(
    ("word", "facts", "status"),
    [
        ("answer", {**TERMS, "candidates": []}, 409),
        (
            "answer",
            {**TERMS, "user": "Zx\r\na=candidate", "candidates": [{"address": "192.0.2.9", "port": 50_000}]},
            409,
        ),
        ("decline", {"reason": "because"}, 409),
        ("decline", {"reason": "busy", "sdp": "v=0"}, 400),
        ("ended", {}, 404),
        ("on", {"about": "0.0.00000000:99"}, 409),
    ],
)
def test_what_does_not_fit_is_not_signed(
    side: Side, call: CallView, word: str, facts: dict[str, Any], status: int
) -> None:
    before = len(side.desk.messages("sent", count=50))
    answer = said(side.signed_in(), call, word, **{"about": call.voices[0].ref, **facts})
    assert answer.status_code == status, answer.text
    assert len(side.desk.messages("sent", count=50)) == before


def test_a_page_without_its_token_says_nothing(side: Side, call: CallView) -> None:
    assert (
        said(side.signed_in(), call, "decline", csrf=False, about=call.voices[0].ref, reason="busy").status_code == 403
    )


def test_where_voice_is_not_set_up_nothing_is_offered(side: Side, call: CallView) -> None:
    side.console.settings = msgspec.structs.replace(side.console.settings, voice=False)
    officer = side.signed_in()
    assert f"/calls/{call.ref}/voice" not in officer.get(f"/calls/{call.ref}").text
    assert officer.get(f"/calls/{call.ref}/voice").status_code == 404
    assert said(officer, call, "decline", about=call.voices[0].ref, reason="busy").status_code == 404
