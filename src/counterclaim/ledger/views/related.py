"""Documents that are related to one: they print the same claims, or the same actors state in them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select

from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views.lines import actor_lines, claim_lines, document_lines, in_order
from counterclaim.model.views import ClaimLine, Related

position, found = derived.position, derived.found
SHOWN, CLAIMS, ACTORS, EACH = 12, 24, 8, 60  # documents shown; claims, actors and documents of each that are looked at
COMMON = 400  # documents: an actor in more of them relates nothing


def related(
    connection: Connection, document: str, claims: Sequence[ClaimLine], actors: Sequence[str]
) -> tuple[Related, ...]:
    """Return the documents with most in common: shared claims count double, an actor of many documents nothing."""
    shared_claims: dict[str, set[str]] = {}
    for claim in sorted((one for one in claims if one.documents > 1), key=lambda one: one.documents)[:CLAIMS]:
        for other in _with_claim(connection, claim.id) - {document}:
            shared_claims.setdefault(other, set()).add(claim.id)
    shared_actors: dict[str, set[str]] = {}
    for actor in _telling(connection, actors):
        for other in _with_actor(connection, actor) - {document}:
            shared_actors.setdefault(other, set()).add(actor)
    points = {
        other: 2 * len(shared_claims.get(other, ())) + len(shared_actors.get(other, ()))
        for other in {*shared_claims, *shared_actors}
    }
    best = sorted((other for other in points if points[other] > 1), key=lambda other: (-points[other], other))[:SHOWN]
    return _lines(connection, best, shared_claims, shared_actors)


def _lines(
    connection: Connection, ids: Sequence[str], claims: dict[str, set[str]], actors: dict[str, set[str]]
) -> tuple[Related, ...]:
    documents = document_lines(connection, ids)
    claim = claim_lines(connection, [one for id in ids for one in claims.get(id, ())])
    actor = actor_lines(connection, [one for id in ids for one in actors.get(id, ())])
    return tuple(
        Related(
            document=documents[id],
            claims=in_order(sorted(claims.get(id, ())), claim),
            actors=in_order(sorted(actors.get(id, ())), actor),
        )
        for id in ids
        if id in documents
    )


def _with_claim(connection: Connection, claim: str) -> set[str]:
    query = select(position.c.document).where(position.c.claim == claim)
    latest = query.order_by(position.c.date.desc().nulls_last(), position.c.id.desc()).limit(EACH)
    return set(connection.execute(latest).scalars())


def _telling(connection: Connection, actors: Collection[str]) -> list[str]:
    """Return those of the actors that are in few enough documents to tell something, the rarest first."""
    lines = [one for one in actor_lines(connection, actors).values() if 1 < one.documents <= COMMON]
    return [one.id for one in sorted(lines, key=lambda one: (one.documents, one.id))[:ACTORS]]


def _with_actor(connection: Connection, actor: str) -> set[str]:
    query = select(found.c.document).where(found.c.actor == actor, found.c.kind == "statement")
    return {
        one
        for one in connection.execute(query.order_by(found.c.first.desc(), found.c.date.desc()).limit(EACH)).scalars()
        if one
    }
