"""The schema that the migrations make is the one that the tables are written down as."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies import NewReply
from counterclaim.ledger.store.tables import metadata
from counterclaim.ledger.store.versions import MARK, script, upgrade


def ours(name: str | None, kind: str, _: object) -> bool:
    """Say whether something in the database is one of the tables that are written down, or lies in one."""
    return kind != "table" or name in metadata.tables


def test_migrations_make_the_tables_as_written_down(ledger: Ledger) -> None:
    with ledger.engine.connect() as connection:
        options = {"version_table": MARK, "include_name": ours, "compare_type": True}
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    beside = ("ix_found_terms", "terms")  # the full-text index of PostgreSQL, which no table tells
    assert [one for one in differences if not any(name in repr(one) for name in beside)] == []


def test_every_table_is_made_by_a_migration(ledger: Ledger) -> None:
    assert set(metadata.tables) <= set(inspect(ledger.engine).get_table_names())


def test_migrations_are_one_line_of_changes() -> None:
    assert [one.revision for one in script().walk_revisions()][::-1] == ["0001", "0002", "0003"]


def test_the_last_decision_on_older_replies_is_kept(ledger: Ledger) -> None:
    new = NewReply(kind="claim", subject="c1", name="Mira Dovac", email="mira@dovac.example", text="No.")
    decided, held = ledger.replies.submit(new), ledger.replies.submit(new)
    ledger.replies.decide(decided, "declined", by="Edda", reason="Not about this.")
    with ledger.engine.begin() as connection:  # as it was before the migration
        connection.exec_driver_sql("drop table reply_decision")
        if connection.dialect.name != "sqlite":
            connection.exec_driver_sql("drop function reply_decision_kept")
        connection.exec_driver_sql(f"update {MARK} set version_num = '0002'")
    upgrade(ledger.engine)
    found = ledger.replies.decisions(decided, held)
    assert [(one.state, one.by, one.reason) for one in found[decided]] == [("declined", "Edda", "Not about this.")]
    assert found[held] == []
