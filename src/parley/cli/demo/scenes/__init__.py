"""Scenes: a course of events as one file of steps, which the tests tell over the simulated world and ``parley demo`` over two
real posts. What a scene expects of the record is read at both.

The table is deliberate: it shows in one place every scene that can be played.
"""

import tomllib
from functools import cache
from importlib import resources
from typing import Final, Literal

import msgspec
from msgspec import Struct

SCENES: Final = ("hainan-2001", "deir-ez-zor-2016", "february-2023", "taiwan-strait-2023")

SideName = Literal["a", "b"]
Text = dict[Literal["en", "zh"], str]


class Rungs(Struct, frozen=True, forbid_unknown_fields=True):
    """How far a message has come at its reader: the levels that its ladder must have, and those that it must not."""

    message: str
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class Waited(Struct, frozen=True, forbid_unknown_fields=True):
    """So many minutes of the story at least lie between two rungs of a message."""

    message: str
    since: str
    until: str
    least_min: float


class Alarm(Struct, frozen=True, forbid_unknown_fields=True):
    """An alarm that stands at a side."""

    at: SideName
    code: str


class Incident(Struct, frozen=True, forbid_unknown_fields=True):
    """What the incident of a message has come to; what is left out is not looked at. ``said``: its messages' forms;
    ``accounts``: whose accounts there are."""

    of: str
    state: str
    facts: tuple[str, ...] | None = None
    requests: tuple[str, ...] | None = None
    steps: tuple[str, ...] | None = None
    said: tuple[str, ...] | None = None
    accounts: tuple[SideName, ...] | None = None


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """What the record must say at this point. ``at``: the sides that say so; ``calls``: the state of each call by its message."""

    at: tuple[SideName, ...] = ("a", "b")
    calls: dict[str, str] | None = None
    incident: Incident | None = None
    rungs: tuple[Rungs, ...] = ()
    waited: tuple[Waited, ...] = ()
    alarms: tuple[Alarm, ...] = ()


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that happens. ``by`` a side: it writes the form ``form``, shows messages on a screen, or a person there ``takes``
    one over. Else time passes, the line is cut or mended, or the record is looked at.

    A value ``@+5min`` is the instant five minutes from now, to be typed as an officer types it.
    """

    tell: Text = {}
    by: SideName | None = None
    form: str = ""
    name: str = ""
    values: dict[str, str | tuple[str, ...]] = {}
    about: tuple[str, ...] = ()
    precedence: str = ""
    answer_within_min: float | None = None
    shows: tuple[str, ...] = ()
    takes: str = ""
    wait_min: float = 0
    line: Literal["", "cut", "mended"] = ""
    expect: Expected | None = None


class Scene(Struct, frozen=True, forbid_unknown_fields=True):
    """A course of events of the public record."""

    title: Text
    what: Text
    step: tuple[Step, ...]


@cache
def load(name: str) -> Scene:
    """The scene of that name, one of ``SCENES``."""
    text = resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Scene)
