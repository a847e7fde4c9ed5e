"""Lists across the ledger: what is unanswered, changes of position, new answers, documents, outlets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views.answers import accusation_lines, answer_lines, change_lines
from counterclaim.ledger.views.lines import document_lines
from counterclaim.ledger.views.paging import holdable, paged, within
from counterclaim.ledger.views.sizes import held
from counterclaim.model.views import (
    AccusationLine,
    AnswerLine,
    ChangeLine,
    DocumentFilter,
    DocumentLine,
    Page,
    Range,
)

accusation, change, answer = derived.accusation, derived.change, derived.answer
found, position = derived.found, derived.position
_ANSWERS = about(select(answer), answer.c.origin)


def unanswered(connection: Connection, by: Range, *, answered: str = "no") -> Page[AccusationLine]:
    """Return who is accused by name without an answer on record, the newest first; `declined` lists those apart."""
    query = select(accusation).where(accusation.c.answered == answered, *within(accusation.c.date, by.since, by.until))
    if by.actor:
        query = query.where(accusation.c.accused == holdable(by.actor))
    if by.publisher:
        query = query.where(held(accusation.c.claim, position.c.publisher, by.publisher, True))
    rows, following = paged(connection, query, accusation.c.date, accusation.c.id, after=by.after, limit=by.limit)
    return Page(items=accusation_lines(connection, rows), next=following)


def changes(connection: Connection, by: Range) -> Page[ChangeLine]:
    """Return where actors changed their position on a claim, the newest first."""
    query = select(change).where(*within(change.c.date, by.since, by.until))
    if by.actor:
        query = query.where(change.c.actor == holdable(by.actor))
    if by.publisher:
        query = query.where(held(change.c.claim, position.c.publisher, by.publisher, True))
    rows, following = paged(connection, query, change.c.date, change.c.id, after=by.after, limit=by.limit)
    return Page(items=change_lines(connection, rows), next=following)


def answers(connection: Connection, by: Range) -> Page[AnswerLine]:
    """Return the newest answers: by when they were given, then by the answering statement."""
    here = select(answer.c.id).where(answer.c.origin == found.c.id)
    query = (
        select(found.c.id, found.c.date)
        .where(found.c.kind == "statement", here.exists(), *within(found.c.date, by.since, by.until))
        .where(*([found.c.publisher == holdable(by.publisher)] if by.publisher else []))
        .where(*([found.c.actor == holdable(by.actor)] if by.actor else []))
    )
    rows, following = paged(connection, query, found.c.date, found.c.id, after=by.after, limit=by.limit)
    return Page(items=_given(connection, [row.id for row in rows]), next=following)


def _given(connection: Connection, origins: Sequence[str]) -> tuple[AnswerLine, ...]:
    rows = asked(connection, _ANSWERS, origins)
    order = {id: number for number, id in enumerate(origins)}
    return answer_lines(connection, sorted(rows, key=lambda row: (order[row.origin], row.id)))


def documents(connection: Connection, by: DocumentFilter) -> Page[DocumentLine]:
    """Return the newest text of each article, the newest article first."""
    query = select(found.c.id, found.c.date).where(
        found.c.kind == "document", *within(found.c.date, by.since, by.until)
    )
    if by.publisher:
        query = query.where(found.c.publisher == holdable(by.publisher))
    rows, following = paged(connection, query, found.c.date, found.c.id, after=by.after, limit=by.limit)
    lines = document_lines(connection, [row.id for row in rows])
    return Page(items=tuple(lines[row.id] for row in rows), next=following)


def cut(by: Range, limit: int) -> Range:
    """Return the range from its start, with another limit."""
    return replace(by, after=None, limit=limit)
