"""Documents that are related to one: they print the same claims, or the same actors state in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views.lines import document_lines, in_order
from counterclaim.model.views import ActorLine, ClaimLine, Related

position, found = derived.position, derived.found
SHOWN, CLAIMS, ACTORS, EACH = 12, 24, 8, 60  # documents shown; claims, actors and documents of each that are looked at
COMMON = 400  # documents: an actor in more of them relates nothing
_ID: Any = bindparam("id")
_WITH_CLAIM = (
    select(position.c.document)
    .where(position.c.claim == _ID)
    .order_by(position.c.date.desc().nulls_last(), position.c.id.desc())
    .limit(EACH)
)
_WITH_ACTOR = (
    select(found.c.document)
    .where(found.c.actor == _ID, found.c.kind == "statement")
    .order_by(found.c.first.desc(), found.c.date.desc())
    .limit(EACH)
)


def related(
    connection: Connection, document: str, claims: Sequence[ClaimLine], actors: Sequence[ActorLine]
) -> tuple[Related, ...]:
    """Return the documents with most in common: shared claims count double, an actor of many documents nothing."""
    shared_claims: dict[str, set[str]] = {}
    for claim in sorted((one for one in claims if one.documents > 1), key=lambda one: one.documents)[:CLAIMS]:
        for other in _with(connection, _WITH_CLAIM, claim.id) - {document}:
            shared_claims.setdefault(other, set()).add(claim.id)
    shared_actors: dict[str, set[str]] = {}
    for actor in _telling(actors):
        for other in _with(connection, _WITH_ACTOR, actor.id) - {document}:
            shared_actors.setdefault(other, set()).add(actor.id)
    points = {
        other: 2 * len(shared_claims.get(other, ())) + len(shared_actors.get(other, ()))
        for other in {*shared_claims, *shared_actors}
    }
    best = sorted((other for other in points if points[other] > 1), key=lambda other: (-points[other], other))[:SHOWN]
    documents = document_lines(connection, best)
    lines, stating = {one.id: one for one in claims}, {one.id: one for one in actors}
    return tuple(
        Related(
            document=documents[id],
            claims=in_order(sorted(shared_claims.get(id, ())), lines),
            actors=in_order(sorted(shared_actors.get(id, ())), stating),
        )
        for id in best
        if id in documents
    )


def _telling(actors: Sequence[ActorLine]) -> list[ActorLine]:
    """Return those of the actors that are in few enough documents to tell something, the rarest first."""
    few = (one for one in actors if 1 < one.documents <= COMMON)
    return sorted(few, key=lambda one: (one.documents, one.id))[:ACTORS]


def _with(connection: Connection, query: Select[Any], id: str) -> set[str]:
    """Return the latest documents that print a claim, or in which an actor states."""
    return {one for one in connection.execute(query, {"id": id}).scalars() if one}
