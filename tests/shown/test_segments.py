from __future__ import annotations

from hypothesis import given

from counterclaim.model.reading import Reading
from counterclaim.model.span import Span
from counterclaim.shown.segments import marks, segments
from tests.shown.examples import readings


@given(readings())
def test_segments_cover_the_text_once_and_bear_the_marks_that_hold_them(reading: Reading) -> None:
    whole = Span(0, len(reading.document.text))
    listed = marks(reading.statements)
    found = segments(whole, listed)
    assert "".join(one.span.of(reading.document.text) for one in found) == reading.document.text
    for segment in found:
        assert set(segment.marks) == {mark for mark in listed if mark.span.overlaps(segment.span)}
        assert all(mark.span.holds(segment.span) for mark in segment.marks)
