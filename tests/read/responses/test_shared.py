"""Shared words: the tables count what plain sets would count, however many statements are counted at a time."""

from __future__ import annotations

from math import log
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.read.responses import shared as module
from counterclaim.read.responses.shared import shared
from counterclaim.read.responses.words import Wording

STEMS = st.frozensets(st.sampled_from("abcdef"), max_size=4)


def wording(content: frozenset[str], sentence: frozenset[str]) -> Wording:
    return Wording(content=content, sentence=sentence, touched=(), whole=Span(0, 0), scene=Span(0, 0))


def pairs_of(count: int, reach: int) -> list[tuple[int, int]]:
    return [(a, b) for a in range(count) for b in range(count) if a != b and abs(a - b) <= reach]


@given(st.lists(st.builds(wording, STEMS, STEMS), max_size=12), st.integers(1, 5), st.integers(1, 12))
def test_shared_counts_what_sets_count(statements: list[Wording], block: int, reach: int) -> None:
    listed = pairs_of(len(statements), reach)
    table = np.asarray(listed, dtype=np.int64).reshape(-1, 2)
    with patch.object(module, "BLOCK", block):
        found = shared(statements, table[:, 0], table[:, 1])
    for number, (one, other) in enumerate(listed):
        common = statements[one].content & statements[other].content
        assert found.common[number] == len(common)
        assert found.sentence[number] == len(statements[one].sentence & statements[other].content)
        assert np.isclose(found.rare[number], sum(rarity(stem, statements) for stem in common))


def rarity(stem: str, statements: list[Wording]) -> float:
    held = sum(stem in one.sentence for one in statements)
    return log((1 + len(statements)) / (held or 1))


def test_a_content_cut_inside_a_word_may_have_a_stem_that_no_sentence_has() -> None:
    cut = wording(frozenset({"eir"}), frozenset({"weir"}))
    found = shared([cut, cut], np.asarray([0, 1]), np.asarray([1, 0]))
    assert found.common.tolist() == [1, 1]
    assert np.allclose(found.rare, log(3))
