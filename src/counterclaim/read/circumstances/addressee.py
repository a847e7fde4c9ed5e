"""To whom a statement was made: the object of "told", the reader of a letter, the other side of an interview."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.model.reading import Circumstance
from counterclaim.model.span import Span
from counterclaim.read.circumstances.attached import Attached
from counterclaim.read.circumstances.dates.names import MONTH
from counterclaim.read.circumstances.lexicon import any_of, lexicon, words
from counterclaim.read.circumstances.medium import medium_of
from counterclaim.read.circumstances.phrases import SPEAKS, TELLS, Phrase, head, is_filler
from counterclaim.read.circumstances.scope import FRONT

_ARTICLE = re.compile(r"(?:(?:the|a|an|his|her|its|their|our|my|your|some|these|those)\s+)")
_ALSO_NOUNS = frozenset(("warning", "briefing", "order", "orders", "address"))  # "warning signs"
_NOT_TO = frozenset(("added", "adds", "adding", "responded", "responding", "commenting", "standing", "lied"))
_IN_FRONT = frozenset(("addressing", "telling", "interviewed", "asked"))
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+|also\s+|later\s+)?(?!\w+ing)\w+\s+$")
_OWNER = re.compile(
    rf"(?P<name>(?!(?:\w+day|{MONTH})(?!\w))[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*)*?)(?:['’]s)?\s+(?:[a-z]\w+\s+){{0,2}}interviews?$"
)
_TAIL = re.compile(
    rf"(?:\s+(?:\w+ly|{any_of(lexicon('addressee')['asking'])}|{any_of(lexicon('phrases')['connectors'])}|{any_of(lexicon('phrases')['auxiliaries'])}))+$"
)


def addressee(text: str, found: Sequence[Attached]) -> Circumstance | None:
    """Return to whom the phrases of a cue say that it was said; None if they say it of nobody by name or kind."""
    for one in found:
        span = _addressed(text, one)
        if span is not None and not one.within_event:
            return Circumstance(name=" ".join(re.sub(r"[\"“”]", "", span.of(text)).split()), span=span)
    return None


def _addressed(text: str, one: Attached) -> Span | None:
    phrase, previous = one.phrase, one.previous
    if phrase.date is not None or phrase.empty:
        return None
    if phrase.lead in TELLS:
        if one.side == FRONT and phrase.lead not in _IN_FRONT:  # "Despite ordering the inquiry, …"
            return None
        if medium_of(text, phrase) or _PASSIVE.search(text[max(0, phrase.span.start - 40) : phrase.span.start]):
            return None
        return _named(text, phrase.span, certain=phrase.lead not in _ALSO_NOUNS)
    if phrase.lead == "to" and _takes_to(text, previous):
        return _named(text, phrase.span, certain=False)
    if phrase.lead == "with" and _takes(text, previous, "with"):
        return _named(text, phrase.span)
    if phrase.lead == "before" and previous is not None and _takes(text, previous, "before"):
        return _named(text, phrase.span)
    return _interviewer(text, phrase)


def _takes_to(text: str, previous: Phrase | None) -> bool:
    if previous is None:
        return False
    if previous.lead in SPEAKS - _NOT_TO and (previous.empty or is_filler(previous.span.of(text))):
        return True
    return _takes(text, previous, "to")


def _takes(text: str, previous: Phrase | None, preposition: str) -> bool:
    """Say whether the phrase before names something that has an addressee behind `preposition`."""
    if previous is None:
        return False
    if previous.empty or is_filler(previous.span.of(text)):
        return (
            previous.lead in ("speaking", "spoke", "talking", "talked")
            or previous.lead in lexicon("addressee")[preposition]
        )
    kinds = lexicon("addressee")[preposition]
    return any(kind in kinds for kind in previous.span.of(text).lower().split()[-3:])


def _interviewer(text: str, phrase: Phrase) -> Span | None:
    """Return the outlet in "a Radio Tull interview"."""
    match = _OWNER.search(text, *phrase.span) if phrase.lead in ("in", "during") else None
    return Span(*match.span("name")) if match else None


def _named(text: str, span: Span, certain: bool = True) -> Span | None:
    """Return the words without article and trailing adverbs; None for pronouns and, unless `certain`, for verbs."""
    start, end = span
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    tail = _TAIL.search(text, start, end)
    end = tail.start() if tail else end
    spelled = text[start:end]
    if is_filler(spelled) or spelled.lower().split()[0] in words("addressee", "not"):
        return None
    if not certain and not article and not spelled[0].isupper() and not _audience(spelled):
        return None
    return Span(start, end)


def _audience(spelled: str) -> bool:
    return head(spelled) in words("addressee", "audience") or any(word[0].isupper() for word in spelled.split())
