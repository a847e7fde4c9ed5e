"""Little articles as the features take them: marked text to text, attributions, and one actor for each named source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import strategies as st

from counterclaim.model.reading import Actor, Attribution
from counterclaim.model.span import Span
from counterclaim.testing.marked import parse

WORDS = ("Renn", "Holm", "said", "denied", "never", "weir", "weirs", "leaks", "that", "the", "it isn't", ".", "\n", "“")


@dataclass(frozen=True, slots=True, kw_only=True)
class Little:
    """A text, its attributions, its actors (named by their words) and the actor of each attribution."""

    text: str
    attributions: tuple[Attribution, ...]
    actors: tuple[Actor, ...]
    of: tuple[str | None, ...]


def little(marked: str) -> Little:
    """Return the article of a marked text; every occurrence of a source's words is a mention of its actor."""
    text, attributions = parse(marked)
    of = tuple(one.source[0].of(text) if one.source else None for one in attributions)
    return Little(text=text, attributions=attributions, actors=actors_of(text, of), of=of)


def actors_of(text: str, of: tuple[str | None, ...]) -> tuple[Actor, ...]:
    """Return an actor for each name, with all places of that name in the text."""
    names = sorted({name for name in of if name is not None})
    return tuple(Actor(id=name, name=name, mentions=_places(name, text)) for name in names)


def _places(name: str, text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer(re.escape(name), text))


@st.composite
def any_little(draw: st.DrawFn, most: int = 8) -> Little:
    """Draw any words and any attributions over them: nested, crossing, out of order, cut inside words."""
    text = "w" + " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=30)))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12)).map(
        lambda drawn: Span(drawn[0], min(len(text), drawn[0] + drawn[1]))
    )
    parts = st.lists(spans, max_size=3).map(lambda drawn: tuple(sorted(drawn)))
    attributions = draw(
        st.lists(st.builds(Attribution, source=parts, cue=parts, content=parts), max_size=most).map(tuple)
    )
    of = tuple(draw(st.sampled_from(["Renn", "Holm", None])) for _ in attributions)
    return Little(text=text, attributions=attributions, actors=actors_of(text, of), of=of)
