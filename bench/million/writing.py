"""Writes rows in bulk: without the secondary indexes, which are made at the end, and without checks on each row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, text

from counterclaim.ledger.store.tables import derived, judgements, records

TABLES = (
    records.producer, records.article, records.document, records.reading, records.document_actor, records.statement,
    records.document_claim, records.evidence, derived.current, derived.actor, derived.actor_member, derived.claim,
    derived.claim_member, derived.position, derived.answer, derived.appearance, derived.accusation, derived.change,
    derived.found, derived.tally, judgements.judgement,
)  # fmt: skip
PORTION = 50_000  # rows that are held before they are written


class Writer:
    """Collects rows of all tables and writes them in portions; `close` makes the indexes."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.sqlite = connection.dialect.name == "sqlite"
        self._rows: dict[str, list[dict[str, Any]]] = {table.name: [] for table in TABLES}
        self._held = 0
        for table in TABLES:
            for index in table.indexes:
                index.drop(connection)
        if not self.sqlite:
            connection.execute(text("set session_replication_role = replica"))

    def put(self, table: Table, row: dict[str, Any]) -> None:
        """Take a row; columns that it does not name are null."""
        self._rows[table.name].append(row)
        self._held += 1
        if self._held >= PORTION:
            self.flush()

    def flush(self) -> None:
        """Write what is held."""
        for table in TABLES:
            rows = self._rows[table.name]
            if rows:
                columns = [column.name for column in table.columns if column.name in rows[0]]
                self._write(table.name, columns, ([row[name] for name in columns] for row in rows))
                rows.clear()
        self._held = 0

    def _write(self, name: str, columns: list[str], rows: Iterable[list[Any]]) -> None:
        quoted = ", ".join(f'"{column}"' for column in columns)
        driver: Any = self.connection.connection.driver_connection
        if self.sqlite:
            driver.executemany(f'insert into "{name}" ({quoted}) values ({", ".join("?" * len(columns))})', rows)
            return
        with driver.cursor() as cursor, cursor.copy(f'copy "{name}" ({quoted}) from stdin') as copy:
            for row in rows:
                copy.write_row(row)

    def close(self) -> None:
        """Write the rest, and make the indexes."""
        self.flush()
        for table in TABLES:
            for index in table.indexes:
                index.create(self.connection)
