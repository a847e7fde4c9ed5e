"""What views are made of: lines on actors, documents, claims, statements; pages of a list. Facts only, no queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from counterclaim.model.reading import Circumstance, Said
from counterclaim.model.span import Span

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Item]):
    """A stretch of a long list, in its order; `next` asks for what follows, None at the end. No offsets."""

    items: tuple[Item, ...] = ()
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """An actor across articles by id and name; `id` is None where no actor is known: then the source's own words."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """When something was; `by` is `said`, or `published` where no more is known than when it was printed.

    `date` is ISO, as precise as it is known (`precision`: day, month, year, time, ...); None where nothing is known.
    """

    date: str | None
    precision: str = "day"
    by: str = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor in a list: who, and how much there is; `first` and `last` are days of publication."""

    id: str
    name: str
    kind: str | None = None
    role: str | None = None
    affiliation: str | None = None
    documents: int = 0
    statements: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document in a list: where and when it was published. `published` is an ISO date, as precise as known."""

    id: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    precision: str | None = None
    revision: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim in a list. `supports`, `denies`, `declines` count statements, each once however often it is printed.

    `status` is asserted, disputed, conceded, retracted or unanswered, given by `rule`; it is no verdict.
    `first` and `last` are the days on which it was first and last taken a position on.
    """

    id: str
    text: str
    status: str
    rule: str
    supports: int = 0
    denies: int = 0
    declines: int = 0
    actors: int = 0
    documents: int = 0
    publishers: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """A statement as it is shown: people's corrections are applied; what they changed is named in `corrected`.

    All spans are into the text of `document`. `number` is its place in the reading, from 1. `candidates` are the
    actors between which its source stays open. `confirmed` is True only where a person said that it is right.
    `original` is the first printing of the same statement (its own id if it is the first), `relation` how this one
    stands to it: first, identical, cut, reworded; `printings` counts all of them, this one too. `wrong` is True where
    a person said that it is no statement: such are shown nowhere but by their id.
    """

    id: str
    number: int
    document: DocumentLine
    actor: Who
    candidates: tuple[Who, ...] = ()
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    source_words: str = ""
    cue_words: str = ""
    words: str = ""
    kind: str | None = None
    stance: str | None = None
    act: str | None = None
    manner: str = "indirect"
    score: float | None = None
    day: Day = Day(date=None)
    said: Said | None = None
    medium: Circumstance | None = None
    addressee: Circumstance | None = None
    place: Circumstance | None = None
    original: str = ""
    relation: str = "first"
    printings: int = 1
    confirmed: bool = False
    corrected: tuple[str, ...] = ()
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """One printing of a statement by an outlet, and how it stands to the first: first, identical, cut, reworded."""

    statement: str
    document: DocumentLine
    relation: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionLine:
    """Where an actor stands on a claim, with the very words (`span` in the text of `document`) as evidence.

    `cue_words` are those that tie them to the actor: "denied". `position` is supports, denies or declines; `via` says
    what makes it one: stance, response or contrary; `response` is the answer that does. `printings` are all printings
    of the same statement that are known, the first one first; `confirmed` is True only where a person said so.
    `retracted` is the statement by which the actor took it back.
    """

    id: str
    claim: str
    position: str
    actor: Who
    statement: str
    document: DocumentLine
    span: Span
    words: str
    day: Day
    medium: str | None = None
    cue_words: str = ""
    via: str = "stance"
    response: str | None = None
    score: float | None = None
    confirmed: bool = False
    retracted: str | None = None
    original: str = ""
    printings: tuple[Printing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """A response that holds between two statements: `origin` denies, disputes, confirms, declines, retracts `target`.

    `via` is response (found in one article) or judgement (across articles, or by a person).
    """

    id: str
    kind: str
    origin: StatementLine
    target: StatementLine
    score: float | None = None
    via: str = "response"
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccusationLine:
    """Somebody is accused by name: of which claim, by which statement first, and whether an answer is recorded.

    `answered` is no, declined or yes.
    """

    id: str
    claim: ClaimLine
    accused: Who
    statement: StatementLine
    date: str | None
    answered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """An actor's position on a claim against an earlier one of the same actor.

    `after` is None where the earlier one is only taken back; `statement` is the later statement, of `date`.
    """

    id: str
    actor: Who
    claim: ClaimLine
    before: PositionLine
    after: PositionLine | None
    statement: StatementLine | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementLine:
    """A judgement as it stands in the book: what a model or a person decided, when, why, and whether it still holds.

    `by` names the producer, `person` says whether that is one. `withdrawn` is the time at which it was withdrawn,
    None while it holds. `detail` is JSON, by kind.
    """

    id: str
    kind: str
    verdict: str
    subject: str
    object: str | None
    by: str
    person: bool
    at: str
    reason: str = ""
    score: float | None = None
    detail: str = "{}"
    withdrawn: str | None = None
