"""What officers write on the command line, read: addressees, times, field=value."""

import re
from collections.abc import Sequence
from typing import Any, Final

from parley.base import instant
from parley.base.errors import LocalError
from parley.messages.kinds import clock

_AFTER: Final = re.compile(r"\+(\d{1,5})\s?(min|m|h|d)?", re.ASCII)
_UNITS: Final = {None: instant.MINUTE, "m": instant.MINUTE, "min": instant.MINUTE, "h": instant.HOUR, "d": instant.DAY}
_NUMBERS: Final = re.compile(r"\d{1,2}(\.\d{1,5})?", re.ASCII)


def assignments(pairs: Sequence[str]) -> dict[str, str | list[str]]:
    """``field=value`` by field; a field that was given more than once has a list, and the form says whether it may be.
    Raises LocalError ``cli.bad-assignment``."""
    found: dict[str, str | list[str]] = {}
    for pair in pairs:
        name, mark, value = pair.partition("=")
        if not mark or not name.strip():
            raise LocalError("cli.bad-assignment", pair=pair[:80])
        before = found.get(name.strip(), [])
        found[name.strip()] = [*([before] if isinstance(before, str) else before), value] if before else value
    return found


def moment(text: str, now: int) -> int:
    """A time to come: ``+30`` (minutes), ``+2h``, or as moments are typed into forms.

    Raises LocalError ``base.bad-instant``, ``cli.past``.
    """
    if found := _AFTER.fullmatch(text.strip()):
        return now + int(found[1]) * _UNITS[found[2]]
    at = clock.moment(text).instant
    if at <= now:
        raise LocalError("cli.past", text=text[:64])
    return at


def addressee(text: str, posts: Sequence[dict[str, Any]]) -> str:
    """A side or post by number ("1", "1.0") or by name ("China", "China/MND desk"). Raises LocalError ``cli.no-addressee``.

    ``posts`` are those of the status.
    """
    wanted = text.strip()
    if _NUMBERS.fullmatch(wanted):
        return wanted
    sides = {post["side_name"].casefold(): post["id"].partition(".")[0] for post in posts}
    whole = {f"{post['side_name']}/{post['post_name']}".casefold(): post["id"] for post in posts}
    found = sides.get(wanted.casefold()) or whole.get(wanted.casefold())
    if found is None:
        known = ", ".join(f"{post['side_name']}/{post['post_name']}" for post in posts if not post["own"])
        raise LocalError("cli.no-addressee", to=wanted[:80], known=known)
    return str(found)
