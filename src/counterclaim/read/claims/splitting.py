"""Cuts a content into stretches that may each state one thing: sentences, and coordinated that-clauses.

A stretch is a tuple of spans: one, or one a piece where a sentence runs over the words between two pieces
("The dam," he said, "is safe").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.model.span import Span, trimmed
from counterclaim.read.claims.clauses import is_clause, says_something
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.finite import NOUN_FORMS
from counterclaim.read.claims.function_words import AUXILIARIES, RELATIVES, SUBORDINATORS
from counterclaim.read.claims.verbs import PASTS, THIRDS
from counterclaim.read.sentences import sentences

Stretch = tuple[Span, ...]

_JOINS = RELATIVES | SUBORDINATORS | {"and", "but", "or", "nor"}
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*[\"“‘'«(\[]*$")
_FIRST_PERSON = re.compile(r"(?:I|We|we)\b")
_LEADING_MARKS = "\"“”„«‘'"
_QUOTED_END = re.compile(r"[.!?]['\"”’»]*$")
# ", and that …", " but that …", "; that …" inside one sentence
_COORDINATED = re.compile(r"(?:[,;]\s+|\s+)(?P<and>(?:and|but)\s+)(?P<that>[\"“‘']?that)\s+", re.IGNORECASE)
_SEMICOLON = re.compile(r";\s+(?:(?:and|but)\s+)?(?P<that>that\s+)?")


def stretches(context: Context, content: Sequence[Span]) -> list[Stretch]:
    """Return the stretches of a content in text order; a quotation inside a quotation is never cut."""
    whole = [Span(one.start, one.end) for one in context.quoted if one.depth > 1]
    found: list[Stretch] = []
    for run in _runs(context, content, whole):
        found += _clauses(context, run)
    return found


def _runs(context: Context, content: Sequence[Span], whole: Sequence[Span]) -> list[Stretch]:
    """Return the sentences of all pieces; the last of one piece and the first of the next are one where it runs on."""
    found: list[Stretch] = []
    previous: Span | None = None
    for piece in content:
        cut = [(sentence,) for sentence in _uncut(sentences(context.text, piece), whole)]
        if previous is not None and found and cut and _runs_on(context, previous, piece):
            found[-1] = (*found[-1], *cut[0])
            cut = cut[1:]
        found += cut
        previous = piece
    return found


def _uncut(cut: Sequence[Span], whole: Sequence[Span]) -> list[Span]:
    """Join sentences again where a cut fell inside one of the stretches that stay whole."""
    found: list[Span] = []
    for sentence in cut:
        if found and any(one.start < found[-1].end < one.end for one in whole):
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return found


def _runs_on(context: Context, before: Span, after: Span) -> bool:
    """Say whether no sentence ends between two pieces of a content, and they are not two clauses side by side."""
    text = context.text
    following = context.words(after)
    joins = next((word.form for word in following if word.spelled), "") in _JOINS
    if not joins and is_clause(context.words(before)) and is_clause(following):
        return False
    between = text[before.end : after.start]
    if "\n" in between or _QUOTED_END.search(before.of(text).rstrip()):
        return False
    return not _SENTENCE_END.search(between.rstrip())


def _clauses(context: Context, run: Stretch) -> list[Stretch]:
    """Return the coordinated that-clauses of a sentence, or the sentence whole where it has none."""
    if len(run) != 1:
        return [run]
    whole = run[0]
    edges = [whole.start]
    ends: list[int] = []
    for joint in _joints(context, whole):
        if _states(context, edges[-1], joint.start()) and _states(context, joint.start("that"), whole.end):
            ends.append(joint.start())
            edges.append(joint.start("that"))
    return [(trimmed(Span(*pair), context.text),) for pair in zip(edges, [*ends, whole.end], strict=True)]


def _joints(context: Context, whole: Span) -> list[re.Match[str]]:
    """Return the places where a that-clause follows another, in order."""
    if _FIRST_PERSON.match(context.text[whole.start : whole.end].lstrip(_LEADING_MARKS)):
        return []  # "I pray that … and that …": what hangs on a wish is none of its own
    found = [joint for joint in _COORDINATED.finditer(context.text, *whole) if _conjunction(context, joint)]
    found += [joint for joint in _SEMICOLON.finditer(context.text, *whole) if joint["that"]]
    return sorted(found, key=lambda joint: joint.start())


def _conjunction(context: Context, joint: re.Match[str]) -> bool:
    """Say whether `that` here begins a clause: not "and that is why", "and that night"."""
    after = context.words(Span(joint.end(), joint.end() + 40))
    if not after or after[0].form in AUXILIARIES or after[0].form.endswith("ly"):
        return False
    return after[0].name or not (
        after[0].form in PASTS or (after[0].form in THIRDS and after[0].form not in NOUN_FORMS)
    )


def _states(context: Context, start: int, end: int) -> bool:
    return says_something(context.words(Span(start, end)))
