"""The rows of actors and claims: what is shown of a cluster, made of its members in the order of entry.

An actor bears the name of its oldest member, until a person known by one word is named in full. Kind: the first that
is known; role and affiliation: the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from counterclaim.ledger.judgements.credits import credits
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, records

LONGEST_NAME = 3  # words; a longer one is more likely a name with a title


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A document actor, as far as it is shown across articles."""

    name: str
    kind: str | None = None
    role: str | None = None
    affiliation: str | None = None


def grown(actor: Named, later: Named) -> Named:
    """Return what is known of an actor after one more article names it."""
    return Named(
        name=later.name if _fuller(later, actor) else actor.name,
        kind=actor.kind or later.kind,
        role=later.role or actor.role,
        affiliation=later.affiliation or actor.affiliation,
    )


def _fuller(later: Named, actor: Named) -> bool:
    words, known = later.name.split(), actor.name.split()
    person = "person" in (actor.kind, later.kind)
    return person and len(known) == 1 < len(words) <= LONGEST_NAME and words[-1] == known[0]


def grow_actor(connection: Connection, node: str, cluster: str | None) -> None:
    """Add a new member to an actor's row, or make the row."""
    named, document, statements, day = _of_node(connection, node)
    table = derived.actor
    if cluster is None:
        row = _row(named, documents=1, statements=statements, days=[day])
        connection.execute(insert(table), {"id": node, **row})
        return
    old = connection.execute(select(table).where(table.c.id == cluster)).one()
    now = grown(Named(name=old.name, kind=old.kind, role=old.role, affiliation=old.affiliation), named)
    row = _row(now, documents=old.documents, statements=old.statements + statements, days=[old.first, old.last, day])
    del row["profile"]
    row["documents"] += not _in_document(connection, cluster, document, node)
    connection.execute(update(table).where(table.c.id == cluster).values(**row))


def put_actor(connection: Connection, cluster: str, members: Sequence[str], *, new: bool) -> None:
    """Make an actor's row of all its members, which come in the order of entry."""
    found = _of_nodes(connection, members)
    named = found[members[0]][0]
    for node in members[1:]:
        named = grown(named, found[node][0])
    row = _row(
        named,
        documents=len({document for _, document, _, _ in found.values()}),
        statements=sum(statements for _, _, statements, _ in found.values()),
        days=[day for _, _, _, day in found.values()],
    )
    _put(connection, derived.actor, cluster, row, new)


def recount(connection: Connection, actors: Iterable[str]) -> None:
    """Count the statements of actors again, after people said whose some are."""
    member, table = derived.actor_member, derived.actor
    for actor in actors:
        members = list(connection.execute(select(member.c.node).where(member.c.actor == actor)).scalars())
        counted = sum(statements for _, _, statements, _ in _of_nodes(connection, members).values())
        connection.execute(update(table).where(table.c.id == actor).values(statements=counted))


def put_claim(connection: Connection, cluster: str, oldest: str, *, new: bool) -> None:
    """Make a claim's row, with the wording of its oldest member; counts and status are derived elsewhere."""
    text = _texts(connection, [oldest])[oldest]
    row: dict[str, Any] = {"text": text}
    if new:
        counts = ("supports", "denies", "declines", "actors", "documents", "publishers")
        row |= {"status": "asserted", "rule": "", **dict.fromkeys(counts, 0), "first": None, "last": None}
    _put(connection, derived.claim, cluster, row, new)


def remove(connection: Connection, kind: str, clusters: Iterable[str]) -> None:
    """Delete the rows of clusters that are no more, and what hangs on them."""
    for some in portions(list(clusters)):
        if kind == "claim":
            for table in (derived.change, derived.accusation, derived.position):
                connection.execute(delete(table).where(table.c.claim.in_(some)))
        table = derived.actor if kind == "actor" else derived.claim
        connection.execute(delete(table).where(table.c.id.in_(some)))


def _put(connection: Connection, table: Any, cluster: str, row: dict[str, Any], new: bool) -> None:
    if new:
        connection.execute(insert(table), {"id": cluster, **row})
    else:
        connection.execute(update(table).where(table.c.id == cluster).values(**row))


def _row(named: Named, *, documents: int, statements: int, days: Sequence[str | None]) -> dict[str, Any]:
    known = sorted(day for day in days if day)
    return {
        "name": named.name,
        "kind": named.kind,
        "role": named.role,
        "affiliation": named.affiliation,
        "profile": "",
        "documents": documents,
        "statements": statements,
        "first": known[0] if known else None,
        "last": known[-1] if known else None,
    }


_Found = tuple[Named, str, int, str | None]  # the actor, its document, its statements there, the day


def _of_node(connection: Connection, node: str) -> _Found:
    return _of_nodes(connection, [node])[node]


def _of_nodes(connection: Connection, nodes: Sequence[str]) -> dict[str, _Found]:
    """Return what current readings say of document actors."""
    one, statement, document = records.document_actor, records.statement, records.document
    counted = (
        select(func.count())
        .select_from(statement)
        .where(statement.c.reading == one.c.reading, statement.c.actor == one.c.id)
        .scalar_subquery()
    )
    query = (
        select(one.c.id, one.c.name, one.c.kind, one.c.role, one.c.affiliation, document.c.id.label("document"))
        .add_columns(document.c.published, counted.label("statements"))
        .join(derived.current, derived.current.c.reading == one.c.reading)
        .join(document, document.c.id == derived.current.c.document)
    )
    found: dict[str, _Found] = {}
    corrected = credits(connection, nodes)
    for some in portions(nodes):
        for row in connection.execute(query.where(one.c.id.in_(some))):
            named = Named(name=row.name, kind=row.kind, role=row.role, affiliation=row.affiliation)
            found[row.id] = (named, row.document, row.statements + corrected[row.id], row.published)
    return found


def _texts(connection: Connection, nodes: Sequence[str]) -> dict[str, str]:
    one = records.document_claim
    query = select(one.c.id, one.c.text).join(derived.current, derived.current.c.reading == one.c.reading)
    return {row.id: row.text for row in connection.execute(query.where(one.c.id.in_(nodes)))}


def _in_document(connection: Connection, cluster: str, document: str, but: str) -> bool:
    """Say whether an actor has another member in this document."""
    member, one, shown = derived.actor_member, records.document_actor, derived.current
    here = select(one.c.id).join(shown, shown.c.reading == one.c.reading).where(shown.c.document == document)
    found = connection.execute(select(member.c.node, member.c.actor).where(member.c.node.in_(here)))
    return any(row.actor == cluster and row.node != but for row in found)
