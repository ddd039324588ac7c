"""Four courses of events that went wrong, told over the record: at the end both nodes tell apart what was sent, stored,
displayed, acknowledged, declined and unanswered. The scenes are those that ``parley demo`` plays.
"""

import msgspec
import pytest

from parley.base.errors import LANGUAGES
from parley.cli.demo import scenes
from parley.cli.demo.scenes import Expected
from parley.cli.demo.scenes.playing import Player
from tests.stories.teller import tell


@pytest.fixture(scope="module")
def hainan() -> Player:
    """A scene that was told to its end."""
    return tell(scenes.load("hainan-2001"), 1)[0]


@pytest.mark.parametrize("name", scenes.SCENES)
def test_the_record_says_what_the_scene_expects(name: str) -> None:
    scene = scenes.load(name)
    assert sum(step.expect is not None for step in scene.step) >= 1
    player, differing = tell(scene, scenes.SCENES.index(name) + 1)
    assert differing == []
    assert set(player.authors.values()) == {"a", "b"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"calls": {"call": "DECLINED"}},
        {"incident": {"of": "opened", "state": "CLOSED"}},
        {"incident": {"of": "opened", "state": "OPEN", "facts": ["AGREED"]}},
        {"rungs": [{"message": "call", "has": ["ACKNOWLEDGED"]}]},
        {"rungs": [{"message": "call", "lacks": ["DISPLAYED"]}]},
        {"waited": [{"message": "call", "since": "STORED", "until": "NO_ANSWER", "least_min": 60}]},
        {"waited": [{"message": "call", "since": "STORED", "until": "ACKNOWLEDGED", "least_min": 0}]},
        {"alarms": [{"at": "b", "code": "line.silent"}]},
    ],
)
def test_what_the_record_does_not_say_is_seen(wrong: dict[str, object], hainan: Player) -> None:
    assert hainan.differs(msgspec.convert(wrong, Expected))


@pytest.mark.parametrize("name", scenes.SCENES)
def test_every_scene_is_told_in_both_languages(name: str) -> None:
    scene = scenes.load(name)
    for text in (scene.title, scene.what, *(step.tell for step in scene.step if step.tell)):
        assert set(text) == set(LANGUAGES) and all(text.values())
