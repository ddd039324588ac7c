"""The watch in the configuration: the delegate ladder, and by which ways each delegate is called."""

from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from parley.base.errors import LocalError
from parley.procedures.rota import Override, Turn
from parley.runtime import values
from parley.runtime.secret import AlertAddress
from parley.runtime.values import Duration, Moment, Size, TimeOfDay

RUNGS_MAX_COUNT: Final = 8
ADDRESSES_MAX_COUNT: Final = 8
ROTA_MAX_COUNT: Final = 64
AFTER_MIN_MS: Final = 1_000
TIMEOUT_MAX_MS: Final = 60_000


class Rung(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who is called when a FLASH still stands unacknowledged. Without a way he is called on the console alone."""

    role: Annotated[str, Meta(min_length=1, max_length=80, description="who is called: a role, not a person")]
    after: Annotated[
        Duration, Meta(description="how long after the FLASH arrived; each rung later than the one before")
    ]
    alert: Annotated[
        tuple[AlertAddress, ...],
        Meta(
            max_length=ADDRESSES_MAX_COUNT,
            description='addresses of alerts, such as "mailtos://…", or "file:…", the file whose first line is the address',
        ),
    ] = ()
    command: Annotated[
        tuple[str, ...], Meta(max_length=64, description="program and arguments; it is given the alert as JSON")
    ] = ()
    timeout: Annotated[Duration, Meta(description="one try of one alert is given up after; 1min at most")] = (
        values.duration("20s")
    )
    output: Annotated[Size, Meta(description="the program is stopped when it says more")] = values.size("64KiB")


DayName = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: Final[tuple[DayName, ...]] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WHO_MAX_CHARS: Final = 80


class RotaTurn(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose watch it is at some hours of some days."""

    who: Annotated[str, Meta(min_length=1, max_length=WHO_MAX_CHARS, description="a watch or a role, not a person")]
    begins: Annotated[TimeOfDay, Meta(description="UTC")]
    ends: Annotated[TimeOfDay, Meta(description="UTC; not later than it begins: on the next day")]
    days: Annotated[tuple[DayName, ...], Meta(max_length=7, description="on which days it begins")] = DAYS


class RotaOverride(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose watch it is for once, whatever the turns say."""

    who: Annotated[str, Meta(min_length=1, max_length=WHO_MAX_CHARS, description="a watch or a role, not a person")]
    begins: Annotated[Moment, Meta(description="date-time group, or ISO 8601 with an offset")]
    ends: Annotated[Moment, Meta(description="later than it begins")]


class Watch(Struct, frozen=True, forbid_unknown_fields=True):
    """Who has the watch when, and who is called when nobody acknowledges."""

    ladder: Annotated[tuple[Rung, ...], Meta(max_length=RUNGS_MAX_COUNT)] = ()
    rota: Annotated[tuple[RotaTurn, ...], Meta(max_length=ROTA_MAX_COUNT)] = ()
    override: Annotated[tuple[RotaOverride, ...], Meta(max_length=ROTA_MAX_COUNT)] = ()
    roll_call: Annotated[Duration, Meta(description="the console asks for a roll-call so long after the last one")] = (
        values.duration("1d")
    )
    checklists: Annotated[
        Path | None, Meta(description="folder of the post's own checklists for incidents; absent: the packaged ones")
    ] = None

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The ladder; where none is configured the usual one, on the console alone. Its roles are named in words."""
        return self.ladder or USUAL


USUAL: Final = (Rung("", values.duration("2min")), Rung("", values.duration("5min")))


def turns(watch: Watch) -> list[Turn]:
    """The turns as the rota reads them."""
    return [
        Turn(one.who, int(one.begins), int(one.ends), frozenset(DAYS.index(day) for day in one.days))
        for one in watch.rota
    ]


def overrides(watch: Watch) -> list[Override]:
    """The overrides as the rota reads them."""
    return [Override(one.who, int(one.begins), int(one.ends)) for one in watch.override]


def check(watch: Watch) -> None:
    """What no single value shows. Raises LocalError ``runtime.bad-value``."""
    before = 0
    for number, rung in enumerate(watch.ladder, 1):
        if not rung.role.isprintable() or not rung.role.strip():
            _refuse(number, "role: write a name that can be read")
        if rung.after < max(before + 1, AFTER_MIN_MS):
            _refuse(number, "after: write 1s or more, and more than the rung before has")
        if not 0 < rung.timeout <= TIMEOUT_MAX_MS:
            _refuse(number, "timeout: write at most 1min")
        if rung.command and not rung.command[0]:
            _refuse(number, "command: the program has no name")
        before = rung.after
    for number, override in enumerate(watch.override, 1):
        if override.ends <= override.begins:
            raise LocalError(
                "runtime.bad-value", why=f"watch.override {number}, ends: write a later time than it begins"
            )


def _refuse(number: int, why: str) -> None:
    raise LocalError("runtime.bad-value", why=f"watch.ladder {number}, {why}")


def rooted(watch: Watch, folder: Path) -> Watch:
    """The same with absolute paths."""
    replace = msgspec.structs.replace
    rungs = (
        replace(
            rung, alert=tuple(one.rooted(folder) for one in rung.alert), command=values.program(rung.command, folder)
        )
        for rung in watch.ladder
    )
    checklists = folder / watch.checklists if watch.checklists else None
    return replace(watch, ladder=tuple(rungs), checklists=checklists)
