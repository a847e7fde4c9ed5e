"""Dates as a person writes them, no preciser than they are known. Knows no calendar but the ISO one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DAYS_OR_HOURS = ("day", "time")
_DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}", re.ASCII)


def is_day(text: str) -> bool:
    """Say whether this is a day, a month or a year as ISO 8601 writes it."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def date_words(iso: str, precision: str, *, weekday: bool = False) -> str:
    """Return the date in words; as it is given if it is not an ISO date."""
    found = _parts(iso)
    if found is None:
        return iso
    year, month, day = found
    if month is None or precision == "year":
        return iso[:4]
    if day is None or precision == "month":
        return f"{MONTHS[month - 1]} {year}"
    name = f"{DAYS[date(year, month, day).weekday()]}, " if weekday else ""
    return f"{name}{MONTHS[month - 1]} {day}, {year}"


def when_words(iso: str, precision: str) -> str:
    """Return when something was, with its weekday if the day is known: "in April 2021", "Friday, October 6, 2017"."""
    inside = {"month": "in ", "year": "in ", "week": "in the week of "}.get(precision, "")
    return f"{inside}{date_words(iso, precision, weekday=precision in _DAYS_OR_HOURS)}{_hour(iso, precision)}"


def either(candidates: Sequence[str], precision: str) -> str:
    """Return an open date with what it is open between: "Friday, October 6 of 2017 or 2023"."""
    days = [day for one in candidates if (day := _day(one)) is not None]
    hours = {_hour(one, precision) for one in candidates}
    same = len({(day.month, day.day) for day in days}) == 1 and len(days) == len(candidates) and len(hours) == 1
    if precision not in _DAYS_OR_HOURS or not same:
        return _or([when_words(one, precision) for one in candidates])
    names = {DAYS[day.weekday()] for day in days}
    weekday = f"{names.pop()}, " if len(names) == 1 else ""
    years = _or([str(day.year) for day in days])
    return f"{weekday}{MONTHS[days[0].month - 1]} {days[0].day} of {years}{hours.pop()}"


def _hour(iso: str, precision: str) -> str:
    return f", {iso[11:16]}" if precision == "time" and len(iso) >= len("2021-06-11T16:40") else ""


def _day(iso: str) -> date | None:
    found = _parts(iso)
    return date(found[0], found[1], found[2]) if found and found[1] and found[2] else None


def _or(words: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _parts(iso: str) -> tuple[int, int | None, int | None] | None:
    """Return year, month and day as far as they are given; None if it is no ISO date, or no day that exists."""
    parts = iso.partition("T")[0].split("-")
    if len(parts) > 3 or len(parts[0]) != 4 or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    year, *rest = map(int, parts)
    month, day = (*rest, None, None)[:2]
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return year, month, day
