"""Whose a unit is, by the user's file."""

import pytest

from parley.base.errors import LocalError
from parley.deconflict.track import Category, Report, begin
from parley.tracks import sides
from parley.tracks.sides import Side

RULES = """
default = "neutral"
watch = [["own", "other"]]
[own]
mmsi = ["412000001", "4130*"]
[other]
mmsi = ["413*"]
icao = ["ae*"]
cot = ["SHIP-7"]
[[harbour]]
name = "Port"
latitude_deg = 37.8
longitude_deg = -122.4
radius_nm = 2
[[confined]]
latitude_deg = 0
longitude_deg = 180
radius_nm = 50
"""


def test_the_longest_pattern_decides() -> None:
    rules = sides.read(RULES)
    wanted = {
        "mmsi:412000001": Side.OWN, "mmsi:413012345": Side.OWN, "mmsi:413912345": Side.OTHER, "icao:ae1234": Side.OTHER,
        "cot:SHIP-7": Side.OTHER, "cot:SHIP-70": Side.NEUTRAL, "mmsi:999999999": Side.NEUTRAL,
    }  # fmt: skip
    assert {identity: rules.side(identity) for identity in wanted} == wanted
    assert rules.side("mmsi:999999999", own_station=True) == Side.OWN
    assert rules.watched == {frozenset((Side.OWN, Side.OTHER))}


def at(latitude: float, longitude: float) -> bool:
    rules = sides.read(RULES)
    track = begin("x", 0, Category.SHIP, Report(0, round(latitude * 1e7), round(longitude * 1e7), 0, 0))
    return any(place.holds(track) for place in rules.harbours + rules.confined)


def test_places_also_over_the_date_line() -> None:
    assert at(37.81, -122.41) and not at(37.84, -122.4) and at(0.1, -179.9) and at(0.1, 179.9) and not at(0, 178)


@pytest.mark.parametrize(
    "text",
    [
        "x = 1", "default = 'hostile'", "own = 1", "[own]\nmmsi = '1'", "[own]\nmmsi = ['12345678']", "[own]\nicao = ['xyz*']",
        "[own]\nmmsi = ['412*']\n[other]\nmmsi = ['412*']", "watch = [['own', 'own']]", "watch = [['own']]", "watch = 3", "[[harbour]]",
        "[[harbour]]\nlatitude_deg = 91\nlongitude_deg = 0\nradius_nm = 1", "[[harbour]]\nlatitude_deg = nan\nlongitude_deg = 0\nradius_nm = 1",
        "[[harbour]]\nlatitude_deg = 1\nlongitude_deg = 0\nradius_nm = 0", "harbour = 1", "= 1", "default = 1", "[own]\ncallsign = ['a']",
        "a" * 1_100_000,
    ],
)  # fmt: skip
def test_rules_that_are_refused(text: str) -> None:
    with pytest.raises(LocalError, match=r"tracks\.bad-rules"):
        sides.read(text)
