"""``parley ask``, ``channel``, ``talks``, ``commitments`` and the import of what is told of contacts, over a control socket."""

from pathlib import Path
from typing import Any

import pytest

from parley.runtime.desk import Release
from tests.cli.conftest import Node

DATA = Path(__file__).resolve().parents[2] / "src" / "parley" / "cli" / "data"
FORMS = ("contact-version", "contact-topic", "contact-link", "contact-detail")


@pytest.fixture
def history(parley: Any) -> Any:
    """The record of 27 years is imported."""
    assert parley("import", "contacts", DATA / "contacts.csv", "--yes").code == 0
    for form in FORMS:
        assert parley("import", "facts", form, DATA / "history" / f"{form}.csv", "--yes").code == 0
    return parley


def test_a_question_is_answered_with_the_entries_that_it_rests_on(history: Any) -> None:
    got = history("ask", "contacts", "kind=suspension", "--during", "2022-08", "--show", "by,start,channel")
    assert got.code == 0
    for word in ("CN", "2022-08-05", "dpct", "mmca", "theater-commander", "Rests on:", "0.0.0badcafe:"):
        assert word in got.out, word
    document = history("--json", "ask", "contacts", "kind=dpct_round", "--last", "3", "--next", "host").document
    assert document["value"] == "CN" and len(document["rests_on"]) == 3
    assert all(one["entries"] for one in document["rests_on"])


def test_what_the_record_does_not_know_is_said(history: Any) -> None:
    assert "Not known" in history("ask", "contacts", "kind=dpct_round", "round=12").out
    assert "不掌握" in history("--lang", "zh", "ask", "contacts", "kind=dpct_round", "round=12").out
    assert history("--json", "ask", "contacts", "kind=dpct_round", "round=12").document["known"] is False


def test_a_question_that_cannot_be_asked_is_refused(history: Any) -> None:
    assert history("--json", "ask", "rumours").refusal == "procedures.no-such-table"
    assert history("--json", "ask", "contacts", "colour=red").refusal == "procedures.no-such-field"
    assert history("--json", "ask", "contacts", "kind").refusal == "procedures.bad-condition"
    assert history("ask", "contacts", "--first", 1, "--last", 1).code == 2
    assert history("ask", "contacts", "--count", "--group", "by").code == 2


def test_the_same_file_is_imported_once(history: Any) -> None:
    path = DATA / "history" / "contact-link.csv"
    assert history("--json", "import", "facts", "contact-link", path, "--yes").document["imported"] == 0


def test_nothing_is_imported_of_a_file_with_a_fault(parley: Any, tmp_path: Path) -> None:
    path = tmp_path / "links.csv"
    path.write_text("fact,relation,other\na,answers,b\na,invented,b\n", "utf-8")
    got = parley("--json", "import", "facts", "contact-link", path, "--yes")
    assert got.refusal == "cli.bad-rows"
    (row,) = got.document["error"]["rows"]
    assert (row["line"], row["column"]) == (3, "relation")
    assert parley("--json", "ask", "links").document["known"] is False
    path.write_text("fact,relation,colour\n", "utf-8")
    assert parley("--json", "import", "facts", "contact-link", path, "--yes").refusal == "cli.bad-header"


def say(node: Node, desk: Any, form: str, values: dict[str, Any], *about: str, channel: str = "") -> str:
    fields = node.desk.catalogue.form(form).read(values, "en")
    release = Release(form, fields, about=about, language="en", role="policy_staff", channel=channel)
    return str(node.do(lambda: desk.release(release)))


def named(node: Node, ref: str) -> str:
    return f"{ref}#{node.desk.message(ref).id}"


def opened(node: Node) -> str:
    offer = say(node, node.desk, "channel-propose", {
        "channel": "dpct", "name": "Talks", "level": "deputy_assistant_secretary", "purpose": "x", "members": ["0", "1"],
        "families": ["talks"], "ceiling": "ROUTINE", "languages": ["en", "zh"], "answer_normal": "7d",
        "effective": "2020-01-01T00:00Z", "valid_until": "2030-01-01T00:00Z",
    })  # fmt: skip
    say(node, node.other, "channel-agree", {"about": named(node, offer), "channel": "dpct", "act": "opening"}, offer)
    return offer


def test_a_channel_is_cut_by_one_side_and_listed_so(parley: Any, node: Node) -> None:
    assert "No channel" in parley("channel").out
    opened(node)
    assert "OPEN" in parley("channel").out
    values = {
        "channel": "dpct",
        "scope": "everything",
        "effective": "2020-01-02T00:00Z",
        "floor": "stays",
        "reason": "event",
    }
    cut = say(node, node.other, "channel-suspend", values)
    assert "SUSPENDED" in parley("channel").out
    shown = parley("channel", "dpct").out
    assert cut in shown and "China" in shown and "meetings" in shown
    document = parley("--json", "channel", "dpct").document
    assert (document["state"], document["suspensions"][0]["reason"]) == ("SUSPENDED", "event")
    assert parley("--json", "channel", "mmca").refusal == "node.no-such-channel"


