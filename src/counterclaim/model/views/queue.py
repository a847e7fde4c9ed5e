"""What the desk looks at: doubtful records with their evidence, what people decided, and what a decision would do."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.model.views.lines import (
    ActorLine,
    AnswerLine,
    ClaimLine,
    DocumentLine,
    JudgementLine,
    PositionLine,
    StatementLine,
)

DOUBTS = ("statement", "answer", "claim", "actor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a document around evidence: `start` is where it begins in the document's text.

    `marks` are (role, span) in the document's text: source, cue, content, or mention of an actor.
    """

    document: DocumentLine
    start: int
    text: str
    marks: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One record of a cluster: an actor as an article names it, or a claim as an article puts it (`node`).

    `cluster` is the actor or claim it belongs to now; `named` is its name or wording there, `about` role and
    affiliation; `polarity` -1: states the contrary of the claim. `passage` is where it stands, None where nowhere.
    """

    node: str
    cluster: str
    named: str
    document: DocumentLine
    about: str = ""
    polarity: int = 1
    statement: StatementLine | None = None
    passage: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A record that somebody should look at, and why; `claim` is the most used claim that rests on it.

    `kind` says which of the others is there: statement (with `passages`), answer (origin's and target's `passages`),
    or claim and actor: a model's judgement on two records (`judged`, `pair`).
    """

    kind: str
    id: str
    why: tuple[str, ...]
    claim: ClaimLine
    statement: StatementLine | None = None
    answer: AnswerLine | None = None
    judged: JudgementLine | None = None
    pair: tuple[Member, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Which doubts are listed; None: all kinds. `after` is a page's `next`."""

    kind: str | None = None
    after: str | None = None
    limit: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A person's judgement with the records it is about, as they are shown now."""

    judgement: JudgementLine
    statements: tuple[StatementLine, ...] = ()
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedFilter:
    """Whose decisions are listed, newest first (None: everybody's), or the one with an id."""

    by: str | None = None
    id: str | None = None
    after: str | None = None
    limit: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Workpiece:
    """A statement with its whole article, to be corrected: `actors` are those that the article names.

    `answers` are those that it gives and gets; `judgements` all that were made on it.
    """

    statement: StatementLine
    text: str
    actors: tuple[Member, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    judgements: tuple[JudgementLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """An actor or a claim (`kind`) with its members, of many the newest; `size` is how many there are."""

    kind: str
    id: str
    named: str
    size: int
    members: tuple[Member, ...] = ()
    actor: ActorLine | None = None
    claim: ClaimLine | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What a merge or its contrary would change: the actors or claims concerned before and after it.

    `moved` are positions that would be taken on another claim, by another actor, or another way round: (before, after).
    """

    kind: str
    before: tuple[ActorLine | ClaimLine, ...]
    after: tuple[ActorLine | ClaimLine, ...]
    moved: tuple[tuple[PositionLine, PositionLine], ...] = ()

    @property
    def changes(self) -> bool:
        """Say whether anything would change."""
        return self.before != self.after or bool(self.moved)
