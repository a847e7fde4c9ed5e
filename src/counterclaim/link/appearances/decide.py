"""Whether a statement is one that the ledger has already: the same words of the same actor, printed again.

The rules, first to last (`Rules` has the numbers; what they were chosen by is in training/LOG.md, "Appearances"):

- *long* (at least 12 words in a row, or all of one that long): the same actor or one that may be the same; any days,
  unless both are said on days that lie a week apart: then only a very long run (25) of the same actor. Where the
  actor is not known: within a week, or a very long run.
- *middle* (6 words and more): the same actor or one that may be the same; published within a week, and not said more
  than two days apart.
- *short* ("These allegations are false"): the same actor; published within two days, said on one day where both
  say when, and both articles speak of the same.
- *reworded* (most of the content words, in one order, no other number, no other polarity): the same actor or one that
  may be the same; published within three days, and not said more than one day apart.

Words that one denies and the other does not are one statement only where they are quoted. In one article only the very
words of the very actor, in two places, are one statement. What misses only the actor or the days is refused with that
reason, and with the statement that it came near to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.link.appearances.agreement import COMPATIBLE, DIFFERENT, SAME, agreement
from counterclaim.link.appearances.likeness import Likeness, likeness
from counterclaim.link.appearances.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The numbers of the rules: lengths in words, gaps in days, `context` in shared stems."""

    long: int = 12
    very_long: int = 25
    middle: int = 6
    long_said: int = 7
    middle_published: int = 7
    middle_said: int = 2
    short_published: int = 2
    reworded_published: int = 3
    reworded_said: int = 1
    context: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """`id` is the statement that this is an appearance of; None if it is a new one, or if that stays undecided.

    `relation` is `identical`, `cut` or `reworded` (None where the words are not alike); `score`, between 0 and 1,
    orders decisions and is no chance; `nearest` is the statement whose words are most alike where `id` is None.
    """

    id: str | None
    score: float
    reason: str
    relation: str | None = None
    nearest: str | None = None


RULES = Rules()
_ACTORS = {SAME: 1.0, COMPATIBLE: 0.9}
_RELATIONS = {"identical": 1.0, "cut": 0.95, "reworded": 0.8}
_NEW = Decision(id=None, score=0.0, reason="no statement has these words")


def decide(new: Profile, known: Iterable[Profile], *, rules: Rules = RULES) -> Decision:
    """Say which of the known statements the new one is an appearance of, if any: the best, the first of equals."""
    best = _NEW
    for one in known:
        found = compared(new, one, rules)
        if (found.id is not None, found.score) > (best.id is not None, best.score):
            best = found
    return best


def compared(new: Profile, known: Profile, rules: Rules = RULES) -> Decision:
    """Decide on one pair; the same either way round, but for the ids."""
    if not (new.telling and known.telling):
        return _NEW
    if new.document == known.document and _one_place(new, known):
        return _NEW  # one reported inside the other, "he says he expects …": two statements
    alike = likeness((new.words, new.stems), (known.words, known.stems))
    if alike.relation is None:
        return _NEW
    who = agreement(new, known)
    refusal = _refusal(new, known, alike, who, rules)
    score = _RELATIONS[alike.relation] * _ACTORS.get(who, 0.8) * min(1.0, 0.5 + alike.shared / (2 * rules.long))
    if refusal:
        return Decision(id=None, score=score, reason=refusal, relation=alike.relation, nearest=known.statement)
    reason = f"{alike.relation} words, {who} actor"
    return Decision(id=known.statement, score=score, reason=reason, relation=alike.relation)


def _one_place(one: Profile, other: Profile) -> bool:
    """Say whether the two overlap in their article; where it is not known that they lie apart, they may."""
    return not (one.spans and other.spans) or any(a.overlaps(b) for a in one.spans for b in other.spans)


def _refusal(new: Profile, known: Profile, alike: Likeness, who: str, rules: Rules) -> str:
    """Return why the two are not one statement, though their words are alike; empty if nothing speaks against it."""
    if who == DIFFERENT:
        return "the same words, another actor"
    quoted = min(new.quoted, known.quoted) > 0
    if not quoted and "denies" in (new.stance, known.stance) and new.stance != known.stance:
        return "the same words, another stance"
    if new.document == known.document and (who != SAME or alike.relation == "reworded"):
        return "alike in one article"
    if alike.relation == "reworded":
        return _needs(who in _ACTORS) or _apart(new, known, rules.reworded_published, rules.reworded_said)
    length = max(alike.run, alike.shared if alike.relation == "identical" or alike.share == 1.0 else 0)
    if length >= rules.long:
        return _long(new, known, who, length, rules)
    if length >= rules.middle:
        return _needs(who in _ACTORS) or _apart(new, known, rules.middle_published, rules.middle_said)
    return _short(new, known, who, rules)


def _long(new: Profile, known: Profile, who: str, length: int, rules: Rules) -> str:
    said = said_apart(new, known)
    if said is not None and said > rules.long_said:
        return "" if length >= rules.very_long and who == SAME else "the same words, said on another day"
    if who in _ACTORS or length >= rules.very_long:
        return ""
    published = published_apart(new, known) if said is None else said
    if published is None:
        return "the same words, the days unknown"
    return "the same words, published long apart" if published > rules.long_said else ""


def _short(new: Profile, known: Profile, who: str, rules: Rules) -> str:
    refusal = _needs(who == SAME) or _apart(new, known, rules.short_published, 0)
    if refusal or new.document == known.document:
        return refusal
    shared = len((new.context & known.context) - set(new.stems))
    return "" if shared >= rules.context else "few words, and nothing else in common"


def _needs(holds: bool) -> str:
    return "" if holds else "the same words, the actor unsure"


def _apart(new: Profile, known: Profile, published: int, said: int) -> str:
    """Return a refusal unless the two were published and said near each other; unknown days are not near."""
    gap = published_apart(new, known)
    if gap is None:
        return "the same words, the days unknown"
    if gap > published:
        return "the same words, published long apart"
    gap = said_apart(new, known)
    return "the same words, said on another day" if gap is not None and gap > said else ""


def said_apart(one: Profile, other: Profile) -> int | None:
    """Return how many days lie between what both articles say of when it was said; None where one does not say."""
    return None if one.said is None or other.said is None else one.said.apart(other.said)


def published_apart(one: Profile, other: Profile) -> int | None:
    """Return how many days lie between the two articles; 0 within one, None where a date is unknown."""
    if one.document == other.document:
        return 0
    if one.published is None or other.published is None:
        return None
    return abs((one.published - other.published).days)
