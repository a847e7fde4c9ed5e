"""A statement to its propositions: which stretches of its content are clauses that could be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.model.reading import Statement
from counterclaim.model.span import Span
from counterclaim.read.claims.checkable import checkable, is_vague
from counterclaim.read.claims.clauses import is_clause, says_something
from counterclaim.read.claims.constructions import constructed
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from counterclaim.read.claims.nesting import Nested, behind_concession, inside, is_worth_filing, reports
from counterclaim.read.claims.openings import body_of, is_introduced
from counterclaim.read.claims.positions import DECLINES, DENIES, SUPPORTS, position_of, verdict, without_verdict
from counterclaim.read.claims.pronouns import named
from counterclaim.read.claims.proposition import Proposition
from counterclaim.read.claims.splitting import Stretch, stretches
from counterclaim.read.claims.words import Word

KINDS = ("fact", "plan", "decision", "opinion", None)

_REPORTEDLY = frozenset("reportedly allegedly supposedly apparently purportedly".split())
_BRIDGES = AUXILIARIES | {"been", "being", "not", "and", "but", "or"}
_SUPPOSED = re.compile(r"\b(?:[Ii]f|[Uu]nless|Should)\s+(?:(?:the|a|an)\s+)?$")
_LEAD = 16  # letters in front of a source: "even unless the "
_LEAD_ON = PREPOSITIONS | DETERMINERS | {"and", "or"}
_SHORT_GAP = 4  # words between two pieces that belong together


def propositions(context: Context, statement: Statement) -> list[Proposition]:
    """Return what a statement puts forward, denies or declines to speak of, in text order."""
    position = position_of(context, statement)
    content = without_verdict(context, statement)
    if position is None or not content or (statement.kind not in KINDS and position != DECLINES):
        return []
    if _is_hypothetical(context, statement):
        return []
    found = constructed(context, statement, position)
    if found is not None:
        return [found]
    return [
        one for stretch in stretches(context, content) for one in _of_stretch(context, statement, stretch, position)
    ]


def _is_hypothetical(context: Context, statement: Statement) -> bool:
    """Say whether a statement is only supposed: "(even) if the board agrees to open it, …", "should she say …"."""
    attribution = statement.attribution
    start = min((span.start for span in (*attribution.source, *attribution.cue)), default=0)
    return _SUPPOSED.search(context.text, max(0, start - _LEAD), start) is not None


def _of_stretch(context: Context, statement: Statement, stretch: Stretch, position: str) -> Iterator[Proposition]:
    nested = inside(context, statement, stretch)
    judged = list(_judged(context, statement, stretch, nested))
    if judged:
        yield from judged
        return
    body = body_of(context, stretch, position)
    if body is None:
        return
    first = behind_concession(context, body[0], nested)
    body = (first, *body[1:])
    reported = reports(context, Span(first.start, body[-1].end), nested)
    if reported is not None and not is_worth_filing(context, Span(first.start, body[-1].end), reported):
        return
    if _is_stated(context, statement, stretch, body):
        found = Proposition(
            statement=statement,
            parts=_bridged(context, body),
            evidence=body,
            position=_of_quotation(context, statement, body, position),
            report=reported is not None,
        )
        if not is_vague(_listed(context, body)) or named(context, found):
            yield found


def _judged(context: Context, outer: Statement, stretch: Stretch, nested: Sequence[Nested]) -> Iterator[Proposition]:
    """The claims of the inner statements that the outer one calls false, with the position that it takes on them.

    An inner statement is always the shorter one, so that two statements that hold each other come to an end.
    """
    for one in nested:
        given = verdict(context, outer, one.content[-1])
        if given is not None and _length(one.statement) < _length(outer):
            for found in propositions(context, one.statement):
                yield replace(found, taken_by=outer, position=given, evidence=stretch)


def _length(statement: Statement) -> int:
    return sum(piece.end - piece.start for piece in statement.attribution.content)


def _of_quotation(context: Context, statement: Statement, body: Stretch, position: str) -> str:
    """A whole sentence inside quotation marks is put forward by the one who says it, whatever the cue's stance."""
    if position != DENIES or statement.manner != "direct":
        return position
    return SUPPORTS if context.text[body[0].start].isupper() and is_clause(context.words(body[0])) else position


def _listed(context: Context, body: Stretch) -> tuple[Word, ...]:
    return tuple(word for span in body for word in context.words(span))


def _bridged(context: Context, body: Stretch) -> Stretch:
    """Return the pieces with the auxiliary that stands beside "reportedly" between them ("men || were seized")."""
    found = list(body[:1])
    for before, after in pairwise(body):
        between = context.words(Span(before.end, after.start))
        if len(between) <= _SHORT_GAP and any(word.form in _REPORTEDLY for word in between):
            found += [word.span for word in between if word.form in _BRIDGES]
        found.append(after)
    return tuple(found)


def _is_stated(context: Context, statement: Statement, stretch: Stretch, body: Stretch) -> bool:
    """Say whether the words are a clause for certain, and one that could be checked."""
    listed = _listed(context, _bridged(context, body))
    if not listed or _is_cut_off(context, body, listed[-1]) or _is_condition(context, body, listed):
        return False
    whole = len(stretch) == 1 or statement.manner == "direct"
    introduced = is_introduced(context.text, stretch[0]) or (whole and _is_sentence(context.text, stretch))
    return (is_clause(listed) or (introduced and says_something(listed))) and checkable(listed, statement.kind)


def _is_cut_off(context: Context, body: Stretch, last: Word) -> bool:
    """Say whether the words break off before what they lead to: "takes advantage of" | "a weak town"."""
    following = context.text[body[-1].end : body[-1].end + 2]
    return last.form in _LEAD_ON and following[:1] == " " and following[1:].isalnum()


def _is_condition(context: Context, body: Stretch, listed: Sequence[Word]) -> bool:
    """Say whether the words are a condition alone, whose main clause stands behind a comma outside of them."""
    inside = context.text[body[0].start : body[-1].end]
    alone = listed[0].form in ("if", "unless") and "," not in inside and not {"would", "then"} & set(inside.split())
    return alone and context.text[body[-1].end : body[-1].end + 1] == ","


def _is_sentence(text: str, stretch: Stretch) -> bool:
    """Say whether a stretch is written as a sentence of its own: a capital in front, a mark behind it."""
    whole = Span(stretch[0].start, stretch[-1].end).of(text).strip("\"“”„«»‘’' ")
    return whole[:1].isupper() and len(whole.split()) > 3 and text[stretch[-1].end - 1] in ".!,”\"’'…"
