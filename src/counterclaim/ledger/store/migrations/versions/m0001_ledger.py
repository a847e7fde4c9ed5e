"""The ledger: records, judgements, log, what is derived, search."""

from alembic import op

from counterclaim.ledger.store.tables import metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SQLITE_SEARCH = (
    "create virtual table found_text using fts5("
    "words, content='found', content_rowid='row', tokenize='porter unicode61 remove_diacritics 2')",
    "create trigger found_added after insert on found begin"
    " insert into found_text(rowid, words) values (new.row, new.words); end",
    "create trigger found_removed after delete on found begin"
    " insert into found_text(found_text, rowid, words) values ('delete', old.row, old.words); end",
    "create trigger found_changed after update of words on found begin"
    " insert into found_text(found_text, rowid, words) values ('delete', old.row, old.words);"
    " insert into found_text(rowid, words) values (new.row, new.words); end",
)
POSTGRES_SEARCH = (
    "alter table found add column terms tsvector generated always as (to_tsvector('english', words)) stored",
    "create index ix_found_terms on found using gin (terms)",
)
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
    metadata.create_all(connection)
    sqlite = connection.dialect.name == "sqlite"
    for statement in SQLITE_SEARCH if sqlite else POSTGRES_SEARCH:
        op.execute(statement)
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
