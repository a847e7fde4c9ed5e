"""Invented words, names and outlets, with the frequencies of real ones: few are common, most are rare (Zipf)."""

from __future__ import annotations

import random
from itertools import accumulate

FUNCTION = "the of and to in a that was for on with by at from it as be had were not have this which their been".split()
PLAIN = (
    "government minister police army report water bridge market village hospital court council river road school fire "
    "attack ceasefire election border convoy strike company bank mayor prosecutor witness soldier civilian member "
    "group money contract payment statement evidence inquiry document meeting decision vote law number people "
    "children night"
).split()
VERBS = (
    "opened closed paid killed fired signed broke moved took held refused ordered blocked reached shelled lost".split()
)
SYLLABLES = (
    "ba be bo ca ce da de do fa fe ga go ha ka ke la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta "
    "te ti to va ve vi vo za ze zo lan ber mar ten dor vin kel ros tam"
).split()
VOCABULARY, OUTLETS = 12_000, 60


class Words:
    """Draws words, names and outlets; the same for the same seed."""

    def __init__(self, seed: int, actors: int) -> None:
        self.random = random.Random(seed)
        invented = {self._invented(2, 4) for _ in range(VOCABULARY)}
        self.words = FUNCTION + PLAIN + VERBS + sorted(invented - {*FUNCTION, *PLAIN, *VERBS})
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.names = [f"{self._invented(2, 3).title()} {self._invented(2, 4).title()}" for _ in range(actors)]
        self._actors = list(accumulate(1 / (rank + 5) for rank in range(actors)))
        self.outlets = [
            f"{self._invented(2, 3).title()} {kind}" for kind in ("Post", "Times", "Wire") for _ in range(20)
        ]
        self._outlets = list(accumulate(1 / (rank + 2) for rank in range(len(self.outlets))))

    def some(self, count: int) -> list[str]:
        """Return words as a sentence has them."""
        return self.random.choices(self.words, cum_weights=self._weights, k=count)

    def actors(self, count: int) -> list[int]:
        """Return numbers of actors, the famous ones more often."""
        return self.random.choices(range(len(self.names)), cum_weights=self._actors, k=count)

    def outlet(self) -> str:
        """Return an outlet, the large ones more often."""
        return self.random.choices(self.outlets, cum_weights=self._outlets)[0]

    def _invented(self, least: int, most: int) -> str:
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(least, most)))
