"""The signs of an accusation in the words of a statement. Pure: words in, the words of whoever is accused out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.ledger.positions.accusations.names import NAME, is_name
from counterclaim.ledger.positions.accusations.wrongs import WRONG
from counterclaim.model.span import Span

BEFORE, AFTER = 120, 240  # code points around the cue in which the accused is looked for

ACCUSES = re.compile(r"\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing))\b", re.IGNORECASE)
_WHO = r"(?P<who>[^.;:\"“”\n]{2,90}?)"
_OF = re.compile(rf"\s+{_WHO}\s+(?:of|for)\b")
_ON = re.compile(rf"\s+[^.;:\"“”\n]{{2,90}}?\s+on\s+(?P<who>(?:the )?{NAME})")
_BY = re.compile(r"\s+(?:of|by|for|over)\b")
_PASSIVE = re.compile(
    r"(?:^|[.,;:\"“”\n]\s*)(?P<who>[^.,;:\"“”\n]{2,90}?)\s+(?:is|are|was|were|has been|have been)\s*$"
)
_AGAINST = re.compile(
    rf"\b(?:accusations?|allegations?|charges)\s+(?:(?:made|brought|level+ed) )?against\s+"
    rf"(?P<who>(?:the )?{NAME})"
)
_REJECTED = re.compile(
    r"(?:\s+[\w’'-]+){0,4}?\s+(?:is|are|was|were|be|been|as)(?:\s+[\w’'-]+){0,2}?\s+[\"“‘']?(?:false|flimsy|baseless|unfounded|"
    r"groundless|untrue|fabricat\w+|dropped|dismissed|withdrawn|politic\w+|ridiculous|absurd|lies|nonsense)\b"
)
_AND = re.compile(r"\s+and\s+(?=(?:the )?[A-Z])")


def by_cue(text: str, cue: Span) -> Iterator[Span]:
    """Yield where those stand whom an accusing cue accuses: `accused X of`, `blamed it on X`, `X was accused of`."""
    verb = ACCUSES.search(text, *cue)
    if verb is None:
        return
    if verb[0].casefold().endswith("ed") and _BY.match(text, verb.end()):
        found = _PASSIVE.search(text, 0, verb.start())
    elif verb[0].casefold().startswith("bl") and (on := _ON.match(text, verb.end())):
        found = on
    else:
        found = _OF.match(text, verb.end())
    if found is not None:
        yield from _each(text, Span(*found.span("who")))


def against(words: str) -> str | None:
    """Return whom the words call accused: `accusations against X`; nobody, where they call these false or dropped."""
    found = _AGAINST.search(words)
    return found["who"] if found and not _REJECTED.match(words, found.end()) else None


def wrongdoer(claim: str) -> str | None:
    """Return the subject of a claim that says somebody named did wrong."""
    subject = re.match(rf"(?:The )?(?P<who>{NAME})(?: \([^)]*\))? ", claim)
    return subject["who"] if subject and is_name(subject["who"]) and WRONG.match(claim[subject.end() :]) else None


def _each(text: str, who: Span) -> Iterator[Span]:
    """Yield the names that `and` joins one by one: both were accused."""
    start = who.start
    for joint in _AND.finditer(text, *who):
        yield Span(start, joint.start())
        start = joint.end()
    yield Span(start, who.end)
