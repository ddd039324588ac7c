"""What may be said of a line, of people, of a ladder: none of these ever means another."""

import msgspec
import pytest

from parley.node.status import Ladder, MessageView, PeerView, Step
from parley.web import board, clocks
from parley.web.words import words
from tests.web.desk import START, StubDesk

MINUTE = 60_000


def ladder(*levels: str) -> Ladder:
    return Ladder(StubDesk().them, [Step(level, START + i, "1.0") for i, level in enumerate(levels)])


def message(**change: object) -> MessageView:
    desk = StubDesk()
    fields = {
        "ref": "0.0.0badcafe:1", "id": "00", "form": 224, "form_name": "note", "precedence": 0, "author": desk.me,
        "to": [desk.them], "time": START, "arrived": START, "state": "LINKED", "marks": [], "fields": {}, "about": [],
        "role": "duty_officer", "language": "en", "wanted_by": None, "waits_for": "", "ladders": [ladder("QUEUED")],
        "answers": [],
    }  # fmt: skip
    return MessageView(**(fields | change))  # type: ignore[arg-type]


def peer(**change: object) -> PeerView:
    return msgspec.structs.replace(StubDesk().status().peers[0], **change)


def levels(*reached: str) -> list[tuple[str, str]]:
    return [(rung.level, rung.state) for rung in board.rungs(ladder(*reached))]


def test_a_rung_that_was_not_told_is_shown_as_such() -> None:
    assert levels("QUEUED", "ANSWERED") == [
        ("QUEUED", "reached"), ("TRANSMITTED", "skipped"), ("STORED", "skipped"), ("DISPLAYED", "skipped"),
        ("ACKNOWLEDGED", "skipped"), ("ANSWERED", "reached"),
    ]  # fmt: skip
    assert levels()[-1] == ("ANSWERED", "open")


def test_declined_silence_and_not_understood_are_three_things() -> None:
    assert levels("QUEUED", "DECLINED")[-1] == ("DECLINED", "reached")
    silent = levels("QUEUED", "STORED", "NO_ANSWER")
    assert silent[-2:] == [("NO_ANSWER", "reached"), ("ANSWERED", "open")]
    late = board.top(ladder("QUEUED", "NO_ANSWER", "ANSWERED"))
    assert late and late.level == "ANSWERED"
    assert ("NOT_UNDERSTOOD", "reached") in levels("QUEUED", "NOT_UNDERSTOOD")


def test_stored_ahead_stands_in_the_place_of_stored_until_it_is() -> None:
    assert ("STORED_AHEAD", "reached") in levels("QUEUED", "STORED_AHEAD")
    assert "STORED_AHEAD" not in dict(levels("QUEUED", "STORED_AHEAD", "STORED"))


@pytest.mark.parametrize("line", ["down", "silent", "refused"])
def test_a_dead_line_says_nothing_of_people(line: str) -> None:
    late = message(waits_for="them", wanted_by=START - 1)
    assert board.people(peer(line=line, last_person=START), [late], START).code == "unreachable"


def test_a_live_node_and_nobody_answering_is_told() -> None:
    late = message(waits_for="them", wanted_by=START + MINUTE)
    assert board.people(peer(last_person=START), [late], START + 1).code == "seen"
    told = board.people(peer(last_person=START), [late, late], START + 2 * MINUTE)
    assert (told.code, told.unanswered, told.since) == ("unanswered", 2, START)
    taken = message(waits_for="them", wanted_by=START, ladders=[ladder("QUEUED", "ACKNOWLEDGED")])
    assert board.people(peer(last_person=START), [taken], START + MINUTE).code == "seen"


def test_a_flash_that_nobody_takes_over_counts_without_a_deadline() -> None:
    flash = message(waits_for="them", precedence=3)
    assert board.people(peer(last_person=None), [flash], START + MINUTE).code == "never"
    assert board.people(peer(last_person=None), [flash], START + 3 * MINUTE).code == "unanswered"


def test_an_old_sign_of_a_person_is_no_sign_of_a_watch() -> None:
    assert board.people(peer(last_person=START), [], START + 31 * MINUTE).code == "quiet"
    assert board.people(peer(last_person=2**53 - 1), [], START).code == "quiet"  # its clock says so, and nobody else


def test_the_inbox_puts_first_what_waits_for_us_by_precedence_then_deadline() -> None:
    them = StubDesk().them
    rows = [
        message(ref="old", author=them, arrived=START),
        message(ref="late", author=them, waits_for="us", precedence=2, wanted_by=START + 9),
        message(ref="soon", author=them, waits_for="us", precedence=2, wanted_by=START + 5),
        message(ref="flash", author=them, waits_for="us", precedence=3),
        message(ref="new", author=them, arrived=START + 5),
    ]
    assert [one.ref for one in sorted(rows, key=board.urgency)] == ["flash", "soon", "late", "new", "old"]


@pytest.mark.parametrize(
    ("ms", "en", "zh"),
    [
        (-5, "0 s", "0秒"), (12_400, "12 s", "12秒"), (4 * MINUTE, "4 min", "4分"), (190 * MINUTE, "3 h 10 min", "3时10分"),
        (52 * 60 * MINUTE, "2 d 4 h", "2天4时"), (71 * 24 * 60 * MINUTE, "71 d", "71天"),
    ],
)  # fmt: skip
def test_ages(ms: int, en: str, zh: str) -> None:
    assert (clocks.age(ms, words("en")), clocks.age(ms, words("zh"))) == (en, zh)


def test_countdowns_and_times() -> None:
    spans_ms = (252_000, -70_500, 3_852_000, 183_600_000)
    assert [clocks.countdown(ms) for ms in spans_ms] == [
        "04:12",
        "01:10",
        "1:04:12",
        "2d 03:00",
    ]
    assert clocks.clock_time(START) == "080000Z" and clocks.day_of(START) == "16 DEC 25"
