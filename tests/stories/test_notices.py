"""Notices over the record: both nodes see the same, through changes, ends, restarts and a broken line."""

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
