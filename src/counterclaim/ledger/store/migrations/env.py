"""What Alembic runs: the migrations, on the connection that the ledger holds."""

from alembic import context

from counterclaim.ledger.store.tables import metadata
from counterclaim.ledger.store.versions import MARK

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=MARK,
    transactional_ddl=False,  # the connection is in a transaction already, which both databases roll back whole
)
context.run_migrations()
