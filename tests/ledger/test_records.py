"""Records: entered once, never rewritten, and each in the log."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select, text

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.engine import writing
from counterclaim.ledger.store.tables import judgements, records
from counterclaim.model.document import RawPage
from counterclaim.model.errors import LedgerError
from counterclaim.testing.full import full_reading


def counts(ledger: Ledger) -> dict[str, Any]:
    """Return how many rows each table of records holds."""
    tables = [records.page, records.document, records.reading, records.statement, records.evidence, judgements.log]
    with ledger.engine.connect() as connection:
        return {table.name: connection.execute(select(func.count()).select_from(table)).scalar() for table in tables}


def test_entering_twice_enters_nothing_twice(ledger: Ledger) -> None:
    page = RawPage(name="page", content=b"<p>as it came</p>", url="https://courier.example/1")
    first = ledger.record(full_reading(), page)
    before = counts(ledger)
    second = ledger.record(full_reading(), page)
    assert (first.new_document, first.new_reading, second.new_document, second.new_reading) == (
        True,
        True,
        False,
        False,
    )
    assert counts(ledger) == before
    assert before["statement"] == len(full_reading().statements) > 0


@pytest.mark.parametrize(
    "change", ["update statement set words = 'other'", "delete from reading", "update log set at = ''"]
)
def test_records_are_never_rewritten(ledger: Ledger, change: str) -> None:
    ledger.record(full_reading())
    with pytest.raises(LedgerError, match="never rewritten"), writing(ledger.engine) as connection:
        connection.execute(text(change))


def test_opening_again_finds_the_same(place: str) -> None:
    with Ledger.open(place) as ledger:
        ledger.record(full_reading())
        before = counts(ledger)
    with Ledger.open(place) as ledger:
        assert counts(ledger) == before
