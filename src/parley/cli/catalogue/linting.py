"""A catalogue checked on the screen: a bar while it runs, then all that was found, faults first."""

from collections.abc import Mapping
from typing import Any

from parley.base.errors import LANGUAGES
from parley.cli.exits import Exit
from parley.cli.screen import Screen
from parley.messages import catalogue
from parley.messages.faults import CatalogueError
from parley.messages.language import AGREED
from parley.messages.lint import Lint, refusal
from parley.messages.lint_finding import Finding


def lint(screen: Screen, sources: Mapping[str, str], strict: bool) -> int:
    """The exit code: FOUND for a fault, or for a doubt if ``strict``."""
    one, found, hash_ = _looked_at(screen, sources)
    faults = sum(finding.grave for finding in found)
    counts = {"forms": len(one.forms), "faults": faults, "doubts": len(found) - faults}
    _tell(screen, found, counts, hash_)
    key, style = ("catalogue.unsound", "bold red") if faults else ("catalogue.sound", "green")
    screen.say(key, style=style, hash=hash_, **counts)
    return Exit.FOUND if faults or (strict and found) else Exit.DONE


def faults(screen: Screen, sources: Mapping[str, str]) -> int:
    """How many faults keep a catalogue from being agreed; they are told, and so are doubts to people. A catalogue without
    faults says nothing to programs."""
    one, found, hash_ = _looked_at(screen, sources)
    count = sum(finding.grave for finding in found)
    if count or not screen.json:
        _tell(screen, found, {"forms": len(one.forms), "faults": count, "doubts": len(found) - count}, hash_)
    return count


def _looked_at(screen: Screen, sources: Mapping[str, str]) -> tuple[Lint, list[Finding], str]:
    one = Lint(sources)
    found: list[Finding] = []
    with screen.progress() as progress:
        task = progress.add_task(screen.tell("catalogue.bar-lint"), total=one.count)
        for step in one.run():
            found += step.findings
            progress.update(task, advance=1, description=step.what.rpartition("/")[2][:24].ljust(24))
    return one, found, _hash(sources, found)


def _tell(screen: Screen, found: list[Finding], counts: Mapping[str, int], hash_: str) -> None:
    if screen.json:
        screen.emit({**counts, "hash": hash_, "findings": [document(finding) for finding in found]})
    for finding in sorted(found, key=lambda finding: not finding.grave):
        word = screen.tell("catalogue.fault" if finding.grave else "catalogue.doubt")
        style = "bold red" if finding.grave else "yellow"
        screen.show(f"{word}  {finding.where}  {finding.phrase(screen.language)} [{finding.code}]", style)


def _hash(sources: Mapping[str, str], found: list[Finding]) -> str:
    """The catalogue's hash, if nothing keeps it from being built; what the lint overlooked is a fault too."""
    try:
        return catalogue.build(sources, AGREED).hash.hex()
    except CatalogueError as error:
        if not any(finding.grave for finding in found):
            found.append(refusal(error))
        return ""


def document(finding: Finding) -> dict[str, Any]:
    """A finding for programs."""
    return {
        "level": "fault" if finding.grave else "doubt", "code": finding.code, "where": finding.where,
        "phrase": {language: finding.phrase(language) for language in LANGUAGES},
    }  # fmt: skip
