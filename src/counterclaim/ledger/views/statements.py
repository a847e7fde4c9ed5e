"""Statements as they are shown: of current readings, with what people corrected, who states, and their printings."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, func, select

from counterclaim.ledger.judgements import Correction, corrections
from counterclaim.ledger.records.spelling import read_spans, words
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views.lines import DOCUMENT, asked, document_line, names, who
from counterclaim.model.reading import Circumstance, Said
from counterclaim.model.span import Span
from counterclaim.model.views import Day, DocumentLine, StatementLine, Who

_TABLE = records.statement
_UNTOUCHED = Correction()
_FIELDS = ("source", "cue", "content", "kind", "stance")


def statement_lines(connection: Connection, ids: Iterable[str | None]) -> dict[str, StatementLine]:
    """Return the statements with these ids that count: of current readings, and not judged to be none."""
    current = derived.current
    rows = list(asked(connection, _query().join(current, current.c.reading == _TABLE.c.reading), _TABLE.c.id, ids))
    return {id: line for id, line in _lines(connection, rows).items() if not line.wrong}


def any_statement_lines(connection: Connection, ids: Iterable[str | None]) -> dict[str, StatementLine]:
    """Return the statements with these ids, also those judged to be none, and those of texts that were replaced."""
    current = derived.current
    query = _query().outerjoin(current, current.c.reading == _TABLE.c.reading).add_columns(current.c.reading)
    rows: dict[str, Any] = {}
    for row in asked(connection, query, _TABLE.c.id, ids):
        if row.statement not in rows or row.reading is not None:
            rows[row.statement] = row
    return _lines(connection, list(rows.values()))


def _lines(connection: Connection, rows: list[Any]) -> dict[str, StatementLine]:
    judged = corrections(connection, [row.statement for row in rows])
    nodes = {node for row in rows for node in _nodes(row, judged.get(row.statement, _UNTOUCHED))}
    clusters = _clusters(connection, nodes)
    called = names(connection, clusters.values())
    printed = _printings(connection, {row.original or row.statement for row in rows})
    texts = _texts(connection, [row.id for row in rows if _new_words(judged.get(row.statement, _UNTOUCHED))])
    documents = {row.id: document_line(row) for row in {row.id: row for row in rows}.values()}
    return {
        row.statement: _line(
            row, judged.get(row.statement, _UNTOUCHED), documents[row.id], clusters, called, printed, texts
        )
        for row in rows
    }


def _query() -> Select[Any]:
    appearance = derived.appearance
    columns = [column for column in _TABLE.c if column.name not in ("reading", "id", "document")]
    return (
        select(_TABLE.c.id.label("statement"), *columns, *DOCUMENT, appearance.c.original, appearance.c.relation)
        .join(records.document, records.document.c.id == _TABLE.c.document)
        .outerjoin(appearance, appearance.c.statement == _TABLE.c.id)
    )


def _nodes(row: Any, judged: Correction) -> list[str]:
    listed = [judged.actor] if judged.actor else [] if judged.name else [row.actor]
    return [one for one in (*listed, *_candidates(row)) if one]


def _candidates(row: Any) -> list[str]:
    return json.loads(row.candidates) if len(row.candidates) > 2 else []


def _clusters(connection: Connection, nodes: Iterable[str]) -> dict[str, str]:
    member = derived.actor_member
    return {row.node: row.actor for row in asked(connection, select(member), member.c.node, nodes)}


def _printings(connection: Connection, originals: Collection[str]) -> dict[str, int]:
    table = derived.appearance
    query = select(table.c.original, func.count().label("count")).group_by(table.c.original)
    return {row.original: row.count for row in asked(connection, query, table.c.original, originals)}


def _texts(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    table = records.document
    return {row.id: row.text for row in asked(connection, select(table.c.id, table.c.text), table.c.id, documents)}


def _new_words(judged: Correction) -> bool:
    return judged is not _UNTOUCHED and any(spans is not None for spans in (judged.source, judged.cue, judged.content))


def _line(
    row: Any, judged: Correction, document: DocumentLine, clusters: Mapping[str, str], called: dict[str, str],
    printed: Mapping[str, int], texts: Mapping[str, str],
) -> StatementLine:  # fmt: skip
    source, source_words = _part(row, "source", row.source_words, judged.source, texts)
    cue, cue_words = _part(row, "cue", row.cue_words, judged.cue, texts)
    content, content_words = _part(row, "content", row.words, judged.content, texts)
    original = row.original or row.statement
    return StatementLine(
        id=row.statement,
        number=row.place + 1,
        document=document,
        actor=_actor(row, judged, clusters, called, source_words),
        candidates=tuple(_who(node, clusters, called, "") for node in _candidates(row) if node in clusters),
        source=source,
        cue=cue,
        content=content,
        source_words=source_words,
        cue_words=cue_words,
        words=content_words,
        kind=judged.kind or row.kind,
        stance=judged.stance or row.stance,
        act=row.act,
        manner=row.manner,
        score=row.score,
        day=day(row.said_date, row.said, document),
        said=_said(row.said),
        medium=circumstance(row.medium),
        addressee=circumstance(row.addressee),
        place=circumstance(row.place_said),
        original=original,
        relation=row.relation or "first",
        printings=printed.get(original, 1),
        confirmed=judged.right,
        corrected=_corrected(judged),
        wrong=judged.gone,
    )


def _part(
    row: Any, name: str, recorded: str, judged: tuple[Span, ...] | None, texts: Mapping[str, str]
) -> tuple[tuple[Span, ...], str]:
    if judged is None:
        return read_spans(getattr(row, name)), recorded
    return judged, words(texts[row.id], judged)


def _actor(row: Any, judged: Correction, clusters: Mapping[str, str], called: dict[str, str], source: str) -> Who:
    if judged.actor:
        return _who(judged.actor, clusters, called, judged.name or source)
    if judged.name:
        return Who(id=None, name=judged.name)
    return _who(row.actor, clusters, called, source)


def _who(node: str | None, clusters: Mapping[str, str], called: dict[str, str], words: str) -> Who:
    return who(called, clusters.get(node or ""), words)


def _corrected(judged: Correction) -> tuple[str, ...]:
    if judged is _UNTOUCHED:
        return ()
    actor = ("actor",) if judged.actor or judged.name else ()
    return (*actor, *(name for name in _FIELDS if getattr(judged, name) is not None))


def day(said_date: str | None, said: str | None, line: DocumentLine) -> Day:
    """Return when a statement was made: said, or else published."""
    if said_date:
        return Day(date=said_date, precision=json.loads(said)["precision"] if said else "day", by="said")
    return Day(date=(line.published or "")[:10] or None, precision=_precision(line), by="published")


def _precision(line: DocumentLine) -> str:
    return "day" if line.precision in (None, "time") else str(line.precision)


def circumstance(column: str | None) -> Circumstance | None:
    """Return a medium, addressee or place of its column."""
    if column is None:
        return None
    value = json.loads(column)
    return Circumstance(name=value["name"], span=Span(*value["span"]))


def _said(column: str | None) -> Said | None:
    if column is None:
        return None
    value = json.loads(column)
    span = Span(*value["span"]) if value.get("span") else None
    return Said(
        date=value["date"], precision=value["precision"], span=span, candidates=tuple(value.get("candidates", ()))
    )
