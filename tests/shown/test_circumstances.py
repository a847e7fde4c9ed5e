from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.reading import Circumstance, Said
from counterclaim.model.span import Span
from counterclaim.shown.circumstances import details, notes
from counterclaim.testing.full import full_reading
from tests.shown.examples import reading_of

FULL = full_reading()


@pytest.mark.parametrize(
    ("number", "expected", "proves"),
    [
        (
            2,
            ["Thursday, June 10, 2021", "press conference", "in Port Amsel"],
            "date, medium, place with its preposition",
        ),
        (4, [], "what the cue says already is not said twice"),
        (10, ["in the harbour"], "a place"),
        (13, ["Friday, October 6 of 2006 or 2017", "letter"], "an open date"),
        (14, ["in April 2021"], "a month"),
        (12, [], "nothing known, nothing shown"),
    ],
)
def test_notes_give_circumstances_for_one_line(number: int, expected: list[str], proves: str) -> None:
    assert list(notes(FULL.statements[number - 1], FULL.document.text)) == expected, proves


def test_details_keep_everything_with_the_words_of_the_article() -> None:
    found = details(FULL.statements[3], FULL.document.text)
    assert [(one.label, one.words, one.as_written) for one in found] == [
        ("How", "e-mail", "an e-mail"),
        ("To", "Amsel Courier", "the Amsel Courier"),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Said(date=None, precision="day", span=Span(0, 7)), ["“earlier”: date not known"]),
        (Said(date=None, precision="day"), []),
    ],
)
def test_notes_say_of_a_date_that_is_not_known_what_the_article_says(said: Said, expected: list[str]) -> None:
    (statement,) = reading_of(("A", "said", "one")).statements
    assert list(notes(replace(statement, said=said), "earlier")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke at the Town Hall", "at Hall"),
        ("Town Hall heard him", "place: Hall"),
        ("He spoke in\nTown Hall", "in Hall"),
    ],
)
def test_notes_take_the_preposition_of_a_place_from_the_article_or_none(text: str, expected: str) -> None:
    (statement,) = reading_of(("A", "said", "one")).statements
    start = text.index("Town Hall")
    place = Circumstance(name="Hall", span=Span(start, start + len("Town Hall")))
    assert list(notes(replace(statement, place=place), text)) == [expected]
