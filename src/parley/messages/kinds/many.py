"""A field that may be given several times (spec: messages §3.12): an array of 1 to N wire values of one kind.

It is shown as ``(1) …; (2) …``, also where there is only one: each item's end is plain from what follows it, and no
phrase may go on with the separator, so the list reads back from the left like every other value.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from parley.messages.faults import FieldError
from parley.messages.kinds.kind import Kind, Options

MANY_MAX: Final = 16

MARK: Final = {"en": "({}) ", "zh": "（{}）"}
BETWEEN: Final = {"en": "; ", "zh": "；"}


class Many(Kind):
    """1 to ``most`` values of ``item``, whose order is kept. Its errors name the item, counted from 1."""

    starts = "(（"

    def __init__(self, item: Kind, options: Options) -> None:
        super().__init__(options)
        self.item = item
        self.most: int = options.take("many", int)
        self.follow = item.follow + "".join(between[0] for between in BETWEEN.values())
        if not 2 <= self.most <= MANY_MAX:
            raise options.bad("many")

    def check(self, wire: Any) -> None:
        if type(wire) is not list or not 1 <= len(wire) <= self.most:
            raise self._wrong_count()
        self._each(self.item.check, wire)

    def _wrong_count(self) -> FieldError:
        return self.refuse("messages.not-many", most=self.most)

    def _each(self, act: Callable[[Any], Any], items: Sequence[Any]) -> list[Any]:
        done = []
        for number, item in enumerate(items, 1):
            try:
                done.append(act(item))
            except FieldError as error:
                raise error.in_item(number) from None
        return done

    def show(self, wire: Any, language: str) -> str:
        mark, show = MARK[language], self.item.show
        return BETWEEN[language].join([mark.format(i) + show(item, language) for i, item in enumerate(wire, 1)])

    def shape(self, language: str) -> str:
        mark = re.escape(MARK[language])
        item = f"(?:{self.item.shape(language)})"
        first, other = (mark.replace(re.escape("{}"), number) + item for number in ("1", "[0-9]{1,2}"))
        return f"{first}(?:{BETWEEN[language]}{other}){{0,{self.most - 1}}}"

    def unshow(self, text: str, language: str) -> Any:
        shape = re.compile(f"({self.item.shape(language)})(?:{BETWEEN[language]}(?={re.escape(MARK[language][0])})|$)")
        items: list[Any] = []
        at, mark = 0, MARK[language]
        while at < len(text):
            at += len(mark.format(len(items) + 1))
            found = shape.match(text, at)
            if not found:
                raise self._wrong_count()
            items.append(self.item.unshow(found[1], language))
            at = found.end()
        return items

    def loose(self, text: str, language: str) -> Any:
        """One item a line; where an item may itself have lines, an empty line between items."""
        between = r"\n\s*\n" if self.item.has_lines else "\n"
        return self._items([part for part in re.split(between, text.strip()) if part.strip()], language)

    def _items(self, items: Sequence[str], language: str) -> list[Any]:
        if not 1 <= len(items) <= self.most:
            raise self._wrong_count()
        return self._each(lambda item: self.item.read(item, language), items)

    def read(self, text: str | Sequence[str], language: str) -> Any:
        if not isinstance(text, str):
            wire: Any = self._items([item for item in text if item.strip()], language)
        elif re.fullmatch(self.shape(language), text.strip()):
            wire = self.unshow(text.strip(), language)
        else:
            wire = self.loose("\n".join(text.splitlines()), language)
        self.check(wire)
        return wire

    def edges(self) -> list[Any]:
        """The item's first edge alone; then all of them in turn, in as many full arrays as it takes."""
        edges = self.item.edges()
        turns = range(0, len(edges), self.most)
        return [[edges[0]], *([edges[(i + k) % len(edges)] for k in range(self.most)] for i in turns)]
