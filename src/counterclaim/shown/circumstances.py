"""When, through what, to whom and where a statement was made, in words. What is not known is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.model.reading import Circumstance, Said, Statement
from counterclaim.model.span import Span
from counterclaim.shown.dates import either, when_words
from counterclaim.shown.legend import words

_PLACED = re.compile(r"\b(in|at|on|near|from|aboard|outside)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A circumstance: what it is called (`label`), what it is (`words`), the article's words for it, and where."""

    label: str
    words: str
    as_written: str
    span: Span | None

    @property
    def telling(self) -> str:
        """Return the article's words where they are not the same; empty where they are."""
        written = self.as_written.casefold().removeprefix("the ").removeprefix("a ").removeprefix("an ")
        return "" if written == self.words.casefold() else self.as_written


def details(statement: Statement, text: str) -> Iterator[Detail]:
    """Yield what is known of a statement's circumstances: date, medium, addressee, place."""
    if statement.said is not None and (statement.said.date or statement.said.candidates or statement.said.span):
        span = statement.said.span
        yield Detail(label="When", words=_when(statement.said), as_written=_written(span, text), span=span)
    for label, one in (("How", statement.medium), ("To", statement.addressee), ("Where", statement.place)):
        if one is not None:
            yield Detail(label=label, words=one.name, as_written=_written(one.span, text), span=one.span)


def notes(statement: Statement, text: str) -> Iterator[str]:
    """Yield the circumstances for one line; what the words of the cue say already is left out."""
    cue = statement.attribution.cue
    for one in details(statement, text):
        if one.label == "When":
            yield (
                one.words
                if statement.said and (statement.said.date or statement.said.candidates)
                else (f"“{one.as_written}”: {one.words}")
            )
        elif one.span is None or not any(span.holds(one.span) for span in cue):
            yield {"To": f"to {one.words}", "Where": _placed(statement.place, text)}.get(one.label, one.words)


def _when(said: Said) -> str:
    if said.date is not None:
        return when_words(said.date, said.precision)
    return either(said.candidates, said.precision) if said.candidates else "date not known"


def _written(span: Span | None, text: str) -> str:
    return "" if span is None else words((span,), text)


def _placed(place: Circumstance | None, text: str) -> str:
    """Return the place with the preposition that the article gives it; without one, say that it is a place."""
    if place is None:
        return ""
    inside = re.match(r"(in|at|on|near|from|aboard|outside)\s", place.span.of(text), re.IGNORECASE)
    found = inside or _PLACED.search(text, max(0, place.span.start - len("outside the  ")), place.span.start)
    return f"{found[1].lower()} {place.name}" if found else f"place: {place.name}"
