"""What people type, and what is looked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ledger.search.filters import covering
from counterclaim.ledger.search.marking import chopped, folded, marked, pattern
from counterclaim.ledger.search.words import understood

CASES = [  # typed, typing, understood, what it proves
    ("ash river", False, "ash river", "words"),
    ('"ash in" river', False, '"ash in" river', "a phrase"),
    ("“ash in”", False, '"ash in"', "curly marks are marks"),
    ('"ash in', False, '"ash in"', "a phrase that is not closed"),
    ("ash -river", False, "ash -river", "what must not be there"),
    ('ash -"the river"', False, 'ash -"the river"', "a phrase that must not be there"),
    ("kestr*", False, "kestr*", "a beginning"),
    ("k*", False, "k", "one letter is no beginning"),
    ("ash kest", True, "ash kest*", "the last word while typing"),
    ("harriet q", True, "harriet", "one letter behind other words, while typing"),
    ("harriet -q", True, "harriet -q", "what must not be there may be one letter"),
    ("q", True, "q", "one letter alone"),
    ("ash ", True, "ash", "a word that is finished"),
    ("half-admitted", False, "half admitted", "a dash joins words that follow each other"),
    ("AND OR NOT NEAR(", False, "AND OR NOT NEAR", "no word is an operator"),
    ("(((", False, "", "nothing to look for"),
    ("", False, "", "nothing typed"),
    ("ash ash", False, "ash", "the same word twice"),
    ("a\x00b", False, "a b", "control characters"),
]


@pytest.mark.parametrize(("typed", "typing", "expected", "proves"), CASES, ids=[row[3] for row in CASES])
def test_typed_words_are_understood(typed: str, typing: bool, expected: str, proves: str) -> None:
    assert str(understood(typed, typing=typing)) == expected, proves


@given(st.text(max_size=80), st.booleans())
def test_nothing_typed_is_an_error(typed: str, typing: bool) -> None:
    words = understood(typed, typing=typing)
    for word in (*words.wanted, *words.unwanted):
        assert pattern(word)


@given(st.text(max_size=60))
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


MARKED = [  # typed, text, marked words, what it proves
    ("attack", "Attacks and attacked, no tack", ["Attacks", "attacked"], "other endings"),
    ("denied", "He denies it; the denial", ["denies", "denial"], "y, ies, ied, ial"),
    ("kestr*", "Kestrel Power", ["Kestrel"], "a beginning"),
    ('"put any"', "never put any; put many", ["put any"], "a phrase"),
    ("cafe", "The Café", ["Café"], "accents"),
    ("shipping", "ships and shipped", ["ships", "shipped"], "a doubled letter"),
    ("ash", "crash dash", [], "not inside a word"),
]


@pytest.mark.parametrize(("typed", "text", "expected", "proves"), MARKED, ids=[row[3] for row in MARKED])
def test_words_are_marked_where_they_stand(typed: str, text: str, expected: list[str], proves: str) -> None:
    snippet, spans = marked(understood(typed).wanted, text)
    assert [span.of(snippet) for span in spans] == expected, proves


def test_long_texts_are_cut_around_the_words() -> None:
    text = "word " * 200 + "needle in it " + "word " * 200
    snippet, spans = marked(understood("needle").wanted, text)
    assert len(snippet) <= 220
    assert [span.of(snippet) for span in spans] == ["needle"]
    assert snippet in text


def test_a_beginning_is_looked_for_by_the_stems_it_may_have() -> None:
    assert "condit" in chopped("conditi")
    assert chopped("planet") == ()


COVERS = [  # since, until, marks, what it proves
    ("2031-03-05", "2031-04-02", {"month203103", "month203104"}, "days"),
    ("2031-03", "2031-03", {"month203103"}, "a month"),
    ("2031", "2031", 13, "a year: its months, and dates of which only the year is known"),
    ("2010-01", "2031-12", 22, "many years"),
    ("2031-03", None, set(), "an open range is not covered"),
    ("x", "y", set(), "no dates"),
    ("2031-04", "2031-03", set(), "the wrong way round"),
]


@pytest.mark.parametrize(("since", "until", "expected", "proves"), COVERS, ids=[row[3] for row in COVERS])
def test_ranges_are_covered_by_marks(since: str | None, until: str | None, expected: object, proves: str) -> None:
    found = covering(since, until)
    assert (len(found) if isinstance(expected, int) else set(found)) == expected, proves
