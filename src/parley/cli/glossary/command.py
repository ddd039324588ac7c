"""``parley glossary``: list, search, lint."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from parley.base.errors import LANGUAGES
from parley.base.limits import TEXT_MAX_CHARS
from parley.cli.exits import Exit
from parley.cli.groups import Group
from parley.cli.home import given_text
from parley.cli.screen import Screen
from parley.cli.session import Session, shared
from parley.messages import glossary
from parley.messages.glossary import Finding
from parley.messages.terms import KINDS, Term

STYLES = {"forbidden": "bold red", "name": "red", "variant": "yellow", "near": "yellow", "disputed": "magenta"}


@click.group("glossary", cls=Group)
@shared
def command(session: Session) -> None:
    """Pairs of terms in English and Chinese, and a check of free text against them. Needs no node.

    The pairs come from sources or from memory; none is agreed by any two sides unless they said so on their record.
    """


@command.command("list")
@click.option("--kind", type=click.Choice(KINDS), help="Only terms of this kind.")
@shared
def list_(session: Session, kind: str | None) -> None:
    """List the terms: pair, kind, and whether it was seen in a source or is from memory."""
    show(session.screen, [term for term in glossary.packaged().terms if kind in (None, term.kind)])


@command.command("search")
@click.argument("text")
@shared
def search(session: Session, text: str) -> None:
    """Find terms by a part of them, in either language, or of their note."""
    show(session.screen, glossary.packaged().search(text))


@command.command("lint")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), default="-")
@click.option("--language", type=click.Choice(LANGUAGES), help="The language of the text.  [--lang]")
@click.option("--all", "everything", is_flag=True, help="Also terms that stand in it as they should.")
@shared
def lint(session: Session, file: Path, language: str | None, everything: bool) -> int:
    """Check a text (a file, or standard input) for words that are not written, names rendered word for word, disputed
    words, and terms that were nearly met. It proposes, and changes nothing.

    Ends with 0 if there is nothing to look at, with 7 if there is.
    """
    text = given_text(file, 4 * TEXT_MAX_CHARS)
    found = glossary.lint(text, language or session.screen.language)
    wrong = [one for one in found if one.kind in glossary.WRONG]
    show_findings(session.screen, found if everything else wrong, text)
    session.screen.say("glossary.sum", style="bold", count=len(wrong))
    return Exit.FOUND if wrong else Exit.DONE


def show(screen: Screen, terms: Sequence[Term]) -> None:
    """Terms in a table."""
    if screen.json:
        screen.emit([document(term) for term in terms])
        return
    rows = [
        (
            " | ".join(term.forms["en"]), " | ".join(term.forms["zh"]), screen.tell(f"glossary.kind-{term.kind}"),
            screen.tell("glossary.seen" if term.seen else "glossary.memory"), term.source, term.note,
        )
        for term in terms
    ]  # fmt: skip
    screen.table([f"glossary.{title}" for title in ("en", "zh", "kind", "from", "source", "note")], rows)
    screen.say("glossary.count", count=len(terms))


def document(term: Term) -> dict[str, Any]:
    """A term for programs."""
    forms = {language: list(forms) for language, forms in term.forms.items()}
    return {"kind": term.kind, "forms": forms, "seen": term.seen, "source": term.source, "note": term.note}


def show_findings(screen: Screen, found: Sequence[Finding], text: str) -> None:
    """Findings by line and column."""
    if screen.json:
        screen.emit([finding_document(one, text) for one in found])
        return
    for one in found:
        line, column = place(text, one.start)
        said = one.phrase(screen.language)
        screen.show(f"{line}:{column}  {said}", STYLES.get(one.kind, ""))


def finding_document(one: Finding, text: str) -> dict[str, Any]:
    """A finding for programs; ``start`` and ``end`` count characters from 0."""
    line, column = place(text, one.start)
    return {
        "kind": one.kind, "start": one.start, "end": one.end, "line": line, "column": column, "found": one.found,
        "instead": dict(one.instead), "wrong": one.kind in glossary.WRONG,
        "phrase": {language: one.phrase(language) for language in LANGUAGES},
    }  # fmt: skip


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column, from 1."""
    before = text[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
