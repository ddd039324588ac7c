"""Who: side, post, role, unit (spec: messages §3.8). Sides and posts are the record's numbers."""

import re
from typing import Any, Final

from parley.base.limits import NAME_MAX_CHARS, PARTIES_MAX_COUNT
from parley.messages import script
from parley.messages.kinds.kind import Kind, is_int, is_list
from parley.messages.language import known, spoken

POST_MAX: Final = 65_535
SHOWN_MAX_CHARS: Final = NAME_MAX_CHARS + 2  # with isolates
INCARNATION_MAX: Final = 2**32 - 1


class Side(Kind):
    """The side's index in the genesis, from 0."""

    code = "messages.not-a-side"

    def starts(self, language: str) -> str:
        return spoken(language).first("side")

    def follow(self, language: str) -> str:
        # side 1 is no beginning of side 1 post 0
        one = spoken(language)
        rest = one.words["post"].removeprefix(one.words["side"])
        return "0-9" + (re.escape(rest[0]) if len(rest) < len(one.words["post"]) else "")

    def check(self, wire: Any) -> None:
        if not is_int(wire, 0, PARTIES_MAX_COUNT - 1):
            raise self.refuse(high=PARTIES_MAX_COUNT - 1)

    def show(self, wire: Any, language: str) -> str:
        return spoken(language).fill("side", side=wire)

    def shape(self, language: str) -> str:
        return spoken(language).shape("side", side="[0-9]{1,2}")

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

    def starts(self, language: str) -> str:
        return spoken(language).first("post")

    def follow(self, language: str) -> str:
        return "0-9"

    def check(self, wire: Any) -> None:
        if not (is_list(wire, 2) and is_int(wire[0], 0, PARTIES_MAX_COUNT - 1) and is_int(wire[1], 0, POST_MAX)):
            raise self.refuse(high=PARTIES_MAX_COUNT - 1, post_high=POST_MAX)

    def show(self, wire: Any, language: str) -> str:
        return spoken(language).fill("post", side=wire[0], post=wire[1])

    def shape(self, language: str) -> str:
        return spoken(language).shape("post", side="[0-9]{1,2}", post="[0-9]{1,5}")

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

    def starts(self, language: str) -> str:
        return script.OPEN

    def check(self, wire: Any) -> None:
        check_name(self, wire)

    def show(self, wire: Any, language: str) -> str:
        return f"{script.OPEN}{script.isolated(wire)}{script.CLOSE}"

    def shape(self, language: str) -> str:
        return f"{script.OPEN}[^{script.OPEN}{script.CLOSE}\n]{{1,{SHOWN_MAX_CHARS}}}{script.CLOSE}"

    def unshow(self, text: str, language: str) -> Any:
        return script.bare(text[1:-1])

    def loose(self, text: str, language: str) -> Any:
        return text

    def largest(self) -> Any:
        return script.WIDEST * NAME_MAX_CHARS

    def edges(self) -> list[Any]:
        return ["duty officer", "值班人员", "x" * NAME_MAX_CHARS]


