"""Lists of actors, and one actor over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, bindparam, func, select

from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.search.find import search
from counterclaim.ledger.store.questions import Question, about, asked
from counterclaim.ledger.store.questions import rows as rows_of
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views.answers import accusation_lines, change_lines
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.judged import judgement_lines
from counterclaim.ledger.views.lines import (
    ACTOR,
    DOCUMENT,
    actor_line,
    actor_lines,
    claim_lines,
    document_line,
    in_order,
    names,
    who,
)
from counterclaim.ledger.views.paging import holdable, paged
from counterclaim.ledger.views.sizes import prints_much
from counterclaim.ledger.views.statements import statement_lines
from counterclaim.model.views import (
    ActorFilter,
    ActorLine,
    ActorView,
    Dispute,
    Mention,
    Name,
    Page,
    Query,
    Stand,
)

actor, found, position, answer = derived.actor, derived.found, derived.position, derived.answer
LATEST = 250  # positions that are looked at for stands and disputes
STANDS, MEMBERS, LISTED = 25, 80, 20
OPPOSITE = {"supports": "denies", "denies": "supports"}
_ID: Any = bindparam("actor")
_MINE = select(position).where(position.c.actor == _ID)
_DATED = _MINE.where(position.c.date.is_not(None)).order_by(position.c.date.desc(), position.c.id.desc()).limit(LATEST)
_UNDATED = _MINE.where(position.c.date.is_(None)).order_by(position.c.id).limit(bindparam("room"))
_STATED = select(found.c.id, found.c.date).where(found.c.actor == _ID, found.c.kind == "statement", found.c.first == 1)
_NODES = (
    select(derived.actor_member.c.node)
    .where(derived.actor_member.c.actor == _ID)
    .order_by(derived.actor_member.c.node)
    .limit(MEMBERS)
)
_OTHER_SIDE = about(
    select(position.c.claim, position.c.actor)
    .distinct()
    .where(position.c.position == bindparam("side"), position.c.actor.is_not(None), position.c.actor != _ID),
    position.c.claim,
)


def _named_query() -> Select[Any]:
    """Return the question how articles name actors: `made` counts the statements that each makes there."""
    table, statement, document = records.document_actor, records.statement, records.document
    made = (
        select(func.count())
        .select_from(statement)
        .where(statement.c.actor == table.c.id, statement.c.reading == table.c.reading)
        .scalar_subquery()
    )
    return (
        select(table.c.name, table.c.role, table.c.affiliation, table.c.mentions, made.label("made"), *DOCUMENT)
        .join(derived.current, derived.current.c.reading == table.c.reading)
        .join(document, document.c.id == derived.current.c.document)
    )


def _answering(mine: Column[str], theirs: Column[str]) -> Question:
    """Return the question who states what stands at the other end of denials and disputes.

    The join is an outer one so that SQLite goes from the answers to the statements, and not the other way round.
    """
    stating = (found.c.kind == "statement") & (found.c.id == theirs)
    query = select(found.c.actor).select_from(answer).outerjoin(found, stating)
    return about(query.where(answer.c.kind.in_(("denies", "disputes"))), mine)


def _told(column: Column[str]) -> Select[Any]:
    """Return the question for the latest changes of an actor, or accusations."""
    table = column.table
    return select(table).where(column == _ID).order_by(table.c.date.desc().nulls_last(), table.c.id).limit(LISTED)


_NAMED = about(_named_query(), records.document_actor.c.id)
_DENIED, _DENIED_BY = _answering(answer.c.origin, answer.c.target), _answering(answer.c.target, answer.c.origin)
_CHANGED, _ACCUSED = _told(derived.change.c.actor), _told(derived.accusation.c.accused)


def actors(connection: Connection, by: ActorFilter) -> Page[ActorLine]:
    """Return the actors that a filter lets through: those who state most first, or by name."""
    query = select(*ACTOR)
    if by.kind:
        query = query.where(actor.c.kind == holdable(by.kind))
    if by.publisher:
        query = query.where(_stating_in(by.publisher, prints_much(connection, by.publisher)))
    if by.named:
        query = query.where(actor.c.id.in_(_named(connection, by.named)))
    if by.order == "name":
        rows, following = paged(
            connection, query, actor.c.name, actor.c.id, after=by.after, limit=by.limit, ascending=True
        )
    else:
        rows, following = paged(connection, query, actor.c.statements, actor.c.id, after=by.after, limit=by.limit)
    return Page(items=tuple(map(actor_line, rows)), next=following)


def _stating_in(publisher: str, much: bool) -> ColumnElement[bool]:
    """Return the condition that an actor states in an outlet."""
    printed = (found.c.kind == "statement", found.c.publisher == holdable(publisher))
    if much:
        return select(found.c.id).where(found.c.actor == actor.c.id, *printed).exists()
    return actor.c.id.in_(select(found.c.actor).where(*printed))


def _named(connection: Connection, words: str) -> list[str]:
    query = Query(words=words, kind="actor", typing=True, facets=False, limit=100)
    return [hit.id for hit in search(connection, query).hits]


def actor_view(connection: Connection, given: str, *, after: str | None = None, limit: int = 30) -> ActorView:
    """Return an actor by its id, the beginning of it, or a former one; `after` and `limit` page the statements."""
    id = known(connection, "actor", given)
    nodes = list(connection.execute(_NODES, {"actor": id}).scalars())
    named = asked(connection, _NAMED, nodes)
    latest = _latest(connection, id)
    stands = _stands(connection, latest)
    ids, following = _stated(connection, id, after=after, limit=limit)
    changes, accused = (connection.execute(query, {"actor": id}).all() for query in (_CHANGED, _ACCUSED))
    told = statement_lines(connection, [*ids, *(row.statement for row in (*changes, *accused))])
    return ActorView(
        actor=actor_lines(connection, [id])[id],
        names=_names(named),
        statements=Page(items=in_order(ids, told), next=following),
        supports=stands["supports"],
        denies=stands["denies"],
        declines=stands["declines"],
        disputes=_disputes(connection, id, latest),
        changes=change_lines(connection, changes, told),
        accused=accusation_lines(connection, accused, told),
        mentions=_mentions(named),
        judgements=judgement_lines(connection, ("actor",), nodes),
        complete=len(latest) < LATEST,
    )


def _stated(connection: Connection, id: str, *, after: str | None, limit: int) -> tuple[list[str], str | None]:
    """Return a page of an actor's statements, newest first, each once however often it was printed."""
    query = _STATED.params(actor=id)
    rows, following = paged(connection, query, found.c.date, found.c.id, after=after, limit=limit)
    return [row.id for row in rows], following


