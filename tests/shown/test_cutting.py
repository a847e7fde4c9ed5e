from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.shown.cutting import cut

CUT = [  # text, length, what is shown, what it proves
    ("It rained  all\nday.", 40, "It rained all day.", "a short text stays, on one line"),
    ("It rained all day.", 12, "It rained …", "cut between words"),
    ("It rained, all day.", 12, "It rained …", "no comma in front of the ellipsis"),
    ("“We will not open it,” she said.", 14, "“We will not …”", "a mark that was opened is closed"),
    ("“We will not,” she said, and left.", 25, "“We will not,” she said …", "one that is closed stays"),
    ('"We will not open it," she said.', 14, '"We will not …"', "straight marks too"),
    ("He said “ no such thing.", 11, "He said …", "a quotation of which nothing is left"),
]


@pytest.mark.parametrize(("text", "length", "shown", "proves"), CUT, ids=[row[3] for row in CUT])
def test_texts_are_cut(text: str, length: int, shown: str, proves: str) -> None:
    assert cut(text, length) == shown, proves


@given(st.text(alphabet="ab “” ,.", max_size=60), st.integers(1, 40))
def test_no_mark_is_left_open_that_was_opened_before_the_cut(text: str, length: int) -> None:
    shown = cut(text, length)
    if shown.endswith(("…", "…”")):
        assert shown.count("“") <= shown.count("”")
