"""Who bears a name in the whole ledger: one actor, or nobody for certain. What was looked up is kept beside it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, or_, select

from counterclaim.ledger.store.tables import derived


def bearer(connection: Connection, name: str) -> str | None:
    """Return the one actor who bears the name, None where nobody does or several do."""
    table = derived.actor
    found = connection.execute(select(table.c.id).where(table.c.name == name).limit(2)).scalars().all()
    return found[0] if len(found) == 1 else None


def stale(connection: Connection, actors: Iterable[str], names: Iterable[str] = ()) -> set[str]:
    """Return the claims whose accusations looked up a name that leads elsewhere since these actors were touched.

    `actors` are new, renamed, merged, parted or gone, `names` those that they bore before. The cost is by what
    changed, not by how often they are accused.
    """
    table, borne, claims = derived.accusation, set(names), set()
    for one in sorted(set(actors)):
        name = connection.execute(select(derived.actor.c.name).where(derived.actor.c.id == one)).scalar()
        elsewhere = or_(table.c.looked < name, table.c.looked > name) if name else table.c.looked.is_not(None)
        claims |= set(connection.execute(select(table.c.claim).where(table.c.accused == one, elsewhere)).scalars())
        borne |= {name} if name else set()
    for name in sorted(borne):
        now = bearer(connection, name) or name
        other = or_(table.c.accused < now, table.c.accused > now)
        claims |= set(connection.execute(select(table.c.claim).where(table.c.looked == name, other)).scalars())
    return claims
