"""What an alert says: who is called, by whose FLASH, since when. Never what the message says: it leaves the premises."""

from typing import Any, Final, Literal

import msgspec

from parley.base import instant
from parley.base.errors import LANGUAGES, phrases
from parley.base.printable import printable
from parley.node.status import FlashView, PostView, StatusView
from parley.runtime.config_watch import Rung

EXERCISE: Final = "EXERCISE"


class Alert(msgspec.Struct, frozen=True):
    """One call of one rung. ``since``: when the oldest arrived, ms; ``count``: how many of that author wait."""

    kind: Literal["FLASH", "TEST"]
    record_kind: str
    record_id: str
    post: PostView
    author: PostView | None
    rung: int
    role: str
    count: int
    since: int
    ref: str

    def text(self, language: str) -> str:
        """The alert in words."""
        template = phrases()["alert.flash" if self.kind == "FLASH" else "alert.test"][language]
        said = template.format(
            post=named(self.post), author=named(self.author) if self.author else "", count=self.count, rung=self.rung,
            role=role_of(self.role, self.rung, language), since=instant.dtg(self.since),
        )  # fmt: skip
        return f"{phrases()['alert.exercise'][language]} {said}" if self.record_kind == EXERCISE else said

    def title(self) -> str:
        """One line, for services that show one."""
        marks = [EXERCISE] if self.record_kind == EXERCISE else []
        return " · ".join([*marks, "Parley", self.kind if self.kind == "TEST" else f"FLASH ×{self.count}"])

    def body(self) -> str:
        """The text in every language."""
        return "\n\n".join(self.text(language) for language in LANGUAGES)

    def document(self) -> dict[str, Any]:
        """For a program: one JSON object, documented in docs/how-to/alerts.md."""
        return {
            "kind": self.kind, "record": {"kind": self.record_kind, "id": self.record_id},
            "post": self.post.id, "post_name": named(self.post),
            "author": self.author.id if self.author else "", "author_name": named(self.author) if self.author else "",
            "rung": self.rung, "role": role_of(self.role, self.rung, LANGUAGES[0]), "count": self.count,
            "since": instant.iso(self.since), "ref": self.ref,
            "text": {language: self.text(language) for language in LANGUAGES},
        }  # fmt: skip


def of_flash(status: StatusView, rung: Rung, number: int, waiting: list[FlashView]) -> Alert:
    """The call of a rung for the FLASH messages of one author, the oldest first."""
    oldest = waiting[0]
    return Alert(
        "FLASH", status.kind, status.record_id, status.me, oldest.author, number, rung.role, len(waiting),
        oldest.arrived, oldest.ref,
    )  # fmt: skip


def of_test(status: StatusView, rung: Rung, number: int) -> Alert:
    """A call that says of itself that it is a test."""
    return Alert("TEST", status.kind, status.record_id, status.me, None, number, rung.role, 0, status.now, "")


def named(post: PostView) -> str:
    """Side and post. What others have chosen as their names stays on one line."""
    return printable(f"{post.side_name} {post.post_name}", "?")


def role_of(role: str, number: int, language: str) -> str:
    """A rung's role as configured; of the usual ladder in the reader's language."""
    return role or phrases()[f"alert.role-{number}"][language]
