"""Judges: inserts a judgement or withdraws one, and brings up to date everything that follows of it.

A merge that is withdrawn leaves what is derived exactly as it was: it is always derived of the judgements in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger.clusters import KINDS, rederive
from counterclaim.ledger.deriving import Touched, refreshed
from counterclaim.ledger.judgements.statements import as_shown, checked
from counterclaim.ledger.judgements.values import Judgement
from counterclaim.ledger.judgements.writing import insert
from counterclaim.ledger.judgements.writing import withdraw as withdrawing
from counterclaim.ledger.positions.confirming import reached
from counterclaim.ledger.records.holdable import refusal
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.errors import LedgerError
from counterclaim.model.reading import Producer

NODES = {"actor": records.document_actor, "claim": records.document_claim}


def judge(connection: Connection, judgement: Judgement) -> str:
    """Insert a judgement, and derive what follows; return its id. The connection holds the book for writing.

    Of a statement that is `right`, what is shown of it now is kept as what is right. Raises LedgerError if a record
    that is judged is not there, if what is said to be right cannot be, or if nobody signs it.
    """
    _signed(judgement.producer, judgement.reason, judgement.detail)
    if judgement.kind == "withdrawal":
        raise LedgerError("a withdrawal is made with `withdraw`")
    for id in (judgement.subject, judgement.object):
        if id is not None and (judgement.kind != "statement" or id == judgement.subject):
            _known(connection, judgement.kind, id)
    if judgement.kind == "statement":
        judgement = _of_statement(connection, judgement)
    before = _names(connection, _ends(judgement))
    id = insert(connection, judgement)
    _follow(connection, judgement, before)
    return id


def withdraw(
    connection: Connection, id: str, producer: Producer, reason: str, *, at: str, person: bool = True
) -> Judgement:
    """Withdraw a judgement, and derive what follows; return the withdrawn one. Raises as `writing.withdraw` does."""
    _signed(producer, reason, {})
    found = withdrawing(connection, id, producer, reason, at=at, person=person)
    _follow(connection, found, _names(connection, _ends(found)))
    return found


def _signed(producer: Producer, reason: str, detail: Mapping[str, Any]) -> None:
    """Raise LedgerError for a judgement without a name, or with words that no database takes."""
    if not producer.name.strip():
        raise LedgerError("a judgement is signed: give the name of who judges")
    if said := refusal([producer.name, reason, dict(detail)]):
        raise LedgerError(f"the judgement {said}")


def _known(connection: Connection, kind: str, id: str) -> None:
    table = NODES.get(kind, records.statement)
    if connection.execute(select(table.c.id).where(table.c.id == id)).first() is None:
        raise LedgerError(f"{id}: there is no such {kind if kind in NODES else 'statement'}")


def _of_statement(connection: Connection, judgement: Judgement) -> Judgement:
    detail = dict(judgement.detail)
    if judgement.verdict == "right":
        detail = as_shown(connection, judgement.subject) | detail
    checked(connection, judgement.subject, detail)
    return replace(judgement, detail=detail, object=detail.get("actor"))


def _follow(connection: Connection, judgement: Judgement, names: set[str]) -> None:
    ends = _ends(judgement)
    if judgement.kind == "response":
        return refreshed(connection, Touched(statements=ends))
    if judgement.kind == "statement":
        return refreshed(connection, Touched(statements={judgement.subject}))
    touched = rederive(connection, judgement.kind, ends)
    if judgement.kind == "appearance":
        return refreshed(connection, Touched(originals=touched | ends))
    near = touched | _clusters(connection, judgement.kind, ends)
    if judgement.kind == "claim":
        return refreshed(connection, Touched(claims=near))
    return refreshed(connection, Touched(actors=near, moved=touched | reached(connection, "actor", ends), names=names))


def _ends(judgement: Judgement) -> set[str]:
    return {judgement.subject, judgement.object or judgement.subject}


def _clusters(connection: Connection, kind: str, nodes: Iterable[str]) -> set[str]:
    known = KINDS[kind]
    return set(connection.execute(select(known.cluster).where(known.node.in_(list(nodes)))).scalars())


def _names(connection: Connection, nodes: set[str]) -> set[str]:
    """Return what the actors of these nodes are called before anything changes."""
    member, actor = derived.actor_member, derived.actor
    query = select(actor.c.name).join(member, member.c.actor == actor.c.id).where(member.c.node.in_(nodes))
    return set(connection.execute(query).scalars())
