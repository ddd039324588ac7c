"""The page that tells how to write a form is true: its form loads, and what it lists is what there is."""

import re
from pathlib import Path

from parley.base.errors import phrases
from parley.messages import build, families, loader, render
from parley.messages.kinds import KINDS
from parley.messages.language import MARKERS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "how-to" / "write-a-form.md").read_text("utf-8")
FILES = dict(re.findall(r"`(catalogue/[^`]+)`\n```\w+\n(.*?)```", PAGE, re.DOTALL))
NAME = "sea-state-report"


def test_its_form_loads_and_says_what_the_page_says():
    assert sorted(FILES) == [f"catalogue/{NAME}/{name}" for name in ("en.ftl", "form.toml", "zh.ftl")]
    form = build({**loader.packaged(), **FILES}, ("en", "zh")).form(NAME)
    said = re.findall(r"```text\n(.*?)\n```", PAGE, re.DOTALL)
    assert said == [render(form, form.read(form.examples_text[1], "en"), "en")]
    assert render(form, form.read(form.examples_text[0], "en"), "zh").endswith("无备注。")
    assert form.family in families.known()  # else `parley catalogue lint` finds fault with the page's own form


def test_it_names_every_kind_and_every_marker():
    rows = "\n".join(line.split(" | ")[0] for line in PAGE.splitlines() if line.startswith("| `"))
    assert [kind for kind in KINDS if f"`{kind}`" not in rows] == []
    assert [marker for marker in MARKERS if f"`{marker}`" not in PAGE] == []


def test_the_refusals_that_it_explains_exist():
    named = set(re.findall(r"`(messages\.[a-z-]+)`", PAGE))
    assert len(named) > 10 and named <= set(phrases())
