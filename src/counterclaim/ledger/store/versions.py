"""Which version of the schema a book has; brings an older one up to date. Migrations are named, in `migrations/`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from counterclaim.model.errors import LedgerError

MARK = "counterclaim_version"  # Alembic's own table, by a name that says whose book it is


def script() -> ScriptDirectory:
    """Return the migrations."""
    return ScriptDirectory.from_config(_config())


def check(engine: Engine, tables: Collection[str], name: str) -> None:
    """Raise LedgerError if the database called `name` is no ledger, or one of a newer version than this program."""
    if not tables:
        raise LedgerError(f"{name}: there is no ledger in this database; `counterclaim add` makes one")
    if MARK not in tables:
        raise LedgerError(f"{name}: is not a ledger: it holds other tables ({', '.join(sorted(tables)[:3])})")
    with engine.connect() as connection:
        version = MigrationContext.configure(connection, opts={"version_table": MARK}).get_current_revision()
    known = {one.revision for one in script().walk_revisions()}
    if version is not None and version not in known:
        raise LedgerError(
            f"{name}: was made by a newer version of counterclaim (schema {version}); upgrade the program"
        )


def upgrade(engine: Engine) -> None:
    """Bring the schema up to date, in one transaction; of two that try at once the second finds it done."""
    from counterclaim.ledger.store.engine import writing

    with engine.connect() as connection:
        version = MigrationContext.configure(connection, opts={"version_table": MARK}).get_current_revision()
    if version == script().get_current_head():
        return
    with writing(engine) as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
