"""Boxes that a page has behind a politician's name, which scraping runs into the sentence.

"President Vey Ilan Ida VeyTop aide resigns Vey to visit Harrow MORE said": behind the name stand the full name, glued
to the first of some headlines, and `MORE`. Nine in ten articles of one large outlet have such boxes (159 of 186 in
data/news, 854 boxes of 877). They stay in the text; only the reader does not see them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from counterclaim.model.document import Document
from counterclaim.model.span import Span

CLOSES = "MORE"
_BOX = re.compile(
    r"\b(?P<surname>[A-Z][\w’'-]+)(?:,? (?:Jr|Sr)\.?)? "
    r"(?P<box>(?:[A-Z(][\w.()’'-]* ){1,6}(?P=surname)(?:,? (?:Jr|Sr)\.?)?(?=[A-Z0-9‘’'“\"(])"
    rf"[^\n]{{5,700}}? {CLOSES}\b)"
)


def boxes(text: str) -> tuple[Span, ...]:
    """Return where the boxes stand, from the full name to the word that closes them."""
    if CLOSES not in text:
        return ()
    return tuple(Span(*found.span("box")) for found in _BOX.finditer(text))


def without_boxes(document: Document) -> Document:
    """Return the document as it is read: white space for what stands in boxes, so that every place stays the same."""
    text, found = document.text, boxes(document.text)
    for box in found:
        text = text[: box.start] + " " * (box.end - box.start) + text[box.end :]
    return replace(document, text=text) if found else document
