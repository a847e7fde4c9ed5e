"""Ids are hashes of identity fields: the same thing entered twice has the same id."""

from __future__ import annotations

import hashlib

ID_LENGTH = 20  # hex digits; 80 bits keep a collision among 10^9 records below one in a million


def digest(kind: str, *fields: str) -> str:
    """Return the id of a record of `kind` with these identity fields (their order matters)."""
    joined = "\x1f".join((kind, *(value.replace("\x1f", " ") for value in fields)))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
