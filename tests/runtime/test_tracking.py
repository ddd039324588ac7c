"""A feed followed in a process of its own: a stream that lies and breaks off, encounters told, the node untouched."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import FaultError, LocalError
from parley.runtime import build, config
from parley.runtime.tracking.feed import Cutter
from parley.runtime.tracking.keeping import KEPT_MAX_COUNT, Acknowledged, Encounter, Keeping
from parley.runtime.tracking.tracking import Tracking
from parley.runtime.tracking.view import EncounterView, FeedView, Settings
from parley.tracks.ways import nearest

KERNELS = Path(__file__).resolve().parents[2] / ".numba_cache"
HEADER = b"MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType\n"
SIDES = '[own]\nmmsi = ["412*"]\n[other]\nmmsi = ["413*"]\n'
START_S = 1_795_651_200


def row(mmsi: int, second: int, longitude: float, course: float, name: str) -> bytes:
    time = datetime.fromtimestamp(START_S + second, UTC).strftime("%Y-%m-%dT%H:%M:%S")
    return f"{mmsi},{time},18.0,{longitude:.5f},15.0,{course},511,{name},,,70\n".encode()


def meeting(minutes: int) -> bytes:
    """Two ships that run at each other from ten miles apart, a third that keeps away."""
    rows = []
    for second in range(0, minutes * 60, 10):
        way = 15 / 3600 * second / 60 / 0.951
        rows += [
            row(412000001, second, 112.0 + way, 90, "OUR SHIP"),
            row(413000001, second, 112.17 - way, 270, "THEIR SHIP"),
        ]
        rows.append(row(538000001, second, 113.0 + way, 90, "MERCHANT"))
    return b"".join(rows)


class Watch:
    """A loop that is told of alarms."""

    def __init__(self) -> None:
        self.alarms: list[str] = []

    async def alarm(self, code: str, about: str, **facts: object) -> None:
        self.alarms.append(code)

    async def end_alarm(self, code: str, about: str) -> None:
        self.alarms.remove(code)


def told(**more: object) -> Settings:
    given: dict[str, object] = {
        "format": "ais-csv", "tcp": None, "udp": None, "file": "", "speed": 1.0, "sides": SIDES, "criteria": "",
        "kernels": str(KERNELS),
    }  # fmt: skip
    return Settings(**(given | more))  # type: ignore[arg-type]


async def until(tracking: Tracking, holds: Callable[[FeedView], bool]) -> FeedView:
    async with asyncio.timeout(90):
        while not holds(tracking.view):
            await asyncio.sleep(0.05)
    return tracking.view


async def followed(data: bytes, holds: Callable[[FeedView], bool]) -> tuple[FeedView, Watch]:
    """What is known of a TCP feed that says ``data`` and then nothing."""

    async def say(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()
        await reader.read()
        writer.close()

    server = await asyncio.start_server(say, "127.0.0.1", 0)
    watch = Watch()
    tracking = Tracking([watch], told(tcp=server.sockets[0].getsockname()[:2]))
    tracking.start()
    try:
        return await until(tracking, holds), watch
    finally:
        await tracking.stop()
        server.close()


def test_an_encounter_is_told_with_the_beginning_of_its_report() -> None:
    lies = b"999,not a time,91.0,500,abc,\n" + b"\xff\xfe garbage\n" * 3
    view, watch = asyncio.run(followed(HEADER + lies + meeting(10), lambda view: bool(view.encounters)))
    assert view.state == "open" and view.count == 3 and sum(view.refused.values()) == 4 and not watch.alarms
    found = view.encounters[0]
    assert (found.first, found.second) == ("mmsi:412000001", "mmsi:413000001") and found.closest_m < 1_852
    assert found.report["kind"] == "ship_ship" and found.report["own_course"] == "090" and found.level > 0
    sides = {one.identity: (one.side, one.name) for one in view.tracks}
    assert sides["mmsi:412000001"] == ("own", "OUR SHIP") and sides["mmsi:538000001"][0] == "neutral"
    assert not any(one.is_stale for one in view.tracks)


def around(minutes: int) -> bytes:
    """Two ships that pass each other at a mile, and go on."""
    rows = []
    for second in range(0, minutes * 60, 10):
        way = 15 / 3600 * second / 60 / 0.951
        rows += [
            row(412000001, second, 112.0 + way, 90, "OUR SHIP"),
            row(413000001, second, 112.03 - way, 270, "THEIR SHIP"),
        ]
    return b"".join(rows)


def test_an_encounter_is_kept_with_its_nearest_and_its_end(tmp_path: Path) -> None:
    (tmp_path / "feed.csv").write_bytes(HEADER + around(14))
    folder = tmp_path / "encounters"

    async def played() -> list[Encounter]:
        tracking = Tracking([Watch()], told(file=str(tmp_path / "feed.csv"), speed=100.0, kept=str(folder)))
        tracking.start()
        try:
            await until(tracking, lambda view: bool(view.encounters))
            name = tracking.view.encounters[0].id
            await tracking.acknowledge(name, "duty_officer", 5)
            await until(tracking, lambda view: bool(view.past))  # cleared as if nobody had acknowledged it
            await until(tracking, lambda view: view.state == "ended")
            return tracking.encounters()
        finally:
            await tracking.stop()

    (one,) = asyncio.run(played())
    assert (
        one.told.closest_m < 100 and one.told.cleared > one.told.since and one.told.names == ("OUR SHIP", "THEIR SHIP")
    )
    assert one.acknowledged == Acknowledged("duty_officer", 5)
    near = nearest(*one.told.ways)
    assert near and near.metres < 100 and one.told.ways[0][-1][0] > one.told.cleared  # followed beyond its end
    later = Keeping(folder)
    later.load()
    assert later.find(one.told.id).acknowledged == one.acknowledged and later.find(one.told.id).told.cleared


def test_a_new_alert_on_the_same_pair_waits_for_its_own_acknowledgement(tmp_path: Path) -> None:
    keeping = Keeping(tmp_path)
    keeping.hear(FeedView("open", now=10, encounters=[encounter(1)]))
    keeping.acknowledge(encounter(1).id, "duty_officer", 7)
    assert keeping.acknowledge(encounter(1).id, "policy_staff", 8).acknowledged == Acknowledged("duty_officer", 7)
    keeping.hear(FeedView("open", now=20, encounters=[encounter(15)]))
    assert [one.acknowledged is None for one in keeping.all()] == [True, False]
    with pytest.raises(LocalError):
        keeping.find("none")


def test_what_a_feed_says_fills_no_disk_and_a_broken_file_keeps_nothing_out(tmp_path: Path) -> None:
    keeping = Keeping(tmp_path)
    for since in range(KEPT_MAX_COUNT + 30):
        keeping.hear(FeedView("open", now=since, encounters=[encounter(since)]))
    assert len(list(tmp_path.iterdir())) == len(keeping.all()) == KEPT_MAX_COUNT
    (tmp_path / "0000000000.json").write_bytes(b"\xff")
    later = Keeping(tmp_path)
    later.load()
    assert [one.told.since for one in later.all()] == [one.told.since for one in keeping.all()]


def test_an_acknowledgement_that_cannot_be_kept_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    keeping = Keeping(tmp_path / "file")
    keeping.hear(FeedView("open", now=1, encounters=[encounter(1)]))
    with pytest.raises(FaultError) as raised:
        keeping.acknowledge(encounter(1).id, "duty_officer", 7)
    assert raised.value.code == "runtime.encounter-not-kept" and keeping.find(encounter(1).id).acknowledged is None


def encounter(since: int) -> EncounterView:
    at = [(18.0, 112.0), (18.0, 112.1)]
    return EncounterView("mmsi:1 mmsi:2", "mmsi:1", "mmsi:2", since, since, since, 463.0, 3_704.0, 3, at, {})


def test_a_recording_is_played_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "feed.csv").write_bytes(HEADER + meeting(3))

    async def played() -> FeedView:
        tracking = Tracking([Watch()], told(file=str(tmp_path / "feed.csv"), speed=1_000.0))
        tracking.start()
        try:
            return await until(tracking, lambda view: view.state == "ended")
        finally:
            await tracking.stop()

    view = asyncio.run(played())
    assert view.heard_count == 54 and view.now == (START_S + 170) * 1000


def test_what_cannot_be_opened_is_said_and_stops_nothing() -> None:
    async def refused(**more: object) -> FeedView:
        tracking = Tracking([Watch()], told(**more))
        tracking.start()
        try:
            return await until(tracking, lambda view: view.state in ("refused", "broken"))
        finally:
            await tracking.stop()

    assert "gone.csv" in asyncio.run(refused(file="/nowhere/gone.csv")).why
    assert asyncio.run(refused(file="x", sides="[own]\nmmsi = 5\n")).state == "refused"


@settings(deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=60), max_size=8), st.sampled_from(["aivdm", "cot", "beast"]))
def test_a_stream_may_come_in_any_pieces(pieces: list[bytes], format_: str) -> None:
    cutter = Cutter(format_)
    for piece in pieces:
        cutter.add(piece)
    assert len(cutter._rest) <= sum(map(len, pieces))


def test_lines_are_whole_however_they_are_cut() -> None:
    data = b"!AIVDM,1,1,,A,one,0*00\r\n!AIVDM,1,1,,A,two,0*00\r\n"
    for at in range(len(data)):
        cutter = Cutter("aivdm")
        assert cutter.add(data[:at]) + cutter.add(data[at:]) == data.splitlines()


def test_the_configuration_names_a_feed(tmp_path: Path) -> None:
    (tmp_path / "sides.toml").write_text(SIDES)
    text = '[tracks]\nformat = "sbs1"\ntcp = "[::1]:30003"\nsides = "sides.toml"\n'
    found = build._feed(config.rooted(config.parse(text.encode()), tmp_path), "")
    assert found is not None and (found.tcp, found.sides, found.file) == (("::1", 30003), SIDES, "")
    assert build._feed(config.parse(b""), "") is None
    with pytest.raises(FaultError) as raised:
        build._feed(config.rooted(config.parse(text.encode()), tmp_path / "elsewhere"), "")
    assert raised.value.code == "runtime.no-sides"


@pytest.mark.parametrize("text", ['[tracks]\nformat = "aivdm"\n', '[tracks]\ntcp = "127.0.0.1:1"\n',
                                  '[tracks]\nformat = "aivdm"\nudp = "127.0.0.1:1"\nfile = "x"\n'])  # fmt: skip
def test_one_feed_is_named_with_its_format(text: str) -> None:
    with pytest.raises(LocalError) as raised:
        config.parse(text.encode())
    assert raised.value.code == "runtime.bad-value"
