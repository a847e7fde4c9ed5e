"""Entries of a ledger as the measure of stories takes them."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.gold_stories import Story, StoryArticle
from counterclaim.evaluate.linking import positions
from counterclaim.model.document import Document
from counterclaim.model.errors import FormatError
from counterclaim.model.reading import Reading
from counterclaim.model.span import Span
from counterclaim.pipeline.stories import Entry


def story(text: str) -> Story:
    return Story(id="s1", articles=(StoryArticle(number=4, text=text),), positions=())


def test_entries_are_told_by_the_number_of_their_article() -> None:
    entry = Entry(reading=0, spans=(Span(0, 3),), actor="Orlo", position="denies", claim="k1")
    (found,) = positions(story("The dam leaks."), [Reading(document=Document(text="The dam leaks."))], [entry])
    assert (found.article, found.spans, found.actor, found.position, found.claim) == (
        4, (Span(0, 3),), "Orlo", "denies", "k1",
    )  # fmt: skip


def test_a_text_that_the_ledger_keeps_otherwise_is_named() -> None:
    with pytest.raises(FormatError, match="article 4 of story s1: its text is not as the ledger keeps one"):
        positions(story("The dam leaks. "), [Reading(document=Document(text="The dam leaks."))], [])
