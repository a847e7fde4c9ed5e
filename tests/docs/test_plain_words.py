"""Glossary and tutorial say and show what terminal and page do."""

from __future__ import annotations

import re
from pathlib import Path

from counterclaim.model.reading import RESPONSES
from counterclaim.shown.wording import POSITIONS, answer_words, meanings
from counterclaim.testing.full import full_reading

ROOT = Path(__file__).parents[2]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


def test_plain_words_are_in_the_glossary_with_their_meaning() -> None:
    for word, meaning in meanings([full_reading()]):
        assert f"| {word} | {meaning} |" in GLOSSARY, word


def test_words_of_answers_and_positions_are_in_the_glossary() -> None:
    for position, word in POSITIONS.items():
        assert f"position `{position}`" in GLOSSARY
        assert f"| {word} |" in GLOSSARY
    for kind in RESPONSES:
        assert f"| response `{kind}` | {answer_words(kind, back=False)}, " in GLOSSARY, kind


def test_lines_of_the_terminal_in_the_tutorial_are_those_of_the_full_reading() -> None:
    tutorial = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    section = tutorial.partition("## 4. On the terminal")[2].partition("\n## ")[0]
    shown = (ROOT / "tests" / "golden" / "recorded" / "full.txt").read_text(encoding="utf-8").splitlines()
    lines = [
        line
        for block in re.findall(r"(?<!-->\n)```text\n(.*?)```", section, flags=re.DOTALL)
        for line in block.splitlines()
    ]
    assert lines
    assert set(lines) <= set(shown)
