"""Boxes behind a politician's name: found whole, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.boxes import boxes, without_boxes
from counterclaim.model.document import Document

BOXES = [
    (
        "President Vey Ilan Ida VeyTop aide resigns Vey to visit Harrow MORE said so.",
        ["Ilan Ida VeyTop aide resigns Vey to visit Harrow MORE"],
        "behind a surname",
    ),
    (
        "Sen. Ada Sorel Adelheid (Ada) SorelSorel: 'No gate was opened' Harrow votes MORE (R-Harrow) said so.",
        ["Adelheid (Ada) SorelSorel: 'No gate was opened' Harrow votes MORE"],
        "with a nickname in brackets, and the surname again",
    ),
    (
        "Vey Ilan VeyA storm nears Harrow MORE and Sorel Ada SorelB storm nears Harrow MORE left.",
        ["Ilan VeyA storm nears Harrow MORE", "Ada SorelB storm nears Harrow MORE"],
        "two in one sentence",
    ),
    ("Vey wants MORE of it, and Ilan Vey said so.", [], "a word in capitals closes nothing"),
    ("President Vey Ilan Ida VeyTop aide resigns.\n\nThe mayor wants MORE now.", [], "not into the next paragraph"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BOXES)
def test_boxes_are_found(text: str, expected: list[str], why: str) -> None:
    assert [span.of(text) for span in boxes(text)] == expected, why


def test_what_is_read_keeps_every_place() -> None:
    document = Document(text=BOXES[0][0])
    read = without_boxes(document).text
    assert len(read) == len(document.text)
    assert read.split() == ["President", "Vey", "said", "so."]
    assert without_boxes(Document(text="Vey said so.")).text == "Vey said so."


@given(st.lists(st.sampled_from(["Vey ", "Ilan ", "VeyTop ", "MORE ", "a ", "\n", "(Il) "])).map("".join))
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(without_boxes(Document(text=text)).text) == len(text)
