"""What can be wrong with a ledger or its place: one clear line, and nothing lost. A table where that is possible."""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from counterclaim.ledger import Ledger
from counterclaim.ledger.store import engine as store
from counterclaim.ledger.store.engine import writing
from counterclaim.model.errors import LedgerError
from counterclaim.model.views.log import LogFilter
from counterclaim.testing.adding import articles, process
from counterclaim.testing.book import told as tell
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.postgres import programs, server, start, stop
from counterclaim.testing.stories import STORIES

NOBODY = 65534


def entered(place: str) -> int:
    with Ledger.open(place) as ledger:
        assert list(ledger.audit()) == []
        with ledger.engine.connect() as connection:
            return int(connection.execute(text("select count(*) from document")).scalar_one())


def newer(path: Path) -> None:
    Ledger.open(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:  # one that is left open is written on some day
        connection.execute("update counterclaim_version set version_num = '9001'")


def another(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("create table recipes (name text)")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_text("Dear diary,\n" * 200), "is not a ledger"),
        (another, "is not a ledger: it holds other tables (recipes)"),
        (newer, "was made by a newer version of counterclaim (schema 9001); upgrade the program"),
        (lambda path: path.mkdir(), "is a folder, not a ledger"),
    ],
    ids=["a text file", "another program's database", "a newer version", "a folder"],
)
def test_what_is_no_ledger_of_this_version_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], object], says: str
) -> None:
    path = tmp_path / "x.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LedgerError, match=r"x\.db: ") as raised:
        Ledger.open(path)
    assert says in str(raised.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_newer_version_is_refused_on_postgresql_too(place: str) -> None:
    with Ledger.open(place) as ledger, writing(ledger.engine) as connection:
        connection.execute(text("update counterclaim_version set version_num = '9001'"))
    with pytest.raises(LedgerError, match="newer version"):
        Ledger.open(place)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened: no such folder"):
        Ledger.open(tmp_path / "nowhere" / "x.db")


def test_a_server_that_is_not_there_is_said() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(LedgerError, match="does not answer: is the database server running"):
        Ledger.open("postgresql://postgres@127.0.0.1:9/x")


def _limited(place: str, told: str, size: int) -> None:
    """Enter everything with a limit on the size of a file."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    _enter_all(place, told)


def _as_nobody(place: str, told: str, _: int) -> None:
    """Enter everything as a user who may not write there."""
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    _enter_all(place, told)


def _enter_all(place: str, told: str) -> None:
    """Enter all stories; if that fails, end with code 1 and write what is said to the file `told`."""
    try:
        with Ledger.open(place) as ledger:
            for story in STORIES:
                page, reading = tell(story)
                ledger.enter(reading, page, ExactLinker())
    except LedgerError as error:
        Path(told).write_text(str(error), encoding="utf-8")
        raise SystemExit(1) from None


def outcome(target: Callable[[str, str, int], None], place: str, size: int, told: Path) -> str:
    """Run in a process of its own that must fail; return what it said."""
    one = multiprocessing.get_context("forkserver").Process(target=target, args=(place, str(told), size))
    one.start()
    one.join()
    assert one.exitcode == 1
    return told.read_text(encoding="utf-8")


def test_a_full_disk_loses_the_article_in_hand_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "full.db"
    Ledger.open(path).close()
    said = outcome(_limited, str(path), path.stat().st_size + 200_000, tmp_path / "told")
    why = "cannot be written: the disk is full or failing; nothing of the article in hand was entered"
    assert said == f"{path}: {why}"
    kept = entered(str(path))
    assert 0 < kept < len(STORIES)
    _enter_all(str(path), "")
    assert entered(str(path)) == len(STORIES)


@pytest.mark.parametrize(
    ("file", "folder", "says"),
    [
        (0o444, 0o777, "cannot be written: it is read-only"),
        (0o666, 0o555, "cannot be "),
        (0o600, 0o700, "cannot be opened: no right to it"),
    ],
    ids=["a file", "a folder", "somebody else's folder"],
)
def test_what_is_read_only_is_said(tmp_path: Path, file: int, folder: int, says: str) -> None:
    """Root may write everywhere, so another user tries; the folders of pytest are closed to others."""
    if os.geteuid():
        pytest.skip("another user is needed, and only root can be one")
    with tempfile.TemporaryDirectory() as home, tempfile.NamedTemporaryFile() as told:
        path = Path(home) / "fixed.db"
        Ledger.open(path).close()
        path.chmod(file)
        Path(home).chmod(folder)
        Path(told.name).chmod(0o666)
        said = outcome(_as_nobody, str(path), 0, Path(told.name))
        assert said.startswith(f"{path}: {says}")
        assert entered(str(path)) == 0


def test_a_ledger_that_another_program_holds_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "WAIT", 0.2)
    path = tmp_path / "held.db"
    page, reading = tell(STORIES[0])
    with Ledger.open(path) as ledger, sqlite3.connect(path, isolation_level=None) as other:
        other.execute("begin immediate")
        with pytest.raises(LedgerError, match="is locked by another program; try again when it is done"):
            ledger.enter(reading, page, ExactLinker())
        other.execute("rollback")
        assert ledger.enter(reading, page, ExactLinker()).status == "new"


def test_a_server_that_stops_in_mid_run_is_said_and_the_next_run_completes(tmp_path: Path) -> None:
    if programs() is None:
        pytest.skip("PostgreSQL is not installed")
    inputs = [str(articles(tmp_path, 12))]
    with server() as url:
        place = f"{url}/postgres"
        Ledger.open(place).close()
        told = tmp_path / "told"
        one = process(place, inputs, 0.3, str(told))
        while entered(place) < 2:
            pass
        stop(url)
        one.join()
        start(url)
        assert one.exitcode == 1
        said = told.read_text(encoding="utf-8")
        assert said.startswith(f"{place}: ")
        assert "\n" not in said
        before = entered(place)
        assert 2 <= before < 12
        again = process(place, inputs)
        again.join()
        assert again.exitcode == 0
        assert entered(place) == 12


def test_rows_of_another_ledger_are_found(tmp_path: Path) -> None:
    """Two ledgers that began alike and went apart; the rows of one are copied into the other."""
    ours, theirs = tmp_path / "ours.db", tmp_path / "theirs.db"
    for path, some in ((ours, STORIES[:3]), (theirs, (*STORIES[:1], *STORIES[5:]))):
        with Ledger.open(path) as ledger:
            for story in some:
                page, reading = tell(story)
                ledger.enter(reading, page, ExactLinker())
    with sqlite3.connect(ours) as connection:
        connection.execute(f"attach '{theirs}' as other")
        for table in ("producer", "page", "article", "document", "reading", "document_actor", "statement", "log"):
            connection.execute(f"insert or ignore into {table} select * from other.{table}")
    with Ledger.open(ours) as ledger:
        found = [str(one) for one in ledger.audit()]
    assert found


def test_a_write_ahead_log_of_another_ledger_is_found(tmp_path: Path) -> None:
    """The -wal file of one ledger was copied beside another one: SQLite takes it for its own."""
    ours, theirs, copy = tmp_path / "ours.db", tmp_path / "theirs.db", tmp_path / "copy"
    with Ledger.open(ours) as ledger:
        for story in STORIES[:3]:
            page, reading = tell(story)
            ledger.enter(reading, page, ExactLinker())
    for some in (STORIES[4:6], STORIES[6:]):  # closed in between: the first part is in the file, the second beside it
        with Ledger.open(theirs) as ledger:
            for story in some:
                page, reading = tell(story)
                ledger.enter(reading, page, ExactLinker())
            shutil.copy(f"{theirs}-wal", copy)
    shutil.copy(copy, f"{ours}-wal")
    try:
        with Ledger.open(ours) as ledger:
            found = [str(one) for one in ledger.audit()]
    except LedgerError as error:
        found = [str(error)]
    assert found


def test_half_a_character_is_said_and_is_no_accident(place: str) -> None:
    with Ledger.open(place) as ledger, pytest.raises(LedgerError, match="halves of characters"):
        ledger.logged(LogFilter(by="\udcff"))
