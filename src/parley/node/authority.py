"""Who may release what (the form says it): refused before anything is signed."""

from typing import Any

from parley.base.errors import LocalError, PeerError
from parley.messages.form import Form
from parley.node.core import Core
from parley.record import card as cards
from parley.record.payload import Core as CoreForm
from parley.record.payload import Precedence

READ_ONLY_ROLES = frozenset(("auditor",))
POLICY_ROLES = frozenset(("policy_staff",))
"""Who may speak for a side in what binds it for long: which catalogue it writes and reads by."""


def check(form: Form, precedence: int, role: str) -> None:
    """Raises LocalError ``node.may-not-release`` or ``node.precedence-too-low``."""
    check_role(role, form.name)
    if not form.least_precedence <= precedence <= 3:
        raise LocalError("node.precedence-too-low", form=form.name, least=Precedence(form.least_precedence).name)


def check_role(role: str, form: str) -> None:
    """Raises LocalError ``node.may-not-release`` for a role that only reads."""
    if role in READ_ONLY_ROLES or not role:
        raise LocalError("node.may-not-release", form=form, role=role or "-")


def check_policy(role: str) -> None:
    """Raises LocalError ``node.not-policy`` for a role that may not bind its side."""
    if role not in POLICY_ROLES:
        raise LocalError("node.not-policy", role=role or "-", roles=", ".join(sorted(POLICY_ROLES)))


def check_certificate(form: CoreForm, value: Any, core: Core) -> None:
    """What no root key of this record signed for it is not published. Raises LocalError.

    Whose root key it is decides nothing: a side that lost its only key must be able to hand its card to another.
    """
    genesis = core.genesis
    try:
        if form == CoreForm.CARD:
            if not genesis.certifies(cards.read(value, genesis.id)):
                raise LocalError("record.bad-card")
        else:
            cards.read_revocation(value, genesis.id, genesis.roots)
    except PeerError as error:
        raise LocalError(error.code, **error.facts) from None
