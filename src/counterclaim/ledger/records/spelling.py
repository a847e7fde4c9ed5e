"""How lists and circumstances are spelled in columns: compact JSON in one spelling, equal values as equal text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from counterclaim.model.reading import Circumstance, Said
from counterclaim.model.span import Span

_NUMBER = re.compile(r"\d+")
GAP = " … "  # between the pieces of a content that is broken by its cue


def written(value: object) -> str:
    """Return a JSON value in its one spelling."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def spans(of: Iterable[Span]) -> str:
    """Return spans as JSON `[[start,end],...]`."""
    return written([[span.start, span.end] for span in of])


def span(of: Span | None) -> str | None:
    """Return a span as JSON `[start,end]`."""
    return None if of is None else written([of.start, of.end])


def read_spans(column: str | None) -> tuple[Span, ...]:
    """Return the spans of a column."""
    numbers = iter(map(int, _NUMBER.findall(column or "")))
    return tuple(map(Span, numbers, numbers))


def words(text: str, of: Iterable[Span]) -> str:
    """Return the words that spans cover, pieces joined."""
    return GAP.join(text[one.start : one.end] for one in of)


def circumstance(of: Circumstance | None) -> str | None:
    """Return a medium, addressee or place as JSON."""
    return None if of is None else written({"name": of.name, "span": [of.span.start, of.span.end]})


def said(of: Said | None) -> str | None:
    """Return when something was said as JSON, as in the contract."""
    if of is None:
        return None
    value: dict[str, Any] = {"date": of.date, "precision": of.precision}
    if of.span:
        value["span"] = [of.span.start, of.span.end]
    if of.candidates:
        value["candidates"] = list(of.candidates)
    return written(value)
