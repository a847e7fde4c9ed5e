"""`counterclaim add` and `rebuild`: what they say, with which code they end, and what is in the ledger then."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from counterclaim.cli import exits
from counterclaim.ledger import Ledger
from counterclaim.model.reading import Producer
from counterclaim.pipeline import linking
from counterclaim.testing.adding import articles
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.fake import FakeModel
from tests.cli.conftest import ARTICLE, FRENCH, Run


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the ledger will be, named by the environment; equal names and words are linked."""
    monkeypatch.setattr(linking, "LinkerOfRecords", lambda **_: ExactLinker())
    monkeypatch.setenv("COUNTERCLAIM_LEDGER", str(tmp_path / "news.db"))
    return tmp_path / "news.db"


def asked(place: Path, query: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(place) as connection:
        return connection.execute(query).fetchall()


def test_articles_are_added_once(run: Run, place: Path, tmp_path: Path) -> None:
    inputs = str(articles(tmp_path, 3))
    first = run("add", inputs)
    assert (first.code, first.out) == (exits.OK, "")
    assert first.err.startswith("counterclaim: 3 articles new, 0 known, 0 revisions, 9 statements, ")
    second = run("add", inputs)
    assert second.code == exits.OK
    assert second.err.startswith("counterclaim: 0 articles new, 3 known, 0 revisions, 0 statements, 0 claims, 0 issues")
    assert asked(place, "select count(*) from document") == [(3,)]


def test_each_page_is_a_line_of_json(run: Run, place: Path, tmp_path: Path) -> None:
    inputs = str(articles(tmp_path, 2))
    lines = [json.loads(line) for line in run("add", "--json", inputs).out.splitlines()]
    assert [(line["input"], line["status"], line["statements"]) for line in lines] == [
        (f"{inputs}:1", "new", 3),
        (f"{inputs}:2", "new", 3),
    ]


def test_an_outlet_is_given_to_what_names_none(run: Run, place: Path, tmp_path: Path) -> None:
    (tmp_path / "pasted.txt").write_text(ARTICLE)
    done = run("add", "--outlet", " Lorne  Gazette ", str(tmp_path / "pasted.txt"), str(articles(tmp_path, 1)))
    assert asked(place, "select publisher from document order by publisher") == [("Gazette 0",), ("Lorne Gazette",)]
    assert done.err.endswith("counterclaim: `counterclaim documents` lists the articles with their ids\n")
    with Ledger.open(place) as ledger:
        assert list(ledger.audit()) == []


def test_a_changed_text_is_a_revision(run: Run, place: Path, tmp_path: Path) -> None:
    inputs = articles(tmp_path, 1)
    run("add", str(inputs))
    record = json.loads(inputs.read_text())
    inputs.write_text(json.dumps(record | {"text": record["text"] + "\n\nDana Vell said that it rained all day."}))
    assert run("add", str(inputs)).err.startswith("counterclaim: 0 articles new, 0 known, 1 revision, 4 statements")


def test_issues_are_told_and_entered_and_the_rest_goes_on(run: Run, place: Path, tmp_path: Path) -> None:
    inputs = str(articles(tmp_path, 1))
    (tmp_path / "french.txt").write_text(FRENCH)
    done = run("add", str(tmp_path / "nowhere.txt"), str(tmp_path / "french.txt"), inputs)
    assert done.code == exits.UNREAD
    assert "nowhere.txt: there is no such file [not-found]" in done.err
    assert {code for (code,) in asked(place, "select code from issue")} == {"not-found", "language"}
    assert asked(place, "select count(*) from document") == [(2,)]
    again = run("add", str(tmp_path / "french.txt"))
    assert again.err.startswith("counterclaim: 0 articles new, 1 known")


@pytest.mark.parametrize("command", [("add", "x.txt"), ("rebuild",)])
def test_what_is_no_ledger_is_one_line(run: Run, place: Path, command: tuple[str, ...]) -> None:
    place.write_text("Dear diary,\n" * 200)
    done = run(*command)
    assert (done.code, done.err) == (exits.LEDGER, f"counterclaim: {place}: is not a ledger\n")


def test_stopped_by_ctrl_c_it_says_so_and_goes_on_the_next_time(
    run: Run, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Ledger.enter
    entered: list[Any] = []

    def stopped(self: Ledger, *given: Any, **options: Any) -> Any:
        if len(entered) == 2:
            raise KeyboardInterrupt
        entered.append(real(self, *given, **options))
        return entered[-1]

    inputs = str(articles(tmp_path, 4))
    monkeypatch.setattr(Ledger, "enter", stopped)
    done = run("add", inputs)
    assert done.code == exits.INTERRUPTED
    assert done.err.startswith("counterclaim: 2 articles new")
    assert done.err.endswith("counterclaim: stopped; the same command goes on from here\n")
    monkeypatch.setattr(Ledger, "enter", real)
    assert run("add", inputs).err.startswith("counterclaim: 2 articles new, 2 known")


def test_a_rebuild_with_the_same_model_finds_nothing_to_do(run: Run, place: Path, tmp_path: Path) -> None:
    run("add", str(articles(tmp_path, 2)))
    done = run("rebuild")
    assert (done.code, done.err) == (exits.OK, "counterclaim: 0 documents read again\n")


def test_a_new_model_is_compared_and_then_adopted(
    run: Run, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", str(articles(tmp_path, 2)))
    monkeypatch.setattr(FakeModel, "producer", Producer(name="fake", version="1"))
    shown = run("rebuild")
    assert shown.err == "counterclaim: 2 documents read again\n"
    assert shown.out.splitlines()[0] == "statements: 6 kept, 0 new, 0 gone"
    old = asked(place, "select reading from current_reading")
    done = run("rebuild", "--adopt")
    assert done.err == "counterclaim: 0 documents read again\ncounterclaim: 2 documents shown as read anew\n"
    assert not set(old) & set(asked(place, "select reading from current_reading"))
    assert asked(place, "select count(*) from log where kind = 'adoption'") == [(2,)]
    with Ledger.open(place) as ledger:
        assert list(ledger.audit()) == []
