"""Ids as people give them: whole, by their beginning, or former ones, which lead to where they went."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Select, bindparam, select

from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.errors import MissingError
from counterclaim.model.ids import ID_LENGTH

SHORTEST = 6  # hex digits of a beginning
_SHAPE = re.compile(f"[0-9a-f]{{{SHORTEST},{ID_LENGTH}}}")
_KINDS: dict[str, tuple[Column[str], ...]] = {
    "claim": (derived.claim.c.id, derived.claim_member.c.node),
    "actor": (derived.actor.c.id, derived.actor_member.c.node),
    "document": (records.document.c.id,),
    "statement": (records.statement.c.id,),
}


def known(connection: Connection, kind: str, given: str) -> str:
    """Return the id of the claim, actor, document or statement that is meant.

    The id of a cluster's member, or of one that was merged into another, leads to the cluster that it is in now.
    Raises MissingError if there is none, or if a beginning fits several.
    """
    id = given.strip().lower()
    if not _SHAPE.fullmatch(id):
        named = f"{'an' if kind == 'actor' else 'a'} {kind}"
        raise MissingError(f"{given}: is no id of {named}; an id has {SHORTEST} to {ID_LENGTH} hex digits")
    for column in (*_KINDS[kind][:1], derived.former.c.id, *_KINDS[kind][1:]):
        found = _beginning(connection, kind, column, id)
        if len(found) > 1:
            raise MissingError(f"{given}: several ids begin so: {', '.join(found)}")
        if found:
            return found[0] if column is _KINDS[kind][0] else _now(connection, kind, column, found[0])
    raise MissingError(f"{given}: there is no such {kind} in this ledger")


def _beginning(connection: Connection, kind: str, column: Column[str], id: str) -> list[str]:
    query = _whole(column) if len(id) == ID_LENGTH else _begun(column)
    values = {"id": id, "behind": id + "g"} if len(id) < ID_LENGTH else {"id": id}
    if column is derived.former.c.id:
        query = query.where(derived.former.c.kind == kind)
    return [str(one) for one in connection.execute(query, values).scalars()]


@cache
def _whole(column: Column[str]) -> Select[Any]:
    return select(column).distinct().where(column == bindparam("id"))


@cache
def _begun(column: Column[str]) -> Select[Any]:
    inside = (column >= bindparam("id"), column < bindparam("behind"))
    return select(column).distinct().where(*inside).order_by(column).limit(4)


def _now(connection: Connection, kind: str, column: Column[str], id: str) -> str:
    """Return where a former id or a member leads."""
    if column is derived.former.c.id:
        seen = {id}
        while now := connection.execute(select(derived.former.c.now).where(derived.former.c.id == id)).scalar():
            if now in seen:
                break
            seen.add(id := str(now))
        return id
    cluster = derived.claim_member.c.claim if kind == "claim" else derived.actor_member.c.actor
    return str(connection.execute(select(cluster).where(column == id)).scalar_one())
