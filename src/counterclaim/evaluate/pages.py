"""The article-extraction-benchmark's measure of body text: overlap of 4-grams, averaged over pages.

Definition: github.com/scrapinghub/article-extraction-benchmark, evaluate.py, written anew from its description.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

_TOKEN = re.compile(r"\w+")
SHINGLE = 4


@dataclass(frozen=True, slots=True)
class PageScore:
    """Shares of right, surplus and missed 4-grams of one page; they sum to 1 unless both texts are empty."""

    right: float
    surplus: float
    missed: float


def page_score(true: str, predicted: str) -> PageScore:
    """Compare one page's true body with what was taken for it."""
    gold, ours = _shingles(true), _shingles(predicted)
    right = sum((gold & ours).values())
    surplus, missed = sum((ours - gold).values()), sum((gold - ours).values())
    whole = right + surplus + missed or 1
    return PageScore(right / whole, surplus / whole, missed / whole)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    grams = [tuple(tokens[at : at + SHINGLE]) for at in range(max(1, len(tokens) - SHINGLE + 1))]
    return Counter(gram for gram in grams if gram)


def benchmark(scores: Iterable[PageScore]) -> tuple[float, float, float]:
    """Return precision and recall, averaged over pages, and the F1 of the two averages."""
    listed = list(scores)
    precisions = [one.right / (one.right + one.surplus) for one in listed if one.right + one.surplus > 0]
    recalls = [one.right / (one.right + one.missed) for one in listed if one.right + one.missed > 0]
    precision = mean(precisions) if precisions else 0.0
    recall = mean(recalls) if recalls else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
