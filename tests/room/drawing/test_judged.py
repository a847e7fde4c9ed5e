"""Judgements in words."""

from __future__ import annotations

import pytest

from counterclaim.model.views import JudgementLine
from counterclaim.room.drawing.judged import judgement_words

CASES = [  # kind, verdict, detail, words, what it proves
    ("claim", "opposed", "{}", "Two wordings say the contrary of each other", "plain words"),
    ("response", "holds", '{"kind": "denies"}', "One statement answers another (it denies)", "which answer it is"),
    ("response", "not", '{"kind": "denies"}', "One statement does not answer another", "no answer has no kind"),
    ("response", "holds", '{"kind": "new"}', "One statement answers another", "a kind of another version"),
    ("appearance", "same", '{"relation": "cut"}', "Two printings are the same statement (cut)", "how it was printed"),
    ("appearance", "same", "broken", "Two printings are the same statement", "a detail that cannot be read"),
    ("new", "verdict", "{}", "New: verdict", "what another version wrote"),
]


@pytest.mark.parametrize(("kind", "verdict", "detail", "words", "proves"), CASES, ids=[row[4] for row in CASES])
def test_judgement_in_words(kind: str, verdict: str, detail: str, words: str, proves: str) -> None:
    line = JudgementLine(
        id="j", kind=kind, verdict=verdict, subject="a", object="b", by="x", person=True, at="2031", detail=detail
    )
    found = judgement_words(line)
    assert found.startswith(words), proves
    assert (found == words) or "new" in detail
