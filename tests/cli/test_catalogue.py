"""``parley catalogue``: what it lists, shows, checks, compares, begins and measures."""

import json
import shutil
from pathlib import Path

import pytest

import parley.messages
from parley.messages import catalogue
from tests.cli.conftest import call
from tests.messages.few import only

OWN = catalogue.load()
PACKAGED = Path(parley.messages.__file__).parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The program's own catalogue as a folder."""
    for room in ("catalogue", "lists"):
        shutil.copytree(PACKAGED / room, tmp_path / room)
    return tmp_path


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A folder of a few forms, for what is not about the whole catalogue."""
    for path, text in only("note", "understood", "not-understood", "danger-past").items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "catalogue" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


# -- list and show


def test_list_names_every_form_in_the_officers_language() -> None:
    shown = call("--lang", "zh", "catalogue", "list").out
    for form in OWN.forms:
        assert f"{form.number}" in shown and form.name in shown and form.title("zh") in shown
    assert OWN.hash.hex() in shown and "未经核实" in shown
    assert "READ-BACK" not in shown


def test_list_as_a_document() -> None:
    document = call("catalogue", "list", "--json", "--family", "safety").document
    assert document["hash"] == OWN.hash.hex()
    assert {one["form"] for one in document["forms"]} == {form.name for form in OWN.forms if form.family == "safety"}
    assert all(one["title"]["en"] and one["title"]["zh"] for one in document["forms"])


def test_show_by_name_and_by_number_is_the_same() -> None:
    assert call("catalogue", "show", "danger").out == call("catalogue", "show", "97").out


def test_show_tells_fields_phrases_and_examples_in_both_languages() -> None:
    shown = call("catalogue", "show", "danger").out
    for said in (
        "What threatens.",
        "14 values",
        "up to 500 characters",
        "position | area",
        "choice-advice-keep_clear",
        "请远离",
    ):
        assert said in shown, said
    for language in ("en", "zh"):
        for line in (
            OWN.form("danger")
            .speech(language)
            .say(OWN.form("danger").read(OWN.form("danger").examples_text[0], "en"))
            .split("\n")
        ):
            assert line in shown


def test_show_as_a_document_holds_every_phrase() -> None:
    document = call("catalogue", "show", "signal", "--json").document
    assert document["phrases"]["zh"] == dict(OWN.form("signal").speech("zh").labels)
    signal = document["fields"][0]
    assert {"code": 29, "value": "RU7", "label": {"en": "I am preparing to submerge", "zh": "我准备下潜"}} in signal[
        "choices"
    ]
    assert len(document["examples"]) == 3


def test_russian_is_shown_where_a_form_has_it() -> None:
    shown = call("catalogue", "show", "line-test", "--also", "ru").out
    assert "Русский: a courtesy to the reader" in shown and "[64 line-test] ВОПРОС" in shown
    assert "not worded in Русский" in call("catalogue", "show", "contact", "--also", "ru").out


def test_a_form_begun_has_the_procedure_of_its_family(folder: Path) -> None:
    """A notice of a procedure that nobody has would be read by nobody."""
    for family, procedure in (("free", "note"), ("line", "line")):
        call("catalogue", "new", f"new-{family}", "--in", folder, "--family", family)
        text = (folder / "catalogue" / f"new-{family}" / "form.toml").read_text("utf-8")
        assert f'procedure = "{procedure}"' in text, text


@pytest.mark.parametrize("wanted", ["no-such-form", "9999", "99999999999"])
def test_a_form_that_is_not_there(wanted: str) -> None:
    ended = call("--json", "catalogue", "show", wanted)
    assert ended.code == 3 and ended.refusal == "messages.no-such-form"


# -- which catalogue


def test_a_folder_and_a_hash_name_a_catalogue(folder: Path, tmp_path: Path) -> None:
    wanted = call("catalogue", "list", "--json").out
    assert call("catalogue", "list", "--json", "--catalogue", folder).out == wanted
    assert call("catalogue", "list", "--json", "--catalogue", folder / "catalogue").out == wanted
    assert call("catalogue", "list", "--json", "--catalogue", OWN.hash.hex()[:10].upper()).out == wanted


def test_a_catalogue_that_is_kept_in_the_home_is_known_by_its_hash(folder: Path, tmp_path: Path) -> None:
    change(folder, "note/en.ftl", "title = Note", "title = Remark")
    kept = tmp_path / "home" / "catalogues" / "older"
    kept.mkdir(parents=True)
    for room in ("catalogue", "lists"):
        shutil.copytree(folder / room, kept / room)
    hash_ = call("catalogue", "list", "--json", "--catalogue", kept).document["hash"]
    found = call("--home", tmp_path / "home", "catalogue", "show", "note", "--json", "--catalogue", hash_[:12]).document
    assert found["title"]["en"] == "Remark" and found["hash"] == hash_


def test_a_catalogue_that_nobody_knows() -> None:
    ended = call("--json", "catalogue", "list", "--catalogue", "abcdef01")
    assert ended.code == 3 and ended.refusal == "cli.no-catalogue"


def test_a_folder_that_holds_none(tmp_path: Path) -> None:
    ended = call("--json", "catalogue", "lint", tmp_path)
    assert ended.code == 3 and ended.refusal == "cli.no-catalogue-folder"


def test_a_file_that_is_no_text(folder: Path) -> None:
    (folder / "catalogue" / "note" / "en.ftl").write_bytes(b"title = \xff\n")
    ended = call("--json", "catalogue", "lint", folder)
    assert ended.code == 3 and ended.refusal == "cli.not-text"


# -- lint


def test_the_own_catalogue_is_sound() -> None:
    ended = call("catalogue", "lint", "--json")
    assert ended.code == 0 and ended.out.count("\n") == 1
    assert ended.document["faults"] == 0 and ended.document["hash"] == OWN.hash.hex()
    assert ended.document["forms"] == len(OWN.forms)


def test_a_fault_ends_with_7_and_is_told_in_the_officers_language(few: Path) -> None:
    change(few, "note/zh.ftl", "title = ", "title = TODO ")
    ended = call("--lang", "zh", "catalogue", "lint", few)
    assert ended.code == 7
    assert "catalogue/note/zh.ftl:1" in ended.out and "尚未完成" in ended.out and "检查未通过" in ended.out


def test_a_doubt_ends_with_7_only_when_strict(few: Path) -> None:
    change(few, "note/en.ftl", "purpose = ", "purpose = Against the enemy. ")
    assert call("catalogue", "lint", few).code == 0
    ended = call("catalogue", "lint", few, "--strict", "--json")
    assert ended.code == 7
    wording = [one for one in ended.document["findings"] if "note" in one["where"]]
    assert wording and "other side" in wording[0]["phrase"]["en"] and "对方" in wording[0]["phrase"]["zh"]


# -- diff


def test_the_same_is_the_same(folder: Path) -> None:
    ended = call("catalogue", "diff", "own", folder)
    assert ended.code == 0 and "the same" in ended.out


def test_a_difference_ends_with_7_and_is_shown(folder: Path) -> None:
    change(folder, "danger/en.ftl", "= keep clear", "= stay well away")
    shutil.rmtree(folder / "catalogue" / "signal-cancel")
    change(folder, "signal-question/form.toml", '"signal-cancel", ', "")
    ended = call("catalogue", "diff", "own", folder)
    assert ended.code == 7
    assert "Removed: 258 signal-cancel" in ended.out
    assert "keep clear" in ended.out and "stay well away" in ended.out
    document = call("catalogue", "diff", folder, "own", "--json").document
    assert document["added"] == ["signal-cancel"]
    danger = next(one for one in document["changed"] if one["form"] == "danger")
    assert danger["phrases"] == [
        {"what": "en choice-advice-keep_clear", "before": "stay well away", "after": "keep clear"}
    ]
    assert danger["rendered"] and danger["samples"]


# -- new


def test_a_form_begun_loads_at_once_and_lint_points_at_what_is_left(few: Path) -> None:
    begun = call("catalogue", "new", "fog-warning", "--in", few, "--family", "safety", "--marker", "warning", "--json")
    assert begun.code == 0 and begun.document["number"] == OWN.form("danger-past").number + 1
    shown = call("catalogue", "show", "fog-warning", "--catalogue", few, "--json").document
    assert (shown["family"], shown["marker"], shown["number"]) == ("safety", "warning", begun.document["number"])
    ended = call("catalogue", "lint", few, "--json")
    assert ended.code == 7
    files = {one["where"].split(":")[0] for one in ended.document["findings"] if one["code"] == "catalogue.todo"}
    assert files == {f"catalogue/fog-warning/{name}" for name in ("form.toml", "en.ftl", "zh.ftl")}
    assert {one["code"] for one in ended.document["findings"] if one["level"] == "fault"} == {"catalogue.todo"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("danger",), "cli.file-exists"),
        (("Fog",), "cli.bad-form-name"),
        (("../fog",), "cli.bad-form-name"),
        (("fog", "--family", "weather"), "cli.no-family"),
        (("fog", "--number", "97"), "cli.number-taken"),
    ],
)
def test_a_form_that_cannot_be_begun(folder: Path, arguments: tuple[str, ...], code: str) -> None:
    ended = call("--json", "catalogue", "new", *arguments, "--in", folder)
    assert ended.code == 3 and ended.refusal == code


def test_a_family_without_a_number_left(folder: Path) -> None:
    assert call("catalogue", "new", "last", "--in", folder, "--family", "safety", "--number", "127").code == 0
    ended = call("--json", "catalogue", "new", "fog", "--in", folder, "--family", "safety")
    assert ended.code == 3 and ended.refusal == "cli.no-number"


# -- sizes


def test_sizes_are_those_of_payloads_and_of_signed_and_sealed_entries() -> None:
    rows = {one["form"]: one for one in call("catalogue", "sizes", "--json").document}
    assert set(rows) == {form.name for form in OWN.forms}
    for one in rows.values():
        assert 0 < one["least"] <= one["typical"] <= one["largest"]
        assert one["typical_entry"] - one["typical"] > 250 and one["largest_entry"] - one["largest"] > 250
    shown = call("catalogue", "sizes", "--family", "safety").out
    assert f"{rows['danger']['largest_entry']:,}" in shown and "line-test" not in shown


def test_documents_are_one_line_of_json() -> None:
    for arguments in (("list",), ("show", "stop"), ("diff", "own", "own"), ("sizes",)):
        out = call("catalogue", *arguments, "--json").out
        assert json.loads(out) is not None and out.count("\n") == 1
