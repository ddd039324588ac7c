"""How one form speaks one language: its labels, its renderings, and the way back (spec: messages §5.1, §5.6).

A body is compiled once, to closures that render and to one regular expression that parses. A parse is believed only
when the message that it gives renders to exactly the text that was read.
"""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from parley.messages.field import Field
from parley.messages.language import spoken
from parley.messages.phrases.pattern import Part, Pattern, Select, Show

Payload: TypeAlias = Mapping[int, Any]
Say: TypeAlias = Callable[[Payload], str]


class Taker(NamedTuple):
    """What a group of the regular expression gives: the value that ``unshow`` reads from it, or else ``wire``."""

    key: int
    unshow: Callable[[str, str], Any] | None
    wire: Any = None


class Speech:
    """``labels`` by id, ``heading`` the first line of every rendering; ``body`` is proven."""

    def __init__(
        self, language: str, heading: str, labels: Mapping[str, str], body: Pattern, fields: Mapping[str, Field]
    ) -> None:
        self.language = language
        self.heading = heading
        self.labels = labels
        self.body = body
        self._fields = fields

    def say(self, payload: Payload) -> str:
        """The rendering of a checked payload."""
        return f"{self.heading}\n{self._say(payload)}"

    @cached_property
    def _say(self) -> Say:
        return _joined([_say(part, self._fields, self.language) for part in self.body])

    def hear(self, text: str) -> dict[int, Any] | None:
        """A payload, not yet checked, that ``text`` (without its heading) may be the body of; or None."""
        pattern, takers = self._hearing
        found = pattern.fullmatch(text)
        if not found:
            return None
        payload: dict[int, Any] = {}
        for taker, heard in zip(takers, found.groups(), strict=True):
            if heard is not None:
                payload[taker.key] = taker.wire if taker.unshow is None else taker.unshow(heard, self.language)
        return payload

    @cached_property
    def _hearing(self) -> tuple[re.Pattern[str], list[Taker]]:
        # put off to the first parse, as the rendering is to the first rendering: most forms are not needed in one run
        takers: list[Taker] = []
        return re.compile(_shape(self.body, self._fields, self.language, takers)), takers


def _joined(says: list[Say]) -> Say:
    if len(says) == 1:
        return says[0]
    return lambda payload: "".join([say(payload) for say in says])


def _say(part: Part, fields: Mapping[str, Field], language: str) -> Say:
    if isinstance(part, str):
        return lambda payload: part
    field = fields[part.field]
    key = field.key
    if isinstance(part, Show):
        show = field.kind.show
        before, behind = spoken(language).around
        if before:
            return lambda payload: f"{before}{show(payload[key], language)}{behind}"
        return lambda payload: show(payload[key], language)
    ways = {case: _joined([_say(p, fields, language) for p in variant]) for case, variant in part.variants}
    case_of = field.case_of

    def present(payload: Payload) -> str:
        return ways["present" if key in payload else "absent"](payload)

    def chosen(payload: Payload) -> str:
        return ways[case_of(payload[key], language) if key in payload else "absent"](payload)

    return present if part.by_presence else chosen


def _shape(pattern: Pattern, fields: Mapping[str, Field], language: str, takers: list[Taker]) -> str:
    shape = ""
    for part in pattern:
        if isinstance(part, str):
            shape += re.escape(part)
            continue
        field = fields[part.field]
        if isinstance(part, Select):
            tells = field.tells() and not part.by_presence
            ways = []
            for case, variant in part.variants:
                told = tells and case != "absent"
                if told:
                    # an empty group that takes part only if its way was taken
                    takers.append(Taker(field.key, None, field.wire_for(case, language)))
                ways.append(("()" if told else "") + _shape(variant, fields, language, takers))
            shape += f"(?:{'|'.join(ways)})"
        else:
            takers.append(Taker(field.key, field.kind.unshow))
            before, behind = spoken(language).around
            shape += f"{before}({field.kind.shape(language)}){behind}"
    return shape
