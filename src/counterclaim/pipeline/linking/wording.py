"""Words a content as a claim that can be understood alone: a sentence of its own, or with who says it in front.

what the article has                         what the claim is called
he was busy                                  Mr Orlo was busy.
(Orlo) (called off) the sale of the dam      Orlo called off the sale of the dam.
(said the council) We have seen the cracks   The council: We have seen the cracks.
(denied) any leak                            There was leak.

Words of ours in front are a *lead*: the first of the inserted spans, with the space behind it. A claim is matched by
what follows its lead (`matched`), for all that one actor says would be alike otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.link.claims import Proposition
from counterclaim.model.reading import Claim, Statement
from counterclaim.model.span import Span
from counterclaim.pipeline.linking.leads import head_of, lead, named, of_denied
from counterclaim.pipeline.linking.pointing import says_nothing
from counterclaim.read.claims.clauses import is_clause, says_something
from counterclaim.read.claims.context import Context
from counterclaim.read.claims.function_words import AUXILIARIES, PREPOSITIONS
from counterclaim.read.claims.openings import body_of, is_introduced
from counterclaim.read.claims.proposition import Proposition as Clause
from counterclaim.read.claims.wording import worded
from counterclaim.read.claims.words import Word

Worded = tuple[str, tuple[Span, ...]]
SHORT = 3  # words: such a phrase is kept only where its cue tells what is said of it
_PRONOUNS = frozenset("we i they he she it this these those you our my their his her its us me them him".split())
_OPENING = re.compile(
    r"[\W_]*(?:(?:and|but|so|because|when|if|as|while|yes|no|well|now),?\s+)*[“\"‘'(\[]*(\w+)", re.IGNORECASE
)
_NOBODY = re.compile(
    r"[\W_]*it(?:[’']s| (?:is|was|would be|will be|may be|has been|seems|appears|looks))\b[^.!?]{0,50}"
    r"\b(?:that|to|when|how|why)\b",
    re.IGNORECASE,
)
_TO_BE = re.compile(r"(?!to\b|To\b)(?P<who>(?:(?!\bto\b)[^.,;]){2,80}?)(?<!\bnot) to be ")
_THAT_IS = re.compile(r"[\W_]*that(?:[’']s| \w+)", re.IGNORECASE)
_WRITTEN = re.compile(r"[“\"‘'(\[]*[A-Z0-9].*[.!][\"”’')\]]*$", re.DOTALL)


def wording_of(article: Context, statement: Statement, one: Proposition) -> Worded | None:
    """Return the wording of a content, and the spans of it whose words are ours; None if it is no claim."""
    if says_nothing(" ".join(span.of(article.text) for span in one.spans)):
        return None
    body = body_of(article, one.spans, one.position)
    stretch = body or one.spans
    listed = [word for span in stretch for word in article.words(span) if word.spelled]
    if body is not None and listed and listed[0].form not in AUXILIARIES and _is_sentence(article, one.spans, listed):
        return opened(article, statement, _worded(article, statement, one, stretch))
    found = _worded(article, replace(statement, actor=None), one, stretch)  # the "it" of "called it a shame" is another
    return _phrase(article, statement, one, [word.form for word in listed], _being(found)) if listed else None


def _phrase(
    article: Context, statement: Statement, one: Proposition, forms: Sequence[str], found: Worded
) -> Worded | None:
    """Return the wording of a content that is no sentence."""
    small = _decapitalised(article, one.spans, found)
    name = named(article, statement)
    if forms[0] in AUXILIARIES:
        return None if name is None or len(forms) <= SHORT else _with_lead(f"{name}: … ", small)
    led = lead(article, statement, one)
    if led is not None:
        return _with_lead(led, small)
    if " to be " in one.text and " to be " not in found[0]:
        return found
    if one.position == "denies":
        return _denied(found, forms, name)
    broken = forms[0] in PREPOSITIONS and forms[0] != "to"
    if len(forms) <= (SHORT + broken) or forms[:2] == ["to", "be"]:
        return None if one.position == "supports" else _unclosed(found)
    return _unclosed(found) if name is None else _with_lead(f"{name}: … " if broken else f"{name}: ", small)


def _denied(found: Worded, forms: Sequence[str], name: str | None) -> Worded | None:
    """Word what somebody denied or refused: "There was a leak", "Orlo would open it"; a few bare words are no claim."""
    if forms[0] == "to" and name is not None and not found[1]:
        return _with_lead(f"{name} would ", (re.sub(r"^[\W_]*to ", "", found[0], flags=re.IGNORECASE), ()))
    lead, rest = of_denied(found)
    if not lead:
        return None if len(forms) <= SHORT else _unclosed(found)
    return _with_lead(lead, rest)


def _unclosed(found: Worded) -> Worded:
    """Return words that are no sentence without a full stop: so the ledger knows that they name a claim badly."""
    return found[0].removesuffix("."), found[1]


def _worded(article: Context, statement: Statement, one: Proposition, stretch: Sequence[Span]) -> Worded:
    """Word a clause as the reader does; the "it" of "it is likely that" means nobody."""
    if _NOBODY.match(" ".join(span.of(article.text) for span in stretch)):
        statement = replace(statement, actor=None)
    clause = Clause(statement=statement, parts=tuple(stretch), evidence=one.spans, position=one.position)
    text, inserted = worded(article, clause)
    lone = text.find(")") if ")" in text and "(" not in text and not inserted else -1
    return (text, inserted) if lone < 0 else (text[:lone] + text[lone + 1 :], inserted)


def _being(found: Worded) -> Worded:
    """Return "the light is the plane" for "(identified) the light to be the plane"."""
    text, inserted = found
    place = _TO_BE.match(text)
    if place is None or inserted:
        return found
    verb = "are" if head_of(place["who"].split()).endswith("s") else "is"
    start = place.end("who") + 1
    return f"{place['who']} {verb} {text[place.end() :]}", (Span(start, start + len(verb)),)


def opened(article: Context, statement: Statement, found: Worded) -> Worded:
    """Return a wording with the name of who says it in front, if it opens with a pronoun: "The council: We have …"."""
    opening = _OPENING.match(found[0])
    if opening is None or _inserted_at(found, opening.start(1)) or not _points(opening[1].lower(), found[0]):
        return found
    name = named(article, statement)
    return found if name is None else _with_lead(f"{name}: ", found)


def _points(opening: str, text: str) -> bool:
    """Say whether a wording opens with a pronoun; "that" is one before a verb: "That has not happened"."""
    if opening != "that":
        return opening in _PRONOUNS
    following = _THAT_IS.match(text)
    return following is not None and (following.group().endswith("s") or following.group().split()[-1] in AUXILIARIES)


def matched(claim: Claim) -> str:
    """Return what a claim is matched by: its wording without a lead."""
    first = claim.inserted[0] if claim.inserted else Span(0, 0)
    return claim.text[first.end :] if first.start == 0 and claim.text[: first.end].endswith(" ") else claim.text


def _is_sentence(article: Context, spans: Sequence[Span], listed: Sequence[Word]) -> bool:
    if is_clause(listed):
        return True
    written = _WRITTEN.match(" ".join(span.of(article.text) for span in spans).strip())
    return says_something(listed) and (written is not None or is_introduced(article.text, spans[0]))


def _inserted_at(found: Worded, place: int) -> bool:
    return any(span.start <= place < span.end for span in found[1])


def _decapitalised(article: Context, stretch: Sequence[Span], found: Worded) -> Worded:
    """Return a wording that no longer opens the sentence: as small as the article writes its first letter."""
    first = stretch[0].of(article.text).lstrip("\"“„«‘'([ ")[:1]
    at = 1 if found[0][:1] and not found[0][0].isalnum() else 0
    if first.islower() and found[0][at : at + 1].lower() == first and not _inserted_at(found, at):
        return found[0][:at] + first + found[0][at + 1 :], found[1]
    return found


def _with_lead(lead: str, found: Worded) -> Worded:
    if not lead:
        return found
    moved = (Span(span.start + len(lead), span.end + len(lead)) for span in found[1])
    return lead + found[0], (Span(0, len(lead)), *moved)
