"""Notices over the record: both nodes see the same, through changes, ends, restarts and a broken line."""

from pathlib import Path

import pytest

from parley.node.conflicts import Compared, Found
from parley.node.release import Release
from parley.runtime.kernels import keep_compiled
from parley.testing.station import Station
from tests.stories.teller import Story

DAY = 24 * 60
PLACE = "18.5N 112.25E"


def firing(story: Story, begin: float, end: float, **more: str | list[str]) -> dict[str, str | list[str]]:
    """A live firing in so many minutes, as an officer types it."""
    return {
        "weapon": "guns", "areas": [f"circle; 10 NM; {PLACE}"], "height": "0 m to 3000 m sea-level",
        "windows": [f"{story.at(begin)} to {story.at(end)}"], **more,
    }  # fmt: skip


def passage(story: Story, begin: float, end: float) -> dict[str, str | list[str]]:
    """Ships that pass through the same water."""
    return {
        "areas": ["corridor; 4 NM; 18.0N 111.5E; 18.5N 112.25E; 19.0N 113.0E"], "height": "0 m to 100 m sea-level",
        "windows": [f"{story.at(begin)} to {story.at(end)}"],
    }  # fmt: skip


class Worker:
    """What the worker process does, in step with the story. ``lies`` says CLEAR of everything, or CONFLICT."""

    def __init__(self, station: Station, lie: int | None = None) -> None:
        keep_compiled(Path(__file__).resolve().parents[2] / ".numba_cache")
        from parley.deconflict import criteria, standing

        self._asked = standing.Asked
        self._criteria = criteria.load()
        self._standing = standing.Standing(self._criteria)
        self._station = station
        self._lie = lie
        self._hashes: dict[str, bytes] = {}

    def work(self) -> None:
        """Compare what changed."""
        conflicts, now = self._station.running.notices.conflicts, self._station.now()
        claims = conflicts.take_claims(now)
        for one in claims:
            self._hashes[one.key] = one.hash
            self._standing.put(self._asked(one.key, one.side, one.areas, one.heights, one.spans))
        results = []
        for one in claims:
            rows = self._standing.rows(one.key) if self._lie != 0 else []
            found = [
                Found(row.other, self._hashes[row.other], row.state, row.areas, row.spans, (0, 0), row.vertical_mm, row.time_ms)
                for row in rows
            ]  # fmt: skip
            results.append(Compared(one.key, one.hash, "", found, self._criteria.hash, 1))
        conflicts.compared(results)


def test_both_sides_sign_what_they_find() -> None:
    """A firing and a passage: CONFLICT at both, signed by both; moved away, CLEAR is signed too (spec: deconfliction §13.1, §13.4)."""
    story = Story(6)
    a, b = story.a, story.b
    workers = [Worker(a), Worker(b)]
    ours = story.says(a, "live-firing-notice", firing(story, 4 * DAY, 4 * DAY + 60))
    theirs = story.says(b, "transit-notice", passage(story, 4 * DAY + 30, 4 * DAY + 90))
    for station in (a, b):
        assert not station.running.notices.one(ours, station.now()).is_compared
    _compute(story, workers)
    for station in (a, b):
        view = station.running.notices.one(ours, station.now())
        (conflict,) = view.conflicts
        assert (conflict.ref, conflict.state, conflict.computed, view.is_compared) == (
            theirs,
            "CONFLICT",
            "CONFLICT",
            True,
        )
        assert [(word.side, word.state) for word in conflict.words] == [(0, "CONFLICT"), (1, "CONFLICT")]
        assert conflict.measures is not None and -1_800_000 <= conflict.measures.time_ms <= -1_790_000
        assert not conflict.differs and not station.running.alarms()
    story.says(b, "notice-change", {"windows": [f"{story.at(6 * DAY)} to {story.at(6 * DAY + 60)}"]}, theirs)
    _compute(story, workers)
    for station in (a, b):
        (conflict,) = station.running.notices.one(theirs, station.now()).conflicts
        assert (conflict.state, {word.state for word in conflict.words}) == ("CLEAR", {"CLEAR"})
    length = len(a.store.since(0, 10_000))
    _compute(story, workers)
    assert len(a.store.since(0, 10_000)) == length  # what is said is not said again
    a.stop()
    a.start()
    _compute(story, [Worker(a), workers[1]])
    assert len(a.store.since(0, 10_000)) <= length + 8 and a.running.fold_bytes() == b.running.fold_bytes()
    assert not [alarm for alarm in a.running.alarms() if alarm.code == "node.verdicts-differ"]
    story.world.checkers.finish([a, b])


@pytest.mark.parametrize("liar", [0, 1])
def test_conflict_against_clear_alarms_at_both(liar: int) -> None:
    story = Story(7)
    stations = (story.a, story.b)
    workers = [Worker(station, 0 if side == liar else None) for side, station in enumerate(stations)]
    ours = story.says(story.a, "live-firing-notice", firing(story, 4 * DAY, 4 * DAY + 60))
    story.says(story.b, "transit-notice", passage(story, 4 * DAY + 30, 4 * DAY + 90))
    _compute(story, workers)
    for station in stations:
        assert [alarm.code for alarm in station.running.alarms()] == ["node.verdicts-differ"]
        (conflict,) = station.running.notices.one(ours, station.now()).conflicts
        assert conflict.differs and conflict.state == "CONFLICT"
        assert {word.state for word in conflict.words} == {"CONFLICT", "CLEAR"}
    story.says(story.a, "notice-cancellation", {"free_from": story.at(0)}, ours)
    _compute(story, workers)
    assert [station.running.alarms() for station in stations] == [[], []]


