"""The top bar takes one row from 1280 px on, in both languages, whatever the names in it and whatever the sound says."""

from itertools import pairwise
from typing import Any

import pytest

WIDTHS = (1280, 1366, 1440, 1536, 1680, 1920, 2560)
ONE_ROW_MAX_PX = 72
LONG = "Operations centre of the Southern Theatre Command and its naval component"
STANDS = """() => [...document.querySelector('header.bar').children].map((one) => {
  const box = one.getBoundingClientRect();
  return [box.left, box.right, box.top, box.bottom];
})"""


def check(page: Any, width: int) -> None:
    """One row, nothing over another, nothing beyond the edge."""
    page.set_viewport_size({"width": width, "height": 900})
    assert page.locator("header.bar").bounding_box()["height"] < ONE_ROW_MAX_PX, width
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
    stands = page.evaluate(STANDS)
    assert all(one[1] <= other[0] + 0.5 for one, other in pairwise(stands)), (width, stands)
    assert stands[-1][1] <= width, (width, stands)
    middles = [(top + bottom) / 2 for _, _, top, bottom in stands]
    assert max(middles) - min(middles) < 12, (width, stands)


@pytest.mark.parametrize("side", [0, 1], ids=["en", "zh"])
@pytest.mark.parametrize("account", ["officer", "staff", "auditor"])
def test_the_bar_takes_one_row(desks: Any, side: int, account: str) -> None:
    page = desks.page(side, account)
    for width in WIDTHS:
        check(page, width)


@pytest.mark.parametrize(("side", "blocked"), [(0, "Sound blocked"), (1, "声音被阻止")])
def test_long_names_are_cut_short_and_clocks_and_screens_are_not(desks: Any, side: int, blocked: str) -> None:
    page = desks.page(side, "staff")
    page.locator("#sound .text").evaluate(f"(one) => one.textContent = '{blocked}'")
    for name in (".own-name", ".own-side", ".officer", ".clock-side >> nth=0", ".clock-side >> nth=1"):
        page.locator(name).evaluate(f"(one) => one.prepend('{LONG}')")
    for width in WIDTHS:
        check(page, width)
        for name in ("#zulu", ".local time >> nth=0", ".local time >> nth=1", ".bar-nav", ".safety summary"):
            assert page.locator(name).evaluate("(one) => one.clientWidth && one.scrollWidth <= one.clientWidth"), (
                width,
                name,
            )
        clocks = [page.locator(f".bar-clocks > * >> nth={at}").bounding_box() for at in range(3)]
        dates = [page.locator(f".bar-clocks [data-date] >> nth={at}").bounding_box() for at in range(3)]
        assert all(
            date["x"] + date["width"] <= box["x"] + box["width"] + 0.5 for date, box in zip(dates, clocks, strict=True)
        )
        assert page.locator(".own-post").get_attribute("title")


def test_a_narrow_window_may_take_two_rows_and_loses_nothing(desks: Any) -> None:
    page = desks.page(0)
    page.set_viewport_size({"width": 900, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    for name in ("#zulu", ".bar-nav a >> nth=7", ".safety summary", "#sound", ".me summary"):
        assert page.locator(name).is_visible()
