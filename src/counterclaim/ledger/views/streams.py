"""Everything of a kind, one after the other, in portions: for exports, which hold no more than a portion in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Column, Connection, select

from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views import positions
from counterclaim.ledger.views.actors import actors
from counterclaim.ledger.views.answers import answer_lines
from counterclaim.ledger.views.claims import claims
from counterclaim.ledger.views.lines import in_order
from counterclaim.ledger.views.lists import documents
from counterclaim.ledger.views.positions import position_lines
from counterclaim.ledger.views.statements import statement_lines
from counterclaim.model.views import (
    ActorFilter,
    ActorLine,
    AnswerLine,
    ClaimFilter,
    ClaimLine,
    ClaimRecord,
    DocumentFilter,
    DocumentLine,
    Page,
    PositionLine,
    StatementLine,
)

PORTION = 200
position, answer, found = derived.position, derived.answer, derived.found


def claim_records(connection: Connection, by: ClaimFilter) -> Iterator[ClaimRecord]:
    """Yield the claims that a filter lets through, its limit apart, with all their positions, by day."""
    for some in _pages(lambda after: claims(connection, replace(by, after=after, limit=PORTION))):
        yield from _records(connection, some)


def _records(connection: Connection, some: tuple[ClaimLine, ...]) -> Iterator[ClaimRecord]:
    rows = list(asked(connection, about(positions.query(), position.c.claim), [line.id for line in some]))
    rows.sort(key=lambda row: (row.date or "9999", row.position_id))
    held: dict[str, list[PositionLine]] = {line.id: [] for line in some}
    for one in position_lines(connection, rows, printings=False):
        held[one.claim].append(one)
    answers = _answers(connection, {row.statement for row in rows})
    for line in some:
        mine = {one.statement for one in held[line.id]}
        between = tuple(each for each in answers if each[0] in mine and each[1] in mine)
        yield ClaimRecord(claim=line, positions=tuple(held[line.id]), answers=between)


def _answers(connection: Connection, statements: set[str]) -> list[tuple[str, str, str]]:
    query = select(answer.c.origin, answer.c.target, answer.c.kind)
    rows = asked(connection, about(query, answer.c.target), statements)
    return sorted((row.origin, row.target, row.kind) for row in rows)


def all_positions(connection: Connection) -> Iterator[PositionLine]:
    """Yield all positions, by their ids."""
    for ids in _keys(connection, position.c.id):
        rows = list(connection.execute(positions.query().where(position.c.id.in_(ids)).order_by(position.c.id)))
        yield from position_lines(connection, rows, printings=False)


def all_statements(connection: Connection) -> Iterator[StatementLine]:
    """Yield all statements that count, every printing of them, in the order of entry."""
    last = 0
    while True:
        query = select(found.c.row, found.c.id).where(found.c.row > last, found.c.kind == "statement")
        rows = list(connection.execute(query.order_by(found.c.row).limit(PORTION)))
        if not rows:
            return
        last = rows[-1].row
        ids = [row.id for row in rows]
        yield from in_order(ids, statement_lines(connection, ids))


def all_actors(connection: Connection) -> Iterator[ActorLine]:
    """Yield all actors, those who state most first."""
    for some in _pages(lambda after: actors(connection, ActorFilter(after=after, limit=PORTION))):
        yield from some


def all_answers(connection: Connection) -> Iterator[AnswerLine]:
    """Yield all responses that hold, by their ids."""
    for ids in _keys(connection, answer.c.id):
        query = select(answer).where(answer.c.id.in_(ids)).order_by(answer.c.id)
        yield from answer_lines(connection, list(connection.execute(query)))


def all_documents(connection: Connection) -> Iterator[DocumentLine]:
    """Yield the newest text of each article, the newest article first."""
    for some in _pages(lambda after: documents(connection, DocumentFilter(after=after, limit=PORTION))):
        yield from some


def _pages(page: Callable[[str | None], Page[Any]]) -> Iterator[tuple[Any, ...]]:
    after: str | None = None
    while True:
        one = page(after)
        yield one.items
        after = one.next
        if after is None:
            return


def _keys(connection: Connection, column: Column[str]) -> Iterator[list[str]]:
    last = ""
    while True:
        query = select(column).where(column > last).order_by(column).limit(PORTION)
        ids = list(connection.execute(query).scalars())
        if not ids:
            return
        last = ids[-1]
        yield ids
