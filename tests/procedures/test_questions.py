"""Thirty questions that a reader of the record asks: each is a query, and no code knows a question.

The data are the project's own, as `make demo` imports them.
"""

import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.cli import contacts_file, facts_file
from parley.messages import load
from parley.procedures.asking.answer import Answer, answer
from parley.procedures.asking.question import Question, condition, question_from
from parley.procedures.asking.table import Tables
from parley.procedures.asking.telling import FORMS, told

CATALOGUE = load()
QUESTIONS = tomllib.loads((Path(__file__).parent / "questions.toml").read_text("utf-8"))["question"]
EXPECT = {one["id"]: one for one in QUESTIONS}


@cache
def tables() -> Tables:
    data = resources.files("parley.cli").joinpath("data")
    contact = CATALOGUE.form("contact")
    rows, faults = contacts_file.parse(data.joinpath("contacts.csv").read_bytes(), contact, "en")
    assert not faults
    found = [told(contact, row.fields, (f"c:{row.line}",)) for row in rows]
    for name in FORMS:
        form = CATALOGUE.form(name)
        more, faults = facts_file.parse(data.joinpath(f"history/{name}.csv").read_bytes(), form, "en")
        assert not faults, faults
        found += [told(form, row.fields, (f"{name}:{row.line}",)) for row in more]
    return Tables(found)


def ask(table: str, *where: str, **more: Any) -> Answer:
    for name in ("show", "among"):
        more[name] = tuple(part for part in more.get(name, "").split(",") if part)
    return answer(Question(table, tuple(map(condition, where)), **more), tables())


def keys(found: Answer) -> list[str]:
    return [row["key"] for row in found.rows]


def column(found: Answer, name: str) -> list[Any]:
    return [row[name] for row in found.rows]


def the(found: Answer) -> dict[str, Any]:
    (row,) = found.rows
    return row


def by(found: Answer, name: str, value: str) -> dict[str, Any]:
    return {row[name].replace("-", "_"): row[value] for row in found.rows}


