"""Printings beside the first: nothing of either is lost, and what differs is told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.views import DocumentLine, Printing
from counterclaim.shown.printings import Piece, against, beside, differences

CASES = [  # first, other, pieces, what it proves
    ("The gates were shut.", "The gates were shut.", "=The gates were shut.", "the same words"),
    ("The gates were shut all night.", "The gates were shut.", "=The gates were shut. -all night.", "cut at the end"),
    ("No gate was opened", "No gate was ever opened", "=No gate was +ever =opened", "a word more"),
    ("He paid the builder", "He owed the builder", "=He -paid +owed =the builder", "another word"),
    ("", "Words", "+Words", "nothing to compare with"),
]


def shown(pieces: tuple[Piece, ...]) -> str:
    marks = {"same": "=", "cut": "-", "own": "+"}
    return " ".join(marks[piece.kind] + piece.words.strip() for piece in pieces)


@pytest.mark.parametrize(("first", "other", "expected", "proves"), CASES, ids=[row[3] for row in CASES])
def test_differences_are_told_apart(first: str, other: str, expected: str, proves: str) -> None:
    assert shown(differences(first, other)) == expected, proves


AGAINST = [  # here, there, how there stands to here, what it proves
    ("The gates were shut.", "The gates were shut.", "identical", "the same words"),
    ("“The gates were shut”", "The gates were shut,", "identical", "marks make no difference"),
    ("The gates were shut all night.", "The gates were shut.", "cut", "some are missing there"),
    ("The gates were shut.", "The gates were shut all night.", "longer", "some are missing here"),
    ("He paid the builder", "He owed the builder", "reworded", "another word"),
]


@pytest.mark.parametrize(("here", "there", "expected", "proves"), AGAINST, ids=[row[3] for row in AGAINST])
def test_a_printing_stands_to_another_as_seen_from_that(here: str, there: str, expected: str, proves: str) -> None:
    assert against(here, there) == expected, proves


@given(st.text(alphabet="ab .,’“\n", max_size=40), st.text(alphabet="ab .,’“\n", max_size=40))
def test_no_word_of_the_other_printing_is_lost(first: str, other: str) -> None:
    pieces = differences(first, other)
    assert "".join(piece.words for piece in pieces if piece.kind != "cut") == other


def printing(words: str, published: str | None, relation: str = "cut") -> Printing:
    return Printing(
        statement=words, document=DocumentLine(id=words, published=published), relation=relation, words=words
    )


def test_the_earliest_printing_is_whole_and_the_others_lie_beside_it() -> None:
    listed = (
        printing("No gate was open, they say", "2031-03-05", "first"),  # entered first, printed last
        printing("No gate was opened, they say.", "2031-03-04"),
        printing("“No gate was opened”, they say", None),
        printing("No gate was opened", "2031-03-05"),
    )
    whole, reworded, cut, same = beside(listed)
    assert shown(whole.pieces) == "=No gate was opened, they say."
    assert (whole.relation, reworded.relation, cut.relation, same.relation) == (None, "reworded", "cut", "identical")
    assert beside(()) == ()
