"""Who: side, post, role, unit (spec: messages §3.8). Sides and posts are the record's numbers."""

import re
from typing import Any, Final

from parley.base.limits import NAME_MAX_CHARS, PARTIES_MAX_COUNT
from parley.messages import script
from parley.messages.kinds.kind import Kind, is_int, is_list

POST_MAX: Final = 65_535
INCARNATION_MAX: Final = 2**32 - 1

_SIDE: Final = {"en": "side {}", "zh": "第{}方"}
_POST: Final = {"en": "side {} post {}", "zh": "第{}方第{}站"}


class Side(Kind):
    """The side's index in the genesis, from 0."""

    code = "messages.not-a-side"
    starts = "s第"
    follow = "0-9 第"  # side 1 is no beginning of side 1 post 0

    def check(self, wire: Any) -> None:
        if not is_int(wire, 0, PARTIES_MAX_COUNT - 1):
            raise self.refuse(high=PARTIES_MAX_COUNT - 1)

    def show(self, wire: Any, language: str) -> str:
        return _SIDE[language].format(wire)

    def shape(self, language: str) -> str:
        return _SIDE[language].format("[0-9]{1,2}")

    def unshow(self, text: str, language: str) -> Any:
        return int(re.sub(r"[^0-9]", "", text))

    def loose(self, text: str, language: str) -> Any:
        if not re.fullmatch(r"[0-9]{1,2}", text):
            raise self.refuse(high=PARTIES_MAX_COUNT - 1)
        return int(text)

    def edges(self) -> list[Any]:
        return [0, 1, PARTIES_MAX_COUNT - 1]


class Post(Kind):
    """``[side, post]``."""

    code = "messages.not-a-post"
    starts = "s第"
    follow = "0-9"

    def check(self, wire: Any) -> None:
        if not (is_list(wire, 2) and is_int(wire[0], 0, PARTIES_MAX_COUNT - 1) and is_int(wire[1], 0, POST_MAX)):
            raise self.refuse(high=PARTIES_MAX_COUNT - 1, post_high=POST_MAX)

    def show(self, wire: Any, language: str) -> str:
        return _POST[language].format(*wire)

    def shape(self, language: str) -> str:
        return _POST[language].format("[0-9]{1,2}", "[0-9]{1,5}")

    def unshow(self, text: str, language: str) -> Any:
        return [int(number) for number in re.findall(r"[0-9]+", text)]

    def loose(self, text: str, language: str) -> Any:
        if not (found := re.fullmatch(r"([0-9]{1,2})[. ]([0-9]{1,5})", text)):
            raise self.refuse(high=PARTIES_MAX_COUNT - 1, post_high=POST_MAX)
        return [int(found[1]), int(found[2])]

    def edges(self) -> list[Any]:
        return [[0, 0], [1, 2], [PARTIES_MAX_COUNT - 1, POST_MAX]]


class Role(Kind):
    """A role's name, never a person's: 1 to 64 characters."""

    code = "messages.not-a-name"
    starts = script.OPEN

    def check(self, wire: Any) -> None:
        check_name(self, wire)

    def show(self, wire: Any, language: str) -> str:
        return f"{script.OPEN}{wire}{script.CLOSE}"

    def shape(self, language: str) -> str:
        return f"{script.OPEN}[^{script.OPEN}{script.CLOSE}\n]{{1,{NAME_MAX_CHARS}}}{script.CLOSE}"

    def unshow(self, text: str, language: str) -> Any:
        return text[1:-1]

    def loose(self, text: str, language: str) -> Any:
        return text

    def edges(self) -> list[Any]:
        return ["duty officer", "值班军官", "x" * NAME_MAX_CHARS]


class Unit(Kind):
    """``[category, crewed, mark, name]``: mark is a hull number, call sign or registration; name may be empty.

    Crewed or not is always said: the older agreements that name "manned" units were amended for that (design of forms).
    """

    code = "messages.not-a-unit"
    starts = "A-Za-z一-龥"

    def check(self, wire: Any) -> None:
        if not (is_list(wire, 4) and is_int(wire[0], 0, len(CATEGORIES) - 1) and type(wire[1]) is bool):
            raise self.refuse(allowed=", ".join(CATEGORIES))
        check_name(self, wire[2])
        if wire[3] != "":
            check_name(self, wire[3])

    def show(self, wire: Any, language: str) -> str:
        category, crewed, mark, name = wire
        parts = (_CREWED[language][crewed], _CATEGORIES[language][category])
        spaced = " " if language == "en" else ""
        return f"{spaced.join(parts)}{spaced}{script.OPEN}{mark}|{name}{script.CLOSE}"

    def shape(self, language: str) -> str:
        spaced = " " if language == "en" else ""
        names = f"[^{script.OPEN}{script.CLOSE}\n]{{1,{2 * NAME_MAX_CHARS + 1}}}"
        categories = "|".join(_CATEGORIES[language])
        return f"(?:{'|'.join(_CREWED[language])}){spaced}(?:{categories}){spaced}{script.OPEN}{names}{script.CLOSE}"

    def unshow(self, text: str, language: str) -> Any:
        said, names = text[:-1].split(script.OPEN)
        crewed = said.startswith(_CREWED[language][True])
        category = _CATEGORIES[language].index(said.removeprefix(_CREWED[language][crewed]).strip())
        mark, _, name = names.partition("|")
        return [category, crewed, mark, name]

    def loose(self, text: str, language: str) -> Any:
        """``warship; crewed; 170; Lanzhou``: category, crewed or uncrewed, mark, and a name if there is one."""
        parts = [part.strip() for part in text.split(";")]
        if not 3 <= len(parts) <= 4 or parts[0] not in CATEGORIES or parts[1] not in ("crewed", "uncrewed"):
            raise self.refuse(allowed=", ".join(CATEGORIES))
        return [CATEGORIES.index(parts[0]), parts[1] == "crewed", parts[2], parts[3] if len(parts) == 4 else ""]

    def edges(self) -> list[Any]:
        kinds = [[category, True, "170", "Lanzhou"] for category in range(len(CATEGORIES))]
        return [*kinds, [0, False, "X" * NAME_MAX_CHARS, ""]]


CATEGORIES: Final = (
    "warship", "submarine", "government-ship", "merchant-ship", "fishing-vessel",
    "aeroplane", "helicopter", "land-unit", "other-unit",
)  # fmt: skip
_CATEGORIES: Final = {
    "en": [name.replace("-", " ") for name in CATEGORIES],
    "zh": ["军舰", "潜艇", "公务船", "商船", "渔船", "固定翼飞机", "直升机", "地面部队", "其他单位"],
}
_CREWED: Final = {"en": ("uncrewed", "crewed"), "zh": ("无人", "有人")}


def check_name(kind: Kind, wire: Any) -> None:
    """Refuses, in ``kind``'s name, what is no name: 1 to 64 visible characters in NFC, without delimiters and bars."""
    if type(wire) is not str or not 1 <= len(wire) <= NAME_MAX_CHARS or wire != wire.strip() or "|" in wire:
        raise kind.refuse("messages.not-a-name", limit=NAME_MAX_CHARS)
    if character := script.unspeakable(wire):
        raise kind.refuse("messages.bad-character", character=script.name_of(character))
    if not script.is_composed(wire):
        raise kind.refuse("messages.not-composed")
