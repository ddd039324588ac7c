"""What the command line prints: words in the officer's language for people, or JSON for programs, never both.

Texts of other sides are shown as what they are: control characters and markup in them do nothing here.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import click

from parley.base.errors import LANGUAGES, LocalError, ParleyError
from parley.cli.words import Words, words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

_UNSPEAKABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


@dataclass
class Screen:
    """Where a command's results go: ``json`` to standard output as JSON; else words and tables in ``language``."""

    json: bool = False
    language: str = "en"

    @property
    def tell(self) -> Words:
        """The words of the officer's language."""
        return words(self.language)

    @property
    def console(self) -> "Console":
        """The terminal; colours only if it is one."""
        from rich.console import Console

        width = None if sys.stdout.isatty() else 160
        return Console(highlight=False, markup=False, emoji=False, soft_wrap=False, width=width)

    @property
    def attended(self) -> bool:
        """Whether somebody can be asked."""
        return not self.json and sys.stdin.isatty()

    def emit(self, value: Any) -> None:
        """One JSON document, on one line."""
        click.echo(json_line(value))

    def say(self, key: str, style: str = "", **facts: object) -> None:
        """One sentence for people."""
        if not self.json:
            self.show(self.tell(key, **facts), style)

    def show(self, text: str, style: str = "") -> None:
        """Text for people, whoever wrote it."""
        from rich.text import Text

        if not self.json:
            self.console.print(Text(visible(text), style=style), soft_wrap=True)

    def note(self, key: str, **facts: object) -> None:
        """One sentence beside the results: on standard error, also in JSON mode."""
        click.echo(visible(self.tell(key, **facts)), err=True)

    def table(self, titles: Sequence[str], rows: Iterable[Sequence[str]], styles: Sequence[str] = ()) -> None:
        """A table for people; ``titles`` are words' keys."""
        self.columns([self.tell(title) for title in titles], rows, styles)

    def columns(self, titles: Sequence[str], rows: Iterable[Sequence[str]], styles: Sequence[str] = ()) -> None:
        """The same, with titles as they stand."""
        from rich import box
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
        for title in titles:
            table.add_column(visible(title), overflow="fold")
        for number, row in enumerate(rows):
            style = styles[number] if number < len(styles) else ""
            table.add_row(*(Text(visible(cell), style=style) for cell in row))
        self.console.print(table)

    def progress(self) -> "Progress":
        """A bar on standard error, that does not disturb what is piped on; silent where nobody watches."""
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        err = Console(stderr=True, highlight=False)
        bars = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        return Progress(*bars, console=err, transient=True, disable=self.json or not sys.stderr.isatty())

    def confirm(self, key: str, yes: bool, **facts: object) -> None:
        """Go on only if the officer says so. Raises click.Abort when not, LocalError where nobody can be asked."""
        if yes:
            return
        if not self.attended:
            raise LocalError("cli.confirm-wanted")
        if not click.confirm(visible(self.tell(key, **facts)), err=True):
            raise click.Abort

    def error(self, error: ParleyError) -> None:
        """What was not done, why, and what to do."""
        if self.json:
            self.emit({"error": error_document(error)})
            return
        said = visible(error.phrase(self.language))
        click.secho(
            f"{self.tell('error.label')} {said} [{error.code}]", err=True, fg="red" if sys.stderr.isatty() else None
        )


def error_document(error: ParleyError) -> dict[str, Any]:
    """An error for programs: its stable code and its phrase in every language."""
    return {"code": error.code, "phrase": {language: error.phrase(language) for language in LANGUAGES}}


def visible(text: str) -> str:
    """``text`` with every character that would steer a terminal, or turn the line, shown as a replacement mark."""
    return _UNSPEAKABLE.sub("\ufffd", text)


def json_line(value: Any) -> str:
    """JSON on one line. What would steer a terminal is escaped, in ways that every reader understands."""
    import msgspec

    text = msgspec.json.encode(value, enc_hook=str).decode("utf-8", "replace")
    return _UNSPEAKABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
