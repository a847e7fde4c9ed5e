"""Readings written as text: marked attributions, with their stances, actors and claims. Fictional."""

from __future__ import annotations

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Actor, Claim, Evidence, Reading, Response, Statement
from counterclaim.model.span import Span
from counterclaim.testing.marked import parse


def reading_of(
    marked: str,
    *,
    stances: tuple[str, ...] = (),
    actors: tuple[str, ...] = (),
    responses: tuple[Response, ...] = (),
    claims: tuple[tuple[str, str, str], ...] = (),
    published: str | None = None,
) -> Reading:
    """Return the reading of a marked text; `claims` are (statement, words of the text, position)."""
    text, attributions = parse(marked)
    return Reading(
        document=Document(text=text, published=Published(date=published) if published else None),
        statements=tuple(
            Statement(
                id=f"s{number}",
                attribution=attribution,
                manner="indirect",
                actor=f"a{number}" if number <= len(actors) else None,
                kind="fact",
                stance=stances[number - 1] if number <= len(stances) else "affirms",
            )
            for number, attribution in enumerate(attributions, 1)
        ),
        actors=tuple(Actor(id=f"a{number}", name=name) for number, name in enumerate(actors, 1)),
        claims=tuple(_claim(number, text, *one) for number, one in enumerate(claims, 1)),
        responses=responses,
    )


def _claim(number: int, text: str, statement: str, words: str, position: str) -> Claim:
    start = text.index(words)
    evidence = Evidence(statement=statement, span=Span(start, start + len(words)), position=position)
    return Claim(id=f"c{number}", text=words, evidence=(evidence,))
