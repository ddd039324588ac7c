"""``parley watch``: the ladder of the running node, a test that tells what came of each way, the roll-calls."""

from typing import Any

import pytest

from parley.cli.home import Home
from parley.node.status import Step
from parley.runtime.desk import Release
from tests.cli.conftest import Node, call
from tests.web.affairs import cut_channel


def test_the_ladder_is_listed(home: Home, node: Node) -> None:
    rows = call("watch", "ladder", "--home", home.path, "--json").document
    assert [(one["rung"], one["role"]["en"], one["after"], one["way"]) for one in rows] == [
        (1, "relief", "2min", "command"), (2, "commander", "5min", "command"), (3, "staff", "9min", ""),
    ]  # fmt: skip
    assert "仅在控制台" in call("watch", "ladder", "--home", home.path, "--lang", "zh").out


def test_a_test_says_what_came_of_each_way_and_ends_with_7_when_one_failed(home: Home, node: Node) -> None:
    ended = call("watch", "test", "--home", home.path, "--json")
    assert ended.code == 7
    assert [one["outcome"] for one in ended.document] == ["delivered", "alert.program-failed", "console-only"]
    shown = call("watch", "test", "--home", home.path)
    assert shown.code == 7 and "ended with code 4" in shown.out and "1 of the alerts did not go out" in shown.out


def test_a_roll_call_goes_to_all_with_the_next_number_after_it_was_read(parley: Any, node: Node) -> None:
    assert parley("--json", "watch", "roll-call").refusal == "cli.confirm-wanted" and not node.desk.kept
    ended = parley("watch", "roll-call", "--yes")
    assert ended.code == 0 and "roll-call number 1" in ended.out and "第1号点名" in ended.out
    document = parley("--json", "watch", "roll-call", "--yes", "--whole-watch", "--precedence", "priority").document
    first, second = node.desk.released
    assert (first.to, second.to, second.precedence, document["to"]) == ((), (), 1, [])
    assert "number 2" in document["text"]["en"] and "whole watch" in document["text"]["en"]
    assert parley("watch", "roll-call", "--yes", "--to", "China", "--answer-by", "+10").code == 0
    assert (node.desk.released[2].to, node.desk.released[2].wanted_by) == (("1",), node.desk.time + 600_000)


def test_the_list_says_who_answered_and_who_did_not(parley: Any, node: Node) -> None:
    assert "No roll-call" in parley("watch", "roll-calls").out
    answered, silent, open_ = (parley("--json", "watch", "roll-call", "--yes").document["ref"] for _ in range(3))
    node.other.time += 90_000
    values = {"number": "1", "duty_role": "duty officer", "on_watch": "2", "interpreter": "yes"}
    reply = node.desk.catalogue.form("roll-call-reply").read(values, "en")
    node.do(lambda: node.other.release(Release("roll-call-reply", reply, about=(answered,), role="duty_officer")))
    node.desk.climb(silent, Step("DISPLAYED", node.desk.time, node.desk.them.id))
    node.desk.climb(silent, Step("NO_ANSWER", node.desk.time, node.desk.me.id))
    rows = {one["ref"]: one["answers"][0] for one in parley("--json", "watch", "roll-calls").lines}
    told = {ref: (one["code"], one["took_ms"], one["reached"]) for ref, one in rows.items()}
    assert told == {
        answered: ("ANSWERED", 90_000, "ANSWERED"), silent: ("NO_ANSWER", None, "DISPLAYED"), open_: ("OPEN", None, "STORED"),
    }  # fmt: skip
    shown = parley("watch", "roll-calls").out
    assert "1min 30s" in shown and "NO ANSWER" in shown and "displayed" in shown and "waiting" in shown
    assert len(parley("--json", "watch", "roll-calls", "--count", "1").lines) == 1


@pytest.mark.parametrize(("language", "said"), [("en", "asks this post"), ("zh", "待本站点答复")])
def test_a_roll_call_of_theirs_says_how_to_answer_it(parley: Any, node: Node, language: str, said: str) -> None:
    asks = node.desk.catalogue.form("roll-call").read({"number": "5", "scope": "whole_watch"}, "en")
    ref = node.do(lambda: node.other.release(Release("roll-call", asks, role="duty_officer")))
    shown = parley("--lang", language, "watch", "roll-calls").out
    assert said in shown and f"--about {ref} number=5" in shown


def test_the_ladder_of_every_channel_says_what_was_agreed(parley: Any, node: Node) -> None:
    assert "No channel" in parley("watch", "ladder", "--channels").out
    node.do(lambda: cut_channel(node.desk, node.other, "hotline", second_delegate="3min"))
    (one,) = parley("--json", "watch", "ladder", "--channels").lines
    assert (one["channel"], one["now"]) == ("hotline", "SUSPENDED")
    assert [(rung["after"], rung["is_agreed"]) for rung in one["rungs"]] == [
        ("2min", False),
        ("3min", True),
        ("9min", False),
    ]
    shown = parley("watch", "ladder", "--channels").out
    assert "3min (agreed)" in shown and "9min (our own)" in shown and "2 · commander" in shown
