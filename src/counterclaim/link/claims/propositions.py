"""What a reading enters into the ledger: its claims, the rest of its contents, and what answers and refusals add.

The claims of a reading are the clauses that rules are sure of. A ledger needs a place for every statement ("accusations
of fraud", "building the missiles that the accord forbids"), so the contents without a claim are entered as they stand,
a sentence each. This is the one place where positions are derived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Reading, Response, Statement
from counterclaim.model.span import Span, hull, trimmed

SUPPORTS, DENIES, DECLINES = "supports", "denies", "declines"
LEAST_WORDS = 2  # "as fact" carries something, "so" does not
ANSWER_SCORE = 0.5  # least score of a response that gives a position: half of such responses are right

_STANCES = {"affirms": SUPPORTS, "denies": DENIES}
_DECLINING = re.compile(
    r"\b(declin\w+ (to|comment)|declin\w+$|refus\w+ to (say|comment|confirm|discuss|answer|be drawn)|no comment|"
    r"(did|would|could|does|do|will|had|has|have)(n[’']t| not) "
    r"(yet |immediately |directly )*(say|comment|confirm|respond|repl\w+|answer|disclose|discuss|return|specify)|"
    r"not (immediately )?(respond|reply|commented|available|reached)|neither confirm|unable to confirm)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
_CLOSED = re.compile(r"[.!?…][\"”’')\]]*\s*$")
_EDGES = ' \t\n"“”„«»'


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One position for the ledger: who holds it is the actor of `statement`, its words in the document are `spans`.

    `text` is the wording that stands alone, `claim` the id of the reading's claim that it comes from, if any.
    `about` is the place (in the same tuple) of the proposition on whose claim this is a position, where an answer says
    so: such a one is not matched, it goes where that one goes.
    """

    statement: str
    spans: tuple[Span, ...]
    text: str
    position: str
    claim: str | None = None
    about: int | None = None


def propositions(reading: Reading) -> tuple[Proposition, ...]:
    """Return what the reading enters into the ledger: first what it states, in text order, then what answers add.

    Each evidence of a claim and each sentence of a content that no claim covers gives one. Its position is that of the
    evidence, else the statement's stance: `affirms` supports, `denies` denies; who would not comment `declines`; what
    is asked or only spoken of (`neutral`) is no position. A response of a score of at least ANSWER_SCORE adds, where
    it `denies`, a denial of what the answered statement put forward, and where it `declines`, a refusal.
    """
    text = reading.document.text
    stated = [*_of_claims(reading), *_of_contents(reading, text)]
    stated.sort(key=lambda one: (hull(one.spans), one.statement))
    return (*stated, *_of_answers(reading, stated))


def _of_claims(reading: Reading) -> Iterator[Proposition]:
    known = {statement.id: statement for statement in reading.statements}
    text = reading.document.text
    for claim in reading.claims:
        held: dict[tuple[str, str], list[Span]] = {}
        for piece in claim.evidence:
            held.setdefault((piece.statement, piece.position), []).append(piece.span)
        for (statement, position), spans in held.items():
            declines = statement in known and is_refusal(known[statement], text)
            yield Proposition(
                statement=statement,
                spans=tuple(sorted(spans)),
                text=claim.text,
                position=DECLINES if declines else position,
                claim=claim.id,
            )


def _of_contents(reading: Reading, text: str) -> Iterator[Proposition]:
    taken: dict[str, list[Span]] = {}
    for claim in reading.claims:
        for piece in claim.evidence:
            taken.setdefault(piece.statement, []).append(piece.span)
    for statement in reading.statements:
        position = position_of(statement, text)
        if position is None:
            continue
        for spans in sentences(statement.attribution.content, text):
            if any(span.overlaps(other) for span in spans for other in taken.get(statement.id, ())):
                continue
            yield Proposition(statement=statement.id, spans=spans, text=wording(spans, text), position=position)


def position_of(statement: Statement, text: str) -> str | None:
    """Return the position that a statement takes on what it says, None where it takes none."""
    if is_refusal(statement, text):
        return DECLINES
    return _STANCES.get(statement.stance or "affirms")


def is_refusal(statement: Statement, text: str) -> bool:
    """Say whether a statement is a refusal to comment, confirm or answer, by the words of its cue or its content."""
    attribution = statement.attribution
    if not attribution.content:
        return False
    cue = " ".join(span.of(text) for span in attribution.cue)
    first = attribution.content[0]
    return (
        _DECLINING.search(cue) is not None
        or _DECLINING.search(f"{cue} {text[first.start : first.start + 30]}") is not None
    )


def sentences(content: Sequence[Span], text: str) -> list[tuple[Span, ...]]:
    """Return the sentences of a content, each as its spans: one that runs over "he said" has two."""
    found: list[tuple[Span, ...]] = []
    closed = True
    for piece in content:
        for part in _cut(piece, text):
            if closed or not found:
                found.append((part,))
            else:
                found[-1] = (*found[-1], part)
            closed = _CLOSED.search(part.of(text)) is not None
        between_paragraphs = "\n" in text[piece.end : piece.end + 1]
        closed = closed or between_paragraphs
    return [spans for spans in found if sum(len(span.of(text).split()) for span in spans) >= LEAST_WORDS]


def _cut(piece: Span, text: str) -> Iterator[Span]:
    start = piece.start
    for match in _SENTENCE_END.finditer(text, piece.start, piece.end):
        if _abbreviated(text, match.start()):
            continue
        yield from _kept(Span(start, match.end()), text)
        start = match.end()
    yield from _kept(Span(start, piece.end), text)


def _kept(span: Span, text: str) -> Iterator[Span]:
    cut = trimmed(span, text)
    if cut.start < cut.end and any(one.isalnum() for one in cut.of(text)):
        yield cut


_TITLE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gen|Gov|Col|Lt|Maj|Sgt|Capt|Cmdr|Adm|St|No|Jr|Sr|vs|Prof|Rev|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b[A-Z]|\b[ap]\.m)$"
)


def _abbreviated(text: str, dot: int) -> bool:
    """Say whether a dot ends "Mr" or an initial, and no sentence."""
    return text[dot] == "." and _TITLE.search(text, max(0, dot - 6), dot) is not None


def wording(spans: Sequence[Span], text: str) -> str:
    """Return the words of a proposition on one line, without the marks of quotation around them."""
    return " ".join(" ".join(span.of(text).split()).strip(_EDGES) for span in spans)


def _of_answers(reading: Reading, stated: Sequence[Proposition]) -> Iterator[Proposition]:
    places: dict[str, list[int]] = {}
    for place, one in enumerate(stated):
        places.setdefault(one.statement, []).append(place)
    known = {statement.id: statement for statement in reading.statements}
    text = reading.document.text
    for response in reading.responses:
        position = _added(response)
        if position is None or response.origin not in known:
            continue
        content = known[response.origin].attribution.content or known[response.origin].attribution.cue
        for place in places.get(response.target or "", ())[:1]:
            if content and stated[place].position != DECLINES:
                given = _against(position, stated[place].position)
                yield Proposition(
                    statement=response.origin,
                    spans=tuple(content),
                    text=wording(content, text),
                    position=given,
                    about=place,
                )


def _added(response: Response) -> str | None:
    if response.target is None or (response.score is not None and response.score < ANSWER_SCORE):
        return None
    return {"denies": DENIES, "declines": DECLINES}.get(response.kind)


def _against(position: str, held: str) -> str:
    """A denial of a denial supports: "she denied that it leaked" - "it did", he answered."""
    return SUPPORTS if position == DENIES and held == DENIES else position
