"""Accounts: added, looked up, changed, removed. Their names sign judgements, so that they are names of people."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from counterclaim.ledger.accounts import passwords
from counterclaim.ledger.store.tables.room import account, session
from counterclaim.model.errors import AccountError

ROLES = ("reader", "desk", "admin")
_NAME = re.compile(r"\w[\w .'’-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Who may sign in, and as what: `reader` reads, `desk` judges and moderates, `admin` does both."""

    name: str
    role: str
    created: str

    def may(self, role: str) -> bool:
        """Say whether this account may do what `role` may."""
        return ROLES.index(self.role) >= ROLES.index(role)


def add(connection: Connection, name: str, password: str, role: str, *, at: str) -> Account:
    """Make an account; AccountError if there is one of this name, or name, password or role are not fit."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not _NAME.fullmatch(name):
        raise AccountError("a name has 1 to 64 letters, digits, spaces, and . - '")
    if find(connection, name) is not None:
        raise AccountError(f"there is an account {name} already")
    _fit(password=password, role=role)
    row = {"id": folded(name), "name": name, "role": role, "created": at, "changed": at}
    connection.execute(insert(account).values(**row, password=passwords.hashed(password)))
    return Account(name=name, role=role, created=at)


def find(connection: Connection, name: str) -> Account | None:
    """Return the account of this name, however its letters are cased; None if there is none."""
    row = connection.execute(select(account).where(account.c.id == folded(name))).one_or_none()
    return None if row is None else Account(name=row.name, role=row.role, created=row.created)


def listed(connection: Connection) -> tuple[Account, ...]:
    """Return all accounts by name."""
    rows = connection.execute(select(account).order_by(account.c.id))
    return tuple(Account(name=row.name, role=row.role, created=row.created) for row in rows)


def change_role(connection: Connection, name: str, role: str) -> Account:
    """Change what an account may do; it holds from the next request on."""
    known = _known(connection, name)
    _fit(role=role)
    connection.execute(update(account).where(account.c.id == folded(name)).values(role=role))
    return Account(name=known.name, role=role, created=known.created)


def change_password(connection: Connection, name: str, password: str, *, at: str) -> None:
    """Change the password, and end all sessions of the account."""
    _known(connection, name)
    _fit(password=password)
    changed = {"password": passwords.hashed(password), "changed": at}
    connection.execute(update(account).where(account.c.id == folded(name)).values(**changed))
    connection.execute(delete(session).where(session.c.account == folded(name)))


def remove(connection: Connection, name: str) -> None:
    """Remove an account and its sessions; what it judged stands, under its name."""
    _known(connection, name)
    connection.execute(delete(session).where(session.c.account == folded(name)))
    connection.execute(delete(account).where(account.c.id == folded(name)))


def stored_password(connection: Connection, name: str) -> str | None:
    """Return the hash of an account's password; None if there is no such account."""
    return connection.execute(select(account.c.password).where(account.c.id == folded(name))).scalar_one_or_none()


def folded(name: str) -> str:
    """Return what an account is looked up by: its name without differences of case and width.

    Whatever was typed comes back as a text that every database takes; no account has a name with NUL in it.
    """
    plain = unicodedata.normalize("NFKC", " ".join(name.split())).casefold()
    return plain.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()


def _known(connection: Connection, name: str) -> Account:
    known = find(connection, name)
    if known is None:
        raise AccountError(f"there is no account {name}")
    return known


def _fit(*, password: str | None = None, role: str | None = None) -> None:
    if role is not None and role not in ROLES:
        raise AccountError(f"{role} is no role; roles are {', '.join(ROLES)}")
    if password is not None and (problem := passwords.problem(password)):
        raise AccountError(problem)
