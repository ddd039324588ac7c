"""The picture and the bulletin: the same bytes for the same entries, August 2022 replayed, one side's word said to be so."""

import random
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LANGUAGES
from parley.base.instant import DAY, parse
from parley.messages.field import Field
from parley.procedures.channel import Mark
from parley.procedures.picture.shape import Bulletin, Channel, Picture, Sentence, encode
from parley.procedures.procedure import Fact
from parley.procedures.verdicts import CLEAR, CONFLICT, Pair, payload
from parley.record.names import FeedId, Head
from parley.record.payload import CHANNEL, Core, Header
from parley.web.picture.charts import CHARTS, drawn
from parley.web.picture.speech import Speech, spoken
from tests.procedures.pictured import Folds, views, years
from tests.procedures.real_forms import CATALOGUE, RealSides
from tests.procedures.two_sides import any_order

NOW = parse("2025-12-20T00:00Z")
FAR = parse("2099-01-01T00:00Z")


def at(text: str) -> int:
    return parse(f"{text}T00:00Z")


def history(day: str = "2025-12-20") -> Picture:
    return views(years()).picture(at(day))


def the(seen: Picture, name: str, origin: str = "public") -> Channel:
    return next(one for one in seen.channels if (one.name, one.origin) == (name, origin))


def spans(one: Channel) -> list[tuple[str, str, str]]:
    return [(span.since, span.until, span.state) for span in one.spans]


def sentences(found: Bulletin, section: str) -> list[Sentence]:
    return next(one.sentences for one in found.sections if one.name == section)


def everything(facts: list[Fact], moment: int, me: int) -> list[bytes | str]:
    """All that is told of these entries, as bytes and as text."""
    shown = views(facts, me)
    seen, found = shown.picture(moment), shown.bulletin(moment, date(1970, 1, 1))
    texts = [drawn(name, seen, language, links) for name in CHARTS for language in LANGUAGES for links in (False, True)]
    return [encode(seen), encode(found), *texts, *(repr(spoken(found, language)) for language in LANGUAGES)]


# -- any order, either side ------------------------------------------------------------------------------------------

FORMS = (
    "channel-propose", "channel-agree", "channel-suspend", "channel-resume", "channel-close", "safety-floor", "call-request",
    "call-accept", "call-decline", "call-placed", "call-not-answered", "call-ended", "round-propose", "meeting-accept", "session-held",
    "concern-raise", "concern-answer", "statement", "statement-compare", "commitment", "commitment-assess", "commitment-withdraw",
    "contact", "contact-detail", "contact-topic", "contact-version", "contact-link", "incident-open", "stop",
)  # fmt: skip
OFFERS = ("channel-propose", "channel-resume", "channel-change", "safety-floor")
TARGETS = {
    "channel-agree": OFFERS, "call-accept": ("call-request",), "call-decline": ("call-request",), "call-ended": ("call-placed",),
    "meeting-accept": ("round-propose",), "session-held": ("round-propose",), "concern-answer": ("concern-raise",),
    "statement": ("round-propose",), "statement-compare": ("statement",), "commitment-assess": ("commitment",),
    "commitment-withdraw": ("commitment",),
}  # fmt: skip
ABOUT = ("about", "meeting", "other")
KINDS = (0, 1, 11, 15, 17, 19, 20, 21)
FACTS = ("f0", "f1", "f2")
COUNTRIES = CATALOGUE.form("contact-topic").field_named("named_by").item.codes  # type: ignore[attr-defined]


def _is_meant(form: str, field: Field) -> bool:
    """Several forms have fields of these names that mean something else."""
    if field.name == "channel":
        return field.kind_name == "identifier"
    if field.name == "kind":
        return form == "contact"
    return field.name != "members" or field.kind_name == "side"


def _begun(sides: RealSides) -> list[tuple[str, Head]]:
    """A channel that both opened, a call that was declined, a fact of the public record in a channel that was cut."""
    offer = sides.write(
        0, "channel-propose", channel="a", name=["en", "a"], level="working", purpose=["en", "."], members=[0, 1], families=[8],
        ceiling=0, languages=[0], answer_normal=600_000, effective=NOW, valid_until=FAR, floor_families=["safety"], time=NOW,
    )  # fmt: skip
    asked = _asked(0, sides, NOW)
    sides.meet()
    sides.write(1, "channel-agree", about=offer, channel="a", act="opening", time=NOW)
    decline = CATALOGUE.form("call-decline")
    sides.put(1, decline.number, (asked,), decline.read(decline.examples_text[0], "en"), time=NOW + DAY)
    for fact, kind, day in (("f0", "dpct_round", [2025, 1, 8]), ("f1", "suspension", [2025, 8, 5])):
        sides.write(0, "contact", fact=fact, kind=kind, title=["en", fact], dates=[day], verified=True, time=NOW)
        sides.write(1, "contact-detail", fact=fact, channel="b", acted_by="CN", time=NOW)
    return [("channel-propose", offer), ("call-request", asked)]


