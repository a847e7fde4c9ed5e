"""The desk's queue: records that somebody should look at, those first that the most printed claims rest on.

It is found by going through claims, the most printed first, so that its cost does not grow with the ledger. What
people decided is not asked again; what no claim rests on is not asked at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select, tuple_

from counterclaim.ledger.judgements.asking import selecting
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.ledger.views.answers import answer_lines
from counterclaim.ledger.views.judged import judgement_line
from counterclaim.ledger.views.lines import CLAIM, claim_line
from counterclaim.ledger.views.members import members, statement_passage, texts_of
from counterclaim.ledger.views.paging import cursor, place
from counterclaim.ledger.views.statements import statement_lines
from counterclaim.model.views import AnswerLine, ClaimLine, Page, StatementLine
from counterclaim.model.views.queue import DOUBTS, Doubt, Passage, QueueFilter

LOW = 0.6  # score of a statement below which it is looked at
UNSURE = {"claim": 0.55, "actor": 0.7}  # models join claims from 0.35, actors from 0.5: what is near that
STEP, STEPS = 20, 30  # claims that are looked at together, and how often for one page
MOST = 200  # doubts of one kind on the claims of one step

position, judgement = derived.position, judgements.judgement


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    """A doubt before its records are fetched: on which claim of the step, of which kind, about what."""

    at: int
    kind: int
    id: str


def queue(connection: Connection, by: QueueFilter) -> Page[Doubt]:
    """Return a page of the queue; MissingError if `after` is no place in it."""
    kinds = [number for number, kind in enumerate(DOUBTS) if by.kind in (None, kind)]
    at = place(by.after, int, str, int, str)
    found: list[Doubt] = []
    last: tuple[Any, ...] | None = at
    for _ in range(STEPS):
        claims = _claims(connection, last)
        seen = (last[2], last[3]) if last and claims and claims[0].id == last[1] else None
        for one in sorted(_found(connection, claims, kinds)):
            if one.at == 0 and seen is not None and (one.kind, one.id) <= seen:
                continue
            if len(found) >= by.limit:
                return Page(items=tuple(found), next=cursor(*last) if last else None)
            claim = claims[one.at]
            last = (claim.documents, claim.id, one.kind, one.id)
            found += _doubt(connection, one, claims)
        if len(claims) < STEP:
            return Page(items=tuple(found), next=None)
        last = (claims[-1].documents, claims[-1].id, len(DOUBTS), "")
    return Page(items=tuple(found), next=cursor(*last) if last else None)


def _claims(connection: Connection, after: tuple[Any, ...] | None) -> list[ClaimLine]:
    """Return the next claims, from the one that was looked at last, which may have more."""
    claim = derived.claim
    query = select(*CLAIM).order_by(claim.c.documents.desc(), claim.c.id.desc()).limit(STEP)
    if after is not None:
        query = query.where(tuple_(claim.c.documents, claim.c.id) <= (after[0], after[1]))
    return [claim_line(row) for row in connection.execute(query)]


def _found(connection: Connection, claims: Sequence[ClaimLine], kinds: Iterable[int]) -> Iterator[_Found]:
    """Yield the doubts on these claims, each at the most printed claim that it bears on."""
    ways = (_statements, _answers, _claim_pairs, _actor_pairs)
    order = {line.id: number for number, line in enumerate(claims)}
    for kind in kinds:
        first: dict[str, int] = {}
        for id, claim in ways[kind](connection, list(order)):
            first[id] = min(first.get(id, len(order)), order[claim])
        yield from (_Found(at, kind, id) for id, at in first.items())


def _statements(connection: Connection, claims: list[str]) -> Iterator[tuple[str, str]]:
    one = records.statement
    query = (
        _positions(one.c.id)
        .where(position.c.claim.in_(claims), or_(one.c.score < LOW, one.c.actor.is_(None)))
        .where(~_decided("statement", judgement.c.subject == one.c.id))
    )
    return ((row[0], row.claim) for row in connection.execute(query.distinct().limit(MOST)))


def _answers(connection: Connection, claims: list[str]) -> Iterator[tuple[str, str]]:
    answer = derived.answer
    for end in (answer.c.origin, answer.c.target):
        query = (
            select(answer.c.id, position.c.claim)
            .join(position, position.c.statement == end)
            .where(position.c.claim.in_(claims), answer.c.confirmed == 0)
        )
        yield from ((row.id, row.claim) for row in connection.execute(query.distinct().limit(MOST)))


def _claim_pairs(connection: Connection, claims: list[str]) -> Iterator[tuple[str, str]]:
    member = derived.claim_member
    query = (
        select(judgement.c.id, member.c.claim)
        .join(member, member.c.node == judgement.c.subject)
        .where(member.c.claim.in_(claims), *_unsure("claim"))
    )
    return ((row.id, row.claim) for row in connection.execute(query.distinct().limit(MOST)))


def _actor_pairs(connection: Connection, claims: list[str]) -> Iterator[tuple[str, str]]:
    one = records.statement
    query = (
        _positions(judgement.c.id)
        .join(judgement, judgement.c.subject == one.c.actor)
        .where(position.c.claim.in_(claims), *_unsure("actor"))
    )
    return ((row[0], row.claim) for row in connection.execute(query.distinct().limit(MOST)))


def _positions(column: Any) -> Any:
    """Return the question for something of the statements that take positions, with the claim of each."""
    one, shown = records.statement, derived.current
    return (
        select(column, position.c.claim)
        .select_from(position)
        .join(one, one.c.id == position.c.statement)
        .join(shown, shown.c.reading == one.c.reading)
    )


def _unsure(kind: str) -> list[ColumnElement[bool]]:
    """Return the conditions that a judgement is a model's, holds, is not sure, and was not decided by a person."""
    producer = records.producer
    model = select(producer.c.id).where(producer.c.kind == "model")
    other = judgement.alias("decision")
    same = or_(
        and_(other.c.subject == judgement.c.subject, other.c.object == judgement.c.object),
        and_(other.c.subject == judgement.c.object, other.c.object == judgement.c.subject),
    )
    return [
        judgement.c.kind == kind,
        judgement.c.producer.in_(model),
        or_(judgement.c.verdict == "apart", judgement.c.score < UNSURE[kind]),
        ~_withdrawn(judgement),
        ~_decided(kind, same, other),
    ]


