"""Every ledger test runs on SQLite and on PostgreSQL: a server of our own, skipped where none is installed."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from counterclaim.ledger import Ledger
from counterclaim.testing.postgres import programs, server

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Yield the URL of a server of our own."""
    if programs() is None:
        pytest.skip("PostgreSQL is not installed")
    with server() as url:
        yield url


def new_database(postgres: str) -> str:
    """Make an empty database and return its URL."""
    name = f"ledger{next(_numbers)}"
    engine = create_engine(
        f"{postgres.replace('postgresql:', 'postgresql+psycopg:')}/postgres", isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text(f"create database {name}"))
    engine.dispose()
    return f"{postgres}/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return where a new ledger may be made: a path, or the URL of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    return new_database(request.getfixturevalue("postgres"))


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """Yield a new, empty ledger."""
    with Ledger.open(place) as opened:
        yield opened
