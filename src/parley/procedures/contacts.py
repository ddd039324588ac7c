"""Contacts: dated facts of the public record, told by one side or by several (spec: messages, form ``contact``)."""

from bisect import insort
from collections.abc import Mapping
from typing import Any, NamedTuple

from parley.base import canon
from parley.procedures.procedure import Fact
from parley.record.names import Head, PostId


class Telling(NamedTuple):
    """One entry that tells a contact."""

    head: Head
    author: PostId
    fields: dict[int, Any]


class Contacts:
    """The fold: every distinct content, with all its tellings."""

    name = "contacts"

    def __init__(self, form: int) -> None:
        self._form = form
        self.reset()

    def reset(self) -> None:
        """Begin again with no entries."""
        self._by_content: dict[bytes, list[Telling]] = {}

    def fold(self, fact: Fact) -> None:
        """Take a contact in; anything else is none of ours."""
        if fact.header.form == self._form and not fact.judgement:
            own = own_fields(fact.fields)
            tellings = self._by_content.setdefault(canon.encode(own), [])
            insort(tellings, Telling(fact.head, fact.author, own), key=lambda telling: telling.head)

    def tellings(self) -> list[list[Telling]]:
        """One list for each distinct content, in ascending order of the contents' bytes."""
        return [self._by_content[content] for content in sorted(self._by_content)]

    def view(self) -> Any:
        """The whole state: nothing of it is known to this node alone."""
        return self.to_value()

    def to_value(self) -> Any:
        """Plain values."""
        return [[[list(t.head) for t in self._by_content[content]], content] for content in sorted(self._by_content)]

    def load(self, value: Any) -> None:
        """Take over a snapshot of our own."""
        self.reset()
        for heads, content in value:
            own = canon.decode(content, len(content))
            told = [Head(*head) for head in heads]
            self._by_content[content] = [Telling(head, head.feed.author, own) for head in told]


def own_fields(fields: Mapping[int, Any]) -> dict[int, Any]:
    """The form's own fields, without the common ones."""
    return {key: value for key, value in sorted(fields.items()) if key >= 32}
