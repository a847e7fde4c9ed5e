"""Readings for the tests of this folder: written as (source, cue, content), or drawn at random."""

from __future__ import annotations

from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.reading import MANNERS, STANCES, Actor, Attribution, Producer, Reading, Statement
from counterclaim.model.span import Span

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
    """Draw a reading of any text at all, with spans that nest and cross as they like."""
    text = draw(st.text(max_size=60) | st.text(alphabet="ab “”<>&\n\r\x00'\"", max_size=60))
    spans = _spans(len(text)) if len(text) > 1 else st.just(())
    attributions = st.builds(Attribution, source=spans, cue=spans, content=spans)
    listed = draw(st.lists(attributions, max_size=5))
    statements = tuple(
        Statement(
            id=f"s{number}",
            attribution=attribution,
            manner=draw(st.sampled_from(MANNERS)),
            stance=draw(st.sampled_from((None, *STANCES))),
        )
        for number, attribution in enumerate(listed, 1)
    )
    document = Document(
        text=text,
        title=draw(st.none() | st.text(max_size=10)),
        title_span=draw(st.none() | spans.map(lambda some: some[0] if some else None)),
        furniture=draw(spans),
        subheads=draw(spans),
        url=draw(st.none() | st.text(max_size=10)),
    )
    return Reading(document=document, statements=statements, producer=FAKE)
