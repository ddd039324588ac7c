"""Who may release what (the form says it): refused before anything is signed."""

from parley.base.errors import LocalError
from parley.messages.form import Form

READ_ONLY_ROLES = frozenset(("auditor",))


def check(form: Form, precedence: int, role: str) -> None:
    """Raises LocalError ``node.may-not-release`` or ``node.precedence-too-low``."""
    if role in READ_ONLY_ROLES or not role:
        raise LocalError("node.may-not-release", form=form.name, role=role or "-")
    if not form.least_precedence <= precedence <= 3:
        raise LocalError("node.precedence-too-low", form=form.name, least=form.least_precedence)
