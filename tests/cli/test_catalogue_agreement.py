"""``parley catalogue proposals``, ``propose``, ``diff``, ``agree`` and ``export``, over a running node's control socket."""

from pathlib import Path
from typing import Any

import pytest

from parley.base.errors import LocalError
from parley.base.instant import DAY
from parley.cli.client import Client
from parley.cli.home import Home
from parley.messages.catalogue import Catalogue
from parley.web import api_catalogues
from tests.cli.conftest import Ended, Node, call
from tests.small import changed, small
from tests.web.catalogues import Book

NOTE = changed(small().sources, "catalogue/note/en.ftl", "title = Note", "title = Free note")
WHO = ("--linguist", "Wang Li")


@pytest.fixture
def parley(home: Home, node: Node) -> Any:
    """Calls in the home whose node runs, in a record of the small catalogue."""
    node.desk.book = node.other.book = Book(small())

    def at_home(*args: object, **more: Any) -> Ended:
        return call("--home", home.path, *args, **more)

    return at_home


def written(one: Catalogue, folder: Path) -> Path:
    """The catalogue as a folder."""
    for path, text in one.sources.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def proposed(node: Node, one: Catalogue = NOTE) -> str:
    """The other side puts a catalogue forward; the ref."""
    ref: str = node.do(
        lambda: node.other.propose_catalogue(one.sources, "Li Na", ["en", "zh"], "policy_staff", 30 * DAY)
    )
    return ref


def test_a_folder_is_checked_compared_shown_and_put_forward(parley: Any, node: Node, tmp_path: Path) -> None:
    folder = written(NOTE, tmp_path / "new")
    ended = parley("catalogue", "propose", folder, *WHO, "--authentic", "zh", "--open-for", "2d", "--yes")
    assert ended.code == 0, ended.err
    assert "Note" in ended.out and "Free note" in ended.out and "1 changed" in ended.out
    (one,) = node.desk.book.proposals.values()
    assert (one.said, one.authentic, one.expires) == (NOTE.hash, ["zh"], node.desk.time + 2 * DAY)
    assert (one.words[0].role, one.words[0].linguist) == ("policy_staff", "Wang Li")
    assert one.ref in ended.out and NOTE.hash.hex()[:4] in ended.out


@pytest.mark.usefixtures("attended")
def test_an_officer_who_says_no_proposes_nothing(parley: Any, node: Node, tmp_path: Path) -> None:
    folder = written(NOTE, tmp_path / "new")
    assert parley("catalogue", "propose", folder, *WHO, typed="n\n").code == 8
    assert not node.desk.book.proposals


def test_without_anybody_to_confirm_nothing_is_proposed(parley: Any, node: Node, tmp_path: Path) -> None:
    ended = parley("--json", "catalogue", "propose", written(NOTE, tmp_path / "new"), *WHO)
    assert (ended.code, ended.refusal) == (3, "cli.confirm-wanted") and not node.desk.book.proposals


def test_a_catalogue_with_a_fault_is_not_put_forward(parley: Any, node: Node, tmp_path: Path) -> None:
    folder = written(NOTE, tmp_path / "new")
    path = folder / "catalogue" / "note" / "zh.ftl"
    path.write_text(path.read_text("utf-8").replace("title = ", "title = TODO "), "utf-8")
    ended = parley("--json", "catalogue", "propose", folder, *WHO, "--yes")
    assert ended.code == 7 and ended.document["faults"] == 1 and not node.desk.book.proposals


def test_the_same_catalogue_is_not_put_forward(parley: Any, node: Node, tmp_path: Path) -> None:
    ended = parley("--json", "catalogue", "propose", written(small(), tmp_path / "same"), *WHO, "--yes")
    assert (ended.code, ended.refusal) == (3, "node.same-catalogue")


@pytest.mark.parametrize(
    ("options", "code"),
    [(("--open-for", "soon"), "cli.bad-open-for"), (("--role", "duty_officer"), "node.not-policy")],
)
def test_what_is_refused(parley: Any, node: Node, tmp_path: Path, options: tuple[str, ...], code: str) -> None:
    ended = parley("--json", "catalogue", "propose", written(NOTE, tmp_path / "new"), *WHO, "--yes", *options)
    assert (ended.code, ended.refusal) == (3, code) and not node.desk.book.proposals


def test_proposing_as_a_document(parley: Any, node: Node, tmp_path: Path) -> None:
    document = parley("--json", "catalogue", "propose", written(NOTE, tmp_path / "new"), *WHO, "--yes").document
    assert document["hash"] == NOTE.hash.hex() and document["ref"] in node.desk.book.proposals
    assert document["difference"]["changed"][0]["phrases"] == [
        {"what": "en title", "before": "Note", "after": "Free note"}
    ]


def test_the_list_says_what_is_in_force_who_stands_behind_who_is_awaited_and_until_when(
    parley: Any, node: Node
) -> None:
    ref = proposed(node)
    shown = parley("catalogue", "proposals").out
    said = (
        "IN FORCE",
        "PROPOSED",
        ref,
        "China: policy staff",
        "linguist Li Na",
        "United States",
        "en, zh",
        "150800Z JAN 26",
    )
    for one in said:
        assert one in shown, one
    in_force, open_ = parley("--json", "catalogue", "proposals").document
    assert (in_force["state"], in_force["hash"]) == ("IN_FORCE", small().hash.hex())
    assert (open_["state"], open_["awaited"], open_["expires"]) == (
        "PROPOSED",
        ["United States"],
        node.desk.time + 30 * DAY,
    )
    node.desk.time += 31 * DAY
    assert parley("--json", "catalogue", "proposals").document[1]["state"] == "ENDED"
    assert "逾期未商定" in parley("--lang", "zh", "catalogue", "proposals").out


