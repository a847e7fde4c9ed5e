"""The glossary says of the plain words what terminal and page say of them."""

from __future__ import annotations

from pathlib import Path

from counterclaim.export.wording import POSITIONS, answer_words, meanings
from counterclaim.model.reading import RESPONSES
from counterclaim.testing.full import full_reading

GLOSSARY = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")


def test_plain_words_are_in_the_glossary_with_their_meaning() -> None:
    for word, meaning in meanings([full_reading()]):
        assert f"| {word} | {meaning} |" in GLOSSARY, word


def test_words_of_answers_and_positions_are_in_the_glossary() -> None:
    for position, word in POSITIONS.items():
        assert f"position `{position}`" in GLOSSARY
        assert f"| {word} |" in GLOSSARY
    for kind in RESPONSES:
        assert f"| response `{kind}` | {answer_words(kind, back=False)}, " in GLOSSARY, kind
