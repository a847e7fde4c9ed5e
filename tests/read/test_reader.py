"""The attribution reader with the trained weights: what it promises of any text at all."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import ACTS, KINDS, RESPONSES, STANCES, Attribution
from counterclaim.model.span import Span
from counterclaim.read.parsed import Parsed
from counterclaim.read.reader import AttributionReader
from tests.read.shipped import needs_weights

pytestmark = needs_weights
ROLES = ("source", "cue", "content")
STORY = (
    "The weir above Tull is sound, chief engineer Ida Renn said on Monday.\n\n"
    "“We have looked at every stone of it,” she told reporters. “Nothing has moved since spring.”\n\n"
    "Mayor Per Holm denied that the town had sold the mill, according to the Ostmark Courier.\n"
)


@pytest.fixture(scope="module")
def reader() -> AttributionReader:
    return AttributionReader(threads=1)


def read(reader: AttributionReader, text: str, furniture: tuple[Span, ...] = ()) -> tuple[Attribution, ...]:
    return reader.attributions([Document(text=text, furniture=furniture)])[0]


def words(text: str, spans: Sequence[Span]) -> list[str]:
    return [span.of(text) for span in spans]


def check(text: str, attributions: Sequence[Attribution]) -> None:
    """Hold attributions to what is promised of them in any text."""
    firsts = [min(one.source + one.cue + one.content) for one in attributions]
    assert [span.start for span in firsts] == sorted(span.start for span in firsts)
    for one in attributions:
        assert one.content
        assert len(one.cue) == 1
        assert one.score is not None
        assert 0 <= one.score <= 1
        for role in ROLES:
            spans: tuple[Span, ...] = getattr(one, role)
            assert list(spans) == sorted(spans)
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(span.of(text) == span.of(text).strip() for span in spans)
            assert all(before.end <= after.start for before, after in pairwise(spans))


def test_story_is_read(reader: AttributionReader) -> None:
    found = read(reader, STORY)
    check(STORY, found)
    first = found[0]
    assert words(STORY, first.source) == ["chief engineer Ida Renn"]
    assert words(STORY, first.cue) == ["said"]
    assert words(STORY, first.content) == ["The weir above Tull is sound"]


NOTHING = [
    ("", "an empty text"),
    (" \n\t\u00a0\n", "white space alone"),
    ("\x00\x00\x00", "NUL bytes alone"),
    ("\u0301\u200b\u200f", "marks without letters"),
    ("\ud800", "half a character"),
    ("x", "one letter"),
    ("….!?»", "punctuation alone"),
    ("a" * 100_000, "one word of 100,000 letters"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[why for _, why in NOTHING])
def test_text_without_words_has_no_attributions(reader: AttributionReader, text: str, why: str) -> None:
    assert read(reader, text) == (), why


ODD = [
    ("\x00Ida Renn said\x00 the weir\x00 holds.\x00", "NUL bytes between and inside words"),
    ("\ud800Ida Renn said the weir \udfffholds.", "lone surrogates"),
    ("Rene\u0301e Holm said the we\u0301ir holds.", "combining accents"),
    ("\u200fעידה רן אמרה: “הסכר יציב”.", "right to left"),
    ("Ida Renn said 🌊🌊 the weir holds 🌊.", "characters beyond the basic plane"),
    ("IDA RENN: The weir holds.\rPER HOLM: It does not.\r", "carriage returns alone"),
    ("“" * 3_000 + "The weir holds, Renn said" + "”" * 3_000, "thousands of quotation marks"),
    ("Ida Renn said " * 50, "cues without contents"),
]


@pytest.mark.parametrize(("text", "why"), ODD, ids=[why for _, why in ODD])
def test_odd_text_is_read_like_any_other(reader: AttributionReader, text: str, why: str) -> None:
    check(text, read(reader, text))


PARTS = st.sampled_from(
    ["Ida Renn", "said", "that", "the weir holds", "“", "”", '"', "'", ",", ".", ":", "\n", "\n\n", " ", "according to"]
)
ANY_TEXT = st.lists(PARTS | st.text(st.characters(), max_size=5), max_size=30).map("".join)


@settings(max_examples=120, deadline=None)
@given(text=ANY_TEXT)
def test_any_string_at_all_gives_spans_inside_it(reader: AttributionReader, text: str) -> None:
    check(text, read(reader, text))


@settings(max_examples=15, deadline=None)
@given(texts=st.lists(ANY_TEXT | st.just(STORY), max_size=20))
def test_batch_gives_what_single_readings_give(reader: AttributionReader, texts: list[str]) -> None:
    documents = [Document(text=text) for text in texts]
    assert list(reader.read(documents)) == [parsed for document in documents for parsed in reader.read([document])]


def test_several_cores_give_what_one_gives_in_the_same_order(reader: AttributionReader) -> None:
    documents = [Document(text=STORY[number * 40 :] + STORY[: number * 40]) for number in range(9)]
    assert list(AttributionReader(threads=2).read(documents)) == list(reader.read(documents))


def test_reading_twice_gives_the_same(reader: AttributionReader) -> None:
    assert read(reader, STORY) == read(reader, STORY)


def test_furniture_is_never_read(reader: AttributionReader) -> None:
    text = "Anna Vane said the site uses cookies.\n\n" + STORY
    shut = Span(0, text.index("\n"))
    found = read(reader, text, furniture=(shut,))
    assert found
    assert not any(shut.overlaps(span) for one in found for role in ROLES for span in getattr(one, role))
    moved = read(reader, STORY)  # what is left reads as if the furniture had never been there
    offset = len(text) - len(STORY)
    assert [Span(one.cue[0].start - offset, one.cue[0].end - offset) for one in found] == [one.cue[0] for one in moved]


def test_paragraph_of_100_000_characters_is_read(reader: AttributionReader) -> None:
    filler = "The council of Tull met in the old mill and spoke of the harvest, the road and the school. "
    text = (filler * 1_200)[:99_900] + "The weir above the town is sound, engineer Ida Renn said on Monday."
    found = read(reader, text)
    check(text, found)
    assert "Ida Renn" in " ".join(words(text, found[-1].source))


def test_text_of_2_000_cues_is_read_whole(reader: AttributionReader) -> None:
    text = "Ida Renn said the weir holds.\n" * 2_000
    begun = time.monotonic()
    found = read(reader, text)
    check(text, found)
    assert len(found) == 2_000
    assert len({one.content for one in found}) == 2_000
    assert time.monotonic() - begun < 300  # no budget, a guard against quadratic time


def check_parsed(parsed: Parsed) -> None:
    """Hold what goes with the attributions to their number, and answers to their places."""
    size = len(parsed.attributions)
    assert (len(parsed.classes), len(parsed.resolution.of)) == (size, size)
    assert [one.origin for one in parsed.answers] == sorted({one.origin for one in parsed.answers})
    for answer in parsed.answers:
        assert answer.origin != answer.target
        assert 0 <= answer.origin < size
        assert 0 <= answer.target < size
        assert answer.kind in RESPONSES
        assert 0 < answer.score <= 1


def test_story_is_parsed_whole(reader: AttributionReader) -> None:
    [parsed] = reader.read([Document(text=STORY)])
    check_parsed(parsed)
    for one in parsed.classes:
        assert (one.kind in KINDS, one.stance in STANCES, one.act in ACTS) == (True, True, True)


def test_given_attributions_keep_their_order_and_read_as_the_readers_own(reader: AttributionReader) -> None:
    document = Document(text=STORY)
    [own] = reader.read([document])
    backwards = own.attributions[::-1]
    parsed = reader.classify(document, backwards)
    check_parsed(parsed)
    assert parsed.attributions == backwards
    assert parsed.classes == own.classes[::-1]


UNANCHORED = [
    (Attribution(), "nothing at all"),
    (Attribution(content=(Span(0, 3),)), "white space alone"),
    (Attribution(cue=(Span(0, 2),), content=(Span(1, 3),)), "a cue of white space"),
]


@pytest.mark.parametrize(("attribution", "why"), UNANCHORED)
def test_given_attribution_without_readable_words_stays_unknown(
    reader: AttributionReader, attribution: Attribution, why: str
) -> None:
    document = Document(text="   Ida Renn said the weir holds.")
    known = Attribution(cue=(Span(12, 16),), content=(Span(17, 32),))
    first, second = reader.classify(document, [attribution, known]).classes
    assert (first.kind, first.stance, first.act) == (None, None, None), why
    assert second.kind in KINDS


def test_no_documents_and_no_attributions_give_nothing(reader: AttributionReader) -> None:
    assert list(reader.read([])) == []
    assert reader.classify(Document(text=STORY), []) == Parsed()


def test_convention_that_the_weights_do_not_know_is_refused() -> None:
    with pytest.raises(WeightsError, match="no convention 'ostmark'"):
        AttributionReader(threads=1, convention="ostmark")


def test_producer_is_the_manifests(reader: AttributionReader) -> None:
    assert reader.producer.name == "counterclaim-attribution"
    assert len(reader.producer.digest) == 16
