"""A field that may be given several times (spec: messages §3.12): an array of 1 to N wire values of one kind.

It is shown as ``(1) …; (2) …``, also where there is only one: each item's end is plain from what follows it, and no
phrase may go on with the separator, so the list reads back from the left like every other value.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Final

from parley.base.limits import TYPED_MAX_CHARS
from parley.messages.faults import FieldError
from parley.messages.kinds.kind import Kind, Options, Said
from parley.messages.language import Language, known, spoken

MANY_MAX: Final = 16


class Many(Kind):
    """1 to ``most`` values of ``item``, whose order is kept. Its errors name the item, counted from 1."""

    def __init__(self, item: Kind, options: Options) -> None:
        super().__init__(options)
        self.item = item
        self.most: int = options.take("many", int)
        if not 2 <= self.most <= MANY_MAX:
            raise options.bad("many")

    def _item_shape(self, one: Language) -> str:
        """An item in a group of its own, and what tells its end."""
        between = f"{re.escape(one.words['item_between'])}(?=[{one.first('item')}])"
        return f"({self.item.shape(one.code)})(?:{between}|$)"

    def speaks(self, language: str) -> bool:
        return self.item.speaks(language)

    def starts(self, language: str) -> str:
        return spoken(language).first("item")

    def follow(self, language: str) -> str:
        return self.item.follow(language) + re.escape(spoken(language).words["item_between"][0])

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
        one, show = spoken(language), self.item.show
        shown = [one.fill("item", number=i) + show(item, language) for i, item in enumerate(wire, 1)]
        return one.words["item_between"].join(shown)

    def shape(self, language: str) -> str:
        one, item = spoken(language), f"(?:{self.item.shape(language)})"
        first, other = (one.shape("item", number=number) + item for number in ("1", "[0-9]{1,2}"))
        return f"{first}(?:{re.escape(one.words['item_between'])}{other}){{0,{self.most - 1}}}"

    def unshow(self, text: str, language: str) -> Any:
        one = spoken(language)
        shape = self.compiled(f"item {language}", lambda: self._item_shape(one))
        items: list[Any] = []
        at = 0
        while at < len(text):
            found = shape.match(text, at + len(one.fill("item", number=len(items) + 1)))
            if not found:
                raise self._wrong_count()
            items.append(self.item.unshow(found[1], language))
            at = found.end()
        return items

    def understand(self, text: str, language: str) -> Any:
        for code in dict.fromkeys((language, *(one.code for one in known()))):
            if self.speaks(code) and self.compiled(f"shape {code}", partial(self.shape, code)).fullmatch(text):
                return self.unshow(text, code)
        return self.loose(text, language)

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
        elif len(text) > TYPED_MAX_CHARS * self.most:
            raise self.refuse("messages.too-long", size=len(text), limit=TYPED_MAX_CHARS * self.most)
        else:
            wire = self.understand("\n".join(text.strip().splitlines()), language)
        self.check(wire)
        return wire

    def named(self, wire: Any) -> Any:
        return [self.item.named(one) for one in wire]

    def coded(self, value: Any) -> Any:
        return [self.item.coded(one) for one in value] if type(value) is list else value

    def said(self, wire: Any) -> Iterator[Said]:
        for one in wire:
            yield from self.item.said(one)

    def from_memory(self, wire: Any) -> list[str]:
        return [name for one in wire for name in self.item.from_memory(one)]

    def largest(self) -> Any:
        return [self.item.largest()] * self.most

    def edges(self) -> list[Any]:
        """The item's first edge alone; then all of them in turn, in as many full arrays as it takes."""
        edges = self.item.edges()
        turns = range(0, len(edges), self.most)
        return [[edges[0]], *([edges[(i + k) % len(edges)] for k in range(self.most)] for i in turns)]
