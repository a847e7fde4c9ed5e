"""Dates inside wordings: years, days of a month, weekdays.

Two wordings disagree if they name different ones of a kind.
"""

from __future__ import annotations

import re

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_DAY = re.compile(
    rf"\b{_MONTH}\.? (\d{{1,2}})(?:st|nd|rd|th)?\b|\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d.,$€£])(?:19|20)\d\d(?![\d,%])")
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_IN_MONTH = re.compile(
    r"\b(January|February|March|April|June|July|August|September|October|November|December)\b(?! \d)"
)


def dates(text: str) -> tuple[str, ...]:
    """Return the dates that a text names: "y2016", "d9-08", "m9", "wMon"; a day is given with its month."""
    found = [f"y{match.group()}" for match in _YEAR.finditer(text)]
    for match in _DAY.finditer(text):
        month, day = (match[1], match[2]) if match[1] else (match[4], match[3])
        if month[0].isupper():
            found.append(f"d{month[:3].lower()}-{int(day):02}")
    found += [f"m{match[1][:3].lower()}" for match in _IN_MONTH.finditer(text)]
    found += [f"w{match[1][:3]}" for match in _WEEKDAY.finditer(text)]
    return tuple(dict.fromkeys(found))


def disagreeing(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, str] | None:
    """Return a date of each side that excludes the other's, None if there is none: years, days, months, weekdays."""
    for kind in "ydmw":
        ours = {date for date in one if date[0] == kind}
        theirs = {date for date in other if date[0] == kind}
        if ours and theirs and not ours & theirs:
            return min(ours)[1:], min(theirs)[1:]
    return None
