"""Our own vectors: what a second implementation must come to as well. Traps in phrase files are among them."""

import json
from pathlib import Path

import pytest

from parley.base import canon
from parley.base.errors import LocalError
from parley.messages import build, load, parse, render
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


def test_the_files_are_what_the_generator_makes():
    made = make_message_vectors.made()
    assert {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.json")} == set(made)
    for path, vector in made.items():
        assert json.loads((FOLDER / path).read_text("utf-8")) == vector, path
