"""How outlets cut and worded a quotation: pieces in order, and both texts found again in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.link.appearances import Difference, variants

# What it proves; left; right; the pieces: = same, - cut, + added, ~ changed (left > right).
ROWS = """
equal
No gate was opened.
No gate was opened.
=No gate was opened.

marks and case are no difference
“No gate was opened,”
No gate WAS opened.
=“No gate was opened,”

the end cut
No gate was opened. The rain did it.
No gate was opened.
=No gate was opened. / -The rain did it.

the beginning added
The rain did it.
I know that the rain did it.
+I know that / =The rain did it.

the middle cut
It was rain, says everyone here, that came.
It was rain that came.
=It was rain, / -says everyone here, / =that came.

a word changed
They struck a depot.
They hit a depot.
=They / ~struck > hit / =a depot.

a number changed
We counted fourteen dead.
We counted fifteen dead.
=We counted / ~fourteen > fifteen / =dead.

a chance word between changes is no island
Gauges of stone show it.
Reports of ours deny it.
~Gauges of stone show > Reports of ours deny / =it.

nothing in common
Rain.
Gates opened.
~Rain. > Gates opened.

marks alone
…
“”
~… > “”
"""


@pytest.mark.parametrize("row", ROWS.strip().split("\n\n"), ids=lambda row: row.split("\n")[0])
def test_shows_what_was_cut_added_and_changed(row: str) -> None:
    _, left, right, pieces = row.split("\n")
    assert [_written(one, left, right).strip() for one in variants(left, right)] == pieces.split(" / ")


def test_an_empty_text_is_cut_or_added_whole() -> None:
    assert variants("", "") == ()
    assert [_written(one, "", "Rain.") for one in variants("", "Rain.")] == ["+Rain."]
    assert [_written(one, "Rain.", "") for one in variants("Rain.", "")] == ["-Rain."]


def test_the_other_way_round_a_cut_is_an_addition() -> None:
    assert [one.kind for one in variants("A hand of water. It is nothing.", "A hand of water.")] == ["same", "cut"]
    assert [one.kind for one in variants("A hand of water.", "A hand of water. It is nothing.")] == ["same", "added"]


def test_very_long_texts_are_one_change() -> None:
    assert [one.kind for one in variants("a " * 2001, "b")] == ["changed"]
    assert [one.kind for one in variants("a " * 2001, "a " * 2001)] == ["same"]


TEXT = st.text(st.sampled_from("ab N“”’.,\n-é7"), max_size=60)


@settings(max_examples=500, deadline=None)
@given(TEXT, TEXT)
def test_both_texts_are_found_again(left: str, right: str) -> None:
    found = variants(left, right)
    assert "".join(one.left.of(left) for one in found) == left
    assert "".join(one.right.of(right) for one in found) == right
    for one in found:
        assert (one.left.start < one.left.end) == (one.kind != "added")
        assert (one.right.start < one.right.end) == (one.kind != "cut")


def _written(one: Difference, left: str, right: str) -> str:
    mark = {"same": "=", "cut": "-", "added": "+", "changed": "~"}[one.kind]
    if one.kind == "changed":
        return f"{mark}{one.left.of(left).rstrip()} > {one.right.of(right)}"
    return mark + (one.right.of(right) if one.kind == "added" else one.left.of(left))
