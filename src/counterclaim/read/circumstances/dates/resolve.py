"""Resolves expressions of date against the day of publication or the last date told. Decides nothing that is open."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.model.document import Published
from counterclaim.model.reading import Said
from counterclaim.read.circumstances.dates.expressions import DateExpression

# "Friday, October 6" without a date of publication is listed in the years of news on the open web that this release can
# have seen: older pages are rare and dated in full; the last year is the release's own, so that results do not drift.
FIRST_YEAR, LAST_YEAR = 2010, 2026
EARLIEST = 1900  # an earlier year of publication ("0001-01-01") is an error of the page
DOUBTFUL = 31  # days from publication: so near, a contradicting weekday is an error, a later day that fits an update
SUNDAY = 6
_DAYS = {"day": 1, "week": 7}
_LENGTHS = {"week": 10, "month": 7, "year": 4}  # characters of an ISO date


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The latest day that a date may have, and how precisely it is known (`day`, `month`, `year`)."""

    latest: date
    precision: str = "day"


def anchor_of(published: Published | None) -> Anchor | None:
    """Return the anchor that a date of publication gives; None if it cannot be one."""
    if published is None:
        return None
    try:
        parts = [int(part) for part in published.date[:10].split("-")]
        year, month = parts[0], parts[1] if len(parts) > 1 else 12
        day = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]
        if year < EARLIEST:
            return None
        return Anchor(latest=date(year, month, day), precision=("year", "month", "day")[len(parts) - 1])
    except (ValueError, IndexError):
        return None


def resolve(expression: DateExpression, published: Anchor | None, last: date | None) -> Said:
    """Return what an expression says, with `date` None where it cannot be known.

    `published` bounds and anchors; `last` is the last date in the text before ("two days earlier").
    Precision is `time`, `day`, `week` (the date is its Monday), `month` or `year`.
    """
    if expression.unit is not None and expression.weekday is None and expression.month is None:
        return _shifted(expression, published, last)
    if expression.day is not None:
        return _on_day(expression, published)
    if expression.weekday is not None:
        return _on_weekday(expression, published)
    return _in_month_or_year(expression, published)


def _day(expression: DateExpression, found: date | None, candidates: tuple[date, ...] = ()) -> Said:
    def written(one: date) -> str:
        return f"{one.isoformat()}T{expression.time}" if expression.time else one.isoformat()

    return Said(
        date=written(found) if found else None,
        precision="time" if expression.time else "day",
        span=expression.span,
        candidates=tuple(written(one) for one in candidates),
    )


def _on_day(expression: DateExpression, published: Anchor | None) -> Said:
    if expression.year is not None:
        exact = _dated(expression, expression.year)
        past = exact is not None and (published is None or exact <= published.latest)
        return _day(expression, exact if past and _fits(expression, exact) else None)
    if published is None:
        years = range(FIRST_YEAR, LAST_YEAR + 1) if expression.weekday is not None else ()
        return _day(expression, None, _fitting(expression, years))
    return _day(expression, _latest(expression, published))


def _latest(expression: DateExpression, published: Anchor) -> date | None:
    """Return the nearest past date that fits; None if the weekday contradicts a date close to publication."""
    nearest, *older = _past(expression, published) or [None]
    if nearest is None or _fits(expression, nearest):
        return nearest
    coming = _dated(expression, nearest.year + 1)
    for near in (nearest, coming if _fits(expression, coming) else None):
        if published.precision == "day" and near and abs((published.latest - near).days) <= DOUBTFUL:
            return None
    return next((one for one in older if one and _fits(expression, one)), None)


def _past(expression: DateExpression, published: Anchor) -> list[date | None]:
    years = range(published.latest.year, published.latest.year - 12, -1)  # after eleven years all weekdays have come
    dated = [_dated(expression, year) for year in years]
    return [one for one in dated if one is not None and one <= published.latest]


