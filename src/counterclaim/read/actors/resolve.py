"""Every attribution's source resolved to an actor of the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.document import Document
from counterclaim.model.reading import Actor, Attribution
from counterclaim.read.actors.decide import Choose, Decisions, decide, fitted
from counterclaim.read.actors.describe import actor
from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.implied import continued
from counterclaim.read.actors.mentions import Mention, mentions
from counterclaim.read.actors.names import Name, names
from counterclaim.read.actors.served import body_served
from counterclaim.read.actors.words import Words, read_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The actors of a document, and for each attribution, in the given order, the id of its actor.

    `of` is None where nobody is named or the source stays open; then `candidates` has the ids it is open between.
    """

    actors: tuple[Actor, ...] = ()
    of: tuple[str | None, ...] = ()
    candidates: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """A text with its sources, what was decided of them, and the ids of those who are actors, by `id` of the figure."""

    words: Words
    names: Sequence[Name]
    sources: Sequence[Mention]
    decisions: Decisions
    figures: Sequence[Figure]
    ids: dict[int, str]


def resolve(document: Document, attributions: Sequence[Attribution]) -> Resolution:
    """Return the actors that the attributions name, with ids a1, a2, … in order of first mention."""
    found = decided(document, attributions)
    decisions, ids = found.decisions, found.ids
    means = _sources(decisions, found.sources)
    return Resolution(
        actors=tuple(_actor(document, found, figure, means.get(id(figure), [])) for figure in found.figures),
        of=tuple(
            ids[id(decisions.of[number])] if number in decisions.of else None for number in range(len(attributions))
        ),
        candidates=tuple(
            tuple(ids[id(figure)] for figure in decisions.open.get(number, ())) for number in range(len(attributions))
        ),
    )


def _actor(document: Document, found: Decided, figure: Figure, sources: Sequence[Mention]) -> Actor:
    is_author = figure is found.decisions.author
    made = actor(found.words, figure, sources, found.ids[id(figure)], is_author, document.furniture)
    return replace(made, affiliation=body_served(found.words, found.names, made.affiliation))


def decided(document: Document, attributions: Sequence[Attribution], choose: Choose = fitted) -> Decided:
    """Return what is decided of the sources of a document; `choose` picks where a ranking is asked."""
    words = read_words(document.text)
    found = names(words)
    sources = mentions(words, found, attributions)
    decisions = decide(words, found, sources, choose)
    _continue(words, attributions, decisions)
    figures = _actors(decisions)
    ids = {id(figure): f"a{number}" for number, figure in enumerate(figures, 1)}
    return Decided(words, found, sources, decisions, figures, ids)


def _continue(words: Words, attributions: Sequence[Attribution], decisions: Decisions) -> None:
    """Give a quotation that goes on without a source the actor of the attribution before it."""
    for number in range(len(attributions)):
        before = continued(words, attributions, number)
        if before is not None and before in decisions.of:
            decisions.of[number] = decisions.of[before]
            decisions.rules[number] = "continued"


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
