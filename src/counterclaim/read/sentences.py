"""Cuts text into sentences, inside quotations too. Knows abbreviations, decimals and ellipses; no meaning."""

from __future__ import annotations

import re

from counterclaim.model.span import Span, trimmed

_STOP = re.compile(
    r"(?P<marks>[.!?…](?:[^\S\n]?[.!?…])*)(?P<closers>[\"”’'»)\]]*)(?P<gap>\s+|(?=[“\"‘(]*[A-Z][a-z])|$)"
    r"(?P<opener>[\"“‘'«(\[]*)"
)
_PARAGRAPH = re.compile(r"\n\s*\n\s*")
_LAST_WORD = re.compile(r"[\w.\-’'&]*$")
_NEXT_WORD = re.compile(r"[\w’']+")

# Never the end of a sentence: a name or a number follows.
_TITLES = frozenset(
    "mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs lt col gen maj brig sgt cpl capt cmdr adm pvt pfc "
    "supt insp det st mt ft messrs mme mlle vs v pres amb atty dist asst dep sec treas".split()
)
# The end of a sentence only before a word that begins sentences far more often than it goes on with a name.
_OPEN_ENDED = frozenset(
    "jr sr inc corp co ltd llc plc bros etc al ave blvd rd dept univ assn e.g i.e a.m p.m ph.d m.d calif fla ariz "
    "mass mich minn tex va wash conn ill pa wis ala ark colo del ga ind kan ky la md mo miss mont neb nev okla "
    "ore tenn vt wyo".split()
)
_ALWAYS_SMALL = frozenset(("etc", "al"))
_BEFORE_NUMBERS = frozenset("no nos jan feb mar apr jun jul aug sep sept oct nov dec art para fig p pp".split())
_STARTERS = frozenset(
    "the a an this that these those he she it they we i you his her its their our my there here in on at for from "
    "to by with as if when while after before since because although though but and or so yet however also still "
    "what who why how where some many most no not all both each every another other one such only even now then "
    "today yesterday meanwhile".split()
)


def sentences(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return the sentences of `text` inside `within` (or all of it), in order; nothing but white space is lost.

    A closing quotation mark or bracket belongs to the sentence that it closes. A blank line always divides;
    a single line break never does, since lines may be hard-wrapped.
    """
    whole = within or Span(0, len(text))
    found: list[Span] = []
    for paragraph in _paragraphs(text, whole):
        at = paragraph.start
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
            end = stop.end("closers")
            if end < paragraph.end and _ends(text, stop):
                found.append(Span(at, end))
                at = end
        found.append(Span(at, paragraph.end))
    return tuple(one for one in (trimmed(span, text) for span in found) if one.start < one.end)


def _paragraphs(text: str, whole: Span) -> list[Span]:
    found, at = [], whole.start
    for gap in _PARAGRAPH.finditer(text, *whole):
        found.append(Span(at, gap.start()))
        at = gap.end()
    return [*found, Span(at, whole.end)]


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Say whether a sentence ends at these marks, judged by the words on either side."""
    following = _NEXT_WORD.match(text, stop.end())
    after = following.group() if following else ""
    before = _word_before(text, stop.start())
    if not stop["gap"]:
        return _run_together(before, after, stop)
    if after[:1].islower() or (not after and not stop["opener"]):
        return False
    if len(stop["marks"]) > 1 or stop["marks"] in "!?…":
        return True
    return not _abbreviated(before, after)


def _word_before(text: str, at: int) -> str:
    found = _LAST_WORD.search(text, max(0, at - 40), at)
    return found.group().lstrip("'’.-") if found else ""


def _run_together(before: str, after: str, stop: re.Match[str]) -> bool:
    """Say whether a scraped page lost the space between two sentences here: `night.He said`, not `Acme.Com`."""
    if stop["closers"] or stop["opener"]:
        return before[-2:].islower() or bool(stop["closers"])
    return len(before) > 2 and before.islower() and before.isalpha() and after.lower() in _STARTERS


def _abbreviated(before: str, after: str) -> bool:
    """Say whether the full stop after `before` only closes an abbreviation."""
    word, starter = before.lower(), after.lower() in _STARTERS and after not in ("A", "I")
    if word in _TITLES and (before[:1].isupper() or word in ("v", "vs")):
        return True
    if word in _BEFORE_NUMBERS and before[:1].isupper():
        return after[:1].isdigit() or not starter
    if _letters_with_stops(before) or (word in _OPEN_ENDED and (before[:1].isupper() or word in _ALWAYS_SMALL)):
        return not (starter or after == "I")
    return len(before) == 1 and before.isupper() and before != "I" and not starter


def _letters_with_stops(word: str) -> bool:
    """Say whether a word is initials, like `U.S` or `D.C` or `J.R` (its last stop is cut off)."""
    parts = word.split(".")
    return len(parts) > 1 and all(0 < len(part) <= 2 and part.isalpha() for part in parts)
