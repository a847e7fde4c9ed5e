"""The audit finds a row that was tampered with, whatever table and column it is in, and nothing in a sound book."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from sqlalchemy import Column, Connection, Float, Integer, LargeBinary, Table, delete, select, text, update

from counterclaim.ledger import Ledger
from counterclaim.ledger.audit import UNCHECKED, Finding, audit
from counterclaim.ledger.audit.audit import checked_tables
from counterclaim.ledger.audit.derivation import differences, made_again
from counterclaim.ledger.deriving.whole import MADE
from counterclaim.ledger.store.engine import looking
from counterclaim.ledger.store.tables import derived, metadata
from counterclaim.model.issue import Issue
from counterclaim.testing.book import readings
from counterclaim.testing.exact import ExactLinker
from tests.ledger.judgements.test_judge import across, same_actor
from tests.ledger.standing import standing

ALLOWED = {  # columns in which the database itself takes some values only: one that is not there yet
    ("producer", "kind"): "person",
    ("evidence", "position"): "declines",
    ("response", "kind"): "disputes",
    ("judgement", "kind"): "appearance",
}
DERIVED = {table.name for table in MADE}
PARTS = {"document_actor", "statement", "document_claim", "evidence", "response"}


def everything(book: Ledger) -> None:
    """Enter what the stories leave out: an issue, and what people judged."""
    page, reading = readings()[0]
    unread = type(reading)(
        document=type(reading.document)(text=""), issues=(Issue(where="x", code="empty", message="-"),)
    )
    book.enter(unread, type(page)(name="empty", content=b""), ExactLinker())
    same_actor(book)
    book.withdraw(across(book), by="Ben", reason="no")


def test_a_sound_book_agrees_with_itself(book: Ledger) -> None:
    everything(book)
    assert list(book.audit()) == []
    told = book.summary()
    assert told.rows["statement"] == 16
    assert list(book.audit(derive=False, head=told.head)) == []
    assert [one.table for one in book.audit(derive=False, head="f" * 64)] == ["log"]


@contextmanager
def tampering(book: Ledger) -> Iterator[Connection]:
    """Yield a connection on which nothing is guarded; what is done on it is undone."""
    with book.engine.connect().execution_options(writes=True) as connection:
        if book.engine.dialect.name == "postgresql":
            connection.execute(text("set session_replication_role = replica"))
        else:
            connection.execute(text("pragma defer_foreign_keys = on"))
            triggers = connection.execute(text("select name from sqlite_master where type = 'trigger'")).scalars().all()
            for name in triggers:
                connection.execute(text(f"drop trigger {name}"))
        yield connection


def tampered(connection: Connection, table: Table, column: Column[Any]) -> tuple[str, str] | None:
    """Change one value; return how the row is called before and after, None where the table has no row."""
    keys = list(table.primary_key.columns)
    query = select(table).order_by(column.is_(None), *keys)
    allowed = ALLOWED.get((table.name, column.name))
    if allowed is not None:
        query = query.where(column != allowed)
    row = connection.execute(query.limit(1)).mappings().first()
    if row is None:
        return None
    old = row[column.name]
    new: Any = "tampered"
    if allowed is not None:
        new = allowed
    elif isinstance(column.type, LargeBinary):
        new = b"tampered"
    elif isinstance(column.type, Integer):
        new = (old or 0) + 1000
    elif isinstance(column.type, Float):
        new = (old or 0.0) + 0.25
    connection.execute(update(table).where(*(key == row[key.name] for key in keys)).values({column.name: new}))
    after = {**row, column.name: new}
    return called(table, row), called(table, after)


def called(table: Table, row: Any) -> str:
    names = ["kind", "id"] if table is derived.found else [key.name for key in table.primary_key]
    if table.name in PARTS:
        names = ["claim", "statement", "start"] if table.name == "evidence" else ["id"]
    return " ".join(str(row[name]) for name in names)


def fits(table: Table, one: Finding) -> bool:
    """Say whether a finding is of the reading that a row belongs to: of what is no part of its id, no more is known."""
    return table.name in PARTS and one.table == "reading"


COLUMNS = [
    (table, column)
    for table in metadata.sorted_tables
    for column in table.columns
    if table.name in checked_tables() and f"{table.name}.{column.name}" not in UNCHECKED
]


def test_every_tampered_row_is_found(book: Ledger) -> None:
    everything(book)
    untouched: set[str] = set()
    unfound: list[tuple[str, str]] = []
    with looking(book.engine) as connection, made_again(connection) as fresh:
        for table, column in COLUMNS:
            with tampering(book) as changed:
                ids = tampered(changed, table, column)
                if ids is None:
                    untouched.add(table.name)
                    continue
                found = differences(changed, fresh) if table.name in DERIVED else audit(changed, derive=False)
                named = {(table.name, id) for id in ids}
                with closing(found):  # before the transaction ends that it reads in
                    if not any((one.table, one.id) in named or fits(table, one) for one in found):
                        unfound.append((table.name, column.name))
                changed.rollback()
    assert unfound == []
    assert untouched == {"run", "former_id"}


@pytest.mark.parametrize(
    "table", ["page", "document", "issue", "judgement", "reading", "statement", "position", "claim"]
)
def test_a_row_that_was_taken_out_is_missed(book: Ledger, table: str) -> None:
    everything(book)
    with looking(book.engine) as connection, made_again(connection) as fresh, tampering(book) as changed:
        one = metadata.tables[table]
        changed.execute(text(f"delete from {table} where id = (select max(id) from {table})"))
        found = list(differences(changed, fresh) if table in DERIVED else audit(changed, derive=False))
        names = {one.name, "reading"} if table == "statement" else {one.name}
        assert names & {each.table for each in found}
        changed.rollback()


def test_what_is_not_checked_is_named_rightly() -> None:
    columns = {f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in table.columns}
    assert set(UNCHECKED) <= columns


def test_what_is_derived_can_be_made_again(book: Ledger) -> None:
    before = standing(book)
    with book.engine.connect().execution_options(writes=True) as connection, connection.begin():
        connection.execute(update(derived.claim).values(supports=7))
        connection.execute(delete(derived.found))
    assert {one.table for one in book.audit()} >= {"claim", "found"}
    book.derive()
    assert (list(book.audit()), standing(book)) == ([], before)
