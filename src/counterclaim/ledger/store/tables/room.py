"""What the reading room keeps: accounts, sessions, replies. Not records of news; these rows may change and go.

Only decisions on replies are never rewritten: a reply stands as its last one says, and those before it are kept.

No password, no token and no session is stored as it is: passwords as argon2 hashes, tokens as sha256.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, PrimaryKeyConstraint, Table, Text

from counterclaim.ledger.store.tables.schema import key, metadata, number, text

account = Table(
    "account",
    metadata,
    key(),  # the name, folded, so that no two differ by case only
    text("name"),
    text("role"),
    text("password"),  # argon2id, with its salt and parameters
    text("created"),
    text("changed"),  # when the password was last changed
    CheckConstraint("role in ('reader', 'desk', 'admin')", "role"),
    comment="People who sign in to the reading room.",
)

session = Table(
    "session",
    metadata,
    key(),  # sha256 of the token in the cookie
    Column("account", Text, ForeignKey("account.id", ondelete="CASCADE"), nullable=False),
    text("created"),
    text("expires"),
    Index("ix_session_account", "account"),
    Index("ix_session_expires", "expires"),
    comment="Who is signed in; a session that is not here is over.",
)

reply = Table(
    "reply",
    metadata,
    key(),  # random
    text("kind"),  # statement | claim
    text("subject"),  # its id
    text("name"),
    text("email"),  # for the desk alone: never published, exported or logged
    text("text"),
    text("state"),  # held | admitted | declined
    text("actor", null=True),  # actor.id, where the desk has verified who replies
    text("received"),
    text("decided", null=True),
    text("decided_by", null=True),
    text("reason", null=True),
    CheckConstraint("kind in ('statement', 'claim')", "kind"),
    CheckConstraint("state in ('held', 'admitted', 'declined')", "state"),
    Index("ix_reply_state_received", "state", "received", "id"),
    Index("ix_reply_subject", "kind", "subject", "state"),
    comment="What people answer to statements and claims about them, held until the desk admits it.",
)

reply_decision = Table(
    "reply_decision",
    metadata,
    Column("reply", Text, ForeignKey("reply.id", ondelete="CASCADE"), nullable=False),
    number("place"),  # 1, 2, ... in the order of deciding
    text("state"),
    text("actor", null=True),  # actor.id, where the desk has verified who replies
    text("at"),
    text("by"),
    text("reason"),
    PrimaryKeyConstraint("reply", "place"),
    CheckConstraint("state in ('held', 'admitted', 'declined')", "state"),
    comment="Every decision of the desk on a reply: who admitted, declined or held it, when and why.",
)

TABLES = (account, session, reply, reply_decision)
