"""The rows of actors and claims: what is shown of a cluster, made of its members in the order of entry.

An actor bears the name of its oldest member until it is named better (`named`). Kind: the first that is known; role and
affiliation: the last.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from counterclaim.ledger.clusters.members import Member
from counterclaim.ledger.clusters.named import Named, grown
from counterclaim.ledger.clusters.worded import wording, wordings
from counterclaim.ledger.judgements.credits import credits
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, records

_COUNTS = ("supports", "denies", "declines", "actors", "documents", "publishers")
_EMPTY = {"status": "asserted", "rule": "", **dict.fromkeys(_COUNTS, 0), "first": None, "last": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A document actor in its current reading: its document, its statements there, the day of publication."""

    named: Named
    document: str
    statements: int
    day: str | None


def grow_actors(connection: Connection, members: Mapping[str, str]) -> None:
    """Add new members (node: cluster) to the rows of their actors; a node that is its own cluster makes a row."""
    table, found = derived.actor, _of_nodes(connection, members)
    known = _known(connection, {cluster for node, cluster in members.items() if node != cluster})
    here = _in_documents(connection, {each.document for each in found.values()}, members)
    now: dict[str, dict[str, Any]] = {}
    for node, cluster in members.items():
        each = found[node]
        old = now.get(cluster) or known.get(cluster)
        now[cluster] = _added(old, each, counts=(cluster, each.document) not in here)
        here.add((cluster, each.document))
    new = [{"id": id, "profile": "", **row} for id, row in now.items() if id not in known]
    grown_ones = [{"own": id, **row} for id, row in now.items() if id in known]
    if new:
        connection.execute(insert(table), new)
    if grown_ones:
        connection.execute(update(table).where(table.c.id == bindparam("own")), grown_ones)


def _added(old: Mapping[str, Any] | None, each: _Found, *, counts: bool) -> dict[str, Any]:
    """Return the columns of an actor's row with one more member; `counts`: it is the actor's first in its document."""
    if old is None:
        row = _row(each.named, documents=1, statements=each.statements, days=[each.day])
    else:
        so_far = Named(name=old["name"], kind=old["kind"], role=old["role"], affiliation=old["affiliation"])
        row = _row(
            grown(so_far, each.named),
            documents=old["documents"] + counts,
            statements=old["statements"] + each.statements,
            days=[old["first"], old["last"], each.day],
        )
    del row["profile"]
    return row


def _known(connection: Connection, clusters: Collection[str]) -> dict[str, dict[str, Any]]:
    table, found = derived.actor, dict[str, dict[str, Any]]()
    for some in portions(clusters):
        for row in connection.execute(select(table).where(table.c.id.in_(some))).mappings():
            found[row["id"]] = dict(row)
    return found


def put_actor(connection: Connection, cluster: str, members: Sequence[str], *, new: bool) -> None:
    """Make an actor's row of all its members, which come in the order of entry."""
    found = _of_nodes(connection, members)
    named = found[members[0]].named
    for node in members[1:]:
        named = grown(named, found[node].named)
    row = _row(
        named,
        documents=len({each.document for each in found.values()}),
        statements=sum(each.statements for each in found.values()),
        days=[each.day for each in found.values()],
    )
    _put(connection, derived.actor, cluster, row, new)


def recount(connection: Connection, actors: Iterable[str]) -> None:
    """Count the statements of actors again, after people said whose some are."""
    member, table = derived.actor_member, derived.actor
    for actor in actors:
        members = list(connection.execute(select(member.c.node).where(member.c.actor == actor)).scalars())
        counted = sum(each.statements for each in _of_nodes(connection, members).values())
        connection.execute(update(table).where(table.c.id == actor).values(statements=counted))


def new_claims(connection: Connection, nodes: Sequence[str]) -> None:
    """Make the rows of claims that have one member yet."""
    texts = wordings(connection, nodes)
    if nodes:
        connection.execute(insert(derived.claim), [{"id": node, "text": texts[node], **_EMPTY} for node in nodes])


def put_claim(connection: Connection, cluster: str, members: Mapping[str, Member], *, new: bool) -> None:
    """Make the row of a claim whose members come in the order of entry; counts and status are derived elsewhere."""
    row: dict[str, Any] = {"text": wording(connection, members)}
    _put(connection, derived.claim, cluster, row | _EMPTY if new else row, new)


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


def _of_nodes(connection: Connection, nodes: Collection[str]) -> dict[str, _Found]:
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
            statements = row.statements + corrected[row.id]
            found[row.id] = _Found(named=named, document=row.document, statements=statements, day=row.published)
    return found


def _in_documents(connection: Connection, documents: Collection[str], but: Collection[str]) -> set[tuple[str, str]]:
    """Return which actors have members in these documents already, as (actor, document)."""
    member, one, shown, found = derived.actor_member, records.document_actor, derived.current, set[tuple[str, str]]()
    query = (
        select(member.c.node, member.c.actor, shown.c.document)
        .select_from(shown)
        .join(one, one.c.reading == shown.c.reading)
        .join(member, member.c.node == one.c.id)
    )
    for some in portions(documents):
        for row in connection.execute(query.where(shown.c.document.in_(some))):
            if row.node not in but:
                found.add((row.actor, row.document))
    return found
