from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.reading import Actor
from counterclaim.shown.names import described, titled, who
from tests.shown.examples import reading_of

QUILL = Actor(
    id="a1", name="Anders Quill", kind="person", rank="Captain", role="spokesman", affiliation="Varnholt Line"
)


@pytest.mark.parametrize(
    ("name", "kind", "source", "as_written", "proves"),
    [
        ("Anders Quill", "person", "he", "he", "a pronoun stands beside the name"),
        ("Anders Quill", "person", "The captain", "The captain", "so does an epithet"),
        ("Anders Quill", "person", "Quill", "", "the last name does not"),
        ("Anders Quill", "person", "Captain Anders Quill, a sailor,", "", "nor the name with more around it"),
        ("Amsel water board", "organisation", "The board", "", "nor a shorter form of the name"),
        ("Ministry of Defence", "organisation", "a defence official", "a defence official", "a body has no last name"),
        ("Coalition spokesperson", "person", "the spokesperson", "", "a description is a name"),
    ],
)
def test_who_shows_the_words_of_the_article_where_they_say_something_else(
    name: str, kind: str, source: str, as_written: str, proves: str
) -> None:
    actor = Actor(id="a1", name=name, kind=kind, role="x")
    (found,) = who(reading_of((source, "said", "no"), actors=(actor,), actor="a1"))
    assert (found.name, found.as_written) == (name, as_written), proves


DESCRIBED = [
    ("Ada Lorn", "Venn's foreign minister", "Venn", "", "Venn's foreign minister", "the role holds the affiliation"),
    ("Karl Ott", "ministry spokesman", "ministry", "", "ministry spokesman", "in its own words"),
    ("Miners' widow", "widow", "Miners", "", "", "the name holds both"),
    ("Ada Lorn", "foreign minister", "Venn", "Venn's foreign minister", "", "the article's words hold both"),
    ("Ada Lorn", "foreign minister", "Venn", "the minister", "foreign minister, Venn", "they hold less"),
]


@pytest.mark.parametrize(("name", "role", "affiliation", "beside", "expected", "proves"), DESCRIBED)
def test_described_leaves_out_what_stands_beside_it(
    name: str, role: str, affiliation: str, beside: str, expected: str, proves: str
) -> None:
    actor = Actor(id="a1", name=name, role=role, affiliation=affiliation)
    assert described(actor, beside) == expected, proves


def test_who_takes_the_words_of_the_article_once_where_they_are_the_only_description() -> None:
    actor = Actor(id="a1", name="Ludo Marsh", kind="person")
    reading = reading_of(("Ludo Marsh, a shipwright,", "said", "no"), ("Marsh", "added", "never"))
    statements = tuple(replace(statement, actor="a1") for statement in reading.statements)
    found = who(replace(reading, actors=(actor,), statements=statements))
    assert [one.name for one in found] == ["Ludo Marsh, a shipwright", "Ludo Marsh"]
    assert [one.first for one in found] == [True, False]


@pytest.mark.parametrize(
    ("candidates", "expected"),
    [
        (("a1", "a2"), "source not resolved: Anders Quill or Mira Dovac"),
        (("a1",), "source not resolved: perhaps Anders Quill"),
        ((), "He"),
        (("gone",), "He"),
    ],
)
def test_who_says_between_whom_a_source_is_open(candidates: tuple[str, ...], expected: str) -> None:
    reading = reading_of(("He", "said", "no"), actors=(QUILL, Actor(id="a2", name="Mira Dovac")))
    (statement,) = reading.statements
    (found,) = who(replace(reading, statements=(replace(statement, candidates=candidates),)))
    assert found.name == expected
    assert found.actor is None


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (QUILL, "spokesman, Varnholt Line"),
        (Actor(id="a", name="Coalition spokesperson", role="spokesperson", affiliation="the Coalition"), ""),
        (
            Actor(id="a", name="X", role="Varnholt Line spokesman", affiliation="Varnholt Line"),
            "Varnholt Line spokesman",
        ),
        (Actor(id="a", name="X"), ""),
        (Actor(id="a", name="bare majority", affiliation="bare majority, 53%"), "53%"),
    ],
)
def test_described_says_nothing_twice(actor: Actor, expected: str) -> None:
    assert described(actor) == expected


@pytest.mark.parametrize(
    ("rank", "name", "expected"),
    [
        ("Captain", "Anders Quill", "Captain Anders Quill"),
        (None, "Anders Quill", "Anders Quill"),
        ("captain", "captain of the ferry", "captain of the ferry"),
    ],
)
def test_titled_puts_the_rank_before_the_name(rank: str | None, name: str, expected: str) -> None:
    assert titled(Actor(id="a", name=name, rank=rank)) == expected
