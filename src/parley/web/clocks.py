"""Times as the console writes them: a date-time group, and an age or a countdown beside it. It owns no clock.

The console's script repeats ``age`` and ``countdown`` while the page stands; both take their units from the words.
"""

from typing import Final

from parley.base import instant
from parley.web.words import Words

# From this age on only days are of interest.
DAYS_ONLY_MS: Final = 10 * instant.DAY


def age(ms: int, words: Words) -> str:
    """How long ago, in the two largest units: ``12 s``, ``4 min``, ``3 h 10 min``, ``2 d 4 h``."""
    ms = max(ms, 0)
    if ms < instant.MINUTE:
        return words("age.s", n=ms // instant.SECOND)
    if ms < instant.HOUR:
        return words("age.min", n=ms // instant.MINUTE)
    if ms < instant.DAY:
        return words("age.h", h=ms // instant.HOUR, n=ms % instant.HOUR // instant.MINUTE)
    if ms < DAYS_ONLY_MS:
        return words("age.d", d=ms // instant.DAY, n=ms % instant.DAY // instant.HOUR)
    return words("age.days", d=ms // instant.DAY)


def countdown(ms: int) -> str:
    """Hours, minutes and seconds of a span, without its sign: ``04:12``, ``1:04:12``, ``2d 03:10``."""
    seconds = abs(ms) // instant.SECOND
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, seconds = divmod(rest, 60)
    if days:
        return f"{days}d {hours:02d}:{minutes:02d}"
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"


def clock_time(ms: int) -> str:
    """The time of day with seconds, Zulu: ``120105Z``."""
    return instant.time_of_day(ms)


def day_of(ms: int) -> str:
    """The day as in a DTG: ``16 DEC 25``."""
    group = instant.dtg(ms)
    return f"{group[:2]} {group[8:]}"
