"""A position that is read back wrongly, on two real posts: the alarm at both, the correction, the confirmation."""

import re
from typing import Any

from tests.browser.conftest import Desks
from tests.browser.consoles import ROOT

SHOTS = ROOT / "screenshots" / "read-back"
STOP = {"activity": "approach", "reason": "collision", "position": "18°31'20\"N 112°17'40\"E", "radius": "3 NM"}


def shot(page: Any, name: str) -> None:
    """A picture for people to look at; the folder is not committed."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png", full_page=True)


def open_and_read_back(page: Any, address: str) -> None:
    page.goto(address)
    page.locator("#detail .acts [data-key=r]").wait_for()
    page.keyboard.press("r")
    page.wait_for_url("**/read-back")


def release(page: Any) -> str:
    """Through the confirm step; the ref of what was sent."""
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/confirm/*")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/m/*")
    return str(page.url.rpartition("/m/")[2])


def test_a_slip_is_found_alarmed_and_put_right(desks: Desks) -> None:
    """spec: messages §9.2, §9.3, §9.4, §9.5."""
    consoles = desks.consoles
    ref = consoles.send(1, "stop", STOP, "zh")
    consoles.wait_for(0, ref)
    reader, sender = desks.page(0), desks.page(1)

    open_and_read_back(reader, f"{consoles.addresses[0]}/m/{ref}")
    grid = reader.locator("[name='f.grids']")
    assert re.fullmatch(r"49Q FA \d{5} \d{5}", grid.input_value())
    assert reader.locator("[name='f.figures']").input_value() == "5.556 km"
    assert reader.get_by_role("img", name=re.compile("Position 1 lies .* from 19°00'00\"N 112°00'00\"E")).is_visible()
    shot(reader, "1-what-the-reader-sees")
    grid.fill(grid.input_value().replace("49Q FA", "49Q GA"))
    reader.keyboard.press("Control+Enter")
    reader.wait_for_url("**/confirm/*")
    assert reader.get_by_role("alert").filter(has_text="otherwise than the message: 1.").is_visible()
    shot(reader, "2-before-it-is-sent")
    reader.keyboard.press("Control+Enter")
    reader.wait_for_url("**/m/*")
    wrong = str(reader.url.rpartition("/m/")[2])

    for page in (reader, sender):
        page.locator(".alarms").get_by_text(ref).wait_for()
    sender.goto(f"{consoles.addresses[1]}/m/{wrong}")
    assert sender.locator("tr.other").count() == 1 and sender.locator("[data-key=y]").count() == 0
    assert "54海里" in sender.locator("tr.other").inner_text()
    shot(sender, "3-what-the-sender-sees")

    open_and_read_back(reader, f"{consoles.addresses[0]}/m/{ref}")
    right = release(reader)
    for page in (reader, sender):
        page.locator(".alarms").get_by_text(ref).wait_for(state="detached")
    sender.goto(f"{consoles.addresses[1]}/m/{right}")
    sender.locator("#read-back-correct").wait_for()
    sender.keyboard.press("y")
    sender.locator(".verdict-CONFIRMED").first.wait_for()
    shot(sender, "4-confirmed")
    reader.goto(f"{consoles.addresses[0]}/m/{ref}")
    lines = reader.locator(".read-back-line")
    lines.nth(1).wait_for()
    assert lines.locator("strong").all_inner_texts() == ["CONFIRMED", "READ BACK ANEW"]
    shot(reader, "5-both-read-backs-of-the-message")
