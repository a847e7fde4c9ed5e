"""The dates that a text tells in order, so that "two days earlier" can be counted from the last one."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date

from counterclaim.model.reading import Said
from counterclaim.read.circumstances.dates.expressions import DateExpression, expressions
from counterclaim.read.circumstances.dates.names import YEAR
from counterclaim.read.circumstances.dates.resolve import Anchor, resolve

_ISO_LENGTH = 10
_YEAR = re.compile(rf"(?<![\w$£€.,-]){YEAR}(?![\w-])")
_NEAR = 300  # characters: a few sentences


class Narrative:
    """Resolves the expressions of date of one text. The other dates of the text are read only when one is needed."""

    def __init__(self, text: str, published: Anchor | None) -> None:
        self._text = text
        self._published = published
        self._told: list[tuple[int, date | None]] | None = None

    def resolve(self, expression: DateExpression) -> Said:
        """Return what an expression says at its place in the text."""
        last = self._last_before(expression.span.start) if expression.anchor == "text" else None
        said = resolve(expression, self._published, last)
        return self._of_year_told(expression, said) if said.precision == "month" else said

    def _of_year_told(self, expression: DateExpression, said: Said) -> Said:
        """Leave a month open if the text has just told of an earlier year: "in June 2015 …; but in August she said"."""
        if said.date is None or expression.year is not None or expression.unit is not None or expression.last:
            return said
        told = _YEAR.findall(self._text, max(0, expression.span.start - _NEAR), expression.span.start)
        if not told or told[-1] >= said.date[:4]:
            return said
        return replace(said, date=None, candidates=(told[-1] + said.date[4:], said.date))

    def _last_before(self, at: int) -> date | None:
        """Return the last date told before `at`; None if there is none or it is not known to the day."""
        if self._told is None:
            self._told = self._tell()
        place = bisect_left(self._told, at, key=lambda told: told[0]) - 1
        return self._told[place][1] if place >= 0 else None

    def _tell(self) -> list[tuple[int, date | None]]:
        told: list[tuple[int, date | None]] = []
        for expression in expressions(self._text):
            if expression.attributive:  # "a Sunday two days before the launch" names no day
                continue
            last = told[-1][1] if told else None
            said = resolve(expression, self._published, last)
            told.append((expression.span.start, None if expression.future else _day(said)))
        return told


def _day(said: Said) -> date | None:
    exact = said.date is not None and said.precision in ("time", "day")
    return date.fromisoformat((said.date or "")[:_ISO_LENGTH]) if exact else None
