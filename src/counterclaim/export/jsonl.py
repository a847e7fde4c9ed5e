"""Readings as JSON Lines: the contract `counterclaim/reading/1` (docs/format.md), one line a reading."""

from __future__ import annotations

import json
import re

from counterclaim.model.reading import Reading

_HALF = re.compile("[\ud800-\udfff]")  # a lone surrogate; no encoding can write it, JSON can
# JSON would join these two halves to one character, and all spans behind it would be off by one.
_FIRST_OF_TWO = re.compile("[\ud800-\udbff](?=[\udc00-\udfff])")
# Some programs end a line at these; JSON lets them stand in a string, so they are escaped.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_line(reading: Reading) -> str:
    """Return the reading as one line of JSON, without the line's end, that any UTF-8 file can hold.

    Halves of characters are escaped; the first of two that JSON would join is written as U+FFFD.
    """
    return json_text(reading.to_dict())


def json_text(value: object) -> str:
    """Return anything that JSON can hold as one line, by the same rules."""
    line = json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)
    return _HALF.sub(_escaped, _FIRST_OF_TWO.sub("\ufffd", line))


def _escaped(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"
