"""Every attribution's source resolved to an actor of the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.reading import Actor, Attribution
from counterclaim.read.actors.decide import Decisions, decide
from counterclaim.read.actors.describe import actor
from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.implied import continued
from counterclaim.read.actors.mentions import Mention, mentions
from counterclaim.read.actors.names import names
from counterclaim.read.actors.words import Words, read_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The actors of a document, and for each attribution, in the given order, the id of its actor.

    `of` is None where nobody is named or the source stays open; then `candidates` has the ids it is open between.
    """

    actors: tuple[Actor, ...] = ()
    of: tuple[str | None, ...] = ()
    candidates: tuple[tuple[str, ...], ...] = ()


def resolve(document: Document, attributions: Sequence[Attribution]) -> Resolution:
    """Return the actors that the attributions name, with ids a1, a2, … in order of first mention."""
    words = read_words(document.text)
    found = names(words)
    sources = mentions(words, found, attributions)
    decisions = decide(words, found, sources)
    _continue(words, attributions, decisions)
    figures = _actors(decisions)
    ids = {id(figure): f"a{number}" for number, figure in enumerate(figures, 1)}
    means = _sources(decisions, sources)
    return Resolution(
        actors=tuple(
            actor(words, figure, means.get(id(figure), []), ids[id(figure)], figure is decisions.author)
            for figure in figures
        ),
        of=tuple(
            ids[id(decisions.of[number])] if number in decisions.of else None for number in range(len(attributions))
        ),
        candidates=tuple(
            tuple(ids[id(figure)] for figure in decisions.open.get(number, ())) for number in range(len(attributions))
        ),
    )


def _continue(words: Words, attributions: Sequence[Attribution], decisions: Decisions) -> None:
    """Give a quotation that goes on without a source the actor of the attribution before it."""
    for number in range(len(attributions)):
        before = continued(words, attributions, number)
        if before is not None and before in decisions.of:
            decisions.of[number] = decisions.of[before]


def _actors(decisions: Decisions) -> list[Figure]:
    """Return the figures that are sources, or may be, in order of first mention."""
    listed = {id(figure): figure for figure in decisions.of.values()}
    for figures in decisions.open.values():
        listed.update({id(figure): figure for figure in figures})
    return sorted(listed.values(), key=lambda figure: figure.places[0].index)


def _sources(decisions: Decisions, sources: Sequence[Mention]) -> dict[int, list[Mention]]:
    means: dict[int, list[Mention]] = {}
    for mention in sources:
        figure = decisions.of.get(mention.numbers[0])
        if figure is not None:
            means.setdefault(id(figure), []).append(mention)
    return means
