"""Positions as they are shown, each with who, where and when, and with the printings of its statement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select

from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views.lines import DOCUMENT, asked, document_line, names, who
from counterclaim.ledger.views.statements import day
from counterclaim.model.span import Span
from counterclaim.model.views import DocumentLine, PositionLine, Printing

position = derived.position
MANY = 40  # printings of one statement that are listed


def query() -> Select[Any]:
    """Return the question for positions with what is shown of their statement and document."""
    statement, current = records.statement, derived.current
    columns = [column for column in position.c if column.name not in ("id", "document", "publisher")]
    return (
        select(
            position.c.id.label("position_id"), *columns, *DOCUMENT,
            statement.c.said, statement.c.said_date, statement.c.medium, statement.c.source_words,
        )
        .join(records.document, records.document.c.id == position.c.document)
        .join(current, current.c.document == position.c.document)
        .join(statement, (statement.c.id == position.c.statement) & (statement.c.reading == current.c.reading))
    )  # fmt: skip


def position_lines(connection: Connection, rows: Sequence[Any], *, printings: bool = True) -> list[PositionLine]:
    """Return the positions of rows of `query`, in their order; without `printings` these are left out."""
    called = names(connection, [row.actor for row in rows])
    printed = printed_of(connection, [row.original for row in rows]) if printings else {}
    return [_line(row, called, printed) for row in rows]


def by_id(connection: Connection, ids: Iterable[str | None]) -> dict[str, PositionLine]:
    """Return the positions with these ids."""
    rows = list(asked(connection, query(), position.c.id, ids))
    return {line.id: line for line in position_lines(connection, rows, printings=False)}


def _line(row: Any, called: dict[str, str], printed: Mapping[str, tuple[Printing, ...]]) -> PositionLine:
    return PositionLine(
        id=row.position_id,
        claim=row.claim,
        position=row.position,
        actor=who(called, row.actor, row.source_words),
        statement=row.statement,
        document=document_line(row),
        span=Span(row.start, row.stop),
        words=row.words,
        day=day(row.said_date, row.said, document_line(row)),
        medium=json.loads(row.medium)["name"] if row.medium else None,
        via=row.via,
        response=row.response,
        score=row.score,
        confirmed=bool(row.confirmed),
        retracted=row.retracted,
        original=row.original,
        printings=printed.get(row.original, ()),
    )


def printed_of(connection: Connection, originals: Iterable[str]) -> dict[str, tuple[Printing, ...]]:
    """Return the printings of statements that have several, the first one first, then by day of publication."""
    appearance = derived.appearance
    several = set()
    for row in asked(
        connection, select(appearance.c.original, appearance.c.statement), appearance.c.original, originals
    ):
        if row.statement != row.original:
            several.add(row.original)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in asked(connection, _printings(), appearance.c.original, several):
        order = (row.relation != "first", row.published or "9999", row.statement)
        printing = Printing(
            statement=row.statement, document=document_line(row), relation=row.relation, words=row.words
        )
        found.setdefault(row.original, []).append((*order, printing))
    return {one: tuple(each[-1] for each in sorted(some)[:MANY]) for one, some in found.items()}


def _printings() -> Select[Any]:
    appearance, statement = derived.appearance, records.statement
    return (
        select(appearance, statement.c.words, *DOCUMENT)
        .join(statement, statement.c.id == appearance.c.statement)
        .join(derived.current, derived.current.c.reading == statement.c.reading)
        .join(records.document, records.document.c.id == statement.c.document)
    )


def line_of(found: Mapping[str, DocumentLine], id: str) -> DocumentLine:
    """Return a document's line; of one that is not there, its id alone."""
    return found.get(id) or DocumentLine(id=id)
