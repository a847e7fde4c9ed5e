"""Attributions that are given from outside (another tool, a person, a gold file): checked, and made into values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.model.errors import InputError
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span

ROLES = ("source", "cue", "content")
Given = Attribution | Mapping[str, object]


def given_attributions(entries: Iterable[Given], text: str) -> tuple[Attribution, ...]:
    """Return the attributions in the given order; raises InputError naming the first span that does not fit `text`."""
    return tuple(_attribution(entry, f"attributions[{number}]", len(text)) for number, entry in enumerate(entries))


def _attribution(entry: Given, where: str, length: int) -> Attribution:
    if isinstance(entry, Attribution):
        parts: dict[str, object] = {role: getattr(entry, role) for role in ROLES}
        score = entry.score
    elif isinstance(entry, Mapping):
        parts, score = {role: entry.get(role) or () for role in ROLES}, None
    else:
        raise _bad(where, f"is {type(entry).__name__}, not an attribution")
    spans = {role: _spans(listed, f"{where}.{role}", length) for role, listed in parts.items()}
    if not any(spans.values()):
        raise _bad(where, "has neither source nor cue nor content")
    return Attribution(source=spans["source"], cue=spans["cue"], content=spans["content"], score=score)


def _spans(listed: object, where: str, length: int) -> tuple[Span, ...]:
    if not isinstance(listed, list | tuple):
        raise _bad(where, "is not a list of [start, end]")
    return tuple(sorted(_span(pair, f"{where}[{number}]", length) for number, pair in enumerate(listed)))


def _span(pair: object, where: str, length: int) -> Span:
    if not isinstance(pair, list | tuple) or len(pair) != 2 or not all(type(bound) is int for bound in pair):
        raise _bad(where, f"{pair!r} is not [start, end] in whole numbers")
    start, end = pair
    if not 0 <= start < end <= length:
        raise _bad(where, f"[{start}, {end}] is not a span of a text of {length} characters")
    return Span(start, end)


def _bad(where: str, message: str) -> InputError:
    return InputError(Issue(where=where, code="bad-span", message=message))
