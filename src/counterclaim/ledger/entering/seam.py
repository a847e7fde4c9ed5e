"""The seam to matching: what the ledger asks, and what it is answered. It holds keys and profiles without looking in.

The pipeline implements `Linker` with `link/`; `testing/exact.py` with equal names and equal words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from counterclaim.model.reading import Producer, Reading

Value = dict[str, Any]  # what JSON can hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a record is matched by: a document actor (`kind` actor), a document claim, or a statement (appearance).

    `node` is the record's id in the ledger, `keys` where it is looked up, `value` and `vector` what is compared.
    """

    kind: str
    node: str
    keys: tuple[str, ...]
    value: Value = field(default_factory=dict)
    vector: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A cluster that shares keys with a new record, and some of its members (an actor: its merged profile alone).

    `cluster` is its id, `polarities` those of its members, `actors` the actor to whom each statement belongs.
    `keys` is how many keys are shared.
    """

    cluster: str
    profiles: tuple[Profile, ...]
    polarities: Mapping[str, int] = field(default_factory=dict)
    actors: Mapping[str, str | None] = field(default_factory=dict)
    keys: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A new record and what it may be; `actor` is the ledger's actor whose statement or claim it is, where known."""

    profile: Profile
    candidates: tuple[Candidate, ...] = ()
    actor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A judgement to be: `subject` is a new record, `object` a known one, or a new one that was asked about before it.

    `verdict` is `same`, `opposed` (claims) or `apart` (near, and not the same); `detail` of a statement has `relation`.
    """

    subject: str
    object: str
    verdict: str
    score: float
    reason: str
    detail: Value = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ids:
    """What the ledger calls the actors, statements and claims of a reading, by the reading's own ids."""

    actors: Mapping[str, str]
    statements: Mapping[str, str]
    claims: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What a statement answers inside its article: a claim of the ledger, how, and whose it is there."""

    claim: str
    kind: str
    actor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """A statement as it may answer another one, or be answered: its actor, its positions on claims, its answers."""

    profile: Profile
    actor: str | None = None
    taken: tuple[tuple[str, str], ...] = ()  # claim and position
    answered: tuple[Answered, ...] = ()


class Linker(Protocol):
    """Decides which records are one. Must give the same for the same questions."""

    @property
    def producer(self) -> Producer:
        """Who makes the judgements."""
        ...

    def profiles(self, reading: Reading, ids: Ids) -> Sequence[Profile]:
        """Return the profiles of the reading's actors, statements and claims."""
        ...

    def nearest(self, kind: str, new: Profile, known: Mapping[str, bytes], most: int) -> Sequence[str]:
        """Return those of many clusters that are worth a comparison, nearest first, by the vector of a member each."""
        ...

    def decide(self, kind: str, asked: Sequence[Asked]) -> Sequence[Decision]:
        """Return what the new records of one article are, of one kind, in their order."""
        ...

    def answer(self, asked: Sequence[tuple[Answering, Sequence[Answering]]]) -> Sequence[Decision]:
        """Return what statements answer (`holds`; `detail` has `kind`), each among those that are put beside it."""
        ...

    def merged(self, profiles: Sequence[Profile]) -> Value:
        """Return one profile of an actor, made of that of the actor so far and those of further members."""
        ...
