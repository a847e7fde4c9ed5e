"""What is derived of records and judgements. These rows may be made again at any time, and give the same.

A cluster (actor, claim, original statement) bears the id of its oldest member: the one that was entered first, so
that an id given out once goes on to lead somewhere. `former` keeps where ids lead whose cluster was merged.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, LargeBinary, PrimaryKeyConstraint, Table

from counterclaim.ledger.store.tables.schema import key, metadata, number, text

current = Table(
    "current_reading",
    metadata,
    key("document"),
    text("reading"),
    Index("ix_current_reading_reading", "reading"),
    comment="The reading of each document that is shown.",
)

actor = Table(
    "actor",
    metadata,
    key(),
    text("name"),
    text("kind", null=True),
    text("role", null=True),
    text("affiliation", null=True),
    text("profile"),  # JSON: the merged profile that matching works with; empty: to be made of its members
    number("documents"),
    number("statements"),
    text("first", null=True),  # dates of publication
    text("last", null=True),
    Index("ix_actor_name", "name", "id"),
    Index("ix_actor_statements", "statements", "id"),
    comment="One actor across articles.",
)

actor_member = Table(
    "actor_member",
    metadata,
    key("node"),  # document_actor.id
    text("actor", to="actor.id"),
    Index("ix_actor_member_actor", "actor", "node"),
    comment="Which document actors are one actor.",
)

claim = Table(
    "claim",
    metadata,
    key(),
    text("text"),  # the wording shown: of its oldest member, or the one that a person chose
    text("status"),  # asserted | disputed | conceded | retracted | unanswered
    text("rule"),  # the rule that gave the status, in words
    number("supports"),
    number("denies"),
    number("declines"),
    number("actors"),
    number("documents"),
    number("publishers"),
    text("first", null=True),  # dates said, or published where not known
    text("last", null=True),
    Index("ix_claim_status_last", "status", "last", "id"),
    Index("ix_claim_last", "last", "id"),
    Index("ix_claim_documents", "documents", "id"),
    comment="One proposition across articles. The status is derived by a rule; it is no verdict.",
)

claim_member = Table(
    "claim_member",
    metadata,
    key("node"),  # document_claim.id
    text("claim", to="claim.id"),
    number("polarity"),  # 1: states the claim; -1: states its contrary
    Index("ix_claim_member_claim", "claim", "node"),
    comment="Which propositions are one claim.",
)

position = Table(
    "position",
    metadata,
    key(),  # digest("position", claim, statement, start)
    text("claim", to="claim.id"),
    text("actor", null=True),  # actor.id
    text("statement"),
    text("document", to="document.id"),
    text("publisher", null=True),
    text("date", null=True),  # said, or published where that is not known
    text("position"),  # supports | denies | declines
    number("start"),
    number("stop"),
    text("words"),
    text("via"),  # stance | response | contrary: what makes it a position
    text("response", null=True),  # the response that makes it one
    Column("score", Float),
    text("original"),  # statement.id of the first appearance of the same statement
    number("confirmed"),  # 1: a person said so, 0: nobody looked at it
    text("retracted", null=True),  # statement.id by which the actor took it back; then it does not count
    Index("ix_position_claim_date", "claim", "date", "id"),
    Index("ix_position_claim_actor", "claim", "actor", "position"),
    Index("ix_position_claim_publisher", "claim", "publisher"),
    Index("ix_position_actor_date", "actor", "date", "id"),
    Index("ix_position_statement", "statement"),
    Index("ix_position_document", "document"),
    Index("ix_position_publisher_date", "publisher", "date", "claim"),
    comment="Actor, claim, and where the actor stands on it, with the words as evidence.",
)

answer = Table(
    "answer",
    metadata,
    key(),  # digest("answer", origin, target)
    text("origin"),  # statement.id
    text("target"),  # statement.id
    text("kind"),
    Column("score", Float),
    text("via"),  # response (in the article) | judgement (across articles, or by a person)
    number("confirmed"),
    Index("ix_answer_origin", "origin"),
    Index("ix_answer_target", "target"),
    comment="Responses that hold: those of current readings and of judgements, less those judged not to.",
)

appearance = Table(
    "appearance",
    metadata,
    key("statement"),
    text("original"),  # statement.id
    text("relation"),  # first | identical | cut | reworded
    Index("ix_appearance_original", "original"),
    comment="Which statements are printings of one statement.",
)

accusation = Table(
    "accusation",
    metadata,
    key(),  # digest("accusation", claim, accused)
    text("claim", to="claim.id"),
    text("accused"),  # actor.id, or a name that no actor bears yet
    text("name"),
    text("statement"),  # the first that accuses
    text("date", null=True),
    text("answered"),  # no | declined | yes
    text("looked", null=True),  # the name, where it was looked up among the actors of all articles
    Index("ix_accusation_answered_date", "answered", "date", "id"),
    Index("ix_accusation_claim", "claim"),
    Index("ix_accusation_accused", "accused", "looked"),
    Index("ix_accusation_looked", "looked", "accused"),
    comment="Who is accused by name, and whether an answer is recorded.",
)

change = Table(
    "change",
    metadata,
    key(),  # digest("change", before, statement)
    text("claim", to="claim.id"),
    text("actor"),  # actor.id
    text("before", to="position.id"),
    text("after", to="position.id", null=True),  # null: the actor only takes the earlier position back
    text("statement"),  # the later statement
    text("date", null=True),  # of the later statement
    Index("ix_change_date", "date"),
    Index("ix_change_actor_date", "actor", "date"),
    Index("ix_change_claim", "claim"),
    comment="An actor's position on a claim against an earlier one of the same actor.",
)

node = Table(
    "node",
    metadata,
    key(),  # a document_actor, document_claim or statement
    text("kind"),  # actor | claim | appearance
    text("found_by"),  # JSON [key]: where it is looked up
    text("profile"),  # JSON: what matching compares
    Column("vector", LargeBinary),  # of a claim: signed bytes
    comment="What a record is matched by, as the model made it.",
)

lookup = Table(
    "lookup",
    metadata,
    text("kind"),  # actor | claim | appearance
    text("key"),
    text("cluster"),
    text("last"),  # publication of its newest member: the newest are looked at first
    PrimaryKeyConstraint("kind", "key", "cluster"),
    Index("ix_lookup_kind_key_last", "kind", "key", "last"),
    Index("ix_lookup_cluster", "cluster"),
    comment="Where to look for what may be the same.",
)

former = Table(
    "former_id",
    metadata,
    key(),
    text("kind"),  # actor | claim | statement
    text("now"),
    comment="Where ids lead whose cluster was merged into another.",
)

found = Table(
    "found",
    metadata,
    number("row", primary_key=True, autoincrement=True),
    text("kind"),  # statement | claim | actor | document
    text("id"),
    text("words"),  # of the content, the claim's wording, an actor's names, a document's title and text
    text("beside"),  # what is looked through too, and not shown: who says it, in the article's words
    text("marks"),  # what a search filters by, as words that nobody types
    text("document", null=True),  # document.id, of statements and documents
    text("actor", null=True),  # actor.id, of statements and actors
    text("publisher", null=True),
    text("date"),  # said, or published where that is not known; of claims and actors the last; "" where unknown
    text("label", null=True),  # kind of a statement or actor, status of a claim
    number("first"),  # 0: a later printing of a statement that stands elsewhere, 1: anything else
    Index("uq_found_kind_id", "kind", "id", unique=True),
    Index("ix_found_kind_date", "kind", "date", "id"),
    Index("ix_found_actor_date", "actor", "kind", "first", "date", "id"),
    Index("ix_found_publisher_date", "publisher", "kind", "date", "id"),
    comment="What is shown, and searched: the full-text index over `words`, `beside` and `marks` stands beside it.",
)

tally = Table(
    "tally",
    metadata,
    text("kind"),  # of `found`
    text("publisher"),  # "" for what has none
    number("count"),
    PrimaryKeyConstraint("kind", "publisher"),
    comment="How many rows of `found` there are.",
)
