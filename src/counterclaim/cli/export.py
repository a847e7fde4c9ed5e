"""`counterclaim export TABLE`: a whole table of the ledger as JSON Lines or CSV, row after row."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.ledgers import Place
from counterclaim.cli.printing import show_json, show_text

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger


class What(StrEnum):
    """The tables."""

    CLAIMS = "claims"
    POSITIONS = "positions"
    STATEMENTS = "statements"
    ACTORS = "actors"
    RESPONSES = "responses"
    DOCUMENTS = "documents"


class Form(StrEnum):
    """The formats."""

    JSONL = "jsonl"
    CSV = "csv"


def export(
    table: Annotated[What, typer.Argument(help="What to write.", show_default=False)],
    form: Annotated[Form, typer.Option("--format", help="The format.")] = Form.JSONL,
    ledger: Place = None,
) -> None:
    """Write all claims, positions, statements, actors, responses or documents to standard output."""
    from counterclaim.export.csv import csv_lines
    from counterclaim.export.tables import TABLES
    from counterclaim.ledger import Ledger

    shape = TABLES[table.value]
    with Ledger.open(ledger, create=False) as opened:
        rows = (shape.row(one) for one in _every(opened, table))
        if form is Form.CSV:
            show_text(csv_lines(shape.columns, rows))
        elif table is What.CLAIMS:
            show_json(_contract(opened))
        else:
            show_json(rows)


def _every(ledger: Ledger, table: What) -> Iterator[object]:
    if table is What.CLAIMS:
        yield from (record.claim for record in ledger.claim_records())
    else:
        yield from ledger.every(table.value)


def _contract(ledger: Ledger) -> Iterator[object]:
    from counterclaim.export.contract import claim_to_dict

    yield from map(claim_to_dict, ledger.claim_records())
