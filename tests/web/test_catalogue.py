"""The page of catalogues: what is in force, what a proposal changes, and our side's word behind a confirm step."""

import asyncio
import html
import re
from typing import Any

import msgspec
import pytest
from starlette.testclient import TestClient

from parley.base.instant import DAY
from parley.messages.catalogue import Catalogue, build
from parley.messages.language import AGREED
from parley.runtime.desk import Release
from parley.web import control, stream
from parley.web.accounts import Accounts
from parley.web.marking import PIECES_MAX_COUNT, marked
from parley.web.readings import KEPT_MAX_COUNT, Agreeing, read
from parley.web.settings import TWO_OFFICERS
from tests.small import FORMS, changed, files, small
from tests.web.catalogues import Book
from tests.web.conftest import PASSPHRASE, Client, Side, posted_twice

NOTE = changed(small().sources, "catalogue/note/en.ftl", "title = Note", "title = Free note")


@pytest.fixture(scope="module")
def people(accounts: Accounts) -> Accounts:
    """Two of the policy staff besides."""
    for name in ("staff", "staff2"):
        if accounts.find(name) is None:
            accounts.add(name, "policy_staff", PASSPHRASE)
    return accounts


@pytest.fixture
def both(sides: tuple[Side, Side], people: Accounts) -> tuple[Side, Side]:
    """Two consoles in a record of the small catalogue."""
    sides[0].desk.book = sides[1].desk.book = Book(small())
    return sides


@pytest.fixture
def ours(both: tuple[Side, Side]) -> Side:
    return both[0]


@pytest.fixture
def staff(ours: Side) -> Client:
    """One of our policy staff."""
    return ours.signed_in("staff")


def proposed(both: tuple[Side, Side], new: Catalogue = NOTE) -> str:
    """The other side puts a catalogue forward."""
    return asyncio.run(both[1].desk.propose_catalogue(new.sources, "Li Na", ["en", "zh"], "policy_staff", 30 * DAY))


def prepared(client: Client, ref: str, linguist: str = "Wang Li") -> str:
    """To the confirm step; its address."""
    page = client.get(f"/catalogue/{ref}").text
    hash_ = re.search(r'name="hash" value="(\w+)"', page)
    assert hash_
    answer = client.post(f"/catalogue/{ref}/agree", hash=hash_[1], linguist=linguist)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def key_of(place: str) -> str:
    return place.rpartition("/")[2]


def test_the_page_says_what_is_in_force_and_what_is_proposed(both: tuple[Side, Side], staff: Client) -> None:
    page = staff.get("/catalogue").text
    assert "all sides, by the genesis" in page and "No proposal is open" in page and "4 forms" in page
    ref = proposed(both)
    page = staff.get("/catalogue").text
    for said in (f"/catalogue/{ref}", "Proposed by", "linguist: Li Na", "waits for our side", "150800Z JAN 26"):
        assert said in page, said
    assert both[1].signed_in("staff").get("/catalogue").text.count("waits for our side") == 0


def test_the_bar_of_every_page_says_that_a_proposal_waits(both: tuple[Side, Side], staff: Client) -> None:
    assert "waits for our side" not in staff.get("/contacts").text
    proposed(both)
    assert "waits for our side" in staff.get("/contacts").text


def test_a_proposal_is_shown_whole_in_both_languages(both: tuple[Side, Side], staff: Client) -> None:
    new = build({**files([*FORMS, "danger-past"]), **NOTE.sources}, AGREED)
    ref = proposed(both, new)
    for language, first in (("en", "The same message"), ("zh", "同一电文前后表述")):
        staff.session.language = language
        page = html.unescape(staff.get(f"/catalogue/{ref}").text)
        form = new.form("danger-past")
        for said in (first, "danger-past", form.title("en"), form.title("zh"), 'lang="zh-Hans"', "any-watch-officer"):
            assert said in page, said
        for spoken in AGREED:
            for label in form.speech(spoken).labels.values():
                assert label in page, label
            for line in form.speech(spoken).say(form.read(form.examples_text[0], "en")).split("\n"):
                assert line in page, line
    assert "[224 note] INFORMATION: " in page and "<mark>Free note</mark>" in page


