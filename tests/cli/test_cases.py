"""``parley incident`` and ``parley call``: lists and reports, for people and for programs."""

from typing import Any

import pytest

from parley.cli.home import Home
from tests.cli.conftest import Ended, Node, call
from tests.web.cases import disputed


@pytest.fixture
def parley(home: Home, node: Node) -> Any:
    """Calls in the home whose node runs."""

    def at_home(*args: object) -> Ended:
        return call("--home", home.path, *args)

    return at_home


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
