"""Turns what a database says into one clear line for the person at the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from counterclaim.model.errors import LedgerError

SAYINGS = (  # what the database says (lower case), and what it means here
    ("file is not a database", "is not a ledger"),
    ("malformed", "is damaged: restore a copy (`counterclaim audit` says what is left)"),
    ("attempt to write a readonly database", "cannot be written: it is read-only"),
    ("readonly", "cannot be written: it is read-only"),
    ("read-only", "cannot be written: it is read-only"),
    ("unable to open database file", "cannot be opened: no such folder, or no right to it"),
    ("disk is full", "cannot be written: the disk is full; nothing of the article in hand was entered"),
    ("no space left", "cannot be written: the disk is full; nothing of the article in hand was entered"),
    ("disk i/o error", "cannot be written: the disk is full or failing; nothing of the article in hand was entered"),
    ("database is locked", "is locked by another program; try again when it is done"),
    ("does not exist", "does not exist"),
    ("password authentication failed", "refuses this user or password"),
    ("connection refused", "does not answer: is the database server running?"),
    ("server closed the connection", "is gone: the database server closed the connection"),
    ("terminating connection", "is gone: the database server closed the connection"),
    ("connection is closed", "is gone: the connection is closed"),
    ("could not translate host name", "has an unknown host"),
    ("permission denied", "refuses: no right to do that"),
)


@contextmanager
def telling(url: URL) -> Iterator[None]:
    """Raise LedgerError, with the place and what is wrong, for whatever the database refuses in this block."""
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(f"{place(url)}: {meaning(str(error.orig))}") from error
    except UnicodeEncodeError as error:
        raise LedgerError(f"{place(url)}: takes no halves of characters, such as bytes that are no UTF-8") from error


def meaning(said: str) -> str:
    """Return what the database's message means, or its first line."""
    low = said.lower()
    for words, sense in SAYINGS:
        if words in low:
            return sense
    return said.strip().splitlines()[0] if said.strip() else "the database failed without saying why"


def place(url: URL) -> str:
    """Return how a ledger is called in messages: never with a password."""
    if url.drivername == "sqlite":
        return url.database or "ledger"
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)
