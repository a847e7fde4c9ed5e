from __future__ import annotations

from hypothesis import given

from counterclaim.model.document import Document
from counterclaim.model.reading import Reading
from counterclaim.model.span import Span
from counterclaim.shown.blocks import blocks
from tests.shown.examples import readings

WRAPPED = (
    "The council met on Tuesday evening to hear what the engineers had\n"
    "found under the old bridge, and adjourned after an hour without a\n"
    "vote."
)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in blocks(document)]


def test_blocks_name_headline_subhead_furniture_and_paragraphs() -> None:
    text = "Menu\nHome\n\nBridge shut\n\nIt is shut.\n\nWhy\n\nIt was old.\n\nShare"
    document = Document(
        text=text,
        title_span=Span(11, 22),
        subheads=(Span(37, 40),),
        furniture=(Span(0, 4), Span(5, 9), Span(len(text) - 5, len(text))),
    )
    assert kinds(document) == [
        ("furniture", "Menu\nHome"),
        ("headline", "Bridge shut"),
        ("paragraph", "It is shut."),
        ("subhead", "Why"),
        ("paragraph", "It was old."),
        ("furniture", "Share"),
    ]


def test_blocks_keep_lines_that_were_broken_by_width_together() -> None:
    assert kinds(Document(text=f"{WRAPPED}\n\nNobody spoke.")) == [
        ("paragraph", WRAPPED),
        ("paragraph", "Nobody spoke."),
    ]


def test_blocks_take_whole_sentences_on_lines_of_their_own_for_paragraphs() -> None:
    text = "The bridge is old.\nThe engineers say it has to be pulled down within a year of now.\nNobody spoke."
    assert [kind for kind, _ in kinds(Document(text=text))] == ["paragraph"] * 3


@given(readings())
def test_blocks_hold_every_character_that_is_not_white_space_once(reading: Reading) -> None:
    text, at = reading.document.text, 0
    for block in blocks(reading.document):
        assert not text[at : block.span.start].strip()
        assert block.span.start < block.span.end
        at = block.span.end
    assert not text[at:].strip()
