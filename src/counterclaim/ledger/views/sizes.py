"""Who prints or states so much that a list is better gone through in its order than collected first."""

from __future__ import annotations

from sqlalchemy import Column, ColumnElement, Connection, select

from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views.paging import holdable

MANY = 4000  # statements; in a million, the first fifty of a list are met among some ten thousand rows


def prints_much(connection: Connection, publisher: str) -> bool:
    """Say whether an outlet printed many statements."""
    table = derived.tally
    query = select(table.c["count"]).where(table.c.kind == "statement", table.c.publisher == holdable(publisher))
    return (connection.execute(query).scalar() or 0) > MANY


def states_much(connection: Connection, actor: str) -> bool:
    """Say whether an actor made many statements."""
    table = derived.actor
    return (connection.execute(select(table.c.statements).where(table.c.id == holdable(actor))).scalar() or 0) > MANY


def held(claim: Column[str], column: Column[str], value: str, much: bool) -> ColumnElement[bool]:
    """Return the condition that somebody has a position on a claim: `column` of `position` is `value`."""
    position = derived.position
    if much:
        there = select(position.c.id).where(position.c.claim == claim, column == holdable(value))
        return there.exists()
    return claim.in_(select(position.c.claim).where(column == holdable(value)))
