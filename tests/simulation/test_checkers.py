"""The checkers bite: each test breaks one promise of the node on purpose, and some schedule must tell."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from parley.line.level import Level
from parley.line.narrow import Asked
from parley.node import sync
from parley.node.effects import Effects
from parley.node.forks import Forks
from parley.node.intake import Intake
from parley.node.start import Start
from parley.procedures.delivery import Delivery
from parley.record import elide
from parley.record.archive import Linked, Secret
from parley.record.payload import Core
from parley.testing.checkers import Breach
from parley.testing.faults import Wire
from parley.testing.playbook import LEVEL_WITHIN_S, plan, play
from parley.testing.station import Station
from parley.testing.world import World

SEEDS = range(400)


def breach(seeds: Iterable[int]) -> str:
    """What the first schedule that tells says."""
    for seed in seeds:
        try:
            play(seed)
        except Breach as found:
            return str(found)
        except Exception:  # a broken node may well fall over before it is caught
            continue
    return ""


def lying_seeds() -> Iterable[int]:
    return (seed for seed in SEEDS if plan(seed).lying)


def test_a_store_that_went_back_writes_its_feed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        Start, "_matches", lambda self, fence: fence is not None and fence.head.feed in self._core.record.feeds
    )
    assert "signed twice" in breach(SEEDS)


def test_frames_leave_before_rows_are_durable(monkeypatch: pytest.MonkeyPatch) -> None:
    def hasty(self: Station, effects: Effects, point: Any) -> None:
        for transmit in effects.transmit:
            self.hooks.transmit(self, transmit)
        if effects.persist:
            self._commit(effects.persist)

    monkeypatch.setattr(Station, "_carry_out", hasty)
    assert "before it was" in breach(SEEDS)


def test_an_officer_is_told_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    careful = Station._carry_out

    def hasty(self: Station, effects: Effects, point: Any) -> None:
        self._answer()
        careful(self, effects, point)

    monkeypatch.setattr(Station, "_carry_out", hasty)
    assert "lost what was released" in breach(seed for seed in SEEDS if plan(seed).faults.commit_lost)


def test_forks_are_kept_to_oneself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Forks, "tick", lambda self, now: None)
    assert breach(lying_seeds())


def stays_behind(seed: int) -> bool:
    """A message is released over a line that loses half of all frames and then none: whether it never arrives."""
    world = World(seed)
    a, _ = world.posts
    world.run(10)
    world.network.wire = Wire(loss=0.5)
    world.release(a, "note")
    world.run(1)
    world.network.wire = Wire()
    return not world.run_while(lambda: not world.are_level(), LEVEL_WITHIN_S)


def test_lost_entries_are_not_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a schedule something else nearly always brings them: a new connection, a question about what stands behind."""
    assert not any(map(stays_behind, range(12)))
    monkeypatch.setattr(Level, "overdue", lambda self, now: [])
    assert any(map(stays_behind, range(12)))


def test_what_does_not_rebuild_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never asked for whole, never sent whole (spec: line §9.4, §9.5)."""
    monkeypatch.setattr(Asked, "may", lambda self, feed, seq, now: False)
    monkeypatch.setattr(sync, "goes_narrow", lambda tries_count: True)
    monkeypatch.setattr(elide, "_base", lambda given, before, announced: 1)  # and nothing rebuilds
    assert "not level" in breach(seed for seed in SEEDS if plan(seed).settings.narrow)


def test_views_depend_on_when_entries_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Delivery, "view", Delivery.to_value)
    assert "views differ" in breach(SEEDS)


def test_a_machine_says_displayed(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Intake._announce

    def eager(self: Intake, fact: Any, now: int, **more: bool) -> None:
        honest(self, fact, now, **more)
        if fact.header.form == 224 and not more.get("ahead"):
            self._writing.about(Core.DISPLAYED, fact.head, now)

    monkeypatch.setattr(Intake, "_announce", eager)
    assert "a word that nobody gave: DISPLAYED" in breach(SEEDS)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Linked, "folds otherwise|store and record differ|lost what|before it was"),
        (Secret, "folds otherwise|views differ"),
    ],
)
def test_rows_are_forgotten(monkeypatch: pytest.MonkeyPatch, row: type, said: str) -> None:
    """A node that leaves rows out of its batch, now and then."""
    careful: Callable[..., Any] = Station._commit

    def careless(self: Station, rows: list[Any]) -> None:
        kept = [each for each in rows if not (isinstance(each, row) and self.hooks.drawn() % 8 == 0)]
        careful(self, kept)

    monkeypatch.setattr(Station, "_commit", careless)
    try:
        found = breach(SEEDS)
    finally:
        monkeypatch.undo()
    assert any(part in found for part in said.split("|")), found
