"""Refusals: cues that say that no answer was given, and the kind of answer that follows from them."""

from __future__ import annotations

import numpy as np
import pytest

from counterclaim.model.reading import RESPONSES
from counterclaim.read.responses import FEATURES, Pairs, decide
from counterclaim.read.responses.refusals import refusals
from counterclaim.testing.marked import parse

CASES = [
    ("[source The mint] [cue declined] [content to comment on the coins].", True, "cue and content together"),
    ("[source The mint] [cue declined to comment on] [content the coins].", True, "the cue alone"),
    ("[source The mint] [cue did not immediately respond to] [content questions].", True, "a word between"),
    ("[source Vey] [cue would not say] [content who paid].", True, "would not say"),
    ("[source Vey] [cue hasn’t answered] [content the letter].", True, "shortened"),
    ("[source Vey] [cue refused] [content to sign the pact].", False, "a refusal to act"),
    ("[source Vey] [cue did not deny] [content that the mint was shut].", True, "a denial denied"),
    ("[source Vey] [cue wouldn't rule out] [content a fine].", True, "a contraction"),
    ("[source Vey] [cue said] [content “We neither confirm nor deny that”].", True, "in the words said"),
    ("[source The mint] [cue has confirmed] [content nothing].", True, "nothing confirmed"),
    ("[source Vey] [cue denied] [content that the mint was shut].", False, "a denial"),
    ("[source Vey] [cue said] [content the mint did not deny it].", False, "somebody else's silence"),
    ("[source Vey] [cue said] [content the mint declined to comment].", False, "somebody else's refusal"),
    ("[source Vey] [cue denied] [content that he did not respond].", False, "a denial about answering"),
    ("[source Vey] [cue responded] [content that it was late].", False, "an answer"),
    ("[content It was late.]", False, "no cue"),
    ("[source The Echo] [cue could not independently verify] [content the tape].", True, "who could not check"),
    ("[source Vey] [cue was unable to confirm] [content the sum].", True, "nor confirm"),
    ("[source Vey] [cue confirmed] [content that it could not be checked].", False, "who confirms"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), CASES)
def test_refusals_are_told_by_the_cue(marked: str, expected: bool, why: str) -> None:
    text, attributions = parse(marked)
    assert refusals(text, attributions).tolist() == [expected], why


def test_who_gives_no_answer_declines() -> None:
    kinds = np.asarray([[float(kind == "disputes") for kind in RESPONSES]], dtype=np.float32)
    places = np.asarray([1]), np.asarray([0])
    for refused, kind in ((None, "disputes"), ([False, False], "disputes"), ([False, True], "declines")):
        marked = None if refused is None else np.asarray(refused)
        pairs = Pairs(
            origin=places[0], target=places[1], features=np.zeros((1, len(FEATURES)), np.float32), refused=marked
        )
        (answer,) = decide(pairs, np.asarray([0.6]), kinds, 0.4)
        assert answer.kind == kind
