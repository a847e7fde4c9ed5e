"""Decisions: what is likely is believed, what is open between figures stays open."""

from __future__ import annotations

from counterclaim.read.actors.decide import fitted
from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.phrases import EMPTY

MENTION = Mention(numbers=(0,), phrase=EMPTY, index=0, quoted=False, behind=False, content=())


def test_a_pronoun_that_nothing_decides_stays_open_between_its_candidates() -> None:
    figures = [Figure(), Figure(), Figure()]
    choice = fitted("pronoun", MENTION, [(figure, {}) for figure in figures])
    assert choice.figure is None
    assert not choice.new
    assert choice.candidates == tuple(figures)


def test_a_pronoun_with_one_candidate_means_it() -> None:
    figure = Figure()
    assert fitted("pronoun", MENTION, [(figure, {})]).figure is figure


def test_a_pronoun_without_candidates_means_somebody_new() -> None:
    assert fitted("pronoun", MENTION, []).new
