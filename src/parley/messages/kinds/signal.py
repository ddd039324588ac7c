"""A signal of a table of signals, with its complement (spec: messages §3.13): ``[code]`` or ``[code, complement]``.

The list declares what each signal takes. Its label holds ``…`` where the complement stands:
``YV1 PP8: … in direction 045.0° true (Table III: 1) from me``. With ``code_only`` a field carries the code alone.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from parley.base import canon
from parley.messages import spelling
from parley.messages.faults import CatalogueError
from parley.messages.kinds.coded import Coded, CodeList
from parley.messages.kinds.complement import COMPLEMENTS
from parley.messages.kinds.kind import Kind, Options, Said
from parley.messages.language import spoken

GAP: Final = "…"


class Signal(Coded):
    """One signal of the list."""

    code = "messages.not-a-signal"
    marks = spelling.FIGURES

    def __init__(self, options: Options) -> None:
        one = options.take("signals", CodeList)
        if one is None:
            raise options.bad("list")
        super().__init__(options, one.codes)
        self.prefix, self.memory = one.prefix, one.memory
        part = Options(options.field, options.where, {})
        code_only = options.take("code_only", bool, False)
        takes = {} if code_only else one.complements
        self._parts: dict[int, Kind] = {one.codes[name]: COMPLEMENTS[kind](part) for name, kind in takes.items()}
        self._gaps = {one.codes[name] for name in one.complements}

    def learn(self, language: str, labels: Mapping[str, str], where: str) -> None:
        super().learn(language, labels, where)
        for code, label in self.labels[language].items():
            follow = self._parts[code].follow(language) if code in self._parts else ""
            rest = label.partition(GAP)[2]
            if label.count(GAP) != (code in self._gaps) or (follow and rest and re.match(f"[{follow}]", rest)):
                raise CatalogueError("messages.phrase-gap", where, what=self.names[code])

    def starts(self, language: str) -> str:
        return spoken(language).first("signal", re.escape(self.prefix[0]))

    def follow(self, language: str) -> str:
        at_end = (part for code, part in self._parts.items() if self.labels[language][code].endswith(GAP))
        return "".join(part.follow(language) for part in at_end)

    def check(self, wire: Any) -> None:
        if not (type(wire) is list and 1 <= len(wire) <= 2 and type(wire[0]) is int and wire[0] in self.names):
            raise self._unknown()
        part = self._parts.get(wire[0])
        if len(wire) == 1 and part is not None:
            raise self.refuse("messages.complement-missing", signal=self.names[wire[0]])
        if len(wire) == 2:
            if part is None:
                raise self.refuse("messages.complement-extra", signal=self.names[wire[0]])
            part.check(wire[1])

    def _unknown(self) -> Exception:
        return self.refuse(allowed=", ".join(self.codes))

    def show(self, wire: Any, language: str) -> str:
        meaning = self.labels[language][wire[0]]
        if len(wire) == 2:
            meaning = meaning.replace(GAP, self._parts[wire[0]].show(wire[1], language))
        return spoken(language).fill("signal", code=f"{self.prefix} {self.names[wire[0]]}", meaning=meaning)

    def shape(self, language: str) -> str:
        return "|".join(self._shape(code, language, "(?:{})") for code in self.names)

    def _shape(self, code: int, language: str, part: str) -> str:
        meaning = re.escape(self.labels[language][code])
        if code in self._parts:
            meaning = meaning.replace(re.escape(GAP), part.format(self._parts[code].shape(language)))
        return spoken(language).shape("signal", code=re.escape(f"{self.prefix} {self.names[code]}"), meaning=meaning)

    def unshow(self, text: str, language: str) -> Any:
        name = self.compiled("name", lambda: rf"{re.escape(self.prefix)} ([A-Z0-9]+)").search(text)
        code = self.codes.get(name[1], -1) if name else -1
        if code not in self._parts:
            return [code]
        found = self.compiled(f"{code} {language}", lambda: self._shape(code, language, "({})")).fullmatch(text)
        return [code, self._parts[code].unshow(found[1], language)] if found else [code]

    def loose(self, text: str, language: str) -> Any:
        """``RU2 5 min``, ``YV1 PP8 045``: the signal, and its complement if it takes one."""
        said = text.removeprefix(f"{self.prefix} ").removeprefix(f"{self.prefix.lower()} ")
        name, _, rest = said.partition(" ")
        code = self.codes.get(name.upper())
        if code is None:
            raise self._unknown()
        if not rest.strip():
            return [code]
        if code not in self._parts:
            raise self.refuse("messages.complement-extra", signal=self.names[code])
        return [code, self._parts[code].understand(rest, language)]

    def named(self, wire: Any) -> Any:
        return [self.names[wire[0]], *wire[1:]]

    def coded(self, value: Any) -> Any:
        if type(value) is list and value and isinstance(value[0], str):
            return [self.codes.get(value[0], value[0]), *value[1:]]
        return value

    def said(self, wire: Any) -> Iterable[Said]:
        return self._parts[wire[0]].said(wire[1]) if len(wire) == 2 else ()

    def from_memory(self, wire: Any) -> list[str]:
        name = self.names[wire[0]]
        return [f"{self.prefix} {name}"] if name in self.memory else []

    def largest(self) -> Any:
        longest = [[code, self._parts[code].largest()] if code in self._parts else [code] for code in self.names]
        return max(longest, key=lambda wire: len(canon.encode(wire)))

    def edges(self) -> list[Any]:
        found: list[Any] = []
        for code in sorted(self.names):
            part = self._parts.get(code)
            found += [[code, edge] for edge in part.edges()] if part else [[code]]
        return found
