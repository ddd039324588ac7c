"""``parley notice``: lists and reports for people and for programs; a proposal and its acceptance."""

from typing import Any

from tests.cli.conftest import Node
from tests.web.notices import conflicting


def test_nothing_is_said_to_be_nothing(parley: Any) -> None:
    assert "No notice stands" in parley("notice", "list").out and parley("--json", "notice", "list").out == ""
    assert "No conflict is known" in parley("notice", "conflicts").out


def test_a_notice_is_told_with_its_conflicts_and_proposals(parley: Any, node: Node) -> None:
    firing, passage = node.do(lambda: conflicting(node.desk, node.other))
    listed = parley("notice", "list").out
    assert firing.ref in listed and "SHORT NOTICE" in listed and "CONFLICT" in listed
    assert [one["ref"] for one in parley("--json", "notice", "list").lines] == [firing.ref, passage.ref]
    shown = parley("notice", "show", firing.ref).out
    for word in ("NOTIFIED", "circle (WGS 84; 10 NM", "SHORT NOTICE", passage.ref, firing.proposals[0].ref, "OPEN"):
        assert word in shown, word
    assert parley("--json", "notice", "show", firing.ref).document["proposals"][0]["waits_for"] == "us"
    assert passage.ref in parley("notice", "conflicts").out
    (pair,) = parley("--json", "notice", "conflicts").lines
    assert (pair["notice"], pair["ref"]) == (firing.ref, passage.ref)
    ways = parley("notice", "conflicts", firing.ref).out
    assert "3 h 0 min later" in ways and "6.0" in ways and "405 m higher" in ways
    assert len(parley("--json", "notice", "conflicts", firing.ref).document["clearing"]) == 3


def test_a_change_is_proposed_and_accepted(parley: Any, node: Node) -> None:
    firing, passage = node.do(lambda: conflicting(node.desk, node.other))
    args = ("notice", "propose", firing.ref, "--kind", "time", "--in-view-of", passage.ref, "remark=Please.", "-y")
    sent = parley("--json", *args).document
    assert "201100Z DEC 25 to 201300Z DEC 25" in sent["text"]["en"] and "Please." in sent["text"]["en"]
    assert node.desk.message(sent["ref"]).form_name == "amendment-propose"
    assert node.desk.message(sent["ref"]).about == [firing.versions[-1].ref]
    accepted = parley("--json", "notice", "accept", firing.proposals[0].ref, "-y").document
    assert node.desk.message(accepted["ref"]).about == [firing.proposals[0].ref]
    node.desk.ways = []
    assert parley("--json", "notice", "propose", firing.ref, "--kind", "time", "-y").refusal == "cli.no-way-to-clear"
    assert parley("--json", "notice", "show", "0.0.0badcafe:9").refusal == "node.no-such-notice"


def test_short_notice_is_warned_of_before_anybody_is_asked(parley: Any, node: Node) -> None:
    args = ("live-firing-notice", "weapon=guns", "areas=circle; 10 NM; 18.5N 112.25E", "height=0 m to 3000 m sea-level")
    late, early = "windows=180800Z DEC 25 to 181000Z DEC 25", "windows=220800Z DEC 25 to 221000Z DEC 25"
    told = parley("send", *args, late)
    assert told.code == 3 and not node.desk.kept and "SHORT NOTICE" in told.out and "2 d 0 h ahead" in told.out
    assert "提前量不足" in parley("--lang", "zh", "send", *args, late).out
    document = parley("--json", "send", *args, late, "-y").document
    assert document["lead"]["standing"] == "SHORT" and "SHORT NOTICE" in document["short_notice"]["en"]
    assert "SHORT NOTICE" not in parley("send", *args, early, "-y").out
    assert parley("--json", "send", "line-test", "number=7", "-y").document["lead"] is None
