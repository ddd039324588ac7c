"""Nothing is signed that would count for nothing: what the folds would pass over is refused beforehand."""

from typing import Any

import pytest

from parley.base.errors import LocalError
from parley.messages import build
from parley.messages.language import AGREED
from parley.procedures.affairs import Affairs
from parley.procedures.knowledge import Knowledge
from parley.procedures.rules import places
from parley.record.names import Head
from tests import small
from tests.procedures.real_forms import CATALOGUE, RULES, RealSides, place_of, rule_of

LATER = 100_000
DATES = [[2025, 12, 15]]


def files(letter: bytes) -> list[Any]:
    return [[letter * 32, "text/plain", 1]]


def refused(sides: RealSides, side: int, form: str, *about: Head, **values: Any) -> str:
    """The code with which what a side is about to write is refused; "" if it may stand."""
    knowledge = Knowledge()
    fold = Affairs(rule_of, knowledge, place_of, {}, 2)
    for fact in sides.written:
        knowledge.fold(fact)
        fold.fold(fact)
    draft = RealSides()
    draft.write(side, form, *about, **values)
    try:
        fold.check(draft.written[0], 2_000)
    except LocalError as error:
        assert error.phrase("en") and error.phrase("zh")
        return error.code
    return ""


def opened() -> tuple[RealSides, Head]:
    sides = RealSides()
    offer = sides.write(
        0, "channel-propose", channel="talks", name=["en", "Talks"], level="working", purpose=["en", "x"], members=[0, 1],
        families=[9], ceiling=0, languages=[0], answer_normal=600_000, floor_forms=[225], effective=1_000, valid_until=LATER,
    )  # fmt: skip
    sides.meet()
    return sides, offer


AGREE: dict[str, Any] = {"channel": "talks", "act": "opening"}
CUT: dict[str, Any] = {"channel": "talks", "scope": [0], "effective": 1_000, "floor": "stays", "reason": "event"}
RESUME: dict[str, Any] = {"channel": "talks", "scope": [0], "effective": 1_000, "valid_until": LATER}


def test_every_form_of_these_procedures_has_what_the_folds_rely_on() -> None:
    forms = [form for form in CATALOGUE.forms if form.procedure in ("channel", "talks", "commitment")]
    assert len(forms) > 40 and all(form.number in RULES for form in forms)


def test_an_agreement_names_what_it_answers() -> None:
    sides, offer = opened()
    assert refused(sides, 1, "channel-agree", about=offer, **AGREE) == ""
    assert refused(sides, 0, "channel-agree", about=offer, **AGREE) == "procedures.answers-nothing"
    slip = AGREE | {"act": "change"}
    assert refused(sides, 1, "channel-agree", about=offer, **slip) == "procedures.answers-nothing"


def test_a_channel_is_opened_before_it_is_cut_and_cut_before_it_is_resumed() -> None:
    sides, offer = opened()
    assert refused(sides, 1, "channel-suspend", **CUT) == "procedures.not-open"
    sides.write(1, "channel-agree", about=offer, **AGREE)
    sides.meet()
    assert refused(sides, 1, "channel-suspend", **CUT) == ""
    assert refused(sides, 1, "channel-resume", **RESUME) == "procedures.not-suspended"
    sides.write(1, "channel-suspend", **CUT)
    sides.meet()
    assert refused(sides, 1, "channel-resume", **RESUME) == ""
    sides.write(0, "channel-close", channel="talks", effective=1_000, reason="served")
    sides.meet()
    assert refused(sides, 1, "channel-resume", **RESUME) == "procedures.closed"


def test_nothing_is_said_in_a_channel_that_is_not_open_but_in_its_floor() -> None:
    sides, offer = opened()
    note, translation = {"text": ["en", "x"]}, {
        "about": offer, "source": "en", "target": "zh", "text": ["zh", "x"], "method": "human", "author": "desk"
    }  # fmt: skip
    assert refused(sides, 0, "note", channel_header="talks", **note) == "procedures.not-open"
    sides.write(1, "channel-agree", about=offer, **AGREE)
    sides.meet()
    assert refused(sides, 0, "note", channel_header="talks", **note) == ""
    sides.write(1, "channel-suspend", **CUT)
    sides.meet()
    assert refused(sides, 0, "note", channel_header="talks", **note) == "procedures.suspended"
    assert refused(sides, 0, "translation", channel_header="talks", **translation) == ""


def test_a_meeting_is_accepted_by_the_dates_that_were_offered() -> None:
    sides = RealSides()
    root = sides.write(
        0, "round-propose", forum="dpct", level="working", dates=[DATES], means="video", expires=LATER
    )  # fmt: skip
    sides.meet()
    assert refused(sides, 1, "meeting-accept", about=root, dates=DATES) == ""
    assert refused(sides, 1, "meeting-accept", about=root, dates=[[2026]]) == "procedures.answers-nothing"
    assert refused(sides, 0, "meeting-accept", about=root, dates=DATES) == "procedures.answers-nothing"
    assert refused(sides, 1, "proposal-withdraw", about=root) == "procedures.answers-nothing"
    assert refused(sides, 0, "proposal-withdraw", about=root) == ""


def test_minutes_are_signed_by_the_hashes_of_the_draft() -> None:
    sides = RealSides()
    root = sides.write(0, "round-propose", forum="dpct", level="working", dates=[DATES], means="video", expires=LATER)
    draft = sides.write(0, "minutes", meeting=root, version=1, documents=files(b"a"), languages=[0])
    sides.meet()
    for letter, code in ((b"a", ""), (b"b", "procedures.other-files")):
        assert refused(sides, 1, "minutes-sign", about=draft, documents=files(letter), signatory="head") == code
    wrong = refused(sides, 1, "minutes-sign", about=root, documents=files(b"a"), signatory="head")
    assert wrong == "procedures.answers-nothing"


def test_a_promise_is_changed_by_its_own_side_and_assessed_by_all() -> None:
    sides = RealSides()
    promise = sides.write(
        0, "commitment", text=["en", "x"], second_text=["zh", "x"], authentic="both", owner="ours", basis="this_message"
    )  # fmt: skip
    sides.meet()
    assert refused(sides, 1, "commitment-change", about=promise, due=[2026]) == "procedures.not-ours-to-change"
    taken_back = {"from": [2026], "reason": "other"}
    assert refused(sides, 1, "commitment-withdraw", about=promise, **taken_back) == "procedures.not-ours-to-change"
    assert refused(sides, 1, "commitment-assess", about=promise, assessment="limited", as_of=[2026]) == ""
    nothing = Head(0, 0, 7, 99, bytes(32))
    assert (
        refused(sides, 1, "commitment-assess", about=nothing, assessment="limited", as_of=[2026])
        == "procedures.answers-nothing"
    )


@pytest.mark.parametrize("side", [0, 1])
def test_a_refusal_of_an_engagement_is_no_word_on_a_meeting(side: int) -> None:
    sides = RealSides()
    root = sides.write(
        0, "engagement-propose", year=2026, kind="talks", title=["en", "x"], period=[[2026, 5]], level="working", expires=9_000
    )  # fmt: skip
    sides.meet()
    assert refused(sides, side, "proposal-decline", about=root, reason="dates") == ""


def test_a_catalogue_without_channels_is_no_fault() -> None:
    found = places(build(small.files(), AGREED))
    assert found and {place.family for place in found.values()} == {0}
