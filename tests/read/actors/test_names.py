"""Names: which runs of capitals are names, what is title, and what is neither."""

from __future__ import annotations

import pytest

from counterclaim.read.actors.names import names
from counterclaim.read.actors.words import read_words

NAMES = [
    ("The lock keeper met Alma Sorel there.", ["Alma Sorel"], "a plain name"),
    ("The rain fell on Harbour Master Alma Sorel.", ["Harbour Master Alma Sorel"], "an office that no list has stays"),
    ("It was Defence Minister Ivo Maren.", ["Ivo Maren"], "an office in front is a title"),
    ("It was Secretary of State Ivo Maren.", ["Ivo Maren"], "an office with of"),
    ("It was Secretary of Homeland Security Ivo Maren.", ["Ivo Maren"], "an office with a longer of"),
    ("They asked the Department of Tides.", ["Department of Tides"], "of inside a body's name"),
    ("The House Tides and Rivers Committee met.", ["House Tides and Rivers Committee"], "and inside a body's name"),
    ("It was Ludo van der Meer again.", ["Ludo van der Meer"], "particles inside a name"),
    ("They met Karim al-Sayeh and left.", ["Karim al-Sayeh"], "a hyphened particle"),
    ("Meanwhile the boats sailed. However, Vey stayed.", ["Vey"], "words that open sentences are no names"),
    ("Democrats met voters. Police left.", [], "groups set with capitals are no names"),
    ("The mayor of Harrow, R.J. Lindt, spoke.", ["Harrow", "R.J. Lindt"], "initials"),
    ("Leaving Kenya, she wept.", ["Kenya"], "a participle that opens a sentence"),
    ("O'Dell’s boat and D'Arcy's.", ["O'Dell", "D'Arcy"], "apostrophes inside names, possessives outside"),
    ("It was Peter King, and King knew.", ["Peter King", "King"], "a surname that is a title elsewhere"),
    ("It was Orso Prince, and Prince knew.", ["Orso Prince", "Prince"], "a surname behind a given name no list has"),
    ("It was Crown Prince Orso Vey.", ["Orso Vey"], "a title of two words"),
    ("It was volcanologist Ada Vey. Volcanologist Ada Vey knew.", ["Ada Vey", "Ada Vey"], "a job known by its ending"),
    (
        "The New Harrow Times asked. New Harrow slept. The Times left.",
        ["New Harrow Times", "New Harrow", "Times"],
        "outlet",
    ),
    ("The keeper met Ivo Maren Jr. Vey left.", ["Ivo Maren Jr.", "Vey"], "a name ends with its Jr."),
    ("He heads the Council on Foreign Tides.", ["Council on Foreign Tides"], "on inside a body's name"),
    ("They met in Iran Omar Belhadi.", ["Iran", "Omar Belhadi"], "a state and a person side by side"),
    (
        "We heard the Ruritanist Doum. Mr. Karim Doum left. The Doum Board met.",
        ["Doum", "Karim Doum", "Doum Board"],
        "an adjective in front of a surname",
    ),
    ("We saw Alma Sorel Alma Ida SorelTop Aide there.", ["Alma Sorel"], "a box run into a name"),
    ("It was John “Rig” Sorel, and “Rig” Vey.", ["John “Rig” Sorel", "Rig", "Vey"], "a nickname inside a name"),
    ("He asked the Norland Centers for Flood Control.", ["Norland Centers for Flood Control"], "centers for"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), NAMES)
def test_names_are_found_without_their_titles(text: str, expected: list[str], why: str) -> None:
    words = read_words(text)
    assert [name.span(words).of(text) for name in names(words)] == expected, why


def test_names_in_a_headline_are_those_of_the_body() -> None:
    text = "Sorel Rejects Harbour Lease Outright\n\nAlma Sorel rejected the lease."
    words = read_words(text)
    assert [name.span(words).of(text) for name in names(words)] == ["Sorel", "Alma Sorel"]
