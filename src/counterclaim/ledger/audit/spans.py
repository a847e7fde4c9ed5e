"""Spans against the text that they point into."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from counterclaim.ledger.records.spelling import GAP
from counterclaim.model.span import Span


def outside(text: str, column: str, spelled: Any) -> Iterator[str]:
    """Yield what is wrong with a column of spans: unreadable, or outside the text."""
    found = read(spelled)
    if found is None:
        yield f"{column} cannot be read"
    elif any(not 0 <= span.start <= span.end <= len(text) for span in found):
        yield f"{column} lies outside the text"


def disagreeing(text: str, column: str, spelled: Any, words: str) -> Iterator[str]:
    """Yield what is wrong with spans whose words are stored beside them."""
    found = read(spelled)
    if found is None:
        yield f"{column} cannot be read"
    elif GAP.join(span.of(text) for span in found) != words:
        yield f"{column} points at other words than those that stand beside it"


def circumstance(text: str, column: str, spelled: Any) -> Iterator[str]:
    """Yield what is wrong with a circumstance: unreadable, or its span outside the text."""
    if spelled is None:
        return
    try:
        span = json.loads(spelled).get("span")
    except (ValueError, TypeError, AttributeError):
        yield f"{column} cannot be read"
        return
    if span is not None:
        yield from outside(text, column, json.dumps([span]))


def read(spelled: Any) -> tuple[Span, ...] | None:
    """Return the spans of a column, None if it holds no spans."""
    try:
        return tuple(Span(int(start), int(end)) for start, end in json.loads(spelled))
    except (ValueError, TypeError):
        return None