def _decided(kind: str, about: ColumnElement[bool], table: Any = judgement) -> ColumnElement[bool]:
    """Return whether a person's judgement that holds is about something."""
    person = select(records.producer.c.id).where(records.producer.c.kind == "person")
    return (
        select(table.c.id).where(table.c.kind == kind, about, table.c.producer.in_(person), ~_withdrawn(table)).exists()
    )


def _withdrawn(table: Any) -> ColumnElement[bool]:
    withdrawal = judgement.alias()
    return select(withdrawal.c.id).where(withdrawal.c.withdraws == table.c.id).exists()


def _doubt(connection: Connection, one: _Found, claims: Sequence[ClaimLine]) -> list[Doubt]:
    kind, claim = DOUBTS[one.kind], claims[one.at]
    if kind == "statement":
        return _of_statement(connection, one.id, claim)
    if kind == "answer":
        return _of_answer(connection, one.id, claim)
    return _of_pair(connection, kind, one.id, claim)


def _of_statement(connection: Connection, id: str, claim: ClaimLine) -> list[Doubt]:
    line = statement_lines(connection, [id]).get(id)
    if line is None or not _home(connection, [id], claim):
        return []
    low = line.score is not None and line.score < LOW
    why = [f"the model is not sure of it (score {line.score:.2f})"] if low else []
    if line.actor.id is None:
        why.append("it is open who states it" if line.candidates else "nobody is known to state it")
    return [Doubt(kind="statement", id=id, why=tuple(why), claim=claim, statement=line, passages=_of(connection, line))]


def _of_answer(connection: Connection, id: str, claim: ClaimLine) -> list[Doubt]:
    table = derived.answer
    found = answer_lines(connection, list(connection.execute(select(table).where(table.c.id == id))))
    if not found or not _home(connection, [found[0].origin.id, found[0].target.id], claim):
        return []
    return [
        Doubt(
            kind="answer", id=id, why=(_sure(found[0]),), claim=claim, answer=found[0],
            passages=_of(connection, found[0].origin, found[0].target),
        )
    ]  # fmt: skip


def _sure(answer: AnswerLine) -> str:
    where = "" if answer.origin.document.id == answer.target.document.id else " across two articles"
    score = "" if answer.score is None else f" (score {answer.score:.2f})"
    return f"found by a model{where}{score}, and nobody has confirmed it"


def _of_pair(connection: Connection, kind: str, id: str, claim: ClaimLine) -> list[Doubt]:
    row = connection.execute(selecting().where(judgement.c.id == id)).one()
    found = members(connection, kind, [row.subject, row.object])
    pair = tuple(found[node] for node in (row.subject, row.object) if node in found)
    if len(pair) < 2 or (kind == "actor" and not _home(connection, _stated_by(connection, row.subject), claim)):
        return []
    held = "they were kept apart" if row.verdict == "apart" else "they were taken for one"
    score = "" if row.score is None else f" (score {row.score:.2f})"
    why = (f"the model is not sure{score}: {held}", *((row.reason,) if row.reason else ()))
    return [Doubt(kind=kind, id=id, why=why, claim=claim, judged=judgement_line(row, {}), pair=pair)]


def _stated_by(connection: Connection, node: str) -> list[str]:
    query = select(records.statement.c.id).where(records.statement.c.actor == node).limit(MOST)
    return list(connection.execute(query).scalars())


def _of(connection: Connection, *lines: StatementLine) -> tuple[Passage, ...]:
    texts = texts_of(connection, [line.document.id for line in lines])
    found = (statement_passage(line, texts[line.document.id]) for line in lines)
    return tuple(one for one in found if one is not None)


def _home(connection: Connection, statements: Sequence[str], claim: ClaimLine) -> bool:
    """Say whether this is the most printed claim that the statements take a position on: they stand there alone."""
    table = derived.claim
    query = select(table.c.documents, table.c.id).join(position, position.c.claim == table.c.id).distinct()
    rows = [(row.documents, row.id) for row in asked(connection, about(query, position.c.statement), statements)]
    return max(rows, default=(0, "")) == (claim.documents, claim.id)
