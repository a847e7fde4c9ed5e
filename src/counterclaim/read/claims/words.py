"""The words of a text, with their places, read once. Knows no grammar beyond what a word looks like."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from counterclaim.model.span import Span

_WORD = re.compile(r"\w+(?:(?:\.-|[-’'.&,:](?=\w))\w+)*%?|[^\w\s]")
_COMMA = re.compile(r"(?<=[^\W\d])[,:]|[,:](?=[^\W\d])")  # joins digits only: "3,000", but not "said:we"


class Word(NamedTuple):
    """A word or a mark: what is written, its lower-cased form with straight apostrophes, and where it stands.

    `spelled` is False for a mark, `name` says that it is written with a capital.
    """

    text: str
    form: str
    span: Span
    spelled: bool
    name: bool


def _word(text: str, start: int) -> Word:
    form = text.lower().replace("’", "'")
    return Word(text, form, Span(start, start + len(text)), text[0].isalnum() or text[0] == "_", text[0].isupper())


def _read(text: str, span: Span) -> Iterable[Word]:
    for found in _WORD.finditer(text, *span):
        word = found.group()
        if ("," in word or ":" in word) and len(word) > 1 and _COMMA.search(word):
            yield from (_word(part.group(), found.start() + part.start()) for part in _PART.finditer(word))
        else:
            yield _word(word, found.start())


_PART = re.compile(r"[^,:]+|[,:]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a text, to be asked for by place."""

    listed: tuple[Word, ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> tuple[Word, ...]:
        """Return the words and marks that lie whole inside a span, in order; a contraction is one word."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        if last > first and self.listed[last - 1].span.end > span.end:
            last -= 1
        return self.listed[first:last]


def read_words(text: str, stretches: Sequence[Span]) -> Words:
    """Return the words of some stretches of a text; they may overlap."""
    listed = tuple(word for stretch in _joined(stretches) for word in _read(text, stretch))
    return Words(listed, tuple(word.span.start for word in listed))


def _joined(stretches: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(stretches):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def spelled(listed: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words without the marks."""
    return tuple(word for word in listed if word.spelled)
