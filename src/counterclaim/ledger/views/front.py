"""The front page: what is disputed, who answered, who has not, in a time range and of an outlet if one is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views import positions
from counterclaim.ledger.views.claims import claims
from counterclaim.ledger.views.lists import answers, cut, documents, unanswered
from counterclaim.ledger.views.outlets import disputed, outlets
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

position, claim, tally = derived.position, derived.claim, derived.tally
SIDES = POSITIONS[:2]
DOCUMENTS = 10  # the newest that are listed
_SUMS = select(tally.c.kind, func.sum(tally.c["count"]).label("number")).group_by(tally.c.kind)
_DISPUTED = select(func.count()).select_from(claim).where(claim.c.status == "disputed")


def _end(side: str) -> Any:
    """Return the latest position of a side of a claim, of the first printing of its statement."""
    return (
        select(position.c.id)
        .where(
            position.c.claim == claim.c.id,
            position.c.position == side,
            position.c.statement == position.c.original,
            position.c.retracted.is_(None),
        )
        .order_by(position.c.date.desc().nulls_last(), position.c.id.desc())
        .limit(1)
        .scalar_subquery()
        .label(side)
    )


_ENDS = about(select(claim.c.id, *map(_end, SIDES)), claim.c.id)


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
    lines = positions.by_id(connection, ids, printings=True)
    return tuple(Disputed(claim=line, sides=tuple(_sides(line, picked[line.id], lines))) for line in listed)


def _latest(connection: Connection, claims: Sequence[str]) -> dict[str, dict[str, str]]:
    rows = asked(connection, _ENDS, claims)
    return {row.id: {side: getattr(row, side) for side in SIDES if getattr(row, side)} for row in rows}


def _sides(line: ClaimLine, picked: dict[str, str], lines: dict[str, PositionLine]) -> Iterator[Side]:
    for side, id in picked.items():
        if id in lines:
            yield Side(position=side, count=getattr(line, side), positions=(lines[id],))


def _totals(connection: Connection, publishers: int) -> Totals:
    numbers = {row.kind: int(row.number) for row in connection.execute(_SUMS)}
    return Totals(
        documents=numbers.get("document", 0),
        statements=numbers.get("statement", 0),
        actors=numbers.get("actor", 0),
        claims=numbers.get("claim", 0),
        disputed=int(connection.execute(_DISPUTED).scalar_one()),
        outlets=publishers,
    )
