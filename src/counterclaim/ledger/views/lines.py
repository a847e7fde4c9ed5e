"""Lines on actors, documents and claims: rows to values, many ids in one question."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.views import ActorLine, ClaimLine, DocumentLine, Who

document, actor, claim = records.document, derived.actor, derived.claim
DOCUMENT = (
    document.c.id, document.c.title, document.c.url, document.c.publisher, document.c.published,
    document.c.published_precision, document.c.revision,
)  # fmt: skip
ACTOR = tuple(column for column in actor.c if column.name != "profile")
CLAIM = tuple(claim.c)
_DOCUMENTS, _ACTORS = about(select(*DOCUMENT), document.c.id), about(select(*ACTOR), actor.c.id)
_CLAIMS, _NAMES = about(select(*CLAIM), claim.c.id), about(select(actor.c.id, actor.c.name), actor.c.id)


def document_line(row: Any) -> DocumentLine:
    """Return a document of a row with the columns `DOCUMENT`."""
    return DocumentLine(
        id=row.id,
        title=row.title,
        url=row.url,
        publisher=row.publisher,
        published=row.published,
        precision=row.published_precision,
        revision=row.revision,
    )


def actor_line(row: Any) -> ActorLine:
    """Return an actor of a row with the columns `ACTOR`."""
    return ActorLine(
        id=row.id,
        name=row.name,
        kind=row.kind,
        role=row.role,
        affiliation=row.affiliation,
        documents=row.documents,
        statements=row.statements,
        first=row.first,
        last=row.last,
    )


def claim_line(row: Any) -> ClaimLine:
    """Return a claim of a row with the columns `CLAIM`."""
    return ClaimLine(
        id=row.id,
        text=row.text,
        status=row.status,
        rule=row.rule,
        supports=row.supports,
        denies=row.denies,
        declines=row.declines,
        actors=row.actors,
        documents=row.documents,
        publishers=row.publishers,
        first=row.first,
        last=row.last,
    )


def document_lines(connection: Connection, ids: Iterable[str | None]) -> dict[str, DocumentLine]:
    """Return the documents with these ids."""
    return {row.id: document_line(row) for row in asked(connection, _DOCUMENTS, ids)}


def actor_lines(connection: Connection, ids: Iterable[str | None]) -> dict[str, ActorLine]:
    """Return the actors with these ids."""
    return {row.id: actor_line(row) for row in asked(connection, _ACTORS, ids)}


def claim_lines(connection: Connection, ids: Iterable[str | None]) -> dict[str, ClaimLine]:
    """Return the claims with these ids."""
    return {row.id: claim_line(row) for row in asked(connection, _CLAIMS, ids)}


def names(connection: Connection, ids: Iterable[str | None]) -> dict[str, str]:
    """Return the names of the actors with these ids."""
    return {row.id: row.name for row in asked(connection, _NAMES, ids)}


def who(found: dict[str, str], id: str | None, words: str) -> Who:
    """Return an actor by id; where it is not known, the words that stand for one."""
    return Who(id=id, name=found[id]) if id in found else Who(id=None, name=words)


def in_order(ids: Collection[str], found: dict[str, Any]) -> tuple[Any, ...]:
    """Return what was found of ids, in their order."""
    return tuple(found[id] for id in ids if id in found)