def test_removed_forms_and_changed_lists_are_named(both: tuple[Side, Side], staff: Client) -> None:
    sources = files(["contact", "line-test", "line-test-reply"])
    path = "lists/level/zh.ftl"
    was = next(line for line in sources[path].splitlines() if line.startswith("minister = "))
    ref = proposed(both, changed(sources, path, was, was + "级"))
    page = html.unescape(staff.get(f"/catalogue/{ref}").text)
    assert ">224<" in page and small().form("note").title("zh") in page
    assert "level: minister" in page and "as before" in page


def test_agreeing_goes_by_a_confirm_step_that_shows_the_hash(both: tuple[Side, Side], staff: Client) -> None:
    ref = proposed(both)
    place = prepared(staff, ref)
    page = staff.get(place).text
    hash_ = NOTE.hash.hex()
    for said in (hash_, f"{hash_[:4]} {hash_[4:8]}", small().hash.hex(), "Wang Li", "Policy staff", "1 changed"):
        assert said in page, said
    assert both[0].desk.book.current.hash == small().hash
    answer = staff.post("/catalogue/agree", draft=key_of(place))
    assert answer.headers["location"] == f"/catalogue/{ref}"
    assert both[0].desk.book.current.hash == NOTE.hash
    word = both[0].desk.book.proposals[ref].words[-1]
    assert (word.role, word.linguist, word.by.side_name) == ("policy_staff", "Wang Li", "United States")
    assert staff.post("/catalogue/agree", draft=key_of(place)).headers["location"] == f"/catalogue/{ref}"
    assert len(both[0].desk.book.proposals[ref].words) == 2
    assert "Every side has agreed" in staff.get(f"/catalogue/{ref}").text
    assert "EARLIER" in staff.get("/catalogue").text


def test_a_button_that_is_pressed_twice_gives_our_word_once(both: tuple[Side, Side], staff: Client) -> None:
    """Building takes seconds: nobody waits without pressing again."""
    ref = proposed(both)
    key = key_of(prepared(staff, ref))
    given: list[str] = []
    agree = both[0].desk.agree_catalogue

    async def slow(ref: str, *terms: str) -> str:
        given.append(ref)
        for _ in range(50):
            await asyncio.sleep(0)
        return await agree(ref, *terms)

    both[0].desk.agree_catalogue = slow  # type: ignore[method-assign]
    places = {answer.headers["location"] for answer in posted_twice(both[0], staff, "/catalogue/agree", key)}
    assert given == [ref] and places == {f"/catalogue/{ref}"}


@pytest.mark.parametrize("linguist", ["", " ", "a\u202eb", "王" * 43])
def test_a_linguist_must_be_named(both: tuple[Side, Side], staff: Client, linguist: str) -> None:
    ref = proposed(both)
    answer = staff.post(f"/catalogue/{ref}/agree", hash=NOTE.hash.hex(), linguist=linguist)
    assert answer.status_code == 422 and "Write a name" in answer.text and not staff.session.drafts


@pytest.mark.parametrize("account", ["officer", "auditor", "admin"])
def test_others_read_and_do_not_agree(both: tuple[Side, Side], account: str) -> None:
    ref = proposed(both)
    client = both[0].signed_in(account)
    page = client.get(f"/catalogue/{ref}").text
    assert "Free note" in page and 'id="agree"' not in page and "policy staff agree for the side" in page
    answer = client.post(f"/catalogue/{ref}/agree", hash=NOTE.hash.hex(), linguist="Wang Li")
    assert answer.status_code == 403 and "web.not-yours-to-bind" in answer.text
    assert client.post("/catalogue/agree", draft="x").status_code == 403
    assert client.get("/catalogue/confirm/x").status_code == 403


def test_without_the_pages_token_nothing_is_signed(both: tuple[Side, Side], staff: Client) -> None:
    place = prepared(staff, proposed(both))
    answer = staff.http.post("/catalogue/agree", data={"draft": key_of(place)}, follow_redirects=False)
    assert answer.status_code == 403 and both[0].desk.book.current.hash == small().hash


