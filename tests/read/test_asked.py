"""Who is asked is no source of the question."""

from __future__ import annotations

import pytest

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.asked import without_asked


def source(text: str, cue: str, source: str) -> str:
    """Return what is left of a source, of an attribution whose parts stand in a text."""
    at, by = text.index(source), text.index(cue)
    one = Attribution(source=(Span(at, at + len(source)),), cue=(Span(by, by + len(cue)),), content=(Span(0, 1),))
    return " ".join(span.of(text) for span in without_asked(one, text).source)


@pytest.mark.parametrize(
    ("text", "cue", "asked"),
    [
        (
            "It rained. Asked about the letter, the minister, Ivo Maren, said no.",
            "Asked about",
            "the minister, Ivo Maren",
        ),
        ("When asked whether she knew, Ana Pohl shrugged.", "asked", "Ana Pohl"),
        ("Pressed on the dam, Maren left.", "Pressed", "Maren"),
        ("The minister was asked whether she would go.", "was asked", "The minister"),
        ("Two aides were repeatedly pressed to say so.", "were repeatedly pressed", "Two aides"),
    ],
)
def test_who_is_asked_does_not_ask(text: str, cue: str, asked: str) -> None:
    assert source(text, cue, asked) == ""


@pytest.mark.parametrize(
    ("text", "cue", "asker"),
    [
        ("Asked by Ana Pohl about the dam, Maren said no.", "Asked", "Ana Pohl"),
        ("Maren was asked by a reporter whether he knew.", "was asked", "a reporter"),
        ("Ivo Maren asked whether the dam would hold.", "asked", "Ivo Maren"),
        ("“Will it hold?” asked Ivo Maren.", "asked", "Ivo Maren"),
        ("Pohl, asked the committee's chairman, what now?", "asked", "the committee's chairman"),
    ],
)
def test_who_asks_is_kept(text: str, cue: str, asker: str) -> None:
    assert source(text, cue, asker) == asker
