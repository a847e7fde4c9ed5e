"""Citations: words, who, outlet, date, permalink; nothing is made up where it is not known."""

from __future__ import annotations

import pytest

from counterclaim.model.views import DocumentLine
from counterclaim.shown.citations import citation

LINK = "https://room.example/statement/abc"
WHOLE = DocumentLine(id="d", title="Ash in “the” river", publisher="Lorne Gazette", published="2031-03", revision=2)


@pytest.mark.parametrize(
    ("document", "words", "name", "expected", "why"),
    [
        (WHOLE, "that it\nwas so", "Nadia Orlo",
         f"Nadia Orlo: “that it was so”, “Ash in ‘the’ river”, Lorne Gazette, March 2031, revision 2. {LINK}",
         "all of it, on one line, no preciser than it is known"),
        (WHOLE, "“Clean water,”", "Rust",
         f"Rust: “Clean water”, “Ash in ‘the’ river”, Lorne Gazette, March 2031, revision 2. {LINK}",
         "quotation marks around the words are not doubled"),
        (WHOLE, '"Clean water,"', "Rust",
         f"Rust: “Clean water”, “Ash in ‘the’ river”, Lorne Gazette, March 2031, revision 2. {LINK}",
         "straight ones neither"),
        (DocumentLine(id="d"), 'the "ash" is', "", f"“the ‘ash’ is”, no date. {LINK}", "inside they are single ones"),
        (DocumentLine(id="d"), "it is", "", f"“it is”, no date. {LINK}", "nobody named, nothing known"),
        (WHOLE, "", "", f"“Ash in ‘the’ river”, Lorne Gazette, March 2031, revision 2. {LINK}", "an article"),
    ],
)  # fmt: skip
def test_citation(document: DocumentLine, words: str, name: str, expected: str, why: str) -> None:
    assert citation(document, LINK, words=words, name=name) == expected, why
