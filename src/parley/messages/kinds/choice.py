"""One of a declared list of values (spec: messages §3.2). The wire carries the value's integer code."""

import re
from collections.abc import Mapping
from typing import Any

from parley.messages.kinds.coded import Coded
from parley.messages.kinds.kind import Options, is_int

CODE_MAX = 2**31 - 1
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")


class Choice(Coded):
    """``values`` maps each value's name to its code."""

    code = "messages.not-a-choice"

    def __init__(self, options: Options) -> None:
        values = options.take("values", dict, {})
        if not are_codes(values) or {"absent", "present"} & set(values):
            raise options.bad("values")
        super().__init__(options, values)
        self._back: dict[str, dict[str, int]] = {}

    def learn(self, language: str, labels: Mapping[str, str], where: str) -> None:
        super().learn(language, labels, where)
        self._back[language] = {label: code for code, label in self.labels[language].items()}

    def check(self, wire: Any) -> None:
        if type(wire) is not int or wire not in self.names:
            raise self.refuse(allowed=self.allowed)

    def show(self, wire: Any, language: str) -> str:
        return self.labels[language][wire]

    def shape(self, language: str) -> str:
        # longest first only saves backtracking: the loader proves that no label runs into the text after another
        return "|".join(re.escape(label) for label in sorted(self._back[language], key=len, reverse=True))

    def unshow(self, text: str, language: str) -> Any:
        return self._back[language][text]

    def loose(self, text: str, language: str) -> Any:
        said = text.lower()
        for named in (self.names, *self.labels.values()):
            for code, label in named.items():
                if label.lower() == said:
                    return code
        if said.isascii() and said.isdecimal() and len(said) < 11:
            return int(said)
        raise self.refuse(allowed=self.allowed)

    def named(self, wire: Any) -> Any:
        return self.names[wire]

    def coded(self, value: Any) -> Any:
        return self.codes.get(value, value) if isinstance(value, str) else value

    def edges(self) -> list[Any]:
        return sorted(self.names)


def are_codes(values: dict[str, Any]) -> bool:
    """Whether ``values`` gives every name a code of its own, and no two names that differ in case only."""
    good = all(_NAME.fullmatch(name) and is_int(code, 0, CODE_MAX) for name, code in values.items())
    return good and bool(values) and len({name.lower() for name in values}) == len(set(values.values())) == len(values)