@st.composite
def records(draw: st.DrawFn) -> list[Fact]:
    """Words of two sides by the forms' own examples, about one another, some of which the other side has not heard; facts of the
    public record with all that is told of them."""
    sides = RealSides()
    written: list[tuple[str, Head]] = _begun(sides) if draw(st.booleans()) else []
    for _ in range(draw(st.integers(0, 24))):
        side = draw(st.integers(0, 1))
        if draw(st.integers(0, 3)):
            sides.hear(side, draw(st.integers(0, 24)))
        name = draw(st.sampled_from(FORMS))
        form = CATALOGUE.form(name)
        fitting = [(other, head) for other, head in written if other in TARGETS.get(name, FORMS)]
        target, about = draw(st.sampled_from(fitting)) if fitting else ("", None)
        time = NOW + draw(st.integers(0, 40)) * DAY
        values = form.read(draw(st.sampled_from(form.examples_text)), "en")
        country = COUNTRIES[draw(st.sampled_from(("US", "CN")))]
        wanted: dict[str, Any] = {
            "channel": draw(st.sampled_from(("a", "b"))), "effective": time, "valid_until": FAR, "expires": FAR, "members": [0, 1],
            "act": OFFERS.index(target) if target in OFFERS else 0, "fact": draw(st.sampled_from(FACTS)), "scope": [0],
            "kind": draw(st.sampled_from(KINDS)), "named_by": country, "account_of": country,
        }  # fmt: skip
        for one in form.fields:
            if one.name in ABOUT and one.kind_name == "reference" and about is not None:
                values[one.key] = [list(about)] if one.many > 1 else list(about)
            elif one.name in wanted and _is_meant(name, one):
                values[one.key] = wanted[one.name]
        if name == "contact-detail":
            values[form.field_named("channel").key] = "a"
        if name == "contact-link":
            values[form.field_named("other").key] = draw(st.sampled_from(FACTS))
        form.check(values)
        by = draw(st.sampled_from((None, time + DAY)))
        head = sides.put(side, form.number, (about,) if about else (), values, time=time, wanted_by=by)
        written.append((name, head))
        if draw(st.booleans()):
            _judge(draw, sides, written, time)
    return sides.written


def _judge(draw: st.DrawFn, sides: RealSides, written: list[tuple[str, Head]], time: int) -> None:
    """A side says of two entries of different sides, as if they were notices, how they stand to one another."""
    notices = [[head for _, head in written if head.side == side] for side in (0, 1)]
    if all(notices):
        one, other = (draw(st.sampled_from(heads)) for heads in notices)
        by = draw(st.integers(0, 1))
        _verdict(sides, by, Pair(one, other, bytes(32), bytes(32), 1), draw(st.integers(0, 2)), time)


def _verdict(sides: RealSides, by: int, pair: Pair, state: int, time: int) -> Head:
    return sides.put(by, int(Core.VERDICTS), (), payload(pair.criteria, pair.algorithm, [(pair, state)]), time=time)


@settings(max_examples=150, deadline=None)
@given(records(), st.integers(0, 2**32), st.integers(0, 50))
def test_any_order_at_any_side_gives_the_same_bytes(facts: list[Fact], seed: int, days: int) -> None:
    other = [fact._replace(arrived=7) for fact in any_order(facts, random.Random(seed).randrange)]
    moment = NOW + days * DAY
    assert everything(facts, moment, 0) == everything(other, moment, 1)


