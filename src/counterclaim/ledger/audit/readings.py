"""Readings: all rows of each against its log entry, every id against its spans, every span against the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, and_, select

from counterclaim.ledger.audit.finding import Finding, streamed
from counterclaim.ledger.audit.spans import circumstance, disagreeing, outside, read
from counterclaim.ledger.records import log
from counterclaim.ledger.records.ids import spelled
from counterclaim.ledger.store.tables import judgements, records
from counterclaim.model.ids import digest
from counterclaim.model.span import Span

Row = dict[str, Any]
PARTS: tuple[Table, ...] = (
    records.document_actor,
    records.statement,
    records.document_claim,
    records.evidence,
    records.response,
)


def readings(connection: Connection) -> Iterator[Finding]:
    """Yield what is wrong with readings, one reading after the other."""
    table, entry, document = records.reading, judgements.log, records.document
    joined = and_(entry.c.record == table.c.id, entry.c.kind == "reading")
    query = (
        select(table, entry.c.sha256.label("logged"), document.c.text.label("its_text"))
        .outerjoin(entry, joined)
        .outerjoin(document, document.c.id == table.c.document)
    )
    for found in streamed(connection, query):
        row = dict(found._mapping)
        logged, text = row.pop("logged"), row.pop("its_text") or ""
        parts = [_part(connection, one, row["id"]) for one in PARTS]
        if logged is None:
            yield Finding(table="reading", id=row["id"], message="is not in the log")
        elif log.reading_fingerprint(row, *parts) != logged:
            yield Finding(table="reading", id=row["id"], message="is not what was read: its fingerprint is another")
        if row["id"] != digest("reading", row["document"], row["producer"]):
            yield Finding(table="reading", id=row["id"], message="is not what its id was made of")
        yield from _parts(row["document"], text, parts)


def _part(connection: Connection, table: Table, reading: str) -> list[Row]:
    return [dict(row) for row in connection.execute(select(table).where(table.c.reading == reading)).mappings()]


def _parts(document: str, text: str, parts: list[list[Row]]) -> Iterator[Finding]:
    actors, statements, claims, evidence, responses = parts
    carried: dict[str, list[Row]] = {}
    for row in evidence:
        carried.setdefault(row["claim"], []).append(row)
    checks: tuple[tuple[str, list[Row], Callable[[Row], Iterator[str]]], ...] = (
        ("document_actor", actors, lambda row: _actor(document, text, row)),
        ("statement", statements, lambda row: _statement(document, text, row)),
        ("document_claim", claims, lambda row: _claim(document, row, carried.get(row["id"], []))),
        ("response", responses, lambda row: _response(text, row)),
    )
    for table, rows, check in checks:
        for row in rows:
            yield from (Finding(table=table, id=row["id"], message=message) for message in check(row))
    for row in evidence:
        span = f"[[{row['start']},{row['stop']}]]"
        for message in disagreeing(text, "start and stop", span, row["words"]):
            yield Finding(table="evidence", id=f"{row['claim']} {row['statement']} {row['start']}", message=message)


def _actor(document: str, text: str, row: Row) -> Iterator[str]:
    yield from outside(text, "mentions", row["mentions"])
    first = (read(row["mentions"]) or ())[:1]
    if row["id"] != digest("document actor", document, row["name"], spelled(first)):
        yield "is not what its id was made of"


def _statement(document: str, text: str, row: Row) -> Iterator[str]:
    for column, words in (("source", "source_words"), ("cue", "cue_words"), ("content", "words")):
        yield from disagreeing(text, column, row[column], row[words])
    for column in ("said", "medium", "addressee", "place_said"):
        yield from circumstance(text, column, row[column])
    roles = (spelled(read(row[column]) or ()) for column in ("source", "cue", "content"))
    if row["document"] != document or row["id"] != digest("statement", document, *roles):
        yield "is not what its id was made of"


def _claim(document: str, row: Row, carried: list[Row]) -> Iterator[str]:
    yield from outside(row["text"], "inserted", row["inserted"])
    try:
        spans = sorted({Span(int(one["start"]), int(one["stop"])) for one in carried})
    except ValueError:
        spans = []
    if row["id"] != digest("document claim", document, spelled(spans) or row["text"]):
        yield "is not what its id was made of: the words that carry it"


def _response(text: str, row: Row) -> Iterator[str]:
    yield from outside(text, "evidence", row["evidence"])
    if row["id"] != digest("response", row["origin"], row["target"] or spelled(read(row["evidence"]) or ())):
        yield "is not what its id was made of"
