"""Fetches what is needed to see whom a statement accuses: the words around its cue, and the actors of its article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from counterclaim.ledger.judgements.asking import chunks
from counterclaim.ledger.positions.accusations.signs import AFTER, BEFORE
from counterclaim.ledger.positions.values import Stated
from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.span import Span, hull


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """An actor of an article: how it is named and where it is mentioned; `actor` across articles."""

    name: str
    actor: str | None
    mentions: tuple[Span, ...]


def around(connection: Connection, stated: Stated) -> tuple[str, int, Span]:
    """Return the words around the cue of a statement, where they begin in the document, and the cue's span in them."""
    cue = hull(stated.cue)
    start = max(0, cue.start - BEFORE)
    piece = func.substr(records.document.c.text, start + 1, cue.end + AFTER - start)
    text = connection.execute(select(piece).where(records.document.c.id == stated.document)).scalar() or ""
    return text, start, Span(cue.start - start, cue.end - start)


def present(connection: Connection, readings: Iterable[str]) -> dict[str, list[Present]]:
    """Return the actors of readings, in their order."""
    table, member = records.document_actor, derived.actor_member
    query = (
        select(table.c.reading, table.c.name, table.c.mentions, member.c.actor)
        .outerjoin(member, member.c.node == table.c.id)
        .order_by(table.c.reading, table.c.place)
    )
    found: dict[str, list[Present]] = {}
    for some in chunks(sorted(set(readings))):
        for row in connection.execute(query.where(table.c.reading.in_(some))):
            one = Present(name=row.name, actor=row.actor, mentions=read_spans(row.mentions))
            found.setdefault(row.reading, []).append(one)
    return found
