"""What a proposition is matched by: JSON and back, and what the encoder reads of it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.link.claims.passages import passage
from counterclaim.link.claims.profile import of_wording, profile, profile_from_dict
from counterclaim.link.claims.propositions import propositions
from counterclaim.model.reading import Response
from counterclaim.model.span import Span
from tests.link.claims.examples import reading_of


def test_profile_holds_who_said_what_when_and_whom_it_answers() -> None:
    marked = (
        "[1.source Ms Orlo] [1.cue said] [1.content that 40 people died in Tull on March 3]. "
        "[2.source Quandt] [2.cue said] [2.content nobody died]."
    )
    answer = Response(origin="s2", target="s1", kind="denies", score=0.4)
    reading = reading_of(marked, actors=("Lena Orlo", "Quandt"), responses=(answer,), published="2031-03-05")
    first, second = (profile(reading, one) for one in propositions(reading))
    assert (first.actor, first.date, first.places, first.dates) == ("Lena Orlo", "2031-03-05", ("tull",), ("dmar-03",))
    assert [str(number) for number in first.numbers] == ["40 person"]
    assert second.answers == (("s1", "denies", 0.4),)
    for one in (first, second):
        assert profile_from_dict(json.loads(json.dumps(one.to_dict()))) == one


@given(st.text(max_size=80), st.sampled_from(("supports", "denies", "declines")))
def test_profile_goes_to_json_and_back(wording: str, position: str) -> None:
    one = of_wording(wording, position=position)
    assert profile_from_dict(json.loads(json.dumps(one.to_dict()))) == one


def test_profile_of_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 2"):
        profile_from_dict({**of_wording("x").to_dict(), "format": 2})


@given(st.text(alphabet="ab \n", min_size=2, max_size=600), st.data())
def test_passage_keeps_the_words_of_its_spans(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = passage(text, (span,))
    assert [one.of(found.text) for one in found.spans] == [span.of(text)]
