"""What is known of a pair of positions beside their vectors, as numbers. Symmetric.

The order of the two says nothing.
"""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from counterclaim.link.claims.guards import differing
from counterclaim.link.claims.profile import ClaimProfile
from counterclaim.link.claims.times import disagreeing
from counterclaim.link.claims.words import OPPOSITES, forms, negations, rarity

Floats = NDArray[np.float32]
NAMES = (
    "cosine", "cosine squared", "shared of all", "shared of fewer", "rarest shared", "shared count", "shared runs",
    "names of all", "names shared", "names apart", "numbers agree", "numbers differ", "dates agree", "dates differ",
    "places agree", "places differ", "negations differ", "signs differ", "positions differ", "one declines",
    "falsehood in one", "falsehood in both", "opposites", "same actor", "actor unknown", "actor named by the other",
    "same document", "near", "same statement", "overlap", "answers denies", "answers disputes", "answers confirms",
    "answers declines", "answers retracts", "same kind", "both facts", "one opinion", "shorter", "longer", "days apart",
    "same actor, signs differ", "other actor, signs differ", "cosine, same document", "cosine, signs differ",
)  # fmt: skip
_ANSWERS = ("denies", "disputes", "confirms", "declines", "retracts")


def features(one: ClaimProfile, other: ClaimProfile, cosine: float) -> list[float]:
    """Return the numbers of a pair in the order of NAMES; `cosine` is that of their vectors."""
    same_document = bool(one.document) and one.document == other.document
    same = same_actor(one, other)
    differ = float(_sign(one) != _sign(other))
    return [
        cosine,
        cosine * cosine,
        *_of_words(one, other),
        *_of_names(one, other),
        *_of_details(one, other),
        *_of_polarity(one, other),
        float(same),
        float(one.actor is None or other.actor is None),
        float(_named_by(one, other) or _named_by(other, one)),
        *_of_places(one, other, same_document),
        *_of_answers(one, other, same_document),
        float(one.kind == other.kind),
        float(one.kind == other.kind == "fact"),
        float((one.kind == "opinion") != (other.kind == "opinion")),
        min(1.0, min(len(one.stems), len(other.stems)) / 10),
        min(1.0, max(len(one.stems), len(other.stems)) / 20),
        _days(one, other),
        differ * same,
        differ * (not same),
        cosine * same_document,
        cosine * differ,
    ]


def _of_words(one: ClaimProfile, other: ClaimProfile) -> list[float]:
    ours, theirs = set(one.stems), set(other.stems)
    shared = ours & theirs
    weight = sum(map(rarity, shared))
    every, fewer = sum(map(rarity, ours | theirs)), min(sum(map(rarity, ours)), sum(map(rarity, theirs)))
    return [
        weight / every if every else 0.0,
        weight / fewer if fewer else 0.0,
        max(map(rarity, shared), default=0.0) / 8,
        min(1.0, len(shared) / 6),
        _run(one, other),
    ]


def _run(one: ClaimProfile, other: ClaimProfile) -> float:
    """Runs of three words in common, in sixths at most 1; stop words count, so that only a repetition has many."""
    return min(1.0, len(_runs(one.wording) & _runs(other.wording)) / 6)


@lru_cache(maxsize=65_536)
def _runs(wording: str) -> frozenset[tuple[str, ...]]:
    found = forms(wording)
    return frozenset(zip(found, found[1:], found[2:], strict=False))


@lru_cache(maxsize=65_536)
def _forms(text: str) -> frozenset[str]:
    return frozenset(forms(text))


def _of_names(one: ClaimProfile, other: ClaimProfile) -> list[float]:
    ours, theirs = set(one.names), set(other.names)
    shared = len(ours & theirs)
    return [
        shared / len(ours | theirs) if ours | theirs else 0.0,
        min(1.0, shared / 3),
        float(bool(ours and theirs and not shared)),
    ]


def _of_details(one: ClaimProfile, other: ClaimProfile) -> list[float]:
    differ = differing(one.numbers, other.numbers) is not None
    agree = any(a.agrees(b) and a.unit == b.unit for a in one.numbers for b in other.numbers)
    return [
        float(agree),
        float(differ),
        float(bool(set(one.dates) & set(other.dates))),
        float(disagreeing(one.dates, other.dates) is not None),
        float(bool(set(one.places) & set(other.places))),
        float(bool(one.places and other.places and not set(one.places) & set(other.places))),
    ]


def _of_polarity(one: ClaimProfile, other: ClaimProfile) -> list[float]:
    ours, theirs = _forms(one.wording), _forms(other.wording)
    opposites = any(frozenset((a, b)) in OPPOSITES for a in ours - theirs for b in theirs - ours)
    return [
        float(_odd(one.wording) != _odd(other.wording)),
        float(_sign(one) != _sign(other)),
        float(one.position != other.position),
        float("declines" in (one.position, other.position)),
        float(one.falsehood != other.falsehood),
        float(one.falsehood and other.falsehood),
        float(opposites),
    ]


@lru_cache(maxsize=65_536)
def _odd(wording: str) -> bool:
    """Say whether a wording has an odd number of negations, in whatever clause: what the pair model was fitted on."""
    return negations(wording) % 2 == 1


def _sign(one: ClaimProfile) -> int:
    return (-1 if _odd(one.wording) else 1) * (-1 if one.position == "denies" else 1)


def same_actor(one: ClaimProfile, other: ClaimProfile) -> bool:
    """Say whether the words of one actor's name are all among those of the other's: Lena Orlo, Orlo."""
    if one.actor is None or other.actor is None:
        return False
    ours, theirs = _forms(one.actor), _forms(other.actor)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _named_by(one: ClaimProfile, other: ClaimProfile) -> bool:
    """Say whether the wording of one names the actor of the other."""
    return other.actor is not None and bool(set(forms(other.actor)[-1:]) & _forms(one.wording))


def _of_places(one: ClaimProfile, other: ClaimProfile, same_document: bool) -> list[float]:
    if not same_document:
        return [0.0, 0.0, 0.0, 0.0]
    gap = max(0, max(one.start, other.start) - min(one.end, other.end))
    return [
        1.0,
        1 / (1 + gap / 200),
        float(one.statement == other.statement),
        float(one.start < other.end and other.start < one.end),
    ]


def _of_answers(one: ClaimProfile, other: ClaimProfile, same_document: bool) -> list[float]:
    found = dict.fromkeys(_ANSWERS, 0.0)
    if same_document:
        for a, b in ((one, other), (other, one)):
            for target, kind, score in a.answers:
                if target == b.statement:
                    found[kind] = max(found[kind], score)
    return list(found.values())


def _days(one: ClaimProfile, other: ClaimProfile) -> float:
    try:
        apart = abs((date.fromisoformat(one.date or "") - date.fromisoformat(other.date or "")).days)
    except ValueError:
        return 0.0
    return min(1.0, math.log1p(apart) / 6)
