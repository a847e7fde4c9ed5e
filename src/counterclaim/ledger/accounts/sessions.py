"""Sessions: a random token in the cookie, its sha256 in the book. What is not in the book is not signed in."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from counterclaim.ledger.accounts.accounts import Account, folded
from counterclaim.ledger.store.tables.room import account, session

HOURS = 12  # a session lasts a working day from signing in, however much it is used
_TOKEN = 32  # bytes


def begin(connection: Connection, name: str, *, at: str) -> str:
    """Begin a session of the account, and return its token; sessions that have expired are cleared away."""
    token = secrets.token_urlsafe(_TOKEN)
    expires = (datetime.fromisoformat(at) + timedelta(hours=HOURS)).isoformat(timespec="microseconds")
    connection.execute(delete(session).where(session.c.expires <= at))
    row = {"id": _digest(token), "account": folded(name), "created": at, "expires": expires}
    connection.execute(insert(session).values(**row))
    return token


def account_of(connection: Connection, token: str, *, at: str) -> Account | None:
    """Return whose session it is; None if it is none, or has ended or expired."""
    joined = select(account.c.name, account.c.role, account.c.created).join(session, session.c.account == account.c.id)
    row = connection.execute(joined.where(session.c.id == _digest(token), session.c.expires > at)).one_or_none()
    return None if row is None else Account(name=row.name, role=row.role, created=row.created)


def end(connection: Connection, token: str) -> None:
    """End this session; nothing happens if it is none."""
    connection.execute(delete(session).where(session.c.id == _digest(token)))


def end_all(connection: Connection, name: str) -> None:
    """End all sessions of an account."""
    connection.execute(delete(session).where(session.c.account == folded(name)))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