def test_a_page_of_another_hash_prepares_nothing(both: tuple[Side, Side], staff: Client) -> None:
    ref = proposed(both)
    answer = staff.post(f"/catalogue/{ref}/agree", hash=small().hash.hex(), linguist="Wang Li")
    assert answer.status_code == 403 and not staff.session.drafts


def test_two_officers_where_the_post_asks_for_them(both: tuple[Side, Side], staff: Client) -> None:
    ours = both[0]
    ours.console.settings = msgspec.structs.replace(ours.console.settings, policy_release=TWO_OFFICERS)
    ref = proposed(both)
    place = prepared(staff, ref)
    assert "Hand to a second officer" in staff.get(place).text
    assert staff.post("/catalogue/agree", draft=key_of(place)).headers["location"] == "/catalogue"
    assert ours.desk.book.current.hash == small().hash
    assert "another officer must release it" in staff.get(place).text
    staff.post("/catalogue/agree", draft=key_of(place))
    assert ours.desk.book.current.hash == small().hash
    second = ours.signed_in("staff2")
    assert place in second.get("/catalogue").text and "prepared by staff" in second.get(place).text
    second.post("/catalogue/agree", draft=key_of(place))
    assert ours.desk.book.current.hash == NOTE.hash and not ours.console.handed


def test_a_program_is_no_second_officer(both: tuple[Side, Side]) -> None:
    ref = proposed(both)
    with TestClient(control.build(both[0].desk, str, lambda: None, TWO_OFFICERS)) as client:  # type: ignore[arg-type]
        given = {"hash": NOTE.hash.hex(), "linguist": "Li", "role": "policy_staff"}
        answer = client.post(f"/api/v1/catalogues/{ref}/agree", json=given)
        assert answer.json()["error"]["code"] == "cli.policy-two-officers"
        given = {"base": small().hash.hex(), "changes": [], "linguist": "Li"}
        assert client.post("/api/v1/catalogues", json=given).json()["error"]["code"] == "cli.policy-two-officers"


def test_what_the_command_line_prepares_is_put_forward_by_one_of_the_policy_staff(both: tuple[Side, Side]) -> None:
    ours = both[0]
    path = "catalogue/note/en.ftl"
    given = {
        "base": small().hash.hex(), "changes": [[path, NOTE.sources[path]]], "linguist": "Wang Li", "authentic": ["zh"],
        "stands_ms": 2 * DAY, "role": "policy_staff",
    }  # fmt: skip
    app = control.build(ours.desk, str, lambda: None, TWO_OFFICERS, ours.console.hand_on)  # type: ignore[arg-type]
    with TestClient(app) as client:
        for wrong, code in (
            ({"role": "duty_officer"}, "node.not-policy"), ({"linguist": ""}, "node.bad-short-text"),
            ({"authentic": ["fr"]}, "node.bad-authentic"), ({"stands_ms": 1}, "node.bad-stands"),
        ):  # fmt: skip
            assert client.post("/api/v1/catalogues", json=given | wrong).json()["error"]["code"] == code
        assert not ours.console.handed
        answer = client.post("/api/v1/catalogues", json=given)
    assert answer.status_code == 202 and answer.json() == {"ref": "", "hash": NOTE.hash.hex()}
    assert not ours.desk.book.proposals
    (key,) = ours.console.handed
    assert ours.signed_in("officer").get(f"/catalogue/confirm/{key}").status_code == 403
    staff = ours.signed_in("staff")
    assert f"/catalogue/confirm/{key}" in staff.get("/catalogue").text
    page = staff.get(f"/catalogue/confirm/{key}").text
    for said in (
        NOTE.hash.hex(),
        "Wang Li",
        "prepared at the command line",
        "<mark>Free note</mark>",
        "180800Z DEC 25",
    ):
        assert said in page, said
    (place,) = {staff.post("/catalogue/agree", draft=key).headers["location"] for _ in range(2)}
    (one,) = ours.desk.book.proposals.values()
    assert place == f"/catalogue/{one.ref}" and not ours.console.handed
    assert (one.said, one.authentic, one.words[0].role) == (NOTE.hash, ["zh"], "policy_staff")
    assert staff.get(f"/catalogue/confirm/{key}").status_code == 409


