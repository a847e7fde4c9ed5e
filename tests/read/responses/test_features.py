"""Features of pairs: each column by example, and what holds for any text and any attributions."""

from __future__ import annotations

import time
from math import log, log1p

import numpy as np
import pytest
from hypothesis import given

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.responses import FEATURES, Pairs, pairs
from counterclaim.read.responses.features import REACH
from tests.read.responses.little import Little, any_little, little

DISPUTE = (
    "[1.source Ida Renn] [1.cue said] [1.content the weir leaks].\n"
    "[2.source Per Holm] [2.cue denied] [2.content “that the weirs are leaking”], and "
    "[3.source Ida Renn] [3.cue never] [3.content saw Per Holm there].\n\n"
    "[4.cue Reports] had [4.content [5.source the mayor] [5.cue agree] [5.content to a sale]]."
)


def described(article: Little) -> Pairs:
    return pairs(article.text, article.attributions, article.actors, article.of)


def value(found: Pairs, origin: int, target: int, name: str) -> float:
    """Return a feature of a pair, statements counted from 1 as in the marks."""
    [row] = np.flatnonzero((found.origin == origin - 1) & (found.target == target - 1))
    return float(found.features[row, FEATURES.index(name)])


ROWS: list[tuple[int, int, str, float, str]] = [
    (2, 1, "before", 1, "what is answered stands before"),
    (1, 2, "before", 0, "or after"),
    (2, 1, "next", 1, "neighbours"),
    (3, 1, "next", 0, "one stands between"),
    (3, 1, "near", 1, "two apart is near"),
    (5, 1, "near", 0, "four apart is not"),
    (5, 1, "distance", log1p(4), "statements apart"),
    (2, 1, "characters", log1p(len("Ida Renn said the weir leaks.\n")) / 4, "characters from start to start"),
    (4, 1, "paragraphs", log1p(3), "lines apart"),
    (3, 2, "same paragraph", 1, "both on one line"),
    (2, 1, "same paragraph", 0, "on two lines"),
    (4, 5, "touching", 1, "one holds the other"),
    (2, 1, "touching", 0, "apart"),
    (1, 2, "headline answers", 1, "the first line counts as headline"),
    (2, 1, "headline answers", 0, "the second does not"),
    (2, 1, "headline answered", 1, "and so for what is answered"),
    (4, 5, "inside the answer", 1, "what is answered lies in the content of the answer"),
    (5, 4, "inside the answer", 0, "not the other way"),
    (5, 4, "around the answer", 1, "the answer lies in the content of what it answers"),
    (3, 1, "same actor", 1, "both are Renn's"),
    (2, 1, "same actor", 0, "Holm is not Renn"),
    (4, 1, "same actor", 0, "nobody is not Renn"),
    (4, 1, "actor unknown", 1, "nobody is named"),
    (1, 4, "actor unknown", 1, "nor in what is answered"),
    (2, 1, "actor unknown", 0, "both are known"),
    (2, 1, "names its actor", 1, "Renn stands in Holm's sentence"),
    (1, 2, "names its actor", 0, "Holm does not stand in Renn's"),
    (3, 1, "names its actor", 0, "oneself does not count"),
    (3, 2, "content names its actor", 1, "Renn speaks of Holm"),
    (2, 1, "content names its actor", 0, "Holm does not speak of Renn"),
    (2, 3, "is named by it", 1, "Holm answers what speaks of him"),
    (3, 2, "is named by it", 0, "nobody spoke of Renn"),
    (2, 1, "nearest other", 1, "the one before is another's"),
    (3, 2, "nearest other", 1, "and so is this"),
    (3, 1, "nearest other", 0, "one's own is not"),
    (2, 1, "common words", log1p(2), "weir and leak, in other forms"),
    (2, 1, "common share", 1, "all of the shorter content"),
    (2, 1, "common rare", 2 * log(6 / 3) / 6, "each in three sentences of five statements"),
    (3, 1, "sentence words", log1p(2), "the answer's sentence has both words"),
    (3, 1, "common words", 0, "its content has none"),
    (3, 1, "no common words", 1, "none"),
    (2, 1, "no common words", 0, "some"),
    (2, 1, "answer: truth", 1, "denied"),
    (1, 2, "answered: truth", 1, "denied, on the other side"),
    (1, 2, "answer: truth", 0, "said is no word of truth"),
    (2, 1, "answer: pointing", 1, "that"),
    (4, 1, "answer: pointing", 1, "reports"),
    (4, 1, "answer: assent", 1, "words of what stands inside count"),
    (3, 1, "answer: negation", 1, "never"),
    (3, 1, "only one negates", 1, "never against nothing"),
    (2, 1, "only one negates", 0, "neither has such a word"),
    (2, 1, "answer quoted", 1, "it begins with a mark"),
    (1, 2, "answer quoted", 0, "it does not"),
    (1, 2, "answered quoted", 1, "what is answered does"),
    (1, 2, "size", log1p(5), "how many statements there are"),
]


