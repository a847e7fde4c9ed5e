"""What the reading room keeps: accounts, sessions, replies."""

from alembic import op

from counterclaim.ledger.store.tables import metadata, room

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    metadata.create_all(op.get_bind(), tables=[room.account, room.session, room.reply])
