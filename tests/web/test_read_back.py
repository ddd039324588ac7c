"""Reading back at the console: what the reader is shown and sends, what the sender sees, and his one keystroke."""

import asyncio
import html
import re

from parley.runtime.desk import Release
from parley.web.settings import WebSettings
from tests.web.conftest import Client, Side

DANGER = {
    "danger": "live_firing", "advice": "keep_clear", "area": "circle; 10 NM; 18.5N 112.25E", "from": "160800Z DEC 25",
    "heights": "0 m to 6096 m sea-level",
}  # fmt: skip


def sent(side: Side, form: str, values: dict[str, str]) -> str:
    """A message of that side."""
    fields = side.desk.catalogue.form(form).read(values, "en")
    return asyncio.run(side.desk.release(Release(form, fields, language="en", role="duty_officer")))


def fields_of(page: str) -> dict[str, list[str]]:
    """What the page's form would send."""
    part = page.partition('id="read-back-form"')[2].partition("</form>")[0]
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input [^>]*>", part):
        name, value = (re.search(rf' {key}="([^"]*)"', tag) for key in ("name", "value"))
        assert name and value
        found.setdefault(name[1], []).append(html.unescape(value[1]))
    return found


def read_back(side: Side, officer: Client, ref: str, **changed: list[str]) -> str:
    """Through the page, the confirm step and the release; returns the ref of the read-back."""
    values = fields_of(officer.get(f"/m/{ref}/read-back").text)
    values.pop("csrf")
    answer = officer.post("/compose/read-back", **(values | changed))
    assert answer.status_code == 303, answer.text
    confirm = officer.get(answer.headers["location"]).text
    done = officer.post("/release", draft=answer.headers["location"].rpartition("/")[2])
    assert done.status_code == 303
    side.shown = confirm  # type: ignore[attr-defined]
    return str(done.headers["location"].removeprefix("/m/"))


def test_everything_stands_there_in_the_other_notation(sides: tuple[Side, Side]) -> None:
    """spec: messages §9.2."""
    sides[0].console.settings = WebSettings(zones={"United States": "America/New_York"})
    ref = sent(sides[1], "danger", DANGER)
    page = sides[0].signed_in().get(f"/m/{ref}/read-back").text
    values = fields_of(page)
    assert values["f.grids"] == ["49Q FA 31958 45961"]
    assert page.count(" autofocus ") == 1 and page.index(" autofocus ") < page.index('name="f.times"')
    assert values["f.times"] == ["16 December 2025 03:00 (UTC-05:00)"]
    assert values["f.figures"] == ["18.52 km", "0 ft", "20000 ft"]
    assert values["about"] == [ref] and values["to"] == ["1"] and values["precedence"] == ["2"]
    shown = html.unescape(page)
    assert all(said in shown for said in ("18°30'00\"N 112°15'00\"E", "10 NM", "6096 m", "160800Z DEC 25"))
    assert "Position 1 lies 33.1 NM · 025.5° true from 18°00'00\"N 112°00'00\"E." in shown


def test_what_agrees_is_confirmed_with_one_keystroke(sides: tuple[Side, Side]) -> None:
    """spec: messages §9.4."""
    ref = sent(sides[1], "danger", DANGER)
    back = read_back(sides[0], sides[0].signed_in(), ref)
    sender = sides[1].signed_in()
    page = sender.get(f"/m/{back}").text
    assert 'data-key="y"' in page and "Every value read back is what the message says." in page
    assert "AGREES" in sender.get(f"/m/{ref}").text
    done = sender.post(f"/m/{back}/read-back-correct")
    assert done.status_code == 303
    after = sender.get(f"/m/{back}").text
    assert 'data-key="y"' not in after and "The sender says that it is right." in after
    assert "CONFIRMED" in sides[0].signed_in().get(f"/m/{ref}").text


def test_what_differs_is_shown_before_it_is_sent_and_cannot_be_confirmed(sides: tuple[Side, Side]) -> None:
    """spec: messages §9.3, §9.5."""
    ref = sent(sides[1], "danger", DANGER)
    back = read_back(sides[0], sides[0].signed_in(), ref, **{"f.grids": ["49Q GA 31958 45961"]})
    assert "otherwise than the message: 1." in sides[0].shown  # type: ignore[attr-defined]
    page = html.unescape(sides[1].signed_in().get(f"/m/{back}").text)
    assert 'data-key="y"' not in page and "✕ DIFFERS" in page
    assert "49Q GA 31958 45961" in page and re.search(r"54 NM · 090\.4° true", page), "how far, and which way"
    assert f'href="/compose/correction?about={ref}&about={back}"' in page
    assert "read back anew" in page


def test_a_correction_is_about_the_message_and_the_read_back(sides: tuple[Side, Side]) -> None:
    ref = sent(sides[1], "danger", DANGER)
    back = read_back(sides[0], sides[0].signed_in(), ref, **{"f.times": ["2025-12-16T17:00+08:00"]})
    page = html.unescape(sides[1].signed_in().get(f"/compose/correction?about={ref}&about={back}").text)
    assert f'value="{ref}#' in page and page.count('name="about"') == 2


def test_a_message_without_values_is_read_back_in_words(sides: tuple[Side, Side], officer: Client) -> None:
    ref = sent(sides[1], "note", {"subject": "Weather", "text": "It has cleared."})
    answer = officer.get(f"/m/{ref}/read-back")
    assert answer.status_code == 303 and answer.headers["location"] == f"/compose/read-back?about={ref}"


def test_nobody_reads_back_his_own_and_an_auditor_nothing(sides: tuple[Side, Side], officer: Client) -> None:
    own, theirs = sent(sides[0], "danger", DANGER), sent(sides[1], "danger", DANGER)
    assert officer.get(f"/m/{own}/read-back").status_code == 400
    auditor = sides[0].signed_in("auditor")
    assert auditor.get(f"/m/{theirs}/read-back").status_code == 403
    assert auditor.post(f"/m/{theirs}/read-back-correct").status_code == 403


def test_an_unreadable_value_goes_back_to_be_mended(sides: tuple[Side, Side], officer: Client) -> None:
    ref = sent(sides[1], "danger", DANGER)
    values = fields_of(officer.get(f"/m/{ref}/read-back").text)
    values.pop("csrf")
    answer = officer.post("/compose/read-back", **(values | {"f.grids": ["49Q FA 31958"]}))
    assert answer.status_code == 422 and "military grid to one metre" in answer.text


def test_in_chinese(sides: tuple[Side, Side], officer: Client) -> None:
    officer.session.language = "zh"
    ref = sent(sides[1], "danger", DANGER)
    page = html.unescape(officer.get(f"/m/{ref}/read-back").text)
    assert "18.52公里" in page and "北纬18°30′00″东经112°15′00″" in page and "复诵不表示同意" in page
