"""Our own vectors: what a second implementation must come to as well. Traps in phrase files are among them."""

import json
from pathlib import Path

import pytest

from parley.base import canon
from parley.base.errors import LocalError
from parley.messages import build, catalogue, load, loader, parse, proven, render
from tests.messages import make_message_vectors

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "messages"
CATALOGUE = load()


def files(folder):
    found = sorted((FOLDER / folder).glob("*.json"))
    assert found, folder
    return [pytest.param(json.loads(path.read_text("utf-8")), id=path.stem) for path in found]


@pytest.mark.parametrize("vector", files("phrases"))
def test_traps_in_phrase_files(vector):
    """spec: messages §5.2, §5.3, §5.4, §5.5."""
    try:
        build(vector["files"], tuple(vector["languages"]), tuple(vector.get("courtesy", ())))
        outcome = "accept"
    except LocalError as error:
        outcome = error.code
        assert "{" not in error.phrase("zh").replace(str(error.facts.get("what", "")), "")
    assert outcome == vector["outcome"]


def test_there_are_at_least_100_traps():
    assert sum(file.values[0]["outcome"] != "accept" for file in files("phrases")) >= 100


@pytest.mark.parametrize("vector", files("render"))
def test_renderings(vector):
    """spec: messages §1.1, §5.1, §5.6."""
    form = CATALOGUE.by_number(vector["number"])
    payload = canon.decode(bytes.fromhex(vector["payload_hex"]), 1 << 20)
    for language in ("en", "zh"):
        assert render(form, payload, language) == vector[language]
        assert parse(CATALOGUE, vector[language], language) == (form, payload)


@pytest.mark.parametrize("vector", files("refuse"))
def test_refused_payloads(vector):
    """spec: messages §2.3."""
    form = CATALOGUE.by_number(vector["number"])
    with pytest.raises(LocalError) as caught:
        form.check(canon.decode(bytes.fromhex(vector["payload_hex"]), 1 << 20))
    assert caught.value.code == vector["outcome"]


@pytest.mark.parametrize("vector", files("show"))
def test_shown_values(vector):
    """spec: messages §3."""
    kind = make_message_vectors.kind_of(vector["kind"], vector.get("many", 1))
    wire = canon.decode(bytes.fromhex(vector["wire_hex"]), 1 << 20)
    kind.check(wire)
    for language in ("en", "zh"):
        assert kind.show(wire, language) == vector[language]
        assert kind.unshow(vector[language], language) == wire


def test_the_catalogue_has_the_agreed_hash():
    """spec: messages §7.3."""
    assert CATALOGUE.hash.hex() == json.loads((FOLDER / "catalogue.json").read_text("utf-8"))["hash"]


def test_what_is_known_of_the_packaged_catalogue_is_so():
    """spec: messages §5.5, §7.3: everything is read, proven and rendered again."""
    assert loader.proven() == make_message_vectors.proven_text(), "run tests/messages/make_message_vectors.py"
    found = proven.read(loader.packaged())
    assert found is not None and found.hash == CATALOGUE.known == CATALOGUE.computed()


def test_a_catalogue_of_which_a_byte_differs_is_built_and_proven_anew(monkeypatch):
    """spec: messages §5.5, §7.1."""
    files = loader.packaged()
    for path, text in (
        ("catalogue/stop/zh.ftl", files["catalogue/stop/zh.ftl"] + "\n"),
        ("catalogue/stop/new.toml", ""),
    ):
        assert proven.read({**files, path: text}) is None
    assert proven.read({**files, "catalogue/stop/ru.ftl": "x"}) is not None
    spoilt = files["catalogue/stop/zh.ftl"].replace("{ $radius }。", "5海里。")
    monkeypatch.setattr(loader, "packaged", lambda: {**files, "catalogue/stop/zh.ftl": spoilt})
    with pytest.raises(LocalError) as caught:
        catalogue._loaded.__wrapped__(("en", "zh"), ())
    assert caught.value.code == "messages.phrase-silent"
    monkeypatch.setattr(loader, "proven", lambda: "")
    assert proven.read(files) is None


def test_a_load_words_a_form_when_it_is_needed_and_says_what_a_build_says():
    """spec: messages §5.1."""
    quick = catalogue._loaded.__wrapped__(("en", "zh"), ())
    built = build(loader.packaged(), ("en", "zh"))
    assert quick.known and not built.known and not any("content" in vars(form) for form in quick.forms)
    assert quick.hash == built.hash and quick.sources == built.sources
    for one, other in zip(quick.forms, built.forms, strict=True):
        assert {k: v for k, v in vars(one).items() if k != "make"} == {
            k: v for k, v in vars(other).items() if k not in ("make", "content", "_checks")
        }
        example = other.read(other.examples_text[0], "en")
        assert all(render(one, example, code) == render(other, example, code) for code in ("en", "zh"))


def test_the_files_are_what_the_generator_makes():
    made = make_message_vectors.made()
    assert {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.json")} == set(made)
    for path, vector in made.items():
        assert json.loads((FOLDER / path).read_text("utf-8")) == vector, path
