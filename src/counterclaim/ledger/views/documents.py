"""One document: facts and text, what is stated in it, its claims, answers in and out, its other texts, related ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from counterclaim.ledger.entering.stored import document_of
from counterclaim.ledger.store.questions import Question, about, asked
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views import positions
from counterclaim.ledger.views.answers import answer_lines, ends
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.lines import actor_lines, claim_lines, document_line, in_order
from counterclaim.ledger.views.noticed import named_in, to_article
from counterclaim.ledger.views.positions import position_lines
from counterclaim.ledger.views.related import related
from counterclaim.ledger.views.revisions import revisions
from counterclaim.ledger.views.statements import any_statement_lines, statement_lines
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Producer
from counterclaim.model.views import (
    ActorLine,
    AnswerLine,
    DocumentClaim,
    DocumentView,
    PositionLine,
    Printing,
    StatementLine,
)

position, answer = derived.position, derived.answer
ANSWERS, PRINTED = 100, 100  # of one document, that are shown
OF_DOCUMENTS, OF_STATEMENTS = (
    about(positions.query(), column) for column in (position.c.document, position.c.statement)
)
_ID: Any = bindparam("document")
_ROW = select(records.document).where(records.document.c.id == _ID)
_STATED = select(records.statement.c.id).where(
    records.statement.c.document == _ID, records.statement.c.reading == bindparam("reading")
)
_ANSWERS = about(select(answer), answer.c.origin, answer.c.target)
_ISSUES = select(records.issue).where(records.issue.c.document == _ID).order_by(records.issue.c.id)


def _read() -> Select[Any]:
    """Return the question for the readings of a document with their producers: first the one that is shown."""
    reading, producer, current = records.reading, records.producer, derived.current
    return (
        select(
            reading.c.id.label("reading"), producer.c.name, producer.c.version, producer.c.digest,
            current.c.reading.label("current"),
        )
        .join(producer, producer.c.id == reading.c.producer)
        .outerjoin(current, current.c.reading == reading.c.id)
        .where(reading.c.document == _ID)
        .order_by(current.c.reading.is_(None), reading.c.entered.desc(), reading.c.id)
        .limit(1)
    )  # fmt: skip


_READ = _read()


def document_view(connection: Connection, given: str) -> DocumentView:
    """Return a document by its id or the beginning of it; raises LedgerError if there is none."""
    id = known(connection, "document", given)
    row = connection.execute(_ROW, {"document": id}).one()
    shown = connection.execute(_READ, {"document": id}).first()  # of a text that was replaced: the one entered last
    statements = _statements(connection, id, shown.reading if shown else None)
    claims = document_claims(connection, OF_DOCUMENTS, [id])
    actors = _actors(connection, statements)
    texts = revisions(connection, row.article)
    return DocumentView(
        document=document_of(row),
        line=document_line(row),
        article=row.article,
        entered=row.entered,
        producer=Producer(name=shown.name, version=shown.version, digest=shown.digest) if shown else None,
        statements=statements,
        actors=actors,
        claims=claims,
        answers=_answers(connection, statements, counting=bool(shown and shown.current)),
        to_article=to_article(connection, shown.reading if shown else None, row.text, statements),
        named=named_in(connection, shown.reading if shown else None),
        printed=_printed(connection, statements),
        revisions=texts,
        related=related(connection, id, [one.claim for one in claims], actors),
        issues=_issues(connection, id),
        newest=texts[-1].document.id if texts[-1].document.id != id else None,
    )


def _statements(connection: Connection, document: str, reading: str | None) -> tuple[StatementLine, ...]:
    ids = connection.execute(_STATED, {"document": document, "reading": reading}).scalars()
    lines = any_statement_lines(connection, ids)
    return tuple(sorted((one for one in lines.values() if not one.wrong), key=lambda one: one.number))


def _actors(connection: Connection, statements: Sequence[StatementLine]) -> tuple[ActorLine, ...]:
    ids = list(dict.fromkeys(one.actor.id for one in statements if one.actor.id))
    return in_order(ids, actor_lines(connection, ids))


def document_claims(connection: Connection, question: Question, ids: Iterable[str]) -> tuple[DocumentClaim, ...]:
    """Return the claims of the positions in documents or statements, with these positions, in the order of the text."""
    rows = sorted(asked(connection, question, ids), key=lambda row: (row.start, row.position_id))
    lines = position_lines(connection, rows)
    claims = claim_lines(connection, [line.claim for line in lines])
    taken: dict[str, list[PositionLine]] = {}
    for line in lines:
        taken.setdefault(line.claim, []).append(line)
    return tuple(DocumentClaim(claim=claims[id], positions=tuple(taken[id])) for id in taken if id in claims)


def _answers(connection: Connection, statements: Sequence[StatementLine], *, counting: bool) -> tuple[AnswerLine, ...]:
    """Return answers to statements of the document and by them; `counting`: its own are those that count."""
    order = {one.id: one.number for one in statements}
    rows = asked(connection, _ANSWERS, order)
    few = sorted(rows, key=lambda row: (order.get(row.origin, 0), order.get(row.target, 0), row.id))[:ANSWERS]
    own = {one.id: one for one in statements} if counting else {}
    others = statement_lines(connection, [end for end in ends(few) if end not in own])
    return answer_lines(connection, few, own | others)


def _printed(connection: Connection, statements: Sequence[StatementLine]) -> tuple[tuple[Printing, ...], ...]:
    """Return the printings of the first statements that are printed more than once."""
    originals = list(dict.fromkeys(one.original for one in statements if one.printings > 1))[:PRINTED]
    return in_order(originals, positions.printed_of(connection, originals))


def _issues(connection: Connection, id: str) -> tuple[Issue, ...]:
    rows = connection.execute(_ISSUES, {"document": id})
    return tuple(Issue(where=row.where, code=row.code, message=row.message) for row in rows)
