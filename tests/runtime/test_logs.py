"""One line an event, whatever others sent; and never what a message says."""

import json
import logging

import pytest

from parley.runtime import logs


@pytest.mark.parametrize("style", ["line", "json"])
def test_each_event_is_one_line_with_its_facts(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    logs.begin("info", style)  # type: ignore[arg-type]
    log = logging.getLogger("parley.test")
    log.debug("not written")
    log.info("link down", extra={"facts": {"peer": "1.0", "source": "two words\nand\x1b[31m another line"}})
    try:
        raise ValueError("the text of a message")
    except ValueError:
        log.exception("broken")
    first, second = capsys.readouterr().err.splitlines()
    assert "1.0" in first
    assert "\x1b" not in first
    assert "test_logs.py" in second
    assert "the text of a message" not in second
    if style == "json":
        assert json.loads(first)["event"] == "link down"
    logging.basicConfig(force=True)
