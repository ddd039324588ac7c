"""The demonstration's feed: the recording as published, moved as one, and one encounter of the two sides at either node."""

import tomllib
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from parley.cli.demo import feed
from parley.cli.home import Home
from parley.deconflict import criteria
from parley.runtime import config
from parley.tracks import formats, sides
from parley.tracks.replay import Change, Event, Replay

NOW = 1_795_651_205_250
SECOND = 1_000


def recording() -> str:
    return resources.files("parley.cli").joinpath(feed.FILE).read_text("utf-8")


def test_every_time_is_moved_by_as_much_and_nothing_else_is_changed() -> None:
    given = [line.split(",") for line in recording().splitlines()]
    moved = [line.split(",") for line in "".join(feed.moved(recording(), NOW)).splitlines()]
    assert moved[0] == given[0] and len(moved) == len(given) == 231
    by = {_seconds(new[1]) - _seconds(old[1]) for old, new in zip(given[1:], moved[1:], strict=True)}
    assert len(by) == 1 and _seconds(moved[1][1]) == NOW // SECOND
    assert all(new[:1] + new[2:] == old[:1] + old[2:] for old, new in zip(given, moved, strict=True))


def _seconds(time: str) -> int:
    return round(datetime.fromisoformat(time).replace(tzinfo=UTC).timestamp())


def test_both_nodes_see_the_same_two_ships_within_two_minutes_and_nobody_else(tmp_path: Path) -> None:
    homes = [Home(tmp_path / name) for name in ("one", "two")]
    for home in homes:
        home.path.mkdir()
    added = feed.lay(tmp_path, homes, NOW)
    found = []
    for home in homes:
        settings = config.rooted(config.parse(added.encode()), home.path).tracks
        assert settings.file is not None and settings.sides is not None and settings.format == "ais-csv"
        rules = sides.read(settings.sides.read_text("utf-8"))
        found.append(list(_events(Replay(rules, criteria.load()), settings.file.read_bytes())))
    for events in found:
        assert [one.change for one in events[:2]] == [Change.RAISED, Change.CLEARED]
        assert events[0].time_ms - NOW <= 120 * SECOND
        assert {who for one in events for who in one.alert.pair} == {"mmsi:563051700", "mmsi:477598200"}
    ours, theirs = ({track.identity: track.side for track in events[0].tracks} for events in found)
    assert ours == {"mmsi:563051700": sides.Side.OWN, "mmsi:477598200": sides.Side.OTHER}
    assert theirs == {"mmsi:563051700": sides.Side.OTHER, "mmsi:477598200": sides.Side.OWN}


def _events(replay: Replay, data: bytes) -> list[Event]:
    reader = formats.reader("ais-csv")
    told = [one for line in formats.split("ais-csv", data) if line.strip() for one in reader.read(line, None)]
    return [event for one in told for event in replay.take(one) if isinstance(event, Event)]


def test_neither_side_claims_what_the_other_claims() -> None:
    ours, theirs = (tomllib.loads(feed.rules(feed.UNITS[k], feed.UNITS[1 - k])) for k in (0, 1))
    assert ours["own"] == theirs["other"] and ours["other"] == theirs["own"] and ours["default"] == "neutral"
