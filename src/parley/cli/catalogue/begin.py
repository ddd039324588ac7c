"""A new form begun: its folder with a declaration and both phrase files, in which all that is to be written says TODO."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from parley.base.errors import LocalError
from parley.cli.catalogue.known import rooted, sources_in
from parley.cli.home import file_fault, write_new
from parley.messages import families
from parley.messages.declaration import is_form_name, table
from parley.messages.faults import CatalogueError

FORM: Final = """\
# TODO what this form draws on, or the agreement and clause in "source"
number = {number}
name = "{name}"
family = "{family}"
marker = "{marker}"
procedure = "{procedure}"
source = "unverified"
release = "officer"
replies = ["understood", "not-understood"]

[[fields]]
number = 0
name = "from"
kind = "instant"
required = true

[[fields]]
number = 1
name = "detail"
kind = "text"
length = 500

[[examples]]
from = "160800Z DEC 25"

[[examples]]
from = "160830Z DEC 25"
detail = "TODO a second example, the fullest"
"""
ENGLISH: Final = """\
title = TODO title
purpose = TODO what the form is for, in one sentence.
field-from = From
help-from = TODO what to write, and why.
field-detail = Detail
help-detail = TODO what to write, and why. May stay empty.
body =
    TODO the sentence that stands for all. From: { $from }.
    { $detail ->
        [absent] Detail: not stated.
       *[present] Detail: { $detail }
    }
"""
CHINESE: Final = """\
title = TODO 标题
purpose = TODO 一句话说明该格式的用途。
field-from = 起始时间
help-from = TODO 应填写的内容及原因。
field-detail = 详情
help-detail = TODO 应填写的内容及原因。可不填。
body =
    TODO 正文首句。起始时间：{ $from }。
    { $detail ->
        [absent] 详情：未说明。
       *[present] 详情：{ $detail }
    }
"""


def begin(folder: Path, name: str, family: str, marker: str, number: int | None) -> tuple[Path, int]:
    """The new form's folder and number. Raises LocalError ``cli.bad-form-name``, ``cli.no-family``, ``cli.no-number``,
    ``cli.number-taken``, ``cli.file-exists``; FaultError ``cli.file-failed``."""
    root = rooted(folder)
    if not is_form_name(name):
        raise LocalError("cli.bad-form-name", name=name[:64])
    if family not in families.known():
        raise LocalError("cli.no-family", family=family[:64], known=", ".join(families.known()))
    taken = numbers_in(root)
    if number is None:
        number = _free(family, set(taken))
    elif number in taken:
        raise LocalError("cli.number-taken", number=number, form=taken[number])
    place = root / "catalogue" / name
    try:
        place.mkdir()
    except FileExistsError:
        raise LocalError("cli.file-exists", path=str(place)) from None
    except OSError as error:
        raise file_fault(error, place) from None
    declaration = FORM.format(
        number=number, name=name, family=family, marker=marker, procedure=_procedure(root, family)
    )
    for file, text in (("form.toml", declaration), ("en.ftl", ENGLISH), ("zh.ftl", CHINESE)):
        write_new(place / file, text.encode(), 0o644)
    return place, number


def numbers_in(root: Path) -> dict[int, str]:
    """The numbers that forms of a catalogue folder have, as far as they can be read."""
    found: dict[int, str] = {}
    for path, text in _declarations(root):
        number = table(text, path).get("number")
        if type(number) is int:
            found[number] = path.split("/")[1]
    return found


def _procedure(root: Path, family: str) -> str:
    """The procedure of most forms of the family: a form of another one is read by nobody."""
    tables = (table(text, path) for path, text in _declarations(root))
    found = Counter(one["procedure"] for one in tables if one.get("family") == family and "procedure" in one)
    return str(found.most_common(1)[0][0]) if found else family


def _declarations(root: Path) -> Iterator[tuple[str, str]]:
    """Every declaration that can be read."""
    for path, text in sources_in(root).items():
        if path.startswith("catalogue/") and path.endswith("/form.toml"):
            with suppress(CatalogueError):
                table(text, path)
                yield path, text


def _free(family: str, taken: set[int]) -> int:
    """The number after the family's last: one that was given up is not used again."""
    one = families.known()[family]
    used = [number for number in taken if one.has(number)]
    number = max(used, default=one.first - 1) + 1
    if not one.has(number):
        raise LocalError("cli.no-number", family=family, first=one.first, last=one.last)
    return number