@settings(max_examples=60, deadline=None)
@given(records(), st.integers(0, 50))
def test_every_sentence_and_every_number_names_entries_that_are_there(facts: list[Fact], days: int) -> None:
    shown = views(facts)
    refs = {str(fact.head) for fact in facts}
    found = shown.bulletin(NOW + days * DAY, date(1970, 1, 1))
    for section in found.sections:
        for one in section.sentences:
            assert one.refs and set(one.refs) <= refs, one
    seen = shown.picture(NOW + days * DAY)
    events = [event for lane in seen.lanes for year in lane.years for event in year.events]
    events += [one.event for one in (*seen.refusals, *seen.promises)] + seen.unnamed
    events += [event for one in seen.months for event in (*one.conflicts, *one.encounters)]
    events += [span.by for one in seen.channels for span in one.spans]
    assert all(one.refs and set(one.refs) <= refs for one in events)


def test_an_empty_record_says_nothing() -> None:
    shown = views(())
    seen = shown.picture(NOW)
    assert not any((seen.lanes, seen.channels, seen.unnamed, seen.refusals, seen.responses, seen.promises, seen.months))
    assert all(drawn(name, seen, "en", links=True) == "" for name in CHARTS)
    assert all(not one.sentences for one in shown.bulletin(NOW).sections)


def test_two_notices_that_collided_are_one_conflict_of_the_month_in_which_a_side_first_signed_so() -> None:
    sides = RealSides()
    notices = [sides.write(side, "note", text=["en", "."], time=at("2025-01-02")) for side in (0, 1)]
    sides.meet()
    first, changed = (Pair(notices[0], notices[1], bytes([version]) * 32, bytes(32), 1) for version in (1, 2))
    said = [
        _verdict(sides, 1, first, CONFLICT, at("2025-03-31")),
        _verdict(sides, 0, first, CONFLICT, at("2025-04-01")),
        _verdict(sides, 0, changed, CONFLICT, at("2025-05-01")),
    ]
    _verdict(sides, 1, changed, CLEAR, at("2025-02-01"))
    (month,) = views(sides.written).picture(NOW).months
    (conflict,) = month.conflicts
    assert (month.month, conflict.start, conflict.standing, month.encounters) == ("2025-03", "2025-03-31", "both", [])
    assert conflict.refs == [str(head) for head in (*notices, *said)]
    assert views(sides.written).picture(at("2025-03-30")).months == []
    (alone,) = views(sides.written).picture(at("2025-03-31")).months
    assert (alone.conflicts[0].standing, alone.conflicts[0].word) == ("one", ["China"])


def test_an_incident_of_this_record_is_of_the_month_of_its_first_word() -> None:
    sides = RealSides()
    form = CATALOGUE.form("incident-open")
    opened = sides.put(0, form.number, (), form.read(form.examples_text[0], "en"), time=at("2025-07-31"))
    sides.meet()
    sides.put(1, form.number, (opened,), form.read(form.examples_text[0], "en"), time=at("2025-08-01"))
    (month,) = views(sides.written).picture(NOW).months
    assert (month.month, len(month.encounters), month.encounters[0].standing) == ("2025-07", 1, "both")


# -- the 27 years ----------------------------------------------------------------------------------------------------


def test_every_incident_of_the_public_record_stands_in_its_month() -> None:
    months = {one.month: len(one.encounters) for one in history().months}
    contact = CATALOGUE.form("contact")
    told = [
        fact
        for fact in years()
        if fact.header.form == contact.number and fact.fields[contact.field_named("kind").key] == 17
    ]
    assert sum(months.values()) == len(told) > 15
    assert (months["2001-03"], months["2001-04"], months["2009-03"]) == (1, 1, 2)
    assert sorted(months) == list(months) and all(not one.conflicts for one in history().months)


def test_three_channels_were_cut_at_once_and_came_back_one_by_one() -> None:
    seen = history()
    back = {"dpct": ("2024-01-08", 521), "mmca": ("2024-04-03", 607), "theater-commander": ("2024-09-09", 766)}
    for name, (day, days) in back.items():
        (cut,) = [span for span in the(seen, name).spans if span.state == "SUSPENDED"]
        assert (cut.since, cut.until, cut.days) == ("2022-08-05", day, [days])
        assert (cut.by.standing, cut.by.word, cut.by.by) == ("quoted", ["CN", "United States"], ["CN"])
        assert the(seen, name).spans[-1].state == "OPEN"
    assert all(span.state == "OPEN" for span in the(seen, "chief-of-staff").spans)