class Unit(Kind):
    """``[category, crewed, mark, name]``: mark is a hull number, call sign or registration; name may be empty.

    Crewed or not is always said: the older agreements that name "manned" units were amended for that (design of forms).
    """

    code = "messages.not-a-unit"

    def starts(self, language: str) -> str:
        one = spoken(language)
        return one.first("unit", one.firsts("crewed") + one.firsts("categories"))

    def check(self, wire: Any) -> None:
        if not (is_list(wire, 4) and is_int(wire[0], 0, len(CATEGORIES) - 1) and type(wire[1]) is bool):
            raise self.refuse(allowed=_allowed)
        check_name(self, wire[2])
        if wire[3] != "":
            check_name(self, wire[3])

    def show(self, wire: Any, language: str) -> str:
        category, crewed, mark, name = wire
        one = spoken(language)
        said = one.fill("unit", crewed=one.lists["crewed"][crewed], category=one.lists["categories"][category])
        return f"{said}{script.OPEN}{script.isolated(mark)}|{script.isolated(name)}{script.CLOSE}"

    def shape(self, language: str) -> str:
        return self._shape(language, "(?:{})")

    def _shape(self, language: str, part: str) -> str:
        one = spoken(language)
        inner = {word: "|".join(map(re.escape, one.lists[name])) for word, name in _SAID.items()}
        said = one.shape(
            "unit", **{word: part.format(shape).replace("?P<>", f"?P<{word}>") for word, shape in inner.items()}
        )
        name = part.format(f"[^{script.OPEN}{script.CLOSE}|\n]{{1,{SHOWN_MAX_CHARS}}}").replace("?P<>", "?P<mark>")
        rest = part.format(f"[^{script.OPEN}{script.CLOSE}|\n]{{0,{SHOWN_MAX_CHARS}}}").replace("?P<>", "?P<name>")
        return f"{said}{script.OPEN}{name}\\|{rest}{script.CLOSE}"

    def unshow(self, text: str, language: str) -> Any:
        found = self.compiled(f"parts {language}", lambda: self._shape(language, "(?P<>{})")).fullmatch(text)
        one = spoken(language)
        assert found is not None, "it matched shape"
        crewed = one.lists["crewed"].index(found["crewed"]) == 1
        return [
            one.lists["categories"].index(found["category"]),
            crewed,
            script.bare(found["mark"]),
            script.bare(found["name"]),
        ]

    def loose(self, text: str, language: str) -> Any:
        """``warship; crewed; 170; Lanzhou``: category, crewed or uncrewed, mark, and a name if there is one."""
        parts = [part.strip() for part in text.split(";")]
        category, crewed = (_index(parts[i] if len(parts) > i else "", name) for i, name in enumerate(_SAID.values()))
        if not 3 <= len(parts) <= 4 or category is None or crewed is None:
            raise self.refuse(allowed=_allowed)
        return [category, crewed == 1, parts[2], parts[3] if len(parts) == 4 else ""]

    def largest(self) -> Any:
        return [0, True, script.WIDEST * NAME_MAX_CHARS, script.WIDEST * NAME_MAX_CHARS]

    def edges(self) -> list[Any]:
        kinds = [[category, True, "170", "Lanzhou"] for category in range(len(CATEGORIES))]
        return [*kinds, [0, False, "X" * NAME_MAX_CHARS, ""]]


CATEGORIES: Final = (
    "warship", "submarine", "government-ship", "merchant-ship", "fishing-vessel",
    "aeroplane", "helicopter", "land-unit", "other-unit",
)  # fmt: skip
_SAID: Final = {"category": "categories", "crewed": "crewed"}


def _index(word: str, name: str) -> int | None:
    """Where ``word`` stands in a language's list of that name, whichever language it is in."""
    said = word.lower()
    if name == "categories" and said in CATEGORIES:
        return CATEGORIES.index(said)
    lists = (one.lists[name] for one in known())
    return next((words.index(said) for words in lists if said in words), None)


def _allowed(language: str) -> str:
    """The categories as people call them."""
    return ", ".join(spoken(language).lists["categories"])


def check_name(kind: Kind, wire: Any) -> None:
    """Refuses, in ``kind``'s name, what is no name (spec: messages §4.3): 1 to 64 visible characters in NFC, without delimiters
    and bars, no word of two alphabets, nothing that can be taken for a plain character, no two spaces together."""
    if type(wire) is not str or not 1 <= len(wire) <= NAME_MAX_CHARS or _is_unplain(wire):
        raise kind.refuse("messages.not-a-name", limit=NAME_MAX_CHARS)
    if character := script.unspeakable(wire):
        raise kind.refuse("messages.bad-character", character=script.name_of(character))
    if not script.is_composed(wire):
        raise kind.refuse("messages.not-composed")
    if mark := script.loose_mark(wire):
        raise kind.refuse("messages.loose-mark", character=script.name_of(mark), limit=script.MARKS_MAX_COUNT)
    if two := script.mixed(wire):
        raise kind.refuse("messages.mixed-alphabets", first=script.name_of(two[0]), second=script.name_of(two[1]))
    if character := script.disguised(wire):
        raise kind.refuse("messages.disguised-letter", character=script.name_of(character))


def _is_unplain(text: str) -> bool:
    return text != text.strip() or "|" in text or "  " in text or "\u3000" in text
