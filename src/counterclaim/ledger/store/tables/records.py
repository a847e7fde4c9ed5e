"""Records: what came in and what was read in it. Written once, never changed.

Readings of several producers may stand side by side; `derived.current` says which is shown.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Float, ForeignKeyConstraint, Index, PrimaryKeyConstraint, Table, Text

from counterclaim.ledger.store.tables.schema import blob, key, metadata, number, text

producer = Table(
    "producer",
    metadata,
    key(),  # digest("producer", kind, name, version, digest)
    text("kind"),  # model | person
    text("name"),
    text("version"),
    text("digest"),
    CheckConstraint("kind in ('model', 'person')", "kind"),
    comment="Who or what makes records and judgements.",
)

page = Table(
    "page",
    metadata,
    key(),  # digest("page", url, sha256)
    text("url", null=True),
    text("name"),
    text("media_type", null=True),
    text("charset", null=True),
    text("headers"),  # JSON object: what the carrier said; no cookies
    text("sha256"),  # of the bytes before compression
    number("size"),
    blob("content"),  # zlib
    text("entered"),
    Index("ix_page_url", "url"),
    comment="Bytes as they came, compressed.",
)

article = Table(
    "article",
    metadata,
    key(),  # digest("article", url), or of publisher and title where there is no address, or of the document
    text("url", null=True),
    text("publisher", null=True),
    comment="What one outlet published under one address; its documents are the revisions.",
)

document = Table(
    "document",
    metadata,
    key(),  # model.Document.id
    text("article", to="article.id"),
    text("page", to="page.id", null=True),
    number("revision"),  # 1, 2, ... in the order of entry
    text("text"),
    text("title", null=True),
    text("title_span", null=True),  # JSON [start, end]
    text("body_span", null=True),
    text("url", null=True),
    text("publisher", null=True),
    text("byline", null=True),
    text("published", null=True),  # ISO date or time, as far as known
    text("published_precision", null=True),
    text("published_found", null=True),
    text("language", null=True),
    text("sections"),  # JSON [text]
    text("subheads"),  # JSON [[start, end]]
    text("furniture"),  # JSON [[start, end]]
    text("entered"),
    Index("uq_document_article_revision", "article", "revision", unique=True),
    Index("ix_document_published", "published"),
    Index("ix_document_publisher_published", "publisher", "published"),
    comment="One text of an article; a changed text is a new revision.",
)

run = Table(
    "run",
    metadata,
    key(),  # digest("run", producer, started)
    text("producer", to="producer.id"),
    text("name"),
    text("started"),
    comment="A pass of one producer over many documents: entering, or a rebuild.",
)

reading = Table(
    "reading",
    metadata,
    key(),  # digest("reading", document, producer)
    text("document", to="document.id"),
    text("producer", to="producer.id"),
    text("run", to="run.id", null=True),
    text("sha256"),  # of the reading in the JSON contract, canonical
    text("entered"),
    Index("ix_reading_document", "document"),
    Index("ix_reading_run", "run"),
    comment="What one producer read in one document.",
)

document_actor = Table(
    "document_actor",
    metadata,
    text("reading", to="reading.id"),
    text("id"),  # digest("document actor", document, name, first mention or its absence)
    number("place"),  # 0, 1, ...: the order in the reading
    text("name"),
    text("kind", null=True),
    text("role", null=True),
    text("affiliation", null=True),
    text("rank", null=True),
    text("mentions"),  # JSON [[start, end]]
    PrimaryKeyConstraint("reading", "id"),
    Index("ix_document_actor_id", "id"),
    comment="An actor as one article names it.",
)

statement = Table(
    "statement",
    metadata,
    text("reading", to="reading.id"),
    text("id"),  # digest("statement", document, source, cue, content): the same in every reading of the same spans
    text("document", to="document.id"),
    number("place"),
    text("source"),  # JSON [[start, end]]
    text("cue"),
    text("content"),
    text("source_words"),
    text("cue_words"),
    text("words"),  # of the content; pieces joined by " … "
    text("actor", null=True),  # document_actor.id
    text("candidates"),  # JSON [document_actor.id], while the actor is open
    text("kind", null=True),
    text("stance", null=True),
    text("act", null=True),
    text("manner"),
    Column("score", Float),
    text("said", null=True),  # JSON, as in the contract
    text("said_date", null=True),  # ISO, only where settled
    text("medium", null=True),  # JSON, as in the contract
    text("addressee", null=True),
    text("place_said", null=True),
    PrimaryKeyConstraint("reading", "id"),
    ForeignKeyConstraint(["reading", "actor"], ["document_actor.reading", "document_actor.id"]),
    Index("ix_statement_id", "id"),
    Index("ix_statement_document", "document"),
    Index("ix_statement_actor", "actor"),
    comment="An attribution with its actor, kind, stance and circumstances.",
)

document_claim = Table(
    "document_claim",
    metadata,
    text("reading", to="reading.id"),
    text("id"),  # digest("document claim", document, spans of its evidence)
    number("place"),
    text("text"),  # a wording that stands alone
    text("inserted"),  # JSON spans of `text` whose words are ours
    PrimaryKeyConstraint("reading", "id"),
    Index("ix_document_claim_id", "id"),
    comment="A proposition as one article puts it.",
)

evidence = Table(
    "evidence",
    metadata,
    text("reading"),
    text("claim"),  # document_claim.id
    text("statement"),
    number("start"),
    number("stop"),
    text("words"),  # exactly the text from start to stop
    text("position"),  # supports | denies | declines
    PrimaryKeyConstraint("reading", "claim", "statement", "start"),
    ForeignKeyConstraint(["reading", "claim"], ["document_claim.reading", "document_claim.id"]),
    ForeignKeyConstraint(["reading", "statement"], ["statement.reading", "statement.id"]),
    CheckConstraint("position in ('supports', 'denies', 'declines')", "position"),
    Index("ix_evidence_statement", "statement"),
    comment="The words of a statement that carry a claim, and the position that they take on it.",
)

response = Table(
    "response",
    metadata,
    text("reading"),
    text("id"),  # digest("response", origin, target or spans of the words answered)
    text("origin"),  # statement.id
    text("target", null=True),  # statement.id; null: the article's own voice
    text("kind"),
    Column("score", Float),
    text("evidence"),  # JSON [[start, end]]
    PrimaryKeyConstraint("reading", "id"),
    ForeignKeyConstraint(["reading", "origin"], ["statement.reading", "statement.id"]),
    ForeignKeyConstraint(["reading", "target"], ["statement.reading", "statement.id"]),
    CheckConstraint("kind in ('denies', 'disputes', 'confirms', 'declines', 'retracts')", "kind"),
    Index("ix_response_id", "id"),
    Index("ix_response_origin", "origin"),
    Index("ix_response_target", "target"),
    comment="A statement that answers another one in the same article.",
)

issue = Table(
    "issue",
    metadata,
    key(),  # digest("issue", where, code, message, page)
    text("page", to="page.id", null=True),
    text("document", to="document.id", null=True),
    text("where"),
    text("code"),
    text("message"),
    text("entered"),
    Column("detail", Text),
    comment="Data about bad data.",
)
