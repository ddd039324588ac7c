"""The report as a page for paper and for a browser, in one column a language."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import jinja2
from markupsafe import Markup

from parley.base import instant
from parley.messages.language import spoken
from parley.web.reports.report import Minutes, Report
from parley.web.words import words

LEVELS: Final = ("TRANSMITTED", "STORED", "DISPLAYED", "ACKNOWLEDGED", "ANSWERED", "DECLINED", "NO_ANSWER")
ACCOUNTS: Final = frozenset({"incident-account", "encounter-report", "call-summary"})


def html(report: Report, languages: Sequence[str], sheets: Sequence[str] = ()) -> str:
    """The page. ``sheets`` are addresses of style sheets; without any it carries its own style and needs nothing else."""
    environment = _environment()
    style = "" if sheets else environment.loader.get_source(environment, "report.css")[0]  # type: ignore[union-attr]
    accounts = [one for one in report.messages if one.form_name in ACCOUNTS]
    return environment.get_template("report.html").render(
        report=report, languages=languages, tags=[spoken(one).tag for one in languages], sheets=sheets,
        style=Markup(style), w=lambda key, **facts: [words(one)(key, **facts) for one in languages],
        state=lambda code: [words(one).known(f"case-state.{code}", code) for one in languages],
        dtg=instant.dtg, iso=instant.iso, clock=clock, levels=LEVELS, course=course(report), said=said,
        own=[one for one in accounts if one.same_side], other=[one for one in accounts if not one.same_side],
        by_number={one.number: one for one in report.messages}, sorts=_sorts(report), means=means(report),
        svg=Markup,
    )  # fmt: skip


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.ChoiceLoader(
            [jinja2.PackageLoader("parley.web"), jinja2.PackageLoader("parley.web", "static")]
        ),
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def clock(at: int | None, day_of: int) -> str:
    """A time of day to the second, with its day where that is not the day of ``day_of``; a dash for what never was."""
    if at is None:
        return "—"
    shown = instant.iso(at)
    return f"{shown[11:19]}Z" if shown[:10] == instant.iso(day_of)[:10] else f"{shown[5:10]} {shown[11:19]}Z"


def course(report: Report) -> list[tuple[str, int, Any]]:
    """Minutes and rungs in one course of time: ("minutes", since, Minutes) and ("rung", at, (message, rung))."""
    found: list[tuple[str, int, Any]] = [("minutes", one.since, one) for one in report.minutes]
    found += [("rung", rung.at, (message, rung)) for message in report.messages for rung in message.rungs]
    return sorted(found, key=lambda one: (one[1], one[0]))


def said(minutes: Minutes, language: str) -> list[str]:
    """Some minutes in words: how the line was, and who was silent about what."""
    tell = words(language)
    line = ", ".join(tell(f"report.seen-{one}") for one in minutes.seen) or tell("report.seen-nothing")
    found = [line]
    for kind in ("theirs", "ours", "under_way"):
        numbers = getattr(minutes, kind)
        # Where the line did not stand, nothing shows that their node was alive.
        key = f"{kind}-alive" if kind == "theirs" and "UP" in minutes.seen else kind
        if numbers:
            found.append(tell(f"report.{key}", numbers=", ".join(f"[{one}]" for one in numbers)))
    return found


def _sorts(report: Report) -> list[str]:
    """The kinds of matters that there are, in the order of the page."""
    there = {one.kind for one in report.matters}
    return [kind for kind in ("offer", "fact", "request", "step", "report", "stand-down") if kind in there]


def means(report: Report) -> list[str]:
    """The levels that stand in the report."""
    there = {rung.level for message in report.messages for rung in message.rungs}
    return [level for level in ("QUEUED", *LEVELS, "STORED_AHEAD", "NOT_UNDERSTOOD") if level in there]
