"""Values of the configuration that carry their unit: times, sizes, addresses, posts, paths."""

import ipaddress
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.base.instant import DAY, HOUR, MINUTE, SECOND
from parley.bearers.dial import Address
from parley.record.names import PostId
from parley.runtime import secret

_TIMES: Final = {"ms": 1, "s": SECOND, "min": MINUTE, "h": HOUR, "d": DAY}
_SIZES: Final = {"B": 1, "kB": 1000, "MB": 1000**2, "GB": 1000**3, "KiB": 1024, "MiB": 1024**2, "GiB": 1024**3}
_QUANTITY: Final = re.compile(r"(\d{1,12})\s?([A-Za-z]{1,3})", re.ASCII)
_TIME: Final = re.compile(r"([01]\d|2[0-3])([0-5]\d)Z", re.ASCII)
_POST: Final = re.compile(r"(\d{1,2})\.(\d{1,5})", re.ASCII)
_ADDRESS: Final = re.compile(r"(?:\[([0-9A-Fa-f:.%\w]{2,64})\]|([A-Za-z0-9._-]{1,253})):(\d{1,5})", re.ASCII)


class Endpoint(str):
    """Host and port."""

    @property
    def address(self) -> Address:
        """What it names."""
        host, _, number = self.rpartition(":")
        return Address(host.strip("[]"), int(number))


class IpAddress(str):
    """An IP address, or "" for none."""


class IpNetwork(str):
    """An IP network."""


class PostName(str):
    """A post as it is written: side and post number."""

    @property
    def id(self) -> PostId:
        """What it names."""
        side, _, number = self.partition(".")
        return PostId(int(side), int(number))


class Duration(int):
    """Milliseconds."""

    def __str__(self) -> str:
        return _written(self, _TIMES)


class TimeOfDay(int):
    """Milliseconds of the UTC day."""

    def __str__(self) -> str:
        return f"{self // HOUR:02d}{self % HOUR // MINUTE:02d}Z"


class Moment(int):
    """An instant, ms UTC."""

    def __str__(self) -> str:
        return instant.iso(self)


class Size(int):
    """Bytes."""

    def __str__(self) -> str:
        return _written(self, {unit: size for unit, size in _SIZES.items() if "i" in unit or unit == "B"})


def _written(value: int, units: dict[str, int]) -> str:
    unit = max((unit for unit, worth in units.items() if value % worth == 0), key=lambda unit: units[unit])
    return f"{value // units[unit]}{unit}"


def _quantity(text: str, units: dict[str, int]) -> int:
    match = _QUANTITY.fullmatch(text)
    if match is None or match[2] not in units:
        raise ValueError(f'write a number and one of {", ".join(units)}, for example "5{next(iter(units))}"')
    return int(match[1]) * units[match[2]]


def duration(text: str) -> Duration:
    """``5s``, ``250ms``, ``10min``, ``24h``, ``1d``. Raises ValueError."""
    return Duration(_quantity(text, _TIMES))


def time_of_day(text: str) -> TimeOfDay:
    """``0800Z``. Raises ValueError."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError('write hours, minutes and Z, for example "0800Z"')
    return TimeOfDay(int(match[1]) * HOUR + int(match[2]) * MINUTE)


def moment(text: str) -> Moment:
    """``160800Z DEC 25``, or ISO 8601 with an offset. Raises ValueError."""
    try:
        return Moment(instant.parse(text))
    except LocalError:
        raise ValueError('write a date-time group, for example "160800Z DEC 25"') from None


def size(text: str) -> Size:
    """``64MiB``, ``512kB``. Raises ValueError."""
    return Size(_quantity(text, _SIZES))


def post(text: str) -> PostName:
    """``1.0``: side 1, post 0. Raises ValueError."""
    match = _POST.fullmatch(text)
    if match is None or int(match[1]) >= 64 or int(match[2]) >= 65536:
        raise ValueError('write side and post number, for example "1.0"')
    return PostName(text)


def endpoint(text: str) -> Endpoint:
    """``host:port`` or ``[IPv6]:port``. Raises ValueError."""
    match = _ADDRESS.fullmatch(text)
    if match is None or int(match[3]) >= 65536:
        raise ValueError('write host and port, for example "127.0.0.1:7441" or "[::1]:7441"')
    return Endpoint(text)


def ip_address(text: str) -> IpAddress:
    """An address without a name or a zone. Raises ValueError."""
    if text:
        ipaddress.ip_address(text)
    return IpAddress(text)


def ip_network(text: str) -> IpNetwork:
    """``198.51.100.0/24``. Raises ValueError."""
    ipaddress.ip_network(text)
    return IpNetwork(text)


READERS: Final[dict[type, Callable[[str], Any]]] = {
    Duration: duration, TimeOfDay: time_of_day, Moment: moment, Size: size, PostName: post, Endpoint: endpoint, Path: Path,
    secret.AlertAddress: secret.address, IpAddress: ip_address, IpNetwork: ip_network,
}  # fmt: skip


def read(type_: type, value: Any) -> Any:
    """For msgspec: a value of one of these types out of its text. Raises ValueError."""
    if type_ not in READERS:
        raise NotImplementedError(type_)
    if not isinstance(value, str):
        raise ValueError("write it as text, in quotation marks")
    return READERS[type_](value)


def program(words: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    """A program that is named by a path lies relative to ``folder``; a bare name is looked for where programs are."""
    return (str(folder / words[0]), *words[1:]) if words and "/" in words[0] else words


def shown(value: Any) -> str:
    """A value as it is written in the configuration."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(shown(item) for item in value) + "]"
    return str(int(value)) if type(value) is int else f'"{value}"'
