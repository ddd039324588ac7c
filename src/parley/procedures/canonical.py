"""What calls and incidents have come to, as bytes: equal at every node that has linked the same entries (spec: procedures §6)."""

from collections.abc import Iterable
from typing import Any

from parley.base import canon
from parley.procedures.calls import Call
from parley.procedures.incident import Incident, Matter, Step
from parley.procedures.statement import Statement
from parley.procedures.voice import Voice


def calls(found: Iterable[Call]) -> bytes:
    """All calls, in the order of their names (spec: procedures §6.2)."""
    return canon.encode([_call(one) for one in sorted(found, key=lambda one: one.root)])


def incidents(found: Iterable[Incident]) -> bytes:
    """All incidents, in the order of their names (spec: procedures §6.3)."""
    return canon.encode([_incident(one) for one in sorted(found, key=lambda one: one.root)])


def _call(one: Call) -> list[Any]:
    offers = [[list(head), outcome.value] for head, outcome in sorted(one.offers)]
    told = [list(one.root), one.state.value, list(one.by), _names(one.statements), offers]
    return [*told, [_voice(voice) for voice in sorted(one.voices)]] if one.voices else told


def _voice(one: Voice) -> list[Any]:
    answer, end = (list(head) if head else None for head in (one.answer, one.end))
    return [list(one.offer), one.state.value, list(one.by), answer, [list(head) for head in sorted(one.on)], end]


def _incident(one: Incident) -> list[Any]:
    return [
        list(one.root), one.state.value, sorted(one.closed_by), _names(one.statements),
        [_step(step) for step in _by_name(one.steps)], [_step(step) for step in _by_name(one.stand_downs)],
        [_matter(matter) for matter in sorted(one.facts, key=lambda matter: matter.said.head)],
        [_matter(matter) for matter in sorted(one.requests, key=lambda matter: matter.said.head)],
    ]  # fmt: skip


def _by_name(steps: Iterable[Step]) -> list[Step]:
    return sorted(steps, key=lambda step: step.offer.head)


def _step(one: Step) -> list[Any]:
    reports = sorted(one.reports, key=lambda report: report.said.head)
    told = [[list(report.said.head), report.verdict, _name(report.by)] for report in reports]
    return [list(one.offer.head), one.outcome.value, list(one.by) if one.by else None, told]


def _matter(one: Matter) -> list[Any]:
    return [list(one.said.head), one.state, _name(one.by)]


def _name(said: Statement | None) -> list[Any] | None:
    return list(said.head) if said else None


def _names(statements: Iterable[Statement]) -> list[list[Any]]:
    return [list(head) for head in sorted(one.head for one in statements)]
