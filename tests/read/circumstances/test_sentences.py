"""Sentences within a paragraph: abbreviations end none, a dateline is in none."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.read.circumstances.sentences import sentences

CASES = (
    ("One. Two.", ["One.", "Two."]),
    ("Gen. Holm of the U.S. mission spoke. He left.", ["Gen. Holm of the U.S. mission spoke.", "He left."]),
    ("Mr. J. Lee spoke on Oct. 6. He left.", ["Mr. J. Lee spoke on Oct. 6.", "He left."]),
    ("“Go!” she said. “Now.” He went.", ["“Go!” she said.", "“Now.”", "He went."]),
    ("It cost 2.5 million… and more", ["It cost 2.5 million… and more"]),
    ("GENEVA (Radio Tull) — It rained.", ["It rained."]),
    ("TULL, March 3 — It rained.", ["It rained."]),
    ("Tull, Ost - It rained.", ["It rained."]),
    ("It rained — and how.", ["It rained — and how."]),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert [one.of(text).strip() for one in sentences(text, Span(0, len(text)))] == expected
