"""Dates of publication as pages write them: to ISO dates with their precision. Decides nothing that is not written."""

from __future__ import annotations

import re
from datetime import date

from counterclaim.model.document import Published

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d))?")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"^\s*((?:19|20)\d\d)\s*$")


def published(written: str | None, found: str) -> Published | None:
    """Return the date in `written` with its precision; None if there is none, or none that exists."""
    if not written:
        return None
    if match := _ISO.search(written):
        year, month, day = match.group(1), match.group(2), match.group(3)
        if day is None:
            return Published(date=f"{year}-{month}", precision="month", found=found) if "01" <= month <= "12" else None
        return _day(int(year), int(month), int(day), found)
    if match := _MONTH_FIRST.search(written):
        return _day(int(match.group(3)), _MONTHS[match.group(1)[:3].lower()], int(match.group(2)), found)
    if match := _DAY_FIRST.search(written):
        return _day(int(match.group(3)), _MONTHS[match.group(2)[:3].lower()], int(match.group(1)), found)
    if match := _YEAR.search(written):
        return Published(date=match.group(1), precision="year", found=found)
    return None


def _day(year: int, month: int, day: int, found: str) -> Published | None:
    try:
        return Published(date=date(year, month, day).isoformat(), precision="day", found=found)
    except ValueError:
        return None
