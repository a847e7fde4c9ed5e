"""Claims across articles: profiles and vectors of propositions, decisions by the pair model.

A record of the ledger is a proposition of one article; what the pair model compares is the position of its first
statement. A record's polarity towards its claim follows of that: who denies a wording is on its other side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from counterclaim.ledger.entering.seam import Asked, Decision, Ids, Profile
from counterclaim.link import claims
from counterclaim.link.claims import ClaimProfile, PairModel, Vectors
from counterclaim.model.reading import Reading
from counterclaim.pipeline.linking.carried import proposition_of

KIND = "claim"
Floats = NDArray[np.float32]
_FLIPPED = {"supports": "denies", "denies": "supports"}


def profiles(reading: Reading, ids: Ids, vectors: Vectors) -> Iterator[Profile]:
    """Yield the profiles of a reading's claims; the encoder reads the article once for all of them."""
    listed = [(claim, proposition_of(claim)) for claim in reading.claims if claim.evidence]
    found = vectors.within(reading.document.text, [one.spans for _, one in listed])
    for (claim, proposition), vector in zip(listed, found, strict=True):
        one = claims.profile(reading, proposition)
        yield Profile(
            kind=KIND,
            node=ids.claims[claim.id],
            keys=claims.keys(one),
            value=one.to_dict(),
            vector=packed(vector),
        )


def packed(vector: Floats) -> bytes:
    """Return a vector of length one as signed bytes."""
    return np.clip(np.rint(vector * 127), -127, 127).astype(np.int8).tobytes()


def unpacked(listed: Sequence[bytes]) -> Floats:
    """Return vectors of length one."""
    table = np.frombuffer(b"".join(listed), dtype=np.int8).reshape(len(listed), -1).astype(np.float32)
    return np.asarray(table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-6), dtype=np.float32)


def nearest(new: bytes, known: Mapping[str, bytes], most: int) -> list[str]:
    """Return those of the known whose vectors are nearest to the new one's."""
    names = sorted(known)
    if not names:
        return []
    cosines = unpacked([known[name] for name in names]) @ unpacked([new])[0]
    order = sorted(range(len(names)), key=lambda place: (-float(cosines[place]), names[place]))
    return [names[place] for place in order[:most]]


@dataclass(frozen=True, slots=True)
class _Member:
    """A record that a new one is compared with: in which claim, on which side of it."""

    node: str
    claim: str
    polarity: int
    profile: ClaimProfile
    vector: bytes


def decide(asked: Sequence[Asked], model: PairModel) -> Iterator[Decision]:
    """Yield on which claims the propositions of an article are, those before them in the article included.

    What came near and was not joined is told apart, with the reason: the desk asks people about it.
    """
    new = [_Member(one.profile.node, "", 1, _profile(one.profile.value), one.profile.vector or b"") for one in asked]
    known = [_known(one) for one in asked]
    keys = [frozenset(one.profile.keys) for one in asked]
    before = [[other for other in range(number) if keys[other] & keys[number]] for number in range(len(asked))]
    pairs = [(one, other) for one, others in zip(new, known, strict=True) for other in others]
    pairs += [(new[number], new[other]) for number, others in enumerate(before) for other in others]
    chances = _chances(pairs, model)
    home: dict[str, tuple[str, int]] = {}
    settings = claims.Settings(threshold=model.threshold)
    for number, one in enumerate(new):
        members = list(known[number])
        members += [
            _Member(new[other].node, *home[new[other].node], new[other].profile, new[other].vector)
            for other in before[number]
        ]
        candidates = [
            claims.Candidate(
                claim=each.claim,
                position=_turned(each.profile.position, each.polarity),
                profile=each.profile,
                chances=chances[one.node, each.node],
            )
            for each in members
        ]
        found = claims.decide(one.profile, candidates, settings)
        nearest_of = partial(_closest, one.node, members, chances)
        if found.claim is None:
            home[one.node] = (one.node, 1)
            yield from _apart(one.node, found.doubtful, nearest_of)
            continue
        polarity = _polarity(one.profile, found.relation)
        closest = nearest_of(found.claim)
        verdict = "same" if polarity == closest.polarity else "opposed"
        if verdict == "opposed" and not chances[one.node, closest.node].reason:
            home[one.node] = (one.node, 1)  # a wrong side is worse than a claim of its own: only guards turn sides
            yield from _apart(one.node, ((found.claim, found.score),), nearest_of)
            continue
        home[one.node] = (found.claim, polarity)
        yield Decision(subject=one.node, object=closest.node, verdict=verdict, score=found.score, reason=found.reason)


def _closest(
    node: str, members: Sequence[_Member], chances: Mapping[tuple[str, str], claims.Chances], claim: str
) -> _Member:
    """Return the member of a claim that a new proposition is likeliest one with."""
    return max(
        (each for each in members if each.claim == claim),
        key=lambda each: (chances[node, each.node].one_claim, each.node),
    )


def _apart(
    node: str, doubtful: Sequence[tuple[str, float]], nearest_of: Callable[[str], _Member]
) -> Iterator[Decision]:
    """Yield that a proposition is not on the claim that came nearest, if one came near."""
    for claim, score in doubtful[:1]:
        other = nearest_of(claim)
        reason = f"not sure enough: near “{other.profile.wording}”"
        yield Decision(subject=node, object=other.node, verdict="apart", score=score, reason=reason)


def _known(one: Asked) -> list[_Member]:
    return [
        _Member(each.node, candidate.cluster, candidate.polarities.get(each.node, 1), _profile(each.value), each.vector)
        for candidate in one.candidates
        for each in candidate.profiles
        if each.vector is not None
    ]


def _chances(pairs: Sequence[tuple[_Member, _Member]], model: PairModel) -> dict[tuple[str, str], claims.Chances]:
    if not pairs:
        return {}
    ours, theirs = (unpacked([pair[side].vector for pair in pairs]) for side in (0, 1))
    found = model.of([(one.profile, other.profile) for one, other in pairs], ours, theirs)
    return {(one.node, other.node): each for (one, other), each in zip(pairs, found, strict=True)}


def _polarity(profile: ClaimProfile, relation: str) -> int:
    """Return the side of the wording, given the side of the position: who denies a wording is on its other side."""
    side = 1 if relation == "same" else -1
    return -side if profile.position == "denies" else side


def _turned(position: str, polarity: int) -> str:
    return position if polarity > 0 else _FLIPPED.get(position, position)


def _profile(value: Mapping[str, Any]) -> ClaimProfile:
    return claims.profile_from_dict(value)
