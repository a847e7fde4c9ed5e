"""Which position a statement takes on what its content says: from its stance, and from verdicts on what others said."""

from __future__ import annotations

import re

from counterclaim.model.reading import Statement
from counterclaim.model.span import Span, hull
from counterclaim.read.claims.context import Context

SUPPORTS, DENIES, DECLINES = "supports", "denies", "declines"
OPPOSITE = {SUPPORTS: DENIES, DENIES: SUPPORTS}

_BY_STANCE = {"affirms": SUPPORTS, "denies": DENIES}
_DECLINING = re.compile(
    r"\b(declin|refus|would(n[’']t| not)|won[’']t|will not|did(n[’']t| not) (say|confirm|comment|answer|disclose|"
    r"specify|reveal|indicate)|not (say|confirm|comment|disclose|specify)|no comment|unable to (say|confirm)|"
    r"(could(n[’']t| not)|can(not|[’']t| not)) (say|confirm))",
    re.IGNORECASE,
)
_CANNOT = re.compile(r"\b(?:can(?:not|[’']t| not)|could(?:n[’']t| not)|unable to) confirm", re.IGNORECASE)
_WILL_NOT = re.compile(r"\b(declin|refus|would|wo|will|confirm|comment|say)", re.IGNORECASE)
_WHETHER = re.compile(r"[\"“‘']?(whether|if|that)\b", re.IGNORECASE)
_FALSE = (
    r"(?:(?:all|both|completely|totally|entirely|absolutely|utterly|simply|patently|categorically|just|a|an|pure)\s+)*"
    r"[\"“‘']?(?:not\s+true|untrue|false|fake|baseless|groundless|unfounded|fabricat\w+|fictio\w+|inaccurate|incorrect|"
    r"lies?\b|nonsense|rubbish|propaganda|disinformation)"
)
_PREDICATED = re.compile(rf"[\"”’']?,?\s*(?:is|are|was|were|'re|’re|has been|have been)\s+{_FALSE}", re.IGNORECASE)
_IT_IS_FALSE = re.compile(rf"[\"“‘']*(?:that\s+)?it(?:\s+is|\s+was|['’]s)\s+{_FALSE}\s+that\s+", re.IGNORECASE)
_DESCRIBES = re.compile(r"\b(describ|dismiss|reject|call|label|brand|denounc|characteri)", re.IGNORECASE)
_VERDICT = re.compile(rf"(?:as\s+)?{_FALSE}", re.IGNORECASE)
_AS_FALSE = re.compile(rf"[^.!?\n]{{0,60}}?\b(?:as\s+)?{_FALSE}", re.IGNORECASE)


def position_of(context: Context, statement: Statement) -> str | None:
    """Return `supports`, `denies` or `declines`; None where the statement takes no stand, or its stance is unknown.

    Whoever will not say whether something is so declines; whoever asks takes no position at all.
    """
    if statement.stance == "neutral" or _CANNOT.search(context.words_of(statement.attribution.cue)):
        return DECLINES if _declines(context, statement) else None
    if statement.stance == "affirms" and describes_as_false(context, statement):
        return DENIES
    return _BY_STANCE.get(statement.stance or "")


def _declines(context: Context, statement: Statement) -> bool:
    content = statement.attribution.content
    if not content or not _DECLINING.search(context.words_of(statement.attribution.cue)):
        return False
    asked = _WHETHER.search(context.text, content[0].start, min(content[0].end, content[0].start + 30))
    if asked is None:
        return False
    return asked[1].lower() != "that" or _WILL_NOT.search(context.words_of(statement.attribution.cue)) is not None


def verdict(context: Context, outer: Statement, inner: Span) -> str | None:
    """Return the position that a statement takes on what another one inside it says, None where it takes none.

    `allegations that the dam leaks are false`; `claims that the dam leaks || as false`.
    """
    if describes_as_false(context, outer):
        return DENIES
    end = max(piece.end for piece in outer.attribution.content)
    if not _PREDICATED.match(context.text, inner.end, min(end, inner.end + 60)):
        return None
    return OPPOSITE.get(_BY_STANCE.get(outer.stance or "", ""))


def false_from(text: str, span: Span) -> int | None:
    """Return where the verdict begins that ends a span, None where it ends in none: "(the claim that …) is false"."""
    for found in _PREDICATED.finditer(text, *span):
        if not text[found.end() : span.end].strip(" .,;!\"”’'"):
            return found.start()
    return None


def false_until(text: str, span: Span) -> int | None:
    """Return where the verdict ends that opens a span, None where it opens with none: "It is not true that"."""
    found = _IT_IS_FALSE.match(text, *span)
    return found.end() if found else None


def without_verdict(context: Context, statement: Statement) -> tuple[Span, ...]:
    """Return the content without the piece "as false allegations": it is the position, not what it is taken on."""
    content = statement.attribution.content
    if not describes_as_false(context, statement):
        return content
    return tuple(piece for piece in content if not _VERDICT.match(context.text, *piece)) or content


def describes_as_false(context: Context, statement: Statement) -> bool:
    """Say whether the sentence of a statement goes on "… described (by X) as false"."""
    attribution = statement.attribution
    if not attribution.cue or not _DESCRIBES.search(context.words_of(attribution.cue)):
        return False
    start = hull(attribution.cue).end
    sentence = _AS_FALSE.match(context.text, start, min(len(context.text), start + 160))
    return sentence is not None and not any(
        piece.start < sentence.end() - 1 and piece.end > sentence.end() + 20 for piece in attribution.content
    )
