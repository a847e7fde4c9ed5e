"""What has been read of a text up to a mention: the figures, and who was the source of what. Grows in text order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from counterclaim.read.actors.clusters import subject_at
from counterclaim.read.actors.figures import Figure, Place
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.words import Words

Features = dict[str, float]
REACH = 40  # sentences; of the pronouns of the training articles fewer than one in a hundred look back further


@dataclass(slots=True, kw_only=True)
class Scene:
    """A text while its sources are resolved one after the other."""

    words: Words
    figures: list[Figure]
    history: list[tuple[Mention, Figure]] = field(default_factory=list)

    def enter(self, mention: Mention, figure: Figure) -> None:
        """Add a resolved source to its figure and to the history."""
        if figure not in self.figures:
            self.figures.append(figure)
        whole = mention.phrase.whole
        place = Place(
            index=mention.index,
            end=whole.stop if whole else mention.index + 1,
            named=mention.phrase.name is not None,
            source=mention.numbers[0],
            subject=not mention.behind or subject_at(self.words, mention.index),
            quoted=mention.quoted,
        )
        figure.enter(place)
        self.history.append((mention, figure))

    def replace(self, old: Figure, new: Figure) -> None:
        """Make one figure of two that turned out the same."""
        for place in old.places:
            new.enter(place)
        new.heads |= old.heads
        new.modifiers |= old.modifiers
        self.figures.remove(old)
        self.history = [(mention, new if figure is old else figure) for mention, figure in self.history]

    def before(self, mention: Mention) -> Iterator[tuple[Figure, Place]]:
        """Yield the figures mentioned before a mention with the last place of each, the nearest first."""
        found = []
        for figure in self.figures:
            last = figure.last_before(mention.index)
            if last is not None and self.distance(mention, last) <= REACH:
                found.append((figure, last))
        yield from sorted(found, key=lambda pair: -pair[1].index)

    def after(self, mention: Mention, reach: int) -> Iterator[tuple[Figure, Place]]:
        """Yield the named figures that are first mentioned within `reach` sentences behind a mention."""
        for figure in self.figures:
            if figure.named and figure.places[0].index > mention.index:
                if -self.distance(mention, figure.places[0]) > reach:
                    break
                yield figure, figure.places[0]

    def distance(self, mention: Mention, place: Place) -> int:
        """Return how many sentences lie between a place and a mention."""
        return self.words.sentences[mention.index] - self.words.sentences[place.index]

    def last_sources(self) -> list[Figure]:
        """Return the figures of the latest sources outside the contents of others, the latest first."""
        return [figure for mention, figure in reversed(self.history[-6:]) if not mention.quoted]
