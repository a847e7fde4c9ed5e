"""A model for tests, without weights: finds `"…," NAME said` and `NAME said that …` by pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from counterclaim.model.document import Document
from counterclaim.model.reading import Attribution, Producer
from counterclaim.model.span import Span
from counterclaim.read.actors import resolve
from counterclaim.read.parsed import Classes, Parsed

_NAME = r"(?P<source>(?:[Tt]he\s+)?\w+(?:\s+[A-Z]\w+)*)"
_CUE = r"(?P<cue>said|claimed|added|denied)"
_PATTERNS = (
    re.compile(rf"(?P<content>[“\"][^“”\"\n]+[”\"])\s+{_NAME}\s+{_CUE}\b"),
    re.compile(rf"\b{_NAME}\s+{_CUE}\s+(?P<content>that\s+[^.\n]+)"),
)
CLASSES = Classes(kind="fact", stance="affirms", act="said")


def by_pattern(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions that the two patterns find, by their first character; contents may hold others."""
    found = [
        Attribution(
            source=(Span(*match.span("source")),),
            cue=(Span(*match.span("cue")),),
            content=(Span(*match.span("content")),),
            score=0.9,
        )
        for pattern in _PATTERNS
        for match in pattern.finditer(document.text)
    ]
    return tuple(sorted(found, key=lambda one: min(one.source + one.cue + one.content)))


class FakeModel:
    """Stands where the model stands; `find` decides what it finds, `asked` counts the documents of each batch."""

    def __init__(self, find: Callable[[Document], Sequence[Attribution]] = by_pattern) -> None:
        self._find = find
        self.asked: list[int] = []

    @property
    def producer(self) -> Producer:
        """A producer that nobody takes for a real one."""
        return Producer(name="fake", version="0", digest="0" * 16)

    def read(self, documents: Sequence[Document]) -> list[Parsed]:
        """Return what `find` finds in each document."""
        self.asked.append(len(documents))
        return [self.classify(document, self._find(document)) for document in documents]

    def classify(self, document: Document, attributions: Sequence[Attribution]) -> Parsed:
        """Return the same classes for every attribution, and nothing that answers anything."""
        return Parsed(
            attributions=tuple(attributions),
            classes=(CLASSES,) * len(attributions),
            resolution=resolve(document, attributions),
        )
