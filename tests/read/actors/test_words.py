"""Words: forms, sentences, lines in title case, quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.read.actors.words import read_words

SENTENCES = [
    ("One came. Two left.", 2, "a full stop and a capital"),
    ("Mr. Vey met Gen. Holm.", 1, "abbreviated titles end nothing"),
    ("“It holds.” She left.", 2, "a closing mark behind the full stop"),
    ("It cost 3.5 crowns, he said.", 1, "a point in a number"),
    ("A line\nanother line", 2, "a line end"),
    ("Rep. Lena Holm, D-N.Y., spoke.", 1, "a party label"),
]


@pytest.mark.parametrize(("text", "count", "why"), SENTENCES)
def test_sentences_are_counted(text: str, count: int, why: str) -> None:
    assert len(set(read_words(text).sentences)) == count, why


def test_a_line_in_title_case_is_known() -> None:
    words = read_words("Minister Denies Secret Lease\nThe minister denied the lease on Tuesday.")
    assert words.titled[0]
    assert not words.titled[-1]


def test_words_inside_quotation_marks_are_known() -> None:
    words = read_words("Vey said “it holds” twice.")
    assert [form for form, quoted in zip(words.forms, words.quoted, strict=True) if quoted] == ["“", "it", "holds", "”"]


@given(st.text(max_size=200))
def test_words_stand_where_they_say(text: str) -> None:
    words = read_words(text)
    assert all(text[start:end] == form for form, start, end in zip(words.forms, words.starts, words.ends, strict=True))
    assert words.sentences == sorted(words.sentences)
