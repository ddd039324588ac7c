"""Two catalogues compared: nothing that differs is left out, nothing else is named."""

import json
import re
import tomllib

from parley.messages import build
from parley.messages.catalogue import Catalogue
from parley.messages.difference import SAMPLES_MAX_COUNT, compare
from tests.messages.few import only

PACKAGED = only("danger", "danger-past", "stop", "signal", "contact", "understood", "read-back", "cancel")
OWN = build(PACKAGED, ("en", "zh"))


def changed(path: str, old: str, new: str) -> Catalogue:
    text = PACKAGED[path]
    assert old in text
    return build(PACKAGED | {path: text.replace(old, new)}, ("en", "zh"))


def without(name: str) -> Catalogue:
    sources = {path: text for path, text in PACKAGED.items() if f"/{name}/" not in path}
    replies = re.compile(rf'(, )?"{name}"(?(1)|(, )?)')
    return build(
        {path: replies.sub("", text) if path.endswith(".toml") else text for path, text in sources.items()},
        ("en", "zh"),
    )


def test_a_catalogue_does_not_differ_from_itself() -> None:
    found = compare(OWN, build(PACKAGED, ("en", "zh")))
    assert found.is_empty and not (found.added or found.removed or found.changed or found.lists)


def test_forms_that_only_one_has() -> None:
    other = without("danger-past")
    assert compare(other, OWN).added == compare(OWN, other).removed == ["danger-past"]
    assert compare(OWN, other).added == []


def test_of_a_form_that_was_added_everything_is_told() -> None:
    (one,) = compare(without("danger-past"), OWN).introduced
    form = OWN.form("danger-past")
    assert (one.name, one.number) == ("danger-past", 107)
    said = {change.what: change.after for change in one.phrases}
    for language in ("en", "zh"):
        for what, text in form.speech(language).labels.items():
            assert said[f"{language} {what}"] == text
        assert "{ $detail ->" in str(said[f"{language} body"])
    declared = {change.what: change.after for change in one.declared}
    assert declared["release"] == '"any-watch-officer"' and declared["field 1: values warning"] == "0"
    assert all(change.before is None for change in (*one.declared, *one.phrases))
    first = form.read(form.examples_text[0], "en")
    assert [(s.before, s.after) for s in one.samples[:2]] == [("", form.speech(x).say(first)) for x in ("en", "zh")]


def test_a_list_that_changed_changes_every_form_that_uses_it() -> None:
    path = "lists/level/en.ftl"
    was = next(line for line in PACKAGED[path].splitlines() if line.startswith("minister = "))
    found = compare(OWN, changed(path, was, was + " of state"))
    assert [change.what for change in found.lists] == ["level/en.ftl minister"]
    assert "contact" in {one.name for one in found.changed}


def test_two_values_that_changed_places_are_seen_in_what_messages_say() -> None:
    """The phrases stay word for word as they were; only what the signed number means has changed."""
    path = "catalogue/danger/form.toml"
    swapped = build(
        PACKAGED | {path: PACKAGED[path].replace("mine = 2", "mine = 3").replace("ordnance = 3", "ordnance = 2")},
        ("en", "zh"),
    )
    (form,) = compare(OWN, swapped).changed
    assert [(one.what, one.before, one.after) for one in form.declared] == [
        ("field 0: values mine", "2", "3"), ("field 0: values ordnance", "3", "2"),
    ]  # fmt: skip
    assert not form.phrases and form.rendered >= 2
    sample = form.samples[0]
    assert "a mine" in sample.before and "unexploded ordnance" in sample.after
    assert {one.language for one in form.samples} == {"en", "zh"}


def test_a_phrase_that_changed_is_shown_before_and_after() -> None:
    (form,) = compare(
        OWN,
        changed("catalogue/danger/zh.ftl", "choice-advice-keep_clear = 请远离", "choice-advice-keep_clear = 请远避"),
    ).changed
    assert form.phrases == [("zh choice-advice-keep_clear", "请远离", "请远避")]
    assert not form.declared and form.rendered
    assert all(one.language == "zh" and "请远避" in one.after for one in form.samples)
    assert 1 <= len(form.samples) <= SAMPLES_MAX_COUNT


