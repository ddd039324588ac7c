"""``vectors/deconflict``: by this code, and the pairs' distances by the oracle again (spec: deconfliction §12.1)."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from parley.base.errors import LocalError
from parley.deconflict import criteria, earth, screen
from parley.deconflict.volume import Volumes, volume
from tests.deconflict import make_deconflict_vectors as make

CRITERIA = criteria.load()


def files(folder: str) -> list[Path]:
    return sorted((make.FOLDER / folder).glob("*.json"))


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def volume_of(value: dict[str, Any]) -> Volumes:
    return volume(value["area"], value["heights"], value["window"])


@pytest.mark.parametrize("path", files("volume"), ids=lambda path: path.stem)
def test_volumes(path: Path) -> None:
    vector = read(path)
    try:
        outcome = "accept" if len(volume_of(vector)) == 1 else "many"
    except LocalError as error:
        outcome = error.code
    assert outcome == vector["outcome"]


@pytest.mark.parametrize("path", files("pair"), ids=lambda path: path.stem)
def test_pairs(path: Path) -> None:
    vector = read(path)
    verdict = screen.judge(volume_of(vector["a"]), volume_of(vector["b"]), CRITERIA)
    assert verdict.state.name == vector["outcome"]
    low, high = vector["lateral_m"]
    assert verdict.lateral_m[0] <= high and low <= verdict.lateral_m[1]
    assert make.lateral_m(vector["a"]["area"], vector["b"]["area"]) == pytest.approx(vector["lateral_m"], abs=0.01)


@pytest.mark.parametrize(
    "line", read(make.FOLDER / "geodesic.json")["lines"], ids=lambda line: f"{line['length_m']:.0f}"
)
def test_geodesics_are_the_published_ones(line: dict[str, Any]) -> None:
    ends = [np.array([line[f"{which}_{k}_deg"]]) for k in (1, 2) for which in ("latitude", "longitude")]
    length, azimuth = earth.inverse(*ends)
    assert length[0] == pytest.approx(line["length_m"], abs=earth.ERROR_M)
    assert azimuth[0] == pytest.approx(line["azimuth_1_deg"] % 360, abs=2e-6)  # one is printed to 0.01″
    there = earth.direct(ends[0], ends[1], np.array([line["azimuth_1_deg"]]), np.array([line["length_m"]]))
    assert earth.inverse(*there, ends[2], ends[3])[0][0] < 2 * earth.ERROR_M


def test_the_criteria_are_those_of_the_vectors() -> None:
    vector = read(make.FOLDER / "criteria.json")
    assert {f"{part}.{name}": value for part, name, value in criteria.values(CRITERIA)} == vector["values"]
    assert CRITERIA.hash.hex() == vector["outcome"]


def test_every_vector_is_made_and_every_made_one_stands() -> None:
    assert {path.stem for path in files("volume")} == make.VOLUMES.keys()
    assert {path.stem for path in files("pair")} == make.PAIRS.keys()
