"""Names of months, weekdays, numbers and units, as words and as patterns. Knows no text."""

from __future__ import annotations

# Capital letters are required: "may", "march" and "sun" are words of their own.
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|Jun(?:e|\.)|Jul(?:y|\.)|Aug(?:ust|\.)"
    r"|Sept?(?:ember|\.)|Sept|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
YEAR = r"(?:19|20)\d\d"

_WEEKDAYS = {name: number for number, name in enumerate("mon tue wed thu fri sat sun".split())}
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_COUNTS = {name: number for number, name in enumerate(_NUMBERS, 1)} | {"a": 1, "an": 1}
NUMBER = "(?:" + "|".join(sorted(_COUNTS, key=len, reverse=True)) + r"|\d{1,3})"


def month(name: str) -> int:
    """Return the number of a month by its name or abbreviation."""
    return _MONTHS[name[:3].lower()]


def weekday(written: str) -> int | None:
    """Return the number of the weekday (Monday is 0) named in the words, None if none is."""
    for word in written.lower().replace(",", " ").replace(".", " ").split():
        if word[:3] in _WEEKDAYS:
            return _WEEKDAYS[word[:3]]
    return None


def number(word: str) -> int:
    """Return a number written in words or digits."""
    return int(word) if word.isdecimal() else _COUNTS[word.lower()]
