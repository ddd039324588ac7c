"""The minutes of the delegate ladder, agreed by both members of a channel, at two real nodes."""

from typing import Any

from parley.base.instant import MINUTE
from parley.runtime.alerting.ladders import Ladders
from parley.testing.station import Station
from tests.stories.teller import Story
from tests.stories.test_talks import opened

OWN = (2 * MINUTE, 5 * MINUTE)


class Post:
    """A station, as the ladder looks at it."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def message(self, ref: str) -> Any:
        return self._station.running.message(ref)

    def channel(self, name: str) -> Any:
        return self._station.running.affairs.channel(name, self._station.now())


def test_a_flash_in_a_channel_climbs_by_what_both_agreed_and_by_nothing_that_one_proposes() -> None:
    story = Story(7)
    opened(story, "hotline", families=["safety", "free"], first_delegate="1min", second_delegate="3min")
    story.minutes(1)
    flash = story.says(story.b, "note", {"text": "靠近。"}, precedence=3, channel="hotline")
    plain = story.says(story.b, "note", {"text": "靠近。"}, precedence=3)
    ladders = Ladders(Post(story.a), OWN)
    assert ladders.of(flash) == (MINUTE, 3 * MINUTE) and ladders.of(plain) == OWN

    values = {"channel": "hotline", "first_delegate": "20h", "effective": story.at(0), "valid_until": story.at(60)}
    offer = story.says(story.b, "channel-change", values)
    assert ladders.of(flash) == (MINUTE, 3 * MINUTE)
    story.says(story.a, "channel-agree", {"channel": "hotline", "act": "change"}, offer)
    story.minutes(1)
    assert ladders.of(flash) == (20 * 60 * MINUTE, 20 * 60 * MINUTE)
