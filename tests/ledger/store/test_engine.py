"""Which file or database a place is: whatever stands in a path, and URLs that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.engine import address
from counterclaim.model.errors import LedgerError


@pytest.mark.parametrize(
    "name",
    ["story#1.db", "what?.db", "why?mode=memory", "100%25.db", "two words.db", "Käthe.db"],
    ids=["a mark of URLs", "a question", "an option", "a percentage", "a space", "a letter beyond ASCII"],
)
def test_a_path_is_the_file_of_that_very_name(tmp_path: Path, name: str) -> None:
    with Ledger.open(tmp_path / name) as ledger:
        ledger.accounts.add("Edda Roskam", "correct horse battery")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    with Ledger.open(tmp_path / name, create=False, read_only=True) as again:
        assert again.accounts.find("Edda Roskam") is not None


def test_a_driver_of_sqlite_makes_no_other_kind_of_ledger(tmp_path: Path) -> None:
    with Ledger.open(f"sqlite+pysqlite:///{tmp_path}/ledger.db") as ledger, ledger.engine.connect() as connection:
        assert connection.exec_driver_sql("pragma foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("pragma journal_mode").scalar() == "wal"


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("postgresql://edda:secret@localhost:port/news", "postgresql://localhost:port/news: is not a database URL"),
        ("postgresql://edda:secret@[::1/news", "postgresql://[::1/news: is not a database URL"),
        ("://edda:secret@localhost", "://localhost: is not a database URL"),
    ],
    ids=["a port that is no number", "half a bracket", "no kind of database"],
)
def test_what_is_no_url_is_said_without_its_password(place: str, says: str) -> None:
    with pytest.raises(LedgerError) as raised:
        address(place)
    assert str(raised.value) == says
