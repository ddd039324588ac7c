"""Counts and yes-or-no (spec: messages §3.1)."""

import re
from collections.abc import Iterable
from typing import Any

from parley.messages import spelling
from parley.messages.kinds.kind import Kind, Options, Said, is_int
from parley.messages.language import known, spoken

INT_MAX = 2**63 - 1


class Count(Kind):
    """A whole number; ``range = [low, high]`` is declared, 0 to 2^63 − 1 if not."""

    code = "messages.not-a-count"
    marks = spelling.FIGURES

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        bounds = options.take("range", list, None) or [0, INT_MAX]
        if len(bounds) != 2 or not all(is_int(b, -INT_MAX, INT_MAX) for b in bounds) or bounds[0] > bounds[1]:
            raise options.bad("range")
        self.low, self.high = bounds

    def starts(self, language: str) -> str:
        return "0-9-"

    def follow(self, language: str) -> str:
        return "0-9"

    def check(self, wire: Any) -> None:
        if not is_int(wire, self.low, self.high):
            raise self.refuse(low=self.low, high=self.high)

    def show(self, wire: Any, language: str) -> str:
        return str(wire)

    def shape(self, language: str) -> str:
        return r"-?[0-9]{1,19}"

    def unshow(self, text: str, language: str) -> Any:
        return int(text)

    def loose(self, text: str, language: str) -> Any:
        grouped = re.fullmatch(r"[+-]?[0-9]{1,3}(?:(?: [0-9]{3})+|(?:,[0-9]{3})+)", text)
        bare = re.sub("[ ,]", "", text) if grouped else text
        if not re.fullmatch(r"[+-]?[0-9]{1,19}", bare):
            raise self.refuse(low=self.low, high=self.high)
        return int(bare)

    def said(self, wire: Any) -> Iterable[Said]:
        return (Said("count", wire),)

    def edges(self) -> list[Any]:
        near = (self.low, 0, 1, 2, 3, 11, self.high)
        return sorted({n for n in near if self.low <= n <= self.high})


class Truth(Kind):
    """Yes or no; true or false inside."""

    code = "messages.not-a-bool"

    def starts(self, language: str) -> str:
        return "".join(self.labels(language)[value][0] for value in (False, True))

    @staticmethod
    def labels(language: str) -> tuple[str, str]:
        """No and yes."""
        words = spoken(language).words
        return words["no"], words["yes"]

    def check(self, wire: Any) -> None:
        if type(wire) is not bool:
            raise self.refuse()

    def show(self, wire: Any, language: str) -> str:
        return self.labels(language)[wire]

    def shape(self, language: str) -> str:
        return "|".join(map(re.escape, self.labels(language)))

    def unshow(self, text: str, language: str) -> Any:
        return text == self.labels(language)[True]

    def loose(self, text: str, language: str) -> Any:
        said = text.lower()
        for value, name in ((True, "yes"), (False, "no")):
            if said in {one.words[name] for one in known()} | {str(value).lower(), str(int(value)), name[0]}:
                return value
        raise self.refuse()

    def edges(self) -> list[Any]:
        return [False, True]
