"""Outlets: the list, and what one of them printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views.lines import CLAIM, DOCUMENT, actor_lines, claim_line, document_line, in_order
from counterclaim.ledger.views.lists import documents
from counterclaim.ledger.views.paging import holdable, within
from counterclaim.model.errors import MissingError
from counterclaim.model.views import ActorLine, ClaimLine, DocumentFilter, OutletLine, OutletView, Printing

found, position, tally = derived.found, derived.position, derived.tally
LATEST, SHOWN = 600, 20  # positions and statements that are looked at; what is listed of them
_STATUS = func.coalesce(derived.claim.c.status, "")  # no index by itself: SQLite would go through all disputed claims
_DISPUTED = about(select(*CLAIM).where(_STATUS == "disputed"), derived.claim.c.id)


def outlets(connection: Connection) -> tuple[OutletLine, ...]:
    """Return all outlets, those with most articles first."""
    return tuple(map(_outlet, connection.execute(_ALL)))


def _outlets() -> Select[Any]:
    """Return the question for outlets; first and last day are the ends of an index."""
    mine = (found.c.kind == "document", found.c.publisher == tally.c.publisher, found.c.date > "")
    first, last = (select(end(found.c.date)).where(*mine).scalar_subquery() for end in (func.min, func.max))
    return select(tally.c.publisher, tally.c["count"].label("number"), first.label("first"), last.label("last")).where(
        tally.c.kind == "document"
    )


_ALL = _outlets().where(tally.c.publisher != "").order_by(tally.c["count"].desc(), tally.c.publisher)


def _outlet(row: Any) -> OutletLine:
    return OutletLine(name=row.publisher, documents=row.number, first=row.first, last=row.last)


def outlet_view(connection: Connection, name: str, *, after: str | None = None, limit: int = 30) -> OutletView:
    """Return what an outlet printed; `after` and `limit` page the documents. Raises MissingError if there is none."""
    row = connection.execute(_outlets().where(tally.c.publisher == holdable(name))).first() if name else None
    if row is None:
        raise MissingError(f"{name}: there is no such outlet in this ledger")
    return OutletView(
        outlet=_outlet(row),
        documents=documents(connection, DocumentFilter(publisher=name, after=after, limit=limit)),
        disputed=disputed(connection, name),
        actors=_actors(connection, name),
        variants=_variants(connection, name),
    )


def disputed(
    connection: Connection, publisher: str, *, since: str | None = None, until: str | None = None, limit: int = SHOWN
) -> tuple[ClaimLine, ...]:
    """Return the disputed claims among the latest that an outlet printed, by when it last printed them."""
    query = (
        select(position.c.claim)
        .where(
            position.c.publisher == holdable(publisher),
            position.c.date.is_not(None),
            *within(position.c.date, since, until),
        )
        .order_by(position.c.date.desc(), position.c.claim.desc())
        .limit(LATEST)
    )
    ids = list(dict.fromkeys(connection.execute(query).scalars()))
    lines = {row.id: claim_line(row) for row in asked(connection, _DISPUTED, ids)}
    return in_order(ids, lines)[:limit]


def _latest(connection: Connection, name: str) -> Sequence[Any]:
    query = select(found.c.id, found.c.actor, found.c.first).where(
        found.c.kind == "statement", found.c.publisher == name
    )
    return list(connection.execute(query.order_by(found.c.date.desc(), found.c.id.desc()).limit(LATEST)))


def _actors(connection: Connection, name: str) -> tuple[ActorLine, ...]:
    """Return who states most in the latest statements that an outlet printed."""
    counts = Counter(row.actor for row in _latest(connection, name) if row.actor)
    ids = [id for id, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:SHOWN]]
    return in_order(ids, actor_lines(connection, ids))


def _variants(connection: Connection, name: str) -> tuple[Printing, ...]:
    """Return which of its latest statements an outlet printed cut or reworded."""
    ids = [row.id for row in _latest(connection, name) if not row.first]
    appearance, statement = derived.appearance, records.statement
    query = (
        select(appearance, statement.c.words, *DOCUMENT)
        .join(statement, statement.c.id == appearance.c.statement)
        .join(derived.current, derived.current.c.reading == statement.c.reading)
        .join(records.document, records.document.c.id == statement.c.document)
        .where(appearance.c.statement.in_(ids), appearance.c.relation.in_(("cut", "reworded")))
    )
    rows = {row.statement: row for row in connection.execute(query)} if ids else {}
    return tuple(
        Printing(statement=id, document=document_line(rows[id]), relation=rows[id].relation, words=rows[id].words)
        for id in ids
        if id in rows
    )[:SHOWN]
