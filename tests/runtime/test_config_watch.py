"""The delegate ladder in the configuration: what it takes, what it refuses, and that an address never shows itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base.errors import LocalError
from parley.base.instant import HOUR, MINUTE
from parley.runtime import config, config_watch, secret, values

SECRET = "swordfish"
WHOLE = f"""
[[watch.ladder]]
role = "deputy duty officer"
after = "90s"
alert = ["mailtos://parley:{SECRET}@mail.example.org?to=duty@example.org", "file:alerts/pager"]
[[watch.ladder]]
role = "值班指挥员"
after = "4min"
command = ["bin/ring", "--loud"]
timeout = "5s"
output = "1KiB"
"""


def refused(text: str) -> str:
    with pytest.raises(LocalError) as caught:
        config.parse(text.encode())
    assert caught.value.code in ("runtime.bad-value", "runtime.unknown-key", "runtime.bad-toml")
    return caught.value.phrase("en") + caught.value.phrase("zh")


def test_without_a_ladder_there_is_the_usual_one_on_the_console_alone() -> None:
    rungs = config.parse(b"").watch.rungs
    assert [(one.role, int(one.after), one.alert, one.command) for one in rungs] == [
        ("", 2 * MINUTE, (), ()), ("", 5 * MINUTE, (), ()),
    ]  # fmt: skip


def test_a_whole_ladder(tmp_path: Path) -> None:
    first, second = config.rooted(config.parse(WHOLE.encode()), tmp_path).watch.rungs
    assert (first.role, int(first.after), [one.scheme for one in first.alert]) == (
        "deputy duty officer", 90_000, ["mailtos", "file"],
    )  # fmt: skip
    assert first.alert[0].reveal().endswith("to=duty@example.org")
    assert first.alert[1].text == str(tmp_path / "alerts" / "pager")
    assert second.command == (str(tmp_path / "bin" / "ring"), "--loud")
    assert (int(second.timeout), int(second.output)) == (5_000, 1_024)


def test_an_address_never_shows_itself() -> None:
    tree = config.parse(WHOLE.encode())
    shown = repr(tree) + str(tree) + str(tree.watch.ladder[0].alert[0]) + f"{tree.watch.ladder[0].alert}"
    assert SECRET not in shown and "mail.example.org" not in shown and "mailtos" in shown


RUNG = '[[watch.ladder]]\nrole = "x"\nafter = "1min"\n'
bad = {
    '[[watch.ladder]]\nrole = "x"': "after",
    '[[watch.ladder]]\nafter = "1min"': "role",
    '[[watch.ladder]]\nrole = ""\nafter = "1min"': "role",
    '[[watch.ladder]]\nrole = "a\\nb"\nafter = "1min"': "role",
    '[[watch.ladder]]\nrole = "x"\nafter = 120': "quotation marks",
    '[[watch.ladder]]\nrole = "x"\nafter = "2 minutes"': "min",
    '[[watch.ladder]]\nrole = "x"\nafter = "0s"': "1s or more",
    RUNG + RUNG: "watch.ladder 2",
    RUNG * 9: "watch.ladder",
    RUNG + 'timeout = "2min"': "1min",
    RUNG + 'command = "ring"': "command",
    RUNG + 'command = [""]': "command",
    RUNG + 'allert = ["x://y"]': "alert",
    RUNG + f'alert = "mailto://{SECRET}"': "alert",
    RUNG + f'alert = ["{SECRET}"]': "alert",
    RUNG + f'alert = ["mailto://a b {SECRET}"]': "alert",
    RUNG + "alert = [" + '"x://y",' * 9 + "]": "alert",
    "[watch]\nladders = []": "ladder",
}


@pytest.mark.parametrize("text", bad, ids=range(len(bad)))
def test_what_cannot_be_meant_is_refused_with_its_place_and_without_the_address(text: str) -> None:
    said = refused(text)
    assert bad[text] in said and SECRET not in said


@given(st.text(max_size=40))
def test_an_address_is_taken_or_refused_without_being_repeated(text: str) -> None:
    try:
        taken = secret.address(text)
    except ValueError as error:
        assert str(error).startswith("write an address such as")
    else:
        assert taken.scheme in ("file", text.partition("://")[0]) and values.shown(taken) == f'"{taken.scheme}"'


ROTA = """
[watch]
roll_call = "12h"
[[watch.rota]]
who = "watch A"
begins = "0800Z"
ends = "2000Z"
days = ["mon", "sun"]
[[watch.override]]
who = "乙班"
begins = "241200Z DEC 26"
ends = "2026-12-25T08:00:00+08:00"
"""


def test_a_whole_rota() -> None:
    watch = config.parse(ROTA.encode()).watch
    (turn,), (override,) = config_watch.turns(watch), config_watch.overrides(watch)
    assert turn == ("watch A", 8 * HOUR, 20 * HOUR, frozenset({0, 6}))
    assert (override.who, override.ends - override.begins) == ("乙班", 12 * HOUR)
    assert int(watch.roll_call) == 12 * HOUR
    assert [values.shown(one) for one in (watch.rota[0].begins, watch.override[0].begins)] == [
        '"0800Z"', '"2026-12-24T12:00:00.000Z"',
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("was", "becomes", "place"),
    [
        ('"0800Z"', '"8 o\'clock"', "0800Z"),
        ('"0800Z"', '"2400Z"', "0800Z"),
        ('"mon"', '"monday"', "days"),
        ("2026-12-25", "2026-12-24", "override 1"),
        ('"241200Z DEC 26"', '"tomorrow"', "160800Z DEC 25"),
        ('who = "watch A"', 'whom = "watch A"', "who"),
    ],
)
def test_what_cannot_be_meant_in_a_rota_is_refused_with_its_place(was: str, becomes: str, place: str) -> None:
    assert was in ROTA and place in refused(ROTA.replace(was, becomes))


@given(st.integers(0, 24 * 60 - 1), st.integers(0, 4_000_000_000_000))
def test_a_time_of_day_and_a_moment_are_shown_so_that_they_read_back(minute: int, at: int) -> None:
    assert values.time_of_day(str(values.TimeOfDay(minute * MINUTE))) == minute * MINUTE
    assert values.moment(str(values.Moment(at))) == at
