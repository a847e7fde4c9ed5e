"""Puts a date for "yesterday" and a place for "here" and "there", where the article settles them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from counterclaim.model.span import Span
from counterclaim.read.claims.agreement import Replacement
from counterclaim.read.claims.context import NO_NAMES, Context
from counterclaim.read.claims.function_words import AUXILIARIES, RELATIVES, SUBORDINATORS
from counterclaim.read.claims.proposition import Proposition
from counterclaim.read.claims.words import Word
from counterclaim.read.sentences import sentences

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_MONTHS = "January February March April May June July August September October November December".split()
_PLACE = re.compile(r"\b(?:in|at|near|from|outside|around)\s+(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_BEFORE_A_CLAUSE = RELATIVES | SUBORDINATORS | frozenset("and but or said says say believe think".split())
_PLACE_WORDS = frozenset("from in at near to around through over into of".split())
_LOOK_BACK = 400  # characters: the sentence before, even a long one


def anchored(context: Context, proposition: Proposition) -> list[Replacement]:
    """Return the words to put for deictics in the document spans of a proposition, in order."""
    listed = [word for span in proposition.spans for word in context.words(span)]
    found: list[Replacement] = []
    for at, word in enumerate(listed):
        before = listed[at - 1] if at else None
        after = listed[at + 1] if at + 1 < len(listed) else None
        if word.form in _DAYS:
            found += _dated(context, proposition, word, before)
        elif word.form in ("there", "here") and not _existential(before, after):
            found += _placed(context, proposition, word, before)
    return found


def _dated(context: Context, proposition: Proposition, word: Word, before: Word | None) -> Iterator[Replacement]:
    """Inside a quotation the day is counted from when it was said; "today" there may mean nowadays, and is left."""
    if context.quotation_at(word.span.start):
        said = proposition.statement.said
        day = said.date if said and said.precision == "day" and word.form != "today" else None
    else:
        published = context.document.published
        day = published.date[:10] if published and published.precision in ("day", "time") else None
    counted = _counted(day, _DAYS[word.form])
    if counted is not None:
        yield word.span, counted if before is not None and before.form in ("until", "since", "by") else f"on {counted}"


def _counted(day: str | None, steps: int) -> str | None:
    try:
        found = date.fromisoformat(day or "") + timedelta(days=steps)
    except (ValueError, OverflowError):
        return None
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def _existential(before: Word | None, after: Word | None) -> bool:
    """Say whether "there" only opens a clause ("there is", "that there has been"), or "here" does."""
    if before is not None and before.spelled and before.form not in _BEFORE_A_CLAUSE:
        return False
    return after is not None and (after.form in AUXILIARIES or after.form in ("to", "being", "seem", "seems", "remain"))


def _placed(context: Context, proposition: Proposition, word: Word, before: Word | None) -> Iterator[Replacement]:
    name = _place_of_saying(proposition) if word.form == "here" else _place_before(context, proposition, word)
    if name is not None:
        yield word.span, name if before is not None and before.form in _PLACE_WORDS else f"in {name}"


def _place_of_saying(proposition: Proposition) -> str | None:
    place = proposition.statement.place
    return place.name if place else None


def _place_before(context: Context, proposition: Proposition, word: Word) -> str | None:
    """Return the one place that the sentence before names; None if the claim itself names one, or there are two."""
    if any(_names(context.text, Span(span.start, min(span.end, word.span.start))) for span in proposition.spans):
        return None
    start = proposition.start
    earlier = sentences(context.text, Span(max(0, start - _LOOK_BACK), start))
    begun = earlier and context.text[earlier[-1].end - 1] not in ".!?…"  # the sentence that leads in: "Ms Orlo said"
    named = [name for one in earlier[-2 if begun else -1 :] for name in _names(context.text, one)]
    return named[0] if len(set(named)) == 1 else None


def _names(text: str, span: Span) -> list[str]:
    if span.start >= span.end:
        return []
    found = [place["name"] for place in _PLACE.finditer(text, *span)]
    return [name.removesuffix("’s").removesuffix("'s") for name in found if name.split()[0] not in NO_NAMES]
