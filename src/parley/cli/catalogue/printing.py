"""The phrase book written to a file: HTML as it is, PDF by the machine's Chromium, in two rounds for the page numbers."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from parley.base.errors import LANGUAGES, LocalError
from parley.cli.catalogue.book import chromium
from parley.cli.catalogue.book.page import Book
from parley.cli.catalogue.showing import of_family
from parley.cli.home import write_new
from parley.cli.screen import Screen
from parley.messages.catalogue import Catalogue

ENDINGS: Final = (".html", ".pdf")
ROUNDS_MAX_COUNT: Final = 4
"""Page numbers are narrower than the room that is kept for them, so the second round should already be the last."""


class Order(NamedTuple):
    """What was ordered: the file, the families (none: all), the date or today's, the left column, the Chromium."""

    out: Path
    families: tuple[str, ...]
    date: str | None
    first: str
    chromium: Path | None


def write(screen: Screen, catalogue: Catalogue, order: Order) -> None:
    """Writes the book. Raises LocalError ``cli.book-ending``, ``cli.file-exists``, ``cli.bad-date``, ``cli.no-family``,
    ``cli.no-chromium``, ``cli.chromium-old``; FaultError ``cli.chromium-failed``, ``cli.file-failed``."""
    out = order.out
    if out.suffix.lower() not in ENDINGS:
        raise LocalError("cli.book-ending", file=str(out))
    if out.exists():
        raise LocalError("cli.file-exists", path=str(out))
    for family in order.families:
        of_family(catalogue, family)
    columns = (order.first, next(one for one in LANGUAGES if one != order.first))
    book = Book(catalogue, day(order.date), columns, order.families)
    if not book.has_fonts:
        screen.note("catalogue.book-no-fonts")
    if out.suffix.lower() == ".html":
        data, pages = book.html().encode(), 0
    else:
        data, pages = as_pdf(screen, book, chromium.found(order.chromium))
    write_new(out, data, 0o644)
    forms = len(book.content.forms)
    if screen.json:
        facts = {"file": str(out), "forms": forms, "pages": pages, "bytes": len(data), "hash": catalogue.hash.hex()}
        screen.emit(facts)
    screen.say("catalogue.book-done", style="green", file=out, forms=forms)
    if pages:
        screen.say("catalogue.book-pages", pages=pages)


def as_pdf(screen: Screen, book: Book, program: Path) -> tuple[bytes, int]:
    """The book printed, and its pages; printed anew until its contents name the pages on which things stand."""
    pages: dict[str, int] = {}
    with screen.progress() as progress:
        task = progress.add_task("PDF", total=ROUNDS_MAX_COUNT)
        for _ in range(ROUNDS_MAX_COUNT):
            pdf = chromium.printed(program, book.html(pages))
            progress.advance(task)
            found, count = chromium.numbers_of(pdf)
            if found == pages:
                return pdf, count
            pages = found
    return pdf, count


def day(text: str | None) -> date:
    """The date on the title page; today's in UTC if none is given. Raises LocalError ``cli.bad-date``."""
    if text is None:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise LocalError("cli.bad-date", date=text[:40]) from None
