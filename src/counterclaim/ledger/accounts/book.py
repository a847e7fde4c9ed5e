"""The accounts of an open ledger: each method is one transaction or one view."""

from __future__ import annotations

from sqlalchemy import Engine, update

from counterclaim.ledger.accounts import accounts, passwords, sessions
from counterclaim.ledger.accounts.accounts import Account
from counterclaim.ledger.store.clock import now
from counterclaim.ledger.store.engine import looking, writing
from counterclaim.ledger.store.tables.room import account


class Accounts:
    """Who may sign in to the reading room of a ledger (`Ledger.accounts`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, name: str, password: str, role: str = "reader") -> Account:
        """Make an account; raises AccountError if its name is taken, or something given is not fit."""
        with writing(self._engine) as connection:
            return accounts.add(connection, name, password, role, at=now())

    def find(self, name: str) -> Account | None:
        """Return the account of this name."""
        with looking(self._engine) as connection:
            return accounts.find(connection, name)

    def listed(self) -> tuple[Account, ...]:
        """Return all accounts by name."""
        with looking(self._engine) as connection:
            return accounts.listed(connection)

    def change_role(self, name: str, role: str) -> Account:
        """Change what an account may do."""
        with writing(self._engine) as connection:
            return accounts.change_role(connection, name, role)

    def change_password(self, name: str, password: str) -> None:
        """Change an account's password, and end all its sessions."""
        with writing(self._engine) as connection:
            accounts.change_password(connection, name, password, at=now())

    def remove(self, name: str) -> None:
        """Remove an account and its sessions."""
        with writing(self._engine) as connection:
            accounts.remove(connection, name)

    def sign_in(self, name: str, password: str, *, former: str | None = None) -> str | None:
        """Return the token of a new session, None if name or password are wrong; the session `former` ends.

        It takes as long whether the account exists or not. A hash made with weaker parameters is renewed.
        """
        with looking(self._engine) as connection:
            stored = accounts.stored_password(connection, name)
        if not passwords.right(stored, password) or stored is None:
            return None
        renewed = passwords.hashed(password) if passwords.outdated(stored) else stored
        with writing(self._engine) as connection:
            if accounts.stored_password(connection, name) != stored:
                return None  # changed or removed meanwhile
            if renewed != stored:
                changed = update(account).where(account.c.id == accounts.folded(name)).values(password=renewed)
                connection.execute(changed)
            if former:
                sessions.end(connection, former)
            return sessions.begin(connection, name, at=now())

    def signed_in(self, token: str) -> Account | None:
        """Return whose session the token is; None if it has ended."""
        with looking(self._engine) as connection:
            return sessions.account_of(connection, token, at=now())

    def sign_out(self, token: str) -> None:
        """End a session."""
        with writing(self._engine) as connection:
            sessions.end(connection, token)

    def end_sessions(self, name: str) -> None:
        """End all sessions of an account."""
        with writing(self._engine) as connection:
            sessions.end_all(connection, name)
