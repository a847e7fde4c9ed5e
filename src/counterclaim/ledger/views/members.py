"""The records that make up an actor or a claim, each as its article has it, with the words around it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Connection, func, select

from counterclaim.ledger.clusters.kinds import KINDS
from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.lines import DOCUMENT, actor_lines, claim_lines, document_line
from counterclaim.ledger.views.statements import statement_lines
from counterclaim.model.span import Span
from counterclaim.model.views import DocumentLine, StatementLine
from counterclaim.model.views.queue import Cluster, Member, Passage

AROUND = 320  # characters that are shown at most before and after evidence
_WORD = re.compile(r"\w+")
MANY = 60  # members of one cluster that are listed


def cluster(connection: Connection, kind: str, given: str) -> Cluster:
    """Return an actor or a claim with its members; MissingError if there is none."""
    id = known(connection, kind, given)
    nodes = newest(connection, kind, id)
    found = members(connection, kind, nodes)
    member = KINDS[kind]
    size = connection.execute(select(func.count()).where(member.cluster == id)).scalar_one()
    if kind == "claim":
        claim = claim_lines(connection, [id])[id]
        return Cluster(kind=kind, id=id, named=claim.text, size=size, members=_listed(nodes, found), claim=claim)
    actor = actor_lines(connection, [id])[id]
    return Cluster(kind=kind, id=id, named=actor.name, size=size, members=_listed(nodes, found), actor=actor)


def newest(connection: Connection, kind: str, id: str) -> list[str]:
    """Return the newest members of a cluster."""
    member = KINDS[kind]
    nodes = select(member.node).where(member.cluster == id).order_by(member.node).limit(20 * MANY)
    listed = list(connection.execute(nodes).scalars())
    days = {row.node: row.published or "" for row in _rows(connection, kind, listed)}
    return sorted(listed, key=lambda node: (days.get(node, ""), node), reverse=True)[:MANY]


def members(connection: Connection, kind: str, nodes: Iterable[str]) -> dict[str, Member]:
    """Return document actors or document claims by id; those in no current reading too."""
    rows = {row.node: row for row in _rows(connection, kind, set(nodes))}
    clusters = _clusters(connection, kind, rows)
    carried = _statements(connection, kind, rows)
    lines = statement_lines(connection, [statement for statement, _ in carried.values()])
    texts = texts_of(connection, {row.id for row in rows.values()})
    return {
        node: _member(kind, row, clusters.get(node, ("", 1)), carried.get(node), lines, texts[row.id])
        for node, row in rows.items()
    }


def texts_of(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """Return the texts of documents."""
    table = records.document
    return {
        row.id: row.text for row in asked(connection, about(select(table.c.id, table.c.text), table.c.id), documents)
    }


def passage(document: DocumentLine, text: str, marks: Sequence[tuple[str, Span]]) -> Passage:
    """Return the words around marks: to the ends of their lines, where these are not far."""
    first, last = min(span.start for _, span in marks), max(span.end for _, span in marks)
    start, end = max(0, first - AROUND), min(len(text), last + AROUND)
    start = max(start, text.rfind("\n", start, first) + 1)
    line = text.find("\n", last, end)
    end = end if line < 0 else line
    if start and text[start - 1] not in "\n ":
        start = min(text.find(" ", start, first) + 1 or first, first)
    if end < len(text) and text[end] not in "\n ":
        end = max(text.rfind(" ", last, end), last)
    return Passage(document=document, start=start, text=text[start:end], marks=tuple(sorted(marks, key=_place)))


def statement_passage(line: StatementLine, text: str) -> Passage | None:
    """Return the words around a statement; None if it has no words at all."""
    roles = (("source", line.source), ("cue", line.cue), ("content", line.content))
    marks = [(role, span) for role, spans in roles for span in spans]
    return passage(line.document, text, marks) if marks else None


def _place(mark: tuple[str, Span]) -> tuple[int, int]:
    return mark[1].start, mark[1].end


def _rows(connection: Connection, kind: str, nodes: Collection[str]) -> list[Any]:
    """Return each record with its document: of those in several readings the one that is shown."""
    table, reading, shown = KINDS[kind].nodes, records.reading, derived.current
    columns = [column for column in table.c if column.name not in ("id", "reading", "place")]
    query = (
        select(table.c.id.label("node"), table.c.reading, shown.c.reading.label("current"), *columns, *DOCUMENT)
        .join(reading, reading.c.id == table.c.reading)
        .join(records.document, records.document.c.id == reading.c.document)
        .outerjoin(shown, shown.c.reading == table.c.reading)
    )
    best: dict[str, Any] = {}
    for row in asked(connection, about(query, table.c.id), nodes):
        if row.node not in best or row.current is not None:
            best[row.node] = row
    return list(best.values())


def _clusters(connection: Connection, kind: str, nodes: Collection[str]) -> dict[str, tuple[str, int]]:
    member = KINDS[kind]
    columns: list[Column[Any]] = [member.node.label("node"), member.cluster.label("cluster")]  # type: ignore[list-item]
    if kind == "claim":
        columns.append(derived.claim_member.c.polarity)
    rows = asked(connection, about(select(*columns), member.node), nodes)
    return {row.node: (row.cluster, getattr(row, "polarity", 1)) for row in rows}


def _statements(connection: Connection, kind: str, rows: dict[str, Any]) -> dict[str, tuple[str, Span]]:
    """Return for each record the first statement that carries it, and which words do."""
    if kind == "claim":
        table = records.evidence
        query = select(table.c.claim.label("node"), table.c.reading, table.c.statement, table.c.start, table.c.stop)
        found = asked(connection, about(query.order_by(table.c.start), table.c.claim), rows)
        listed = [(row.node, row.reading, row.statement, Span(row.start, row.stop)) for row in found]
    else:
        one = records.statement
        columns = one.c.actor.label("node"), one.c.reading, one.c.id, one.c.source, one.c.cue, one.c.content
        found = asked(connection, about(select(*columns).order_by(one.c.place), one.c.actor), rows)
        listed = [
            (row.node, row.reading, row.id, spans[0])
            for row in found
            if (spans := read_spans(row.source) or read_spans(row.cue) or read_spans(row.content))
        ]
    first: dict[str, tuple[str, Span]] = {}
    for node, reading, statement, span in listed:
        if reading == rows[node].reading:
            first.setdefault(node, (statement, span))
    return first


def _member(
    kind: str, row: Any, home: tuple[str, int], carried: tuple[str, Span] | None, lines: dict[str, StatementLine],
    text: str,
) -> Member:  # fmt: skip
    document = document_line(row)
    statement, span = carried or (None, None)
    marks: list[tuple[str, Span]] = [("content" if kind == "claim" else "source", span)] if span else []
    if kind == "actor":
        mentions = [Span(*pair) for pair in json.loads(row.mentions)]
        near = [one for one in mentions if span is None or abs(one.start - span.start) < AROUND]
        marks = [("mention", one) for one in (near or mentions)[:3]] or marks
        marks = [one for one in marks if one[1].start - marks[0][1].start < AROUND]
    about = _description(row.name, row.role, row.affiliation) if kind == "actor" else ""
    return Member(
        node=row.node,
        cluster=home[0],
        named=row.name if kind == "actor" else row.text,
        document=document,
        about=about,
        polarity=home[1],
        statement=lines.get(statement or ""),
        passage=passage(document, text, marks) if marks else None,
    )


def _description(name: str, *parts: str | None) -> str:
    """Return role and affiliation; of "Miners' widow, widow, Miners" what the words before it do not say already."""
    said, found = set(_WORD.findall(name.casefold())), []
    for part in filter(None, parts):
        words = set(_WORD.findall(part.casefold()))
        if not words <= said:
            found.append(part)
            said |= words
    return ", ".join(found)


def _listed(nodes: Iterable[str], found: dict[str, Member]) -> tuple[Member, ...]:
    return tuple(found[node] for node in nodes if node in found)
