"""The linker that `counterclaim add` uses: actors, appearances and claims by the rules and models of `link/`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from counterclaim.ledger.entering.seam import Answering, Asked, Decision, Ids, Profile
from counterclaim.link.claims import PairModel, Vectors
from counterclaim.model.reading import Producer, Reading
from counterclaim.pipeline.linking import actors, answers, appearances, claims
from counterclaim.version import __version__


class LinkerOfRecords:
    """Holds the models of matching; raises WeightsError if their weights are missing or altered."""

    def __init__(self, *, threads: int = 2) -> None:
        self._vectors = Vectors(threads=threads)
        self._pairs = PairModel(threads=threads)

    @property
    def producer(self) -> Producer:
        """This version's rules, with the digest of the weights."""
        return Producer(name="counterclaim link", version=__version__, digest=self._pairs.producer.digest)

    def profiles(self, reading: Reading, ids: Ids) -> Sequence[Profile]:
        """Return the profiles of a reading's actors, statements and claims."""
        return (
            *actors.profiles(reading, ids),
            *appearances.profiles(reading, ids),
            *claims.profiles(reading, ids, self._vectors),
        )

    def nearest(self, kind: str, new: Profile, known: Mapping[str, bytes], most: int) -> Sequence[str]:
        """Return those of the known clusters that are nearest, by the vectors of one member each."""
        return claims.nearest(new.vector or b"", known, most)

    def decide(self, kind: str, asked: Sequence[Asked]) -> Sequence[Decision]:
        """Return what the new records of one article are."""
        if kind == "actor":
            return tuple(actors.decide(asked))
        if kind == "appearance":
            return tuple(appearances.decide(asked))
        return tuple(claims.decide(asked, self._pairs))

    def answer(self, asked: Sequence[tuple[Answering, Sequence[Answering]]]) -> Sequence[Decision]:
        """Return what statements answer in other articles."""
        return tuple(answers.answer(asked))

    def merged(self, profiles: Sequence[Profile]) -> dict[str, Any]:
        """Return one profile of an actor."""
        return actors.merged(profiles)