def test_what_waits_for_a_second_officer_is_bounded(both: tuple[Side, Side], staff: Client) -> None:
    for number in range(30):
        both[0].console.hand_on(str(number), Agreeing("0.0.0badcafe:1", "00" * 32, "Li", "staff"))
    assert list(both[0].console.handed) == [str(number) for number in range(10, 30)]


def test_a_proposal_whose_files_make_another_catalogue_cannot_be_agreed_to(
    both: tuple[Side, Side], staff: Client
) -> None:
    ref = proposed(both)
    both[0].desk.book.proposals[ref].files["catalogue/note/en.ftl"] = small().sources["catalogue/note/en.ftl"]
    page = staff.get(f"/catalogue/{ref}").text
    assert "its files make" in page and "cannot be agreed to" in page and 'id="agree"' not in page
    answer = staff.post(f"/catalogue/{ref}/agree", hash=NOTE.hash.hex(), linguist="Li")
    assert answer.status_code == 400 and not staff.session.drafts


def test_a_proposal_that_cannot_be_built_says_why(both: tuple[Side, Side], staff: Client) -> None:
    ref = proposed(both)
    both[0].desk.book.proposals[ref].files["catalogue/note/en.ftl"] = "title = <b>\n"
    page = staff.get(f"/catalogue/{ref}").text
    assert "catalogue/note/en.ftl" in page and "cannot be agreed to" in page and "<b>" not in page


def test_what_ended_or_was_agreed_already_has_no_button(both: tuple[Side, Side], staff: Client) -> None:
    ref = proposed(both)
    place = prepared(staff, ref)
    both[0].desk.time += 31 * DAY
    assert "ENDED" in staff.get("/catalogue").text and 'id="agree"' not in staff.get(f"/catalogue/{ref}").text
    assert "nothing to agree to any more" in staff.get(place).text
    answer = staff.post("/catalogue/agree", draft=key_of(place))
    assert answer.status_code == 400 and "node.proposal-past" in answer.text


@pytest.mark.parametrize("place", ["/catalogue/0.0.0badcafe:1", "/catalogue/x", "/catalogue/x/live"])
def test_what_is_no_proposal(both: tuple[Side, Side], staff: Client, place: str) -> None:
    answer = staff.get(place)
    assert answer.status_code == 404 and "node.no-such-proposal" in answer.text


def test_nobody_reads_it_without_signing_in(both: tuple[Side, Side]) -> None:
    ref = proposed(both)
    for place in ("/catalogue", f"/catalogue/{ref}", f"/catalogue/{ref}/live", "/catalogue/confirm/x"):
        assert both[0].client().get(place, follow_redirects=False).headers["location"] == "/sign-in"


def test_typed_text_in_a_proposal_is_only_text(both: tuple[Side, Side], staff: Client) -> None:
    ref = proposed(both, changed(small().sources, "catalogue/note/en.ftl", "title = Note", "title = Note & more"))
    page = staff.get(f"/catalogue/{ref}").text
    assert "&amp; more" in page


def test_a_comment_that_only_the_hash_knows_is_on_the_page(both: tuple[Side, Side], staff: Client) -> None:
    ref = proposed(
        both, changed(small().sources, "catalogue/note/en.ftl", "title = Note", "# <b>not agreed</b>\ntitle = Note")
    )
    page = staff.get(f"/catalogue/{ref}").text
    assert "# &lt;b&gt;not agreed&lt;/b&gt;" in page and "no message changes by these" in page


def test_a_draft_remembers_by_which_catalogue_it_was_read(both: tuple[Side, Side]) -> None:
    officer = both[0].signed_in()
    seen: list[Release] = []
    release = both[0].desk.release

    async def watched(one: Release) -> str:
        seen.append(one)
        return await release(one)

    both[0].desk.release = watched  # type: ignore[method-assign]
    place = officer.post("/compose/note", **{"f.text": "As agreed.", "precedence": "0"}).headers["location"]
    both[0].desk.book.chain.append(NOTE)
    officer.post("/release", draft=place.rpartition("/")[2])
    assert [one.catalogue for one in seen] == [small().hash] != [both[0].desk.catalogue.hash]


