"""``parley incident`` and ``parley call``: lists and reports, for people and for programs."""

from pathlib import Path
from typing import Any

from tests.cli.conftest import Node
from tests.web.cases import disputed


def test_nothing_is_said_to_be_nothing(parley: Any) -> None:
    assert "No incident stands" in parley("incident").out and "No call stands" in parley("call").out
    assert parley("--json", "incident").out == ""


def test_a_report_tells_the_rungs_apart(parley: Any, node: Node) -> None:
    incident, asked = node.do(lambda: disputed(node.desk, node.other))
    listed = parley("incident").out
    assert incident.ref in listed and "OPEN" in listed and "stop" in listed
    report = parley("incident", incident.waits_for[0]).out
    for word in ("DISPUTED", "fact", "step", "queued", "stored", incident.facts[0].by):
        assert word in report, word
    assert "DECLINED" in parley("call", asked.ref).out
    document = parley("--json", "incident", incident.ref).document
    assert [one["ref"] for one in document["messages"]] == [one.ref for one in incident.said]
    assert parley("--json", "call").lines[0]["state"] == "DECLINED"


def test_a_message_that_is_in_no_incident(parley: Any) -> None:
    assert parley("--json", "incident", "0.0.0badcafe:9").refusal == "node.no-such-incident"


def test_a_report_is_shown_written_and_never_written_over(parley: Any, node: Node, tmp_path: Path) -> None:
    incident, asked = node.do(lambda: disputed(node.desk, node.other))
    shown = parley("incident", "report", incident.ref, "--language", "zh,en").out
    for word in ("[3]", "DISPUTED", "line DOWN", "双方", "[357 fact-stated]"):
        assert word in shown, word
    assert parley("--json", "call", "report", asked.ref).document["state"] == "DECLINED"
    out = tmp_path / "report.html"
    written = parley("--json", "incident", "report", incident.ref, "--language", "zh", "--html", out)
    assert written.document["files"] == [str(out)] and "事件报告" in out.read_text("utf-8")
    assert out.stat().st_mode & 0o777 == 0o600
    assert parley("--json", "incident", "report", incident.ref, "--html", out).refusal == "cli.file-exists"
    assert parley("--json", "incident", "report", incident.ref, "--language", "xx").refusal == "cli.bad-language"


def test_a_word_that_is_neither_a_ref_nor_a_command_is_a_mistake(parley: Any) -> None:
    assert parley("incident", "reprot").code == 2
