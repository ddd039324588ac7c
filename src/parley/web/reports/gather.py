"""Gathers the report of an incident or a call from a Desk. It decides nothing: states and ladders are the node's."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parley.base import limits
from parley.base.errors import LANGUAGES
from parley.base.instant import MINUTE
from parley.messages.form import PRECEDENCES
from parley.node.case_status import CallView, IncidentView, MatterView, OfferView, SaidView, StepView
from parley.node.status import MessageView, PostView, Step
from parley.runtime.desk import Desk
from parley.web.reports import geometry, minutes
from parley.web.reports.report import Matter, Message, Report, Rung
from parley.web.texts import form_of, text

BEFORE_MS: Final = 5 * MINUTE
"""So much of the line is shown ahead of the first word."""
OVER: Final = frozenset({"CLOSED", "DECLINED", "ENDED", "SUMMED_UP", "SUMMED_UP_APART"})
_NAME: Final = re.compile(r"([0-9]+\.[0-9]+\.[0-9a-f]+:[0-9]+)(?:#[0-9a-f]{64})?")


def incident(desk: Desk, ref: str) -> Report:
    """The report of the incident to which a message belongs. Raises LocalError ``node.no-such-incident``."""
    view = desk.incident(ref)
    return _Gathering(desk, view.said).report("incident", view, _incident_matters(view), view.closed_by)


def call(desk: Desk, ref: str) -> Report:
    """The report of the call to which a message belongs. Raises LocalError ``node.no-such-call``."""
    view = desk.call(ref)
    matters = [("offer", one.said, one.outcome, one.by) for one in view.offers]
    return _Gathering(desk, view.said).report("call", view, iter(matters), [])


_Found = tuple[str, SaidView, str, str]


def _incident_matters(view: IncidentView) -> Iterator[_Found]:
    yield from _matters("fact", view.facts)
    yield from _matters("request", view.requests)
    yield from _steps("step", view.steps)
    yield from _steps("stand-down", view.stand_downs)


def _matters(kind: str, rows: Sequence[MatterView]) -> Iterator[_Found]:
    return ((kind, one.said, one.state, one.by) for one in rows)


def _steps(kind: str, rows: Sequence[StepView]) -> Iterator[_Found]:
    for row in rows:
        offer: OfferView = row.offer
        yield kind, offer.said, offer.outcome, offer.by
        for report in row.reports:
            yield "report", report.said, report.verdict.upper() or "REPORTED", report.by


class _Gathering:
    """One report in the making. Messages are numbered from 1, in the order in which the case tells them."""

    def __init__(self, desk: Desk, said: Sequence[SaidView]) -> None:
        self._desk = desk
        self._status = desk.status()
        posts = (self._status.me, *self._status.posts)
        self._names = {post.id: _name(post) for post in posts}
        self._sides = {post.id.partition(".")[0]: post.side_name for post in posts}
        self._numbers: Mapping[str, int] = {one.ref: number for number, one in enumerate(said, 1)}
        self._views = [desk.message(one.ref) for one in said]

    def report(self, case: str, view: IncidentView | CallView, found: Iterator[_Found], closed_by: list[int]) -> Report:
        """The whole."""
        status, now = self._status, self._desk.now()
        messages = [self._message(one) for one in self._views]
        matters = [
            Matter(kind, self._numbers[said.ref], self._numbers.get(by), state)
            for kind, said, state, by in found if said.ref in self._numbers
        ]  # fmt: skip
        since = min(one.time for one in self._views) - BEFORE_MS
        last = max(rung.at for message in messages for rung in message.rungs)
        wanted = last if view.state in OVER else now
        until = min(wanted, since + (limits.LINE_LOG_ASKED_MIN - 2) * MINUTE)
        waiting = [wait for number, one in enumerate(self._views, 1) for wait in minutes.waits(number, one)]
        log = minutes.told(self._desk.line_log(since, until), waiting)
        return Report(
            case, view.ref, view.state, status.kind, status.record_id, status.purpose, now, self._names[status.me.id],
            messages, matters, [self._sides.get(str(side), str(side)) for side in closed_by],
            [minutes.named(one, self._names) for one in log], until < wanted,
        )  # fmt: skip

    def _message(self, view: MessageView) -> Message:
        texts = {language: text(self._desk, view, language) for language in LANGUAGES}
        lines = {
            language: [self._numbered(line) for line in (*said.lines, *said.notes, *([said.problem] if said.problem else []))]
            for language, said in texts.items()
        }  # fmt: skip
        rungs = [self._rung(ladder.to, step) for ladder in view.ladders for step in ladder.steps]
        return Message(
            self._numbers[view.ref], view.ref, view.form_name, _name(view.author), view.author.same_side, view.time,
            PRECEDENCES[view.precedence], view.wanted_by, {language: said.heading for language, said in texts.items()},
            lines, sorted(rungs, key=lambda rung: rung.at), self._pictures(view),
        )  # fmt: skip

    def _pictures(self, view: MessageView) -> dict[str, str]:
        form = form_of(self._desk, view)
        found = {language: geometry.drawn(form, view, language) for language in LANGUAGES}
        return {language: picture for language, picture in found.items() if picture}

    def _rung(self, to: PostView, step: Step) -> Rung:
        by = self._names.get(step.by, step.by)
        return Rung(step.level, step.at, self._names[to.id], by, step.role, step.line, step.last_frame)

    def _numbered(self, line: str) -> str:
        """The names of entries that stand in the report itself give way to their numbers, others lose their hashes."""
        return _NAME.sub(lambda found: f"[{self._numbers[found[1]]}]" if found[1] in self._numbers else found[1], line)


def _name(post: PostView) -> str:
    return f"{post.side_name} · {post.post_name}"
