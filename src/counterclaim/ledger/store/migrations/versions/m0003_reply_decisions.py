"""Every decision on a reply is kept; of those made before only the last one is known."""

from alembic import op
from sqlalchemy import func, insert, literal, select

from counterclaim.ledger.store.tables import metadata, room

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SAID = "reply_decision: decisions are never rewritten"
SQLITE = f"create trigger reply_decision_kept before update on reply_decision begin select raise(abort, '{SAID}'); end"
POSTGRES = (
    "create function reply_decision_kept() returns trigger language plpgsql as "
    f"$$ begin raise exception '{SAID}'; end $$",
    "create trigger reply_decision_kept before update on reply_decision "
    "for each row execute function reply_decision_kept()",
)


def upgrade() -> None:
    """Make the table, and enter what was decided last. With a reply its decisions may go; none may change."""
    connection = op.get_bind()
    metadata.create_all(connection, tables=[room.reply_decision])
    made, old = room.reply_decision.c, room.reply.c
    into = [made.reply, made.place, made.state, made.actor, made.at, made.by, made.reason]
    last = select(
        old.id, literal(1), old.state, old.actor, old.decided, func.coalesce(old.decided_by, ""),
        func.coalesce(old.reason, ""),
    ).where(old.decided.is_not(None))  # fmt: skip
    connection.execute(insert(room.reply_decision).from_select(into, last))
    for statement in (SQLITE,) if connection.dialect.name == "sqlite" else POSTGRES:
        op.execute(statement)