def test_a_round_from_proposal_to_statements_that_differ(parley: Any, node: Node) -> None:
    assert "No meeting" in parley("talks").out
    root = say(node, node.desk, "round-propose", {
        "forum": "dpct", "round_number": "19", "level": "deputy_assistant_secretary", "dates": "2025-12-15/2025-12-16",
        "means": "in_person", "host": "US", "place": "Washington", "expires": "2030-01-01T00:00Z",
    })  # fmt: skip
    say(node, node.other, "meeting-accept", {"about": named(node, root), "dates": "2025-12-15/2025-12-16"}, root)
    for desk, topics, day in (
        (node.desk, ["channels", "taiwan"], "2025-12-15"),
        (node.other, ["channels"], "2025-12-16"),
    ):
        say(node, desk, "statement", {
            "about": named(node, root), "issuer": "Ministry", "kind": "readout", "published": "2025-12-17", "languages": "en",
            "text": "x", "topics": topics, "event_dates": day,
        }, root)  # fmt: skip
    assert "AGREED" in parley("talks").out and "19" in parley("talks").out
    shown = parley("talks", root).out
    for word in ("Washington", "taiwan", "DIFFER", "2025-12-16"):
        assert word in shown, word
    assert parley("--json", "talks", root).document["divergence"]["sides"] == [0, 1]
    assert parley("--json", "talks", "0.0.0badcafe:99").refusal == "node.no-such-entry"


def test_promises_with_each_sides_assessment(parley: Any, node: Node) -> None:
    assert "Nothing was promised" in parley("commitments").out
    root = say(node, node.desk, "commitment", {
        "text": "We set up channels.", "second_text": "⟦zh: 我们将建立渠道。⟧", "authentic": "both", "owner": "both", "basis": "our_account",
    })  # fmt: skip
    values = {"about": named(node, root), "assessment": "not_started", "as_of": "2025-12-16", "awaited": "x"}
    say(node, node.other, "commitment-assess", values, root)
    shown = parley("commitments").out
    assert root in shown and "NOT_STARTED" in shown
    (one,) = parley("--json", "commitments").document["commitments"]
    assert (one["state"], one["owners"], one["assessed"][0]["awaits"]) == ("OPEN", [0, 1], True)


def test_what_was_done_on_the_record_itself_is_found_by_the_same_questions(history: Any, node: Node) -> None:
    opened(node)
    values = {
        "channel": "dpct",
        "scope": "everything",
        "effective": "2020-01-02T00:00Z",
        "floor": "stays",
        "reason": "event",
    }
    cut = say(node, node.other, "channel-suspend", values)
    found = history(
        "--json", "ask", "contacts", "kind=suspension", "origin=record", "--show", "by,channel,state"
    ).document
    (row,) = found["rows"]
    assert (row["key"], row["by"], row["channel"], row["state"]) == (cut, "China", "dpct", "in force")
    assert found["rests_on"] == [{"fact": cut, "entries": [cut]}]
    states = history("--json", "ask", "channels", "channel=dpct", "--show", "origin,status").document["rows"]
    assert [(one["origin"], one["status"]) for one in states] == [("public", "open"), ("record", "suspended")]
    before = history("--json", "ask", "channels", "channel=dpct", "origin=record", "--on", "2020-01-01").document
    assert before["known"] is False
    last = history("--json", "ask", "contacts", "kind=suspension", "--last", "1").document["rows"]
    assert [one["key"] for one in last] == [cut]


HOW_TO = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "ask.md"
COMMANDS = [line.split()[1:] for line in HOW_TO.read_text("utf-8").splitlines() if line.startswith("parley ask ")]


def test_every_command_of_the_guide_is_answered(history: Any) -> None:
    assert len(COMMANDS) >= 10
    for words in COMMANDS:
        found = history("--json", *words).document
        assert found["known"] and found["rests_on"], words


def test_the_guide_names_every_table_and_field(history: Any) -> None:
    text = HOW_TO.read_text("utf-8")
    for table in ("contacts", "channels", "accounts", "topics", "links"):
        assert f"| `{table}` |" in text
        rows = history("--json", "ask", table).document["rows"]
        for name in {name for row in rows for name in row}:
            assert f"`{name}`" in text, (table, name)


def test_the_picture_and_the_bulletin_are_told_and_drawn(history: Any, tmp_path: Path) -> None:
    got = history("picture", "--at", "2025-12-20")
    assert got.code == 0
    for word in ("Policy Coordination Talks", "521 days", "suspended", "Chiefs of staff", "478 days"):
        assert word in got.out, word
    document = history("--json", "picture", "--at", "2025-12-20").document
    assert {lane["name"] for lane in document["lanes"]} >= {"minister", "deputy"} and document["day"] == "2025-12-20"
    files = history("--json", "picture", "--at", "2025-12-20", "--svg", tmp_path / "charts").document["files"]
    assert sorted(Path(file).name for file in files)[:2] == ["channels.en.svg", "channels.zh.svg"] and len(files) == 12
    assert all(Path(file).read_text("utf-8").startswith("<svg ") for file in files)
    assert history("--json", "picture", "--svg", tmp_path / "charts").refusal == "cli.file-exists"
    said = history("bulletin", "--at", "2025-12-20", "--since", "2025-10").out
    for word in ("round 19", "alone.", "0.0.0badcafe:", "What each side waits for"):
        assert word in said, word
    assert "国防部工作会晤第19轮" in history("bulletin", "--at", "2025-12-20", "--language", "zh").out
    one = history("--json", "bulletin", "--at", "2025-12-20").document
    assert set(one["said"]) == {"en", "zh"} and one["sections"][0]["sentences"][0]["refs"]
    assert history("--json", "picture", "--at", "yesterday").refusal == "base.bad-instant"
    assert history("--json", "bulletin", "--since", "yesterday").refusal == "procedures.bad-time"
