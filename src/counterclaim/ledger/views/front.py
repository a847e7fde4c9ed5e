"""The front page: what is disputed, who answered, who has not, in a time range and of an outlet if one is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, func, select

from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views import positions
from counterclaim.ledger.views.claims import claims
from counterclaim.ledger.views.lists import answers, cut, documents, unanswered
from counterclaim.ledger.views.outlets import disputed, outlets
from counterclaim.ledger.views.positions import position_lines
from counterclaim.model.views import (
    POSITIONS,
    ClaimFilter,
    ClaimLine,
    Disputed,
    DocumentFilter,
    FrontView,
    PositionLine,
    Range,
    Side,
    Totals,
)

position = derived.position
SIDES = POSITIONS[:2]
DOCUMENTS = 10  # the newest that are listed


def front_view(connection: Connection, by: Range) -> FrontView:
    """Return the front page; `by.limit` is how many of each list there are."""
    listed = outlets(connection)
    return FrontView(
        range=by,
        totals=_totals(connection, len(listed)),
        disputed=_with_sides(connection, _disputed(connection, by)),
        answers=answers(connection, cut(by, by.limit)).items,
        unanswered=unanswered(connection, cut(by, by.limit)).items,
        documents=documents(
            connection,
            DocumentFilter(publisher=by.publisher, since=by.since, until=by.until, limit=DOCUMENTS),
        ).items,
        outlets=listed,
    )


def _disputed(connection: Connection, by: Range) -> tuple[ClaimLine, ...]:
    if by.publisher:
        return disputed(connection, by.publisher, since=by.since, until=by.until, limit=by.limit)
    return claims(
        connection, ClaimFilter(status="disputed", since=by.since, until=by.until, actor=by.actor, limit=by.limit)
    ).items


def _with_sides(connection: Connection, listed: Sequence[ClaimLine]) -> tuple[Disputed, ...]:
    """Return the claims with the latest words of each side."""
    picked = _latest(connection, [line.id for line in listed])
    ids = [id for sides in picked.values() for id in sides.values()]
    rows = list(connection.execute(positions.query().where(position.c.id.in_(ids)))) if ids else []
    lines = {line.id: line for line in position_lines(connection, rows)}
    return tuple(Disputed(claim=line, sides=tuple(_sides(line, picked[line.id], lines))) for line in listed)


def _latest(connection: Connection, claims: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return the latest position of each side of claims, of the first printing of its statement."""
    ends = [
        select(position.c.id)
        .where(
            position.c.claim == derived.claim.c.id,
            position.c.position == side,
            position.c.statement == position.c.original,
            position.c.retracted.is_(None),
        )
        .order_by(position.c.date.desc().nulls_last(), position.c.id.desc())
        .limit(1)
        .scalar_subquery()
        .label(side)
        for side in SIDES
    ]
    rows = connection.execute(select(derived.claim.c.id, *ends).where(derived.claim.c.id.in_(claims)))
    return {row.id: {side: getattr(row, side) for side in SIDES if getattr(row, side)} for row in rows}


def _sides(line: ClaimLine, picked: dict[str, str], lines: dict[str, PositionLine]) -> Iterator[Side]:
    for side, id in picked.items():
        if id in lines:
            yield Side(position=side, count=getattr(line, side), positions=(lines[id],))


def _totals(connection: Connection, publishers: int) -> Totals:
    tally = derived.tally
    sums = select(tally.c.kind, func.sum(tally.c["count"]).label("number")).group_by(tally.c.kind)
    numbers = {row.kind: int(row.number) for row in connection.execute(sums)}
    disputed = select(func.count()).select_from(derived.claim).where(derived.claim.c.status == "disputed")
    return Totals(
        documents=numbers.get("document", 0),
        statements=numbers.get("statement", 0),
        actors=numbers.get("actor", 0),
        claims=numbers.get("claim", 0),
        disputed=int(connection.execute(disputed).scalar_one()),
        outlets=publishers,
    )
