"""Judgements, and the chained log of everything that was entered. Written once, never changed.

| kind | verdict | subject and object | detail |
|---|---|---|---|
| actor | same, apart | document_actor ids | – |
| claim | same, opposed, apart | document_claim ids | – |
| appearance | same, apart | statement ids | `relation`: identical, cut, reworded |
| response | holds, not | statement ids, from and to, in one article or across | `kind`: denies, ... |
| statement | right, not-a-statement, wrong-actor, wrong-words, wrong-label | a statement id; whose | what is right |
| withdrawal | withdrawn | id of the judgement, none; `withdraws` too | – |

What is right of a statement: `actor` (a document_actor id, the object too) or `name`;
`source`, `cue`, `content` (spans); `kind`, `stance`.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Float, Index, Table

from counterclaim.ledger.store.tables.schema import key, metadata, number, text

judgement = Table(
    "judgement",
    metadata,
    key(),  # digest("judgement", kind, subject, object, verdict, detail, producer, at)
    text("kind"),
    text("subject"),  # an id: document_actor, document_claim or statement, by kind
    text("object", null=True),  # the other one, where two are compared
    text("verdict"),
    text("detail"),  # JSON object: by kind
    Column("score", Float),  # of a model; null for people
    text("producer", to="producer.id"),
    text("reason"),
    text("at"),
    text("withdraws", to="judgement.id", null=True),  # a withdrawal is a judgement too
    CheckConstraint("kind in ('actor', 'claim', 'appearance', 'response', 'statement', 'withdrawal')", "kind"),
    Index("ix_judgement_subject", "subject"),
    Index("ix_judgement_object", "object"),
    Index("ix_judgement_withdraws", "withdraws"),
    Index("ix_judgement_at", "at"),
    comment="What a model or a person decided about records; clusters are derived from these.",
)

log = Table(
    "log",
    metadata,
    number("seq", primary_key=True, autoincrement=False),
    text("at"),
    text("kind"),  # page | document | reading | issue | judgement | adoption
    text("record"),  # its id
    text("sha256"),  # of the record's canonical content (for a reading: of all its rows)
    text("previous"),  # hash of the entry before; 64 zeros in the first
    text("hash"),  # sha256 of previous, seq, at, kind, record, sha256
    Index("ix_log_record", "record"),
    comment="Everything entered, in order, each entry chained to the one before by its hash.",
)
