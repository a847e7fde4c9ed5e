"""Which words the encoder reads together. Fictional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.link.claims.passages import BEFORE, LONGEST_STRETCH, passage, stretches
from counterclaim.model.span import Span

WORDS = "The Harrow dam leaks at night. " * 40
CASES: list[tuple[list[tuple[int, int]], list[tuple[int, ...]], str]] = [
    ([], [], "no contents, nothing to read"),
    ([(0, 30)], [(0,)], "one alone"),
    ([(0, 30), (31, 61)], [(0, 1)], "two sentences side by side are read once"),
    ([(31, 61), (0, 30)], [(1, 0)], "in the order of the text, whatever the order of the list"),
    ([(0, 30), (900, 930)], [(0,), (1,)], "two that stand far apart are not"),
    ([(0, 30), (100, 130), (180, 210), (300, 330), (420, 450)], [(0, 1, 2, 3), (4,)], "up to the greatest length"),
    ([(0, 800), (310, 340)], [(0,), (1,)], "one that is longer is alone"),
]


@pytest.mark.parametrize(("contents", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_contents_are_read_together_where_their_surroundings_overlap(
    contents: list[tuple[int, int]], expected: list[tuple[int, ...]], why: str
) -> None:
    assert [one.places for one in stretches(WORDS, [(Span(*one),) for one in contents])] == expected, why


def test_one_alone_is_read_as_its_passage() -> None:
    (one,) = stretches(WORDS, [(Span(310, 340), Span(350, 360))])
    held = passage(WORDS, (Span(310, 340), Span(350, 360)))
    assert (one.text, one.contents) == (held.text, (held.spans,))


@given(st.text(alphabet="ab é.\n", max_size=900), st.data())
def test_every_content_is_in_one_stretch_with_its_own_words(text: str, data: st.DataObject) -> None:
    any_place = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(any_place, any_place).map(sorted), max_size=8))
    contents = [(Span(*pair),) for pair in pairs]
    found = stretches(text, contents)
    assert sorted(place for one in found for place in one.places) == list(range(len(contents)))
    for one in found:
        assert len(one.places) == 1 or len(one.text) <= LONGEST_STRETCH
        for place, spans in zip(one.places, one.contents, strict=True):
            assert [span.of(one.text) for span in spans] == [span.of(text) for span in contents[place]]
            before = text[max(0, contents[place][0].start - BEFORE) : contents[place][0].start]
            assert one.text[: spans[0].start].endswith(before)
