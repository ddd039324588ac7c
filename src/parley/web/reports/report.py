"""What a report holds, as plain values: the same for the page, for paper and for the command line. Times are ms UTC."""

import msgspec


class Rung(msgspec.Struct, frozen=True):
    """A level that a message reached at the post ``to``: when, by the clock of the post ``by``, whose word it is. ``line`` and
    ``last_frame`` stand with NO_ANSWER: what its author signed of the line."""

    level: str
    at: int
    to: str
    by: str
    role: str
    line: str
    last_frame: int | None


class Message(msgspec.Struct, frozen=True):
    """One message; ``number`` is its place in the report. ``heading`` and ``lines`` by language, and so
    ``pictures``: SVG of an encounter's geometry, where the message tells one."""

    number: int
    ref: str
    form_name: str
    author: str
    same_side: bool
    time: int
    precedence: str
    wanted_by: int | None
    heading: dict[str, str]
    lines: dict[str, list[str]]
    rungs: list[Rung]
    pictures: dict[str, str] = {}

    def reached(self, level: str) -> int | None:
        """When it first reached that level at anybody."""
        return min((rung.at for rung in self.rungs if rung.level == level), default=None)


class Matter(msgspec.Struct, frozen=True):
    """What one side said or asked, the number of the other side's word on it (None: none), and the state by both. ``kind``:
    offer, fact, request, step, stand-down or report."""

    kind: str
    number: int
    word: int | None
    state: str


class Minutes(msgspec.Struct, frozen=True):
    """Minutes that are alike: how this post saw the line to ``post`` (an empty list: it kept no log), and which messages, by
    their numbers, waited when they were over: ``theirs`` stood at their node and no person there had said a word, ``ours``
    stood here and no person here had, ``under_way`` were written and not yet stored at their node."""

    post: str
    since: int
    until: int
    seen: list[str]
    theirs: list[int]
    ours: list[int]
    under_way: list[int]


class Report(msgspec.Struct, frozen=True):
    """The whole. ``case``: incident or call; ``kind``: REAL or EXERCISE. ``shortened``: the minutes go on beyond what is told."""

    case: str
    ref: str
    state: str
    kind: str
    record_id: str
    purpose: str
    made_at: int
    made_by: str
    messages: list[Message]
    matters: list[Matter]
    closed_by: list[str]
    minutes: list[Minutes]
    shortened: bool
