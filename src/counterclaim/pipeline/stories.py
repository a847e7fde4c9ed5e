"""Links the claims of a few readings in memory, by simple rules: the baselines that a ledger is measured beside.

Knows the order (propositions, profiles, vectors, keys, chances, decision), none of their rules.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from counterclaim.link.claims import (
    Candidate,
    Chances,
    ClaimProfile,
    Passage,
    Proposition,
    Settings,
    Vectors,
    decide,
    keys,
    profile,
    propositions,
    upright,
)
from counterclaim.model.reading import Reading
from counterclaim.model.span import Span

Floats = NDArray[np.float32]
Judge = Callable[[Sequence[tuple[ClaimProfile, ClaimProfile]], Floats, Floats], list[Chances]]
MEMBERS = 16  # members of a claim that a new position is compared with
CLAIMS = 16  # claims that it is compared with, those with the nearest vector first
SAME_WORDS = 0.8  # share of content words at which the first baseline calls two wordings the same
SAME_VECTORS = 0.4  # cosine from which the second one does; the best of 0.40, 0.45, … 0.60 on stories/dev
_OPPOSITE = {"supports": "denies", "denies": "supports"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A position as a ledger holds it: the place of its reading, its words there, who takes it, on which claim."""

    reading: int
    spans: tuple[Span, ...]
    actor: str | None
    position: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way of linking: how pairs are judged, and from which likeness on they are one claim."""

    judge: Judge
    threshold: float


class GivesVectors(Protocol):
    """The seam to the encoder: passages in, a vector of length one for each out."""

    def of(self, passages: Sequence[Passage | str]) -> Floats:
        """Return float32 [n, width]."""
        ...


@dataclass(slots=True)
class _Member:
    reading: int
    proposition: Proposition
    profile: ClaimProfile
    vector: Floats
    position: str
    claim: str


@dataclass(slots=True)
class _Book:
    """Claims by number, and the index from keys to members."""

    members: list[_Member] = field(default_factory=list)
    index: dict[str, list[int]] = field(default_factory=dict)
    claims: dict[str, list[int]] = field(default_factory=dict)


class Baselines:
    """Holds the encoder that both baselines find candidates with; `ways` has them by name."""

    def __init__(self, *, threads: int = 1) -> None:
        self._vectors = Vectors(threads=threads)
        self.ways = {
            "same words": Way(judge=_same_words, threshold=0.5),
            "vectors alone": Way(judge=_cosines, threshold=SAME_VECTORS),
        }

    def linked(self, readings: Sequence[Reading], way: str) -> list[Entry]:
        """Return the positions of the readings, entered one after the other, each on its claim."""
        return linked(readings, self._vectors, self.ways[way])


def _same_words(pairs: Sequence[tuple[ClaimProfile, ClaimProfile]], ours: Floats, theirs: Floats) -> list[Chances]:
    """The first baseline: the text is the same or nearly so."""
    found = []
    for one, other in pairs:
        a, b = set(one.stems), set(other.stems)
        alike = one.wording == other.wording or (bool(a | b) and len(a & b) / len(a | b) >= SAME_WORDS)
        found.append(_on_one_claim(float(alike), one, other))
    return found


def _cosines(pairs: Sequence[tuple[ClaimProfile, ClaimProfile]], ours: Floats, theirs: Floats) -> list[Chances]:
    """The second baseline: the cosine of sentence vectors of the wordings alone."""
    cosines = np.einsum("ij,ij->i", ours, theirs).tolist()
    return [_on_one_claim(max(0.0, cosine), *pair) for cosine, pair in zip(cosines, pairs, strict=True)]


def _on_one_claim(chance: float, one: ClaimProfile, other: ClaimProfile) -> Chances:
    """The baselines take the sides from the statements' own positions."""
    if one.position == other.position:
        return Chances(chance, 0.0, 1 - chance)
    return Chances(0.0, chance, 1 - chance)


def linked(readings: Sequence[Reading], vectors: GivesVectors, way: Way) -> list[Entry]:
    """Return the positions of the readings, entered one after the other, each on the claim it was decided to be on."""
    book = _Book()
    answers: list[tuple[int, int, list[Proposition]]] = []
    for number, reading in enumerate(readings):
        listed = propositions(reading)
        stated = [one for one in listed if one.about is None]
        profiles = [profile(reading, one) for one in stated]
        found = vectors.of([held.wording for held in profiles])
        first = len(book.members)
        for one, held, vector in zip(stated, profiles, found, strict=True):
            _enter(book, _Member(number, one, held, vector, held.position, ""), way)
        answers.append((number, first, [one for one in listed if one.about is not None]))
    return _entries(book, readings, answers)


def _enter(book: _Book, new: _Member, way: Way) -> None:
    found = keys(new.profile)
    candidates = _candidates(book, new, found, way)
    decision = decide(new.profile, candidates, Settings(threshold=way.threshold))
    new.claim = decision.claim or f"k{len(book.claims) + 1}"
    new.position = decision.position
    place = len(book.members)
    book.members.append(new)
    book.claims.setdefault(new.claim, []).append(place)
    for key in found:
        book.index.setdefault(key, []).append(place)


def _candidates(book: _Book, new: _Member, found: Sequence[str], way: Way) -> list[Candidate]:
    hit = sorted({place for key in found for place in book.index.get(key, ())})
    nearest: dict[str, float] = {}
    for place in hit:
        member = book.members[place]
        nearest[member.claim] = max(nearest.get(member.claim, -1.0), float(member.vector @ new.vector))
    ranked = sorted(nearest, key=lambda claim: (-nearest[claim], claim))[:CLAIMS]
    places = [place for claim in ranked for place in book.claims[claim][-MEMBERS:]]
    if not places:
        return []
    pairs = [(new.profile, book.members[place].profile) for place in places]
    theirs = np.stack([book.members[place].vector for place in places])
    chances = way.judge(pairs, np.repeat(new.vector[None], len(places), axis=0), theirs)
    return [
        Candidate(claim=member.claim, position=member.position, profile=member.profile, chances=one)
        for member, one in zip((book.members[place] for place in places), chances, strict=True)
    ]


def _entries(
    book: _Book, readings: Sequence[Reading], answers: Sequence[tuple[int, int, list[Proposition]]]
) -> list[Entry]:
    turned = {claim: _turned(book, places) for claim, places in book.claims.items()}
    named = [{actor.id: actor.name for actor in reading.actors} for reading in readings]
    holders = [{statement.id: statement.actor or "" for statement in reading.statements} for reading in readings]

    def entry(reading: int, one: Proposition, claim: str, position: str) -> Entry:
        actor = named[reading].get(holders[reading].get(one.statement, ""))
        side = _OPPOSITE.get(position, position) if turned[claim] else position
        return Entry(reading=reading, spans=one.spans, actor=actor, position=side, claim=claim)

    entered = [entry(one.reading, one.proposition, one.claim, one.position) for one in book.members]
    for reading, first, listed in answers:
        for one in listed:
            target = book.members[first + (one.about or 0)]
            flip = target.position != target.profile.position and one.position != "declines"
            position = _OPPOSITE[one.position] if flip else one.position
            entered.append(entry(reading, one, target.claim, position))
    return entered


def _turned(book: _Book, places: Sequence[int]) -> bool:
    """Say whether a claim is worded from the other side than that of its founder's supporters."""
    sides = {"supports": 1, "denies": -1}
    held = [(book.members[place].profile, sides.get(book.members[place].position, 0)) for place in places]
    voiced = [(one, side) for one, side in held if side]
    return bool(voiced) and {side for _, side in voiced} == {1, -1} and upright(voiced) == -1
