"""What becomes of a stretch that holds other statements: it may only report them, judge them, or lead in with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Statement
from counterclaim.model.span import Span, hull
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.words import spelled

LONGEST_REPORT = 25  # words: a longer "X said that Y said Z" is no claim that an editor would file
_LEAD_IN = 4  # words before the inner source: "that", "on Monday"
_APART = 2  # words between source and cue: "has", "also"
_NEARLY_ALL = 0.85
_DESPITE = re.compile(
    r"[\"“‘']?(?:despite|in spite of|notwithstanding|contrary to|regardless of|while|although|though)\s", re.IGNORECASE
)
_COMMA = re.compile(r"[\"”’']?,[\"”’']?\s+")
_POLLED = re.compile(r"\d|\b(?:percent|per cent|majority|voters|respondents)\b", re.IGNORECASE)  # what a poll found
_FACTIVE = re.compile(r"\b(?:know|knew|known|learn\w*|found|discover\w*|aware|reali[sz]ed)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nested:
    """A statement inside a stretch of another one: its spans as far as they lie there."""

    statement: Statement
    named: tuple[Span, ...]  # source and cue
    content: tuple[Span, ...]

    @property
    def leads_in(self) -> bool:
        """Say whether it begins with who said it; "the dam broke, he said" only repeats the inner statement."""
        return hull(self.named).start < hull(self.content).start


def inside(context: Context, outer: Statement, stretch: Sequence[Span]) -> list[Nested]:
    """Return the other statements whose cue and content lie in a stretch, the content at least in part."""
    whole = hull(stretch)
    found = []
    for one in context.cued_within(whole):
        attribution = one.attribution
        content = _clipped(attribution.content, whole)
        if one is not outer and content:
            named = (*_clipped(attribution.source, whole), *attribution.cue)
            found.append(Nested(statement=one, named=named, content=content))
    return found


def _clipped(spans: Sequence[Span], whole: Span) -> tuple[Span, ...]:
    return tuple(Span(max(span.start, whole.start), min(span.end, whole.end)) for span in spans if span.overlaps(whole))


def behind_concession(context: Context, stretch: Span, nested: Sequence[Nested]) -> Span:
    """Return the stretch without a leading "despite X's claims that …,": the inner statement has its own claim."""
    if not _DESPITE.match(context.text, *stretch):
        return stretch
    for one in nested:
        comma = _COMMA.match(context.text, hull(one.content).end, stretch.end)
        if comma:
            return Span(comma.end(), stretch.end)
    return stretch


def reports(context: Context, stretch: Span, nested: Sequence[Nested]) -> Nested | None:
    """Return the statement that a stretch reports and nothing else ("the ministry had said that …")."""
    for one in nested:
        if one.statement.act == "held" and not one.statement.attribution.source:
            continue  # "boats are expected to arrive": nobody else is reported, so it is what the outer one says
        first, content = hull(one.named).start, hull(one.content)
        before = _count(context, Span(stretch.start, max(stretch.start, first)))
        after = _count(context, Span(min(content.end, stretch.end), stretch.end))
        leading = before <= _LEAD_IN and not after and one.leads_in and _together(context, one)
        if leading or _covers(context, stretch, one):
            return one
    return None


def _count(context: Context, span: Span) -> int:
    return len(spelled(context.words(span)))


def _covers(context: Context, stretch: Span, one: Nested) -> bool:
    """Say whether a statement's source, cue and content are nearly all the words of a stretch, its content most."""
    whole = _count(context, stretch)
    content = sum(_count(context, piece) for piece in one.content)
    named = sum(_count(context, piece) for piece in one.named)
    return content >= 0.5 * whole and content + named >= _NEARLY_ALL * whole


def _together(context: Context, one: Nested) -> bool:
    """Say whether source and cue stand together: else the words between them say something of their own."""
    first, *rest = sorted(one.named)
    return all(
        _count(context, Span(before.end, max(before.end, after.start))) <= _APART
        for before, after in zip((first, *rest), rest, strict=False)
    )


def is_worth_filing(context: Context, stretch: Span, reported: Nested) -> bool:
    """Say whether a report is itself a claim to keep: short, and of words, a decision, a finding or knowledge."""
    if not reported.leads_in or _count(context, stretch) > LONGEST_REPORT:
        return False
    one = reported.statement
    actor = context.actor_of(one)
    return (
        one.act == "said"
        or one.kind == "decision"
        or one.stance == "neutral"
        or (actor is not None and actor.kind == "document")
        or _POLLED.search(context.words_of(one.attribution.source)) is not None
        or _FACTIVE.search(context.words_of(one.attribution.cue)) is not None
    )
