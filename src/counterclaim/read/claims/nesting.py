"""What becomes of a stretch that holds other statements: it may only report them, judge them, or lead in with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.model.reading import Statement
from counterclaim.model.span import Span, hull
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.words import spelled, words

LONGEST_REPORT = 25  # words: a longer "X said that Y said Z" is no claim that an editor would file
_LEAD_IN = 4  # words before the inner source: "that", "on Monday"
_DESPITE = re.compile(
    r"[\"“‘']?(?:despite|in spite of|notwithstanding|contrary to|regardless of|while|although|though)\s", re.IGNORECASE
)


def inside(context: Context, outer: Statement, stretch: Sequence[Span]) -> list[Statement]:
    """Return the other statements whose whole content lies in a stretch, and does not fill it."""
    whole = hull(stretch)
    return [
        one
        for one in context.statements
        if one is not outer
        and one.attribution.content
        and one.attribution.cue
        and whole.holds(hull((*one.attribution.content, *one.attribution.cue)))
    ]


def behind_concession(context: Context, stretch: Span, nested: Sequence[Statement]) -> Span:
    """Return the stretch without a leading "despite X's claims that …,": the inner statement has its own claim."""
    if not _DESPITE.match(context.text, *stretch):
        return stretch
    for one in nested:
        end = hull(one.attribution.content).end
        comma = re.compile(r"[\"”’']?,[\"”’']?\s+").match(context.text, end, stretch.end)
        if comma:
            return Span(comma.end(), stretch.end)
    return stretch


def reports(context: Context, stretch: Span, nested: Sequence[Statement]) -> Statement | None:
    """Return the statement that a stretch reports and nothing else ("the ministry had said that …")."""
    for one in nested:
        attribution = one.attribution
        first = hull((*attribution.source, *attribution.cue)).start
        content = hull(attribution.content)
        before = spelled(words(context.text, Span(stretch.start, max(stretch.start, first))))
        after = spelled(words(context.text, Span(min(content.end, stretch.end), stretch.end)))
        if len(before) <= _LEAD_IN and not after and first < content.start and _together(context, one):
            return one
    return None


def _together(context: Context, statement: Statement) -> bool:
    """Say whether source and cue stand together: else the words between them say something of their own."""
    attribution = statement.attribution
    if not attribution.source:
        return True
    first, last = sorted((attribution.source[-1], attribution.cue[0]))
    return len(spelled(words(context.text, Span(first.end, max(first.end, last.start))))) <= _LEAD_IN


def is_worth_filing(context: Context, stretch: Span, reported: Statement) -> bool:
    """Say whether a report of a statement is itself a claim to keep: short, and of words, not of a state of mind."""
    return reported.act == "said" and len(spelled(words(context.text, stretch))) <= LONGEST_REPORT
