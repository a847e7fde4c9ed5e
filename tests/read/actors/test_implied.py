"""Implied sources: what a sentence says of the speaker where no source is marked."""

from __future__ import annotations

import pytest

from counterclaim.read.actors.implied import implied_source
from counterclaim.read.actors.words import read_words
from counterclaim.testing.marked import parse

IMPLIED = [
    ("Kenyan [cue claims] [content of theft] came.", "Kenyan", "the adjective of a state"),
    ("The Kenyan [cue alleged] [content theft] came.", None, "an adjective is no noun cue"),
    ("Sorel's [cue denial] [content of theft] came.", "Sorel", "a possessor"),
    ("It was the mayor who [cue blamed] [content the frost].", "who", "a relative pronoun"),
    ("The dam, which [cue was said] [content to leak], held.", None, "a passive leaves it open"),
    ("[1.source Vey] [1.cue said] [1.content it held] and [2.cue denied] [2.content a leak].", "Vey", "a second verb"),
    (
        "While [2.cue denying] [2.content a leak], [1.source Vey] [1.cue said] [1.content it held].",
        "Vey",
        "a participle",
    ),
    ("[cue Asked] [content whether it held], the mayor left.", None, "asked is passive"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), IMPLIED)
def test_implied_source_is_the_speaker_of_the_sentence(marked: str, expected: str | None, why: str) -> None:
    text, attributions = parse(marked)
    spans = implied_source(read_words(text), attributions, len(attributions) - 1)
    assert [span.of(text) for span in spans] == ([expected] if expected else []), why
