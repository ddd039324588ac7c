"""``parley plan``: the calendar out, and proposals in, over a control socket."""

from pathlib import Path
from typing import Any

import pytest
from ical.calendar_stream import IcsCalendarStream

from tests.formats.test_icalendar import ONE, calendar

COMMON = ("--kind", "talks", "--level", "working", "--expires", "2030-01-01T00:00Z")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three events: one on two days with a place, one that is cancelled, the first one again."""
    path = tmp_path / "theirs.ics"
    two = "DTEND;VALUE=DATE:20260916\r\nLOCATION:Qingdao\r\n"
    path.write_bytes(calendar(ONE + two, ONE + "STATUS:CANCELLED\r\n", ONE + two))
    return path


def test_events_become_proposals_and_come_out_again(parley: Any, file: Path, tmp_path: Path) -> None:
    shown = parley("plan", "import", file, *COMMON, "--dry-run")
    assert shown.code == 0
    for word in ("2026-09-14/2026-09-15", "Round", "Qingdao", "1 new; 1 are in the plan already; 1 cancelled"):
        assert word in shown.out, word
    assert parley("--json", "commitments").document["engagements"] == []
    got = parley("--json", "plan", "import", file, *COMMON, "--yes").document
    assert (got["new"], got["standing"], got["cancelled"], got["imported"]) == (1, 1, 1, 1)
    assert parley("--json", "plan", "import", file, *COMMON, "--yes").document["imported"] == 0
    out = tmp_path / "own.ics"
    assert "1 with a day" in parley("plan", "calendar", "--out", out).out
    (event,) = IcsCalendarStream.calendar_from_ics(out.read_text("utf-8")).events
    assert (str(event.dtstart), str(event.dtend), event.location, event.sequence) == (
        "2026-09-14",
        "2026-09-16",
        "Qingdao",
        0,
    )
    assert parley("plan", "calendar").out.replace("\r\n", "\n") == out.read_text("utf-8").replace("\r\n", "\n")
    assert parley("--json", "plan", "calendar", "--out", out).refusal == "cli.file-exists"
    assert "已在计划中" in parley("--lang", "zh", "plan", "import", file, *COMMON, "--yes").out


def test_nothing_is_proposed_of_a_file_with_a_fault(parley: Any, tmp_path: Path) -> None:
    path = tmp_path / "bad.ics"
    path.write_bytes(calendar(ONE, ONE + "RRULE:FREQ=DAILY\r\n"))
    assert parley("--json", "plan", "import", path, *COMMON, "--yes").refusal == "formats.calendar-recurs"
    path.write_bytes(calendar(ONE, ONE.replace("Round", "x" * 300)))
    got = parley("--json", "plan", "import", path, *COMMON, "--yes")
    assert got.refusal == "cli.bad-rows"
    assert [(row["line"], row["column"]) for row in got.document["error"]["rows"]] == [(9, "title")]
    assert parley("--json", "plan", "import", path, "--kind", "tea", *COMMON[2:], "--yes").refusal == "cli.bad-rows"
    assert parley("--json", "commitments").document["engagements"] == []
