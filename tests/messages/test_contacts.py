"""The public record of contacts fits the form `contact` exactly, row by row."""

import csv
from pathlib import Path

import pytest

from parley.messages import load, parse, render

FILE = Path(__file__).resolve().parents[2] / "src" / "parley" / "cli" / "data" / "contacts.csv"
CATALOGUE = load()
FORM = CATALOGUE.form("contact")


def typed(row):
    dates = "/".join(date for date in (row["date_start"], row["date_end"]) if date)
    return {
        "fact": row["id"],
        "kind": row["kind"],
        "title": row["title"],
        "dates": dates,
        "place": row["place"],
        "host": row["host"],
        "level": row["level"],
        "parties": row["parties"],
        "public_source": row["source"],
        "verified": "yes" if row["verified"] == "yes" else "no",
    }


def iso(date):
    return "-".join(f"{part:0{width}d}" for part, width in zip(date, (4, 2, 2), strict=False))


def row_of(values):
    dates = [iso(date) for date in values["dates"]]
    return {
        "id": values["fact"],
        "date_start": dates[0],
        "date_end": dates[1] if len(dates) == 2 else "",
        "kind": values["kind"],
        "title": values["title"][1],
        "host": values.get("host", ""),
        "place": values.get("place", ["en", ""])[1],
        "level": values.get("level", ""),
        "parties": values.get("parties", ["en", ""])[1],
        "source": values.get("public_source", ""),
        "verified": "yes" if values["verified"] else "memory",
    }


@pytest.mark.skipif(not FILE.exists(), reason="src/parley/cli/data/contacts.csv is not there yet")
def test_every_row_comes_back_in_both_languages():
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 170
    for row in rows:
        payload = FORM.read(typed(row), "en")
        assert row_of(FORM.values(payload)) == row
        for language in ("en", "zh"):
            text = render(FORM, payload, language)
            assert parse(CATALOGUE, text, language) == (FORM, payload)


def test_a_chinese_reader_sees_the_facts_frame_in_chinese():
    example = FORM.read(FORM.examples_text[1], "en")
    text = render(FORM, example, "zh")
    for words in ("类别：访问。", "东道国：中国。", "级别：部长级。", "1998年1月17日至1998年1月20日", "已核实"):
        assert words in text
