"""Finds the dateline in front of a paragraph ("GENEVA (Outlet) — "), which no statement holds."""

from __future__ import annotations

import re

from counterclaim.model.span import Span

# Capitals, or an outlet in brackets: "Bogachev -- often seen …" opens a paragraph too, and is somebody. So none of the
# 188 gold pieces of train that open a paragraph in front of a dash is taken for one.
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{2,}(?:[ /]+[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+){0,3}"
_STATE = r"(?:, *(?:[A-ZÀ-Þ][\w.’'-]+ ?){1,3})?"
_DAY = r"(?:,? +[A-Z][a-z]{2,8}\.? +\d{1,2}(?:, \d{4})?)?"
_OUTLET = r" *\([^()\n-]{1,40}\)"  # "(R-Texas)" stands behind a person
_DASH = r" *(?:[—–]+|--?(?= ))\s*(?=[\"“„«‘']?[A-ZÀ-Þ\d])"  # what follows opens a sentence
_DATELINE = re.compile(
    rf"[^\S\n]*(?:{_PLACE}{_STATE}{_DAY}(?:{_OUTLET})?|[A-ZÀ-Þ][\w.’' -]{{2,30}}{_STATE}{_DAY}{_OUTLET}){_DASH}"
)


def behind_dateline(span: Span, text: str) -> Span:
    """Return the span without the dateline at its front; a span that is a dateline alone stays."""
    line = text.rfind("\n", 0, span.start) + 1
    found = _DATELINE.match(text, line)
    return Span(found.end(), span.end) if found and span.start < found.end() < span.end else span
