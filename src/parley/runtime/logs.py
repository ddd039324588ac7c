"""What a node writes about itself: one line an event, to standard error. Never what messages say, never keys.

``extra={"facts": {…}}`` at a logging call gives the facts; the message names the event.
"""

import json
import logging
from datetime import UTC, datetime
from typing import Any, Literal

from parley.base.printable import printable


class _Line(logging.Formatter):
    """For people: time, level, event, facts as ``key=value``."""

    def format(self, record: logging.LogRecord) -> str:
        facts = " ".join(f"{key}={_quoted(value)}" for key, value in _facts(record).items())
        return f"{_time(record)} {record.levelname:<8} {_plain(record.getMessage())} {facts}".rstrip()


class _Json(logging.Formatter):
    """For machines: one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        head = {"time": _time(record), "level": record.levelname.lower(), "event": record.getMessage()}
        return json.dumps({**head, **_facts(record)}, ensure_ascii=False, default=str)


def begin(level: str, style: Literal["line", "json"]) -> None:
    """Write from ``level`` on, in that style, instead of what was set up before."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Json() if style == "json" else _Line())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)


def _facts(record: logging.LogRecord) -> dict[str, Any]:
    facts = dict(getattr(record, "facts", {}))
    if record.exc_info and record.exc_info[0] is not None:
        # Where it broke, but not the values: they may be what a message says.
        trace = record.exc_info[2]
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        facts["error"] = record.exc_info[0].__name__
        if trace is not None:
            facts["at"] = f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
    return facts


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _plain(value: object) -> str:
    """On one line: what others sent must not look like lines of ours."""
    return printable(str(value), "?")


def _quoted(value: object) -> str:
    text = _plain(value)
    return json.dumps(text, ensure_ascii=False) if " " in text or '"' in text else text