def _compute(story: Story, workers: list[Worker]) -> None:
    """Until nobody has anything more to compare or to sign."""
    for _ in range(3):
        for worker in workers:
            worker.work()
        story.minutes(0.2)


def test_a_node_foresees_short_notice_of_what_is_about_to_be_released() -> None:
    story = Story(6)
    a, b = story.a, story.b

    def foreseen(station: Station, form: str, values: dict[str, str | list[str]], *about: str) -> str:
        fields = station.cast.catalogue.form(form).read(values, "en")
        before = station.running.core.position
        told = station.running.notices.foreseen(Release(form, fields, about=about), station.now())
        assert station.running.core.position == before
        return told.standing if told else ""

    assert foreseen(a, "live-firing-notice", firing(story, 4 * DAY, 4 * DAY + 60)) == "IN_TIME"
    assert foreseen(a, "live-firing-notice", firing(story, 60, 120)) == "SHORT"
    assert foreseen(a, "line-test", {"number": "1"}) == ""
    notice = story.says(a, "live-firing-notice", firing(story, 4 * DAY, 4 * DAY + 60))
    sooner: dict[str, str | list[str]] = {
        "about": f"{notice}#{a.running.message(notice).id}", "windows": [f"{story.at(DAY)} to {story.at(DAY + 60)}"],
    }  # fmt: skip
    assert (
        foreseen(a, "notice-change", sooner, notice) == "SHORT" and foreseen(b, "notice-change", sooner, notice) == ""
    )
    story.says(a, "notice-change", sooner, notice)
    for station in (a, b):
        assert station.running.notices.one(notice, station.now()).versions[-1].lead.standing == "SHORT"


def test_a_notice_lives_the_same_at_both_nodes() -> None:
    story = Story(5)
    a, b = story.a, story.b
    notice = story.says(a, "live-firing-notice", firing(story, 4 * DAY, 4 * DAY + 60))
    late = story.says(b, "live-firing-notice", firing(story, 60, 120))
    for station in (a, b):
        early, short = (
            station.running.notices.one(notice, station.now()),
            station.running.notices.one(late, station.now()),
        )
        assert (early.stage, early.versions[0].lead.standing) == ("NOTIFIED", "IN_TIME")
        assert (short.stage, short.versions[0].lead.standing) == ("NOTIFIED", "SHORT")
        assert short.versions[0].lead.by_stored_ms is not None and early.form_name == "live-firing-notice"
    story.says(a, "notice-change", {"windows": [f"{story.at(5 * DAY)} to {story.at(5 * DAY + 60)}"]}, notice)
    story.world.network.cut(a.id, b.id)
    story.says(b, "notice-completion", {"ended": story.at(0), "as_notified": "yes", "remains": "none_found"}, late)
    story.minutes(5)
    assert a.running.notices.one(late, a.now()).stage == "NOTIFIED"
    story.world.network.mend(a.id, b.id)
    story.minutes(61)
    a.stop()
    a.start()
    story.minutes(1)
    for station in (a, b):
        assert station.running.notices.one(notice, station.now()).stage == "CHANGED"
        assert station.running.notices.one(late, station.now()).stage == "COMPLETED"
        assert [one.ref for one in station.running.notices.all(station.now())] == [notice, late]
    assert a.running.fold_bytes() == b.running.fold_bytes()
    story.world.checkers.finish([a, b])


def test_a_proposed_change_that_is_accepted_stands_in_both_records() -> None:
    """Side A fires where side B passes; B proposes, A counters, B accepts: both hold the change, and CLEAR is signed."""
    story = Story(8)
    a, b = story.a, story.b
    workers = [Worker(a), Worker(b)]
    ours = story.says(a, "live-firing-notice", firing(story, 4 * DAY, 4 * DAY + 60))
    theirs = story.says(b, "transit-notice", passage(story, 4 * DAY + 30, 4 * DAY + 90))
    _compute(story, workers)
    later = {"windows": [f"{story.at(4 * DAY + 300)} to {story.at(4 * DAY + 360)}"], "expires": story.at(120)}
    proposal = story.says(
        b, "amendment-propose", later | {"in_view_of": f"{theirs}#{b.running.message(theirs).id}"}, ours
    )
    for station, waits_for in ((a, "us"), (b, "them")):
        (view,) = station.running.notices.one(ours, station.now()).proposals
        assert (view.ref, view.outcome, view.waits_for, view.in_view_of) == (proposal, "OPEN", waits_for, theirs)
    counter = story.says(a, "amendment-counter", {"height": "200 m to 3000 m sea-level", **later}, proposal)
    accepted = story.says(b, "amendment-accept", {}, counter)
    _compute(story, workers)
    for station in (a, b):
        view = station.running.notices.one(ours, station.now())
        assert [one.outcome for one in view.proposals] == ["DECLINED", "ACCEPTED"]
        assert view.stage == "CHANGED" and (view.versions[-1].ref, view.versions[-1].agreed) == (accepted, counter)
        assert [conflict.state for conflict in view.conflicts] == ["CLEAR"]
    assert a.running.fold_bytes() == b.running.fold_bytes()
    story.world.checkers.finish([a, b])
