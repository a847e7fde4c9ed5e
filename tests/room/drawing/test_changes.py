"""What a paragraph changed, word by word."""

from __future__ import annotations

import pytest

from counterclaim.room.drawing.changes import LONGEST, changed_words


@pytest.mark.parametrize(
    ("old", "new", "expected", "why"),
    [
        ("a b c", "a x c", [("same", "a"), ("gone", " b"), ("new", " x"), ("same", " c")], "one word"),
        ("It added that", "Dana said that", [("gone", "It added"), ("new", "Dana said"), ("same", " that")],
         "words beside each other change together"),
        ("a", "a b", [("same", "a"), ("new", " b")], "only more"),
        ("a b", "a", [("same", "a"), ("gone", " b")], "only less"),
    ],
)  # fmt: skip
def test_changed_words(old: str, new: str, expected: list[tuple[str, str]], why: str) -> None:
    assert changed_words(old, new) == expected, why


def test_nothing_is_lost() -> None:
    old, new = "one  two\nthree four", "zero one two\nthree"
    found = changed_words(old, new)
    assert "".join(piece for what, piece in found if what != "new") == old
    assert "".join(piece for what, piece in found if what != "gone") == new
    long = "word " * LONGEST
    assert changed_words(long, "other") == [("gone", long), ("new", "other")]
