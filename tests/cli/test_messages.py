"""Messages, status and contacts over a running node's control socket."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from parley.base.errors import LocalError
from parley.cli import client as clients
from parley.cli.client import Client
from parley.cli.exits import NoNodeError
from parley.cli.home import Home
from parley.cli.values import addressee, assignments, moment
from parley.node.status import AlarmView
from parley.runtime.desk import Release
from tests.cli.conftest import Node, call
from tests.messages import several

TEST = ("line-test", "number=7")


def incoming(node: Node, form: str = "line-test", text: str = "") -> str:
    """A message of the other side; its ref."""
    fields = {32: 3} if form == "line-test" else {33: ["en", text]}
    ref: str = node.do(
        lambda: node.other.release(Release(form, fields, role="duty_officer", wanted_by=node.desk.time + 60_000))
    )
    return ref


def test_send_shows_both_languages_and_releases(parley: Any, node: Node) -> None:
    ended = parley("send", *TEST, "--yes")
    assert ended.code == 0 and "line test number 7" in ended.out and "第7号" in ended.out
    (sent,) = node.desk.kept.values()
    assert (sent.form_name, sent.role) == ("line-test", "duty_officer")
    assert sent.ref in ended.out


def test_send_without_anybody_to_confirm_sends_nothing(parley: Any, node: Node) -> None:
    ended = parley("--json", "send", *TEST)
    assert (ended.code, ended.refusal) == (3, "cli.confirm-wanted") and not node.desk.kept


@pytest.mark.usefixtures("attended")
def test_an_officer_who_says_no_sends_nothing(parley: Any, node: Node) -> None:
    ended = parley("send", *TEST, typed="n\n")
    assert ended.code == 8 and not node.desk.kept and "nothing was done" in ended.err
    assert parley("send", *TEST, typed="y\n").code == 0 and node.desk.kept


def test_send_reads_addressee_time_and_precedence(parley: Any, node: Node) -> None:
    options = ("--to", "china", "--precedence", "priority", "--answer-by", "+30", "--role", "policy_staff", "--yes")
    document = parley("--json", "send", *TEST, *options).document
    (sent,) = node.desk.kept.values()
    assert document["ref"] == sent.ref and document["to"] == ["1"]
    assert (sent.precedence, sent.role, sent.wanted_by) == (1, "policy_staff", node.desk.time + 30 * 60_000)


def test_chinese_text_is_read_as_such(parley: Any, node: Node) -> None:
    assert parley("--lang", "zh", "send", "note", "text=海面平静。", "--yes").code == 0
    (sent,) = node.desk.kept.values()
    assert sent.fields[33] == ["zh", "海面平静。"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("line-test", "numer=1"), "messages.bad-fields"),
        (("line-test", "number"), "cli.bad-assignment"),
        (("line-test", "number=1", "number=2"), "messages.bad-fields"),
        (("no-form",), "messages.no-such-form"),
        ((*TEST, "--to", "Atlantis"), "cli.no-addressee"),
        ((*TEST, "--answer-by", "yesterday"), "base.bad-instant"),
        ((*TEST, "--answer-by", "160800Z DEC 24"), "cli.past"),
    ],
)
def test_what_cannot_be_sent_is_refused_before_anything(
    parley: Any, node: Node, args: tuple[str, ...], code: str
) -> None:
    ended = parley("--json", "send", *args, "--yes")
    assert (ended.code, ended.refusal) == (3, code) and not node.desk.kept


def test_every_bad_field_is_named_to_people(parley: Any) -> None:
    ended = parley("--lang", "zh", "send", "line-test", "numer=1", "--yes")
    assert ended.code == 3 and "numer" in ended.err and "必填" in ended.err and "messages.bad-fields" in ended.err


def test_forms_and_fields_are_listed(parley: Any) -> None:
    assert "line-test-reply" in parley("send", "--list").out
    fields = parley("send", "--list", "line-test-reply").out
    assert "reception" in fields and "good, usable, poor" in fields
    assert {form["form"] for form in parley("--json", "send", "--list").document} >= {"line-test", "contact"}


def test_a_signal_whose_meaning_is_from_memory_is_marked(parley: Any, node: Node) -> None:
    unit, rest = "from=warship; crewed; 170; Lanzhou", ("made_at=160800Z DEC 25", "means=flags", "--yes")
    ended = parley("send", "signal", "signal=RU2 5 min", unit, *rest)
    assert ended.code == 0 and "△ YV1 RU2: meaning unverified" in ended.out
    (ref,) = node.desk.kept
    assert "△ YV1 RU2：含义未经核实" in parley("--lang", "zh", "show", ref).out
    assert "△" not in parley("send", "signal", "signal=IR1", unit, *rest).out
    listed = parley("send", "--list", "signal").out
    assert "△ RU2  I will begin a turn to port" in listed and "\nIR1  I am engaged" in listed


def test_a_field_is_given_several_times(parley: Any, node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(node.desk), "catalogue", several.catalogue())
    area = "areas=circle; 5 NM; 18.5N 112.25E"
    assert parley("send", "several", area, area, "dangers=mine", "--yes").code == 0
    (sent,) = node.desk.kept.values()
    assert len(sent.fields[32]) == 2 and sent.fields[33] == [2]
    assert "up to 3 times" in parley("send", "--list", "several").out


def test_the_inbox_shows_what_came_and_who_waits(parley: Any, node: Node) -> None:
    ref = incoming(node)
    shown = parley("inbox").out
    assert ref in shown and "China" in shown and "us" in shown
    assert [message["ref"] for message in parley("--json", "inbox").lines] == [ref]
    assert parley("--json", "inbox", "--box", "out").out == ""
    assert "没有电文" in parley("--lang", "zh", "inbox", "--box", "out").out


def test_a_message_whose_form_is_unknown_is_listed_as_such(parley: Any, node: Node) -> None:
    import msgspec

    ref = incoming(node)
    node.desk.kept[ref] = msgspec.structs.replace(node.desk.kept[ref], form=4711, form_name="", state="AHEAD")
    assert "4711" in parley("inbox").out and "4711" in parley("show", ref).out


def test_text_of_the_other_side_does_not_steer_the_terminal(parley: Any, node: Node) -> None:
    import msgspec

    ref = incoming(node)
    bad = msgspec.structs.replace(node.desk.kept[ref].author, side_name="\x1b[2JChina [bold]x[/bold]")
    node.desk.kept[ref] = msgspec.structs.replace(node.desk.kept[ref], author=bad)
    for ended in (parley("inbox"), parley("show", ref), parley("--json", "inbox")):
        assert "\x1b" not in ended.out
    assert "[bold]x[/bold]" in parley("show", ref).out


def test_show_tells_how_far_a_message_has_come(parley: Any, node: Node) -> None:
    parley("send", *TEST, "--yes")
    (ref,) = node.desk.kept
    shown = parley("show", ref).out
    assert "stored" in shown and "transmitted" in shown and "第7号" in shown
    assert parley("--json", "show", ref).document["ref"] == ref
    assert [one["ref"] for one in parley("--json", "show", ref, "--thread").document] == [ref]


def test_a_message_that_is_not_there_is_refused(parley: Any) -> None:
    ended = parley("--json", "show", "0.0.00000000:9")
    assert (ended.code, ended.refusal) == (3, "node.no-such-entry")
    assert parley("--json", "show", "../../release?x=%00").code == 3


def test_ack_is_a_persons_word_in_a_role(parley: Any, node: Node) -> None:
    ref = incoming(node)
    assert parley("ack", ref).code == 2, "the role must be said"
    assert parley("ack", ref, "--role", "duty_officer").code == 0
    step = node.other.kept[ref].ladders[0].steps[-1]
    assert (step.level, step.role) == ("ACKNOWLEDGED", "duty_officer")


def test_status_tells_the_line_and_the_alarms(parley: Any, node: Node) -> None:
    node.desk.open_alarms.append(AlarmView("node.flash", {"post": "1.0"}, node.desk.time, 2, ""))
    shown = parley("status").out
    assert "EXERCISE" in shown and "China, Beijing" in shown and "up" in shown and "not acknowledged" in shown
    assert "未认收" in parley("--lang", "zh", "status").out.replace("尚", "")
    assert parley("--json", "status").document["kind"] == "EXERCISE"


def test_status_watch_shows_each_change(home: Home, node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    def events(self: Client) -> Any:
        yield "beat", {}
        node.desk.line = "down"
        yield "line", {}

    monkeypatch.setattr(Client, "events", events)
    lines = call("--home", home.path, "--json", "status", "--watch").lines
    assert [one["peers"][0]["line"] for one in lines] == ["up", "up", "down"]


def test_events_come_from_the_node_until_it_stops(home: Home) -> None:
    with Node(home.control) as node:
        found = Client(home.control).events()
        import threading

        timer = threading.Timer(0.2, lambda: node.loop.call_soon_threadsafe(lambda: node.desk.tell("line", peer="1.0")))
        timer.start()
        assert next(found) == ("line", {"peer": "1.0"})
    assert list(found) == []


def test_contacts_are_listed_and_compared(parley: Any, node: Node) -> None:
    from parley.node import contact_view
    from tests.web.desk import shipped_facts

    node.desk.facts = shipped_facts()
    assert "170 contacts" in parley("contacts").out
    assert len(parley("--json", "contacts", "--kind", "summit").document) == 6
    assert all(one["start"][0] == 2001 for one in parley("--json", "contacts", "--year", "2001").document)
    assert parley("contacts", "--canonical").out.encode() == contact_view.canonical(node.desk.facts)


# -- the socket --------------------------------------------------------------------------------------------------------


def test_only_its_owner_may_open_the_socket(home: Home, node: Node) -> None:
    assert stat.S_IMODE(os.stat(node.path).st_mode) == 0o600


def test_the_socket_is_gone_when_the_node_stops(home: Home) -> None:
    with Node(home.control):
        assert home.control.exists()
    assert not home.control.exists()
    with pytest.raises(NoNodeError):
        Client(home.control).get("/status")


def test_a_stale_socket_is_replaced_but_nothing_else_is(home: Home) -> None:
    from parley.web.control import listen

    listen(home.control).close()  # as a killed node leaves it
    with Node(home.control):
        assert Client(home.control).get("/status")
    home.control.write_text("mine")
    with pytest.raises(LocalError, match="not a socket"):
        listen(home.control)
    assert home.control.read_text() == "mine"


def test_a_home_may_lie_deep(homes: tuple[Home, Home], tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a folder with a long name"] * 6)
    deep.parent.mkdir(parents=True)
    homes[0].path.rename(deep)
    with Node(Home(deep).control):
        assert call("--home", deep, "--json", "status").document["kind"] == "EXERCISE"


@pytest.mark.parametrize(
    "answer", [b"", b"not json", b"{}", b'{"error": 3}', b'{"error": {"code": 1, "fault": "none"}}']
)
def test_an_answer_that_cannot_be_read_is_a_fault(answer: bytes) -> None:
    assert clients._said(answer, 500).code == "cli.bad-answer"


# -- what officers write -----------------------------------------------------------------------------------------------


def test_values_are_read() -> None:
    assert assignments(["a=b=c", " n =", "空=值"]) == {"a": "b=c", "n": "", "空": "值"}
    assert assignments(["a=1", "b=2", "a=3", "a=4"]) == {"a": ["1", "3", "4"], "b": "2"}
    assert moment("+2h", 1_000) == 7_201_000 and moment("+30", 0) == 1_800_000 and moment("+1 d", 0) == 86_400_000
    posts = [{"id": "1.0", "side_name": "China", "post_name": "MND desk", "own": False}]
    assert (
        addressee("CHINA", posts) == "1"
        and addressee("china/mnd desk", posts) == "1.0"
        and addressee("1.0", posts) == "1.0"
    )
