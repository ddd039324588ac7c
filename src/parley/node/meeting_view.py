"""A meeting as it is shown: terms in words, what waits for us, the report on where the sides' words differ."""

from collections.abc import Callable
from typing import Any, Final

from parley.node.affair_status import (
    AccountView,
    DivergenceView,
    DueView,
    FactView,
    MeetingView,
    TopicView,
    VersionView,
)  # fmt: skip
from parley.node.affair_words import Words, files, interval
from parley.node.case_status import MatterView, OfferView, SaidView
from parley.procedures import meeting as meetings
from parley.procedures.divergence import Divergence, FactPair, Topic, divergence
from parley.procedures.incident import Matter
from parley.procedures.meeting import Meeting
from parley.procedures.minutes import Version
from parley.procedures.offers import Outcome, Word
from parley.procedures.statement import Statement

_CHOSEN: Final = ("dates", "time", "place")
Say = Callable[[Statement], SaidView]


def meeting_view(one: Meeting, now: int, words: Words, say: Say, me: int) -> MeetingView:
    """All of one meeting, for the side ``me``."""
    due = meetings.due(one, now)
    return MeetingView(
        str(one.root), one.kind, one.state.value, str(one.by), terms(one, words), [say(said) for said in one.said],
        [_offer(offer.said, offer.outcome, offer.by, say) for offer in one.offers],
        [_matter(matter, say) for matter in one.agenda], [_matter(matter, say) for matter in one.concerns],
        [str(matter.said.head) for matter in one.concerns if meetings.owed(matter)],
        [say(said) for said in one.delegations], [say(said) for said in one.sessions], list(one.held_by),
        [_version(version, say) for version in one.minutes], str(one.locked.said.head) if one.locked else "",
        str(one.previous) if one.previous else "",
        [_offer(joint.said, joint.outcome, joint.by, say) for joint in one.joint],
        [say(said) for said in one.statements],
        _divergence(divergence(one.statements, one.compared), words) if one.statements else None,
        [DueView(each.what, each.at, str(each.head)) for each in due],
        [str(each.head) for each in due if each.side != me],
    )  # fmt: skip


def terms(one: Meeting, words: Words) -> dict[str, Any]:
    """What was agreed or offered last, in words; of several dates that were offered, those that the acceptance names."""
    forms = [offer.said.form for offer in one.offers[:1]] + ["meeting-counter"]
    found: dict[str, Any] = {}
    for form in reversed(forms):
        found |= words.named(form, {**one.terms.values, **one.terms.marks})
    return found | _chosen(one, words)


def _chosen(one: Meeting, words: Words) -> dict[str, Any]:
    """What the acceptance of the agreed offer names of it: the date, the time, the place."""
    by = one.agreed.by.head if one.agreed and one.agreed.by else None
    word = next((said for said in one.said if said.head == by and said.form == "meeting-accept"), None)
    if word is None:
        return {}
    named = words.named(word.form, {name: value for name, value in word.marks.items() if name in _CHOSEN})
    return {name: [value] if name == "dates" else value for name, value in named.items()}


def _offer(said: Statement, outcome: Outcome, by: Word | None, say: Say) -> OfferView:
    return OfferView(say(said), outcome.value, str(by.head) if by else "", said.values.get("expires"))


def _matter(matter: Matter, say: Say) -> MatterView:
    return MatterView(say(matter.said), matter.state, str(matter.by.head) if matter.by else "")


def _version(version: Version, say: Say) -> VersionView:
    return VersionView(
        say(version.said), version.said.values["version"], files(version.said.marks["documents"]),
        str(version.replaces) if version.replaces else "", [say(one) for one in version.amendments],
        [one.author.side for one in version.signatures], version.is_locked,
    )  # fmt: skip


def _divergence(report: Divergence, words: Words) -> DivergenceView:
    return DivergenceView(
        list(report.sides),
        [_topic(one, words) for one in report.topics],
        [_fact(one) for one in report.facts],
    )


def _topic(one: Topic, words: Words) -> TopicView:
    name = "" if one.code is None else str(words.of_field("statement-point", "topic", one.code))
    named = {side: list(dict.fromkeys(str(place.head) for place in places)) for side, places in one.named.items()}
    return TopicView(
        name, [(str(place.head), _text(text)) for place, text in one.words], named, [str(head) for head in one.matched]
    )


def _fact(one: FactPair) -> FactView:
    shows: dict[str, Callable[[Any], str]] = {"dates": interval, "place": _text}
    show = shows.get(one.what, lambda _: "")
    accounts = [AccountView(each.side, show(each.value), str(each.head)) for each in one.accounts]
    return FactView(one.what, accounts, one.verdict.value, [str(head) for head in one.by])


def _text(value: Any) -> str:
    return str(value[1]) if isinstance(value, list) else str(value)
