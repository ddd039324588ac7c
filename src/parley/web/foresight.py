"""What an officer is told of a message before it is released: that a notice would come too late."""

from typing import Final

from parley.node.notice_status import LeadView
from parley.web import clocks
from parley.web.words import Words

SHORT: Final = "SHORT"


def short_notice(lead: LeadView | None, tell: Words) -> str:
    """The sentence, where it would; else ""."""
    if lead is None or lead.standing != SHORT:
        return ""
    due, ahead_ms = clocks.age(lead.required_ms, tell), lead.by_author_ms or 0
    if ahead_ms <= 0:
        return tell("notices.short-begun", due=due)
    return tell("notices.short-ahead", due=due, ahead=clocks.age(ahead_ms, tell))
