"""The ledger: records, judgements, log, what is derived, search."""

from alembic import op

from counterclaim.ledger.store.tables import metadata, readable, room, searched

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEPT: tuple[str, ...] = (
    "producer",
    "page",
    "article",
    "document",
    "run",
    "reading",
    "document_actor",
    "statement",
    "document_claim",
)
KEPT += ("evidence", "response", "issue", "judgement", "log")


def upgrade() -> None:
    """Make everything."""
    connection = op.get_bind()
    metadata.create_all(connection, tables=[table for table in metadata.sorted_tables if table not in room.TABLES])
    sqlite = connection.dialect.name == "sqlite"
    for statement in searched.SQLITE if sqlite else searched.POSTGRES:
        connection.exec_driver_sql(statement)
    for statement in readable.VIEWS:
        connection.exec_driver_sql(statement)
    for table in KEPT:  # records are never rewritten, whoever opens the file
        for statement in _kept(table, sqlite):
            op.execute(statement)


def _kept(table: str, sqlite: bool) -> tuple[str, ...]:
    said = f"{table}: records are never rewritten"
    if sqlite:
        return (
            f"create trigger {table}_kept before update on {table} begin select raise(abort, '{said}'); end",
            f"create trigger {table}_stays before delete on {table} begin select raise(abort, '{said}'); end",
        )
    return (
        f"create function {table}_kept() returns trigger language plpgsql as $$ begin raise exception '{said}'; end $$",
        f"create trigger {table}_kept before update or delete on {table} execute function {table}_kept()",
    )
