"""Views as plain dicts and lists, for JSON: a key for each field, spans as `[start, end]`, unknown as null."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache

from counterclaim.model.span import Span


def plain(value: object) -> object:
    """Return a view, or anything in one, as dicts, lists and values that JSON can write."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _names(type(value))}
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))
