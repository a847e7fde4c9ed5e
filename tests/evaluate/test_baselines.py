"""The baselines do what their names say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.evaluate.baselines import cue_word_counts, cue_word_pairs, most_frequent
from counterclaim.evaluate.gold import GoldArticle, GoldResponse
from counterclaim.evaluate.measures import Counts
from counterclaim.testing.marked import parse
from tests.evaluate.second_layer import gold


def article(marked: str) -> GoldArticle:
    text, attributions = parse(marked)
    return replace(gold(), text=text, attributions=attributions)


CASES = [
    (
        "[1.source Renn] [1.cue said] [1.content it holds]. [2.source Holm] [2.cue denied] [2.content that].",
        {(1, 0)},
        "an answering word pairs with the source before",
    ),
    (
        "[1.source Renn] [1.cue said] [1.content it]. [2.source Holm] [2.cue said] [2.content so]. "
        "[3.source holm] [3.cue rejected] [3.content it].",
        {(2, 0)},
        "the same source in another case is passed over",
    ),
    (
        "[1.source Holm] [1.cue denied] [1.content it]. [2.source Renn] [2.cue said] [2.content so].",
        set(),
        "nothing stands before",
    ),
    (
        "[1.source Renn] [1.cue said] [1.content it]. [2.source Holm] [2.cue said] [2.content so].",
        set(),
        "no answering word",
    ),
]


@pytest.mark.parametrize(("marked", "pairs", "why"), CASES, ids=[row[-1] for row in CASES])
def test_cue_words_pair_with_the_nearest_other_source_before(
    marked: str, pairs: set[tuple[int, int]], why: str
) -> None:
    assert cue_word_pairs(article(marked)) == pairs, why


def test_cue_word_pairs_are_counted_against_the_gold_pairs() -> None:
    responses = tuple(GoldResponse(origin=1, target=target, kind="denies") for target in (0, None))
    assert cue_word_counts(replace(article(CASES[0][0]), responses=responses)) == Counts(1, 1, 1)
    assert cue_word_counts(replace(article(CASES[0][0]), responses=None)) == Counts(0, 1, 0)


def test_most_frequent_kind() -> None:
    assert most_frequent(["fact", "opinion", "opinion", "plan"]) == ("opinion", 0.5)
    assert most_frequent([]) == (None, 0.0)
