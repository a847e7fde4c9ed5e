"""One statement: what it says of claims, whom it answers, who answers it, where else it is printed, its history."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views.answers import answer_lines
from counterclaim.ledger.views.documents import OF_STATEMENTS, document_claims
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.judged import history
from counterclaim.ledger.views.positions import printed_of
from counterclaim.ledger.views.statements import any_statement_lines
from counterclaim.model.views import AnswerLine, StatementView

MANY = 60
_ANSWERS, _ANSWERED = (
    select(derived.answer).where(column == bindparam("statement")).order_by(derived.answer.c.id).limit(MANY)
    for column in (derived.answer.c.origin, derived.answer.c.target)
)


def statement_view(connection: Connection, given: str) -> StatementView:
    """Return a statement by its id or the beginning of it, also one that counts no more; LedgerError if none is so."""
    id = known(connection, "statement", given)
    line = any_statement_lines(connection, [id])[id]
    return StatementView(
        statement=line,
        claims=document_claims(connection, OF_STATEMENTS, [id]),
        answers=_answers(connection, _ANSWERS, id),
        answered=_answers(connection, _ANSWERED, id),
        printings=printed_of(connection, [line.original]).get(line.original, ()),
        judgements=history(connection, id),
    )


def _answers(connection: Connection, query: Select[Any], id: str) -> tuple[AnswerLine, ...]:
    return answer_lines(connection, connection.execute(query, {"statement": id}).all())
