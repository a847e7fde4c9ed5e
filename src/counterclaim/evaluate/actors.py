"""The measures of DATA.md for actors, over matched attributions whose gold has an actor: B3 F1, names right."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.evaluate.gold import GoldArticle
from counterclaim.model.reading import Reading

_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCounts:
    """Sums over attributions: B3's precision and recall of each, names that are right, how many were asked."""

    precisions: float = 0.0
    recalls: float = 0.0
    names: int = 0
    asked: int = 0

    def __add__(self, other: ActorCounts) -> ActorCounts:
        return ActorCounts(
            precisions=self.precisions + other.precisions,
            recalls=self.recalls + other.recalls,
            names=self.names + other.names,
            asked=self.asked + other.asked,
        )

    @property
    def precision(self) -> float:
        """Mean share of an attribution's predicted cluster that has its gold actor."""
        return self.precisions / self.asked if self.asked else 0.0

    @property
    def recall(self) -> float:
        """Mean share of an attribution's gold cluster that has its predicted actor."""
        return self.recalls / self.asked if self.asked else 0.0

    @property
    def b3(self) -> float:
        """Harmonic mean of the two means (Bagga and Baldwin 1998)."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def name_right(self) -> float:
        """Share of attributions whose actor has the right name."""
        return self.names / self.asked if self.asked else 0.0


def actor_counts(article: GoldArticle, reading: Reading, matched: Mapping[int, int]) -> ActorCounts:
    """Compare the actors of the matched attributions (gold position -> position of the statement).

    Only attributions whose gold has an actor are asked. A statement whose actor is None, open between candidates or
    not, is a cluster of its own, and its name is wrong.
    """
    asked = [(gold, ours) for gold, ours in sorted(matched.items()) if article.actor_ids[gold] is not None]
    theirs = [article.actor_ids[gold] for gold, _ in asked]
    predicted = [reading.statements[ours].actor for _, ours in asked]
    clusters = [number if actor is None else actor for number, actor in enumerate(predicted)]
    precisions, recalls = b3(clusters, theirs)
    names = {actor.id: actor.name for actor in reading.actors}
    gold_names = {actor.id: actor.name for actor in article.actors or ()}
    return ActorCounts(
        precisions=precisions,
        recalls=recalls,
        names=sum(
            same_name(names.get(one or "", ""), gold_names[other or ""])
            for one, other in zip(predicted, theirs, strict=True)
        ),
        asked=len(asked),
    )


def b3(predicted: Sequence[Hashable], gold: Sequence[Hashable]) -> tuple[float, float]:
    """Return B3's precision and recall of each item, summed; `predicted` and `gold` are the items' cluster labels."""
    ours, theirs, both = Counter(predicted), Counter(gold), Counter(zip(predicted, gold, strict=True))
    precision = sum(shared * shared / ours[label] for (label, _), shared in both.items())
    recall = sum(shared * shared / theirs[label] for (_, label), shared in both.items())
    return precision, recall


def same_name(one: str, other: str) -> bool:
    """Say whether two names are equal or one holds the other as whole words.

    Compared in lower case, without articles and with punctuation deleted (`U.S.` is `us`, `Al-Amin` is `alamin`).
    A name of which nothing is left is like no other.
    """
    ours, theirs = f" {' '.join(_words(one))} ", f" {' '.join(_words(other))} "
    return bool(ours.strip() and theirs.strip()) and (ours in theirs or theirs in ours)


def _words(name: str) -> list[str]:
    kept = "".join(mark for mark in name.lower() if not unicodedata.category(mark).startswith("P"))
    return [word for word in kept.split() if word not in _ARTICLES]
