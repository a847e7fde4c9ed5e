"""Replies in the book: submitted, queued, decided, published. The e-mail leaves the table in `Reply` alone."""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, Row, func, insert, select, update

from counterclaim.ledger.replies.reply import (
    STATES,
    Decision,
    NewReply,
    PublishedReply,
    Reply,
    ReplyStatus,
    problems,
)
from counterclaim.ledger.store.tables.derived import claim_member
from counterclaim.ledger.store.tables.room import reply, reply_decision
from counterclaim.model.errors import ReplyError


def submit(connection: Connection, new: NewReply, *, at: str) -> str:
    """Hold a reply for the desk, and return its id; ReplyError if something of it is not fit."""
    if wrong := problems(new):
        raise ReplyError("; ".join(wrong.values()))
    values = {"kind": new.kind, "subject": new.subject, "name": " ".join(new.name.split()), "email": new.email.strip()}
    row = {"id": secrets.token_hex(16), **values, "text": new.text.strip(), "state": "held", "received": at}
    connection.execute(insert(reply).values(**row))
    return str(row["id"])


def queue(connection: Connection, state: str = "held", *, limit: int = 50, after: str | None = None) -> list[Reply]:
    """Return replies in a state, the oldest first, for the desk; `after` is the id of the last one seen."""
    query = select(reply).where(reply.c.state == state).order_by(reply.c.received, reply.c.id).limit(limit)
    if after is not None:
        last = connection.execute(select(reply.c.received).where(reply.c.id == after)).scalar_one_or_none()
        query = query.where(
            (reply.c.received > (last or "")) | ((reply.c.received == (last or "")) & (reply.c.id > after))
        )
    return [_reply(row) for row in connection.execute(query)]


def waiting(connection: Connection) -> int:
    """Return how many replies wait for the desk."""
    return connection.execute(select(func.count()).where(reply.c.state == "held")).scalar_one()


def find(connection: Connection, id: str) -> Reply | None:
    """Return one reply for the desk."""
    row = connection.execute(select(reply).where(reply.c.id == id)).one_or_none()
    return None if row is None else _reply(row)


def decide(
    connection: Connection, id: str, state: str, *, by: str, reason: str, at: str, actor: str | None = None
) -> Reply:
    """Admit, decline or hold again; `actor` is who replies, where the desk has verified it. ReplyError if unknown.

    The reply stands as decided; the decision is kept beside those before it.
    """
    if state not in STATES:
        raise ReplyError(f"{state} is no state of a reply")
    decided = {"state": state, "actor": actor, "decided": at, "decided_by": by, "reason": reason.strip()}
    connection.execute(update(reply).where(reply.c.id == id).values(**decided))
    found = find(connection, id)
    if found is None:
        raise ReplyError("there is no such reply")
    table = reply_decision
    last = connection.execute(select(func.max(table.c.place)).where(table.c.reply == id)).scalar_one()
    kept = {"state": state, "actor": actor, "at": at, "by": by, "reason": reason.strip()}
    connection.execute(insert(table).values(reply=id, place=(last or 0) + 1, **kept))
    return found


def decisions(connection: Connection, ids: tuple[str, ...]) -> dict[str, list[Decision]]:
    """Return what was decided on replies, by their ids, the first decision first: for the desk."""
    table = reply_decision
    query = select(table).where(table.c.reply.in_(ids)).order_by(table.c.reply, table.c.place)
    found: dict[str, list[Decision]] = {id: [] for id in ids}
    for row in connection.execute(query):
        found[row.reply].append(Decision(state=row.state, actor=row.actor, at=row.at, by=row.by, reason=row.reason))
    return found


def for_subjects(connection: Connection, kind: str, subjects: tuple[str, ...]) -> list[PublishedReply]:
    """Return the admitted replies to statements or claims, the oldest first, without what is for the desk alone.

    A reply to a claim that was merged into another is one to that other.
    """
    shown = ("id", "kind", "subject", "name", "text", "actor", "received")
    now = _members(connection, subjects) if kind == "claim" else {}
    query = select(*(reply.c[name] for name in shown)).where(
        reply.c.kind == kind, reply.c.subject.in_({*subjects, *now}), reply.c.state == "admitted"
    )
    rows = connection.execute(query.order_by(reply.c.received, reply.c.id))
    return [PublishedReply(**{**row._mapping, "subject": now.get(row.subject, row.subject)}) for row in rows]


def _members(connection: Connection, claims: tuple[str, ...]) -> dict[str, str]:
    """Return the claims that belong to these now, so far as somebody replied to them."""
    member = claim_member
    answered = select(reply.c.subject).where(reply.c.kind == "claim")
    query = select(member.c.node, member.c.claim).where(member.c.claim.in_(claims), member.c.node.in_(answered))
    return {row.node: row.claim for row in connection.execute(query)}


def status(connection: Connection, id: str) -> ReplyStatus | None:
    """Return what became of a reply, for who left it."""
    shown = ("id", "kind", "subject", "state", "received", "decided", "reason")
    row = connection.execute(select(*(reply.c[name] for name in shown)).where(reply.c.id == id)).one_or_none()
    return None if row is None else ReplyStatus(**row._mapping)


def _reply(row: Row[tuple[object, ...]]) -> Reply:
    return Reply(**row._mapping)
