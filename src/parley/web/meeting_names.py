"""What a meeting is called: the forum and the number of its round, where both agreed on one; otherwise what was proposed."""

from contextlib import suppress

from parley.base.errors import LocalError
from parley.messages.form import Form
from parley.node.affair_status import MeetingView
from parley.runtime.desk import Desk
from parley.web.texts import title
from parley.web.words import words


def meeting_name(desk: Desk, view: MeetingView, language: str) -> str:
    """In one language."""
    forum = view.terms.get("forum")
    form = form_of_kind(desk, view)
    if forum is None or form is None:
        return title(desk, desk.message(view.said[0].ref), language)
    label = choice_label(form, "forum", forum, language)
    if forum == "other" and view.terms.get("forum_name"):
        label = str(view.terms["forum_name"])
    number = view.terms.get("round_number")
    return words(language)("affairs.round", forum=label, number=number) if number else label


def form_of_kind(desk: Desk, view: MeetingView) -> Form | None:
    """The form by which it was proposed, as far as the catalogue has it; None for what is no meeting."""
    with suppress(LocalError):
        return desk.catalogue.form(view.kind) if view.kind else None
    return None


def choice_label(form: Form, name: str, value: object, language: str) -> str:
    """The word for a choice's value; the value itself where the form does not know it."""
    if all(one.name != name for one in form.fields):
        return str(value)
    labels = {known: label for _, known, label in form.choices(name, language)}
    return labels.get(str(value), str(value))