def _fitting(expression: DateExpression, years: range | tuple[()]) -> tuple[date, ...]:
    dated = [_dated(expression, year) for year in years]
    return tuple(one for one in dated if one is not None and _fits(expression, one))


def _dated(expression: DateExpression, year: int) -> date | None:
    try:
        return date(year, expression.month or 1, expression.day or 1)
    except ValueError:
        return None


def _fits(expression: DateExpression, found: date | None) -> bool:
    return found is not None and expression.weekday in (None, found.weekday())


def _on_weekday(expression: DateExpression, published: Anchor | None) -> Said:
    if published is None or published.precision != "day" or expression.weekday is None:
        return _day(expression, None)
    latest = published.latest
    if expression.unit == "week":
        named = _monday(latest) + timedelta(days=7 * (expression.count or 0) + expression.weekday)
        return _day(expression, named if named <= latest else None)
    back = (latest.weekday() - expression.weekday) % 7
    if not expression.last:
        return _day(expression, latest - timedelta(days=back))
    recent = latest - timedelta(days=back or 7)
    if recent >= _monday(latest):  # "last Monday", on a Friday: this week's or the one before
        return _day(expression, None, (recent - timedelta(days=7), recent))
    return _day(expression, recent)


def _in_month_or_year(expression: DateExpression, published: Anchor | None) -> Said:
    precision = "month" if expression.month else "year"
    if expression.month is None or expression.year is not None:
        past = published is None or (expression.year or 0, expression.month or 1) <= _month(published.latest)
        written = f"{expression.year:04d}" + (f"-{expression.month:02d}" if expression.month else "")
        return Said(date=written if past else None, precision=precision, span=expression.span)
    if published is None or published.precision == "year":
        return Said(date=None, precision=precision, span=expression.span)
    year, this = _month(published.latest)
    if expression.unit == "year":  # "March last year"
        year, this = year + (expression.count or 0), 12
    earlier = expression.month > this or (expression.last and expression.month == this)
    return Said(date=f"{year - earlier:04d}-{expression.month:02d}", precision=precision, span=expression.span)


def _month(found: date) -> tuple[int, int]:
    return found.year, found.month


def _monday(found: date) -> date:
    return found - timedelta(days=found.weekday())


def _shifted(expression: DateExpression, published: Anchor | None, last: date | None) -> Said:
    unit = "week" if expression.unit == "weekend" else expression.unit or "day"
    base = last if expression.anchor == "text" else _base(unit, published)
    unknown = Said(date=None, precision="time" if unit == "hour" else unit, span=expression.span)
    if base is None or expression.count is None or unit == "hour":
        return unknown
    try:
        moved = _moved(base, expression, unit)
    except (OverflowError, ValueError):
        return unknown
    if published is not None and moved > published.latest:
        return unknown
    if unit == "day":
        return _day(expression, moved)
    if expression.unit == "week" and expression.count == -1 and base.weekday() == SUNDAY:
        either = (moved, moved + timedelta(days=7))  # "last week", on a Sunday: the week that ends or the one before
        return replace(unknown, candidates=tuple(one.isoformat() for one in either))
    return replace(unknown, date=moved.isoformat()[: _LENGTHS[unit]])


def _base(unit: str, published: Anchor | None) -> date | None:
    """Return the day of publication if it is known as precisely as the unit needs."""
    enough = {"day": ("day",), "week": ("day",), "month": ("day", "month")}.get(unit, ("day", "month", "year"))
    return published.latest if published is not None and published.precision in enough else None


def _moved(base: date, expression: DateExpression, unit: str) -> date:
    count = expression.count or 0
    if expression.unit == "weekend":  # the last one that has begun, named by the Monday of its week
        return _monday(base) if base.weekday() >= 5 else _monday(base) - timedelta(days=7)
    if unit in _DAYS:
        moved = base + timedelta(days=_DAYS[unit] * count)
        return _monday(moved) if unit == "week" else moved
    months = base.year * 12 + base.month - 1 + count * (12 if unit == "year" else 1)
    return date(months // 12, months % 12 + 1, 1)
