"""The measures of DATA.md, on cases counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.evaluate.measures import (
    ROLES,
    Counts,
    attribution_counts,
    characters,
    matching,
    piece_counts,
    pieces,
    right_source,
    said_counts,
)
from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.testing.marked import parse

COUNTS = [
    (Counts(3, 4, 6), 0.75, 0.5, 0.6, "precision 3/4, recall 3/6, F1 6/10"),
    (Counts(0, 0, 5), 0.0, 0.0, 0.0, "nothing predicted"),
    (Counts(0, 5, 0), 0.0, 0.0, 0.0, "no gold"),
    (Counts(), 0.0, 0.0, 0.0, "nothing at all is no perfect score"),
    (Counts(2, 2, 2), 1.0, 1.0, 1.0, "all right"),
    (Counts(1, 2, 2) + Counts(2, 2, 4), 0.75, 0.5, 0.6, "micro: counts are summed before they are divided"),
]


@pytest.mark.parametrize(("counts", "precision", "recall", "f1", "why"), COUNTS)
def test_counts_make_precision_recall_and_f1(
    counts: Counts, precision: float, recall: float, f1: float, why: str
) -> None:
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx((precision, recall, f1)), why


def test_characters_are_those_that_are_no_space() -> None:
    assert characters([Span(0, 3), Span(2, 6)], "a b\ncd") == {0, 2, 4, 5}


def test_pieces_are_a_set_of_trimmed_spans() -> None:
    text = "Ida Renn said it"
    found = [
        Attribution(source=(Span(0, 8),)),
        Attribution(source=(Span(0, 9),)),  # the same piece with a space
        Attribution(source=(Span(8, 9), Span(9, 13))),  # a space alone is no piece
    ]
    assert pieces(found, "source", text) == {Span(0, 8), Span(9, 13)}


TEXT = "Ida Renn said the weir holds."
GOLD = [Attribution(source=(Span(0, 8),), cue=(Span(9, 13),), content=(Span(14, 28),))]
PIECES = [
    # predicted source, then exact, begin and character counts
    ((Span(0, 8),), Counts(1, 1, 1), Counts(1, 1, 1), Counts(7, 7, 7), "the same piece"),
    ((Span(0, 9),), Counts(1, 1, 1), Counts(1, 1, 1), Counts(7, 7, 7), "white space at the edge does not count"),
    ((Span(0, 3),), Counts(0, 1, 1), Counts(1, 1, 1), Counts(3, 3, 7), "too short: the beginning is right"),
    ((Span(4, 8),), Counts(0, 1, 1), Counts(0, 1, 1), Counts(4, 4, 7), "too short in front"),
    ((Span(0, 13),), Counts(0, 1, 1), Counts(1, 1, 1), Counts(7, 11, 7), "too long"),
    ((Span(0, 3), Span(4, 8)), Counts(0, 2, 1), Counts(1, 2, 1), Counts(7, 7, 7), "one piece cut in two"),
    ((), Counts(0, 0, 1), Counts(0, 0, 1), Counts(0, 0, 7), "missed"),
]


@pytest.mark.parametrize(("source", "exact", "begin", "character", "why"), PIECES)
def test_piece_counts_by_hand(
    source: tuple[Span, ...], exact: Counts, begin: Counts, character: Counts, why: str
) -> None:
    counts = piece_counts([Attribution(source=source)], GOLD, TEXT)
    assert (counts["source", "exact"], counts["source", "begin"], counts["source", "character"]) == (
        exact,
        begin,
        character,
    ), why
    assert counts["cue", "exact"] == Counts(0, 0, 1)


def test_piece_of_two_attributions_counts_once() -> None:
    both = [*GOLD, Attribution(source=(Span(0, 8),), cue=(Span(9, 13),), content=(Span(18, 28),))]
    assert piece_counts(both, both, TEXT)["source", "exact"] == Counts(1, 1, 1)
    assert piece_counts(both, both, TEXT)["content", "exact"] == Counts(2, 2, 2)


# Contents over "0123456789": gold, predicted, the pairs gold -> predicted.
DIGITS = "0123456789"
MATCHES = [
    ([(0, 10)], [(0, 10)], {0: 0}, "equal"),
    ([(0, 10)], [(0, 5)], {0: 0}, "half of the union is enough"),
    ([(0, 10)], [(0, 4)], {}, "less than half is not"),
    ([(0, 6)], [(3, 9)], {}, "half of either is a third of the union"),
    ([(0, 10)], [(0, 6), (0, 9)], {0: 1}, "the better overlap wins"),
    ([(0, 6), (0, 10)], [(0, 8)], {1: 0}, "8 of 10 beats 6 of 8, whichever comes first"),
    ([(0, 8), (0, 7)], [(0, 8), (0, 10)], {0: 0, 1: 1}, "greedy: the exact pair first, then what is left"),
    ([(0, 4), (0, 4)], [(0, 4)], {0: 0}, "one to one: a predicted attribution serves once"),
    ([(0, 4)], [(0, 4), (0, 4)], {0: 0}, "and a gold one too"),
    ([(0, 4)], [], {}, "nothing predicted"),
    ([], [(0, 4)], {}, "no gold"),
    ([(2, 2)], [(2, 2)], {}, "an empty content matches nothing, not even another empty one"),
]


@pytest.mark.parametrize(("gold", "predicted", "expected", "why"), MATCHES)
def test_matching_is_greedy_by_content_overlap(
    gold: list[tuple[int, int]], predicted: list[tuple[int, int]], expected: dict[int, int], why: str
) -> None:
    ours, theirs = ([Attribution(content=(Span(*pair),)) for pair in listed] for listed in (predicted, gold))
    assert matching(ours, theirs, DIGITS) == expected, why


def test_matching_leaves_spaces_out_of_the_overlap() -> None:
    text = "ab" + " " * 20 + "cd"
    gold, ours = Attribution(content=(Span(0, 24),)), Attribution(content=(Span(0, 2),))
    assert matching([ours], [gold], text) == {0: 0}  # 2 of 4 letters


def test_matching_prefers_the_cue_among_equal_contents() -> None:
    text, (outer, inner) = parse(
        "[1.source Renn] [1.cue said] [2.source Holm] [2.cue claims] [1,2.content the weir fell]"
    )
    assert matching([inner, outer], [outer, inner], text) == {0: 1, 1: 0}


SOURCES = [
    ((Span(0, 8),), (Span(4, 8),), True, "one shared character is enough"),
    ((Span(0, 3),), (Span(4, 8),), False, "neighbours share none"),
    ((Span(0, 4),), (Span(3, 8),), False, "a shared space is no shared character"),
    ((), (), True, "both without a source"),
    ((Span(0, 3),), (), False, "a source where there is none"),
    ((), (Span(0, 3),), False, "no source where there is one"),
]


@pytest.mark.parametrize(("ours", "gold", "expected", "why"), SOURCES)
def test_right_source_by_hand(ours: tuple[Span, ...], gold: tuple[Span, ...], expected: bool, why: str) -> None:
    assert right_source(Attribution(source=ours), Attribution(source=gold), TEXT) is expected, why


STORY, STORY_GOLD = parse(
    "[1.source Renn] [1.cue said] [1.content the weir holds]. [2.source Holm] [2.cue denied] [2.content a sale]. "
    "[3.source She] [3.cue hopes] [3.content for rain]."
)
FIRST, SECOND, THIRD = STORY_GOLD
SCORED = [
    ([FIRST, SECOND, THIRD], Counts(3, 3, 3), Counts(2, 3, 2), "all right"),
    ([FIRST], Counts(1, 1, 3), Counts(1, 1, 2), "two missed, one of them held"),
    ([THIRD], Counts(1, 1, 3), Counts(0, 1, 2), "what is held is no said recall"),
    ([Attribution(source=SECOND.source, content=FIRST.content)], Counts(0, 1, 3), Counts(0, 1, 2), "the wrong source"),
    ([Attribution(content=FIRST.content)], Counts(0, 1, 3), Counts(0, 1, 2), "no source"),
    ([FIRST, FIRST], Counts(1, 2, 3), Counts(1, 2, 2), "said twice is right once"),
]


@pytest.mark.parametrize(("predicted", "all_counts", "said", "why"), SCORED)
def test_attributions_and_said_by_hand(
    predicted: list[Attribution], all_counts: Counts, said: Counts, why: str
) -> None:
    assert attribution_counts(predicted, STORY_GOLD, STORY) == all_counts, why
    assert said_counts(predicted, STORY_GOLD, [True, True, False], STORY) == said, why


WORDS = "ab cd ef gh"
SPANS = st.tuples(st.integers(0, 11), st.integers(0, 11)).map(lambda pair: Span(min(pair), max(pair)))
ROLE = st.lists(SPANS, max_size=2).map(tuple)
LISTS = st.lists(st.builds(Attribution, source=ROLE, cue=ROLE, content=ROLE), max_size=5)


@given(LISTS, LISTS)
def test_no_measure_is_above_what_was_predicted_or_is_gold(one: list[Attribution], other: list[Attribution]) -> None:
    counts = [*piece_counts(one, other, WORDS).values(), attribution_counts(one, other, WORDS)]
    assert all(0 <= count.right <= min(count.predicted, count.gold) for count in counts)
    pairs = matching(one, other, WORDS)
    assert len(set(pairs.values())) == len(pairs)


@given(LISTS)
def test_gold_scores_itself_in_full(gold: list[Attribution]) -> None:
    for count in piece_counts(gold, gold, WORDS).values():
        assert count.right == count.predicted == count.gold
    worded = [one for one in gold if characters(one.content, WORDS)]
    assert len(matching(worded, worded, WORDS)) == len(worded)


@given(LISTS, LISTS)
def test_pieces_do_not_care_which_side_is_gold(one: list[Attribution], other: list[Attribution]) -> None:
    there, back = piece_counts(one, other, WORDS), piece_counts(other, one, WORDS)
    for role in ROLES:
        for measure in ("exact", "begin", "character"):
            assert there[role, measure].f1 == back[role, measure].f1