@pytest.mark.parametrize(
    ("day", "suspended"),
    [
        ("2022-08-04", set()),
        ("2022-08-06", {"dpct", "mmca", "theater-commander"}),
        ("2023-12-22", {"dpct", "mmca", "theater-commander"}),
        ("2024-01-09", {"mmca", "theater-commander"}),
        ("2024-04-04", {"theater-commander"}),
        ("2024-09-10", set()),
    ],
)
def test_each_day_shows_what_stood_that_day(day: str, suspended: set[str]) -> None:
    seen = history(day)
    assert {one.name for one in seen.channels if one.spans and one.spans[-1].state == "SUSPENDED"} == suspended


def test_the_chart_draws_each_cut_from_its_day_to_the_day_of_its_end() -> None:
    svg = drawn("channels", history(), "en", links=True)
    for told in (
        "5 August 2022 – 8 January 2024, 521 days",
        "5 August 2022 – 3 April 2024, 607 days",
        "5 August 2022 – 9 September 2024, 766 days",
    ):
        assert f"suspended: {told}" in svg
    assert svg.count('fill="url(#channels-hatch)"') == 5  # those, one of October 2018, and the legend's
    zh = drawn("channels", history(), "zh", links=True)
    assert "2022年8月5日 – 2024年1月8日，521天" in zh or "2022年8月5日 – 2024年1月8日, 521天" in zh


def test_a_suspension_of_which_no_channel_is_told_is_told_apart() -> None:
    seen = history()
    assert [one.start for one in seen.unnamed] == ["1999-05-10", "2008-10", "2010-01-30", "2018-09"]
    found = views(years()).bulletin(at("2010-12-31"), date(2010, 1, 1))
    assert "channel-unnamed" in [one.phrase for one in sentences(found, "channels")]


def test_days_since_the_last_contact_are_exact_or_a_span() -> None:
    lanes = {lane.name: lane for lane in history().lanes}
    assert (lanes["deputy"].last.key, lanes["deputy"].days) == ("2025-12-15-dpct-round", [4])  # type: ignore[union-attr]
    assert lanes["unit"].days == [3460, 3489]  # June 2016, the day is not told
    assert "legislature" not in lanes and "other" not in lanes


def test_nothing_later_than_the_moment_is_in_it() -> None:
    seen = history("2016-07-01")
    starts = [one.start for lane in seen.lanes for year in lane.years for one in year.events]
    assert max(starts) <= "2016-07" and not seen.promises
    assert [one.what for one in seen.refusals] == ["port_visit", "visit", "port_visit"]


def test_a_fact_that_one_side_alone_put_on_the_record_is_said_to_be_so() -> None:
    found = views(years()).bulletin(NOW)
    every = [one for section in found.sections for one in section.sentences]
    assert every and all(one.standing in ("told", "quoted", "mixed") for one in every)
    texts = [each.standing for section in spoken(found, "en").sections for each in section.sentences]
    assert "From public sources, entered by the United States alone." in texts
    assert "The word of China alone, entered by the United States alone from public sources." in texts
    assert "On the word of the United States alone." in texts  # their own account, which they entered themselves
    both = [*years(), *(_told_again(fact) for fact in years())]
    told = [one for section in views(both).bulletin(NOW).sections for one in section.sentences]
    assert {one.standing for one in told} == {"both", "one"}
    (cut,) = [span for span in the(views(both).picture(NOW), "dpct").spans if span.state == "SUSPENDED"]
    assert (cut.by.standing, cut.by.word) == ("one", ["CN"])


def _told_again(fact: Fact) -> Fact:
    head = Head(*FeedId(1, 0, 9), fact.head.seq, fact.head.id[:-1] + b"\xff")
    return fact._replace(head=head, author=head.feed.author)


@pytest.mark.parametrize(
    ("since", "until", "section", "words"),
    [
        ("2022-08-01", "2022-08-31", "channels", ("Policy Coordination Talks: suspended by China since 5 August 2022",)),
        ("2024-01-01", "2024-01-31", "channels", ("suspended by China on 5 August 2022, open again on 8 January 2024, after 521 days",)),
        ("2023-02-01", "2023-02-28", "calls", ("China refused on 4 February 2023 what the United States had asked for (call)",)),
        ("2024-08-01", "2024-09-30", "commitments", ("fulfilled on 9 September 2024, after 12 days",)),
        ("2025-10-01", "2025-12-20", "waits", ("China said on 31 October 2025 that it waits for the United States",)),
        ("2025-10-01", "2025-12-20", "talks", ("Defense Policy Coordination Talks, round 19: held on 15–16 December 2025",)),
    ],
)  # fmt: skip
def test_the_bulletin_tells_of_the_time_that_is_asked_for(
    since: str, until: str, section: str, words: tuple[str, ...]
) -> None:
    found = views(years()).bulletin(at(until), date.fromisoformat(since))
    said = "\n".join(
        one.text for part in spoken(found, "en").sections if part.name == section for one in part.sentences
    )
    for word in words:
        assert word in said, said


