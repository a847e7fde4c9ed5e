"""What a reading finds in one document: attributions, and the statements, actors, claims and responses made of them."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.issue import Issue
from counterclaim.model.span import Span

KINDS = ("fact", "opinion", "plan", "directive", "decision", "other")
ACTOR_KINDS = ("person", "group", "organisation", "document")
STANCES = ("affirms", "denies", "neutral")
MANNERS = ("direct", "indirect", "mixed")
ACTS = ("said", "held")
RESPONSES = ("denies", "disputes", "confirms", "declines", "retracts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to express what: source, cue and content, each a tuple of spans in text order.

    Source and cue may be empty. The definition is that of PARC 3.0 (Pareti 2016) and PolNeAR
    (Newell et al. 2018). `score` is between 0 and 1, `None` where the attribution was given.
    """

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, group, organisation or document that states; `mentions` are spans in the document.

    `name` is the fullest name in the article without title or rank; for the unnamed, the fullest description.
    """

    id: str
    name: str
    kind: str | None = None
    role: str | None = None
    affiliation: str | None = None
    rank: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """A medium, an addressee or a place: its name and the words it was read from."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """When a statement was made; `date` is None while it is open between `candidates`."""

    date: str | None
    precision: str
    span: Span | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution with what is known about it. What is not known is None.

    `candidates` are the ids of the actors between which the source stays open while `actor` is None.
    """

    id: str
    attribution: Attribution
    manner: str
    actor: str | None = None
    candidates: tuple[str, ...] = ()
    kind: str | None = None
    stance: str | None = None
    act: str | None = None
    said: Said | None = None
    medium: Circumstance | None = None
    addressee: Circumstance | None = None
    place: Circumstance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of a statement that carry a claim, and the position they take on it."""

    statement: str
    span: Span
    position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition found inside contents, in a self-contained wording.

    `inserted` are the spans of `text` (not of the document) whose words are ours, put for a pronoun, "there" or
    "yesterday".
    """

    id: str
    text: str
    inserted: tuple[Span, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A statement that answers another one, or (`target` None) words of the article's own voice."""

    origin: str
    target: str | None
    kind: str
    score: float | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Producer:
    """Who or what made a record: a model (name, version, digest) or a person."""

    name: str
    version: str
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything read in one document, in text order."""

    document: Document
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    responses: tuple[Response, ...] = ()
    issues: tuple[Issue, ...] = ()
    producer: Producer | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the reading in the stable JSON contract `counterclaim/reading/1`."""
        from counterclaim.model.codec import reading_to_dict

        return reading_to_dict(self)
