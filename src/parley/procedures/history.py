"""What is told of contacts besides the facts themselves: each side's account, topics, links, details (spec: procedures §11)."""

from bisect import insort
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from parley.base import canon
from parley.procedures.contacts import own_fields
from parley.procedures.procedure import Fact
from parley.record.names import Head


class Item(NamedTuple):
    """One content: the name of its form, its fields, and the entries that tell it, in ascending order."""

    form: str
    fields: dict[int, Any]
    heads: tuple[Head, ...]


class History:
    """The fold: every distinct content of these forms, with all its tellings. ``forms``: their names by number."""

    name = "history"

    def __init__(self, forms: Mapping[int, str]) -> None:
        self._forms = forms
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._told: dict[tuple[int, bytes], list[Head]] = {}

    def fold(self, fact: Fact) -> None:
        """Take one in; anything else is none of ours."""
        if fact.header.form in self._forms and not fact.judgement:
            key = fact.header.form, canon.encode(own_fields(fact.fields))
            insort(self._told.setdefault(key, []), fact.head)

    def items(self) -> Iterator[Item]:
        """All of them, by form, then by their bytes."""
        for form, content in sorted(self._told):
            heads = tuple(self._told[form, content])
            yield Item(self._forms[form], canon.decode(content, len(content)), heads)

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        return [
            [form, content, [list(head) for head in heads]] for (form, content), heads in sorted(self._told.items())
        ]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for form, content, heads in value:
            self._told[form, content] = [Head(*head) for head in heads]
