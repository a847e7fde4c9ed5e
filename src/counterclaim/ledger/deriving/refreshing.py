"""Brings up to date what follows of clusters that changed and statements that are new, corrected or shown no more.

Clusters come first and are not made here (ledger/clusters); then answers, positions, search. The cost is by what was
touched. Calling it for more than was touched changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from sqlalchemy import Connection, or_, select

from counterclaim.ledger import positions, search
from counterclaim.ledger.clusters.rows import recount
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, judgements, records

Ids = Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What changed. Ids of clusters that are gone belong to it as much as new ones.

    `readings` are shown since, or no more; `statements` are corrected or answered otherwise; `claims` and `actors`
    have other members than before.
    `moved` are those of the actors whose older members are others now (merged, parted), `originals` the same for
    printings. `names` are what renamed or vanished actors were called before.
    """

    readings: Ids = field(default_factory=frozenset)
    statements: Ids = field(default_factory=frozenset)
    claims: Ids = field(default_factory=frozenset)
    actors: Ids = field(default_factory=frozenset)
    moved: Ids = field(default_factory=frozenset)
    originals: Ids = field(default_factory=frozenset)
    documents: Ids = field(default_factory=frozenset)
    names: Ids = field(default_factory=frozenset)


def refreshed(connection: Connection, touched: Touched) -> None:
    """Derive answers, positions, status, accusations, changes and search anew, as far as they may be others now."""
    statements = {
        *touched.statements,
        *_read(connection, touched.readings),
        *_printings(connection, touched.originals),
        *statements_of(connection, touched.moved),
    }
    counted = _judged(connection, statements)
    recount(connection, counted)
    actors = {*touched.actors, *touched.moved, *counted}
    claims = {
        *touched.claims,
        *positions.refresh_answers(connection, statements),
        *positions.claims_of(connection, statements),
        *positions.stale(connection, actors, touched.names),
        *_accusing(connection, touched.moved),
    }
    done = positions.refresh(connection, claims)
    search.refresh(
        connection,
        statements=statements,
        claims={*claims, *done},
        actors=actors,
        documents=touched.documents,
    )


def statements_of(connection: Connection, actors: Ids) -> set[str]:
    """Return the statements of actors, by the records and by what people corrected."""
    statement, member, judged = records.statement, derived.actor_member, judgements.judgement
    found: set[str] = set()
    for some in portions(set(actors)):
        nodes = select(member.c.node).where(or_(member.c.actor.in_(some), member.c.node.in_(some)))
        found.update(connection.execute(select(statement.c.id).where(statement.c.actor.in_(nodes))).scalars())
        corrected = select(judged.c.subject).where(judged.c.kind == "statement", judged.c.object.in_(nodes))
        found.update(connection.execute(corrected).scalars())
    return found


def _read(connection: Connection, readings: Ids) -> set[str]:
    """Return the statements of readings, and those that people say are of an actor of these."""
    statement, actor, judged = records.statement, records.document_actor, judgements.judgement
    found: set[str] = set()
    for some in portions(set(readings)):
        found.update(connection.execute(select(statement.c.id).where(statement.c.reading.in_(some))).scalars())
        nodes = select(actor.c.id).where(actor.c.reading.in_(some))
        corrected = select(judged.c.subject).where(judged.c.kind == "statement", judged.c.object.in_(nodes))
        found.update(connection.execute(corrected).scalars())
    return found


def _judged(connection: Connection, statements: Ids) -> set[str]:
    """Return the actors to whom statements that people judged are counted, or were: the recorded and the named ones."""
    statement, judged, member = records.statement, judgements.judgement, derived.actor_member
    found: set[str] = set()
    for some in portions(set(statements)):
        about = select(judged.c.subject, judged.c.object).where(
            judged.c.kind == "statement", judged.c.subject.in_(some)
        )
        rows = connection.execute(about).all()
        recorded = select(statement.c.actor).where(statement.c.id.in_({row.subject for row in rows}))
        nodes = {*connection.execute(recorded).scalars(), *(row.object for row in rows)} - {None}
        found.update(connection.execute(select(member.c.actor).where(member.c.node.in_(nodes))).scalars())
    return found


def _accusing(connection: Connection, actors: Ids) -> set[str]:
    """Return the claims that accuse these actors."""
    table, found = derived.accusation, set[str]()
    for some in portions(set(actors)):
        found.update(connection.execute(select(table.c.claim).where(table.c.accused.in_(some))).scalars())
    return found


def _printings(connection: Connection, originals: Ids) -> set[str]:
    table, found = derived.appearance, set(originals)
    for some in portions(set(originals)):
        found.update(connection.execute(select(table.c.statement).where(table.c.original.in_(some))).scalars())
    return found