# Each question: how it is asked, and how what was answered is read against what is expected.
Asked = tuple[Callable[[], Answer], Callable[[Answer], Any]]
DPCT, LAST = "kind=dpct_round", "2025-12-15-dpct-round"
ABOUT = f"about={LAST}"
CUT = "2022-08-05-suspension"
QUERIES: dict[str, Asked] = {
    "q01": (
        lambda: ask("contacts", DPCT, "round=19", show="start,end,place,host"),
        lambda got: {name: value for name, value in the(got).items() if name != "key"},
    ),
    "q02": (
        lambda: ask("contacts", DPCT, "round=19", show="people.US,people.CN"),
        lambda got: {"US": the(got)["people.US"], "CN": the(got)["people.CN"]},
    ),
    "q03": (lambda: ask("contacts", DPCT, last=2, tally="distinct", of="level"), lambda got: {"level": got.value[0]}),
    "q04": (
        lambda: ask("contacts", DPCT, before=LAST, last=2, show="round,start,place"),
        lambda got: {"rounds": column(got, "round"), "starts": column(got, "start"), "places": column(got, "place")},
    ),
    "q05": (lambda: ask("contacts", DPCT, last=3, tally="next", of="host"), lambda got: {"host": got.value}),
    "q06": (
        lambda: ask("contacts", "kind=suspension", during="2022-08", show="by,start,channel"),
        lambda got: {
            "side": column(got, "by")[0], "day": column(got, "start")[0],
            "channels": [one.replace("-", "_") for one in column(got, "channel")],
        },
    ),
    "q07": (
        lambda: ask("contacts", f"key={CUT}-2", show="answers"), lambda got: {"event": the(got)["answers"][0]},
    ),
    "q08": (
        lambda: ask("contacts", DPCT, after=f"{CUT}-2", first=1, days_from=f"{CUT}-2"),
        lambda got: {"days": the(got)["days"]},
    ),
    "q09": (
        lambda: ask(
            "contacts", "channel=dpct,mmca,theater-commander", "held=yes", after=CUT, first=1, per="channel",
            show="channel,start",
        ),
        lambda got: by(got, "channel", "start"),
    ),
    "q10": (
        lambda: ask("accounts", "fact=2024-09-09-resumption", "aspect=date", show="side,start"),
        lambda got: by(got, "side", "start"),
    ),
    "q11": (
        lambda: ask("contacts", "kind=ministers_meeting", before=LAST, last=1, show="start,place,beside"),
        lambda got: {
            "day": the(got)["start"], "place": the(got)["place"],
            "beside": {"admm_plus": "ADMM-Plus"}[the(got)["beside"]],
        },
    ),
    "q12": (
        lambda: ask("contacts", "kind=ministers_meeting", before=LAST, last=1, days_to=LAST),
        lambda got: {"days": the(got)["days"]},
    ),
    "q13": (
        lambda: ask("contacts", "kind=ministers_call", "follows=2025-10-31-ministers-meeting", show="start"),
        lambda got: {"day": the(got)["start"]},
    ),
    "q14": (
        lambda: ask("contacts", "kind=commitment", during="2025-11", show="word_of"),
        lambda got: {"commitment": the(got)["key"], "word_of": the(got)["word_of"]},
    ),
    "q15": (
        lambda: ask("contacts", "kind=commitment", "state=open", on="2025-12-16", show="fulfilled_by"),
        lambda got: {"open": [row["key"] for row in got.rows if not row["fulfilled_by"]]},
    ),
    "q16": (
        lambda: ask("contacts", "kind=statement", ABOUT, "title~wider range", show="by"),
        lambda got: {"side": the(got)["by"]},
    ),
    "q17": (
        lambda: ask("contacts", "kind=statement", "by=CN", during="2025-10", show="awaited_from,title"),
        lambda got: {"awaited_from": the(got)["awaited_from"], "statement": the(got)["key"]},
    ),
    "q18": (
        lambda: ask("topics", "side=CN", "subject=wider_contacts", during="2025-10", show="topic"),
        lambda got: {"circles": sorted(column(got, "topic"), key=["universities", "academia", "strategic community"].index)},
    ),
    "q19": (
        lambda: ask("contacts", "kind=statement", ABOUT, "by=US", "title~interests", show="title"),
        lambda got: {"statement": the(got)["key"]},
    ),
    "q20": (
        lambda: ask("contacts", "kind=summit", during="2025", show="start,place"),
        lambda got: {"day": the(got)["start"], "place": the(got)["place"].split(" (")[0]},
    ),
    "q21": (
        lambda: ask("topics", "topic=G2", tally="distinct", of="side", among="US,CN"),
        lambda got: {"used": got.value, "not_used": got.missing},
    ),
    "q22": (
        lambda: ask("channels", "channel=dpct,mmca,theater-commander,minister", on="2023-06-01", show="channel,status"),
        lambda got: by(got, "channel", "status"),
    ),
    "q23": (
        lambda: ask(
            "contacts", "kind=ministers_meeting,ministers_call", before="2025-12-16", last=1, days_to="2025-12-16"
        ),
        lambda got: {"days": the(got)["days"]},
    ),
    "q24": (
        lambda: ask("contacts", "kind=incident", after=CUT, before="2024-09-09-resumption"),
        lambda got: {"incidents": keys(got)},
    ),
    "q25": (
        lambda: ask("contacts", "kind=refusal", "follows=2023-02-04-incident", "refused=call", show="state,start"),
        lambda got: {"state": the(got)["state"], "day": the(got)["start"]},
    ),
    "q26": (
        lambda: ask(
            "contacts", "kind=commitment", during="2024-08", show="fulfilled_by,state", days_to="fulfilled_by"
        ),
        lambda got: {
            "commitment": the(got)["key"], "met": the(got)["fulfilled_by"][0][:10], "days": the(got)["days"],
        },
    ),
    "q27": (
        lambda: ask("contacts", DPCT, "round=19", days_from="2024-09-14-dpct-round"),
        lambda got: {"days": the(got)["days"]},
    ),
    "q28": (
        lambda: ask("contacts", DPCT, "round=12"), lambda got: {"answer": "known" if got.known else "not known"},
    ),
    "q29": (
        lambda: ask("contacts", "kind=refusal", since="2018", tally="group", of="by"), lambda got: got.value,
    ),
    "q30": (
        lambda: ask("contacts", "kind=statement", ABOUT, "one_sided=yes", show="word_of"),
        lambda got: {"statements": keys(got), "side": the(got)["word_of"][0]},
    ),
}  # fmt: skip


def test_every_question_has_a_query() -> None:
    assert QUERIES.keys() == EXPECT.keys() and len(QUERIES) == 30


@pytest.mark.parametrize("name", sorted(EXPECT))
def test_the_question_is_answered(name: str) -> None:
    asked, read = QUERIES[name]
    found = asked()
    assert read(found) == EXPECT[name]["expect"], EXPECT[name]["ask"]
    rests = {one.fact for one in found.rests_on}
    assert set(EXPECT[name]["rests_on"]) <= rests
    assert all(one.entries for one in found.rests_on)


# -- what no question above asks -------------------------------------------------------------------------------------


