"""Calls and incidents as they are shown: the folds' states put into views."""

from collections.abc import Callable

from parley.base.errors import LocalError
from parley.node.case_status import (
    CallView,
    IncidentView,
    MatterView,
    OfferView,
    ReportView,
    SaidView,
    StepView,
    VoiceView,
)
from parley.node.status import PostView
from parley.procedures.calls import Call, Calls, CallState
from parley.procedures.incident import Incident, Matter, Report, Step
from parley.procedures.incidents import Incidents
from parley.procedures.offers import Outcome
from parley.procedures.statement import Statement
from parley.procedures.voice import Voice
from parley.record.names import Head, PostId

_WAITING = {CallState.REQUESTED: True, CallState.COUNTERED: True}


class Cases:
    """What officers see of calls and incidents. ``me`` is our post, ``post`` gives a post by its names."""

    def __init__(self, me: PostId, calls: Calls, incidents: Incidents, post: Callable[[PostId], PostView]) -> None:
        self._me = me
        self._calls = calls
        self._incidents = incidents
        self._post = post

    def calls(self) -> list[CallView]:
        """All calls, newest first."""
        return [self._call(call) for call in reversed(self._calls.all())]

    def call(self, head: Head) -> CallView:
        """The call to which an entry belongs. Raises LocalError ``node.no-such-call``."""
        found = self._calls.of(head)
        if found is None:
            raise LocalError("node.no-such-call", ref=str(head))
        return self._call(found)

    def incidents(self) -> list[IncidentView]:
        """All incidents, newest first."""
        return [self._incident(incident) for incident in reversed(self._incidents.all())]

    def incident(self, head: Head) -> IncidentView:
        """The incident to which an entry belongs. Raises LocalError ``node.no-such-incident``."""
        found = self._incidents.of(head)
        if found is None:
            raise LocalError("node.no-such-incident", ref=str(head))
        return self._incident(found)

    def _call(self, call: Call) -> CallView:
        said = {one.head: one for one in call.statements}
        offers = [self._offer(said[head], outcome, None) for head, outcome in call.offers]
        by = said.get(call.by)
        waits_for = ""
        if by is not None and call.state in _WAITING:
            waits_for = "them" if by.author.side == self._me.side else "us"
        return CallView(
            str(call.root),
            call.state.value,
            str(call.by),
            [self._said(one) for one in call.statements],
            offers,
            waits_for,
            [self._voice(one) for one in call.voices],
        )

    def _voice(self, one: Voice) -> VoiceView:
        answered_by = self._post(one.answer.feed.author) if one.answer else None
        return VoiceView(
            str(one.offer), one.state.value, str(one.by), self._post(one.offer.feed.author), _ref(one.answer), answered_by,
            [str(head) for head in one.on], _ref(one.end), one.expires,
        )  # fmt: skip

    def _incident(self, incident: Incident) -> IncidentView:
        return IncidentView(
            str(incident.root), incident.state.value, [self._said(one) for one in incident.statements],
            [self._step(step) for step in incident.steps], [self._step(step) for step in incident.stand_downs],
            [self._matter(one) for one in incident.facts], [self._matter(one) for one in incident.requests],
            list(incident.closed_by), self._waits_for_us(incident),
        )  # fmt: skip

    def _waits_for_us(self, incident: Incident) -> list[str]:
        """What of the other side's has no word of ours yet, in the order of their times."""
        offers = [step.offer for step in (*incident.steps, *incident.stand_downs) if step.outcome is Outcome.OPEN]
        matters = [one.said for one in (*incident.facts, *incident.requests) if one.state == "OPEN"]
        reports = [report.said for step in incident.steps for report in step.reports if not report.verdict]
        theirs = [one for one in (*offers, *matters, *reports) if one.author.side != self._me.side]
        return [str(one.head) for one in sorted(theirs, key=lambda one: one.order)]

    def _said(self, one: Statement) -> SaidView:
        about = [str(head) for head in one.about]
        return SaidView(str(one.head), one.form, self._post(one.author), one.time, one.wanted_by, about)

    def _offer(self, one: Statement, outcome: Outcome, by: Head | None) -> OfferView:
        expires = one.values.get("expires", one.values.get("valid_until", one.wanted_by))
        return OfferView(self._said(one), outcome.value, str(by) if by else "", expires)

    def _step(self, step: Step) -> StepView:
        return StepView(self._offer(step.offer, step.outcome, step.by), [self._report(one) for one in step.reports])

    def _report(self, report: Report) -> ReportView:
        return ReportView(self._said(report.said), report.verdict, str(report.by.head) if report.by else "")

    def _matter(self, matter: Matter) -> MatterView:
        return MatterView(self._said(matter.said), matter.state, str(matter.by.head) if matter.by else "")


def _ref(head: Head | None) -> str:
    return str(head) if head else ""
