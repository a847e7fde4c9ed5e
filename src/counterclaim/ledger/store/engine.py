"""Opens the book: engine by URL, settings of each database, one writer at a time. Knows no tables."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from counterclaim.ledger.store.failures import place as called
from counterclaim.ledger.store.failures import telling
from counterclaim.ledger.store.versions import MARK, check, upgrade
from counterclaim.model.errors import LedgerError

DEFAULT = "counterclaim.db"
WAIT = 60.0  # seconds that a writer waits for another one; entering an article holds the lock for well under one
LOCK = 0x636F756E  # the advisory lock of writers on PostgreSQL ("coun")
_CREDENTIALS = re.compile(r"(?<=://).*@")


def address(place: str | Path | None) -> URL:
    """Return the database URL of a place: a URL as it is, a path as an SQLite file, None as `./counterclaim.db`."""
    given = str(place or DEFAULT)
    if "://" not in given:
        return URL.create("sqlite", database=given)
    try:
        url = make_url(given)
    except (ArgumentError, ValueError) as error:  # ValueError: a port that is no number
        raise LedgerError(f"{_CREDENTIALS.sub('', given)}: is not a database URL") from error
    if url.get_backend_name() == "sqlite":
        return url.set(drivername="sqlite")  # by whatever driver: it is opened here
    return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgresql", "postgres") else url


def opened(place: str | Path | None, *, create: bool = True, read_only: bool = False) -> Engine:
    """Return an engine on a ledger of this version, made or upgraded first where that is needed and allowed.

    Raises LedgerError if it is no ledger, of a newer version, absent (and `create` is false), locked or not writable.
    """
    url = address(place)
    if url.drivername == "sqlite":
        _look(Path(url.database or DEFAULT), create=create)
    try:
        engine = _engine(url, read_only)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise LedgerError(
            f"{url.drivername}: this database is not known here; PostgreSQL needs `pip install counterclaim[postgres]`"
        ) from error
    try:
        with telling(url), engine.connect() as connection:
            tables = inspect(connection).get_table_names()
        with telling(url):
            if tables or read_only:
                check(engine, tables, called(url))
            if not read_only:
                upgrade(engine)
    except BaseException:
        engine.dispose()  # no connection outlives a ledger that could not be opened
        raise
    return engine


def _look(path: Path, *, create: bool) -> None:
    """Raise LedgerError if there can be no ledger at a path."""
    try:
        if not create and not path.exists():
            raise LedgerError(f"{path}: there is no ledger; `counterclaim add` makes one")
        if path.is_dir():
            raise LedgerError(f"{path}: is a folder, not a ledger")
    except PermissionError as error:
        raise LedgerError(f"{path}: cannot be opened: no right to it") from error


def _engine(url: URL, read_only: bool) -> Engine:
    if url.drivername != "sqlite":
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)  # what was entered is not for logs
    mode = "?mode=ro" if read_only else ""

    def connect() -> sqlite3.Connection:
        name = Path(url.database or DEFAULT).resolve().as_uri() + mode  # `?`, `#` and `%` of a path are spelled out
        return sqlite3.connect(name, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)

    engine = create_engine(
        url, creator=connect, poolclass=QueuePool, pool_size=8, max_overflow=32, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def _settings(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("pragma foreign_keys = on")
        connection.execute("pragma mmap_size = 1073741824")
        connection.execute("pragma cache_size = -65536")
        if not read_only and _ours(connection):
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = normal")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("begin immediate" if writes else "begin")

    return engine


def _ours(connection: sqlite3.Connection) -> bool:
    """Say whether a file is a ledger, or empty: nothing is set in a file that belongs to another program."""
    names = {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    return not names or MARK in names


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Hold the book for writing: one transaction, one writer at a time; all of it is kept, or nothing."""
    with telling(engine.url), engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        yield connection


@contextmanager
def looking(engine: Engine) -> Iterator[Connection]:
    """Hold a view of the book as it stands: later entries are not seen, writers are not kept waiting."""
    with telling(engine.url), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection
