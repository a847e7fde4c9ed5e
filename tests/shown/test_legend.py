from __future__ import annotations

import pytest

from counterclaim.model.reading import Actor
from counterclaim.shown.legend import legend, letter
from tests.shown.examples import reading_of


def test_legend_groups_statements_by_source_words_and_leaves_pronouns_open() -> None:
    reading = reading_of(
        ("The mayor", "said", "that the bridge is safe"),
        ("Ilse Quandt", "said", "that it is not"),
        ("the mayor", "added", "that it was tested"),
        ("She", "said", "that tests can fail"),
        ("", "it was claimed", "that rain did it"),
    )
    found = legend(reading)
    assert [(entry.letter, entry.name, entry.statements) for entry in found.entries] == [
        ("A", "The mayor", (1, 3)),
        ("B", "Ilse Quandt", (2,)),
    ]
    assert [found.letter(number) for number in range(1, 6)] == ["A", "B", "A", "", ""]


def test_legend_groups_statements_by_actor_where_actors_are_known() -> None:
    actor = Actor(id="a1", name="Ilse Quandt")
    reading = reading_of(("Quandt", "said", "no"), ("She", "added", "never"), actors=(actor,), actor="a1")
    assert [(entry.name, entry.statements) for entry in legend(reading).entries] == [("Ilse Quandt", (1, 2))]


@pytest.mark.parametrize(("place", "expected"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letter_goes_on_after_z(place: int, expected: str) -> None:
    assert letter(place) == expected
