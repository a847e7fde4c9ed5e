"""The book opened with another program: views in words, foreign keys, and descriptions of every table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.tables import metadata, room

DESCRIBED = json.loads((Path(__file__).parents[3] / "docs" / "datasette.json").read_text(encoding="utf-8"))
TABLES = DESCRIBED["databases"]["counterclaim"]["tables"]

VIEWS = [  # view, condition, a row that it must hold
    ("claims_with_positions", "position = 'denies' and who = 'Pavel Rust' and publisher = 'Canal Wire'",
     {"status": "retracted", "words": "We have never put anything into the river", "date": "2031-03-05"}),
    ("statements_in_words", "title = 'Bridge'", {"who": "Chris Vell", "cue": "said", "publisher": "Canal Wire"}),
    ("answers_in_words", "answers = 'denies'", {"who": "Pavel Rust", "whom": "Nadia Orlo"}),
    ("unanswered_in_words", "answered = 'no'",
     {"accused": "Ulf Marr", "claim_text": "Ulf Marr had ordered the dumping"}),
]  # fmt: skip


@pytest.mark.parametrize(("view", "condition", "row"), VIEWS, ids=[row[0] for row in VIEWS])
def test_views_say_it_in_words(book: Ledger, view: str, condition: str, row: dict[str, str]) -> None:
    with book.engine.connect() as connection:
        rows = connection.execute(text(f"select * from {view} where {condition}")).mappings().all()
    assert len(rows) == 1
    assert {name: rows[0][name] for name in row} == row


def test_tables_and_views_are_described(book: Ledger) -> None:
    found = inspect(book.engine)
    shown = {name for name in found.get_view_names() if not name.startswith(("pg_", "sqlite_"))}
    assert shown | {table.name for table in metadata.sorted_tables} == set(TABLES)
    for table in metadata.sorted_tables:
        assert TABLES[table.name]["description"] == table.comment, table.name
        label = TABLES[table.name].get("label_column")
        assert label is None or label in table.c


def test_what_the_room_keeps_is_not_shown() -> None:
    assert not any(TABLES[table.name]["allow"] for table in room.TABLES)  # passwords, sessions, e-mail addresses
    assert DESCRIBED["allow_sql"] is False  # by which anybody could ask for them all the same


def test_the_file_has_foreign_keys_that_hold(book: Ledger) -> None:
    if book.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL checks them on every row")
    assert inspect(book.engine).get_foreign_keys("position")
    with book.engine.connect() as connection:
        assert connection.execute(text("pragma foreign_key_check")).all() == []
        assert connection.execute(text("insert into found_text(found_text) values ('integrity-check')")).rowcount >= -1
