"""A catalogue of a few packaged forms, for tests that build catalogues: the whole one takes a second and a half each time."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from parley.messages import build, loader
from parley.messages.catalogue import Catalogue
from parley.messages.language import AGREED

FORMS = ("note", "contact", "line-test", "line-test-reply")
_REPLIES = re.compile(r"^replies = \[(.*)\]$", re.MULTILINE)
_LIST = re.compile(r'\blist = "([a-z0-9-]+)"')


def files(forms: Iterable[str] = FORMS) -> dict[str, str]:
    """The files of those forms, and of the lists that they use; replies that are none of them are left out."""
    wanted, packaged = tuple(forms), loader.packaged()
    found = {path: text for path, text in packaged.items() if path.split("/")[1] in wanted and path[0] == "c"}
    lists = {name for path, text in found.items() if path.endswith(".toml") for name in _LIST.findall(text)}
    found |= {path: text for path, text in packaged.items() if path.split("/")[1] in lists and path[0] == "l"}
    agreed = {path: text for path, text in found.items() if path.endswith((".toml", "/en.ftl", "/zh.ftl"))}
    return {path: _with_replies(text, wanted) if path.endswith("form.toml") else text for path, text in agreed.items()}


def _with_replies(text: str, wanted: tuple[str, ...]) -> str:
    def kept(found: re.Match[str]) -> str:
        return "replies = [" + ", ".join(one for one in found[1].split(", ") if one.strip('"') in wanted) + "]"

    return _REPLIES.sub(kept, text)


def from_the_page(replies: Iterable[str] = FORMS) -> dict[str, str]:
    """The files of the form ``sea-state-report``, as docs/how-to/write-a-form.md has it; only those replies are left in."""
    page = (Path(__file__).resolve().parents[1] / "docs" / "how-to" / "write-a-form.md").read_text("utf-8")
    found = dict(re.findall(r"`(catalogue/[^`]+)`\n```\w+\n(.*?)```", page, re.DOTALL))
    return {
        path: _with_replies(text, tuple(replies)) if path.endswith(".toml") else text for path, text in found.items()
    }


@cache
def small() -> Catalogue:
    """The small catalogue."""
    return build(files(), AGREED)


def changed(files: Mapping[str, str], path: str, old: str, new: str) -> Catalogue:
    """The catalogue of these files with one text changed in one of them."""
    assert old in files[path]
    return build({**files, path: files[path].replace(old, new)}, AGREED)
