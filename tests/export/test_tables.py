"""Tables of the ledger: columns, rows, CSV that no spreadsheet runs, the JSON contract of claims."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from counterclaim.export.contract import claim_to_dict
from counterclaim.export.csv import cell, csv_lines
from counterclaim.export.jsonl import json_text
from counterclaim.export.tables import TABLES
from counterclaim.model.reading import Circumstance
from counterclaim.model.span import Span
from counterclaim.model.views import (
    ActorLine,
    AnswerLine,
    ClaimLine,
    ClaimRecord,
    Day,
    DocumentLine,
    PositionLine,
    StatementLine,
    Who,
)

DOCUMENT = DocumentLine(
    id="d1", title="Ash", url="https://gazette.example/1", publisher="Lorne Gazette", published="2031-03-03"
)
ORLO = Who(id="a1", name="Nadia Orlo")
STATEMENT = StatementLine(
    id="s1", number=1, document=DOCUMENT, actor=ORLO, content=(Span(4, 9), Span(12, 20)), words="=cmd() … more",
    day=Day(date="2031-03-03"), medium=Circumstance(name="radio", span=Span(0, 3)), corrected=("actor", "kind"),
)  # fmt: skip
CLAIM = ClaimLine(id="c1", text="Ash was dumped", status="disputed", rule="both", supports=1, denies=1)
POSITION = PositionLine(
    id="p1", claim="c1", position="supports", actor=ORLO, statement="s1", document=DOCUMENT, span=Span(4, 9),
    words="ash\nwas", day=Day(date="2031-03-03"),
)  # fmt: skip
LINES = {
    "claims": CLAIM,
    "positions": POSITION,
    "statements": STATEMENT,
    "actors": ActorLine(id="a1", name="Nadia Orlo"),
    "responses": AnswerLine(id="r1", kind="denies", origin=STATEMENT, target=STATEMENT),
    "documents": DOCUMENT,
}


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_the_columns_in_their_order(name: str) -> None:
    table = TABLES[name]
    row = table.row(LINES[name])
    assert set(row) == set(table.columns)
    assert all(isinstance(one, str | int | float | None) for one in row.values())


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_documented(name: str) -> None:
    words = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
    section = words.partition(f"## `{name}`")[2].partition("\n## ")[0]
    for column, meaning in TABLES[name].columns.items():
        assert f"| `{column}` | {meaning} |" in section, column


def test_rows_say_what_lines_say() -> None:
    row = TABLES["statements"].row(STATEMENT)
    assert (row["spans"], row["medium"], row["corrected"]) == ("4-9 12-20", "radio", "actor kind")
    assert (row["publisher"], row["name"], row["date"], row["dated"]) == (
        "Lorne Gazette", "Nadia Orlo", "2031-03-03", "published",
    )  # fmt: skip


CELLS = [  # value, cell, what it proves
    (None, "", "unknown"),
    (True, "true", "yes"),
    (0.5, "0.5", "a number"),
    ("plain", "plain", "text"),
    ("=1+1", "'=1+1", "a formula"),
    ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0", "a formula that begins with plus"),
    ("-2+3", "'-2+3", "a formula that begins with minus"),
    ("@SUM(A1)", "'@SUM(A1)", "a formula that begins with at"),
    (" =1", "' =1", "behind a space"),
    ("\t=1", "'\t=1", "behind a tab"),
    ("＝1", "'＝1", "a wide equals sign"),
    ("-7.5", "-7.5", "a negative number stays one"),
    ("a=b", "a=b", "an equals sign inside"),
    ("a\x00b\ud800", "a\ufffdb\ufffd", "what no file can hold"),
]


@pytest.mark.parametrize(("value", "expected", "proves"), CELLS, ids=[row[2] for row in CELLS])
def test_cells_are_no_formulas(value: object, expected: str, proves: str) -> None:
    assert cell(value) == expected, proves


def test_csv_can_be_read_back() -> None:
    table = TABLES["positions"]
    text = "".join(csv_lines(table.columns, [table.row(POSITION)]))
    header, row = csv.reader(io.StringIO(text))
    assert header == list(table.columns)
    assert dict(zip(header, row, strict=True))["words"] == "ash\nwas"


def test_claims_are_written_by_the_contract() -> None:
    record = ClaimRecord(claim=CLAIM, positions=(POSITION,), answers=(("s2", "s1", "denies"),))
    value = json.loads(json_text(claim_to_dict(record)))
    assert {"id", "text", "status", "positions", "responses"} <= set(value)
    position = value["positions"][0]
    assert position["actor"] == {"id": "a1", "name": "Nadia Orlo"}
    assert (position["span"], position["words"], position["position"]) == ([4, 9], "ash\nwas", "supports")
    assert {"statement", "document", "url", "publisher", "published"} <= set(position)
    assert value["responses"] == [{"from": "s2", "to": "s1", "kind": "denies"}]
