"""A file put on the record from the page that writes a message, brought to the other side, and saved there, in a real browser."""

from pathlib import Path
from typing import Any

from parley.web import api, api_files
from tests.browser.conftest import Desks

SCAN = b"%PDF-1.7\n" + bytes(i * 31 & 0xFF for i in range(3_000_000))


def with_interface(desks: Desks) -> None:
    """The officers' interface, as the running program has it beside its console."""
    for side, app in enumerate(desks.consoles.apps):
        if not [one for one in app.router.routes if getattr(one, "path", "") == "/api/v1/documents"]:
            app.router.routes[:0] = api_files.routes(desks.consoles.loops[side], api.officer)


def attached(desks: Desks, page: Any, path: Path) -> None:
    page.set_input_files("[data-attach] input[type=file]", str(path))
    page.click("[data-attach] button")
    page.locator(".attach-said:not(:empty)").wait_for()


def test_a_scan_goes_to_the_other_side_and_is_saved_there(desks: Desks, tmp_path: Path) -> None:
    with_interface(desks)
    scan = tmp_path / "Minutes of the round.pdf"
    scan.write_bytes(SCAN)
    page = desks.page(0)
    page.goto(desks.consoles.addresses[0] + "/compose/document-offered")
    page.fill("[name='f.title']", "Minutes of the round")
    page.select_option("[name='f.kind']", "minutes")
    page.select_option("[name='f.publication']", "not_public")
    attached(desks, page, scan)
    assert "is on the record" in page.inner_text(".attach-said")
    assert page.input_value("[name='f.document']").endswith(f" application/pdf {len(SCAN)}")
    page.locator("#preview").get_by_text("application/pdf").first.wait_for()
    page.click("[data-release]")
    page.wait_for_url("**/confirm/**")
    page.click("main .act.main")
    page.wait_for_url("**/m/**")
    assert "All of it is here." in page.inner_text("#documents")
    ref = page.url.rpartition("/")[2].replace("%3A", ":")
    desks.consoles.wait_for(1, ref)
    theirs = desks.page(1)
    theirs.goto(desks.consoles.addresses[1] + f"/m/{ref}")
    link = theirs.locator("#documents a[download]")
    link.wait_for(timeout=30_000)  # it comes by itself, and the page shows it without being loaded again
    assert "已齐全。" in theirs.inner_text("#documents")
    with theirs.expect_download() as saving:
        link.click()
    assert saving.value.suggested_filename == "Minutes of the round.pdf"
    assert Path(saving.value.path()).read_bytes() == SCAN


def test_the_second_file_of_a_message_gets_a_row_of_its_own(desks: Desks, tmp_path: Path) -> None:
    with_interface(desks)
    page = desks.page(0)
    page.goto(desks.consoles.addresses[0] + "/compose/minutes")
    for name in ("English.txt", "Chinese.txt"):
        (tmp_path / name).write_text(name)
        attached(desks, page, tmp_path / name)
        page.wait_for_function(f"document.querySelector('.attach-said').textContent.includes('{name}')")
    values = [page.locator("[name='f.documents']").nth(n).input_value() for n in range(2)]
    assert [value.endswith(" text/plain 11") for value in values] == [True, True]
    assert values[0] != values[1]


def test_a_file_that_may_not_be_is_refused_in_words(desks: Desks, tmp_path: Path) -> None:
    with_interface(desks)
    (tmp_path / "empty").write_bytes(b"")
    page = desks.page(1)
    page.goto(desks.consoles.addresses[1] + "/compose/document-offered")
    page.set_input_files("[data-attach] input[type=file]", str(tmp_path / "empty"))
    assert page.locator("[data-attach] button").is_disabled()
    assert "32 MiB" in page.inner_text(".attach-said")
