"""A hundred warnings, drawn by a fixed seed, against what a reader wrote down from their texts."""

import random
import re

import pytest

from parley.formats.navarea.read import read
from parley.formats.navarea.warning import Area, Notice
from tests.formats.texts import Expected, by_eye, degrees, texts

SHAPES = ("circle", "poly", "line")


def seen(area: Area) -> tuple[object, ...]:
    shape, _, *rest = area.wire
    size = rest.pop(0) if shape != 1 else 0
    return SHAPES[shape], size, len(rest), rest[0], rest[-1]


def answer(notice: Notice) -> Expected:
    kind = "read" if notice.open_since is None else "open"
    return Expected(kind, notice.windows, notice.alternates, notice.open_since, [seen(area) for area in notice.areas])


def test_the_hundred_are_those_that_the_seed_draws() -> None:
    some = [number for number, text in texts().items() if re.search("BOUND|WITHIN|TRACKLINE|BERTH", text)]
    assert set(random.Random(12).sample(some, 100)) == set(by_eye())


@pytest.mark.parametrize("number", list(by_eye()))
def test_what_a_reader_saw_is_what_is_read(number: str) -> None:
    warning = read(texts()[number])
    wanted = by_eye()[number]
    if wanted[0].answer in ("read", "open"):
        assert [answer(notice) for notice in warning.notices] == wanted
        assert not [one.code for one in warning.not_understood]
    else:
        assert not warning.notices
        assert f"formats.{wanted[0].answer}" in [one.code for one in warning.not_understood]


@pytest.mark.parametrize("number", [number for number, wanted in by_eye().items() if wanted[0].areas])
def test_all_positions_of_the_text_are_in_the_areas_in_their_order(number: str) -> None:
    written = re.findall(r"(\d\d-\d\d\.\d\d[NS]),? +(\d{3}-\d\d\.\d\d[EW])", texts()[number])
    read_ones = [
        place
        for notice in read(texts()[number]).notices
        for area in notice.areas
        for place in area.wire[2 if area.wire[0] == 1 else 3 :]
    ]
    assert read_ones == [[degrees(latitude), degrees(longitude)] for latitude, longitude in written]
