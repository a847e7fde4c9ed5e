"""Linking a few readings in memory, with a judge and vectors that are easy to follow. Fictional."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from counterclaim.link.claims import Chances, ClaimProfile, Passage
from counterclaim.model.reading import Reading, Response
from counterclaim.pipeline.stories import Floats, Way, linked
from tests.link.claims.examples import reading_of

FIRST = "[1.source Orlo] [1.cue said] [1.content the Harrow dam leaks]. Harrow dam, Harrow dam, Orlo, Orlo."
SECOND = "[1.source Quandt] [1.cue said] [1.content the Harrow dam never leaks]. Harrow dam, Harrow dam, Orlo, Orlo."


class OneVector:
    """Every passage has the same vector: what is decided is decided by the judge."""

    def of(self, passages: Sequence[Passage | str]) -> Floats:
        return np.full((len(passages), 4), 0.5, dtype=np.float32)


def by_first_word(pairs: Sequence[tuple[ClaimProfile, ClaimProfile]], ours: Floats, theirs: Floats) -> list[Chances]:
    """One claim if the second words are alike, opposed if one negates."""
    found = []
    for one, other in pairs:
        alike = one.wording.split()[1] == other.wording.split()[1]
        opposed = alike and one.negated != other.negated
        found.append(Chances(float(alike and not opposed), float(opposed), float(not alike)))
    return found


WAY = Way(judge=by_first_word, threshold=0.5)


def entered(*readings: Reading) -> list[tuple[int, str | None, str, str]]:
    return [(one.reading, one.actor, one.position, one.claim) for one in linked(readings, OneVector(), WAY)]


def test_positions_of_two_articles_are_on_one_claim_from_its_affirming_side() -> None:
    first, second = reading_of(FIRST, actors=("Orlo",)), reading_of(SECOND, actors=("Quandt",))
    assert entered(first, second) == [(0, "Orlo", "supports", "k1"), (1, "Quandt", "denies", "k1")]
    assert entered(second, first) == [(0, "Quandt", "denies", "k1"), (1, "Orlo", "supports", "k1")]


def test_articles_on_other_events_are_not_compared() -> None:
    other = FIRST.replace("Harrow dam", "Amsel ferry").replace("Orlo", "Ferrand")
    assert [claim for *_, claim in entered(reading_of(FIRST), reading_of(other))] == ["k1", "k2"]


@pytest.mark.parametrize("kind", ["denies", "declines"])
def test_answers_are_entered_on_the_claim_of_what_they_answer(kind: str) -> None:
    marked = (
        "[1.source Orlo] [1.cue said] [1.content the dam leaks]. "
        "[2.source Quandt] [2.cue called it] [2.content a plain lie]."
    )
    answer = Response(origin="s2", target="s1", kind=kind, score=0.9)
    found = entered(reading_of(marked, actors=("Orlo", "Quandt"), responses=(answer,)))
    assert (0, "Quandt", kind, "k1") in found
