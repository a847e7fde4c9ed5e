"""Word pieces: their places in the text, their case, and where they stand to the quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.read.pieces import CASES, QUOTED, cut
from counterclaim.read.quotations import quotations
from tests.read.tokens import tiny_tokenizer

TOKENIZER = tiny_tokenizer()


def whole(text: str) -> list[tuple[int, int]]:
    return [(0, len(text))]


def test_pieces_stand_where_their_words_stand() -> None:
    text = "The spokesman.\nIda Renn"
    pieces = cut(TOKENIZER, text, [(0, 14), (15, 23)])
    words = [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]
    assert words == ["The", "spokes", "man", ".", "Ida", "Ren", "n"]
    assert pieces.paragraph.tolist() == [0, 0, 0, 0, 1, 1, 1]
    assert len(pieces) == 7


def test_no_paragraph_gives_no_pieces() -> None:
    assert len(cut(TOKENIZER, "The weir", [])) == 0
    assert len(cut(TOKENIZER, "", [(0, 0)])) == 0


def test_what_no_paragraph_holds_is_left_out() -> None:
    text = "Menu\nThe weir"
    assert cut(TOKENIZER, text, [(5, 13)]).starts.tolist() == [5, 9]


CASED = [
    ("weir", "lower", "an ordinary word"),
    ("Weir", "initial", "a name or a sentence's first word"),
    ("A", "initial", "one capital alone is no shouting"),
    ("NGO", "upper", "capitals"),
    ("MacRae", "mixed", "a capital inside"),
    ("eBay", "mixed", "a capital inside after a small letter"),
    ("2031", "digit", "a number"),
    ("!", "other", "punctuation"),
    ("Åsa", "initial", "a capital beyond ASCII"),
    ("сказал", "lower", "another alphabet"),
    ("קול", "mixed", "a script without case is neither lower nor capital"),
]


@pytest.mark.parametrize(("word", "case", "why"), CASED)
def test_case_is_that_of_the_text(word: str, case: str, why: str) -> None:
    assert CASES[cut(TOKENIZER, word, whole(word)).case[0]] == case, why


MARKED = [
    ("the weir", ["outside", "outside"], "no marks"),
    ('the " weir " said', ["outside", "opening", "inside", "closing", "outside"], "straight marks, set apart"),
    ('"weir" said', ["opening", "inside", "closing", "outside"], "straight marks"),
    ("“weir.” said", ["opening", "inside", "inside", "closing", "outside"], "curly marks"),
    ("“the ‘weir’ said”", ["opening", "inside", "opening", "nested", "closing", "inside", "closing"], "nested"),
    ("“the weir", ["opening", "inside", "inside"], "never closed: open to the end of the paragraph"),
    ("ida’s weir", ["outside"] * 4, "an apostrophe is no mark"),
    ("``weir'' said", ["opening"] * 2 + ["inside"] + ["closing"] * 2 + ["outside"], "doubled single marks"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MARKED)
def test_quoted_says_where_a_piece_stands_to_the_marks(text: str, expected: list[str], why: str) -> None:
    assert [QUOTED[code] for code in cut(TOKENIZER, text, whole(text)).quoted] == expected, why


ODD = [
    ("a\x00b", "a NUL byte"),
    ("\ud800 weir \udfff", "lone surrogates, as a broken decoder leaves them"),
    ("cafe\u0301 weir", "a combining accent"),
    ("\u200f\u05e7\u05d5\u05dc", "right to left"),
    ("\U0001f30a weir", "a character beyond the basic plane"),
]


@pytest.mark.parametrize(("text", "why"), ODD)
def test_odd_characters_are_cut_like_others(text: str, why: str) -> None:
    pieces = cut(TOKENIZER, text, whole(text))
    assert len(pieces) > 0, why
    assert pieces.ends.max() <= len(text), why


@settings(deadline=None)
@given(st.text(st.characters() | st.sampled_from(list("“”\"'‘’«» \n")), max_size=60))
def test_pieces_of_any_text_lie_inside_it_in_order(text: str) -> None:
    pieces = cut(TOKENIZER, text, whole(text))
    assert (pieces.starts >= 0).all()
    assert (pieces.starts < pieces.ends).all()
    assert (pieces.ends <= len(text)).all()
    assert (pieces.starts[1:] >= pieces.ends[:-1]).all()


@settings(deadline=None)
@given(st.text(st.sampled_from(list("ab “”\"'‘’«».\n")), max_size=60))
def test_outside_means_in_no_quotation(text: str) -> None:
    pieces = cut(TOKENIZER, text, whole(text))
    quoted = [Span(one.start, one.end) for one in quotations(text)]
    for start, code in zip(pieces.starts.tolist(), pieces.quoted.tolist(), strict=True):
        assert (code == 0) == (not any(span.start <= start < span.end for span in quoted))
