"""The table of cases, and what holds for any text and any attributions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.circumstances import Circumstances, circumstances
from tests.read.circumstances.table import TABLE, Case, cases, told

CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.proves)
def test_circumstances_of_the_table(case: Case) -> None:
    found = circumstances(case.document, case.attributions)
    written = {number: told(case.document.text, one) for number, one in enumerate(found, 1)}
    assert {number: line for number, line in written.items() if line} == case.expected


def test_table_is_read_whole() -> None:
    rows = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]
    assert len(CASES) == len(rows) >= 220
    assert len({case.proves for case in CASES}) == len(CASES)


WORDS = (
    "said told on in at to with from by Friday October 6 2017 May yesterday two days earlier last week a the statement "
    "interview Twitter tweeted Geneva camp reporters Radio Tull and , . ; — “ ” ( ) [ ] \n : 10 a.m. press conference "
    "who that Mr. Lee speaking after CNN’s , U.S. letter issued"
).split(" ")


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, tuple[Attribution, ...]]:
    parts = draw(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=40))
    text = " ".join(parts)
    place = st.integers(0, len(text))
    span = st.tuples(place, place).map(lambda pair: Span(min(pair), max(pair)))
    spans = st.lists(span, max_size=2).map(lambda found: tuple(sorted(found)))
    attribution = st.builds(Attribution, source=spans, cue=spans, content=spans)
    published = draw(
        st.sampled_from((None, "2017-10-11", "2017-10", "2017", "1900-01-01", "0001-01-01", "rubbish", ""))
    )
    document = Document(text=text, published=None if published is None else Published(date=published))
    return document, tuple(draw(st.lists(attribution, max_size=5)))


@given(documents())
@settings(max_examples=300, deadline=None)
def test_spans_of_any_text_lie_inside_it(drawn: tuple[Document, tuple[Attribution, ...]]) -> None:
    document, attributions = drawn
    found = circumstances(document, attributions)
    assert len(found) == len(attributions)
    for one in found:
        for part in (one.said, one.medium, one.addressee, one.place):
            if part is not None and part.span is not None:
                assert 0 <= part.span.start < part.span.end <= len(document.text)
        for named in (one.medium, one.addressee, one.place):
            assert named is None or (named.name.strip() and named.name == " ".join(named.name.split()))


def test_order_of_given_attributions_is_kept() -> None:
    case = next(case for case in CASES if len(case.attributions) == 3)
    forward = circumstances(case.document, case.attributions)
    backward = circumstances(case.document, case.attributions[::-1])
    assert backward == forward[::-1]


def test_nothing_to_read_gives_nothing() -> None:
    assert circumstances(Document(text=""), ()) == ()
    assert circumstances(Document(text=""), (Attribution(),)) == (Circumstances(),)
