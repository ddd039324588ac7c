"""Schedules drawn from a seed: a world, its faults, and what people and misfortune do in it. Then faults cease, and all
that must hold is checked.

``python -m parley.testing.playbook [--changing] [--talking] [--carrying] SEED …`` plays seeds again, telling what happens.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from parley.base.instant import MINUTE, SECOND
from parley.node.settings import Settings
from parley.testing.acts import ACTS, Stage
from parley.testing.carrying import acts as carrying_acts
from parley.testing.carrying import check as check_documents
from parley.testing.changing import Changes, acts
from parley.testing.checkers import Breach
from parley.testing.faults import Faults, Wire
from parley.testing.talking import acts as talks
from parley.testing.world import World

LEVEL_WITHIN_S: Final = 240
"""Honest posts are level so many seconds after faults have ceased: two of the longest repeats and two full beats."""

SHAPES: Final = ((1, 1), (1, 1), (1, 1, 1), (1, 1, 1), (2, 1), (1, 1, 1, 1), (2, 2))


@dataclass(frozen=True)
class Plan:
    """What a seed stands for."""

    seed: int
    posts: tuple[int, ...]
    faults: Faults
    settings: Settings
    lying: bool
    seconds: int
    acts_count: int
    bearers: tuple[str, ...]


@dataclass
class Outcome:
    """How a schedule went."""

    plan: Plan
    level_after_s: float = 0.0
    entries: int = 0
    frames: int = 0
    digest: str = ""
    acts: Counter[str] = field(default_factory=Counter)


def plan(seed: int) -> Plan:
    """The plan of a seed. Each fault is there or not: worlds with few kinds of faults find what worlds with all hide."""
    rng = random.Random(seed)
    posts = rng.choice(SHAPES)
    lying = sum(posts) > 2 and rng.random() < 0.4
    drawn = Plan(
        seed, posts, _faults(rng), _settings(rng), lying, rng.randint(8, 30), rng.randint(8, 40),
        rng.choice((("wire",), ("wire",), ("wire", "satellite"))),
    )  # fmt: skip
    # Drawn last, so that a seed means otherwise what it meant before there were narrow links.
    narrow = rng.choice(((), (), drawn.bearers, drawn.bearers[-1:]))
    return replace(drawn, settings=drawn.settings._replace(narrow=frozenset(narrow)))


def _some(rng: random.Random, most: float) -> float:
    return rng.random() * most if rng.random() < 0.5 else 0.0


def _faults(rng: random.Random) -> Faults:
    wire = Wire(
        loss=_some(rng, 0.3), duplication=_some(rng, 0.2), flip=_some(rng, 0.05), delay_least=rng.choice((1, 20)),
        delay_most=rng.choice((20, 50, 400)), straggle=_some(rng, 0.1), straggle_most=rng.choice((2_000, 10_000)),
        in_order=rng.random() < 0.4,
    )  # fmt: skip
    return Faults(
        wire, commit_lost=_some(rng, 0.02), commit_kept=_some(rng, 0.02), fence_fails=_some(rng, 0.01), crash=_some(rng, 0.03),
        clock_offset_most=rng.choice((0, 500, 20_000)), clock_drift_ppm=rng.choice((0, 100)),
    )  # fmt: skip


def _settings(rng: random.Random) -> Settings:
    return Settings(
        checkpoint_entries=rng.choice((4, 16, 64)), checkpoint_every=rng.choice((5, 60)) * SECOND,
        epoch_entries=rng.choice((5, 20, 1_000)), epoch_every=rng.choice((20 * SECOND, 10 * MINUTE)),
        snapshot_entries=rng.choice((7, 30, 5_000)),
    )  # fmt: skip


def play(
    seed: int,
    tell: Callable[[str], None] = lambda _: None,
    changing: bool = False,
    talking: bool = False,
    carrying: bool = False,
) -> Outcome:
    """Play the schedule of ``seed``; with ``changing``, posts join and change their keys in it; with ``talking``, officers
    carry on calls and incidents; with ``carrying``, they attach documents.

    Raises Breach, or whatever a node lets out.
    """
    drawn = plan(seed)
    outcome = Outcome(drawn)
    world = World(seed, len(drawn.posts), drawn.posts, drawn.faults, drawn.settings, drawn.bearers)
    stage = Stage(world, tell)
    if drawn.lying:
        stage.corrupt(world.rng.choice(world.posts))
    changes = Changes(stage)
    table = acts(changes) if changing else ACTS
    if talking:
        table = table | talks()
    if carrying:
        table = table | carrying_acts()
    for _ in range(drawn.acts_count):
        world.run(world.rng.expovariate(drawn.acts_count / drawn.seconds))
        name = stage.act(table)
        outcome.acts[name] += 1
    tell("faults cease")
    world.heal()
    changes.finish()
    began = world.true_time
    if not world.run_while(lambda: not world.are_level(), LEVEL_WITHIN_S):
        raise Breach(f"not level after {LEVEL_WITHIN_S} s (seed {seed})")
    outcome.level_after_s = (world.true_time - began) / SECOND
    if carrying:
        check_documents(world)
    world.checkers.finish(world.honest)
    outcome.entries = max(station.store.position() for station in world.honest)
    outcome.frames = world.network.sent_count
    outcome.digest = world.network.digest.hexdigest()
    return outcome


def main(arguments: list[str]) -> int:
    """Play the seeds named, after ``--changing`` with changing posts, after ``--talking`` with calls and incidents, after
    ``--carrying`` with documents; 0 when all hold."""
    ways = {name: f"--{name}" in arguments for name in ("changing", "talking", "carrying")}
    for text in (one for one in arguments if not one.startswith("--")):
        began = time.perf_counter()
        print(plan(int(text)))
        outcome = play(int(text), print, **ways)
        took_ms = (time.perf_counter() - began) * 1000
        print(
            f"seed {text} holds: level after {outcome.level_after_s:.0f} s, {outcome.entries} entries, "
            f"{outcome.frames} frames, {took_ms:.0f} ms"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
