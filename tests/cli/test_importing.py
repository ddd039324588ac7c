"""Contacts from files: the shipped ones whole, others' with every fault named, and nothing twice."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.base.errors import LocalError, ParleyError
from parley.cli import contacts_file
from parley.cli.contacts_file import HEADER
from parley.cli.home import Home
from parley.messages.catalogue import load
from tests.cli.conftest import Node, call

SHIPPED = Path(__file__).resolve().parents[2] / "src" / "parley" / "cli" / "data" / "contacts.csv"
FORM = load().form("contact")
GOOD = {
    "id": "2001-04-01-incident", "date_start": "2001-04-01", "date_end": "", "kind": "incident", "title": "Two aircraft meet",
    "host": "CN", "place": "Near Hainan", "level": "unit", "parties": "US; CN",
    "source": "https://example.org/1", "verified": "yes",
}  # fmt: skip


def table(*rows: dict[str, str], header: tuple[str, ...] = HEADER) -> bytes:
    """A CSV file of rows."""
    text = io.StringIO()
    writer = csv.DictWriter(text, header, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def write(folder: Path, data: bytes) -> Path:
    path = folder / "facts.csv"
    path.write_bytes(data)
    return path


def test_the_shipped_contacts_are_170_and_all_can_be_read() -> None:
    rows, faults = contacts_file.read(SHIPPED, FORM, "en")
    assert (len(rows), faults) == (170, [])
    assert len({row.key for row in rows}) == 170


def test_dates_keep_their_precision() -> None:
    rows, _ = contacts_file.parse(
        table(GOOD | {"id": "a", "date_start": "1998"}, GOOD | {"id": "b", "date_start": "2024-02", "date_end": "2024-02-03"}),
        FORM, "en",
    )  # fmt: skip
    assert [row.fields[35] for row in rows] == [[[1998]], [[2024, 2], [2024, 2, 3]]]


def test_columns_may_stand_in_any_order() -> None:
    rows, faults = contacts_file.parse(table(GOOD, header=HEADER[::-1]), FORM, "en")
    assert len(rows) == 1 and not faults


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"id": "Not an id"}, "id"), ({"kind": "party"}, "kind"), ({"date_start": "2001-13-01"}, "date_start"),
        ({"date_end": "1999"}, "date_start"), ({"host": "Mars"}, "host"), ({"level": "boss"}, "level"),
        ({"title": ""}, "title"), ({"title": "a\u202eb"}, "title"), ({"source": "naïve"}, "source"),
        ({"verified": "perhaps"}, "verified"), ({"place": "x" * 201}, "place"),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_line_and_column(change: dict[str, str], column: str) -> None:
    rows, faults = contacts_file.parse(table(GOOD, GOOD | {"id": "other"} | change), FORM, "en")
    assert [(fault.line, fault.column) for fault in faults] == [(3, column)]
    assert len(rows) == 1


def test_a_line_number_counts_lines_not_rows() -> None:
    long = GOOD | {"id": "a", "parties": '"US;\nCN"'}
    _, faults = contacts_file.parse(table(long | {"parties": "US"}, GOOD | {"kind": "party"}), FORM, "en")
    assert [fault.line for fault in faults] == [3]
    _, faults = contacts_file.parse(table(long | {"source": "https://e.org/\n1"}, GOOD | {"kind": "party"}), FORM, "en")
    assert faults[-1].line == 5


def test_an_id_stands_once() -> None:
    _, faults = contacts_file.parse(table(GOOD, GOOD), FORM, "en")
    assert [(fault.line, fault.column, fault.error.code) for fault in faults] == [(3, "id", "cli.key-twice")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "cli.bad-header"),
        (b"a,b\n1,2\n", "cli.bad-header"),
        (table(GOOD)[:-20], "cli.bad-row"),
        (table(GOOD) + b'"open', "cli.bad-csv"),
        (table(GOOD) + b"\xff\xfe", "cli.not-utf8"),
        (table(GOOD) + b'x"y"' * 70_000, "cli.bad-csv"),
    ],
)
def test_what_is_no_such_table_is_refused_whole(data: bytes, code: str) -> None:
    with pytest.raises(LocalError) as refused:
        contacts_file.parse(data, FORM, "en")
    assert refused.value.code == code


def test_a_file_above_its_bound_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parley.base.limits.IMPORT_FILE_MAX", 100)
    with pytest.raises(LocalError, match="at most 100"):
        contacts_file.read(SHIPPED, FORM, "en")


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contacts_file, "ROWS_MAX_COUNT", 3)
    with pytest.raises(LocalError, match="more than 3"):
        contacts_file.parse(table(*(GOOD | {"id": f"n{n}"} for n in range(5))), FORM, "en")


cells = st.text(st.characters(codec="utf-8"), max_size=12)


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(HEADER, cells)), max_size=4))
@settings(max_examples=60, deadline=None)
def test_no_cells_make_reading_fail(rows: list[dict[str, str]]) -> None:
    try:
        found, faults = contacts_file.parse(table(*rows), FORM, "en")
        assert found or faults or not rows
    except ParleyError as error:
        assert error.code.startswith("cli.")


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_no_bytes_make_reading_fail(data: bytes) -> None:
    with pytest.raises(LocalError):
        contacts_file.parse(data, FORM, "en")


# -- into the record ---------------------------------------------------------------------------------------------------


@pytest.fixture
def bring(home: Home, node: Node) -> Any:
    """Import a file at the running node, in JSON mode."""
    return lambda path, *options: call("--home", home.path, "--json", "import", "contacts", path, *options)


def test_an_import_is_idempotent(bring: Any, node: Node) -> None:
    first = bring(SHIPPED, "--yes").document
    assert (first["new"], first["imported"], len(first["refs"])) == (170, 170, 170)
    again = bring(SHIPPED, "--yes").document
    assert (again["new"], again["standing"], again["imported"]) == (0, 170, 0)
    assert len(node.desk.kept) == 170


def test_a_changed_row_is_left_out_unless_it_is_asked_for(bring: Any, node: Node, tmp_path: Path) -> None:
    bring(write(tmp_path, table(GOOD)), "--yes")
    changed = write(tmp_path, table(GOOD | {"title": "Two aircraft collide"}))
    assert bring(changed, "--yes").document["imported"] == 0
    assert bring(changed, "--yes", "--changed").document["imported"] == 1
    assert {one.title for one in node.desk.facts} == {"Two aircraft meet", "Two aircraft collide"}
    assert bring(changed, "--yes", "--changed").document["imported"] == 0


def test_one_bad_row_imports_nothing(bring: Any, node: Node, home: Home, tmp_path: Path) -> None:
    path = write(tmp_path, table(GOOD, GOOD | {"id": "x", "kind": "party"}))
    ended = bring(path, "--yes")
    assert (ended.code, ended.refusal) == (3, "cli.bad-rows") and not node.desk.kept
    assert [(row["line"], row["column"]) for row in ended.document["error"]["rows"]] == [(3, "kind")]
    shown = call("--home", home.path, "import", "contacts", path, "--yes").err
    assert "line 3, kind:" in shown


def test_an_import_asks_first_and_a_dry_run_does_nothing(bring: Any, node: Node, tmp_path: Path) -> None:
    path = write(tmp_path, table(GOOD))
    assert bring(path).refusal == "cli.confirm-wanted"
    assert bring(path, "--dry-run").document | {"refs": []} == {
        "new": 1, "standing": 0, "changed": 0, "imported": 0, "refs": [], "dry_run": True,
    }  # fmt: skip
    assert not node.desk.kept
