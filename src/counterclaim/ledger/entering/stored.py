"""Rows back to values: documents and readings as they were entered. Ids of a stored reading are the ledger's own."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.tables import records
from counterclaim.model.document import Document, Published
from counterclaim.model.errors import LedgerError
from counterclaim.model.reading import (
    Actor,
    Attribution,
    Circumstance,
    Claim,
    Evidence,
    Producer,
    Reading,
    Response,
    Said,
    Statement,
)
from counterclaim.model.span import Span


def stored_document(connection: Connection, id: str) -> Document:
    """Return a document; raises LedgerError if there is none with this id."""
    row = connection.execute(select(records.document).where(records.document.c.id == id)).first()
    if row is None:
        raise LedgerError(f"{id}: there is no such document")
    return document_of(row)


def document_of(row: Any) -> Document:
    """Return the document of a whole row of its table."""
    published = None
    if row.published:
        published = Published(
            date=row.published, precision=row.published_precision or "day", found=row.published_found or "given"
        )
    return Document(
        text=row.text,
        title=row.title,
        title_span=_span(row.title_span),
        body_span=_span(row.body_span),
        url=row.url,
        publisher=row.publisher,
        byline=row.byline,
        published=published,
        language=row.language,
        sections=tuple(json.loads(row.sections)),
        subheads=read_spans(row.subheads),
        furniture=read_spans(row.furniture),
    )


def stored_reading(connection: Connection, id: str) -> Reading:
    """Return a reading; raises LedgerError if there is none with this id."""
    table, made = records.reading, records.producer
    query = select(table.c.document, made.c.name, made.c.version, made.c.digest).join(made)
    row = connection.execute(query.where(table.c.id == id)).first()
    if row is None:
        raise LedgerError(f"{id}: there is no such reading")
    return Reading(
        document=stored_document(connection, row.document),
        statements=tuple(map(_statement, _rows(connection, records.statement, id))),
        actors=tuple(map(_actor, _rows(connection, records.document_actor, id))),
        claims=_claims(connection, id),
        responses=tuple(map(_response, _rows(connection, records.response, id))),
        producer=Producer(name=row.name, version=row.version, digest=row.digest),
    )


def _rows(connection: Connection, table: Table, reading: str) -> list[Row[Any]]:
    order = (table.c.place,) if "place" in table.c else (table.c.origin, table.c.id) if "origin" in table.c else ()
    return list(connection.execute(select(table).where(table.c.reading == reading).order_by(*order)))


def _statement(row: Row[Any]) -> Statement:
    marked = Attribution(
        source=read_spans(row.source), cue=read_spans(row.cue), content=read_spans(row.content), score=row.score
    )
    return Statement(
        id=row.id,
        attribution=marked,
        manner=row.manner,
        actor=row.actor,
        candidates=tuple(json.loads(row.candidates)),
        kind=row.kind,
        stance=row.stance,
        act=row.act,
        said=_said(row.said),
        medium=_circumstance(row.medium),
        addressee=_circumstance(row.addressee),
        place=_circumstance(row.place_said),
    )


def _actor(row: Row[Any]) -> Actor:
    return Actor(
        id=row.id,
        name=row.name,
        kind=row.kind,
        role=row.role,
        affiliation=row.affiliation,
        rank=row.rank,
        mentions=read_spans(row.mentions),
    )


def _claims(connection: Connection, reading: str) -> tuple[Claim, ...]:
    table, held = records.evidence, dict[str, list[Evidence]]()
    query = select(table).where(table.c.reading == reading).order_by(table.c.start, table.c.stop, table.c.statement)
    for row in connection.execute(query):
        span = Span(row.start, row.stop)
        held.setdefault(row.claim, []).append(Evidence(statement=row.statement, span=span, position=row.position))
    return tuple(
        Claim(id=row.id, text=row.text, inserted=read_spans(row.inserted), evidence=tuple(held.get(row.id, ())))
        for row in _rows(connection, records.document_claim, reading)
    )


def _response(row: Row[Any]) -> Response:
    return Response(
        origin=row.origin, target=row.target, kind=row.kind, score=row.score, evidence=read_spans(row.evidence)
    )


def _span(column: str | None) -> Span | None:
    return None if column is None else Span(*json.loads(column))


def _circumstance(column: str | None) -> Circumstance | None:
    if column is None:
        return None
    value = json.loads(column)
    return Circumstance(name=value["name"], span=Span(*value["span"]))


def _said(column: str | None) -> Said | None:
    if column is None:
        return None
    value = json.loads(column)
    span = Span(*value["span"]) if "span" in value else None
    return Said(
        date=value["date"], precision=value["precision"], span=span, candidates=tuple(value.get("candidates", ()))
    )
