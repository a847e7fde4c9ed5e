"""Whether a wording says that something is not so: a negation of its main clause, and of no other.

"The firm, which has no permit, dumped waste" says that something is so, and "Nobody was warned" that it is not. Rules
over words, without a parse: what stands in other clauses and in turns of phrase is put aside, the rest is counted.
"""

from __future__ import annotations

import re

from counterclaim.link.claims.words import NEGATIONS, forms

LEAST = 3  # words of a sentence that says something: "No." in front of one does not
_NEAR = 3  # words behind "who" within which a negation is of its clause: "people who saw it did not complain"

# Turns that hold a word of negation and deny nothing.
_TURNS = re.compile(
    r"\b(?:not (?:only|just|merely|simply|solely|least|surprisingly|to mention|long (?:ago|after|before))|no longer|"
    r"no(?:thing)? (?:less|fewer|more|sooner|other) than|nothing (?:but|short of)|none other than|no doubt|no wonder|"
    r"no matter|without (?:a |any )?(?:doubt|question)|(?:whether )?or not|if not|never before|no one but|"
    r"nobody but|none but|no\. ?\d+)\b|^\W*no(?=\s*[,–—-])",
    re.IGNORECASE,
)
_AT_NO_TIME = re.compile(
    r"\b(?:at no time|in no way|under no circumstances?|by no means|on no account)\b", re.IGNORECASE
)
_NEITHER = re.compile(r"\bneither\b(?P<between>.*?)\bnor\b", re.IGNORECASE | re.DOTALL)
_ELSEWHERE = frozenset(  # they open a clause of their own
    "because although though while whereas if unless since until when whenever once after before lest".split()
)
_RELATIVE = frozenset("who which whom whose where".split())
_BE = frozenset("is are was were be been being am s re".split())
_AUXILIARY = _BE | frozenset("has had have did does do will would can could may might must shall should".split())
_PREPOSITIONS = frozenset("with of in for to at by on from into under through as than about for".split())
_IRREGULAR = frozenset(
    "said told saw knew held left lost won sold sent met made began broke fell rose struck fought bought built found "
    "caught hid led wrote spoke took gave went came paid shot got kept says has".split()
)
_JOINED = re.compile(r"(?:,\s+(?:and|but|yet|while|so|or)|\bbut|;)\s", re.IGNORECASE)
_OPENING = re.compile(r"^\W*(?:and|but|so|yet|that)\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z])")


def is_negated(wording: str) -> bool:
    """Say whether the main clause of a wording, that of its first sentence, is negated: by its verb or its subject."""
    clause = _first(_without_asides(_bare(_said(wording))))
    return sum(_counts(clause, at) for at, form in enumerate(clause) if form in NEGATIONS) % 2 == 1


def denies_something(wording: str) -> bool:
    """Say whether any clause on the level of the main one is negated: "They hit a depot, and we saw no civilians"."""
    words = forms(_without_asides(_bare(wording)))
    return any(_counts(words, at) for at, form in enumerate(words) if form in NEGATIONS)


def _said(wording: str) -> str:
    """Return the first sentence that says something."""
    listed = _SENTENCE.split(wording)
    return next((one for one in listed if len(forms(one)) >= LEAST), wording)


def _bare(text: str) -> str:
    """Return a sentence without the turns that deny nothing; what denies by two words or by a turn does so by one."""
    once = _NEITHER.sub(lambda found: f"not{found['between']}or", _AT_NO_TIME.sub("not", text))
    return _TURNS.sub(" ", once)


def _without_asides(text: str) -> str:
    """Return a sentence without the clauses of others between its commas: relative ones, and those of a reason."""
    kept: list[str] = []
    parts = re.split(r"(,)", text)
    for number, part in enumerate(parts):
        words = forms(part)
        opens = words[0] if words else ""
        added = opens in _RELATIVE or opens in NEGATIONS or words[1:2] == ["which"]
        if len(parts) > 1 and (opens in _ELSEWHERE or (number > 0 and added)):
            continue
        kept.append(_cut(part))
    return "".join(kept)


def _cut(part: str) -> str:
    """Return a stretch between commas up to the word inside it that opens a clause of its own."""
    words = list(re.finditer(r"[^\s]+", part))
    for match in words[1:]:
        if forms(match.group())[:1] and forms(match.group())[0] in _ELSEWHERE:
            return part[: match.start()]
    return part


def _first(text: str) -> list[str]:
    """Return the words of the first of several clauses on one level: of "It rained, but nobody drowned" the former."""
    text = _OPENING.sub("", text)
    for joint in _JOINED.finditer(text):
        before = forms(text[: joint.start()])
        if len(before) >= 2 and any(_is_verb(form) for form in before[1:]):
            return before
    return forms(text)


def _is_verb(form: str) -> bool:
    return form in _AUXILIARY or form in _IRREGULAR or form in NEGATIONS or (form.endswith("ed") and len(form) > 4)


def _counts(clause: list[str], at: int) -> bool:
    """Say whether the negation at a place is of the clause's own verb or subject."""
    form, before = clause[at], clause[at - 1] if at else ""
    if form == "without" or _in_relative(clause, at):
        return False
    if form in ("no", "none", "nothing", "nobody", "never") and before in _PREPOSITIONS:
        return False
    following = clause[at + 1] if at + 1 < len(clause) else ""
    return not (form == "not" and following == "to" and before not in _AUXILIARY)


def _in_relative(clause: list[str], at: int) -> bool:
    """Say whether a negation is of a relative clause without commas: "a firm that has no permit dumped waste"."""
    return any(
        clause[place] in _RELATIVE or (clause[place] == "that" and _is_auxiliary(clause[place + 1]))
        for place in range(max(1, at - _NEAR), at)
    )


def _is_auxiliary(form: str) -> bool:
    """Say whether "that" before a form is relative: in "said that no gate rose" a subject follows."""
    return form in _AUXILIARY or (form in NEGATIONS and form.endswith("nt"))
