"""Inserts judgements, and the withdrawals of judgements. What they change in what is derived is `judge`'s matter."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy import insert as inserting

from counterclaim.ledger.judgements.asking import one, withdrawn
from counterclaim.ledger.judgements.rows import row_of
from counterclaim.ledger.judgements.values import Judgement
from counterclaim.ledger.records import log, producers
from counterclaim.ledger.store.tables import judgements
from counterclaim.model.errors import LedgerError
from counterclaim.model.reading import Producer


def insert(connection: Connection, judgement: Judgement) -> str:
    """Insert a judgement and log it; return its id. One that is there already is not entered twice."""
    table, row = judgements.judgement, row_of(judgement)
    if connection.execute(select(table.c.id).where(table.c.id == row["id"])).first() is None:
        producers.entered(connection, producers.PERSON if judgement.person else producers.MODEL, judgement.producer)
        connection.execute(inserting(table), row)
        log.append(connection, at=judgement.at, kind="judgement", record=row["id"], sha256=log.fingerprint(row))
    return str(row["id"])


def withdraw(
    connection: Connection, id: str, producer: Producer, reason: str, *, at: str, person: bool = True
) -> Judgement:
    """Withdraw a judgement; return the withdrawn one.

    Raises LedgerError if there is none with this id, if it is a withdrawal or withdrawn already, or if a model would
    withdraw what a person decided.
    """
    found = one(connection, id)
    if found.kind == "withdrawal":
        raise LedgerError(f"{id}: is a withdrawal; judge anew instead of withdrawing it")
    if withdrawn(connection, [id]):
        raise LedgerError(f"{id}: is withdrawn already")
    if found.person and not person:
        raise LedgerError(f"{id}: a person decided this, and a model does not withdraw it")
    insert(
        connection,
        Judgement(
            kind="withdrawal", subject=id, verdict="withdrawn", withdraws=id,
            producer=producer, person=person, reason=reason, at=at,
        ),
    )  # fmt: skip
    return found
