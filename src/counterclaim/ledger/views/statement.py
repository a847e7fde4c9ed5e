"""One statement: what it says of claims, whom it answers, who answers it, where else it is printed, its history."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views.answers import answer_lines
from counterclaim.ledger.views.documents import document_claims
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.judged import history
from counterclaim.ledger.views.positions import printed_of
from counterclaim.ledger.views.statements import any_statement_lines
from counterclaim.model.views import StatementView

MANY = 60


def statement_view(connection: Connection, given: str) -> StatementView:
    """Return a statement by its id or the beginning of it, also one that counts no more; LedgerError if none is so."""
    id = known(connection, "statement", given)
    line = any_statement_lines(connection, [id])[id]
    return StatementView(
        statement=line,
        claims=document_claims(connection, derived.position.c.statement == id),
        answers=_answers(connection, derived.answer.c.origin == id),
        answered=_answers(connection, derived.answer.c.target == id),
        printings=printed_of(connection, [line.original]).get(line.original, ()),
        judgements=history(connection, id),
    )


def _answers(connection: Connection, condition: Any) -> Any:
    rows = connection.execute(select(derived.answer).where(condition).order_by(derived.answer.c.id).limit(MANY))
    return answer_lines(connection, list(rows))
