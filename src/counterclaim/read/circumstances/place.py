"""Where a statement was made. A dateline, or where the source or an event was, is no place of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.model.reading import Circumstance
from counterclaim.model.span import Span
from counterclaim.read.circumstances.attached import Attached
from counterclaim.read.circumstances.lexicon import any_of, lexicon, words
from counterclaim.read.circumstances.medium import medium_of
from counterclaim.read.circumstances.phrases import SPEAKS, TELLS, Phrase, head
from counterclaim.read.circumstances.scope import BETWEEN, FRONT

_LEXICON = lexicon("place")
_LEADS = frozenset(("in", "at", "outside", "inside", "near", "aboard", "from outside", "from inside", "outside of"))
_ARTICLE = re.compile(r"(?:the|a|an|his|her|its|their|our|my)\s+")
_CAPITALS = r"(?:[A-ZÀ-Þ][\w.'’-]*)(?:\s+(?:(?:of|the|de|la|for|on|and)\s+|al-)*[A-ZÀ-Þ][\w.'’-]*)*"
_NAMED = re.compile(rf"(?P<name>{_CAPITALS})(?:\s+(?P<noun>[a-z]+))?$")
_KIND_OF = re.compile(
    rf"(?:[\w-]+\s+)*(?:city|town|village|state|province|port|district|region|suburb|capital|island)\s+(?:of\s+)?(?={_CAPITALS}$)"
)
_VISIT = re.compile(rf"\b{any_of(_LEXICON['visits'])}$")
_WRITES = frozenset(("wrote", "write", "writes", "writing"))
_STATES = frozenset(("has", "have", "is", "are"))
_SAID = SPEAKS | TELLS | words("scenes", "joins")
_WRITINGS = re.compile(rf"\b{any_of(lexicon('medium')['writings'])}\b")
_OUTLETS = re.compile(rf"\b{any_of(_LEXICON['outlets'])}$")


def place(text: str, found: Sequence[Attached], cue: Span) -> Circumstance | None:
    """Return the place that the phrases of a cue say it was said in; None if they do not make that sure."""
    general = _general(cue.of(text))
    written = False
    for one in found:
        written = written or _in_writing(text, one.phrase)
        if written or (general and _in_front(one)) or not _attached(text, one):
            continue
        span = _named(text, one.phrase)
        if span is not None:
            return Circumstance(name=" ".join(span.of(text).split()), span=span)
    return None


def _in_front(one: Attached) -> bool:
    return one.side == FRONT and one.previous is None and one.phrase.lead == "in"


def _general(cue: str) -> bool:
    """Say whether a cue is no single act of saying: "In Tull, officials have called it …" tells what it is about."""
    spelled = cue.lower().split()
    return bool(_STATES.intersection(spelled)) or _SAID.isdisjoint(spelled)


def _attached(text: str, one: Attached) -> bool:
    """Say whether the phrase tells where it was said rather than where something else is."""
    if one.within_event or one.loose or one.phrase.date is not None or one.phrase.empty:
        return False
    if one.side == BETWEEN and one.first:  # "a resident in Tull said": where the resident is
        return False
    previous, lead = one.previous, one.phrase.lead
    if medium_of(text, one.phrase):
        return False
    if lead in ("to", "of", "in") and previous is not None and _VISIT.search(text, *previous.span):
        return True
    if lead == "from":
        return previous is None or previous.empty or medium_of(text, previous) is not None
    if lead not in _LEADS and not (lead == "on" and _on(text, one.phrase)):
        return False
    if lead == "in" and previous is not None and previous.lead in _WRITES:  # "wrote in the Tull Monthly"
        return False
    return previous is None or not _OUTLETS.search(text, *previous.span)


def _in_writing(text: str, phrase: Phrase) -> bool:
    """Say whether a phrase names a writing: a place behind it is its reader's ("a letter to the board in Tull")."""
    span = medium_of(text, phrase)
    return span is not None and bool(_WRITINGS.search(span.of(text)))


def _on(text: str, phrase: Phrase) -> bool:
    return any(phrase.span.of(text).endswith(ending) for ending in _LEXICON["on"])


def _named(text: str, phrase: Phrase) -> Span | None:
    """Return the words that name the place, without article; None if they name none."""
    start, end = phrase.span
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    kind = _KIND_OF.match(text, start, end)
    start = kind.end() if kind else start
    named = _NAMED.fullmatch(text, start, end)
    if named is not None:
        return Span(*named.span()) if _is_place(named) else None
    known = head(text[start:end]) in words("place", "places") or (phrase.lead == "on" and _on(text, phrase))
    return Span(start, end) if known and article is not None else None


def _is_place(named: re.Match[str]) -> bool:
    """Say whether a name can be a place: no language, person, outlet or event; a common noun behind it is a place."""
    first, *_ = named["name"].split()
    last = re.sub(r"['’]s$", "", named["name"].split()[-1])
    if first.rstrip(".") in _LEXICON["not"] or last in _LEXICON["not_head"]:
        return False
    return named["noun"] is None or named["noun"] in words("place", "places") or named["noun"] in _LEXICON["on"]
