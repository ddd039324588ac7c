"""The courier's folder: what is carried twice, cut off, misnamed or never comes, and media that are not there."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from parley.base import limits
from parley.base.errors import FaultError
from parley.bearers import parcels
from parley.bearers.courier import Courier, CourierSettings
from parley.bearers.queue import prefixed
from tests.bearers.posts import A, B, Ear, acquainted

NAME = "20260101T000000.000Z-0.0-000001.frames"


class Desk:
    """B's courier on a folder of its own, and what it hears; it looks every 10 ms."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder, self.ear = folder, Ear()
        self.courier = Courier(acquainted(A, B)[1], CourierSettings(folder, [A], poll_s=0.01))

    def bring(self, data: bytes, name: str = NAME) -> None:
        """Somebody puts a file into the inbox, whole."""
        (self.folder / "inbox").mkdir(exist_ok=True)
        (self.folder / "draft").write_bytes(data)
        (self.folder / "draft").rename(self.folder / "inbox" / name)

    def holds(self, room: str) -> list[str]:
        """The names of the files there."""
        return sorted(path.name for path in (self.folder / room).iterdir())


def run(folder: Path, scenario: Callable[[Desk], Awaitable[None]]) -> None:
    async def main() -> None:
        desk = Desk(folder)
        try:
            await scenario(desk)
        finally:
            await desk.courier.stop()

    asyncio.run(main())


async def until(holds: Callable[[], object]) -> None:
    """Wait for something on the disk."""
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0.005)


def test_a_file_leaves_the_inbox_only_when_it_is_durable(tmp_path: Path) -> None:
    async def scenario(desk: Desk) -> None:
        await desk.courier.start(desk.ear)
        desk.bring(prefixed(b"one") + prefixed(b"two"))
        await desk.ear.until(lambda: len(desk.ear.frames) == 2)
        await asyncio.sleep(0.05)
        assert desk.holds("inbox") == [NAME]  # spec: line §8.2
        desk.courier.settled()
        await until(lambda: desk.holds("taken") == [NAME])
        assert desk.ear.frames == [(A, b"one"), (A, b"two")]
        assert desk.holds("inbox") == []

    run(tmp_path / "b", scenario)


def test_what_was_not_durable_comes_again_after_a_restart(tmp_path: Path) -> None:
    async def scenario(desk: Desk) -> None:
        await desk.courier.start(desk.ear)
        desk.bring(prefixed(b"one"))
        await desk.ear.until(lambda: desk.ear.frames)
        await desk.courier.stop()
        again = Desk(desk.folder)
        await again.courier.start(again.ear)
        await again.ear.until(lambda: again.ear.frames)
        await again.courier.stop()

    run(tmp_path / "b", scenario)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (prefixed(b"whole") + prefixed(b"cut off")[:-2], NAME, "bearers.bad-file"),
        (bytes(4), NAME, "bearers.bad-length"),
        (b"\xff" * 100, NAME, "bearers.too-large"),
        (prefixed(b"x"), NAME.replace("-0.0-", "-7.7-"), "bearers.unknown-post"),
        (prefixed(b"x"), NAME.replace("-0.0-", "-1.0-"), "bearers.unknown-post"),
    ],
)
def test_a_bad_file_is_put_aside_with_the_reason(data: bytes, name: str, code: str, tmp_path: Path) -> None:
    async def scenario(desk: Desk) -> None:
        await desk.courier.start(desk.ear)
        desk.bring(data, name)
        await until(lambda: desk.holds("refused") == [name, f"{name}.reason"])
        assert desk.ear.codes == {code}
        assert (desk.folder / "refused" / f"{name}.reason").read_text().strip()
        assert desk.ear.frames in ([], [(A, b"whole")])

    run(tmp_path / "b", scenario)


def test_links_and_large_files_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "COURIER_FILE_MAX", 50)

    async def scenario(desk: Desk) -> None:
        await desk.courier.start(desk.ear)
        (tmp_path / "elsewhere").write_bytes(prefixed(b"not for us"))
        (desk.folder / "inbox" / NAME).symlink_to(tmp_path / "elsewhere")
        desk.bring(prefixed(bytes(100)), NAME.replace("01T", "02T"))
        await desk.ear.until(lambda: desk.ear.codes == {"bearers.large-file"})
        assert desk.ear.frames == []

    run(tmp_path / "b", scenario)


def test_other_names_are_none_of_ours(tmp_path: Path) -> None:
    async def scenario(desk: Desk) -> None:
        await desk.courier.start(desk.ear)
        desk.bring(prefixed(b"x"), "letter.txt")
        desk.bring(prefixed(b"y"), f".{NAME}.part")
        desk.bring(prefixed(b"z"))
        await desk.ear.until(lambda: desk.ear.frames)
        assert desk.ear.frames == [(A, b"z")]
        assert desk.holds("inbox") == [f".{NAME}.part", NAME, "letter.txt"]

    run(tmp_path / "b", scenario)


def test_without_its_medium_it_does_not_start(tmp_path: Path) -> None:
    async def scenario(desk: Desk) -> None:
        desk.folder.rmdir()
        with pytest.raises(FaultError) as caught:
            await desk.courier.start(desk.ear)
        assert caught.value.code == "bearers.no-folder"

    run(tmp_path / "b", scenario)


def test_it_says_when_the_medium_goes_and_comes(tmp_path: Path) -> None:
    async def scenario(desk: Desk) -> None:
        await desk.courier.start(desk.ear)
        desk.folder.rename(tmp_path / "pulled")
        await desk.ear.until(lambda: desk.ear.links[-1] == ("bearers.no-folder", A))
        assert not desk.courier.send(A, b"x", 3)
        (tmp_path / "pulled").rename(desk.folder)
        await desk.ear.until(lambda: desk.ear.up)
        assert desk.courier.send(A, b"x", 3)

    run(tmp_path / "b", scenario)


def test_what_nobody_carries_does_not_fill_the_medium(tmp_path: Path) -> None:
    async def scenario(desk: Desk) -> None:
        desk.courier = Courier(acquainted(A, B)[1], CourierSettings(desk.folder, [A], 0.01, outbox_max=100))
        await desk.courier.start(desk.ear)
        for _ in range(5):
            desk.courier.send(A, bytes(90), 3)
            await asyncio.sleep(0.03)
        assert len(desk.holds("outbox/0.0")) == 2
        assert desk.courier.waiting(A) == 270

    run(tmp_path / "b", scenario)


def test_files_sort_by_when_they_were_written_and_do_not_clash(tmp_path: Path) -> None:
    written = [parcels.write(tmp_path, A, prefixed(b"%d" % n)) for n in range(50)]
    assert parcels.listed(tmp_path) == written
    assert [list(parcels.frames(parcels.read(path))) for path in written] == [[b"%d" % n] for n in range(50)]
    assert {parcels.sender(path) for path in written} == {A}


def test_taken_files_are_thinned_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "COURIER_TAKEN_MAX_COUNT", 3)
    written = [parcels.write(tmp_path, A, prefixed(b"x")) for _ in range(5)]
    parcels.thin_out(tmp_path)
    assert parcels.listed(tmp_path) == written[2:]