def test_a_body_is_compared_by_its_lines() -> None:
    (form,) = compare(OWN, changed("catalogue/danger/en.ftl", "depths: not stated.", "depths: none.")).changed
    (change,) = form.phrases
    assert change.what == "en body" and "not stated" in str(change.before) and "none" in str(change.after)
    assert "Area" not in str(change.after)


def test_help_changes_no_rendering_and_is_named_all_the_same() -> None:
    (form,) = compare(
        OWN, changed("catalogue/danger/en.ftl", "help-from = Since when", "help-from = From when")
    ).changed
    assert form.rendered == 0 and not form.samples and form.phrases[0].what == "en help-from"


def test_a_narrower_range_is_told_by_what_only_one_takes() -> None:
    (form,) = compare(OWN, changed("catalogue/danger/form.toml", "length = 500", "length = 400")).changed
    assert (form.only_before > 0, form.only_after) == (True, 0)
    assert form.declared == [("field 7: length", "500", "400")]


def test_a_list_that_changed_shows_in_the_list_and_in_the_forms_that_use_it() -> None:
    found = compare(OWN, changed("lists/yv1/zh.ftl", "RU7 = 我准备下潜", "RU7 = 我即将下潜"))
    assert found.lists == [("yv1/zh.ftl RU7", "我准备下潜", "我即将下潜")]
    assert "signal" in [one.name for one in found.changed]


def test_an_example_that_changed_is_named() -> None:
    (form,) = compare(OWN, changed("catalogue/danger/form.toml", 'danger = "mine"', 'danger = "fire"')).changed
    assert [one.what for one in form.declared] == ["example 1"] and form.rendered == 0


def test_a_list_written_in_another_way_hides_no_code() -> None:
    """TOML says one thing in many ways; what two lines begin alike must not hide one of them."""
    path = "lists/yv1/list.toml"
    table = tomllib.loads(OWN.sources[path])
    codes = {name: dict(row) for name, row in table["signals"].items()}
    codes["RU2"]["code"], codes["RU3"]["code"] = codes["RU3"]["code"], codes["RU2"]["code"]
    spread = f'prefix = "{table["prefix"]}"\n' + "".join(
        f"[signals.{name}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in row.items())
        for name, row in codes.items()
    )
    found = compare(OWN, build(OWN.sources | {path: spread}, ("en", "zh")))
    assert [change.what for change in found.lists] == ["yv1/list.toml RU2", "yv1/list.toml RU3"]
    was, now = found.lists[0].before, found.lists[0].after
    assert was and now and was != now and f"code = {codes['RU2']['code']}" in now


def test_what_changes_the_hash_and_no_message_is_shown_too() -> None:
    """Whoever agrees to a hash has seen every character that makes it."""
    path = "catalogue/stop/form.toml"
    for old, new in (("number = 96", "number  =  96"), ("number = 96", "number = 96 # keep clear means may approach"),
                     ("number = 96\n", "number = 96\n# agreed orally: see annex\n")):  # fmt: skip
        found = compare(OWN, changed(path, old, new))
        assert not (found.is_empty or found.changed or found.lists)
        assert any(change.what == path and (change.after or "").strip() in new for change in found.texts), new
    said = compare(OWN, changed("catalogue/stop/zh.ftl", "title = ", "# hidden\ntitle = ")).texts
    assert said == [("catalogue/stop/zh.ftl", None, "# hidden")]


def test_a_comment_beside_a_change_is_shown_with_it() -> None:
    found = compare(OWN, changed("lists/yv1/zh.ftl", "RU7 = 我准备下潜", "# 略\nRU7 = 我即将下潜"))
    assert found.texts == [("lists/yv1/zh.ftl", None, "# 略")] and len(found.lists) == 1
