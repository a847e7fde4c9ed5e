"""The words of a stretch of text, with their places. Knows no grammar beyond what a word looks like."""

from __future__ import annotations

import re
from typing import NamedTuple

from counterclaim.model.span import Span

_WORD = re.compile(r"\d+(?:[.,:]\d+)*(?:[\w%]|(?:[-’'](?=\w)))*|\w+(?:(?:\.-|[-’'.&])(?=\w)\w+)*|[^\w\s]")


class Word(NamedTuple):
    """A word or a mark: what is written, its lower-cased form with straight apostrophes, and where it stands."""

    text: str
    form: str
    span: Span

    @property
    def spelled(self) -> bool:
        """Say whether this is a word, not a mark."""
        return self.text[0].isalnum() or self.text[0] == "_"

    @property
    def name(self) -> bool:
        """Say whether the word is written with a capital."""
        return self.text[0].isupper()


def words(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words and marks of `text` inside `span`, in order; a contraction is one word."""
    return tuple(
        Word(found.group(), found.group().lower().replace("’", "'"), Span(found.start(), found.end()))
        for found in _WORD.finditer(text, *span)
    )


def spelled(listed: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words without the marks."""
    return tuple(word for word in listed if word.spelled)
