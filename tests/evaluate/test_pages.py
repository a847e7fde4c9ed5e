"""The measure of body text: 4-grams of words, page by page, on cases counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.evaluate.pages import PageScore, benchmark, page_score

FIVE = "the weir above Tull holds"  # two 4-grams
PAGES = [
    (FIVE, FIVE, (1.0, 0.0, 0.0), "the same text"),
    (FIVE, "the weir, above «Tull» holds!", (1.0, 0.0, 0.0), "punctuation does not count"),
    (FIVE, "The weir above Tull holds", (1 / 3, 1 / 3, 1 / 3), "capitals do: the first 4-gram is another"),
    (FIVE, "the weir\n\nabove\tTull holds", (1.0, 0.0, 0.0), "nor does white space"),
    (FIVE, "the weir above Tull", (0.5, 0.0, 0.5), "the last word missed: one of two 4-grams"),
    (FIVE, "the weir above Tull holds today", (2 / 3, 1 / 3, 0.0), "a word too many: one 4-gram of three"),
    (FIVE, "ours is another text altogether here", (0.0, 0.6, 0.4), "nothing in common: three against two"),
    (FIVE, "", (0.0, 0.0, 1.0), "nothing taken"),
    ("", FIVE, (0.0, 1.0, 0.0), "something taken where there is nothing"),
    ("", "", (0.0, 0.0, 0.0), "nothing on either side"),
    ("no more", "no more", (1.0, 0.0, 0.0), "a text shorter than four words is one gram"),
    ("a b c d a b c d", "a b c d", (0.2, 0.0, 0.8), "a 4-gram counts as often as it stands: 1 of 5"),
]


@pytest.mark.parametrize(("true", "predicted", "shares", "why"), PAGES)
def test_page_score_by_hand(true: str, predicted: str, shares: tuple[float, float, float], why: str) -> None:
    found = page_score(true, predicted)
    assert (found.right, found.surplus, found.missed) == pytest.approx(shares), why


BENCHMARKS = [
    ([], (0.0, 0.0, 0.0), "no pages"),
    ([PageScore(1, 0, 0)], (1.0, 1.0, 1.0), "one page, all right"),
    ([PageScore(0.5, 0.5, 0), PageScore(0.5, 0, 0.5)], (0.75, 0.75, 0.75), "averages over pages: 1/2 and 1, 1 and 1/2"),
    ([PageScore(1, 0, 0), PageScore(0, 0, 1)], (1.0, 0.5, 2 / 3), "a page with nothing taken has no precision"),
    ([PageScore(1, 0, 0), PageScore(0, 1, 0)], (0.5, 1.0, 2 / 3), "a page without a body has no recall"),
    ([PageScore(1, 0, 0), PageScore(0, 0, 0)], (1.0, 1.0, 1.0), "an empty page rightly left empty changes nothing"),
    ([PageScore(0, 0.5, 0.5)], (0.0, 0.0, 0.0), "nothing right"),
]


@pytest.mark.parametrize(("scores", "expected", "why"), BENCHMARKS)
def test_benchmark_by_hand(scores: list[PageScore], expected: tuple[float, float, float], why: str) -> None:
    assert benchmark(iter(scores)) == pytest.approx(expected), why


TEXTS = st.lists(st.sampled_from("ab"), max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_shares_sum_to_one_and_turn_with_the_sides(true: str, predicted: str) -> None:
    there, back = page_score(true, predicted), page_score(predicted, true)
    assert there.right + there.surplus + there.missed == pytest.approx(1.0 if true or predicted else 0.0)
    assert (there.right, there.surplus, there.missed) == pytest.approx((back.right, back.missed, back.surplus))
