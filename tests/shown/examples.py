"""Readings for the tests of this folder: written as (source, cue, content), or drawn at random."""

from __future__ import annotations

from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.reading import (
    ACTS,
    KINDS,
    MANNERS,
    RESPONSES,
    STANCES,
    Actor,
    Attribution,
    Circumstance,
    Claim,
    Evidence,
    Producer,
    Reading,
    Response,
    Said,
    Statement,
)
from counterclaim.model.span import Span
from counterclaim.shown.wording import POSITIONS

FAKE = Producer(name="fake", version="0")


def reading_of(*rows: tuple[str, str, str], actors: tuple[Actor, ...] = (), actor: str | None = None) -> Reading:
    """Return a reading of a text that has one line a row, `source cue content.`"""
    text, statements = "", []
    for number, row in enumerate(rows, 1):
        spans = []
        for words in row:
            spans.append((Span(len(text), len(text) + len(words)),) if words else ())
            text += f"{words} " if words else ""
        attribution = Attribution(source=spans[0], cue=spans[1], content=spans[2], score=0.9)
        statements.append(Statement(id=f"s{number}", attribution=attribution, manner="indirect", actor=actor))
        text = f"{text.rstrip()}.\n\n"
    return Reading(document=Document(text=text), statements=tuple(statements), actors=actors, producer=FAKE)


def _spans(length: int) -> st.SearchStrategy[tuple[Span, ...]]:
    bounds = st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True).map(sorted)
    return st.lists(bounds.map(lambda pair: Span(*pair)), max_size=2).map(lambda listed: tuple(sorted(listed)))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Draw a reading of any text at all, with spans that nest and cross as they like, and everything said of them."""
    text = draw(st.text(max_size=60) | st.text(alphabet="ab “”<>&\n\r\x00'\"", max_size=60))
    spans = _spans(len(text)) if len(text) > 1 else st.just(())
    attributions = draw(st.lists(st.builds(Attribution, source=spans, cue=spans, content=spans), max_size=5))
    actors = tuple(
        Actor(id=f"a{number}", name=draw(_NAMES), role=draw(st.none() | _NAMES), mentions=draw(spans))
        for number in range(draw(st.integers(0, 3)))
    )
    statements = tuple(
        _statement(draw, f"s{number}", attribution, actors, spans) for number, attribution in enumerate(attributions, 1)
    )
    document = Document(
        text=text,
        title=draw(st.none() | st.text(max_size=10)),
        title_span=draw(st.none() | spans.map(lambda some: some[0] if some else None)),
        furniture=draw(spans),
        subheads=draw(spans),
        url=draw(st.none() | st.text(max_size=10)),
    )
    return Reading(
        document=document,
        statements=statements,
        actors=actors,
        claims=_claims(draw, statements),
        responses=_responses(draw, statements, spans),
        producer=FAKE,
    )


_NAMES = st.text(alphabet='ab <&"\u202e', min_size=1, max_size=8)
_Spans = st.SearchStrategy[tuple[Span, ...]]


def _statement(
    draw: st.DrawFn, name: str, attribution: Attribution, actors: tuple[Actor, ...], spans: _Spans
) -> Statement:
    actor = draw(st.sampled_from([None, *actors]))
    where = draw(spans)
    return Statement(
        id=name,
        attribution=attribution,
        manner=draw(st.sampled_from(MANNERS)),
        actor=actor.id if actor else None,
        candidates=tuple(one.id for one in actors) if actor is None and draw(st.booleans()) else (),
        kind=draw(st.sampled_from((None, *KINDS))),
        stance=draw(st.sampled_from((None, *STANCES))),
        act=draw(st.sampled_from((None, *ACTS))),
        said=draw(st.none() | st.just(Said(date="2021-06-12", precision="day", span=where[0] if where else None))),
        place=Circumstance(name=draw(_NAMES), span=where[0]) if where else None,
    )


def _claims(draw: st.DrawFn, statements: tuple[Statement, ...]) -> tuple[Claim, ...]:
    evidence = tuple(
        Evidence(statement=one.id, span=span, position=draw(st.sampled_from(list(POSITIONS))))
        for one in statements
        for span in one.attribution.content[:1]
    )
    words = draw(_NAMES)
    return (Claim(id="c1", text=words, inserted=draw(_spans(len(words))), evidence=evidence),) if evidence else ()


def _responses(draw: st.DrawFn, statements: tuple[Statement, ...], spans: _Spans) -> tuple[Response, ...]:
    names = [one.id for one in statements]
    pairs = (
        draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from([None, *names])), max_size=3)) if names else []
    )
    return tuple(
        Response(origin=one, target=other, kind=draw(st.sampled_from(RESPONSES)), evidence=draw(spans))
        for one, other in pairs
        if one != other
    )
