"""The words of the calendar: each text in every language that is asked for, the mark of an exercise before each of them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from parley.node.status import PostView
from parley.procedures.dates import from_iso
from parley.runtime.desk import Desk
from parley.web.texts import brief, title
from parley.web.words import words

BETWEEN = " / "


class Teller:
    """Over one desk. ``sides``: the sides' names by their numbers."""

    def __init__(self, desk: Desk, languages: Sequence[str]) -> None:
        self.desk = desk
        self.languages = tuple(languages)
        self.status = desk.status()
        posts: list[PostView] = sorted((self.status.me, *self.status.posts), key=lambda one: one.id)
        self.sides = {side_of(one): one.side_name for one in posts}

    def uid(self, ref: str, number: int = 0) -> str:
        """The same for the same thing at every node: its first entry and its record. ``number``: of several dates on offer."""
        part = f".{number}" if number else ""
        return f"{ref.replace(':', '-')}{part}@{self.status.record_id}"

    def each(self, say: Callable[[str], str]) -> list[str]:
        """A text in every language."""
        return [say(language) for language in self.languages]

    def line(self, key: str, **facts: object) -> str:
        """A phrase of the console, the languages beside each other."""
        return self.join(self.each(lambda language: words(language)(key, **facts)))

    def block(self, key: str, **facts: object) -> str:
        """A phrase of the console, the languages below each other."""
        return "\n".join(self.each(lambda language: words(language)(key, **facts)))

    def known(self, key: str, otherwise: str) -> str:
        """The word for a code that may be newer than this console."""
        return self.join(self.each(lambda language: words(language).known(key, otherwise)))

    def join(self, texts: Iterable[str]) -> str:
        """Different texts beside each other; the same one once."""
        return BETWEEN.join(dict.fromkeys(texts))

    def title(self, ref: str) -> str:
        """What an entry is."""
        message = self.desk.message(ref)
        return self.join(self.each(lambda language: title(self.desk, message, language)))

    def brief(self, ref: str) -> list[str]:
        """What an entry says, as the form has it in each language."""
        message = self.desk.message(ref)
        return self.each(lambda language: brief(self.desk, message, language)[0])

    def marked(self, text: str) -> str:
        """With the mark of an exercise, which no calendar can hide where it shows the text."""
        return f"{self.line('calendar.exercise')} {text}" if self.status.kind == "EXERCISE" else text

    def categories(self, *names: str) -> tuple[str, ...]:
        """What kind of thing it is, and whether it is an exercise."""
        return (*names, "EXERCISE") if self.status.kind == "EXERCISE" else names

    def statuses(self, some: Iterable[Any], kind: str) -> list[str]:
        """Each side's own word: ``United States: agreed / 已同意``."""
        return [
            f"{self.sides.get(one.side, one.side)}: {self.known(f'{kind}.{_word(one)}', _word(one))}" for one in some
        ]


def _word(one: Any) -> str:
    return str(getattr(one, "status", None) or getattr(one, "assessment", ""))


def side_of(post: PostView) -> int:
    """The number of a post's side."""
    return int(post.id.partition(".")[0])


def days(interval: str) -> tuple[date, date] | None:
    """The first and the last day of an interval in ISO 8601; None where either is not known to the day."""
    parts = [from_iso(text) for text in interval.split("/")]
    if any(len(part) < 3 for part in parts):
        return None
    return date(*parts[0]), date(*parts[-1])
