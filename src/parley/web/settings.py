"""How a console is set up. Sizes and times carry their units; nothing here is secret."""

from collections.abc import Sequence
from typing import Final

import msgspec

from parley.base.instant import DAY
from parley.procedures.rota import Override, Turn
from parley.web.checklists import Checklist, packaged

# The capitals' clocks of the model case; a side of another name has a clock once its zone is configured.
MODEL_ZONES: Final = {"United States": "America/New_York", "China": "Asia/Shanghai"}
OFFICER: Final = "officer"
TWO_OFFICERS: Final = "two-officers"
LOOPBACK_HOSTS: Final = ("127.0.0.1", "localhost", "[::1]")


class WebSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What the one constructor needs to know beside the Desk and the accounts.

    ``hosts``: names under which a browser may ask for this console, without port: anything else is refused, so that a
    foreign name that resolves to this machine opens nothing. ``secure``: the console is reached by HTTPS only.
    ``zones``: IANA time zone by side name, for the clocks. ``session_hours``: one watch; then everybody signs in anew.
    ``console``: the name of this console, which a DISPLAYED entry carries to the other side. ``policy_release``: who signs
    what binds the side for long (agreement to a catalogue): ``officer``, one of the policy staff; ``two-officers``, another
    of them than the one who prepared it. ``turns``, ``overrides``: the rota; ``roll_call_ms``: a roll-call is due so long
    after the last one. ``checklists``: of incidents, the post's own or the packaged ones. ``voice``: whether its desks may
    speak; ``voice_address``: where they are reached if the browser hides it; ``voice_networks``: where the other side's may be.
    """

    hosts: tuple[str, ...] = LOOPBACK_HOSTS
    secure: bool = False
    zones: dict[str, str] = msgspec.field(default_factory=MODEL_ZONES.copy)
    session_hours: float = 12.0
    language: str = "en"
    theme: str = "dark"
    console: str = "watch"
    policy_release: str = OFFICER
    turns: Sequence[Turn] = ()
    overrides: Sequence[Override] = ()
    roll_call_ms: int = DAY
    checklists: Sequence[Checklist] = msgspec.field(default_factory=packaged)
    voice: bool = True
    voice_address: str = ""
    voice_networks: Sequence[str] = ()
    heartbeat_s: float = 2.0
    stale_after_s: float = 10.0
