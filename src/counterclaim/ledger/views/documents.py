"""One document: facts and text, what is stated in it, its claims, answers in and out, its other texts, related ones."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views import positions
from counterclaim.ledger.views.answers import answer_lines
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.lines import actor_lines, asked, claim_lines, document_line, in_order
from counterclaim.ledger.views.positions import position_lines
from counterclaim.ledger.views.related import related
from counterclaim.ledger.views.revisions import revisions
from counterclaim.ledger.views.statements import any_statement_lines
from counterclaim.model.document import Document, Published
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Producer
from counterclaim.model.span import Span
from counterclaim.model.views import AnswerLine, DocumentClaim, DocumentView, PositionLine, Printing, StatementLine

position, answer = derived.position, derived.answer
ANSWERS, PRINTED = 100, 100  # of one document, that are shown


def document_view(connection: Connection, given: str) -> DocumentView:
    """Return a document by its id or the beginning of it; raises LedgerError if there is none."""
    id = known(connection, "document", given)
    row = connection.execute(select(records.document).where(records.document.c.id == id)).one()
    shown = _shown(connection, id)
    statements = _statements(connection, id, shown.reading if shown else None)
    claims = document_claims(connection, position.c.document == id)
    texts = revisions(connection, row.article)
    return DocumentView(
        document=_document(row),
        line=document_line(row),
        article=row.article,
        entered=row.entered,
        producer=Producer(name=shown.name, version=shown.version, digest=shown.digest) if shown else None,
        statements=statements,
        actors=_actors(connection, statements),
        claims=claims,
        answers=_answers(connection, statements),
        printed=_printed(connection, statements),
        revisions=texts,
        related=related(connection, id, [one.claim for one in claims], _stating(statements)),
        issues=_issues(connection, id),
        newest=texts[-1].document.id if texts[-1].document.id != id else None,
    )


def _shown(connection: Connection, id: str) -> Any:
    """Return the reading that is shown, with its producer; of a text that was replaced the one entered last."""
    reading, producer, current = records.reading, records.producer, derived.current
    query = (
        select(reading.c.id.label("reading"), producer.c.name, producer.c.version, producer.c.digest)
        .join(producer, producer.c.id == reading.c.producer)
        .outerjoin(current, current.c.reading == reading.c.id)
        .where(reading.c.document == id)
        .order_by(current.c.reading.is_(None), reading.c.entered.desc(), reading.c.id)
    )
    return connection.execute(query.limit(1)).first()


def _statements(connection: Connection, document: str, reading: str | None) -> tuple[StatementLine, ...]:
    table = records.statement
    query = select(table.c.id).where(table.c.document == document, table.c.reading == reading)
    lines = any_statement_lines(connection, connection.execute(query).scalars())
    return tuple(sorted((one for one in lines.values() if not one.wrong), key=lambda one: one.number))


def _stating(statements: Sequence[StatementLine]) -> list[str]:
    return list(dict.fromkeys(one.actor.id for one in statements if one.actor.id))


def _actors(connection: Connection, statements: Sequence[StatementLine]) -> Any:
    ids = _stating(statements)
    return in_order(ids, actor_lines(connection, ids))


def document_claims(connection: Connection, condition: Any) -> tuple[DocumentClaim, ...]:
    """Return the claims of positions that fulfil a condition, with these positions, in the order of the text."""
    rows = list(connection.execute(positions.query().where(condition)))
    rows.sort(key=lambda row: (row.start, row.position_id))
    lines = position_lines(connection, rows)
    claims = claim_lines(connection, [line.claim for line in lines])
    taken: dict[str, list[PositionLine]] = {}
    for line in lines:
        taken.setdefault(line.claim, []).append(line)
    return tuple(DocumentClaim(claim=claims[id], positions=tuple(taken[id])) for id in taken if id in claims)


def _answers(connection: Connection, statements: Collection[StatementLine]) -> tuple[AnswerLine, ...]:
    ids = {one.id for one in statements}
    rows = {
        row.id: row
        for column in (answer.c.origin, answer.c.target)
        for row in asked(connection, select(answer), column, ids)
    }
    order = {one.id: one.number for one in statements}
    few = sorted(rows.values(), key=lambda row: (order.get(row.origin, 0), order.get(row.target, 0), row.id))[:ANSWERS]
    return answer_lines(connection, few)


def _printed(connection: Connection, statements: Sequence[StatementLine]) -> tuple[tuple[Printing, ...], ...]:
    """Return the printings of the first statements that are printed more than once."""
    originals = list(dict.fromkeys(one.original for one in statements if one.printings > 1))[:PRINTED]
    return in_order(originals, positions.printed_of(connection, originals))


def _issues(connection: Connection, id: str) -> tuple[Issue, ...]:
    table = records.issue
    rows = connection.execute(select(table).where(table.c.document == id).order_by(table.c.id))
    return tuple(Issue(where=row.where, code=row.code, message=row.message) for row in rows)


def _document(row: Any) -> Document:
    published = None
    if row.published:
        published = Published(
            date=row.published, precision=row.published_precision or "day", found=row.published_found or "given"
        )
    return Document(
        text=row.text,
        title=row.title,
        title_span=_span(row.title_span),
        body_span=_span(row.body_span),
        url=row.url,
        publisher=row.publisher,
        byline=row.byline,
        published=published,
        language=row.language,
        sections=tuple(json.loads(row.sections)),
        subheads=read_spans(row.subheads),
        furniture=read_spans(row.furniture),
    )


def _span(column: str | None) -> Span | None:
    return Span(*json.loads(column)) if column else None
