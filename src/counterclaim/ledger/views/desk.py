"""What the desk works on: one statement with its article, what people decided, and what a decision would change."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, or_, select

from counterclaim.ledger.clusters.kinds import KINDS
from counterclaim.ledger.judgements import Judgement
from counterclaim.ledger.judgements.asking import selecting
from counterclaim.ledger.judgements.judge import judge
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.ledger.views.answers import answer_lines
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.judged import history, judgement_line, withdrawals
from counterclaim.ledger.views.lines import actor_lines, claim_lines, in_order
from counterclaim.ledger.views.members import members, texts_of
from counterclaim.ledger.views.paging import holdable, paged
from counterclaim.ledger.views.positions import position_lines
from counterclaim.ledger.views.positions import query as positions
from counterclaim.ledger.views.statements import any_statement_lines
from counterclaim.model.views import ActorLine, ClaimLine, Page, PositionLine
from counterclaim.model.views.queue import Decided, DecidedFilter, Foreseen, Workpiece

MANY = 60  # answers of one statement
COMPARED = 400  # positions that are compared before and after
PAIRED = ("actor", "claim")


def workpiece(connection: Connection, given: str) -> Workpiece:
    """Return a statement with its article, also one that was judged to be none; MissingError if there is none."""
    id = known(connection, "statement", given)
    line, answer = any_statement_lines(connection, [id])[id], derived.answer
    ends = select(answer).where(or_(answer.c.origin == id, answer.c.target == id)).order_by(answer.c.id).limit(MANY)
    actor, reading = records.document_actor, records.reading
    nodes = (
        select(actor.c.id)
        .join(derived.current, derived.current.c.reading == actor.c.reading)
        .join(reading, reading.c.id == actor.c.reading)
        .where(reading.c.document == line.document.id)
        .order_by(actor.c.place)
    )
    listed = list(connection.execute(nodes).scalars())
    return Workpiece(
        statement=line,
        text=texts_of(connection, [line.document.id])[line.document.id],
        actors=in_order(listed, members(connection, "actor", listed)),
        answers=answer_lines(connection, list(connection.execute(ends))),
        judgements=history(connection, id),
    )


def decided(connection: Connection, by: DecidedFilter) -> Page[Decided]:
    """Return a page of people's judgements, newest first; withdrawals are told at what they withdraw."""
    table, producer = judgements.judgement, records.producer
    query = selecting().where(producer.c.kind == "person", table.c.kind != "withdrawal")
    if by.by is not None:
        query = query.where(producer.c.name == by.by)
    if by.id is not None:
        query = query.where(table.c.id == holdable(by.id))
    rows, next = paged(connection, query, table.c.at, table.c.id, after=by.after, limit=by.limit)
    gone = withdrawals(connection, [row.id for row in rows])
    statements = any_statement_lines(
        connection, [end for row in rows if row.kind not in PAIRED for end in _ends(row.kind, row.subject, row.object)]
    )
    nodes = {
        kind: members(connection, kind, [end for row in rows if row.kind == kind for end in (row.subject, row.object)])
        for kind in PAIRED
    }
    return Page(
        items=tuple(
            Decided(
                judgement=judgement_line(row, gone),
                statements=in_order(_ends(row.kind, row.subject, row.object), statements),
                members=in_order((row.subject, row.object), nodes.get(row.kind, {})),
            )
            for row in rows
        ),
        next=next,
    )


def _ends(kind: str, subject: str, object: str | None) -> tuple[str, ...]:
    return (subject,) if kind == "statement" or object is None else (subject, object)


def foreseen(connection: Connection, judgement: Judgement) -> Foreseen:
    """Return what a judgement on two actors or two claims would change: it is made, looked at, and undone.

    The connection holds the book for writing; nothing is left. Raises LedgerError as `judge` does.
    """
    kind, ends = judgement.kind, (judgement.subject, judgement.object or "")
    clusters = _clusters(connection, kind, ends)
    nodes = _nodes(connection, kind, clusters)
    before, stood = _lines(connection, kind, clusters), _positions(connection, kind, clusters)
    trial = connection.begin_nested()
    try:
        judge(connection, judgement)
        then = _clusters(connection, kind, nodes or ends)
        after, stand = _lines(connection, kind, then), _positions(connection, kind, then)
    finally:
        trial.rollback()
    moved = tuple((old, stand[key]) for key, old in stood.items() if key in stand and _taken(old) != _taken(stand[key]))
    return Foreseen(kind=kind, before=before, after=after, moved=moved)


def _clusters(connection: Connection, kind: str, nodes: Iterable[str]) -> list[str]:
    member = KINDS[kind]
    rows = asked(connection, about(select(member.cluster.label("cluster")).distinct(), member.node), nodes)
    return sorted({row.cluster for row in rows})


def _nodes(connection: Connection, kind: str, clusters: Iterable[str]) -> list[str]:
    member = KINDS[kind]
    return [row.node for row in asked(connection, about(select(member.node.label("node")), member.cluster), clusters)]


def _lines(connection: Connection, kind: str, clusters: list[str]) -> tuple[ActorLine | ClaimLine, ...]:
    found: tuple[ActorLine | ClaimLine, ...] = in_order(
        clusters, actor_lines(connection, clusters) if kind == "actor" else claim_lines(connection, clusters)
    )
    return found


def _positions(connection: Connection, kind: str, clusters: list[str]) -> dict[tuple[str, int], PositionLine]:
    if kind != "claim":
        return {}
    table = derived.position
    asked_for = positions().where(table.c.claim.in_(clusters)).order_by(table.c.date, table.c.id).limit(COMPARED)
    lines = position_lines(connection, list(connection.execute(asked_for)), printings=False)
    return {(line.statement, line.span.start): line for line in lines}


def _taken(line: PositionLine) -> tuple[str, str]:
    return line.claim, line.position
