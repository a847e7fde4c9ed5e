"""Which records a person means: by the beginning of an id, or by another record that leads to them.

An actor may be named by a statement of theirs, a claim by a statement that carries it; the id of a cluster is that of
its oldest member, and names this one.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, select

from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.ledger.views.ids import known
from counterclaim.model.errors import LedgerError, MissingError
from counterclaim.model.ids import ID_LENGTH

SHORTEST = 6  # hex digits of a beginning
_NODES: dict[str, Column[str]] = {
    "actor": records.document_actor.c.id,
    "claim": records.document_claim.c.id,
    "statement": records.statement.c.id,
    "judgement": judgements.judgement.c.id,
}


def record(connection: Connection, kind: str, given: str) -> str:
    """Return the id of the document actor, document claim, statement or judgement that is meant.

    Raises MissingError if there is none, or if a beginning fits several.
    """
    found = _beginning(connection, _NODES[kind], given)
    if len(found) > 1:
        raise MissingError(f"{given}: several ids begin so: {', '.join(found)}")
    if found:
        return found[0]
    if kind in ("actor", "claim"):
        through = _beginning(connection, _NODES["statement"], given)
        if len(through) == 1:
            return _of_statement(connection, kind, through[0])
        return known(connection, kind, given)
    raise MissingError(f"{given}: there is no such {kind} in this ledger")


def _beginning(connection: Connection, column: Column[str], given: str) -> list[str]:
    id = given.strip().lower()
    if not SHORTEST <= len(id) <= ID_LENGTH or set(id) - set("0123456789abcdef"):
        raise MissingError(f"{given}: is no id; an id has {SHORTEST} to {ID_LENGTH} hex digits")
    query = select(column).distinct().where(column >= id, column < id + "g").order_by(column).limit(4)
    return [str(one) for one in connection.execute(query).scalars()]


def _of_statement(connection: Connection, kind: str, statement: str) -> str:
    shown, one, evidence = derived.current, records.statement, records.evidence
    query = select(one.c.actor).join(shown, shown.c.reading == one.c.reading).where(one.c.id == statement)
    if kind == "claim":
        query = (
            select(evidence.c.claim)
            .distinct()
            .join(shown, shown.c.reading == evidence.c.reading)
            .where(evidence.c.statement == statement)
        )
    found = [str(id) for id in connection.execute(query).scalars() if id]
    if len(found) != 1:
        several = f"carries {len(found)} claims; name one of them" if found else f"has no {kind}"
        raise LedgerError(f"{statement}: this statement {several}")
    return found[0]
