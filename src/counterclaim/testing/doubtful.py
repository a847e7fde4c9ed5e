"""An article that a model is not sure of, for tests of what the desk looks at: linked by equal words, with low scores.

doubtful(filled(ledger))    # one more article, on the ash in the Tamm: a weak statement, an open actor, weak links
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from counterclaim.ledger import Ledger
from counterclaim.ledger.entering.seam import Answering, Asked, Decision, Ids, Profile
from counterclaim.model.reading import Producer, Reading
from counterclaim.testing.book import told
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.stories import ASH, ORLO, RUST, WIRE, Proposition, Told

SCORES = {"claim": 0.41, "actor": 0.62, "appearance": 0.9}
SURE = {"claim": 0.95, "actor": 0.95, "appearance": 0.9}
STORY = Told(
    key="doubtful", url="https://wire.example/3", publisher=WIRE, published="2031-03-14",
    marked="The ash, once more\n\n[1.source Nadia Orlo] [1.cue insisted] [1.content that Kestrel Power dumped ash in "
    "the Tamm]. [2.source The company] [2.cue called] [2.content that a tale].\n\nAt the quay 🐟 [3.source Pavel Rust, "
    "its spokesman,] [3.cue said] [3.content nobody had seen ash there]. Boats lay still.\n",
    actors=(ORLO, RUST),
    statements=(("Nadia Orlo", "fact", "affirms"), (None, "opinion", "denies"), ("Pavel Rust", "fact", "affirms")),
    claims=(Proposition(text=ASH, evidence=((1, "Kestrel Power dumped ash in the Tamm", "supports"),
                                            (2, "that a tale", "denies"))),
            Proposition(text="Nobody had seen ash there", evidence=((3, None, "supports"),))),
    responses=((2, 1, "denies"),),
)  # fmt: skip


class UnsureLinker:
    """Decides as the exact one does, and says how sure it is of each kind of record."""

    def __init__(self, scores: Mapping[str, float] = SCORES) -> None:
        self._exact, self._scores = ExactLinker(), scores

    @property
    def producer(self) -> Producer:
        """A producer that nobody takes for a real one."""
        return Producer(name="unsure", version="1")

    def profiles(self, reading: Reading, ids: Ids) -> Sequence[Profile]:
        """Return what the exact one matches by."""
        return self._exact.profiles(reading, ids)

    def nearest(self, kind: str, new: Profile, known: Mapping[str, bytes], most: int) -> Sequence[str]:
        """Return the first ones."""
        return self._exact.nearest(kind, new, known, most)

    def decide(self, kind: str, asked: Sequence[Asked]) -> Sequence[Decision]:
        """Return what is equal, with the score of the kind."""
        return [replace(one, score=self._scores[kind]) for one in self._exact.decide(kind, asked)]

    def answer(self, asked: Sequence[tuple[Answering, Sequence[Answering]]]) -> Sequence[Decision]:
        """Return nothing."""
        return self._exact.answer(asked)

    def merged(self, profiles: Sequence[Profile]) -> dict[str, Any]:
        """Return what the exact one merges to."""
        return self._exact.merged(profiles)


def doubtful(ledger: Ledger) -> Ledger:
    """Enter the article into a ledger; return it."""
    page, reading = told(STORY)
    weak, open_, sure = reading.statements
    statements = (
        replace(weak, attribution=replace(weak.attribution, score=0.42)),
        replace(open_, attribution=replace(open_.attribution, score=0.81), candidates=("a2",)),
        replace(sure, attribution=replace(sure.attribution, score=0.97)),
    )
    ledger.enter(replace(reading, statements=statements), page, UnsureLinker())
    return ledger
