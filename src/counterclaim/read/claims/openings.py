"""Cuts off the words that only join a stretch on: "that", "whether", "And", "Of course,"; knows embedded questions."""

from __future__ import annotations

import re

from counterclaim.model.span import Span, trimmed
from counterclaim.read.claims.clauses import is_clause
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.positions import SUPPORTS
from counterclaim.read.claims.splitting import Stretch

_JOINT = re.compile(r"[\"“‘'\s]*(?P<joint>that|That|whether|Whether|if|If)(?:\s+or\s+not)?,?\s+")
_PRONOUN = re.compile(
    r"[\"“‘'\s]*that(?:\s+(?:is|was|are|were|has|had|will|would|did|does|can|could|may|might|should|must)\b|[’']s\b)"
)
# "No" and "look" only with a mark behind them: "no boat was lost" without its "no" would say the opposite.
_DISCOURSE = re.compile(
    r"(?:[\"“„«‘'\s(…]|\[(?!\w{1,3}\]))*(?:(?-i:[A-Z][A-Z.’' -]+:)\s+)?"  # "ORLO: We held the dam"
    r"(?:(?:(?:and|but|so|now|of course|in fact|frankly|again|also|however|therefore|hey|i mean|you know|i think)\b,?"
    r"|(?:no|yes|well|look)\b[,.])\s+(?=\S))*",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:how|why|what|who|where|when|which)\b", re.IGNORECASE)


def is_introduced(text: str, span: Span) -> bool:
    """Say whether a stretch begins with the conjunction of a clause."""
    return _JOINT.match(text, *span) is not None


def body_of(context: Context, stretch: Stretch, position: str) -> Stretch | None:
    """Return the stretch without the words that only join it on; None if it is an embedded question."""
    text = context.text
    first = _unjoined(text, stretch[0], position)
    if first is None or _asks(context, first):
        return None
    pieces = [trimmed(span, text) for span in (first, *stretch[1:])]
    return tuple(span for span in pieces if span.start < span.end) or None


def _unjoined(text: str, span: Span, position: str) -> Span | None:
    """Cut off the conjunction; "whether" is a question unless somebody denies or declines, "if" then a condition."""
    joined = _JOINT.match(text, *span)
    joint = joined["joint"] if joined else ""
    if joined is None or _PRONOUN.match(text, *span) or (joint == "That" and not _goes_on(text, span.start)):
        opening = _DISCOURSE.match(text, *span)
        return Span(opening.end() if opening else span.start, span.end)
    if joint.lower() == "that" or position != SUPPORTS:
        return Span(joined.end(), span.end)
    return span if joint.lower() == "if" else None


def _goes_on(text: str, at: int) -> bool:
    """Say whether a sentence is under way here: "That" with a capital is then a headline's conjunction."""
    before = text[:at].rstrip(" \t")[-1:]
    return before.isalnum() or before in (",", "’", "'")


def _asks(context: Context, span: Span) -> bool:
    """Say whether a stretch is an embedded question: "why the dam burst"; "when the dam burst, …" is none."""
    found = _QUESTION.match(context.text, *span)
    if not found:
        return False
    return found.group() not in ("What", "When", "when") or not is_clause(context.words(span))
