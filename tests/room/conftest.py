"""What tests of the room share: a filled ledger, the room on it without a browser, a running room, the browser.

`client` is the room on a copy of the filled ledger, in this process; `served` is the address of a running one, in a
process of its own; `Visits` (visits.py) signs in and sends forms. Tests that are about the database take
`room_ledger`, which is empty but for accounts, on SQLite and on PostgreSQL.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from counterclaim.ledger import Ledger
from counterclaim.ledger.accounts import passwords
from counterclaim.testing.book import filled
from tests.ledger.conftest import place, postgres
from tests.room.visits import PEOPLE, WORD, Visits, visits

__all__ = ["place", "postgres"]
CHEAP = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1)


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_hasher", CHEAP)


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a filled ledger with accounts; tests work on copies."""
    path = tmp_path_factory.mktemp("book") / "ledger.db"
    with pytest.MonkeyPatch.context() as patch, Ledger.open(path) as ledger:
        patch.setattr(passwords, "_hasher", CHEAP)
        filled(ledger)
        _welcome(ledger)
    return path


@pytest.fixture
def ledger(book: Path, tmp_path: Path) -> Iterator[Ledger]:
    """Yield a filled ledger of the test's own."""
    with Ledger.open(shutil.copy(book, tmp_path / "ledger.db")) as opened:
        yield opened


@pytest.fixture
def client(ledger: Ledger, tmp_path: Path) -> Iterator[Visits]:
    """Yield the room on the filled ledger."""
    with visits(ledger, tmp_path) as one:
        yield one


@pytest.fixture
def room_ledger(place: str) -> Iterator[Ledger]:
    """Yield a ledger with accounts alone, on each database."""
    with Ledger.open(place) as opened:
        _welcome(opened)
        yield opened


@pytest.fixture(scope="module")
def served(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a running room on a copy of the filled ledger; tests of one module share it."""
    place = shutil.copy(book, tmp_path_factory.mktemp("served") / "ledger.db")
    command = [sys.executable, "-m", "counterclaim", "serve", "--ledger", str(place), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ}) as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found is not None
        try:
            yield found[0]
        finally:
            process.send_signal(signal.SIGTERM)
            said = process.stderr.read()
    assert "Traceback" not in said, said


def _welcome(ledger: Ledger) -> None:
    for name, role in PEOPLE.items():
        ledger.accounts.add(name, WORD, role)