def test_the_page_is_live(both: tuple[Side, Side], staff: Client) -> None:
    session = staff.session
    seen: dict[str, str] = {}

    def drawn(topic: str, page: str = "catalogue") -> dict[str, str]:
        return dict(stream.drawn(both[0].console, session, page, {topic}, seen))

    assert "No proposal is open" in drawn("resync")["catalogues"]
    assert "catalogues" not in drawn("catalogue")
    ref = proposed(both)
    found = drawn("catalogue")
    assert ref in found["catalogues"] and found["catalogue"] == ""
    assert "catalogue" not in drawn("catalogue", "watch") and "catalogue" not in drawn("message")
    assert "waits for our side" not in staff.get(f"/catalogue/{ref}/live").text
    assert 'href="#agree"' in staff.get(f"/catalogue/{ref}/live").text


def test_a_message_says_by_which_catalogue_it_is_rendered(both: tuple[Side, Side], staff: Client) -> None:
    desk = both[0].desk
    form = small().form("note")
    ref = asyncio.run(desk.release(Release("note", form.read({"text": "x"}, "en"), role="duty_officer")))
    asyncio.run(desk.agree_catalogue(proposed(both), "Li", "policy_staff"))
    assert f"rendered from catalogue {small().hash.hex()[:8]}" in staff.get(f"/m/{ref}").text
    desk.kept[ref] = msgspec.structs.replace(desk.kept[ref], catalogue=NOTE.hash.hex()[:16])
    assert f"rendered from catalogue {NOTE.hash.hex()[:8]}" in staff.get(f"/m/{ref}").text
    desk.kept[ref] = msgspec.structs.replace(desk.kept[ref], catalogue="ab" * 8)
    page = staff.get(f"/m/{ref}").text
    assert "abababab, to which not every side has agreed" in page and "rendered from" not in page


# -- how it is laid out


def test_what_was_read_is_kept_and_not_without_end(both: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch) -> None:
    console = both[0].console
    news = [changed(small().sources, "catalogue/note/en.ftl", "title = Note", f"title = Note {n}") for n in range(6)]
    refs = [proposed(both, new) for new in news]
    built: list[str] = []
    whole = both[0].desk.proposed_catalogue

    async def counted(ref: str) -> Any:
        built.append(ref)
        return await whole(ref)

    monkeypatch.setattr(both[0].desk, "proposed_catalogue", counted)

    async def look() -> None:
        for ref in [*refs, refs[-1], refs[-1]]:
            await console.readings.of(ref)

    asyncio.run(look())
    assert built == refs and len(console.readings._kept) == KEPT_MAX_COUNT


def test_both_wordings_are_given_back_whole_with_what_differs_marked() -> None:
    for before, after, differing in (
        ("Keep clear of the area.", "Keep well clear of the area.", ([], [" well"])),
        ("请远离该区域。", "请远避该区域。", (["离"], ["避"])),
        ("a\nb", "a\nc", (["b"], ["c"])),
        ("same", "same", ([], [])),
    ):
        found = marked(before, after)
        assert "".join(piece.text for piece in found.before) == before
        assert "".join(piece.text for piece in found.after) == after
        assert ([p.text for p in found.before if p.differs], [p.text for p in found.after if p.differs]) == differing
    assert marked(None, "x") == ([], [("x", False)]) and marked("x", None) == ([("x", False)], [])
    long = marked("x " * PIECES_MAX_COUNT, "y")
    assert len(long.before) == len(long.after) == 1


def test_a_sample_in_one_language_only_leaves_the_other_as_it_was() -> None:
    (form,) = read(small(), NOTE).changed
    assert [row.what for row in form.phrases] == ["title"]
    assert form.phrases[0].by_language[1] == [] and len(form.phrases[0].by_language[0]) == 1
    assert all(row.by_language[1] == [] and row.by_language[0] for row in form.samples)
