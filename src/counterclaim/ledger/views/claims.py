"""Lists of claims, and one claim with all its sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, distinct, func, or_, select

from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.questions import rows as rows_of
from counterclaim.ledger.store.tables import derived, records
from counterclaim.ledger.views import positions
from counterclaim.ledger.views.answers import accusation_lines, answer_lines, change_lines, ends
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.judged import judgement_lines
from counterclaim.ledger.views.lines import (
    CLAIM,
    DOCUMENT,
    claim_line,
    claim_lines,
    document_line,
    in_order,
)
from counterclaim.ledger.views.paging import holdable, paged, within
from counterclaim.ledger.views.sizes import held, prints_much, states_much
from counterclaim.ledger.views.statements import statement_lines
from counterclaim.model.views import POSITIONS, ClaimFilter, ClaimLine, ClaimView, Page, Side, Wording

claim, position = derived.claim, derived.position
SHOWN = 30  # statements of a side that are shown from its start, and as many from its end
MEMBERS, WORDINGS, ANSWERS, RELATED = 80, 20, 40, 12  # members whose wordings are looked at; what is listed
_ID: Any = bindparam("claim")
_LIGHT = select(position.c.id, position.c.position, position.c.original, position.c.statement, position.c.date).where(
    position.c.claim == _ID
)
_NODES = select(derived.claim_member.c.node).where(derived.claim_member.c.claim == _ID).limit(2 * MEMBERS)
_TOLD = tuple(
    select(table).where(table.c.claim == _ID).order_by(table.c.date, table.c.id).limit(ANSWERS)
    for table in (derived.accusation, derived.change)
)


def _worded() -> Select[Any]:
    """Return the question how articles put a claim."""
    member, own, document = derived.claim_member, records.document_claim, records.document
    few = select(member).where(member.c.claim == _ID).order_by(member.c.node).limit(MEMBERS).subquery()
    return (
        select(own.c.text, own.c.inserted, few.c.polarity, *DOCUMENT)
        .select_from(few)
        .join(own, own.c.id == few.c.node)
        .join(derived.current, derived.current.c.reading == own.c.reading)
        .join(document, document.c.id == derived.current.c.document)
    )


def _answering() -> Select[Any]:
    """Return the question for answers between statements with a position on a claim."""
    answer, mine = derived.answer, select(position.c.statement).where(position.c.claim == _ID)
    return select(answer).where(answer.c.target.in_(mine), answer.c.origin.in_(mine)).limit(ANSWERS)


def _beside() -> Select[Any]:
    """Return the question for the claims that stand most often in statements, less one."""
    count = func.count(distinct(position.c.statement)).label("count")
    query = select(position.c.claim, count).where(position.c.claim != _ID).group_by(position.c.claim)
    return query.order_by(count.desc(), position.c.claim).limit(RELATED)


_WORDINGS, _ANSWERS, _RELATED = _worded(), _answering(), about(_beside(), position.c.statement)


def claims(connection: Connection, by: ClaimFilter) -> Page[ClaimLine]:
    """Return the claims that a filter lets through, newest first, or those in most documents first."""
    query = select(*CLAIM).where(*within(claim.c.last, by.since, None), *within(claim.c.first, None, by.until))
    if by.status:
        query = query.where(claim.c.status == holdable(by.status))
    if by.actor:
        query = query.where(held(claim.c.id, position.c.actor, by.actor, states_much(connection, by.actor)))
    if by.publisher:
        query = query.where(held(claim.c.id, position.c.publisher, by.publisher, prints_much(connection, by.publisher)))
    if by.document:
        query = query.where(held(claim.c.id, position.c.document, by.document, False))
    if by.shared:
        query = query.where(or_(claim.c.actors > 1, claim.c.documents > 1, claim.c.status != "asserted"))
    if by.kind:
        query = query.where(_stated_as(holdable(by.kind)))
    order = claim.c.documents if by.order == "documents" else claim.c.last
    rows, following = paged(connection, query, order, claim.c.id, after=by.after, limit=by.limit)
    return Page(items=tuple(map(claim_line, rows)), next=following)


def _stated_as(kind: str) -> ColumnElement[bool]:
    """Return the condition that a statement of this kind takes a position on the claim."""
    found = derived.found
    stating = (found.c.kind == "statement") & (found.c.id == position.c.statement)
    there = select(position.c.id).join(found, stating).where(position.c.claim == claim.c.id, found.c.label == kind)
    return there.exists()


def claim_view(connection: Connection, given: str) -> ClaimView:
    """Return a claim with its sides, by its id, the beginning of it, or a former one; raises LedgerError if none is."""
    id = known(connection, "claim", given)
    line = claim_lines(connection, [id])[id]
    light = _light(connection, id)
    chosen = {side: _chosen(light, side) for side in POSITIONS}
    ends_of = {row.id for row in (light[:1] + light[-1:])}
    shown = {*ends_of, *(row.id for _, rows in chosen.values() for row in rows)}
    full = positions.by_id(connection, shown, printings=True)
    statements = list(dict.fromkeys(row.statement for row in light))
    answers, accusations, changes = _answers(connection, id), *_told(connection, id)
    told = statement_lines(connection, [*ends(answers), *(row.statement for row in (*accusations, *changes))])
    return ClaimView(
        claim=line,
        sides=tuple(
            Side(position=side, count=count, positions=in_order([row.id for row in rows], full))
            for side, (count, rows) in chosen.items()
            if rows
        ),
        first=full.get(light[0].id) if light else None,
        last=full.get(light[-1].id) if light else None,
        wordings=_wordings(connection, id),
        answers=answer_lines(connection, answers, told),
        accusations=accusation_lines(connection, accusations, told, {id: line}),
        changes=change_lines(connection, changes, told, {id: line}),
        related=_related(connection, id, statements[:200]),
        judgements=_judgements(connection, id, statements),
    )


def _light(connection: Connection, claim: str) -> list[Any]:
    """Return all positions on a claim, in the order of their days, unknown last: only what choosing needs."""
    return sorted(
        rows_of(connection.execute(_LIGHT, {"claim": claim})),
        key=lambda row: (row.date or "9999", row.statement != row.original, row.id),
    )


def _chosen(light: Sequence[Any], side: str) -> tuple[int, list[Any]]:
    """Return how many statements a side has, and the earliest and latest of them, one position for each."""
    firsts: dict[str, Any] = {}
    for row in light:
        if row.position == side:
            firsts.setdefault(row.original, row)
    rows = list(firsts.values())
    return len(rows), rows if len(rows) <= 2 * SHOWN else rows[:SHOWN] + rows[-SHOWN:]


def _wordings(connection: Connection, id: str) -> tuple[Wording, ...]:
    rows = sorted(
        connection.execute(_WORDINGS, {"claim": id}).all(), key=lambda row: (row.published or "9999", row.id, row.text)
    )
    found: dict[tuple[str, int], Wording] = {}
    for row in rows:
        found.setdefault(
            (row.text, row.polarity),
            Wording(
                text=row.text,
                inserted=read_spans(row.inserted),
                polarity=row.polarity,
                document=document_line(row),
            ),
        )
    return tuple(found.values())[:WORDINGS]


def _answers(connection: Connection, id: str) -> list[Any]:
    """Return the answers between statements with a position on the claim."""
    return sorted(connection.execute(_ANSWERS, {"claim": id}).all(), key=lambda row: row.id)


def _told(connection: Connection, id: str) -> Iterator[list[Any]]:
    """Yield the accusations of the claim, then the changes of position on it."""
    for query in _TOLD:
        yield list(connection.execute(query, {"claim": id}))


def _related(connection: Connection, id: str, statements: Sequence[str]) -> tuple[ClaimLine, ...]:
    """Return the claims that stand most often in the same statements."""
    ids = [row.claim for row in asked(connection, _RELATED, statements, claim=id)]
    return in_order(ids, claim_lines(connection, ids))


def _judgements(connection: Connection, id: str, statements: Sequence[str]) -> Any:
    nodes = connection.execute(_NODES, {"claim": id}).scalars()
    return judgement_lines(connection, ("claim", "response", "statement"), {*nodes, *statements[: 2 * MEMBERS]})
