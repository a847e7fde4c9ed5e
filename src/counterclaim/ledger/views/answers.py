"""Answers, accusations and changes of position as they are shown: rows to values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from counterclaim.ledger.views import positions
from counterclaim.ledger.views.lines import claim_lines, names, who
from counterclaim.ledger.views.statements import statement_lines
from counterclaim.model.views import AccusationLine, AnswerLine, ChangeLine, ClaimLine, StatementLine

Known = Mapping[str, StatementLine]  # statements that were asked for already, for several lists at once
Claims = Mapping[str, ClaimLine]  # and claims


def answer_lines(connection: Connection, rows: Sequence[Any], known: Known | None = None) -> tuple[AnswerLine, ...]:
    """Return the answers of rows of the table, in their order; those of statements that do not count are left out."""
    found = known if known is not None else statement_lines(connection, ends(rows))
    return tuple(
        AnswerLine(
            id=row.id,
            kind=row.kind,
            origin=found[row.origin],
            target=found[row.target],
            score=row.score,
            via=row.via,
            confirmed=bool(row.confirmed),
        )
        for row in rows
        if row.origin in found and row.target in found
    )


def ends(rows: Sequence[Any]) -> list[str]:
    """Return the statements at both ends of answers."""
    return [end for row in rows for end in (row.origin, row.target)]


def accusation_lines(
    connection: Connection, rows: Sequence[Any], known: Known | None = None, claims: Claims | None = None
) -> tuple[AccusationLine, ...]:
    """Return the accusations of rows of the table, in their order."""
    claims = claims if claims is not None else claim_lines(connection, [row.claim for row in rows])
    statements = known if known is not None else statement_lines(connection, [row.statement for row in rows])
    called = names(connection, [row.accused for row in rows])
    return tuple(
        AccusationLine(
            id=row.id,
            claim=claims[row.claim],
            accused=who(called, row.accused, row.name),
            statement=statements[row.statement],
            date=row.date,
            answered=row.answered,
        )
        for row in rows
        if row.claim in claims and row.statement in statements
    )


def change_lines(
    connection: Connection, rows: Sequence[Any], known: Known | None = None, claims: Claims | None = None
) -> tuple[ChangeLine, ...]:
    """Return the changes of position of rows of the table, in their order."""
    claims = claims if claims is not None else claim_lines(connection, [row.claim for row in rows])
    stands = positions.by_id(connection, [end for row in rows for end in (row.before, row.after)])
    statements = known if known is not None else statement_lines(connection, [row.statement for row in rows])
    called = names(connection, [row.actor for row in rows])
    return tuple(
        ChangeLine(
            id=row.id,
            actor=who(called, row.actor, stands[row.before].actor.name),
            claim=claims[row.claim],
            before=stands[row.before],
            after=stands.get(row.after or ""),
            statement=statements.get(row.statement),
            date=row.date,
        )
        for row in rows
        if row.claim in claims and row.before in stands
    )