@pytest.mark.parametrize(("origin", "target", "name", "expected", "why"), ROWS)
def test_features_by_example(origin: int, target: int, name: str, expected: float, why: str) -> None:
    found = described(little(DISPUTE))
    assert value(found, origin, target, name) == pytest.approx(expected), why


def test_every_feature_has_an_example_or_a_twin_that_has() -> None:
    shown = {name for _, _, name, _, _ in ROWS}
    other_side = {name.replace("answered: ", "answer: ") for name in FEATURES}
    lexicons = {f"answer: {name}" for name in ("reply", "refusal")}  # tests/read/responses/test_words.py
    assert other_side <= shown | lexicons


def test_pairs_name_the_given_places_whatever_their_order_in_the_text() -> None:
    article = little(DISPUTE)
    forwards = described(article)
    backwards = pairs(article.text, article.attributions[::-1], article.actors, article.of[::-1])
    last = len(article.attributions) - 1
    order = np.lexsort((last - backwards.target, last - backwards.origin))
    assert (last - backwards.origin[order]).tolist() == forwards.origin.tolist()
    assert (last - backwards.target[order]).tolist() == forwards.target.tolist()
    assert np.array_equal(backwards.features[order], forwards.features)


FEW = [((), "no statement"), ((Attribution(content=(Span(0, 3),)),), "one that stands alone")]


@pytest.mark.parametrize(("attributions", "why"), FEW)
def test_too_few_statements_are_no_pairs(attributions: tuple[Attribution, ...], why: str) -> None:
    found = pairs("The weir leaks.", attributions, (), (None,) * len(attributions))
    assert (found.origin.shape, found.target.shape, found.features.shape) == ((0,), (0,), (0, len(FEATURES))), why


@given(any_little())
def test_any_attributions_give_every_pair_once_with_finite_features(article: Little) -> None:
    found, count = described(article), len(article.attributions)
    listed = list(zip(found.origin.tolist(), found.target.tolist(), strict=True))
    assert listed == [(one, other) for one in range(count) for other in range(count) if one != other]
    assert found.features.shape == (len(listed), len(FEATURES))
    assert found.features.dtype == np.float32
    assert found.features.flags.c_contiguous
    assert np.isfinite(found.features).all()
    assert (found.features >= 0).all()


@given(any_little())
def test_features_of_both_directions_agree(article: Little) -> None:
    found, count = described(article), len(article.attributions)
    table = np.zeros((count, count, len(FEATURES)), dtype=np.float32)
    table[found.origin, found.target] = found.features
    for name in ("distance", "characters", "touching", "same actor", "common words", "common share", "common rare"):
        column = table[..., FEATURES.index(name)]
        assert np.allclose(column, column.T), name
    for one, other in (("headline answers", "headline answered"), ("inside the answer", "around the answer")):
        assert np.array_equal(table[..., FEATURES.index(one)], table[..., FEATURES.index(other)].T), one


def test_2_000_statements_are_paired_within_reach_in_bounded_time() -> None:
    line, count = "Ida Renn said the weir leaks.\n", 2_000
    attributions = tuple(
        Attribution(source=(Span(at, at + 8),), cue=(Span(at + 9, at + 13),), content=(Span(at + 14, at + 28),))
        for at in range(0, count * len(line), len(line))
    )
    begun = time.process_time()
    found = pairs(line * count, attributions, (), (None,) * count)
    assert time.process_time() - begun < 60  # no budget (it takes a second), a guard against quadratic time
    assert len(found.origin) == 2 * REACH * count - REACH * (REACH + 1)
    assert np.abs(found.origin - found.target).max() == REACH
