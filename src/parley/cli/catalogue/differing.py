"""Two catalogues side by side on the screen."""

from typing import Any

from parley.cli.screen import Screen
from parley.messages.catalogue import Catalogue
from parley.messages.difference import Change, Difference, FormDifference


def show(screen: Screen, found: Difference, before: Catalogue, after: Catalogue) -> None:
    """All that is different."""
    if screen.json:
        screen.emit(document(found))
        return
    screen.say("catalogue.diff-head", style="bold", before=found.before.hex(), after=found.after.hex())
    for name in found.removed:
        form = before.form(name)
        screen.say(
            "catalogue.diff-removed", style="red", number=form.number, form=name, title=form.title(screen.language)
        )
    for one in found.introduced:
        title = after.form(one.name).title(screen.language)
        screen.say("catalogue.diff-added", style="green", number=one.number, form=one.name, title=title)
        _introduced(screen, one)
    if found.lists:
        screen.say("catalogue.diff-lists", style="bold")
        _table(screen, found.lists)
    for one in found.changed:
        _form(screen, one)
    if found.texts:
        screen.say("catalogue.diff-texts", style="bold")
        _table(screen, found.texts)
    facts = {"added": len(found.added), "removed": len(found.removed), "changed": len(found.changed)}
    screen.say("catalogue.diff-same" if found.is_empty else "catalogue.diff-sum", style="bold", **facts)


def _introduced(screen: Screen, one: FormDifference) -> None:
    """A new form: nothing stands before, so what it says is shown by languages."""
    rows = [(what, now or "") for what, _, now in (*one.declared, *one.phrases)]
    screen.table(["catalogue.what", "catalogue.after"], rows)
    languages = list(dict.fromkeys(sample.language for sample in one.samples))
    examples = [[sample.after for sample in one.samples if sample.language == language] for language in languages]
    screen.table([f"catalogue.{language}" for language in languages], list(zip(*examples, strict=True)))


def _form(screen: Screen, one: FormDifference) -> None:
    screen.say("catalogue.diff-form", style="bold", number=one.number, form=one.name)
    _table(screen, [*one.declared, *one.phrases])
    facts = {"rendered": one.rendered, "only_before": one.only_before, "only_after": one.only_after}
    screen.say("catalogue.diff-rendered", style="yellow" if one.rendered else "", **facts)
    if one.samples:
        rows = [(screen.tell(f"catalogue.{sample.language}"), sample.before, sample.after) for sample in one.samples]
        screen.table(["catalogue.language", "catalogue.before", "catalogue.after"], rows)


def _table(screen: Screen, changes: list[Change]) -> None:
    if changes:
        none = screen.tell("catalogue.none")
        rows = [(what, none if was is None else was, none if now is None else now) for what, was, now in changes]
        screen.table(["catalogue.what", "catalogue.before", "catalogue.after"], rows)


def document(found: Difference) -> dict[str, Any]:
    """The difference for programs."""
    return {
        "before": found.before.hex(), "after": found.after.hex(), "added": found.added, "removed": found.removed,
        "lists": [change._asdict() for change in found.lists],
        "texts": [change._asdict() for change in found.texts],
        "introduced": [_form_document(one) for one in found.introduced],
        "changed": [_form_document(one) for one in found.changed],
    }  # fmt: skip


def _form_document(one: FormDifference) -> dict[str, Any]:
    return {
        "form": one.name, "number": one.number, "declared": [change._asdict() for change in one.declared],
        "phrases": [change._asdict() for change in one.phrases], "rendered": one.rendered,
        "only_before": one.only_before, "only_after": one.only_after,
        "samples": [
            {"language": sample.language, "before": sample.before, "after": sample.after} for sample in one.samples
        ],
    }  # fmt: skip
