"""Tells by the words around it whether what looks like a date is one, and whether it only qualifies a noun."""

from __future__ import annotations

import re

from counterclaim.read.circumstances.lexicon import any_of, lexicon

LOOK_AROUND = 40  # characters; more than any name or preposition here

_NAMED_BEFORE = re.compile(rf"\b{any_of(lexicon('dates')['named_before'])}\s+$")
_NAMED_AFTER = re.compile(rf"\s+{any_of(lexicon('dates')['named_after'])}\b")
_THE_BEFORE = re.compile(r"\b[Tt]he\s+$")
_CAPITAL_AFTER = re.compile(r"\s+[A-Z][a-z]")
_DETERMINER = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]hat|[Ee]ach|[Ee]very|[Aa]nother)|\w['’]s|s['’])\s+$"
)
_OCCASION_AFTER = re.compile(rf"\s+{any_of(lexicon('medium')['occasions'] + lexicon('medium')['writings'])}\b")
_COUNTED_AFTER = re.compile(rf"\s+{any_of(lexicon('dates')['counted'])}\b")
_IN_BEFORE = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Aa]t)\s+$")
_TIME_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Oo]f|[Bb]etween|[Bb]efore|[Aa]fter|[Bb]ack\s+in)\s+$"
)


def before(text: str, at: int) -> str:
    """Return the words just before `at`."""
    return text[max(0, at - LOOK_AROUND) : at]


def after(text: str, at: int) -> str:
    """Return the words just after `at`."""
    return text[at : at + LOOK_AROUND]


def is_name(text: str, start: int, end: int) -> bool:
    """Say whether a weekday is part of a name: "Sunday Times", "Black Friday", "the Tuesday Group"."""
    front, rest = before(text, start), after(text, end)
    if text[max(0, end - LOOK_AROUND) : end].endswith(lexicon("dates")["names"]):
        return True
    if _NAMED_BEFORE.search(front) or _NAMED_AFTER.match(rest):
        return True
    return bool(_THE_BEFORE.search(front) and _CAPITAL_AFTER.match(rest))


def is_capital_name(text: str, start: int) -> bool:
    """Say whether a word with a capital letter in mid-sentence is a name: "told Dam Today"."""
    return text[start].isupper() and before(text, start).rstrip(" ")[-1:].isalnum()


def is_attributive(text: str, start: int, end: int, *, shifted: bool, weekday: bool) -> bool:
    """Say whether an expression qualifies a noun: "a Friday briefing", "Monday's vote", "in Tuesday remarks"."""
    if text[end : end + 2] in ("'s", "’s"):
        return True
    front = before(text, start)
    if shifted and not weekday:  # "mocked her last week"
        return bool(_THE_BEFORE.search(front))
    return bool(_DETERMINER.search(front) or (weekday and _IN_BEFORE.search(front)))


def counts(text: str, end: int) -> bool:
    """Say whether what looks like a year is a number of things: "in 2000 words"."""
    return bool(_COUNTED_AFTER.match(after(text, end)))


def qualifies_occasion(text: str, start: int, end: int) -> bool:
    """Say whether a bare month qualifies an occasion: "in a February interview"."""
    return bool(_DETERMINER.search(before(text, start)) and _OCCASION_AFTER.match(after(text, end)))


def follows_preposition(text: str, start: int) -> bool:
    """Say whether a preposition stands in front that makes a month or a year of a bare "May" or "2015"."""
    return bool(_TIME_BEFORE.search(before(text, start)))
