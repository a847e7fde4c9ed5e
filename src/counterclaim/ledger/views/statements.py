"""Statements as they are shown: of current readings, with what people corrected, who states, and their printings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from counterclaim.ledger.judgements import Correction, corrections
from counterclaim.ledger.records.spelling import read_spans, words
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views.lines import DOCUMENT, document_line
from counterclaim.model.reading import Circumstance, Said
from counterclaim.model.span import Span
from counterclaim.model.views import Day, DocumentLine, StatementLine, Who

_TABLE = records.statement
_UNTOUCHED = Correction()
_FIELDS = ("source", "cue", "content", "kind", "stance")
Known = Mapping[str, Who]  # document actors as the actors that they are


def _query() -> Select[Any]:
    """Return the question for statements; `printings` counts how often each is printed."""
    appearance, printing = derived.appearance, derived.appearance.alias()
    columns = [column for column in _TABLE.c if column.name not in ("reading", "id", "document")]
    printings = select(func.count()).where(printing.c.original == appearance.c.original).scalar_subquery()
    return (
        select(
            _TABLE.c.id.label("statement"), *columns, *DOCUMENT, appearance.c.original, appearance.c.relation,
            printings.label("printings"),
        )
        .join(records.document, records.document.c.id == _TABLE.c.document)
        .outerjoin(appearance, appearance.c.statement == _TABLE.c.id)
    )  # fmt: skip


_SHOWN = derived.current.c.reading == _TABLE.c.reading
_CURRENT = about(_query().join(derived.current, _SHOWN), _TABLE.c.id)
_ANY = about(_query().outerjoin(derived.current, _SHOWN).add_columns(derived.current.c.reading), _TABLE.c.id)
_ACTORS = about(
    select(derived.actor_member, derived.actor.c.name).join(
        derived.actor, derived.actor.c.id == derived.actor_member.c.actor
    ),
    derived.actor_member.c.node,
)
_TEXTS = about(select(records.document.c.id, records.document.c.text), records.document.c.id)


def statement_lines(connection: Connection, ids: Iterable[str | None]) -> dict[str, StatementLine]:
    """Return the statements with these ids that count: of current readings, and not judged to be none."""
    found = _lines(connection, asked(connection, _CURRENT, ids))
    return {id: line for id, line in found.items() if not line.wrong}


def any_statement_lines(connection: Connection, ids: Iterable[str | None]) -> dict[str, StatementLine]:
    """Return the statements with these ids, also those judged to be none, and those of texts that were replaced."""
    rows: dict[str, Any] = {}
    for row in asked(connection, _ANY, ids):
        if row.statement not in rows or row.reading is not None:
            rows[row.statement] = row
    return _lines(connection, tuple(rows.values()))


def _lines(connection: Connection, rows: Sequence[Any]) -> dict[str, StatementLine]:
    judged = corrections(connection, [row.statement for row in rows])
    nodes = {node for row in rows for node in _nodes(row, judged.get(row.statement, _UNTOUCHED))}
    actors = {row.node: Who(id=row.actor, name=row.name) for row in asked(connection, _ACTORS, nodes)}
    reworded = [row.id for row in rows if _new_words(judged.get(row.statement, _UNTOUCHED))]
    texts = {row.id: row.text for row in asked(connection, _TEXTS, reworded)}
    documents = {id: document_line(row) for id, row in {row.id: row for row in rows}.items()}
    printed = {id: _published(line) for id, line in documents.items()}
    return {
        row.statement: _line(
            row, judged.get(row.statement, _UNTOUCHED), documents[row.id], printed[row.id], actors, texts
        )
        for row in rows
    }


def _nodes(row: Any, judged: Correction) -> list[str]:
    listed = [judged.actor] if judged.actor else [] if judged.name else [row.actor]
    return [one for one in (*listed, *_candidates(row)) if one]


def _candidates(row: Any) -> list[str]:
    return json.loads(row.candidates) if len(row.candidates) > 2 else []


def _new_words(judged: Correction) -> bool:
    return judged is not _UNTOUCHED and any(spans is not None for spans in (judged.source, judged.cue, judged.content))


def _line(
    row: Any, judged: Correction, document: DocumentLine, printed: Day, actors: Known, texts: Mapping[str, str]
) -> StatementLine:
    source, source_words = _part(row, row.source, row.source_words, judged.source, texts)
    cue, cue_words = _part(row, row.cue, row.cue_words, judged.cue, texts)
    content, content_words = _part(row, row.content, row.words, judged.content, texts)
    return StatementLine(
        id=row.statement,
        number=row.place + 1,
        document=document,
        actor=_actor(row, judged, actors, source_words),
        candidates=tuple(actors[node] for node in _candidates(row) if node in actors),
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
        day=_said_on(row.said_date, row.said) if row.said_date else printed,
        said=_said(row.said),
        medium=circumstance(row.medium),
        addressee=circumstance(row.addressee),
        place=circumstance(row.place_said),
        original=row.original or row.statement,
        relation=row.relation or "first",
        printings=row.printings or 1,
        confirmed=judged.right,
        corrected=_corrected(judged),
        wrong=judged.gone,
    )


def _part(
    row: Any, spans: str, recorded: str, judged: tuple[Span, ...] | None, texts: Mapping[str, str]
) -> tuple[tuple[Span, ...], str]:
    if judged is None:
        return read_spans(spans), recorded
    return judged, words(texts[row.id], judged)


def _actor(row: Any, judged: Correction, actors: Known, source: str) -> Who:
    if judged.actor:
        return _who(judged.actor, actors, judged.name or source)
    if judged.name:
        return Who(id=None, name=judged.name)
    return _who(row.actor, actors, source)


def _who(node: str | None, actors: Known, words: str) -> Who:
    return actors.get(node or "") or Who(id=None, name=words)


def _corrected(judged: Correction) -> tuple[str, ...]:
    if judged is _UNTOUCHED:
        return ()
    actor = ("actor",) if judged.actor or judged.name else ()
    return (*actor, *(name for name in _FIELDS if getattr(judged, name) is not None))


def day(said_date: str | None, said: str | None, line: DocumentLine) -> Day:
    """Return when a statement was made: said, or else published."""
    return _said_on(said_date, said) if said_date else _published(line)


def _said_on(date: str, said: str | None) -> Day:
    return Day(date=date, precision=json.loads(said)["precision"] if said else "day", by="said")


def _published(line: DocumentLine) -> Day:
    precision = "day" if line.precision in (None, "time") else str(line.precision)
    return Day(date=(line.published or "")[:10] or None, precision=precision, by="published")


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
