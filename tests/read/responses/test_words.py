"""Words: stems that find a word again in another form, and the lexicons that a statement's words touch."""

from __future__ import annotations

import pytest
from hypothesis import given

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.responses.words import LEXICONS, wordings
from counterclaim.testing.marked import parse
from tests.read.responses.little import Little, any_little

NAMES = ("pointing", "truth", "reply", "assent", "refusal", "negation")

STEMS = [
    ("[content the weirs leaked]", {"weir", "leak"}, "plural and past find the bare word; an article says nothing"),
    ("[content Leaking leaks leak]", {"leak"}, "forms of one word are one stem, whatever their case"),
    ("[content the accusations]", {"accus"}, "the longest ending goes"),
    ("[content the accused]", {"accus"}, "so that noun and verb meet"),
    ("[content Tull's weir]", {"tull", "weir"}, "a genitive is cut off"),
    ("[content Tull’s weir]", {"tull", "weir"}, "so is one with a curly mark"),
    ("[content it is what they said]", set(), "stop words alone leave nothing"),
    ("[content 2,000 stones]", {"2", "000", "ston"}, "figures count as words"),
    ("[content “ – ”]", set(), "marks are no words"),
    ("[content the ed]", {"ed"}, "a word that is only an ending stays itself"),
    ("[content the weir] and [content the mill]", {"weir", "mill"}, "all pieces of a content count"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), STEMS)
def test_content_is_its_stems(marked: str, expected: set[str], why: str) -> None:
    [found] = wordings(*parse(marked))
    assert found.content == expected, why


TOUCHES = [
    ("[cue called] [content the claim] [content untrue]", {"pointing", "truth"}, "what points back and judges"),
    ("[cue denied] [content selling the mill]", {"truth"}, "the cue counts"),
    ("[source the report] [cue said] [content water is low]", set(), "the source does not"),
    ("[cue REPLIED]: [content Water is low]", {"reply"}, "capitals do not matter"),
    ("[cue conceded] [content a leak]", {"assent"}, "assent"),
    ("[cue declined] [content to speak]", {"refusal"}, "refusal"),
    ("[cue said] [content water isn't low]", {"negation"}, "a contraction negates"),
    ("[cue said] [content water isn’t low]", {"negation"}, "with a curly mark too"),
    ("[cue said] [content nobody sold a mill]", {"negation"}, "so do pronouns"),
    ("[cue said] [content the nonsensical knot]", set(), "words are compared whole"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), TOUCHES)
def test_words_touch_lexicons(marked: str, expected: set[str], why: str) -> None:
    [found] = wordings(*parse(marked))
    assert {name for name, touched in zip(NAMES, found.touched, strict=True) if touched} == expected, why


SCENES = [
    ("Rain fell. [source Renn] [cue said] [content so]. Snow fell.", "Renn said so.", "the sentence that holds it"),
    ("[content “It leaks.] [content It will break,”] [cue said] Renn. Rain fell.", None, "all sentences it reaches"),
    ("Rain fell. He [cue said]", "He said", "a last line without a full stop"),
]


@pytest.mark.parametrize(("marked", "scene", "why"), SCENES)
def test_scene_is_the_sentences_around(marked: str, scene: str | None, why: str) -> None:
    text, attributions = parse(marked)
    [found] = wordings(text, attributions)
    assert found.scene.of(text) == (scene or text.removesuffix(" Rain fell.")), why


def test_attribution_without_any_words_has_none() -> None:
    [found] = wordings("The weir leaks.", [Attribution()])
    assert not found.content | found.sentence
    assert not any(found.touched)
    assert found.whole == found.scene == Span(0, 0)


@given(any_little())
def test_any_attribution_has_its_whole_inside_its_scene(article: Little) -> None:
    found = wordings(article.text, article.attributions)
    assert len(found) == len(article.attributions)
    for one in found:
        assert one.scene.holds(one.whole)
        assert 0 <= one.scene.start <= one.scene.end <= len(article.text)
        assert len(one.touched) == len(LEXICONS)
        assert "" not in one.content | one.sentence
