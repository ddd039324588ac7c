"""A language that nobody speaks, made of the English one: it runs right to left, in tests only.

Small letters are Hebrew ones, capitals Arabic ones, so that what English tells apart by them stays apart.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from parley.messages import language, loader

CODE = "qrl"
CAPITALS = [chr(n) for n in (*range(0x628, 0x63B), *range(0x641, 0x648))]
LETTERS = str.maketrans(
    {**{chr(97 + i): chr(0x5D0 + i) for i in range(26)}, **{chr(65 + i): CAPITALS[i] for i in range(26)}}
)
CHARACTERS = [
    [0x20, 0x40],
    [0x5B, 0x5B],
    [0x5D, 0x60],
    [0x7B, 0x7E],
    [0xB0, 0xB0],
    [0x05D0, 0x05E9],
    [0x0628, 0x063A],
    [0x0641, 0x0647],
    [0x2026, 0x2026],
]
GAP = re.compile(r"(\{[^{}]*\}?|\[[^\]]*\]|^ *\}$|^ *)")


def turned(text: str) -> str:
    """``text`` in Hebrew letters, but for gaps, placeables and variants' names."""
    pieces = GAP.split(text)
    return "".join(piece if i % 2 else plain(piece).translate(LETTERS) for i, piece in enumerate(pieces))


def plain(text: str) -> str:
    """Letters without accents, quotes and dashes of ASCII."""
    bare = unicodedata.normalize("NFD", text).replace("\u0308", "")
    return bare.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})


def file_of(english: str) -> str:
    """The language's file, from the English one."""
    section, made = "", []
    for line in english.split("\n"):
        section = line if line.startswith("[") else section
        said = (
            re.sub(r'"[^"]*"|\'[^\']*\'', lambda m: turned(m[0]), line) if section in ("[words]", "[lists]") else line
        )
        name, mark, value = said.partition(" = ")
        made.append(line.partition(" = ")[0] + mark + value if mark else said)
    text = "\n".join(made).replace("right_to_left = false", "right_to_left = true")
    text = re.sub(r"(?m)^tag = .*$", f'tag = "{CODE}"', text)
    return re.sub(r"(?s)characters = \[.*?\n\]\n", f"characters = {CHARACTERS}\n", text)


def phrases_of(english: str) -> str:
    """A phrase file, from the English one."""
    made, in_body = [], False
    for line in english.split("\n"):
        name, mark, label = line.partition(" = ")
        in_body = in_body or line == "body ="
        made.append(turned(line) if in_body and line != "body =" else f"{name}{mark}{turned(label)}")
    return "\n".join(made)


def sources(packaged: Mapping[str, str]) -> dict[str, str]:
    """The packaged files and theirs."""
    theirs = {
        path[:-6] + f"{CODE}.ftl": phrases_of(text) for path, text in packaged.items() if path.endswith("/en.ftl")
    }
    return {**packaged, **theirs}


@contextmanager
def spoken() -> Iterator[language.Language]:
    """While it is known."""
    one = language.read(CODE, file_of(loader.language("en")))
    language.add(one)
    try:
        yield one
    finally:
        language.remove(CODE)