def test_a_date_known_to_the_month_stands_among_perhaps() -> None:
    found = ask("contacts", "kind=ministers_contact", after="2023-06-15")
    assert (found.known, found.perhaps) == (False, ["2023-06-ministers-contact"])
    assert keys(ask("contacts", "kind=ministers_contact", during="2023-06")) == ["2023-06-ministers-contact"]


def test_days_between_dates_that_are_not_exact_are_a_span() -> None:
    row = the(ask("contacts", "key=2007-11-refusal", days_to="2007-12-03-dct-round"))
    assert row["days"] == [3, 32]


def test_nothing_found_is_not_known_and_not_none() -> None:
    found = ask("contacts", "kind=summit", during="1999", tally="count")
    assert (found.value, found.known, found.rests_on) == (0, False, [])


def test_a_rotation_that_is_none_has_no_next() -> None:
    assert ask("contacts", "kind=ministers_meeting", last=4, tally="next", of="host").value is None


def test_a_state_is_told_for_the_day_that_is_asked_for() -> None:
    for day, state in (("2024-09-08", "open"), ("2024-09-09", "kept")):
        assert the(ask("contacts", "key=2024-08-28-commitment", on=day, show="state"))["state"] == state
    for day, state in (("2024-01-07", "in force"), ("2024-01-08", "lifted")):
        assert the(ask("contacts", f"key={CUT}-2", on=day, show="state"))["state"] == state


def test_where_the_sides_accounts_differ_both_are_told() -> None:
    found = ask("accounts", "fact=2023-02-04-incident", show="side,account,source")
    assert sorted(column(found, "side")) == ["CN", "US"]
    assert all(column(found, "source"))
    assert the(ask("contacts", "key=2023-02-04-incident", show="differs_on"))["differs_on"] == ["cause"]


def test_topics_that_only_one_side_names_are_grouped_by_side() -> None:
    found = ask("topics", "fact=2022-06-10-ministers-meeting", tally="group", of="topic")
    assert found.value is not None and len(found.value["Taiwan"]) == 1 and len(found.value) > 5


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("procedures.no-such-table", lambda: ask("rumours")),
        ("procedures.no-such-field", lambda: ask("contacts", "colour=red")),
        ("procedures.no-such-field", lambda: ask("contacts", show="colour")),
        ("procedures.bad-time", lambda: ask("contacts", after="yesterday")),
        ("procedures.bad-time", lambda: ask("contacts", on="2024-13")),
        ("procedures.bad-condition", lambda: ask("contacts", "kind")),
        ("procedures.bad-question", lambda: question_from(b'{"table": "contacts", "colour": "red"}')),
        ("procedures.bad-question", lambda: question_from(b'{"table": "contacts", "first": 0}')),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(code: str, wrong: Callable[[], object]) -> None:
    with pytest.raises(LocalError) as caught:
        wrong()
    assert caught.value.code == code
    assert caught.value.phrase("zh") and caught.value.phrase("en")


def test_conditions_are_read_as_they_are_typed() -> None:
    assert [(one.field, one.op, one.values) for one in map(condition, ("a=b, c", "a!=b", "a~b=c"))] == [
        ("a", "=", ("b", "c")), ("a", "!=", ("b",)), ("a", "~", ("b=c",))
    ]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1997, 1, 1), date(2026, 12, 31)), st.sampled_from(("day", "month", "year")))
def test_a_bound_parts_all_facts_into_before_after_and_perhaps(day: date, precision: str) -> None:
    written = {"day": f"{day:%Y-%m-%d}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}"}[precision]
    every = keys(ask("contacts"))
    later, until = ask("contacts", after=written), ask("contacts", until=written)
    assert later.perhaps == until.perhaps
    assert sorted([*keys(later), *keys(until), *later.perhaps]) == sorted(every)
    earlier, since = ask("contacts", before=written), ask("contacts", since=written)
    assert sorted([*keys(earlier), *keys(since), *since.perhaps]) == sorted(every)
    assert set(keys(earlier)) <= set(keys(until)) and set(keys(later)) <= set(keys(since))


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1997, 1, 1), date(2026, 12, 31)))
def test_a_channel_that_is_suspended_was_cut_and_not_used_since(day: date) -> None:
    for row in ask("channels", on=day.isoformat(), show="channel,state,last_held_on").rows:
        cuts = ask(
            "contacts",
            "kind=suspension",
            f"channel={row['channel']}",
            until=day.isoformat(),
            on=day.isoformat(),
            show="state",
        )
        in_force = [cut for cut in cuts.rows if cut["state"] == "in force"]
        assert (row["state"] == "suspended") == bool(in_force)
