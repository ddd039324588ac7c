"""The demonstration's sea: every warning of its file is understood whole, moved by whole days only, and given once."""

from importlib import resources
from typing import Any

import pytest

from parley.base import instant
from parley.cli.demo import sea
from parley.formats.navarea import read
from parley.formats.navarea.file import texts
from parley.messages import catalogue
from parley.procedures.claim import spans

NOW = 1_795_651_200_000


@pytest.fixture(scope="module")
def told() -> list[sea.Told]:
    return sea.told(catalogue.load().form(sea.FORM), NOW)


def test_every_warning_is_real_and_understood_whole() -> None:
    broadcast = {one.text for one in texts(_file("tests/formats/navwarnings.jsonl"))}
    given = texts(resources.files("parley.cli").joinpath(sea.FILE).read_text("utf-8"))
    assert 20 <= len(given) <= 60
    for one in given:
        assert one.text in broadcast and not read.read(one.text).not_understood, one.name


def _file(name: str) -> str:
    from pathlib import Path

    return (Path(__file__).resolve().parents[2] / name).read_text("utf-8")


def test_times_are_moved_by_one_number_of_whole_days_and_it_is_said(told: list[sea.Told]) -> None:
    given = texts(resources.files("parley.cli").joinpath(sea.FILE).read_text("utf-8"))
    real = sorted(tuple(window) for one in given for notice in read.read(one.text).notices for window in notice.windows)
    moved = sorted(span for one in told for span in spans(one.claim.windows, one.claim.daily))
    days = {
        (late[0] - early[0]) / instant.DAY for early, late in zip(sorted(set(real)), sorted(set(moved)), strict=True)
    }
    assert len(days) == 1 and (shift := days.pop()).is_integer()
    assert all(f"moved by {shift:.0f} days" in one.values["remark"] for one in told)


def test_forms_take_them_and_passages_lie_in_the_same_times(told: list[sea.Told]) -> None:
    forms = catalogue.load()
    for one in told:
        forms.form(sea.FORM).read(one.values, "en")
    crossing = sea.passages(forms.form(sea.PASSAGE), [one.claim for one in told], NOW)
    assert len(crossing) == sea.PASSAGES_MAX_COUNT
    for one in crossing:
        forms.form(sea.PASSAGE).read(one.values, "zh")
        assert "虚构" in one.values["remark"] and one.claim.windows[0][0] > NOW + sea.AHEAD_MS
        assert any(one.claim.windows[0] in ([list(found.claim.windows[0])], found.claim.windows[0], found.claim.daily)
                   for found in told)  # fmt: skip


class Node:
    """A side's control: what it was asked to release."""

    def __init__(self, held: list[Any]) -> None:
        self.held = held
        self.released: list[dict[str, Any]] = []

    def get(self, path: str) -> Any:
        return {"/notices": self.held, "/status": {"now": NOW}}[path]

    def post(self, path: str, document: dict[str, Any]) -> Any:
        assert path == "/releases"
        self.released += document["releases"]
        return {"refs": [str(number) for number in range(len(document["releases"]))]}


def test_a_second_run_gives_nothing_twice() -> None:
    first, second = Node([]), Node([])
    real, made_up = sea.tell(first, second)  # type: ignore[arg-type]
    assert real == len(first.released) >= 20 and made_up == len(second.released) == 3
    assert {one["form"] for one in second.released} == {sea.PASSAGE}
    ours = [{"author": {"same_side": True}}]
    assert sea.tell(Node(ours), Node(ours)) == (0, 0)  # type: ignore[arg-type]
    assert sea.tell(Node(ours), Node([])) == (0, 3)  # type: ignore[arg-type]


def test_the_danger_is_that_of_the_warnings_text(told: list[sea.Told]) -> None:
    count: dict[str, int] = {}
    for one in told:
        count[one.values["danger"]] = count.get(one.values["danger"], 0) + 1
    assert (
        set(count) == {"operations", "rocket", "debris", "cable", "gunnery"} and count["operations"] > count["rocket"]
    )
    assert sea._danger("ICE") == "other"
