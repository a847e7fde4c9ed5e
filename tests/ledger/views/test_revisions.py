"""What a changed text added, dropped and reworded."""

from __future__ import annotations

import pytest

from counterclaim.ledger.views.revisions import edits
from counterclaim.model.span import Span

CASES = [  # old, new, kinds, what it proves
    ("One.\n\nTwo.", "One.\n\nTwo.", [], "the same"),
    ("One.", "One.\n\nTwo.", ["added"], "a paragraph more"),
    ("One.\n\nTwo.", "Two.", ["dropped"], "a paragraph less"),
    ("The gate was open at two.", "The gate was shut at two.", ["reworded"], "a word changed"),
    ("The gate was open.", "Nobody came to the fair.", ["added", "dropped"], "another paragraph in its place"),
    ("", "One.", ["added"], "out of nothing"),
    ("A b c d.\n\nE f g h.", "E f g h i.", ["dropped", "reworded"], "one dropped in front of one reworded"),
]


@pytest.mark.parametrize(("old", "new", "kinds", "proves"), CASES, ids=[row[3] for row in CASES])
def test_edits_name_what_changed(old: str, new: str, kinds: list[str], proves: str) -> None:
    found = edits(old, new)
    assert [one.kind for one in found] == kinds, proves
    for one in found:
        assert one.old == (one.before.of(old) if one.before else "")
        assert one.new == (one.after.of(new) if one.after else "")


def test_furniture_is_left_out() -> None:
    assert edits("One.\n\nShare this", "One.\n\nPrint this", [Span(6, 16)], [Span(6, 16)]) == ()
