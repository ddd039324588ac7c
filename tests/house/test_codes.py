"""Every error code that the source gives has its phrases, and every phrase has a code that the source gives.

Codes are literals, ``room.what-is-wrong``: in ``LocalError``, ``PeerError``, ``FaultError``, in findings, alarms and
judgements. A code that is put together at run time stands here by its pattern.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from parley.base.errors import LANGUAGES, phrases

SOURCE = Path(__file__).resolve().parents[2] / "src" / "parley"
ERRORS = frozenset({"ParleyError", "LocalError", "PeerError", "FaultError"})
CODE = re.compile(r"[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*")


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    files = sorted(SOURCE.rglob("*.py"))
    return tuple((path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text("utf-8"))) for path in files)


def name_of(called: ast.expr) -> str:
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def literals(node: ast.expr) -> Iterator[str]:
    """The strings that an expression may be, as far as they stand in it; with ``*`` for what is filled in."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body)
            yield from literals(orelse)
        case ast.JoinedStr(values=parts):
            fixed = (part.value if isinstance(part, ast.Constant) else "*" for part in parts)
            yield "".join(map(str, fixed))


def raised() -> dict[str, str]:
    """code or pattern → where, for every first argument of an error."""
    found = {}
    for place, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name_of(node.func) in ERRORS and node.args:
                for text in literals(node.args[0]):
                    found[text] = f"{place}:{node.lineno}"
    return found


def spoken() -> set[str]:
    """All strings in the source that have the form of a code, and patterns of those that are put together."""
    found = set()
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                found.update(literals(node))
    return found


def test_what_is_raised_has_phrases() -> None:
    rooms = {code.split(".")[0] for code in phrases()}
    missing = []
    for code, where in raised().items():
        pattern = re.compile(re.escape(code).replace(r"\*", "[a-z0-9.-]+"))
        if not any(pattern.fullmatch(known) for known in phrases()):
            missing.append(f"{where}: {code}")
    assert not missing, f"no phrase in base/codes of {sorted(rooms)}:\n" + "\n".join(missing)


def test_what_has_phrases_is_given_somewhere() -> None:
    given = spoken()
    patterns = [
        re.compile(re.escape(text).replace(r"\*", "[a-z0-9-]+")) for text in given if "*" in text and "." in text
    ]
    idle = [code for code in phrases() if code not in given and not any(p.fullmatch(code) for p in patterns)]
    assert not idle, "phrases that nothing gives:\n" + "\n".join(idle)


def test_codes_have_one_form() -> None:
    assert all(CODE.fullmatch(code) for code in phrases())
    assert all(CODE.fullmatch(code.replace("*", "x")) for code in raised()), "a code is room.what-is-wrong"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_written(language: str) -> None:
    empty = [code for code, by_language in phrases().items() if not by_language.get(language, "").strip()]
    assert not empty


def facts(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def test_the_languages_tell_the_same_facts() -> None:
    unlike = [
        f"{code}: {sorted(facts(by_language['en']) ^ facts(by_language['zh']))}"
        for code, by_language in phrases().items()
        if facts(by_language["en"]) != facts(by_language["zh"])
    ]
    assert not unlike, "\n".join(unlike)


def test_the_scan_sees_what_it_should() -> None:
    code = 'raise PeerError("a.b" if x else "a.c")\nraise LocalError(f"a.{kind}-d", b=1)\nerrors.FaultError("a.e")'
    found = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and name_of(node.func) in ERRORS:
            found.update(literals(node.args[0]))
    assert found == {"a.b", "a.c", "a.*-d", "a.e"}
