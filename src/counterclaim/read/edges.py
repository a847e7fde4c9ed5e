"""Punctuation at the edges of spans, where the conventions of annotation differ by rule."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span

# In conflict/train 20 of 378 sources that a comma follows hold it, and 6 of 70 cues before a colon hold the colon;
# PolNeAR keeps half of the commas and nearly all of the colons.
BARE = frozenset(("conflict",))


def settled(attribution: Attribution, text: str, convention: str) -> Attribution:
    """Return the attribution with the edges of a convention: no comma after a source, no colon after a cue."""
    if convention not in BARE:
        return attribution
    return replace(
        attribution,
        source=tuple(_without(span, text, ",") for span in attribution.source),
        cue=tuple(_without(span, text, ":,") for span in attribution.cue),
    )


def _without(span: Span, text: str, marks: str) -> Span:
    """Return the span without the marks (and the space before them) at its end; a span of marks alone stays."""
    end = span.end
    while end > span.start and (text[end - 1] in marks or text[end - 1].isspace()):
        end -= 1
    return Span(span.start, end) if end > span.start else span
