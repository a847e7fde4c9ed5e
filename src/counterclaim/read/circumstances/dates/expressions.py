"""Finds expressions of date in news prose and says what they mean, without a calendar: text to typed spans.

Own grammar: general parsers take "Mr May" and "March on" for dates and fail on "late on Monday" or "two days earlier".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.model.span import Span
from counterclaim.read.circumstances.dates.grammar import CLOCK_AFTER, CLOCK_BEFORE, EXPRESSION, HINT
from counterclaim.read.circumstances.dates.names import month, number, weekday
from counterclaim.read.circumstances.dates.surroundings import (
    LOOK_AROUND,
    counts,
    follows_preposition,
    is_attributive,
    is_capital_name,
    is_name,
    qualifies_occasion,
)

_BACKWARD = frozenset(("previous", "preceding", "before"))
_SMALL_UNITS = {"night": "day", "morning": "day", "evening": "day", "afternoon": "day", "minute": "hour"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """Words that give a date: their span, and what they say.

    Calendar fields are as written; `weekday` counts from Monday = 0. `unit` and `count` shift an anchor: `published`
    (the day of publication) or `text` (the last date before, as in "two days earlier"); `count` None is an unknown
    number ("hours later"). `last` is the "last" of "last Friday". `time` is HH:MM. An `attributive` expression only
    qualifies a noun ("a Friday press conference", "Monday's vote"); a `future` one is no date of what was said.
    """

    span: Span
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    unit: str | None = None
    count: int | None = 0
    anchor: str = "published"
    last: bool = False
    time: str | None = None
    attributive: bool = False
    future: bool = False


def expressions(text: str, spans: tuple[Span, ...] | None = None) -> tuple[DateExpression, ...]:
    """Return the expressions of date in `text` (only those within one of `spans`, if given), in order; none overlap."""
    parts = (Span(0, len(text)),) if spans is None else spans
    return tuple(found for part in parts if HINT.search(text, *part) for found in _within(text, part))


def _within(text: str, part: Span) -> Iterator[DateExpression]:
    for match in EXPRESSION.finditer(text, *part):
        found = _meaning(match)
        if found is None:
            continue
        qualifies = is_attributive(text, *found.span, shifted=found.unit is not None, weekday=found.weekday is not None)
        yield _timed(replace(found, attributive=qualifies), text)


def _meaning(match: re.Match[str]) -> DateExpression | None:
    """Return what the words of a match say; None where they are no date here (a name, a bare "May")."""
    span = Span(*match.span())
    if match["iso"]:
        year, numbered, day = map(int, match["iso"].split("-"))
        return DateExpression(span=span, year=year, month=numbered, day=day)
    if match["calendar"]:
        return _calendar(match, span)
    if match["alone"]:
        return _month_or_year(match, span)
    if match["weekday"]:
        return None if is_name(match.string, *span) else _weekday(match, span)
    if match["near"] and is_capital_name(match.string, span.start):
        return None
    if match["unit"]:
        return _counted(match, span)
    return _shifted(match, span)


def _calendar(match: re.Match[str], span: Span) -> DateExpression:
    name = match["month"] or match["month_after"]
    if (
        match["month"]
        and not match["year"]
        and re.search(r"\b[Ii]n\s+$", match.string[max(0, span.start - 4) : span.start])
    ):
        return DateExpression(span=Span(span.start, match.end("month")), month=month(name))  # "in March 12 people"
    day = re.sub(r"\D", "", match["day"] or match["day_first"])
    written = match["calendar"][: (match.start("month") if match["month"] else match.start("day_first")) - span.start]
    return DateExpression(
        span=span,
        weekday=weekday(written),
        day=int(day),
        month=month(name),
        year=int(match["year"]) if match["year"] else None,
    )


def _month_or_year(match: re.Match[str], span: Span) -> DateExpression | None:
    name, year = match["month_alone"], match["year_of"] or match["year_alone"]
    last = match["alone"].lower().startswith("last")
    qualifies = bool(name) and qualifies_occasion(match.string, *span)
    bare = span.start == match.start("month_alone" if name else "year_alone")
    if bare and not (name and year) and not qualifies and not follows_preposition(match.string, span.start):
        return None
    if (last and not name) or (not name and counts(match.string, span.end)):
        return None
    return DateExpression(
        span=span,
        month=month(name) if name else None,
        year=int(year) if year else None,
        last=last,
        unit="year" if match["month_last"] else None,
        count=-1 if (match["month_last"] or "").startswith("last") else 0,
    )


def _weekday(match: re.Match[str], span: Span) -> DateExpression:
    week = (match["week"] or match["week_before"] or "").lower()
    which = (match["which"] or "").lower()
    return DateExpression(
        span=span,
        weekday=weekday(match["weekday"]),
        unit="week" if week else None,
        count={"last": -1, "next": 1}.get(week, 0),
        last=which in ("last", "past"),
        future="next" in (week, which),
    )


def _counted(match: re.Match[str], span: Span) -> DateExpression | None:
    direction, unit = match["direction"].lower(), match["unit"].lower()
    if not match["count"] and not unit.endswith("s"):
        return None
    count = number(match["count"]) if match["count"] else None
    if count is not None and direction in ("ago", "earlier", "before"):
        count = -count
    anchor = "published" if direction == "ago" else "text"
    return DateExpression(span=span, unit=_unit(unit), count=count, anchor=anchor)


def _shifted(match: re.Match[str], span: Span) -> DateExpression:
    lowered = match.group().lower()
    if match["other"] or match["day_other"]:
        relation = (match["other"] or match["day_other"]).lower()
        count = -1 if relation in _BACKWARD else 0 if relation == "same" else 1
        return DateExpression(span=span, unit=_unit(match["other_unit"] or "day"), count=count, anchor="text")
    if match["period"]:
        count = {"last": -1, "past": -1, "next": 1}.get(match["relation"].lower(), 0)
        return DateExpression(
            span=span, unit=_unit(match["period"]), count=count, future=count > 0 or "later" in lowered
        )
    if "weekend" in lowered:
        return DateExpression(span=span, unit="weekend", count=-1)
    past = "yesterday" in lowered or lowered.startswith("last")
    future = "tomorrow" in lowered or lowered.startswith("later")
    return DateExpression(span=span, unit="day", count=-1 if past else 0, future=future)


def _unit(word: str) -> str:
    single = word.lower().rstrip("s")
    return _SMALL_UNITS.get(single, single)


def _timed(found: DateExpression, text: str) -> DateExpression:
    """Return the expression with the time of day that stands beside it, if one does."""
    if found.attributive or (found.day is None and found.weekday is None and found.unit != "day"):
        return found
    clock = CLOCK_BEFORE.search(text[max(0, found.span.start - LOOK_AROUND) : found.span.start])
    if clock is not None:
        start, end = found.span.start - (clock.end() - clock.start("whole")), found.span.end
    else:
        clock = CLOCK_AFTER.match(text, found.span.end)
        start, end = found.span.start, clock.end("whole") if clock else found.span.end
    if clock is None or int(clock["hour"]) > 23:
        return found
    return replace(found, span=Span(start, end), time=_time(clock))


def _time(clock: re.Match[str]) -> str:
    hour, half = int(clock["hour"]), (clock["half"] or clock["half_only"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{int(clock['minute'] or 0):02d}"
