"""The beginning of an encounter report and its picture."""

from dataclasses import replace
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from parley.deconflict import criteria
from parley.deconflict.track import Category, Report, begin
from parley.messages import catalogue
from parley.tracks.drawing import picture
from parley.tracks.replay import Event, Replay
from parley.tracks.report import prefilled
from parley.tracks.ways import position
from tests.tracks.feeds import KNOT
from tests.tracks.test_replay import RULES, meeting, run

WORDS = {"title": "Approach <forecast>", "closest": "Closest:", "asked": "Asked:"}
SVG = "{http://www.w3.org/2000/svg}"


def event() -> Event:
    return run(Replay(RULES, criteria.load()), *meeting(3))[0]


def test_the_form_takes_what_is_filled_in() -> None:
    one = event()
    values = prefilled(*one.tracks, one.approach, one.measured)
    assert values["kind"] == "ship_ship" and values["own_course"] == "090" and values["other_course"] == "270"
    assert values["own_speed"] == "15 kn" and values["measured"] == "ais" and "height_difference" not in values
    typed = values | {"own_units": ["warship; crewed; 512; Sea Lark"], "answered": "not_answered"}
    fields = catalogue.load().form("encounter-report").read(typed, "en")
    assert fields


def test_with_an_aircraft_the_height_is_told() -> None:
    one = event()
    plane = replace(one.tracks[1], category=Category.AIR)
    values = prefilled(one.tracks[0], plane, one.approach, "")
    assert values["kind"] == "ship_air" and values["height_difference"] == "0 m" and "measured" not in values


def test_positions_have_a_hemisphere() -> None:
    assert position(-0.5, -120.25) == "0.5000S 120.2500W" and position(1, 2) == "1.0000N 2.0000E"


numbers = st.floats(-89, 89), st.floats(-180, 179.99)


@given(st.text(max_size=80), st.text(max_size=80), *numbers, *numbers, st.floats(0, 1e6))
def test_the_picture_is_well_formed_whatever_units_call_themselves(
    one: str, two: str, lat1: float, lon1: float, lat2: float, lon2: float, closest_m: float
) -> None:
    tracks = tuple(
        begin("x", side, Category.SHIP, Report(0, round(lat * 1e7), round(lon * 1e7), 10 * KNOT, 900))
        for side, lat, lon in ((0, lat1, lon1), (1, lat2, lon2))
    )
    near = event_approach._replace(places=((lat1, lon1), (lat2, lon2)), closest_m=closest_m)
    drawn = ElementTree.fromstring(picture((tracks[0], tracks[1]), near, (one, two), WORDS))
    assert drawn.tag == f"{SVG}svg" and {node.tag for node in drawn} <= {
        f"{SVG}{n}" for n in ("rect", "circle", "line", "text")
    }


def test_the_picture_shows_both_and_the_distance() -> None:
    one = event()
    drawn = ElementTree.fromstring(picture(one.tracks, one.approach, ("SEA LARK", "<b>&"), WORDS))
    texts = [node.text or "" for node in drawn.iter(f"{SVG}text")]
    assert (
        "SEA LARK" in texts and "<b>&" in texts and any(text.startswith("Closest: 0.06 NM (111 m)") for text in texts)
    )


event_approach = event().approach
