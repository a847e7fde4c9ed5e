"""Why a statement is read as it is: scores, evidence and what else it might have been, for who doubts a record."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.reading import Reading, Statement
from counterclaim.model.span import Span

FORMAT = "counterclaim/explanation/1"
RULES = (
    "name",  # the source has a name
    "pronoun",  # a ranking of those a pronoun can mean
    "description",  # a ranking of those a description can mean
    "again",  # the same words were read before as part of another source
    "pair",  # several actors joined by "and"
    "adjective",  # an adjective of a state: who speaks for it
    "I, inside",  # a first person inside the content of another statement: its actor
    "I, quoted",  # a first person in a quotation: the latest source
    "author",  # any other first person: who writes
    "listener",  # "you"
    "continued",  # a quotation that goes on
    "none",  # no source is named
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """A label and how likely it is, between 0 and 1; those of all labels add up to one."""

    label: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelReason:
    """Why a label (kind, stance, act): the likeliest first, at most three; none where nothing was scored."""

    chosen: str | None
    likeliest: tuple[Likely, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something that was counted: a feature of the model by its name, and its value or what it is worth."""

    name: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of the article that something was read from; `what` says in which part they play."""

    what: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherActor:
    """Whom a source may mean, and how likely; `actor` and `name` are None for somebody not mentioned before.

    `actor` alone is None for somebody who is named, but states nothing.
    """

    actor: str | None
    name: str | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorReason:
    """Why this actor: the rule that decided, or the ranking with its candidates, the likeliest first.

    `rule` is one of RULES; `actor` is None where nobody is named, or where the source stays open between candidates of
    which the best does not reach `least`. `signs` is what spoke for the best candidate against the next one, in
    log-odds, the strongest first.
    """

    rule: str
    actor: str | None = None
    name: str | None = None
    words: tuple[Words, ...] = ()
    candidates: tuple[OtherActor, ...] = ()
    least: float | None = None
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MannerReason:
    """Why this manner: how many characters of the content stand inside quotation marks, and how many there are."""

    manner: str
    quoted: int
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CircumstanceReason:
    """A circumstance (`said`, `medium`, `addressee`, `place`), what was read, and the words it was read from.

    `against` is the date of publication that a date was counted from. `candidates` are the dates it is open between.
    """

    what: str
    value: str | None
    words: Words | None
    candidates: tuple[str, ...] = ()
    against: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerReason:
    """A pair of statements that was weighed: `origin` may answer `target`; `given` says whether the reading has it.

    `score` is the share of right ones among pairs of this score; `signs` is what was counted of the pair; `lowered`
    says that the two have an opponent in common, which speaks against it.
    """

    origin: str
    target: str
    kind: str
    score: float
    given: bool
    lowered: bool = False
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything that speaks for one statement of a reading as it is, with the alternatives.

    `score` is the cue's: how sure the model is that the words are a statement. `answers` are the likeliest pairs in
    which the statement answers, `answered` those in which it is answered; `threshold` is the score a pair needs (None
    where no pair was weighed).
    """

    reading: Reading
    statement: Statement
    score: float | None
    actor: ActorReason
    kind: LabelReason
    stance: LabelReason
    act: LabelReason
    manner: MannerReason
    circumstances: tuple[CircumstanceReason, ...] = ()
    answers: tuple[AnswerReason, ...] = ()
    answered: tuple[AnswerReason, ...] = ()
    threshold: float | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the explanation as JSON can hold it (docs/format.md); the statement is that of the reading."""
        from counterclaim.model.views.plain import plain

        written = self.reading.to_dict()
        statements = written["statements"]
        assert isinstance(statements, list)
        values = plain(self)
        assert isinstance(values, dict)
        number = self.reading.statements.index(self.statement)
        values.pop("reading")
        return {
            "format": FORMAT,
            "producer": written.get("producer"),
            "document": self.reading.document.id,
            **values,
            "statement": statements[number],
        }
