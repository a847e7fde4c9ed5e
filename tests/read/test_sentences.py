from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.read.sentences import sentences

TABLE = [
    ("two sentences", "The dam broke.|Boats sank."),
    ("a question and an exclamation", "Who opened it?|Nobody!|It broke."),
    ("a title", "Mr. Voss and Dr. Tarn met Mrs. Brill."),
    ("titles in a row", "Maj. Gen. Rolf Ank met Lt. Col. Tarn.|He left."),
    ("a senator with a state", "Sen. Ole Brill (R-Ariz.) and Rep. Tarn (D., Calif.) spoke."),
    ("initials", "Orla J. Tarn and P. D. Voss spoke.|They left."),
    ("letters with stops inside a sentence", "The U.S. Embassy and the U.N. Council agreed."),
    ("letters with stops at the end of one", "He lives in the U.S.|The army left at 5 p.m.|It rained."),
    ("the pronoun I behind them", "We met in the U.S.|I left."),
    ("a company", "Acme Inc. Chairman Voss sold Brill Corp. and left."),
    ("a company at the end", "It was sold to Acme Inc.|The price is secret."),
    ("a number", "It is No. 5 on the list.|No. 6 fell."),
    ("no is a word at the end", "They said no.|The dam broke."),
    ("a month", "On Sept. 4 and Oct. 12 it rained.|It broke in Sept.|The gate held."),
    ("decimals", "It rose 3.5 metres at 10.30 a.m. on Monday."),
    ("money", "It cost $1.5 million.|Nobody paid."),
    ("an ellipsis that goes on", "It rose ... and fell."),
    ("an ellipsis of one sign", "It rose… and fell."),
    ("a spaced ellipsis that goes on", "It rose . . . and fell."),
    ("an ellipsis that ends a sentence", "It rose...|The gate held."),
    ("a spaced one that does", "It rose. . . .|The gate held."),
    ("the closing mark belongs to its sentence", "“It broke.”|He left."),
    ("straight marks", '"It broke."|He left.'),
    ("inside a quotation", "“It broke.|Boats sank,” he said."),
    ("a question inside the sentence that reports it", "“Who opened it?” he asked."),
    ("brackets", "It broke (at noon.)|He left."),
    ("a bracket opens a sentence", "It broke.|(He left.)"),
    ("a quotation opens a sentence", "It broke.|“He left,” she said."),
    ("a blank line divides", "It broke\n\n|He left"),
    ("a single line break does not", "It broke\nat noon."),
    ("a lost space", "It broke at night.|He left."),
    ("a lost space before a quotation", "It broke.|“He left.”"),
    ("no lost space in an address", "See www.Elmar.Example for more."),
    ("a web name", "The site Elmar.Com was closed."),
    ("small abbreviations", "Boats, nets etc. were lost, e.g. in Elmar, i.e. there."),
    ("against", "The case Voss v. Tarn went on."),
    ("a plan called B", "It was plan B.|The gate held."),
    ("a state", "She comes from Elmar, Pa. and left."),
    ("a word like a state", "He was ill.|The gate held."),
    ("marks pile up", "It broke?!|He left."),
    ("no mark at all", "It broke"),
    ("nothing", ""),
    ("white space", "  \n "),
]


@pytest.mark.parametrize(("proves", "row"), TABLE, ids=[proves for proves, _ in TABLE])
def test_sentences_end_where_they_end(proves: str, row: str) -> None:
    expected = [part.strip() for part in row.split("|") if part.strip()]
    # a bar stands where a space would; at a lost space it stands for nothing
    text = row.replace("|", "" if "lost space" in proves else " ")
    assert [span.of(text) for span in sentences(text)] == expected


def test_sentences_of_a_part_stay_inside_it() -> None:
    text = "One broke. Two sank. Three held."
    assert [span.of(text) for span in sentences(text, Span(4, 20))] == ["broke.", "Two sank."]


PIECES = st.lists(
    st.sampled_from([*'aZ.!?…"”“’( )\n', "U.S. ", "Mr. ", "The ", "said. ", "\n\n", "3.5", "p.m. ", ". . . "]),
    max_size=40,
)


@given(PIECES)
def test_sentences_are_ordered_and_lose_only_white_space(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
