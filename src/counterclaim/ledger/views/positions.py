"""Positions as they are shown, each with who, where and when, and with the printings of its statement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views.lines import DOCUMENT, document_line
from counterclaim.ledger.views.statements import day
from counterclaim.model.span import Span
from counterclaim.model.views import PositionLine, Printing, Who

position = derived.position
MANY = 40  # printings of one statement that are listed


def query() -> Select[Any]:
    """Return the question for positions with what is shown of their actor, statement and document.

    `printed` counts how often the statement is printed.
    """
    statement, current, actor, appearance = records.statement, derived.current, derived.actor, derived.appearance
    printed = select(func.count()).where(appearance.c.original == position.c.original).scalar_subquery()
    columns = [column for column in position.c if column.name not in ("id", "document", "publisher")]
    return (
        select(
            position.c.id.label("position_id"), *columns, *DOCUMENT,
            statement.c.said, statement.c.said_date, statement.c.medium, statement.c.source_words,
            statement.c.cue_words,
            actor.c.name, printed.label("printed"),
        )
        .join(records.document, records.document.c.id == position.c.document)
        .join(current, current.c.document == position.c.document)
        .join(statement, (statement.c.id == position.c.statement) & (statement.c.reading == current.c.reading))
        .outerjoin(actor, actor.c.id == position.c.actor)
    )  # fmt: skip


_BY_ID = about(query(), position.c.id)


def position_lines(connection: Connection, rows: Sequence[Any], *, printings: bool = True) -> list[PositionLine]:
    """Return the positions of rows of `query`, in their order; without `printings` these are left out."""
    printed = printed_of(connection, [row.original for row in rows if row.printed > 1]) if printings else {}
    return [_line(row, printed) for row in rows]


def by_id(connection: Connection, ids: Iterable[str | None], *, printings: bool = False) -> dict[str, PositionLine]:
    """Return the positions with these ids."""
    rows = asked(connection, _BY_ID, ids)
    return {line.id: line for line in position_lines(connection, rows, printings=printings)}


def _line(row: Any, printed: Mapping[str, tuple[Printing, ...]]) -> PositionLine:
    document = document_line(row)
    return PositionLine(
        id=row.position_id,
        claim=row.claim,
        position=row.position,
        actor=Who(id=None, name=row.source_words) if row.name is None else Who(id=row.actor, name=row.name),
        statement=row.statement,
        document=document,
        span=Span(row.start, row.stop),
        words=row.words,
        cue_words=row.cue_words,
        day=day(row.said_date, row.said, document),
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
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in asked(connection, _PRINTINGS, originals):
        order = (row.relation != "first", row.published or "9999", row.statement)
        printing = Printing(
            statement=row.statement, document=document_line(row), relation=row.relation, words=row.words
        )
        found.setdefault(row.original, []).append((*order, printing))
    return {one: tuple(each[-1] for each in sorted(some)[:MANY]) for one, some in found.items() if len(some) > 1}


def _printings() -> Select[Any]:
    appearance, statement = derived.appearance, records.statement
    return (
        select(appearance, statement.c.words, *DOCUMENT)
        .join(statement, statement.c.id == appearance.c.statement)
        .join(derived.current, derived.current.c.reading == statement.c.reading)
        .join(records.document, records.document.c.id == statement.c.document)
    )


_PRINTINGS = about(_printings(), derived.appearance.c.original)
