"""Assembling: runs on the stream become spans of whole words in the text."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.assemble import assemble
from counterclaim.read.decode import Related, Runs
from counterclaim.read.neighbourhoods import RIGHT
from counterclaim.read.paragraphs import paragraphs
from counterclaim.read.pieces import Pieces, cut
from counterclaim.read.windows import Stream, stream
from tests.read.tokens import tiny_tokenizer

TOKENIZER = tiny_tokenizer()
TEXT = "The weir said the spokesman. “ Ida”\nRenn said"
#       The weir said the spokes man . “ Ida ” [SEP] Ren n said [SEP]


def laid(text: str) -> tuple[Stream, Pieces]:
    pieces = cut(TOKENIZER, text, paragraphs(text))
    return stream(pieces), pieces


def assembled(text: str, source: Runs, cue: tuple[int, int], content: Runs) -> list[Attribution]:
    return assemble(text, *laid(text), [Related(cue, source, content, 0.123456)])


def assembled_all(text: str, related: list[Related]) -> list[Attribution]:
    return assemble(text, *laid(text), related)


ROWS: list[tuple[Runs, tuple[int, int], Runs, tuple[list[str], list[str], list[str]], str]] = [
    ([(3, 6)], (2, 3), [(0, 2)], (["the spokesman"], ["said"], ["The weir"]), "runs become the words they cover"),
    ([(3, 5)], (2, 3), [(0, 1)], (["the spokesman"], ["said"], ["The"]), "a run that ends in a word takes it whole"),
    ([(5, 6)], (2, 3), [(0, 1)], (["spokesman"], ["said"], ["The"]), "one that begins in a word does so too"),
    ([], (2, 3), [(0, 2)], ([], ["said"], ["The weir"]), "an attribution may have no source"),
    ([(9, 10)], (2, 3), [(0, 2)], ([], ["said"], ["The weir"]), "a lone quotation mark is no source"),
    ([], (2, 3), [(7, 8), (0, 2)], ([], ["said"], ["The weir"]), "a lone quotation mark is no piece of a content"),
    ([], (2, 3), [(7, 10)], ([], ["said"], ["“ Ida”"]), "with words, the marks stay"),
    ([(11, 13)], (13, 14), [(0, 2)], (["Renn"], ["said"], ["The weir"]), "positions count the paragraphs' ends"),
    ([], (2, 3), [(4, 5), (5, 6)], ([], ["said"], ["spokesman"]), "two runs in one word are one span"),
    ([], (2, 3), [(0, 1), (1, 2)], ([], ["said"], ["The", "weir"]), "two runs in two words stay two"),
]


@pytest.mark.parametrize(("source", "cue", "content", "expected", "why"), ROWS)
def test_runs_become_spans_of_whole_words(
    source: Runs, cue: tuple[int, int], content: Runs, expected: tuple[list[str], list[str], list[str]], why: str
) -> None:
    [found] = assembled(TEXT, source, cue, content)
    words = tuple([span.of(TEXT) for span in part] for part in (found.source, found.cue, found.content))
    assert words == expected, why
    assert found.score == 0.1235


DROPPED: list[tuple[Runs, str]] = [
    ([], "nothing is said"),
    ([(6, 7)], "only a full stop is said"),
    ([(10, 11)], "a paragraph's end has no words"),
]


@pytest.mark.parametrize(("content", "why"), DROPPED)
def test_what_has_no_content_is_no_attribution(content: Runs, why: str) -> None:
    assert assembled(TEXT, [(3, 6)], (2, 3), content) == [], why


def test_a_combining_mark_belongs_to_its_letter() -> None:
    text = "Rene\u0301 said weir"  # the tokenizer leaves the accent out of its piece
    [found] = assembled(text, [(0, 1)], (1, 2), [(2, 3)])
    assert found.source[0].of(text) == "Rene\u0301"


def test_a_quotation_longer_than_the_head_sees_is_taken_from_its_mark() -> None:
    text = "Ida said. “" + "the weir " * 60 + "Renn” said the spokesman. “" + "the weir " * 100 + "Renn”"
    line, pieces = laid(text)
    said = line.piece.tolist().index(int(np.searchsorted(pieces.starts, text.index("said the"))))
    related = Related((said, said + 1), [], [(said - 40, said), (said + 5, said + RIGHT)], 0.5)
    [found] = assemble(text, line, pieces, [related])
    first, last = (span.of(text) for span in found.content)
    assert (first[:5], first[-6:], last[:5], last[-6:]) == ("“the ", " Renn”", "“the ", " Renn”")
    seen = Related((said, said + 1), [], [(said - 40, said - 10)], 0.5)
    [found] = assemble(text, line, pieces, [seen])
    assert not found.content[0].of(text).startswith("“"), "what ends before its quotation does is no whole one"


def test_the_mark_of_a_genitive_before_a_content_is_left_out() -> None:
    text = "weirs' the weir said"
    [found] = assembled(text, [], (5, 6), [(2, 5)])
    assert found.content[0].of(text) == "the weir"


def test_what_is_rejected_is_all_that_was_claimed() -> None:
    text = "The said that ida said, and that the weir said, said ida"
    #       0   1    2    3   4   5 6   7    8   9    10  11 12  13
    claimed, rejected = Related((1, 2), [(0, 1)], [(2, 11)], 0.5), Related((12, 13), [(13, 14)], [(7, 11)], 0.5)
    one, other = assembled_all(text, [claimed, rejected])
    assert one.content == other.content
    assert one.content[0].of(text) == "that ida said, and that the weir said"
    before = Related((1, 2), [(0, 1)], [(7, 11)], 0.5)
    narrow, wide = assembled_all(text, [before, replace(claimed, cue=(12, 13))])
    assert {narrow.content[0].of(text), wide.content[0].of(text)} == {
        "that the weir said",
        "that ida said, and that the weir said",
    }, "a cue in front of both that has the second alone keeps it"


def test_the_name_of_a_site_is_one_word() -> None:
    text = "The spokes.net said weir"
    [found] = assembled(text, [(3, 4)], (4, 5), [(5, 6)])
    assert (found.source[0].of(text), found.cue[0].of(text)) == ("spokes.net", "said")


def test_attributions_come_by_their_first_character() -> None:
    related = [
        Related((13, 14), [(11, 13)], [(8, 9)], 0.5),
        Related((2, 3), [(3, 6)], [(0, 2)], 0.9),
    ]
    found = assemble(TEXT, *laid(TEXT), related)
    assert [(one.content[0].of(TEXT), one.score) for one in found] == [("The weir", 0.9), ("Ida", 0.5)]


def test_equal_beginnings_are_ordered_by_their_cues() -> None:
    related = [Related((13, 14), [], [(0, 2)], 0.5), Related((2, 3), [], [(0, 2)], 0.5)]
    found = assemble(TEXT, *laid(TEXT), related)
    assert [attribution.cue[0].start for attribution in found] == [9, TEXT.rindex("said")]


def test_what_holds_another_and_begins_with_it_comes_first() -> None:
    inner, outer = Related((2, 3), [(0, 2)], [(3, 6)], 0.5), Related((13, 14), [(11, 13)], [(0, 6)], 0.5)
    for related in ([inner, outer], [outer, inner]):
        found = assemble(TEXT, *laid(TEXT), related)
        assert [one.content[0].of(TEXT) for one in found] == ["The weir said the spokesman", "the spokesman"]


def apart(spans: tuple[Span, ...]) -> bool:
    return all(not one.overlaps(other) for at, one in enumerate(spans) for other in spans[:at])


@settings(deadline=None)
@given(st.text(st.sampled_from(list("ab Renn“”\"'.\né\u0301\x00")), min_size=1, max_size=50), st.data())
def test_spans_of_any_runs_lie_inside_the_text_apart_and_trimmed(text: str, data: st.DataObject) -> None:
    line, pieces = laid(text)
    places = [place for place in range(len(line)) if line.piece[place] >= 0]
    if not places:
        return
    one = data.draw(st.sampled_from(places))
    cut_points = data.draw(st.sets(st.integers(0, len(line)), max_size=6).map(sorted))
    content = list(zip(cut_points[::2], cut_points[1::2], strict=False))
    related = Related((one, one + 1), content[:1], content, 0.5)
    for attribution in assemble(text, line, pieces, [related]):
        for spans in (attribution.source, attribution.cue, attribution.content):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(span.of(text) == span.of(text).strip() for span in spans)
            assert apart(spans)
            assert list(spans) == sorted(spans)
