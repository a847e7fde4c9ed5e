"""Readings as JSON Lines: the contract `counterclaim/reading/1` (docs/format.md), one line a reading."""

from __future__ import annotations

import json
import re

from counterclaim.model.reading import Reading

_SURROGATE = re.compile("[\ud800-\udfff]")
# Some programs end a line at these; JSON lets them stand in a string, so they are escaped.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_line(reading: Reading) -> str:
    """Return the reading as one line of JSON, without the line's end, that any UTF-8 file can hold."""
    value = reading.to_dict()
    line = json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)
    return json.dumps(value) if _SURROGATE.search(line) else line