def test_both_languages_tell_every_sentence() -> None:
    found = views(years()).bulletin(NOW, date(1998, 1, 1))
    english, chinese = spoken(found, "en"), spoken(found, "zh")
    for one, other in zip(english.sections, chinese.sections, strict=True):
        assert [each.refs for each in one.sentences] == [each.refs for each in other.sentences]
        assert all(any("一" <= letter <= "鿿" for letter in each.text) for each in other.sentences)


# -- August 2022 on this record --------------------------------------------------------------------------------------

CHANNELS = {"dpct": "2024-01-08", "mmca": "2024-04-03", "theater-commander": "2024-09-09"}


def replayed() -> tuple[RealSides, dict[str, Head]]:
    """Three channels opened with a safety floor, cut at once by one side, resumed one by one by both; a STOP in each meanwhile."""
    sides, stops = RealSides(), {}
    for name in CHANNELS:
        offer = sides.write(
            0, "channel-propose", channel=name, name=["en", name], level="deputy_assistant_secretary", purpose=["en", "."],
            members=[0, 1], families=[8, 9], ceiling=0, languages=[0], answer_normal=600_000, effective=at("2021-06-01"),
            floor_families=["safety"], valid_until=FAR, time=at("2021-06-01"),
        )  # fmt: skip
        sides.meet()
        sides.write(1, "channel-agree", about=offer, channel=name, act="opening", time=at("2021-06-02"))
        sides.meet()
    for name in CHANNELS:
        sides.write(1, "channel-suspend", channel=name, scope=[0], effective=at("2022-08-05"), floor="stays", reason="event",
                    time=at("2022-08-05"))  # fmt: skip
    sides.meet()
    for name in CHANNELS:
        stop = CATALOGUE.form("stop")
        fields = stop.read(stop.examples_text[0], "en") | {CHANNEL: name}
        stops[name] = sides.put(0, stop.number, (), fields, time=at("2023-02-04"))
        stops[f"{name}-note"] = sides.write(0, "note", channel_header=name, text=["en", "x"], time=at("2023-02-04"))
    sides.meet()
    for name, day in CHANNELS.items():
        offer = sides.write(
            1, "channel-resume", channel=name, scope=[0], effective=at(day), valid_until=FAR, time=at("2023-12-20")
        )
        sides.meet()
        sides.write(0, "channel-agree", about=offer, channel=name, act="resumption", time=at(day))
        sides.meet()
    return sides, stops


def test_the_replay_shows_exactly_that_and_the_floor_stays_open() -> None:
    sides, stops = replayed()
    seen = views(sides.written).picture(NOW)
    for name, back in CHANNELS.items():
        one = the(seen, name, "record")
        assert spans(one) == [
            ("2021-06-02", "2022-08-05", "OPEN"),
            ("2022-08-05", back, "SUSPENDED"),
            (back, "", "OPEN"),
        ]
        opened, cut, again = one.spans
        assert (cut.floor, cut.by.standing, cut.by.word) == ("stays", "one", ["China"])
        assert opened.by.standing == again.by.standing == "both" and len(again.by.refs) == 2
    marked = {head: mark for one in Folds(sides.written).affairs.channels.all() for head, mark in one.marked.items()}
    for name in CHANNELS:
        assert marked[stops[name]] is Mark.SAFETY_FLOOR
        assert marked[stops[f"{name}-note"]] is Mark.CHANNEL_SUSPENDED
    svg = drawn("channels", seen, "en", links=False)
    assert svg.count('fill="url(#channels-hatch)"') == 4 and "safety floor stays open" in svg
    during = views(sides.written).bulletin(at("2023-02-28"), date(2022, 8, 1))
    said = [one.text for part in spoken(during, "en").sections if part.name == "channels" for one in part.sentences]
    assert len(said) == 3 and all(
        "the safety floor stays open" in text and "by China since 5 August 2022" in text for text in said
    )


# -- what was asked and not had --------------------------------------------------------------------------------------


