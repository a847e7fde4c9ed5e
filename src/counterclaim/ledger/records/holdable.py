"""Text that a database can hold: PostgreSQL takes no NUL and no half of a character, so SQLite must not either.

A document with such text is refused, as its spans would no longer agree with a changed text; names are respelled.
"""

from __future__ import annotations

import re

from counterclaim.ledger.records.spelling import written
from counterclaim.model.reading import Reading

_HALF = re.compile("[\ud800-\udfff]")
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")  # as JSON spells it


def unholdable(reading: Reading) -> str | None:
    """Return what in a reading cannot be held, in words; None if all of it can."""
    return refusal(reading.to_dict())


def refusal(value: object) -> str | None:
    """Return what in a JSON value cannot be held, in words; None if all of it can."""
    spelled = written(value)
    if _NUL.search(spelled):
        return "holds NUL characters, which a database cannot keep"
    if _HALF.search(spelled):
        return "holds halves of characters (lone surrogates), which a database cannot keep"
    return None


def respelled(name: str) -> str:
    """Return a name (of a file, in a message) with what cannot be held spelled out."""
    return name.replace("\x00", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")
