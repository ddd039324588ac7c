"""``parley watch``: the ladder of the running node, and a test that tells what came of each way."""

from parley.cli.home import Home
from tests.cli.conftest import Node, call


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