def _asked(side: int, sides: RealSides, time: int, within: int = DAY) -> Head:
    form = CATALOGUE.form("call-request")
    return sides.put(side, form.number, (), form.read(form.examples_text[0], "en"), time=time, wanted_by=time + within)


def _no_answer(sides: RealSides, side: int, about: Head, time: int) -> Head:
    head = sides.put(side, CATALOGUE.form("note").number, (about,), {}, time=time)
    last = sides.written[-1]
    sides.written[-1] = last._replace(
        header=Header(int(Core.NO_ANSWER), 0, (about,), (), b"", "", "", None), fields={32: 1}
    )
    return head


def test_declined_and_no_answer_are_told_apart() -> None:
    sides = RealSides()
    first = _asked(0, sides, NOW)
    sides.meet()
    decline = CATALOGUE.form("call-decline")
    sides.put(1, decline.number, (first,), decline.read(decline.examples_text[0], "en"), time=NOW + 3_600_000)
    sides.meet()
    second = _asked(0, sides, NOW + DAY)
    _no_answer(sides, 0, second, NOW + 2 * DAY)
    sides.meet()
    shown = views(sides.written)
    seen = shown.picture(NOW + 3 * DAY)
    assert [(one.outcome, one.by, one.event.word) for one in seen.refusals] == [
        ("DECLINED", "China", ["China"]), ("NO_ANSWER", "China", ["United States"]),
    ]  # fmt: skip
    (asked,) = seen.responses
    assert (asked.side, asked.declined, asked.unanswered, asked.median_ms) == (
        "China",
        [str(first)],
        [str(second)],
        3_600_000,
    )
    assert [one.phrase for one in sentences(shown.bulletin(NOW + 3 * DAY), "calls")] == [
        "declined-what-asked",
        "call-no-answer",
    ]
    early = shown.picture(NOW + DAY + 1)
    assert [one.outcome for one in early.refusals] == ["DECLINED"] and early.responses[0].waiting == [str(second)]


def test_a_promise_is_told_by_each_sides_own_word() -> None:
    sides = RealSides()
    promise = CATALOGUE.form("commitment")
    root = sides.put(0, promise.number, (), promise.read(promise.examples_text[0], "en"), time=NOW)
    sides.meet()
    sides.write(0, "commitment-assess", about=root, assessment="limited", as_of=[2025, 12, 21], time=NOW + DAY)
    sides.write(1, "commitment-assess", about=root, assessment="not_started", as_of=[2025, 12, 22], awaited=["en", "x"],
                time=NOW + 2 * DAY)  # fmt: skip
    sides.meet()
    shown = views(sides.written)
    (one,) = shown.picture(NOW + DAY).promises
    assert [(word.side, word.assessment) for word in one.assessed] == [("United States", "LIMITED")]
    (one,) = shown.picture(NOW + 3 * DAY).promises
    assert [(word.side, word.assessment, word.awaits) for word in one.assessed] == [
        ("United States", "LIMITED", False), ("China", "NOT_STARTED", True),
    ]  # fmt: skip
    found = shown.bulletin(NOW + 3 * DAY)
    assert [one.phrase for one in sentences(found, "waits")] == ["waits-promise"]
    assert all(one.standing == "one" or one.phrase != "promise-stands" for one in sentences(found, "commitments"))


# -- words -----------------------------------------------------------------------------------------------------------


def test_dates_days_and_sides_in_words() -> None:
    en, zh = Speech("en"), Speech("zh")
    assert [en.date(text) for text in ("2025-12-16", "2025-12", "2025")] == [
        "16 December 2025",
        "December 2025",
        "2025",
    ]
    assert [zh.date(text) for text in ("2025-12-16", "2025-12", "2025")] == ["2025年12月16日", "2025年12月", "2025年"]
    assert (en.dates("2025-12-15", "2025-12-16"), zh.dates("2025-12-15", "2025-12-16")) == (
        "15–16 December 2025",
        "2025年12月15日至16日",
    )
    assert [en.days(days) for days in ([1], [521], [3460, 3489])] == ["1 day", "521 days", "3,460 to 3,489 days"]
    assert (en.side("CN"), zh.side("China"), zh.side("US"), zh.side("Unknown Side")) == (
        "China",
        "中国",
        "美国",
        "Unknown Side",
    )
    assert [en.took(ms) for ms in (None, 1_500, 90_000, 3_600_000, 2 * DAY)] == [
        "—",
        "1.5 s",
        "1.5 min",
        "1 h",
        "2 days",
    ]
