"""What positions are derived of, and positions themselves, as values."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.ids import digest
from counterclaim.model.span import Span

SUPPORTS, DENIES, DECLINES = "supports", "denies", "declines"
SURE = 0.5  # score of an answer below which more of its like are wrong than right: shown as "perhaps", never counted
OPPOSITE = {SUPPORTS: DENIES, DENIES: SUPPORTS, DECLINES: DECLINES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement of a current reading as it counts: with what people corrected, its actor and its first printing.

    `actor` is an actor across articles, None where none is known; `name`, `role`, `affiliation` are the article's.
    `words` and `at` are the first piece of the content (or the cue, where there is no content).
    """

    id: str
    document: str
    reading: str
    publisher: str | None
    date: str | None
    node: str | None
    actor: str | None
    name: str
    role: str | None
    affiliation: str | None
    cue_words: str
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    corrected: bool  # its content is not the recorded one
    at: Span
    words: str
    recorded: str | None  # its stance in the record
    stance: str | None
    score: float | None
    original: str
    right: bool
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The words of a statement that carry a claim, and the position that they take on it in the statement's record."""

    claim: str
    node: str
    polarity: int
    text: str  # the proposition as its article puts it
    statement: str
    span: Span
    words: str
    position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A response that holds between two statements."""

    id: str
    origin: str
    target: str
    kind: str
    score: float | None
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where the actor of a statement stands on a claim; the columns are explained in tables/derived.py."""

    claim: str
    stated: Stated
    position: str
    span: Span
    words: str
    via: str
    node: str | None = None  # the proposition, of its own words
    response: str | None = None
    score: float | None = None
    confirmed: bool = False
    retracted: str | None = None

    @property
    def id(self) -> str:
        """The position's identity: claim, statement, and where the words begin."""
        return digest("position", self.claim, self.stated.id, str(self.span.start))

    @property
    def counts(self) -> bool:
        """Whether it decides counts, status and changes: not where it hangs on an answer that only may be one."""
        return self.via != "response" or self.confirmed or self.score is None or self.score >= SURE

    @property
    def actor(self) -> str | None:
        """The actor across articles."""
        return self.stated.actor

    @property
    def date(self) -> str | None:
        """When it was said, or else published."""
        return self.stated.date


def later(one: str | None, other: str | None) -> bool:
    """Say whether a date is surely later than the other; a month is neither before nor after a day in it."""
    if not one or not other:
        return False
    shared = min(len(one), len(other))
    return one[:shared] > other[:shared]
