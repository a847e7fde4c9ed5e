"""Fetches statements of current readings as they count: corrected by people, with actor and first printing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, and_, func, select

from counterclaim.ledger.judgements.asking import chunks
from counterclaim.ledger.judgements.corrections import Correction, corrections
from counterclaim.ledger.positions.values import Stated
from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.span import Span


def stated(connection: Connection, statements: Iterable[str]) -> dict[str, Stated]:
    """Return the statements that current readings hold, less those that are judged to be none."""
    wanted = sorted(set(statements))
    judged = corrections(connection, wanted)
    bearers = _bearers(connection, {one.actor for one in judged.values() if one.actor})
    return {
        row.id: _stated(connection, row, judged.get(row.id, Correction()), bearers)
        for row in _rows(connection, wanted)
        if not judged.get(row.id, Correction()).gone
    }


def _rows(connection: Connection, statements: list[str]) -> Iterable[Any]:
    table, actor, member = records.statement, records.document_actor, derived.actor_member
    query = (
        select(
            table,
            records.document.c.publisher,
            records.document.c.published,
            actor.c.name,
            actor.c.role,
            actor.c.affiliation,
            member.c.actor.label("cluster"),
            derived.appearance.c.original,
        )
        .join(derived.current, derived.current.c.reading == table.c.reading)
        .join(records.document, records.document.c.id == table.c.document)
        .outerjoin(actor, and_(actor.c.reading == table.c.reading, actor.c.id == table.c.actor))
        .outerjoin(member, member.c.node == table.c.actor)
        .outerjoin(derived.appearance, derived.appearance.c.statement == table.c.id)
    )
    for some in chunks(statements):
        yield from connection.execute(query.where(table.c.id.in_(some)))


def _stated(connection: Connection, row: Any, judged: Correction, bearers: Mapping[str, Any]) -> Stated:
    node, cluster, name, role, affiliation = row.actor, row.cluster, row.name, row.role, row.affiliation
    if judged.actor and judged.actor in bearers:
        bearer = bearers[judged.actor]
        node, cluster = judged.actor, bearer.cluster
        name, role, affiliation = bearer.name, bearer.role, bearer.affiliation
    elif judged.name and not judged.actor:
        node, cluster, name, role, affiliation = None, None, judged.name, None, None
    cue = read_spans(row.cue) if judged.cue is None else judged.cue
    content = read_spans(row.content) if judged.content is None else judged.content
    corrected = content != read_spans(row.content)
    at, words = _first(connection, row, corrected, content, cue)
    return Stated(
        id=row.id,
        document=row.document,
        reading=row.reading,
        publisher=row.publisher,
        date=row.said_date or (row.published or "")[:10] or None,
        node=node,
        actor=cluster,
        name=name or row.source_words,
        role=role,
        affiliation=affiliation,
        cue_words=row.cue_words,
        cue=cue,
        content=content,
        corrected=corrected,
        at=at,
        words=words,
        recorded=row.stance,
        stance=judged.stance or row.stance,
        score=row.score,
        original=row.original or row.id,
        right=judged.right,
        kind=row.kind,
    )


def _first(
    connection: Connection, row: Any, corrected: bool, content: tuple[Span, ...], cue: tuple[Span, ...]
) -> tuple[Span, str]:
    """Return where the first piece of the content stands (else of the cue), and its words."""
    at = (content or cue or read_spans(row.source) or (Span(0, 0),))[0]
    if content and not corrected:
        return at, row.words[: at.end - at.start]
    return at, words_at(connection, row.document, at)


def words_at(connection: Connection, document: str, at: Span) -> str:
    """Return the words of a document that a span covers."""
    piece = func.substr(records.document.c.text, at.start + 1, at.end - at.start)
    return str(connection.execute(select(piece).where(records.document.c.id == document)).scalar() or "")


def _bearers(connection: Connection, nodes: Iterable[str]) -> dict[str, Any]:
    """Return name, role, affiliation and actor of those document actors that are known."""
    table, member = records.document_actor, derived.actor_member
    query = (
        select(table.c.id, table.c.name, table.c.role, table.c.affiliation, member.c.actor.label("cluster"))
        .join(member, member.c.node == table.c.id)
        .order_by(table.c.reading)
    )
    return {
        row.id: row for some in chunks(sorted(nodes)) for row in connection.execute(query.where(table.c.id.in_(some)))
    }
