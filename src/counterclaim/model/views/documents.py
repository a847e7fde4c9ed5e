"""The views of one document, one statement and one outlet."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Producer
from counterclaim.model.span import Span
from counterclaim.model.views.lines import (
    ActorLine,
    AnswerLine,
    ClaimLine,
    DocumentLine,
    JudgementLine,
    Page,
    PositionLine,
    Printing,
    StatementLine,
    Who,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFilter:
    """Which documents a list shows, newest first; None filters nothing; days are ISO dates, both inclusive."""

    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    after: str | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentClaim:
    """A claim with the positions that one document prints on it."""

    claim: ClaimLine
    positions: tuple[PositionLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What a revision did to one statement or paragraph: `kind` is added, dropped or reworded.

    `before` is a span of the earlier text (None: added), `after` one of the later (None: dropped), with their words.
    """

    kind: str
    before: Span | None
    after: Span | None
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One text of an article, and what it changed against the one before; `entered` is when it came in."""

    document: DocumentLine
    entered: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another document, with what makes it related: claims that both print, actors that state in both."""

    document: DocumentLine
    claims: tuple[ClaimLine, ...]
    actors: tuple[ActorLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor whom one document names: `name` is how it does, `spans` are all places where it does.

    Whoever is named may state nothing here.
    """

    actor: Who
    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleAnswer:
    """A statement (`statement` is its id) that answers what the article says in its own voice: `words` at `spans`."""

    statement: str
    kind: str
    score: float | None
    spans: tuple[Span, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """One document: facts and text, statements in their order, the claims they carry, answers in and out of it.

    `answers` have at least one end here; `to_article` are those to the article itself. `named` are all actors whom the
    document names, in the order of the text, those who state nothing too. `printed` are the printings of each statement
    that is printed more than once, this one among them. `revisions` are all texts of the article, oldest first, this
    one among them. `producer` is what read it; None if nothing did. `newest` is the id of the text that replaced this
    one, None if this is the newest; statements of a text that was replaced count nowhere else.
    """

    document: Document
    line: DocumentLine
    article: str
    entered: str
    producer: Producer | None
    statements: tuple[StatementLine, ...]
    actors: tuple[ActorLine, ...] = ()
    claims: tuple[DocumentClaim, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    to_article: tuple[ArticleAnswer, ...] = ()
    named: tuple[Named, ...] = ()
    printed: tuple[tuple[Printing, ...], ...] = ()
    revisions: tuple[Revision, ...] = ()
    related: tuple[Related, ...] = ()
    issues: tuple[Issue, ...] = ()
    newest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One statement: the positions its words take, whom it answers, who answers it, its printings, its history."""

    statement: StatementLine
    claims: tuple[DocumentClaim, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    answered: tuple[AnswerLine, ...] = ()
    printings: tuple[Printing, ...] = ()
    judgements: tuple[JudgementLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLine:
    """An outlet in a list: how many documents of it there are, from when to when."""

    name: str
    documents: int
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletView:
    """What an outlet printed: its documents (newest first), the disputed claims it carried, whom it lets speak.

    `variants` are statements that it printed cut or reworded.
    """

    outlet: OutletLine
    documents: Page[DocumentLine]
    disputed: tuple[ClaimLine, ...] = ()
    actors: tuple[ActorLine, ...] = ()
    variants: tuple[Printing, ...] = ()