def _names(rows: Sequence[Any]) -> tuple[Name, ...]:
    counts = Counter((row.name, row.role, row.affiliation) for row in rows)
    ordered = sorted(counts.items(), key=lambda one: (-one[1], tuple(part or "" for part in one[0])))
    return tuple(
        Name(name=name, role=role, affiliation=affiliation, documents=count)
        for (name, role, affiliation), count in ordered[:LISTED]
    )


def _latest(connection: Connection, id: str) -> list[Any]:
    """Return the latest positions of an actor, newest first, one for each statement and claim."""
    rows = rows_of(connection.execute(_DATED, {"actor": id}))
    room = LATEST - len(rows)
    return [*rows, *rows_of(connection.execute(_UNDATED, {"actor": id, "room": room}))]


def _stands(connection: Connection, latest: Sequence[Any]) -> dict[str, tuple[Stand, ...]]:
    grouped: dict[tuple[str, str], list[Any]] = {}
    for row in latest:
        grouped.setdefault((row.position, row.claim), []).append(row)
    listed: dict[str, list[tuple[str, list[Any]]]] = {"supports": [], "denies": [], "declines": []}
    for (side, claim), rows in grouped.items():
        if len(listed[side]) < STANDS:
            listed[side].append((claim, rows))
    lines = claim_lines(connection, [claim for some in listed.values() for claim, _ in some])
    return {
        side: tuple(
            Stand(
                claim=lines[claim],
                position=side,
                times=len({row.original for row in rows}),
                first=min((row.date for row in rows if row.date), default=None),
                last=max((row.date for row in rows if row.date), default=None),
                words=rows[0].words,
                statement=rows[0].statement,
            )
            for claim, rows in some
            if claim in lines
        )
        for side, some in listed.items()
    }


def _disputes(connection: Connection, id: str, latest: Sequence[Any]) -> tuple[Dispute, ...]:
    """Return who is on the other side of claims, and who answered whom against it."""
    claims: dict[str, set[str]] = {}
    for side, other in OPPOSITE.items():
        mine = list(dict.fromkeys(row.claim for row in latest if row.position == side))[: 2 * STANDS]
        for row in asked(connection, _OTHER_SIDE, mine, side=other, actor=id):
            claims.setdefault(row.actor, set()).add(row.claim)
    statements = {row.statement for row in latest}
    denied, denied_by = (
        Counter(row.actor for row in asked(connection, question, statements) if row.actor)
        for question in (_DENIED, _DENIED_BY)
    )
    others = {*claims, *denied, *denied_by} - {id}
    called = names(connection, others)
    found = (
        Dispute(
            actor=who(called, other, ""),
            claims=len(claims.get(other, ())),
            denied=denied[other],
            denied_by=denied_by[other],
        )
        for other in others
        if other in called
    )
    order = sorted(found, key=lambda one: (-one.claims - one.denied - one.denied_by, one.actor.name))
    return tuple(order[:LISTED])


def _mentions(rows: Sequence[Any]) -> tuple[Mention, ...]:
    """Return documents that name the actor and print no statement of theirs."""
    silent = sorted((row for row in rows if not row.made), key=lambda row: (row.published or "", row.id), reverse=True)
    return tuple(
        Mention(document=document_line(row), name=row.name, spans=read_spans(row.mentions)) for row in silent[:LISTED]
    )
