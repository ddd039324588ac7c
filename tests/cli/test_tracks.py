"""``parley tracks``."""

import gzip
import json
from pathlib import Path

import pytest

from tests.cli.conftest import call
from tests.tracks.feeds import REAL, real_lines


def test_read_counts_what_was_understood_and_refused(tmp_path: Path) -> None:
    file = tmp_path / "ais.csv"
    lines = real_lines()[:50]
    file.write_bytes(b"\n".join([*lines, b"nonsense", b"\xff"]))
    documents = call("tracks", "read", file, "--json").lines
    assert documents[-1]["format"] == "ais-csv"
    assert documents[-1]["counts"] == {"sighting": 49, "tracks.bad-line": 1, "tracks.not-text": 1}
    refused = [one for one in documents if "refused" in one]
    assert [one["line"] for one in refused] == [51, 52] and all(one["refused"]["phrase"]["zh"] for one in refused)
    out = call("tracks", "read", file, "--lang", "zh").out
    assert "含位置的报告" in out and "51" in out


def test_replay_tells_alerts_and_writes_reports(tmp_path: Path) -> None:
    rules = tmp_path / "sides.toml"
    rules.write_text('[own]\nmmsi = ["367*"]\n[other]\nmmsi = ["366*", "368*"]\n', "utf-8")
    arguments = (
        "tracks",
        "replay",
        REAL,
        "--sides",
        rules,
        "--to",
        "2022-01-03T00:05:00Z",
        "--reports",
        tmp_path / "out",
    )
    documents = call(*arguments, "--json").lines
    summary = documents[-1]["summary"]
    raised = [one for one in documents if one.get("event") == "raised"]
    assert summary["alerts"] == len(raised) > 10 and summary["ended"] <= "2022-01-03T00:05:00.000Z"
    assert all({unit["side"] for unit in one["units"]} != {"neutral"} for one in raised)
    assert all(one["units"][0]["side"] == "own" for one in raised)
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(written) == 2 * len(raised) and written[:2] == ["0001.json", "0001.svg"]
    assert json.loads((tmp_path / "out" / "0001.json").read_text("utf-8")) == raised[0]["report"]
    out = call("tracks", "replay", REAL, "--sides", rules, "--to", "2022-01-03T00:02:00Z", "--lang", "zh").out
    assert "己方" in out and "次提示" not in out and "提示" in out


def test_cursor_on_target_is_written_and_reads_back(tmp_path: Path) -> None:
    file, out = tmp_path / "ais.csv", tmp_path / "units.cot"
    file.write_bytes(b"\n".join(real_lines()[:50]))
    rules = tmp_path / "sides.toml"
    rules.write_text('[own]\nmmsi = ["3*"]\n', "utf-8")
    told = call("tracks", "cot", file, out, "--sides", rules, "--json").document
    read = call("tracks", "read", out, "--json").lines[-1]
    assert read["format"] == "cot" and read["units"] == told["count"] > 5 and set(read["counts"]) == {"sighting"}
    kinds = {line.split('type="')[1][:5] for line in out.read_text("utf-8").splitlines()}
    assert kinds <= {"a-f-S", "a-n-S"} and "a-f-S" in kinds
    assert call("tracks", "cot", file, out).code != 0  # a file that is there is not overwritten


def test_replay_from_a_time_on_and_paced(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)
    later = ("--from", "2022-01-03T00:04:00Z", "--to", "2022-01-03T00:05:00Z")
    told = call("tracks", "replay", REAL, "--json", *later, "--speed", "10").lines
    assert all(one["time"] >= "2022-01-03T00:04:00" for one in told[:-1]) and len(told) > 1
    assert waited and max(waited) <= 3600


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x1f\x8b broken", "tracks.bad-file"), (b"what is this", "tracks.unknown-format"), (gzip.compress(b"", mtime=0), "tracks.unknown-format"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "x"
    file.write_bytes(data)
    ended = call("tracks", "replay", file, "--json")
    assert ended.code == 3 and ended.refusal == code


def test_a_file_that_unpacks_beyond_the_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parley.cli.tracks.recording.TRACK_FILE_MAX", 1000)
    file = tmp_path / "x.gz"
    file.write_bytes(gzip.compress(bytes(100_000)))
    assert call("tracks", "read", file, "--json").refusal == "tracks.bad-file"


def test_bad_rules(tmp_path: Path) -> None:
    rules = tmp_path / "sides.toml"
    rules.write_text("default = 'hostile'", "utf-8")
    assert call("tracks", "replay", REAL, "--sides", rules, "--json").refusal == "tracks.bad-rules"


class Node:
    """A running node that keeps one encounter."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.one = {
            "id": "0123456789", "since": 0, "first": "mmsi:1", "second": "mmsi:2", "names": ["OURS", ""], "cleared": 0,
            "closest": 0, "closest_m": 926.0, "level": 2, "stands": True, "acknowledged": None,
        }  # fmt: skip

    def get(self, path: str) -> object:
        assert path == "/encounters"
        return [self.one]

    def post(self, path: str, body: object) -> object:
        self.asked.append((path, body))
        return self.one | {"acknowledged": {"role": "duty_officer", "at": 1_766_000_000_000}}


def test_encounters_of_the_running_node_are_listed_and_acknowledged(monkeypatch: pytest.MonkeyPatch) -> None:
    node = Node()
    monkeypatch.setattr("parley.cli.session.Session.client", lambda _: node)
    out = call("tracks", "encounters").out
    assert "0123456789" in out and "OURS (mmsi:1)" in out and "0.50 NM" in out and "TOO CLOSE" in out
    assert "接近过近" in call("tracks", "encounters", "--open", "--lang", "zh").out
    said = call("tracks", "ack", "0123456789", "--role", "duty_officer").out
    assert "duty officer 171933Z DEC 25" in said and "The other side is told nothing" in said
    assert node.asked == [("/encounters/acknowledge", {"ref": "0123456789", "role": "duty_officer"})]
    node.one["acknowledged"] = {"role": "duty_officer", "at": 0}
    assert "No encounter" in call("tracks", "encounters", "--open").out
    assert call("tracks", "encounters", "--json").lines[0]["id"] == "0123456789"