def test_a_proposal_is_compared_with_the_one_in_force_by_its_ref(parley: Any, node: Node) -> None:
    ref = proposed(node)
    ended = parley("catalogue", "diff", ref)
    assert ended.code == 7
    for said in ("en title", "Free note", "[224 note] INFORMATION: Note", "[224 note] INFORMATION: Free note"):
        assert said in ended.out, said
    assert (
        parley("--json", "catalogue", "diff", "in-force", ref).document
        == parley("--json", "catalogue", "diff", ref).document
    )
    assert parley("catalogue", "diff", "in-force", "in-force").code == 0
    assert parley("--json", "catalogue", "show", "note", "--catalogue", ref).document["title"]["en"] == "Free note"


def test_a_ref_that_proposes_nothing(parley: Any) -> None:
    for command in (("diff",), ("agree", *WHO)):
        ended = parley("--json", "catalogue", command[0], "0.0.0badcafe:1", *command[1:])
        assert (ended.code, ended.refusal) == (3, "node.no-such-proposal")


def test_files_that_make_another_catalogue_than_the_proposal_says_are_not_even_compared(
    parley: Any, node: Node
) -> None:
    ref = proposed(node)
    node.desk.book.proposals[ref].files["catalogue/note/en.ftl"] = small().sources["catalogue/note/en.ftl"]
    for command in (("diff",), ("agree", *WHO, "--hash", NOTE.hash.hex())):
        ended = parley("--json", "catalogue", command[0], ref, *command[1:])
        assert (ended.code, ended.refusal) == (3, "node.catalogue-other")
    assert node.desk.book.current.hash == small().hash


@pytest.mark.usefixtures("attended")
def test_agreeing_shows_what_changes_and_asks_for_the_hash(parley: Any, node: Node) -> None:
    ref = proposed(node)
    hash_ = NOTE.hash.hex()
    wrong = parley("catalogue", "agree", ref, *WHO, typed=f"{hash_[:7]}\n{small().hash.hex()[:8]}\n\n\n")
    assert wrong.code == 8 and node.desk.book.current.hash == small().hash
    ended = parley("catalogue", "agree", ref, *WHO, typed=f"0000 0000\n{hash_[:4].upper()} {hash_[4:8]}\n")
    assert ended.code == 0 and "Free note" in ended.out and "not its digits" in ended.err
    assert node.desk.book.current.hash == NOTE.hash
    word = node.desk.book.proposals[ref].words[-1]
    assert (word.by.side_name, word.role, word.linguist) == ("United States", "policy_staff", "Wang Li")


def test_a_program_names_the_hash(parley: Any, node: Node) -> None:
    ref = proposed(node)
    at = ("--json", "catalogue", "agree", ref, *WHO)
    assert parley(*at).refusal == "cli.hash-wanted"
    assert parley(*at, "--hash", NOTE.hash.hex()[:15]).refusal == "cli.hash-differs"
    assert parley(*at, "--hash", small().hash.hex()).refusal == "cli.hash-differs"
    assert node.desk.book.current.hash == small().hash
    document = parley(*at, "--hash", NOTE.hash.hex()[:16]).document
    assert document["proposal"] == ref and document["hash"] == NOTE.hash.hex()
    assert node.desk.book.current.hash == NOTE.hash


def test_export_writes_files_that_make_the_catalogue_again(parley: Any, node: Node, tmp_path: Path) -> None:
    ref = proposed(node)
    assert parley("catalogue", "export", ref, tmp_path / "out").code == 0
    assert call("--json", "catalogue", "lint", tmp_path / "out").document["hash"] == NOTE.hash.hex()
    again = parley("--json", "catalogue", "export", "in-force", tmp_path / "out")
    assert (again.code, again.refusal) == (3, "cli.folder-not-empty")
    document = parley("--json", "catalogue", "export", "in-force", tmp_path / "old").document
    assert document["hash"] == small().hash.hex() and document["files"] == len(small().sources)


@pytest.mark.parametrize(
    "path", ["catalogue/../../out.toml", "/etc/x.toml", "catalogue/a/b/c.toml", "lists/a/x.sh", "x\ny"]
)
def test_a_path_that_leads_elsewhere_is_not_written(parley: Any, node: Node, tmp_path: Path, path: str) -> None:
    ref = proposed(node)
    node.desk.book.proposals[ref].files[path] = "x"
    ended = parley("--json", "catalogue", "export", ref, tmp_path / "deep" / "out")
    assert (ended.code, ended.refusal) == (3, "cli.bad-path") and not (tmp_path / "deep").exists()


def test_what_the_interface_refuses(parley: Any, node: Node, home: Home) -> None:

    client = Client(home.control)
    given = {"base": NOTE.hash.hex(), "changes": [["catalogue/note/en.ftl", None]], "linguist": "Li"}
    with pytest.raises(LocalError) as caught:
        client.post("/catalogues", given)
    assert caught.value.code == "cli.base-moved"
    for changes in ([["a", "x"], ["a", "x"]], [["nowhere", None]], []):
        with pytest.raises(LocalError) as caught:
            client.post("/catalogues", given | {"base": small().hash.hex(), "changes": changes})
        assert caught.value.code == "messages.bad-change"
    with pytest.raises(LocalError) as caught:
        client.post("/catalogues", given | {"changes": [["a", "x" * api_catalogues.BODY_MAX]]})
    assert caught.value.code == "web.body-too-large"
    with pytest.raises(LocalError) as caught:
        client.post(f"/catalogues/{proposed(node)}/agree", {"hash": "00", "linguist": "Li", "role": "policy_staff"})
    assert caught.value.code == "cli.hash-differs"
    assert node.desk.book.current.hash == small().hash
