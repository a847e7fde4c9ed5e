"""What a reading noticed in its document beside statements: whom it names, and which words of its own are answered."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.views import ArticleAnswer, Named, StatementLine, Who


def named_in(connection: Connection, reading: str | None) -> tuple[Named, ...]:
    """Return whom the document of a reading names, and where; actors that are one across articles are one here."""
    table, member, actor = records.document_actor, derived.actor_member, derived.actor
    query = (
        select(table.c.name, table.c.mentions, actor.c.id, actor.c.name.label("called"))
        .join(member, member.c.node == table.c.id)
        .join(actor, actor.c.id == member.c.actor)
        .where(table.c.reading == reading)
        .order_by(table.c.place)
    )
    found: dict[str, Named] = {}
    for row in connection.execute(query):
        before = found.get(row.id)
        spans = {*read_spans(row.mentions), *(before.spans if before else ())}
        name = before.name if before else row.name
        found[row.id] = Named(actor=Who(id=row.id, name=row.called), name=name, spans=tuple(sorted(spans)))
    return tuple(sorted((one for one in found.values() if one.spans), key=lambda one: one.spans[0]))


def to_article(
    connection: Connection, reading: str | None, text: str, statements: Collection[StatementLine]
) -> tuple[ArticleAnswer, ...]:
    """Return the answers of shown statements to words of the article itself, in the order of the text."""
    table, shown = records.response, {one.id for one in statements}
    query = select(table).where(table.c.reading == reading, table.c.target.is_(None)).order_by(table.c.id)
    found = [
        ArticleAnswer(
            statement=row.origin,
            kind=row.kind,
            score=row.score,
            spans=read_spans(row.evidence),
            words=" … ".join(" ".join(span.of(text).split()) for span in read_spans(row.evidence)),
        )
        for row in connection.execute(query)
        if row.origin in shown
    ]
    return tuple(sorted(found, key=lambda one: (one.spans, one.statement)))
