"""Putting a question to the node, and showing its answer."""

from collections.abc import Iterable
from typing import Any

import msgspec

from parley.cli.session import Session
from parley.procedures.asking.question import Question, condition, question_from

COLUMN_MAX_CHARS = 60


def question(table: str, conditions: Iterable[str], facts: dict[str, Any]) -> Question:
    """The question that was typed. Raises LocalError."""
    typed = Question(table, tuple(map(condition, conditions)), **facts)
    return question_from(msgspec.json.encode(typed))  # bounded here, where the officer sees it


def ask(session: Session, asked: Question) -> dict[str, Any]:
    """The node's answer."""
    found: dict[str, Any] = session.client().get("/ask", q=msgspec.json.encode(asked).decode())
    return found


def shown(session: Session, answer: dict[str, Any]) -> None:
    """The rows, the value, and what the answer rests on; with --json all of it as one document."""
    screen = session.screen
    if screen.json:
        screen.emit(answer)
        return
    rows = answer["rows"]
    if rows:
        names = list(dict.fromkeys(name for row in rows for name in row))
        table = [[_cell(row.get(name, "")) for name in names] for row in rows]
        screen.columns(names, table)
    if answer["value"] is not None:
        screen.show(_value(answer["value"]), "bold")
    if answer["missing"]:
        screen.say("ask.missing", values=", ".join(answer["missing"]))
    if not answer["known"]:
        screen.say("ask.not-known", style="yellow")
    if answer["perhaps"]:
        screen.say("ask.perhaps", keys=", ".join(answer["perhaps"]))
    if answer["rests_on"]:
        screen.say("ask.rests-on")
        for one in answer["rests_on"]:
            screen.show(f"  {one['fact']}: {', '.join(one['entries'])}")


def _cell(value: Any) -> str:
    text = _text(value)
    return text if len(text) <= COLUMN_MAX_CHARS else text[: COLUMN_MAX_CHARS - 1] + "…"


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_text(one)}" for name, one in value.items())
    return "" if value is None else str(value)


def _value(value: Any) -> str:
    """A tally: a number, a word, a list, or groups one a line."""
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_text(one)}" for name, one in value.items())
    return _text(value)
