"""One file, one tree: what it takes, what it refuses, and that the page lists exactly its keys."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.base import limits
from parley.base.errors import FaultError, LocalError
from parley.bearers.dial import Address
from parley.record.names import PostId
from parley.runtime import config, config_keys, values
from parley.runtime.build import node_settings

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "configure.md"

WHOLE = b"""
[console]
address = "[::1]:9000"
session = "8h"
[tls]
listen = "0.0.0.0:7441"
[[record]]
bearers = ["tls", "courier"]
narrow = ["courier"]
fence = "/run/fence"
[record.courier]
folder = "stick"
[record.interval]
beat = "500ms"
retry = "1min"
retry_most = "1h"
[record.budget]
bytes_a_day = "1GiB"
flash_an_hour = 12
[[record.peer]]
post = "1.0"
tls = ["node.example.org:7441", "[2001:db8::1]:7441"]
[[record.peer]]
post = "1.1"
"""


def test_a_whole_file_becomes_a_tree(tmp_path: Path) -> None:
    (tmp_path / "parley.toml").write_bytes(WHOLE)
    tree = config.load(tmp_path / "parley.toml")
    [record] = tree.record
    assert tree.console.address.address == Address("::1", 9000)
    assert tree.console.session == 8 * 3_600_000
    assert record.peer[0].tls[1].address == Address("2001:db8::1", 7441)
    assert record.peer[1].post.id == PostId(1, 1)
    assert record.store == tmp_path / "record.sqlite3"
    assert record.fence == Path("/run/fence")
    assert record.courier.folder == tmp_path / "stick"
    settings = node_settings(record)
    assert (settings.beat_every, settings.allowance.bytes_a_day) == (500, 2**30)
    assert (settings.allowance.flash_an_hour, settings.retry) == (12, (60_000, 3_600_000))
    assert settings.narrow == {"courier"}


def test_an_empty_file_gives_the_defaults() -> None:
    assert config.parse(b"") == config.Config()


bad = {
    "[recrod]\nstore = 'x'": ("runtime.unknown-key", "record"),
    "[[record]]\nstroe = 'x'": ("runtime.unknown-key", "store"),
    "\n\n[[record]]\n[record.intervall]": ("runtime.unknown-key", "Line 4"),
    "[[record]]\n[[record.peer]]\npost = '1.0'\nport = 1": ("runtime.unknown-key", "Line 4"),
    "[log]\nlevel = 'loud'": ("runtime.bad-value", "log.level"),
    "[log]\nlevel = 1": ("runtime.bad-value", "log.level"),
    "[console]\naddress = 'localhost'": ("runtime.bad-value", "console.address"),
    "[console]\naddress = 'h:70000'": ("runtime.bad-value", "console.address"),
    "[console]\nsession = 12": ("runtime.bad-value", "quotation marks"),
    "[console]\nsession = '12 parsecs'": ("runtime.bad-value", "min"),
    "[[record]]\n[[record.peer]]\ntls = []": ("runtime.bad-value", "post"),
    "[[record]]\n[[record.peer]]\npost = '64.0'": ("runtime.bad-value", "1.0"),
    "[[record]]\n[record.budget]\nentries_a_minute = 0": ("runtime.bad-value", "entries_a_minute"),
    "[[record]]\n[[record.peer]]\npost='1.0'\n[[record.peer]]\npost='1.0'": ("runtime.bad-value", "twice"),
    "[[record]]\nbearers = ['courier']": ("runtime.bad-value", "courier"),
    "[[record]]\nnarrow = ['courier']": ("runtime.bad-value", "narrow"),
    "[[record]]\n[record.interval]\nretry = '2min'": ("runtime.bad-value", "retry_most"),
    "[[record]]\n[record.budget]\nflash_an_hour = 0": ("runtime.bad-value", "flash_an_hour"),
    "[[record]]\nbearers = ['pigeon']": ("runtime.bad-value", "pigeon"),
    "[[record]]\n[[record]]": ("runtime.bad-value", "same store"),
    "record = []": ("runtime.bad-value", "record"),
    "console = 3": ("runtime.bad-value", "console"),
    "[a": ("runtime.bad-toml", ""),
    "a = " + "[" * 5000: ("runtime.bad-toml", ""),
}


@pytest.mark.parametrize("text", bad, ids=range(len(bad)))
def test_what_cannot_be_meant_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(LocalError) as caught:
        config.parse(text.encode())
    code, place = bad[text]
    assert caught.value.code == code
    assert place in caught.value.phrase("en")
    assert caught.value.phrase("zh") != caught.value.phrase("en")


def test_a_file_is_bounded_and_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"#" * (limits.CONFIG_MAX + 1))
    with pytest.raises(LocalError):
        config.load(tmp_path / "large")
    with pytest.raises(FaultError):
        config.load(tmp_path / "missing")
    with pytest.raises(LocalError):
        config.parse(b"\xff")


@given(st.text(max_size=30))
def test_values_are_read_or_refused_and_nothing_else(text: str) -> None:
    for read in (values.duration, values.size, values.post, values.endpoint):
        try:
            value = read(text)
        except ValueError:
            continue
        assert read(values.shown(value).strip('"')) == value


@given(st.integers(0, 10**11))
def test_a_time_and_a_size_are_shown_so_that_they_read_back(number: int) -> None:
    assert values.duration(str(values.Duration(number))) == number
    assert values.size(str(values.Size(number))) == number


def test_the_page_lists_every_key_with_its_default() -> None:
    rows = re.findall(r"^\| `([a-z._]+)` \| (.+?) \| (.+?) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    listed = [(key, default.strip("`"), meaning) for key, default, meaning in rows]
    assert listed == [tuple(key) for key in config_keys.listed(config.Config)]


def test_the_pages_examples_are_good() -> None:
    examples = re.findall(r"```toml\n(.+?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert examples
    for example in examples:
        config.parse(example.encode())
