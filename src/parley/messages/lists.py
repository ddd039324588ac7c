"""Reads list.toml: the codes that forms share (spec: messages §7.1)."""

import re
from typing import Any, Final

from parley.messages.kinds.choice import Choice, are_codes
from parley.messages.kinds.coded import CodeList
from parley.messages.kinds.complement import COMPLEMENTS
from parley.messages.kinds.kind import Options

STATES: Final = ("seen", "memory")
_PREFIX: Final = re.compile("[A-Z][A-Z0-9]{0,7}")
_SIGNAL: Final = re.compile("[A-Z][A-Z0-9]{1,7}")


def read(name: str, path: str, table: dict[str, Any]) -> CodeList:
    """The list of one file: ``[values]``, or a ``prefix`` and ``[signals]``. Raises CatalogueError."""
    options = Options(name, path, table)
    if "signals" in table:
        return _signals(options)
    values: dict[str, int] = options.take("values", dict, {})
    options.finish()
    Choice(Options(name, path, {"values": values}))
    return CodeList(values)


def _signals(options: Options) -> CodeList:
    prefix = options.take("prefix", str, "")
    signals = options.take("signals", dict, {})
    options.finish()
    if not _PREFIX.fullmatch(prefix):
        raise options.bad("prefix")
    rows = {name: _signal(name, row, options) for name, row in signals.items()}
    codes = {name: code for name, (code, _, _) in rows.items()}
    if not are_codes(codes):
        raise options.bad("signals")
    complements = {name: complement for name, (_, complement, _) in rows.items() if complement}
    return CodeList(codes, prefix, complements, frozenset(name for name, row in rows.items() if row[2] == "memory"))


def _signal(name: str, row: Any, options: Options) -> tuple[int, str, str]:
    if type(row) is not dict or not _SIGNAL.fullmatch(name):
        raise options.bad(name)
    one = Options(name, f"{options.where} {name}", row)
    code, complement = one.take("code", int, -1), one.take("complement", str, "")
    meaning = one.take("meaning", str, "")
    one.finish()
    if meaning not in STATES or (complement and complement not in COMPLEMENTS):
        raise one.bad("meaning" if meaning not in STATES else "complement")
    return code, complement, meaning
