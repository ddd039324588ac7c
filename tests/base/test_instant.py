"""Instants: what goes in comes out, in both notations."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base import instant
from parley.base.errors import LocalError

FIRST = instant.from_datetime(datetime(1, 1, 1, tzinfo=UTC))
LOWEST = instant.from_datetime(datetime(1000, 1, 1, tzinfo=UTC))
HIGHEST = instant.from_datetime(datetime(9999, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC))
any_instant = st.integers(LOWEST, HIGHEST)


@given(any_instant)
def test_iso_comes_back(at: int) -> None:
    assert instant.parse(instant.iso(at)) == at
    assert instant.from_datetime(instant.to_datetime(at)) == at


@given(any_instant)
def test_a_dtg_comes_back_to_the_minute(at: int) -> None:
    assert instant.parse(instant.dtg(at)) == at // instant.MINUTE * instant.MINUTE


def test_a_dtg_reads_as_officers_write_it() -> None:
    at = instant.parse("2025-12-16T08:00Z")
    assert instant.dtg(at) == "160800Z DEC 25"
    assert instant.parse(" 160800z dec 25 ") == instant.parse("160800Z DEC 2025") == at
    assert instant.dtg(instant.parse("1999-12-16T08:00Z")) == "160800Z DEC 1999"
    assert instant.dtg(instant.parse("2100-01-01T00:00Z")) == "010000Z JAN 2100"


def test_offsets_are_taken_into_account() -> None:
    assert instant.parse("2025-12-16T16:00+08:00") == instant.parse("2025-12-16T08:00Z")
    east = timezone(timedelta(hours=8))
    assert instant.from_datetime(datetime(1970, 1, 1, 8, tzinfo=east)) == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "today",
        "2025-12-16T08:00",
        "320800Z DEC 25",
        "160800Z XXX 25",
        "302500Z DEC 25",
        "１６0800Z DEC 25",
        "x" * 99,
    ],
)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(LocalError) as caught:
        instant.parse(text)
    assert caught.value.code == "base.bad-instant"
    assert len(str(caught.value.facts["text"])) <= 64


def test_years_beyond_the_calendar_are_refused() -> None:
    for at in (FIRST - 1, 2**53, 2**63, -(2**80)):
        with pytest.raises(LocalError):
            instant.iso(at)
    with pytest.raises(LocalError):
        instant.from_datetime(datetime(2025, 1, 1))  # noqa: DTZ001


def test_whatever_can_be_signed_as_a_time_can_be_shown() -> None:
    """Else one message with a time far ahead leaves the watch without its screen (spec: record §3.1)."""
    assert instant.dtg(2**53 - 1) == "120859Z OCT 287396"
    assert instant.iso(2**53 - 1) == "+287396-10-12T08:59:00.991Z"
    assert instant.iso(8_640_000_000_000_000 - 1) == "+275760-09-12T23:59:59.999Z"  # the last that browsers know
    assert instant.time_of_day(2**53 - 1) == "085900Z"
    assert instant.dtg(253_402_300_800_000) == "010000Z JAN 10000"
