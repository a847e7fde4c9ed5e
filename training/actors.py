"""Fits the two rankings of `read/actors` (pronouns, descriptions) on the gold actors of conflict and polnear train.

    python training/actors.py          writes src/counterclaim/read/actors/weights.json

Each mention that means a figure mentioned before (or somebody new) is one example: a log-linear model over its
candidates, fitted by gradient descent with an L2 penalty. While the examples are collected, every source is resolved
as the gold says, so that a mistake does not teach the next one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from counterclaim.evaluate.actors import same_name
from counterclaim.evaluate.gold import GoldArticle, gold_articles
from counterclaim.read.actors import scorer
from counterclaim.read.actors.decide import Candidates, Choice, decide, fitted
from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.mentions import Mention, mentions
from counterclaim.read.actors.names import names
from counterclaim.read.actors.words import read_words
from data import DATA

SETS = (("conflict/train", 3.0), ("polnear/train", 1.0))  # weights 1, 3 and 5 of conflict: 3 is best on both dev sets
RANKINGS = ("pronoun", "description")
PENALTY = 2.0  # 1, 2, 3, 4 and 6 are alike within 0.003 B3 on both dev sets
STEPS = 250
RATE = 0.1
LEAST_COUNT = 4  # of a feature
WEIGHTS = "src/counterclaim/read/actors/weights.json"
ABOUT = (
    "Weights of the rankings of pronouns and descriptions, fitted by training/actors.py on the gold actors of "
    "conflict/train and polnear/train (DATA.md)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """The candidates of one mention, which of them are right, and what the example weighs."""

    ranking: str
    candidates: list[dict[str, float]]
    right: list[int]
    weight: float


@dataclass(slots=True, kw_only=True)
class Teacher:
    """Chooses as the gold says, and takes down the examples."""

    article: GoldArticle
    weight: float
    examples: list[Example] = field(default_factory=list)
    known: dict[str, Figure] = field(default_factory=dict)

    def choose(self, ranking: str, mention: Mention, candidates: Candidates) -> Choice:
        """Return the right candidate; owners are not annotated, so the weights of the last fit choose them."""
        gold = self.article.actor_ids[mention.numbers[0]]
        if ranking == "owner":
            return fitted(ranking, mention, candidates)
        if gold is None:
            return Choice(new=True)
        right = [at for at, (figure, _) in enumerate(candidates) if figure is not None and self._is(figure, gold)]
        if not right and ranking == "description":
            right = [at for at, (figure, _) in enumerate(candidates) if figure is None]
        if right and len(candidates) > 1:
            listed = [dict(features) for _, features in candidates]
            self.examples.append(Example(ranking=ranking, candidates=listed, right=right, weight=self.weight))
        figure = candidates[right[0]][0] if right else None
        self.known[gold] = figure or self.known.get(gold) or Figure()
        return Choice(figure=self.known[gold])

    def _is(self, figure: Figure, gold: str) -> bool:
        """Say whether a figure is the gold actor: by the sources it has, else by its name."""
        sources = Counter(self.article.actor_ids[place.source] for place in figure.places if place.source >= 0)
        del sources[None]
        if sources:
            return sources.most_common(1)[0][0] == gold
        name = next((actor.name for actor in self.article.actors or () if actor.id == gold), "")
        return figure.named and _means(figure, name)


def _means(figure: Figure, name: str) -> bool:
    """Say whether a named figure has the name of a gold actor; a body's name must be the whole of it."""
    plain = [word for word in name.lower().replace(".", "").split() if word not in ("a", "an", "the")]
    if not plain:
        return False
    if figure.kind == "state":
        states = lexicon().states
        return states.get(" ".join(plain)) == states.get(" ".join(figure.key))
    if any(list(key) == plain for key in figure.keys):
        return True
    full = " ".join(word for word in plain if len(word) > 1)
    return (
        figure.kind == "person"
        and len(plain) <= 4
        and figure.key[-1] == plain[-1]
        and same_name(" ".join(figure.key), full)
    )


def examples(name: str, weight: float) -> Iterator[Example]:
    """Yield the examples of a data set."""
    for article in gold_articles(DATA / f"{name}.jsonl.gz"):
        if article.actors is None:
            continue
        words = read_words(article.text)
        found = names(words)
        teacher = Teacher(article=article, weight=weight)
        decide(words, found, mentions(words, found, article.attributions), teacher.choose)
        yield from teacher.examples


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Examples as arrays: the entries of a sparse matrix of candidates by features, and the examples' bounds."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: NDArray[np.float64]
    example: NDArray[np.int64]
    right: NDArray[np.bool_]
    weight: NDArray[np.float64]
    starts: NDArray[np.int64]
    features: tuple[str, ...]

    def scores(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        summed = np.bincount(self.rows, weights=self.values * weights[self.columns], minlength=len(self.example))
        return summed.astype(np.float64)

    def chances(self, scores: NDArray[np.float64], only: NDArray[np.bool_] | None = None) -> NDArray[np.float64]:
        kept = scores if only is None else np.where(only, scores, -1e9)
        raised = np.exp(kept - np.maximum.reduceat(kept, self.starts)[self.example])
        chances: NDArray[np.float64] = raised / np.add.reduceat(raised, self.starts)[self.example]
        return chances


def table(listed: list[Example]) -> Table:
    """Return the arrays of examples; features seen seldom are left out."""
    counts = Counter(name for one in listed for features in one.candidates for name in features)
    kept = sorted(name for name, count in counts.items() if count >= LEAST_COUNT)
    ids = {name: at for at, name in enumerate(kept)}
    rows = [(at, one, place) for at, one in enumerate(listed) for place in range(len(one.candidates))]
    cells = [
        (row, ids[name], value)
        for row, (_, one, place) in enumerate(rows)
        for name, value in one.candidates[place].items()
        if name in ids
    ]
    example = np.array([at for at, _, _ in rows])
    return Table(
        rows=np.array([cell[0] for cell in cells]),
        columns=np.array([cell[1] for cell in cells]),
        values=np.array([cell[2] for cell in cells]),
        example=example,
        right=np.array([place in one.right for _, one, place in rows]),
        weight=np.array([one.weight for _, one, _ in rows]),
        starts=np.r_[0, np.flatnonzero(np.diff(example)) + 1],
        features=tuple(kept),
    )


def fit(listed: list[Example]) -> dict[str, float]:
    """Return the weights that make the right candidates likely (Adam, the last steps smaller)."""
    data = table(listed)
    weights: NDArray[np.float64] = np.zeros(len(data.features))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = data.scores(weights)
        wrong = (data.chances(scores) - data.chances(scores, data.right)) * data.weight
        pull = np.bincount(data.columns, weights=data.values * wrong[data.rows], minlength=len(weights))
        slope = (pull + PENALTY * weights) / len(listed)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        rate = RATE if step < 0.7 * STEPS else RATE / 5
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {
        name: round(float(weight), 3) for name, weight in zip(data.features, weights, strict=True) if abs(weight) > 0.01
    }


def main() -> None:
    listed = [example for name, weight in SETS for example in examples(name, weight)]
    weights = {ranking: fit([one for one in listed if one.ranking == ranking]) for ranking in RANKINGS}
    path = DATA.parents[1] / "main" / WEIGHTS
    path.write_text(json.dumps({"about": ABOUT, "weights": weights}, indent=0, sort_keys=True) + "\n", "utf-8")
    scorer.weights.cache_clear()
    print({ranking: (sum(one.ranking == ranking for one in listed), len(weights[ranking])) for ranking in RANKINGS})


if __name__ == "__main__":
    main()
