"""Ids are hashes of identity fields: the same thing entered twice has the same id."""

from __future__ import annotations

import hashlib

ID_LENGTH = 20  # hex digits; 80 bits keep a collision among 10^9 records below one in a million


def digest(kind: str, *fields: str) -> str:
    """Return the id of a record of `kind` with these identity fields (their order matters)."""
    joined = "\x1f".join((kind, *map(_without_separator, fields)))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


def _without_separator(value: str) -> str:
    """Escape the separator, so that no two lists of fields are joined alike."""
    return value.replace("\x1e", "\x1e\x1e").replace("\x1f", "\x1eu")
