"""Every ledger test runs on SQLite and on PostgreSQL: a server of our own, skipped where none is installed."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from counterclaim.ledger import Ledger
from counterclaim.testing.book import filled
from counterclaim.testing.postgres import programs, server

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Yield the URL of a server of our own."""
    if programs() is None:
        pytest.skip("PostgreSQL is not installed")
    with server() as url:
        yield url


def new_database(postgres: str, template: str = "template1") -> str:
    """Make a database, empty or as the template is, and return its URL."""
    name = f"ledger{next(_numbers)}"
    engine = create_engine(
        f"{postgres.replace('postgresql:', 'postgresql+psycopg:')}/postgres", isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text(f"create database {name} template {template}"))
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


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def filled_once(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where a ledger with all of testing/stories.py lies; it is copied, and never written to."""
    if request.param == "sqlite":
        place = str(tmp_path_factory.mktemp("filled") / "ledger.db")
    else:
        place = new_database(request.getfixturevalue("postgres"))
    with Ledger.open(place) as opened:
        filled(opened)
    return place


@pytest.fixture
def book(filled_once: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """Yield a ledger of its own with all of testing/stories.py in it."""
    if "://" in filled_once:
        server, _, name = filled_once.rpartition("/")
        place = new_database(server, name)
    else:
        place = str(shutil.copy(filled_once, tmp_path / "book.db"))
    with Ledger.open(place) as opened:
        yield opened
