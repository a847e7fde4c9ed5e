"""A statement to its propositions: which stretches of its content are clauses that could be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.reading import Statement
from counterclaim.model.span import Span, trimmed
from counterclaim.read.claims.checkable import checkable
from counterclaim.read.claims.clauses import is_clause, says_something
from counterclaim.read.claims.constructions import constructed
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.nesting import behind_concession, inside, is_worth_filing, reports
from counterclaim.read.claims.positions import DECLINES, DENIES, SUPPORTS, position_of, verdict
from counterclaim.read.claims.proposition import Proposition
from counterclaim.read.claims.splitting import Stretch, stretches
from counterclaim.read.claims.words import words

KINDS = ("fact", "plan", "decision", "opinion", None)

_THAT = re.compile(r"[\"“‘'\s]*(?:that|whether|if|If)(?:\s+or\s+not)?\s+")
_DISCOURSE = re.compile(
    r"[\"“„«‘'\s(\[…]*(?:(?:and|but|so|now|well|yes|no|look|of course|in fact|frankly|again|also|however|therefore|"
    r"i mean|you know|i think)\b,?\s+(?=\S))*",
    re.IGNORECASE,
)
_NO_THAT = re.compile(
    r"that(?:\s+(?:is|was|are|were|has|had|will|would|did|does|can|could|may|might|should|must)\b|[’']s\b)"
)
_QUESTION = re.compile(r"(?:how|why|what|who|where|when|which)\b", re.IGNORECASE)


def propositions(context: Context, statement: Statement) -> list[Proposition]:
    """Return what a statement puts forward, denies or declines to speak of, in text order."""
    position = position_of(context, statement)
    content = statement.attribution.content
    if position is None or not content or (statement.kind not in KINDS and position != DECLINES):
        return []
    found = constructed(context, statement, position)
    if found is not None:
        return [found]
    return [
        one for stretch in stretches(context, content) for one in _of_stretch(context, statement, stretch, position)
    ]


def _of_stretch(context: Context, statement: Statement, stretch: Stretch, position: str) -> Iterator[Proposition]:
    nested = inside(context, statement, stretch)
    judged = [(one, verdict(context, statement, one.attribution.content[-1])) for one in nested]
    for one, given in judged:
        if given is not None:
            yield from _judged(context, statement, one, stretch, given)
    if any(given is not None for _, given in judged):
        return
    body = _body(context, stretch, statement, position)
    if body is None:
        return
    first = behind_concession(context, body[0], nested)
    body = (first, *body[1:])
    reported = reports(context, Span(first.start, body[-1].end), nested)
    if reported is not None and not is_worth_filing(context, Span(first.start, body[-1].end), reported):
        return
    if _is_stated(context, statement, stretch, body):
        settled = _of_quotation(context, statement, body, position)
        yield Proposition(statement=statement, parts=body, evidence=body, position=settled, report=reported is not None)


def _judged(
    context: Context, outer: Statement, inner: Statement, stretch: Stretch, position: str
) -> Iterator[Proposition]:
    """The claims of an inner statement, with the position that the outer one takes on them."""
    for one in propositions(context, inner):
        yield replace(one, statement=outer, position=position, evidence=stretch)


def _of_quotation(context: Context, statement: Statement, body: Stretch, position: str) -> str:
    """A whole sentence inside quotation marks is put forward by the one who says it, whatever the cue's stance."""
    if position != DENIES or statement.manner != "direct":
        return position
    return SUPPORTS if context.text[body[0].start].isupper() and is_clause(words(context.text, body[0])) else position


def _body(context: Context, stretch: Stretch, statement: Statement, position: str) -> Stretch | None:
    """Return the stretch without the words that only join it on: "that", "whether", "And"; None if it is a question."""
    first, text = stretch[0], context.text
    joined = _THAT.match(text, *first)
    if joined and not _NO_THAT.match(text, joined.start() + len(joined.group()) - len(joined.group().lstrip("\"“‘' "))):
        whether = joined.group().strip("\"“‘' ").lower()[:2] in ("wh", "if")
        if whether and position == SUPPORTS:
            return stretch if whether and joined.group().strip("\"“‘' ").lower().startswith("if") else None
        first = Span(joined.end(), first.end)
    else:
        opening = _DISCOURSE.match(text, *first)
        first = Span(opening.end() if opening else first.start, first.end)
    if _asks(text, first):
        return None
    pieces = [trimmed(span, text) for span in (first, *stretch[1:])]
    return tuple(span for span in pieces if span.start < span.end) or None


def _asks(text: str, span: Span) -> bool:
    """Say whether a stretch is an embedded question: "why the dam burst"; "when the dam burst, …" is none."""
    found = _QUESTION.match(text, *span)
    if not found:
        return False
    return found.group().lower() not in ("what", "when") or not is_clause(words(text, span))


def _is_stated(context: Context, statement: Statement, stretch: Stretch, body: Stretch) -> bool:
    """Say whether the words are a clause for certain, and one that could be checked."""
    listed = tuple(word for span in body for word in words(context.text, span))
    if not listed:
        return False
    introduced = _THAT.match(context.text, *stretch[0]) is not None or _is_sentence(context.text, stretch)
    return (is_clause(listed) or (introduced and says_something(listed))) and checkable(listed, statement.kind)


def _is_sentence(text: str, stretch: Stretch) -> bool:
    """Say whether a stretch is written as a sentence of its own: a capital in front, a mark behind it."""
    whole = Span(stretch[0].start, stretch[-1].end).of(text).strip("\"“”„«»‘’' ")
    return whole[:1].isupper() and len(whole.split()) > 3 and text[stretch[-1].end - 1] in ".!,”\"’'…"
