"""One statement of a reading with everything that speaks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.model.document import Document
from counterclaim.model.explanation import (
    CircumstanceReason,
    Explanation,
    LabelReason,
    Likely,
    MannerReason,
    Words,
)
from counterclaim.model.reading import ACTS, KINDS, STANCES, Reading, Statement
from counterclaim.read.explaining.actors import actor_reason
from counterclaim.read.explaining.answers import answer_reasons
from counterclaim.read.parsed import Chances, Parsed
from counterclaim.read.statements import outermost, quoted

LIKELIEST = 3


def explain(reading: Reading, parsed: Parsed, number: int) -> Explanation:
    """Return what speaks for the statement at this place (from 0) of a reading that was made of `parsed`."""
    document, statement = reading.document, reading.statements[number]
    chances = parsed.classes[number].chances if parsed.classes else Chances()
    answers, answered = answer_reasons(reading, parsed, number)
    return Explanation(
        reading=reading,
        statement=statement,
        score=statement.attribution.score,
        actor=actor_reason(reading, parsed, number),
        kind=_label(statement.kind, KINDS, chances.kind),
        stance=_label(statement.stance, STANCES, chances.stance),
        act=_label(statement.act, ACTS, chances.act),
        manner=_manner(document.text, statement),
        circumstances=tuple(_circumstances(document, statement)),
        answers=answers,
        answered=answered,
        threshold=parsed.weighed.threshold if parsed.weighed else None,
    )


def _label(chosen: str | None, labels: Sequence[str], chances: Sequence[float]) -> LabelReason:
    listed = [Likely(label=label, score=round(chance, 4)) for label, chance in zip(labels, chances, strict=False)]
    return LabelReason(chosen=chosen, likeliest=tuple(sorted(listed, key=lambda one: -one.score)[:LIKELIEST]))


def _manner(text: str, statement: Statement) -> MannerReason:
    inside, whole = quoted(text, statement.attribution.content, outermost(text))
    return MannerReason(manner=statement.manner, quoted=inside, characters=whole)


def _circumstances(document: Document, statement: Statement) -> Iterator[CircumstanceReason]:
    said, text = statement.said, document.text
    if said is not None:
        yield CircumstanceReason(
            what="said",
            value=said.date,
            words=None if said.span is None else Words(what="said", span=said.span, text=said.span.of(text)),
            candidates=said.candidates,
            against=document.published.date if document.published else None,
        )
    for what in ("medium", "addressee", "place"):
        one = getattr(statement, what)
        if one is not None:
            yield CircumstanceReason(
                what=what, value=one.name, words=Words(what=what, span=one.span, text=one.span.of(text))
            )
