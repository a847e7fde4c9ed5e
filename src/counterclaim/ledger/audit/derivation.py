"""What is derived against its sources: all of it is made again in a book of its own, and compared row by row."""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from counterclaim.ledger.audit.finding import Finding, streamed
from counterclaim.ledger.deriving.shown import shown
from counterclaim.ledger.deriving.whole import MADE, derive_all
from counterclaim.ledger.store.engine import opened
from counterclaim.ledger.store.tables import derived, metadata

Row = Mapping[str, Any]
SOURCES = (*(table for table in metadata.sorted_tables if table.name in {
    "producer", "page", "article", "document", "run", "reading", "document_actor", "statement", "document_claim",
    "evidence", "response", "judgement", "log", "node", "current_reading",
}),)  # fmt: skip
REMEMBERED = {"actor": {"profile"}, "found": {"row"}}  # what matching makes again when it is asked; a mere number
UNLIKE = {"page": {"content": b""}}  # what nothing is derived of, and is large


def derivation(connection: Connection) -> Iterator[Finding]:
    """Yield what is derived and does not follow, or follows and is not there."""
    with made_again(connection) as fresh:
        yield from differences(connection, fresh)


@contextmanager
def made_again(connection: Connection) -> Iterator[Connection]:
    """Yield a book of its own, in a temporary file, in which everything is derived again of the same records."""
    with tempfile.TemporaryDirectory(prefix="counterclaim-audit-") as folder:
        engine = opened(Path(folder) / "derived.db")
        try:
            with engine.connect().execution_options(writes=True) as fresh:  # nothing of it is kept
                fresh.exec_driver_sql("pragma defer_foreign_keys = on")
                for table in SOURCES:
                    _copy(connection, fresh, table)
                derive_all(fresh)
                yield fresh
        finally:
            engine.dispose()


def differences(connection: Connection, fresh: Connection) -> Generator[Finding, None, None]:
    """Yield in what a book differs from one in which everything was derived again."""
    for document, reading in _shown_otherwise(connection):
        yield Finding(table="current_reading", id=document, message=f"{reading} should be shown")
    for table in MADE:
        if table is not derived.former:
            yield from _compared(connection, fresh, table)
    yield from _former(connection, fresh)


def _shown_otherwise(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield documents whose current reading is another than the records and the log say."""
    should = shown(connection)
    for row in streamed(connection, select(derived.current)):
        if should.pop(row.document, None) != row.reading:
            yield row.document, "another reading, or none,"
    yield from should.items()


def _copy(connection: Connection, fresh: Connection, table: Table) -> None:
    some: list[dict[str, Any]] = []
    for row in streamed(connection, select(table)):
        some.append({**row._mapping, **UNLIKE.get(table.name, {})})
        if len(some) == 500:
            fresh.execute(insert(table), some)
            some = []
    if some:
        fresh.execute(insert(table), some)


def _compared(connection: Connection, fresh: Connection, table: Table) -> Iterator[Finding]:
    """Go through both in the order of their keys."""
    keys = ("kind", "id") if table is derived.found else tuple(column.name for column in table.primary_key)
    here, there = _ordered(connection, table, keys), _ordered(fresh, table, keys)
    one, other = next(here, None), next(there, None)
    while one is not None or other is not None:
        mine, theirs = _key(one, keys), _key(other, keys)
        if theirs is None or (mine is not None and mine < theirs):
            yield Finding(table=table.name, id=" ".join(mine or ()), message="does not follow of any record")
            one = next(here, None)
        elif mine is None or theirs < mine:
            yield Finding(table=table.name, id=" ".join(theirs), message="follows of the records, and is not there")
            other = next(there, None)
        else:
            yield from _differing(table, mine, one or {}, other or {})
            one, other = next(here, None), next(there, None)


def _differing(table: Table, key: tuple[str, ...], one: Row, other: Row) -> Iterator[Finding]:
    but = REMEMBERED.get(table.name, set())
    wrong = [name for name, value in one.items() if name not in but and value != other[name]]
    if wrong:
        message = f"does not follow of its sources: {', '.join(wrong)}"
        yield Finding(table=table.name, id=" ".join(key), message=message)


def _ordered(connection: Connection, table: Table, keys: tuple[str, ...]) -> Iterator[Row]:
    plain = "C" if connection.dialect.name == "postgresql" else "BINARY"
    order = [table.c[name].collate(plain) for name in keys]
    for row in streamed(connection, select(table).order_by(*order)):
        yield row._mapping


def _key(row: Row | None, keys: tuple[str, ...]) -> tuple[str, ...] | None:
    return None if row is None else tuple(str(row[name]) for name in keys)


def _former(connection: Connection, fresh: Connection) -> Iterator[Finding]:
    """A former id must lead to a cluster, and be the id of none itself."""
    homes = {"actor": derived.actor, "claim": derived.claim}
    for row in streamed(connection, select(derived.former)):
        table = homes.get(row.kind)
        if table is None:
            yield Finding(table="former_id", id=row.id, message="is of no known kind")
        elif fresh.execute(select(table.c.id).where(table.c.id == row.now)).first() is None:
            yield Finding(table="former_id", id=row.id, message="leads to what is not there")
