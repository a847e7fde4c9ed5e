"""Keeps `found` up to date: one row for each statement, claim, actor and document that is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.search.filters import marks
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views.lines import actor_lines, claim_lines
from counterclaim.ledger.views.statements import statement_lines
from counterclaim.model.span import Span

Row = dict[str, Any]
NAMES = 200  # members of a cluster whose names or wordings are looked through too


def refresh(
    connection: Connection, *, statements: Iterable[str] = (), claims: Iterable[str] = (), actors: Iterable[str] = (),
    documents: Iterable[str] = (),
) -> None:  # fmt: skip
    """Make the rows of these anew: added, changed, or removed where nothing is shown any more.

    Statements whose actor became another one must be named too; those of an actor that only grew need not.
    """
    for kind, ids, rows in (
        ("statement", set(statements), _statements),
        ("claim", set(claims), _claims),
        ("actor", set(actors), _actors),
        ("document", _revisions(connection, documents), _documents),
    ):
        for some in portions(ids):
            _put(connection, kind, some, {row["id"]: row for row in rows(connection, some)})


def _put(connection: Connection, kind: str, ids: list[str], rows: dict[str, Row]) -> None:
    table = derived.found
    here = select(table).where(table.c.kind == kind, table.c.id.in_(ids))
    old = {row.id: row._mapping for row in connection.execute(here)}
    gone = [row["row"] for id, row in old.items() if id not in rows]
    if gone:
        connection.execute(delete(table).where(table.c.row.in_(gone)))
    for id, row in rows.items():
        if id in old and any(old[id][name] != value for name, value in row.items()):
            connection.execute(update(table).where(table.c.row == old[id]["row"]).values(**row))
    new = [row for id, row in rows.items() if id not in old]
    if new:
        connection.execute(insert(table), new)
    counts = Counter(row["publisher"] or "" for row in rows.values())
    counts.subtract(row["publisher"] or "" for row in old.values())
    _count(connection, kind, counts)


def _count(connection: Connection, kind: str, changed: Mapping[str, int]) -> None:
    """Add to the tally of a kind, by publisher."""
    table = derived.tally
    for publisher, number in sorted(changed.items()):
        if number:
            here = (table.c.kind == kind, table.c.publisher == publisher)
            known = connection.execute(update(table).where(*here).values(count=table.c.count + number)).rowcount
            if not known:
                connection.execute(insert(table), {"kind": kind, "publisher": publisher, "count": number})
    connection.execute(delete(table).where(table.c.kind == kind, table.c.count == 0))


def row(
    kind: str, id: str, words: str, beside: str, *, document: str | None = None, actor: str | None = None,
    publisher: str | None = None, date: str | None = None, label: str | None = None, first: int = 1,
) -> Row:  # fmt: skip
    """Return a row of `found`, with its marks."""
    borne = marks(kind=kind, actor=actor, publisher=publisher, date=date or "", label=label, first=first)
    return {
        "kind": kind,
        "id": id,
        "words": words,
        "beside": beside,
        "marks": " ".join(borne),
        "document": document,
        "actor": actor,
        "publisher": publisher,
        "date": date or "",
        "label": label,
        "first": first,
    }


def _statements(connection: Connection, ids: list[str]) -> Iterator[Row]:
    for one in statement_lines(connection, ids).values():
        yield row(
            "statement",
            one.id,
            one.words,
            one.source_words,
            document=one.document.id,
            actor=one.actor.id,
            publisher=one.document.publisher,
            date=one.day.date,
            label=one.kind,
            first=int(one.relation == "first"),
        )


def _claims(connection: Connection, ids: list[str]) -> Iterator[Row]:
    for one in claim_lines(connection, ids).values():
        member, table = derived.claim_member, records.document_claim
        others = _members(connection, member.c.claim == one.id, member.c.node, table.c.id, table.c.text)
        beside = "\n".join(text for text in others if text != one.text)
        yield row("claim", one.id, one.text, beside, date=one.last, label=one.status)


def _actors(connection: Connection, ids: list[str]) -> Iterator[Row]:
    for one in actor_lines(connection, ids).values():
        member, table = derived.actor_member, records.document_actor
        named = _members(connection, member.c.actor == one.id, member.c.node, table.c.id, table.c.name)
        beside = "\n".join(filter(None, [*(name for name in named if name != one.name), one.role, one.affiliation]))
        yield row("actor", one.id, one.name, beside, actor=one.id, date=one.last, label=one.kind)


def _members(connection: Connection, within: Any, node: Any, id: Any, words: Any) -> list[str]:
    """Return the different words of some members of a cluster: a sample of a large one, always the same."""
    nodes = list(connection.execute(select(node).where(within).order_by(node).limit(NAMES)).scalars())
    reading = id.table.c.reading
    query = select(words).join(derived.current, derived.current.c.reading == reading).where(id.in_(nodes))
    return sorted(set(connection.execute(query).scalars()))


def _revisions(connection: Connection, documents: Iterable[str]) -> set[str]:
    """Return these documents and the other revisions of their articles."""
    table, other = records.document, records.document.alias()
    query = select(other.c.id).join(table, table.c.article == other.c.article)
    return {found.id for found in asked(connection, about(query, table.c.id), documents)}


def _documents(connection: Connection, ids: list[str]) -> Iterator[Row]:
    table, other = records.document, records.document.alias()
    newer = select(other.c.id).where(other.c.article == table.c.article, other.c.revision > table.c.revision)
    for one in connection.execute(select(table).where(table.c.id.in_(ids), ~newer.exists())):
        title = None if one.title_span else one.title  # else it stands in the text
        words = "\n".join(filter(None, [title, article(one.text, read_spans(one.furniture))]))
        date = (one.published or "")[:10]
        beside = "\n".join(filter(None, [one.byline, one.publisher]))
        yield row("document", one.id, words, beside, document=one.id, publisher=one.publisher, date=date)


def article(text: str, furniture: Iterable[Span]) -> str:
    """Return a text without its furniture."""
    at, kept = 0, []
    for span in sorted(furniture):
        kept.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    return "".join([*kept, text[at:]]).strip()
