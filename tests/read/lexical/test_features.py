"""The words of an attribution as features. Fictional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.lexical.features import MOST, SOURCE, features

TEXT = "The harbour is shut. Mira Dovac vowed that the gates “will stay shut” until Monday. Nobody answered."


def attribution(source: str, cue: str, content: str, text: str = TEXT) -> Attribution:
    def spans(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Attribution(source=spans(source), cue=spans(cue), content=spans(content))


@pytest.mark.parametrize(
    ("feature", "proves"),
    [
        ("cue=vowed", "the cue as a whole"),
        ("cw=vowed", "its words"),
        ("cl=vowe", "how they begin"),
        ("s=dovac", "words of the source"),
        ("c=will", "words of the content"),
        ("c2=will_stay", "two in a row"),
        ("suf=day", "how a long word ends"),
        ("first=that", "how the content begins"),
        ("first2=that the", "with two words"),
        ("last=monday", "how it ends"),
        ("cf=vowed_that", "cue and beginning"),
        ("quoted", "a quotation inside"),
        ("b1=shut", "the word before"),
        ("a1=.", "what stands behind"),
        ("cue2=vowed|shut", "the cue beside what is before"),
        ("order0", "the cue comes first"),
        ("len1", "a short content"),
    ],
)
def test_attribution_has_feature(feature: str, proves: str) -> None:
    one = attribution("Mira Dovac", "vowed", "that the gates “will stay shut” until Monday")
    assert feature in features(TEXT, one), proves


def test_content_before_its_cue_is_told_apart() -> None:
    text = "“The gates are shut,” she said."
    assert "order1" in features(text, attribution("she", "said", "“The gates are shut,”", text))


def test_attribution_without_cue_source_or_content_has_features() -> None:
    assert "cue=" in features(TEXT, attribution("", "", "The harbour is shut"))
    assert "first=" in features(TEXT, attribution("", "vowed", ""))
    assert features(TEXT, Attribution(source=(), cue=(), content=()))


@given(st.text(max_size=900), st.data())
def test_features_are_bounded_whatever_the_text(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = [(Span(*sorted((data.draw(ends), data.draw(ends)))),) for _ in range(3)]
    found = features(text, Attribution(source=spans[0], cue=spans[1], content=spans[2]))
    assert sum(one.startswith("c=") for one in found) <= MOST
    assert sum(one.startswith("s=") for one in found) <= SOURCE
