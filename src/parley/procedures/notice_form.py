"""What a form does to a notice, and where in its payload that stands (spec: deconfliction §11.1). Forms are known by name."""

from enum import IntEnum
from typing import Final, NamedTuple

from parley.messages.form import Form


class Act(IntEnum):
    """What an entry does to a notice."""

    OPENS = 0
    CHANGES = 1
    CANCELS = 2
    COMPLETES = 3
    PROPOSES = 4
    """A change, of any side's notice; the rest are words on a proposal."""
    COUNTERS = 5
    ACCEPTS = 6
    DECLINES = 7
    WITHDRAWS = 8


class Part(NamedTuple):
    """The act of a form, by how long it is due ahead, and the payload keys of what the fold reads (0: no such field).

    ``moment`` is from when the notice no longer holds, of a proposal until when it may be accepted; ``danger`` the areas that
    stay dangerous then. ``goes_on`` is the field whose value says that it is no end yet.
    """

    act: Act
    lead_ms: int = 0
    about: int = 0
    areas: int = 0
    height: int = 0
    windows: int = 0
    daily: int = 0
    moment: int = 0
    danger: int = 0
    goes_on: int = 0
    in_view_of: int = 0


# form: act, and its fields for the moment, what stays dangerous, and what says that it goes on
_ENDS: Final = {
    "notice-cancellation": (Act.CANCELS, "free_from", "", ""),
    "notice-completion": (Act.COMPLETES, "ended", "danger_areas", ""),
    "launch-completed": (Act.COMPLETES, "launched", "outside_areas", "more"),
    "closure-lifted": (Act.COMPLETES, "lifted", "", "areas"),
}
_CHANGE: Final = "notice-change"
_PROPOSALS: Final = {"amendment-propose": Act.PROPOSES, "amendment-counter": Act.COUNTERS}
_WORDS: Final = {
    "amendment-accept": Act.ACCEPTS, "amendment-decline": Act.DECLINES, "amendment-withdraw": Act.WITHDRAWS,
}  # fmt: skip
_KINDS: Final = {"areas": "area", "height": "height-band", "windows": "window", "daily": "window"}


def part_of(form: Form) -> Part | None:
    """The part of a form in the procedure; None for one that claims nothing and changes no claim."""
    if form.procedure != "notice":
        return None
    keys = {field.name: field.key for field in form.fields}
    if form.name in _ENDS:
        act, moment, danger, goes_on = _ENDS[form.name]
        ends = {"moment": keys.get(moment, 0), "danger": keys.get(danger, 0), "goes_on": keys.get(goes_on, 0)}
        return Part(act, about=keys.get("about", 0), **ends)
    if form.name in _WORDS:
        return Part(_WORDS[form.name], about=keys.get("about", 0))
    claim = {field.name: field.key for field in form.fields if _KINDS.get(field.name) == field.kind_name}
    if form.name == _CHANGE:
        return Part(Act.CHANGES, about=keys.get("about", 0), **claim)
    if form.name in _PROPOSALS:
        ends = {"moment": keys.get("expires", 0), "in_view_of": keys.get("in_view_of", 0)}
        return Part(_PROPOSALS[form.name], about=keys.get("about", 0), **ends, **claim)
    if "windows" not in claim or "about" in keys:
        return None
    return Part(Act.OPENS, form.lead_time or 0, **claim)
