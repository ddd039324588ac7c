"""One of a declared list of values (spec: messages §3.2). The wire carries the value's integer code.

Its shown forms are labels of the phrase files, so a choice learns them when the catalogue is built.
"""

import re
from typing import Any

from parley.messages.kinds.kind import Kind, Options, is_int

CODE_MAX = 2**31 - 1
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")


class Choice(Kind):
    """``values`` maps each value's name to its code; ``labels`` maps language and code to what is shown."""

    code = "messages.not-a-choice"

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        values = options.take("values", dict, {})
        if not values or not all(_NAME.fullmatch(n) and is_int(c, 0, CODE_MAX) for n, c in values.items()):
            raise options.bad("values")
        self.codes: dict[str, int] = values
        self.names = {code: name for name, code in values.items()}
        if len({name.lower() for name in values}) != len(self.names) or {"absent", "present"} & set(values):
            raise options.bad("values")
        self.labels: dict[str, dict[int, str]] = {}
        self._back: dict[str, dict[str, int]] = {}

    def learn(self, language: str, labels: dict[str, str]) -> None:
        """Takes the label of every value in ``language``; called once, while the catalogue is built."""
        self.labels[language] = {self.codes[name]: label for name, label in labels.items()}
        self._back[language] = {label: code for code, label in self.labels[language].items()}

    def speaks(self, language: str) -> bool:
        return language in self.labels

    def check(self, wire: Any) -> None:
        if type(wire) is not int or wire not in self.names:
            raise self.refuse(allowed=", ".join(self.codes))

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
        raise self.refuse(allowed=", ".join(self.codes))

    def edges(self) -> list[Any]:
        return sorted(self.names)
