"""What holds for every document, whatever it was made of."""

from __future__ import annotations

from itertools import pairwise

from counterclaim.model.document import Document
from counterclaim.model.span import Span


def holds(document: Document) -> None:
    """Assert that the document's spans lie inside its text, in order, apart, and on words."""
    text = document.text
    for span in (*document.furniture, *document.subheads, *parts(document)):
        assert 0 <= span.start < span.end <= len(text), span
        assert span.of(text) == span.of(text).strip() != ""
    for several in (document.furniture, document.subheads):
        assert all(one.end <= other.start for one, other in pairwise(several))
    if document.title_span is not None:
        assert document.title is not None
        assert "".join(document.title_span.of(text).split()) == "".join(document.title.split())
        assert not any(document.title_span.overlaps(one) for one in document.furniture)
    if document.body_span is not None:
        assert all(document.body_span.holds(one) for one in document.subheads)
    assert not any(one.overlaps(other) for one in document.subheads for other in document.furniture)


def parts(document: Document) -> list[Span]:
    return [span for span in (document.title_span, document.body_span) if span is not None]
