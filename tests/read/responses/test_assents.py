"""What agrees in so many words, and that it contradicts nobody."""

from __future__ import annotations

import numpy as np
import pytest

from counterclaim.model.reading import RESPONSES
from counterclaim.read.responses.assents import assents
from counterclaim.read.responses.decide import decide
from counterclaim.read.responses.features import FEATURES, Pairs
from counterclaim.testing.marked import parse

CASES = [
    ("[source Vey] [cue agreed with] [content the mayor].", True, "a cue"),
    ("[source Vey] [cue echoed] [content the mayor].", True, "an echo"),
    ("[source Vey] [cue said] [content he fully agrees with the mayor].", True, "the opening of a content"),
    ("[source Vey] [cue said] [content the same: no gate was open].", True, "the same"),
    ("[source Vey] [cue said] [content the same gate was open].", False, "a gate that is the same"),
    ("[source Vey] [cue did not agree with] [content the mayor].", False, "a negated cue"),
    ("[source Vey] [cue agreed] [content to pay].", False, "a promise"),
    ("[source Vey] [cue said] [content the mayor agrees with the mint].", False, "somebody else"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), CASES)
def test_agreement_is_told_by_words(marked: str, expected: bool, why: str) -> None:
    text, attributions = parse(marked)
    assert assents(text, attributions).tolist() == [expected], why


def test_who_agrees_contradicts_nobody() -> None:
    places = np.asarray([1]), np.asarray([0])
    kinds = np.eye(len(RESPONSES), dtype=np.float32)[[RESPONSES.index("disputes")]]
    for told, kind in (([False, False], "disputes"), ([False, True], "confirms")):
        pairs = Pairs(
            origin=places[0],
            target=places[1],
            features=np.zeros((1, len(FEATURES)), np.float32),
            assented=np.asarray(told),
        )
        assert [one.kind for one in decide(pairs, np.asarray([0.9]), kinds, 0.5)] == [kind]
