"""Where words promise a cue."""

from __future__ import annotations

import pytest

from counterclaim.model.document import Document
from counterclaim.read.expected import LIFT, lifts
from counterclaim.read.paragraphs import readable
from counterclaim.read.pieces import cut, load_tokenizer
from counterclaim.read.weights import SHIPPED
from counterclaim.read.windows import stream

TOKENIZER = SHIPPED / "tokenizer.json"


def lifted(text: str, convention: str = "conflict") -> str:
    """Return the words at which a cue is expected."""
    pieces = cut(load_tokenizer(TOKENIZER), text, readable(Document(text=text)))
    line = stream(pieces)
    high = lifts(text, pieces, line, convention) == LIFT
    return " ".join(text[pieces.starts[at] : pieces.ends[at]] for at in line.piece[high].tolist())


@pytest.mark.parametrize(
    ("text", "cue", "proves"),
    [
        ("Referring to what he called an “illegal dam”, Orlen left.", "called", "a pronoun"),
        ("It was what the harbour board's chair calls theft.", "calls", "a noun phrase of several words"),
        ("She faulted what they described as delay.", "described as", "a cue of two words, lifted whole"),
        ("They asked what the ferry was called in winter.", "", "a passive is another matter"),
        ("He called the dam illegal.", "", "no `what`: the tagger's own matter"),
    ],
)
def test_what_somebody_calls_something_is_a_cue(text: str, cue: str, proves: str) -> None:
    assert lifted(text) == cue, proves


def test_other_conventions_are_left_alone() -> None:
    assert lifted("Referring to what he called an “illegal dam”, Orlen left.", "polnear") == ""
